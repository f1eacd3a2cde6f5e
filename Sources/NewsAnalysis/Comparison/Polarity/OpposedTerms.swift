import NewsLanguage

/// Finds the words of two sentences of which the one says what the other denies.
struct OpposedTerms {
    /// A term of each sentence, by its number; `isSure` where the sentences have enough else in common.
    struct Pair {
        var left: Int
        var right: Int
        var isSure: Bool
    }

    private let left: StatementForm
    private let right: StatementForm

    /// Of the clause with the word so much stands in the other one as well.
    private static let leastShare = 0.5
    private static let leastOfOther = 0.25
    /// Of a sure pair, words in common besides.
    private static let leastMatches = 2
    /// A clause of fewer words is taken with the whole sentence.
    private static let fewWords = 3
    /// Tokens between a verb and its object.
    private static let reachOfVerb = 3

    init(_ left: StatementForm, _ right: StatementForm) {
        self.left = left
        self.right = right
    }

    /// None where each denial has its like in the other sentence.
    func found() -> [Pair] {
        var pairs: [Pair] = []
        for a in left.terms.indices where isWeighty(left.terms[a]) {
            for b in right.terms.indices where isWeighty(right.terms[b]) {
                if sign(left.terms[a], right.terms[b]) == -1, !isLeftOpen(a, b), isUnanswered(a, b),
                    !isDeniedOtherwise(a, b),
                    let sure = context(a, b)
                {
                    pairs.append(Pair(left: a, right: b, isSure: sure))
                }
            }
        }
        // What a word denies is opposed with it, and said by it.
        let opened = Set(pairs.map { left.terms[$0.left].tokens.lowerBound })
        let openedRight = Set(pairs.map { right.terms[$0.right].tokens.lowerBound })
        return pairs.filter { pair in
            !left.terms[pair.left].negations.contains(where: opened.contains)
                && !right.terms[pair.right].negations.contains(where: openedRight.contains)
        }
    }

    private func isWeighty(_ term: StatementForm.Term) -> Bool {
        !term.isName && !term.isFigure && !term.isSupposed && (!term.isLight || !term.sides.isEmpty)
    }

    /// One says a word only behind a verb that it denies, and the other denies the word.
    private func isLeftOpen(_ a: Int, _ b: Int) -> Bool {
        let (term, other) = (left.terms[a], right.terms[b])
        return term.isBehindDenied && !term.isDenied && other.isDenied
            || other.isBehindDenied && !other.isDenied && term.isDenied
    }

    /// 1 where two terms say the same, -1 where one says the opposite, nil where they have nothing to do with each
    /// other.
    private func sign(_ a: StatementForm.Term, _ b: StatementForm.Term) -> Int? {
        guard let relation = relation(a, b) else { return nil }
        return a.isDenied == b.isDenied ? relation : -relation
    }

    private func relation(_ a: StatementForm.Term, _ b: StatementForm.Term) -> Int? {
        let isOpposite = a.sides.contains { side in b.sides.contains { side.isOpposite(of: $0) } }
        if isOpposite { return -1 }
        let isOneSide = a.sides.contains { side in b.sides.contains(side) }
        return a.isSame(b) || isOneSide ? 1 : nil
    }

    /// Whether no other word of either sentence says the same as one of the two.
    private func isUnanswered(_ a: Int, _ b: Int) -> Bool {
        !right.terms.contains { sign(left.terms[a], $0) == 1 } && !left.terms.contains { sign($0, right.terms[b]) == 1 }
    }

    /// A verb denies the one ("avoid a strike"), and before the other stands one that may do so as well ("avert a
    /// strike").
    private func isDeniedOtherwise(_ a: Int, _ b: Int) -> Bool {
        func isUnknown(before place: Int, of form: StatementForm, in other: StatementForm) -> Bool {
            guard place > 0 else { return false }
            let before = form.terms[place - 1]
            return form.terms[place].tokens.lowerBound - before.tokens.upperBound < Self.reachOfVerb
                && !before.isName && !before.isFigure && before.isVerb
                && !other.terms.contains { relation(before, $0) != nil }
        }
        func isDeniedByVerb(_ term: StatementForm.Term, of form: StatementForm) -> Bool {
            form.terms.contains { $0.isVerb && term.negations.contains($0.tokens.lowerBound) }
        }
        return isDeniedByVerb(left.terms[a], of: left) && isUnknown(before: b, of: right, in: left)
            || isDeniedByVerb(right.terms[b], of: right) && isUnknown(before: a, of: left, in: right)
    }

    // MARK: What stands around them

    /// nil where too little of it is common to both; else whether the two are surely opposed.
    private func context(_ a: Int, _ b: Int) -> Bool? {
        let (term, other) = (left.terms[a], right.terms[b])
        if term.isPlace || other.isPlace, !haveOneNext(a, b) { return nil }
        let own = window(left, a)
        let its = window(right, b)
        let matched = own.filter { number in its.contains { left.terms[number].isAlike(right.terms[$0]) } }
        let matchedIts = its.filter { number in own.contains { left.terms[$0].isAlike(right.terms[number]) } }
        guard !matched.isEmpty else { return nil }
        let shares = (
            Double(matched.count) / Double(own.count), Double(matchedIts.count) / Double(max(1, its.count))
        )
        guard max(shares.0, shares.1) >= Self.leastShare, min(shares.0, shares.1) >= Self.leastOfOther else {
            return nil
        }
        // What only one of them adds is no contradiction; what stands for something else may be one of another thing.
        let isRestEqual = matched.count == own.count || matchedIts.count == its.count
        // "Backed a ban on gambling", "rejected gambling".
        let rest =
            own.filter { !matched.contains($0) }.map { left.terms[$0] }
            + its.filter { !matchedIts.contains($0) }.map { right.terms[$0] }
        return isRestEqual && !rest.contains { !$0.sides.isEmpty || !$0.negations.isEmpty }
            && min(shares.0, shares.1) >= Self.leastShare && matched.count >= Self.leastMatches
            && !term.isOpen && !other.isOpen && !term.isQuoted && !other.isQuoted && isOneTime(term, other)
            && haveOneSpeaker
    }

    /// Not "opened" and "closed", which may both be true; a word and its denial are of one time.
    private func isOneTime(_ a: StatementForm.Term, _ b: StatementForm.Term) -> Bool {
        a.isSame(b) || a.sides.contains { side in !side.isOverTime && b.sides.contains { side.isOpposite(of: $0) } }
    }

    /// Whether what one sentence gives as somebody's words is nobody else's in the other.
    private var haveOneSpeaker: Bool {
        func names(_ speaker: UInt64, _ form: StatementForm) -> Bool { form.terms.contains { $0.stem == speaker } }
        return left.speakers.allSatisfy { names($0, right) } || right.speakers.allSatisfy { names($0, left) }
    }

    /// The words right behind both are one.
    private func haveOneNext(_ a: Int, _ b: Int) -> Bool {
        guard let next = left.terms[(a + 1)...].first(where: { !$0.isLight }),
            let other = right.terms[(b + 1)...].first(where: { !$0.isLight })
        else { return false }
        return next.isAlike(other)
    }

    /// The words of the clause around a term; of the sentence where the clause has few.
    private func window(_ form: StatementForm, _ place: Int) -> [Int] {
        let all = form.terms.indices.filter { $0 != place && !form.terms[$0].isLight }
        let own = all.filter { form.terms[$0].clause == form.terms[place].clause }
        return own.count < Self.fewWords ? all : own
    }
}
