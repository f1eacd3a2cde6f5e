public import NewsModel

/// Part of a list. Lists are read in windows: nothing ever holds all rows of an index.
public struct ListSlice: Hashable, Sendable {
    /// Number of the first row wanted, from 0.
    public var offset: Int
    /// Most rows wanted; fewer come at the end of the list.
    public var limit: Int
    /// Which opening of the list it is of. A list keeps the order and the rows that it had when it was opened, whatever
    /// is read, marked or fetched meanwhile; another number takes both anew.
    public var edition: Int
    /// The opening before, where the answer is to name the first row that has come since.
    public var since: Int?
    /// The window is moved to the nearest row with something unread, where there is one.
    public var unread: UnreadSearch?

    public init(offset: Int, limit: Int, edition: Int = 0, since: Int? = nil) {
        self.offset = offset
        self.limit = limit
        self.edition = edition
        self.since = since
    }
}

/// A look for the nearest row of a list with something unread, also among rows that were never loaded.
public struct UnreadSearch: Hashable, Sendable {
    /// The row that it starts from and that it passes over, by its own number.
    public var from: Int64
    /// Whether rows after it are meant, and not those before.
    public var forward: Bool

    public init(from: Int64, forward: Bool) {
        self.from = from
        self.forward = forward
    }
}

/// Rows `offset ..< offset + rows.count` of a list of `total` rows.
public struct ListWindow<Row: Hashable & Sendable>: Hashable, Sendable {
    /// Number of the first row here, from 0.
    public var offset: Int
    /// Neighbours in the list, without gaps.
    public var rows: [Row]
    /// Rows of the whole list.
    public var total: Int
    /// What of the query could not be understood, and so was left out, in words.
    public var problems: [String]
    /// Rows of the whole list with something unread; nil where nobody counted.
    public var unread: Int?
    /// Rows that have come since the list was opened, and that it shows when it is opened anew.
    public var arrived: Int
    /// The number of the first row that has come since the opening that was asked about; nil where none has.
    public var firstNew: Int?
    /// The number of the row with something unread that was asked for; nil where there is none.
    public var unreadRow: Int?

    /// A negative `offset` counts as 0.
    public init(
        offset: Int, rows: [Row], total: Int, problems: [String] = [], unread: Int? = nil, arrived: Int = 0,
        firstNew: Int? = nil, unreadRow: Int? = nil
    ) {
        self.offset = max(0, offset)
        self.rows = rows
        self.problems = problems
        self.unread = unread
        self.arrived = arrived
        self.firstNew = firstNew
        self.unreadRow = unreadRow
        self.total = max(total, self.offset + rows.count)
    }

    /// Numbers in the whole list of the rows that are here.
    public var range: Range<Int> { offset..<offset + rows.count }
}

/// What a screen needs to be drawn. The interface asks by an effect and is answered by `Event.loaded` with the
/// same request, whatever happened in between.
public enum DataRequest: Hashable, Sendable {
    /// Answer: `.stories`. With `around`, and if that story is (still) in the list, the window is moved so that it
    /// contains the story, which keeps the reader's place while the list grows.
    case stories(StoryQuery, ListSlice, around: StoryID?)
    /// Answer: `.story`.
    case story(StoryID)
    /// All articles of a story, for the view of many columns. Answer: `.articles`, in the order of its sources.
    case storyArticles(StoryID)
    /// Answer: `.article`, with the content of that version.
    case article(ArticleID, version: Int?)
    /// Answer: `.comparison`. `engine` nil leaves the choice to the texts.
    case comparison(TextReference, TextReference, engine: ComparisonEngine?)
    /// Why the sentences of two articles are linked. Answer: `.reasons`.
    case reasons(ArticleID, ArticleID)
    /// Answer: `.versions`.
    case versions(ArticleID)
    /// Everything one speaker is quoted with, by the speaker's full name. Answer: `.person`.
    case person(String)
    /// In the query language. Answer: `.search`.
    case search(String, ListSlice)
    /// Answer: `.sources`.
    case sources
    /// The form in which these are set up. Answer: `.sourceForm`.
    case sourceForm([SourceID])
    /// Answer: `.outlets`.
    case outlets
    /// All tags of articles and sources. Answer: `.tags`.
    case tags
    /// The rules on what arrives, in their order. Answer: `.rules`.
    case rules
}

