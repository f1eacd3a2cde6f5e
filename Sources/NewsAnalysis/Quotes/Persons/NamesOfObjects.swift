import NewsLanguage

/// Names that are no subjects though no preposition stands right before them, in Romance languages, where the subject
/// stands before its verb or the verb right before a subject.
extension ArticleNames {
    /// "derrière Ana Ruiz, Eva Soto et Luc Aubin": of a list the first name has the preposition.
    func isListedBehindPreposition(_ run: Range<Int>, in paragraph: Range<Int>) -> Bool {
        guard language.invertsCompoundTenses, run.lowerBound > paragraph.lowerBound + 1, let last = mentions.last,
            !last.isSubject, last.token >= paragraph.lowerBound
        else { return false }
        let sign = tokens[run.lowerBound - 1]
        guard sign.kind == .comma || sign.has(.conjunction) else { return false }
        // A comma before the last name but none behind it is a list's; what follows a single comma may be the subject.
        let end = nameRun(from: last.token, to: paragraph.upperBound).upperBound
        guard end == run.lowerBound - 1 else { return false }
        if sign.has(.conjunction) { return true }
        let next = run.upperBound
        return next + 1 < paragraph.upperBound && tokens[next].isWord && tokens[next].has(.conjunction)
            && isNameWord(next + 1)
    }

    /// "Le maire a critiqué le député Luc Aubin": where the clause begins whose subject and verb stand before the name;
    /// nil where it may be the subject itself.
    func subjectBefore(object run: Range<Int>, in paragraph: Range<Int>) -> Int? {
        guard language.invertsCompoundTenses else { return nil }
        var before = run.lowerBound - 1
        while before > paragraph.lowerBound, tokens[before].has(.title, .role, .nationality, .determiner),
            !tokens[before].has(.preposition)
        {
            before -= 1
        }
        // "le représentant légal Luc Aubin": an adjective behind what somebody is.
        guard before > paragraph.lowerBound, isVerbLike(before), !tokens[before - 1].has(.role, .title) else {
            return nil
        }
        var start = before
        while start > paragraph.lowerBound, run.lowerBound - start < Self.longestClause,
            !tokens[start - 1].isPunctuation, tokens[start - 1].kind != .quote,
            !tokens[start - 1].has(.subordinator, .that, .relative, .conjunction)
        {
            start -= 1
        }
        let first = tokens[start]
        let hasSubject = first.has(.pronounMale, .pronounFemale) || isNameWord(start) || isSomebody(from: start)
        return hasSubject && before - start >= (first.has(.determiner) ? 2 : 1) ? start : nil
    }

    /// "Le maire": an article of a man and a role, with neither a name nor a body behind.
    func isUnnamedMan(from start: Int) -> Bool {
        guard tokens[start].has(.determiner), start + 2 < tokens.count, genderOfArticle(start) == .male,
            !stands(.severalArticle, at: start)
        else { return false }
        let noun = tokens[start + 1]
        return noun.has(.role) && !noun.has(.organisation) && !noun.endsAsPlural && !isNameWord(start + 2)
    }

    /// A small word that may be a verb.
    private func isVerbLike(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.isWord && !token.isCapital && !token.has(.function, .role, .title, .organisation)
            && !token.has(.pronoun, .document, .day, .time)
    }

    /// An article and somebody or a body.
    private func isSomebody(from start: Int) -> Bool {
        guard tokens[start].has(.determiner) else { return false }
        return (start + 1..<min(tokens.count, start + 4)).contains { tokens[$0].has(.role, .title, .organisation) }
    }

    private static let longestClause = 20
}
