import NewsLanguage

/// Names that are set off after what somebody is: "the head of the fire service, Berwen Achley".
extension SpeakerRules {
    /// "One of them, Piers Haldane of Moncrieff Bank, was unimpressed": the name that is set off after who is meant.
    func named(_ speaker: FoundSpeaker) -> FoundSpeaker {
        if let name = nameOfDescription(speaker.phrase) {
            var speaker = speaker
            speaker.phrase = name
            return speaker
        }
        let phrase = speaker.phrase
        if let name = nameBefore(office: phrase) {
            var speaker = speaker
            speaker.phrase = name
            return speaker
        }
        let comma = endOfOffice(phrase)
        guard comma + 2 < tokens.count, tokens[comma].kind == .comma,
            tokens[phrase.lowerBound].has(.determiner, .possessivePronoun, .role) || isOfSomebody(phrase)
                || isRole(phrase),
            !phrase.contains(where: { tokens[$0].isCapital && !tokens[$0].has(.function, .role) })
                || isOfSomebody(phrase) || isRole(phrase) || isOffice(phrase),
            // "a spokesman for the builder, Brisk Homes": the name of what the last noun means, unless a person bears
            // it.
            !phrases.language.setsOffNames || !phrase.dropFirst(2).contains(where: { tokens[$0].has(.joiner) })
                || !phrases.language.givenNames.classes(of: tokens[comma + 1].hash).isEmpty
                || tokens[phrase.lowerBound].has(.role) || !tokens[phrase.lowerBound + 1].has(.role),
            let start = startOfName(after: comma), !tokens[start].has(.function, .pronoun, .day, .cue),
            let end = (start..<min(tokens.count, start + 8)).first(where: {
                !tokens[$0].isWord || !tokens[$0].isCapital && !tokens[$0].has(.particle)
            }),
            tokens[end].kind == .comma || end - start > 1 && tokens[end].has(.joiner)
                || tokens[end].kind == .sentenceEnd
                    && (isOwned(phrase) || isOnly(phrase, named: start..<end)
                        || end - start > 1 && isArticleAndRole(phrase))
        else { return speaker }
        var speaker = speaker
        speaker.phrase = comma + 1..<end
        return speaker
    }

    /// "Der Schulleiter der Volksschule Lind, Rolf Uhlig, bestätigte", "le ministre du Commerce et de l’Industrie, Luc
    /// Aubin, joint": in languages other than English capitals and small words belong to what somebody is. Two capitals
    /// behind the comma that ends it are the name, unless it has one already.
    private func nameOfDescription(_ phrase: Range<Int>) -> Range<Int>? {
        let language = phrases.language
        guard !language.setsOffNames,
            tokens[phrase.lowerBound].has(.determiner, .possessivePronoun, .role, .title),
            let role = phrase.prefix(Self.longestLead).last(where: { tokens[$0].has(.role, .title) }),
            role + 1 >= phrase.upperBound || !isPartOfName(role + 1),
            // "un proche d’Anne Brill, Luc Aubin se montre"
            !phrase.contains(where: {
                isPartOfName($0) && !language.givenNames.classes(of: tokens[$0].hash).isEmpty
            })
        else { return nil }
        var comma = phrase.upperBound
        while comma < tokens.count, comma - phrase.lowerBound < Self.longestDescription, tokens[comma].isWord,
            !tokens[comma].has(.cue, .auxiliary) || tokens[comma].has(.determiner) || tokens[comma].isCapital,
            !tokens[comma].has(.relative, .that, .pronoun)
        {
            comma += 1
        }
        guard comma + 2 < tokens.count, tokens[comma].kind == .comma, isPartOfName(comma + 1) else { return nil }
        var end = comma + 1
        while end < tokens.count, isPartOfName(end) || tokens[end].has(.particle) && tokens[end].isWord { end += 1 }
        guard end - comma > 2, end - comma <= Self.longestName, isPartOfName(end - 1) else { return nil }
        let isClosed = end == tokens.count || tokens[end].isPunctuation || tokens[end].kind == .quote
        return isClosed ? comma + 1..<end : nil
    }

    /// "Bruno Holt, Gründer und Leiter der Partei „Neuer Weg“ beteuerte": what a name of two words or more is, without
    /// an article, stands for it.
    private func nameBefore(office phrase: Range<Int>) -> Range<Int>? {
        let comma = phrase.lowerBound - 1
        guard language.capitalisesNouns, phrase.count == 1, comma >= 2, tokens[comma].kind == .comma,
            tokens[phrase.lowerBound].has(.role), isPartOfName(comma - 1), isPartOfName(comma - 2)
        else { return nil }
        var start = comma - 2
        while start > 0, isPartOfName(start - 1), comma - start < Self.longestName { start -= 1 }
        while start < comma - 2, language.givenNames.classes(of: tokens[start].hash).isEmpty { start += 1 }
        guard !language.givenNames.classes(of: tokens[start].hash).isEmpty else { return nil }
        return start..<comma
    }

