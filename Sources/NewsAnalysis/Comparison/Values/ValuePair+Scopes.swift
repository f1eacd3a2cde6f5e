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
        case .count: return isOfTwoPolls ? .poll : counts(l, r, a, b)
        case .length: return lengths(a, b)
        case .duration: return a.isSpan && b.isAttribute || a.isAttribute && b.isSpan ? .span : nil
        case .percent: return isOfTwoPolls ? .poll : nil
        case .money: return sums(a, b) ?? (isSupported(l, r) ? nil : .littleInCommon)
        default: return nil
        }
    }

    private func lengths(_ a: FigureScope, _ b: FigureScope) -> Silence? {
        if !a.origin.isEmpty, !b.origin.isEmpty { return a.origin.isDisjoint(with: b.origin) ? .thing : nil }
        // "Chased him for 30 miles", "50 miles north of Aldun".
        return a.isExtent && !b.origin.isEmpty || b.isExtent && !a.origin.isEmpty ? .thing : nil
    }

    private func counts(_ l: Int, _ r: Int, _ a: FigureScope, _ b: FigureScope) -> Silence? {
        if a.isMargin != b.isMargin { return .group }
        // Arrests of one night are some of all arrests.
        if isOneFate(l, r), !isOneEvent(l), hasDay(left.values, l) != hasDay(right.values, r) { return .date }
        if isOfPronoun(a, right) || isOfPronoun(b, left) { return .owner }
        let frames = (left.values.frames[l], right.values.frames[r])
        // "A drop of 34,000", "a decrease of 45,000": of which claims?
        if frames.0.isChange, frames.1.isChange, frames.0.head.isEmpty || frames.1.head.isEmpty, !isSameSlot(l, r) {
            return .thing
        }
        guard case .quantity(let first) = left.values.values[l].content,
            case .quantity(let second) = right.values.values[r].content
        else { return nil }
        if isOfTwoPlaces(a, b, first, second) { return .part }
        let included = first.value > second.value ? a.included : b.included
        return abs(first.value - second.value) <= included ? .part : nil
    }

    /// Tolls of two places where one is much larger: that of one town is part of that of the country.
    private func isOfTwoPlaces(_ a: FigureScope, _ b: FigureScope, _ first: Quantity, _ second: Quantity) -> Bool {
        guard !a.places.isEmpty, !b.places.isEmpty, a.places.isDisjoint(with: b.places) else { return false }
        return max(first.value, second.value) > Self.oneSize * min(first.value, second.value)
    }

    private static let oneSize = 1.8

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
        return !scope.doers.isEmpty && sentence.tokens.indices.contains { isHeOrShe(sentence, $0) }
            && !sentence.tokens.contains { scope.doers.contains($0.stem) }
    }

    private func isHeOrShe(_ sentence: SentenceTokens, _ index: Int) -> Bool {
        sentence.isWord(index, of: .personPronoun) && sentence.isWord(index, of: .subjectPronoun)
    }

    /// Each poll has shares of its own, and each report takes other ones from it: only sentences that hardly differ,
    /// and that name nobody else, give the same one.
    private var isOfTwoPolls: Bool {
        if isLinked(atLeast: ValueTie.surest), !left.values.names.isEmpty, left.values.names == right.values.names {
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

    /// Whether something says that two sums are of one thing: what they are, whose, or what is done with them. That
    /// they stand in sentences on one matter says little.
    private func isSupported(_ l: Int, _ r: Int) -> Bool {
        if isSameSlot(l, r) { return true }
        let (a, b) = (left.values.scopes[l], right.values.scopes[r])
        let things = (a.things.union(a.deed.map { [$0] } ?? []), b.things.union(b.deed.map { [$0] } ?? []))
        if !things.0.isDisjoint(with: things.1) || names(a.owners, in: right) || names(b.owners, in: left) {
            return true
        }
        if haveCommonNoun(l, r) || areOnlySums(l) { return true }
        guard let doing = left.values.nearestDoing(l), doing == right.values.nearestDoing(r) else { return false }
        return !left.values.names.isDisjoint(with: right.values.names) || isLinked(atLeast: ValueTie.sure)
    }

    /// Either article has one sum only.
    private func areOnlySums(_ l: Int) -> Bool {
        guard let dimension = left.values.values[l].dimension else { return false }
        let key = FigureKey(subject: .measure(dimension))
        return left.article.sole.places[key] != nil && right.article.sole.places[key] != nil
    }

    /// A noun near both, or two: "a ransom of $2 million", "the ransom was set at $2 million".
    private func haveCommonNoun(_ l: Int, _ r: Int) -> Bool {
        let words = left.values.sentence.words
        let near = left.values.frames[l].shared(with: right.values.frames[r]).filter {
            max($0.0.distance, $0.1.distance) <= Self.nearNoun
        }
        let nouns = near.filter { !words.isVerb(stem: $0.0.stem) }
        return nouns.count > 1 || nouns.contains { $0.0.distance + $0.1.distance <= Self.nearNoun }
            || near.contains { $0.0.distance + $0.1.distance == 2 }
    }

    private static let nearNoun = 4

    private func names(_ stems: Set<UInt64>, in side: ValueMatcher.Side) -> Bool {
        !stems.isEmpty && side.values.sentence.tokens.contains { stems.contains($0.stem) }
    }

    /// Whether a sum is somebody's whom the other sentence does not name, while its sum is somebody else's.
    private func isOfOther(_ a: FigureScope, than b: FigureScope, _ other: ValueMatcher.Side) -> Bool {
        if a.owners.isEmpty || other.values.sentence.tokens.contains(where: { a.owners.contains($0.stem) }) {
            return false
        }
        return b.isOwned || !b.owners.isEmpty || a.owners.isDisjoint(with: other.article.names)
    }
}
