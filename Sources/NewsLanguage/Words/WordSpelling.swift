import NewsText

/// How the words of a language are brought to one spelling before they are compared: letters that are written for each
/// other, and little words that are written with the next one ("and the" in Arabic).
///
/// From the sections "spellings" and "prefixes" of a language's words; most languages have neither.
/// Source: Larkey, Ballesteros and Connell, "Improving stemming for Arabic information retrieval", 2002.
package struct WordSpelling: Sendable {
    /// Letters that a word keeps at least.
    private static let leastLetters = 3

    /// What stands for a letter; nil for one that is left out.
    private let letters: [Unicode.Scalar: Unicode.Scalar?]
    /// Folded, longest first.
    private let prefixes: [[UInt8]]

    /// The spelling of a language, given as a BCP 47 tag.
    package static func of(_ language: String) -> WordSpelling { tables[language] }

    private static let tables = LanguageTable { WordSpelling($0?.file("words")) }

    init(_ file: LanguageFile?) {
        var letters: [Unicode.Scalar: Unicode.Scalar?] = [:]
        for row in file?["spellings"].rows ?? [] {
            guard let letter = row.first?.unicodeScalars.first else { continue }
            letters.updateValue(row.count > 1 ? row[1].unicodeScalars.first : nil, forKey: letter)
        }
        self.letters = letters
        prefixes = (file?["prefixes"].words ?? []).map { LetterFolding.fold(Substring($0).unicodeScalars) }
            .sorted { $0.count > $1.count }
    }

    /// Words are left as they are.
    package var isPlain: Bool { letters.isEmpty && prefixes.isEmpty }

    /// Brings a folded word to its spelling, in place.
    package func apply(to word: inout [UInt8]) {
        if isPlain { return }
        if let prefix = prefixes.first(where: {
            word.starts(with: $0) && Self.letterCount(word[$0.count...]) >= Self.leastLetters
        }) {
            word.removeFirst(prefix.count)
        }
        if letters.isEmpty { return }
        var spelled: [UInt8] = []
        var offset = 0
        while offset < word.count {
            let (scalar, length) = UTF8Scalars.decode(word, at: offset)
            if let letter = letters[scalar, default: scalar] { UTF8Scalars.append(letter, to: &spelled) }
            offset += max(1, length)
        }
        word = spelled
    }

    /// The spelling of a folded word.
    package func applied(to word: [UInt8]) -> [UInt8] {
        var word = word
        apply(to: &word)
        return word
    }

    /// The letters of a word in UTF-8.
    static func letterCount(_ word: some Sequence<UInt8>) -> Int { word.count { $0 & 0xC0 != 0x80 } }
}
