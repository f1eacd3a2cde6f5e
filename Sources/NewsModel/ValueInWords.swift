public import NewsText

/// A value in the clause that states it, as its article has it: "27 people were reported injured".
public struct ValueInWords: Hashable, Sendable, Codable {
    /// At most a line of the article's own words in their order.
    public var text: String
    /// Where the value stands in `text`.
    public var value: TextSpan
    /// The sentence goes on before these words.
    public var isCutBefore: Bool
    /// The sentence goes on behind these words.
    public var isCutBehind: Bool

    public init(text: String, value: TextSpan, isCutBefore: Bool = false, isCutBehind: Bool = false) {
        self.text = text
        self.value = value
        self.isCutBefore = isCutBefore
        self.isCutBehind = isCutBehind
    }

    /// Words taken at most on either side of the value.
    private static let reach = 5
    /// Below so many words a clause is taken together with the next one.
    private static let leastWords = 4

    /// The clause of `sentence` around `value`, both spans of `bytes`; nil where the value does not stand in the
    /// sentence.
    public init?(_ bytes: [UInt8], sentence: TextSpan, value: TextSpan) {
        guard sentence.contains(value), sentence.end <= bytes.count, !value.isEmpty else { return nil }
        let tokens = WordScanner.tokens(bytes, in: sentence)
        guard let first = tokens.firstIndex(where: { $0.span.end > value.start }),
            let last = tokens.lastIndex(where: { $0.span.start < value.end }), first <= last
        else { return nil }
        var clause = (from: first, to: last)
        // A mark ends the clause once there are words enough to make sense of the value.
        func extend(ignoringMarks: Bool) {
            while clause.from > 0, first - clause.from < Self.reach {
                if !ignoringMarks, Self.endsClause(bytes, tokens, clause.from - 1) { break }
                clause.from -= 1
            }
            while clause.to + 1 < tokens.count, clause.to - last < Self.reach {
                if !ignoringMarks, Self.endsClause(bytes, tokens, clause.to + 1) { break }
                clause.to += 1
            }
        }
        extend(ignoringMarks: false)
        if tokens[clause.from...clause.to].count(where: { $0.kind != .punctuation }) < Self.leastWords {
            extend(ignoringMarks: true)
        }
        while clause.from < first, Self.isLooseMark(tokens, clause.from) { clause.from += 1 }
        while clause.to > last, Self.isLooseMark(tokens, clause.to) { clause.to -= 1 }
        let span = TextSpan(
            min(tokens[clause.from].span.start, value.start), max(tokens[clause.to].span.end, value.end))
        text = bytes.text(in: span)
        self.value = TextSpan(value.start - span.start, value.end - span.start)
        isCutBefore = tokens[..<clause.from].contains { $0.kind != .punctuation }
        isCutBehind = tokens[(clause.to + 1)...].contains { $0.kind != .punctuation }
    }

    private static func isLooseMark(_ tokens: [TextToken], _ index: Int) -> Bool {
        tokens[index].kind == .punctuation
    }

    /// Whether the token is a mark with a space behind it, or opens or closes something: the comma of "4,000" is
    /// neither.
    private static func endsClause(_ bytes: [UInt8], _ tokens: [TextToken], _ index: Int) -> Bool {
        guard tokens[index].kind == .punctuation else { return false }
        return clauseMarks.contains(bytes.text(in: tokens[index].span))
    }

    private static let clauseMarks: Set<String> = [
        ",", ";", ":", "(", ")", "\u{2014}", "\u{2013}", "\u{201C}", "\u{201D}", "\"", "\u{AB}", "\u{BB}", "\u{201E}",
        "\u{3001}", "\u{3002}", "\u{300C}", "\u{300D}", ".", "!", "?",
    ]
}
