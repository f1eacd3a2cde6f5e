import GRDB
import NewsModel

/// Keeps a reader's stories like those of the shared index, but where the reader corrected them.
///
/// A story is the reader's own where its articles, or which of them are hidden, differ from the shared index's: its row
/// is computed from its articles. The row of any other is the shared index's, with the reader's marks counted.
struct FollowedStories {
    let db: Database

    /// Columns of a story's row that do not follow from marks.
    private static let content = [
        "lead_id", "headline", "outlets", "languages", "terms", "arrivals", "outlet_count", "article_count", "first",
        "last", "is_dated", "is_hidden",
    ]

    // MARK: Which story an article is in

    /// Puts articles into the stories that the shared index has them in. Where the reader merged or split one of these,
    /// an article comes into that story of the reader's which has most of it.
    func assign(_ changes: inout CatchingUp.Changes) throws {
        if changes.misplaced.isEmpty { return }
        let corrected = try correctedStories()
        for (article, story, theirs) in changes.misplaced {
            if story > 0, corrected.contains(story) { continue }
            let target = corrected.isEmpty ? theirs : try home(of: theirs, except: article, among: corrected)
            try db.run("UPDATE main.article SET story_id = ?1 WHERE id = ?2 AND story_id <> ?1", target, article)
            changes.stories.formUnion([story, target, theirs])
            if target > 0 { changes.placed.append(article) }
        }
    }

    /// The reader's stories whose articles are named by corrections.
    private func correctedStories() throws -> Set<Int64> {
        Set(
            try db.int64s(
                """
                SELECT story_id FROM main.article WHERE id IN (SELECT a FROM correction UNION SELECT b FROM correction)
                AND story_id > 0
                """))
    }

    private func home(of theirs: Int64, except article: Int64, among corrected: Set<Int64>) throws -> Int64 {
        if theirs == 0 { return 0 }
        let homes = try db.int64s(
            """
            SELECT own.story_id FROM shared.article AS theirs JOIN main.article AS own ON own.id = theirs.id
            WHERE theirs.story_id = ?1 AND own.id <> ?2 AND own.story_id > 0
            GROUP BY own.story_id ORDER BY COUNT(*) DESC, own.story_id
            """, theirs, article)
        guard let most = homes.first, corrected.contains(most) else { return theirs }
        return most
    }

    // MARK: Rows

    /// All stories of the reader's articles.
    func all() throws -> Set<Int64> {
        Set(
            try db.int64s(
                "SELECT DISTINCT story_id FROM main.article WHERE story_id > 0 UNION SELECT id FROM main.story"))
    }

    /// Describes stories whose articles changed, and those that the shared index describes otherwise.
    func describe(_ changed: Set<Int64>) throws {
        let candidates = changed.union(try differing()).subtracting([0])
        if candidates.isEmpty { return }
        let own = try ownStories(among: candidates)
        let followed = candidates.subtracting(own)
        try copy(followed)
        // Those that the shared index has no row of are described here.
        let unknown = Set(
            try db.int64s(
                """
                SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM main.story)
                AND EXISTS (SELECT 1 FROM main.article WHERE story_id = value)
                """, followed.sorted().description))
        try StoryRows(db: db).refresh(own.intersection(changed).union(unknown))
        try StoryRows(db: db).recount(followed.subtracting(unknown))
    }

    private func differing() throws -> Set<Int64> {
        let differs = FollowedStories.content.map { "own.\($0) IS NOT theirs.\($0)" }.joined(separator: " OR ")
        return Set(
            try db.int64s(
                """
                SELECT theirs.id FROM shared.story AS theirs LEFT JOIN main.story AS own ON own.id = theirs.id
                WHERE \(differs) OR theirs.difference_count IS NOT NULL
                    AND (own.difference_count IS NOT theirs.difference_count OR own.quote_count <> theirs.quote_count)
                """))
    }

