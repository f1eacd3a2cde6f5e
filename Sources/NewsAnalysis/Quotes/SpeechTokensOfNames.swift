import NewsLanguage
import NewsText

/// Signs that belong to names: "@port_watch", "Hale & Winter".
extension SpeechTokens {
    static let ampersand = WordHash.of("&".utf8)

    /// Between spaces, with capitals on both sides.
    func joinsNames(at offset: Int, to end: Int) -> Bool {
        guard offset > 1, offset + 2 < end, bytes[offset - 1] == 0x20, bytes[offset + 1] == 0x20,
            let before = tokens.last, before.isCapital, before.isWord, !before.isPossessive
        else { return false }
        return UTF8Scalars.decode(bytes, at: offset + 2).scalar.isCapital
    }

    /// "@port_watch": the name that somebody goes by on the net, as one capitalised word.
    mutating func scanHandle(at offset: Int, to end: Int) -> Int? {
        guard offset == 0 || !isWordByte(bytes[offset - 1]) else { return nil }
        var hash = WordHash()
        var next = offset + 1
        while next < end {
            let (scalar, length) = UTF8Scalars.decode(bytes, at: next)
            guard scalar.isLetter || scalar.isDigit || bytes[next] == 0x5F else { break }
            for byte in bytes[next..<(next + length)] { hash.combineASCII(byte) }
            next += length
        }
        guard next > offset + 1 else { return nil }
        tokens.append(
            SpeechToken(start: Int32(offset), end: Int32(next), kind: .word, isCapital: true, hash: hash.finished))
        return next
    }
}
