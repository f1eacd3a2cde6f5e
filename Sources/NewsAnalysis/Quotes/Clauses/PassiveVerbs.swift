import NewsLanguage

/// Whether a verb of speaking tells what its subject says, or what is said of it.
extension SpeakerRules {
    /// Whether the verb ends its clause, so that its object must be what was quoted before.
    func isTrailing(_ cue: Int, to limit: Int, _ shape: QuotationShape) -> Bool {
        let next = cue + 1
        guard next < limit else { return !(next < tokens.count && tokens[next].kind == .quote && !shape.endsSentence) }
        let token = tokens[next]
        return token.kind == .comma || token.kind == .dash && phrases.language.showsVerbsByForm
            || token.has(.preposition, .day, .adverb, .to) && !token.has(.that)
            || tokens[cue].has(.takesListener) && !shape.endsWithStop
    }

    /// "was called": the subject is spoken of.
    func isPassive(_ cue: Int, from lower: Int) -> Bool {
        guard !tokens[cue].has(.participle) else { return false }
        // "described by the minister as"
        if phrases.language.showsVerbsByForm, tokens[cue].has(.takesListener), cue + 1 < tokens.count,
            tokens[cue + 1].has(.agentMarker)
                || stands(.accused, at: cue) && tokens[cue + 1].has(.joiner) && !isPerfect(cue, from: lower)
        {
            return true
        }
        var index = cue - 1
        while index >= lower,
            tokens[index].has(.adverb, .auxiliary)
                || tokens[index].has(.passive) && index < cue - 1 && !phrases.language.showsVerbsByForm
        {
            // "s'est dit": said of himself.
            if index > lower, stands(.reflexive, at: index - 1) { return false }
            if tokens[index].has(.passive) { return !isQuotedAs(cue) }
            index -= 1
        }
        // "viene ormai chiamato", "est désormais appelé": one small word between.
        if !phrases.language.showsVerbsByForm, index > lower, phrases.isPlain(index), tokens[index - 1].has(.passive),
            !tokens[index].has(.role, .organisation, .title)
        {
            return true
        }
        return false
    }

    /// "whom the premier has accused of": after "have" the verb is active.
    private func isPerfect(_ cue: Int, from lower: Int) -> Bool {
        cue > lower && stands(.have, at: cue - 1)
    }

    /// "Quoted" of "was quoted as saying": a passive whose subject speaks.
    func isQuotedAs(_ cue: Int) -> Bool { stands(.quoted, at: cue) }
}
