import NewsLanguage
import NewsModel

/// Reported speech without marks: "Ruiz said the city would rebuild."
///
/// Sentences that hold quotations are left to them. Only verbs of saying count; what people believe, plan or seem to
/// feel is not looked for.
struct IndirectSpeech: SpeechReading {
    /// A report without marks.
    struct Found {
        /// The reported clause, as tokens.
        var content: Range<Int>
        var speaker: FoundSpeaker
    }

    let tokens: [SpeechToken]
    private let phrases: NounPhrases
    var language: SpeechLanguage { phrases.language }
    private(set) var found: [Found] = []
    /// Shortest reported clause, in tokens.
    private static let shortest = 3
    /// Longest run before a subject that tells when or where, in tokens.
    private static let longestAdverbial = 6
    /// Longest sentence searched, in tokens.
    private static let longest = 300

    init(_ tokens: SpeechTokens, language: SpeechLanguage) {
        self.tokens = tokens.tokens
        phrases = NounPhrases(tokens: tokens.tokens, language: language)
        for paragraph in tokens.paragraphs { search(paragraph) }
    }

    private mutating func search(_ paragraph: Range<Int>) {
        var start = paragraph.lowerBound
        var hasQuotation = false
        for index in paragraph {
            if tokens[index].kind == .quote { hasQuotation = true }
            let isLast = index + 1 == paragraph.upperBound
            guard tokens[index].kind == .sentenceEnd || isLast else { continue }
            let end = tokens[index].kind == .sentenceEnd ? index : index + 1
            if !hasQuotation, end - start > 4, end - start < Self.longest { search(sentence: start..<end) }
            start = index + 1
            hasQuotation = false
        }
    }

    private mutating func search(sentence: Range<Int>) {
        guard var reported = withSource(sentence) ?? withReport(sentence) ?? withThat(sentence),
            mayReport(reported.speaker.phrase)
        else { return }
        reported.content = withoutOwnWords(reported.content)
        if reported.content.count >= Self.shortest { found.append(reported) }
    }

    /// "Ruiz said the city would rebuild, but has not made good on it": behind the comma what the outlet says of who
    /// spoke.
    private func withoutOwnWords(_ content: Range<Int>) -> Range<Int> {
        guard phrases.language.capitalsMarkTitles,
            let but = content.dropFirst().dropLast(2).first(where: {
                stands(.but, at: $0) && tokens[$0 - 1].kind == .comma && tokens[$0 + 1].has(.auxiliary)
                    && !tokens[$0 + 1].has(.determiner)
            })
        else { return content }
        return content.lowerBound..<but - 1
    }

    /// Somebody, a body or people: no "cent of voters", "their release", "a recently published book".
    private func mayReport(_ phrase: Range<Int>) -> Bool {
        if phrase.upperBound < tokens.count, stands(.who, at: phrase.upperBound) { return true }
        for index in phrase {
            let token = tokens[index]
            if index > phrase.lowerBound, token.has(.preposition), !token.has(.determiner) { return false }
            if token.has(.role, .title, .organisation, .agency) || token.has(.document, .pronoun, .nationality) {
                return true
            }
            if token.isCapital, token.isWord, !token.has(.function, .day), !token.has(.adverb) { return true }
            if token.endsAsPlural, !token.has(.function), index + 1 == phrase.upperBound { return true }
        }
        return phrases.language.omitsArticles
    }

    // MARK: "according to"

    private func withSource(_ sentence: Range<Int>) -> Found? {
        guard let marker = sentence.first(where: { tokens[$0].has(.according, .source) }) else { return nil }
        var start = marker + 1
        if start < sentence.upperBound, tokens[start].has(.to) {
            start += 1
        } else if tokens[marker].has(.according) {
            return nil
        }
        guard let phrase = phrases.phrase(from: start, to: sentence.upperBound) else { return nil }
        let speaker = FoundSpeaker(phrase: phrase, cue: marker, rule: .indirect)
        if marker <= sentence.lowerBound + 1 {
            guard let comma = (phrase.upperBound..<sentence.upperBound).first(where: { tokens[$0].kind == .comma }),
                !tokens[phrase.upperBound].endsInEd
            else { return nil }
            return Found(content: (comma + 1)..<sentence.upperBound, speaker: speaker)
        }
        let end = tokens[marker - 1].kind == .comma ? marker - 1 : marker
        return Found(content: sentence.lowerBound..<end, speaker: speaker)
    }

    // MARK: Verbs

    /// A verb that reports, before or behind its subject; most sentences have none.
    private func withReport(_ sentence: Range<Int>) -> Found? {
        guard let first = sentence.first(where: { isReport($0) }) else { return nil }
        return withInversion(sentence, from: first) ?? withCue(sentence, from: first)
    }

