package import NewsText

/// A word, number or mark of a sentence, with the forms that the comparison works on.
package struct ComparisonToken: Sendable {
    package var span: TextSpan
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

    package init(_ token: TextToken, in bytes: [UInt8]) {
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
        if kind == .number { folded.removeAll { $0 == UInt8(ascii: ",") } }
        text = String(decoding: folded, as: UTF8.self)
        word = FNV1a(folded).value
        stem = word
        isContent = kind != .punctuation
        isCapital = false
        if kind == .word {
            isCapital = UTF8Scalars.decode(bytes, at: token.span.start).scalar.isCapital
            isContent = !FillerWords.contains(word)
            if isContent {
                stem = EnglishVerbForms.base(of: word) ?? FNV1a(folded[..<SuffixStemmer.stemLength(folded)]).value
            }
        }
    }
}
