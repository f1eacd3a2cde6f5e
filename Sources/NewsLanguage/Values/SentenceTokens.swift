package import NewsModel
package import NewsText

/// The tokens of a sentence with what each can mean in a value, and with the clauses told apart.
package struct SentenceTokens: Sendable {
    /// All of the sentence, marks too.
    package let tokens: [ComparisonToken]
    /// The meaning of each token in a value; nil for one that says nothing of values. Parallel to `tokens`.
    package let meanings: [ValueWord?]
    /// Number of the clause that each token stands in.
    package let clause: [Int]
    /// The article's date, against which "on Thursday" is resolved; nil where it is not known.
    package let published: Timestamp?
    /// The words of the article's language.
    package let words: ComparisonWords
    /// Most of its words have a capital, as in a headline: they make no names.
    package let isTitled: Bool

    /// Finds clauses and meanings at once; the tokens are those of one sentence.
    package init(_ tokens: [ComparisonToken], published: Timestamp?, _ words: ComparisonWords = .english) {
        self.tokens = tokens
        self.words = words
        self.published = published
        meanings = tokens.map { $0.kind == .word ? words.valueWord($0.word) : nil }
        let content = tokens.dropFirst().lazy.filter { $0.kind == .word && $0.isContent }
        isTitled = 3 * content.count(where: \.isCapital) > 2 * content.count
        var clause = 0
        self.clause = tokens.map { token in
            if token.kind == .punctuation
                ? Self.clauseMarks.contains(token.text) : words.contains(token.word, in: .clause)
            {
                clause += 1
            }
            return clause
        }
    }

    /// Of `tokens`.
    package var count: Int { tokens.count }

    /// Whether the token at a place is a word of a class.
    package func isWord(_ index: Int, of name: ComparisonWords.Class) -> Bool {
        isWord(index) && words.contains(tokens[index].word, in: name)
    }

    /// The token as it is written; empty outside of the sentence, as all of these say no there.
    package func text(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }
    /// What the token means among the words of values; nil for all others.
    package func meaning(_ index: Int) -> ValueWord? { tokens.indices.contains(index) ? meanings[index] : nil }
    /// Whether the token is a word.
    package func isWord(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].kind == .word }
    /// Whether the token is a number in digits.
    package func isNumber(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].kind == .number }
    /// Whether the token begins with a capital.
    package func isCapital(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].isCapital }

    /// A weekday or a month, whose capital makes no name.
    package func isDayOrMonth(_ index: Int) -> Bool {
        switch meaning(index) {
        case .weekday, .month: true
        default: false
        }
    }

    /// A word of letters with a capital that is no title: "Jan" before the "Olm" of "Jan Olm".
    package func isGivenName(_ index: Int) -> Bool {
        guard isCapital(index), isWord(index), tokens[index].isContent else { return false }
        if case .role = meaning(index) { return false }
        return true
    }

    /// The token stands right after the one before it, without a space.
    package func isGlued(_ index: Int) -> Bool {
        index > 0 && index < tokens.count && tokens[index].span.start == tokens[index - 1].span.end
    }

    /// Whether the token is a hyphen or a dash between figures.
    package func isHyphen(_ index: Int) -> Bool {
        guard tokens.indices.contains(index), tokens[index].kind == .punctuation else { return false }
        switch tokens[index].text {
        case "-", "\u{2010}", "\u{2011}", "\u{2013}": return true
        default: return false
        }
    }

    /// "The December 6 killing", "at the killing": a word that is mostly a verb and here none.
    ///
    /// - Parameter value: The tokens of a date or figure.
    func isNoun(_ index: Int, besides value: Range<Int>) -> Bool {
        value.contains(index - 1) || text(index).hasSuffix("ing") && ["the", "a"].contains(text(index - 1))
    }

    /// Whether a part of this sentence and one of another stand in the same place of the same words.
    ///
    /// - Parameter words: How many must be equal before and behind the two parts together.
    package func isOneSlot(_ range: Range<Int>, _ other: SentenceTokens, _ otherRange: Range<Int>, words: Int) -> Bool {
        let before = equalRun(before: range.lowerBound, other, otherRange.lowerBound)
        let after = equalRun(after: range.upperBound, other, otherRange.upperBound)
        return min(before, after) >= Self.leastOfSide && before + after >= words
    }

    /// Equal words on either side of a slot.
    private static let leastOfSide = 2

    /// How many tokens in a row before two places are the same; all of them where both sentences begin there.
    private func equalRun(before index: Int, _ other: SentenceTokens, _ otherIndex: Int) -> Int {
        var run = 0
        while index > run, otherIndex > run, tokens[index - run - 1].word == other.tokens[otherIndex - run - 1].word {
            run += 1
        }
        return run == index && run == otherIndex ? max(run, Self.wholeRun) : run
    }

    /// How many tokens in a row from two places on are the same; all of them where both sentences end there.
    private func equalRun(after index: Int, _ other: SentenceTokens, _ otherIndex: Int) -> Int {
        var run = 0
        while index + run < count, otherIndex + run < other.count,
            tokens[index + run].word == other.tokens[otherIndex + run].word
        {
            run += 1
        }
        return index + run == count && otherIndex + run == other.count ? max(run, Self.wholeRun) : run
    }

    /// What the end of both sentences is worth.
    private static let wholeRun = 2

    /// Where the tokens stand in the text; empty for none.
    package func span(_ range: Range<Int>) -> TextSpan {
        guard let first = range.first, let last = range.last, tokens.indices.contains(last) else {
            return TextSpan(0, 0)
        }
        return TextSpan(tokens[first].span.start, tokens[last].span.end)
    }

    private static let clauseMarks: Set<String> = [",", ";", ":", "\u{2014}", "(", ")", "\u{2013}"]
}
