import NewsText

/// What the words of a title say of how far a matter is: "missing" and then "found", "trapped" and then "rescued".
///
/// A language's rows are in `states.txt` of its folder.
package struct StateWords: Sendable {
    /// One of two: what is so before a matter turns, or after.
    private struct State: Sendable {
        var matter: Int
        var isAfter: Bool
    }

    private let words: WordStarts<State>

    /// The table of a language, given as a BCP 47 tag; empty for one without.
    package static func of(_ language: String) -> StateWords { tables[language] }

    private static let tables = LanguageTable { StateWords($0) }

    private init(_ folder: LanguageFolder?) {
        var words = WordStarts<State>(WordSpelling(folder?.file("words")))
        for row in folder?.file("states")?["states"].rows ?? [] where row.count > 2 {
            guard let matter = Int(row[0]) else { continue }
            for word in row.dropFirst(2) { words.add(word, State(matter: matter, isAfter: row[1] == "after")) }
        }
        self.words = words
    }

    /// The matters of which a text says that they stand before the turn, and those of which it says that they are
    /// behind it.
    package func matters(in text: [UInt8]) -> (before: Set<Int>, after: Set<Int>) {
        var matters: (before: Set<Int>, after: Set<Int>) = ([], [])
        for token in WordScanner.tokens(text, in: TextSpan(0, text.count)) where token.kind == .word {
            let written = String(decoding: text[token.span.range], as: UTF8.self)
            for state in words.values(of: LetterFolding.fold(written.unicodeScalars)) {
                if state.isAfter { matters.after.insert(state.matter) } else { matters.before.insert(state.matter) }
            }
        }
        return matters
    }
}
