import Foundation
import GRDB
import NewsModel
import Testing

@testable import NewsIndex

/// The log is folded beside the connection that writes.
struct LogFoldingTests {
    private let folder = TemporaryFolder()
    private static let piece = 20_000

    @Test func theLogBeginsAnewWhileMuchIsWritten() throws {
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        let path = folder.path + "/other.sqlite"
        let pool = try DatabasePool(path: path)
        try pool.write { try $0.execute(sql: "CREATE TABLE piece(id INTEGER PRIMARY KEY, text BLOB)") }
        let folding = LogFolding(path: path, most: 50)
        pool.writeWithoutTransaction { folding.begin(on: $0) }
        // When the other thread comes to fold is the machine's affair; the log of a run that nobody folds only grows.
        var pieces = 0
        var log = Int.max
        while pieces < 200 || pieces < 3_000 && pieces * Self.piece < 4 * log {
            try pool.write {
                try $0.execute(sql: "INSERT INTO piece(text) VALUES(randomblob(?))", arguments: [Self.piece])
            }
            pieces += 1
            log = try #require(FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int)
        }
        pool.writeWithoutTransaction { folding.end(on: $0) }
        #expect(pieces * Self.piece >= 4 * log)
        try pool.close()
        let again = try DatabaseQueue(path: path)
        #expect(
            try again.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM piece WHERE length(text) = 20000") }
                == pieces
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
