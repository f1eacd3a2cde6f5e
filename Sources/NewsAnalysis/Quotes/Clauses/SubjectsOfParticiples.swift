import NewsLanguage

/// The subjects of forms in -ing, which share that of the clause they hang on.
extension NounPhrases {
    /// A form in -ing shares the subject of the clause that it hangs on.
    func subject(ofParticiple verb: Int, from lower: Int, depth: Int) -> Phrase? {
        guard depth < 4 else { return nil }
        if let name = nameBeside(participle: verb, from: lower) { return name }
        // "while Tomas Verhulst agreed saying": the verb right before has a subject of its own.
        if language.capitalsMarkTitles, verb - 1 > lower, tokens[verb - 1].endsInEd, !tokens[verb - 1].isCapital,
            isPlain(verb - 1) || tokens[verb - 1].has(.cue),
            let found = subject(ofVerb: verb - 1, from: lower, depth: depth + 1),
            found.upperBound == verb - 1, found.contains(where: { isNameWord($0) })
        {
            return found
        }
        // "At a dinner in Norholm, Tarn, the laureate ended by quoting": the subject of the clause behind the opening
        // one.
        if language.showsVerbsByForm, verb - lower > 4, tokens[verb - 1].has(.agentMarker),
            tokens[lower].has(.preposition)
        {
            let start = mainClause(after: lower, in: lower..<verb - 1)
            if start > lower, let found = firstPhrase(in: start..<verb - 1) { return found }
        }
        let end = endBeforeExamples(verb, from: lower)
        var index = end - 1
        while index >= lower {
            let token = tokens[index]
            if token.has(.preposition), token.has(.with), end - index < 15,
                let found = phrase(from: index + 1, to: end),
                found.upperBound == end || tokens[found.upperBound].has(.preposition, .adverb),
                !(index + 1..<end).contains(where: { tokens[$0].isPunctuation })
            {
                return found
            }
            if token.isPunctuation, token.kind != .other, index < end - 1 { break }
            index -= 1
        }
        index = verb - 1
        while index > lower {
            // "The Ledger reports Lia Cheyne spoke first on Friday, saying": who is named right after the verb.
            if language.showsVerbsByForm, stands(.reporting, at: index), tokens[index + 1].isCapital,
                startsPhrase(index + 1),
                let inner = phrase(from: index + 1, to: verb), inner.upperBound < verb, inner.count >= 2,
                tokens[inner.upperBound].isWord, inner.allSatisfy({ tokens[$0].isCapital })
            {
                return inner
            }
            if tokens[index].has(.strongCue), tokens[index].has(.reports, .participle), isVerb(index, from: lower),
                let found = subject(ofVerb: index, from: lower, depth: depth + 1)
            {
                return found
            }
            index -= 1
        }
        if let clause = lastClause(before: verb, from: lower) { return firstPhrase(in: clause) }
        return firstPhrase(in: lower..<verb)
    }

    /// "with some drivers, including the winner Odell Rask, claiming": before what is set off as an example.
    private func endBeforeExamples(_ verb: Int, from lower: Int) -> Int {
        guard language.capitalsMarkTitles, verb > lower + 2, tokens[verb - 1].kind == .comma,
            let comma = (lower..<verb - 1).last(where: { tokens[$0].kind == .comma }),
            stands(.including, at: comma + 1)
        else { return verb }
        return comma
    }

    /// "– Ryan saying he was glad and Trump calling it": a name of its own right before the participle.
    private func nameBeside(participle verb: Int, from lower: Int) -> Phrase? {
        var start = verb
        while start > lower, tokens[start - 1].isCapital, tokens[start - 1].isWord, !tokens[start - 1].isPossessive,
            !tokens[start - 1].has(.function, .day)
        {
            start -= 1
        }
        // "dans le monde, la Jordanie condamnant « … »"
        if language.invertsCompoundTenses, start < verb, start > lower + 1, tokens[start - 1].has(.determiner),
            tokens[start - 2].kind == .comma
        {
            return phrase(from: start - 1, to: verb)
        }
        guard start < verb, start > lower else { return nil }
        let before = tokens[start - 1]
        // After a comma only where a clause with a verb of its own came before: "In Iowa, Trump calling" goes on.
        let isApart =
            before.has(.conjunction) || before.kind == .dash
            || before.kind == .comma && (lower..<start).contains { tokens[$0].has(.cue) && isVerb($0, from: lower) }
        return isApart ? phrase(from: start, to: verb) : nil
    }

    /// "…, when protesters interrupted her, shouting": the clause that the participle follows.
    private func lastClause(before verb: Int, from lower: Int) -> Range<Int>? {
        guard verb > lower, tokens[verb - 1].kind == .comma else { return nil }
        var index = verb - 2
        while index > lower, !tokens[index].isPunctuation, tokens[index].kind != .quote {
            // "after" opens a clause only if a verb comes: "went after Bush, calling him".
            if tokens[index].has(.subordinator), startsPhrase(index + 1), !tokens[index + 1].has(.determiner),
                !tokens[index].has(.preposition)
                    || (index + 1..<verb).contains(where: {
                        tokens[$0].has(.auxiliary, .cue) || tokens[$0].endsAsParticiple
                    })
            {
                return (index + 1)..<verb
            }
            index -= 1
        }
        return nil
    }
}
