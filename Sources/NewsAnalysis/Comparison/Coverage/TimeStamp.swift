import NewsLanguage
import NewsText

/// What a page prints in front of its report about itself, run together with it: "7 July 2012 Last updated at 22:46 GMT The …".
enum TimeStamp {
    /// How many of a sentence's first tokens it is; 0 where there is none. "On 3 March the council …" is none.
    static func count(_ tokens: [ComparisonToken]) -> Int {
        let end = tokens.firstIndex { !isPart($0) } ?? tokens.endIndex
        guard end > 0, end < tokens.endIndex, tokens[end].isCapital else { return 0 }
        let stamp = tokens[..<end]
        let isDay =
            stamp.contains { isYear($0) }
            && stamp.allSatisfy { $0.kind != .word || Furniture.dates.contains($0.text) }
        return isDay || stamp.contains { words.contains($0.text) } && stamp.contains { $0.kind == .number }
            || hasClock(stamp) ? end : 0
    }

    /// Whether one stands inside of a sentence: a standfirst, the stamp and the report are run together.
    static func stands(in tokens: ArraySlice<ComparisonToken>) -> Bool {
        tokens.indices.dropFirst().contains { index in
            words.contains(tokens[index].text) && tokens[index - 1].kind == .number
        }
    }

    private static func isPart(_ token: ComparisonToken) -> Bool {
        switch token.kind {
        case .punctuation: ![".", "\"", "\u{201C}", "\u{2018}", "'"].contains(token.text)
        case .number: true
        default: words.contains(token.text) || joining.contains(token.text) || Furniture.dates.contains(token.text)
        }
    }

    private static func isYear(_ token: ComparisonToken) -> Bool {
        token.text.count == 4 && Int(token.text).map { (1900...2100).contains($0) } ?? false
    }

    /// "22:46", "8: 13am".
    private static func hasClock(_ tokens: ArraySlice<ComparisonToken>) -> Bool {
        tokens.indices.dropFirst().dropLast().contains { index in
            tokens[index].text == ":" && tokens[index - 1].kind == .number
                && tokens[index + 1].text.first?.isNumber ?? false
        } || tokens.contains { $0.kind == .number && $0.text.contains(":") }
    }

    /// "published", "updated", and the zones of clocks.
    private static let words = Set(LanguageFolder.words(of: "time stamps", in: "comparison"))
    /// What stands between them.
    private static let joining = Set(LanguageFolder.words(of: "words of time stamps", in: "comparison"))
}
