import NewsText

/// Words of a language that news uses for each other.
///
/// Forms of a word need not be listed, as words meet by their stems.
struct Thesaurus: Sendable {
    /// The group of a word or stem whose words stand for each other in most reports, the same on every run.
    private(set) var groups: [UInt64: UInt64] = [:]
    /// The groups of words that often do; a word may be in several.
    private(set) var near: [UInt64: [UInt64]] = [:]

    /// From "synonyms.txt" of a language; empty where it has none.
    init(_ file: LanguageFile?, stem: ([UInt8]) -> UInt64) {
        guard let file else { return }
        for (key, group) in Self.rows(file["synonyms"], stem) { groups[key] = group }
        for (key, group) in Self.rows(file["near synonyms"], stem) where near[key]?.last != group {
            near[key, default: []].append(group)
        }
    }

    /// Each word and stem of a section with the number of its row.
    private static func rows(_ section: LanguageFile.Section, _ stem: ([UInt8]) -> UInt64) -> [(UInt64, UInt64)] {
        section.rows.enumerated().flatMap { number, row in
            row.flatMap { word -> [(UInt64, UInt64)] in
                let bytes = LetterFolding.fold(Substring(word).unicodeScalars)
                return [(FNV1a(bytes).value, UInt64(number + 1)), (stem(bytes), UInt64(number + 1))]
            }
        }
    }
}
