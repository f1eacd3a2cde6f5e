import Glibc
import SharedState

/// Turns signals into bytes that `poll` can wait for.
///
/// Handlers rather than a signal mask: a mask holds only for threads started after it was set, and one thread
/// without it would let SIGHUP end the process before its state is saved.
struct SignalPipe {
    let readEnd: Int32
    private let writeEnd: Int32
    private static let watched = [SIGWINCH, SIGTSTP, SIGCONT, SIGHUP, SIGTERM, SIGINT]

    /// - Returns: `nil` when the process is out of file descriptors.
    init?() {
        guard let pipe = PrivatePipe() else { return nil }
        // Taking the terminal back from another program must not stop this one.
        signal(SIGTTOU, SIG_IGN)
        readEnd = pipe.readEnd
        writeEnd = pipe.writeEnd
        for end in [readEnd, writeEnd] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
        signalWriteEnd = writeEnd
        for number in SignalPipe.watched { SignalPipe.catchSignal(number) }
        // Whoever started the program may have had them blocked, and a program inherits that.
        var set = sigset_t()
        sigemptyset(&set)
        for number in SignalPipe.watched { sigaddset(&set, number) }
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
    }

    /// Gives the signals back to the system.
    func close() {
        for number in SignalPipe.watched + [SIGTTOU] { signal(number, SIG_DFL) }
        signalWriteEnd = -1
        Glibc.close(readEnd)
        Glibc.close(writeEnd)
    }

    /// The signals since the last call, oldest first.
    func pending() -> [Int32] {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(readEnd, &bytes, bytes.count)
        return count > 0 ? bytes[..<count].map(Int32.init) : []
    }

    /// Stops the process, and with `group` the whole job as the terminal's own ^Z does, until it is continued.
    func stop(group: Bool) {
        signal(SIGTSTP, SIG_DFL)
        kill(group ? 0 : getpid(), SIGTSTP)
        SignalPipe.catchSignal(SIGTSTP)
    }

    private static func catchSignal(_ number: Int32) {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { number in
            let saved = errno
            var byte = UInt8(truncatingIfNeeded: number)
            write(signalWriteEnd, &byte, 1)
            errno = saved
        }
        action.sa_flags = SA_RESTART
        sigemptyset(&action.sa_mask)
        sigaction(number, &action, nil)
    }
}

/// Where handlers write. A handler can carry no context, so this is a global; it is an `Int32` that only
/// `SignalPipe` sets, before the first handler runs and after the last.
nonisolated(unsafe) private var signalWriteEnd: Int32 = -1
