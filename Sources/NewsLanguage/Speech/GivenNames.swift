/// Given names that tell whether "he" or "she" may mean their bearer.
package enum GivenNames {
    /// The names of a language; what it does not know is asked of English, which its news is full of, and then of all
    /// others: in French "Jean" is a man, whatever it is in English. A name that the others do not agree on is both.
    /// English has its own alone, for a name elsewhere may be a word of it.
    package static func of(_ language: String) -> WordTable { tables[language] }

    private static let tables = LanguageTable { folder in
        let own = folder?.code ?? "en"
        let others = own == "en" ? [] : LanguageFolder.all.map(\.code).filter { $0 != own && $0 != "en" }
        var known: Set<UInt64> = []
        var entries: [(WordClasses, [Substring.UTF8View])] = []
        for level in [[own], own == "en" ? [] : ["en"], others] {
            var found: Set<UInt64> = []
            for names in level.compactMap({ LanguageFolder.of($0)?.file("names") }) {
                for (gender, section) in [(WordClasses.male, "male"), (.female, "female")] {
                    let words = names[section].words.filter { !known.contains(WordHash.of($0)) }
                    found.formUnion(words.map { WordHash.of($0) })
                    entries.append((gender, words))
                }
            }
            known.formUnion(found)
        }
        return WordTable(entries)
    }
}
