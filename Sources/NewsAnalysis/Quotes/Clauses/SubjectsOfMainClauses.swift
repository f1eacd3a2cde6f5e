import NewsLanguage

/// Subjects of a clause that another one leads up to: "After the inspector warned him about the wiring, Holt nodded and
/// muttered".
extension NounPhrases {
    /// The subject that the verbs on both sides of `conjunction` share, if the sentence opens with another clause: the
    /// phrase that starts behind its comma.
    func subjectOfMainClause(before conjunction: Int, from lower: Int) -> Phrase? {
        let first = tokens[lower]
        guard language.showsVerbsByForm,
            first.has(.subordinator, .preposition)
                || first.isCapital && (first.endsAsParticiple || first.has(.takesListener))
        else { return nil }
        for comma in lower + 1..<conjunction where tokens[comma].kind == .comma && comma + 2 < conjunction {
            if let phrase = subject(at: comma + 1, before: conjunction) { return phrase }
        }
        return nil
    }

    private func subject(at start: Int, before conjunction: Int) -> Phrase? {
        if tokens[start].has(.thirdPerson) { return start..<start + 1 }
        guard !tokens[start].has(.relative, .pronoun), let phrase = named(from: start, to: conjunction) else {
            return nil
        }
        let next = tokens[phrase.upperBound]
        let isSet = tokens[start].has(.determiner, .possessivePronoun)
        if next.kind == .comma { return isSet && isApposition(phrase.upperBound, before: conjunction) ? phrase : nil }
        if isSet, let end = endBeforeVerb(phrase, next, isLast: phrase.upperBound == conjunction) {
            return start..<end
        }
        return next.isWord && !next.has(.conjunction, .relative, .preposition) ? phrase : nil
    }

    /// "his old rival, Nora Lamb, took": behind the second comma comes the verb.
    private func isApposition(_ comma: Int, before conjunction: Int) -> Bool {
        guard let close = (comma + 1..<conjunction).first(where: { tokens[$0].kind == .comma }),
            close + 1 < conjunction
        else { return false }
        let next = tokens[close + 1]
        return next.isWord && !next.isCapital
            && !next.has(.determiner, .possessivePronoun, .preposition, .relative, .pronoun)
    }

    /// Where the noun ends in a phrase that took a verb of no table with it: "a woman in the third row stood | up", "the
    /// ferryman spat | in the water".
    private func endBeforeVerb(_ phrase: Phrase, _ next: SpeechToken, isLast: Bool) -> Int? {
        if isLast || next.has(.adverb) {
            return phrase.dropFirst(2).first { tokens[$0].has(.preposition) }
        }
        guard next.has(.preposition) else { return nil }
        return phrase.count > 2 ? phrase.upperBound - 1 : phrase.upperBound
    }
}
