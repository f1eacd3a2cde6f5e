import GRDB
public import NewsModel

/// A file that is attached to an article.
public struct AttachedFile: Hashable, Sendable {
    /// The article that it is attached to.
    public var article: ArticleSummary
    /// Which of the article's files it is, from 1.
    public var number: Int
    /// Its address, type and length, as the feed says.
    public var enclosure: Enclosure
}

extension NewsIndex {
    /// Files attached to the articles that a query finds, those of the newest articles first.
    /// - Parameters:
    ///   - includesImages: pictures count, too.
    ///   - limit: articles that are looked at.
    public func attachedFiles(
        _ query: NewsQuery, includesImages: Bool = false, limit: Int
    ) throws(IndexError) -> [AttachedFile] {
        try file.read { db in
            let condition = try QueryCompiler(db: db).articleCondition(query)
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT article.id, enclosures FROM article JOIN article_text ON article_id = article.id
                    WHERE enclosures IS NOT NULL AND (\(condition.sql))
                    ORDER BY sort_date DESC, article.id DESC LIMIT \(limit)
                    """, arguments: condition.arguments)
            let articles = try ArticleQueries(db: db).articles(rows.map { $0[0] })
            let byID = Dictionary(articles.map { ($0.id.rawValue, $0) }) { first, _ in first }
            return rows.flatMap { row -> [AttachedFile] in
                guard let article = byID[row[0]] else { return [] }
                return ArticleStore.enclosures(row[1]).enumerated().compactMap { place, enclosure in
                    if enclosure.isImage, !includesImages { return nil }
                    return AttachedFile(article: article, number: place + 1, enclosure: enclosure)
                }
            }
        }
    }
}
