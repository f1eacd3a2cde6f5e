import NewsText

/// One article as the comparison takes it in.
public struct ComparisonText: Hashable, Sendable {
    /// Names the article in the answer; any number does for a text that is not stored.
    public var id: ArticleID
    /// The publisher's name. Names of it in its own text count as nothing that only it has.
    public var outlet: String
    /// All spans of the comparison point into it.
    public var content: ArticleText
    /// Dates in the text ("on Thursday") are resolved against it where it is known.
    public var published: Timestamp?
    /// The states of an article that has changed, the oldest first; empty for one that never did.
    public var states: [StorySource.State]
    /// The text is a summary or a beginning of the article: what it does not say, its outlet may well say.
    public var isExcerpt: Bool
    /// BCP 47 primary language subtag; text of no known language ("und") is read as English.
    public var language: String
    /// Quotes found in `content`; may be empty, which only costs quote differences.
    public var quotes: [Quote]

    public init(
        id: ArticleID, outlet: String, content: ArticleText, published: Timestamp? = nil,
        states: [StorySource.State] = [], isExcerpt: Bool = false, language: String = "und", quotes: [Quote] = []
    ) {
        self.id = id
        self.outlet = outlet
        self.content = content
        self.published = published
        self.states = states
        self.isExcerpt = isExcerpt
        self.language = language
        self.quotes = quotes
    }

    /// When these words of it were first printed, as far as that is known.
    public func time(of words: String) -> Timestamp? { states.time(of: words) ?? published }

    /// How many bytes later than in `plainText` a place stands in the stored form that `init(id:outlet:plainText:)`
    /// makes.
    public static let plainTextOrigin = 1

    /// A text that was never stored: every line of `plainText` that is not blank is a paragraph, there is no title.
    ///
    /// The stored form starts with the empty title line; see `plainTextOrigin`.
    public init(id: ArticleID, outlet: String, plainText: String) {
        let text = "\n" + plainText
        let blocks = Paragraphs.split(Array(text.utf8)).map { TextBlock(kind: .paragraph, span: $0) }
        self.init(id: id, outlet: outlet, content: ArticleText(text: text, blocks: blocks))
    }
}
