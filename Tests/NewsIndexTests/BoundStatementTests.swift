import Foundation
import GRDB
import Testing

@testable import NewsIndex

/// Values bound straight to SQLite come back as they were.
struct BoundStatementTests {
    private func withTable(_ body: (Database) throws -> Void) throws {
        try DatabaseQueue().write { db in
            try db.execute(sql: "CREATE TABLE kept(a, b, c)")
            try body(db)
        }
    }

    @Test func everyKindOfValueComesBack() throws {
        try withTable { db in
            try db.run("INSERT INTO kept VALUES(?, ?, ?)", Int64.min, "Gérard « l’été » 東京", String?.none)
            try db.run("INSERT INTO kept VALUES(?, ?, ?)", "", Data(), true)
            try db.run("INSERT INTO kept VALUES(?, ?, ?)", 7, 0.25, Data([0, 1, 255]))
            let rows = try Row.fetchAll(db, sql: "SELECT a, b, c FROM kept ORDER BY rowid")
            #expect(rows[0] == ["a": Int64.min, "b": "Gérard « l’été » 東京", "c": nil])
            #expect(rows[1] == ["a": "", "b": Data(), "c": 1])
            #expect(rows[2] == ["a": 7, "b": 0.25, "c": Data([0, 1, 255])])
        }
    }

    @Test func numbersAreReadWithoutGRDB() throws {
        try withTable { db in
            #expect(try db.int64("SELECT a FROM kept WHERE a = ?", 7) == nil)
            for number in [Int64.max, 7, -1] { try db.run("INSERT INTO kept(a) VALUES(?)", number) }
            #expect(try db.int64("SELECT a FROM kept WHERE a > ? ORDER BY a LIMIT 1", 0) == 7)
            #expect(try db.int64("SELECT max(b) FROM kept") == nil)
            #expect(try db.int64s("SELECT a FROM kept WHERE a <> ? ORDER BY a", 7) == [-1, .max])
            #expect(try db.int64s("SELECT a FROM kept WHERE a = ?", 0) == [])
        }
    }

    @Test func aStatementIsRunAgainWithOtherValues() throws {
        try withTable { db in
            for number in 0..<3 { try db.run("INSERT INTO kept(a, b) VALUES(?1, ?1 + ?2)", number, 10) }
            try db.run("UPDATE kept SET c = a WHERE b > ?", 10)
            #expect(try Int.fetchAll(db, sql: "SELECT coalesce(c, -1) FROM kept ORDER BY a") == [-1, 1, 2])
            #expect(db.changesCount == 2)
        }
    }

    @Test func errorsNameTheStatement() throws {
        try withTable { db in
            try db.execute(sql: "CREATE UNIQUE INDEX once ON kept(a)")
            try db.run("INSERT INTO kept(a) VALUES(?)", "x")
            let twice = #expect(throws: DatabaseError.self) { try db.run("INSERT INTO kept(a) VALUES(?)", "x") }
            #expect(twice?.resultCode == .SQLITE_CONSTRAINT)
            #expect(twice?.sql == "INSERT INTO kept(a) VALUES(?)")
            let few = #expect(throws: DatabaseError.self) { try db.run("INSERT INTO kept(a, b) VALUES(?, ?)", "y") }
            #expect(few?.resultCode == .SQLITE_MISUSE)
            try db.run("INSERT INTO kept(a) VALUES(?)", "y")
        }
    }
}
