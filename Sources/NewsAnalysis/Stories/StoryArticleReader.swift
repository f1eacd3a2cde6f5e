import NewsLanguage
public import NewsModel
import NewsText

/// An article as the clustering takes it in: what is read of its text, without the text.
public struct ReadStoryArticle: Sendable {
    /// That of the `StoryArticle`.
    public let id: ArticleID
    /// When it was published, never later than when it was first seen.
    public let time: Timestamp
    let isDated: Bool
    let language: String
    /// A hash of the outlet's name; 0 for none.
    let outlet: UInt32
    let text: ArticleTerms
    let series: Headline.Series?
    let isRoundUp: Bool

    /// The same order as that of the articles.
    static func precedes(_ a: ReadStoryArticle, _ b: ReadStoryArticle) -> Bool {
        a.time != b.time ? a.time < b.time : a.id < b.id
    }
}

/// Reads articles for the clustering, with its configuration. What is read of an article depends on it alone, so that
/// several readers can read on several threads; half of the time of clustering is spent here.
public struct StoryArticleReader: Sendable {
    /// Some thirty thousand years from 1970.
    private static let farthest: Int64 = 1_000_000_000_000

    private var vectorizer: TermVectorizer

    /// Must have the configuration of the clusterer that takes what is read.
    public init(configuration: StoryConfiguration = StoryConfiguration()) {
        vectorizer = TermVectorizer(configuration)
    }

    /// What clustering compares of an article: its terms with their weights, and its time.
    public mutating func read(_ article: StoryArticle) -> ReadStoryArticle {
        // Differences of times are taken without fear of overflow; nothing real lies outside.
        let time = Timestamp(seconds: min(max(article.time.seconds, -Self.farthest), Self.farthest))
        return ReadStoryArticle(
            id: article.id, time: time, isDated: article.isDated, language: article.language,
            outlet: article.outlet.isEmpty ? 0 : UInt32(folding: FNV1a(article.outlet.utf8).value),
            // A column is of no event: without terms it meets nothing.
            text: ServiceTitles.of(article.language).isColumn(article.title) ? .none : vectorizer.read(article),
            series: Headline.series(Headline.bytes(of: article)),
            isRoundUp: Headline.isRoundUp(article.title))
    }
}
