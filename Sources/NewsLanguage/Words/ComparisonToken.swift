package import NewsText

/// A word, number or mark of a sentence, with the forms that the comparison works on.
package struct ComparisonToken: Sendable {
    /// In the article's text.
    package var span: TextSpan
    /// A word, a number or a mark.
    package var kind: TextToken.Kind
    /// Lower case, without accents and possessive "'s": what two tokens must share to be the same word.
    package var text: String
    /// Hash of `text`.
    package var word: UInt64
    /// Hash of the stem: equal for forms of one word.
    package var stem: UInt64
    /// Carries matter: a word that is no stop word, a number or an ideograph.
    package var isContent: Bool
    /// Starts with a capital letter.
    package var isCapital: Bool

    /// - Parameter words: The words of the text's language.
    package init(_ token: TextToken, in bytes: [UInt8], _ words: ComparisonWords = .english) {
        span = token.span
        kind = token.kind
        var folded: [UInt8] = []
        folded.reserveCapacity(token.span.count)
        var offset = token.span.start
        while offset < token.span.end {
            let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
            LetterFolding.append(scalar, to: &folded)
            offset += length
        }
        if kind == .word, folded.count > 2, folded[folded.count - 1] == UInt8(ascii: "s"),
            folded[folded.count - 2] == UInt8(ascii: "'")
        {
            folded.removeLast(2)
        }
        if kind == .word { folded.removeFirst(words.elided(folded)) }
        if kind == .number { Self.normalise(&folded, hasDecimalComma: words.hasDecimalComma) }
        text = String(decoding: folded, as: UTF8.self)
        word = FNV1a(folded).value
        stem = word
        isContent = kind != .punctuation
        isCapital = false
        if kind == .word {
            isCapital = UTF8Scalars.decode(bytes, at: token.span.start).scalar.isCapital
            isContent = !words.isFiller(word)
            if isContent { stem = words.stem(of: word, folded) }
        }
    }

    /// Leaves a point before decimals and nothing between thousands.
    private static func normalise(_ digits: inout [UInt8], hasDecimalComma: Bool) {
        let (point, comma) = (UInt8(ascii: "."), UInt8(ascii: ","))
        guard hasDecimalComma else { return digits.removeAll { $0 == comma } }
        let groups = digits.split(separator: point, omittingEmptySubsequences: false)
        // "31.000" is thirty-one thousand, "7.30" a time or a date.
        let isGrouped =
            groups.count > 1 && groups[0].count <= 3 && !groups[0].isEmpty
            && groups.dropFirst().allSatisfy { $0.prefix { $0 != comma }.count == 3 }
        if isGrouped { digits.removeAll { $0 == point } }
        for index in digits.indices where digits[index] == comma { digits[index] = point }
    }
}
