import NewsLanguage

/// Forms of a speaker's name.
public enum SpeakerNames {
    /// A normal form of `name` to store and to search by: lower-case words without titles, possessive endings and
    /// accents, joined by one space. "President Vladimir Putin’s" gives "vladimir putin".
    public static func key(_ name: String) -> String {
        let words = words(of: name)
        let named = words.drop { titles.contains($0) }
        return (named.isEmpty ? words[...] : named).joined(separator: " ")
    }

    /// The words of a person's name without titles in front and "Jr." at the end.
    static func nameWords(_ name: String) -> [String] {
        var words = Array(words(of: name).drop { titles.contains($0) })
        while words.count > 1, let last = words.last, endings.contains(last) {
            words.removeLast()
        }
        return words.isEmpty ? self.words(of: name) : words
    }

    /// Folded words of a name: lower case, accents taken off, possessive endings and full stops dropped.
    static func words(of name: String) -> [String] {
        var words: [String] = []
        var word = ""
        func finish() {
            for ending in ["'s", "'"] where word.hasSuffix(ending) { word.removeLast(ending.count) }
            if !word.isEmpty { words.append(word) }
            word = ""
        }
        for scalar in name.lowercased().unicodeScalars {
            if scalar.value == 0x27 || scalar.value == 0x2019 {
                if !word.isEmpty { word.unicodeScalars.append("'") }
            } else if let plain = DiacriticFolding.plain(scalar) {
                word += plain
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || scalar.properties.generalCategory == .nonspacingMark
            {
                word.unicodeScalars.append(scalar)
            } else if scalar != "." {
                finish()
            }
        }
        finish()
        return words
    }

    /// Titles of all languages, short ones and long ones, and what stands before them.
    private static let titles = Set(
        LanguageFolder.words(of: "titles before names", in: "quotes").flatMap(words) + TitleForms.courtesies
            + TitleForms.whole.keys)

    private static let endings = Set(LanguageFolder.words(of: "endings of names", in: "quotes"))
}
