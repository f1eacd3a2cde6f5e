import NewsLanguage
import NewsModel
import NewsText

/// Holds the values of two sentences of two articles against each other.
///
/// Values are a pair only where the same thing is meant: they measure the same, and the words around them say so. Equal
/// values are paired off first, then those that can both be true, and only what is left can differ. A difference is
/// said only where nothing explains it: see `FigureConditions`, and neither article may state the other's figure
/// anywhere.
struct ValueMatcher {
    /// A sentence with the article it stands in.
    struct Side {
        var values: SentenceValues
        /// All figures of the article.
        var article: ArticleFigures
        /// All quotations of the article, where they are compared over all of it.
        var quotes: [SpokenWords] = []
        /// Gives the text of a span of the article.
        var text: (TextSpan) -> String
    }

    /// Two values that are of one thing, as indices into the sentences' values.
    struct Match {
        var left: Int
        var right: Int
        var relation: Quantity.Relation

        /// By place, and the same whichever article is the left one.
        fileprivate var order: (Int, Int, Int) { (left + right, min(left, right), left) }
    }

    /// How much the frames of two values must share to be about one thing, and to differ.
    private static let sameThing = 0.3
    private static let differing = 0.42
    /// Of two counts of "people", which say little of which people.
    private static let differingOfPeople = 0.52
    private static let agreementBonus = 1.4

    private let pair: ValuePair
    private var leftTaken: [Bool]
    private var rightTaken: [Bool]
    private var matches: [Match] = []
    /// Values that are not equal and are not said to differ, and why.
    private var silenced: [(match: Match, reason: Silence)] = []

    /// The values that are of one thing.
    /// - Parameter tie: what speaks for it that the two sentences are about the same.
    static func matches(_ left: Side, _ right: Side, _ tie: ValueTie) -> [Match] {
        if left.values.values.isEmpty || right.values.values.isEmpty { return [] }
        var matcher = ValueMatcher(left, right, tie)
        matcher.matchFigures()
        return matcher.matches
    }

    /// Values of two sentences that are not equal and of which nothing is said, and why.
    static func silences(_ left: Side, _ right: Side, _ tie: ValueTie) -> [(match: Match, reason: Silence)] {
        var matcher = ValueMatcher(left, right, tie)
        matcher.matchFigures()
        return matcher.silenced
    }

    /// The differences of two sentences, by place in the left one.
    static func differences(_ left: Side, _ right: Side, _ tie: ValueTie) -> [ValueDifference] {
        differences(matches(left, right, tie), left, right, tie)
    }

    static func differences(_ matches: [Match], _ left: Side, _ right: Side, _ tie: ValueTie) -> [ValueDifference] {
        var result = matches.compactMap { difference($0, left, right) }
        if case .linked(let probability) = tie {
            result += QuoteWordings.differences(left, right)
            if probability >= NameSlots.leastProbability { result += NameSlots.differences(left, right) }
            if probability >= ListedItems.leastProbability { result += ListedItems.differences(left, right) }
        }
        return result.sorted { $0.left < $1.left }
    }

    /// Two values that are the only ones of one thing in their articles, held against each other: that they differ, or
    /// why nothing is said.
    static func subject(_ l: Int, _ left: Side, _ r: Int, _ right: Side) -> Result {
        let pair = ValuePair(left: left, right: right, tie: .subject)
        let match = Match(left: l, right: r, relation: .differs)
        if pair.isRuledOut(l, r) { return .silent(match, .group) }
        return pair.explanation(l, r).map { .silent(match, $0) } ?? .differs(match)
    }

    /// What is said of two values.
    enum Result {
        /// They contradict each other.
        case differs(Match)
        /// They are not equal, and this keeps a difference from being told.
        case silent(Match, Silence)
    }

    private init(_ left: Side, _ right: Side, _ tie: ValueTie) {
        pair = ValuePair(left: left, right: right, tie: tie)
        leftTaken = [Bool](repeating: false, count: left.values.values.count)
        rightTaken = [Bool](repeating: false, count: right.values.values.count)
    }

    private static func difference(_ match: Match, _ left: Side, _ right: Side) -> ValueDifference? {
        let a = left.values.values[match.left]
        let b = right.values.values[match.right]
        let relation: ValueRelation
        switch match.relation {
        case .equal: return nil
        case .compatible: relation = .compatible
        case .differs: relation = .differs
        case .otherMeasure: relation = .otherMeasure
        }
        let texts = (left.text(a.span), right.text(b.span))
        guard texts.0 != texts.1 || relation == .differs else { return nil }
        return ValueDifference(
            kind: a.kind, relation: relation, left: a.span, right: b.span, leftText: texts.0, rightText: texts.1,
            subject: FigureSubject.text(match.left, left, match.right, right), leftNumber: a.countedNumber,
            rightNumber: b.countedNumber)
    }

    // MARK: Pairs

    /// Two values that may be of one thing, and how much of what stands around them is shared.
    private struct Candidate {
        var match: Match
        var score: Double
    }

    private mutating func matchFigures() {
        var candidates: [Candidate] = []
        let (left, right) = (pair.left, pair.right)
        for l in left.values.values.indices {
            for r in right.values.values.indices {
                guard let relation = ValuePair.relation(left.values.values[l].content, right.values.values[r].content),
                    pair.isAllowed(l, r), !pair.isRuledOut(l, r)
                else { continue }
                let match = Match(left: l, right: r, relation: relation)
                if pair.isConverted(match) { continue }
                candidates.append(Candidate(match: match, score: pair.frameScore(l, r)))
            }
        }
        func precedes(_ a: Candidate, _ b: Candidate, _ rank: (Candidate) -> Double) -> Bool {
            rank(a) != rank(b)
                ? rank(a) > rank(b) : a.match.order < b.match.order
        }
        candidates.sort { precedes($0, $1, \.score) }
        take(candidates.filter { $0.match.relation == .equal && !pair.isOthersBesides($0.match) })
        // Values that can both be true go before those that differ, unless the words speak for the latter.
        var rest = candidates.filter {
            $0.match.relation != .equal && $0.score >= threshold($0) && !pair.isOthersBesides($0.match)
        }
        silenced = candidates.filter { $0.match.relation == .differs && $0.score < threshold($0) }
            .map { ($0.match, .littleInCommon) }
        rest.sort {
            precedes($0, $1) { $0.match.relation == .compatible ? $0.score * Self.agreementBonus : $0.score }
        }
        take(rest)
    }

    private mutating func take(_ candidates: [Candidate]) {
        for candidate in candidates {
            let match = candidate.match
            guard !leftTaken[match.left], !rightTaken[match.right] else { continue }
            if match.relation == .differs, let reason = pair.explanation(match.left, match.right) {
                silenced.append((match, reason))
                continue
            }
            leftTaken[match.left] = true
            rightTaken[match.right] = true
            matches.append(match)
        }
    }

    private func threshold(_ candidate: Candidate) -> Double {
        let (l, r) = (candidate.match.left, candidate.match.right)
        if pair.isSameSlot(l, r) { return 0 }
        if pair.isOneAge(l, r) { return 0 }
        if candidate.match.relation == .compatible { return Self.sameThing }
        let (left, right) = (pair.left.values, pair.right.values)
        guard case .quantity(let quantity) = left.values[l].content else { return Self.differing }
        if quantity.dimension == .age || pair.isOneFate(l, r) { return Self.sameThing }
        let isGeneric = left.frames[l].isPlainPerson && right.frames[r].isPlainPerson
        return quantity.dimension == .count && isGeneric ? Self.differingOfPeople : Self.differing
    }
}
