import Foundation
import GRDB
import NewsIngest
import NewsModel

/// Keeps the list of sources and what is known of their fetching.
struct SourceStore {
    let db: Database

    /// By their shown names. Without counting, all counts of articles are 0.
    func all(counting: Bool) throws -> [Source] {
        try rows(counting: counting).sorted { ($0.shownName.lowercased(), $0.id) < ($1.shownName.lowercased(), $1.id) }
    }

    func source(_ id: SourceID) throws -> Source? { try rows("source.id = \(id.rawValue)", counting: true).first }

    /// The source without its counts.
    func named(_ id: SourceID) throws -> Source? { try rows("source.id = \(id.rawValue)", counting: false).first }

    private static let columns =
        "source.id, kind, url, source.title, source.name, outlet, tags, is_hidden, settings, fetch, added"

    private func rows(_ condition: String = "1", counting: Bool) throws -> [Source] {
        // One pass over the articles, not one for each source.
        let sql =
            counting
            ? """
            WITH counts AS (
                SELECT place.source_id AS source, COUNT(*) AS articles, sum(is_read = 0) AS unread,
                    sum(outlet_count > 1) AS shared, max(sort_date) AS newest
                FROM place JOIN article ON article.id = place.article_id LEFT JOIN story ON story.id = story_id
                WHERE place.source_id IS NOT NULL AND article.is_hidden = 0 GROUP BY place.source_id),
            weeks AS (
                SELECT place.source_id AS source, COUNT(*) AS articles
                FROM place JOIN article ON article.id = place.article_id JOIN counts ON counts.source = place.source_id
                WHERE sort_date > newest - 604800 AND article.is_hidden = 0 GROUP BY place.source_id)
            SELECT \(SourceStore.columns),
                coalesce(counts.articles, 0), coalesce(unread, 0), coalesce(weeks.articles, 0), coalesce(shared, 0)
            FROM source LEFT JOIN counts ON counts.source = source.id LEFT JOIN weeks ON weeks.source = source.id
            WHERE \(condition)
            """ : "SELECT \(SourceStore.columns), 0, 0, 0, 0 FROM source WHERE \(condition)"
        let decoder = JSONDecoder()
        let waiting = counting ? try Outbox.counts(db) : [:]
        return try db.rows(sql, []).map { row in
            var source = Source(
                id: SourceID(row[0] as Int64), kind: Source.Kind(rawValue: row[1]) ?? .feed, url: row[2], title: row[3],
                name: row[4], outlet: row[5], tags: ListColumn.split(row[6]), isHidden: row[7],
                settings: (try? Kept.decode([String: String].self, from: row[8], "")) ?? [:],
                fetch: (try? decoder.decode(FetchRecord.self, from: Data((row[9] as String).utf8))) ?? FetchRecord(),
                addedAt: Timestamp(seconds: row[10]), articleCount: row[11], unreadCount: row[12],
                weeklyCount: row[13], sharedCount: row[14])
            source.waitingCount = waiting[row[0]]?.waiting ?? 0
            source.refusedCount = waiting[row[0]]?.refused ?? 0
            return source
        }
    }

