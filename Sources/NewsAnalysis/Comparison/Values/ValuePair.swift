import NewsLanguage
import NewsModel
import NewsText

/// Two sentences of two articles whose values are held against each other, and what ties them.
///
/// Values are named by their indices, `l` of the left sentence and `r` of the right one.
struct ValuePair {
    let left: ValueMatcher.Side
    let right: ValueMatcher.Side
    let tie: ValueTie

    /// nil for values that are not held against each other.
    static func relation(_ a: TypedValue.Content, _ b: TypedValue.Content) -> Quantity.Relation? {
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

    /// Without a link only casualties and ages are compared.
    func isAllowed(_ l: Int, _ r: Int) -> Bool {
        switch tie {
        case .linked, .subject: return true
        case .ages: return isOneAge(l, r)
        case .casualties: break
        }
        guard let side = left.values.frames[l].contrasts[Contrast.casualties] else { return false }
        guard case .quantity(let quantity) = left.values.values[l].content, quantity.dimension == .count else {
            return false
        }
        return right.values.frames[r].contrasts[Contrast.casualties] == side
    }

    /// Whether the sentences state the same with such a probability or a higher one.
    func isLinked(atLeast least: Float) -> Bool {
        if case .linked(let probability) = tie { return probability >= least }
        return false
    }

    // MARK: One thing

    /// The ages of one sort of person, or the only ages that the articles give, if a birthday or two may part them.
    func isOneAge(_ l: Int, _ r: Int) -> Bool {
        guard case .quantity(let quantity) = left.values.values[l].content, quantity.dimension == .age else {
            return false
        }
        if let a = left.article.onlyAge, let b = right.article.onlyAge, abs(a - b) <= Self.nearAges { return true }
        if isOnePerson(l, r) { return true }
        return left.values.frames[l].head.contains { word in
            right.values.frames[r].head.contains { $0.matches(word) }
        }
    }

    /// Whether both are ages of one person, by the names beside them.
    func isOnePerson(_ l: Int, _ r: Int) -> Bool {
        guard let a = left.values.age(l), let b = right.values.age(r) else { return false }
        return left.article.isOnePerson(a, b, of: right.article)
    }

    static let nearAges = 3.0

    /// Both count the killed, or the injured.
    func isOneFate(_ l: Int, _ r: Int) -> Bool {
        guard let side = left.values.frames[l].contrasts[Contrast.casualties] else { return false }
        return right.values.frames[r].contrasts[Contrast.casualties] == side
    }

    /// The two values stand in the same place of the same words: "before the end of 2027 , but she refused".
    func isSameSlot(_ l: Int, _ r: Int) -> Bool {
        // Of a date little is said by the words around it.
        let isDate = left.values.values[l].kind == .date
        guard isLinked(atLeast: isDate ? ValueTie.surest : ValueTie.sure) else { return false }
        let (a, b) = (left.values.values[l].tokens, right.values.values[r].tokens)
        return left.values.sentence.isOneSlot(a, right.values.sentence, b, words: Self.wordsOfSlot)
    }

    private static let wordsOfSlot = 8

    /// "Another 1,000 troops" are not the "nearly 1,000 troops" of the other article; but "another 20 were hurt" are
    /// all who were hurt.
    func isOthersBesides(_ match: ValueMatcher.Match) -> Bool {
        guard match.relation != .differs,
            left.values.conditions[match.left].isAddition != right.values.conditions[match.right].isAddition
        else { return false }
        return left.values.frames[match.left].contrasts[Contrast.casualties] == nil
            && right.values.frames[match.right].contrasts[Contrast.casualties] == nil
    }

    /// A converted sum, held against one in a third measure instead of that which it was converted from.
    func isConverted(_ match: ValueMatcher.Match) -> Bool {
        guard case .otherMeasure = match.relation else { return false }
        return left.values.conditions[match.left].isConversion || right.values.conditions[match.right].isConversion
    }

    /// Shared words of the two frames, near ones counting most.
    func frameScore(_ l: Int, _ r: Int) -> Double {
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

    /// Both count the killed, or the injured: that alone nearly says that they count the same.
    private static let sameFate = 0.3
}
