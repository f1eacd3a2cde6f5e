import NewsLanguage
import NewsText

/// The tokens of an article: the writer's own words, with every quotation as one token.
///
/// Remarks in parentheses are left out, so that "Sen. Mary Oaks (D-Ohio) said" reads like any other tag.
struct SpeechTokens: SpeechReading {
    let bytes: [UInt8]
    let language: SpeechLanguage
    let table: WordTable
    private let splitsElision: Bool
    let capitalisesNouns: Bool
    var tokens: [SpeechToken] = []
    /// Token ranges of the paragraphs.
    private(set) var paragraphs: [Range<Int>] = []
    /// For each paragraph, whether nearly every word of it is capitalised, so that capitals tell little about names.
    private(set) var isHeading: [Bool] = []

    init(_ bytes: [UInt8], paragraphs: [TextSpan], spans: [PairedMarks], language: SpeechLanguage) {
        self.bytes = bytes
        self.language = language
        table = language.words
        splitsElision = language.splitsElision
        capitalisesNouns = language.capitalisesNouns
        tokens.reserveCapacity(bytes.count / 5)
        var nextSpan = 0
        for paragraph in paragraphs {
            let first = tokens.count
            var offset = paragraph.start
            while nextSpan < spans.count, spans[nextSpan].outer.start < paragraph.end {
                let outer = spans[nextSpan].outer
                scan(from: offset, to: outer.start)
                tokens.append(
                    SpeechToken(start: Int32(outer.start), end: Int32(outer.end), quote: Int32(nextSpan), kind: .quote))
                offset = outer.end
                nextSpan += 1
            }
            scan(from: offset, to: paragraph.end)
            self.paragraphs.append(first..<tokens.count)
        }
        isHeading = self.paragraphs.map(hasHeadingCase)
        freeNames()
        if !language.capitalsMarkTitles { freeLastNames() }
        if language.capitalisesNouns { markCompounds() }
        if language.invertsCompoundTenses { markAdverbsByEnding() }
        if !language.gerundEndings.isEmpty { markOpeningGerunds() }
        if !language.formerPrefixes.isEmpty { markFormerOffices() }
        if language.capitalsMarkTitles {
            freeNamesThatAreWords()
            readWills()
            lowerHeadings()
            markOpeningAdverbs()
        }
        for paragraph in self.paragraphs { closeDateline(of: paragraph) }
    }

    private mutating func scan(from start: Int, to end: Int) {
        var offset = start
        while offset < end {
            let byte = bytes[offset]
            if byte == 0x20 || byte == 0x09 {
                offset += 1
            } else if isASCIILetter(byte) || (byte >= 0x30 && byte <= 0x39) {
                offset = scanWord(from: offset, to: end)
            } else if byte < 0x80 {
                offset = scanSign(byte, at: offset, to: end)
            } else {
                let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
                if scalar.isLetter || scalar.isDigit {
                    offset = scanWord(from: offset, to: end)
                } else {
                    appendSign(scalar, at: offset, length: length)
                    offset += length
                }
            }
        }
    }

    private mutating func scanSign(_ byte: UInt8, at offset: Int, to end: Int) -> Int {
        var kind = SpeechToken.Kind.other
        var length = 1
        switch byte {
        case 0x40:
            if let next = scanHandle(at: offset, to: end) { return next }
        case 0x28, 0x5B, 0x3C:
            if let closing = endOfParenthesis(offset, to: end) {
                // `“…” (Dawa Lama, climber)` at a paragraph's end names the speaker.
                let isSignature =
                    byte == 0x28 && closing >= end && tokens.last?.kind == .quote && offset + 1 < end
                    && UTF8Scalars.decode(bytes, at: offset + 1).scalar.isCapital
                if !isSignature { return closing }
                kind = .dash
            }
        case 0x26 where joinsNames(at: offset, to: end):
            appendJoin(at: offset)
            return offset + 1
        case 0x2C where joinsFirm(at: offset, to: end):
            appendJoin(at: offset)
            return offset + 1
        case 0x2C: kind = .comma
        case 0x3A: kind = .colon
        case 0x3B: kind = .semicolon
        case 0x21, 0x3F: kind = .sentenceEnd
        case 0x2E:
            while offset + length < end, bytes[offset + length] == 0x2E { length += 1 }
            kind = isSentenceEnd(after: offset + length, to: end) && !isOrdinal(before: offset) ? .sentenceEnd : .other
        case 0x2D where capitalisesNouns && endsHalfWord(at: offset, to: end):
            // "Gesundheits-, Sozial- und"
            return bytes[offset + 1] == 0x2C ? offset + 2 : offset + 1
        case 0x2D:
            while offset + length < end, bytes[offset + length] == 0x2D { length += 1 }
            kind = .dash
        default: break
        }
        tokens.append(SpeechToken(start: Int32(offset), end: Int32(offset + length), kind: kind))
        return offset + length
    }

