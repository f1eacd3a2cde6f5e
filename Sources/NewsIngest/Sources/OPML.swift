/// A list of feeds as programs exchange it (OPML 1.0 to 2.0).
public struct OPML: Sendable {
    /// One feed of the list.
    public struct Feed: Hashable, Sendable {
        /// The `title` attribute, else `text`.
        public var title: String
        /// The `xmlUrl` attribute.
        public var address: String
        /// The address of the site; nil where the list has none.
        public var site: String?
        /// The names of the folders around it, outermost first.
        public var folders: [String]
        /// From the `category` attribute: `a/b` is a folder `b` inside `a`.
        public var categories: [String]
        /// Attributes with no meaning here, kept for export.
        public var otherAttributes: [String: String]
        /// Attributes in FreshRSS's namespace (`frss:…`), by their names without it.
        public var freshRSS: [String: String] = [:]
        /// What a program calls its kind of source; empty for a feed.
        public var type = ""

        public init(
            title: String, address: String, site: String? = nil, folders: [String] = [], categories: [String] = [],
            otherAttributes: [String: String] = [:]
        ) {
            self.title = title
            self.address = address
            self.site = site
            self.folders = folders
            self.categories = categories
            self.otherAttributes = otherAttributes
        }

        /// Folders as one tag (`a/b`), then the categories, each once.
        public var tags: [String] {
            var result = folders.isEmpty ? [] : [folders.joined(separator: "/")]
            for category in categories where !result.contains(category) { result.append(category) }
            return result
        }
    }

    /// Another list that belongs into this one.
    public struct Include: Hashable, Sendable {
        /// As it is written; it may be relative to the list.
        public var address: String
        /// The names of the folders around it, outermost first.
        public var folders: [String]
    }

    /// Of the list itself; empty where it has none.
    public var title = ""
    /// In the order of the list, with those inside folders.
    public var feeds: [Feed] = []
    /// Lists that stand in this one by their addresses (`type="include"`), and the folders around them.
    public var includes: [Include] = []
    /// Why it is no OPML, in words.
    public var error: String?

    public init(title: String = "", feeds: [Feed] = []) {
        self.title = title
        self.feeds = feeds
    }

    /// The list in `bytes`. Never fails: what is no list has `error`.
    public static func parse(_ bytes: [UInt8]) -> OPML {
        let decoded = FeedEncoding.decode(bytes, contentType: nil).text.bytes
        let builder = OPMLBuilder()
        _ = XMLReader.read(XMLRepair.repaired(decoded).xml, handler: builder)
        var list = builder.list
        if !builder.hasRoot { list.error = "is not a list of feeds (OPML)" }
        return list
    }

    /// The list as OPML 2.0, folders as nested outlines.
    public var text: String {
        var result = """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0">
              <head><title>\(FeedText.escaped(title))</title></head>
              <body>

            """
        var open: [String] = []
        func indent() -> String { String(repeating: "  ", count: open.count + 2) }
        for feed in feeds.sorted(by: { OPML.folderKey($0) < OPML.folderKey($1) }) {
            let shared = zip(open, feed.folders).prefix { $0 == $1 }.count
            while open.count > shared {
                open.removeLast()
                result += indent() + "</outline>\n"
            }
            for folder in feed.folders[shared...] {
                result += indent() + "<outline text=\"\(FeedText.escaped(folder))\">\n"
                open.append(folder)
            }
            result += indent() + OPML.outline(feed)
        }
        while !open.isEmpty {
            open.removeLast()
            result += indent() + "</outline>\n"
        }
        return result + "  </body>\n</opml>\n"
    }

    /// Feeds without folder come first; those of one folder stand together.
    private static func folderKey(_ feed: Feed) -> String { feed.folders.joined(separator: "\u{1}") }

