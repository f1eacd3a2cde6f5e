/// Reading Unicode scalars out of UTF-8 bytes, for scanners that work on `[UInt8]`.
///
/// Iterating a `String` by `Character` costs some hundred times what a scan of its bytes costs, so the
/// scanners of this module stay on bytes and decode only where a byte is not ASCII.
public enum UTF8Scalars {
    /// The scalar that starts at `offset`, and its length in bytes. Invalid bytes give U+FFFD and length 1.
    @inlinable
    public static func decode(_ bytes: [UInt8], at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let lead = bytes[offset]
        if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0
        guard length > 0, lead < 0xF5, offset + length <= bytes.count else { return ("\u{FFFD}", 1) }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for next in bytes[(offset + 1)..<(offset + length)] {
            guard next & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
            value = value << 6 | UInt32(next & 0x3F)
        }
        guard let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
        return (scalar, length)
    }

    /// The scalar that ends just before `offset`, and its length in bytes; `nil` at the start.
    @inlinable
    public static func decode(_ bytes: [UInt8], before offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
        guard offset > 0 else { return nil }
        var start = offset - 1
        while start > 0, offset - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        let (scalar, length) = decode(bytes, at: start)
        return start + length == offset ? (scalar, length) : ("\u{FFFD}", 1)
    }

    /// Appends `scalar` to `bytes` as UTF-8.
    @inlinable
    public static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: UTF8.encode(scalar)!)
    }
}

extension Unicode.Scalar {
    /// A letter of an alphabet, syllabary or ideographic script, or a mark that belongs to one.
    @inlinable
    public var isLetter: Bool {
        value < 0x80
            ? (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A : !isGeneralPunctuation && properties.isAlphabetic
    }

    /// A decimal digit of any script.
    @inlinable
    public var isDigit: Bool {
        value < 0x80 ? value >= 0x30 && value <= 0x39 : !isGeneralPunctuation && properties.numericType == .decimal
    }

    /// A capital letter.
    @inlinable
    public var isCapital: Bool {
        value < 0x80 ? value >= 0x41 && value <= 0x5A : !isGeneralPunctuation && properties.isUppercase
    }

    /// Of Unicode's block "General Punctuation", which has no letters and no digits. Quotation marks and dashes are
    /// most of what is not ASCII in many languages, and asking the tables for each takes hundreds of instructions.
    @inlinable
    var isGeneralPunctuation: Bool { value &- 0x2000 < 0x70 }

    /// White space, including the no-break space and U+202F.
    @inlinable
    public var isSpace: Bool {
        value < 0x80 ? value == 0x20 || (value >= 0x09 && value <= 0x0D) : properties.isWhitespace
    }

    /// A scalar of a script written without spaces between words: Han, kana, Thai, Lao, Khmer, Burmese.
    @inlinable
    public var isUnspacedScript: Bool {
        switch value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: true
        case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3031...0x30FF, 0x31F0...0x31FF: true
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x323AF: true
        default: false
        }
    }
}
