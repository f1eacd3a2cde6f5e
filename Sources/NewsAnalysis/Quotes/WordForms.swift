import NewsLanguage

/// Ways to write one word that houses differ in, and that are no change of a quote: "%", "per cent" and "percent", "two"
/// and "2", "colour" and "color", "organise" and "organize".
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

    private static let endings = [
        ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ises", "izes"), ("ise", "ize"),
        ("avour", "avor"), ("olour", "olor"), ("abour", "abor"), ("onour", "onor"), ("umour", "umor"),
        ("eighbour", "eighbor"), ("eighbours", "eighbors"), ("eighbourhood", "eighborhood"),
        ("eighbourhoods", "eighborhoods"), ("entre", "enter"), ("efence", "efense"),
    ]

    private static let forms: [String: String] = {
        let numbers = [
            "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
        ]
        let tens = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
        var forms = [
            "ok": "okay", "towards": "toward", "pct": "percent", "everyone": "everybody", "anyone": "anybody",
            "someone": "somebody",
        ]
        for (index, word) in numbers.enumerated() { forms[word] = String(index + 2) }
        for (index, word) in tens.enumerated() { forms[word] = String(10 * (index + 3)) }
        // The word for the second place is one for a time as well.
        for row in LanguageFolder.of("en")?.file("values")?["ordinals"].rows ?? [] where row[0] != "2" {
            for word in row.dropFirst() { forms[word] = row[0] + ordinal }
        }
        return forms
    }()
}
