import NewsLanguage
import NewsModel
import NewsText

/// Holds the values of two linked sentences against each other.
///
/// Values are a pair only where the same thing is meant: they measure the same, and the words around them say so. Equal
/// values are paired off first, then those that can both be true, and only what is left can differ.
struct ValueMatcher {
    /// How much the frames of two values must share to be about one thing, and to differ.
    private static let sameThing = 0.3
    private static let differing = 0.42

    private let left: SentenceValues
    private let right: SentenceValues
    /// The word diff of the two sentences, made where a rule asks for it.
    private var diff: WordDiff?
    private var leftTaken: [Bool]
    private var rightTaken: [Bool]
    private var result: [ValueDifference] = []
    /// The sentences are linked by little, so that values need more in common to be about one thing.
    private let isWeak: Bool
    private let leftText: (TextSpan) -> String
    private let rightText: (TextSpan) -> String

    /// - Parameters:
    ///   - diff: The word diff of the two sentences, where it is there already.
    ///   - isWeak: Little but these values ties the sentences together.
    ///   - leftText: Gives the text of a span of the left article.
    static func differences(
        _ left: SentenceValues, _ right: SentenceValues, diff: WordDiff? = nil,
        isWeak: Bool = false, leftText: @escaping (TextSpan) -> String,
        rightText: @escaping (TextSpan) -> String
    ) -> [ValueDifference] {
        if left.values.isEmpty || right.values.isEmpty { return [] }
        var matcher = ValueMatcher(left, right, diff, isWeak, leftText, rightText)
        matcher.matchQuantities()
        matcher.matchLists()
        matcher.matchNames()
        matcher.matchQuotations()
        return matcher.result.sorted { $0.left < $1.left }
    }

    private init(
        _ left: SentenceValues, _ right: SentenceValues, _ diff: WordDiff?, _ isWeak: Bool,
        _ leftText: @escaping (TextSpan) -> String,
        _ rightText: @escaping (TextSpan) -> String
    ) {
        self.left = left
        self.right = right
        self.diff = diff
        self.isWeak = isWeak
        self.leftText = leftText
        self.rightText = rightText
        leftTaken = [Bool](repeating: false, count: left.values.count)
        rightTaken = [Bool](repeating: false, count: right.values.count)
    }

    // MARK: Quantities, results and dates

    private struct Candidate {
        var left: Int
        var right: Int
        var score: Double
        var relation: Quantity.Relation
    }

    private mutating func matchQuantities() {
        var candidates: [Candidate] = []
        for l in left.values.indices {
            for r in right.values.indices {
                guard let relation = relation(left.values[l].content, right.values[r].content), !isRuledOut(l, r) else {
                    continue
                }
                candidates.append(Candidate(left: l, right: r, score: frameScore(l, r), relation: relation))
            }
        }
        candidates.sort { $0.score != $1.score ? $0.score > $1.score : ($0.left, $0.right) < ($1.left, $1.right) }
        take(candidates.filter { $0.relation == .equal })
        // Values that can both be true go before those that differ, unless the words speak for the latter.
        var rest = candidates.filter { $0.relation != .equal && $0.score >= threshold($0) }
        func rank(_ candidate: Candidate) -> Double {
            candidate.relation == .compatible ? candidate.score * Self.agreementBonus : candidate.score
        }
        rest.sort { rank($0) != rank($1) ? rank($0) > rank($1) : ($0.left, $0.right) < ($1.left, $1.right) }
        take(rest)
    }

    private static let agreementBonus = 1.4

    private func threshold(_ candidate: Candidate) -> Double {
        threshold(of: candidate) * (isWeak ? Self.weakLink : 1)
    }

    private static let weakLink = 1.6

    private func threshold(of candidate: Candidate) -> Double {
        if candidate.relation == .compatible { return Self.sameThing }
        guard case .quantity(let quantity) = left.values[candidate.left].content else { return Self.differing }
        if quantity.dimension == .age { return Self.sameThing }
        let isGeneric = left.frames[candidate.left].isPlainPerson && right.frames[candidate.right].isPlainPerson
        return quantity.dimension == .count && isGeneric ? Self.differing + 0.1 : Self.differing
    }

