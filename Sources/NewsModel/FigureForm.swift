import NewsText

/// What ways of writing one figure share: "Two" and "2", "at least four" and "four".
public enum FigureForm {
    /// A key that is equal for them: the figures with the words that scale them, or all words where there is no figure.
    ///
    /// - Parameter number: What the text says, where that is known: it tells in every language that "trece" is 13.
    public static func key(_ text: String, _ number: Double? = nil) -> String {
        if let number { return Int(exactly: number).map(String.init) ?? String(number) }
        let bytes = Array(text.utf8)
        let words = WordScanner.tokens(bytes, in: TextSpan(0, bytes.count)).map { token -> String in
            let word = bytes.text(in: token.span).lowercased()
            return token.kind == .number ? word.filter { $0 != "," } : numerals[word] ?? word
        }
        let figures = words.filter { ($0.first?.isNumber ?? false) || scales.contains($0) || signs.contains($0) }
        if figures.contains(where: { $0.first?.isNumber ?? false }) { return figures.joined(separator: " ") }
        let lower = text.lowercased()
        return lower.count > 3 && lower.hasSuffix("s") ? String(lower.dropLast()) : lower
    }

    private static let numerals: [String: String] = {
        let words = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        ]
        return Dictionary(uniqueKeysWithValues: words.enumerated().map { ($0.element, String($0.offset)) })
    }()
    private static let scales: Set<String> = ["hundred", "thousand", "million", "billion", "trillion", "m", "mn", "bn"]
    private static let signs: Set<String> = ["%", "percent", "$", "\u{20AC}", "\u{A3}"]
}
