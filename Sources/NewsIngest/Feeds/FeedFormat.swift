/// A kind of document that a feed's address may give.
public enum FeedFormat: String, Sendable, CaseIterable {
    case rss090 = "rss0.90"
    case rss091 = "rss0.91"
    case rss092 = "rss0.92"
    case rss093 = "rss0.93"
    case rss094 = "rss0.94"
    case rss10 = "rss1.0"
    case rss20 = "rss2.0"
    /// RSS of no version that is known.
    case rss
    case atom03 = "atom0.3"
    case atom10 = "atom1.0"
    /// Atom of no version that is known.
    case atom
    case json1 = "json1.0"
    case json11 = "json1.1"
    /// Microsoft's Channel Definition Format.
    case cdf
    /// No feed, but a list of feeds, a page, or anything else.
    case opml, html, unknown

    /// Whether such a document holds items.
    public var isFeed: Bool {
        switch self {
        case .opml, .html, .unknown: false
        default: true
        }
    }

    /// What `bytes` are, told by the first element or by JSON Feed's version; names and Content-Types lie.
    ///
    /// Versions are coarse here (`rss`, `atom`, `json1`): the parser finds the exact one.
    public static func detect(_ bytes: [UInt8]) -> FeedFormat {
        guard bytes.prefix(4).contains(0) || TextDecoder.byteOrderMark(bytes) != nil else {
            return locate(bytes).format
        }
        return locate(TextDecoder.decode(Array(bytes.prefix(65536))).bytes).format
    }

    /// As `detect`, of UTF-8; `start` is where the feed begins if something else stands in front, else 0.
    static func locate(_ bytes: [UInt8]) -> (format: FeedFormat, start: Int) {
        let text = bytes[...].drop { $0 <= 0x20 }
        if text.first == 0x7B { return (isJSONFeed(text) ? .json1 : .unknown, 0) }
        guard let name = rootName(text) else { return (.unknown, 0) }
        let root = name.split(separator: ":").last.map(String.init) ?? name
        switch root {
        case "rss": return (.rss, 0)
        case "rdf": return (.rss10, 0)
        case "feed": return (.atom, 0)
        case "channel": return (.cdf, 0)
        case "opml": return (.opml, 0)
        default: break
        }
        if let feed = FeedStart.find(text) { return feed }
        return (pageRoots.contains(root) ? .html : .unknown, 0)
    }

    /// Elements that pages, and what servers put in front of a feed, begin with.
    private static let pageRoots: Set<String> = [
        "html", "head", "body", "div", "p", "article", "table", "h1", "title", "meta", "br", "b", "script", "style",
        "link", "main", "section", "header", "span", "center", "font",
    ]

    private static func isJSONFeed(_ text: ArraySlice<UInt8>) -> Bool {
        // Keys may stand in any order, and behind all of the items.
        let bytes = Array(text)
        return jsonFeedMark.occurs(in: bytes) || itemsKey.occurs(in: bytes) && versionKey.occurs(in: bytes)
    }

    private static let jsonFeedMark = SubstringSet(["jsonfeed.org"])
    private static let itemsKey = SubstringSet(["\"items\""])
    private static let versionKey = SubstringSet(["\"version\""])

    /// The name of the first element, lower-cased, behind declarations and comments.
    private static func rootName(_ text: ArraySlice<UInt8>) -> String? {
        var at = text.startIndex
        let end = text.endIndex
        func skip(past mark: [UInt8]) {
            while at < end, !text[at...].starts(with: mark) { at += 1 }
            at = min(at + mark.count, end)
        }
        while at < end {
            // Text before the first element (a warning of the server's, say) is passed over.
            guard text[at] == 0x3C, at + 1 < end else {
                at += 1
                continue
            }
            let next = text[at + 1]
            if next == 0x3F {
                skip(past: [0x3E])
            } else if next == 0x21 {
                if text[at...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]) {
                    skip(past: [0x2D, 0x2D, 0x3E])
                } else {
                    let head = String(decoding: text[at..<min(end, at + 24)], as: UTF8.self).lowercased()
                    if head.hasPrefix("<!doctype html") { return "html" }
                    skipDoctype(text, &at)
                }
            } else if next | 0x20 >= 0x61, next | 0x20 <= 0x7A {
                let name = text[(at + 1)...].prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }.prefix(64)
                return String(decoding: name, as: UTF8.self).lowercased()
            } else {
                at += 1
            }
        }
        return nil
    }

    /// A document type may hold declarations in brackets.
    private static func skipDoctype(_ text: ArraySlice<UInt8>, _ at: inout Int) {
        var depth = 0
        while at < text.endIndex {
            defer { at += 1 }
            switch text[at] {
            case 0x5B: depth += 1
            case 0x5D: depth -= 1
            case 0x3E where depth <= 0: return
            default: continue
            }
        }
    }
}
