import NewsLanguage
import NewsModel

/// Speakers of the frames that a language keeps for what was said: "In der Anklage ist von „…“ die Rede", "Con las
/// palabras “…” rechazó la alcaldesa …", "Mit den Worten „…“ wurde das Angebot von der Bürgermeisterin abgelehnt".
extension SpeakerRules {
    /// - Parameter lower: where the part of the sentence before the quotation begins.
    func framed(_ position: Int, from lower: Int, in paragraph: Range<Int>) -> FoundSpeaker? {
        inTalkOf(position, from: lower, in: paragraph) ?? withTheWords(position, from: lower, in: paragraph)
            ?? coined(position, from: lower, in: paragraph)
    }

    /// "The slogan “Skarne first” was coined by the late Olaf Brun"
    private func coined(_ position: Int, from lower: Int, in paragraph: Range<Int>) -> FoundSpeaker? {
        let limit = end(after: position, in: paragraph)
        guard phrases.language.hasOwnersOfWords, position > lower, tokens[position - 1].has(.speechNoun),
            position + 4 < limit, tokens[position + 1].has(.passive),
            let by = (position + 2..<min(limit - 1, position + 6)).first(where: { tokens[$0].has(.agentMarker) }),
            tokens[by - 1].endsInEd, let phrase = phrases.source(from: by + 1, to: limit)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: by - 1, rule: .beforeQuoteWeak, isWeakCue: true)
    }

    /// "In der Anklageschrift ist von „besonderer Heimtücke“ die Rede"
    private func inTalkOf(_ position: Int, from lower: Int, in paragraph: Range<Int>) -> FoundSpeaker? {
        guard phrases.language.capitalisesNouns, position > lower + 2, position + 2 < paragraph.upperBound,
            stands(.from, at: position - 1), stands(.speech, at: position + 2),
            let place = (lower..<position - 1).first(where: { stands(.within, at: $0) }),
            let phrase = phrases.phrase(from: place + 1, to: position - 1)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: position + 2, rule: .accordingTo)
    }

    /// After the marks the agent of a passive, or whoever does what the sentence tells.
    private func withTheWords(_ position: Int, from lower: Int, in paragraph: Range<Int>) -> FoundSpeaker? {
        let limit = end(after: position, in: paragraph)
        guard position - lower <= 4, position - lower >= 2, stands(.words, at: position - 1),
            tokens[lower].has(.preposition, .with), position + 2 < limit
        else { return nil }
        let after = position + 1..<limit
        if let passive = after.first(where: { tokens[$0].has(.passive) }),
            let by = (passive..<limit - 1).first(where: { tokens[$0].has(.agentMarker) }),
            let phrase = phrases.source(from: by + 1, to: limit)
        {
            return FoundSpeaker(phrase: phrase, cue: position - 1, rule: .floating)
        }
        let start = phrases.startsPhrase(position + 1) ? position + 1 : position + 2
        guard phrases.startsPhrase(start), let phrase = phrases.phrase(from: start, to: limit) else { return nil }
        return FoundSpeaker(phrase: phrase, cue: position - 1, rule: .floating)
    }
}
