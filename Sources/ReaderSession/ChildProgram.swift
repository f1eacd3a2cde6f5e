import Foundation
import NewsText

/// Runs other programs: the browser, the editor, the pager, a command of the reader's.
///
/// `Foundation.Process` puts a child into a process group of its own, where an editor is stopped as soon as it reads
/// the terminal; so programs are spawned here.
package struct ChildProgram {
    package var arguments: [String]
    /// What it reads on its standard input instead of the terminal.
    var input: String?
    /// Whether it gets the terminal; without, it writes nowhere and is not waited for.
    var isForeground: Bool

    /// A shell command with arguments, which the shell sees as `"$1"`, `"$2"` … and so never interprets.
    package static func shell(
        _ command: String, _ arguments: [String] = [], input: String? = nil, isForeground: Bool = true
    )
        -> ChildProgram
    {
        ChildProgram(
            arguments: ["/bin/sh", "-c", command, "sh"] + arguments, input: input, isForeground: isForeground)
    }

    /// Runs the command that tells of a new story. It is given a cleaned title and text, and writes nowhere.
    package static func notify(_ command: String, _ title: String, _ text: String, waits: Bool) {
        let arguments = [title, text].map(TextSanitizer.cleanLine)
        let quiet = "exec >/dev/null 2>&1 </dev/null; \(command) \"$@\""
        ChildProgram.shell(quiet, arguments, isForeground: waits).run()
    }

    /// Runs the program; in the foreground until it has ended.
    /// - Returns: its exit status; `nil` where it could not be started or was killed by a signal.
    @discardableResult
    package func run() -> Int32? {
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
        if !isForeground {
            if input == nil { posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0) }
            posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
            posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        }
        guard let child = spawn(&actions) else { return nil }
        guard isForeground else {
            // A thread that waits keeps the child from staying behind as a zombie.
            Thread.detachNewThread { _ = ChildProgram.wait(for: child) }
            return 0
        }
        return ChildProgram.wait(for: child)
    }

    private func spawn(_ actions: inout posix_spawn_file_actions_t) -> pid_t? {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var defaults = sigset_t()
        sigemptyset(&defaults)
        for number in [SIGPIPE, SIGINT, SIGTSTP, SIGHUP, SIGTERM, SIGWINCH] { sigaddset(&defaults, number) }
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var child: pid_t = 0
        let pointers = arguments.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        return posix_spawn(&child, arguments[0], &actions, &attributes, pointers, environ) == 0 ? child : nil
    }

    private static func wait(for child: pid_t) -> Int32? {
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 {
            guard errno == EINTR else { return nil }
        }
        return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
    }

    /// A file without a name that holds `text`: a pipe would block once it is full.
    private static func temporaryDescriptor(holding text: String) -> Int32 {
        guard let file = TemporaryFile(holding: text, name: "input") else { return -1 }
        defer { file.remove() }
        return open(file.path, O_RDONLY | O_CLOEXEC)
    }
}

/// A file that only the reader of it may see.
struct TemporaryFile {
    let path: String

    /// - Returns: `nil` where no file can be made.
    init?(holding text: String, name: String) {
        var template = Array((NSTemporaryDirectory() + "/rashomon-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { return nil }
        let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        path = folder + "/" + name
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        else {
            rmdir(folder)
            return nil
        }
    }

    func remove() {
        try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent)
    }
}
