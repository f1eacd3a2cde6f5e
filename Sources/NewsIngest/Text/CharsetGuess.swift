/// Tells the encoding of bytes that are not UTF-8 and that nothing speaks for.
///
/// Each candidate is judged by how many of its sequences are well-formed and fall where its language's most used
/// characters lie: kana for Japanese, hangul for Korean, the first level of GB 2312 for Chinese, lower-case Cyrillic.
enum CharsetGuess {
    /// The label of the encoding, or nil where none is clearly right; then the text is best read as windows-1252.
    static func label(of bytes: [UInt8]) -> String? {
        let head = bytes.prefix(1 << 16)
        let high = head.reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) }
        guard high >= 4 else { return nil }
        let pairs = pairShares(Array(head))
        if pairs.isShiftJIS, pairs.shiftJISKana * 3 > high { return "shift_jis" }
        if pairs.isEUC {
            if pairs.kana * 6 > pairs.count { return "euc-jp" }
            if pairs.hangul * 10 > pairs.count * 9 { return "euc-kr" }
            if pairs.levelOne * 10 > pairs.count * 7 { return "gb2312" }
        }
        return singleByte(head, high: high)
    }

    private struct Shares {
        var isEUC = true
        var count = 0
        /// Rows 4 and 5 of JIS X 0208.
        var kana = 0
        /// Rows 16 to 40 of KS X 1001.
        var hangul = 0
        /// Rows 16 to 55 of GB 2312.
        var levelOne = 0
        var isShiftJIS = true
        var shiftJISKana = 0
    }

    private static func pairShares(_ bytes: [UInt8]) -> Shares {
        var shares = Shares()
        var at = 0
        while at < bytes.count {
            guard bytes[at] >= 0x80 else {
                at += 1
                continue
            }
            guard at + 1 < bytes.count, bytes[at] >= 0xA1, bytes[at] < 0xFF, bytes[at + 1] >= 0xA1, bytes[at + 1] < 0xFF
            else {
                shares.isEUC = at + 1 >= bytes.count
                break
            }
            shares.count += 1
            switch bytes[at] {
            case 0xA4, 0xA5: shares.kana += 1
            case 0xB0...0xC8: shares.hangul += 1
            default: break
            }
            if bytes[at] >= 0xB0, bytes[at] <= 0xD7 { shares.levelOne += 1 }
            at += 2
        }
        at = 0
        while at < bytes.count {
            let lead = bytes[at]
            if lead < 0x80 || (lead >= 0xA1 && lead <= 0xDF) {
                at += 1
                continue
            }
            guard lead != 0x80, lead != 0xA0, lead <= 0xFC, at + 1 < bytes.count else {
                shares.isShiftJIS = at + 1 >= bytes.count
                break
            }
            let trail = bytes[at + 1]
            if trail < 0x40 || trail == 0x7F || trail > 0xFC {
                shares.isShiftJIS = false
                break
            }
            if lead == 0x82 || lead == 0x83 { shares.shiftJISKana += 2 }
            at += 2
        }
        return shares
    }

    /// Cyrillic and Thai fill their half of the table with letters; windows-1252 only spots it.
    private static func singleByte(_ bytes: ArraySlice<UInt8>, high: Int) -> String? {
        let letters = bytes.reduce(0) { $0 + (($1 | 0x20 >= 0x61 && $1 | 0x20 <= 0x7A) ? 1 : 0) }
        var upperHalf = 0
        var lowerHalf = 0
        var thai = 0
        var runs = 0
        var previousIsHigh = false
        for byte in bytes {
            let isHigh = byte >= 0xC0
            if isHigh, previousIsHigh { runs += 1 }
            previousIsHigh = isHigh
            if byte >= 0xC0, byte <= 0xDF { lowerHalf += 1 }
            if byte >= 0xE0 { upperHalf += 1 }
            if (byte >= 0xA1 && byte <= 0xDA) || (byte >= 0xDF && byte <= 0xFB) { thai += 1 }
        }
        guard runs * 2 > high || thai * 10 > high * 9, high * 3 > letters else { return nil }
        let isCyrillic = (upperHalf + lowerHalf) * 10 > high * 9
        // Lower case is 0xE0 to 0xFF in windows-1251 and 0xC0 to 0xDF in KOI8-R.
        if isCyrillic { return upperHalf > lowerHalf ? "windows-1251" : "koi8-r" }
        return thai * 10 > high * 9 ? "tis-620" : nil
    }
}
