import NewsLanguage
import NewsText

/// The town and the agency in front of a report: "SARN (TNA) - The …", "— The …".
enum Dateline {
    /// Tokens among which its dash stands.
    private static let longest = 10
    /// Letters of the first word, all capitals.
    private static let fewestLetters = 3
    /// Words that the report has behind it.
    private static let fewestBehind = 5

    /// How many of a sentence's first tokens it is, with its dash; 0 where there is none.
    static func count(_ tokens: [ComparisonToken], in bytes: [UInt8]) -> Int {
        guard let dash = tokens.prefix(longest).firstIndex(where: { isDash($0, bytes) }), isTown(tokens[..<dash], bytes)
        else { return 0 }
        let end = tokens[dash...].firstIndex { !SentenceAlone.dashes.contains($0.text) } ?? tokens.endIndex
        let behind = tokens[end...].count { $0.kind != .punctuation }
        return behind >= fewestBehind ? end : 0
    }

    /// A dash with a space in front of it, or at the very beginning.
    private static func isDash(_ token: ComparisonToken, _ bytes: [UInt8]) -> Bool {
        guard SentenceAlone.dashes.contains(token.text) else { return false }
        return UTF8Scalars.decode(bytes, before: token.span.start).map { $0.scalar.isSpace || $0.scalar == "\n" }
            ?? true
    }

    /// Nothing, or words with capitals of which the first has nothing else.
    private static func isTown(_ tokens: ArraySlice<ComparisonToken>, _ bytes: [UInt8]) -> Bool {
        guard let first = tokens.first else { return true }
        return first.isInCapitals(in: bytes, fewest: fewestLetters)
            && tokens.allSatisfy { $0.kind != .word || $0.isCapital }
    }
}

extension ComparisonToken {
    /// Whether it is a word of capitals alone, and of so many at least.
    func isInCapitals(in bytes: [UInt8], fewest: Int) -> Bool {
        guard kind == .word else { return false }
        let letters = bytes.text(in: span)
        return letters.count >= fewest && letters.allSatisfy(\.isUppercase)
    }
}
