import GRDB

/// The search index: an FTS5 table, and while it is made anew a second one beside it.
///
/// It is contentless, so that a text is stored once: to delete a row it must be given the words that the row was made
/// from. `reindex` fills `search_next` and puts it in the place of `search` when it is whole, so that a search finds
/// everything at any time; until then what changes is written to both, as far as `search_next` has come.
struct SearchTable {
    private static let live = "search"
    private static let next = "search_next"
    /// The analysis from which on words of other scripts among those without spaces are words of their own.
    private static let splitting: Int64 = 3

    private let db: Database
    /// Whether the live table is of an earlier analysis: until it is made anew its rows stay, and go, in the form that
    /// they were made in.
    private let isLiveWhole: Bool
    /// The last article that `search_next` has; nil where there is no such table.
    private let nextReach: Int64?

    /// To be used for one transaction.
    init(db: Database) throws {
        self.db = db
        isLiveWhole = try Meta.analysis.value(db).map { $0 < SearchTable.splitting } ?? false
        nextReach =
            try Meta.reindexFrom.value(db) != nil && db.tableExists(SearchTable.next)
            ? try Meta.reindexFrom.value(db) : nil
    }

    /// - Parameter hasUnspaced: false where it is known that no character of a script written without spaces is in it.
    func insert(_ id: Int64, title: String, body: String, hasUnspaced: Bool = true) throws {
        for table in tables(of: id) {
            let row =
                hasUnspaced
                ? SearchTable.row(id, title: title, body: body, isWhole: isWhole(table)) : (id, title, body, "")
            try SearchTable.insert(row, into: table, db)
        }
    }

    func delete(_ id: Int64, title: String, body: String) throws {
        for table in tables(of: id) {
            let row = SearchTable.row(id, title: title, body: body, isWhole: isWhole(table))
            try db.run(
                "INSERT INTO \(table)(\(table), rowid, title, body, unspaced) VALUES('delete', ?, ?, ?, ?)", row.id,
                row.title, row.body, row.unspaced)
        }
    }

    private func tables(of id: Int64) -> [String] {
        if let nextReach, id <= nextReach { [SearchTable.live, SearchTable.next] } else { [SearchTable.live] }
    }

    private typealias Row = (id: Int64, title: String, body: String, unspaced: String)

    private func isWhole(_ table: String) -> Bool { isLiveWhole && table == SearchTable.live }

    /// What stands in the columns for an article; where `isWhole`, as earlier analyses had it.
    private static func row(_ id: Int64, title: String, body: String, isWhole: Bool = false) -> Row {
        func words(_ text: String) -> String { isWhole ? text : UnspacedPairs.rest(text) }
        return (id, words(title), words(body), UnspacedPairs.indexed(title, body))
    }

    private static func insert(_ row: Row, into table: String, _ db: Database) throws {
        try db.run(
            "INSERT INTO \(table)(rowid, title, body, unspaced) VALUES(?, ?, ?, ?)", row.id, row.title, row.body,
            row.unspaced)
    }

    // MARK: Tidying

    /// Pages that one step of merging writes, about.
    private static let step = 300

    /// Merges all parts of the index into one, in which nothing stands of deleted articles, step by step: a mark that
    /// is to be made meanwhile waits for one step only.
    static func merge(in file: IndexFile) throws(IndexError) {
        // A negative number begins with all parts; FTS5 says by the changes that it counts whether there was work left.
        var pages = -step
        while try file.writePiece({ try mergeStep(pages, $0) }) { pages = step }
    }

    private static func mergeStep(_ pages: Int, _ db: Database) throws -> Bool {
        let before = db.totalChangesCount
        try db.run("INSERT INTO \(live)(\(live), rank) VALUES('merge', ?)", pages)
        return db.totalChangesCount - before >= 2
    }

    // MARK: Making it anew

    /// Makes an empty second table, whatever there was of one.
    static func beginNext(_ db: Database) throws {
        try db.execute(sql: "DROP TABLE IF EXISTS \(next); \(definition(of: next))")
    }

    static func hasNext(_ db: Database) throws -> Bool { try db.tableExists(next) }

    /// Adds a row to the second table only.
    static func insertNext(_ id: Int64, title: String, body: String, _ db: Database) throws {
        try insert(row(id, title: title, body: body), into: next, db)
    }

    /// Puts the second table in the place of the first.
    static func adoptNext(_ db: Database) throws {
        try db.execute(sql: "DROP TABLE IF EXISTS \(live); ALTER TABLE \(next) RENAME TO \(live)")
    }

    /// `unspaced` holds the scripts written without spaces as overlapping pairs of characters. The table gathers more
    /// in memory before it writes than FTS5 does by itself, and merges what it wrote in fewer steps.
    private static func definition(of table: String) -> String {
        """
        CREATE VIRTUAL TABLE \(table) USING fts5(
            title, body, unspaced, content='', tokenize='unicode61 remove_diacritics 2');
        INSERT INTO \(table)(\(table), rank) VALUES('hashsize', 8388608);
        INSERT INTO \(table)(\(table), rank) VALUES('automerge', 8);
        """
    }
}
