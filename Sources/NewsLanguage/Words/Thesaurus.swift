import NewsText

/// Words that news uses for each other, by meaning.
///
/// Small on purpose: only groups whose words stand for each other in most reports. Forms of a word need not be
/// listed, as words meet by their stems.
package enum Thesaurus {
    /// The group of a word, as a number that is the same on every run; nil for most words.
    package static func meaning(word: UInt64, stem: UInt64) -> UInt64? { groups[word] ?? groups[stem] }

    /// The groups of words that often, but not always, stand for each other in news; a word may be in several.
    package static func nearMeanings(word: UInt64, stem: UInt64) -> [UInt64] { near[word] ?? near[stem] ?? [] }

    private static let groups: [UInt64: UInt64] = {
        var result: [UInt64: UInt64] = [:]
        for (key, group) in rows(of: "synonyms") { result[key] = group }
        return result
    }()

    private static let near: [UInt64: [UInt64]] = {
        var result: [UInt64: [UInt64]] = [:]
        for (key, group) in rows(of: "near synonyms") where result[key]?.last != group {
            result[key, default: []].append(group)
        }
        return result
    }()

    /// Each word and stem of a section with the number of its row.
    private static func rows(of section: String) -> [(UInt64, UInt64)] {
        let lines = LanguageFolder.of("en")?.file("synonyms")?[section].rows ?? []
        return lines.enumerated().flatMap { number, line in
            line.flatMap { word -> [(UInt64, UInt64)] in
                let bytes = Array(word.utf8)
                let stem = bytes[..<SuffixStemmer.stemLength(bytes)]
                let whole = (FNV1a(bytes).value, UInt64(number + 1))
                return stem.count >= 3 ? [whole, (FNV1a(stem).value, UInt64(number + 1))] : [whole]
            }
        }
    }
}
