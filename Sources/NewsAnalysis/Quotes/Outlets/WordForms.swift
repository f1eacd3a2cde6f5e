import NewsLanguage

/// Ways to write one word that houses differ in, and that are no change of a quote: "%", "per cent" and "percent",
/// "two" and "2", "colour" and "color", "organise" and "organize".
enum WordForms {
    /// One form for all ways to write `word`.
    static func plain(_ word: String) -> String {
        if let form = forms[word] { return form }
        guard word.utf8.count > 5 else { return word }
        for (ending, plain) in endings where word.hasSuffix(ending) {
            return word.dropLast(ending.count) + plain
        }
        return word
    }

    /// What ends a number that tells a place in a row, however it is written: "11th", "eleventh".
    static let ordinal = "th"

    private static let endings = LanguageFolder.rows(of: "endings of two countries", in: "words").map {
        ($0.row[0], $0.row[1])
    }

    private static let forms: [String: String] = {
        var forms: [String: String] = [:]
        for (_, row) in LanguageFolder.rows(of: "spellings of one word", in: "words") {
            for word in row.dropFirst() { forms[word] = row[0] }
        }
        let values = LanguageFolder.of("en")?.file("values")
        // The word for one is a pronoun as well, and that for the second place one for a time.
        for row in values?["cardinals"].rows ?? [] where !["0", "1"].contains(row[0]) {
            for word in row.dropFirst() { forms[word] = row[0] }
        }
        for row in values?["ordinals"].rows ?? [] where row[0] != "2" {
            for word in row.dropFirst() { forms[word] = row[0] + ordinal }
        }
        return forms
    }()
}
