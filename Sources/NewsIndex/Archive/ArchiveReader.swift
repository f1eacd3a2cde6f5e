import Foundation
import GRDB
import NewsAnalysis
import NewsModel
import NewsText

/// Takes an archive into an index that has nothing yet, with all numbers as they were. It is done in one transaction:
/// a file that is cut off, or has a line that is not understood, leaves the index empty.
struct ArchiveReader {
    let db: Database
    private var lines: ArchiveLineReader
    /// Whether programs that the archive names, given as lines to be shown, may be run from now on.
    let mayRun: ([String]) -> Bool

    private(set) var documents: [ArchiveDocument] = []
    /// Lines that were taken, by their kinds.
    private(set) var counts: [String: Int] = [:]
    /// Sources that run programs and were left out, as they are shown.
    private(set) var refused: [String] = []
    private(set) var agreed = false

    init(db: Database, next: @escaping () throws -> String?, mayRun: @escaping ([String]) -> Bool) {
        self.db = db
        lines = ArchiveLineReader(next: next)
        self.mayRun = mayRun
    }

    /// Reads the whole archive. Throws at the first line that is not understood.
    mutating func run() throws {
        guard try isEmpty() else {
            throw IndexError.failed(
                "an archive of everything is taken into a new index, and this one has sources or articles already; "
                    + "--data FOLDER names another")
        }
        try lines.readHeader()
        try forgetEarlierLife()
        var sources: [[String: Any]] = []
        var hasAsked = false
        while true {
            let object = try lines.object()
            let kind = object["kind"] as? String ?? ""
            if kind == "end" { break }
            let document = ArchiveDocument.Kind(rawValue: kind)
            let isSource = kind == ArchiveTable.source.kind
            if hasAsked, document != nil || isSource {
                throw failure("“\(kind)” must come before what is not asked about")
            }
            if let document {
                documents.append(try lines.document(document, object))
            } else if isSource {
                sources.append(object)
            } else {
                // What runs programs is asked about once, when all of it was seen.
                if !hasAsked { try takeSources(sources) }
                hasAsked = true
                try insert(object, kind)
            }
        }
        if !hasAsked { try takeSources(sources) }
        try finish()
    }

    private func isEmpty() throws -> Bool {
        try ["article", "source", "rule"].allSatisfy { try db.int64("SELECT 1 FROM \($0) LIMIT 1") == nil }
    }

    /// An index without articles may have had some: what still names them by their numbers would name others.
    private func forgetEarlierLife() throws {
        for table in ["undo", "removed", "cache", "correction", "story_alias", "remote_item", "outbox"] {
            try db.run("DELETE FROM \(table)")
        }
    }

    // MARK: Lines

    private func failure(_ reason: String) -> IndexError { lines.failure(reason) }

    private mutating func takeSources(_ sources: [[String: Any]]) throws {
        func programs(of source: [String: Any]) -> [String] {
            // As it is stored.
            let isCommand = TextSanitizer.clean(source["type"] as? String ?? "") == Source.Kind.command.rawValue
            let settings = source["settings"] as? [String: String] ?? [:]
            return [isCommand ? source["url"] as? String : nil, settings["password-command"]].compactMap { $0 }
        }
        let lines = sources.flatMap(programs) + documents.filter { $0.kind == .configuration }.map(\.name)
        agreed = lines.isEmpty || mayRun(lines)
        for source in sources {
            if agreed || programs(of: source).isEmpty {
                try insert(source, ArchiveTable.source.kind)
            } else {
                refused.append(TextSanitizer.cleanLine(source["url"] as? String ?? ""))
            }
        }
    }

    private mutating func insert(_ object: [String: Any], _ kind: String) throws {
        // Here articles do not leave because others delete them: there is nobody whom these marks could wait for.
        if kind == ArchiveTable.parted.kind {
            counts[kind, default: 0] += 1
            return
        }
        guard let table = ArchiveTable.all.first(where: { $0.kind == kind }) else {
            throw failure("“\(TextSanitizer.cleanLine(kind))” is no kind of line that this program knows")
        }
        var values: [any BoundValue] = []
        for column in table.columns {
            guard let value = object[column.name], !(value is NSNull) else {
                guard column.isOptional else { throw failure("“\(column.name)” is missing") }
                values.append(String?.none)
                continue
            }
            do throws(ArchiveProblem) {
                values.append(try column.form.read(kind == ArchiveTable.source.kind ? told(value, column) : value, db))
            } catch {
                throw failure("“\(column.name)” \(error.reason)")
            }
        }
        let names = table.columns.map(\.column).joined(separator: ", ")
        let marks = databaseQuestionMarks(count: values.count)
        do {
            // Values that a reader keeps from its first start on give way, as do the signs of deleted articles.
            let gives = ["kept", "tombstone"].contains(table.table) ? " OR REPLACE" : ""
            try db.cachedStatement(sql: "INSERT\(gives) INTO \(table.table)(\(names)) VALUES(\(marks))").runBound(
                values, in: db)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw failure("\(Self.name(of: object, in: table)) is there already, or says too little")
        }
        try check(object, kind)
        counts[kind, default: 0] += 1
    }

