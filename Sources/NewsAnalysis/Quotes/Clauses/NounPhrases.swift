import NewsLanguage

/// Finds noun phrases and the subjects of verbs in a run of tokens, without a parser.
///
/// News is written to a pattern: the subject stands at the start of its clause, names are capitalised, and what stands
/// between a subject and its verb is set off by commas.
struct NounPhrases: SpeechReading {
    let tokens: [SpeechToken]
    let language: SpeechLanguage

    /// Tokens, by their numbers.
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
        // "la prima cittadina": between an article and its noun no small word is a preposition.
        if language.invertsCompoundTenses, index == start + 1, index + 1 < limit, tokens[start].has(.determiner),
            !tokens[start].has(.pronoun), token.has(.subordinator, .time, .preposition),
            !token.has(.determiner, .relative, .that, .joiner),
            isPlain(index + 1) || tokens[index + 1].has(.role)
        {
            return true
        }
        if token.has(.conjunction), joinsName(index, from: start) { return true }
        if token.has(.relative, .that, .subordinator, .conjunction, .auxiliary, .to, .according) {
            // "and" inside a name or between two names is left out: either name will do.
            return token.isCapital && !token.has(.relative, .that, .to)
        }
        if token.has(.preposition) {
            return token.has(.agentMarker) == false && token.has(.joiner) && index + 1 < limit
        }
        if isArticle(token), !token.isCapital, !tokens[index - 1].has(.preposition, .determiner) { return false }
        // "räumte der 24-Jährige ein"
        if language.capitalisesNouns, token.has(.determiner), !token.isCapital, index > start + 1,
            tokens[index - 1].kind == .number
        {
            return false
        }
        // "a Wednesday editorial"
        if token.has(.day) {
            return language.setsOffNames && tokens[index - 1].has(.determiner) && index + 1 < limit
                && isPlain(index + 1)
        }
        // "la juge": after an article no verb.
        if token.has(.cue), !token.isCapital, !token.has(.maybeNoun),
            language.setsOffNames || !tokens[index - 1].has(.determiner, .possessivePronoun)
        {
            return false
        }
        if token.has(.adverb), !token.isCapital, !tokens[index - 1].has(.determiner) { return false }
        if isVerbByPlace(index, to: limit) { return false }
        // "The board met"
        if token.has(.pastVerb), !token.isCapital, !tokens[index - 1].has(.determiner, .possessivePronoun, .preposition)
        {
            return false
        }
        // "clause 14 of the lease", "Article 4 protects"
        if token.kind == .number, tokens[index - 1].has(.document), language.setsOffNames { return true }
        if index > start + 1, tokens[index - 1].kind == .number, tokens[index - 2].has(.document) { return false }
        if token.has(.pronoun), !token.isCapital { return false }
        if tokens[start].has(.pronoun), !token.isCapital || token.has(.function) || language.capitalisesNouns {
            return false
        }
        // After a name a small letter starts the verb, unless it leads to a role: "Senate majority leader".
        if tokens[index - 1].isCapital, !token.isCapital, !tokens[index - 1].has(.determiner, .possessivePronoun),
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
        // "the union put it"
        if language.showsVerbsByForm, index + 1 < limit, token.has(.cue), tokens[index + 1].has(.pronounThing) {
            return true
        }
        if language.showsVerbsByForm, index + 1 < limit, isPlain(index),
            !tokens[index - 1].has(.determiner, .possessivePronoun, .preposition)
        {
            let next = tokens[index + 1]
            // "the former champion likes to say", "a police officer kept telling"
            if token.endsAsPlural && next.has(.to) || next.has(.participle) && !next.has(.maybeNoun) { return true }
            // "The book focuses mostly on it"
            if tokens[index - 1].has(.document), token.endsAsPlural, next.has(.adverb) { return true }
            // "economists weigh in on it"
            if tokens[index - 1].has(.role), isPlural(index - 1), !tokens[index - 1].isPossessive,
                !token.has(.organisation, .role, .joiner), !token.endsAsPlural, next.has(.preposition),
                !next.has(.joiner)
            {
                return true
            }
            // "the treaty grants both towns", "the by-laws leave no doubt"
            let mayBeVerb =
                tokens[index - 1].has(.document) || token.endsAsPlural
                || tokens[index - 1].endsAsPlural && !tokens[index - 1].isPossessive
            if mayBeVerb, next.has(.determiner, .pronounSpeaker), !next.has(.preposition, .that) { return true }
        }
        guard token.endsInEd, !token.isCapital, language.showsVerbsByForm, !tokens[index - 1].isPossessive,
            !tokens[index - 1].has(.determiner, .possessivePronoun, .preposition, .nationality)
        else { return false }
        guard index + 1 < limit else { return true }
        let next = tokens[index + 1]
        if next.isPunctuation || next.kind == .quote
            || next.has(.preposition, .to, .determiner, .pronoun, .possessivePronoun, .adverb, .day)
        {
            return true
        }
        // "the campaign collected more than", "her allies cheered new documents"
        return language[.more].contains(next.hash) || tokens[index - 1].isWord && isPlural(index - 1)
    }

    /// Whether a word is the plural of a noun by its form.
    func isPlural(_ index: Int) -> Bool { tokens[index].endsAsPlural || tokens[index].has(.plural) }

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

    func isArticle(_ token: SpeechToken) -> Bool { token.has(.article) }

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

    /// A word with the capital of its sentence that the tables know nothing of.
    func isPlainCapital(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.isWord && token.isCapital && !token.has(.function, .role, .title, .organisation)
            && (index == 0 || !tokens[index - 1].isWord)
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
        guard language.setsOffNames, let run = plainRun(from: start, to: limit) else { return nil }
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
            // "master of ceremonies Asa Tabb"
            guard isPlain(index) || tokens[index].has(.title, .organisation) || tokens[index].has(.joiner) else {
                return nil
            }
        }
        return nil
    }

    /// "Demgegenüber", "Infolgedessen": adverbs by their endings, written with a capital at the start of a sentence.
    func isAdverbByForm(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.isCapital && !token.has(.role, .title, .organisation, .pronoun) && token.endsAsAdverb
    }
}
