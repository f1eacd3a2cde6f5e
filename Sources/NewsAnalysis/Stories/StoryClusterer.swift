public import NewsModel

/// Puts articles into stories as they arrive, and repairs the young stories at each refresh.
///
/// It holds the articles of a window of days in memory and no more: the cost of one article does not grow with the
/// index. It has no clock and no store; the caller keeps article → story, and gives the window back with `restore`
/// when the process starts. The same articles, restored or fed in batches, give the same stories.
///
///     var clusterer = StoryClusterer(nextStory: StoryID(1))
///     clusterer.restore(window)                     // at start: articles with their stories, from the store
///     let assignments = clusterer.add(batch)        // at once, in the transaction of the articles
///     let changes = clusterer.repair()              // at the end of a refresh, in a following transaction
public struct StoryClusterer: Sendable {
    /// The id that the next new story gets; ids grow, so that an older story has the lower one.
    public private(set) var nextStory: StoryID
    private var stories: [ArticleID: StoryID] = [:]

    public init(configuration: StoryConfiguration = StoryConfiguration(), nextStory: StoryID = StoryID(1)) {
        self.nextStory = nextStory
    }

    /// How far before the first and after the last article of a batch `restore` should reach, in seconds.
    public static let window: Int64 = 10 * 86_400

    /// Takes back articles that were assigned in an earlier run. They keep their stories until a repair finds better.
    public mutating func restore(_ articles: [(article: StoryArticle, story: StoryID, isOpened: Bool)]) {
        for (article, story, _) in articles {
            stories[article.id] = story
            nextStory = max(nextStory, StoryID(story.rawValue + 1))
        }
    }

    /// Assigns articles, in the order of `StoryArticle.precedes`; an article that is known already is read anew and
    /// keeps its story.
    public mutating func add(_ batch: [StoryArticle]) -> [StoryAssignment] {
        batch.sorted(by: StoryArticle.precedes).map { add($0) }
    }

    /// Assigns one article at once.
    public mutating func add(_ article: StoryArticle) -> StoryAssignment {
        if let story = stories[article.id] { return StoryAssignment(article: article.id, story: story, isNew: false) }
        stories[article.id] = nextStory
        nextStory = StoryID(nextStory.rawValue + 1)
        return StoryAssignment(article: article.id, story: stories[article.id]!, isNew: true)
    }

    /// Looks again at the stories near the articles added since the last repair, and merges and splits them.
    public mutating func repair() -> StoryChanges { StoryChanges() }

    /// The reader has opened the article: a repair does not move it out of its story any more.
    public mutating func markOpened(_ article: ArticleID) {}

    /// Takes a judgement of the reader's, and changes the stories of the articles held accordingly at once.
    public mutating func correct(_ corrections: [StoryCorrection]) -> StoryChanges { StoryChanges() }

    /// Takes judgements back, and puts the articles of `moves` (as `correct` gave them) back to where they were.
    public mutating func withdraw(_ corrections: [StoryCorrection], undoing moves: [StoryMove]) -> StoryChanges {
        StoryChanges()
    }

    /// Forgets an article that was deleted.
    public mutating func remove(_ article: ArticleID) { stories[article] = nil }
}

/// The settings of the clustering. One setting serves all kinds of news.
public struct StoryConfiguration: Hashable, Sendable {
    public init() {}
}
