import NewsLanguage

/// Relative clauses whose pronoun hangs on a preposition: "a quien tacha de", "dans laquelle il", "en el que expresó".
extension NounPhrases {
    /// "a quien", "en la que", "à qui": the pronoun is no subject. Romance languages only.
    func hangsOnPreposition(relative index: Int) -> Bool {
        guard language.invertsCompoundTenses, index > 1, tokens[index].has(.relative, .that) else { return false }
        if tokens[index].has(.relative), tokens[index - 1].has(.preposition) { return true }
        return tokens[index - 1].has(.determiner) && tokens[index - 2].has(.preposition)
            && !tokens[index - 2].has(.determiner)
    }

    /// Whom the sentence begins with, where it is not what the pronoun stands for: "Ruiz emitió una nota en la que
    /// expresó".
    func subject(beforeRelative relative: Int, from lower: Int) -> Phrase? {
        var start = lower
        while start < relative, tokens[start].has(.adverb, .conjunction) || tokens[start].kind == .comma { start += 1 }
        guard startsPhrase(start), let first = phrase(from: start, to: relative),
            first.upperBound < relative - 2, tokens[first.upperBound].isWord
        else { return nil }
        return first
    }
}
