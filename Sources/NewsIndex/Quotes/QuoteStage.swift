import NewsAnalysis
import NewsModel

/// The newest text of an article, as it was stored.
struct WrittenText: Sendable {
    var article: Int64
    var content: ArticleText
    var language: String
}

extension WrittenText {
    init(_ text: StoredText) { self.init(article: text.id, content: text.content, language: text.language) }

    init(_ article: Int64, _ prepared: PreparedDraft) {
        self.init(article: article, content: prepared.draft.content, language: prepared.draft.language)
    }
}

/// An article and the quotes of its newest text.
typealias ReadQuotes = (id: Int64, quotes: [Quote])

/// Finds the quotes of several texts.
enum QuoteStage {
    /// On two threads.
    static func read(_ texts: [WrittenText]) -> [ReadQuotes] { parallelHalves(texts) { readAlone($0) } }

    /// On the thread that asks.
    static func readAlone(_ texts: some Sequence<WrittenText>) -> [ReadQuotes] {
        texts.map {
            ($0.article, QuoteFinder.quotes(in: $0.content, language: $0.language, includeIndirect: true))
        }
    }
}
