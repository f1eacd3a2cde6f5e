import NewsLanguage
import NewsModel

/// Asides and sentences of their own that name who is quoted, told by their form.
extension SpeakerRules {
    /// `A “ghastly” summer, as hotelier Jude Orme put it, has left …`: who put it so, whatever the verb.
    func asPut(from start: Int, to limit: Int) -> FoundSpeaker? {
        guard phrases.language.hasOwnersOfWords, start < limit else { return nil }
        for opening in start..<max(start, min(limit - 2, start + Self.longestNoun)) {
            let token = tokens[opening]
            if token.has(.cue), !token.isCapital { return nil }
            guard language[.asWhat].contains(token.hash), opening == start || tokens[opening - 1].kind == .comma,
                let phrase = phrases.named(from: opening + 1, to: limit)
            else { continue }
            // "“…,” as his father dreamed, Mr. Turry said"
            return verbOfAside(phrase, to: limit).flatMap { verb in
                (verb + 1..<limit).contains { tokens[$0].has(.reports) && phrases.isVerb($0, from: verb) } ? nil : verb
            }.map {
                FoundSpeaker(phrase: phrase, cue: $0, rule: .afterQuote, isWeakCue: !tokens[$0].has(.strongCue))
            }
        }
        return nil
    }

    /// `A “generous silence”, to use Bishop Orme’s phrase, settled`: whose words a writer says to use.
    func inTheirPhrase(from start: Int, to limit: Int) -> FoundSpeaker? {
        guard phrases.language.hasOwnersOfWords, start + 3 < limit, tokens[start].has(.to), tokens[start + 1].isWord,
            let noun = (start + 3..<min(limit, start + 8)).first(where: {
                tokens[$0].has(.speechNoun) || stands(.term, at: $0)
            }), noun + 1 == limit || tokens[noun + 1].isPunctuation
        else { return nil }
        if tokens[noun - 1].has(.possessivePronoun) {
            return FoundSpeaker(phrase: noun - 1..<noun, cue: noun, rule: .possessive)
        }
        guard tokens[noun - 1].isPossessive else { return nil }
        return FoundSpeaker(phrase: start + 2..<noun, cue: noun, rule: .possessive)
    }

    /// "put it", "once remarked", "then the secretary of state, put it": the verb that ends an aside.
    private func verbOfAside(_ phrase: Range<Int>, to limit: Int) -> Int? {
        var verb = phrase.upperBound
        guard verb < limit else { return nil }
        if tokens[verb].kind == .comma {
            guard
                let close = (verb + 1..<max(verb + 1, min(limit, verb + Self.longestNoun))).first(where: {
                    tokens[$0].kind == .comma
                })
            else { return nil }
            verb = close + 1
        }
        while verb < limit, tokens[verb].has(.adverb, .auxiliary), !tokens[verb].has(.passive) { verb += 1 }
        // "as the citation had it"
        if verb < limit, verb > phrase.upperBound, tokens[verb].has(.pronounThing), tokens[verb - 1].has(.auxiliary) {
            return verb - 1
        }
        guard verb < limit, tokens[verb].has(.cue) || tokens[verb].endsInEd, !tokens[verb].isCapital else { return nil }
        var end = verb + 1
        if end < limit, tokens[end].has(.pronounThing) { end += 1 }
        guard end < limit else { return verb }
        return tokens[end].isPunctuation || tokens[end].has(.preposition, .day, .adverb) ? verb : nil
    }

    /// Longest noun or apposition passed over, in tokens.
    private static let longestNoun = 12

