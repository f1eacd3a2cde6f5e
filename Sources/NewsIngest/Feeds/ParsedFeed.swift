public import NewsModel

/// A person named by a feed.
public struct FeedPerson: Hashable, Sendable {
    /// Empty where the feed gives none.
    public var name: String
    /// Stands for the name where there is none; empty where the feed gives none.
    public var email: String
    /// The address of the person's page; empty where the feed gives none.
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
    /// The address of the article, resolved; that of the feed's site where the item gives none.
    public var link = ""
    /// Nil where the item gives no date that could be read.
    public var published: Timestamp?
    /// When the item was last changed, as it says; nil where it does not say.
    public var updated: Timestamp?
    /// Those of the feed where the item names nobody.
    public var authors: [FeedPerson] = []
    /// HTML.
    public var summary = ""
    /// HTML.
    public var content = ""
    /// Those of the feed where the item gives none.
    public var categories: [String] = []
    /// Attached files, with resolved addresses; `media` where the item attaches none.
    public var enclosures: [Enclosure] = []
    /// The address of its picture; empty where it gives none.
    public var image = ""
    /// The address of its comments.
    public var comments = ""
    /// The language tag as written; that of the feed where the item gives none.
    public var language = ""
    /// The copyright notice.
    public var rights = ""
    /// Files that Media RSS (`media:content`) names.
    public var media: [Enclosure] = []
    /// Addresses of small pictures, resolved.
    public var thumbnails: [String] = []
    /// What relative addresses in its texts are relative to.
    public var base = ""
    /// The item gives a title of its own; else one is made of its text.
    var hasTitle = false
    /// Has nothing to read and nothing to go to: no words, no address, nothing attached.
    var isBlank = false

    public init() {}
}

/// A feed as parsed.
public struct ParsedFeed: Sendable {
    /// The kind of document that was found, whatever its address or type said.
    public var format: FeedFormat = .unknown
    /// By its registered name, as byte order mark, header, declaration and bytes tell.
    public var encoding = "utf-8"
    /// It breaks the rules of its format; what could be read was.
    public var isMalformed = false
    /// It is not a feed at all: why, in words.
    public var error: String?
    /// What went wrong, in words.
    public var warnings: [String] = []

    /// Plain text.
    public var title = ""
    /// The address of the feed's site.
    public var link = ""
    /// The address that it gives itself.
    public var selfLink = ""
    /// The feed's own id; empty where it gives none.
    public var id = ""
    /// HTML.
    public var description = ""
    /// The language tag as written; empty where the feed gives none.
    public var language = ""
    /// When the feed says that it was last changed.
    public var updated: Timestamp?
    /// When the feed says that it came out.
    public var published: Timestamp?
    /// Of the feed as a whole; items without authors get them.
    public var authors: [FeedPerson] = []
    /// The address of its picture, resolved.
    public var image = ""
    /// The address of its small picture, resolved.
    public var icon = ""
    /// How long it wants to be left alone, in minutes (ttl, sy:updatePeriod).
    public var minutesToLive: Int?
    /// Hours of the day, 0 to 23 in UTC, at which it does not change.
    public var skipHours: [Int] = []
    /// 0 for Sunday to 6 for Saturday, in UTC.
    public var skipDays: [Int] = []
    /// The copyright notice.
    public var rights = ""
    /// The program that wrote the feed, as it names itself.
    public var generator = ""
    /// Of the feed as a whole; items without categories get them.
    public var categories: [String] = []
    /// In the order of the document.
    public var entries: [FeedEntry] = []

    public init() {}

    /// The items as drafts of articles; those without anything to read are left out. `location` stands in for the
    /// address of an item that has none.
    public func drafts(outlet: String, source: SourceID?, sourceName: String, location: String) -> [ArticleDraft] {
        entries.filter { !$0.isBlank }.map {
            FeedDrafts.draft($0, of: self, outlet: outlet, source: source, sourceName: sourceName, location: location)
        }
    }
}