    private mutating func appendSign(_ scalar: Unicode.Scalar, at offset: Int, length: Int) {
        let kind: SpeechToken.Kind
        switch scalar.value {
        case 0x2012...0x2015: kind = .dash
        case 0x2026: kind = isSentenceEnd(after: offset + length, to: bytes.count) ? .sentenceEnd : .other
        case 0x3002, 0xFF01, 0xFF1F: kind = .sentenceEnd
        case 0xFF0C, 0x3001: kind = .comma
        case 0xFF1A: kind = .colon
        default:
            if scalar.isSpace || scalar.value == 0xAD { return }
            kind = .other
        }
        tokens.append(SpeechToken(start: Int32(offset), end: Int32(offset + length), kind: kind))
    }

    /// A full stop ends a sentence unless a small letter comes next.
    private func isSentenceEnd(after offset: Int, to end: Int) -> Bool {
        var next = offset
        while next < end, bytes[next] == 0x20 || bytes[next] == 0x27 || bytes[next] == 0x22 { next += 1 }
        guard next < end else { return true }
        return !(bytes[next] >= 0x61 && bytes[next] <= 0x7A || bytes[next] == 0x2C)
    }

    /// "am 10. März", "im 1. Stock": a German number of one or two digits with a stop.
    private func isOrdinal(before stop: Int) -> Bool {
        guard capitalisesNouns, let last = tokens.last, last.end == stop, last.end - last.start <= 2 else {
            return false
        }
        return bytes[Int(last.start)..<stop].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }

    /// Past the parenthesis that opens at `offset`; nil if it does not close within the paragraph's text.
    private func endOfParenthesis(_ offset: Int, to end: Int) -> Int? {
        let closing: UInt8 = bytes[offset] == 0x28 ? 0x29 : bytes[offset] == 0x5B ? 0x5D : 0x3E
        // Left-over markup starts with a letter or a slash.
        if closing == 0x3E, offset + 1 >= end || !isASCIILetter(bytes[offset + 1]) && bytes[offset + 1] != 0x2F {
            return nil
        }
        let limit = min(end, offset + 200)
        var next = offset + 1
        while next < limit {
            if bytes[next] == closing { return next + 1 }
            next += 1
        }
        return nil
    }

    /// Takes a word with what belongs to it: letters and digits with inner apostrophes, hyphens and the full stops of
    /// initials, a possessive ending, the stop of an abbreviation. Gives where to read on.
    private mutating func scanWord(from start: Int, to end: Int) -> Int {
        let letters = letters(from: start, to: end)
        var token = token(of: letters, from: start, to: end)
        var offset = letters.next
        if !letters.isElided, let length = apostrophe(at: offset, to: end) {
            token.isPossessive = true
            offset += length
            if offset < end, bytes[offset] | 0x20 == 0x73 { offset += 1 }
        }
        offset = takeStop(at: offset, to: end, hasInnerStops: letters.hasInnerStops, &token)
        tokens.append(token)
        return offset
    }

    /// What a word's letters are read as.
    private struct WordLetters {
        var hash = WordHash()
        /// Where the word ends.
        var end: Int
        /// Where to read on, behind the apostrophe or hyphen of an elision.
        var next: Int
        var hasInnerStops = false
        /// "-47" of "AK-47".
        var hasNumber = false
        /// The next word hangs on this one: "l’homme", "dit-il".
        var isElided = false
    }

