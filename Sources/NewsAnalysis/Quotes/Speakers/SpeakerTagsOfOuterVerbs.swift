import NewsLanguage
import NewsModel

/// Tags whose verb is not the nearest one before the quotation: "says she was promised “a boiler”".
extension SpeakerRules {
    /// The nearest verb of speaking to the left, and where that is a passive without an agent one before it: "says she
    /// was promised “a new boiler”".
    func activeCueBefore(_ position: Int, from lower: Int) -> Int? {
        guard let cue = cueBefore(position, from: lower) else { return nil }
        guard phrases.language.hasFixedOrder, isPassive(cue, from: lower), agent(of: cue, to: position) == nil,
            let earlier = cueBefore(cue, from: lower), tokens[earlier].has(.reports), !isPassive(earlier, from: lower),
            !(earlier..<cue).contains(where: { tokens[$0].isPunctuation })
        else { return cue }
        return earlier
    }

    /// "… was, the judge ruled on Friday, “accurate to the point of rudeness”": a tag between commas right before the
    /// marks.
    func asideBefore(_ position: Int, from lower: Int) -> FoundSpeaker? {
        guard phrases.language.hasFixedOrder, position - lower > 4, tokens[position - 1].kind == .comma,
            !shape(position).startsCapital,
            let comma = (max(lower + 1, position - 12)..<position - 3).last(where: { tokens[$0].kind == .comma }),
            tokens[comma - 1].has(.auxiliary, .preposition, .that, .conjunction, .subordinator),
            let phrase = phrases.named(from: comma + 1, to: position - 1), phrase.upperBound < position - 1
        else { return nil }
        let verb = phrase.upperBound
        guard tokens[verb].has(.cue) || tokens[verb].endsInEd, !tokens[verb].isCapital,
            verb + 2 == position || tokens[verb + 1].has(.preposition, .day, .adverb, .time)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: verb, rule: .beforeQuote)
    }
}
