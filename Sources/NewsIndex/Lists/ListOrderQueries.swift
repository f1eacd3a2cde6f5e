import GRDB
public import NewsModel

/// Takes the order of a list, and reads rows of one whose order is kept.
struct ListOrderQueries {
    let db: Database

    /// The order of a list of stories, as it is now.
    func storyOrder(_ query: NewsQuery, _ sort: StoryOrder) throws -> ListOrder {
        ListOrder(sort: sort, query: query, ids: try StoryQueries(db: db).ids(query, sort: sort), newest: try newest())
    }

    /// The order of a list of articles, the newest first, as it is now.
    func articleOrder(_ query: NewsQuery) throws -> ListOrder {
        ListOrder(sort: nil, query: query, ids: try SearchQueries(db: db).ids(query), newest: try newest())
    }

    /// Rows of the list from `offset` on, or, where `story` is named and is in the list, around it.
    func stories(
        in order: inout ListOrder, offset: Int, limit: Int, around story: StoryID?
    ) throws -> OrderedPage<StorySummary> {
        let stories = StoryQueries(db: db)
        let (offset, rows) = try order.window(
            offset: offset, limit: limit, around: story?.rawValue, id: { $0.id.rawValue },
            fetch: { [showsHidden = order.showsHidden] in try stories.stories($0, evenHidden: showsHidden) })
        return try page(rows, offset, &order)
    }

    /// The same of a list of articles.
    func hits(
        in order: inout ListOrder, offset: Int, limit: Int, around article: ArticleID?
    ) throws -> OrderedPage<SearchHit> {
        let (query, search) = (order.query, SearchQueries(db: db))
        let (offset, rows) = try order.window(
            offset: offset, limit: limit, around: article?.rawValue, id: { $0.article.id.rawValue },
            fetch: { [showsHidden = order.showsHidden] ids in
                try ids.compactMap { try showsHidden || isShown($0) ? search.hit($0, query) : nil }
            })
        return try page(rows, offset, &order)
    }

    private func isShown(_ article: Int64) throws -> Bool {
        try db.int64("SELECT 1 FROM article WHERE id = ? AND is_hidden = 0", article) != nil
    }

    private func newest() throws -> Int64 { try db.int64("SELECT max(id) FROM article") ?? 0 }

    private func page<Row>(_ rows: [Row], _ offset: Int, _ order: inout ListOrder) throws -> OrderedPage<Row> {
        let counts = try counts(order)
        order.counted = counts
        return OrderedPage(
            page: Page(items: rows, offset: offset, total: order.total), unread: counts.unread,
            arrived: counts.arrived.count)
    }

    // MARK: Counting

    private func counts(_ order: ListOrder) throws -> ListOrder.Counts {
        let revision = try Meta.revision.value(db) ?? 0
        let arrivals = [try Meta.clustering.value(db) ?? 0, try newest()]
        if let counted = order.counted, counted.revision == revision { return counted }
        // Marks change what is unread and bring nothing.
        let known = order.counted.flatMap { $0.arrivals == arrivals ? $0.arrived : nil }
        let arrived = try known ?? (order.counted == nil ? [] : findArrived(order))
        return ListOrder.Counts(
            revision: revision, arrivals: arrivals, unread: try countUnread(order, arrived: arrived),
            arrived: arrived)
    }

    private func findArrived(_ order: ListOrder) throws -> Set<Int64> {
        let now =
            try order.sort.map { try StoryQueries(db: db).ids(order.query, sort: $0) }
            ?? SearchQueries(db: db).ids(order.query)
        return Set(now).subtracting(order.ids)
    }

    /// The nearest row with something unread after another row of the list, or before it.
    func nearestUnread(in order: ListOrder, to id: Int64, forward: Bool) throws -> Int64? {
        let (table, isUnread) = order.unreadRows
        let condition = isUnread + (order.showsHidden ? "" : " AND is_hidden = 0")
        let sql = """
            SELECT value FROM json_each(?) CROSS JOIN \(table) ON \(table).id = value WHERE \(condition)
            ORDER BY key LIMIT 1
            """
        return try order.nearest(to: id, forward: forward) { try db.int64(sql, $0.description) }
    }

    private func countUnread(_ order: ListOrder, arrived: Set<Int64>) throws -> Int {
        let (table, isUnread) = order.unreadRows
        let (index, condition) = ("\(table)_unread", isUnread + " AND is_hidden = 0")
        let hasAll = order.query == .everything || order.query.expression == .term(.state(.unread))
        if hasAll {
            return Int(try db.int64("SELECT COUNT(*) FROM \(table) INDEXED BY \(index) WHERE \(condition)") ?? 0)
        }
        let listed = Set(order.ids).union(arrived)
        if listed.count <= Self.lookedUp {
            let sql = "SELECT COUNT(*) FROM json_each(?) CROSS JOIN \(table) ON \(table).id = value WHERE \(condition)"
            return Int(try db.int64(sql, listed.description) ?? 0)
        }
        let sql = "SELECT id FROM \(table) INDEXED BY \(index) WHERE \(condition)"
        return try db.cachedStatement(sql: sql).allInt64s([]).count { listed.contains($0) }
    }

    /// Rows of a list that are looked up one by one; of more it is quicker to go through all that are unread.
    private static let lookedUp = 10_000
}

extension ListOrder {
    fileprivate var showsHidden: Bool { query.expression.mentions { $0 == .state(.hidden) } }

    /// The table of its rows, and which of them have something unread.
    fileprivate var unreadRows: (table: String, condition: String) {
        sort == nil ? ("article", "is_read = 0") : ("story", "unread_count > 0")
    }
}

// MARK: - The front door

extension NewsIndex {
    /// The order that the story list has now, to be kept while the list is open.
    public func storyOrder(_ query: NewsQuery, sort: StoryOrder) throws(IndexError) -> ListOrder {
        try file.read { try ListOrderQueries(db: $0).storyOrder(query, sort) }
    }

    /// The order that the list of articles has now: newest first, of a search for words at most `rankedHits`.
    public func articleOrder(_ query: NewsQuery) throws(IndexError) -> ListOrder {
        try file.read { try ListOrderQueries(db: $0).articleOrder(query) }
    }

    /// A window of a story list in the order that is kept; with `around`, moved so that it has that story.
    public func stories(
        in order: inout ListOrder, offset: Int, limit: Int, around story: StoryID? = nil
    ) throws(IndexError) -> OrderedPage<StorySummary> {
        try file.read {
            try ListOrderQueries(db: $0).stories(in: &order, offset: offset, limit: limit, around: story)
        }
    }

    /// The nearest row with something unread, by its id, after the row of another id of the list, or before it; nil
    /// where there is none.
    public func nearestUnread(in order: ListOrder, to id: Int64, forward: Bool) throws(IndexError) -> Int64? {
        try file.read { try ListOrderQueries(db: $0).nearestUnread(in: order, to: id, forward: forward) }
    }

    /// A window of a list of articles in the order that is kept; with `around`, moved so that it has that article.
    public func hits(
        in order: inout ListOrder, offset: Int, limit: Int, around article: ArticleID? = nil
    ) throws(IndexError) -> OrderedPage<SearchHit> {
        try file.read {
            try ListOrderQueries(db: $0).hits(in: &order, offset: offset, limit: limit, around: article)
        }
    }
}
