import GRDB
import NewsModel

/// Reads windows of the story list; all a row shows is in the story's own row.
struct StoryQueries {
    let db: Database

    private static let columns = """
        story.id, headline, lead_id, outlets, article_count, unread_count, first, last, is_dated, arrivals, languages,
        terms, quote_count, difference_count, starred_count, changed_count,
        (SELECT group_concat(DISTINCT other.languages) FROM story_link JOIN story AS other ON other.id = other_id
            WHERE story_id = story.id AND other.is_hidden = 0),
        (SELECT earlier_id FROM story_follow JOIN story AS other ON other.id = earlier_id
            WHERE story_id = story.id AND other.is_hidden = 0),
        (SELECT group_concat(story_id) FROM story_follow JOIN story AS other ON other.id = story_id
            WHERE earlier_id = story.id AND other.is_hidden = 0),
        EXISTS(SELECT 1 FROM article JOIN article_tag ON article_id = article.id AND name = '\(ArticleSummary.laterTag)'
            WHERE article.story_id = story.id AND tags <> ''),
        \(AgelessRows.isAgelessStory)
        """

    func page(_ query: NewsQuery, sort: StoryOrder, offset: Int, limit: Int) throws -> Page<StorySummary> {
        if sort == .time, try AgelessRows(db: db).areStories() {
            let ids = try ids(query, sort: sort)
            let shown = ids.dropFirst(max(0, offset)).prefix(max(0, limit))
            return Page(items: try stories(Array(shown), evenHidden: true), offset: max(0, offset), total: ids.count)
        }
        let condition = try QueryCompiler(db: db).storyCondition(query)
        let order = StoryQueries.order(sort).map { "\($0) DESC" }.joined(separator: ", ")
        let table = "story" + (StoryQueries.index(query, sort).map { " INDEXED BY \($0)" } ?? "")
        let sql =
            "SELECT \(StoryQueries.columns) FROM \(table) WHERE \(condition.sql) ORDER BY \(order) LIMIT ? OFFSET ?"
        let rows = try db.rows(sql, condition.arguments + [max(0, limit), max(0, offset)])
        let total = try db.cachedStatement(sql: "SELECT COUNT(*) FROM \(table) WHERE \(condition.sql)")
            .int64(condition.arguments)
        return Page(items: rows.map(StoryQueries.summary), offset: max(0, offset), total: Int(total ?? 0))
    }

    /// The ids of the whole list, in its order.
    func ids(_ query: NewsQuery, sort: StoryOrder) throws -> [Int64] {
        let condition = try QueryCompiler(db: db).storyCondition(query)
        let order = StoryQueries.order(sort).map { "\($0) DESC" }.joined(separator: ", ")
        let table = "story" + (StoryQueries.index(query, sort).map { " INDEXED BY \($0)" } ?? "")
        let ids = try db.cachedStatement(
            sql: "SELECT story.id FROM \(table) WHERE \(condition.sql) ORDER BY \(order)"
        ).allInt64s(condition.arguments)
        return sort == .time ? try AgelessRows(db: db).last(ofStories: ids) : ids
    }

    /// Stories by their ids, in the order of the ids; those that are gone, or hidden, are left out.
    func stories(_ ids: [Int64], evenHidden: Bool) throws -> [StorySummary] {
        let sql = "SELECT \(StoryQueries.columns) FROM story WHERE id = ?" + (evenHidden ? "" : " AND is_hidden = 0")
        return try ids.compactMap { try db.rows(sql, [$0]).first.map(StoryQueries.summary) }
    }

    func story(_ id: StoryID) throws -> StorySummary? {
        let resolved = try StoryAlias.resolve(db, id)
        return try db.rows("SELECT \(StoryQueries.columns) FROM story WHERE id = ?", [resolved]).first
            .map(StoryQueries.summary)
    }

