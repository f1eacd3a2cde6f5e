import Foundation
package import NewsGathering
import NewsText
import SharedState

/// Runs programs of the reader's for an item, which they get as variables, as words and as JSON on standard input.
package struct ProgramRunner: Sendable {
    /// How a program ended, and what it printed on standard output and standard error together.
    package struct Answer: Equatable, Sendable {
        /// Standard output and standard error together, as they came.
        package var text: String
        /// What went wrong, in words; nil where nothing did.
        package var problem: String?
    }

    /// The program and its arguments; empty where a shell runs `shell`.
    package var words: [String]
    /// A line for a shell; nil where `words` are run.
    package var shell: String?
    /// The article, story or message that the program is told of; nil for none.
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
    var child: ChildProcess {
        var child =
            shell.map { ChildProcess.shell($0) } ?? ChildProcess(arguments: ProgramWords.filled(words, item))
        child.environment = (item?.environment ?? [:]).merging(variables) { $1 }
        child.input = item.map { Array($0.json.utf8) }
        return child
    }

    /// Starts it aside and does not wait for it; `failed` is told on another thread what went wrong.
    func start(failed: @escaping @Sendable (String) -> Void) {
        child.start { [self] outcome in
            if let problem = problem(.ended(outcome), "") { failed(problem) }
        }
    }

    /// Runs it aside to its end, at most so many seconds, or until it is to stop.
    package func answer(seconds: Double, isStopped: () -> Bool) -> Answer {
        let (outcome, bytes) = child.capture(
            seconds: seconds, limit: ProgramRunner.limit, takesErrors: true, isStopped: isStopped)
        let text = TextSanitizer.clean(String(decoding: bytes, as: UTF8.self))
        return Answer(text: text.trimmingEnd, problem: problem(outcome, text))
    }

    private func problem(_ outcome: ChildProcess.Captured, _ text: String) -> String? {
        let last = text.split(separator: "\n").last.map { ": " + $0.prefix(200) } ?? ""
        return switch outcome {
        case .ended(.ended(0)): nil
        case .ended(.ended(127)), .ended(.notStarted): "“\(shown)” could not be run\(last)"
        case .ended(.ended(let status)): "“\(shown)” ended with status \(status)\(last)"
        case .ended(.killed(let signal)): "“\(shown)” was ended by signal \(signal)"
        case .tookTooLong: "“\(shown)” took too long and was ended"
        case .printedTooMuch: "“\(shown)” printed more than a megabyte and was ended"
        case .stopped: "“\(shown)” was stopped"
        }
    }

    private var shown: String { shell ?? words.first ?? "" }
}

extension String {
    /// Without white space at the end.
    fileprivate var trimmingEnd: String { String(reversed().drop(while: \.isWhitespace).reversed()) }
}
