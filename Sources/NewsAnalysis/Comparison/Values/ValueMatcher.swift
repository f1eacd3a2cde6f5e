import NewsLanguage
import NewsModel
import NewsText

/// What ties two sentences whose values are held against each other.
enum ValueTie: Sendable {
    /// They state the same, with this probability.
    case linked(Float)
    /// They are near each other, and both give the age of somebody.
    case ages
    /// Nothing but what they may count: only counts of casualties are held against each other.
    case casualties
    /// Each holds the only figure that its article gives of this noun.
    case noun(UInt64)
    /// Each holds the only figure of this dimension that its article gives: the magnitude of the earthquake.
    case sole(Dimension)

    /// From here values of linked sentences may differ.
    static let least: Float = 0.45
    /// Dates and times pass from clause to clause more easily.
    static let leastOfDates: Float = 0.8
    /// From here little else need be shared.
    static let sure: Float = 0.8
    static let leastOfAges: Float = 0.3
    /// Between sentences with the only figure of a dimension.
    static let leastOfSole: Float = 0.15
    /// Between sentences that count the killed, or the injured.
    static let leastOfCasualties: Float = 0.15
}

/// Holds the values of two sentences of two articles against each other.
///
/// Values are a pair only where the same thing is meant: they measure the same, and the words around them say so. Equal
/// values are paired off first, then those that can both be true, and only what is left can differ. A difference is said
/// only where nothing explains it: see `FigureConditions`, and neither article may state the other's figure anywhere.
struct ValueMatcher {
    /// A sentence with the article it stands in.
    struct Side {
        var values: SentenceValues
        /// All figures of the article.
        var article: ArticleFigures
        /// Gives the text of a span of the article.
        var text: (TextSpan) -> String
    }

    /// Two values that are of one thing, as indices into the sentences' values.
    struct Match {
        var left: Int
        var right: Int
        var relation: Quantity.Relation
    }

    /// How much the frames of two values must share to be about one thing, and to differ.
    private static let sameThing = 0.3
    private static let differing = 0.42
    /// Of two counts of "people", which say little of which people.
    private static let differingOfPeople = 0.52
    private static let agreementBonus = 1.4