    /// Those that are the reader's own.
    private func ownStories(among stories: Set<Int64>) throws -> Set<Int64> {
        let listed = stories.sorted().description
        // A story whose articles went elsewhere has none here, and one that took them in has more.
        let sql = """
            SELECT own.story_id, theirs.story_id FROM main.article AS own JOIN shared.article AS theirs ON theirs.id = own.id
            WHERE own.story_id IN (SELECT value FROM json_each(?1))
                AND (own.story_id <> theirs.story_id OR own.is_hidden <> theirs.is_hidden)
            UNION ALL
            SELECT own.story_id, theirs.story_id FROM shared.article AS theirs JOIN main.article AS own ON own.id = theirs.id
            WHERE theirs.story_id IN (SELECT value FROM json_each(?1)) AND own.story_id <> theirs.story_id
            """
        var found: Set<Int64> = []
        for row in try db.rows(sql, [listed]) { found.formUnion([row[0], row[1]]) }
        return found.intersection(stories)
    }

    /// Takes over the rows of stories that have articles here, with the points of the reader's own rules.
    private func copy(_ stories: Set<Int64>) throws {
        let listed = stories.sorted().description
        try db.run("DELETE FROM main.story WHERE id IN (SELECT value FROM json_each(?))", listed)
        let columns =
            FollowedStories.content + [
                "id", "unread_count", "starred_count", "changed_count", "quote_count", "difference_count",
            ]
        let names = columns.joined(separator: ", ")
        try db.run(
            """
            INSERT INTO main.story(\(names), is_stale, points, rank)
            SELECT \(names), 0, 0, rank - points * \(StoryRank.perPoint) FROM shared.story
            WHERE id IN (SELECT value FROM json_each(?))
                AND EXISTS (SELECT 1 FROM main.article WHERE story_id = shared.story.id)
            """, listed)
        let rules = RuleStore(db: db)
        let pointed = try db.int64s(
            """
            SELECT DISTINCT story_id FROM main.article JOIN rule_match ON article_id = article.id
            WHERE points <> 0 AND story_id IN (SELECT value FROM json_each(?))
            """, listed)
        for story in pointed {
            try db.run(
                """
                UPDATE main.story SET points = ?1, rank = rank + (?1 - points) * \(StoryRank.perPoint) WHERE id = ?2
                """, try rules.points(ofStory: story), story)
        }
    }

    // MARK: What leads from one to another

    /// Takes over which stories were merged away, and which belong to which.
    func relate() throws {
        try db.run(
            """
            DELETE FROM main.story_alias
            WHERE story_id < \(MarksFile.firstOwnStory) AND story_id NOT IN (SELECT id FROM shared.story)
                AND (story_id, target_id) NOT IN (SELECT story_id, target_id FROM shared.story_alias)
            """)
        try db.run(
            """
            INSERT OR IGNORE INTO main.story_alias
            SELECT theirs.story_id, coalesce(own.target_id, theirs.target_id)
            FROM shared.story_alias AS theirs LEFT JOIN main.story_alias AS own ON own.story_id = theirs.target_id
            """)
        try db.run(
            """
            DELETE FROM main.story_alias
            WHERE story_id IN (SELECT id FROM main.story) OR target_id NOT IN (SELECT id FROM main.story)
            """)
        for (table, other) in [("story_link", "other_id"), ("story_follow", "earlier_id")] {
            try db.run(
                "DELETE FROM main.\(table) WHERE (story_id, \(other)) NOT IN (SELECT story_id, \(other) FROM shared.\(table))"
            )
            try db.run(
                """
                INSERT OR REPLACE INTO main.\(table)
                SELECT * FROM shared.\(table) EXCEPT SELECT * FROM main.\(table)
                """)
            try db.run(
                """
                DELETE FROM main.\(table)
                WHERE story_id NOT IN (SELECT id FROM main.story) OR \(other) NOT IN (SELECT id FROM main.story)
                """)
        }
        try db.run("DELETE FROM story_to_link")
    }
}
