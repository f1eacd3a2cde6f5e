import NewsAnalysis
import NewsModel
import NewsText

/// What is computed of a whole text in one pass over its bytes: hashes, number of words, whether it may be stored.
struct TextMeasure {
    /// Of the text without its white space: equal for the same text.
    private(set) var textHash: Int64
    /// Of all letters and digits, without case and accents, of a text that is long enough that being equal is no
    /// coincidence; see `CopyKey`.
    private(set) var copyKey: Int64?
    /// Words between spaces, title not counted; of scripts written without spaces two characters count as a word.
    private(set) var wordCount: Int
    /// Whether a character of a script written without spaces is among them, in the title or below it.
    private(set) var hasUnspaced: Bool
    /// No control characters, no overrides of the writing direction; U+2028 is the line break inside a block.
    private(set) var isClean: Bool
    /// Bytes before the first line feed; nil if there is none.
    private(set) var titleLength: Int?

    init(_ text: String) {
        var text = text
        self = text.withUTF8 { TextMeasure(bytes: $0) }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) {
        var whole = FNV1a()
        var letters = FNV1a()
        var letterCount = 0
        var words = 0
        var unspaced = 0
        var isInWord = false
        var titleLength: Int?
        var isClean = true
        var hasUnspaced = false
        var folded: [UInt8] = []
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte < 0x80 {
                offset &+= 1
                if byte > 0x20 {
                    whole.combine(byte)
                    words &+= isInWord ? 0 : 1
                    isInWord = true
                    let lower = byte | 0x20
                    if lower &- 0x61 < 26 {
                        letters.combine(lower)
                        letterCount &+= 1
                    } else if byte &- 0x30 < 10 {
                        letters.combine(byte)
                        letterCount &+= 1
                    } else if byte == 0x7F {
                        isClean = false
                    }
                    continue
                }
                isInWord = false
                if byte == 0x0A, titleLength == nil {
                    titleLength = offset - 1
                    words = 0
                    unspaced = 0
                } else if byte != 0x20 && byte != 0x0A {
                    isClean = false
                }
                continue
            }
            let (scalar, length) = TextMeasure.decode(bytes, at: offset)
            for index in offset..<offset + length { whole.combine(bytes[index]) }
            offset += length
            if !TextSanitizer.isAllowed(scalar), scalar.value != 0x2028 { isClean = false }
            if scalar.isUnspacedScript {
                unspaced += 1
                hasUnspaced = true
                isInWord = true
            } else if scalar.value == 0x3000 || scalar.value == 0x2028 || scalar.value == 0xA0 {
                isInWord = false
            } else if !isInWord {
                isInWord = true
                words += 1
            }
            if scalar.isLetter || scalar.isDigit {
                folded.removeAll(keepingCapacity: true)
                LetterFolding.append(scalar, to: &folded)
                for byte in folded { letters.combine(byte) }
                letterCount += 1
            }
        }
        textHash = Int64(bitPattern: whole.value)
        copyKey = letterCount >= CopyKey.leastLength ? Int64(bitPattern: letters.value) : nil
        wordCount = words + (unspaced + 1) / 2
        self.titleLength = titleLength
        self.isClean = isClean
        self.hasUnspaced = hasUnspaced
    }

    /// `bytes` are those of a string, so they are UTF-8.
    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (
        scalar: Unicode.Scalar, length: Int
    ) {
        let lead = bytes[offset]
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for next in bytes[(offset + 1)..<min(offset + length, bytes.count)] { value = value << 6 | UInt32(next & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }
}

/// How much two texts say with the same words.
package enum TextLikeness {
    /// The share of their distinct words of four and more letters that both have, 0 to 1, and the share of the first
    /// one's that the second has.
    package static func of(_ a: String, _ b: String) -> (both: Double, contained: Double) {
        let first = longWords(a)
        let second = longWords(b)
        if first.isEmpty || second.isEmpty { return first.isEmpty && second.isEmpty ? (1, 1) : (0, 0) }
        let common = first.intersection(second).count
        return (Double(common) / Double(first.count + second.count - common), Double(common) / Double(first.count))
    }

    /// Words of a text's first 20 kB; of scripts without spaces pairs of characters.
    private static func longWords(_ text: String) -> Set<UInt64> {
        let bytes = text.firstBytes(20_000)
        var words: Set<UInt64> = []
        var previous: SearchWords.Token?
        for token in SearchWords.tokens(bytes) {
            if UTF8Scalars.decode(bytes, at: token.span.start).scalar.isUnspacedScript {
                if let previous, previous.span.end == token.span.start {
                    words.insert(FNV1a(previous.word + token.word).value)
                }
                previous = token
            } else {
                if token.word.count >= 4 || token.word.first.map({ $0 < 0x3A }) == true {
                    words.insert(FNV1a(token.word).value)
                }
                previous = nil
            }
        }
        return words
    }
}
