/// Tells the encoding of bytes that are not UTF-8 and that nothing speaks for.
///
/// Each candidate is judged by how many of its sequences are well-formed and fall where its language's most used
/// characters lie: kana for Japanese, hangul for Korean, the first level of GB 2312 and Big5 for Chinese, the ten most
/// frequent letters of Russian, Greek, Hebrew and Arabic.
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
        if isBig5(Array(head)) { return "big5" }
        return singleByte(head, high: high)
    }

    /// Counts of pairs of bytes by what they would be in each character set.
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

    /// Pairs of Big5 whose second byte is often below 0x80, where GB 2312 has none, and whose first is mostly that of
    /// the 5,401 characters of level one.
    private static func isBig5(_ bytes: [UInt8]) -> Bool {
        var pairs = 0
        var lowTrails = 0
        var frequent = 0
        var at = 0
        while at < bytes.count {
            guard bytes[at] >= 0x80 else {
                at += 1
                continue
            }
            guard at + 1 < bytes.count else { break }
            let (lead, trail) = (bytes[at], bytes[at + 1])
            guard lead >= 0xA1, lead <= 0xF9, (trail >= 0x40 && trail <= 0x7E) || (trail >= 0xA1 && trail <= 0xFE)
            else {
                return false
            }
            pairs += 1
            if trail < 0x80 { lowTrails += 1 }
            if lead <= 0xC6 { frequent += 1 }
            at += 2
        }
        return pairs >= 4 && lowTrails * 5 > pairs && frequent * 10 > pairs * 7
    }

    /// An alphabet that fills the upper half of a table, where windows-1252 only spots it.
    private struct Alphabet {
        var label: String
        /// Where its letters are.
        var letters: ClosedRange<UInt8>
        /// Its language's ten most frequent letters. In prose they are over half of all.
        var frequent: [UInt8]
    }

    private static let alphabets = [
        // о е а и н т с р в л
        Alphabet(
            label: "windows-1251", letters: 0xC0...0xFF,
            frequent: [0xEE, 0xE5, 0xE0, 0xE8, 0xED, 0xF2, 0xF1, 0xF0, 0xE2, 0xEB]),
        Alphabet(
            label: "koi8-r", letters: 0xC0...0xFF,
            frequent: [0xCF, 0xC5, 0xC1, 0xC9, 0xCE, 0xD4, 0xD3, 0xD2, 0xD7, 0xCC]),
        Alphabet(
            label: "iso-8859-5", letters: 0xB0...0xEF,
            frequent: [0xDE, 0xD5, 0xD0, 0xD8, 0xDD, 0xE2, 0xE1, 0xE0, 0xD2, 0xDB]),
        // α ο ι τ ε ν σ η υ ρ
        Alphabet(
            label: "windows-1253", letters: 0xB8...0xFE,
            frequent: [0xE1, 0xEF, 0xE9, 0xF4, 0xE5, 0xED, 0xF3, 0xE7, 0xF5, 0xF1]),
        // י ו ה ל א ר ת מ ב ש
        Alphabet(
            label: "windows-1255", letters: 0xE0...0xFA,
            frequent: [0xE9, 0xE5, 0xE4, 0xEC, 0xE0, 0xF8, 0xFA, 0xEE, 0xE1, 0xF9]),
        // ا ل ي و ن م ر ت ب ه
        Alphabet(
            label: "windows-1256", letters: 0xC0...0xED,
            frequent: [0xC7, 0xE1, 0xED, 0xE6, 0xE4, 0xE3, 0xD1, 0xCA, 0xC8, 0xE5]),
    ]

    private static func singleByte(_ bytes: ArraySlice<UInt8>, high: Int) -> String? {
        var counts = [Int](repeating: 0, count: 256)
        var runs = 0
        var previousIsHigh = false
        for byte in bytes {
            counts[Int(byte)] += 1
            let isHigh = byte >= 0xA1
            if isHigh, previousIsHigh { runs += 1 }
            previousIsHigh = isHigh
        }
        let letters = (0x41...0x5A).reduce(0) { $0 + counts[$1] + counts[$1 | 0x20] }
        guard high * 3 > letters else { return nil }
        func share(_ bytes: some Sequence<UInt8>) -> Int { bytes.reduce(0) { $0 + counts[Int($1)] } }
        let found = alphabets.filter { share($0.letters) * 10 > high * 8 }
            .map { (label: $0.label, count: share($0.frequent)) }.max { $0.count < $1.count }
        if runs * 2 > high, let found, found.count * 100 > high * 45 { return found.label }
        let thai = share(0xA1...0xDA) + share(0xDF...0xFB)
        return thai * 10 > high * 9 && runs * 2 > high ? "tis-620" : nil
    }
}
