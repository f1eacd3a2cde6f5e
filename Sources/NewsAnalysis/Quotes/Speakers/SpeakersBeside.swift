import NewsLanguage
import NewsModel

/// Speakers of a quotation that follows another one in its sentence: `Dunn calls it “a park”, Avery “a car park with
/// ideas”`.
extension SpeakerRules {
    /// Who stands between two quotations of a sentence, and did not say the first.
    func beside(_ position: Int, from lower: Int) -> FoundSpeaker? {
        guard !phrases.language.omitsArticles, lower > 0, tokens[lower - 1].kind == .quote, position - lower >= 2,
            !shape(lower - 1).endsSentence, let start = startOfClause(lower, to: position)
        else { return nil }
        return gapped(position, from: start, after: lower - 1) ?? ofAnotherVerb(position, from: start)
    }

    /// Past the sign and the conjunction that part a clause from the quotation before it.
    private func startOfClause(_ lower: Int, to position: Int) -> Int? {
        var start = lower
        if tokens[start].kind == .comma || tokens[start].kind == .semicolon { start += 1 }
        if start < position, tokens[start].has(.conjunction) { start += 1 }
        return start > lower && start < position ? start : nil
    }

    /// "Arlen called the film “a triumph” and Boyd Kerr “a hostage situation”", "; Amin, “a hedge”", "; the
    /// prosecution, that it was “a receipt”": the verb is that of the clause before.
    private func gapped(_ position: Int, from clause: Int, after earlier: Int) -> FoundSpeaker? {
        // "One sign said “No more tolls”; another, “Honk if you are broke”"
        if stands(.others, at: clause),
            clause + 1 == position || clause + 2 == position && tokens[clause + 1].kind == .comma
        {
            return FoundSpeaker(phrase: clause..<clause + 1, cue: nil, rule: .floating)
        }
        guard position - clause <= Self.longestGap, let told = found[span(earlier)], !tellsOfAnother(told, earlier)
        else {
            return nil
        }
        // "For the landlord it was “…”; for the tenant “…”"
        let isView = stands(.view, at: clause)
        let start = isView ? clause + 1 : clause
        guard !tokens[start].has(.that), var phrase = phrases.named(from: start, to: position) else { return nil }
        // "Angler von einem „Begräbnis“"
        if phrase.upperBound == position, phrase.count > 2, tokens[position - 1].has(.determiner),
            endsInPreposition(position), endsInPreposition(earlier)
        {
            phrase = phrase.lowerBound..<position - 2
        }
        var end = phrase.upperBound
        // "and her commitment “…”": what is said, and nobody who says it.
        guard
            mayBeSomebody(phrase) || tokens[start].has(.pronounMale, .pronounFemale)
                || end < position && tokens[phrase.lowerBound].has(.determiner)
        else { return nil }
        // "the tenant, Maya Dunne, “…”"
        if end + 1 < position, tokens[end].kind == .comma, let name = phrases.named(from: end + 1, to: position),
            isFullName(name)
        {
            end = name.upperBound
        }
        if end < position, tokens[end].kind == .comma { end += 1 }
        // "Le bailleur parle d’« usure », la locataire de « pluie »", "von einem „Erfolg“, Angler von einem
        // „Begräbnis“"
        if end < position, tokens[end].has(.preposition), endsInPreposition(earlier) {
            end += 1
            if end < position, tokens[end].has(.determiner) { end += 1 }
        }
        if end < position, tokens[end].has(.that), phrases.language.hasOwnersOfWords {
            guard !(end + 1..<position).contains(where: { tokens[$0].has(.cue) || tokens[$0].isPunctuation }) else {
                return nil
            }
            end = position
        }
        guard end == position else { return nil }
        return FoundSpeaker(phrase: phrase, cue: nil, rule: .beforeQuote)
    }

    /// "Ruiz reveló que Bruno Lasso le ofreció “A” y Elías Mora “B”": who stands beside the second offered it too, and
    /// the first told of both.
    private func tellsOfAnother(_ told: FoundSpeaker, _ quotation: Int) -> Bool {
        guard let cue = told.cue, cue + 3 < quotation, !phrases.language.hasFixedOrder else { return false }
        return (cue + 1..<quotation - 2).contains {
            tokens[$0].has(.that) && isNameWord($0 + 1) && isNameWord($0 + 2)
                && !(told.phrase.lowerBound..<told.phrase.upperBound).contains($0 + 1)
        }
    }

    /// Whether a preposition, with or without an article, stands right before the quotation.
    private func endsInPreposition(_ position: Int) -> Bool {
        guard position > 1 else { return false }
        return tokens[position - 1].has(.preposition)
            || tokens[position - 1].has(.determiner) && tokens[position - 2].has(.preposition)
    }

    /// "While the ombudsman speaks of “failings”, Ronan Pell, whose firm built the flats, prefers “snags”": after a
    /// clause that only leads up to it the main clause has a verb of its own right before the marks.
    private func ofAnotherVerb(_ position: Int, from clause: Int) -> FoundSpeaker? {
        let verb = position - 1
        let isVerb =
            tokens[verb].endsInEd || tokens[verb].endsAsPlural || tokens[verb].has(.cue)
            || phrases.isPlain(verb) && phrases.isPlural(verb - 1)
        guard phrases.language.hasOwnersOfWords, verb > clause, isVerb, tokens[verb].isWord, !tokens[verb].isCapital,
            !tokens[verb].has(.function, .participle),
            !isPassive(verb, from: clause), let phrase = phrases.subject(ofVerb: verb, from: clause),
            phrase.lowerBound == clause, mayBeSomebody(phrase), leadsUp(to: clause)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: verb, rule: .beforeQuoteWeak, isWeakCue: true)
    }

    /// "If the airline regrets “a minor delay”, passenger Hal Beech remembers “two nights”": a verb of any kind right
    /// before the marks in the clause that opens the sentence.
    func opening(_ position: Int, from lower: Int) -> FoundSpeaker? {
        let verb = position - 1
        guard phrases.language.hasOwnersOfWords, verb - lower >= 2, tokens[lower].has(.subordinator),
            tokens[verb].endsInEd || tokens[verb].endsAsPlural, phrases.isPlain(verb),
            !stands(.hearing, at: verb),
            let phrase = phrases.named(from: lower + 1, to: verb),
            mayBeSomebody(phrase) || tokens[lower + 1].has(.determiner),
            phrase.upperBound == verb, !isPassive(verb, from: lower)
        else { return nil }
        return FoundSpeaker(phrase: phrase, cue: verb, rule: .beforeQuoteWeak, isWeakCue: true)
    }

    /// Whether the sentence of the quotation before starts as one that another clause must follow.
    private func leadsUp(to clause: Int) -> Bool {
        var first = clause - 1
        while first > 0, tokens[first - 1].kind != .sentenceEnd, clause - first < Self.window { first -= 1 }
        return tokens[first].has(.subordinator, .relative) || tokens[clause - 1].has(.conjunction)
    }

    /// A name or what somebody is, with an article.
    func mayBeSomebody(_ phrase: Range<Int>) -> Bool {
        let isSet =
            tokens[phrase.lowerBound].has(.determiner, .possessivePronoun) || phrases.isPlural(phrase.upperBound - 1)
        return phrase.contains {
            tokens[$0].isCapital && tokens[$0].isWord && !tokens[$0].has(.function, .day)
                || isSet && tokens[$0].has(.role, .organisation)
        }
    }

    private static let longestGap = 12
}
