import NewsLanguage
public import NewsModel

/// What the clustering reads of an article.
public struct StoryArticle: Hashable, Sendable {
    /// Of articles of one time the lowest is taken first.
    public var id: ArticleID
    /// Its terms count double.
    public var title: String
    /// The text after the title, or its start: only the first words are read.
    public var body: String
    /// Two articles of one outlet are one side of a story.
    public var outlet: String
    /// When it was published, never later than when it was first seen; when it was first seen where `isDated` is false.
    public var time: Timestamp
    /// Whether the source gives a date.
    public var isDated: Bool
    /// Primary language subtag; articles of different languages never meet, "und" meets every language.
    public var language: String

    public init(
        id: ArticleID, title: String, body: String, outlet: String, time: Timestamp, isDated: Bool = true,
        language: String
    ) {
        self.id = id
        self.title = title
        self.body = body
        self.outlet = outlet
        self.time = time
        self.isDated = isDated
        self.language = language
    }

    /// The order in which the clustering takes articles: by time, then by id, whatever order they came in.
    public static func precedes(_ a: StoryArticle, _ b: StoryArticle) -> Bool {
        a.time != b.time ? a.time < b.time : a.id < b.id
    }
}

/// An article and the story it was put in.
public struct StoryAssignment: Hashable, Sendable {
    /// The article that was added.
    public var article: ArticleID
    /// The story that it is in now.
    public var story: StoryID
    /// The article opened the story.
    public var isNew: Bool

    public init(article: ArticleID, story: StoryID, isNew: Bool) {
        self.article = article
        self.story = story
        self.isNew = isNew
    }
}

/// An article that changes story.
public struct StoryMove: Hashable, Sendable {
    /// Was in another story before; one that is new has a `StoryAssignment`.
    public var article: ArticleID
    /// The story that it leaves, which may be empty afterwards.
    public var from: StoryID
    /// The story that it is in now.
    public var to: StoryID

    public init(article: ArticleID, from: StoryID, to: StoryID) {
        self.article = article
        self.from = from
        self.to = to
    }
}

/// What a repair, or a correction of the reader's, changed.
public struct StoryChanges: Hashable, Sendable {
    /// By article.
    public var moves: [StoryMove]
    /// Stories that no article is left in, and the older story that most of their articles went to: links and
    /// reading places are redirected. No kept story is itself merged away.
    public var aliases: [StoryID: StoryID]

    public init(moves: [StoryMove] = [], aliases: [StoryID: StoryID] = [:]) {
        self.moves = moves
        self.aliases = aliases
    }

    /// Nothing moved and no story ended.
    public var isEmpty: Bool { moves.isEmpty && aliases.isEmpty }
}

/// A judgement of the reader's on two articles; it wins over every similarity, also for what follows from it.
public enum StoryCorrection: Hashable, Sendable, Codable {
    /// The two belong to one story.
    case together(ArticleID, ArticleID)
    /// The two never share a story.
    case apart(ArticleID, ArticleID)

    /// The corrections that make one story of two, given with all their articles, the leads first. Each article is
    /// bound to the lead of its side: by itself it might not be tied to what the reader put it together with.
    public static func merging(_ articles: [ArticleID], with others: [ArticleID]) -> [StoryCorrection] {
        guard let lead = articles.first, let other = others.first else { return [] }
        let sides = [(lead, articles), (other, others)]
        return sides.flatMap { lead, side in side.dropFirst().map { .together(lead, $0) } } + [.together(lead, other)]
    }

    /// The corrections that split `articles` (one, or all of an outlet) off from the `others` of their story.
    public static func splitting(_ articles: [ArticleID], from others: [ArticleID]) -> [StoryCorrection] {
        guard let lead = articles.first else { return [] }
        return articles.dropFirst().map { .together(lead, $0) } + others.map { .apart(lead, $0) }
    }
}