    private func isPartOfName(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.isCapital && token.isWord && !token.has(.function, .day, .role, .organisation)
            && !token.has(.title, .notName, .pronoun)
    }

    /// Tokens within which the noun for somebody stands: "la nouvelle directrice".
    private static let longestLead = 4
    private static let longestDescription = 22
    private static let longestName = 6

    /// The first capital after the comma, up to two small words passed over: "the candidate, regional bureaucrat Ada
    /// Holm".
    private func startOfName(after comma: Int) -> Int? {
        if tokens[comma + 1].isCapital { return comma + 1 }
        guard phrases.language.setsOffNames else { return nil }
        for index in comma + 1..<min(tokens.count - 1, comma + 4) {
            if tokens[index].isCapital { return tokens[index + 1].isCapital ? index : nil }
            guard phrases.isPlain(index) || tokens[index].has(.title, .role) else { return nil }
        }
        return nil
    }

    /// "Minister of Natural Resources, Dana Holm, said"
    private func isOffice(_ phrase: Range<Int>) -> Bool {
        if isArticleAndRole(phrase) { return true }
        return phrases.language.setsOffNames && phrase.count > 2 && tokens[phrase.lowerBound].has(.role, .title)
            && stands(.of, at: phrase.lowerBound + 1)
    }

    /// "le ministre de la Défense, André Roche", "el alcalde de Villamar, Luis Soto": in Romance languages.
    private func isArticleAndRole(_ phrase: Range<Int>) -> Bool {
        phrases.language.invertsCompoundTenses && phrase.count > 1 && tokens[phrase.lowerBound].has(.determiner)
            && tokens[phrase.lowerBound + 1].has(.role) && !tokens[phrase.lowerBound + 1].isCapital
    }

    /// The sign behind what somebody is: small words that follow a capital in it belong to it, "des Affaires
    /// étrangères,".
    private func endOfOffice(_ phrase: Range<Int>) -> Int {
        guard isArticleAndRole(phrase) else { return phrase.upperBound }
        let reach = phrase.upperBound..<min(tokens.count, phrase.upperBound + 4)
        guard let comma = reach.first(where: { tokens[$0].kind == .comma }),
            (phrase.upperBound..<comma).allSatisfy({
                phrases.isPlain($0) || tokens[$0].has(.joiner, .organisation)
                    || tokens[$0].isCapital && tokens[$0].isWord
            })
        else { return phrase.upperBound }
        return comma
    }

    /// "Fellow passenger, the plumber Hal Winter, said": no capital but that of the sentence.
    private func isRole(_ phrase: Range<Int>) -> Bool {
        guard phrases.language.setsOffNames, phrase.count > 1, tokens[phrase.upperBound - 1].has(.role),
            phrase.lowerBound == 0 || !tokens[phrase.lowerBound - 1].isWord
        else { return false }
        return !phrase.dropFirst().contains { tokens[$0].isCapital }
    }

    /// "Mayor Tom Reed’s spokeswoman": small words for a person behind whose they are.
    private func isOfSomebody(_ phrase: Range<Int>) -> Bool {
        guard phrases.language.setsOffNames,
            let owner = phrase.last(where: { tokens[$0].isPossessive && tokens[$0].isCapital }),
            owner + 1 < phrase.upperBound, tokens[phrase.upperBound - 1].has(.role)
        else { return false }
        return !(owner + 1..<phrase.upperBound).contains { tokens[$0].isCapital || tokens[$0].has(.joiner) }
    }

    /// "its finance chief, Lara Penn.": of such there is only one, so that the name is theirs and no place's.
    private func isOwned(_ phrase: Range<Int>) -> Bool {
        phrases.language.setsOffNames && tokens[phrase.lowerBound].has(.possessivePronoun)
            && tokens[phrase.upperBound - 1].has(.role)
    }

    /// "said the head of the fire service, Berwen Achley.": the only one of the kind, and two words that are no place.
    private func isOnly(_ phrase: Range<Int>, named name: Range<Int>) -> Bool {
        guard phrases.language.setsOffNames, stands(.the, at: phrase.lowerBound), name.count == 2,
            phrase.contains(where: { tokens[$0].has(.role, .title) || stands(.head, at: $0) })
        else { return false }
        return !name.contains { tokens[$0].has(.notName, .organisation, .nationality, .function) }
    }
}
