import Foundation
import GRDB
import NewsModel
import Testing

@testable import NewsIndex

/// The log is folded beside the connection that writes.
struct LogFoldingTests {
    private let folder = TemporaryFolder()
    private static let page = 4_096

    @Test func theLogBeginsAnewWhileMuchIsWritten() throws {
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        let path = folder.path + "/other.sqlite"
        let pool = try DatabasePool(path: path)
        try pool.write { try $0.execute(sql: "CREATE TABLE piece(id INTEGER PRIMARY KEY, text BLOB)") }
        let folding = LogFolding(path: path, most: 50)
        pool.writeWithoutTransaction { folding.begin(on: $0) }
        // Some 1,300 pages.
        for _ in 0..<200 {
            try pool.write { try $0.execute(sql: "INSERT INTO piece(text) VALUES(randomblob(20000))") }
        }
        pool.writeWithoutTransaction { folding.end(on: $0) }
        let log = try FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
        #expect(log ?? .max < 200 * Self.page)
        try pool.close()
        let again = try DatabaseQueue(path: path)
        #expect(
            try again.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM piece WHERE length(text) = 20000") } == 200
        )
        #expect(try again.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
    }

    @Test func aReaderOfAnOldStateIsNotWaitedFor() throws {
        let index = try folder.open()
        _ = try index.add([draft("Notice", "One")], at: noon)
        let path = folder.path + "/index.sqlite"
        let reader = try DatabaseQueue(path: path)
        try reader.inTransaction(.deferred) { db in
            #expect(try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM article") == 1)
            let folding = LogFolding(path: path, most: 10)
            try index.file.maintain { folding.begin(on: $0) }
            for number in 0..<20 {
                try index.file.write { try Kept.set(gibberish(number, 4_000), for: "key \(number)", $0) }
            }
            try index.file.maintain { folding.end(on: $0) }
            // What the reader sees stays as it was, and is there when it has gone.
            #expect(try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM kept WHERE key LIKE 'key %'") == 0)
            return .commit
        }
        #expect(try reader.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM kept WHERE key LIKE 'key %'") } == 20)
    }
}
