import NewsLanguage
import NewsModel

/// Speakers whom a clause about the quoted words names: `the “long goodnight” which Greta Aune foresees`, `the last
/// words of Zita Marko were “…”`.
extension SpeakerRules {
    /// The “temporary inconvenience” of which transport chief Neville Trant spoke: after the marks a relative pronoun,
    /// somebody and a verb of speaking or seeing.
    func relativeAfter(_ position: Int, from lower: Int, in paragraph: Range<Int>) -> FoundSpeaker? {
        let limit = end(after: position, in: paragraph)
        var start = position + 1
        let isFree = phrases.language.dropsSubjects
        guard phrases.language.hasOwnersOfWords || isFree, position > lower,
            tokens[position - 1].has(.determiner) || isFree && tokens[position - 1].isWord,
            start + 2 < limit,
            !shape(position).startsCapital, shape(position).words > 1
        else { return nil }
        if tokens[start].has(.joiner, .with) { start += 1 }
        guard tokens[start].has(.that, .relative),
            let phrase = phrases.named(from: start + 1, to: limit), phrase.upperBound < limit,
            tokens[phrase.lowerBound].has(.thirdPerson) || mayBeSomebody(phrase)
        else { return nil }
        var verb = phrase.upperBound
        while verb < limit, tokens[verb].has(.adverb, .auxiliary), !tokens[verb].has(.passive) { verb += 1 }
        guard verb < limit, tokens[verb].has(.cue), !tokens[verb].isCapital,
            !tokens[verb].has(.takesListener)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: verb, rule: .beforeQuoteWeak, isWeakCue: true)
    }

    /// "under a parasol marked “Hands off our sticks”": what the words stand on.
    func marked(_ position: Int, from lower: Int) -> FoundSpeaker? {
        let verb = position - 1
        guard phrases.language.hasOwnersOfWords, verb - lower >= 2, stands(.marking, at: verb),
            phrases.isPlain(verb - 1) || tokens[verb - 1].has(.document, .organisation),
            let article = (max(lower, verb - 4)..<verb - 1).last(where: {
                tokens[$0].has(.determiner, .possessivePronoun)
            }),
            let phrase = phrases.phrase(from: article, to: verb), phrase.upperBound == verb
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: verb, rule: .beforeQuote)
    }

    /// "The last words of Zita Marko were “…”", "The opening sentence of the judgment is “…”": whose words they are,
    /// before "be".
    func whoseWords(_ position: Int, from lower: Int) -> FoundSpeaker? {
        let verb = position - 1
        guard phrases.language.hasOwnersOfWords, verb - lower >= 4, tokens[verb].has(.passive),
            !tokens[verb].isCapital,
            let noun = (lower..<min(verb - 1, lower + 5)).first(where: {
                isSaying($0) || stands(.entry, at: $0)
            }), !(lower..<noun).contains(where: { !tokens[$0].isWord && !tokens[$0].has(.determiner) })
        else { return nil }
        for index in noun + 1..<min(verb - 1, noun + 3) where tokens[index].has(.preposition) {
            guard let phrase = phrases.source(from: index + 1, to: verb) else { continue }
            let isSource = phrase.contains {
                tokens[$0].has(.document, .role) || tokens[$0].isCapital && !tokens[$0].has(.function, .day, .notName)
            }
            return isSource ? FoundSpeaker(phrase: phrase, cue: noun, rule: .possessive) : nil
        }
        return nil
    }
}