    /// `“The aerial works.” Those were the first words on the air, spoken by Moira Tench into a borrowed microphone.`:
    /// the one full name of a sentence that looks back on a quotation.
    func onlyPerson(in sentence: Range<Int>) -> Range<Int>? {
        if let bearer = bearer(of: sentence) { return bearer }
        guard phrases.language.hasOwnersOfWords ? looksBack(sentence) : isOnSaying(sentence) else { return nil }
        var found: Range<Int>?
        var index = sentence.lowerBound + 1
        while index < sentence.upperBound {
            guard isNameWord(index) else {
                index += 1
                continue
            }
            var end = index + 1
            while end < sentence.upperBound, isNameWord(end), !tokens[end - 1].isPossessive { end += 1 }
            defer { index = end }
            guard end - index >= 2, isPersonName(index..<end) else { continue }
            if found != nil { return nil }
            found = index..<end
            // "Constance Wray, who described the first ichthyosaur of Harl Bay"
            let next = end < sentence.upperBound && tokens[end].kind == .comma ? end + 1 : end
            if next < sentence.upperBound, tokens[next].has(.relative) { break }
        }
        guard let name = found else { return nil }
        let before = tokens[name.lowerBound - 1]
        // After any other preposition a name is a listener’s, a place’s or a time’s: "That was before Enid Casper’s
        // report".
        return before.has(.agentMarker, .joiner) || !before.has(.preposition, .to, .with)
            || language[.from].contains(before.hash) || before.has(.to) && stands(.owning, at: name.lowerBound - 2)
            ? name : nil
    }

    /// "Those were …", "It is a sentence …", "The sentiment is …", "The confession, made by …", "With that order …"
    private func looksBack(_ sentence: Range<Int>) -> Bool {
        let first = tokens[sentence.lowerBound]
        if language[.deictic].contains(first.hash) || first.has(.pronounThing) {
            return tokens[sentence.lowerBound + 1].has(.passive)
        }
        if first.has(.determiner) {
            return phrases.isPlain(sentence.lowerBound + 1)
                && !tokens[sentence.lowerBound + 1].has(.role, .organisation)
                || isSaying(sentence.lowerBound + 1)
        }
        // "Coming from Bruno Vass, this is almost a complaint."
        return first.has(.with) || first.endsAsParticiple && !first.endsInEd
            || first.has(.conjunction) && tokens[sentence.lowerBound + 1].has(.with)
    }

    /// "« C’est une honte ! » La colère de Josiane Petit ne retombe pas": whose it is that the sentence opens with.
    private func bearer(of sentence: Range<Int>) -> Range<Int>? {
        let start = sentence.lowerBound
        guard phrases.language.invertsCompoundTenses, sentence.count > 5, tokens[start].has(.determiner),
            phrases.isPlain(start + 1), !tokens[start + 1].has(.role, .organisation)
        else { return nil }
        return name(behind: start + 2, in: sentence)
    }

    /// "« Nous partons. » Cette petite phrase d’Elise Carré inquiète": whose words the next sentence says they are.
    func phraseOf(_ sentence: Range<Int>) -> Range<Int>? {
        let start = sentence.lowerBound
        guard phrases.language.invertsCompoundTenses, sentence.count > 5, tokens[start].has(.determiner),
            let noun = (start + 1...start + 2).first(where: { isSaying($0) }),
            noun == start + 1 || phrases.isPlain(start + 1)
        else { return nil }
        return name(behind: noun + 1, in: sentence)
    }

    /// The full name behind "of".
    private func name(behind of: Int, in sentence: Range<Int>) -> Range<Int>? {
        guard of + 2 < sentence.upperBound, stands(.from, at: of), isNameWord(of + 1), isNameWord(of + 2),
            !tokens[of + 1].has(.notName, .organisation)
        else { return nil }
        var end = of + 3
        while end < sentence.upperBound, isNameWord(end) { end += 1 }
        return of + 1..<end
    }

    /// "La frase la pronunció en 1963 el ingeniero Abelardo Quiñones"
    private func isOnSaying(_ sentence: Range<Int>) -> Bool {
        tokens[sentence.lowerBound].has(.determiner) && isSaying(sentence.lowerBound + 1)
    }

    /// A word with a capital that can be part of a name. Nationalities cannot.
    func isNameWord(_ index: Int) -> Bool {
        tokens[index].isCapital && tokens[index].isWord && !tokens[index].has(.function, .day, .nationality)
    }

    private func isPersonName(_ run: Range<Int>) -> Bool {
        guard !run.contains(where: { tokens[$0].has(.notName, .organisation) }) else { return false }
        let before = tokens[run.lowerBound - 1]
        guard phrases.language.hasOwnersOfWords else {
            return before.has(.role, .title)
                || !phrases.language.givenNames.classes(of: tokens[run.lowerBound].hash).isEmpty
        }
        return !before.has(.determiner, .possessivePronoun) || before.has(.that)
    }
}
