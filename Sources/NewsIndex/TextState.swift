import GRDB
import NewsModel
import NewsText

/// What is known of the newest text of an article beside its words.
struct TextState {
    let db: Database
    let article: ArticleSummary

    /// Articles from the web of fewer words are as a rule the summaries of feeds.
    private static let fewestWords = 80

    /// When the words were as they are: of an article that has changed, when its source says so, or when the change was
    /// seen; else when it was published. A whole text in place of a teaser is no change.
    var asOf: Timestamp? {
        get throws {
            guard article.versionCount > 1, let published = article.published else { return article.published }
            let sql = """
                SELECT seen, length(body), (
                    SELECT length(body) FROM old_version WHERE article_id = ?1 ORDER BY number DESC LIMIT 1)
                FROM article_text WHERE article_id = ?1
                """
            guard let row = try db.rows(sql, [article.id.rawValue]).first else { return published }
            let (length, before): (Int, Int) = (row[1] ?? 0, row[2] ?? 0)
            if before * 2 <= length { return published }
            let seen = Timestamp(seconds: row[0] ?? published.seconds)
            let said = article.updated.flatMap { $0 > published ? $0 : nil }
            return max(published, said ?? seen)
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
