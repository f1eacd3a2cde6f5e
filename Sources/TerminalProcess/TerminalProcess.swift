package import Foundation

/// A program run in a pseudo-terminal: its output read, its keys typed and its window resized from this side.
///
/// For tests and timings of the real program. It knows nothing of what the program draws.
package final class TerminalProcess {
    /// The system did not do what it was asked.
    package enum Failure: Error, CustomStringConvertible {
        /// The name of the call that failed.
        case system(String)

        /// The call, and the system's words for `errno` at this moment.
        package var description: String {
            switch self {
            case .system(let call): "\(call): \(String(cString: strerror(errno)))"
            }
        }
    }

    /// The program's process.
    package let process: pid_t
    private let descriptor: Int32
    private var status: Int32?
    private var isHungUp = false
    /// Linux's TIOCSPTLCK and TIOCGPTN, which Swift does not see; the standard's functions are hidden from it too.
    private static let setLock: UInt = 0x4004_5431
    private static let getNumber: UInt = 0x8004_5430

    /// Starts `arguments` in a terminal of this size, with these variables and no others.
    package init(_ arguments: [String], columns: Int, rows: Int, environment: [String: String]) throws {
        let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var lock: Int32 = 0
        var number: Int32 = 0
        guard master >= 0, ioctl(master, TerminalProcess.setLock, &lock) == 0,
            ioctl(master, TerminalProcess.getNumber, &number) == 0
        else { throw Failure.system("/dev/ptmx") }
        descriptor = master
        TerminalProcess.setSize(master, columns, rows)
        process = try TerminalProcess.spawn(arguments, terminal: "/dev/pts/\(number)", environment)
        _ = fcntl(master, F_SETFL, O_NONBLOCK)
    }

    deinit {
        if status == nil {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
        hangUp()
    }

    /// The child leads a session of its own; the terminal that it opens first becomes its controlling terminal.
    private static func spawn(
        _ arguments: [String], terminal: String, _ variables: [String: String]
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The thread of a test may have signals blocked, which the child would inherit.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        let newSession: Int16 = 0x80
        posix_spawnattr_setflags(&attributes, newSession | Int16(POSIX_SPAWN_SETSIGMASK))
        let words = arguments.map { strdup($0) } + [nil]
        let settings = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in words + settings { free(pointer) } }
        var child: pid_t = 0
        guard posix_spawn(&child, arguments[0], &actions, &attributes, words, settings) == 0 else {
            throw Failure.system("posix_spawn")
        }
        return child
    }

    /// The process group that has the terminal, which gets its keys and signals.
    package var foregroundGroup: pid_t { tcgetpgrp(descriptor) }

    /// Types `bytes`, as many as the terminal takes now.
    /// - Returns: how many it took.
    package func type(_ bytes: ArraySlice<UInt8>) throws -> Int {
        let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno != EAGAIN, errno != EINTR { throw Failure.system("write") }
        return max(0, count)
    }

    /// What the program wrote, after waiting for something to come.
    /// - Returns: nothing where nothing came before the deadline; `nil` where nothing will come any more.
    package func read(until deadline: Date) -> [UInt8]? {
        guard !isHungUp else { return nil }
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        let left = max(0, deadline.timeIntervalSinceNow)
        guard poll(&waiting, 1, Int32(left * 1000)) > 0 else { return [] }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = Foundation.read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return count < 0 && (errno == EAGAIN || errno == EINTR) ? [] : nil }
        return Array(buffer[..<count])
    }

    /// Bytes that the program wrote and nobody has read yet.
    package var unread: Int {
        var count: Int32 = 0
        return ioctl(descriptor, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
    }

    /// Waits until something can be read or, while the program takes what was typed, more can be typed.
    package func waitForRoom(until deadline: Date) {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN | POLLOUT), revents: 0)
        poll(&waiting, 1, Int32(max(0, deadline.timeIntervalSinceNow) * 1000))
    }

    /// Changes the window's size; the system tells the program where it is another than before.
    package func setSize(columns: Int, rows: Int) {
        guard !isHungUp else { return }
        TerminalProcess.setSize(descriptor, columns, rows)
    }

    /// Sends the program a signal.
    package func signal(_ number: Int32) {
        kill(process, number)
    }

    /// Takes the terminal away, as a lost connection does.
    package func hangUp() {
        guard !isHungUp else { return }
        isHungUp = true
        close(descriptor)
    }

    /// Waits for the program's end.
    /// - Returns: its exit status, or 128 and the signal that killed it; `nil` where it still runs at the deadline.
    package func waitForEnd(until deadline: Date) -> Int32? {
        var change: Int32 = 0
        while status == nil {
            if waitpid(process, &change, WNOHANG) == process {
                status = change
            } else if Date.now >= deadline {
                return nil
            } else {
                var nothing = pollfd()
                poll(&nothing, 0, 1)
            }
        }
        return status.map { $0 & 0x7F == 0 ? $0 >> 8 & 0xFF : 128 + $0 & 0x7F }
    }

    private static func setSize(_ descriptor: Int32, _ columns: Int, _ rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
    }
}
