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
        if token.has(.day) { return false }
        // "la juge": after an article no verb.
        if token.has(.cue), !token.isCapital, !token.has(.maybeNoun),
            language.capitalsMarkTitles || !tokens[index - 1].has(.determiner, .possessivePronoun)
        {
            return false
        }
        if token.has(.adverb), !token.isCapital, !tokens[index - 1].has(.determiner) { return false }
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
    private static let articles: Set<UInt64> = Set(["the", "a", "an", "its", "their"].map { WordHash.of($0.utf8) })

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

    /// A phrase that names somebody, read as freely as the language needs.
    func source(from start: Int, to limit: Int) -> Phrase? {
        guard start < limit else { return nil }
        return named(from: start, to: limit) ?? phrase(from: start, to: limit)
            ?? (language.omitsArticles ? plainRun(from: start, to: limit) : nil)
    }

    /// A phrase with a name in it that may start with small words of any kind: "guide Tenzin Rawat".
    func named(from start: Int, to limit: Int) -> Phrase? {
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
            {
                index += 1
                continue
            }
            // "Des riverains parlent"
            let isArticle = token.has(.determiner) && token.isCapital && token.has(.preposition)
            if !isArticle && token.has(.preposition, .subordinator, .participle, .to, .according)
                || isVerbal(index, in: range)
            {
                index = endOfIntroduction(from: index, in: range)
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

    /// Past "In a statement", up to the comma if there is one.
    private func endOfIntroduction(from start: Int, in range: Range<Int>) -> Int {
        var index = start + 1
        while index < range.upperBound {
            if tokens[index].kind == .comma { return endOfPlace(index, in: range) ?? index + 1 }
            index += 1
        }
        index = start + 1
        while index < range.upperBound {
            let token = tokens[index]
            if token.has(.pronounMale, .pronounFemale, .pronounPlural) { return index }
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

    // MARK: Subjects

    /// Whether the token is used as a finite verb that may carry a quotation.
    func isVerb(_ index: Int, from lower: Int) -> Bool {
        let token = tokens[index]
        guard token.has(.cue) else { return false }
        if token.isCapital, index > lower { return false }
        guard index > lower else { return !token.has(.maybeNoun) }
        let before = tokens[index - 1]
        if before.has(.determiner, .possessivePronoun) || before.isPossessive && !before.has(.pronoun) {
            return false
        }
        if token.has(.maybeNoun), index + 1 < tokens.count,
            tokens[index + 1].has(.preposition, .auxiliary) || before.kind == .number || before.has(.nationality)
        {
            return false
        }
        // "late-night tweets"
        if token.has(.maybeNoun), !before.isCapital, before.isWord,
            !before.has(
                .pronoun, .role, .organisation, .adverb, .auxiliary, .relative, .conjunction, .speechNoun, .time, .that,
                .to, .day)
        {
            return false
        }
        if token.has(.maybeNoun), before.has(.preposition) && !before.has(.adverb) || before.has(.conjunction) {
            return false
        }
        return true
    }

    /// The phrase that does what the verb at `verb` says, looking no further left than `lower`.
    func subject(ofVerb verb: Int, from lower: Int, depth: Int = 0) -> Phrase? {
        if tokens[verb].has(.participle) { return subject(ofParticiple: verb, from: lower, depth: depth) }
        var index = verb - 1
        var isInfinitive = false
        while index >= lower, tokens[index].has(.adverb, .auxiliary, .to, .negation), !tokens[index].has(.pronoun),
            !tokens[index].has(.determiner) || tokens[index].has(.negation)
        {
            if tokens[index].has(.to) { isInfinitive = true }
            index -= 1
        }
        guard index >= lower, depth < 4 else { return nil }
        let token = tokens[index]
        switch token.kind {
        case .comma, .dash: return subject(beforeApposition: index, from: lower)
        case .quote, .colon, .semicolon, .sentenceEnd: return nil
        default: break
        }
        if token.has(.thirdPerson) { return index..<(index + 1) }
        if token.has(.conjunction) { return sharedSubject(before: index, from: lower, depth: depth) }
        if token.has(.relative) || token.has(.that) && !isInfinitive { return antecedent(of: index, from: lower) }
        if isInfinitive, token.has(.cue), isVerb(index, from: lower) {
            return subject(ofVerb: index, from: lower, depth: depth + 1)
        }
        let boundary = clauseBoundary(before: index, from: lower)
        if boundary >= lower, tokens[boundary].has(.conjunction), isWithinPreposition((boundary + 1)..<(index + 1)) {
            return sharedSubject(before: boundary, from: lower, depth: depth)
        }
        // "Beck, who has in the past described"
        if boundary >= lower, tokens[boundary].has(.relative), tokens[boundary + 1].has(.auxiliary) {
            return antecedent(of: boundary, from: lower)
        }
        if let found = firstPhrase(in: (boundary + 1)..<(index + 1)) {
            if boundary >= lower, tokens[boundary].kind == .comma, tokens[boundary + 1].has(.preposition),
                let name = subject(beforeApposition: boundary, from: lower)
            {
                return name
            }
            return found
        }
        guard boundary >= lower else { return nil }
        let stop = tokens[boundary]
        if stop.kind == .comma || stop.kind == .dash {
            return firstPhrase(in: lower..<boundary)
        }
        if stop.has(.conjunction) { return sharedSubject(before: boundary, from: lower, depth: depth) }
        if stop.has(.relative) { return antecedent(of: boundary, from: lower) }
        return nil
    }

    /// "and in a statement credited": all between conjunction and verb hangs on a preposition.
    private func isWithinPreposition(_ range: Range<Int>) -> Bool {
        guard let first = range.first, tokens[first].has(.preposition), first + 1 < range.upperBound else {
            return false
        }
        return phrase(from: first + 1, to: range.upperBound)?.upperBound == range.upperBound
    }

    /// The last index before `index` that ends the clause, or `lower - 1`.
    private func clauseBoundary(before index: Int, from lower: Int) -> Int {
        var boundary = index
        while boundary >= lower {
            let token = tokens[boundary]
            if token.isPunctuation, token.kind != .other { break }
            if token.kind == .quote { break }
            if token.has(.conjunction, .subordinator, .relative, .that), !token.has(.determiner) || token.has(.that) {
                if !(token.has(.subordinator) && token.has(.preposition)) || boundary == lower { break }
                if token.has(.subordinator), boundary + 1 <= index, startsPhrase(boundary + 1) { break }
            }
            if boundary < index, token.has(.reports), !token.isCapital, isVerb(boundary, from: lower) { break }
            boundary -= 1
        }
        return boundary
    }

    /// "Fawzia Koofi, a former politician, condemned": the comma at `comma` closes an apposition.
    private func subject(beforeApposition comma: Int, from lower: Int) -> Phrase? {
        let first = firstPhrase(in: lower..<comma)
        // "After the vote in Berea, Ohio, Gov. John Kasich, said"
        var start = comma
        while start > lower, tokens[start - 1].isWord { start -= 1 }
        if start > lower, comma - start >= 2, tokens[start].isCapital, let near = phrase(from: start, to: comma),
            near.upperBound == comma,
            near.contains(where: { tokens[$0].has(.title) || !language.givenNames.classes(of: tokens[$0].hash).isEmpty }
            ),
            near.allSatisfy({ tokens[$0].isCapital || tokens[$0].has(.title) })
        {
            return near
        }
        if let first, first.upperBound == comma || tokens[first.upperBound].kind == .comma { return first }
        var index = comma - 1
        while index > lower {
            if tokens[index - 1].has(.conjunction, .subordinator, .that) || tokens[index - 1].kind == .dash
                || tokens[index - 1].kind == .semicolon || tokens[index - 1].hash == SpeakerRules.what,
                startsPhrase(index), let found = phrase(from: index, to: comma), found.upperBound < comma,
                tokens[found.upperBound].kind == .comma
            {
                return found
            }
            index -= 1
        }
        return first
    }

    /// "Holt shook his head and said": the subject of the verb before.
    private func sharedSubject(before conjunction: Int, from lower: Int, depth: Int) -> Phrase? {
        var index = conjunction - 1
        while index > lower {
            if tokens[index].has(.reports), isVerb(index, from: lower),
                let found = subject(ofVerb: index, from: lower, depth: depth + 1)
            {
                return found
            }
            index -= 1
        }
        return firstPhrase(in: innerClause(before: conjunction, from: lower) ?? lower..<conjunction)
    }

    /// "such as when Cruz knocked Rubio on trade and called": the clause that both verbs belong to.
    private func innerClause(before conjunction: Int, from lower: Int) -> Range<Int>? {
        var index = conjunction - 1
        while index > lower, !tokens[index].isPunctuation, tokens[index].kind != .quote {
            if tokens[index].has(.subordinator), !tokens[index].has(.preposition), startsPhrase(index + 1) {
                return (index + 1)..<conjunction
            }
            index -= 1
        }
        return nil
    }

    /// What "who" at `relative` stands for: the phrase that ends just before it.
    private func antecedent(of relative: Int, from lower: Int) -> Phrase? {
        var end = relative
        while end > lower, tokens[end - 1].kind == .comma { end -= 1 }
        var start = end
        while start > lower {
            let token = tokens[start - 1]
            if token.isPunctuation && token.kind != .other || token.kind == .quote { break }
            if token.has(.auxiliary, .relative, .that, .conjunction, .subordinator)
                || token.has(.cue) && !token.isCapital
            {
                break
            }
            start -= 1
        }
        guard start < end else { return nil }
        // The last phrase of the run: "a letter from Holt, who said".
        var index = start
        var found: Phrase?
        while index < end {
            if startsPhrase(index), let next = phrase(from: index, to: end) {
                found = next
                index = next.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// A form in -ing shares the subject of the clause that it hangs on.
    private func subject(ofParticiple verb: Int, from lower: Int, depth: Int) -> Phrase? {
        guard depth < 4 else { return nil }
        if let name = nameBeside(participle: verb, from: lower) { return name }
        var index = verb - 1
        while index >= lower {
            let token = tokens[index]
            if token.has(.preposition), token.has(.with), verb - index < 15,
                let found = phrase(from: index + 1, to: verb),
                found.upperBound == verb || tokens[found.upperBound].has(.preposition, .adverb),
                !(index + 1..<verb).contains(where: { tokens[$0].isPunctuation })
            {
                return found
            }
            if token.isPunctuation, token.kind != .other, index < verb - 1 { break }
            index -= 1
        }
        index = verb - 1
        while index > lower {
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

    /// "– Ryan saying he was glad and Trump calling it": a name of its own right before the participle.
    private func nameBeside(participle verb: Int, from lower: Int) -> Phrase? {
        var start = verb
        while start > lower, tokens[start - 1].isCapital, tokens[start - 1].isWord, !tokens[start - 1].isPossessive,
            !tokens[start - 1].has(.function, .day)
        {
            start -= 1
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
