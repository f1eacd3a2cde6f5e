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

    /// What stories follow of those that `finder` holds, and what follows them.
    func followUps(of stories: Set<Int64>, _ finder: inout FollowUpFinder) throws -> Found {
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

    // MARK: The stories of the days around

    /// The stories around those that end in `ends`: all of one language, or the largest where there are very many.
    func briefs(of ends: ClosedRange<Int64>, _ window: inout BriefWindow) throws -> [StoryBrief] {
        let latestStart = ends.upperBound + FollowUpFinder.reach
        let days = (ends.lowerBound - FollowUpFinder.reach)...(latestStart + Self.longest)
        if try areMany(days) {
            window = BriefWindow()
            return try largest(days, latestStart: latestStart)
        }
        try window.move(to: days, reading: briefs)
        return window.briefs.filter { $0.first.seconds <= latestStart }
    }

    private func areMany(_ days: ClosedRange<Int64>) throws -> Bool {
        let sql = """
            SELECT COUNT(*) FROM (SELECT 1 FROM story INDEXED BY story_by_time
                WHERE is_hidden = 0 AND last >= ? AND last <= ? LIMIT ?)
            """
        return try db.int64(sql, days.lowerBound, days.upperBound, Self.mostHeld + 1) ?? 0 > Self.mostHeld
    }

    private static let columns = "id, languages, headline, terms, first, last, article_count, is_dated"

    /// All stories that end in these days, in the order of their ends; nil for those that follow nothing.
    private func briefs(_ days: ClosedRange<Int64>) throws -> [(last: Int64, brief: StoryBrief?)] {
        let sql = """
            SELECT \(Self.columns) FROM story INDEXED BY story_by_time
            WHERE is_hidden = 0 AND last >= ? AND last <= ? ORDER BY last
            """
        return try db.rows(sql, [days.lowerBound, days.upperBound]).map { ($0[5], brief($0)) }
    }

    /// Of very many a lone article is not followed up. Size by size, so that no story of other days is looked at.
    private func largest(_ days: ClosedRange<Int64>, latestStart: Int64) throws -> [StoryBrief] {
        let sql = """
            SELECT \(Self.columns) FROM story INDEXED BY story_by_size
            WHERE is_hidden = 0 AND article_count = ? AND last >= ? AND last <= ? AND first <= ? AND is_dated = 1
            ORDER BY last DESC, id DESC LIMIT ?
            """
        let smaller = """
            SELECT max(article_count) FROM story INDEXED BY story_by_size WHERE is_hidden = 0 AND article_count < ?
            """
        var found: [Row] = []
        var size = try db.int64(smaller, Int.max)
        while let articles = size, articles > 1, found.count < Self.mostHeld {
            found += try db.rows(
                sql, [articles, days.lowerBound, days.upperBound, latestStart, Self.mostHeld - found.count])
            size = try db.int64(smaller, articles)
        }
        return found.compactMap(brief)
    }

    /// Nil for a story without dates, or of several languages.
    private func brief(_ row: Row) -> StoryBrief? {
        let languages = ListColumn.split(row[1])
        guard row[7], languages.count == 1 else { return nil }
        return StoryBrief(
            id: StoryID(row[0] as Int64), language: languages[0], headline: row[2], terms: ListColumn.split(row[3]),
            first: Timestamp(seconds: row[4]), last: Timestamp(seconds: row[5]), articleCount: row[6])
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
