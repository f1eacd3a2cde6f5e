import Foundation
import GRDB
import GRDBSQLite

/// A value that goes straight into a statement of SQLite.
///
/// Adding an article runs some thirty statements, and GRDB's own way, which copies the values three times and tells
/// observers that this index does not have, took a tenth of the time of adding.
protocol BoundValue {
    /// Returns SQLite's code. SQLite copies what does not fit into a number.
    func put(into statement: SQLiteStatement, at index: Int32) -> Int32
}

extension Int64: BoundValue {
    func put(into statement: SQLiteStatement, at index: Int32) -> Int32 { sqlite3_bind_int64(statement, index, self) }
}

extension Int: BoundValue {
    func put(into statement: SQLiteStatement, at index: Int32) -> Int32 { Int64(self).put(into: statement, at: index) }
}

extension Bool: BoundValue {
    func put(into statement: SQLiteStatement, at index: Int32) -> Int32 {
        Int64(self ? 1 : 0).put(into: statement, at: index)
    }
}

extension Double: BoundValue {
    func put(into statement: SQLiteStatement, at index: Int32) -> Int32 { sqlite3_bind_double(statement, index, self) }
}

extension String: BoundValue {
    func put(into statement: SQLiteStatement, at index: Int32) -> Int32 {
        var text = self
        return text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                // No text at all would be NULL.
                guard let start = characters.baseAddress else {
                    return sqlite3_bind_text(statement, index, "", 0, copiedBySQLite)
                }
                return sqlite3_bind_text(statement, index, start, Int32(characters.count), copiedBySQLite)
            }
        }
    }
}

extension Data: BoundValue {
    func put(into statement: SQLiteStatement, at index: Int32) -> Int32 {
        if isEmpty { return sqlite3_bind_zeroblob(statement, index, 0) }
        return withUnsafeBytes {
            sqlite3_bind_blob(statement, index, $0.baseAddress, Int32($0.count), copiedBySQLite)
        }
    }
}

extension Optional: BoundValue where Wrapped: BoundValue {
    func put(into statement: SQLiteStatement, at index: Int32) -> Int32 {
        guard let self else { return sqlite3_bind_null(statement, index) }
        return self.put(into: statement, at: index)
    }
}

/// `SQLITE_TRANSIENT`, a macro that Swift does not see.
private var copiedBySQLite: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

extension Statement {
    /// Runs a statement that returns no rows, with values bound straight to SQLite.
    func runBound(_ arguments: [any BoundValue], in db: Database) throws {
        try withBound(arguments, in: db) {
            let code = sqlite3_step(sqliteStatement)
            guard code == SQLITE_DONE || code == SQLITE_ROW else { throw error(code, db) }
        }
    }

    /// The first column of all rows, as integers; NULL is 0.
    func allInt64s(bound arguments: [any BoundValue], in db: Database) throws -> [Int64] {
        try withBound(arguments, in: db) { try allInt64s(db) }
    }

    /// The first column of the first row, as an integer; nil where there is no row, or NULL in it.
    func firstInt64(_ arguments: [any BoundValue], in db: Database) throws -> Int64? {
        try withBound(arguments, in: db) {
            switch sqlite3_step(sqliteStatement) {
            case SQLITE_DONE: nil
            case SQLITE_ROW where sqlite3_column_type(sqliteStatement, 0) == SQLITE_NULL: nil
            case SQLITE_ROW: sqlite3_column_int64(sqliteStatement, 0)
            case let code: throw error(code, db)
            }
        }
    }

    /// The same as `allInt64s(bound:in:)` for arguments of a compiled query: an order of a hundred thousand rows is
    /// read in a hundredth of a second.
    func allInt64s(_ arguments: StatementArguments) throws -> [Int64] {
        try setArguments(arguments)
        defer { sqlite3_reset(sqliteStatement) }
        return try allInt64s(nil)
    }

    private func allInt64s(_ db: Database?) throws -> [Int64] {
        var result: [Int64] = []
        while true {
            switch sqlite3_step(sqliteStatement) {
            case SQLITE_DONE: return result
            case SQLITE_ROW: result.append(sqlite3_column_int64(sqliteStatement, 0))
            case let code: throw error(code, db)
            }
        }
    }

    private func withBound<Value>(
        _ arguments: [any BoundValue], in db: Database, _ body: () throws -> Value
    ) throws -> Value {
        sqlite3_reset(sqliteStatement)
        guard Int(sqlite3_bind_parameter_count(sqliteStatement)) == arguments.count else {
            throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "wrong number of values", sql: sql)
        }
        // Nothing stays bound: texts can be large.
        defer {
            sqlite3_reset(sqliteStatement)
            sqlite3_clear_bindings(sqliteStatement)
        }
        for (index, value) in arguments.enumerated() {
            let code = value.put(into: sqliteStatement, at: Int32(index + 1))
            guard code == SQLITE_OK else { throw error(code, db) }
        }
        return try body()
    }

    private func error(_ code: Int32, _ db: Database?) -> DatabaseError {
        DatabaseError(resultCode: ResultCode(rawValue: code), message: db?.lastErrorMessage, sql: sql)
    }
}
