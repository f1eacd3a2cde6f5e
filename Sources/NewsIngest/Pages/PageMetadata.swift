import NewsModel
import NewsText

/// What a page says about itself: `meta` elements, JSON-LD, `time`, the document's title.
struct PageMetadata {
    var title = ""
    var author: String?
    var published: Timestamp?
    var updated: Timestamp?
    var outlet: String?
    var language: String?
    var canonical: String?
    /// The article's text, where JSON-LD carries it.
    var articleBody: String?

    /// Values of `meta` elements by their lower-cased `property`, `name` or `itemprop`; the first of each.
    private var meta: [String: String] = [:]

    init(_ tree: HTMLTree, url: String?) {
        readMeta(tree)
        let linked = PageJSONLD(tree)
        title = PageMetadata.chooseTitle(tree, meta: meta, linked: linked.headline, site: outletName(linked))
        outlet = outletName(linked)
        author = PageAuthor.find(tree, meta: meta, linked: linked.authors)
        let dates = PageDates(tree, meta: meta, linked: linked, url: url)
        published = dates.published
        updated = dates.updated
        language = declaredLanguage(tree)
        canonical = address(tree, url: url)
        articleBody = linked.articleBody
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
            // The front page is no article's address.
            if WebAddress(openable).path.count <= 1, let url, WebAddress(url).path.count > 1 { continue }
            if own == nil || PageMetadata.site(host) == own { return CanonicalAddress.readable(openable) }
        }
        return url.flatMap(WebAddress.openable).map(CanonicalAddress.readable)
    }

    private static func site(_ host: String) -> String { host.split(separator: ".").suffix(2).joined(separator: ".") }
}

extension PageMetadata {
    /// The headline: JSON-LD and `og:title` without the site's name, checked against the `h1` of the page.
    private static func chooseTitle(_ tree: HTMLTree, meta: [String: String], linked: String?, site: String?) -> String
    {
        let headings = tree.nodes.indices.filter {
            tree.nodes[$0].tag == .h1 && tree.nodes[$0].kind == .element && tree.isShort($0)
        }
        .map { TextSanitizer.cleanLine(tree.plainText($0)) }.filter { !$0.isEmpty }
        let document = tree.first(.title).map { TextSanitizer.cleanLine(tree.plainText($0)) } ?? ""
        let declared = [meta["og:title"], linked, meta["twitter:title"], meta["dc.title"], meta["title"]].compactMap {
            $0
        }
        .map(TextSanitizer.cleanLine).filter { !$0.isEmpty }
        // A heading that the document's title or its metadata repeats is the headline.
        let known = (declared + [document]).map { $0.lowercased() }
        if let heading = headings.first(where: { heading in
            heading.count >= 8 && known.contains { $0.contains(heading.lowercased()) }
        }) {
            return heading
        }
        if let first = declared.first { return withoutSite(first, site: site) }
        if headings.count == 1, headings[0].count >= 8 { return headings[0] }
        return withoutSite(document, site: site)
    }

    /// "Headline | Site" and "Site - Headline" without the site.
    static func withoutSite(_ title: String, site: String?) -> String {
        for separator in [" | ", " – ", " — ", " - ", " :: ", " « ", " » ", " · ", " • "] {
            let parts = title.split(separator: separator, omittingEmptySubsequences: true).map(String.init)
            guard parts.count >= 2, let last = parts.last, let first = parts.first else { continue }
            if let site, last.lowercased() == site.lowercased() || last.lowercased().contains(site.lowercased()) {
                return parts.dropLast().joined(separator: separator)
            }
            if let site, first.lowercased() == site.lowercased() {
                return parts.dropFirst().joined(separator: separator)
            }
            // A short tail behind a bar or dash is the site's or the section's name.
            if last.split(separator: " ").count <= 4, first.split(separator: " ").count >= 3 {
                return parts.dropLast().joined(separator: separator)
            }
        }
        return title
    }
}
