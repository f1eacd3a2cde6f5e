import NewsLanguage

/// Finds noun phrases and the subjects of verbs in a run of tokens, without a parser.
///
/// News is written to a pattern: the subject stands at the start of its clause, names are capitalised, and what stands
/// between a subject and its verb is set off by commas.
struct NounPhrases {
    let tokens: [SpeechToken]
    let language: SpeechLanguage

    typealias Phrase = Range<Int>

    // MARK: Phrases

    /// The phrase that starts at `start`, up to a sign or a word that no noun phrase goes on over.
    func phrase(from start: Int, to limit: Int) -> Phrase? {
        var index = start
        while index < limit {
            let token = tokens[index]
            if token.isPunctuation || token.kind == .quote { break }
            if index > start, !continues(token, at: index, from: start, to: limit) { break }
            index += 1
        }
        return index > start && isSpeakable(start..<index) ? start..<index : nil
    }

    private func continues(_ token: SpeechToken, at index: Int, from start: Int, to limit: Int) -> Bool {
        if token.has(.relative, .that, .subordinator, .conjunction, .auxiliary, .to, .according) {
            // "and" inside a name or between two names is left out: either name will do.
            return token.isCapital && !token.has(.relative, .that, .to)
        }
        if token.has(.preposition) {
            return token.has(.agentMarker) == false && token.has(.joiner) && index + 1 < limit
        }
        if isArticle(token), !token.isCapital, !tokens[index - 1].has(.preposition, .determiner) { return false }
        // "a Wednesday editorial"
        if token.has(.day) {
            return language.capitalsMarkTitles && tokens[index - 1].has(.determiner) && index + 1 < limit
                && isPlain(index + 1)
        }
        // "la juge": after an article no verb.
        if token.has(.cue), !token.isCapital, !token.has(.maybeNoun),
            language.capitalsMarkTitles || !tokens[index - 1].has(.determiner, .possessivePronoun)
        {
            return false
        }
        if token.has(.adverb), !token.isCapital, !tokens[index - 1].has(.determiner) { return false }
        if isVerbByPlace(index, to: limit) { return false }
        if token.has(.pronoun), !token.isCapital { return false }
        if tokens[start].has(.pronoun), !token.isCapital || token.has(.function) { return false }
        // After a name a small letter starts the verb, unless it leads to a role: "Senate majority leader".
        if tokens[index - 1].isCapital, !token.isCapital, !tokens[index - 1].has(.determiner),
            !tokens[index - 1].isPossessive
        {
            // "Australian media said"
            if tokens[index - 1].has(.nationality), isPlain(index), !token.endsInEd { return true }
            for next in index..<min(index + 3, limit) {
                let word = tokens[next]
                if word.has(.role, .organisation, .title, .speechNoun) { return true }
                if word.has(.function, .cue) || !word.isWord || word.endsInEd { return false }
                if word.isCapital { return true }
            }
            return false
        }
        return true
    }

    /// "the treasurer riffed on it", "a spokesman declined to": a form in -ed with nothing of the noun phrase after it.
    private func isVerbByPlace(_ index: Int, to limit: Int) -> Bool {
        let token = tokens[index]
        guard token.endsInEd, !token.isCapital, language.capitalsMarkTitles, !tokens[index - 1].isPossessive,
            !tokens[index - 1].has(.determiner, .possessivePronoun, .preposition, .nationality)
        else { return false }
        guard index + 1 < limit else { return true }
        let next = tokens[index + 1]
        return next.isPunctuation || next.kind == .quote
            || next.has(.preposition, .to, .determiner, .pronoun, .possessivePronoun, .adverb, .day)
    }

    /// Whether a word is the plural of a noun by its form.
    func isPlural(_ index: Int) -> Bool { tokens[index].endsAsPlural || Self.plurals.contains(tokens[index].hash) }

    private static let plurals = WordHash.set([
        "people", "children", "staff", "townspeople", "villagers", "youth", "clergy", "crew", "management",
    ])

    /// Whether a phrase can be a speaker: a name, a pronoun, a role, or anything with a determiner.
    func isSpeakable(_ phrase: Phrase) -> Bool {
        guard let first = phrase.first.map({ tokens[$0] }), first.kind == .word || first.has(.determiner) else {
            return false
        }
        if first.has(.determiner), phrase.count == 1, isArticle(first) { return false }
        if first.has(.pronoun, .determiner, .possessivePronoun) { return true }
        if first.has(.day) { return false }
        return phrase.contains { index in
            let token = tokens[index]
            if token.has(.role, .organisation, .speechNoun) { return true }
            return token.isCapital && token.isWord && !token.has(.function, .day)
        }
    }

