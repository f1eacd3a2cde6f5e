import NewsAnalysis
import NewsModel

/// Finds the quotes of several texts, on two cores.
enum QuoteStage {
    static func quotes(in texts: [(content: ArticleText, language: String)]) -> [[Quote]] {
        parallelMap(texts) { QuoteFinder.quotes(in: $0.content, language: $0.language, includeIndirect: true) }
    }
}
