import NewsText

/// One thing of which the sources of a story give values that are not equal, however many of them and of their
/// sentences do.
///
/// The count in the list and what the story's page tells are both made of these, so that they agree.
public struct ThingInDispute: Sendable {
    /// Two values for it.
    public struct Pair: Sendable {
        /// Index into the matrix's facts.
        public var fact: Int
        /// Which articles, and the two values.
        public var difference: FactDifference
    }
    /// A value of a source, with where it stands.
    private struct Place {
        var article: Int
        /// The value without its spelling, so that "1,000" and "1000" are one.
        var key: String
        var span: TextSpan
    }

    private let kind: ValueKind
    /// In the order of the facts; never empty.
    public private(set) var pairs: [Pair] = []
    private var places: [Place] = []

    fileprivate init(_ pair: Pair) {
        kind = pair.difference.difference.kind
        add(pair)
    }

    /// Whether two of its sources contradict each other, as far as the times tell.
    public var isDisputed: Bool { pairs.contains { $0.difference.difference.relation == .differs } }

    /// Whether a pair of values is of this thing: both are known of it, or one of them stands at the very place of one
    /// that is. A third figure for one thing is no second disagreement.
    fileprivate func has(_ pair: Pair) -> Bool {
        let sides = Self.sides(pair.difference)
        let areKnown = sides.allSatisfy { side in places.contains { $0.key == side.key } }
        if areKnown,
            sides.contains(where: { side in places.contains { $0.article == side.article && $0.key == side.key } })
        {
            return true
        }
        return kind == pair.difference.difference.kind
            && sides.contains { side in
                places.contains { $0.article == side.article && $0.span.overlaps(side.span) }
            }
    }

    fileprivate mutating func add(_ pair: Pair) {
        pairs.append(pair)
        places += Self.sides(pair.difference)
    }

    private static func sides(_ pair: FactDifference) -> [Place] {
        let value = pair.difference
        return [
            Place(article: pair.leftArticle, key: FigureForm.key(value.leftText, value.leftNumber), span: value.left),
            Place(
                article: pair.rightArticle, key: FigureForm.key(value.rightText, value.rightNumber), span: value.right),
        ]
    }
}

extension CoverageMatrix {
    /// The things of which sources give several values, each once.
    ///
    /// - Parameter quotes: The story's: what they are known to print differently is told with them, and is none.
    public func thingsInDispute(besides quotes: QuoteBoard) -> [ThingInDispute] {
        let quoted = quotes.utterances.filter { $0.variants.count > 1 }.flatMap(\.variants)
            .map { $0.quote.text.lowercased() }
        var things: [ThingInDispute] = []
        for (index, fact) in facts.enumerated() {
            for difference in fact.differences
            where difference.difference.mayDiffer && !difference.difference.isTold(by: quoted) {
                let pair = ThingInDispute.Pair(fact: index, difference: difference)
                if let known = things.firstIndex(where: { $0.has(pair) }) {
                    things[known].add(pair)
                } else {
                    things.append(ThingInDispute(pair))
                }
            }
        }
        return things
    }
}

extension ValueDifference {
    /// Whether its values are not equal, at one time or over time.
    public var mayDiffer: Bool { relation == .differs || relation == .later }

    /// Whether it is of words that stand in one of these quotations.
    fileprivate func isTold(by quotes: [String]) -> Bool {
        guard kind == .quote else { return false }
        return [leftText, rightText].contains { text in
            let start = text.lowercased().split(separator: " ").prefix(Self.tellingWords).joined(separator: " ")
            return !start.isEmpty
                && quotes.contains { $0.hasPrefix(start) || $0.split(separator: start, maxSplits: 1).count > 1 }
        }
    }

    /// So many words in a row tell which quotation it is.
    private static let tellingWords = 5
}
