public import NewsText

/// Splits paragraphs into sentences.
///
/// A sentence ends at `.`, `!`, `?` or `…`, closing marks taken along, where white space and then a capital,
/// a digit or an opening mark follows, and where the word before a full stop is no abbreviation. The ideographic
/// full stop and its relatives end a sentence wherever they stand. Quotation state does not matter: a quote
/// may hold several sentences.
public enum SentenceSplitter {
    /// Spans of the sentences of `paragraph` (a span without line feeds inside `bytes`), white space left out.
    public static func split(_ bytes: [UInt8], paragraph: TextSpan) -> [TextSpan] {
        var result: [TextSpan] = []
        var start = paragraph.start
        var offset = paragraph.start
        while offset < paragraph.end {
            let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
            offset += length
            guard isTerminator(scalar) else { continue }
            let end = endOfClosers(bytes, from: offset, limit: paragraph.end)
            guard
                isIdeographicTerminator(scalar)
                    || endsSentence(bytes, terminator: offset - length, scalar, after: end, in: paragraph, from: start)
            else { continue }
            append(Paragraphs.trimmed(bytes, TextSpan(start, end)), to: &result)
            start = end
            offset = end
        }
        append(Paragraphs.trimmed(bytes, TextSpan(start, paragraph.end)), to: &result)
        return result
    }

    private static func append(_ span: TextSpan, to spans: inout [TextSpan]) {
        if !span.isEmpty { spans.append(span) }
    }

    @inline(__always)
    private static func isTerminator(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "." || scalar == "!" || scalar == "?" || scalar.value == 0x2026 || isIdeographicTerminator(scalar)
    }

    @inline(__always)
    private static func isIdeographicTerminator(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0x3002 || scalar.value == 0xFF01 || scalar.value == 0xFF1F || scalar.value == 0xFF0E
    }

    /// Takes along further terminators, closing quotation marks and brackets.
    private static func endOfClosers(_ bytes: [UInt8], from start: Int, limit: Int) -> Int {
        var offset = start
        while offset < limit {
            let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
            guard isTerminator(scalar) || isCloser(scalar) else { break }
            // A straight mark glued to a letter opens the next quote rather than closing this one.
            if scalar == "\"" || scalar == "'", offset + length < limit,
                UTF8Scalars.decode(bytes, at: offset + length).scalar.isLetter
            {
                break
            }
            offset += length
        }
        return offset
    }

    private static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x22, 0x27, 0x29, 0x5D, 0x2A, 0x2019, 0x201D, 0x201C, 0xBB, 0xAB, 0x203A, 0x300D, 0x300F, 0xFF09: true
        default: false
        }
    }

    private static func endsSentence(
        _ bytes: [UInt8], terminator: Int, _ scalar: Unicode.Scalar, after end: Int, in paragraph: TextSpan,
        from sentenceStart: Int
    ) -> Bool {
        guard end < paragraph.end else { return true }
        var next = end
        while next < paragraph.end {
            let (space, length) = UTF8Scalars.decode(bytes, at: next)
            guard space.isSpace else { break }
            next += length
        }
        guard next > end, next < paragraph.end else { return next >= paragraph.end }
        let follower = UTF8Scalars.decode(bytes, at: next).scalar
        guard follower.isCapital || follower.isDigit || isOpener(follower) || follower.isUnspacedScript else {
            return false
        }
        guard scalar == "." else { return true }
        return !isAbbreviation(bytes, before: terminator, from: sentenceStart, next: next, limit: paragraph.end)
    }

    private static func isOpener(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x22, 0x27, 0x28, 0x5B, 0x2A, 0x2018, 0x201C, 0x201E, 0xAB, 0xBB, 0x2039, 0x300C, 0x300E, 0x2013, 0x2014:
            true
        default: false
        }
    }

    private static func isAbbreviation(_ bytes: [UInt8], before dot: Int, from start: Int, next: Int, limit: Int)
        -> Bool
    {
        let wordStart = startOfWord(bytes, before: dot, from: start)
        var word = String(decoding: bytes[wordStart..<dot], as: UTF8.self)
        if titles.contains(word) { return true }
        let follower = firstWord(bytes, from: next, limit: limit)
        let isNumber = follower.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
        if months.contains(word) { return isNumber }
        // Also "he pulled out a. 357 revolver", the point of a number that was cut off it.
        if numbered.contains(word) { return follower.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } }
        // A lone letter is an initial; "U.S." and its like may end a sentence before a word that opens one, also where
        // they are printed as "U. S."
        if word.utf8.count == 1, let before = letters(bytes, before: wordStart, from: start) {
            word = before + word
        } else if word.utf8.count == 1, word.unicodeScalars.first!.isCapital {
            return wordStart == 0 || bytes[wordStart - 1] != 0x2E
        }
        if maybeFinal.contains(word) { return !sentenceOpeners.contains(follower) }
        return isLetters(word)
    }

    private static func startOfWord(_ bytes: [UInt8], before end: Int, from start: Int) -> Int {
        var wordStart = end
        while wordStart > start, isWordByte(bytes[wordStart - 1]) { wordStart -= 1 }
        return wordStart
    }

    /// "U." of "U. S.": the single letters with full stops in front of another, without the spaces between them; nil
    /// where there are none.
    private static func letters(_ bytes: [UInt8], before letter: Int, from start: Int) -> String? {
        var result = ""
        var place = letter
        while place >= start + 3, bytes[place - 1] == 0x20, bytes[place - 2] == 0x2E {
            let wordStart = startOfWord(bytes, before: place - 2, from: start)
            guard place - 2 - wordStart == 1, bytes[wordStart] < 0x80 else { break }
            result = String(decoding: bytes[wordStart..<place - 1], as: UTF8.self) + result
            place = wordStart
        }
        return result.isEmpty ? nil : result
    }

    /// "J.R", "K.L.M": initials that were printed apart.
    private static func isLetters(_ word: String) -> Bool {
        let parts = word.split(separator: ".")
        return parts.count > 1 && parts.allSatisfy { $0.utf8.count == 1 && $0.unicodeScalars.first!.isCapital }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte == 0x2E || byte >= 0x80 || byte >= 0x30 && byte <= 0x39
    }

    private static func firstWord(_ bytes: [UInt8], from start: Int, limit: Int) -> String {
        var end = start
        while end < limit, isWordByte(bytes[end]), bytes[end] != 0x2E { end += 1 }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    // The abbreviations of all languages: what language a text is in is not asked, and those of one are seldom words of
    // another.
    private static let titles = abbreviations("abbreviations")
    private static let months = abbreviations("abbreviated months")
    /// Abbreviations that a number belongs to: "no. 7", "vol. 3".
    private static let numbered = abbreviations("abbreviations before numbers")
    /// Abbreviations that also end sentences: the next word decides.
    private static let maybeFinal = abbreviations("abbreviations that may end sentences")
    private static let sentenceOpeners = abbreviations("sentence openers")

    private static func abbreviations(_ section: String) -> Set<String> {
        Set(LanguageFolder.words(of: section, in: "words"))
    }
}
