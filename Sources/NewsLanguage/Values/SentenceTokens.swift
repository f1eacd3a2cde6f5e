package import NewsModel
package import NewsText

/// The tokens of a sentence with what each can mean in a value, and with the clauses told apart.
package struct SentenceTokens: Sendable {
    package let tokens: [ComparisonToken]
    package let meanings: [ValueWord?]
    /// Number of the clause that each token stands in.
    package let clause: [Int]
    package let published: Timestamp?

    package init(_ tokens: [ComparisonToken], published: Timestamp?) {
        self.tokens = tokens
        self.published = published
        meanings = tokens.map { $0.kind == .word ? ValueWord.of($0.word) : nil }
        var clause = 0
        self.clause = tokens.map { token in
            if token.kind == .punctuation
                ? Self.clauseMarks.contains(token.text) : Self.clauseWords.contains(token.word)
            {
                clause += 1
            }
            return clause
        }
    }

    package var count: Int { tokens.count }

    package func text(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }
    package func meaning(_ index: Int) -> ValueWord? { tokens.indices.contains(index) ? meanings[index] : nil }
    package func isWord(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].kind == .word }
    package func isNumber(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].kind == .number }
    package func isCapital(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].isCapital }

    /// The token stands right after the one before it, without a space.
    package func isGlued(_ index: Int) -> Bool {
        index > 0 && index < tokens.count && tokens[index].span.start == tokens[index - 1].span.end
    }

    package func isHyphen(_ index: Int) -> Bool {
        guard tokens.indices.contains(index), tokens[index].kind == .punctuation else { return false }
        switch tokens[index].text {
        case "-", "\u{2010}", "\u{2011}", "\u{2013}": return true
        default: return false
        }
    }

    package func span(_ range: Range<Int>) -> TextSpan {
        guard let first = range.first, let last = range.last, tokens.indices.contains(last) else {
            return TextSpan(0, 0)
        }
        return TextSpan(tokens[first].span.start, tokens[last].span.end)
    }

    private static let clauseMarks: Set<String> = [",", ";", ":", "\u{2014}", "(", ")", "\u{2013}"]

    private static let clauseWords: Set<UInt64> = Set(
        "and but while after before when which who as because although though whereas with ahead that since until if"
            .split(separator: " ").map { FNV1a($0.utf8).value })
}
