import NewsLanguage

/// Capitals that name no person, or one who only tells who somebody else is.
extension ArticleNames {
    /// "the brother of screen legend Ron Holm": the name tells who somebody else is.
    func isOfAnother(_ run: Range<Int>, in paragraph: Range<Int>) -> Bool {
        var index = run.lowerBound - 1
        while index > paragraph.lowerBound, run.lowerBound - index <= 5, tokens[index].isWord,
            !tokens[index].has(.function, .cue, .pronoun), !tokens[index].isPossessive
        {
            index -= 1
        }
        return index > paragraph.lowerBound && tokens[index].has(.joiner) && tokens[index - 1].isWord
    }

    /// "the Red Planet": several capitals right after the article, of which none is a given name.
    func isThing(_ name: Range<Int>, in run: Range<Int>) -> Bool {
        isWork(run)
            || name.count >= 2 && name.lowerBound == run.lowerBound && run.lowerBound > 0
                && tokens[run.lowerBound - 1].has(.determiner)
                && givenNames.classes(of: tokens[name.lowerBound].hash).isEmpty
    }

    /// "her book, Living History", "the film Long Winter"
    private func isWork(_ run: Range<Int>) -> Bool {
        guard run.count >= 2, run.lowerBound > 1 else { return false }
        let before = tokens[run.lowerBound - 1].kind == .comma ? run.lowerBound - 2 : run.lowerBound - 1
        return givenNames.classes(of: tokens[run.lowerBound].hash).isEmpty
            && tokens[before].has(.work)
    }

    // MARK: German nouns

    /// Where every noun has a capital: a given name or what somebody is in front, or no small word before it that only
    /// a noun follows, as in "mit dem thematisierten Drogenkonsum betonte er".
    func isNameAmongNouns(_ name: Range<Int>, in run: Range<Int>, _ paragraph: Range<Int>) -> Bool {
        if !givenNames.classes(of: tokens[name.lowerBound].hash).isEmpty { return true }
        if name.lowerBound > run.lowerBound, tokens[name.lowerBound - 1].has(.title, .role) { return true }
        // "Der Deutsche Holm": whose name the article has told.
        if personWithLastName(tokens[name.upperBound - 1].hash, before: name.lowerBound, run: run) != nil {
            return true
        }
        if name.contains(where: { !tokens[$0].isCapital }) { return false }
        guard run.lowerBound > paragraph.lowerBound else { return true }
        let before = tokens[run.lowerBound - 1]
        if name.count > 1, before.has(.determiner) { return false }
        if name.count == 1, before.has(.determiner, .possessivePronoun) { return false }
        // A form of an adjective: "thematisierten".
        return !before.isWord || before.isCapital || before.has(.function) || before.has(.cue, .pronoun)
    }
}
