import Foundation

/// A piece of a date's text.
struct DateToken {
    enum Kind { case number, word, sign }
    var kind: Kind
    var value = 0
    /// Digits of a number.
    var digits = 0
    /// Lower-cased.
    var word = ""
    var sign: UInt8 = 0
    /// White space stands before it.
    var isSpaced = false

    /// All pieces of a text, without what stands in parentheses.
    static func scan(_ bytes: [UInt8]) -> [DateToken] {
        var tokens: [DateToken] = []
        var at = 0
        var isSpaced = false
        var depth = 0
        while at < bytes.count {
            let byte = bytes[at]
            if byte == 0x28 || byte == 0x29 {  // RFC 822 comments nest
                depth = max(0, depth + (byte == 0x28 ? 1 : -1))
                at += 1
                isSpaced = true
            } else if depth > 0 || byte <= 0x20 {
                isSpaced = true
                at += 1
            } else if byte >= 0x30, byte <= 0x39 {
                var token = DateToken(kind: .number, isSpaced: isSpaced)
                while at < bytes.count, bytes[at] >= 0x30, bytes[at] <= 0x39 {
                    if token.digits < 18 { token.value = token.value * 10 + Int(bytes[at] - 0x30) }
                    token.digits += 1
                    at += 1
                }
                tokens.append(token)
                isSpaced = false
            } else if (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte >= 0x80 {
                let start = at
                while at < bytes.count, isWordByte(bytes[at]) { at += 1 }
                let word = String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
                if word == "\u{A0}" || word == "\u{202F}" {
                    isSpaced = true
                    continue
                }
                tokens.append(DateToken(kind: .word, word: word, isSpaced: isSpaced))
                isSpaced = false
            } else {
                tokens.append(DateToken(kind: .sign, sign: byte, isSpaced: isSpaced))
                isSpaced = false
                at += 1
            }
        }
        return tokens
    }

    /// Letters, and in the middle of a zone's name `/` and `_`.
    private static func isWordByte(_ byte: UInt8) -> Bool {
        (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte >= 0x80 || byte == 0x5F
    }
}
