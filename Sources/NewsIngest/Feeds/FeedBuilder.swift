import Foundation
import NewsModel

/// Builds a feed from XML events: a stack of open elements, and one buffer for the text that is being read.
///
/// Elements inside a text (`<description><p>…`, Atom's `xhtml`) are written back as markup, with their addresses
/// resolved where `xml:base` says against what.
final class FeedBuilder: XMLHandler {
    var feed = ParsedFeed()
    /// The entry that is open.
    var entry: FeedEntry?
    var person: FeedPerson?
    var ranks: [Key: Int] = [:]
    var entryRanks: [Key: Int] = [:]
    var isInImage = false
    /// The webmaster, who stands in where nobody is named as author.
    var publisher: FeedPerson?
    var updatePeriod: (minutes: Int, frequency: Int) = (0, 1)

    enum Key: Hashable {
        case title, link, id, summary, content, updated, published, rights, language, tagline, image, comments
    }

    /// An open element.
    struct Frame {
        var field: FeedField?
        var namespace: FeedNamespace
        var name: XMLName
        var attributes: [XMLAttribute]
        /// "" where nothing is known; explicit when an `xml:base` gave it.
        var base: String
        var hasExplicitBase: Bool
        var language: String
        /// Everything inside is passed over.
        var isIgnored = false
    }

    private(set) var frames: [Frame] = []
    private var names: [XMLName: (FeedNamespace, FeedField?)] = [:]
    private var capture: Capture?
    private let documentBase: String
    var documentBaseURL: String { documentBase }

    /// The text of the element at `depth` of the stack.
    struct Capture {
        var depth: Int
        var bytes: [UInt8] = []
        var hasMarkup = false
    }

    init(baseURL: String) {
        let address = WebAddress(baseURL)
        documentBase = address.isHTTP || address.scheme == "file" ? baseURL : ""
    }

    func start(_ name: XMLName, attributes: [XMLAttribute]) {
        let (namespace, field) = meaning(name)
        var frame = child(name, namespace, field, attributes)
        if let capture {
            // iTunes nests categories.
            if field == .category, frames[capture.depth - 1].field == .category {
                frame.isIgnored = true
                frames.append(frame)
                return startField(.category, frame)
            }
            frames.append(frame)
            if !frame.isIgnored { writeMarkup(frame, depth: capture.depth) }
            return
        }
        if frames.last?.isIgnored == true || (field == nil && !frames.isEmpty) || field == .ignored {
            frame.isIgnored = true
            frames.append(frame)
            return
        }
        frames.append(frame)
        if frames.count == 1 { startRoot(frame) }
        guard let field = frame.field else { return }
        startField(field, frame)
        if !field.isContainer || isTextAuthor(field) { capture = Capture(depth: frames.count) }
    }

    /// RSS has authors as text, Atom as elements; in a document without namespaces both occur.
    private func isTextAuthor(_ field: FeedField) -> Bool { field == .author }

    private func child(
        _ name: XMLName, _ namespace: FeedNamespace, _ field: FeedField?, _ attributes: [XMLAttribute]
    ) -> Frame {
        let parent = frames.last
        var frame = Frame(
            field: field, namespace: namespace, name: name, attributes: attributes, base: parent?.base ?? documentBase,
            hasExplicitBase: parent?.hasExplicitBase ?? false, language: parent?.language ?? "",
            isIgnored: parent?.isIgnored ?? false)
        for attribute in attributes where attribute.name.prefix == "xml" {
            if attribute.name.local == "base" {
                let resolved = WebAddress.resolve(attribute.value, against: frame.base)
                if WebAddress(resolved).isHTTP || frame.base.isEmpty {
                    frame.base = resolved
                    frame.hasExplicitBase = true
                }
            } else if attribute.name.local == "lang" {
                frame.language = attribute.value
            }
        }
        return frame
    }

