public import NewsModel

/// What Rashomon takes over from newsboat's `cache.db`. Reading the database is the store's business; what its rows
/// mean is said here.
public enum NewsboatCache {
    /// Where newsboat keeps its files, most likely first: `urls` and `cache.db` lie in these folders, not always in
    /// the same one.
    public static func folders(environment: [String: String]) -> [String] {
        let home = environment["HOME"] ?? ""
        func base(_ name: String, _ fallback: String) -> String {
            environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + fallback
        }
        let configuration = base("XDG_CONFIG_HOME", "/.config")
        let data = base("XDG_DATA_HOME", "/.local/share")
        return [configuration + "/newsboat", data + "/newsboat", home + "/.newsboat"]
    }

    /// Columns of `rss_item`.
    public static let itemColumns = [
        "guid", "title", "author", "url", "feedurl", "pubDate", "content", "unread", "enclosure_url", "enclosure_type",
        "flags", "deleted", "base", "enqueued",
    ]

    /// Columns of `rss_feed`.
    public static let feedColumns = ["rssurl", "url", "title", "lastmodified", "etag"]
}

/// A row of `rss_item`.
public struct NewsboatItem: Hashable, Sendable {
    /// The feed's id for the item.
    public var guid: String
    /// As newsboat stored it; empty where it has none.
    public var title: String
    /// Empty where newsboat has none.
    public var author: String
    /// The address of the article.
    public var url: String
    /// The address of the feed that it came with, as in newsboat's list.
    public var feedURL: String
    /// Seconds since 1970; 0 where the feed gave no date.
    public var published: Int64
    /// HTML.
    public var content: String
    /// The reader has not opened it in newsboat.
    public var isUnread: Bool
    /// Letters that the reader set.
    public var flags: String
    /// The reader deleted it in newsboat.
    public var isDeleted: Bool
    /// Empty where nothing is attached.
    public var enclosureURL: String
    /// The media type of the attached file; empty where the feed gave none.
    public var enclosureType: String
    /// Its enclosure was put into the queue of podboat.
    public var isEnqueued: Bool

    /// What the reader said of it, as tags: a letter of newsboat's means what its reader wants it to mean.
    public var tags: [String] {
        var tags: [String] = []
        for letter in flags where letter.isLetter && !tags.contains("flag-\(letter)") { tags.append("flag-\(letter)") }
        return isEnqueued ? tags + ["enqueued"] : tags
    }

    public init(
        guid: String, title: String, author: String = "", url: String = "", feedURL: String, published: Int64 = 0,
        content: String = "", isUnread: Bool = true, flags: String = "", isDeleted: Bool = false,
        enclosureURL: String = "", enclosureType: String = "", isEnqueued: Bool = false
    ) {
        self.guid = guid
        self.title = title
        self.author = author
        self.url = url
        self.feedURL = feedURL
        self.published = published
        self.content = content
        self.isUnread = isUnread
        self.flags = flags
        self.isDeleted = isDeleted
        self.enclosureURL = enclosureURL
        self.enclosureType = enclosureType
        self.isEnqueued = isEnqueued
    }

    /// The article, of the feed called `outlet`.
    public func draft(outlet: String, source: SourceID?) -> ArticleDraft {
        var entry = FeedEntry()
        entry.id = guid
        entry.title = title
        entry.link = url
        entry.content = content
        entry.published = published > 0 ? Timestamp(seconds: published) : nil
        if !author.isEmpty { entry.authors = [FeedPerson(name: author)] }
        if !enclosureURL.isEmpty {
            entry.enclosures = [Enclosure(url: enclosureURL, type: enclosureType.isEmpty ? nil : enclosureType)]
        }
        return FeedDrafts.draft(
            entry, of: ParsedFeed(), outlet: outlet, source: source, sourceName: outlet, location: feedURL)
    }
}
