import NewsModel
import NewsText

/// How much of each article a page that is passed around may print: enough to show what differs, never nearly all.
struct ExcerptBudget {
    /// The part of an article's words that may be printed, and how many always may.
    private static let share = 0.35
    private static let least = 40

    private var left: [ArticleID: Int]

    init(_ sources: [StorySource]) {
        left = Dictionary(
            sources.map { source in
                let words = source.article.wordCount
                return (
                    source.article.id,
                    min(words / 2, max(ExcerptBudget.least, Int(Double(words) * ExcerptBudget.share)))
                )
            }
        ) { first, _ in first }
    }

    /// Whether a text of these articles may be printed; if so, it counts.
    mutating func takes(_ text: String, from articles: some Sequence<ArticleID>) -> Bool {
        let words = text.split(separator: " ").count
        let articles = Set(articles)
        guard articles.allSatisfy({ (left[$0] ?? 0) >= words }) else { return false }
        for article in articles { left[article, default: 0] -= words }
        return true
    }

    /// The beginning of a text, so that a long sentence or quote is no whole paragraph.
    static func shortened(_ text: String, to words: Int = 40) -> String {
        let parts = text.split(separator: " ")
        return parts.count <= words ? text : parts.prefix(words).joined(separator: " ") + " …"
    }
}