    /// What a line is called in a message: its kind, and its first column that tells it from others.
    private static func name(of object: [String: Any], in table: ArchiveTable) -> String {
        let key = ["key", "id", "url", "article", "story", "item"].lazy.compactMap { object[$0] }.first
        return "“\(table.kind)\(key.map { " " + TextSanitizer.cleanLine("\($0)") } ?? "")”"
    }

    /// The value of a source's column. Two addresses can be the same without their passwords, which an export leaves
    /// out: then the second gets a fragment, which no server is told of.
    private func told(_ value: Any, _ column: ArchiveTable.Column) -> Any {
        guard column.column == "url", let url = value as? String, url.contains("://") else { return value }
        var (address, number) = (url, 1)
        while isTaken(TextSanitizer.clean(address)) {
            number += 1
            address = "\(url)#\(number)"
        }
        return address
    }

    private func isTaken(_ url: String) -> Bool {
        (try? db.int64("SELECT 1 FROM source WHERE url = ?", url)) != nil
    }

    /// What no column says: tags of their own table, and spans that lie in their texts.
    private func check(_ object: [String: Any], _ kind: String) throws {
        switch kind {
        case ArchiveTable.article.kind:
            guard let id = object["id"] as? Int64 else { break }
            for tag in object["tags"] as? [String] ?? [] {
                try ArticleStore.addTag(TextSanitizer.cleanLine(tag), to: id, db)
            }
        case ArchiveTable.text.kind:
            let id = object["article"] as? Int64
            guard let title = try String.fetchOne(db, sql: "SELECT title FROM article WHERE id = ?", arguments: [id])
            else { throw failure("there is no article \(id ?? 0) before it") }
            try checkSpans(object, title)
        case ArchiveTable.version.kind:
            try checkSpans(object, TextSanitizer.clean(object["title"] as? String ?? ""))
        default: break
        }
    }

    private func checkSpans(_ object: [String: Any], _ title: String) throws {
        let body = object["body"] as? String ?? ""
        guard TextSanitizer.clean(body) == body else { throw failure("the text holds control characters") }
        let bytes = Array((title + "\n" + body).utf8)
        func isBoundary(_ place: Int) -> Bool { place == bytes.count || bytes[place] & 0xC0 != 0x80 }
        for name in ["blocks", "links"] {
            var end = 0
            for span in object[name] as? [[String: Any]] ?? [] {
                let (from, to) = (span["start"] as? Int ?? 0, span["end"] as? Int ?? 0)
                guard to <= bytes.count, isBoundary(from), isBoundary(to), name == "links" || from >= end else {
                    throw failure("a span of “\(name)” does not lie in the text")
                }
                end = to
            }
        }
    }

    // MARK: What follows

    /// Makes what is computed: the search index, the quotes and the rows of the stories, as they were grouped.
    private func finish() throws {
        for table in ArchiveTable.numbered {
            if let number = lines.last[table] { try GivenNumbers.keep(upTo: number, of: table, db) }
        }
        // First: the rows of the search index have the form of the analysis.
        try Meta.analysis.set(Int64(Analysis.version), db)
        try readArticles()
        try db.run(
            "INSERT OR IGNORE INTO unassigned SELECT id FROM article WHERE story_id <= 0")
        let stories = Set(try db.int64s("SELECT DISTINCT story_id FROM article WHERE story_id > 0"))
        try StoryRows(db: db).refresh(stories)
        try Meta.nextStory.set(max(lines.last["story"] ?? 0, stories.max() ?? 0) + 1, db)
        // A file that somebody wrote by hand may name what is not in it.
        _ = try IndexRepair(db: db).repair()
        try Meta.clustering.increment(db)
        try Meta.revision.increment(db)
    }

    private func readArticles() throws {
        let search = try SearchTable(db: db)
        var from: Int64 = 0
        while true {
            let ids = try db.int64s("SELECT id FROM article WHERE id > ? ORDER BY id LIMIT 200", from)
            guard let last = ids.last else { return }
            let texts = try ids.compactMap { try StoredText.fetch(db, $0) }
            guard texts.count == ids.count else { throw IndexError.failed("an article of the archive has no text") }
            let quotes = QuoteStage.read(texts.map { WrittenText($0) })
            for text in texts { try search.insert(text.id, title: text.content.title, body: text.content.body) }
            try QuoteStore(db: db).replaceQuotes(quotes)
            from = last
        }
    }
}
