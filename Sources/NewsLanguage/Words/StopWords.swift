import NewsText

/// Words too common to tell one text from another, and those that say what kind of report it is, by language.
public struct StopWords: Sendable {
    private let hashes: Set<UInt64>

    /// Whether `word`, folded by `LetterFolding`, is one.
    @inline(__always)
    public func contains(_ word: [UInt8]) -> Bool { hashes.contains(FNV1a(word).value) }

    /// Whether the word with this `FNV1a` hash of its folded bytes is one.
    @inline(__always)
    public func contains(hash: UInt64) -> Bool { hashes.contains(hash) }

    /// The stop words of a language, given as a BCP 47 tag; those of English for "und", none for a language without
    /// a folder.
    public static func of(_ language: String) -> StopWords { tables[language] }

    private static let tables = LanguageTable { folder -> StopWords in
        let file = folder?.file("words")
        let spelling = WordSpelling(file)
        let words = ["stop words", "label words"].flatMap { file?[$0].words ?? [] }.map {
            LetterFolding.fold(Substring($0).unicodeScalars)
        }
        return StopWords(hashes: Set((words + words.map(spelling.applied)).map { FNV1a($0).value }))
    }
}
