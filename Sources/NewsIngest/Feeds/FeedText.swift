import CGumbo
import Foundation
import NewsText

/// Texts of feeds between plain and markup.
enum FeedText {
    /// Plain text as HTML, also for values of attributes.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) else { return text }
        // Byte by byte: with a combining mark behind it a quotation mark is another character, and still a quotation
        // mark.
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.utf8.count + 32)
        for byte in text.utf8 {
            switch byte {
            case 0x26: escaped += Array("&amp;".utf8)
            case 0x3C: escaped += Array("&lt;".utf8)
            case 0x3E: escaped += Array("&gt;".utf8)
            case 0x22: escaped += Array("&quot;".utf8)
            default: escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    /// A text without tags, with paragraphs where it has empty lines.
    static func withParagraphs(_ text: String) -> String {
        guard !text.utf8.contains(0x3C), text.utf8.contains(0x0A) || text.utf8.contains(0x0D) else { return text }
        var paragraphs: [String] = [""]
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.allSatisfy(\.isWhitespace) {
                if paragraphs.last?.isEmpty == false { paragraphs.append("") }
            } else {
                paragraphs[paragraphs.count - 1] += line + "\n"
            }
        }
        return paragraphs.count < 2 ? text : paragraphs.map { "<p>\($0)</p>" }.joined()
    }

    static func plain(_ html: String) -> String { HTMLText.plain(html) }

    /// Without white space and control characters of ASCII at both ends.
    static func trimmed(_ text: String) -> String {
        let utf8 = text.utf8
        guard let first = utf8.firstIndex(where: { $0 > 0x20 }), let last = utf8.lastIndex(where: { $0 > 0x20 }) else {
            return ""
        }
        return String(text[first...last])
    }

    /// Has a tag or a reference: in RSS, where nothing says what a text is, this tells.
    static func looksLikeHTML(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let lastEnd = bytes.lastIndex(of: 0x3E) ?? -1
        for at in bytes.indices.dropLast() {
            let next = bytes[at + 1]
            let isLetter = next | 0x20 >= 0x61 && next | 0x20 <= 0x7A
            if bytes[at] == 0x3C, isLetter || next == 0x2F || next == 0x21, at < lastEnd { return true }
            if bytes[at] == 0x26, isLetter || next == 0x23 {
                let rest = bytes[(at + 1)...].prefix(32)
                if let semicolon = rest.firstIndex(of: 0x3B), rest[..<semicolon].allSatisfy({ $0 > 0x20 && $0 != 0x26 })
                {
                    return true
                }
            }
        }
        return false
    }

    /// Whether an element ends in it: `</` and a letter, with a `>` further on.
    static func hasClosingTag(_ text: some Collection<UInt8>) -> Bool {
        let bytes = Array(text)
        guard let lastEnd = bytes.lastIndex(of: 0x3E) else { return false }
        return bytes.indices.dropLast(2).contains { at in
            bytes[at] == 0x3C && bytes[at + 1] == 0x2F && bytes[at + 2] | 0x20 >= 0x61 && bytes[at + 2] | 0x20 <= 0x7A
                && at < lastEnd
        }
    }

    /// Characters that are no code are passed over; nil where the rest is none either.
    static func decodedBase64(_ text: String) -> String? {
        Data(base64Encoded: text, options: .ignoreUnknownCharacters).map { String(decoding: $0, as: UTF8.self) }
    }

    /// `text` without the marks of CDATA sections that were escaped with what they hold, as some templates do. They
    /// mean nothing there, and a browser would take all between them for a comment.
    static func withoutCDATAMarks(_ text: String) -> String {
        guard text.hasByte(0x5B), text.contains("<![CDATA[") else { return text }
        return text.replacing("<![CDATA[", with: "").replacing("]]>", with: "")
    }
}

/// Titles that may hold markup, or words in angle brackets: `Why <b>we</b> sail`, `List<String> is slow`, `The <title>
/// element`.
enum FeedTitle {
    /// Elements that titles are set with; a start tag of one is a tag though nothing closes it.
    private static let setting: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "center", "cite", "code", "del", "div", "em", "font",
        "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "ins", "mark", "nobr", "p", "q", "s", "small", "span", "strike",
        "strong", "sub", "sup", "tt", "u", "wbr",
    ]

    /// The words of a title written as HTML. Only what is an element of HTML is a tag: of other names the brackets
    /// stay, and of elements that no title is set with too, unless they are closed.
    static func plain(_ html: String) -> String {
        guard html.utf8.contains(0x3C) else { return FeedText.plain(html) }
        let bytes = Array(html.utf8)
        let closed = Set(names(after: [0x3C, 0x2F], in: bytes).map(\.name))
        var marked: [UInt8] = []
        var start = 0
        for found in names(after: [0x3C], in: bytes) where !isTag(found, isClosed: closed.contains(found.name)) {
            marked += bytes[start..<found.at] + Array("&lt;".utf8)
            start = found.at + 1
        }
        marked += bytes[start...]
        return FeedText.plain(String(decoding: marked, as: UTF8.self))
    }

    /// A name that stands behind an angle bracket.
    private struct Name {
        var name: String
        var at: Int
        /// Something is said of it: `name="value"`.
        var hasAttributes: Bool
    }

    private static func isTag(_ found: Name, isClosed: Bool) -> Bool {
        if setting.contains(found.name) { return true }
        return (isClosed || found.hasAttributes) && gumbo_tag_enum(found.name) != GUMBO_TAG_UNKNOWN
    }

    /// The names behind `opening`, lower-cased.
    private static func names(after opening: [UInt8], in bytes: [UInt8]) -> [Name] {
        var found: [Name] = []
        for at in bytes.indices where bytes[at] == 0x3C && bytes[at...].starts(with: opening) {
            let rest = bytes[(at + opening.count)...]
            let name = rest.prefix { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) }
            guard let first = name.first, first | 0x20 >= 0x61, name.count <= 20 else { continue }
            let attributes = rest[name.endIndex...].prefix(500).prefix { $0 != 0x3E && $0 != 0x3C }
            found.append(
                Name(
                    name: String(decoding: name, as: UTF8.self).lowercased(), at: at,
                    hasAttributes: attributes.contains(0x3D)))
        }
        return found
    }
}
