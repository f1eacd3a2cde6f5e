import NewsLanguage
import NewsModel

/// Tags without a verb of somebody: `“…,” according to Ruiz`, "laut Ruiz", "hieß es aus der Zentrale".
extension SpeakerRules {
    /// The first source that is named in these tokens.
    func accordingTo(in range: Range<Int>) -> FoundSpeaker? {
        for index in range where tokens[index].has(.according, .source, .sourceAfter) {
            if tokens[index].has(.sourceAfter) {
                if let source = sourceBefore(index, from: range.lowerBound) { return source }
                continue
            }
            guard namesSource(index), !tokens[index].has(.according) || isInPhrase(index) else { continue }
            if let told = toldBy(index) { return told }
            var start = index + 1
            if tokens[index].has(.according) {
                // "À en croire Perrine Auclair": the verb names its object.
                let isDirect = stands(.believing, at: index) && start < range.upperBound && tokens[start].isCapital
                guard start < range.upperBound, isDirect || tokens[start].has(.to, .preposition, .determiner),
                    !phrases.language.capitalisesNouns || tokens[start].has(.determiner, .agentMarker)
                else { continue }
                if !isDirect, !tokens[start].has(.determiner) { start += 1 }
            } else if start + 2 < range.upperBound, tokens[start].has(.cue, .impersonal), !tokens[start].isCapital,
                tokens[start + 1].has(.preposition)
            {
                // "Según consta en el sumario"
                start += 2
            }
            // "d’après d’anciens officiers"
            if phrases.language.splitsElision, start < range.upperBound, tokens[start].has(.joiner),
                !tokens[start].has(.determiner)
            {
                start += 1
            }
            let limit = min(tokens.count, start + 20)
            if let phrase = phrases.phrase(from: start, to: limit)
                ?? (phrases.language.omitsArticles
                    ? phrases.plainRun(from: start, to: limit) : plurals(from: start, to: limit)),
                !tokens[index].has(.to) || mayHaveView(phrase)
            {
                return FoundSpeaker(phrase: phrase, cue: index, rule: .accordingTo)
            }
        }
        return nil
    }

    /// "Pour Marta Quille", "Per la sindaca", but "Pour ce tête-à-tête", "Per quanto riguarda Bruno Salvi": a small
    /// word that also tells of aims and topics gives the view only of somebody who stands right behind it.
    private func mayHaveView(_ phrase: Range<Int>) -> Bool {
        guard !language.trustsSubjects else { return true }
        let first = tokens[phrase.lowerBound]
        guard first.has(.determiner, .possessivePronoun, .pronoun) || first.isCapital || first.has(.role, .title) else {
            return false
        }
        if first.has(.pronounMale, .pronounFemale, .pronounPlural) { return true }
        // "para la inquilina", but "pour ce tête-à-tête"
        if first.has(.determiner), !stands(.pointing, at: phrase.lowerBound) { return true }
        return phrase.prefix { $0 == phrase.lowerBound || !tokens[$0].has(.preposition) || tokens[$0].has(.determiner) }
            .contains {
                tokens[$0].has(.role, .title, .organisation, .agency) || tokens[$0].has(.nationality)
                    || tokens[$0].isCapital && tokens[$0].isWord && !tokens[$0].has(.function, .day)
            }
    }

    /// "Secondo quanto riferito da Luca Bianchi", "según lo dicho ayer por Luis Soto": the agent of what is told,
    /// behind its participle.
    private func toldBy(_ source: Int) -> FoundSpeaker? {
        guard language.invertsCompoundTenses, tokens[source].has(.source), !tokens[source].has(.to) else { return nil }
        for index in source + 2..<max(source + 2, min(tokens.count - 1, source + Self.longestTelling))
        where tokens[index].isWord {
            guard tokens[index].has(.agentMarker) else { continue }
            guard (source + 1..<index).contains(where: { tokens[$0].has(.cue) && !tokens[$0].isCapital }),
                (source + 1..<index).allSatisfy({ tokens[$0].isWord && !tokens[$0].isCapital }),
                let phrase = phrases.phrase(from: index + 1, to: min(tokens.count, index + 20))
            else { return nil }
            return FoundSpeaker(phrase: phrase, cue: source, rule: .accordingTo)
        }
        return nil
    }