    private func isArticle(_ token: SpeechToken) -> Bool { Self.articles.contains(token.hash) }
    private static let articles = WordHash.set(["the", "a", "an", "its", "their"])

    /// Whether a noun phrase that can speak starts at `index`.
    func startsPhrase(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.isWord || token.has(.determiner) else { return false }
        if token.has(.pronoun, .determiner, .possessivePronoun, .role) { return true }
        if token.has(
            .day, .auxiliary, .preposition, .conjunction, .relative, .that, .to, .subordinator, .adverb, .according)
        {
            return false
        }
        return token.isCapital || token.has(.organisation, .speechNoun, .title)
    }

    /// A word that the tables know nothing of, written small.
    func isPlain(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.isWord && !token.isCapital && !token.has(.function) && !token.has(.pronoun, .cue, .day, .title)
            && token.end - token.start > 2
    }

    /// Plain words up to a sign or a small word, where nouns have no articles: "говорит собеседник в его окружении".
    func plainRun(from start: Int, to limit: Int) -> Phrase? {
        var index = start
        while index < limit, index - start < 6, tokens[index].isWord,
            isPlain(index) || tokens[index].isCapital && !tokens[index].has(.function)
                || index == start && tokens[index].has(.possessivePronoun) || tokens[index].has(.title, .role)
        {
            index += 1
        }
        return index > start ? start..<index : nil
    }

    /// "said local fishermen", "говорит собеседник": who has neither article nor name.
    func bareSubject(from start: Int, to limit: Int) -> Range<Int>? {
        if language.omitsArticles { return plainRun(from: start, to: limit) }
        // "dicen vecinos del barrio", "dizem moradores"
        if language.invertsCompoundTenses, start < limit, isPlain(start), tokens[start].endsAsPlural,
            start + 1 == limit || tokens[start + 1].isPunctuation || tokens[start + 1].has(.preposition)
        {
            return start..<start + 1
        }
        guard language.capitalsMarkTitles, let run = plainRun(from: start, to: limit) else { return nil }
        // "says clause 14 of the lease"
        if tokens[run.upperBound - 1].has(.document) { return run }
        guard let noun = run.first(where: { isPlural($0) }) else { return nil }
        return run.lowerBound..<(noun + 1)
    }

    /// A phrase that names somebody, read as freely as the language needs.
    func source(from start: Int, to limit: Int) -> Phrase? {
        guard start < limit else { return nil }
        return named(from: start, to: limit) ?? phrase(from: start, to: limit)
            ?? (language.omitsArticles ? plainRun(from: start, to: limit) : nil)
    }

    /// A phrase with a name in it that may start with small words of any kind: "guide Tenzin Rawat".
    func named(from start: Int, to limit: Int) -> Phrase? {
        guard start < limit else { return nil }
        if startsPhrase(start) { return phrase(from: start, to: limit) }
        guard isPlain(start) else { return nil }
        for index in (start + 1)..<max(start + 1, min(limit, start + 4)) {
            if tokens[index].isCapital, tokens[index].isWord { return phrase(from: start, to: limit) }
            guard isPlain(index) || tokens[index].has(.title, .organisation) else { return nil }
        }
        return nil
    }

    /// "Demgegenüber", "Infolgedessen": adverbs by their endings, written with a capital at the start of a sentence.
    func isAdverbByForm(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.isCapital && !token.has(.role, .title, .organisation, .pronoun) && token.endsAsAdverb
    }

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
        language.capitalsMarkTitles && tokens[index].has(.preposition) && index + 2 < range.upperBound
            && tokens[index + 1].kind == .number && Self.guesses.contains(tokens[index].hash) && isPlural(index + 2)
    }

    private static let guesses = WordHash.set(["about", "over", "around", "under", "up"])

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

    /// "Pressé de questions par la députée, …", "Informada do comentário, …": where subjects have an article or are names,
    /// a bare word before a preposition opens an introduction.
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

    /// "Asked by the coroner, Dr Enid Marl, whether he knew, engineer Noel Garrick shook": past the comma before the first
    /// phrase that a verb follows; past the first comma where none does.
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