    private func isReport(_ index: Int) -> Bool { tokens[index].has(.reports) && !tokens[index].has(.participle) }

    /// "The crews met no resistance, said Dana Holm, chief of the port": the verb before its subject, a name, behind
    /// which nothing follows but what they are.
    private func withInversion(_ sentence: Range<Int>, from first: Int) -> Found? {
        guard phrases.language.showsVerbsByForm,
            let cue = (first..<sentence.upperBound).first(where: {
                isReport($0) && $0 - sentence.lowerBound >= Self.shortest && tokens[$0 - 1].kind == .comma
            }), let phrase = phrases.named(from: cue + 1, to: sentence.upperBound),
            phrase.contains(where: { tokens[$0].isCapital && !tokens[$0].has(.function, .day) }),
            phrase.upperBound == sentence.upperBound || tokens[phrase.upperBound].kind == .comma,
            !(phrase.upperBound..<sentence.upperBound).contains(where: { isFinite($0) }),
            isClauseBefore(cue, in: sentence)
        else { return nil }
        return Found(
            content: sentence.lowerBound..<(cue - 1), speaker: FoundSpeaker(phrase: phrase, cue: cue, rule: .indirect))
    }

    /// Either a verb stands before the comma, or there is no other comma: not "Holt, the mayor, said Lund".
    private func isClauseBefore(_ cue: Int, in sentence: Range<Int>) -> Bool {
        let clause = sentence.lowerBound..<(cue - 1)
        return clause.contains { isFinite($0) } || !clause.contains { tokens[$0].kind == .comma }
    }

    /// A verb by what the tables or its form tell.
    private func isFinite(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.has(.auxiliary) && !token.has(.determiner) || token.endsInEd && !token.isCapital
            || token.has(.strongCue) && !token.has(.participle, .maybeNoun) && !token.isCapital
    }

    private func withCue(_ sentence: Range<Int>, from first: Int) -> Found? {
        guard
            let cue = (first..<sentence.upperBound).first(where: {
                isReport($0) && phrases.isVerb($0, from: sentence.lowerBound)
            }), let phrase = phrases.subject(ofVerb: cue, from: sentence.lowerBound),
            isAsserted(cue, of: phrase, in: sentence), !tokens[cue].has(.denial),
            !isWithheld(cue, from: sentence.lowerBound)
        else { return nil }
        let speaker = FoundSpeaker(phrase: phrase, cue: cue, rule: .indirect)
        // "The city would rebuild, Ruiz said."
        if isTrailing(cue, in: sentence) {
            guard phrase.lowerBound > sentence.lowerBound, tokens[phrase.lowerBound - 1].kind == .comma else {
                return nil
            }
            let content = sentence.lowerBound..<(phrase.lowerBound - 1)
            // "Prior to the verdict, her daughter said in a video"
            if content.count <= Self.longestAdverbial, phrases.language.showsVerbsByForm,
                !content.contains(where: { isFinite($0) }),
                content.contains(where: { tokens[$0].has(.preposition, .to) })
            {
                return nil
            }
            return Found(content: content, speaker: speaker)
        }
        // "The city, Ruiz said, would rebuild."
        if tokens[cue + 1].kind == .comma, phrase.lowerBound > sentence.lowerBound,
            tokens[phrase.lowerBound - 1].kind == .comma, phrase.lowerBound - sentence.lowerBound > 2
        {
            let after = (cue + 2)..<sentence.upperBound
            let before = sentence.lowerBound..<(phrase.lowerBound - 1)
            return Found(content: after.count > before.count ? after : before, speaker: speaker)
        }
        guard let start = clauseStart(after: cue, in: sentence),
            tokens[start - 1].has(.that) || tokens[cue].has(.plainReport)
                || isClause(start..<sentence.upperBound)
        else { return nil }
        return Found(content: start..<sentence.upperBound, speaker: speaker)
    }

    /// "condemned the plan, warning that it would fail", "The ministry indicated that trade would grow": any other verb
    /// of speaking with "that" right after it.
    private func withThat(_ sentence: Range<Int>) -> Found? {
        guard phrases.language.showsVerbsByForm else { return nil }
        for cue in sentence.dropLast(3)
        where tokens[cue].has(.cue) && tokens[cue + 1].has(.that) && !tokens[cue].has(.faintCue)
            && !tokens[cue].has(.denial) && !isWithheld(cue, from: sentence.lowerBound)
            && phrases.isVerb(cue, from: sentence.lowerBound)
        {
            guard let phrase = phrases.subject(ofVerb: cue, from: sentence.lowerBound),
                isAsserted(cue, of: phrase, in: sentence), isSomebody(phrase)
            else { continue }
            return Found(
                content: cue + 2..<sentence.upperBound, speaker: FoundSpeaker(phrase: phrase, cue: cue, rule: .indirect)
            )
        }
        return nil
    }

