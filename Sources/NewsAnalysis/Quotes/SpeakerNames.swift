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
        while words.count > 1, let last = words.last, last == "jr" || last == "sr" || last == "ii" || last == "iii" {
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

    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "dame", "lord", "lady", "sen", "rep", "gov", "gen", "lt", "col",
        "sgt", "capt", "president", "prime", "minister", "foreign", "senator", "congressman", "congresswoman",
        "governor",
        "mayor", "chancellor", "king", "queen", "prince", "princess", "pope", "judge", "justice", "general",
        "secretary",
        "professor", "doctor", "rev", "the", "former", "vice", "herr", "frau", "monsieur", "madame", "mme", "señor",
        "senor", "senora", "don", "dona",
    ]
}
