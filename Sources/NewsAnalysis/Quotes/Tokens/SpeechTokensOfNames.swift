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

    /// "Hale, Moss & Winter" is one name, of a firm: capitalised words with commas between them up to an ampersand, the
    /// first of which stands alone.
    func joinsFirm(at offset: Int, to end: Int) -> Bool {
        guard offset + 2 < end, bytes[offset + 1] == 0x20, bytes[offset + 2] >= 0x41, bytes[offset + 2] <= 0x5A,
            let first = tokens.last, first.isCapital, first.isWord, !first.isPossessive, first.end == offset,
            !first.has(.function, .day, .notName, .adverb)
        else { return false }
        if let before = tokens.dropLast().last, before.isWord, before.hash != Self.ampersand,
            before.isCapital || language[.within].contains(before.hash)
        {
            return false
        }
        var next = offset + 2
        while next < end, next - offset < Self.longestFirm {
            while next < end, isWordByte(bytes[next]) { next += 1 }
            guard next + 2 < end else { return false }
            if bytes[next] == 0x20, bytes[next + 1] == 0x26, bytes[next + 2] == 0x20 { return true }
            guard bytes[next] == 0x2C, bytes[next + 1] == 0x20, bytes[next + 2] >= 0x41, bytes[next + 2] <= 0x5A else {
                return false
            }
            next += 2
        }
        return false
    }

    /// The sign at `offset` as a word that holds a firm's name together.
    mutating func appendJoin(at offset: Int) {
        tokens.append(
            SpeechToken(
                start: Int32(offset), end: Int32(offset + 1), kind: .word, isCapital: true, classes: .organisation,
                hash: Self.ampersand))
    }

    private static let longestFirm = 60

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
