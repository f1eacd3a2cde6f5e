import GRDB
import NewsModel
import Testing

@testable import NewsIndex

/// The lists must not read whole tables: the plans are checked on a filled index, as an empty one has others.
struct QueryPlanTests {
    @Test func noListReadsAWholeTable() throws {
        let folder = TemporaryFolder()
        let index = try folder.open()
        let drafts = (0..<3_000).map(item)
        _ = try index.add(drafts, at: noon)
        try index.apply(.read(true), to: .articles((1...1_500).map { ArticleID(Int64($0)) }))
        index.close()

        let database = try DatabaseQueue(path: index.path)
        for sql in try statements(database) {
            let plan = try database.read { db in
                // Bound values are not known here; a number stands for each.
                try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String }
            }
            for step in plan {
                #expect(isBounded(step), "\(step) in \(sql)")
                #expect(!step.contains("FOR ORDER BY") || sql.contains("FROM speaker WHERE id"), "\(step) in \(sql)")
            }
        }
    }

    private func item(_ number: Int) -> ArticleDraft {
        let text = gibberish(number, 20) + " text. “We will see,” said Anna Berg."
        let published = noon + Int64(-number * 60)
        return draft(
            gibberish(number + 10_000, 4), text, outlet: "Outlet \(number % 20)", published: published,
            source: Int64(number % 20 + 1), guid: "\(number)")
    }

    /// What the lists, an opened article and a search send.
    private func statements(_ database: DatabaseQueue) throws -> Set<String> {
        var statements: Set<String> = []
        try database.read { db in
            db.trace { event in
                if case .statement(let statement) = event { statements.insert(statement.expandedSQL) }
            }
            for sort in StoryOrder.allCases {
                _ = try StoryQueries(db: db).page(.everything, sort: sort, offset: 20, limit: 20)
            }
            for sort in [StoryOrder.rank, .time] {
                _ = try StoryQueries(db: db).page(query("is:unread"), sort: sort, offset: 20, limit: 20)
            }
            for sort in ArticleSort.allCases {
                for text in ["", "is:unread"] {
                    _ = try ArticleQueries(db: db).page(query(text), sort: sort, offset: 20, limit: 20)
                }
            }
            let id = try #require(
                try ArticleQueries(db: db).page(.everything, sort: .newest, offset: 0, limit: 1).items.first?.id)
            _ = try ArticleQueries(db: db).article(id)
            _ = try ArticleQueries(db: db).versions(of: id)
            for order in SearchOrder.allCases where order == .newest {
                _ = try SearchQueries(db: db).page(query("text"), order: order, offset: 0, limit: 20)
            }
            _ = try QuoteQueries(db: db).speakers(matching: "", limit: 9)
            _ = try ListTotals.totals(db)
            db.trace()
        }
        // What FTS5 sends by itself is its own affair.
        return statements.filter { $0.hasPrefix("SELECT") && !$0.contains("'main'.'search_") }
    }

    /// A step reads by an index, in the order of one, or a table of few rows.
    private func isBounded(_ step: String) -> Bool {
        guard step.hasPrefix("SCAN") else { return true }
        return step.contains("INDEX") || step.contains("VIRTUAL TABLE") || step.contains("CONSTANT ROW")
            || ["SCAN outlet", "SCAN source", "SCAN speaker", "SCAN sqlite_master"].contains { step.hasPrefix($0) }
    }
}
