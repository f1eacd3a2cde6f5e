import NewsModel

/// Finds when a page was published and changed.
struct PageDates {
    var published: Timestamp?
    var updated: Timestamp?

    init(_ tree: HTMLTree, meta: [String: String], linked: PageJSONLD, url: String?) {
        let declared = [
            meta["article:published_time"], linked.published, meta["datepublished"], meta["og:article:published_time"],
            meta["parsely-pub-date"], meta["sailthru.date"], meta["dc.date.issued"], meta["dcterms.created"],
            meta["dc.date"],
            meta["dcterms.date"], meta["pubdate"], meta["publishdate"], meta["publish-date"], meta["article.published"],
            meta["cxenseparse:recs:publishtime"], meta["date"], meta["citation_publication_date"],
            meta["dc.date.created"],
            meta["rnews:datepublished"], meta["originalpublicationdate"], meta["og:published_time"],
            meta["article:published"],
            meta["citation_online_date"], meta["dc.created"], meta["created"], meta["release_date"],
        ]
        published =
            declared.lazy.compactMap { $0 }.compactMap(PageDates.plausible).first
            ?? PageDates.timeElement(tree) ?? PageDates.inAddress(url) ?? PageDates.labelled(tree)
        let changes = [
            meta["article:modified_time"], linked.modified, meta["og:updated_time"], meta["datemodified"],
            meta["last-modified"],
        ]
        updated = changes.lazy.compactMap { $0 }.compactMap(PageDates.plausible).first
        if published == nil { published = updated }
    }

    /// The web began in 1991; what lies before was not published on it, and what has ten digits may be no date.
    private static func plausible(_ text: String) -> Timestamp? {
        guard let date = DateParser.parse(text), date.day.year >= 1991, date.day.year < 2100 else { return nil }
        return date
    }

    /// The `time` (or `itemprop=datePublished`) element that says it is the publication's, else the first one with a
    /// date, outside of lists of other articles.
    private static func timeElement(_ tree: HTMLTree) -> Timestamp? {
        var first: Timestamp?
        for at in tree.nodes.indices where tree.nodes[at].kind == .element {
            let isTime = tree.nodes[at].tag == .time
            let property = tree.value(at, "itemprop")?.lowercased() ?? ""
            guard isTime || property.contains("datepublished"), tree.isShort(at) else { continue }
            let text = tree.value(at, "datetime") ?? tree.value(at, "content") ?? tree.plainText(at)
            guard let date = plausible(text) else { continue }
            let names = (tree.value(at, "class") ?? "").lowercased()
            if property.contains("datepublished") || tree.attribute(at, "pubdate") != nil || names.contains("publish")
                || names.contains("entry-date")
            {
                return date
            }
            if first == nil, !names.contains("updat"), !names.contains("modif") { first = date }
        }
        return first
    }

    /// `/2026/11/21/` in the page's address.
    private static func inAddress(_ url: String?) -> Timestamp? {
        guard let url else { return nil }
        let parts = WebAddress(url).path.split { "/-_.".contains($0) }
        for at in parts.indices where at + 2 < parts.count {
            guard parts[at].count == 4, let year = Int(parts[at]), (1991...2100).contains(year),
                parts[at + 1].count <= 2, let month = Int(parts[at + 1]), parts[at + 2].count <= 2,
                let day = Int(parts[at + 2]),
                let date = DateWords.day(year: year, month: month, day: day)
            else { continue }
            return Timestamp(date)
        }
        return nil
    }

    /// A short text in an element that its class calls a date.
    private static func labelled(_ tree: HTMLTree) -> Timestamp? {
        for at in tree.nodes.indices where tree.nodes[at].kind == .element {
            let names = ((tree.value(at, "class") ?? "") + " " + (tree.value(at, "id") ?? "")).lowercased()
            guard names.count > 1,
                ["date", "publish", "posted", "time", "datum", "byline", "post-meta", "entry-meta"].contains(where: {
                    names.contains($0)
                })
            else { continue }
            guard tree.isShort(at, limit: 400) else { continue }
            let text = tree.plainText(at)
            if text.count <= 80, text.unicodeScalars.contains(where: { $0.properties.numericType != nil }),
                let date = plausible(text), hasYear(text)
            {
                return date
            }
        }
        return nil
    }

    private static func hasYear(_ text: String) -> Bool {
        text.split { !$0.isNumber }.contains {
            $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) || $0.count == 2
        }
    }
}
