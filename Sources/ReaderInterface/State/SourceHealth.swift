public import NewsModel

/// One place that articles come from, and how well it does.
public struct SourceHealth: Hashable, Sendable, Identifiable {
    /// How much is wanted of it.
    public enum State: Hashable, Sendable {
        case fetched
        /// Its articles come marked as read.
        case muted
        /// It is not fetched.
        case paused
        /// Files that were added by hand, which are no source.
        case added
    }

    /// What the last attempt failed with, as far as it decides about what to do.
    public enum Trouble: Hashable, Sendable {
        /// The server says that it is gone for good.
        case gone
        /// There is no such host or no such page (404).
        case wrongAddress
        /// The server does not want this program, or wants to know who asks.
        case refused
        /// The server asks to wait.
        case busy(until: Timestamp?)
        /// The server failed (an HTTP status from 500 on).
        case serverFault
        /// No answer came.
        case unreachable
        /// Something came that cannot be read as a feed.
        case notAFeed
    }

    /// Negative for folders of added files.
    public var id: SourceID
    /// As lists show it.
    public var title: String
    /// An address or a path.
    public var location: String
    /// The groups that it stands in.
    public var tags: [String]
    /// How much is wanted of it: as the reader set it.
    public var state: State
    /// The last attempt, whatever came of it; nil before the first.
    public var lastFetch: Timestamp?
    /// The last attempt that worked; nil before the first.
    public var lastSuccess: Timestamp?
    /// What the last attempt failed with, in words; nil after a success.
    public var failure: String?
    /// Failures since the last success.
    public var failureCount: Int
    /// Nil after a success.
    public var trouble: Trouble?
    /// Articles that it has brought and that are in the index.
    public var articleCount: Int
    /// Of those.
    public var unreadCount: Int
    /// Of its last week, counted from its newest article.
    public var articlesPerWeek: Double
    /// Share of its articles that stand in a story with another outlet, 0 to 1.
    public var storyShare: Double
    /// What of an account waits to be told to its server, in words.
    public var waiting: String?
    /// The reader wants its articles and does not want it in the list.
    public var isHidden = false

    public init(
        id: SourceID, title: String, location: String, tags: [String] = [], state: State = .fetched,
        lastFetch: Timestamp? = nil, lastSuccess: Timestamp? = nil, failure: String? = nil, failureCount: Int = 0,
        trouble: Trouble? = nil, articleCount: Int = 0, unreadCount: Int = 0, articlesPerWeek: Double = 0,
        storyShare: Double = 0
    ) {
        self.id = id
        self.title = title
        self.location = location
        self.tags = tags
        self.state = state
        self.lastFetch = lastFetch
        self.lastSuccess = lastSuccess
        self.failure = failure
        self.failureCount = failureCount
        self.trouble = trouble
        self.articleCount = articleCount
        self.unreadCount = unreadCount
        self.articlesPerWeek = articlesPerWeek
        self.storyShare = storyShare
    }
}
