/// A word, number, mark or ideograph run found in a text.
public struct TextToken: Hashable, Sendable {
    /// What a token is, by its characters.
    public enum Kind: UInt8, Sendable {
        /// Letters, with inner apostrophes, hyphens left out ("long-term" is two words).
        case word
        /// Digits with inner separators: "4,000", "2.5", "14:02".
        case number
        /// One character of a script written without spaces; runs are left to the caller to join.
        case ideograph
        /// One character that is neither a letter, a digit nor a space.
        case punctuation
    }

    /// In the text that was scanned.
    public var span: TextSpan
    /// Told by the characters of the token alone.
    public var kind: Kind

    public init(span: TextSpan, kind: Kind) {
        self.span = span
        self.kind = kind
    }
}

/// Finds the tokens of a text, from UTF-8 bytes, in one pass.
public enum WordScanner {
    /// All tokens of `bytes` inside `range`, in order. White space is left out.
    public static func tokens(_ bytes: [UInt8], in range: TextSpan) -> [TextToken] {
        var result: [TextToken] = []
        result.reserveCapacity(range.count / 5)
        var offset = range.start
        while offset < range.end {
            let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
            if scalar.isSpace || scalar.value == 0xAD {
                offset += length
                continue
            }
            let start = offset
            let kind: TextToken.Kind
            if scalar.isUnspacedScript {
                kind = .ideograph
                offset += length
            } else if scalar.isLetter {
                kind = .word
                offset = endOfWord(bytes, from: offset + length, limit: range.end)
            } else if scalar.isDigit {
                kind = .number
                offset = endOfNumber(bytes, from: offset + length, limit: range.end)
            } else {
                kind = .punctuation
                offset += length
            }
            result.append(TextToken(span: TextSpan(start, min(offset, range.end)), kind: kind))
        }
        return result
    }

    private static func endOfWord(_ bytes: [UInt8], from start: Int, limit: Int) -> Int {
        var offset = start
        while offset < limit {
            let byte = bytes[offset]
            if byte < 0x80 {
                if (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39 {
                    offset += 1
                    continue
                }
                guard byte == 0x27, offset + 1 < limit, startsWithLetter(bytes, offset + 1) else { return offset }
                offset += 1
                continue
            }
            let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
            if scalar.value == 0x2019 || scalar.value == 0x02BC {
                guard offset + length < limit, startsWithLetter(bytes, offset + length) else { return offset }
            } else if scalar.isUnspacedScript || !(scalar.isLetter || scalar.isDigit || isInnerMark(scalar)) {
                return offset
            }
            offset += length
        }
        return offset
    }

    private static func endOfNumber(_ bytes: [UInt8], from start: Int, limit: Int) -> Int {
        var offset = start
        while offset < limit {
            let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
            if scalar.isDigit {
                offset += length
            } else if scalar == "." || scalar == "," || scalar == ":" {
                guard offset + 1 < limit, UTF8Scalars.decode(bytes, at: offset + 1).scalar.isDigit else {
                    return offset
                }
                offset += 1
            } else {
                return offset
            }
        }
        return offset
    }

    private static func startsWithLetter(_ bytes: [UInt8], _ offset: Int) -> Bool {
        let scalar = UTF8Scalars.decode(bytes, at: offset).scalar
        return scalar.isLetter && !scalar.isUnspacedScript
    }

    /// Joiners, soft hyphens and combining marks, which stay inside a word.
    private static func isInnerMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200C, 0x200D: true
        case 0x300...0x36F: true
        default: scalar.value > 0x36F && scalar.properties.canonicalCombiningClass != .notReordered
        }
    }
}
