import NewsLanguage
import NewsModel

/// Speakers that the clause before a quotation names without a verb of speaking: `Ruiz’s claim that “…”`, `In the view of Ruiz …
/// “…”`, `Under state law … “…”`.
extension SpeakerRules {
    /// "Ruiz’s claim that “…”", "his promise to “…”"
    func possessor(_ position: Int, from lower: Int) -> FoundSpeaker? {
        var index = position - 1
        while index > lower {
            if tokens[index].has(.speechNoun) {
                var owner = index - 1
                while owner >= lower, index - owner < 5 {
                    if tokens[owner].has(.possessivePronoun) {
                        return FoundSpeaker(phrase: owner..<(owner + 1), cue: index, rule: .possessive)
                    }
                    if tokens[owner].isPossessive, tokens[owner].isCapital {
                        return FoundSpeaker(
                            phrase: capitalRun(endingAt: owner, from: lower), cue: index, rule: .possessive)
                    }
                    if tokens[owner].isPunctuation { break }
                    owner -= 1
                }
                // "in the words of an adviser"
                if index + 2 < position, tokens[index + 1].has(.joiner), tokens[index + 1].hash != Self.forWord,
                    let phrase = phrases.phrase(from: index + 2, to: position)
                {
                    return FoundSpeaker(phrase: phrase, cue: index, rule: .possessive)
                }
            }
            index -= 1
        }
        return nil
    }

    private static let forWord = WordHash.of("for".utf8)

    /// "The crowd joined in a chant of “…”": who does the clause whose object is something said, right before the marks.
    func maker(_ position: Int, from lower: Int) -> FoundSpeaker? {
        guard phrases.language.capitalsMarkTitles, position - lower >= 3 else { return nil }
        var noun = position - 1
        while noun > lower, tokens[noun].has(.joiner, .that) || tokens[noun].kind == .colon { noun -= 1 }
        guard tokens[noun].has(.speechNoun), position - noun <= 3, !tokens[noun].isCapital,
            lower == 0 || tokens[lower - 1].kind != .quote,
            let phrase = phrases.firstPhrase(in: lower..<noun), phrase.upperBound < noun,
            !(phrase.upperBound..<noun).contains(where: { tokens[$0].kind == .semicolon || tokens[$0].kind == .colon }),
            !isSpokenOf(phrase, to: noun)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: noun, rule: .possessive)
    }

    /// "In the view of trainer Nora Beck, the horse had “…”"
    func inTheViewOf(_ position: Int, from lower: Int) -> FoundSpeaker? {
        guard phrases.language.capitalsMarkTitles, lower + 4 < position, tokens[lower].has(.preposition),
            tokens[lower + 1].has(.determiner), Self.views.contains(tokens[lower + 2].hash),
            tokens[lower + 3].has(.joiner),
            let phrase = phrases.source(from: lower + 4, to: position)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: lower + 2, rule: .accordingTo)
    }

    /// "Quoting a source in the palace, the agency said the king was “…”": whom the agency quotes.
    func quotedSource(from sentence: Int, to position: Int) -> FoundSpeaker? {
        guard phrases.language.capitalsMarkTitles, sentence + 3 < position,
            Self.quoting.contains(tokens[sentence].hash),
            let phrase = phrases.source(from: sentence + 1, to: position), phrase.upperBound < position
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: sentence, rule: .accordingTo)
    }

    private static let quoting = WordHash.set(["quoting", "citing"])

    private static let views = WordHash.set([
        "view", "eyes", "opinion", "words", "judgment", "judgement", "estimation", "account", "telling", "phrase",
    ])

    /// "For the sailor Ivo Lant the race was “…”", "To the landlord it is “…”": whose view a clause with "be" gives.
    func viewOf(_ position: Int, from lower: Int) -> FoundSpeaker? {
        let language = phrases.language
        guard language.capitalsMarkTitles || language.capitalisesNouns, position > lower + 3,
            tokens[position - 1].has(.passive)
                || language.capitalisesNouns && (lower..<position).contains(where: { tokens[$0].has(.passive) })
        else { return nil }
        var start = lower
        while start < position,
            tokens[start].isPunctuation || tokens[start].has(.conjunction) || Self.whereas.contains(tokens[start].hash)
        {
            start += 1
        }
        guard start + 2 < position, Self.inTheEyesOf.contains(tokens[start].hash),
            let phrase = phrases.named(from: start + 1, to: position), phrase.upperBound < position - 1,
            isFullName(phrase) || language.capitalsMarkTitles && phrase.contains(where: { tokens[$0].has(.role) })
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: start, rule: .accordingTo)
    }

    private static let inTheEyesOf = WordHash.set(["for", "to", "für"])

    private static let whereas = WordHash.set(["while", "whereas", "though"])

    /// "Under state law a person is guilty who “…”": the text that rules, where nobody says anything.
    func rule(_ position: Int, from lower: Int) -> FoundSpeaker? {
        guard phrases.language.capitalsMarkTitles, tokens[lower].hash == Self.under, lower + 1 < position,
            let source = phrases.source(from: lower + 1, to: position)
                ?? phrases.plainRun(from: lower + 1, to: position),
            tokens[source.upperBound - 1].has(.document)
        else { return nil }
        return FoundSpeaker(phrase: source, cue: lower, rule: .accordingTo)
    }

    private static let under = WordHash.of("under".utf8)

    /// Whether the clause after its subject is passive: "was charged with", "is known as".
    func isSpokenOf(_ phrase: Range<Int>, to limit: Int) -> Bool {
        var index = phrase.upperBound
        while index + 1 < limit {
            if tokens[index].has(.passive) {
                var verb = index + 1
                while verb < limit, tokens[verb].has(.adverb, .auxiliary) { verb += 1 }
                if verb < limit, tokens[verb].endsInEd || tokens[verb].has(.cue) && !tokens[verb].has(.participle) {
                    return true
                }
            }
            index += 1
        }
        return false
    }
}
