import NewsModel

/// Resolves the addresses of a feed once its own is known, and fills what items leave out.
enum FeedGaps {
    /// - Parameter documentBase: the feed's own address; empty where it is not known.
    static func fill(_ feed: inout ParsedFeed, documentBase: String) {
        feed.selfLink = resolve(feed.selfLink, documentBase)
        if feed.link.isEmpty { feed.link = feed.id }
        feed.link = resolve(feed.link.isEmpty ? feed.selfLink : feed.link, documentBase)
        feed.link = harmless(feed.link, documentBase)
        if feed.link.isEmpty { feed.link = documentBase }
        if feed.title.isEmpty { feed.title = feed.link }
        // Items' addresses are meant as the site's, where the two differ.
        let site = WebAddress(feed.link).isHTTP ? feed.link : documentBase
        feed.image = resolve(feed.image, site)
        feed.icon = resolve(feed.icon, site)
        for at in feed.authors.indices { feed.authors[at].url = resolve(feed.authors[at].url, site) }
        // Taken out while they change: else each change would copy them all.
        var entries = feed.entries
        feed.entries = []
        for at in entries.indices { fill(&entries[at], feed, site) }
        feed.entries = entries
    }

    private static func resolve(_ text: String, _ base: String) -> String {
        text.isEmpty ? text : WebAddress.resolve(text, against: base)
    }

    /// `link`, or nothing where following it would run something or open a file of the reader's.
    private static func harmless(_ link: String, _ site: String) -> String {
        switch WebAddress(link).scheme {
        case "javascript", "vbscript", "data": ""
        // A feed that is a local file may point to its neighbours.
        case "file": WebAddress(site).scheme == "file" ? link : ""
        default: link
        }
    }

    private static func fill(_ entry: inout FeedEntry, _ feed: ParsedFeed, _ site: String) {
        let texts = [entry.title, entry.summary, entry.content, entry.link]
        entry.isBlank = texts.allSatisfy(\.isEmpty) && entry.enclosures.isEmpty && entry.media.isEmpty
        entry.link = harmless(resolve(entry.link, site), site)
        entry.comments = resolve(entry.comments, site)
        entry.image = resolve(entry.image, site)
        for at in entry.authors.indices { entry.authors[at].url = resolve(entry.authors[at].url, site) }
        for at in entry.enclosures.indices { entry.enclosures[at].url = resolve(entry.enclosures[at].url, site) }
        for at in entry.media.indices { entry.media[at].url = resolve(entry.media[at].url, site) }
        for at in entry.thumbnails.indices { entry.thumbnails[at] = resolve(entry.thumbnails[at], site) }
        if entry.link.isEmpty { entry.link = feed.link }
        if entry.authors.isEmpty { entry.authors = feed.authors }
        if entry.categories.isEmpty { entry.categories = feed.categories }
        if entry.enclosures.isEmpty {
            for media in entry.media where !entry.enclosures.contains(media) { entry.enclosures.append(media) }
        }
        if entry.language.isEmpty { entry.language = feed.language }
        if entry.base.isEmpty { entry.base = site }
        if entry.title.isEmpty, !entry.hasTitle { entry.title = title(of: entry) }
    }

    /// The beginning of the text, else the address.
    private static func title(of entry: FeedEntry) -> String {
        let html = entry.summary.isEmpty ? entry.content : entry.summary
        let text = FeedText.trimmed(FeedText.plain(html))
        if text.isEmpty { return entry.link }
        return text.count > 100 ? String(text.prefix(100)) + "…" : text
    }
}
