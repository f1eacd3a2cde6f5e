/// A story as a part of an affair that goes on over several stories.
public struct AffairStory: Hashable, Sendable, Codable {
    /// The earlier story that one follows, and why.
    public struct Follows: Hashable, Sendable, Codable {
        /// The story that came before.
        public var story: StoryID
        /// How alike their articles are, 0 to 1.
        public var likeness: Double
        /// What both name, the most telling first.
        public var words: [String]

        public init(story: StoryID, likeness: Double, words: [String]) {
            self.story = story
            self.likeness = likeness
            self.words = words
        }
    }

    /// The part that is described; the one before it is named in `follows`.
    public var story: StoryID
    /// The title of its most central article.
    public var headline: String
    /// By time of their first article.
    public var outlets: [String]
    /// Without hidden articles.
    public var articleCount: Int
    /// The date of its earliest article; where none has a date, when the first was first seen.
    public var first: Timestamp
    /// The same of its latest article.
    public var last: Timestamp
    /// Nil for the first story of the affair.
    public var follows: Follows?
    /// Names and terms of it that no earlier story of the affair has.
    public var new: [String]

    public init(
        story: StoryID, headline: String, outlets: [String], articleCount: Int, first: Timestamp, last: Timestamp,
        follows: Follows? = nil, new: [String] = []
    ) {
        self.story = story
        self.headline = headline
        self.outlets = outlets
        self.articleCount = articleCount
        self.first = first
        self.last = last
        self.follows = follows
        self.new = new
    }
}

extension StoryDetail {
    /// The story as a part of its affair; nil where it stands alone.
    public var inAffair: AffairStory? { affair.first { $0.story == summary.id } }

    /// The earlier story of the affair that it follows.
    public var earlier: AffairStory? {
        guard let id = inAffair?.follows?.story else { return nil }
        return affair.first { $0.story == id }
    }

    /// The stories of the affair that follow it, by time.
    public var later: [AffairStory] { affair.filter { $0.follows?.story == summary.id } }
}
