import NewsText

/// The fields of a message's head, or of a part's.
///
/// Sources: RFC 5322 (fields and how they are folded), RFC 2047 and 2231 (words outside ASCII), RFC 2045 (parameters).
struct MailFields {
    /// In their order, with names in lower case and values in one line each, not decoded.
    private(set) var values: [(name: String, value: String)] = []

    /// More is no head of a letter.
    private static let mostFields = 500
    private static let longestValue = 64 << 10

    /// Reads the head at the start of `bytes`.
    /// - Returns: the fields, and where the body begins.
    static func read(_ bytes: ArraySlice<UInt8>) -> (fields: MailFields, body: ArraySlice<UInt8>) {
        var fields = MailFields()
        var rest = bytes
        var name: String?
        var value: [UInt8] = []
        func keep() {
            guard let name, fields.values.count < mostFields else { return }
            fields.values.append((name, MailWords.text(value, nil).trimming(" ", "\t")))
        }
        while !rest.isEmpty {
            let line = rest.prefix { $0 != 0x0A }
            let after = rest[line.endIndex...].dropFirst()
            var content = line
            if content.last == 0x0D { content = content.dropLast() }
            if content.isEmpty {
                keep()
                return (fields, after)
            }
            if content.first == 0x20 || content.first == 0x09 {
                if value.count + content.count < longestValue {
                    value += [0x20] + content.drop { $0 == 0x20 || $0 == 0x09 }
                }
            } else if let colon = content.firstIndex(of: 0x3A), isName(content[..<colon]) {
                keep()
                name = String(decoding: content[..<colon], as: UTF8.self).lowercased()
                value = Array(content[(colon + 1)...].prefix(longestValue))
            } else {
                // A head ends where no field stands, too.
                keep()
                return (fields, rest)
            }
            rest = after
        }
        keep()
        return (fields, rest)
    }

    private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.isEmpty && bytes.count < 80 && bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }

    /// The value as it is written, of the first field of the name.
    func raw(_ name: String) -> String? { values.first { $0.name == name }?.value }

    /// The value as text.
    func text(_ name: String) -> String? {
        raw(name).map(MailWords.decoded).map { $0.trimming(" ", "\t") }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A value such as `text/html; charset="utf-8"`: what it begins with in lower case, and its parameters by name.
    func parameters(_ name: String) -> (value: String, parameters: [String: String])? {
        guard let raw = raw(name) else { return nil }
        var parts = MailFields.parts(raw)
        let value = parts.removeFirst().trimming(" ", "\t").lowercased()
        var parameters: [String: String] = [:]
        for part in parts {
            guard let sign = part.firstIndex(of: "=") else { continue }
            var key = String(part[..<sign]).trimming(" ", "\t").lowercased()
            var text = String(part[part.index(after: sign)...]).trimming(" ", "\t")
            if text.hasPrefix("\""), text.hasSuffix("\""), text.count > 1 {
                text = String(text.dropFirst().dropLast()).replacing("\\\"", with: "\"")
            }
            // RFC 2231: name*=charset'language'percent-encoded.
            if key.hasSuffix("*") {
                key.removeLast()
                let pieces = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
                if pieces.count == 3 {
                    let bytes = MailWords.percentDecoded(String(pieces[2]))
                    text = MailWords.text(bytes, String(pieces[0]))
                }
            }
            if parameters[key] == nil { parameters[key] = text }
        }
        return (value, parameters)
    }

    /// Between semicolons outside of quotes.
    private static func parts(_ text: String) -> [String] {
        var parts = [""]
        var isQuoted = false
        for character in text {
            if character == "\"" { isQuoted.toggle() }
            if character == ";", !isQuoted {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        return parts
    }
}

/// Words outside ASCII in a head: `=?utf-8?Q?F=C3=A4hre?=`. Source: RFC 2047.
enum MailWords {
    /// `text` with its encoded words as what they say. One that is broken stays as it is.
    static func decoded(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        var pending: (charset: String, bytes: [UInt8])?
        func flush() {
            if let word = pending { result += Self.text(word.bytes, word.charset) }
            pending = nil
        }
        while let start = rest.firstRange(of: "=?") {
            let before = rest[..<start.lowerBound]
            guard let (charset, bytes, end) = word(rest[start.upperBound...]) else {
                flush()
                result += rest[..<start.upperBound]
                rest = rest[start.upperBound...]
                continue
            }
            // Spaces between two words are not part of the text; a letter may be cut in two between them.
            if pending != nil, before.allSatisfy({ $0 == " " || $0 == "\t" }) {
                if pending?.charset == charset {
                    pending?.bytes += bytes
                } else {
                    flush()
                    pending = (charset, bytes)
                }
            } else {
                flush()
                result += before
                pending = (charset, bytes)
            }
            rest = rest[end...]
        }
        flush()
        return result + rest
    }

    private static func word(_ text: Substring) -> (charset: String, bytes: [UInt8], end: Substring.Index)? {
        let parts = text.prefix(2_000)
        guard let first = parts.firstIndex(of: "?"),
            let second = parts[parts.index(after: first)...].firstIndex(of: "?"),
            let end = parts[parts.index(after: second)...].firstRange(of: "?=")
        else { return nil }
        let charset = parts[..<first].prefix { $0 != "*" }.lowercased()
        let encoding = parts[parts.index(after: first)..<second].lowercased()
        let content = parts[parts.index(after: second)..<end.lowerBound]
        switch encoding {
        case "b": return (charset, TransferEncoding.base64(ArraySlice(Array(content.utf8))), end.upperBound)
        case "q":
            let spaced = content.replacing("_", with: " ")
            return (charset, TransferEncoding.quotedPrintable(ArraySlice(Array(spaced.utf8))), end.upperBound)
        default: return nil
        }
    }

    /// Bytes in a character set; in UTF-8, or what is likely, where none is named.
    static func text(_ bytes: [UInt8], _ charset: String?) -> String {
        String(decoding: TextDecoder.decode(bytes, declared: charset.map { [$0] } ?? []).bytes, as: UTF8.self)
    }

    /// Bytes of `%C3%A9` and the like; other characters stay.
    static func percentDecoded(_ text: String) -> [UInt8] {
        let escaped = text.replacing("=", with: "%3D").utf8.map { $0 == 0x25 ? 0x3D : $0 }
        return TransferEncoding.quotedPrintable(escaped[...])
    }
}
