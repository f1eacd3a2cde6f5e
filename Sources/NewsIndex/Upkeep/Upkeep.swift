import GRDB
import NewsModel

/// Keeps the file in good shape.
struct Upkeep {
    let file: IndexFile

    /// Gives the planner figures of a filled index: with those of an empty one it chooses the wrong indexes.
    func afterAdding() throws(IndexError) {
        let isOutgrown = try file.read { db in
            let articles = try db.int64("SELECT max(id) FROM article") ?? 0
            let known = try Meta.planned.value(db) ?? 0
            return articles > 100 && articles >= 2 * known
        }
        if isOutgrown {
            try file.write { db in
                try db.execute(sql: "PRAGMA analysis_limit = 1000; ANALYZE main")
                try Meta.planned.set(try db.int64("SELECT max(id) FROM article") ?? 0, db)
            }
        }
        file.checkpoint()
    }

    /// Pages of the file, and those of them that nothing uses.
    struct Space {
        /// All pages of the file, `free` among them.
        var pages: Int
        /// Pages on the free list, which hold nothing any more.
        var free: Int
        /// Bytes of one page.
        var pageSize: Int
        /// Articles that are gone, of all that were there: the search index keeps their words until it is compacted.
        var deletedShare: Double

        /// Whether unused space is this share of the file, 0 to 1, and so many bytes.
        func isAtLeast(share: Double, bytes: Int) -> Bool {
            let unused = max(Double(free), deletedShare * Double(pages))
            return unused > 0 && unused >= share * Double(pages) && unused * Double(pageSize) >= Double(bytes)
        }
    }

    /// As the file is now.
    static func freeSpace(_ db: Database) throws -> Space {
        func value(_ pragma: String) throws -> Int { try Int.fetchOne(db, sql: "PRAGMA \(pragma)") ?? 0 }
        let deleted = Double(try Meta.deleted.value(db) ?? 0)
        let articles = Double(try db.int64("SELECT COUNT(*) FROM article") ?? 0)
        return Space(
            pages: try value("page_count"), free: try value("freelist_count"), pageSize: try value("page_size"),
            deletedShare: deleted > 0 ? deleted / (deleted + articles) : 0)
    }

    /// Rewrites the whole file without what is unused. Speakers whom no quote names any more go.
    func compact() throws(IndexError) {
        try SearchTable.merge(in: file)
        try file.write { db in
            try db.execute(
                sql: "DELETE FROM speaker WHERE id NOT IN (SELECT speaker_id FROM quote WHERE speaker_id IS NOT NULL)")
            try Meta.deleted.set(nil, db)
            for table in ["speaker_word", "speaker_to_word"] {
                try db.execute(sql: "DELETE FROM \(table) WHERE speaker_id NOT IN (SELECT id FROM speaker)")
            }
        }
        try file.maintain { db in try db.execute(sql: "VACUUM") }
        file.checkpoint()
    }
}

/// Figures on the whole index.
enum ListTotals {
    static func totals(_ db: Database) throws -> IndexTotals {
        var totals = IndexTotals()
        // All rows are counted page by page, those under a condition one by one.
        totals.articles = try shown("article", db)
        totals.unread = try count(
            "SELECT COUNT(*) FROM article INDEXED BY article_unread WHERE is_read = 0 AND is_hidden = 0", db)
        totals.stories = try shown("story", db)
        totals.outlets = try count("SELECT COUNT(*) FROM outlet", db)
        totals.sources = try count("SELECT COUNT(*) FROM source", db)
        totals.failingSources = try count(
            """
            SELECT COUNT(*) FROM source
            WHERE (json_extract(fetch, '$.errorCount') > 0 OR coalesce(json_extract(fetch, '$.isGone'), 0))
            AND coalesce(json_extract(settings, '$.state'), '') <> 'paused'
            """, db)
        totals.updated = try Meta.updated.value(db).map { Timestamp(seconds: $0) }
        return totals
    }

    /// Rows that are not hidden; few are.
    private static func shown(_ table: String, _ db: Database) throws -> Int {
        try count("SELECT COUNT(*) FROM \(table)", db)
            - count("SELECT COUNT(*) FROM \(table) WHERE is_hidden = 1", db)
    }

    private static func count(_ sql: String, _ db: Database) throws -> Int { Int(try db.int64(sql) ?? 0) }

    static func tags(_ db: Database) throws -> [TagSummary] {
        try db.rows("SELECT name, COUNT(*) FROM article_tag GROUP BY name ORDER BY name", []).map {
            TagSummary(name: $0[0], articleCount: $0[1])
        }
    }

    /// With the tags of sources, and the articles that come from these.
    static func allTags(_ db: Database) throws -> [TagSummary] {
        var sources: [String: [Int64]] = [:]
        for row in try db.rows("SELECT id, tags FROM source WHERE tags <> ''", []) {
            for tag in ListColumn.split(row[1]) { sources[tag, default: []].append(row[0]) }
        }
        let names = Set(try tags(db).map(\.name)).union(sources.keys)
        return try names.sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) }.map { name in
            let ids = (sources[name] ?? []).map(String.init).joined(separator: ",")
            let sql = """
                SELECT COUNT(*) FROM (SELECT article_id FROM article_tag WHERE name = ?
                UNION SELECT article_id FROM place WHERE source_id IN (\(ids)))
                """
            return TagSummary(name: name, articleCount: try Int.fetchOne(db, sql: sql, arguments: [name]) ?? 0)
        }
    }
}
