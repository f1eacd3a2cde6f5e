import NewsText

/// Words too common to tell one text from another, by language.
public struct StopWords: Sendable {
    private let hashes: Set<UInt64>

    /// Whether `word`, folded by `LetterFolding`, is one.
    @inline(__always)
    public func contains(_ word: [UInt8]) -> Bool { hashes.contains(FNV1a(word).value) }

    /// Whether the word with this `FNV1a` hash of its folded bytes is one.
    @inline(__always)
    public func contains(hash: UInt64) -> Bool { hashes.contains(hash) }

    /// The stop words of a primary language subtag; those of English for "und", none for a language without a list.
    public static func of(_ language: String) -> StopWords {
        byLanguage[language == "und" || language.isEmpty ? "en" : language] ?? none
    }

    private static let none = StopWords(hashes: [])

    private static let byLanguage: [String: StopWords] = StopWordLists.byLanguage.mapValues { list in
        StopWords(
            hashes: Set(
                list.split(whereSeparator: \.isWhitespace).map { FNV1a(LetterFolding.fold($0.unicodeScalars)).value }))
    }
}
