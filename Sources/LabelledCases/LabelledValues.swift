package import Foundation
import NewsAnalysis
import NewsModel
import NewsText

/// Two short reports of one event with the values that differ; the form is described beside the cases.
package struct LabelledValueCase: Decodable, Sendable {
    /// Names the case in reports.
    package var id: String
    /// Whether rules may be made with it.
    package var split: LabelledQuoteCase.Split
    /// The kind of value, as a keyword.
    package var kind: String
    /// What lies near, where nothing differs.
    package var trap: String?
    /// The first report.
    package var a: String
    /// The second report.
    package var b: String
    /// Pairs of values of one thing, as parts of `a` and of `b`.
    package var differs: [[String]]

    /// The cases of a file of JSON lines.
    package static func read(_ file: URL) throws -> [LabelledValueCase] { try lines(of: file) }

    /// The values that the program says differ, as it writes them.
    package func claimed() -> [(left: String, right: String)] { Self.claims(of: comparison) }

    /// The values that a comparison says differ, as it writes them.
    static func claims(of comparison: Comparison) -> [(left: String, right: String)] {
        comparison.links.flatMap(\.differences).filter { $0.relation == .differs }.map { ($0.leftText, $0.rightText) }
    }

    /// What the program says of the two reports.
    var comparison: Comparison {
        let texts = [a, b].enumerated().map { number, text in
            var compared = ComparisonText(
                id: ArticleID(rawValue: Int64(number + 1)), outlet: ["A", "B"][number], plainText: text)
            compared.language = "en"
            return compared
        }
        return Comparer.compare(texts[0], texts[1], engine: .alignment)
    }

    /// Whether two values are a pair that differs: each shares some of its place with the labelled one.
    package func isRight(_ claim: (left: String, right: String)) -> Bool {
        differs.contains { pair in
            pair.count == 2 && Self.overlap(pair[0], claim.left, in: a) && Self.overlap(pair[1], claim.right, in: b)
        }
    }

    private static func overlap(_ label: String, _ claim: String, in text: String) -> Bool {
        guard let first = text.range(of: label), let second = text.range(of: claim) else { return false }
        return first.overlaps(second)
    }
}

/// Right, wrong and missed over cases: a case with values that differ is right or missed, each claim that is not among
/// them is wrong.
package struct ValueScore: Sendable {
    /// Cases whose labelled difference is said.
    package private(set) var right = 0
    /// Claims that are not labelled.
    package private(set) var wrong = 0
    /// Cases whose labelled difference is not said.
    package private(set) var missed = 0
    /// What is wrong or missed, in words.
    package private(set) var faults: [String] = []

    /// Runs the comparison on every case.
    package init(_ cases: some Sequence<LabelledValueCase>) {
        for labelled in cases { add(labelled) }
    }

    /// Right claims of all claims, 0 to 1; 1 where nothing was claimed.
    package var precision: Double { right + wrong > 0 ? Double(right) / Double(right + wrong) : 1 }
    /// Right cases of all that have a difference, 0 to 1; 1 where none has.
    package var recall: Double { right + missed > 0 ? Double(right) / Double(right + missed) : 1 }

    private mutating func add(_ labelled: LabelledValueCase) {
        let claims = labelled.claimed()
        let isFound = claims.contains(where: labelled.isRight)
        if isFound { right += 1 }
        for claim in claims where !labelled.isRight(claim) {
            wrong += 1
            faults.append("wrong   \(labelled.id): \(claim.left) | \(claim.right)")
        }
        if !isFound, !labelled.differs.isEmpty {
            missed += 1
            faults.append("missed  \(labelled.id): \(labelled.differs.map { $0.joined(separator: " | ") })")
        }
    }
}
