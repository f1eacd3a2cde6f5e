import Foundation
import GRDB

/// The file of one reader of a shared index: what they read, starred, tagged, noted and corrected, their rules, and
/// their own rows of articles and stories, which carry the marks and the order of the lists.
///
/// It has the tables of an index but for those that hold texts and what is computed from them. It is brought from one
/// format to the next by the same migrations: for these the missing tables are made, empty, and taken away again.
enum MarksFile {
    static let name = "marks.sqlite"
    /// Marks a SQLite file as one of these (`PRAGMA application_id`): "RASM".
    static let applicationID: Int32 = 0x5241_534D

    /// Stories that a reader splits off are numbered from here on, so that no story of the shared index meets them.
    static let firstOwnStory: Int64 = 1_000_000_000

    /// Tables that are the shared index's alone.
    static let sharedTables = [
        "source", "outlet", "article_text", "old_version", "place", "identity", "tombstone", "speaker", "speaker_word",
        "speaker_to_word", "quote", "search",
    ]

    /// Marks of articles that are not in the shared index any more; see `PartedMarks`.
    private static let parted = """
        CREATE TABLE IF NOT EXISTS parted(
            id INTEGER PRIMARY KEY, url TEXT, title TEXT NOT NULL, text_hash INTEGER NOT NULL, since INTEGER NOT NULL,
            is_read INTEGER NOT NULL, read_version INTEGER NOT NULL, is_opened INTEGER NOT NULL,
            is_starred INTEGER NOT NULL, is_hidden INTEGER NOT NULL, tags TEXT NOT NULL, note TEXT);
        CREATE INDEX IF NOT EXISTS parted_by_url ON parted(url);
        CREATE INDEX IF NOT EXISTS parted_by_text ON parted(text_hash);
        """

    /// Makes the file, or brings an older one up to date. Finishes the job if an earlier run was cut off.
    static func prepare(_ path: String) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(15)
        configuration.foreignKeysEnabled = false
        let (format, application, isReady) = try state(of: path, configuration)
        if format > 0, application != applicationID {
            throw IndexError.damagedMarks(path: path, reason: "it is not a file of marks")
        }
        if format > Schema.version {
            throw IndexError.newerSchema(path: path, found: format, supported: Schema.version)
        }
        if format == Schema.version, isReady { return }
        let pool = try DatabasePool(path: path, configuration: configuration)
        defer { try? pool.close() }
        if format > 0, format < Schema.version { try addMissing(to: pool, format: format) }
        try Migration(path: path, applicationID: applicationID).run(pool)
        try pool.write { db in
            for table in sharedTables { try db.execute(sql: "DROP TABLE IF EXISTS \(table)") }
            try db.execute(sql: parted)
            if try Meta.nextStory.value(db) == nil { try Meta.nextStory.set(firstOwnStory, db) }
        }
    }

    /// A queue reads it: opening a pool writes to the log, and this is done at each start.
    private static func state(
        of path: String, _ configuration: Configuration
    ) throws -> (format: Int, application: Int32, isReady: Bool) {
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        defer { try? queue.close() }
        return try queue.read { db in
            (
                try Schema.version(of: db), try Schema.application(of: db),
                try db.tableExists("parted") && missing(db).count == sharedTables.count
            )
        }
    }

    private static func missing(_ db: Database) throws -> [String] {
        try sharedTables.filter { try !db.tableExists($0) }
    }

    /// The tables that a migration may want to change, as they were in that format.
    private static func addMissing(to pool: DatabasePool, format: Int) throws {
        let model = try DatabaseQueue()
        try Schema.migrator.migrate(model, upTo: String(format))
        try pool.write { db in
            for table in try missing(db) {
                let statements = try model.read { model in
                    try String.fetchAll(
                        model,
                        sql: "SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type DESC",
                        arguments: [table])
                }
                for sql in statements { try db.execute(sql: sql) }
            }
        }
    }
}
