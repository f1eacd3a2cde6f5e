import NewsLanguage
import NewsModel

/// Speakers whom nothing but a colon ties to a quotation: `Ruiz: “…”`, `WALLACE: “…”`.
extension SpeakerRules {
    /// `Ruiz: “…”`, `WALLACE: “…”`, and a sentence that announces the quotation.
    func beforeColon(_ colon: Int, from lower: Int) -> FoundSpeaker? {
        guard colon > lower, !isLetter(lower..<colon) else { return nil }
        if colon - lower <= 8, tokens[lower].isCapital, let phrase = phrases.phrase(from: lower, to: colon),
            phrase.upperBound == colon
        {
            return FoundSpeaker(phrase: phrase, cue: nil, rule: .transcript)
        }
        // `Turnout fell - Carl Vos: “…”`, `More from Vos: “…”`
        var start = colon
        while start > lower, tokens[start - 1].isWord,
            !tokens[start - 1].has(.preposition) || tokens[start - 1].has(.joiner)
        {
            start -= 1
        }
        if start > lower, stands(.topic, at: start - 1), tokens[lower].isCapital,
            let name = phrases.phrase(from: afterDash(lower, to: start - 1), to: start - 1),
            name.upperBound == start - 1
        {
            return FoundSpeaker(phrase: name, cue: nil, rule: .headline)
        }
        if start > lower, colon - lower <= 8, tokens[start - 1].has(.preposition), !tokens[start - 1].has(.particle),
            !stands(.from, at: start - 1), tokens[lower].isCapital, tokens[start].isCapital
        {
            return beforePlace(lower..<start - 1)
        }
        // "Ole Marsh, Labour: “…”"
        if start > lower + 2, tokens[start - 1].kind == .comma, phrases.language.hasFixedOrder,
            let name = phrases.phrase(from: lower, to: start - 1), name.upperBound == start - 1, isFullName(name),
            !isFullName(start..<colon)
        {
            return FoundSpeaker(phrase: name, cue: nil, rule: .transcript)
        }
        // "Ein Nutzer notierte trocken in Anlehnung an den Politiker Ulf Schaumann:" is not his.
        let isObject =
            !phrases.language.capitalsMarkTitles && start - lower > 4 && tokens[start - 1].has(.preposition)
        if start > lower, !isObject, colon - start <= 5, tokens[start].isCapital,
            let phrase = phrases.phrase(from: start, to: colon),
            phrase.upperBound == colon
        {
            return FoundSpeaker(phrase: phrase, cue: nil, rule: .transcript)
        }
        let clause = announcing(lower..<colon)
        if clause.lowerBound > lower, tokens[clause.lowerBound + 1].has(.role, .title, .organisation),
            tokens[clause.lowerBound].has(.determiner)
        {
            // "la préfète Anne Leroux a botté en touche :"
            let whole = phrases.phrase(from: clause.lowerBound, to: colon)
            let isNamed = whole?.dropFirst(2).contains { tokens[$0].isCapital && tokens[$0].isWord } == true
            let phrase = isNamed ? whole : nil
            return FoundSpeaker(
                phrase: phrase ?? clause.lowerBound..<clause.lowerBound + 2, cue: nil, rule: .colon)
        }
        return phrases.firstPhrase(in: clause).map { FoundSpeaker(phrase: $0, cue: nil, rule: .colon) }
    }

    /// "Ada Holm in Norholm: “…”" has a speaker; "Protest in Norholm: “…”", "Later that day on Channel Nine: “…”" tell
    /// where.
    private func beforePlace(_ words: Range<Int>) -> FoundSpeaker? {
        guard let phrase = phrases.phrase(from: words.lowerBound, to: words.upperBound),
            phrase.upperBound == words.upperBound,
            isFullName(phrase) || phrase.contains(where: { tokens[$0].has(.role) })
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: nil, rule: .headline)
    }

    /// "Alluvione, il prefetto gela i sindaci:": the last clause before the colon, if it has a subject and more.
    private func announcing(_ sentence: Range<Int>) -> Range<Int> {
        guard !phrases.language.hasFixedOrder, !phrases.language.capitalisesNouns,
            let comma = sentence.last(where: { tokens[$0].kind == .comma }), comma + 2 < sentence.upperBound,
            tokens[comma + 1].has(.determiner) || tokens[comma + 1].isCapital, phrases.startsPhrase(comma + 1),
            let phrase = phrases.phrase(from: comma + 1, to: sentence.upperBound),
            phrase.upperBound < sentence.upperBound || phrase.count > 3
        else { return sentence }
        return comma + 1..<sentence.upperBound
    }

    /// "Hafen-Umbau - Reeder mit Warnung:": the topic stands before the dash.
    private func afterDash(_ lower: Int, to limit: Int) -> Int {
        guard !phrases.language.hasFixedOrder,
            let dash = (lower..<limit).last(where: { tokens[$0].kind == .dash }), dash + 1 < limit
        else { return lower }
        return dash + 1
    }

    /// "Q", "A": who asks and who answers, without a name.
    private func isLetter(_ range: Range<Int>) -> Bool {
        range.count == 1 && tokens[range.lowerBound].end - tokens[range.lowerBound].start == 1
    }
}
