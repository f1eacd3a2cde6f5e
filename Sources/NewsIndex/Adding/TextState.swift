import GRDB
import NewsModel
import NewsText

/// What is known of the newest text of an article beside its words.
struct TextState {
    let db: Database
    let article: ArticleSummary

    /// Articles from the web of fewer words are as a rule the summaries of feeds.
    private static let fewestWords = 80

    /// The states of an article that has changed, the oldest first: each when its source says that it changed, or when
    /// the change was seen. A whole text in place of a teaser is no change, nor is one that was read in the same round.
    var all: [StorySource.State] {
        get throws {
            guard article.versionCount > 1, let published = article.published else { return [] }
            var states: [StorySource.State] = []
            var seen: Timestamp?
            for version in try ArticleQueries(db: db).versions(of: article.id) {
                let text = version.content.text
                defer { seen = version.seen }
                guard let last = states.last else {
                    states.append(StorySource.State(at: published, text: text))
                    continue
                }
                let said = version.updated.flatMap { $0 > published ? $0 : nil }
                let isWhole = last.text.utf8.count * 2 <= text.utf8.count || version.seen == seen && said == nil
                states.append(StorySource.State(at: isWhole ? last.at : max(last.at, said ?? version.seen), text: text))
            }
            // Where no words came later there is nothing to tell apart, and no texts need be kept.
            return states.last?.at == published ? [] : states
        }
    }

    /// Whether the text is the summary of a feed, or ends where its article goes on.
    func isExcerpt(_ content: ArticleText) throws -> Bool {
        if content.isCutOff { return true }
        guard article.wordCount < Self.fewestWords else { return false }
        let sql = "SELECT 1 FROM place WHERE article_id = ? AND location NOT LIKE 'http%' LIMIT 1"
        return try db.int64(sql, article.id.rawValue) == nil
    }
}

extension ArticleText {
    /// Signs of what was left away at the end of a text.
    private static let endings = ["…", "...", "[…]", "[...]", "(…)", "(...)"]

    /// Whether the last block ends where the article goes on.
    fileprivate var isCutOff: Bool {
        guard let last = blocks.last else { return false }
        let end = text.text(in: last.span).reversed().drop(while: \.isWhitespace)
        return Self.endings.contains { end.starts(with: $0.reversed()) }
    }
}
