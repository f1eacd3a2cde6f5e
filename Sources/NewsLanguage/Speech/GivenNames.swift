/// Given names that tell whether "he" or "she" may mean their bearer.
package enum GivenNames {
    /// The names of a language and those of English, which its news is full of; a name of another language may be a
    /// word of this one.
    package static func of(_ language: String) -> WordTable { tables[language] }

    private static let tables = LanguageTable { folder in
        let folders = [LanguageFolder.of("en"), folder?.code == "en" ? nil : folder].compactMap { $0 }
        return WordTable(
            folders.flatMap { folder -> [(WordClasses, [Substring.UTF8View])] in
                guard let names = folder.file("names") else { return [] }
                return [(.male, names["male"].words), (.female, names["female"].words)]
            })
    }
}
