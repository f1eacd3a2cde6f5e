import NewsLanguage

/// What says of two values of one thing that are not equal that they need not contradict each other.
extension ValuePair {
    /// What says that two values that are not equal need not contradict each other; nil if nothing does.
    func explanation(_ l: Int, _ r: Int) -> Silence? {
        let a = left.values.values[l]
        let b = right.values.values[r]
        var dimension: Dimension?
        if case .quantity(let quantity) = a.content { dimension = quantity.dimension }
        if case .score(let won, let lost) = a.content, case .score(let wonToo, let lostToo) = b.content {
            // The result of the day stands between two records that are one win or loss apart.
            let gap = abs(won - wonToo) + abs(lost - lostToo)
            if left.values.recordHolder(l) != nil { return gap < 2 ? .former : nil }
            if right.article.statesScore(won, lost) || left.article.statesScore(wonToo, lostToo) {
                return .statedElsewhere
            }
            return left.values.isRecord(l) || right.values.isRecord(r) ? .former : nil
        }
        // In other languages less is known of the words around a figure.
        if !tellsSubjects, !isSureAbroad(l, r) { return .weakLink }
        // Rates of exchange differ wherever the sum stands.
        if left.values.conditions[l].isConversion || right.values.conditions[r].isConversion { return .conversion }
        // Two statements of one person are of two days.
        if case .date = a.content, left.values.isOfSaying(l) || right.values.isOfSaying(r) { return .date }
        if let silence = scopes(l, r, dimension) { return silence }
        let isSameSlot = isSameSlot(l, r)
        if !isSameSlot, let reason = condition(l, r, dimension) { return reason }
        if case .date(let first) = a.content, case .date(let second) = b.content {
            return right.article.states(first) || left.article.states(second) ? .statedElsewhere : nil
        }
        guard case .quantity(let first) = a.content, case .quantity(let second) = b.content else { return nil }
        if !isSameSlot, dimension == .count, !isOneFate(l, r), isFarOff(first, second) { return .size }
        if !isSameSlot, !isOneSubject {
            if dimension == .count, isOtherGroup(l, r) { return .group }
            if isOtherSize(first, second) { return .size }
        }
        if left.values.isSum(of: second, with: l) || right.values.isSum(of: first, with: r) { return .sum }
        // "No one" contradicts "two" even where a text has both, but not "none since 1959".
        if first.value == 0 || second.value == 0 {
            if isTakenBack(l, left) || isTakenBack(r, right) { return .statedElsewhere }
            return left.values.hasYear || right.values.hasYear ? .year : nil
        }
        if !isSameSlot, isOneToll(l, r, first, second) == false { return .group }
        // "Eleven cows died": "a herd of 32 cows; eleven animals died".
        if dimension == .count, !isOneFate(l, r), !isSameSlot,
            right.values.counts(first.value) || left.values.counts(second.value)
                || right.values.hasScore(with: first.value) || left.values.hasScore(with: second.value)
        {
            return .statedElsewhere
        }
        let isStated =
            right.article.states(first, left.values.frames[l]) || left.article.states(second, right.values.frames[r])
        return isStated ? .statedElsewhere : nil
    }

    /// Whether both are the toll that their articles begin with, or neither is: not so of the toll of today and one of
    /// long ago. nil where that is not known.
    private func isOneToll(_ l: Int, _ r: Int, _ first: Quantity, _ second: Quantity) -> Bool? {
        guard isOneFate(l, r), let fate = left.values.frames[l].contrasts[Contrast.casualties],
            let toll = left.article.sole.tolls[fate], let other = right.article.sole.tolls[fate]
        else { return nil }
        return (first.value == toll) == (second.value == other)
    }

    /// Somebody whom the article quotes says that there were none, and the article itself gives a number.
    private func isTakenBack(_ index: Int, _ side: ValueMatcher.Side) -> Bool {
        let value = side.values.values[index]
        guard side.values.isNone(index), let fate = side.values.frames[index].contrasts[Contrast.casualties],
            side.values.isQuoted(value)
        else { return false }
        return side.article.counts(fate)
    }

    /// What around the two values says that they are not of one thing.
    private func condition(_ l: Int, _ r: Int, _ dimension: Dimension?) -> Silence? {
        if !isTiedEnough(l, r, dimension) { return .weakLink }
        let conditions = (left.values.conditions[l], right.values.conditions[r])
        let areTimes = left.values.frames[l].countsTimes && right.values.frames[r].countsTimes
        if let conflict = conditions.0.conflict(with: conditions.1, dimension, areTimes: areTimes) {
            // What the lengths of prison terms are of is known without a verb.
            guard conflict == .verb, dimension == .duration, isOneSubject else { return conflict }
        }
        if isOfOtherNoun(l, left, right) || isOfOtherNoun(r, right, left) { return .verb }
        let frames = (left.values.frames[l], right.values.frames[r])
        if Self.isPrice(frames.0, dimension) || Self.isPrice(frames.1, dimension),
            conditions.0.stages != conditions.1.stages
        {
            return .former
        }
        // Minutes of a match are times, and each has a doing of its own.
        if dimension == .ordinal, !isOneSubject, left.values.frames[l].ranksTime,
            !conditions.0.sharesVerb(with: conditions.1)
        {
            return .verb
        }
        return hasOtherDate(l, r) ? .date : nil
    }

    /// "A 50-minute delay" where the other sentence has no word of a delay.
    private func isOfOtherNoun(_ index: Int, _ side: ValueMatcher.Side, _ other: ValueMatcher.Side) -> Bool {
        guard let noun = side.values.nounOfLength(index) else { return false }
        return !other.values.sentence.tokens.contains { $0.text.hasPrefix(noun) }
    }