    private func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    func add(_ source: NewSource, at now: Timestamp) throws -> SourceID {
        if try db.int64("SELECT 1 FROM source WHERE url = ?", source.url) != nil {
            throw IndexError.exists("The source \(WebAddress(source.url).shown)")
        }
        try db.run(
            """
            INSERT INTO source(kind, url, title, name, outlet, tags, is_hidden, settings, fetch, added)
            VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            source.kind.rawValue, source.url, source.title, source.name, source.outlet, ListColumn.join(source.tags),
            source.isHidden, try encode(source.settings), try encode(FetchRecord()), now.seconds)
        return SourceID(db.lastInsertedRowID)
    }

    /// Applies `change` to what is stored, and writes the columns that it changed: what this version of the program
    /// cannot read in the others stays as it is.
    func update(_ id: SourceID, _ change: (inout Source) throws -> Void) throws -> (old: Source, new: Source) {
        guard let old = try named(id) else {
            throw IndexError.notFound("source \(id)")
        }
        var new = old
        try change(&new)
        if new.url != old.url, try db.int64("SELECT 1 FROM source WHERE url = ?", new.url) != nil {
            throw IndexError.exists("The source \(WebAddress(new.url).shown)")
        }
        func set(_ column: String, _ value: any BoundValue, if differs: Bool) throws {
            if differs { try db.run("UPDATE source SET \(column) = ? WHERE id = ?", value, id.rawValue) }
        }
        try set("kind", new.kind.rawValue, if: new.kind != old.kind)
        try set("url", new.url, if: new.url != old.url)
        try set("title", new.title, if: new.title != old.title)
        try set("name", new.name, if: new.name != old.name)
        try set("outlet", new.outlet, if: new.outlet != old.outlet)
        try set("tags", ListColumn.join(new.tags), if: new.tags != old.tags)
        try set("is_hidden", new.isHidden, if: new.isHidden != old.isHidden)
        if new.settings != old.settings {
            let stored = try String.fetchOne(
                db, sql: "SELECT settings FROM source WHERE id = ?", arguments: [id.rawValue])
            _ = try Kept.decode([String: String].self, from: stored ?? "", "the settings of \(old.shownName)")
            try set("settings", encode(new.settings), if: true)
        }
        try set("fetch", encode(new.fetch), if: new.fetch != old.fetch)
        return (old, new)
    }

    /// Moves a source's articles to the outlet that it has now. Those of a folder have outlets of their own, and only
    /// those of the outlet `old` move. Gives their stories.
    func relabel(_ source: Source, from old: String) throws -> Set<Int64> {
        let new = try db.int64("SELECT id FROM outlet WHERE name = ? COLLATE NOCASE", source.shownOutlet) ?? 0
        // The order in which they are named lets the places find them, not a look at every article.
        let rows = try db.rows(
            """
            SELECT DISTINCT outlet_id, story_id FROM article
            WHERE id IN (SELECT article_id FROM place WHERE source_id = ?1) AND source_id = ?1 AND outlet_id <> ?2
                AND (?3 = 0 OR outlet_id = (SELECT id FROM outlet WHERE name = ?4 COLLATE NOCASE))
            """, [source.id.rawValue, new, source.kind == .folder, old])
        if rows.isEmpty { return [] }
        let target = try ArticleStore.outletID(source.shownOutlet, db)
        for outlet in Set(rows.map { $0[0] as Int64 }) {
            try db.run(
                """
                UPDATE article SET outlet_id = ?3
                WHERE id IN (SELECT article_id FROM place WHERE source_id = ?1) AND source_id = ?1 AND outlet_id = ?2
                """, source.id.rawValue, outlet, target)
            try ArticleStore.dropOutlet(ifEmpty: outlet, db)
        }
        // Answers name outlets.
        try db.run("DELETE FROM cache")
        return Set(rows.map { $0[1] })
    }

    /// The titles that differ from those that are stored, and those of sources that never brought anything.
    func news(of titles: [SourceID: String]) throws -> [SourceID: String] {
        try titles.filter { id, title in
            try named(id).map { $0.title != title || $0.fetch.lastSucceeded == nil } ?? false
        }
    }

    func isThere(_ id: SourceID) throws -> Bool {
        try db.int64("SELECT 1 FROM source WHERE id = ?", id.rawValue) != nil
    }

    /// Replaces what is known of the source's fetching.
    func record(_ id: SourceID, _ record: FetchRecord) throws {
        try db.run("UPDATE source SET fetch = ? WHERE id = ?", try encode(record), id.rawValue)
    }

    /// The source alone, not its articles. Throws `IndexError.notFound` where there is none.
    func remove(_ id: SourceID) throws {
        try db.run("DELETE FROM source WHERE id = ?", id.rawValue)
        if db.changesCount == 0 { throw IndexError.notFound("source \(id)") }
    }

    /// Removes an account's subscriptions, and what is known of its server.
    func removeAccount(_ id: SourceID) throws {
        for source in try all(counting: false) where source.account == id { try remove(source.id) }
        try db.run("DELETE FROM remote_item WHERE account_id = ?", id.rawValue)
        try db.run("DELETE FROM outbox WHERE account_id = ?", id.rawValue)
    }

    /// Articles of these sources that no other source has, by number, without those that are always kept. A source that
    /// was removed before has none any more, also where it was of the same address.
    func deletableArticles(_ ids: [SourceID]) throws -> [Int64] {
        let theirs = "source_id IN (SELECT value FROM json_each(?1))"
        return try db.int64s(
            """
            SELECT article.id FROM article
            WHERE article.id IN (SELECT article_id FROM place WHERE \(theirs)) AND is_starred = 0 AND note IS NULL
                AND place_count = (
                    SELECT COUNT(*) FROM place WHERE article_id = article.id AND (\(theirs)
                        OR source_id IS NOT NULL AND source_id NOT IN (SELECT id FROM source)))
            ORDER BY article.id
            """, ids.map(\.rawValue).description)
    }

    /// The folders of what belongs to no source, with how much there is in each.
    func addedFolders(limit: Int) throws -> [AddedFolder] {
        // Without the characters behind its last slash a path is its folder.
        let sql = """
            SELECT rtrim(location, replace(location, '/', '')) AS folder, COUNT(*), sum(is_read = 0)
            FROM place JOIN article ON article.id = article_id
            WHERE place.source_id IS NULL AND folder <> '' AND article.is_hidden = 0
            GROUP BY folder ORDER BY folder LIMIT ?
            """
        return try db.rows(sql, [limit]).map {
            AddedFolder(path: $0[0], articleCount: $0[1], unreadCount: $0[2])
        }
    }

    /// Those with most articles first.
    func outlets() throws -> [OutletSummary] {
        let sql = """
            SELECT name, COUNT(*), sum(is_read = 0), sum(outlet_count > 1), max(sort_date)
            FROM article JOIN outlet ON outlet.id = outlet_id LEFT JOIN story ON story.id = story_id
            WHERE article.is_hidden = 0 GROUP BY outlet_id ORDER BY COUNT(*) DESC, name
            """
        return try db.rows(sql, []).map { row in
            OutletSummary(
                name: row[0], articleCount: row[1], unreadCount: row[2], sharedCount: row[3] ?? 0,
                last: (row[4] as Int64?).map { Timestamp(seconds: $0) })
        }
    }
}
