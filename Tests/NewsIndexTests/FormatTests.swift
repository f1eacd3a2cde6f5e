import Foundation
import GRDB
import NewsModel
import Testing

@testable import NewsIndex

/// Every format that an index ever had is kept as `Formats/N.sql`, with the same rows (`Formats/rows.sql`), and opened.
///
/// `RASHOMON_RECORD=1` writes those that are missing; those that are there are never written again: they are what the
/// files of earlier versions look like.
struct FormatTests {
    private let folder = TemporaryFolder()
    private static let formats = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Formats")
    private static let isRecording = ProcessInfo.processInfo.environment["RASHOMON_RECORD"] == "1"

    private static func text(_ name: String) throws -> String {
        try String(contentsOf: formats.appendingPathComponent(name), encoding: .utf8)
    }

    /// An index of this format, as a file that nobody has open.
    private func make(_ format: Int) throws {
        if Self.isRecording { try record(format) }
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        let database = try DatabaseQueue(path: folder.path + "/index.sqlite")
        try database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA application_id = \(Schema.applicationID)")
            try db.execute(sql: try Self.text("\(format).sql"))
            try db.execute(sql: try Self.text("rows.sql"))
        }
        try database.close()
    }

    /// The newest format is not final before the next one is there.
    @Test("an index of an earlier format is brought up to date and holds what it held", arguments: 1..<Schema.version)
    func earlier(format: Int) throws {
        try make(format)
        let index = try folder.open()
        #expect(try index.totals().articles == 7)
        #expect(try index.articles(query("is:starred"), limit: 9).items.map(\.id.rawValue) == [2])
        #expect(try index.articles(query("tag:later"), limit: 9).total == 3)
        #expect(try index.articles(query("is:noted"), limit: 9).total == 1)
        #expect(try index.onlyStory("marisol").articleCount == 5)
        #expect(try index.lastChange()?.hasPrefix("changed the note") == true)
        #expect(try index.undoLast() != nil)
        try index.finishAdding()
        let examination = try index.examine()
        #expect(examination.isSound, "\(examination)")
        let fresh = TemporaryFolder()
        #expect(try schema(of: index) == schema(of: try fresh.open()))
    }

    @Test("the index as it was before stays beside it, for its owner alone")
    func copyBefore() throws {
        try make(2)
        try folder.open().close()
        let newest = "index.sqlite-before-3"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names.filter { $0.contains("-before-") } == [newest])
        let copy = folder.path + "/" + newest
        #expect(try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int == 0o600)
        let database = try DatabaseQueue(path: copy)
        #expect(try database.read { try Schema.version(of: $0) } == 2)
        #expect(try database.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM article") } == 7)
        try database.close()
    }

    @Test("whoever may only read sees an index of an earlier format, and leaves it as it is")
    func forReading() throws {
        try make(4)
        let index = try NewsIndex(folder: folder.path, readOnly: true)
        #expect(try index.totals().articles == 7)
    }

    @Test("stories of an earlier format that their articles have left go")
    func ghosts() throws {
        try make(2)
        let other = try DatabaseQueue(path: folder.path + "/index.sqlite")
        try other.write { db in
            try db.execute(
                sql: """
                    INSERT INTO story SELECT 77, lead_id, headline, outlets, languages, terms, arrivals, outlet_count,
                        article_count, unread_count, starred_count, changed_count, quote_count, difference_count, first,
                        last, is_dated, rank, is_hidden, is_stale FROM story LIMIT 1
                    """)
        }
        try other.close()
        #expect(try folder.open().stories(limit: 9).items.allSatisfy { $0.id != StoryID(77) })
    }

    @Test("several programs that open it at once bring it up to date once")
    func atOnce() async throws {
        try make(1)
        let path = folder.path
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    #expect(throws: Never.self) { try NewsIndex(folder: path).close() }
                }
            }
        }
        #expect(try folder.open().examine().damage.isEmpty)
    }

    /// What the tables and indexes are, without the tables that others make for themselves.
    private func schema(of index: NewsIndex) throws -> [String] {
        try index.file.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT type || ' ' || name || ': ' || sql FROM sqlite_schema WHERE sql IS NOT NULL
                    AND name NOT LIKE 'search_%' AND name NOT LIKE 'sqlite_%' ORDER BY type, name
                    """
            ).map { $0.replacing("IF NOT EXISTS ", with: "") }
        }
    }

    // MARK: Recording

    private func record(_ format: Int) throws {
        let file = Self.formats.appendingPathComponent("\(format).sql")
        if FileManager.default.fileExists(atPath: file.path) { return }
        let database = try DatabaseQueue()
        try Schema.migrator.migrate(database, upTo: String(format))
        let schema = try database.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_%'
                    AND name NOT LIKE 'sqlite_%' ORDER BY rowid
                    """)
        }
        let numbers = (1...format).map { "('\($0)')" }.joined(separator: ", ")
        let text = schema.map { $0 + ";\n" }.joined() + "INSERT INTO grdb_migrations VALUES\(numbers);\n"
        try Data(text.utf8).write(to: file)
        let rows = Self.formats.appendingPathComponent("rows.sql")
        if !FileManager.default.fileExists(atPath: rows.path) { try Data(recordedRows().utf8).write(to: rows) }
    }

    /// Rows of an index with marks, a tag, a note and versions, in the columns of the first format.
    private func recordedRows() throws -> String {
        let filled = TemporaryFolder()
        let index = try filled.open()
        _ = try index.add(Tales.all, at: noon)
        try index.apply(.starred(true), to: .article(ArticleID(2)))
        try index.apply(.addTag("later"), to: .articles([1, 2, 3].map { ArticleID($0) }))
        try index.apply(.note("Ask her"), to: .article(ArticleID(3)))
        let first = try DatabaseQueue()
        try Schema.migrator.migrate(first, upTo: "1")
        let tables = try first.read {
            try String.fetchAll(
                $0,
                sql: """
                    SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'
                    AND name NOT LIKE 'sqlite_%' AND name <> 'grdb_migrations' ORDER BY rowid
                    """)
        }
        var lines: [String] = []
        for table in tables {
            let columns = try first.read {
                try Row.fetchAll($0, sql: "PRAGMA table_info(\(table))").map { "\"\($0["name"] as String)\"" }
            }
            let values = columns.map { "quote(\($0))" }.joined(separator: " || ', ' || ")
            let rows = try index.file.read { try String.fetchAll($0, sql: "SELECT \(values) FROM \(table)") }
            lines += rows.map { "INSERT INTO \(table)(\(columns.joined(separator: ", "))) VALUES(\($0));" }
        }
        lines.append(
            "INSERT INTO search(rowid, title, body, unspaced) SELECT id, title, body, '' FROM article JOIN article_text "
                + "ON article_id = id;")
        return lines.joined(separator: "\n") + "\n"
    }
}
