import NewsText

/// What words stand for, whatever the language: "Feuer" and "incendio" for one concept, "französisch" for a country.
///
/// A language's rows are in `concepts.txt` of its folder: the concept, then the words for it, as the starts of words
/// or, after "=" and for those of fewer than four letters, as whole words.
package struct ConceptTable: Sendable {
    /// A concept, or a country, by the hash of its name in the tables.
    package struct Concept: Hashable, Sendable, Comparable {
        private let hash: UInt32
        /// Whether it is a country.
        package let isCountry: Bool

        fileprivate init(_ name: String, isCountry: Bool) {
            hash = UInt32(folding: FNV1a(name.utf8).value)
            self.isCountry = isCountry
        }

        /// A number for it, the same in every run.
        package var key: UInt64 { UInt64(hash) << 1 | (isCountry ? 1 : 0) }

        /// An order without a meaning, the same in every run.
        package static func < (a: Concept, b: Concept) -> Bool { a.hash < b.hash }
    }

    private var words: WordStarts<Concept>

    /// The table of a language, given as a BCP 47 tag; empty for one without.
    package static func of(_ language: String) -> ConceptTable { tables[language] }

    private static let tables = LanguageTable { ConceptTable($0) }

    private init(_ folder: LanguageFolder?) {
        let file = folder?.file("concepts")
        words = WordStarts(WordSpelling(folder?.file("words")))
        for (section, isCountry) in [("concepts", false), ("countries", true)] {
            for row in file?[section].rows ?? [] {
                guard let name = row.first else { continue }
                for word in row.dropFirst() { words.add(word, Concept(name, isCountry: isCountry)) }
            }
        }
    }

    /// What a word stands for, given in folded letters.
    package func concepts(of word: [UInt8]) -> Set<Concept> { Set(words.values(of: word)) }
}
