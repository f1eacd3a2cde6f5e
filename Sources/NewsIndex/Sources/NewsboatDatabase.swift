import Foundation
import GRDB
public import NewsIngest
import SharedState

/// Reads newsboat's `cache.db` without touching it.
public enum NewsboatDatabase {
    /// A feed as newsboat knows it.
    public struct Feed: Hashable, Sendable {
        /// As in newsboat's list.
        public var address: String
        /// As the feed calls itself.
        public var title: String
        /// The `ETag` of its last answer; nil where there was none.
        public var etag: String?
        /// As newsboat stores it: seconds since 1970.
        public var lastModified: Int64?
    }

    /// What became of reading.
    public enum Outcome: Equatable, Sendable {
        /// All of it was read.
        case whole
        /// The file is torn, as a crash leaves it: the items up to there were read.
        case damaged(String)
    }

    /// The feeds, and all items in pieces of `piece`, in the order in which newsboat took them up.
    ///
    /// A copy is read, made while nobody writes: newsboat may be running. Where a crash left its journal, the journal
    /// is played back into the copy first.
    public static func read(
        _ path: String, piece: Int = 500, feeds: ([Feed]) throws -> Void, items: ([NewsboatItem]) throws -> Void
    ) throws -> Outcome {
        guard let folder = PrivateFolder(in: NSTemporaryDirectory()) else {
            throw IndexError.failed("no temporary copy of \(path) can be made")
        }
        defer { folder.remove() }
        let copy = folder.path + "/cache.db"
        try self.copy(path, to: copy)
        do {
            let database = try DatabaseQueue(path: copy)
            defer { try? database.close() }
            // Not in a transaction, which a damaged file does not let end.
            return try database.unsafeRead { db in
                // A view may be anything, and endless.
                guard try db.tableExists("rss_item"), try db.tableExists("rss_feed") else {
                    throw IndexError.failed("\(path) is not newsboat's database")
                }
                let columns = try Set(db.columns(in: "rss_item").map(\.name))
                guard Set(["guid", "title", "url", "feedurl", "unread"]).isSubset(of: columns) else {
                    throw IndexError.failed("\(path) is not newsboat's database")
                }
                do {
                    try feeds(self.feeds(db))
                    try self.items(db, columns, piece: piece, items)
                } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
                    return .damaged(error.message ?? "no reason given")
                }
                return .whole
            }
        } catch let error as DatabaseError {
            throw IndexError.failed(
                "\(path) is not newsboat's database, or it is damaged (\(error.message ?? "no reason given"))")
        }
    }

    /// Whether a running newsboat holds the lock of the cache at `path` (an advisory lock on `cache.db.lock`).
    public static func isInUse(_ path: String) -> Bool {
        let file = open(path + ".lock", O_RDWR)
        guard file >= 0 else { return false }
        defer { close(file) }
        var lock = flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_whence = Int16(SEEK_SET)
        return fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
    }

    private static func copy(_ path: String, to copy: String) throws {
        let files = FileManager.default
        guard files.isReadableFile(atPath: path) else { throw IndexError.failed("\(path) cannot be read") }
        do {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.busyMode = .timeout(5)
            let source = try DatabaseQueue(path: path, configuration: configuration)
            defer { try? source.close() }
            let target = try DatabaseQueue(path: copy)
            defer { try? target.close() }
            try source.backup(to: target)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            throw IndexError.failed("newsboat is writing \(path); close newsboat and try again")
        } catch is DatabaseError {
            // A journal that a crash left, or a torn file: the copy may play the one back, and be read as far as the
            // other goes.
            try? files.removeItem(atPath: copy)
            try files.copyItem(atPath: path, toPath: copy)
            if files.fileExists(atPath: path + "-journal") {
                try files.copyItem(atPath: path + "-journal", toPath: copy + "-journal")
            }
        }
    }

    private static func feeds(_ db: Database) throws -> [Feed] {
        let columns = try Set(db.columns(in: "rss_feed").map(\.name))
        guard columns.isSuperset(of: ["rssurl", "title"]) else { return [] }
        let etag = columns.contains("etag") ? "etag" : "NULL"
        let modified = columns.contains("lastmodified") ? "lastmodified" : "NULL"
        return try Row.fetchAll(db, sql: "SELECT rssurl, title, \(etag), \(modified) FROM rss_feed").map { row in
            Feed(
                address: text(row[0]), title: text(row[1]), etag: text(row[2]).isEmpty ? nil : text(row[2]),
                lastModified: Int64.fromDatabaseValue(row[3]).flatMap { $0 > 0 ? $0 : nil })
        }
    }

    private static func items(
        _ db: Database, _ columns: Set<String>, piece: Int, _ body: ([NewsboatItem]) throws -> Void
    ) throws {
        // Columns came with the versions; what an old database has not reads as empty.
        let wanted = NewsboatCache.itemColumns.map { columns.contains($0) ? $0 : "NULL" }.joined(separator: ", ")
        let cursor = try Row.fetchCursor(db, sql: "SELECT \(wanted) FROM rss_item ORDER BY rowid")
        var items: [NewsboatItem] = []
        func next() throws -> Row? {
            do {
                return try cursor.next()
            } catch {
                if !items.isEmpty { try body(items) }
                throw error
            }
        }
        while let row = try next() {
            items.append(
                NewsboatItem(
                    guid: text(row[0]), title: text(row[1]), author: text(row[2]), url: text(row[3]),
                    feedURL: text(row[4]), published: number(row[5]), content: text(row[6]),
                    isUnread: number(row[7]) != 0, flags: text(row[10]), isDeleted: number(row[11]) != 0,
                    enclosureURL: text(row[8]), enclosureType: text(row[9]), isEnqueued: number(row[13]) != 0))
            if items.count == piece {
                try body(items)
                items.removeAll(keepingCapacity: true)
            }
        }
        if !items.isEmpty { try body(items) }
    }

    private static func text(_ value: DatabaseValue) -> String { String.fromDatabaseValue(value) ?? "" }

    private static func number(_ value: DatabaseValue) -> Int64 {
        Int64.fromDatabaseValue(value) ?? Int64(text(value)) ?? 0
    }
}