    /// Reads to the end of a word's letters.
    private func letters(from start: Int, to end: Int) -> WordLetters {
        var word = WordLetters(end: start, next: start)
        var offset = start
        scan: while offset < end {
            let byte = bytes[offset]
            if isASCIILetter(byte) || byte >= 0x30 && byte <= 0x39 {
                word.hash.combineASCII(byte)
                offset += 1
            } else if byte == 0x2D, splitsElision, offset > start, let length = hangingPronoun(at: offset, to: end) {
                word.isElided = true
                word.end = offset
                word.next = offset + length
                return word
            } else if byte == 0x2D, offset + 1 < end, isWordByte(bytes[offset + 1]) {
                word.hasNumber = word.hasNumber || isDigit(bytes[offset + 1])
                word.hash.combine(byte)
                offset += 1
            } else if byte == 0x2E, offset + 1 < end, isASCIILetter(bytes[offset + 1]),
                offset - start == 1 || word.hasInnerStops
            {
                word.hasInnerStops = true
                word.hash.combine(byte)
                offset += 1
            } else if byte == 0x2C || byte == 0x2E, offset + 1 < end, isDigit(bytes[offset + 1]), offset > start,
                isDigit(bytes[offset - 1])
            {
                offset += 1
            } else if let length = apostrophe(at: offset, to: end) {
                guard offset + length < end, isWordByte(bytes[offset + length]) else { break scan }
                if splitsElision {
                    offset += length
                    word.isElided = true
                    break scan
                }
                if isPossessiveEnding(offset + length, to: end) { break scan }
                word.hash.combine(0x27)
                offset += length
            } else if byte >= 0x80 {
                let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
                guard scalar.isLetter || scalar.isDigit || scalar.properties.generalCategory == .nonspacingMark else {
                    break scan
                }
                if byte == 0xC3 {
                    word.hash.combineLatin1(bytes[offset + 1])
                } else if byte == 0xD0 || byte == 0xD1 {
                    word.hash.combineCyrillic(byte, bytes[offset + 1])
                } else {
                    for inner in bytes[offset..<(offset + length)] { word.hash.combine(inner) }
                }
                offset += length
            } else {
                break
            }
        }
        word.end = offset
        word.next = offset
        return word
    }

    /// The token of a word by its letters: its classes, its capitals, and how it ends.
    private func token(of letters: WordLetters, from start: Int, to end: Int) -> SpeechToken {
        let next = letters.next
        let key = letters.hash.finished
        var token = SpeechToken(start: Int32(start), end: Int32(letters.end), kind: .word, hash: key)
        noteEnding(start, next, &token)
        token.classes = table.classes(of: key)
        if token.classes.isEmpty, token.endsInLy,
            bytes[start] >= 0x61 || bytes[next - 3] != 0x6C && next < end && bytes[next] == 0x2C
        {
            token.classes = .adverb
        }
        // "AK-47" bears nobody's name.
        if letters.hasNumber { token.classes.insert(.notName) }
        noteCapitals(start, next, &token)
        return token
    }

    private func noteEnding(_ start: Int, _ end: Int, _ token: inout SpeechToken) {
        token.endsAsParticiple = endsAsParticiple(start, end)
        if capitalisesNouns, isASCIICapital(bytes[start]) { token.endsAsAdverb = endsAsAdverb(start, end) }
        if token.endsAsParticiple, bytes[end - 1] == 0x64, !capitalisesNouns {
            token.endsInEd = !bytes[start..<end].contains(0x2D)
        }
        token.endsAsPlural =
            end - start > 3
            && (bytes[end - 1] == 0x73 && bytes[end - 2] != 0x73
                || bytes[end - 1] == 0x6E && bytes[end - 2] == 0x65 && bytes[end - 3] == 0x6D)
        if !language.pluralVerbEndings.isEmpty {
            token.endsAsPluralVerb = bytes[start..<end].endsInOne(of: language.pluralVerbEndings)
        }
        token.endsInLy = end - start > 4 && bytes[end - 1] == 0x79 && bytes[end - 2] == 0x6C
    }

