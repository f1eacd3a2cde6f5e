import NewsText

/// Names of countries, which are names also where they open a sentence.
package enum Countries {
    /// Whether the word with this `FNV1a` hash of its folded letters is one.
    package static func contains(_ word: UInt64) -> Bool { hashes.contains(word) }

    private static let hashes = Set(
        LanguageFolder.words(of: "countries", in: "names").map { FNV1a(LetterFolding.fold($0.unicodeScalars)).value })
}
