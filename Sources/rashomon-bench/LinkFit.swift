import Foundation
import NewsAnalysis

/// The two steps by which links are judged, fitted on events: each pair of sentences alone, then how it stands among
/// all pairs of its event by the first step.
struct LinkFit {
    let first: LogisticRegression
    let second: LogisticRegression

    /// - Parameter events: all pairs of sentences of each that are judged; those of which people are in doubt are not
    ///   trained on, but stand among the others.
    init(_ events: [[EventFile.Example]]) {
        let first = LogisticRegression(
            events.flatMap { $0.compactMap { example in example.isLink.map { (example.features, $0) } } })
        self.first = first
        second = LogisticRegression(
            events.flatMap { event in
                zip(event, Self.features(of: event, first)).compactMap { example, features in
                    example.isLink.map { (features, $0) }
                }
            })
    }

    /// For each pair of sentences of an event the probability that they state the same.
    func probabilities(of event: [EventFile.Example]) -> [Double] {
        Self.features(of: event, first).map(second.probability)
    }

    /// Those of each pair with those of its context.
    private static func features(of event: [EventFile.Example], _ first: LogisticRegression) -> [[Double]] {
        let cells = event.map { (row: $0.row, column: $0.column, odds: Float(first.odds($0.features))) }
        return zip(event, PlainTextAlignment.contexts(of: cells)).map { $0.features + $1.map(Double.init) }
    }
}