    private func meaning(_ name: XMLName) -> (FeedNamespace, FeedField?) {
        if let known = names[name] { return known }
        let namespace = FeedNamespace(name)
        let found = (namespace, FeedField.of(namespace, name.local.lowercased()))
        names[name] = found
        return found
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard capture != nil, frames.last?.isIgnored != true else { return }
        if capture?.hasMarkup == true {
            for byte in bytes { appendEscaped(byte) }
        } else {
            capture?.bytes.append(contentsOf: bytes)
        }
    }

    func end(_ name: XMLName) {
        guard let frame = frames.last else { return }
        if let open = capture {
            if frames.count > open.depth {
                if !frame.isIgnored { writeEndTag(frame) }
                frames.removeLast()
                return
            }
            capture = nil
            frames.removeLast()
            if let field = frame.field { finishField(field, frame, open) }
            return
        }
        frames.removeLast()
        if !frame.isIgnored, let field = frame.field { endContainer(field) }
    }

    // MARK: - Markup inside texts

    private func writeMarkup(_ frame: Frame, depth: Int) {
        if capture?.hasMarkup == false {
            let plain = capture?.bytes ?? []
            capture?.bytes = []
            capture?.hasMarkup = true
            for byte in plain { appendEscaped(byte) }
        }
        // Children of a person's element are values, not markup.
        if frames.count >= 2, frames[depth - 1].field == .author, frame.field?.isPersonPart == true { return }
        var tag = "<" + frame.name.local
        for attribute in frame.attributes where attribute.name.prefix != "xml" {
            var value = attribute.value
            if attribute.name.local == "href" || attribute.name.local == "src", !frame.base.isEmpty {
                value = WebAddress.resolve(value, against: frame.base)
            }
            tag += " " + attribute.name.local + "=\"" + FeedText.escaped(value) + "\""
        }
        capture?.bytes.append(contentsOf: Array((tag + ">").utf8))
    }

    private func writeEndTag(_ frame: Frame) {
        if let open = capture, frames[open.depth - 1].field == .author, let part = frame.field, part.isPersonPart {
            finishPersonPart(part)
            return
        }
        guard !FeedBuilder.void.contains(frame.name.local.lowercased()) else { return }
        capture?.bytes.append(contentsOf: Array(("</" + frame.name.local + ">").utf8))
    }

    private func finishPersonPart(_ part: FeedField) {
        let text = FeedText.trimmed(FeedText.plain(String(decoding: capture?.bytes ?? [], as: UTF8.self)))
        capture?.bytes = []
        if person == nil { person = FeedPerson() }
        setPersonPart(part, text)
    }

    private static let void: Set<String> = [
        "br", "img", "hr", "input", "meta", "link", "area", "col", "embed", "source", "wbr",
    ]

    private func appendEscaped(_ byte: UInt8) {
        switch byte {
        case 0x26: capture?.bytes.append(contentsOf: Array("&amp;".utf8))
        case 0x3C: capture?.bytes.append(contentsOf: Array("&lt;".utf8))
        case 0x3E: capture?.bytes.append(contentsOf: Array("&gt;".utf8))
        default: capture?.bytes.append(byte)
        }
    }
}

extension FeedField {
    var isPersonPart: Bool { self == .personName || self == .personEmail || self == .personURL }
}

/// Texts of feeds between plain and markup.
enum FeedText {
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) else { return text }
        return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }

    static func plain(_ html: String) -> String { HTMLText.plain(html) }

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
        for at in bytes.indices.dropLast() {
            let next = bytes[at + 1]
            let isLetter = next | 0x20 >= 0x61 && next | 0x20 <= 0x7A
            if bytes[at] == 0x3C, isLetter || next == 0x2F || next == 0x21 {
                if bytes[at...].contains(0x3E) { return true }
            }
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

    static func hasClosingTag(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        for at in bytes.indices.dropLast(2) where bytes[at] == 0x3C && bytes[at + 1] == 0x2F {
            if bytes[at + 2] | 0x20 >= 0x61, bytes[at + 2] | 0x20 <= 0x7A, bytes[at...].contains(0x3E) { return true }
        }
        return false
    }

    static func decodedBase64(_ text: String) -> String? {
        Data(base64Encoded: text, options: .ignoreUnknownCharacters).map { String(decoding: $0, as: UTF8.self) }
    }
}
