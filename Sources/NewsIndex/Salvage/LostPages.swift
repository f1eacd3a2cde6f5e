import GRDB

/// Which table a page belongs to that no table leads to any more, by the shape of its rows.
struct LostPages {
    /// A table's columns as the newest format has them; a row of an older one has the first of them.
    struct Shape {
        var table: String
        var columns: [(type: String, mayBeNull: Bool)]
        /// The columns of the oldest format that had the table.
        var fewest: Int

        func fits(_ row: StoredRecord) -> Bool {
            (fewest...columns.count).contains(row.values.count)
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

    /// - Parameters:
    ///   - tables: those that rows may belong to.
    ///   - format: the format of the index.
    init(_ db: Database, tables: [String], format: Int) throws {
        let fewest = try LostPages.fewestColumns(upTo: format)
        shapes = try tables.map { table in
            let rows = try Row.fetchAll(db, sql: "PRAGMA table_info(\(table))")
            return Shape(
                table: table,
                columns: rows.map { row in
                    let isRowID = row["pk"] as Int == 1 && row["type"] as String == "INTEGER"
                    return (row["type"] as String, isRowID || row["notnull"] as Int == 0)
                }, fewest: fewest[table] ?? rows.count)
        }
    }

    /// How many columns each table had at first: SQLite does not write a row again because its table gets another.
    private static func fewestColumns(upTo format: Int) throws -> [String: Int] {
        let model = try DatabaseQueue()
        var fewest: [String: Int] = [:]
        for number in 1...max(1, format) {
            try Schema.migrator.migrate(model, upTo: String(number))
            let counts = try model.read {
                try Row.fetchAll(
                    $0,
                    sql: """
                        SELECT made.name, (SELECT COUNT(*) FROM pragma_table_info(made.name)) FROM sqlite_schema AS made
                        WHERE made.type = 'table'
                        """)
            }
            for row in counts where fewest[row[0]] == nil { fewest[row[0]] = row[1] }
        }
        return fewest
    }

    /// The only table that all of these rows can belong to; nil where there is none or more than one.
    func table(of rows: [StoredRecord]) -> String? {
        let fitting = shapes.filter { shape in rows.allSatisfy(shape.fits) }
        return fitting.count == 1 ? fitting[0].table : nil
    }
}
