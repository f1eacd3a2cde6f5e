import NewsLanguage
import NewsModel

/// Tags behind a quotation that have no verb of speaking, in languages with free order: "«…», così Edda Vriesi", "«…»,
/// le parole della sindaca".
extension SpeakerRules {
    /// "così la ministra Edda Vriesi", "Così Edda Vriesi ha commentato il voto"
    func thusSomebody(from start: Int, to limit: Int) -> FoundSpeaker? {
        guard language.dropsSubjects, start + 1 < limit, stands(.thus, at: start) else { return nil }
        var subject = start + 1
        while subject < limit, tokens[subject].has(.auxiliary, .adverb), !tokens[subject].has(.determiner) {
            subject += 1
        }
        if subject < limit, subject > start + 1, phrases.isPlain(subject) || tokens[subject].has(.cue) { subject += 1 }
        guard subject < limit, let phrase = phrases.named(from: subject, to: limit), namesSomebody(phrase) else {
            return nil
        }
        return FoundSpeaker(phrase: phrase, cue: start, rule: .inverted)
    }

    /// "le parole della sindaca di Valdora, Rosa Billi", "palabras del obispo"
    func theirWords(from start: Int, to limit: Int) -> FoundSpeaker? {
        guard language.dropsSubjects, start + 3 < limit else { return nil }
        let noun = tokens[start].has(.determiner) ? start + 1 : start
        guard tokens[noun].has(.speechNoun), !tokens[noun].isCapital, stands(.from, at: noun + 1),
            let phrase = phrases.source(from: noun + 2, to: limit), namesSomebody(phrase)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: noun, rule: .possessive)
    }

    /// "«È una giornata storica». Così la ministra ha commentato il voto.": a sentence that looks back.
    func thusBehind(_ sentence: Range<Int>) -> FoundSpeaker? {
        guard tokens[sentence.lowerBound].isCapital,
            let found = thusSomebody(from: sentence.lowerBound, to: sentence.upperBound)
        else { return nil }
        // "Así lo piensa hacer Ruiz mañana: “…”" introduces what comes.
        return tokens[sentence.upperBound - 1].kind == .colon ? nil : found
    }
}
