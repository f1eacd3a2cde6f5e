import GRDB

/// Which table a page belongs to that no table leads to any more, by the shape of its rows.
struct LostPages {
    /// A table's columns as the newest format has them; a row of an older one has the first of them.
    struct Shape {
        var table: String
        var columns: [(type: String, mayBeNull: Bool)]

        func fits(_ row: StoredRecord) -> Bool {
            row.values.count == columns.count
                && zip(columns, row.values).allSatisfy { column, value in
                    switch value {
                    case .null: column.mayBeNull
                    case .integer: column.type == "INTEGER" || column.type == "REAL" || column.type == "ANY"
                    case .real: column.type == "REAL"
                    case .text: column.type == "TEXT" || column.type == "ANY"
                    case .blob: column.type == "BLOB"
                    }
                }
        }
    }

    private let shapes: [Shape]

    /// - Parameter tables: those that rows may belong to.
    init(_ db: Database, tables: [String]) throws {
        shapes = try tables.map { table in
            let rows = try Row.fetchAll(db, sql: "PRAGMA table_info(\(table))")
            return Shape(
                table: table,
                columns: rows.map { row in
                    let isRowID = row["pk"] as Int == 1 && row["type"] as String == "INTEGER"
                    return (row["type"] as String, isRowID || row["notnull"] as Int == 0)
                })
        }
    }

    /// The only table that all of these rows can belong to; nil where there is none or more than one.
    func table(of rows: [StoredRecord]) -> String? {
        let fitting = shapes.filter { shape in rows.allSatisfy(shape.fits) }
        return fitting.count == 1 ? fitting[0].table : nil
    }
}
