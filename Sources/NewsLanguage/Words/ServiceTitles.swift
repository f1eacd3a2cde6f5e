import NewsText

/// Which titles tell no news: those of columns that come every day, and those of advice beside the news.
///
/// A language's phrases are in `states.txt` of its folder.
package struct ServiceTitles: Sendable {
    private let columns: [[String]]
    private let advice: [[String]]

    /// The table of a language, given as a BCP 47 tag; empty for one without.
    package static func of(_ language: String) -> ServiceTitles { tables[language] }

    private static let tables = LanguageTable { ServiceTitles($0) }

    private init(_ folder: LanguageFolder?) {
        let file = folder?.file("states")
        columns = Self.phrases(file?["columns"])
        advice = Self.phrases(file?["advice"])
    }

    private static func phrases(_ section: LanguageFile.Section?) -> [[String]] {
        (section?.lines ?? []).map { words(of: String(Substring($0))) }
    }

    /// Whether a title gives advice: "Rates up: what it means for you".
    package func has(_ title: String) -> Bool {
        if advice.isEmpty { return false }
        let words = Self.words(of: title)
        return advice.contains { phrase in
            words.indices.contains { words[$0...].starts(with: phrase) }
        }
    }

    /// Whether a title is the name of a column, with at most a number or a day: "Crossword No 10,234". "Corrections
    /// officers strike" is none.
    package func isColumn(_ title: String) -> Bool {
        if columns.isEmpty { return false }
        let words = Self.words(of: title)
        return columns.contains { name in
            words.starts(with: name) && words.dropFirst(name.count).allSatisfy(Self.isCounting)
        }
    }

    /// A number, the name of a day or month, or a word as short as "no".
    private static func isCounting(_ word: String) -> Bool {
        word.count < 3 || word.allSatisfy { $0.isNumber || $0 == "," || $0 == "." } || days.contains(word)
    }

    private static let days = Set(
        ["months", "weekdays"].flatMap { LanguageFolder.words(of: $0, in: "dates") }.flatMap { words(of: $0) })

    /// The words and numbers of a text in folded letters.
    private static func words(of text: String) -> [String] {
        let bytes = Array(text.utf8)
        return WordScanner.tokens(bytes, in: TextSpan(0, bytes.count)).filter { $0.kind != .punctuation }.map { token in
            let written = String(decoding: bytes[token.span.range], as: UTF8.self)
            return String(decoding: LetterFolding.fold(written.unicodeScalars), as: UTF8.self)
        }
    }
}
