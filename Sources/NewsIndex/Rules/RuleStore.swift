import Foundation
import GRDB
import NewsModel

/// Keeps the rules, in their order, and which articles each has applied to.
struct RuleStore {
    let db: Database

    /// Whether the index has the tables: one of an older format that is only read has not.
    var isThere: Bool {
        get throws { try db.tableExists("rule") }
    }

    private static let columns = "id, query, actions, source_id, until, added, matched, last"

    func all() throws -> [ArticleRule] {
        guard try isThere else { return [] }
        return try db.rows("SELECT \(RuleStore.columns) FROM rule ORDER BY position, id", []).map { row in
            ArticleRule(
                id: RuleID(row[0] as Int64), query: row[1],
                actions: ListColumn.split(row[2]).compactMap(ArticleRule.Action.init),
                source: (row[3] as Int64?).map { SourceID($0) },
                until: (row[4] as Int64?).map(Timestamp.init(seconds:)), added: Timestamp(seconds: row[5]),
                matched: row[6], lastMatched: (row[7] as Int64?).map(Timestamp.init(seconds:)))
        }
    }

    /// Those that hold at `now`.
    func active(_ now: Timestamp) throws -> [ArticleRule] {
        try all().filter { rule in rule.until.map { $0 > now } ?? true }
    }

    func rule(_ id: RuleID) throws -> ArticleRule {
        guard let rule = try all().first(where: { $0.id == id }) else { throw IndexError.notFound("rule \(id)") }
        return rule
    }

    // MARK: Changing

    /// Adds a rule at its `place` among the others, from 0; nil for the end. With an id of its own it keeps that.
    func add(_ rule: ArticleRule, at place: Int? = nil) throws -> RuleID {
        try db.run(
            """
            INSERT INTO rule(id, position, query, actions, source_id, until, added, matched, last)
            VALUES(?, (SELECT coalesce(max(position), 0) + 1 FROM rule), ?, ?, ?, ?, ?, ?, ?)
            """,
            rule.id.rawValue > 0 ? rule.id.rawValue : nil, rule.query, ListColumn.join(rule.actions.map(\.text)),
            rule.source?.rawValue, rule.until?.seconds, rule.added.seconds, rule.matched, rule.lastMatched?.seconds)
        let id = RuleID(db.lastInsertedRowID)
        if let place { try move(id, to: place) }
        return id
    }

    /// Puts a rule at a place in the order, from 0. Gives the place that it had.
    @discardableResult
    func move(_ id: RuleID, to place: Int) throws -> Int {
        var ids = try all().map(\.id)
        guard let old = ids.firstIndex(of: id) else { throw IndexError.notFound("rule \(id)") }
        ids.remove(at: old)
        ids.insert(id, at: min(max(0, place), ids.count))
        for (position, id) in ids.enumerated() {
            try db.run("UPDATE rule SET position = ? WHERE id = ?", position + 1, id.rawValue)
        }
        return old
    }

    /// Takes a rule out with what is known of it; gives its place, and the articles that it applied to.
    func remove(_ id: RuleID) throws -> (rule: ArticleRule, place: Int, articles: [Int64]) {
        let all = try all()
        guard let place = all.firstIndex(where: { $0.id == id }) else { throw IndexError.notFound("rule \(id)") }
        let articles = try db.int64s("SELECT article_id FROM rule_match WHERE rule_id = ?", id.rawValue)
        try db.run("DELETE FROM rule WHERE id = ?", id.rawValue)
        try db.run("DELETE FROM rule_match WHERE rule_id = ?", id.rawValue)
        try db.run("DELETE FROM rule_task WHERE rule_id = ?", id.rawValue)
        return (all[place], place, articles)
    }

    /// Puts a rule back that was removed, with what was known of it.
    func restore(_ rule: ArticleRule, at place: Int, articles: [Int64]) throws {
        _ = try add(rule, at: place)
        let points = rule.points
        for article in articles {
            try db.run(
                "INSERT OR IGNORE INTO rule_match(article_id, rule_id, points) VALUES(?, ?, ?)", article,
                rule.id.rawValue, points)
        }
    }

    // MARK: What they did

    /// Notes that a rule has applied to articles.
    func note(_ rule: ArticleRule, _ articles: [Int64], at now: Timestamp) throws {
        let points = rule.points
        for article in articles {
            try db.run(
                "INSERT OR REPLACE INTO rule_match(article_id, rule_id, points) VALUES(?, ?, ?)", article,
                rule.id.rawValue, points)
        }
        try db.run(
            "UPDATE rule SET matched = matched + ?, last = ? WHERE id = ?", articles.count, now.seconds,
            rule.id.rawValue)
    }

    /// Notes something that is to be done with articles outside of the index.
    func order(_ kind: RuleTask, _ rule: RuleID, _ articles: [Int64]) throws {
        for article in articles {
            try db.run(
                "INSERT OR IGNORE INTO rule_task(kind, article_id, rule_id) VALUES(?, ?, ?)", kind.rawValue, article,
                rule.rawValue)
        }
    }

    /// The points of a story: those of each rule once, however many of its articles the rule applies to.
    func points(ofStory story: Int64) throws -> Int64 {
        try rules(ofStory: story).reduce(0) { $0 + Int64($1.points) }
    }

    /// The rules whose points a story has.
    func rules(ofStory story: Int64) throws -> [(query: String, points: Int)] {
        guard try isThere, try db.int64("SELECT 1 FROM rule_match WHERE points <> 0 LIMIT 1") != nil else { return [] }
        let sql = """
            SELECT query, points FROM rule JOIN (
                SELECT DISTINCT rule_id, points FROM article JOIN rule_match ON article_id = article.id
                WHERE story_id = ? AND points <> 0 AND is_hidden = 0)
            ON rule_id = rule.id ORDER BY position
            """
        return try db.rows(sql, [story]).map { ($0[0], $0[1]) }
    }

    /// Forgets an article that is deleted.
    func forget(article: Int64) throws {
        try db.run("DELETE FROM rule_match WHERE article_id = ?", article)
        try db.run("DELETE FROM rule_task WHERE article_id = ?", article)
    }
}

/// Work that rules order and that is done outside of the index.
enum RuleTask: String {
    /// `notify`: tell the reader of the article. `text`: read the text of its page.
    case notify, text
}
