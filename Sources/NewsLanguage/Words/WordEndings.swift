import NewsText

/// The endings that forms of one word differ by in a language: cut off, the forms are equal ("ouro" and "ouros" in
/// Portuguese, "لاعب" and "لاعبات" in Arabic).
///
/// From the section "endings" of a language's words. Made for matching, not for reading: of long words only the first
/// letters count (`LightStemmer`), and it is the shorter ones that endings keep apart.
/// Source for Arabic: Larkey, Ballesteros and Connell, "Light stemming for Arabic information retrieval", 2007.
package struct WordEndings: Sendable {
    /// Letters that a word keeps at least.
    private static let leastLetters = 4

    /// Folded, longest first.
    private let endings: [[UInt8]]

    /// The endings of a language, given as a BCP 47 tag; none for a language without the section.
    package static func of(_ language: String) -> WordEndings { tables[language] }

    private static let tables = LanguageTable { WordEndings($0?.file("words")) }

    private init(_ file: LanguageFile?) {
        endings = (file?["endings"].words ?? []).map { LetterFolding.fold(Substring($0).unicodeScalars) }
            .sorted { $0.count > $1.count }
    }

    /// Cuts the longest ending that leaves enough off a folded word, in place; numbers have none.
    package func cut(_ word: inout [UInt8]) {
        for ending in endings
        where word.count > ending.count && word.suffix(ending.count).elementsEqual(ending)
            && WordSpelling.letterCount(word.dropLast(ending.count)) >= Self.leastLetters
        {
            word.removeLast(ending.count)
            return
        }
    }
}
