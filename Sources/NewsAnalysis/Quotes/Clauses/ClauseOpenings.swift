import NewsLanguage

/// The first noun phrase of a clause, behind what introduces the clause.
extension NounPhrases {
    /// The first noun phrase of a clause; what introduces the clause ("In Iowa," "When asked,") is skipped.
    func firstPhrase(in range: Range<Int>) -> Phrase? {
        var index = range.lowerBound
        while index < range.upperBound {
            let token = tokens[index]
            if token.isPunctuation || token.kind == .quote || token.kind == .number && !token.has(.determiner)
                || token.has(.adverb, .conjunction, .auxiliary)
                    && !token.has(.determiner)
                || isAbout(index, in: range)
            {
                index += 1
                continue
            }
            // "Des riverains parlent"
            let isArticle =
                token.has(.determiner) && token.has(.preposition)
                && (token.isCapital || index > range.lowerBound && tokens[index - 1].kind == .comma)
            let opens = isVerbal(index, in: range) || isBareOpening(index, in: range)
            if opens || !isArticle && token.has(.preposition, .subordinator, .participle, .to, .according) {
                index = opens ? mainClause(after: index, in: range) : endOfIntroduction(from: index, in: range)
                continue
            }
            if startsPhrase(index), let found = phrase(from: index, to: range.upperBound) {
                if !isTime(found) { return found }
                index = found.upperBound
            } else {
                index += 1
            }
        }
        return nil
    }

    /// "about 200 protesters", "over 50 people": a number that somebody guesses.
    private func isAbout(_ index: Int, in range: Range<Int>) -> Bool {
        language.showsVerbsByForm && tokens[index].has(.preposition) && index + 2 < range.upperBound
            && tokens[index + 1].kind == .number && stands(.guess, at: index) && isPlural(index + 2)
    }

    /// "Eight years ago", "last week".
    private func isTime(_ phrase: Phrase) -> Bool {
        tokens[phrase.upperBound - 1].has(.time) && !tokens[phrase.lowerBound].has(.pronoun)
    }

    /// "Speaking to reporters, …", "Asked about it, …" at the start of a sentence.
    private func isVerbal(_ index: Int, in range: Range<Int>) -> Bool {
        let token = tokens[index]
        let opens =
            index == range.lowerBound
            ? token.isCapital : index == range.lowerBound + 1 && isOpeningAdverb(range.lowerBound)
        guard opens, token.endsAsParticiple || token.has(.participle), index + 1 < range.upperBound
        else { return false }
        let next = tokens[index + 1]
        return !next.isCapital && !next.isPunctuation && !next.has(.auxiliary, .strongCue)
            && (next.has(.function, .pronoun) || next.endsAsParticiple || token.has(.participle))
            || next.isCapital && token.has(.participle)
            || token.endsAsParticiple && !next.isCapital && !next.isPunctuation && !next.has(.auxiliary, .cue)
                && !next.endsAsParticiple
                && range.contains { tokens[$0].kind == .comma }
    }

    /// "Pressé de questions par la députée, …", "Informada do comentário, …": where subjects have an article or are
    /// names, a bare word before a preposition opens an introduction.
    private func isBareOpening(_ index: Int, in range: Range<Int>) -> Bool {
        let token = tokens[index]
        guard language.invertsCompoundTenses || language.putsSubjectsAfterVerbs, !language.capitalisesNouns,
            !language.omitsArticles, index == range.lowerBound, token.isCapital, token.isWord,
            index + 2 < range.upperBound,
            !token.has(.function) && !token.has(.title, .role, .organisation, .pronoun, .nationality, .speechNoun),
            tokens[index + 1].has(.preposition), !tokens[index + 1].isCapital,
            language.givenNames.classes(of: token.hash).isEmpty
        else { return false }
        return range.contains { tokens[$0].kind == .comma }
    }

    private func isOpeningAdverb(_ index: Int) -> Bool {
        tokens[index].isCapital && tokens[index].endsInLy && tokens[index].has(.adverb)
    }

    /// "At a rally in Berea, Ohio, the governor": past the comma that closes the name of a larger place, if one was
    /// opened by the comma at `comma` and a subject comes after it.
    private func endOfPlace(_ comma: Int, in range: Range<Int>) -> Int? {
        guard comma >= range.lowerBound + 2, comma + 2 < range.upperBound, tokens[comma - 1].isCapital,
            tokens[comma - 1].isWord, !tokens[comma - 1].has(.day, .role, .title)
        else { return nil }
        var end = comma + 1
        while end < range.upperBound, end - comma <= 3, tokens[end].isCapital, tokens[end].isWord,
            !tokens[end].has(.function, .title, .role, .pronoun, .day), !tokens[end].isPossessive,
            language.givenNames.classes(of: tokens[end].hash).isEmpty
        {
            end += 1
        }
        guard end > comma + 1, end + 1 < range.upperBound, tokens[end].kind == .comma,
            !tokens[end + 1].has(.relative, .determiner, .participle, .cue),
            firstPhrase(in: (end + 1)..<range.upperBound) != nil
        else { return nil }
        return end + 1
    }

    /// "Asked by the coroner, Dr Enid Marl, whether he knew, engineer Noel Garrick shook": past the comma before the
    /// first phrase that a verb follows; past the first comma where none does.
    func mainClause(after start: Int, in range: Range<Int>) -> Int {
        for comma in start..<range.upperBound where tokens[comma].kind == .comma {
            guard let phrase = named(from: comma + 1, to: range.upperBound) else { continue }
            guard phrase.upperBound < range.upperBound else { return comma + 1 }
            let next = tokens[phrase.upperBound]
            if next.isWord,
                !next.has(.preposition, .to, .relative, .conjunction, .subordinator) || next.has(.adverb, .auxiliary)
            {
                return comma + 1
            }
        }
        return endOfIntroduction(from: start, in: range)
    }

    /// "Nas arquibancadas restava Zulmira Coutinho, 90 anos": a name that follows a verb, before any comma.
    private func nameAfterVerb(_ start: Int, in range: Range<Int>) -> Int? {
        guard language.putsSubjectsAfterVerbs, !language.capitalisesNouns, !language.omitsArticles else { return nil }
        for index in start + 1..<max(start + 1, range.upperBound - 1) {
            let token = tokens[index]
            guard token.isWord || token.has(.determiner) else { return nil }
            if token.isCapital, tokens[index + 1].isCapital, index >= start + 3, isPlain(index - 1),
                !tokens[index - 2].has(.preposition, .determiner), !tokens[index - 1].has(.role, .title, .organisation)
            {
                return index
            }
        }
        return nil
    }

    /// Past "In a statement", up to the comma if there is one.
    private func endOfIntroduction(from start: Int, in range: Range<Int>) -> Int {
        if let name = nameAfterVerb(start, in: range) { return name }
        var index = start + 1
        while index < range.upperBound {
            if tokens[index].kind == .comma { return endOfPlace(index, in: range) ?? index + 1 }
            index += 1
        }
        index = start + 1
        while index < range.upperBound {
            let token = tokens[index]
            if token.has(.pronounMale, .pronounFemale, .pronounPlural) { return index }
            // "Somewhere in the crowd a voice shouted"
            if index > start + 2, token.has(.determiner), !token.has(.preposition), isPlain(index - 1) { return index }
            if index > start + 1, token.isCapital, !token.has(.day),
                !tokens[index - 1].has(.preposition, .determiner, .title),
                !tokens[index - 1].isCapital || tokens[index - 1].has(.day)
            {
                return index
            }
            index += 1
        }
        return start + 1
    }
}