    /// The index that gives the list in its order. The planner has to be told, as it knows nothing of the window.
    private static func index(_ query: NewsQuery, _ sort: StoryOrder) -> String? {
        switch (query.expression, sort) {
        case (.all([]), .rank): "story_by_rank"
        case (.all([]), .time): "story_by_time"
        case (.all([]), .size): "story_by_size"
        case (.all([]), .outlets): "story_by_outlets"
        case (.all([]), .unread): "story_by_unread"
        case (.all([]), .differences): "story_by_differences"
        case (.term(.state(.unread)), .time), (.term(.state(.unread)), .unread): "story_unread_by_time"
        case (.term(.state(.unread)), _): "story_unread"
        default: nil
        }
    }

    /// Columns and terms by which a list is ordered, all downwards; each order has an index.
    static func order(_ sort: StoryOrder) -> [String] {
        switch sort {
        case .rank: ["rank", "last", "id"]
        case .time: ["last", "id"]
        case .size: ["article_count", "last", "id"]
        case .outlets: ["outlet_count", "last", "id"]
        case .unread: ["unread_count > 0", "last", "id"]
        case .differences: ["IFNULL(difference_count, 0)", "last", "id"]
        }
    }

    private static func summary(_ row: Row) -> StorySummary {
        StorySummary(
            id: StoryID(row[0] as Int64), headline: row[1], lead: ArticleID(row[2] as Int64),
            outlets: ListColumn.split(row[3]), articleCount: row[4], unreadCount: row[5],
            first: Timestamp(seconds: row[6]), last: Timestamp(seconds: row[7]), isDated: row[8], isAgeless: row[20],
            arrivals: StoryArrivals.decode(
                row[9], first: Timestamp(seconds: row[6]), last: Timestamp(seconds: row[7])),
            languages: ListColumn.split(row[10]), terms: ListColumn.split(row[11]), quoteCount: row[12],
            differenceCount: row[13], isStarred: row[14] as Int > 0, isForLater: row[19],
            hasChangedArticles: row[15] as Int > 0,
            alsoIn: (row[16] as String? ?? "").split(separator: ",").map(String.init).sorted(),
            follows: (row[17] as Int64?).map { StoryID($0) },
            followedBy: (row[18] as String? ?? "").split(separator: ",").compactMap { Int64($0) }.sorted().map {
                StoryID($0)
            })
    }
}

/// Reads windows of article lists, and whole articles.
struct ArticleQueries {
    let db: Database

    private static let columns = """
        article.id, story_id, title, name, author, published, first_seen, updated, url, language, word_count, version,
        place_count, is_read, is_starred, read_version > 0 AND read_version < version, tags
        """
    // A left join keeps the planner from starting with the outlets.
    private static let tables = "article LEFT JOIN outlet ON outlet.id = outlet_id"

    func page(_ query: NewsQuery, sort: ArticleSort, offset: Int, limit: Int) throws -> Page<ArticleSummary> {
        if sort == .newest, try AgelessRows(db: db).areArticles() {
            let ids = try ids(query)
            let shown = ids.dropFirst(max(0, offset)).prefix(max(0, limit))
            return Page(items: try articles(Array(shown)), offset: max(0, offset), total: ids.count)
        }
        let condition = try QueryCompiler(db: db).articleCondition(query)
        let direction = sort == .newest ? "DESC" : "ASC"
        let index = ArticleQueries.index(query)
        let sql = """
            SELECT \(ArticleQueries.columns) FROM article \(index) LEFT JOIN outlet ON outlet.id = outlet_id
            WHERE \(condition.sql)
            ORDER BY article.sort_date \(direction), article.id \(direction) LIMIT ? OFFSET ?
            """
        let rows = try db.rows(sql, condition.arguments + [max(0, limit), max(0, offset)])
        let total = try db.cachedStatement(sql: "SELECT COUNT(*) FROM article \(index) WHERE \(condition.sql)")
            .int64(condition.arguments)
        return Page(items: rows.map(ArticleQueries.summary), offset: max(0, offset), total: Int(total ?? 0))
    }

