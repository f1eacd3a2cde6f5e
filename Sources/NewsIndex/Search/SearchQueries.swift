import GRDB
import NewsModel

/// Searches in two phases: which articles, newest or best first, then passages for the window that is shown.
struct SearchQueries {
    /// Up to so many hits are put in the order of their dates; more stay in the order in which they were added,
    /// which FTS5 gives without looking at all of them.
    private static let sortedHits = 1_000

    let db: Database

    func page(_ query: NewsQuery, order: SearchOrder, offset: Int, limit: Int) throws -> Page<SearchHit> {
        let (match, rest) = split(query)
        guard let match else { return try page(withoutWords: query, offset: offset, limit: limit) }
        let hits = try newest(match, rest)
        let ids: [Int64]
        switch order {
        case .newest: ids = try window(byDate(hits), offset, limit)
        case .best: ids = try best(match, rest, from: hits.min() ?? 0, offset: offset, limit: limit)
        }
        return Page(items: try ids.compactMap { try hit($0, query) }, offset: max(0, offset), total: hits.count)
    }

    /// All that `page` has windows of, newest first.
    func ids(_ query: NewsQuery) throws -> [Int64] {
        let (match, rest) = split(query)
        guard let match else { return try ArticleQueries(db: db).ids(query) }
        return try byDate(newest(match, rest))
    }

    /// The words of a query, as an FTS5 expression, and what else it asks.
    private func split(_ query: NewsQuery) -> (match: String?, rest: NewsQuery) {
        if let match = SearchExpression.fts(query.expression) { return (match, .everything) }
        guard case .all(let parts) = query.expression else { return (nil, query) }
        let words = parts.filter { SearchExpression.fts($0) != nil }
        let rest = parts.filter { SearchExpression.fts($0) == nil }
        return (words.isEmpty ? nil : SearchExpression.fts(.all(words)), NewsQuery(.all(rest)))
    }

    /// The newest matches, newest id first.
    private func newest(_ match: String, _ rest: NewsQuery) throws -> [Int64] {
        if try rest == .everything && !hasHidden() {
            let sql = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?"
            return try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [match, NewsIndex.rankedHits])
        }
        // A cross join keeps the search index in front.
        let condition = try QueryCompiler(db: db).articleCondition(rest)
        let sql = """
            SELECT search.rowid FROM search CROSS JOIN article ON article.id = search.rowid
            WHERE search MATCH ? AND \(condition.sql) ORDER BY search.rowid DESC LIMIT ?
            """
        return try Int64.fetchAll(
            db.cachedStatement(sql: sql), arguments: [match] + condition.arguments + [NewsIndex.rankedHits])
    }

    /// Nearly always nothing is hidden, and the articles need not be looked at.
    private func hasHidden() throws -> Bool {
        try db.int64("SELECT 1 FROM article WHERE is_hidden = 1 LIMIT 1") != nil
    }

    private func byDate(_ hits: [Int64]) throws -> [Int64] {
        if hits.count > SearchQueries.sortedHits { return hits }
        let dated = try hits.map { ($0, try db.int64("SELECT sort_date FROM article WHERE id = ?", $0) ?? 0) }
        return try AgelessRows(db: db).last(ofArticles: dated.sorted { ($0.1, $0.0) > ($1.1, $1.0) }.map(\.0))
    }

    private func best(_ match: String, _ rest: NewsQuery, from id: Int64, offset: Int, limit: Int) throws -> [Int64] {
        let condition = try QueryCompiler(db: db).articleCondition(rest)
        let sql = """
            SELECT search.rowid FROM search CROSS JOIN article ON article.id = search.rowid
            WHERE search MATCH ? AND search.rowid >= ? AND \(condition.sql)
            ORDER BY bm25(search, 5.0, 1.0, 1.0), search.rowid DESC LIMIT ? OFFSET ?
            """
        return try Int64.fetchAll(
            db.cachedStatement(sql: sql),
            arguments: [match, id] + condition.arguments + [max(0, limit), max(0, offset)])
    }

    private func window(_ ids: [Int64], _ offset: Int, _ limit: Int) throws -> [Int64] {
        Array(ids.dropFirst(max(0, offset)).prefix(max(0, limit)))
    }

    private func page(withoutWords query: NewsQuery, offset: Int, limit: Int) throws -> Page<SearchHit> {
        let page = try ArticleQueries(db: db).page(query, sort: .newest, offset: offset, limit: limit)
        return Page(
            items: try page.items.compactMap { try hit($0.id.rawValue, query) }, offset: page.offset, total: page.total)
    }

    func hit(_ id: Int64, _ query: NewsQuery) throws -> SearchHit? {
        guard let article = try ArticleQueries(db: db).articles([id]).first else { return nil }
        let sql = "SELECT body FROM article_text WHERE article_id = ?"
        let body = try String.fetchOne(db.cachedStatement(sql: sql), arguments: [id]) ?? ""
        let patterns = query.expression.wantedWords.map { SearchWords.Pattern($0.phrase, isPrefix: $0.isPrefix) }
        let (excerpt, matches) = SearchExcerpt.excerpt(of: body, for: patterns)
        return SearchHit(
            article: article, excerpt: excerpt, excerptMatches: matches,
            titleMatches: SearchWords.matches(patterns, in: Array(article.title.utf8)).map(\.span))
    }
}