    private static let longestTelling = 8

    /// "anciens officiers", "vecinos del barrio": people without an article.
    private func plurals(from start: Int, to limit: Int) -> Range<Int>? {
        guard phrases.language.invertsCompoundTenses, let run = phrases.plainRun(from: start, to: limit),
            run.contains(where: { tokens[$0].endsAsPlural })
        else { return nil }
        return run
    }

    /// "de l’avis du maire", "à en croire le maire", "de acordo com": the noun or verb says so only after a
    /// preposition.
    private func isInPhrase(_ index: Int) -> Bool {
        let language = phrases.language
        guard !language.hasOwnersOfWords, !language.capitalisesNouns else { return true }
        guard index > 0, index + 1 < tokens.count else { return false }
        // "sin decir la verdad", "faire croire": the verb alone names no source.
        if stands(.infinitive, at: index), !tokens[index + 1].has(.joiner) { return false }
        if stands(.believing, at: index) { return stands(.ofIt, at: index - 1) }
        if tokens[index - 1].has(.preposition), !stands(.indefinite, at: index - 1) { return true }
        return index > 1 && tokens[index - 1].has(.determiner) && tokens[index - 2].has(.preposition)
            && !stands(.indefinite, at: index - 1)
    }

    /// "so Anna Roth" is a tag only after a sign; "après" only as "d’après".
    private func namesSource(_ index: Int) -> Bool {
        // "Pour Marta Quille, analyste, « … »": only where the sentence starts with it.
        if tokens[index].has(.source), tokens[index].has(.to) {
            return tokens[index].isCapital
                || index > 0 && tokens[index - 1].has(.conjunction) && tokens[index - 1].isCapital
        }
        guard tokens[index].has(.source), index > 0 else { return true }
        let before = tokens[index - 1]
        // "So werden die letzten Spiele": a sentence of its own.
        if tokens[index].has(.adverb), tokens[index].isCapital { return false }
        if tokens[index].has(.adverb) { return before.kind == .comma || before.kind == .quote || before.kind == .dash }
        return !stands(.afterwards, at: index) || before.end - before.start == 2 && before.has(.particle)
    }

    /// "Angaben der Polizei zufolge"
    func sourceBefore(_ marker: Int, from lower: Int) -> FoundSpeaker? {
        var start = marker
        while start > lower, tokens[start - 1].isWord, marker - start < 8, !tokens[start - 1].has(.auxiliary, .cue) {
            start -= 1
        }
        return phrases.firstPhrase(in: start..<marker).map { FoundSpeaker(phrase: $0, cue: marker, rule: .accordingTo) }
    }

    /// "si legge in una nota", "peut-on lire sur un panneau": the source stands after a preposition.
    func impersonal(from start: Int, to limit: Int) -> FoundSpeaker? {
        guard limit - start >= 3 else { return nil }
        for index in start..<min(limit - 2, start + 4)
        where tokens[index].has(.impersonal) && !tokens[index].isCapital && tokens[index + 1].has(.preposition) {
            return phrases.source(from: index + 2, to: limit).map {
                FoundSpeaker(phrase: $0, cue: index, rule: .accordingTo)
            }
        }
        return nil
    }

    /// "hieß es aus der Konzernzentrale": the source stands after a preposition.
    func sourceOfThing(_ phrase: Range<Int>, cue: Int, to limit: Int) -> FoundSpeaker? {
        guard phrases.language.capitalisesNouns, tokens[phrase.lowerBound].has(.pronounThing), phrase.count == 1 else {
            return nil
        }
        for index in phrase.upperBound..<min(limit, phrase.upperBound + 8)
        where tokens[index].has(.preposition) && index + 1 < limit {
            if let source = phrases.phrase(from: index + 1, to: limit) {
                return FoundSpeaker(phrase: source, cue: cue, rule: .accordingTo)
            }
        }
        return nil
    }
}