    /// The ids of the whole list, newest first.
    func ids(_ query: NewsQuery) throws -> [Int64] {
        let condition = try QueryCompiler(db: db).articleCondition(query)
        let sql = """
            SELECT article.id FROM article \(ArticleQueries.index(query)) WHERE \(condition.sql)
            ORDER BY article.sort_date DESC, article.id DESC
            """
        return try AgelessRows(db: db).last(
            ofArticles: db.cachedStatement(sql: sql).allInt64s(condition.arguments))
    }

    /// The planner has to be told, as it knows nothing of the window.
    private static func index(_ query: NewsQuery) -> String {
        switch query.expression {
        case .all([]): "INDEXED BY article_by_date"
        case .term(.state(.unread)): "INDEXED BY article_unread"
        default: ""
        }
    }

    /// Articles by their ids, in the order of the ids.
    func articles(_ ids: [Int64]) throws -> [ArticleSummary] {
        let sql = "SELECT \(ArticleQueries.columns) FROM \(ArticleQueries.tables) WHERE article.id = ?"
        return try ids.compactMap { try db.rows(sql, [$0]).first.map(ArticleQueries.summary) }
    }

    /// The articles of a story by time; hidden ones only if there are no others.
    func articles(inStory id: Int64) throws -> [ArticleSummary] {
        let sql = """
            SELECT \(ArticleQueries.columns) FROM \(ArticleQueries.tables) WHERE story_id = ?
            AND (is_hidden = 0 OR (SELECT is_hidden FROM story WHERE story.id = story_id))
            ORDER BY sort_date, article.id
            """
        return try db.rows(sql, [id]).map(ArticleQueries.summary)
    }

    func article(_ id: ArticleID) throws -> Article? {
        guard let summary = try articles([id.rawValue]).first, let text = try StoredText.fetch(db, id.rawValue)
        else { return nil }
        let row = try db.rows(
            "SELECT enclosures, note, categories FROM article JOIN article_text ON article_id = id WHERE id = ?",
            [id.rawValue]
        ).first
        return Article(
            summary: summary, content: text.content, places: try places(of: id),
            quotes: try QuoteStore(db: db).quotes(of: id.rawValue, in: text.content.text),
            enclosures: ArticleStore.enclosures(row?[0]), categories: ListColumn.split(row?[2] ?? ""), note: row?[1])
    }

    private func places(of id: ArticleID) throws -> [ArticlePlace] {
        let sql = "SELECT source_id, source_name, location, guid FROM place WHERE article_id = ? ORDER BY id"
        return try db.rows(sql, [id.rawValue]).map { row in
            ArticlePlace(
                source: (row[0] as Int64?).map { SourceID($0) }, sourceName: row[1], location: row[2], guid: row[3])
        }
    }

    func versions(of id: ArticleID) throws -> [ArticleVersion] {
        let sql = """
            SELECT number, seen, updated, title, body, blocks, links FROM old_version WHERE article_id = ?1
            UNION ALL
            SELECT version, seen, updated, title, body, blocks, links
            FROM article JOIN article_text ON article_id = id WHERE id = ?1
            ORDER BY 1
            """
        return try db.rows(sql, [id.rawValue]).map { row in
            ArticleVersion(
                number: row[0], seen: Timestamp(seconds: row[1]),
                updated: (row[2] as Int64?).map { Timestamp(seconds: $0) },
                content: ArticleText(title: row[3], body: row[4], blocks: row[5], links: row[6]))
        }
    }

    private static func summary(_ row: Row) -> ArticleSummary {
        func time(_ column: Int) -> Timestamp? { (row[column] as Int64?).map { Timestamp(seconds: $0) } }
        let story: Int64 = row[1]
        return ArticleSummary(
            id: ArticleID(row[0] as Int64), story: story > 0 ? StoryID(story) : nil, title: row[2],
            outlet: row[3] ?? "", author: row[4], published: time(5), firstSeen: Timestamp(seconds: row[6]),
            updated: time(7), url: row[8], language: row[9], wordCount: row[10], versionCount: row[11],
            placeCount: row[12], isRead: row[13], isStarred: row[14], isChanged: row[15],
            tags: ListColumn.split(row[16]))
    }
}
