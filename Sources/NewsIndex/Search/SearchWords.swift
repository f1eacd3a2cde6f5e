import NewsText

/// Words as the search index sees them: runs of letters and digits, folded; characters of scripts written without
/// spaces stand alone.
enum SearchWords {
    /// A word of a text, as it is looked up.
    struct Token {
        var span: TextSpan
        /// Folded to lower case without accents.
        var word: [UInt8]
    }

    static func tokens(_ text: String) -> [Token] { tokens(Array(text.utf8)) }

    static func tokens(_ bytes: [UInt8]) -> [Token] {
        var tokens: [Token] = []
        forEachToken(bytes) { span, word in tokens.append(Token(span: span, word: word)) }
        return tokens
    }

    /// Gives the tokens one after the other; the word is only good until the next.
    static func forEachToken(_ bytes: [UInt8], _ body: (TextSpan, [UInt8]) -> Void) {
        var word: [UInt8] = []
        var start = 0
        var offset = 0
        func finish(at end: Int) {
            if !word.isEmpty { body(TextSpan(start, end), word) }
            word.removeAll(keepingCapacity: true)
        }
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte < 0x80 {
                let lower = byte | 0x20
                if lower >= 0x61 && lower <= 0x7A {
                    if word.isEmpty { start = offset }
                    word.append(lower)
                } else if byte >= 0x30 && byte <= 0x39 {
                    if word.isEmpty { start = offset }
                    word.append(byte)
                } else {
                    finish(at: offset)
                }
                offset += 1
                continue
            }
            let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
            if scalar.isUnspacedScript {
                finish(at: offset)
                body(TextSpan(offset, offset + length), Array(bytes[offset..<offset + length]))
            } else if scalar.isLetter || scalar.isDigit || isMark(scalar) && !word.isEmpty {
                if word.isEmpty { start = offset }
                LetterFolding.append(scalar, to: &word)
            } else {
                finish(at: offset)
            }
            offset += length
        }
        finish(at: bytes.count)
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

    /// A word or phrase to be found.
    struct Pattern {
        var words: [[UInt8]]
        var isPrefix: Bool

        init(_ phrase: String, isPrefix: Bool) {
            words = SearchWords.tokens(phrase).map(\.word)
            self.isPrefix = isPrefix
        }

        /// Whether word number `index` of it is `word`.
        func holds(_ word: [UInt8], at index: Int) -> Bool {
            isPrefix && index == words.count - 1 ? word.starts(with: words[index]) : word == words[index]
        }
    }

    /// Where the patterns occur in a text, and which of them, by place; spans of one pattern do not overlap.
    static func matches(_ patterns: [Pattern], in bytes: [UInt8]) -> [(span: TextSpan, pattern: Int)] {
        var result: [(span: TextSpan, pattern: Int)] = []
        // How many words of each pattern have been seen in a row, for each word at which it may have begun.
        var begun: [(pattern: Int, count: Int, start: Int)] = []
        forEachToken(bytes) { span, word in
            var going: [(pattern: Int, count: Int, start: Int)] = []
            for open in begun where patterns[open.pattern].holds(word, at: open.count) {
                going.append((open.pattern, open.count + 1, open.start))
            }
            for number in patterns.indices where patterns[number].begins(word) { going.append((number, 1, span.start)) }
            begun.removeAll(keepingCapacity: true)
            for open in going {
                if open.count < patterns[open.pattern].words.count {
                    begun.append(open)
                } else if (result.last?.span.end ?? 0) <= open.start {
                    result.append((TextSpan(open.start, span.end), open.pattern))
                }
            }
        }
        return result
    }
}

extension SearchWords.Pattern {
    fileprivate func begins(_ word: [UInt8]) -> Bool {
        guard let first = words.first?.first, first == word.first else { return false }
        return holds(word, at: 0)
    }
}

/// Cuts the passage of a text that shows most of the words searched for.
enum SearchExcerpt {
    /// About how many bytes a passage has.
    private static let length = 220
    /// Bytes before the first match.
    private static let lead = 60
    /// Only so much of a text is looked at.
    private static let reach = 60_000

    /// About 220 bytes of the text, from shortly before the words that the search found, and where these stand in them.
    static func excerpt(of body: String, for patterns: [SearchWords.Pattern]) -> (text: String, matches: [TextSpan]) {
        let bytes = body.firstBytes(reach)
        let matches = SearchWords.matches(patterns, in: bytes)
        let first = best(matches)
        var start = wordStart(bytes, max(0, (first ?? 0) - lead))
        let lineStart = bytes[..<(first ?? 0)].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        start = max(start, min(lineStart, first ?? 0))
        let end = wordEnd(bytes, min(bytes.count, start + length))
        let prefix = start > 0 ? "… " : ""
        let suffix = end < bytes.count ? " …" : ""
        // A line break is as long as a space, so that spans stay right.
        let text = bytes[start..<end].map { $0 == 0x0A || $0 == 0x09 ? 0x20 : $0 }
        let shift = prefix.utf8.count - start
        let spans = matches.map(\.span).filter { $0.start >= start && $0.end <= end }.map { $0.shifted(by: shift) }
        return (prefix + String(decoding: text, as: UTF8.self) + suffix, spans)
    }

    /// The start of the match from which most different patterns follow within a passage.
    private static func best(_ matches: [(span: TextSpan, pattern: Int)]) -> Int? {
        var best: (start: Int, patterns: Int)?
        for (index, match) in matches.enumerated().prefix(200) {
            let near = matches[index...].prefix { $0.span.end <= match.span.start + length - lead }
            let patterns = Set(near.map(\.pattern)).count
            if patterns > best?.patterns ?? 0 { best = (match.span.start, patterns) }
        }
        return best?.start
    }

    private static func wordStart(_ bytes: [UInt8], _ offset: Int) -> Int {
        if offset == 0 { return 0 }
        var start = offset
        while start < bytes.count, start < offset + 40, bytes[start] > 0x20 { start += 1 }
        if start < bytes.count, bytes[start] <= 0x20 { return start + 1 }
        return scalarStart(bytes, offset)
    }

    private static func wordEnd(_ bytes: [UInt8], _ offset: Int) -> Int {
        if offset >= bytes.count { return scalarStart(bytes, bytes.count) }
        var end = offset
        while end > 0, end > offset - 40, bytes[end] > 0x20 { end -= 1 }
        return bytes[end] <= 0x20 ? end : scalarStart(bytes, offset)
    }

    /// The scalar boundary at or before `offset`.
    private static func scalarStart(_ bytes: [UInt8], _ offset: Int) -> Int {
        var start = min(offset, bytes.count)
        if start == bytes.count {
            // The text may have been cut inside a character.
            guard let (scalar, _) = UTF8Scalars.decode(bytes, before: start), scalar == "\u{FFFD}" else { return start }
            start -= 1
        }
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }
}
