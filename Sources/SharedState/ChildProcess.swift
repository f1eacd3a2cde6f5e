import CPipe

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Another program that is to be started: the browser, the editor, a command in the list of sources.
///
/// It gets the signals as a program expects them, whatever this one ignores or handles, and no file of this one's but
/// its standard streams. Text reaches a command as input or as an argument, never as a part of its line.
public struct ChildProcess: Sendable {
    /// How a program ended.
    public enum Ending: Equatable, Sendable {
        /// It ended by itself, with this exit status.
        case ended(Int32)
        /// A signal of this number ended it.
        case killed(Int32)
        /// There is no such program, the system has no room for another process, or there is no child to wait for.
        case notStarted

        /// From the status that `waitpid` gives for an ended child.
        public init(waitStatus status: Int32) {
            self = status & 0x7F == 0 ? .ended(status >> 8 & 0xFF) : .killed(status & 0x7F)
        }
    }

    /// Where a program runs.
    public enum Place: Sendable {
        /// On the terminal, in this program's job or in one of its own.
        case terminal(ownJob: Bool)
        /// In a session of its own, where it can neither read the terminal nor write to it, and outlives this program.
        case aside
    }

    /// The program, by its path or a name to be looked for in the folders of PATH, and its arguments.
    public var arguments: [String]
    /// What it reads on its standard input: nil is the terminal, and nothing for a program that runs aside.
    public var input: [UInt8]?
    /// Variables besides those that it inherits.
    public var environment: [String: String]

    public init(arguments: [String], input: [UInt8]? = nil, environment: [String: String] = [:]) {
        self.arguments = arguments
        self.input = input
        self.environment = environment
    }

    /// A shell command with arguments, which the shell sees as `"$1"`, `"$2"` … and so never interprets.
    public static func shell(_ command: String, _ arguments: [String] = [], input: [UInt8]? = nil) -> ChildProcess {
        ChildProcess(arguments: ["/bin/sh", "-c", command, "sh"] + arguments, input: input)
    }

    /// A command in the shell's words that is given one thing more: a file or an address.
    public static func command(_ command: String, on target: String) -> ChildProcess {
        shell("exec \(command) \"$1\"", [target])
    }
}

// MARK: - Starting

extension ChildProcess {
    /// Starts the program; aside, what it prints goes to `output`, or nowhere, and what it complains of to `errors`.
    /// - Returns: nil where it could not be started. Whoever starts it waits for it, or it stays behind as a zombie.
    public func spawn(_ place: Place, output: Int32? = nil, errors: Int32? = nil) -> Int32? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var inputFile: Int32 = -1
        defer { if inputFile >= 0 { close(inputFile) } }
        if let input {
            inputFile = ChildProcess.file(holding: input)
            guard inputFile >= 0 else { return nil }
            posix_spawn_file_actions_adddup2(&actions, inputFile, 0)
        }
        if case .aside = place {
            if input == nil { posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0) }
            for (stream, target) in [(1, output), (2, errors)] as [(Int32, Int32?)] {
                if let target {
                    posix_spawn_file_actions_adddup2(&actions, target, stream)
                } else {
                    posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
                }
            }
        }
        return spawn(&actions, place)
    }

    private func spawn(_ actions: inout posix_spawn_file_actions_t, _ place: Place) -> pid_t? {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var defaults = sigset_t()
        sigemptyset(&defaults)
        for number in ChildProcess.ownSignals { sigaddset(&defaults, number) }
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var flags = Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)
        switch place {
        case .terminal(let ownJob): if ownJob { flags |= Int16(POSIX_SPAWN_SETPGROUP) }
        case .aside: flags |= ChildProcess.newSession
        }
        posix_spawnattr_setflags(&attributes, flags)
        var child: pid_t = 0
        let words = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        let variables = variables.map { strdup($0) } + [nil]
        defer { for variable in variables { free(variable) } }
        return posix_spawnp(&child, arguments[0], &actions, &attributes, words, variables) == 0 ? child : nil
    }

    /// Those that it inherits and its own, each as `NAME=value`.
    private var variables: [String] {
        var found: [String] = []
        var next = environ
        while let variable = next.pointee {
            let text = String(cString: variable)
            if environment[String(text.prefix { $0 != "=" })] == nil { found.append(text) }
            next += 1
        }
        return found + environment.map { "\($0.key)=\($0.value)" }
    }

    /// What this program handles or ignores, and its children must not.
    private static let ownSignals = [SIGPIPE, SIGINT, SIGTSTP, SIGTTOU, SIGTTIN, SIGHUP, SIGTERM, SIGWINCH, SIGCONT]
    #if os(Linux)
        /// POSIX_SPAWN_SETSID, which glibc hides from strict modes.
        private static let newSession: Int16 = 0x80
    #else
        private static let newSession: Int16 = 0x400
    #endif

    /// A file without a name that holds `bytes`, at its start; -1 where there is no room for it. A pipe would block
    /// once it is full, and end this program where the other does not read it.
    private static func file(holding bytes: [UInt8]) -> Int32 {
        let file = rashomon_nameless_file()
        guard file >= 0 else { return -1 }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            written += count
        }
        if written == bytes.count, lseek(file, 0, SEEK_SET) == 0 { return file }
        close(file)
        return -1
    }
}