    private mutating func take(_ candidates: [Candidate]) {
        for candidate in candidates where !leftTaken[candidate.left] && !rightTaken[candidate.right] {
            if candidate.relation == .differs, hasOtherDate(candidate) { continue }
            leftTaken[candidate.left] = true
            rightTaken[candidate.right] = true
            let a = left.values[candidate.left]
            let b = right.values[candidate.right]
            switch candidate.relation {
            case .equal: break
            case .compatible: add(a, b, .compatible, subject: subject(candidate.left, candidate.right))
            case .differs: add(a, b, .differs, subject: subject(candidate.left, candidate.right))
            case .otherMeasure: add(a, b, .otherMeasure, subject: subject(candidate.left, candidate.right))
            }
        }
    }

    private mutating func add(_ a: TypedValue, _ b: TypedValue, _ relation: ValueRelation, subject: String) {
        let texts = (leftText(a.span), rightText(b.span))
        guard texts.0 != texts.1 || relation == .differs else { return }
        result.append(
            ValueDifference(
                kind: a.kind, relation: relation, left: a.span, right: b.span, leftText: texts.0, rightText: texts.1,
                subject: subject))
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

    /// Whether the words around two values say that they are of different things.
    private func isRuledOut(_ l: Int, _ r: Int) -> Bool {
        let a = left.frames[l]
        let b = right.frames[r]
        for (set, side) in a.contrasts {
            guard let other = b.contrasts[set], other != side else { continue }
            // "Rose to 5" and "fell to 4" tell of one level.
            if set == Contrast.directions, !a.isChange, !b.isChange, left.values[l].kind != .date { continue }
            return true
        }
        if a.isChange != b.isChange { return true }
        guard case .quantity(let quantity) = left.values[l].content else { return false }
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

    /// Shared words of the two frames, near ones counting most.
    private func frameScore(_ l: Int, _ r: Int) -> Double {
        var score = 0.0
        let isGeneric = left.frames[l].isPlainPerson && right.frames[r].isPlainPerson
        for (a, b) in sharedWords(l, r) {
            // That both count people says little of which people.
            let isHead = isGeneric && left.frames[l].head.first?.token == a.token
            score += a.weight * b.weight * (isHead ? 0.2 : 1)
        }
        if let side = left.frames[l].contrasts[Contrast.casualties],
            right.frames[r].contrasts[Contrast.casualties] == side
        {
            score += Self.sameFate
        }
        return score
    }

    /// Both count the killed, or the injured: that alone nearly says that they count the same.
    private static let sameFate = 0.3

    private func sharedWords(_ l: Int, _ r: Int) -> [(ValueFrame.Word, ValueFrame.Word)] {
        var taken: Set<Int> = []
        var result: [(ValueFrame.Word, ValueFrame.Word)] = []
        for a in left.frames[l].words {
            guard let b = right.frames[r].words.first(where: { !taken.contains($0.token) && $0.matches(a) }) else {
                continue
            }
            taken.insert(b.token)
            result.append((a, b))
        }
        return result
    }

    /// The words that both frames share, in the order of the left text.
    private func subject(_ l: Int, _ r: Int) -> String {
        let words = sharedWords(l, r).map(\.0).prefix(4).sorted { $0.token < $1.token }
        return words.map { left.sentence.tokens[$0.token].text }.joined(separator: " ")
    }

    /// Two values that their clauses tie to different days are values of different days.
    private func hasOtherDate(_ candidate: Candidate) -> Bool {
        if case .date = left.values[candidate.left].content { return false }
        guard let a = left.dates(near: left.values[candidate.left]).first,
            let b = right.dates(near: right.values[candidate.right]).first
        else {
            return false
        }
        return a.isComparable(to: b) && !a.agrees(with: b)
    }

    // MARK: Lists

    private mutating func matchLists() {
        for l in left.values.indices where !leftTaken[l] {
            guard case .list(let a) = left.values[l].content else { continue }
            for r in right.values.indices where !rightTaken[r] {
                guard case .list(let b) = right.values[r].content, a.isNames == b.isNames else { continue }
                if compareLists(l, a, r, b) { break }
            }
        }
    }

    /// Whether the two are lists of one thing; adds their difference.
    private mutating func compareLists(_ l: Int, _ a: ListValue, _ r: Int, _ b: ListValue) -> Bool {
        let common = a.items.filter { item in b.items.contains { $0.matches(item) } }
        guard !common.isEmpty, sharesMatter(l, r) else { return false }
        if !a.isNames, a.isGerund != b.isGerund { return false }
        let onlyLeft = a.items.filter { item in
            !b.items.contains { $0.matches(item) } && !occurs(item, in: right.sentence)
        }
        let onlyRight = b.items.filter { item in
            !a.items.contains { $0.matches(item) } && !occurs(item, in: left.sentence)
        }
        leftTaken[l] = true
        rightTaken[r] = true
        guard !onlyLeft.isEmpty || !onlyRight.isEmpty else { return true }
        let spans = (left.values[l].span, right.values[r].span)
        result.append(
            ValueDifference(
                kind: .list, relation: .differs, left: spans.0, right: spans.1, leftText: leftText(spans.0),
                rightText: rightText(spans.1), subject: listSubject(l, r),
                common: common.map { leftText(span($0, in: left.sentence)) },
                onlyLeft: onlyLeft.map { leftText(span($0, in: left.sentence)) },
                onlyRight: onlyRight.map { rightText(span($0, in: right.sentence)) }))
        return true
    }

    /// Where an item stands, so that it can be shown as written.
    private func span(_ item: ListValue.Item, in sentence: SentenceTokens) -> TextSpan {
        let tokens = sentence.tokens[item.tokens]
        return TextSpan(tokens.first?.span.start ?? 0, tokens.last?.span.end ?? 0)
    }

    private func occurs(_ item: ListValue.Item, in sentence: SentenceTokens) -> Bool {
        guard let head = item.stems.last else { return false }
        return sentence.tokens.contains { $0.isContent && $0.stem == head }
    }

    /// Words outside both lists that the sentences share, those nearest to the left list.
    private func listSubject(_ l: Int, _ r: Int) -> String {
        let range = left.values[l].tokens
        let shared = outside(right, right.values[r].tokens)
        let places = left.sentence.tokens.indices.filter { index in
            !range.contains(index) && left.sentence.tokens[index].isContent
                && shared.contains(ValueFrame.Word(left.sentence.tokens[index]).key)
        }
        func distance(_ index: Int) -> Int {
            index < range.lowerBound ? range.lowerBound - index : index - range.upperBound + 1
        }
        let nearest = places.sorted { (distance($0), $0) < (distance($1), $1) }.prefix(3).sorted()
        return nearest.map { left.sentence.tokens[$0].text }.joined(separator: " ")
    }

    /// Whether the two sentences share a word outside these values.
    private func sharesMatter(_ l: Int, _ r: Int) -> Bool {
        let a = outside(left, left.values[l].tokens)
        let b = outside(right, right.values[r].tokens)
        return !a.isDisjoint(with: b)
    }

    private func outside(_ values: SentenceValues, _ range: Range<Int>) -> Set<UInt64> {
        var result: Set<UInt64> = []
        for (index, token) in values.sentence.tokens.enumerated() where token.isContent && !range.contains(index) {
            result.insert(ValueFrame.Word(token).key)
        }
        return result
    }

    // MARK: Names

    private mutating func matchNames() {
        for l in left.values.indices {
            guard case .name(let a) = left.values[l].content else { continue }
            for r in right.values.indices where !rightTaken[r] {
                guard case .name(let b) = right.values[r].content else { continue }
                guard !a.words.contains(where: b.words.contains), !isSpelling(l, r), !isAcronym(a, r),
                    !isAcronym(b, l, ofLeft: true)
                else { continue }
                guard isOneOffice(a, b, l, r) || isReplaced(left.values[l].tokens, right.values[r].tokens) else {
                    continue
                }
                guard !isNamed(a, in: right.sentence), !isNamed(b, in: left.sentence), !isInList(l, r) else { continue }
                leftTaken[l] = true
                rightTaken[r] = true
                add(left.values[l], right.values[r], .differs, subject: subject(l, r))
                break
            }
        }
    }

    /// Whether a name is the other side's written as its first letters.
    private func isAcronym(_ name: NameValue, _ other: Int, ofLeft: Bool = false) -> Bool {
        let values = ofLeft ? left : right
        let initials = values.values[other].tokens.compactMap { values.sentence.tokens[$0].text.utf8.first }
        return initials.count > 1 && name.words == [FNV1a(initials).value]
    }

    /// Whether two names may be one, spelled otherwise: "Falluja" and "Fallujah", "America" and "American".
    private func isSpelling(_ l: Int, _ r: Int) -> Bool {
        guard let a = left.values[l].tokens.last, let b = right.values[r].tokens.last else { return false }
        let first = Array(left.sentence.text(a).utf8)
        let second = Array(right.sentence.text(b).utf8)
        let prefix = zip(first, second).prefix { $0 == $1 }.count
        return prefix >= 4 && 3 * prefix >= 2 * min(first.count, second.count)
    }

    private func isInList(_ l: Int, _ r: Int) -> Bool {
        func inside(_ values: SentenceValues, _ index: Int) -> Bool {
            values.values.contains { $0.kind == .list && $0.tokens.overlaps(values.values[index].tokens) }
        }
        return inside(left, l) || inside(right, r)
    }

    /// Two people with the same office who do the same.
    private func isOneOffice(_ a: NameValue, _ b: NameValue, _ l: Int, _ r: Int) -> Bool {
        !a.role.isEmpty && Set(a.role) == Set(b.role) && frameScore(l, r) >= Self.sameThing
    }

    private func isNamed(_ name: NameValue, in sentence: SentenceTokens) -> Bool {
        sentence.tokens.contains { name.words.contains($0.word) }
    }

    /// One name stands where the other stands, in sentences that otherwise say the same.
    private mutating func isReplaced(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
        guard a.lowerBound > 0, b.lowerBound > 0 else { return false }
        let before = (left.sentence.tokens[a.lowerBound - 1], right.sentence.tokens[b.lowerBound - 1])
        guard before.0.word == before.1.word else { return false }
        let diff = wordDiff()
        guard diff.sharedContent >= 0.5, diff.leftShared[a.lowerBound - 1], diff.rightShared[b.lowerBound - 1]
        else {
            return false
        }
        let after = (left.sentence.text(a.upperBound), right.sentence.text(b.upperBound))
        return after.0 == after.1 || a.upperBound == left.sentence.count || b.upperBound == right.sentence.count
            || after.0 == "." || after.1 == "."
    }

    private mutating func wordDiff() -> WordDiff {
        if let diff { return diff }
        let made = WordDiff(left.sentence.tokens, right.sentence.tokens, equality: .stem)
        diff = made
        return made
    }

    // MARK: Quotations

    /// Share of words in common from which two quotations are one, printed differently.
    private static let oneQuotation = 0.5
    private static let fewestWords = 3

    private mutating func matchQuotations() {
        for l in left.values.indices {
            guard case .quote(let a) = left.values[l].content, a.count >= Self.fewestWords else { continue }
            for r in right.values.indices where !rightTaken[r] {
                guard case .quote(let b) = right.values[r].content, b.count >= Self.fewestWords, a != b else {
                    continue
                }
                if Self.contains(a, b) || Self.contains(b, a) {
                    add(left.values[l], right.values[r], .compatible, subject: "")
                } else if Similarity.dice(a.sorted(), b.sorted()) >= Self.oneQuotation {
                    add(left.values[l], right.values[r], .differs, subject: "")
                } else {
                    continue
                }
                rightTaken[r] = true
                break
            }
        }
    }

    private static func contains(_ long: [UInt64], _ short: [UInt64]) -> Bool {
        guard short.count <= long.count else { return false }
        return (0...(long.count - short.count)).contains { start in
            long[start..<(start + short.count)].elementsEqual(short)
        }
    }
}
