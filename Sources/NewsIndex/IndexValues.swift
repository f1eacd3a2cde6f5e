public import NewsModel

/// What adding did.
public struct AddReport: Hashable, Sendable {
    /// Articles that the index did not have.
    public var new = 0
    /// Drafts that say what the index has already.
    public var unchanged = 0
    /// Articles that got a new version.
    public var changed = 0
    /// Known articles that were found in one more place.
    public var placesAdded = 0
    /// Drafts left out because their article was deleted by retention and is still listed by its source.
    public var skipped = 0
    /// The article of each draft, in the order given; nil for a skipped one.
    public var articles: [ArticleID?] = []
    /// Faults, with the file or feed that each concerns.
    public var warnings: [String] = []

    public init() {}

    /// What both brought together.
    public static func + (a: AddReport, b: AddReport) -> AddReport {
        var sum = a
        sum.new += b.new
        sum.unchanged += b.unchanged
        sum.changed += b.changed
        sum.placesAdded += b.placesAdded
        sum.skipped += b.skipped
        sum.articles += b.articles
        sum.warnings += b.warnings
        return sum
    }
}

/// How far a long piece of work is.
public struct IndexProgress: Hashable, Sendable {
    /// What is being done.
    public enum Stage: String, Sendable {
        /// `adding` counts drafts, `stories` and `reindexing` articles, `headlines` stories.
        case adding, stories, headlines, reindexing
    }
    /// The unit of `done` and `total` depends on it.
    public var stage: Stage
    /// From 0 to `total`.
    public var done: Int
    /// nil where it is not known.
    public var total: Int?

    public init(stage: Stage, done: Int, total: Int?) {
        self.stage = stage
        self.done = done
        self.total = total
    }
}

/// One window of a list, and how long the whole list is.
public struct Page<Item: Sendable & Hashable>: Hashable, Sendable {
    /// Fewer than asked for at the end of the list.
    public var items: [Item]
    /// Index of the first item in the whole list.
    public var offset: Int
    /// Length of the whole list.
    public var total: Int

    public init(items: [Item], offset: Int, total: Int) {
        self.items = items
        self.offset = offset
        self.total = total
    }
}

/// The order of an article list.
public enum ArticleSort: String, Sendable, Codable, CaseIterable {
    /// By `ArticleSummary.sortDate`; which of the two comes first.
    case newest, oldest
}

/// The order of search results.
public enum SearchOrder: String, Sendable, Codable, CaseIterable {
    /// Newest first; answers at once whatever the words.
    case newest
    /// Best match first, among the newest `NewsIndex.rankedHits` articles that match.
    case best
}

/// What a state change applies to.
public enum StateTarget: Hashable, Sendable {
    /// One. Marked as read it counts as opened, other than one of several.
    case article(ArticleID)
    /// Several, in any order; those that are gone are passed over.
    case articles([ArticleID])
    /// All articles of a story.
    case story(StoryID)
    /// Every article that matches.
    case query(NewsQuery)
    /// What a list shows whose order is kept: its articles, or those of its stories that fit what its query says of
    /// articles, but none that came after it was opened.
    case listed(ListOrder)
}

/// A change of the reader's state.
public enum StateChange: Hashable, Sendable {
    /// False for unread.
    case read(Bool)
    /// False takes the star away.
    case starred(Bool)
    /// False shows again what was hidden.
    case hidden(Bool)
    /// A tag beside those that are there; control characters in it are left out.
    case addTag(String)
    /// The tag as it is stored; other tags stay.
    case removeTag(String)
    /// These tags and no others.
    case tags([String])
    /// nil or an empty text removes the note.
    case note(String?)
}

/// A person or organisation over all stories.
public struct SpeakerSummary: Hashable, Sendable {
    /// The form of the name that most quotes have.
    public var name: String
    /// As that form tells.
    public var kind: SpeakerKind
    /// Quotes of the speaker in all articles.
    public var quoteCount: Int
    /// Articles that quote the speaker.
    public var articleCount: Int
    /// The date of the newest article that quotes the speaker; nil where there is none.
    public var last: Timestamp?

    public init(name: String, kind: SpeakerKind, quoteCount: Int, articleCount: Int, last: Timestamp?) {
        self.name = name
        self.kind = kind
        self.quoteCount = quoteCount
        self.articleCount = articleCount
        self.last = last
    }
}

/// Two texts side by side: two articles, or two versions of one.
public struct ComparedTexts: Hashable, Sendable {
    /// The article that was named first, or the earlier version.
    public var left: Side
    /// The article that was named second, or the later version.
    public var right: Side
    /// Its spans point into `left.content` and `right.content`.
    public var comparison: Comparison

    /// One of the two texts, in the version that was compared.
    public struct Side: Hashable, Sendable {
        /// Its figures are those of the newest version, whichever is compared.
        public var article: ArticleSummary
        /// From 1.
        public var version: Int
        /// When the index saw this version.
        public var seen: Timestamp
        /// When the source says that it was changed, of one version beside another.
        public var updated: Timestamp?
        /// The text of that version.
        public var content: ArticleText

        public init(
            article: ArticleSummary, version: Int, seen: Timestamp, updated: Timestamp? = nil, content: ArticleText
        ) {
            self.article = article
            self.version = version
            self.seen = seen
            self.updated = updated
            self.content = content
        }
    }

    public init(left: Side, right: Side, comparison: Comparison) {
        self.left = left
        self.right = right
        self.comparison = comparison
    }
}

/// An outlet and how much of it is in the index.
public struct OutletSummary: Hashable, Sendable {
    /// The publisher's name as its articles have it.
    public var name: String
    /// Without hidden articles.
    public var articleCount: Int
    /// Of those counted in `articleCount`.
    public var unreadCount: Int
    /// Articles that stand in a story with another outlet.
    public var sharedCount: Int
    /// The date of its newest article; nil where it has none.
    public var last: Timestamp?

    public init(name: String, articleCount: Int, unreadCount: Int, sharedCount: Int, last: Timestamp?) {
        self.name = name
        self.articleCount = articleCount
        self.unreadCount = unreadCount
        self.sharedCount = sharedCount
        self.last = last
    }
}

/// What the whole index holds.
public struct IndexTotals: Hashable, Sendable {
    /// Without hidden ones.
    public var articles = 0
    /// Of those counted in `articles`.
    public var unread = 0
    /// Without hidden stories.
    public var stories = 0
    /// Every publisher that the index knows.
    public var outlets = 0
    /// Of every kind, hidden and paused ones among them.
    public var sources = 0
    /// Sources whose last fetch failed, but for those that are paused.
    public var failingSources = 0
    /// When something was last added.
    public var updated: Timestamp?

    public init() {}
}

/// What of an article's past is kept.
public struct RetentionRule: Hashable, Sendable {
    /// The source that it is for; nil for articles of all sources that have no rule of their own.
    public var source: SourceID?
    /// Articles that were first seen more than this many days ago go.
    public var days: Int?
    /// Of each source this many of the articles stay that were seen last.
    public var count: Int?
    /// Unread articles go as well.
    public var takesUnread: Bool

    public init(source: SourceID? = nil, days: Int? = nil, count: Int? = nil, takesUnread: Bool = false) {
        self.source = source
        self.days = days
        self.count = count
        self.takesUnread = takesUnread
    }
}
