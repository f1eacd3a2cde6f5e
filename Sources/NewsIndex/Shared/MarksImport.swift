import Foundation
import GRDB
import NewsModel
import NewsText

/// Takes what a person made of articles out of an archive of everything: into the marks of a reader of a shared index.
///
/// Articles are known again by address or text; marks of those that the index does not have wait for them. Sources and
/// texts of the archive are left out, as others fill the index.
struct MarksImport {
    let db: Database
    let next: () throws -> String?

    /// What was taken.
    struct Result {
        /// Articles that have marks in the archive.
        var articles = 0
        var rules = 0
        var documents: [ArchiveDocument] = []
        /// Articles of the archive that were merged into one story, by their numbers there.
        var together: [(Int64, Int64)] = []
        /// Articles of the archive that were split off, by their story there.
        var splitOff: [Int64: [Int64]] = [:]
        /// Numbers of the archive that name the same articles here.
        var same: Set<Int64> = []
    }

    /// All of it or, where the archive ends too soon or is none, nothing.
    func run() throws -> Result {
        var lines = ArchiveLineReader(next: next)
        try lines.readHeader()
        var result = Result()
        let since = try Meta.updated.value(db) ?? 0
        var known = Set(try RuleStore(db: db).all().map(\.meaning))
        while true {
            let object = try lines.object()
            switch object["kind"] as? String {
            case "end":
                let given = try PartedMarks(db: db).give(to: try db.int64s("SELECT id FROM article ORDER BY id"))
                try FollowedStories(db: db).describe(try ReaderState(db: db).stories(of: given))
                try Meta.revision.increment(db)
                return result
            case "article": try take(article: object, since: since, &result)
            case "parted": try take(marks: object, since: object["since"] as? Int64 ?? since, &result)
            case "rule": if try take(rule: object, &known) { result.rules += 1 }
            case "kept": try take(kept: object)
            case "correction":
                if object["together"] as? Bool == true, let a = object["a"] as? Int64, let b = object["b"] as? Int64 {
                    result.together.append((a, b))
                }
            case let kind?:
                if let document = ArchiveDocument.Kind(rawValue: kind) {
                    result.documents.append(try lines.document(document, object))
                }
            case nil: throw lines.failure("it has no kind")
            }
        }
    }

    private func take(article object: [String: Any], since: Int64, _ result: inout Result) throws {
        guard let id = object["id"] as? Int64, let signs = Self.signs(object) else { return }
        let isSame =
            try db.int64(
                "SELECT 1 FROM article WHERE id = ?1 AND (url = ?2 OR text_hash = ?3 AND title = ?4)", id, signs.url,
                signs.hash, signs.title)
            != nil
        if isSame { result.same.insert(id) }
        if let story = object["story"] as? Int64, story >= MarksFile.firstOwnStory {
            result.splitOff[story, default: []].append(id)
        }
        try take(marks: object, since: since, &result)
    }

    /// What an article is known again by; nil where the line does not say it.
    private static func signs(_ object: [String: Any]) -> (url: String?, title: String, hash: Int64)? {
        guard let title = object["title"] as? String, let hash = (object["hash"] as? String).flatMap(Int64.init)
        else { return nil }
        return ((object["url"] as? String).map(TextSanitizer.clean), TextSanitizer.clean(title), hash)
    }

    /// What was made of an article, which waits for it.
    private func take(marks object: [String: Any], since: Int64, _ result: inout Result) throws {
        guard let signs = Self.signs(object) else { return }
        func flag(_ name: String) -> Bool { object[name] as? Bool == true }
        let tags = (object["tags"] as? [String] ?? []).map(TextSanitizer.cleanLine)
        let note = (object["note"] as? String).map(TextSanitizer.clean)
        guard flag("read") || flag("starred") || flag("hidden") || !tags.isEmpty || note != nil else { return }
        try db.run(
            """
            INSERT INTO parted(url, title, text_hash, since, \(PartedMarks.marks))
            VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, signs.url, signs.title, signs.hash, since, flag("read"), object["readVersion"] as? Int64 ?? 0,
            flag("opened"), flag("starred"), flag("hidden"), ListColumn.join(tags), note)
        result.articles += 1
    }

    /// Whether the rule is new.
    private func take(rule object: [String: Any], _ known: inout Set<String>) throws -> Bool {
        guard let query = object["query"] as? String, let added = object["added"] as? Int64 else { return false }
        let all = (object["actions"] as? [String] ?? []).compactMap(ArticleRule.Action.init)
        let actions = all.filter { !$0.isOfFillers }
        // Which sources there are is for others to say, and so are their numbers.
        if actions.isEmpty || object["source"] is Int64 { return false }
        var rule = ArticleRule(
            query: TextSanitizer.cleanLine(query), actions: actions, added: Timestamp(seconds: added))
        rule.until = (object["until"] as? Int64).map(Timestamp.init(seconds:))
        guard known.insert(rule.meaning).inserted else { return false }
        _ = try RuleStore(db: db).add(rule)
        return true
    }

    /// A value that is kept here under the same key stays.
    private func take(kept object: [String: Any]) throws {
        guard let key = object["key"] as? String, let value = object["value"] as? String else { return }
        try db.run(
            "INSERT OR IGNORE INTO kept(key, value) VALUES(?, ?)", TextSanitizer.cleanLine(key),
            TextSanitizer.clean(value))
    }
}