    /// A name, a body or a person by what they are: figures "suggest" and a hope "is expressed", which is no speech.
    private func isSomebody(_ phrase: NounPhrases.Phrase) -> Bool {
        phrase.contains {
            tokens[$0].has(.role) || tokens[$0].isCapital && !tokens[$0].has(.function, .speechNoun, .document)
        }
    }

    /// "refused to say whether", "stopped short of saying that": what somebody did not say.
    private func isWithheld(_ cue: Int, from lower: Int) -> Bool {
        guard cue - 1 > lower else { return false }
        if tokens[cue].has(.participle) { return tokens[cue - 1].has(.withholding) }
        return tokens[cue - 1].has(.to) && tokens[cue - 2].has(.refusal)
    }

    /// "confirmed the move following talks", "recalled the legacy of that time": no clause, as no verb stands in it
    /// before a sign or another clause begins.
    private func isClause(_ content: Range<Int>) -> Bool {
        guard phrases.language.showsVerbsByForm else { return true }
        for index in content {
            let token = tokens[index]
            if token.isPunctuation, token.kind != .other { return false }
            if token.has(.relative, .that) || token.has(.subordinator) && !token.has(.preposition) { return false }
            if index > content.lowerBound, token.has(.auxiliary), !token.has(.determiner) { return true }
            if index == content.lowerBound, token.has(.thirdPerson) { return true }
        }
        return false
    }

    /// Neither "has not said whether" nor "was confirmed", and no clause of another one: "which Ruiz announced", "what
    /// she said that he forgot".
    private func isAsserted(_ cue: Int, of phrase: NounPhrases.Phrase, in sentence: Range<Int>) -> Bool {
        var index = cue - 1
        while index >= sentence.lowerBound,
            tokens[index].has(.adverb, .auxiliary, .negation) || stands(.yet, at: index)
        {
            if tokens[index].has(.negation, .passive) { return false }
            index -= 1
        }
        // "the man police say is behind it"
        if phrases.language.showsVerbsByForm, cue + 1 < sentence.upperBound, tokens[cue + 1].has(.auxiliary),
            !tokens[cue + 1].has(.determiner, .pronoun)
        {
            return false
        }
        guard phrase.lowerBound > sentence.lowerBound else { return true }
        let before = tokens[phrase.lowerBound - 1]
        // "as I said before"
        return !before.has(.relative, .that) && !language[.what].contains(before.hash)
            && !language[.asWhat].contains(before.hash)
    }

    private func isTrailing(_ cue: Int, in sentence: Range<Int>) -> Bool {
        var index = cue + 1
        // "said Monday", "said in a statement"
        while index < sentence.upperBound, index - cue < 8 {
            if tokens[index].has(.that) || tokens[index].has(.auxiliary) { return false }
            index += 1
        }
        return index == sentence.upperBound
            && (cue + 1 == index || tokens[cue + 1].has(.day, .preposition) || tokens[cue + 1].kind == .comma)
    }

    /// "said on Monday that", not "announced talks that": with an object of its own the verb's "that" tells of the
    /// object.
    private func mayReport(_ that: Int, after cue: Int) -> Bool {
        let next = tokens[cue + 1]
        return that == cue + 1 || !phrases.language.showsVerbsByForm || tokens[cue].has(.takesListener)
            || next.has(.preposition, .adverb) || next.has(.day) && !next.isPossessive || next.kind == .comma
    }

    /// Where the reported clause starts: after "that", after the person told, or right after the verb.
    private func clauseStart(after cue: Int, in sentence: Range<Int>) -> Int? {
        let reach = min(sentence.upperBound, cue + 14)
        var index = cue + 1
        while index < reach {
            if tokens[index].has(.that), !stands(.thus, at: index - 1),
                // "said in a ruling that could"
                index == cue + 1 || !tokens[index + 1].has(.auxiliary) || tokens[index + 1].has(.determiner),
                index + 1 < sentence.upperBound,
                mayReport(index, after: cue)
            {
                return index + 1
            }
            if index > cue + 1, tokens[index].has(.auxiliary) { break }
            index += 1
        }
        index = cue + 1
        guard index < sentence.upperBound else { return nil }
        if tokens[cue].has(.takesListener) {
            guard let listener = phrases.phrase(from: index, to: sentence.upperBound) else { return nil }
            index = listener.upperBound
        }
        while index < sentence.upperBound, tokens[index].has(.day) || tokens[index].kind == .comma { index += 1 }
        guard index < sentence.upperBound, !tokens[index].has(.to),
            !tokens[index].has(.preposition) || tokens[index].isCapital
        else { return nil }
        return index
    }
}
