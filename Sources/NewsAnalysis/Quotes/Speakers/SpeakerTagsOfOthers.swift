import NewsLanguage
import NewsModel

/// Tags without a name in languages other than English: "avisa uno de ellos", "recriminaba otro", and those that an
/// aside brings: "« … », comme le disait la ministre".
extension SpeakerRules {
    /// "uno de ellos", "otro", "un altro": one of several whom nobody names, right behind the verb.
    func oneOfSeveral(from start: Int, to limit: Int) -> Range<Int>? {
        guard !language.hasFixedOrder, start < limit else { return nil }
        let hasArticle = stands(.indefinite, at: start) && start + 1 < limit
        var end = hasArticle && stands(.others, at: start + 1) ? start + 2 : start + 1
        if end == start + 1, !stands(.others, at: start) {
            guard hasArticle, tokens[start + 1].has(.joiner), start + 2 < limit, tokens[start + 2].has(.pronounPlural)
            else { return nil }
            end = start + 3
        } else if end + 1 < limit, tokens[end].has(.joiner), tokens[end + 1].has(.pronounPlural) {
            end += 2
        }
        guard end == limit || tokens[end].isPunctuation || tokens[end].has(.preposition, .conjunction, .adverb) else {
            return nil
        }
        return start..<end
    }

    func isOneOfSeveral(_ phrase: Range<Int>) -> Bool {
        oneOfSeveral(from: phrase.lowerBound, to: phrase.upperBound) == phrase
    }

    /// "« … », comme prévenait le maire", "“…”, como dijo Rosa Pardo", "„…“, wie er am Montag zugab".
    func asSaid(from start: Int, to limit: Int) -> FoundSpeaker? {
        guard !language.hasFixedOrder, stands(.asWhat, at: start), start + 2 < limit,
            tokens[start - 1].kind == .comma
        else { return nil }
        return language.capitalisesNouns ? asSaidBefore(start + 1, to: limit) : asSaidBehind(start + 1, to: limit)
    }

    private func asSaidBehind(_ start: Int, to limit: Int) -> FoundSpeaker? {
        var cue = start
        while cue < limit, tokens[cue].has(.auxiliary, .adverb) || stands(.object, at: cue) { cue += 1 }
        if cue + 1 < limit, tokens[cue].has(.cue), !tokens[cue].has(.participle),
            let phrase = phrases.named(from: phrases.afterAdjuncts(cue + 1, to: limit, takesNames: false), to: limit)
        {
            return FoundSpeaker(phrase: phrase, cue: cue, rule: .inverted, isWeakCue: !tokens[cue].has(.strongCue))
        }
        return nil
    }

    /// The German verb ends its clause.
    private func asSaidBefore(_ start: Int, to limit: Int) -> FoundSpeaker? {
        guard let phrase = phrases.phrase(from: start, to: limit),
            let sign = (phrase.upperBound..<min(limit, phrase.upperBound + Self.longestAside)).first(where: {
                tokens[$0].isPunctuation
            }) ?? (limit - phrase.upperBound <= Self.longestAside ? limit : nil),
            sign > phrase.upperBound, tokens[sign - 1].has(.strongCue)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: sign - 1, rule: .afterQuote)
    }

    /// Tokens between somebody and the verb of an aside.
    private static let longestAside = 14
}
