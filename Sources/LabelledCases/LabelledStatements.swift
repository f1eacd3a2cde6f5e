package import Foundation
import NewsAnalysis
import NewsModel

/// Two sentences of one event that say the same, or of which only one can be true; the form is described beside the
/// cases.
package struct LabelledStatementCase: Decodable, Sendable {
    /// Names the case in reports.
    package var id: String
    /// Whether rules may be made with it.
    package var split: LabelledQuoteCase.Split
    /// The kind of opposition, as a keyword.
    package var kind: String
    /// What lies near, where nothing is opposed.
    package var trap: String?
    /// Only one of the two can be true.
    package var opposed: Bool
    /// A headline that says nothing, and the sentence.
    package var a: String
    /// The other report.
    package var b: String
    /// The words that say so, as parts of the two; empty where it is not sure enough to be said.
    package var differs: [[String]]

    /// The cases of a file of JSON lines.
    package static func read(_ file: URL) throws -> [LabelledStatementCase] { try lines(of: file) }

    /// Whether the program says that the two sentences state the same, and the values that it says differ.
    func answer() -> (isLinked: Bool, claims: [(left: String, right: String)]) {
        let comparison = values.comparison
        let isLinked = comparison.links.contains { link in
            !comparison.left[link.left].isHeading && !comparison.right[link.right].isHeading && link.grade != .related
        }
        return (isLinked, LabelledValueCase.claims(of: comparison))
    }

    /// The case as one of values that differ.
    var values: LabelledValueCase {
        LabelledValueCase(id: id, split: split, kind: kind, trap: trap, a: a, b: b, differs: differs)
    }
}

/// How sentences of which only one can be true are told from those that say the same.
package struct StatementScore: Sendable {
    /// Pairs that are labelled as opposed.
    package private(set) var opposed = 0
    /// Opposed pairs that are said to state the same.
    package private(set) var opposedLinked = 0
    /// Pairs that are labelled as saying the same.
    package private(set) var alike = 0
    /// Of these, pairs that are said to state the same.
    package private(set) var alikeLinked = 0
    /// Differences that are said and are labelled so.
    package private(set) var right = 0
    /// Differences that are said and not labelled.
    package private(set) var wrong = 0
    /// Differences that are labelled.
    package private(set) var wanted = 0
    /// What is wrong or missed, in words.
    package private(set) var faults: [String] = []

    /// Runs the comparison on every case.
    package init(_ cases: some Sequence<LabelledStatementCase>) {
        for labelled in cases { add(labelled) }
    }

    private mutating func add(_ labelled: LabelledStatementCase) {
        let (isLinked, claims) = labelled.answer()
        let values = labelled.values
        if labelled.opposed {
            opposed += 1
            if isLinked { opposedLinked += 1 }
        } else {
            alike += 1
            if isLinked { alikeLinked += 1 }
        }
        if isLinked == labelled.opposed { faults.append("\(isLinked ? "linked" : "missed")  \(labelled.id)") }
        let isFound = claims.contains(where: values.isRight)
        if !labelled.differs.isEmpty { wanted += 1 }
        if isFound { right += 1 }
        if !isFound, !labelled.differs.isEmpty { faults.append("unsaid  \(labelled.id)") }
        for claim in claims where !values.isRight(claim) {
            wrong += 1
            faults.append("wrong   \(labelled.id): \(claim.left) | \(claim.right)")
        }
    }
}
