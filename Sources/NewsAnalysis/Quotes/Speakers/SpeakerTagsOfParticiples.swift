import NewsLanguage
import NewsModel

/// The subject of a participle that opens the sentence: "In rejecting it as “hopeless,” Judge Flint …".
extension SpeakerRules {
    /// "Se disant « fier de cette équipe », Simon Garraud …", "In rejecting it as “hopeless,” Judge Flint …": the
    /// subject of a participle that opens the sentence.
    func subjectAfterParticiple(_ position: Int, from lower: Int, in paragraph: Range<Int>) -> FoundSpeaker? {
        let limit = end(after: position, in: paragraph)
        guard position + 2 < limit,
            let cue = openingParticiple(from: lower, to: position),
            !(cue..<position).contains(where: { tokens[$0].isPunctuation && tokens[$0].kind != .other }),
            let start = startAfterOpening(position, to: limit), phrases.startsPhrase(start),
            let phrase = phrases.phrase(from: start, to: limit)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: cue, rule: .beforeQuoteWeak, isWeakCue: true)
    }

    /// "Promising", "In rejecting", "Having once promised"
    func openingParticiple(from lower: Int, to position: Int) -> Int? {
        if let cue = (lower..<min(position, lower + 2)).first(where: {
            tokens[$0].has(.participle) && tokens[$0].has(.cue)
        }) {
            return cue
        }
        guard stands(.having, at: lower) else { return nil }
        return (lower + 1..<min(position, lower + 4)).first { tokens[$0].has(.cue) }
    }

    /// Where the main clause starts after the comma that ends the opening one.
    private func startAfterOpening(_ position: Int, to limit: Int) -> Int? {
        if shape(position).endsWithComma, tokens[position + 1].kind != .comma { return position + 1 }
        let reach = min(limit - 1, position + (phrases.language.showsVerbsByForm ? 12 : 2))
        return (position + 1..<max(position + 1, reach)).first { tokens[$0].kind == .comma }.map { $0 + 1 }
    }
}