    private static func outline(_ feed: Feed) -> String {
        let name = FeedText.escaped(feed.title.isEmpty ? feed.address : feed.title)
        var line =
            "<outline type=\"rss\" text=\"\(name)\" title=\"\(name)\" xmlUrl=\"\(FeedText.escaped(feed.address))\""
        if let site = feed.site, !site.isEmpty { line += " htmlUrl=\"\(FeedText.escaped(site))\"" }
        if !feed.categories.isEmpty {
            let categories = feed.categories.map(OPMLCategory.written).joined(separator: ",")
            line += " category=\"\(FeedText.escaped(categories))\""
        }
        for (key, value) in feed.otherAttributes.sorted(by: { $0.key < $1.key }) {
            line += " \(key)=\"\(FeedText.escaped(value))\""
        }
        return line + "/>\n"
    }
}

/// Categories as the `category` attribute writes them: OPML separates them by commas and has no way to write one, so
/// a comma inside is percent-encoded.
private enum OPMLCategory {
    /// As it stands in a list.
    static func written(_ category: String) -> String {
        category.replacing("%2C", with: "%252C").replacing(",", with: "%2C")
    }

    /// As a list means it.
    static func read(_ category: String) -> String {
        category.replacing("%2C", with: ",").replacing("%252C", with: "%2C")
    }
}

/// Builds the list from XML events.
private final class OPMLBuilder: XMLHandler {
    var list = OPML()
    var hasRoot = false
    /// For each open outline, the folder that it is; nil for a feed.
    private var outlines: [String?] = []
    /// The open outlines from the first commented-out one on: all below it is commented out too.
    private var commented = 0
    private var isInTitle = false

    func start(_ name: XMLName, attributes: [XMLAttribute]) {
        switch name.local.lowercased() {
        case "opml", "outlinedocument": hasRoot = true
        case "title": isInTitle = outlines.isEmpty
        case "outline": startOutline(attributes)
        default: break
        }
    }

    func end(_ name: XMLName) {
        switch name.local.lowercased() {
        case "title": isInTitle = false
        case "outline":
            if commented > 0 {
                commented -= 1
            } else if !outlines.isEmpty {
                outlines.removeLast()
            }
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInTitle { list.title += String(decoding: bytes, as: UTF8.self) }
    }

    private func startOutline(_ attributes: [XMLAttribute]) {
        var values: [String: String] = [:]
        for attribute in attributes where values[attribute.name.local.lowercased()] == nil {
            values[attribute.name.local.lowercased()] = FeedText.trimmed(attribute.value)
        }
        if commented > 0 || values["iscomment"]?.lowercased() == "true" {
            commented += 1
            return
        }
        let title = [values["title"], values["text"]].compactMap { $0 }.first { !$0.isEmpty } ?? ""
        guard let address = values["xmlurl"] ?? values["url"].flatMap({ values["type"] == "rss" ? $0 : nil }),
            !address.isEmpty
        else {
            let folders = outlines.compactMap { $0 }.filter { !$0.isEmpty }
            // FreshRSS fills a folder from a list elsewhere.
            let isInclude = values["type"]?.lowercased() == "include"
            if let address = isInclude ? values["url"] : values["opmlurl"], !address.isEmpty {
                list.includes.append(OPML.Include(address: address, folders: folders + (title.isEmpty ? [] : [title])))
            }
            outlines.append(title)
            return
        }
        let known: Set<String> = [
            "title", "text", "xmlurl", "htmlurl", "type", "category", "url", "version", "language", "iscomment",
        ]
        let other = attributes.filter { !known.contains($0.name.local.lowercased()) && $0.name.prefix == nil }
        let categories = (values["category"] ?? "").split(separator: ",").map { category in
            OPMLCategory.read(FeedText.trimmed(String(category)).trimming("/"))
        }
        var feed = OPML.Feed(
            title: title.isEmpty ? address : title, address: address, site: values["htmlurl"],
            folders: outlines.compactMap { $0 }.filter { !$0.isEmpty },
            categories: categories.filter { !$0.isEmpty },
            otherAttributes: Dictionary(
                other.map { ($0.name.local, $0.value) }, uniquingKeysWith: { first, _ in first }))
        feed.freshRSS = Dictionary(
            attributes.filter { $0.name.prefix == "frss" }.map { ($0.name.local, $0.value) },
            uniquingKeysWith: { first, _ in first })
        let type = values["type"] ?? ""
        feed.type = type.lowercased() == "rss" ? "" : type
        list.feeds.append(feed)
        outlines.append(nil)
    }
}
