import Foundation

/// A program run in a terminal that is not there: its output drawn on a `VirtualScreen`, its keys typed by a test.
///
/// The program marks in its output when it has nothing left to do (`RASHOMON_MARK_IDLE`), so tests wait for that and
/// never sleep. A program that does not get there in time fails the test instead of stopping it for ever.
final class PseudoTerminal {
    enum Failure: Error, CustomStringConvertible {
        case system(String)
        case notIdle(screen: String)
        case stillRunning
        case ended(Int32)

        var description: String {
            switch self {
            case .system(let call): "\(call): \(String(cString: strerror(errno)))"
            case .notIdle(let screen): "the program did not become idle; its screen:\n\(screen)"
            case .stillRunning: "the program did not end"
            case .ended(let status): "the program ended with status \(status)"
            }
        }
    }

    private(set) var screen: VirtualScreen
    /// Bytes that the program wrote since this was last set to 0, without the marks of idleness.
    var bytesWritten = 0
    /// What the program needs for as long as it runs.
    var held: AnyObject?
    let process: pid_t
    private let descriptor: Int32
    private var status: Int32?
    /// Linux's TIOCSPTLCK and TIOCGPTN, which Swift does not see; the standard's functions are hidden from it too.
    private static let setLock: UInt = 0x4004_5431
    private static let getNumber: UInt = 0x8004_5430
    /// Long enough for a loaded machine; no test waits for it that passes.
    private static let patience: TimeInterval = 60

    /// Starts `arguments` in a terminal of this size.
    init(
        _ arguments: [String], columns: Int = 80, rows: Int = 24, terminal: String = "xterm-256color",
        environment: [String: String] = [:]
    ) throws {
        let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var lock: Int32 = 0
        var number: Int32 = 0
        guard master >= 0, ioctl(master, PseudoTerminal.setLock, &lock) == 0,
            ioctl(master, PseudoTerminal.getNumber, &number) == 0
        else { throw Failure.system("/dev/ptmx") }
        descriptor = master
        screen = VirtualScreen(columns: columns, rows: rows)
        var variables = [
            "TERM": terminal, "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent",
            "RASHOMON_MARK_IDLE": "1", "TZ": "UTC",
        ]
        variables.merge(environment) { $1 }
        PseudoTerminal.setSize(master, columns, rows)
        process = try PseudoTerminal.spawn(arguments, terminal: "/dev/pts/\(number)", variables)
        _ = fcntl(master, F_SETFL, O_NONBLOCK)
    }

    deinit {
        if status == nil {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
        close(descriptor)
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

    private static func setSize(_ descriptor: Int32, _ columns: Int, _ rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
    }
}

// MARK: - Doing

extension PseudoTerminal {
    /// Types `text` as it stands and waits until the program is idle again.
    func type(_ text: String) throws {
        try waitForIdle { try send(text) }
    }

    /// Types without waiting.
    func send(_ text: String) throws {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                try readOutput(until: .now + PseudoTerminal.patience)
            } else {
                throw Failure.system("write")
            }
        }
    }

    /// Changes the window's size and waits until the program has drawn it. The system does not tell the program of
    /// a size that it has already.
    func resize(columns: Int, rows: Int) throws {
        guard (columns, rows) != (screen.columns, screen.rows) else { return }
        try waitForIdle { setSize(columns: columns, rows: rows) }
    }

    /// Changes the window's size without waiting.
    func setSize(columns: Int, rows: Int) {
        screen.resize(columns: columns, rows: rows)
        PseudoTerminal.setSize(descriptor, columns, rows)
    }

    func signal(_ number: Int32) {
        kill(process, number)
    }

    /// Waits for a mark of idleness that comes after `action` and is for the window's size now: a storm of resizes
    /// leaves marks for sizes that are gone.
    func waitForIdle(after action: () throws -> Void = {}) throws {
        let before = screen.idleMarks
        try action()
        let deadline = Date.now + PseudoTerminal.patience
        while screen.idleMarks == before || screen.idleSize != "\(screen.columns)x\(screen.rows)" {
            guard try readOutput(until: deadline) else { throw Failure.notIdle(screen: screen.text) }
        }
    }

    /// Reads until the program ends, and gives its exit status, or 128 and the signal that killed it.
    func waitForEnd() throws -> Int32 {
        let deadline = Date.now + PseudoTerminal.patience
        while try readOutput(until: deadline) {}
        guard reap(until: deadline), let status else { throw Failure.stillRunning }
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }

    /// Hangs up, as a lost connection does.
    func hangUp() {
        signal(SIGHUP)
    }

    /// The end of the output may come a little before the end of the program.
    private func reap(until deadline: Date) -> Bool {
        var change: Int32 = 0
        while Date.now < deadline {
            if waitpid(process, &change, WNOHANG) == process {
                status = change
                return true
            }
            var nothing = pollfd()
            poll(&nothing, 0, 1)
        }
        return false
    }

    /// Draws what has come, after waiting for something to come.
    /// - Returns: false where nothing more will come, or nothing came before the deadline.
    @discardableResult
    private func readOutput(until deadline: Date) throws -> Bool {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        let left = max(0, deadline.timeIntervalSinceNow)
        guard poll(&waiting, 1, Int32(left * 1000)) > 0 else { return false }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return count < 0 && (errno == EAGAIN || errno == EINTR) }
        let marked = screen.markedBytes
        screen.feed(buffer[..<count])
        bytesWritten += count - (screen.markedBytes - marked)
        return true
    }
}