// MARK: - Waiting

extension ChildProcess {
    /// How a run that was listened to ended.
    public enum Captured: Equatable, Sendable {
        /// By itself, or it never began.
        case ended(Ending)
        /// It was ended at the end of its time.
        case tookTooLong
        /// It was ended when it had printed more than the limit.
        case printedTooMuch
        /// It was ended because `isStopped` said so.
        case stopped
    }

    /// Waits until `child` has ended, however long that takes.
    public static func wait(for child: Int32) -> Ending {
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 {
            guard errno == EINTR else { return .notStarted }
        }
        return Ending(waitStatus: status)
    }

    /// Runs the program aside to its end and reads what it prints. What takes or prints too much is ended with all that
    /// it started, also where it has closed its output and goes on.
    /// - Parameters:
    ///   - seconds: for the whole run.
    ///   - limit: bytes that are taken.
    ///   - takesErrors: whether what it complains of is read as well.
    ///   - isStopped: asked ten times a second.
    public func capture(
        seconds: Double, limit: Int, takesErrors: Bool, isStopped: () -> Bool
    ) -> (Captured, [UInt8]) {
        let end = ContinuousClock.now + .seconds(seconds)
        guard let pipe = PrivatePipe() else { return (.ended(.notStarted), []) }
        let child = spawn(.aside, output: pipe.writeEnd, errors: takesErrors ? pipe.writeEnd : nil)
        close(pipe.writeEnd)
        defer { close(pipe.readEnd) }
        guard let child else { return (.ended(.notStarted), []) }
        var bytes: [UInt8] = []
        func failure() -> Captured? {
            if bytes.count > limit { return .printedTooMuch }
            if isStopped() { return .stopped }
            return ContinuousClock.now < end ? nil : .tookTooLong
        }
        while true {
            if let failure = failure() { return (ChildProcess.end(child, failure), bytes) }
            if !ChildProcess.readMore(pipe.readEnd, &bytes, until: end) { break }
        }
        // What has closed its output may still have something to do: at first it is looked for soon, then less often.
        var pause: Int32 = 1
        while true {
            var status: Int32 = 0
            let found = waitpid(child, &status, WNOHANG)
            if found == child { return (.ended(Ending(waitStatus: status)), bytes) }
            if found < 0, errno != EINTR { return (.ended(.notStarted), bytes) }
            if let failure = failure() { return (ChildProcess.end(child, failure), bytes) }
            poll(nil, 0, pause)
            pause = min(pause * 2, ChildProcess.step)
        }
    }

    /// The longest time that nobody asks whether to stop, in milliseconds.
    private static let step: Int32 = 100

    /// Adds what comes within a step.
    /// - Returns: false where nothing more will come.
    private static func readMore(_ file: Int32, _ bytes: inout [UInt8], until end: ContinuousClock.Instant) -> Bool {
        let left = max(0, (end - .now) / .milliseconds(1))
        var waiting = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, Int32(min(left + 1, Double(step)))) > 0 else { return true }
        let got = withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 1) { buffer in
            let got = read(file, buffer.baseAddress, buffer.count)
            if got > 0 { bytes += buffer[..<got] }
            return got
        }
        return got > 0 || got < 0 && (errno == EINTR || errno == EAGAIN)
    }

    /// Ends a child that runs aside with its process group: all that it started, unless that made a group of its own.
    private static func end(_ child: pid_t, _ reason: Captured) -> Captured {
        kill(-child, SIGKILL)
        _ = wait(for: child)
        return reason
    }
}
