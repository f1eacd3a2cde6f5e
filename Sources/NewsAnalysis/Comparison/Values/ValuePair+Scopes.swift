import NewsLanguage

/// What says of two figures that they are of two owners, of two things or of two stretches of time.
extension ValuePair {
    /// What the phrases around two figures say that parts them; nil where they may be of one thing.
    ///
    /// - Parameter dimension: nil for dates.
    func scopes(_ l: Int, _ r: Int, _ dimension: Dimension?) -> Silence? {
        let (a, b) = (left.values.scopes[l], right.values.scopes[r])
        switch dimension {
        case nil: return a.isEndOfPeriod || b.isEndOfPeriod ? .date : nil
        case .count: return counts(l, r, a, b)
        case .length:
            return !a.origin.isEmpty && !b.origin.isEmpty && a.origin.isDisjoint(with: b.origin) ? .thing : nil
        case .duration: return a.isSpan && b.isAttribute || a.isAttribute && b.isSpan ? .span : nil
        case .percent: return isOfTwoPolls ? .poll : nil
        case .money: return sums(a, b)
        default: return nil
        }
    }

    private func counts(_ l: Int, _ r: Int, _ a: FigureScope, _ b: FigureScope) -> Silence? {
        if a.isMargin != b.isMargin { return .group }
        // Arrests of one night are some of all arrests.
        if isOneFate(l, r), !isOneEvent(l), hasDay(left.values, l) != hasDay(right.values, r) { return .date }
        if isOfPronoun(a, right) || isOfPronoun(b, left) { return .owner }
        guard case .quantity(let first) = left.values.values[l].content,
            case .quantity(let second) = right.values.values[r].content
        else { return nil }
        let included = first.value > second.value ? a.included : b.included
        return abs(first.value - second.value) <= included ? .part : nil
    }

    /// The dead, the injured and the missing are those of the event, whenever they were counted.
    private func isOneEvent(_ l: Int) -> Bool {
        left.values.frames[l].contrasts[Contrast.casualties].map { $0 <= Contrast.missing } ?? true
    }

    private func hasDay(_ sentence: SentenceValues, _ index: Int) -> Bool {
        !sentence.dates(near: sentence.values[index]).isEmpty
    }

    /// Somebody's small count, while the other sentence says "he" of somebody who is not named there.
    private func isOfPronoun(_ scope: FigureScope, _ other: ValueMatcher.Side) -> Bool {
        let sentence = other.values.sentence
        return !scope.doers.isEmpty && sentence.tokens.contains { ["he", "she"].contains($0.text) }
            && !sentence.tokens.contains { scope.doers.contains($0.stem) }
    }

    /// Each poll has shares of its own, and each report takes other ones from it: only sentences that hardly differ, and that
    /// name nobody else, give the same one.
    private var isOfTwoPolls: Bool {
        if case .linked(let probability) = tie, probability >= ValueTie.surest,
            left.values.names == right.values.names
        {
            return false
        }
        return left.values.isOfPoll || right.values.isOfPoll
    }

    private func sums(_ a: FigureScope, _ b: FigureScope) -> Silence? {
        let haveThings = !a.things.isEmpty && !b.things.isEmpty
        let isOneThing = haveThings && !a.things.isDisjoint(with: b.things)
        if a.isExtra != b.isExtra { return .part }
        if a.isItem || b.isItem, !(a.isItem && b.isItem && isOneThing) { return .part }
        if haveThings, !isOneThing { return .thing }
        if a.term > 0, b.term > 0, abs(a.term - b.term) > 0.01 * a.term { return .thing }
        return isOfOther(a, than: b, right) || isOfOther(b, than: a, left) ? .owner : nil
    }

    /// Whether a sum is somebody's whom the other sentence does not name, while its sum is somebody else's.
    private func isOfOther(_ a: FigureScope, than b: FigureScope, _ other: ValueMatcher.Side) -> Bool {
        if a.owners.isEmpty || other.values.sentence.tokens.contains(where: { a.owners.contains($0.stem) }) {
            return false
        }
        return b.isOwned || !b.owners.isEmpty || a.owners.isDisjoint(with: other.article.names)
    }
}