    private let left: Side
    private let right: Side
    private let tie: ValueTie
    private var leftTaken: [Bool]
    private var rightTaken: [Bool]
    private var matches: [Match] = []
    /// Values that are not equal and are not said to differ, and why.
    private var silenced: [(match: Match, reason: Silence)] = []

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
        if case .linked = tie { result += QuoteWordings.differences(left, right) }
        return result.sorted { $0.left < $1.left }
    }

    private init(_ left: Side, _ right: Side, _ tie: ValueTie) {
        self.left = left
        self.right = right
        self.tie = tie
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
            subject: FigureSubject.text(match.left, left, match.right, right))
    }

    // MARK: Pairs

    private struct Candidate {
        var match: Match
        var score: Double
    }

    private mutating func matchFigures() {
        var candidates: [Candidate] = []
        for l in left.values.values.indices {
            for r in right.values.values.indices {
                guard let relation = relation(left.values.values[l].content, right.values.values[r].content),
                    isAllowed(l, r), !isRuledOut(l, r)
                else { continue }
                let match = Match(left: l, right: r, relation: relation)
                candidates.append(Candidate(match: match, score: frameScore(l, r)))
            }
        }
        func precedes(_ a: Candidate, _ b: Candidate, _ rank: (Candidate) -> Double) -> Bool {
            rank(a) != rank(b)
                ? rank(a) > rank(b) : (a.match.left, a.match.right) < (b.match.left, b.match.right)
        }
        candidates.sort { precedes($0, $1, \.score) }
        take(candidates.filter { $0.match.relation == .equal && !isOthersBesides($0.match) })
        // Values that can both be true go before those that differ, unless the words speak for the latter.
        var rest = candidates.filter {
            $0.match.relation != .equal && $0.score >= threshold($0) && !isOthersBesides($0.match)
        }
        silenced = candidates.filter { $0.match.relation == .differs && $0.score < threshold($0) }
            .map { ($0.match, .littleInCommon) }
        rest.sort {
            precedes($0, $1) { $0.match.relation == .compatible ? $0.score * Self.agreementBonus : $0.score }
        }
        take(rest)
    }

    /// "Another 1,000 troops" are not the "nearly 1,000 troops" of the other article; but "another 20 were hurt" are all who
    /// were hurt.
    private func isOthersBesides(_ match: Match) -> Bool {
        guard match.relation != .differs,
            left.values.conditions[match.left].isAddition != right.values.conditions[match.right].isAddition
        else { return false }
        return left.values.frames[match.left].contrasts[Contrast.casualties] == nil
            && right.values.frames[match.right].contrasts[Contrast.casualties] == nil
    }

    private mutating func take(_ candidates: [Candidate]) {
        for candidate in candidates {
            let match = candidate.match
            guard !leftTaken[match.left], !rightTaken[match.right] else { continue }
            if match.relation == .differs, let reason = explanation(match.left, match.right) {
                silenced.append((match, reason))
                continue
            }
            leftTaken[match.left] = true
            rightTaken[match.right] = true
            matches.append(match)
        }
    }

    /// Without a link only casualties, ages and what is counted once are compared.
    private func isAllowed(_ l: Int, _ r: Int) -> Bool {
        switch tie {
        case .linked: return true
        case .ages: return isOneAge(l, r)
        case .sole(let dimension):
            return left.values.values[l].dimension == dimension && right.values.values[r].dimension == dimension
        case .noun(let noun):
            return left.values.frames[l].countedNoun == noun && right.values.frames[r].countedNoun == noun
        case .casualties: break
        }
        guard let side = left.values.frames[l].contrasts[Contrast.casualties] else { return false }
        guard case .quantity(let quantity) = left.values.values[l].content, quantity.dimension == .count else {
            return false
        }
        return right.values.frames[r].contrasts[Contrast.casualties] == side
    }

    /// The ages of one sort of person, or the only ages that the articles give, if a birthday or two may part them.
    private func isOneAge(_ l: Int, _ r: Int) -> Bool {
        guard case .quantity(let quantity) = left.values.values[l].content, quantity.dimension == .age else {
            return false
        }
        if let a = left.article.onlyAge, let b = right.article.onlyAge, abs(a - b) <= Self.nearAges { return true }
        if isOnePerson(l, r) { return true }
        return left.values.frames[l].head.contains { word in
            right.values.frames[r].head.contains { $0.matches(word) }
        }
    }

    private func isOnePerson(_ l: Int, _ r: Int) -> Bool {
        guard let a = left.values.age(l), let b = right.values.age(r) else { return false }
        return left.article.isOnePerson(a, b, of: right.article)
    }

    private static let nearAges = 3.0

    private func threshold(_ candidate: Candidate) -> Double {
        let (l, r) = (candidate.match.left, candidate.match.right)
        switch tie {
        case .noun, .sole: return 0
        default: break
        }
        if isSameSlot(l, r) { return 0 }
        if isOneAge(l, r) { return 0 }
        if candidate.match.relation == .compatible { return Self.sameThing }
        guard case .quantity(let quantity) = left.values.values[l].content else { return Self.differing }
        if quantity.dimension == .age || isOneFate(l, r) { return Self.sameThing }
        let isGeneric = left.values.frames[l].isPlainPerson && right.values.frames[r].isPlainPerson
        return quantity.dimension == .count && isGeneric ? Self.differingOfPeople : Self.differing
    }

    /// nil for values that are not held against each other.
    private func relation(_ a: TypedValue.Content, _ b: TypedValue.Content) -> Quantity.Relation? {
        switch (a, b) {
        case (.quantity(let a), .quantity(let b)):
            if case .money = a.dimension, case .money = b.dimension { return a.relation(to: b) }
            return a.dimension == b.dimension ? a.relation(to: b) : nil
        case (.score(let a, let b), .score(let c, let d)): return a == c && b == d ? .equal : .differs
        case (.date(let a), .date(let b)):
            if a == b { return .equal }
            guard a.isComparable(to: b) else { return nil }
            return a.agrees(with: b) ? .compatible : .differs
        default: return nil
        }
    }

    // MARK: What rules a pair out

    /// Whether the words around two values say that they are of different things.
    private func isRuledOut(_ l: Int, _ r: Int) -> Bool {
        let a = left.values.frames[l]
        let b = right.values.frames[r]
        for (set, side) in a.contrasts {
            guard let other = b.contrasts[set], other != side else { continue }
            // "Rose to 5" and "fell to 4" tell of one level.
            if set == Contrast.directions, !a.isChange, !b.isChange, left.values.values[l].kind != .date { continue }
            return true
        }
        if a.isChange != b.isChange { return true }
        guard case .quantity(let quantity) = left.values.values[l].content else { return false }
        switch quantity.dimension {
        case .count, .ordinal: return headsConflict(a, b, needed: quantity.dimension == .ordinal)
        default: return false
        }
    }

    private func headsConflict(_ a: ValueFrame, _ b: ValueFrame, needed: Bool) -> Bool {
        if a.head.isEmpty || b.head.isEmpty { return needed }
        if a.head.contains(where: { word in b.head.contains { $0.matches(word) } }) { return false }
        if needed { return true }
        if a.countsPersons, b.countsPersons { return !(a.isGenericPerson || b.isGenericPerson) }
        // "87 people" and "87 dead": a head that is a verb or a role says nothing against the other.
        return a.countsPersons == b.countsPersons || !(isSaid(a.head, in: b) || isSaid(b.head, in: a))
    }

    private func isSaid(_ head: [ValueFrame.Word], in frame: ValueFrame) -> Bool {
        head.contains { word in frame.words.contains { $0.matches(word) } }
    }

    /// What says that two values that are not equal need not contradict each other; nil if nothing does.
    private func explanation(_ l: Int, _ r: Int) -> Silence? {
        let a = left.values.values[l]
        let b = right.values.values[r]
        var dimension: Dimension?
        if case .quantity(let quantity) = a.content { dimension = quantity.dimension }
        if case .score = a.content { return nil }
        // In other languages less is known of the words around a figure.
        if !isEnglish, !isSureAbroad(l, r) { return .weakLink }
        if !isSameSlot(l, r), let reason = condition(l, r, dimension) { return reason }
        if case .date(let first) = a.content, case .date(let second) = b.content {
            return right.article.states(first) || left.article.states(second) ? .statedElsewhere : nil
        }
        guard case .quantity(let first) = a.content, case .quantity(let second) = b.content else { return nil }
        if !isSameSlot(l, r) {
            if dimension == .count, isOtherGroup(l, r) { return .group }
            if isOtherSize(first, second) { return .size }
        }
        if left.values.isSum(of: second, with: l) || right.values.isSum(of: first, with: r) { return .sum }
        // "No one" contradicts "two" even where a text has both, but not "none since 1959".
        if first.value == 0 || second.value == 0 {
            return left.values.hasYear || right.values.hasYear ? .year : nil
        }
        let isStated =
            right.article.states(first, left.values.frames[l]) || left.article.states(second, right.values.frames[r])
        return isStated ? .statedElsewhere : nil
    }

    /// What around the two values says that they are not of one thing.
    private func condition(_ l: Int, _ r: Int, _ dimension: Dimension?) -> Silence? {
        if !isTiedEnough(l, r, dimension) { return .weakLink }
        let conditions = (left.values.conditions[l], right.values.conditions[r])
        if let conflict = conditions.0.conflict(with: conditions.1, dimension) { return conflict }
        // Minutes of a match are times, and each has a doing of its own.
        if dimension == .ordinal, left.values.frames[l].ranksTime, !conditions.0.sharesVerb(with: conditions.1) {
            return .verb
        }
        return hasOtherDate(l, r) ? .date : nil
    }

    /// Tolls of people at large, and values in the same place of the same words.
    private func isSureAbroad(_ l: Int, _ r: Int) -> Bool {
        if isSameSlot(l, r) { return true }
        let frames = (left.values.frames[l], right.values.frames[r])
        return isOneFate(l, r) && frames.0.isGenericPerson && frames.1.isGenericPerson
    }

    private var isEnglish: Bool {
        left.values.sentence.words.language == "en" && right.values.sentence.words.language == "en"
    }

    /// The two values stand in the same place of the same words: "before the end of 2027 , but she refused".
    private func isSameSlot(_ l: Int, _ r: Int) -> Bool {
        guard case .linked(let probability) = tie, probability >= ValueTie.sure else { return false }
        let (a, b) = (left.values.values[l].tokens, right.values.values[r].tokens)
        let before = left.values.sentence.equalRun(before: a.lowerBound, right.values.sentence, b.lowerBound)
        let after = left.values.sentence.equalRun(after: a.upperBound, right.values.sentence, b.upperBound)
        return min(before, after) >= Self.leastOfSlot && before + after >= Self.wordsOfSlot
    }

    private static let leastOfSlot = 2
    private static let wordsOfSlot = 8

    /// Figures so far apart are mostly of different things; how far depends on how surely the sentences are linked.
    private func isOtherSize(_ a: Quantity, _ b: Quantity) -> Bool {
        if a.dimension == .temperature { return abs(a.value - b.value) > Self.mostOfDegrees }
        let small = min(abs(a.value), abs(b.value))
        guard small > 0 else { return false }
        let ratio = max(abs(a.value), abs(b.value)) / small
        switch a.dimension {
        case .money: return ratio > Self.mostOfMoney
        case .count:
            if case .linked(let probability) = tie, probability >= ValueTie.sure { return false }
            return ratio > Self.mostOfCounts
        case .length, .area, .mass, .speed, .duration: return ratio > Self.mostOfMeasures
        default: return false
        }
    }

    /// More degrees apart are mostly of Celsius and Fahrenheit.
    private static let mostOfDegrees = 25.0
    private static let mostOfMoney = 4.0
    private static let mostOfCounts = 4.0
    private static let mostOfMeasures = 2.5

    /// Whether the sentences and the words around the values say enough to hold them against each other.
    private func isTiedEnough(_ l: Int, _ r: Int, _ dimension: Dimension?) -> Bool {
        guard case .linked(let probability) = tie else { return true }
        let shared = left.values.frames[l].shared(with: right.values.frames[r])
        let head = Set(left.values.frames[l].head.map(\.token))
        let near = shared.filter { !head.contains($0.0.token) && $0.0.distance <= 4 && $0.1.distance <= 4 }
        switch dimension {
        case nil: return probability >= ValueTie.leastOfDates && shared.count >= 2 && !near.isEmpty
        case .duration, .clock: return probability >= ValueTie.leastOfDates
        case .count: return probability >= ValueTie.sure || !near.isEmpty || isOneFate(l, r)
        case .money, .percent: return probability >= ValueTie.sure || near.count >= 2
        default: return true
        }
    }

    /// One counts people, the other some of them: children, police officers.
    private func isOtherGroup(_ l: Int, _ r: Int) -> Bool {
        let a = left.values.frames[l]
        let b = right.values.frames[r]
        if (a.contrasts[Contrast.casualties] == nil) != (b.contrasts[Contrast.casualties] == nil) { return true }
        if a.head.isEmpty || b.head.isEmpty { return !isOneFate(l, r) }
        if a.head.contains(where: { word in b.head.contains { $0.matches(word) } }) { return false }
        if a.isGenericPerson, b.isGenericPerson { return false }
        // A toll of civilians is the toll, where the sentences surely tell of one thing.
        if case .linked(let probability) = tie, probability >= ValueTie.sure, isOneFate(l, r) {
            return !((a.isGenericPerson || a.countsCivilians) && (b.isGenericPerson || b.countsCivilians))
        }
        return true
    }

    /// Two values that their clauses tie to different days are values of different days.
    private func hasOtherDate(_ l: Int, _ r: Int) -> Bool {
        if case .date = left.values.values[l].content { return false }
        guard let a = left.values.dates(near: left.values.values[l]).first,
            let b = right.values.dates(near: right.values.values[r]).first
        else {
            return false
        }
        return a.isComparable(to: b) && !a.agrees(with: b)
    }

    // MARK: What speaks for a pair

    /// Both count the killed, or the injured: that alone nearly says that they count the same.
    private static let sameFate = 0.3

    private func isOneFate(_ l: Int, _ r: Int) -> Bool {
        guard let side = left.values.frames[l].contrasts[Contrast.casualties] else { return false }
        return right.values.frames[r].contrasts[Contrast.casualties] == side
    }

    /// Shared words of the two frames, near ones counting most.
    private func frameScore(_ l: Int, _ r: Int) -> Double {
        let a = left.values.frames[l]
        let b = right.values.frames[r]
        var score = 0.0
        for (first, second) in a.shared(with: b) {
            // That both count people says little of which people.
            let isHead = a.isPlainPerson && b.isPlainPerson && a.head.first?.token == first.token
            score += first.weight * second.weight * (isHead ? 0.2 : 1)
        }
        return isOneFate(l, r) ? score + Self.sameFate : score
    }
}