/// The story list as far as it was asked for, with figures about all of it.
public struct StoryPage: Hashable, Sendable {
    /// The part of the list that was asked for.
    public var window: ListWindow<StorySummary>
    /// Articles and outlets in the index, whatever the list is limited to.
    public var articleCount: Int
    /// Publishers in the index.
    public var outletCount: Int
    /// Sources in the index, paused and failing ones too.
    public var sourceCount: Int
    /// Sources whose last fetch failed, whoever fetched.
    public var failingSources: Int
    /// When the last fetch ended; nil before the first.
    public var lastFetch: Timestamp?

    public init(
        window: ListWindow<StorySummary>, articleCount: Int, outletCount: Int, sourceCount: Int = 0,
        failingSources: Int = 0, lastFetch: Timestamp? = nil
    ) {
        self.window = window
        self.articleCount = articleCount
        self.outletCount = outletCount
        self.sourceCount = sourceCount
        self.failingSources = failingSources
        self.lastFetch = lastFetch
    }
}

/// Two texts and how they stand to each other. The spans of the comparison point into the contents given here.
public struct ComparedTexts: Hashable, Sendable {
    /// The first that was named, or the older of two versions.
    public var left: Article
    /// The second that was named, or the newer of two versions.
    public var right: Article
    /// Its spans point into `left.content` and `right.content`.
    public var comparison: Comparison

    public init(left: Article, right: Article, comparison: Comparison) {
        self.left = left
        self.right = right
        self.comparison = comparison
    }
}

/// All stored states of one article, the oldest first.
public struct VersionList: Hashable, Sendable {
    /// As the newest version has it.
    public var article: ArticleSummary
    /// The oldest first.
    public var versions: [ArticleVersion]
    /// The version that the reader last read; nil where it was never read.
    public var lastRead: Int?

    public init(article: ArticleSummary, versions: [ArticleVersion], lastRead: Int? = nil) {
        self.article = article
        self.versions = versions
        self.lastRead = lastRead
    }
}

/// Everything that one speaker is quoted with over all stories, newest first.
public struct PersonPage: Hashable, Sendable {
    /// A story in which the speaker is quoted.
    public struct Appearance: Hashable, Sendable {
        /// Nil for an article that is in no story.
        public var story: StoryID?
        /// The headline of the story, or the title of the article that is in none.
        public var headline: String
        /// The speaker's quotes there.
        public var utterances: [Utterance]

        public init(story: StoryID?, headline: String, utterances: [Utterance]) {
            self.story = story
            self.headline = headline
            self.utterances = utterances
        }
    }
    /// Under all forms of the name.
    public var speaker: Speaker
    /// The newest first.
    public var appearances: [Appearance]

    public init(speaker: Speaker, appearances: [Appearance]) {
        self.speaker = speaker
        self.appearances = appearances
    }
}

/// What a `DataRequest` is answered with.
public enum DataResult: Hashable, Sendable {
    /// The part of the story list that was asked for.
    case stories(StoryPage)
    /// A story's page.
    case story(StoryDetail)
    /// All articles of a story, in the order of its sources.
    case articles([Article])
    /// In the version that was asked for.
    case article(Article)
    /// The two in the order in which they were asked for.
    case comparison(ComparedTexts)
    /// For each link of two articles.
    case reasons([LinkReason])
    case versions(VersionList)
    case person(PersonPage)
    /// The part of a list of articles that was asked for.
    case search(ListWindow<SearchHit>)
    /// Sources, and folders of added files behind them.
    case sources([SourceHealth])
    /// The lines of the form for sources.
    case sourceForm([SourceField])
    /// Of the whole index.
    case outlets(OutletOverlap)
    /// Names, and how many articles each has.
    case tags([TagSummary])
    /// With the headlines of the stories that rules are about, and the names of the sources.
    case rules([ArticleRule], headlines: [RuleID: String] = [:], sources: [SourceID: String] = [:])
    /// What failed, in words that say what the reader can do.
    case failed(String)
}
