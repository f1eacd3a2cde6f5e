import Foundation
import NewsGathering
import NewsText

/// Starts other programs: the browser, the editor, the pager, a command of the reader's.
///
/// A program that gets the terminal is run by `ForegroundJob`. One that does not is put into a session of its own,
/// where it can neither read the reader's keys nor write over the screen, and outlives the reader.
package struct ChildProgram {
    enum Outcome: Equatable, Sendable {
        /// It ended by itself, with this exit status.
        case ended(Int32)
        /// A signal of this number ended it.
        case killed(Int32)
        case notStarted

        /// From the status that `waitpid` gives for an ended child.
        init(waitStatus status: Int32) {
            self = status & 0x7F == 0 ? .ended(status >> 8 & 0xFF) : .killed(status & 0x7F)
        }
    }

    /// Where a program runs.
    enum Place {
        /// On the terminal, in the reader's job or in one of its own.
        case terminal(ownJob: Bool)
        case aside
    }

    var arguments: [String]
    /// What it reads on its standard input instead of the terminal.
    var input: String?
    /// Variables besides those that the program inherits.
    var environment: [String: String] = [:]

    /// A shell command with arguments, which the shell sees as `"$1"`, `"$2"` … and so never interprets.
    static func shell(_ command: String, _ arguments: [String] = [], input: String? = nil) -> ChildProgram {
        ChildProgram(arguments: ["/bin/sh", "-c", command, "sh"] + arguments, input: input)
    }

    /// Runs the command that tells of a new story. It is given a cleaned title and text.
    /// - Parameter patience: seconds to wait for its end; it goes on where it takes longer.
    package static func notify(_ command: String, _ title: String, _ text: String, patience: Double = 0) {
        let arguments = [title, text].map(TextSanitizer.cleanLine)
        let item = ProgramItem(message: title, text)
        let ended = DispatchSemaphore(value: 0)
        var child = ChildProgram.shell("\(command) \"$@\"", arguments, input: item.json)
        child.environment = item.environment
        child.start { _ in ended.signal() }
        if patience > 0 { _ = ended.wait(timeout: .now() + patience) }
    }

    /// Starts the program aside; `whenDone` is told on another thread how it ended.
    func start(whenDone: @escaping @Sendable (Outcome) -> Void = { _ in }) {
        guard let child = spawn(.aside) else {
            whenDone(.notStarted)
            return
        }
        // A thread that waits keeps the child from staying behind as a zombie.
        Thread.detachNewThread {
            var status: Int32 = 0
            while waitpid(child, &status, 0) < 0 {
                guard errno == EINTR else { return whenDone(.notStarted) }
            }
            whenDone(Outcome(waitStatus: status))
        }
    }

    /// Starts the program; aside, what it prints goes to `output`, or nowhere.
    /// - Returns: `nil` where it could not be started.
    func spawn(_ place: Place, output: Int32? = nil) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var inputDescriptor: Int32 = -1
        if let input {
            inputDescriptor = ChildProgram.temporaryDescriptor(holding: input)
            guard inputDescriptor >= 0 else { return nil }
            posix_spawn_file_actions_adddup2(&actions, inputDescriptor, 0)
        }
        defer { if inputDescriptor >= 0 { close(inputDescriptor) } }
        if case .aside = place {
            if input == nil { posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0) }
            for descriptor: Int32 in [1, 2] {
                if let output {
                    posix_spawn_file_actions_adddup2(&actions, output, descriptor)
                } else {
                    posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
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
        for number in ChildProgram.ownSignals { sigaddset(&defaults, number) }
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var flags = Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)
        switch place {
        case .terminal(let ownJob): if ownJob { flags |= Int16(POSIX_SPAWN_SETPGROUP) }
        case .aside: flags |= ChildProgram.newSession
        }
        posix_spawnattr_setflags(&attributes, flags)
        var child: pid_t = 0
        let pointers = arguments.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let environmentPointers = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in environmentPointers { free(pointer) } }
        // A name without a slash is looked for in the folders of PATH.
        return posix_spawnp(&child, arguments[0], &actions, &attributes, pointers, environmentPointers) == 0
            ? child : nil
    }

    /// What the reader handles or ignores, and its children must not.
    private static let ownSignals = [SIGPIPE, SIGINT, SIGTSTP, SIGTTOU, SIGTTIN, SIGHUP, SIGTERM, SIGWINCH, SIGCONT]
    #if os(Linux)
        /// POSIX_SPAWN_SETSID, which glibc hides from strict modes.
        private static let newSession: Int16 = 0x80
    #else
        private static let newSession: Int16 = 0x400
    #endif

    /// A file without a name that holds `text`: a pipe would block once it is full.
    private static func temporaryDescriptor(holding text: String) -> Int32 {
        guard let file = TemporaryFile(holding: text, name: "input") else { return -1 }
        defer { file.remove() }
        return open(file.path, O_RDONLY | O_CLOEXEC)
    }
}
