import NewsLanguage

/// What stands between a verb and the subject that follows it.
extension NounPhrases {
    /// Longest remark between commas, in tokens.
    private static let longestInsert = 12

    /// Past times, places and remarks between commas: "ha detto martedì sera la ministra", "a indiqué à l'AFP le
    /// gouverneur", "возмутилась на сходе в четверг председатель", "contou, na porta do presídio, Josué Caetano". Where
    /// no subject follows the place itself.
    ///
    /// - Parameter takesNames: A name after a plain noun begins the subject: "ammette dal letto d'ospedale Tiberio
    ///   Sanna".
    func afterAdjuncts(_ start: Int, to limit: Int, takesNames: Bool = true) -> Int {
        var index = start
        while index + 1 < limit {
            if tokens[index].has(.day, .time) && !tokens[index].isCapital {
                index += 1
            } else if isArticle(before: index + 1) {
                break
            } else if tokens[index].has(.preposition, .determiner), tokens[index + 1].has(.day, .time) {
                index += 2
            } else if tokens[index].has(.preposition), !tokens[index].isCapital,
                let end = endOfAdjunct(index, limit, takesNames: takesNames)
            {
                index = end
            } else if tokens[index].kind == .comma, let end = endOfInsert(index, limit) {
                index = end
            } else {
                break
            }
        }
        return index
    }

    /// "disse a juíza": the Portuguese "a" before somebody is the article.
    private func isArticle(before noun: Int) -> Bool {
        tokens[noun - 1].has(.preposition) && tokens[noun - 1].has(.determiner) && tokens[noun].has(.role, .title)
            && !tokens[noun].endsAsPlural
    }

    /// Where the subject begins after a preposition and its noun: at an article, a title, a role or a name.
    private func endOfAdjunct(_ preposition: Int, _ limit: Int, takesNames: Bool) -> Int? {
        var noun = preposition + 1
        while noun < limit, tokens[noun].has(.determiner, .possessivePronoun) { noun += 1 }
        guard noun < limit, tokens[noun].isWord, !tokens[noun].has(.function) else { return nil }
        // "declaró a Efe Melitón Arriaga": an agency has one word.
        if tokens[noun].has(.agency), noun + 1 < limit, tokens[noun + 1].isCapital { return noun + 1 }
        for index in (noun + 1)..<max(noun + 1, min(limit, noun + 6)) {
            let token = tokens[index]
            if token.kind == .comma { return endOfInsert(index, limit) }
            guard token.isWord || token.has(.determiner) else { return nil }
            if tokens[index - 1].has(.preposition, .determiner) { continue }
            if token.has(.preposition), !token.has(.joiner) { return index }
            if token.has(.determiner, .role, .title) { return index }
            // "erklärt auf Nachfrage Martin Holt"
            if takesNames, language.capitalisesNouns, token.isCapital, index == noun + 1,
                !language.givenNames.classes(of: token.hash).isEmpty
            {
                return index
            }
            // "in consiglio comunale Ada Rampo": behind an adjective even a body's name is over.
            if takesNames, token.isCapital, !tokens[noun].isCapital,
                !tokens[noun].has(.role, .title, .organisation)
                    || tokens[noun].endsAsPlural && index + 1 < limit && tokens[index + 1].isCapital
                    || index > noun + 1 && isPlain(index - 1) && index + 1 < limit && tokens[index + 1].isCapital
            {
                return index
            }
        }
        return nil
    }

    /// Past the comma that closes a remark, if a subject follows it.
    private func endOfInsert(_ comma: Int, _ limit: Int) -> Int? {
        guard !language.setsOffNames else { return nil }
        for index in (comma + 2)..<max(comma + 2, min(limit - 1, comma + Self.longestInsert)) {
            if tokens[index].has(.cue, .relative, .that) && !tokens[index].has(.preposition) { return nil }
            guard tokens[index].kind == .comma else { continue }
            let next = tokens[index + 1]
            if next.isCapital && next.isWord || next.has(.determiner, .role, .title) { return index + 1 }
        }
        return nil
    }
}
