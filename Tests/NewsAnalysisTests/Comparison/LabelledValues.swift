import Foundation
import LabelledCases
import NewsAnalysis
import NewsModel

/// The labelled pairs of reports, and what the comparison says of two reports.
enum LabelledValues {
    static let files = ["values.jsonl", "words.jsonl"]

    /// The cases of one of `files`.
    static func cases(_ file: String) throws -> [LabelledValueCase] {
        try LabelledValueCase.read(folder.appendingPathComponent(file))
    }

    /// Sentences that say the same, or the opposite.
    static func statements() throws -> [LabelledStatementCase] {
        try LabelledStatementCase.read(folder.appendingPathComponent("statements.jsonl"))
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Accuracy/values")

    /// Texts of outlets A and B.
    static func texts(_ texts: [String]) -> [ComparisonText] {
        texts.enumerated().map { number, text in
            var compared = ComparisonText(
                id: ArticleID(rawValue: Int64(number + 1)), outlet: ["A", "B"][number], plainText: text)
            compared.language = "en"
            return compared
        }
    }

    static func values(_ left: String, _ right: String) -> [ValueDifference] {
        let texts = texts([left, right])
        return Comparer.compare(texts[0], texts[1], engine: .alignment).links.flatMap(\.differences)
    }

    /// The values that are said to differ, "left | right".
    static func differing(_ left: String, _ right: String) -> [String] {
        values(left, right).filter { $0.relation == .differs }.map { "\($0.leftText) | \($0.rightText)" }
    }
}
