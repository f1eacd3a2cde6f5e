import ArgumentParser
import Foundation
import NewsAnalysis
import NewsModel

/// Scores the names given to pronouns and role nouns against a table of labels.
struct PronounsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pronouns",
        abstract: "Scores who \"she\" and \"the minister\" are taken for.",
        discussion: """
            LABELS has lines of document, code point where the speaker's mention starts, and the right name, \
            separated by tabs; "?" stands for a speaker whom the text does not name. TEXTS has the documents as JSON lines.
            """)

    @Argument(help: "The table of labels.")
    var labels: String

    @Argument(help: "JSON lines {\"doc_id\",\"text\"}; - reads standard input.")
    var texts: String

    @Flag(help: "Print the wrong ones.")
    var errors = false

    func run() throws {
        let table = try String(contentsOf: URL(filePath: labels), encoding: .utf8)
        var expected: [String: [Int: String]] = [:]
        for line in table.split(separator: "\n") where !line.hasPrefix("#") {
            let fields = line.split(separator: "\t")
            guard fields.count == 3, let offset = Int(fields[1]) else { continue }
            expected[String(fields[0]), default: [:]][offset] = String(fields[2])
        }
        var score = Score()
        for document in try LabelledDocument.read(texts) {
            guard let wanted = expected[document.docId] else { continue }
            let found = FoundQuotes(document, includeIndirect: false).quotes
            for (offset, name) in wanted.sorted(by: { $0.key < $1.key }) {
                let given = found.first { $0.speakerStart == offset }?.speaker
                let verdict = score.add(name, given)
                if errors, verdict != .right {
                    print(document.docId, offset, name, given ?? "no quote there", separator: "\t")
                }
            }
        }
        print(score.summary)
    }

    /// How many names are right.
    private struct Score {
        /// `open`: left as a pronoun. `missed`: no quote was found there.
        enum Verdict { case right, wrong, open, missed }

        var counts: [Verdict: Int] = [:]

        mutating func add(_ name: String, _ given: String?) -> Verdict {
            let verdict = verdict(name, given)
            counts[verdict, default: 0] += 1
            return verdict
        }

        /// Right if the last names agree and the first do not contradict; pronouns left as they are count as open.
        private func verdict(_ name: String, _ given: String?) -> Verdict {
            guard let given else { return .missed }
            let isOpen = given.lowercased() == "he" || given.lowercased() == "she" || given.lowercased() == "they"
            if name == "?" { return isOpen ? .right : .wrong }
            if isOpen { return .open }
            let (a, b) = (SpeakerNames.key(name).split(separator: " "), SpeakerNames.key(given).split(separator: " "))
            let (longer, shorter) = a.count >= b.count ? (a, b) : (b, a)
            let isRight =
                a.last == b.last && (longer.first == shorter.first || longer.suffix(shorter.count) == shorter[...])
            return isRight ? .right : .wrong
        }

        var summary: String {
            let (right, wrong, open) = (counts[.right] ?? 0, counts[.wrong] ?? 0, counts[.open] ?? 0)
            let given = right + wrong + open
            let share = given == 0 ? 0 : (Double(right) / Double(given) * 1000).rounded() / 1000
            return "\(given) pronouns: right \(right) (\(share)), wrong \(wrong), left open \(open); "
                + "\(counts[.missed] ?? 0) labels without a quote of ours"
        }
    }
}
