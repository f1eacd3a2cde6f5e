import NewsText

/// Words that news uses for each other, by meaning.
///
/// Small on purpose: only groups whose words stand for each other in most reports. Forms of a word need not be
/// listed, as words meet by their stems.
package enum Thesaurus {
    /// The group of a word, as a number that is the same on every run; nil for most words.
    package static func meaning(word: UInt64, stem: UInt64) -> UInt64? { groups[word] ?? groups[stem] }

    private static let groups: [UInt64: UInt64] = {
        var result: [UInt64: UInt64] = [:]
        let lines = LanguageFolder.of("en")?.file("synonyms")?["synonyms"].rows ?? []
        for (number, line) in lines.enumerated() {
            for word in line {
                let bytes = Array(word.utf8)
                result[FNV1a(bytes).value] = UInt64(number + 1)
                let stem = bytes[..<SuffixStemmer.stemLength(bytes)]
                if stem.count >= 3 { result[FNV1a(stem).value] = UInt64(number + 1) }
            }
        }
        return result
    }()
}
