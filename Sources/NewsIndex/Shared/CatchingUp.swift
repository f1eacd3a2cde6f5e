import GRDB
import NewsModel

/// Brings a reader's own rows of articles and stories to the state of the shared index, in one transaction.
///
/// What the articles say, and which there are, is the shared index's; marks are the reader's. An article that comes is
/// unread, but hidden and tagged as whoever fills the index had it when it came. Then the reader's own rules meet it.
struct CatchingUp {
    let db: Database

    /// What of an article is the shared index's to say, but for its story.
    static let content = [
        "outlet_id", "source_id", "title", "author", "published", "updated", "first_seen", "sort_date", "url",
        "language", "word_count", "text_hash", "version", "place_count", "quote_count", "categories",
    ]

    /// Whether a row of the reader's and one of the shared index with the same number are of one article: an index that
    /// was made anew, or restored and filled again, gives numbers to other articles. One without an address may change
    /// all of its text, as a later version of what came then.
    private static let isSame = """
        (own.url = theirs.url OR own.text_hash = theirs.text_hash
            OR own.title = theirs.title AND own.first_seen = theirs.first_seen
            OR own.source_id IS theirs.source_id AND own.first_seen = theirs.first_seen AND own.version < theirs.version)
        """

    /// Whether the shared index has changed since the reader's rows were made.
    static func isNeeded(_ db: Database) throws -> Bool {
        // The same steps give an index that is made anew the same counts, but at another time.
        try Meta.followed.value(db) != revision(db) || Meta.followedNewest.value(db) != newest(db)
            || Meta.updated.value(db) != Meta.updated.sharedValue(db)
    }

    private static func revision(_ db: Database) throws -> Int64 { try Meta.revision.sharedValue(db) ?? 0 }

    private static func newest(_ db: Database) throws -> Int64 {
        try db.int64("SELECT max(id) FROM shared.article") ?? 0
    }

    /// Does it, unless nothing has changed; with `fully`, stories are described anew that seem to be right.
    func run(fully: Bool = false) throws {
        guard try fully || CatchingUp.isNeeded(db) else { return }
        let now = try Meta.updated.sharedValue(db) ?? 0
        let isFirst = try Meta.followedNewest.value(db) == nil
        var changes = Changes()
        try follow(&changes, now: now)
        let new = try insertNew(&changes)
        try PartedMarks(db: db).give(to: new)
        try PartedMarks(db: db).trim(at: now)
        let stories = FollowedStories(db: db)
        try stories.assign(&changes)
        try stories.describe(fully ? changes.stories.union(try stories.all()) : changes.stories)
        try applyRules(new: new, placed: changes.placed, now: Timestamp(seconds: now))
        try stories.relate()
        _ = try StoryRows(db: db).finish(until: .whole)
        try takeValues(changes)
        if isFirst { try db.execute(sql: "PRAGMA analysis_limit = 1000; ANALYZE main") }
    }

    /// What one catching up has found.
    struct Changes {
        /// Stories whose articles changed.
        var stories: Set<Int64> = []
        /// Articles that are not in the story that the shared index has them in, with that story.
        var misplaced: [(article: Int64, story: Int64, theirs: Int64)] = []
        /// Articles that came into a story.
        var placed: [Int64] = []
    }

    // MARK: Articles

    /// Takes out what is gone and takes over what has changed. Where numbers are other articles' now, nothing that
    /// names articles by them is kept.
    private func follow(_ changes: inout Changes, now: Int64) throws {
        func list(_ table: String) -> String {
            "(" + CatchingUp.content.map { "\(table).\($0)" }.joined(separator: ", ") + ")"
        }
        let differs = "\(list("own")) IS NOT \(list("theirs"))"
        let sql = """
            SELECT own.id, own.story_id, theirs.story_id, theirs.id IS NULL OR \(CatchingUp.isSame) IS NOT 1 AS is_gone,
                \(differs) AS differs, theirs.id IS NOT NULL AS is_there
            FROM main.article AS own LEFT JOIN shared.article AS theirs ON theirs.id = own.id
            WHERE is_gone OR differs OR own.story_id <> theirs.story_id
            """
        let set = CatchingUp.content.map { "\($0) = theirs.\($0)" }.joined(separator: ", ")
        var isRenumbered = try isSetBack()
        for row in try Row.fetchAll(db, sql: sql) {
            let (id, story): (Int64, Int64) = (row[0], row[1])
            if row[3] as Bool {
                isRenumbered = isRenumbered || row[5] as Bool
                try remove(id, of: story, now: now)
                changes.stories.insert(story)
                continue
            }
            if row[4] as Bool {
                try db.run(
                    "UPDATE main.article SET \(set) FROM shared.article AS theirs WHERE theirs.id = ?1 AND article.id = ?1",
                    id)
                changes.stories.insert(story)
            }
            if story != row[2] as Int64 { changes.misplaced.append((id, story, row[2])) }
        }
        if isRenumbered { try forgetNumbers() }
    }

