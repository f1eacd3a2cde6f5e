public import NewsModel

/// A person named by a feed.
public struct FeedPerson: Hashable, Sendable {
    public var name: String
    public var email: String
    public var url: String

    public init(name: String = "", email: String = "", url: String = "") {
        self.name = name
        self.email = email
        self.url = url
    }

    var isEmpty: Bool { name.isEmpty && email.isEmpty && url.isEmpty }
}

/// One item of a feed, as the feed gives it: addresses are resolved, texts are HTML as written.
public struct FeedEntry: Hashable, Sendable {
    /// What the feed calls it by (guid, atom:id, rdf:about); empty where it gives nothing.
    public var id = ""
    /// Plain text.
    public var title = ""
    public var link = ""
    public var published: Timestamp?
    public var updated: Timestamp?
    public var authors: [FeedPerson] = []
    /// HTML.
    public var summary = ""
    /// HTML.
    public var content = ""
    public var categories: [String] = []
    public var enclosures: [Enclosure] = []
    public var image = ""
    /// The address of its comments.
    public var comments = ""
    public var language = ""
    public var rights = ""
    public var media: [Enclosure] = []
    public var thumbnails: [String] = []
    /// What relative addresses in its texts are relative to.
    public var base = ""
    /// The titles and addresses that its elements gave, before gaps were filled.
    var hasTitle = false
    /// Has nothing to read and nothing to go to: no words, no address, nothing attached.
    var isBlank = false

    public init() {}
}

/// A feed as parsed.
public struct ParsedFeed: Sendable {
    public var format: FeedFormat = .unknown
    public var encoding = "utf-8"
    /// It breaks the rules of its format; what could be read was.
    public var isMalformed = false
    /// It is not a feed at all: why, in words.
    public var error: String?
    /// What went wrong, in words.
    public var warnings: [String] = []

    public var title = ""
    public var link = ""
    /// The address that it gives itself.
    public var selfLink = ""
    public var id = ""
    /// HTML.
    public var description = ""
    public var language = ""
    public var updated: Timestamp?
    public var published: Timestamp?
    public var authors: [FeedPerson] = []
    public var image = ""
    public var icon = ""
    /// How long it wants to be left alone, in minutes (ttl, sy:updatePeriod).
    public var minutesToLive: Int?
    /// Hours of the day (UTC) and days of the week (0 is Sunday) at which it does not change.
    public var skipHours: [Int] = []
    public var skipDays: [Int] = []
    public var rights = ""
    public var generator = ""
    public var categories: [String] = []
    public var entries: [FeedEntry] = []

    public init() {}

    /// The items as drafts of articles; those without anything to read are left out. `location` stands in for the address of an item that has none.
    public func drafts(outlet: String, source: SourceID?, sourceName: String, location: String) -> [ArticleDraft] {
        entries.filter { !$0.isBlank }.map {
            FeedDrafts.draft($0, of: self, outlet: outlet, source: source, sourceName: sourceName, location: location)
        }
    }
}
