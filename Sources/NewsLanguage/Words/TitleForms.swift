import NewsText

/// What stands in front of people's names and tells little of them, over all languages, in folded letters.
package enum TitleForms {
    /// "mr", "herr".
    package static let courtesies = Set(LanguageFolder.words(of: "courtesy titles", in: "words").map(folded))

    /// Titles by how they are written short: "senator" by "sen".
    package static let whole = Dictionary(
        LanguageFolder.rows(of: "short titles", in: "words").flatMap { _, row in
            row.dropFirst().map { (folded($0), folded(row[0])) }
        }, uniquingKeysWith: { first, _ in first })

    private static func folded(_ word: String) -> String {
        String(decoding: LetterFolding.fold(word.unicodeScalars), as: UTF8.self)
    }
}
