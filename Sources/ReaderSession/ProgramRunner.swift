import Foundation
package import NewsGathering
import NewsText

/// Runs programs of the reader's for an item, which they get as variables, as words and as JSON on standard input.
package struct ProgramRunner: Sendable {
    /// How a program ended, and what it printed on standard output and standard error together.
    package struct Answer: Equatable, Sendable {
        package var text: String
        /// What went wrong, in words; nil where nothing did.
        package var problem: String?
    }

    /// The program and its arguments; empty where a shell runs `shell`.
    package var words: [String]
    package var shell: String?
    package var item: ProgramItem?
    /// Set besides the item's own.
    package var variables: [String: String] = [:]

    package init(words: [String], shell: String?, item: ProgramItem?, variables: [String: String] = [:]) {
        self.words = words
        self.shell = shell
        self.item = item
        self.variables = variables
    }

    /// More of what a program prints is not taken, in bytes.
    private static let limit = 1 << 20

    /// The program as it is started.
    var child: ChildProgram {
        var child =
            shell.map { ChildProgram.shell($0) } ?? ChildProgram(arguments: ProgramWords.filled(words, item))
        child.environment = (item?.environment ?? [:]).merging(variables) { $1 }
        child.input = item?.json
        return child
    }

    /// Starts it aside and does not wait for it; `failed` is told on another thread what went wrong.
    func start(failed: @escaping @Sendable (String) -> Void) {
        child.start { [self] outcome in
            if let problem = problem(.ended(outcome), "") { failed(problem) }
        }
    }

    /// Runs it aside to its end, at most so many seconds.
    package func answer(seconds: Double) -> Answer {
        let (outcome, bytes) = child.capture(seconds: seconds, limit: ProgramRunner.limit)
        let text = TextSanitizer.clean(String(decoding: bytes, as: UTF8.self))
        return Answer(text: text.trimmingEnd, problem: problem(outcome, text))
    }

    private func problem(_ outcome: ChildProgram.Captured, _ text: String) -> String? {
        let last = text.split(separator: "\n").last.map { ": " + $0.prefix(200) } ?? ""
        return switch outcome {
        case .ended(.ended(0)): nil
        case .ended(.ended(127)), .ended(.notStarted): "“\(shown)” could not be run\(last)"
        case .ended(.ended(let status)): "“\(shown)” ended with status \(status)\(last)"
        case .ended(.killed(let signal)): "“\(shown)” was ended by signal \(signal)"
        case .tookTooLong: "“\(shown)” took too long and was ended"
        case .printedTooMuch: "“\(shown)” printed more than a megabyte and was ended"
        }
    }

    private var shown: String { shell ?? words.first ?? "" }
}

extension String {
    /// Without white space at the end.
    fileprivate var trimmingEnd: String { String(reversed().drop(while: \.isWhitespace).reversed()) }
}

extension ChildProgram {
    /// How a run that was listened to ended.
    enum Captured: Equatable {
        case ended(Outcome)
        case tookTooLong
        case printedTooMuch
    }

    /// Runs the program aside to its end and reads what it prints. What takes or prints too much is ended, with all
    /// that it started.
    func capture(seconds: Double, limit: Int) -> (Captured, [UInt8]) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return (.ended(.notStarted), []) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let child = spawn(.aside, output: ends[1])
        close(ends[1])
        defer { close(ends[0]) }
        guard let child else { return (.ended(.notStarted), []) }
        let (bytes, failure) = ChildProgram.read(ends[0], seconds: seconds, limit: limit)
        if failure != nil { kill(-child, SIGKILL) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 {
            guard errno == EINTR else { return (.ended(.notStarted), bytes) }
        }
        return (failure ?? .ended(Outcome(waitStatus: status)), bytes)
    }

    private static func read(_ descriptor: Int32, seconds: Double, limit: Int) -> ([UInt8], Captured?) {
        let end = ContinuousClock.now + .seconds(seconds)
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let left = (end - ContinuousClock.now) / .milliseconds(1)
            guard left > 0 else { return (bytes, .tookTooLong) }
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let count = poll(&waiting, 1, Int32(min(left, 3_600_000)) + 1)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { continue }
            let got = Foundation.read(descriptor, &buffer, buffer.count)
            if got < 0, errno == EINTR { continue }
            if got <= 0 { return (bytes, nil) }
            bytes += buffer[..<got]
            if bytes.count > limit { return (bytes, .printedTooMuch) }
        }
    }
}
