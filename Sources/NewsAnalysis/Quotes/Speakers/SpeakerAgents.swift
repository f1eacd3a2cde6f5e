import NewsLanguage
import NewsModel

/// Who does what a passive or a verb behind the marks says: `labelled as a “hug” by Ruiz`.
extension SpeakerRules {
    /// Whoever stands behind "by" after the verb, before `limit`.
    func agent(of cue: Int, to limit: Int) -> FoundSpeaker? {
        var index = cue + 1
        while index < limit {
            if tokens[index].has(.agentMarker), let phrase = phrases.phrase(from: index + 1, to: limit) {
                return FoundSpeaker(phrase: phrase, cue: cue, rule: .beforeQuoteWeak, isWeakCue: true)
            }
            index += 1
        }
        return nil
    }

    /// "often labelled as a “witch hunt” by Democrats", "derisively known by some Republicans as a “hug”": who does
    /// what a participle says, right after the marks or right before "as".
    func agentAfter(_ position: Int, from lower: Int, in paragraph: Range<Int>) -> FoundSpeaker? {
        guard position > lower + 1 || phrases.language.invertsCompoundTenses && position > lower else { return nil }
        guard phrases.language.hasOwnersOfWords else {
            return agentOfParticiple(position, from: lower, to: self.end(after: position, in: paragraph))
        }
        var end = position
        if tokens[end - 1].has(.determiner) { end -= 1 }
        guard end > lower + 1 else { return nil }
        guard stands(.asWhat, at: end - 1) else { return caller(position, verb: end - 1, in: paragraph) }
        let reach = max(lower, end - 12)
        let verb = (reach..<end - 1).last {
            (tokens[$0].endsInEd || tokens[$0].has(.takesListener) || stands(.known, at: $0))
                && !tokens[$0].isCapital && !tokens[$0].has(.determiner)
        }
        guard let verb else { return nil }
        if tokens[verb + 1].has(.agentMarker), !isWithinObject(verb, from: lower),
            let phrase = agent(from: verb + 2, to: end - 1), phrase.upperBound == end - 1
        {
            return FoundSpeaker(phrase: phrase, cue: verb, rule: .beforeQuoteWeak, isWeakCue: true)
        }
        if verb + 1 == end - 1, let name = fullName(endingAt: verb, from: lower) {
            return FoundSpeaker(phrase: name, cue: verb, rule: .beforeQuoteWeak, isWeakCue: true)
        }
        let limit = self.end(after: position, in: paragraph)
        guard verb + 1 == end - 1, position + 2 < limit, tokens[position + 1].has(.agentMarker),
            let phrase = agent(from: position + 2, to: limit)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: verb, rule: .beforeQuoteWeak, isWeakCue: true)
    }

    /// "rejected the points raised by the panel as “…”": a participle that tells of what a verb before it takes with
    /// "as".
    private func isWithinObject(_ participle: Int, from lower: Int) -> Bool {
        var index = participle - 1
        while index > lower, !tokens[index].isPunctuation, tokens[index].kind != .quote {
            if tokens[index].has(.takesListener, .denial), phrases.isVerb(index, from: lower),
                !isPassive(index, from: lower)
            {
                return true
            }
            index -= 1
        }
        return false
    }

    /// "Qualifiée de « calcul glacial » par l’évêque Renn", "Die von Bischof Renn als „kalte Rechenkunst“ kritisierte
    /// Reform"
    private func agentOfParticiple(_ position: Int, from lower: Int, to limit: Int) -> FoundSpeaker? {
        if phrases.language.capitalisesNouns {
            guard stands(.asAgent, at: position - 1), position + 1 < limit,
                phrases.isPlain(position + 1) || tokens[position + 1].has(.weakCue),
                let by = (max(lower, position - 8)..<position - 2).last(where: { tokens[$0].has(.agentMarker) }),
                let phrase = phrases.phrase(from: by + 1, to: position - 1), phrase.upperBound == position - 1
            else { return nil }
            return FoundSpeaker(phrase: phrase, cue: position + 1, rule: .beforeQuoteWeak, isWeakCue: true)
        }
        guard phrases.language.invertsCompoundTenses, position + 2 < limit, tokens[position + 1].has(.agentMarker)
        else {
            return nil
        }
        let isJoined = tokens[position - 1].has(.preposition, .subordinator) && position - 2 >= lower
        let participle = isJoined ? position - 2 : position - 1
        // "Jugé « trop beau » par les riverains, le gymnase …": with the capital of its sentence.
        let isFirst = participle == lower && tokens[lower].isCapital && !tokens[lower].has(.function, .title)
        guard isFirst || isJoined && (phrases.isPlain(participle) || tokens[participle].has(.cue)),
            let phrase = agent(from: position + 2, to: limit)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: participle, rule: .beforeQuoteWeak, isWeakCue: true)
    }

    private func agent(from start: Int, to limit: Int) -> Range<Int>? {
        phrases.source(from: start, to: limit) ?? phrases.bareSubject(from: start, to: limit)
    }

    /// "Governor Ruth Calder denied as “…”": a name of two words or more right before the verb.
    private func fullName(endingAt verb: Int, from lower: Int) -> Range<Int>? {
        guard verb - lower >= 3, tokens[verb].endsInEd, tokens[verb - 1].isCapital, tokens[verb - 1].isWord else {
            return nil
        }
        let name = capitalRun(endingAt: verb - 1, from: lower)
        guard name.count >= 2, isFullName(name), name.lowerBound > lower,
            !tokens[name.lowerBound - 1].has(.preposition, .to)
        else { return nil }
        return name
    }

    /// "has been called “strategic ambiguity” by Ann Lee"
    private func caller(_ position: Int, verb: Int, in paragraph: Range<Int>) -> FoundSpeaker? {
        let limit = end(after: position, in: paragraph)
        // "declared a pandemic and criticized “inaction” by governments": whoever did the first thing.
        guard !tokens[verb - 1].has(.conjunction), tokens[verb].has(.takesListener), tokens[verb].endsAsParticiple,
            position + 2 < limit,
            tokens[position + 1].has(.agentMarker), let phrase = agent(from: position + 2, to: limit)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: verb, rule: .beforeQuoteWeak, isWeakCue: true)
    }

    /// "wurde von Parteifreunden als „Auslaufmodell“ verspottet": the agent before, the participle after the marks.
    func agentBefore(participleAfter position: Int, from lower: Int) -> FoundSpeaker? {
        guard phrases.language.capitalisesNouns, position + 1 < tokens.count, tokens[position + 1].isWord,
            !tokens[position + 1].isCapital, !tokens[position + 1].has(.function),
            (lower..<position).contains(where: { tokens[$0].has(.passive) }),
            let marker = (lower..<position).first(where: { tokens[$0].has(.agentMarker) }),
            let phrase = phrases.phrase(from: marker + 1, to: position)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: position + 1, rule: .beforeQuoteWeak, isWeakCue: true)
    }

    /// "die Minister Ahlers noch im Mai „ein Geschenk“ genannt hatte": the verb after the marks, its subject before
    /// them.
    func namer(verbAfter position: Int, from lower: Int) -> FoundSpeaker? {
        guard phrases.language.capitalisesNouns, position + 1 < tokens.count, tokens[position + 1].has(.cue),
            !tokens[position + 1].isCapital
        else { return nil }
        var start = position
        while start > lower, !tokens[start - 1].isPunctuation { start -= 1 }
        guard !(start..<position).contains(where: { tokens[$0].has(.passive) && !tokens[$0].has(.that) }),
            let phrase = phrases.firstPhrase(in: start..<position)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: position + 1, rule: .beforeQuoteWeak, isWeakCue: true)
    }
}
