import NewsModel
import NewsText

/// What a page says about itself: `meta` elements, JSON-LD, `time`, the document's title.
struct PageMetadata {
    var title = ""
    var author: String?
    var published: Timestamp?
    /// As it is written, in whatever zone.
    var publishedDay: CivilDay?
    var updated: Timestamp?
    /// The heading that is the title.
    var headline: Int?
    var outlet: String?
    var language: String?
    var canonical: String?
    var description: String?
    /// The article's text, where JSON-LD carries it.
    var articleBody: String?

    /// Values of `meta` elements by their lower-cased `property`, `name` or `itemprop`; the first of each.
    private var meta: [String: String] = [:]

    init(_ tree: HTMLTree, url: String?) {
        readMeta(tree)
        canonical = address(tree, url: url)
        let linked = PageJSONLD(
            tree, addresses: [url, canonical].compactMap { $0 }, titles: PageMetadata.titles(tree, meta: meta))
        outlet = outletName(linked)
        let names = [meta["og:title"], linked.headline, meta["twitter:title"], meta["dc.title"], meta["title"]]
        title = PageTitle(tree, declared: names, site: outlet).choose()
        headline = PageHeadline.find(tree, title: title)
        author = PageAuthor(tree, headline: headline, outlet: outlet).find(meta: meta, linked: linked)
        let dates = PageDates(tree, meta: meta, linked: linked, url: url, headline: headline)
        published = dates.published
        publishedDay = dates.publishedDay
        updated = dates.updated
        language = declaredLanguage(tree)
        description = meta["og:description"] ?? meta["description"] ?? meta["twitter:description"]
        articleBody = linked.articleBody
    }

    /// All that the page is called by: in its metadata, its title and its highest headings.
    private static func titles(_ tree: HTMLTree, meta: [String: String]) -> [String] {
        var titles = [meta["og:title"], meta["twitter:title"], meta["dc.title"], meta["title"]].compactMap { $0 }
        if let document = tree.first(.title) { titles.append(tree.plainText(document)) }
        for at in tree.nodes.indices where tree.nodes[at].kind == .element && tree.nodes[at].tag == .h1 {
            if tree.isShort(at, limit: 600), titles.count < 12 { titles.append(tree.plainText(at)) }
        }
        return titles
    }

    private mutating func readMeta(_ tree: HTMLTree) {
        for at in tree.nodes.indices where tree.nodes[at].tag == .meta && tree.nodes[at].kind == .element {
            guard let content = tree.value(at, "content"), !content.isEmpty else { continue }
            for key in [tree.value(at, "property"), tree.value(at, "name"), tree.value(at, "itemprop")] {
                if let key = key?.lowercased(), !key.isEmpty, meta[key] == nil { meta[key] = HTMLText.plain(content) }
            }
        }
    }

    private func outletName(_ linked: PageJSONLD) -> String? {
        let name = meta["og:site_name"] ?? linked.publisher ?? meta["application-name"] ?? meta["dc.publisher"]
        return name.map(TextSanitizer.cleanLine).flatMap { $0.isEmpty || $0.count > 80 ? nil : $0 }
    }

    private func declaredLanguage(_ tree: HTMLTree) -> String? {
        let root = tree.first(.html)
        let candidates = [
            root.flatMap { tree.value($0, "lang") }, meta["content-language"], meta["dc.language"], meta["language"],
            meta["og:locale"],
        ]
        return candidates.compactMap { $0.flatMap(LanguageTag.primary) }.first
    }

    /// `link rel=canonical`, then `og:url`, if they lead to the same site.
    private func address(_ tree: HTMLTree, url: String?) -> String? {
        var candidates: [String] = []
        for at in tree.nodes.indices where tree.nodes[at].tag == .link && tree.nodes[at].kind == .element {
            if tree.value(at, "rel")?.lowercased() == "canonical", let href = tree.value(at, "href") {
                candidates.append(href)
            }
        }
        if let og = meta["og:url"] { candidates.append(og) }
        let own = url.flatMap { WebAddress($0).host }.map(PageMetadata.site)
        for candidate in candidates {
            let resolved = WebAddress.resolve(candidate, against: url)
            guard let openable = WebAddress.openable(resolved), let host = WebAddress(openable).host else { continue }
            if let url, PageMetadata.isSection(WebAddress(openable).path, of: WebAddress(url).path) { continue }
            if own == nil || PageMetadata.site(host) == own { return CanonicalAddress.readable(openable) }
        }
        return url.flatMap(WebAddress.openable).map(CanonicalAddress.readable)
    }

    /// Whether the page at path `page` calls itself by the address of what it stands in: the front page, a section.
    static func isSection(_ path: String, of page: String) -> Bool {
        let section = path.split(separator: "/")
        let own = page.split(separator: "/")
        guard own.count > section.count, own.starts(with: section) else { return false }
        guard let last = section.last else { return true }
        // "/story-of-a-bridge" and "/a/123" are articles, whose other forms and parts lie below them.
        if last.contains(where: \.isNumber) || last.count(where: { $0 == "-" || $0 == "_" }) >= 2 { return false }
        let below = own[section.count].lowercased()
        return !partsOfPages.contains(below) && Int(below).map({ $0 > 99 }) ?? true
    }

    private static let partsOfPages: Set<String> = [
        "amp", "print", "mobile", "page", "seite", "pagina", "comments", "index.html", "index.php", "index.htm",
    ]

    /// The part of a host that stands for who runs it, roughly: its last two labels.
    static func site(_ host: String) -> String { host.split(separator: ".").suffix(2).joined(separator: ".") }
}
