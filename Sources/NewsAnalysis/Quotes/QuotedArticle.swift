public import NewsModel

/// An article with the quotes found in it: what the comparison over sources reads.
public struct QuotedArticle: Sendable {
    public var id: ArticleID
    public var outlet: String
    public var published: Timestamp?
    public var content: ArticleText
    public var quotes: [Quote]

    public init(id: ArticleID, outlet: String, published: Timestamp? = nil, content: ArticleText, quotes: [Quote]) {
        self.id = id
        self.outlet = outlet
        self.published = published
        self.content = content
        self.quotes = quotes
    }
}
