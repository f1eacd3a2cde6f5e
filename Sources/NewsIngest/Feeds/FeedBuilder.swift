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
    /// The categories of the entry, or of the feed, so far.
    var knownCategories: Set<String> = []

    /// Days that were written with slashes, until it is known what the feed means by them.
    var slashed: [Slashed: String] = [:]

    /// A date of an item, by its number, or of the feed.
    struct Slashed: Hashable {
        var entry: Int?
        var key: Key
    }

    /// What several elements may give. Each of them has a rank, and the best one is kept.
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
    /// The document is RSS, and gives its own elements to Atom: a template declared Atom's namespace without a prefix.
    private var isRSSInAtom = false
    private var capture: Capture?
    private let documentBase: String
    var documentBaseURL: String { documentBase }

    /// The text of the element at `depth` of the stack.
    struct Capture {
        var depth: Int
        var bytes: [UInt8] = []
        var hasMarkup = false
        /// Once there is markup: the same with the element's own text left as it was read, and that text alone.
        var unescaped: [UInt8] = []
        var own: [UInt8] = []

        /// The text, as markup where it has any. Feeds put elements beside markup that was escaped or stands in a
        /// CDATA section: there the element's own text is markup, too.
        func written(mayMix: Bool) -> [UInt8] {
            hasMarkup && mayMix && FeedText.hasClosingTag(own) ? unescaped : bytes
        }

        /// Adds what is markup already.
        mutating func append(markup: String) {
            bytes.append(contentsOf: markup.utf8)
            unescaped.append(contentsOf: markup.utf8)
        }

        /// Adds text between the markup, which is the element's own or that of one inside.
        mutating func append(_ text: some Sequence<UInt8>, isOwn: Bool) {
            for byte in text {
                let start = bytes.count
                switch byte {
                case 0x26: bytes.append(contentsOf: "&amp;".utf8)
                case 0x3C: bytes.append(contentsOf: "&lt;".utf8)
                case 0x3E: bytes.append(contentsOf: "&gt;".utf8)
                default: bytes.append(byte)
                }
                if isOwn {
                    unescaped.append(byte)
                    own.append(byte)
                } else {
                    unescaped.append(contentsOf: bytes[start...])
                }
            }
        }
    }

    init(baseURL: String) {
        let address = WebAddress(baseURL)
        documentBase = address.isHTTP || address.scheme == "file" ? baseURL : ""
    }

    func start(_ name: XMLName, attributes: [XMLAttribute]) {
        if frames.isEmpty {
            isRSSInAtom = name.local.lowercased() == "rss" && name.prefix == nil && FeedNamespace(name) == .atom
        }
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
        let written = FeedNamespace(name)
        let namespace = isRSSInAtom && name.prefix == nil && written == .atom ? .core : written
        let found = (namespace, FeedField.of(namespace, name.local.lowercased()))
        names[name] = found
        return found
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard capture != nil, frames.last?.isIgnored != true else { return }
        if let depth = capture?.depth, capture?.hasMarkup == true {
            capture?.append(bytes, isOwn: frames.count == depth)
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
            capture?.append(plain, isOwn: true)
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
        capture?.append(markup: tag + ">")
    }

    private func writeEndTag(_ frame: Frame) {
        if let open = capture, frames[open.depth - 1].field == .author, let part = frame.field, part.isPersonPart {
            finishPersonPart(part)
            return
        }
        guard !FeedBuilder.void.contains(frame.name.local.lowercased()) else { return }
        capture?.append(markup: "</" + frame.name.local + ">")
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
}

extension FeedField {
    var isPersonPart: Bool { self == .personName || self == .personEmail || self == .personURL }
}
