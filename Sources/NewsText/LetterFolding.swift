/// Reduces letters to a plain form, so that spellings of one word compare equal: lower case, Latin letters without
/// their accents, full-width forms as ASCII, combining accents dropped.
///
/// It works on bytes and needs no tables of Unicode for the scripts that most news is written in; "é" written as one
/// scalar and as "e" with a combining accent fold to the same bytes.
public enum LetterFolding {
    /// Appends the folded form of `scalar` to `bytes`; nothing for a combining accent or a soft hyphen.
    @inlinable
    public static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        let value = scalar.value
        if value < 0x80 {
            bytes.append(value >= 0x41 && value <= 0x5A ? UInt8(value | 0x20) : UInt8(value))
        } else {
            appendOther(scalar, to: &bytes)
        }
    }

    /// The folded form of `text`.
    @inlinable
    public static func fold(_ text: some Sequence<Unicode.Scalar>) -> [UInt8] {
        var bytes: [UInt8] = []
        for scalar in text { append(scalar, to: &bytes) }
        return bytes
    }

    @usableFromInline
    static func appendOther(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        let value = scalar.value
        switch value {
        case 0xAD, 0x300...0x36F, 0x200C, 0x200D: return
        case 0xC0...0x17F: appendLatin(Int(value - 0xC0), to: &bytes)
        case 0x2019, 0x02BC: bytes.append(0x27)
        case 0x401, 0x451: UTF8Scalars.append("е", to: &bytes)
        case 0x419, 0x439: UTF8Scalars.append("и", to: &bytes)
        case 0x400...0x40F: append(value + 0x50, to: &bytes)
        case 0x410...0x42F: append(value + 0x20, to: &bytes)
        case 0x391...0x3A9: append(value + 0x20, to: &bytes)
        case 0x3C2: append(0x3C3, to: &bytes)
        case 0xFF01...0xFF5E: append(Unicode.Scalar(UInt8(value - 0xFEE0)), to: &bytes)
        case 0x3040...0xD7FF, 0x5D0...0x5EA: UTF8Scalars.append(scalar, to: &bytes)
        default: bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        }
    }

    private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
        if let scalar = Unicode.Scalar(value) { UTF8Scalars.append(scalar, to: &bytes) }
    }

    private static func appendLatin(_ index: Int, to bytes: inout [UInt8]) {
        switch index {
        case 0x06, 0x26: bytes.append(contentsOf: "ae".utf8)
        case 0x1F: bytes.append(contentsOf: "ss".utf8)
        case 0x1E, 0x3E: bytes.append(contentsOf: "th".utf8)
        case 0x92, 0x93: bytes.append(contentsOf: "oe".utf8)
        default: bytes.append(plainLatin[index])
        }
    }

    /// The plain letter of each scalar from U+00C0 to U+017F.
    private static let plainLatin = Array(
        ("aaaaaaaceeeeiiiidnooooo*ouuuuyts" + "aaaaaaaceeeeiiiidnooooo/ouuuuyty"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllllllln"
            + "nnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
