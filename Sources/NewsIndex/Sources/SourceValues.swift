import NewsIngest
public import NewsModel

/// A place that articles are taken from, as the index keeps it.
public struct Source: Hashable, Sendable, Identifiable {
    /// What the place is, which decides how it is read.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// A feed at an http(s) address or in a file.
        case feed
        /// A page whose text is the article.
        case page
        /// Files that were added by hand.
        case folder
        /// A program whose output is a feed.
        case command
        /// A saved query that is listed among the sources.
        case query
        /// An account at a server that keeps what is read; its subscriptions are sources of their own.
        case account
        /// A feed that an account's server reads for the reader.
        case subscription
    }

    /// 0 for one that is only tried and not stored.
    public var id: SourceID
    /// Decides how `url` is read.
    public var kind: Kind
    /// What is fetched: an address, a path, a command line, a query.
    public var url: String
    /// As the feed calls itself.
    public var title: String
    /// As the reader calls it.
    public var name: String?
    /// The publisher; several sources with the same one count as one side of a story. nil: the title.
    public var outlet: String?
    /// The first is the group that it is listed in; `coast/north` is below `coast`.
    public var tags: [String]
    /// Not shown among the sources.
    public var isHidden: Bool
    /// Per-source settings by their names in the configuration.
    public var settings: [String: String]
    /// The record of earlier fetches.
    public var fetch: FetchRecord
    /// When the reader added it.
    public var addedAt: Timestamp
    /// Articles that it has brought and that are in the index.
    public var articleCount: Int
    /// Of those; 0, as the other counts of articles, where the source was read without counts.
    public var unreadCount: Int
    /// Articles of the last seven days, counted from the source's newest.
    public var weeklyCount: Int
    /// Articles that stand in a story with another outlet.
    public var sharedCount: Int
    /// Of an account: changes that wait to be told to its server. 0 for other sources.
    public var waitingCount = 0
    /// Changes that the account's server does not take.
    public var refusedCount = 0

    /// Its name on screens and in lists: the reader's, else the feed's own, else the address.
    public var shownName: String { name ?? (title.isEmpty ? shownURL : title) }
    /// Under which its articles are listed.
    public var shownOutlet: String { outlet ?? shownName }
    /// Whether the last fetch failed, or its server says that it is gone for good.
    public var hasFailed: Bool { fetch.errorCount > 0 || fetch.isGone }
    /// Whether it is to be fetched and cannot be: what the command line lists as failing and the screens count.
    public var isInTrouble: Bool { hasFailed && settings["state"] != "paused" }

    /// `url` without a password in it.
    public var shownURL: String { WebAddress(kind == .subscription ? feedAddress ?? url : url).shown }

    public init(
        id: SourceID, kind: Kind, url: String, title: String = "", name: String? = nil, outlet: String? = nil,
        tags: [String] = [], isHidden: Bool = false, settings: [String: String] = [:],
        fetch: FetchRecord = FetchRecord(), addedAt: Timestamp, articleCount: Int = 0, unreadCount: Int = 0,
        weeklyCount: Int = 0, sharedCount: Int = 0
    ) {
        self.id = id
        self.kind = kind
        self.url = url
        self.title = title
        self.name = name
        self.outlet = outlet
        self.tags = tags
        self.isHidden = isHidden
        self.settings = settings
        self.fetch = fetch
        self.addedAt = addedAt
        self.articleCount = articleCount
        self.unreadCount = unreadCount
        self.weeklyCount = weeklyCount
        self.sharedCount = sharedCount
    }
}

/// A folder whose files were added by hand.
public struct AddedFolder: Hashable, Sendable {
    /// With a slash at its end.
    public var path: String
    /// All that the index has from it, without hidden articles.
    public var articleCount: Int
    /// Unread ones of those that `articleCount` counts.
    public var unreadCount: Int
}

/// What is known of the fetching of a source: validators, when next, and its health.
public struct FetchRecord: Hashable, Sendable, Codable {
    /// Verbatim, and only replaced together.
    public var etag: String?
    /// The `Last-Modified` header as the server wrote it.
    public var lastModified: String?
    /// Hash of the last body that was parsed.
    public var bodyHash: UInt64?
    /// When it is to be fetched again; nil for at once.
    public var nextDue: Timestamp?
    /// Until when its host asked not to be asked.
    public var pausedUntil: Timestamp?
    /// The last attempt, whatever came of it; nil before the first.
    public var lastTried: Timestamp?
    /// The last fetch that brought something or told that nothing is new.
    public var lastSucceeded: Timestamp?
    /// Failures since the last success.
    public var errorCount: Int
    /// In plain words.
    public var lastError: String?
    /// HTTP status of the last answer.
    public var lastStatus: Int?
    /// The server said that the source is gone for good, often and long enough to be believed.
    public var isGone: Bool
    /// Answers in a row that said so.
    public var goneCount: Int?
    /// When the first of them came.
    public var goneSince: Timestamp?
    /// Where a permanent move points to; nil where the last answer named none.
    public var movedTo: String?
    /// When the first of these answers came.
    public var movedSince: Timestamp?
    /// Answers in a row that named `movedTo`; 0 for none.
    public var movedCount: Int
    /// The last fetch that sent no validators.
    public var lastUnconditional: Timestamp?
    /// How long the feed wants to be left alone, in minutes; nil where it does not say.
    public var minutesToLive: Int?
    /// Hours of the day in UTC, 0 to 23; nil for none.
    public var skipHours: [Int]?
    /// Week days in UTC, 0 for Sunday; nil for none.
    public var skipDays: [Int]?

    public init(
        etag: String? = nil, lastModified: String? = nil, bodyHash: UInt64? = nil, nextDue: Timestamp? = nil,
        lastTried: Timestamp? = nil, lastSucceeded: Timestamp? = nil, errorCount: Int = 0, lastError: String? = nil,
        lastStatus: Int? = nil, isGone: Bool = false, movedTo: String? = nil, movedSince: Timestamp? = nil,
        movedCount: Int = 0, lastUnconditional: Timestamp? = nil
    ) {
        self.etag = etag
        self.lastModified = lastModified
        self.bodyHash = bodyHash
        self.nextDue = nextDue
        self.lastTried = lastTried
        self.lastSucceeded = lastSucceeded
        self.errorCount = errorCount
        self.lastError = lastError
        self.lastStatus = lastStatus
        self.isGone = isGone
        self.movedTo = movedTo
        self.movedSince = movedSince
        self.movedCount = movedCount
        self.lastUnconditional = lastUnconditional
    }
}

/// A source to be added.
public struct NewSource: Hashable, Sendable {
    /// Decides how `url` is read.
    public var kind: Source.Kind
    /// An address, a path, a command line or a query. A source with the same one is not added again.
    public var url: String
    /// The feed's own title; empty until it was fetched.
    public var title: String
    /// The reader's name for it; nil for the feed's own title.
    public var name: String?
    /// The publisher; nil for the title.
    public var outlet: String?
    /// The first becomes the group that it is listed in; `coast/north` is below `coast`.
    public var tags: [String]
    /// Not shown among the sources.
    public var isHidden: Bool
    /// Settings of this source by their names in the configuration.
    public var settings: [String: String]

    public init(
        kind: Source.Kind = .feed, url: String, title: String = "", name: String? = nil, outlet: String? = nil,
        tags: [String] = [], isHidden: Bool = false, settings: [String: String] = [:]
    ) {
        self.kind = kind
        self.url = url
        self.title = title
        self.name = name
        self.outlet = outlet
        self.tags = tags
        self.isHidden = isHidden
        self.settings = settings
    }
}
