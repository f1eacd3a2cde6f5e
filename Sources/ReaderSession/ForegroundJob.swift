import Foundation
import NcursesTerminal
import SharedState

/// Runs a program on the terminal, as a shell runs a job: in a process group of its own that has the terminal, so that
/// ^C ends the program and not the reader, and ^Z stops both. The reader goes on listening to signals meanwhile.
struct ForegroundJob {
    let terminal: NcursesTerminal

    /// Runs `program` to its end, and then another as its outcome asks for. The terminal is given away once for both:
    /// what the second writes stands below what the first wrote, as a terminal that is given away anew puts its cursor
    /// back.
    /// - Returns: how `program` ended; `.killed(SIGHUP)` where the system wants the reader to end, which leaves the
    ///   job.
    func run(
        _ program: ChildProcess, followedBy next: (ChildProcess.Ending) -> ChildProcess? = { _ in nil }
    ) -> ChildProcess.Ending {
        terminal.release()
        defer { terminal.reclaim() }
        let outcome = runReleased(program)
        if let next = next(outcome) { _ = runReleased(next) }
        return outcome
    }

    private func runReleased(_ program: ChildProcess) -> ChildProcess.Ending {
        let own = getpgrp()
        // A terminal that is not the session's own cannot be handed on, and sends no signals either.
        let hasJobControl = tcgetpgrp(STDIN_FILENO) == own
        guard let changes = ChildChanges(), let child = program.spawn(.terminal(ownJob: hasJobControl)) else {
            return .notStarted
        }
        defer { if hasJobControl { tcsetpgrp(STDIN_FILENO, own) } }
        if hasJobControl { tcsetpgrp(STDIN_FILENO, child) }
        changes.watch(child)
        let group = hasJobControl ? -child : child
        while true {
            switch terminal.waitWhileReleased(for: changes.descriptor) {
            case .readable:
                guard let status = changes.next() else { return .notStarted }
                guard status & 0xFF == 0x7F else { return ChildProcess.Ending(waitStatus: status) }
                resume(group, stoppedBy: status >> 8 & 0xFF, own: own)
            case .interrupted: kill(group, SIGINT)
            case .endRequested:
                for number in [SIGHUP, SIGCONT] { kill(group, number) }
                return .killed(SIGHUP)
            }
        }
    }

    /// Lets a job that stopped go on: after ^Z when the reader itself is continued; at once where it only was quicker
    /// than the hand-over of the terminal.
    private func resume(_ group: pid_t, stoppedBy signal: Int32, own: pid_t) {
        if group < 0 {
            if signal != SIGTTIN, signal != SIGTTOU {
                tcsetpgrp(STDIN_FILENO, own)
                terminal.stopWhileReleased()
            }
            tcsetpgrp(STDIN_FILENO, -group)
        }
        kill(group, SIGCONT)
    }
}

/// What becomes of a child, as something that `poll` can wait for.
private final class ChildChanges: Sendable {
    /// Readable while there is a change to take.
    let descriptor: Int32
    private let writeEnd: Int32

    /// - Returns: `nil` where the process is out of file descriptors.
    init?() {
        guard let pipe = PrivatePipe() else { return nil }
        descriptor = pipe.readEnd
        writeEnd = pipe.writeEnd
    }

    deinit {
        close(descriptor)
        close(writeEnd)
    }

    /// Starts to watch the child, until it has ended.
    func watch(_ child: pid_t) {
        Thread.detachNewThread { [self] in
            var status: Int32 = 0
            repeat {
                while waitpid(child, &status, WUNTRACED) < 0 {
                    if errno != EINTR {
                        status = 127 << 8
                        break
                    }
                }
                write(writeEnd, &status, MemoryLayout<Int32>.size)
            } while status & 0xFF == 0x7F
        }
    }

    /// The next change: a status as `waitpid` gives it.
    func next() -> Int32? {
        var status: Int32 = 0
        return read(descriptor, &status, MemoryLayout<Int32>.size) == MemoryLayout<Int32>.size ? status : nil
    }
}
