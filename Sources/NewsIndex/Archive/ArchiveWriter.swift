import Foundation
import GRDB
import NewsIngest
import NewsModel

/// A file that belongs to the reader and is no part of the index: the configuration, or a theme.
public struct ArchiveDocument: Hashable, Sendable {
    /// Which of the reader's files it is.
    public enum Kind: String, Sendable {
        case configuration, theme
    }

    /// Where the file belongs when the archive is read.
    public var kind: Kind
    /// The file's name without a folder.
    public var name: String
    /// The whole file, verbatim.
    public var text: String

    public init(kind: Kind, name: String, text: String) {
        self.kind = kind
        self.name = name
        self.text = text
    }
}

/// Everything of an index as JSON Lines: one object a line, with its `kind`. docs/archive.md describes them.
struct ArchiveWriter {
    static let format = "rashomon-archive"
    static let version = 1

    let db: Database
    let keepsPasswords: Bool
    let write: (String) throws -> Void
    private var count = 0
    /// Sources whose passwords were left out, as they are shown.
    private(set) var withoutPassword: [String] = []

    init(db: Database, keepsPasswords: Bool, write: @escaping (String) throws -> Void) {
        self.db = db
        self.keepsPasswords = keepsPasswords
        self.write = write
    }

    /// Writes all lines, from the header to the one that tells their number.
    mutating func run(documents: [ArchiveDocument], at now: Timestamp) throws {
        try line([
            "kind": "header", "format": Self.format, "version": Self.version, "made": now.seconds,
            "last": try lastNumbers(),
        ])
        for document in documents {
            try line(["kind": document.kind.rawValue, "name": document.name, "text": document.text])
        }
        for table in ArchiveTable.all { try rows(of: table) }
        if try db.tableExists(ArchiveTable.parted.table) { try rows(of: .parted) }
        // A file that was cut off is known by the want of this line.
        try line(["kind": "end", "lines": count])
    }

    /// The highest numbers ever given, so that none is given again.
    private func lastNumbers() throws -> [String: Int64] {
        var last: [String: Int64] = ["story": (try Meta.nextStory.value(db) ?? 1) - 1]
        for table in ArchiveTable.numbered {
            last[table] = try db.int64("SELECT seq FROM sqlite_sequence WHERE name = ?", table) ?? 0
        }
        return last
    }

    private mutating func rows(of table: ArchiveTable) throws {
        let columns = table.columns.map { column in
            column.form == .outlet ? "(SELECT name FROM outlet WHERE outlet.id = outlet_id)" : column.column
        }
        let cursor = try Row.fetchCursor(
            db, sql: "SELECT \(columns.joined(separator: ", ")) FROM \(table.table) ORDER BY \(table.order)")
        while let row = try cursor.next() {
            var object: [String: Any] = ["kind": table.kind]
            for (index, column) in table.columns.enumerated() {
                let value: DatabaseValue = row[index]
                if let written = column.form.written(value) { object[column.name] = written }
            }
            if table.kind == ArchiveTable.source.kind, !keepsPasswords { hidePasswords(&object) }
            try line(object)
        }
    }

    private mutating func hidePasswords(_ object: inout [String: Any]) {
        let url = object["url"] as? String ?? ""
        var isHidden = false
        if let address = WebAddress(url).withoutPassword {
            object["url"] = address.text
            isHidden = true
        }
        if var settings = object["settings"] as? [String: String], let headers = settings["headers"] {
            let lines = headers.split(whereSeparator: \.isNewline)
            let kept = lines.filter { !SecretHeaders.isSecret($0) }
            if kept.count < lines.count {
                settings["headers"] = kept.isEmpty ? nil : kept.joined(separator: "\n")
                object["settings"] = settings
                isHidden = true
            }
        }
        if isHidden { withoutPassword.append(WebAddress(url).shown) }
    }

    private mutating func line(_ object: [String: Any]) throws {
        let data = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
        try write(String(decoding: data, as: UTF8.self) + "\n")
        count += 1
    }
}

/// Headers by which a server knows who asks.
enum SecretHeaders {
    private static let words = ["authorization", "cookie", "token", "key", "secret", "password", "auth"]

    /// Whether a line such as `Authorization: Bearer …` holds a secret, judged by its name.
    static func isSecret(_ line: Substring) -> Bool {
        let name = line.prefix { $0 != ":" }.lowercased()
        return words.contains { name.contains($0) }
    }
}
