import NewsModel
import NewsText

/// What of a page that lists articles is an item, and what of an item its title, address and date: for pages without
/// a feed.
public struct PageListRules: Hashable, Sendable {
    /// Matches each article of the list.
    public var item: CSSSelector
    /// nil for the first heading of the item, else the text of its link.
    public var title: CSSSelector?
    /// nil for the first link of the item, or the item itself where it is one.
    public var link: CSSSelector?
    /// nil for the first `time` of the item.
    public var date: CSSSelector?
    /// A few words about the article; nil for none.
    public var text: CSSSelector?

    public init(
        item: CSSSelector, title: CSSSelector? = nil, link: CSSSelector? = nil, date: CSSSelector? = nil,
        text: CSSSelector? = nil
    ) {
        self.item = item
        self.title = title
        self.link = link
        self.date = date
        self.text = text
    }
}

/// Reads a page that lists articles as a feed.
public enum PageList {
    /// More are not taken of one page.
    private static let most = 500

    /// The page at `url` as a feed. Never fails: where nothing is found, the feed has an error that says so.
    public static func parse(_ bytes: [UInt8], url: String, contentType: String?, rules: PageListRules) -> ParsedFeed {
        let decoded = TextDecoder.decode(bytes, declared: HTMLCharset.declared(bytes, contentType: contentType))
        let tree = HTMLTree(decoded.bytes)
        var feed = ParsedFeed()
        feed.format = .html
        feed.link = url
        guard !tree.nodes.isEmpty else {
            feed.error = "the page is empty"
            return feed
        }
        let base =
            tree.first(.base).flatMap { tree.value($0, "href") }.map { WebAddress.resolve($0, against: url) } ?? url
        let metadata = PageMetadata(tree, url: url)
        feed.title = metadata.outlet ?? metadata.title
        feed.language = metadata.language ?? ""
        let reader = PageListReader(tree, base: base, rules: rules)
        let items = reader.items.prefix(most)
        var seen: Set<String> = []
        feed.entries = items.compactMap(reader.entry).filter { seen.insert($0.link).inserted }
        if items.isEmpty {
            feed.error = "nothing on the page is “\(rules.item.text)”"
        } else if feed.entries.isEmpty {
            feed.error = "none of the \(items.count) items on the page has a title and a link"
        }
        return feed
    }
}

/// The elements of a page that the rules name, and what is in them.
private struct PageListReader {
    private let tree: HTMLTree
    private let base: String
    private let title: [Bool]?
    private let link: [Bool]?
    private let date: [Bool]?
    private let text: [Bool]?
    /// The outermost elements that are items.
    let items: [Int]

    init(_ tree: HTMLTree, base: String, rules: PageListRules) {
        self.tree = tree
        self.base = base
        let matching = CSSMatching(tree)
        items = matching.outermost(rules.item)
        title = rules.title.map(matching.matches)
        link = rules.link.map(matching.matches)
        date = rules.date.map(matching.matches)
        text = rules.text.map(matching.matches)
    }

    /// nil for an item without a title or a link.
    func entry(_ item: Int) -> FeedEntry? {
        let isLink: (Int) -> Bool = { tree.nodes[$0].tag == .a && tree.value($0, "href") != nil }
        guard let anchor = first(link, in: item, otherwise: isLink),
            let href = address(of: anchor)
        else { return nil }
        let heading = first(title, in: item) { tree.nodes[$0].tag.headingLevel != nil } ?? anchor
        var entry = FeedEntry()
        entry.title = TextSanitizer.cleanLine(tree.plainText(heading))
        if entry.title.isEmpty, title == nil { entry.title = TextSanitizer.cleanLine(tree.plainText(anchor)) }
        guard !entry.title.isEmpty else { return nil }
        entry.hasTitle = true
        entry.link = href
        entry.published = first(date, in: item) { tree.nodes[$0].tag == .time }.flatMap(moment)
        if let text, let node = first(text, in: item, otherwise: { _ in false }) {
            entry.summary = FeedText.escaped(tree.plainText(node))
        }
        return entry
    }

    /// The first element of the item, itself included, that is `wanted`, or where nothing was said, as `otherwise`.
    private func first(_ wanted: [Bool]?, in item: Int, otherwise: (Int) -> Bool) -> Int? {
        (item..<Int(tree.nodes[item].end)).first { node in
            guard tree.nodes[node].kind == .element else { return false }
            return wanted.map { $0[node] } ?? otherwise(node)
        }
    }

    /// Where a link leads: the element's own address, or that of the first link in it.
    private func address(of node: Int) -> String? {
        let anchor = tree.nodes[node].tag == .a ? node : first(nil, in: node) { tree.nodes[$0].tag == .a }
        guard let anchor, let href = tree.value(anchor, "href"), !href.isEmpty else { return nil }
        let address = WebAddress.resolve(href, against: base)
        return WebAddress(address).isHTTP ? address : nil
    }

    /// The date that an element gives for machines, or writes.
    private func moment(_ node: Int) -> Timestamp? {
        let written = [tree.value(node, "datetime"), tree.value(node, "content"), tree.plainText(node)]
        return written.compactMap { $0 }.lazy.compactMap(DateParser.parse).first
    }
}
