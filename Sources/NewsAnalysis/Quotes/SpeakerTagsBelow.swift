import NewsLanguage
import NewsModel

/// Tags in the sentence after the quotation's own: `“Too little, too late.” With those words the mayor turned it down.`
extension SpeakerRules {
    func laterTag(_ position: Int, in paragraph: Range<Int>) -> FoundSpeaker? {
        guard before(position, in: paragraph) == position else { return nil }
        var start = position + 1
        if start < paragraph.upperBound, tokens[start].kind == .sentenceEnd {
            start += 1
        } else if !shape(position).endsSentence {
            return nil
        }
        let limit = end(after: start - 1, in: paragraph)
        guard start + 2 < limit, tokens[start].isCapital else { return nil }
        return withThoseWords(start..<limit) ?? thatWasTheAnswer(start..<limit)
    }

    /// "With those words the mayor", "Mit diesen Worten lehnte die Ministerin": what is said again is what was quoted.
    private func withThoseWords(_ sentence: Range<Int>) -> FoundSpeaker? {
        guard let noun = sentence.prefix(5).first(where: { Self.words.contains(tokens[$0].hash) }),
            noun >= sentence.lowerBound + 2, Self.demonstratives.contains(tokens[noun - 1].hash),
            tokens[noun - 2].has(.preposition, .with), noun + 1 < sentence.upperBound
        else { return nil }
        var start = noun + 1
        // "Those were the words with which", "these words ringing": only a subject right after, or after the verb where
        // the verb comes first.
        if tokens[start].has(.that) || phrases.language.capitalisesNouns, !phrases.startsPhrase(start) { start += 1 }
        guard start < sentence.upperBound, phrases.startsPhrase(start), !tokens[start].has(.possessivePronoun),
            let phrase = phrases.phrase(from: start, to: sentence.upperBound), phrase.upperBound < sentence.upperBound
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: noun, rule: .floating)
    }

    /// "That was Enid Casper's answer"
    private func thatWasTheAnswer(_ sentence: Range<Int>) -> FoundSpeaker? {
        let owner = sentence.lowerBound + 2
        guard tokens[sentence.lowerBound].has(.that, .determiner, .pronounThing), tokens[owner - 1].has(.passive),
            let last = (owner..<min(sentence.upperBound - 1, owner + 4)).first(where: { tokens[$0].isPossessive }),
            (owner...last).allSatisfy({ tokens[$0].isCapital && tokens[$0].isWord }),
            tokens[last + 1].has(.speechNoun, .maybeNoun)
        else { return nil }
        return verdict(from: sentence.lowerBound + 1, to: sentence.upperBound)
    }

    private static let words = WordHash.set(["words", "worten", "mots", "palabras", "parole", "palavras", "словами"])
    private static let demonstratives = WordHash.set([
        "those", "these", "diesen", "ces", "esas", "estas", "queste", "essas", "этими",
    ])
}
