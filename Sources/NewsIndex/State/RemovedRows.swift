import Foundation
import GRDB

/// A value of a row, as the journal of changes keeps it.
enum KeptValue: Codable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    /// Bytes that are no text, such as a page's blocks.
    case blob(Data)

    init(_ value: DatabaseValue) {
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .integer(number)
        case .double(let number): self = .real(number)
        case .string(let text): self = .text(text)
        case .blob(let data): self = .blob(data)
        }
    }

    // Short forms: most of what is kept is text.
    private enum CodingKeys: String, CodingKey { case real, blob }

    /// A decoder gives a number with a fraction, and bytes, under a key; all else stands alone.
    init(from decoder: any Decoder) throws {
        if let keyed = try? decoder.container(keyedBy: CodingKeys.self) {
            if let number = try keyed.decodeIfPresent(Double.self, forKey: .real) {
                self = .real(number)
            } else {
                self = .blob(try keyed.decode(Data.self, forKey: .blob))
            }
            return
        }
        let single = try decoder.singleValueContainer()
        if single.decodeNil() {
            self = .null
        } else if let number = try? single.decode(Int64.self) {
            self = .integer(number)
        } else {
            self = .text(try single.decode(String.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        switch self {
        case .real(let number):
            var keyed = encoder.container(keyedBy: CodingKeys.self)
            try keyed.encode(number, forKey: .real)
        case .blob(let data):
            var keyed = encoder.container(keyedBy: CodingKeys.self)
            try keyed.encode(data, forKey: .blob)
        default:
            var single = encoder.singleValueContainer()
            switch self {
            case .integer(let number): try single.encode(number)
            case .text(let text): try single.encode(text)
            default: try single.encodeNil()
            }
        }
    }
}

extension KeptValue: BoundValue {
    func put(into statement: SQLiteStatement, at index: Int32) -> Int32 {
        switch self {
        case .null: Int64?.none.put(into: statement, at: index)
        case .integer(let number): number.put(into: statement, at: index)
        case .real(let number): number.put(into: statement, at: index)
        case .text(let text): text.put(into: statement, at: index)
        case .blob(let data): data.put(into: statement, at: index)
        }
    }
}

/// A row by the names of its columns, so that it can still be put back when a later version has more of them.
typealias KeptRow = [String: KeptValue]

/// Rows that a change deleted, kept until the change leaves the journal: `undo` puts them back as they were.
struct RemovedRows {
    let db: Database
    /// The change's number in the journal.
    let change: Int64

    /// Keeps all rows of `table` that `condition` finds.
    func keep(_ table: String, where condition: String, _ arguments: StatementArguments) throws {
        try keep(table, try RemovedRows.rows(db, "SELECT * FROM \(table) WHERE \(condition)", arguments))
    }

    /// Keeps these rows as rows of `table`.
    func keep(_ table: String, _ rows: [KeptRow]) throws {
        let encoder = JSONEncoder()
        for row in rows {
            try db.run(
                "INSERT INTO removed(undo_id, name, row) VALUES(?, ?, ?)", change, table,
                String(decoding: try encoder.encode(row), as: UTF8.self))
        }
    }

    /// What is kept of a table, in the order in which it was.
    func all(_ table: String) throws -> [KeptRow] {
        let texts = try String.fetchAll(
            db, sql: "SELECT row FROM removed WHERE undo_id = ? AND name = ? ORDER BY id", arguments: [change, table])
        let decoder = JSONDecoder()
        return try texts.map { try decoder.decode(KeptRow.self, from: Data($0.utf8)) }
    }

    /// Puts a row back; one that is there already stays.
    func putBack(_ row: KeptRow, in table: String) throws {
        let columns = row.keys.sorted()
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO \(table)(\(names)) VALUES(\(places))")
            .runBound(columns.map { row[$0] ?? .null }, in: db)
    }

    /// Lets go all that is kept of this change.
    func forget() throws { try db.run("DELETE FROM removed WHERE undo_id = ?", change) }

    /// Lets go what belongs to changes that have left the journal.
    static func trim(_ db: Database) throws {
        try db.run("DELETE FROM removed WHERE undo_id < (SELECT min(id) FROM undo)")
    }

    /// The rows that a query gives, each value under its column's name.
    static func rows(_ db: Database, _ sql: String, _ arguments: StatementArguments) throws -> [KeptRow] {
        try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
            Dictionary(row.map { ($0.0, KeptValue($0.1)) }) { first, _ in first }
        }
    }
}
