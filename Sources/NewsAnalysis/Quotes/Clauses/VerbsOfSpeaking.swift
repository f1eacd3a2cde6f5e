import NewsLanguage

/// Verbs of speaking, told from nouns of the same form.
extension NounPhrases {
    /// Whether the token is used as a finite verb that may carry a quotation.
    func isVerb(_ index: Int, from lower: Int) -> Bool {
        let token = tokens[index]
        guard token.has(.cue) else { return false }
        if token.isCapital, index > lower { return false }
        guard index > lower else { return !token.has(.maybeNoun) }
        let before = tokens[index - 1]
        // "della legge Sabini": a noun as well as a verb, behind "of".
        if language.invertsCompoundTenses, before.has(.joiner), !token.has(.participle),
            token.has(.document, .organisation, .speechNoun, .maybeNoun)
        {
            return false
        }
        // "Das Fest heißt »Tag der Boote«", but "heißt es": a verb for names, too.
        if language.capitalisesNouns, token.has(.impersonal), token.has(.strongCue), !isImpersonal(index) {
            return false
        }
        // "Villagers talk about a light", but "will speak at a breakfast", "heard talk of".
        if language[.talks].contains(token.hash), index + 1 < tokens.count {
            let isSubject =
                before.isCapital || before.has(.role, .pronoun, .organisation, .adverb)
                || isPlural(index - 1)
                    && !token.endsAsPlural
                || before.kind == .comma && token.endsAsPlural
            return isSubject && stands(.talkedOf, at: index + 1)
        }
        // "Another tweeted"
        let isSomebody = !token.has(.maybeNoun) && language[.somebody].contains(before.hash)
        let isBesideMarks = index + 1 < tokens.count && tokens[index + 1].kind == .quote
        let isClause = before.has(.that) && token.has(.strongCue) && (!token.has(.maybeNoun) || isBesideMarks)
        if !isSomebody && !isClause && before.has(.determiner, .possessivePronoun) && !isObject(index - 1, from: lower)
            || before.isPossessive && !before.has(.pronoun)
        {
            return false
        }
        if token.has(.participle), token.has(.maybeNoun), index + 1 < tokens.count, language.showsVerbsByForm {
            // "comments in 2006 saying he hoped", "began by saying, “…”"
            let next = tokens[index + 1]
            if next.has(.thirdPerson, .that, .determiner, .possessivePronoun) || next.kind == .quote
                || next.kind == .comma
                || next.kind == .colon
            {
                return true
            }
        }
        // "A plaque by the door calls it"
        if token.has(.maybeNoun), index + 1 < tokens.count, language.showsVerbsByForm, token.endsAsPlural,
            tokens[index + 1].has(.pronounThing)
        {
            return true
        }
        // "state leaders", "call centre"
        if token.has(.maybeNoun), index + 1 < tokens.count, language.showsVerbsByForm, !before.has(.pronoun),
            !tokens[index - 1].has(.that), !isPlural(index - 1),
            tokens[index + 1].has(.role, .organisation), !tokens[index + 1].isCapital
        {
            return false
        }
        if token.has(.maybeNoun), index + 1 < tokens.count,
            tokens[index + 1].has(.preposition, .auxiliary) || before.kind == .number || before.has(.nationality)
        {
            return false
        }
        // "un vent soutenu est attendu"
        if language.invertsCompoundTenses, index + 1 < tokens.count, tokens[index + 1].has(.passive),
            !tokens[index + 1].has(.determiner), !before.has(.auxiliary, .pronoun), before.isWord, !before.isCapital
        {
            return false
        }
        // "late-night tweets"
        if token.has(.maybeNoun), !before.isCapital, before.isWord,
            !before.has(
                .pronoun, .role, .organisation, .adverb, .auxiliary, .relative, .conjunction, .speechNoun, .time, .that,
                .to, .day), !before.has(.document)
        {
            return false
        }
        if token.has(.maybeNoun), before.has(.preposition) && !before.has(.adverb) || before.has(.conjunction) {
            return false
        }
        return true
    }

    /// "es heißt", "heißt es", "heißt es dort", or a colon behind: "Dort steht: „…“".
    private func isImpersonal(_ index: Int) -> Bool {
        (max(0, index - 2)..<min(tokens.count, index + 3)).contains { tokens[$0].has(.pronounThing) }
            || (index + 1..<min(tokens.count, index + 8)).contains { tokens[$0].kind == .colon }
    }

    /// "El entrenador Iker Sanz la definió": between a name or what somebody is and the verb no article.
    private func isObject(_ index: Int, from lower: Int) -> Bool {
        guard language.invertsCompoundTenses, index > lower, stands(.object, at: index),
            !tokens[index + 1].has(.participle, .maybeNoun)
        else { return false }
        return tokens[index - 1].isWord && (tokens[index - 1].isCapital || tokens[index - 1].has(.role))
    }
}