    /// Whether the shared index will give numbers again that it had given: it never does by itself.
    private func isSetBack() throws -> Bool {
        let given = try db.int64("SELECT seq FROM shared.sqlite_sequence WHERE name = 'article'") ?? 0
        return try given < Meta.followedNewest.value(db) ?? 0
    }

    /// Forgets the reader's changes to take back and computed answers, which name articles by their numbers.
    private func forgetNumbers() throws {
        for table in ["undo", "removed", "cache"] { try db.run("DELETE FROM main.\(table)") }
    }

    private func remove(_ article: Int64, of story: Int64, now: Int64) throws {
        try PartedMarks(db: db).keep(article, at: now)
        try CorrectionHeirs(db: db, isShared: true).release(article, of: story)
        try db.run("DELETE FROM article WHERE id = ?", article)
        try db.run("DELETE FROM article_tag WHERE article_id = ?", article)
        try RuleStore(db: db).forget(article: article)
    }

    /// Takes over what has come. Returns its ids, ascending.
    private func insertNew(_ changes: inout Changes) throws -> [Int64] {
        let new = try db.rows(
            "SELECT id, story_id FROM shared.article WHERE id NOT IN (SELECT id FROM main.article) ORDER BY id", [])
        if new.isEmpty { return [] }
        let ids = new.map { $0[0] as Int64 }
        let columns = (["id", "story_id", "is_hidden"] + CatchingUp.content).joined(separator: ", ")
        try db.run(
            """
            INSERT INTO main.article(\(columns)) SELECT \(columns) FROM shared.article
            WHERE id IN (SELECT value FROM json_each(?))
            """, ids.description)
        let tags = try db.rows(
            """
            SELECT article_id, name FROM shared.article_tag
            WHERE article_id IN (SELECT value FROM json_each(?)) AND name <> '\(ArticleSummary.laterTag)'
            """, [ids.description])
        for row in tags { try ReaderState(db: db).setTag(row[1], onArticle: row[0]) }
        for row in new {
            let story: Int64 = row[1]
            changes.stories.insert(story)
            // As if it came from no story: where the reader corrected that one, it is not that simple.
            changes.misplaced.append((row[0], 0, story))
        }
        return ids
    }

    // MARK: What follows

    private func applyRules(new: [Int64], placed: [Int64], now: Timestamp) throws {
        let rules = try RuleStore(db: db).active(now)
        if rules.isEmpty { return }
        var found: [Int64] = []
        if !new.isEmpty {
            found += try RuleRun(db: db, now: now, stage: .arrival).run(rules, on: .known(new)).flatMap(\.articles)
        }
        if !placed.isEmpty {
            found += try RuleRun(db: db, now: now, stage: .story).run(rules, on: .known(placed)).flatMap(\.articles)
        }
        try RuleStore(db: db).refreshStories(of: found)
    }

    /// Takes over what is said of the whole index, and notes how far this came.
    private func takeValues(_ changes: Changes) throws {
        try db.run("DELETE FROM unassigned")
        try db.run("INSERT INTO unassigned SELECT id FROM article WHERE story_id = 0")
        for value in [Meta.updated, .analysis] {
            try value.set(try value.sharedValue(db), db)
        }
        try Meta.followed.set(try CatchingUp.revision(db), db)
        try Meta.followedNewest.set(try CatchingUp.newest(db), db)
        try Meta.revision.increment(db)
        if !changes.stories.isEmpty || !changes.misplaced.isEmpty { try Meta.clustering.increment(db) }
    }
}
