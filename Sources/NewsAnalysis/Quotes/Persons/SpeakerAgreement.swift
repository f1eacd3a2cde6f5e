import NewsLanguage
import NewsModel

/// Verbs and their subjects in number: "varios párrafos más adelante agrega" has another subject than the paragraphs,
/// and "El Concurso … añaden" another than the contest.
extension SpeakerRules {
    /// Whether the verb at `cue` is one of several people; nil where its form tells nothing.
    func isPluralVerb(_ cue: Int) -> Bool? {
        guard !language.pluralVerbEndings.isEmpty, tokens[cue].isWord, !tokens[cue].has(.participle) else { return nil }
        // "han añadido": the auxiliary shows it.
        var verb = cue
        var index = cue - 1
        while index >= 0, cue - index <= Self.longestVerb, tokens[index].has(.auxiliary, .adverb) {
            if stands(.have, at: index) {
                verb = index
                break
            }
            index -= 1
        }
        return tokens[verb].endsAsPluralVerb
    }

    /// Words of a verb before its last one: "se lo ha".
    private static let longestVerb = 3

    /// Whether the phrase is several people; nil where its form tells nothing.
    func isSeveral(_ phrase: Range<Int>) -> Bool? {
        let first = tokens[phrase.lowerBound]
        // "Le Pen" is a name.
        let isInName = first.isCapital && phrase.count > 1 && tokens[phrase.lowerBound + 1].isCapital
        if stands(.severalArticle, at: phrase.lowerBound) && !isInName || first.has(.pronounPlural) { return true }
        // "la mayoría de los vecinos", "Rosa Pardo y Elías Mora"
        let isOfSeveral = phrase.dropFirst().contains { tokens[$0].has(.joiner, .conjunction) }
        let isCounted =
            phrase.lowerBound > 0 && tokens[phrase.lowerBound - 1].has(.conjunction)
            || phrase.upperBound < tokens.count && tokens[phrase.upperBound].has(.conjunction)
        if isOfSeveral || isCounted { return nil }
        if first.has(.determiner) || first.has(.pronounMale, .pronounFemale) { return false }
        let isName = phrase.allSatisfy { tokens[$0].isCapital && tokens[$0].isWord && !tokens[$0].endsAsPlural }
        return isName && phrase.count > 1 ? false : nil
    }

    /// Whether subject and verb are both of one or both of several, as far as their forms tell.
    func agrees(_ found: FoundSpeaker) -> Bool {
        switch found.rule {
        case .afterQuote, .inverted, .beforeQuote, .beforeQuoteWeak: break
        default: return true
        }
        guard let cue = found.cue, found.relative == nil else { return true }
        // "calificado de “humo” por los vecinos"
        if found.phrase.lowerBound > 0, tokens[found.phrase.lowerBound - 1].has(.agentMarker) { return true }
        return agree(found.phrase, cue)
    }

    /// Whether phrase and verb are both of one or both of several; true where either does not tell.
    func agree(_ phrase: Range<Int>, _ cue: Int) -> Bool {
        guard let verb = isPluralVerb(cue), let several = isSeveral(phrase) else { return true }
        return verb == several
    }

    /// "añaden desde el Ayuntamiento", "fanno sapere dalla prefettura": a verb of several that has no subject, and the
    /// house for which they speak.
    func house(behind cue: Int, to limit: Int) -> FoundSpeaker? {
        guard language.dropsSubjects, cue + 2 < limit, tokens[cue].has(.cue), isPluralVerb(cue) != false,
            stands(.house, at: cue + 1),
            let phrase = phrases.source(from: cue + 2, to: limit)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: cue, rule: .accordingTo)
    }

    /// "Desde la patronal calificaron el decreto como una “chapuza”"
    func houseInFront(_ position: Int, from lower: Int) -> FoundSpeaker? {
        guard language.dropsSubjects, position - lower >= 4,
            let from = (lower..<position - 3).last(where: {
                stands(.house, at: $0) && ($0 == lower || tokens[$0 - 1].isPunctuation)
            }),
            let phrase = phrases.source(from: from + 1, to: position)
        else { return nil }
        var verb = phrase.upperBound
        while verb < position, tokens[verb].has(.auxiliary, .adverb) { verb += 1 }
        guard verb < position, tokens[verb].has(.cue), isPluralVerb(verb) == true else { return nil }
        return FoundSpeaker(phrase: phrase, cue: verb, rule: .accordingTo)
    }
}
