import NewsText

/// Verbs of a language as links see them: which words say what is done, and which past forms belong to them.
struct VerbForms: Sendable {
    /// Stems of words that are, in news, mostly verbs.
    private(set) var stems: Set<UInt64> = []
    /// For an irregular form the stem that it shares with its verb: that of "take" for "took".
    private(set) var bases: [UInt64: UInt64] = [:]

    /// From "verbs.txt" of a language; empty where it has none.
    init(_ file: LanguageFile?, stem: ([UInt8]) -> UInt64) {
        guard let file else { return }
        stems = Set(file["verbs"].words.map { stem(Self.folded(Substring($0))) })
        for row in file["irregular verbs"].rows {
            let base = stem(Self.folded(row[0][...]))
            stems.insert(base)
            for form in row.dropFirst() { bases[FNV1a(Self.folded(form[...])).value] = base }
        }
    }

    private static func folded(_ word: Substring) -> [UInt8] { LetterFolding.fold(word.unicodeScalars) }
}
