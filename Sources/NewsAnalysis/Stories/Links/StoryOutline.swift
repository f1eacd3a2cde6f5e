public import NewsModel

/// What is read of a story to find the stories of other languages that tell the same.
public struct StoryOutline: Hashable, Sendable {
    /// Names the story in the `StoryLink`s that are found.
    public var id: StoryID
    /// Primary language subtag of its articles; a story of several languages is not linked.
    public var language: String
    /// Of its articles.
    public var titles: [String]
    /// When its first article was published.
    public var first: Timestamp
    /// When its middle article was published, of two in the middle the earlier: most of a story comes at once, and what
    /// comes days later is not when it happened.
    public var time: Timestamp

    /// - Parameter times: When its articles were published, in order of time.
    public init(id: StoryID, language: String, titles: [String], times: [Timestamp]) {
        self.init(
            id: id, language: language, titles: titles, first: times.first ?? Timestamp(seconds: 0),
            time: times.isEmpty ? Timestamp(seconds: 0) : times[(times.count - 1) / 2])
    }

    public init(id: StoryID, language: String, titles: [String], first: Timestamp, time: Timestamp) {
        self.id = id
        self.language = language
        self.titles = titles
        self.first = first
        self.time = time
    }
}

/// Two stories of different languages that tell of one event; `a` has the lower id.
///
/// A link never merges: both stay stories, and what a third is linked to says nothing of these two.
public struct StoryLink: Hashable, Sendable {
    /// The story with the lower id.
    public var a: StoryID
    /// The story with the higher id.
    public var b: StoryID
    /// How sure it is, 0 to 1.
    public var probability: Double
    /// What both name: words as the first story writes them, best first.
    public var words: [String]

    public init(a: StoryID, b: StoryID, probability: Double, words: [String]) {
        self.a = a
        self.b = b
        self.probability = probability
        self.words = words
    }
}
