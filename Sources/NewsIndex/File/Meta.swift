import GRDB

/// Single values of the index, by key.
enum Meta: String {
    /// Grows with every change that the index shows.
    case revision
    /// Grows with every change of articles and their stories, to tell a process that its clustering is out of date.
    case clustering
    /// The id of the next new story; ids are never given twice.
    case nextStory
    /// The version of the analysis that made what is stored.
    case analysis
    /// Seconds since 1970 when articles were last added or changed.
    case updated
    /// Seconds since 1970 when the clock was last looked at.
    case clock
    /// Seconds since 1970 when the clock was found to have been set.
    case clockSet
    /// Who but its owner may read the index; see `IndexReaders`.
    case isShared
    /// Articles that were deleted since the file was last compacted.
    case deleted
    /// The highest article id when the planner's figures were last made.
    case planned
    /// The next article that an unfinished `reindex` has to read.
    case reindexFrom
    /// The last change of the journal whose articles retention may delete, the last that it saw, and when in seconds
    /// since 1970; see `HeldChanges`.
    case changesLetGo, changesSeen, changesSeenAt
    /// In a reader's file of marks: `revision` of the shared index when the reader's rows were made like its own; -1
    /// where they are to be looked at again.
    case followed
    /// In a reader's file of marks: the newest article of the shared index at that time.
    case followedNewest

    /// nil where it was never set.
    func value(_ db: Database) throws -> Int64? {
        try db.int64("SELECT value FROM meta WHERE key = ?", rawValue)
    }

    /// The same of the shared index that a reader's file is connected to.
    func sharedValue(_ db: Database) throws -> Int64? {
        try db.int64("SELECT value FROM shared.meta WHERE key = ?", rawValue)
    }

    /// nil removes it.
    func set(_ value: Int64?, _ db: Database) throws {
        if let value {
            try db.run(
                "INSERT INTO meta(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value",
                rawValue, value)
        } else {
            try db.run("DELETE FROM meta WHERE key = ?", rawValue)
        }
    }

    /// Adds one and returns the sum.
    @discardableResult
    func increment(_ db: Database) throws -> Int64 {
        let next = try (value(db) ?? 0) + 1
        try set(next, db)
        return next
    }
}

extension Statement {
    /// The first column of the first row.
    func int64(_ arguments: StatementArguments) throws -> Int64? { try Int64.fetchOne(self, arguments: arguments) }
}

extension Database {
    /// Runs a statement that is kept prepared.
    func run(_ sql: String, _ arguments: any BoundValue...) throws {
        try cachedStatement(sql: sql).runBound(arguments, in: self)
    }

    /// The first column of the first row of a query that is kept prepared.
    func int64(_ sql: String, _ arguments: any BoundValue...) throws -> Int64? {
        try cachedStatement(sql: sql).firstInt64(arguments, in: self)
    }

    /// The first column of all rows of a query that is kept prepared.
    func int64s(_ sql: String, _ arguments: any BoundValue...) throws -> [Int64] {
        try cachedStatement(sql: sql).allInt64s(bound: arguments, in: self)
    }

    /// All rows of a query that is kept prepared.
    func rows(_ sql: String, _ arguments: StatementArguments) throws -> [Row] {
        try Row.fetchAll(cachedStatement(sql: sql), arguments: arguments)
    }
}

/// The numbers of rows of a table that were ever given: none is given again, though its row is gone.
enum GivenNumbers {
    /// Takes it that all numbers up to this one were given; it may be more.
    static func keep(upTo number: Int64, of table: String, _ db: Database) throws {
        try db.run("DELETE FROM sqlite_sequence WHERE name = ? AND seq < ?", table, number)
        try db.run(
            """
            INSERT INTO sqlite_sequence(name, seq)
            SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?1)
            """, table, number)
    }
}

/// Lists kept in one column.
enum ListColumn {
    /// No stored text contains it: `TextSanitizer` takes it out.
    static let separator: Character = "\u{1F}"

    static func join(_ list: [String]) -> String { list.joined(separator: String(separator)) }

    static func split(_ text: String) -> [String] {
        text.isEmpty ? [] : text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
