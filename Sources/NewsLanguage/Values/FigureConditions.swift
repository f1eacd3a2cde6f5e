import NewsText

/// What must be alike around two figures before they can be said to differ.
///
/// Most figures of two reports that are not equal are of different things: a part and its whole, a rate and a sum, an
/// old offer and a new one. Each condition rules out one of these.
package struct FigureConditions: Sendable {
    /// "Including 5", "ten of them", "a family of five": counts some of what another figure counts.
    package private(set) var isPart = false
    /// "Another 1,000": counts others than the figure before.
    package private(set) var isAddition = false
    /// What the figure is for each of: "$82 a share", "40 an hour"; 0 where it is a sum.
    package private(set) var rate: UInt64 = 0
    /// All that the clause gives figures for each of: "cross the bridge every day".
    var rates: Set<UInt64> = []
    /// "Earlier", "previous", "initial": not the state of things now.
    package private(set) var isFormer = false
    /// "The then 16-year-old": not how old somebody is now.
    package private(set) var isThen = false
    /// "Seriously", "slightly".
    var severity: Set<UInt64> = []
    /// "In cash", "in stock".
    var component: UInt64 = 0
    /// "Averaged 100": for each of several.
    private(set) var isAverage = false
    /// "In early trading", "closed": when in the day.
    package private(set) var stages: Set<UInt64> = []
    /// A year that the clause names.
    package private(set) var year: Int?
    /// What a change is counted from: a year, a month before; 0 where that is not said.
    var base: UInt64 = 0
    /// "($3.4 million)" behind another currency: as exact as a rate of exchange.
    package private(set) var isConversion = false
    /// Verbs of the clause, by stem or meaning.
    var verbs: Set<UInt64> = []
    /// The verbs that do not say who says so.
    package private(set) var doings: Set<UInt64> = []
    /// Groups of words near in meaning that they are in.
    var nearVerbs: Set<UInt64> = []
    /// Verbs of the clause before: "rescued" of "rescued after two days at sea".
    var outerVerbs: Set<UInt64> = []

    /// Of a name, a list or a quotation, which no condition parts from others.
    static let empty = FigureConditions()

    private init() {}

    init(_ value: TypedValue, in sentence: SentenceTokens, others: [TypedValue]) {
        let range = value.tokens
        let clauses = Set(range.map { sentence.clause[$0] })
        isPart =
            Self.isPart(sentence, range, isShare: value.dimension == .percent)
            || Self.isSubtotal(sentence, value, others)
        isAddition = Self.isAddition(sentence, range)
        rate = Self.rate(sentence, range.upperBound)
        isConversion = Self.isConversion(sentence, value, others)
        isFormer = Self.isStart(sentence, range)
        isThen = sentence.text(range.lowerBound - (sentence.isHyphen(range.lowerBound - 1) ? 2 : 1)) == "then"
        for index in 0..<sentence.count where clauses.contains(sentence.clause[index]) {
            let token = sentence.tokens[index]
            if sentence.isWord(index - 1, of: .each), sentence.isWord(index, of: .rate) {
                rates.insert(token.stem)
                // "$15 each", "each customer $25".
                if Self.eachWords.contains(sentence.text(index - 1)) { rates.insert(Self.each) }
            }
            if sentence.isWord(index, of: .former), !range.contains(index) { isFormer = true }
            // "More than 30 were killed last week": not in what happened now.
            if token.text == "last", Self.periods.contains(sentence.text(index + 1)) { isFormer = true }
            if sentence.isWord(index, of: .severity) { severity.insert(token.stem) }
            if sentence.isWord(index, of: .average) { isAverage = true }
            if sentence.isWord(index, of: .stage) { stages.insert(token.stem) }
            if base == 0 { base = Self.base(sentence, index) }
            if sentence.isWord(index, of: .component),
                [sentence.text(index - 1), sentence.text(index - 2)].contains("in")
            {
                component = token.stem
            }
            if let verb = Self.verb(sentence, index) {
                verbs.insert(verb)
                if !sentence.isWord(index, of: .report), !sentence.isNoun(index, besides: range) {
                    doings.insert(verb)
                }
                nearVerbs.formUnion(sentence.words.nearMeanings(word: token.word, stem: token.stem))
            }
        }
        if let first = clauses.min(), first > 0 {
            for index in 0..<sentence.count where sentence.clause[index] == first - 1 {
                if let verb = Self.verb(sentence, index) { outerVerbs.insert(verb) }
            }
        }
        for other in others where other.tokens != range {
            if case .date(let date) = other.content, let place = other.tokens.first,
                clauses.contains(sentence.clause[place])
            {
                year = year ?? date.year
            }
        }
    }

    /// The verb at a place, by stem or meaning; nil where another word stands there.
    private static func verb(_ sentence: SentenceTokens, _ index: Int) -> UInt64? {
        let token = sentence.tokens[index]
        guard token.kind == .word, sentence.words.isVerb(stem: token.stem), !token.isCapital else { return nil }
        return ValueFrame.Word(token, sentence.words).key
    }

    /// What parts figures under these conditions; nil where they may be of one thing. Nothing is said of what they are
    /// figures of.
    ///
    /// - Parameter areTimes: They count how often somebody did something, which is earlier in any case and of one thing
    ///   only where the doing is one.
    package func conflict(
        with other: FigureConditions, _ dimension: Dimension?, areTimes: Bool = false
    ) -> Silence? {
        if isPart || other.isPart || isAddition || other.isAddition { return .part }
        if !isRate(of: other) || !other.isRate(of: self) { return .rate }
        // "The former teacher, 45" is that old now.
        if isFormer != other.isFormer, dimension != .age, !areTimes { return .former }
        if isThen != other.isThen { return .former }
        if areTimes, doings.isDisjoint(with: other.doings) { return .verb }
        if severity != other.severity { return .severity }
        if isAverage != other.isAverage, dimension != .duration, dimension != .age { return .rate }
        if component != other.component { return .component }
        if dimension == .percent, base != other.base, base != 0, other.base != 0 { return .year }
        if let year, let otherYear = other.year, year != otherYear { return .year }
        switch dimension {
        case .money, .percent, .ordinal: return (year == nil) == (other.year == nil) ? nil : .year
        case .duration: return sharesVerb(with: other) || isDuring(what: other) ? nil : .verb
        case nil: return sharesVerb(with: other) ? nil : .verb
        // "Arrived at 10.15", "landed at 10.50".
        case .clock: return sharesVerb(with: other) || !nearVerbs.isDisjoint(with: other.nearVerbs) ? nil : .verb
        default: return nil
        }
    }

    /// Whether the same is done in both clauses.
    package func sharesVerb(with other: FigureConditions) -> Bool { !verbs.isDisjoint(with: other.verbs) }

    /// A clause without a verb tells of the doing in the clause before it: "rescued after two days", "rescued after
    /// spending four days".
    private func isDuring(what other: FigureConditions) -> Bool {
        guard verbs.isEmpty || other.verbs.isEmpty else { return false }
        return !verbs.union(outerVerbs).isDisjoint(with: other.verbs.union(other.outerVerbs))
    }

    private func isRate(of other: FigureConditions) -> Bool {
        rate == other.rate || rate == 0 || other.rates.contains(rate)
    }

    // MARK: Parts

    /// - Parameter isShare: "51 percent of the vote" is of all, as every share is.
    private static func isPart(_ sentence: SentenceTokens, _ range: Range<Int>, isShare: Bool) -> Bool {
        for step in 1...3 {
            if sentence.isWord(range.lowerBound - step, of: .part) { return true }
            switch sentence.text(range.lowerBound - step) {
            // "Among the 18 injured", "children among 26 dead": all of them.
            case "among": if step > 1, sentence.text(range.lowerBound - 1) != "the" { return true }
            case "whom", "them", "those":
                if sentence.text(range.lowerBound - step - 1) == "of" { return true }
            case "out":
                if step == 1 { return true }
            default: break
            }
        }
        if isRatio(sentence, range) || hasOthersBeside(sentence, range.upperBound)
            || isAmongVictims(sentence, range.upperBound)
        {
            return true
        }
        if sentence.text(range.lowerBound - 1) == "of",
            sentence.isWord(range.lowerBound - 2, of: .group)
        {
            return true
        }
        var next = range.upperBound
        // "Ten of them", "ten people, among them": the words between are few.
        while next < min(sentence.count, range.upperBound + 2), sentence.isWord(next), sentence.text(next) != "of" {
            next += 1
        }
        guard sentence.text(next) == "of" else { return false }
        switch sentence.text(next + 1) {
        case "them", "whom", "those", "these": return true
        // "Three of its guards": how many it has stands nowhere.
        case "its", "their", "his", "her": return !ownsPersons(sentence, next + 1)
        case "the": return next == range.upperBound && !isShare
        default:
            return next == range.upperBound && sentence.isNumber(next + 1)
        }
    }

    /// "48 states and the District of Columbia": not all that is counted elsewhere.
    private static func hasOthersBeside(_ sentence: SentenceTokens, _ end: Int) -> Bool {
        sentence.isWord(end) && sentence.text(end + 1) == "and" && sentence.text(end + 2) == "the"
            && sentence.isCapital(end + 3)
    }

    /// "Its border guards": whose, and persons within two words.
    private static func ownsPersons(_ sentence: SentenceTokens, _ index: Int) -> Bool {
        (1...2).contains { step in
            if case .person = sentence.meaning(index + step) { return true }
            return false
        }
    }

    /// "Nine in a hundred", "one out of three": either number means nothing without the other.
    private static func isRatio(_ sentence: SentenceTokens, _ range: Range<Int>) -> Bool {
        let after = range.upperBound
        if ["in", "out"].contains(sentence.text(after)) {
            let next = sentence.text(after) == "out" ? after + 2 : after + 1
            if let number = sentence.number(at: next), number.value >= 3, number.value < 1000 || number.isSpelled {
                return true
            }
        }
        var before = range.lowerBound - 1
        for _ in 0..<2 where sentence.isWord(before, of: .beforeWhole) { before -= 1 }
        guard ["in", "of"].contains(sentence.text(before)) else { return false }
        let last = sentence.text(before - 1) == "out" ? before - 2 : before - 1
        if sentence.isNumber(last) { return true }
        switch sentence.meaning(last) {
        case .cardinal: return true
        // "$300 billion of the $5 trillion total".
        case .scale: return sentence.isNumber(last - 1)
        default: return false
        }
    }

    /// "Four children were among the dead".
    private static func isAmongVictims(_ sentence: SentenceTokens, _ end: Int) -> Bool {
        for index in end..<min(sentence.count, end + Self.nearAmong) where sentence.text(index) == "among" {
            return ["the", "those"].contains(sentence.text(index + 1))
                && (2...3).contains { Contrast.side(of: index + $0, in: sentence)?.set == Contrast.casualties }
        }
        return false
    }

    private static let nearAmong = 6

    /// "Two crew and ten Americans": the figures of a sum.
    private static func isSubtotal(_ sentence: SentenceTokens, _ value: TypedValue, _ others: [TypedValue]) -> Bool {
        guard case .quantity(let quantity) = value.content, quantity.dimension == .count else { return false }
        return others.contains { other in
            guard case .quantity(let second) = other.content, second.dimension == .count, other.tokens != value.tokens
            else { return false }
            let (a, b) =
                value.tokens.lowerBound < other.tokens.lowerBound
                ? (value.tokens, other.tokens) : (other.tokens, value.tokens)
            let between = a.upperBound..<b.lowerBound
            guard between.count >= 2, between.count <= 4, ["and", ","].contains(sentence.text(between.upperBound - 1)),
                sentence.isWord(a.upperBound)
            else { return false }
            if case .person = sentence.meaning(b.upperBound) {} else { return false }
            return !between.contains {
                Contrast.side(of: $0, in: sentence)?.set == Contrast.casualties
                    || sentence.words.isVerb(stem: sentence.tokens[$0].stem)
            } && !isFollowedByVerb(sentence, a) && !isFollowedByVerb(sentence, b)
        }
    }

    /// "Two killed", "12 injured".
    private static func isFollowedByVerb(_ sentence: SentenceTokens, _ range: Range<Int>) -> Bool {
        Contrast.side(of: range.upperBound, in: sentence)?.set == Contrast.casualties
    }

    private static func isAddition(_ sentence: SentenceTokens, _ range: Range<Int>) -> Bool {
        sentence.isWord(range.lowerBound - 1, of: .addition) || sentence.isWord(range.upperBound, of: .additionAfter)
            || sentence.isWord(range.upperBound) && sentence.isWord(range.upperBound + 1, of: .offset)
    }

    // MARK: Rates

    private static func rate(_ sentence: SentenceTokens, _ end: Int) -> UInt64 {
        var index = end
        // "$40 billion a year", "5 litres per day", "40 people an hour": at most one noun between.
        if sentence.isWord(index), sentence.tokens[index].isContent,
            !sentence.isWord(index, of: .each)
        {
            index += 1
        }
        if sentence.isHyphen(index) { index += 1 }
        switch sentence.text(index) {
        case _ where sentence.isWord(index, of: .each):
            var unit = index + 1
            if sentence.isHyphen(unit) { unit += 1 }
            guard sentence.isWord(unit), sentence.isWord(unit, of: .rate) else {
                return sentence.text(index) == "each" ? sentence.tokens[index].word : 0
            }
            return sentence.tokens[unit].stem
        case "annually", "yearly": return year
        case "daily": return day
        default: return 0
        }
    }

    /// "From 104,000 to 145,000": what it was before.
    private static func isStart(_ sentence: SentenceTokens, _ range: Range<Int>) -> Bool {
        guard sentence.text(range.lowerBound - 1) == "from" else { return false }
        var next = range.upperBound
        while next < range.upperBound + 2, sentence.isWord(next), sentence.text(next) != "to" { next += 1 }
        return sentence.text(next) == "to"
            && (1...3).contains { sentence.isNumber(next + $0) }
    }

    // MARK: Bases and conversions

    /// "From a year before", "than in September", "annual": what the word at a place says that a change is counted
    /// from.
    private static func base(_ sentence: SentenceTokens, _ index: Int) -> UInt64 {
        switch sentence.text(index) {
        case "annual", "annually", "yearly", "year-on-year": return year
        case "monthly", "month-on-month": return month
        case "from", "than":
            var next = index + 1
            while ["a", "the", "in", "last", "previous", "same", "prior"].contains(sentence.text(next)) { next += 1 }
            if case .month = sentence.meaning(next) { return month }
            return ["year", "month", "quarter", "week"].contains(sentence.text(next)) ? sentence.tokens[next].word : 0
        default: return 0
        }
    }

    private static func isConversion(_ sentence: SentenceTokens, _ value: TypedValue, _ others: [TypedValue]) -> Bool {
        guard case .money = value.dimension, ["(", "["].contains(sentence.text(value.tokens.lowerBound - 1)) else {
            return false
        }
        let before = value.tokens.lowerBound - 2
        // The sign of the other currency may be lost: "a? 110-billion ($143 billion)".
        if case .scale = sentence.meaning(before) { return true }
        return sentence.isNumber(before)
            || others.contains { other in
                if case .money = other.dimension { return other.tokens.upperBound == value.tokens.lowerBound - 1 }
                return false
            }
    }

    private static let eachWords: Set<String> = ["each", "every"]
    private static let each = FNV1a("each".utf8).value
    private static let month = FNV1a("month".utf8).value
    private static let year = FNV1a("year".utf8).value
    private static let day = FNV1a("day".utf8).value

    private static let periods: Set<String> = ["week", "month", "year"]
}
