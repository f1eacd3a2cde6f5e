import Foundation
import GRDB
public import NewsIngest

/// Reads newsboat's `cache.db` without touching it.
public enum NewsboatDatabase {
    /// A feed as newsboat knows it.
    public struct Feed: Hashable, Sendable {
        public var address: String
        public var title: String
        public var etag: String?
        /// As newsboat stores it: seconds since 1970.
        public var lastModified: Int64?
    }

    /// The feeds, and all items in pieces of `piece`, in the order in which newsboat took them up.
    ///
    /// A copy is read: newsboat may be running, and its journal may have to be played back first.
    public static func read(
        _ path: String, piece: Int = 500, feeds: ([Feed]) throws -> Void, items: ([NewsboatItem]) throws -> Void
    ) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("newsboat-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let copy = folder.appendingPathComponent("cache.db").path
        do {
            try FileManager.default.copyItem(atPath: path, toPath: copy)
            for ending in ["-journal", "-wal"] where FileManager.default.fileExists(atPath: path + ending) {
                try FileManager.default.copyItem(atPath: path + ending, toPath: copy + ending)
            }
        } catch {
            throw IndexError.failed("\(path) cannot be read")
        }
        do {
            let database = try DatabaseQueue(path: copy)
            defer { try? database.close() }
            try database.read { db in
                let columns = try Set(db.columns(in: "rss_item").map(\.name))
                guard Set(["guid", "title", "url", "feedurl", "unread"]).isSubset(of: columns) else {
                    throw IndexError.failed("\(path) is not newsboat's database")
                }
                try feeds(self.feeds(db))
                try self.items(db, columns, piece: piece, items)
            }
        } catch let error as DatabaseError {
            throw IndexError.failed(
                "\(path) is not newsboat's database, or it is damaged (\(error.message ?? "no reason given"))")
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
        while let row = try cursor.next() {
            items.append(
                NewsboatItem(
                    guid: text(row[0]), title: text(row[1]), author: text(row[2]), url: text(row[3]),
                    feedURL: text(row[4]), published: number(row[5]), content: text(row[6]),
                    isUnread: number(row[7]) != 0, flags: text(row[10]), isDeleted: number(row[11]) != 0,
                    enclosureURL: text(row[8]), enclosureType: text(row[9])))
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
