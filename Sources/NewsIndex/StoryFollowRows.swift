import GRDB
import NewsAnalysis
import NewsModel

/// Keeps which earlier story of the same affair a story follows.
struct StoryFollowRows {
    /// Stories of the days around that are held at most; of more the largest.
    private static let mostHeld = 2_500
    private static let day: Int64 = 86_400
    /// A story that goes on longer behind the days that are looked at is not held.
    private static let longest: Int64 = 7 * day
    /// Stories of an affair that are shown at most.
    private static let mostShown = 200

    let db: Database

    /// Takes away what a story follows, and what follows it.
    func remove(_ story: Int64) throws {
        try db.run("DELETE FROM story_follow WHERE story_id = ? OR earlier_id = ?", story, story)
    }

    /// Stories that were looked at, and those of them that follow one.
    struct Found {
        fileprivate var looked: Set<StoryID> = []
        fileprivate var followUps: [StoryFollowUp] = []
    }

    /// What stories follow that end between two times, and what follows them.
    func followUps(of stories: Set<Int64>, from: Int64, to: Int64, _ finder: inout FollowUpFinder) throws -> Found {
        finder.hold(try briefs(from: from - FollowUpFinder.reach, to: to + FollowUpFinder.reach))
        // Those that follow one of these may have nothing to follow now.
        let followers = try stories.flatMap {
            try db.int64s("SELECT story_id FROM story_follow WHERE earlier_id = ?", $0)
        }
        let asked = Set(stories.union(followers).map { StoryID($0) })
        let found = try finder.followUps(of: asked) { story in
            try StoryStage.articles(
                db, where: "story_id = ? AND is_hidden = 0 ORDER BY sort_date, article.id", [story.rawValue]
            ).map(\.article)
        }
        return Found(looked: found.looked, followUps: found.found)
    }

    private func briefs(from: Int64, to: Int64) throws -> [StoryBrief] {
        let condition = "is_hidden = 0 AND last >= ? AND last <= ?"
        let days: StatementArguments = [from, to + Self.longest]
        let count =
            try db.cachedStatement(sql: "SELECT COUNT(*) FROM story INDEXED BY story_by_time WHERE \(condition)")
            .int64(days) ?? 0
        // Where there are very many, a lone article is not followed up.
        let isCrowded = count > Self.mostHeld
        let sql = """
            SELECT id, languages, headline, terms, first, last, article_count
            FROM story INDEXED BY \(isCrowded ? "story_by_size" : "story_by_time")
            WHERE \(condition) AND first <= ? AND is_dated = 1 \(isCrowded ? "AND article_count > 1" : "")
            ORDER BY article_count DESC, last DESC, id DESC LIMIT ?
            """
        let rows = try db.rows(sql, days + [to, Self.mostHeld])
        return rows.compactMap { row in
            let languages = ListColumn.split(row[1])
            guard languages.count == 1 else { return nil }
            return StoryBrief(
                id: StoryID(row[0] as Int64), language: languages[0], headline: row[2], terms: ListColumn.split(row[3]),
                first: Timestamp(seconds: row[4]), last: Timestamp(seconds: row[5]), articleCount: row[6])
        }
    }

    /// Writes what was found of the stories that were looked at, in place of what was found before.
    func store(_ found: Found) throws {
        for story in found.looked { try db.run("DELETE FROM story_follow WHERE story_id = ?", story.rawValue) }
        for followUp in found.followUps {
            // Either may have gone since it was read.
            try db.run(
                """
                INSERT OR REPLACE INTO story_follow(story_id, earlier_id, likeness, words) SELECT ?1, ?2, ?3, ?4
                WHERE (SELECT COUNT(*) FROM story WHERE id IN (?1, ?2)) = 2
                """,
                followUp.story.rawValue, followUp.earlier.rawValue, followUp.likeness, ListColumn.join(followUp.words))
        }
    }

    // MARK: Reading

    /// The stories of the affair that a story is a part of, by time, itself among them; empty where it stands alone.
    func affair(of story: Int64) throws -> [AffairStory] {
        let ids = try connected(to: story)
        guard ids.count > 1 else { return [] }
        let summaries = try StoryQueries(db: db).stories(ids, evenHidden: false)
            .sorted { ($0.first, $0.id) < ($1.first, $1.id) }
        guard summaries.count > 1 else { return [] }
        var said: Set<String> = []
        return try summaries.map { summary in
            let new = summary.terms.filter { !said.contains($0) }
            said.formUnion(summary.terms)
            return AffairStory(
                story: summary.id, headline: summary.headline, outlets: summary.outlets,
                articleCount: summary.articleCount, first: summary.first, last: summary.last,
                follows: try followed(by: summary.id.rawValue), new: new)
        }
    }

    private func followed(by story: Int64) throws -> AffairStory.Follows? {
        try db.rows(
            """
            SELECT earlier_id, likeness, words FROM story_follow JOIN story ON story.id = earlier_id
            WHERE story_id = ? AND is_hidden = 0
            """, [story]
        ).first.map {
            AffairStory.Follows(story: StoryID($0[0] as Int64), likeness: $0[1], words: ListColumn.split($0[2]))
        }
    }

    /// All that follow each other by way of others, the nearest first.
    private func connected(to story: Int64) throws -> [Int64] {
        let sql = """
            SELECT earlier_id FROM story_follow WHERE story_id = ?1
            UNION SELECT story_id FROM story_follow WHERE earlier_id = ?1 ORDER BY 1
            """
        var found = [story]
        var next = 0
        while next < found.count, found.count < Self.mostShown {
            for other in try db.int64s(sql, found[next]) where !found.contains(other) { found.append(other) }
            next += 1
        }
        return found
    }
}