    /// What moves all day long: prices, shares and the points of an index.
    private static func isPrice(_ frame: ValueFrame, _ dimension: Dimension?) -> Bool {
        switch dimension {
        case .money, .percent: true
        case .count: frame.countsPoints
        default: false
        }
    }

    /// Tolls of people at large, ages of one person, and values in the same place of the same words.
    private func isSureAbroad(_ l: Int, _ r: Int) -> Bool {
        if isSameSlot(l, r) || isOnePerson(l, r) { return true }
        let frames = (left.values.frames[l], right.values.frames[r])
        return isOneFate(l, r) && frames.0.isGenericPerson && frames.1.isGenericPerson
    }

    private var isOneSubject: Bool {
        if case .subject = tie { return true }
        return false
    }

    private var tellsSubjects: Bool {
        left.values.sentence.words.has(.tellsSubjectsOfFigures)
            && right.values.sentence.words.has(.tellsSubjectsOfFigures)
    }

    /// "Five touchdowns" of a season, "96 touchdowns" of a career: counts of one noun so far apart are of two things,
    /// whatever else the sentences share.
    private func isFarOff(_ a: Quantity, _ b: Quantity) -> Bool {
        if a.isVague || b.isVague { return false }
        let small = min(abs(a.value), abs(b.value))
        return small > 0 && max(abs(a.value), abs(b.value)) > Self.mostOfOneNoun * small
    }

    private static let mostOfOneNoun = 12.0

    /// Figures so far apart are mostly of different things; how far depends on how surely the sentences are linked.
    private func isOtherSize(_ a: Quantity, _ b: Quantity) -> Bool {
        if a.dimension == .temperature { return abs(a.value - b.value) > Self.mostOfDegrees }
        let small = min(abs(a.value), abs(b.value))
        guard small > 0 else { return false }
        let ratio = max(abs(a.value), abs(b.value)) / small
        switch a.dimension {
        case .money: return ratio > Self.mostOfMoney
        case .count:
            return !isLinked(atLeast: ValueTie.sure) && ratio > Self.mostOfCounts
        case .duration:
            return ratio > (isLinked(atLeast: ValueTie.surest) ? Self.mostOfSure : Self.mostOfMeasures)
        case .length, .area, .mass, .speed: return ratio > Self.mostOfMeasures
        default: return false
        }
    }

    /// More degrees apart are mostly of Celsius and Fahrenheit.
    private static let mostOfDegrees = 25.0
    private static let mostOfMoney = 4.0
    private static let mostOfCounts = 4.0
    private static let mostOfMeasures = 2.5
    /// Of lengths of time in sentences that hardly differ otherwise.
    private static let mostOfSure = 5.0

    /// Whether the sentences and the words around the values say enough to hold them against each other.
    private func isTiedEnough(_ l: Int, _ r: Int, _ dimension: Dimension?) -> Bool {
        guard case .linked(let probability) = tie else { return true }
        let shared = left.values.frames[l].shared(with: right.values.frames[r])
        let head = Set(left.values.frames[l].head.map(\.token))
        let near = shared.filter { !head.contains($0.0.token) && $0.0.distance <= 4 && $0.1.distance <= 4 }
        switch dimension {
        case nil:
            guard let doing = left.values.nearestDoing(l), doing == right.values.nearestDoing(r) else { return false }
            return probability >= ValueTie.leastOfDates && shared.count >= 2 && !near.isEmpty
        case .duration, .clock: return probability >= ValueTie.leastOfDates
        case .count: return probability >= ValueTie.sure || !near.isEmpty || isOneFate(l, r) || haveOneHead(l, r)
        case .money: return probability >= ValueTie.sure || near.count >= 2
        // "66 percent overall and 85 percent of severe cases", "86 percent": which of them is meant is told by the
        // words.
        case .percent:
            return near.count >= 2 || probability >= ValueTie.sure && left.values.shares == right.values.shares
        default: return true
        }
    }

    /// "Three strong aftershocks", "four strong aftershocks".
    private func haveOneHead(_ l: Int, _ r: Int) -> Bool {
        let (a, b) = (left.values.frames[l].head, right.values.frames[r].head)
        return a.count > 1 && a.count == b.count && zip(a, b).allSatisfy { $0.stem == $1.stem }
    }

    /// One counts people, the other some of them: children, police officers.
    private func isOtherGroup(_ l: Int, _ r: Int) -> Bool {
        let a = left.values.frames[l]
        let b = right.values.frames[r]
        if (a.contrasts[Contrast.casualties] == nil) != (b.contrasts[Contrast.casualties] == nil) { return true }
        if a.head.isEmpty, b.head.isEmpty, isSaidAlike(l, r) { return false }
        if a.head.isEmpty || b.head.isEmpty { return !isOneFate(l, r) }
        if a.head.contains(where: { word in b.head.contains { $0.matches(word) } }) { return false }
        if a.isGenericPerson, b.isGenericPerson { return false }
        // A toll of civilians is the toll, where it is the only one or the sentences surely tell of one thing.
        guard isOneFate(l, r), a.countsAll, b.countsAll else { return true }
        switch tie {
        case .linked(let probability): return probability < ValueTie.sure
        case .casualties:
            guard let fate = a.contrasts[Contrast.casualties] else { return true }
            return left.article.toll(fate) == nil || right.article.toll(fate) == nil
        case .ages, .subject: return true
        }
    }

    /// "Ticket sales reached 2.4 million": what is counted stands before the figure, in the same words.
    private func isSaidAlike(_ l: Int, _ r: Int) -> Bool {
        left.values.frames[l].shared(with: right.values.frames[r])
            .count { $0.0.distance <= Self.nearWords && $0.1.distance <= Self.nearWords } >= 2
    }

    private static let nearWords = 3

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
}
