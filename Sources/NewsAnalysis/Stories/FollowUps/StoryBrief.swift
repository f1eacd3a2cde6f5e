public import NewsModel

/// What is known of a story without reading its articles: enough to look for an earlier one that it may follow.
public struct StoryBrief: Hashable, Sendable {
    /// Names the story in the `StoryFollowUp` that is found.
    public var id: StoryID
    /// Primary language subtag of its articles.
    public var language: String
    /// In its own language.
    public var headline: String
    /// Names and terms that hold it together, as written; none for one article.
    public var terms: [String]
    /// When its first article came out.
    public var first: Timestamp
    /// When its last article came out; equal to `first` for a lone one.
    public var last: Timestamp
    /// Without hidden articles.
    public var articleCount: Int

    public init(
        id: StoryID, language: String, headline: String, terms: [String], first: Timestamp, last: Timestamp,
        articleCount: Int
    ) {
        self.id = id
        self.language = language
        self.headline = headline
        self.terms = terms
        self.first = first
        self.last = last
        self.articleCount = articleCount
    }
}

/// The earlier story of the same affair that a story follows.
///
/// A story follows one story at most, so that an affair is a chain, or a tree where it goes on in several ways.
public struct StoryFollowUp: Hashable, Sendable {
    /// The later story.
    public var story: StoryID
    /// The story that it follows.
    public var earlier: StoryID
    /// How alike their articles are, 0 to 1.
    public var likeness: Double
    /// What both name, as the later story writes it, the most telling first.
    public var words: [String]

    public init(story: StoryID, earlier: StoryID, likeness: Double, words: [String]) {
        self.story = story
        self.earlier = earlier
        self.likeness = likeness
        self.words = words
    }
}