    private func noteCapitals(_ start: Int, _ end: Int, _ token: inout SpeechToken) {
        let lead = bytes[start]
        guard lead < 0x80 else {
            token.isCapital = UTF8Scalars.decode(bytes, at: start).scalar.isCapital
            return
        }
        token.isShouted =
            end - start >= 4 && isASCIICapital(lead) && isASCIICapital(bytes[start + 1])
            && isASCIICapital(bytes[start + 2])
        token.isCapital = isASCIICapital(lead)
        token.isAcronym =
            token.isCapital && (2...5).contains(end - start) && isASCIICapital(bytes[start + 1])
            && isASCIICapital(bytes[end - 1])
        if lead >= 0x30 && lead <= 0x39 { token.kind = .number }
    }

    /// Takes the stop of "Mr.", "J." and "U.S.", which belongs to the word. Gives where to read on.
    private func takeStop(
        at offset: Int, to end: Int, hasInnerStops: Bool, _ token: inout SpeechToken
    ) -> Int {
        guard offset < end, bytes[offset] == 0x2E, !token.isPossessive else { return offset }
        let isInitial = token.isCapital && (token.end - token.start == 1 || hasInnerStops)
        if offset + 1 < end, isInitial || token.classes.contains(.abbreviation), !opensSentence(offset + 1, to: end) {
            token.end = Int32(offset + 1)
            return offset + 1
        }
        // "… of the New Jersey G.O.P.": the stop is the sentence's too.
        if isInitial, hasInnerStops { token.end = Int32(offset + 1) }
        return offset
    }

    /// Whether a capitalised word that begins sentences comes next: "at 7 p.m. He says".
    private func opensSentence(_ offset: Int, to end: Int) -> Bool {
        guard offset + 1 < end, bytes[offset] == 0x20, bytes[offset + 1] >= 0x41, bytes[offset + 1] <= 0x5A else {
            return false
        }
        var hash = WordHash()
        var next = offset + 1
        while next < end, isASCIILetter(bytes[next]) {
            hash.combineASCII(bytes[next])
            next += 1
        }
        let classes = table.classes(of: hash.finished)
        return next - offset > 2
            && !classes.isDisjoint(with: [.pronoun, .determiner, .preposition, .subordinator, .conjunction])
            && !classes.contains(.particle)
    }

    /// "-t-" or "-" where a pronoun comes next, as in "a-t-il" and "dit-elle".
    private func hangingPronoun(at offset: Int, to end: Int) -> Int? {
        var next = offset + 1
        if next + 1 < end, bytes[next] == 0x74, bytes[next + 1] == 0x2D { next += 2 }
        var stop = next
        while stop < end, isASCIILetter(bytes[stop]) { stop += 1 }
        return Self.hanging.contains { $0.elementsEqual(bytes[next..<stop]) } ? next - offset : nil
    }

    private static let hanging = LanguageFolder.words(of: "pronouns behind hyphens", in: "quotes").map {
        Array($0.utf8)
    }

    private func endsAsParticiple(_ start: Int, _ end: Int) -> Bool {
        guard end - start > 4 else { return false }
        return bytes[end - 1] == 0x64 && bytes[end - 2] == 0x65
            || bytes[end - 1] == 0x67 && bytes[end - 2] == 0x6E && bytes[end - 3] == 0x69
    }

    private func endsAsAdverb(_ start: Int, _ end: Int) -> Bool {
        end - start > 6 && Self.adverbEndings.contains { bytes[start..<end].suffix($0.count).elementsEqual($0) }
    }

    private static let adverbEndings = LanguageFolder.words(of: "endings of adverbs", in: "quotes").map {
        Array($0.utf8)
    }

    private func apostrophe(at offset: Int, to end: Int) -> Int? {
        guard offset < end else { return nil }
        if bytes[offset] == 0x27 { return 1 }
        return bytes[offset] == 0xE2 && offset + 2 < end && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x99
            ? 3 : nil
    }

    /// Whether at `offset`, after an apostrophe, there is an s and then no letter.
    private func isPossessiveEnding(_ offset: Int, to end: Int) -> Bool {
        bytes[offset] | 0x20 == 0x73 && !(offset + 1 < end && isWordByte(bytes[offset + 1]))
    }

    @inline(__always)
    private func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

    @inline(__always)
    private func isASCIICapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

    @inline(__always)
    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    @inline(__always)
    func isWordByte(_ byte: UInt8) -> Bool {
        isASCIILetter(byte) || byte >= 0x30 && byte <= 0x39 || byte >= 0xC3 && byte != 0xE2 && byte != 0xE3
    }
}
