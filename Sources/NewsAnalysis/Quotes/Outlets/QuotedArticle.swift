public import NewsModel

/// An article with the quotes found in it: what the comparison over sources reads.
public struct QuotedArticle: Sendable {
    /// Names the article in the variants of its quotes.
    public var id: ArticleID
    /// The publisher's name, under which its variants of an utterance are shown.
    public var outlet: String
    /// Nil where the source does not say.
    public var published: Timestamp?
    /// The text that spans of `quotes` point into.
    public var content: ArticleText
    /// In the order of the text.
    public var quotes: [Quote]
    /// BCP 47 primary subtag; "und" where it could not be told.
    public var language: String

    public init(
        id: ArticleID, outlet: String, published: Timestamp? = nil, content: ArticleText, quotes: [Quote],
        language: String = "und"
    ) {
        self.id = id
        self.outlet = outlet
        self.published = published
        self.content = content
        self.quotes = quotes
        self.language = language
    }
}
