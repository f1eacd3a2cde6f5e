import Foundation
import GRDB
import NewsModel

/// Takes what can be read of a damaged database into a new one.
struct Salvage {
    /// What is taken over as it is: the articles and all that the reader made. The rest follows from it and is made
    /// anew.
    static let kept = [
        "meta", "source", "outlet", "article", "article_text", "old_version", "place", "identity", "tombstone",
        "story_alias", "correction", "article_tag", "undo", "removed", "kept", "rule", "rule_match", "rule_task",
        "remote_item", "outbox",
    ]
    /// What is made anew, besides the tables of the search index.
    static let madeAnew = [
        "story", "story_link", "story_to_link", "story_follow", "speaker", "speaker_word", "speaker_to_word", "quote",
        "cache", "unassigned",
    ]

    private let image: DatabaseImage
    private var report = SalvageReport()
    /// Tables that not all was read of.
    private var damaged: Set<String> = []

    init(_ image: DatabaseImage) { self.image = image }

    /// Fills a new file, whose format is first that of the damaged one.
    static func fill(_ database: any DatabaseWriter, from image: DatabaseImage) throws -> SalvageReport {
        var salvage = Salvage(image)
        let roots = salvage.roots()
        let format = salvage.format(roots["grdb_migrations"])
        try database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        }
        try Schema.migrator.migrate(database, upTo: String(format))
        try database.write { try salvage.copy(roots, to: $0) }
        try Schema.migrator.migrate(database)
        try database.write { try salvage.makeWhole($0) }
        return salvage.report
    }

    // MARK: What there was

    /// The first page of each table, by its name.
    private func roots() -> [String: Int] {
        var walk = TreeWalk(image)
        var roots: [String: Int] = [:]
        walk.rows(below: 1) { row in
            if row.values.count >= 4, row.values[0] == .text("table"), case .text(let name) = row.values[1],
                case .integer(let root) = row.values[3], root > 1
            {
                roots[name] = Int(root)
            }
        }
        return roots
    }

    /// The format of the damaged file; the newest where nothing says it.
    private func format(_ root: Int?) -> Int {
        guard let root else { return Schema.version }
        var walk = TreeWalk(image)
        var format = 0
        walk.rows(below: root) { row in
            if case .text(let name)? = row.values.first, let number = Int(name) { format = max(format, number) }
        }
        return (1...Schema.version).contains(format) ? format : Schema.version
    }

    // MARK: Taking it over

    private mutating func copy(_ roots: [String: Int], to db: Database) throws {
        var walk = TreeWalk(image)
        var damaged: [String] = []
        let known = Set(try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'"))
        // Tables that are not taken over are walked, too, so that their pages are known to be theirs.
        var given: [String: Int64] = [:]
        for (table, root) in roots.sorted(by: { $0.key < $1.key }) where !Salvage.kept.contains(table) {
            walk.rows(below: root) { row in
                guard table == "sqlite_sequence", row.values.count == 2, case .text(let name) = row.values[0],
                    case .integer(let number) = row.values[1]
                else { return }
                given[name] = number
            }
        }
        for table in Salvage.kept where known.contains(table) {
            var copy = try TableCopy(db: db, table: table)
            if let root = roots[table] {
                try walk.rows(below: root) { try copy.insert($0) }
                report.lostRows += walk.lostRows
                report.lostPages += walk.lostPages
                if walk.lostPages > 0 { damaged.append(table) }
            } else {
                damaged.append(table)
            }
        }
        try copyLostPages(of: damaged, seen: walk, to: db)
        // A number of ours that comes near the greatest one is damage.
        for (table, number) in given where known.contains(table) && number < ArchiveTable.Form.greatest {
            try GivenNumbers.keep(upTo: number, of: table, db)
        }
        self.damaged = Set(damaged)
    }

    /// Pages that a table led to before what led there was lost. Free pages hold what was deleted.
    private mutating func copyLostPages(of tables: [String], seen walk: TreeWalk, to db: Database) throws {
        if tables.isEmpty { return }
        let shapes = try LostPages(db, tables: tables, format: Schema.version(of: db))
        let passed = walk.seen.union(image.freePages())
        for number in 1...max(1, image.pageCount) where !passed.contains(number) {
            guard let rows = walk.leafRows(number), let table = shapes.table(of: rows) else { continue }
            var copy = try TableCopy(db: db, table: table)
            for row in rows { try copy.insert(row) }
            report.foundPages += 1
        }
    }

    // MARK: Making a whole of it

    /// An article without a text keeps its place, its marks and its note; a text without an article becomes one.
    private mutating func makeWhole(_ db: Database) throws {
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO outlet(id, name) SELECT DISTINCT outlet_id, 'unknown (' || outlet_id || ')'
                    FROM article WHERE outlet_id NOT IN (SELECT id FROM outlet)
                """)
        let orphans = try Int64.fetchAll(
            db, sql: "SELECT article_id FROM article_text WHERE article_id NOT IN (SELECT id FROM article)")
        if !orphans.isEmpty {
            let outlet = try ArticleStore.outletID("Salvaged", db)
            for id in orphans { try adopt(id, outlet, db) }
            report.textsWithoutArticle = orphans.count
        }
        try db.execute(
            sql: """
                INSERT INTO article_text(article_id, seen, body, blocks, links)
                    SELECT id, first_seen, '', x'', x'' FROM article WHERE id NOT IN (SELECT article_id FROM article_text)
                """)
        report.articlesWithoutText = db.changesCount
        try db.execute(
            sql: """
                UPDATE article SET version = 1 + (SELECT COUNT(*) FROM old_version WHERE article_id = article.id);
                UPDATE article SET read_version = version WHERE read_version > version;
                UPDATE article SET story_id = 0 WHERE story_id < 0;
                INSERT OR IGNORE INTO unassigned SELECT id FROM article;
                DELETE FROM meta WHERE key = 'reindexFrom';
                INSERT OR REPLACE INTO meta(key, value) SELECT 'nextStory', max(
                    coalesce((SELECT value FROM meta WHERE key = 'nextStory'), 1),
                    1 + coalesce((SELECT max(story_id) FROM article), 0),
                    1 + coalesce((SELECT max(story_id) FROM story_alias), 0));
                """)
        if damaged.contains("article_tag") { try giveTagsBack(db) }
        if damaged.contains("identity") { try identify(db) }
        _ = try IndexRepair(db: db).repair()
        report.articles = Int(try db.int64("SELECT COUNT(*) FROM article") ?? 0)
        report.sources = Int(try db.int64("SELECT COUNT(*) FROM source") ?? 0)
    }

    /// Articles name their tags, too.
    private func giveTagsBack(_ db: Database) throws {
        for row in try Row.fetchAll(db, sql: "SELECT id, tags FROM article WHERE tags <> ''") {
            for tag in ListColumn.split(row[1]) { try ArticleStore.addTag(tag, to: row[0], db) }
        }
    }

    /// Makes anew by what articles are known again, or their sources would bring all of them a second time.
    private func identify(_ db: Database) throws {
        let sql = """
            SELECT article.id, name, published, first_seen, url, place.source_id, source_name, location, guid
            FROM article JOIN place ON article_id = article.id JOIN outlet ON outlet.id = outlet_id
            """
        let rows = try Row.fetchCursor(db, sql: sql)
        while let row = try rows.next() {
            guard let text = try StoredText.fetch(db, row[0]) else { continue }
            let draft = ArticleDraft(
                content: text.content, outlet: row[1], published: (row[2] as Int64?).map { Timestamp(seconds: $0) },
                url: row[4], language: text.language,
                place: ArticlePlace(
                    source: (row[5] as Int64?).map { SourceID($0) }, sourceName: row[6], location: row[7], guid: row[8])
            )
            for key in PreparedDraft(draft, at: Timestamp(seconds: row[3])).keys.all {
                try db.run("INSERT OR IGNORE INTO identity(key, article_id) VALUES(?, ?)", key, row[0] as Int64)
            }
        }
    }

    private func adopt(_ id: Int64, _ outlet: Int64, _ db: Database) throws {
        let body = try String.fetchOne(db, sql: "SELECT body FROM article_text WHERE article_id = ?", arguments: [id])
        let line = body?.split(separator: "\n").first.map(String.init) ?? "An article without its title"
        try db.run(
            """
            INSERT INTO article(id, story_id, outlet_id, title, first_seen, sort_date, language, word_count, text_hash)
                SELECT article_id, 0, ?, ?, seen, seen, 'und', 0, 0 FROM article_text WHERE article_id = ?
            """, outlet, String(line.prefix(120)), id)
    }
}

/// Puts rows of a damaged table into a new one.
private struct TableCopy {
    private let db: Database
    private let table: String
    private let columns: [String]
    /// The column that is another name of the row's number, and is stored as nothing.
    private let rowID: Int?

    init(db: Database, table: String) throws {
        self.db = db
        self.table = table
        let info = try Row.fetchAll(db, sql: "PRAGMA table_info(\(table))")
        let hasRowID =
            try String.fetchOne(
                db, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [table])?.contains("WITHOUT ROWID")
            == false
        columns = info.map { $0["name"] }
        let keys = info.filter { $0["pk"] as Int > 0 }
        rowID =
            hasRowID && keys.count == 1 && keys[0]["type"] as String == "INTEGER"
            ? columns.firstIndex(of: keys[0]["name"] as String) : nil
    }

    /// A row that the table cannot take, or has, is left out.
    mutating func insert(_ row: StoredRecord) throws {
        var values = Array(row.values.prefix(columns.count))
        if let rowID, rowID < values.count, let number = row.rowID { values[rowID] = .integer(number) }
        let names = columns.prefix(values.count).map { "\"\($0)\"" }.joined(separator: ", ")
        let places = values.map { _ in "?" }.joined(separator: ", ")
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO \(table)(\(names)) VALUES(\(places))")
            .runBound(values, in: db)
    }
}

/// What could be saved of a damaged index.
public struct SalvageReport: Hashable, Sendable {
    /// What is in the new index.
    public var articles = 0
    /// Sources that are in the new index.
    public var sources = 0
    /// Pages that could not be read, and rows of others.
    public var lostPages = 0
    /// Rows of readable pages that could not be read.
    public var lostRows = 0
    /// Pages whose tables no longer led to them, and that were found all the same.
    public var foundPages = 0
    /// Articles whose texts are lost: their titles, marks and notes are there.
    public var articlesWithoutText = 0
    /// Texts whose articles are lost: each is an article of its own.
    public var textsWithoutArticle = 0
    /// Where the damaged file is now.
    public var damagedCopy = ""
}
