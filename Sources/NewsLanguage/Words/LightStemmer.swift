import NewsText

/// Cuts endings off words, so that forms of one word compare equal; made for matching, not for reading.
///
/// English has rules ("parties" and "party" give "party", "voted" and "voting" give "vot"). For other languages
/// written with an alphabet a word is cut to its first letters, which does what a rule-based stemmer does for
/// matching and needs no rules a language: McNamee and Mayfield, "Character N-Gram Tokenization for European
/// Language Text Retrieval", 2004.
public enum LightStemmer {
    /// Cuts the ending off `word`, which must be folded by `LetterFolding`, in place.
    ///
    /// `language` is a primary language subtag; "und" is treated as English.
    public static func stem(_ word: inout [UInt8], language: String) {
        stem(&word, method: method(for: language))
    }

    /// How words of a language are stemmed; look it up once a text.
    public enum Method: Sendable {
        /// By the table of `SuffixStemmer`.
        case english
        /// Keep the first so many letters.
        case prefix(Int)
    }

    /// The method for a primary language subtag.
    public static func method(for language: String) -> Method { methods[language] }

    /// From the section "stems" of a language's words: "English", or "first 6 letters", which is also what a language
    /// without a folder gets.
    private static let methods = LanguageTable { folder -> Method in
        let words = folder?.file("words")?["stems"].rows.first ?? []
        if words == ["English"] { return .english }
        return .prefix(words.dropFirst().first.flatMap { Int($0) } ?? 6)
    }

    /// As `stem(_:language:)`, with the method looked up already.
    public static func stem(_ word: inout [UInt8], method: Method) {
        switch method {
        case .english: stemEnglish(&word)
        case .prefix(let letters): cut(&word, to: letters)
        }
    }

    /// Keeps the first `letters` scalars; numbers are left whole.
    private static func cut(_ word: inout [UInt8], to letters: Int) {
        guard word.count > letters, let first = word.first, !isDigit(first) else { return }
        var seen = 0
        for offset in word.indices where word[offset] & 0xC0 != 0x80 {
            if seen == letters {
                word.removeSubrange(offset...)
                return
            }
            seen += 1
        }
    }

    private static func stemEnglish(_ word: inout [UInt8]) {
        guard word.count > 3, let first = word.first, !isDigit(first) else { return }
        if joinSpellings(&word) { return }
        stripPlural(&word)
        if strip(&word, "ing") || strip(&word, "ed") {
            undouble(&word)
        } else if !strip(&word, "ly") {
            _ = strip(&word, "ment")
        }
        if word.count > 3, word.last == 0x65 { word.removeLast() }
    }

    /// One spelling for a Slavic name's ending, which outlets write in several: "-sky", "-skyy", "-skiy", "-skyi",
    /// "-skij".
    private static func joinSpellings(_ word: inout [UInt8]) -> Bool {
        guard word.count > 6,
            ends(word, "skyy") || ends(word, "skiy") || ends(word, "skyi") || ends(word, "skyj") || ends(word, "skij")
        else { return false }
        word.removeLast(2)
        word.append(0x79)
        return true
    }

    private static func stripPlural(_ word: inout [UInt8]) {
        guard word.last == 0x73 else { return }
        let count = word.count
        if ends(word, "ies"), count > 4 {
            word.removeLast(3)
            word.append(0x79)
        } else if ends(word, "sses") {
            word.removeLast(2)
        } else if !ends(word, "ss"), !ends(word, "us"), !ends(word, "is") {
            word.removeLast()
        }
    }

    /// Takes `ending` off where at least three letters stay.
    private static func strip(_ word: inout [UInt8], _ ending: StaticString) -> Bool {
        guard word.count >= ending.utf8CodeUnitCount + 3, ends(word, ending) else { return false }
        word.removeLast(ending.utf8CodeUnitCount)
        return true
    }

    private static func undouble(_ word: inout [UInt8]) {
        let count = word.count
        guard count > 3, word[count - 1] == word[count - 2] else { return }
        switch word[count - 1] {
        case 0x6C, 0x73, 0x7A: break  // "ll", "ss", "zz" belong to the word: "falling", "passed"
        default: word.removeLast()
        }
    }

    @inline(__always)
    private static func ends(_ word: [UInt8], _ ending: StaticString) -> Bool {
        let length = ending.utf8CodeUnitCount
        guard word.count >= length else { return false }
        return ending.withUTF8Buffer { buffer in
            for index in 0..<length where unsafe buffer[index] != word[word.count - length + index] { return false }
            return true
        }
    }

    @inline(__always)
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
