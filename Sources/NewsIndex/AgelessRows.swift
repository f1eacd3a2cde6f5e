import GRDB

/// What has no date and was there when its source was first read, or was added by hand: when it was first seen says nothing of
/// its age, so that lists by time have it behind what has a date, and not on top of the news.
struct AgelessRows {
    let db: Database

    /// These stories in their order, but for those without an age, which come last.
    func last(ofStories ids: [Int64]) throws -> [Int64] { try last(ids, Set(db.int64s(Self.stories))) }

    /// The same for articles.
    func last(ofArticles ids: [Int64]) throws -> [Int64] {
        let stories = try db.int64s(Self.stories)
        if stories.isEmpty { return ids }
        let sql = """
            SELECT article.id FROM json_each(?) CROSS JOIN article INDEXED BY article_by_story ON story_id = value
            """
        return try last(ids, Set(db.int64s(sql, stories.description)))
    }

    /// Whether there are any: mostly there are none, and a list needs no second look.
    func exist() throws -> Bool { try db.int64(Self.stories + " LIMIT 1") != nil }

    private func last(_ ids: [Int64], _ ageless: Set<Int64>) throws -> [Int64] {
        if ageless.isEmpty { return ids }
        return ids.filter { !ageless.contains($0) } + ids.filter(ageless.contains)
    }

    /// Their rank says it (`StoryRank`), so that one index is gone through and few rows are looked at; those that rules moved
    /// are looked at besides, as their points are in the rank.
    private static let stories = """
        SELECT id FROM story INDEXED BY story_by_rank WHERE is_hidden = 0 AND rank < last - \(StoryRank.whenRead)
        AND \(isAgeless)
        UNION
        SELECT story.id FROM rule_match JOIN article ON article.id = article_id JOIN story ON story.id = story_id
        WHERE rule_match.points <> 0 AND story.is_hidden = 0 AND \(isAgeless)
        """

    private static let isAgeless =
        "story.is_dated = 0 AND story.rank - story.points * \(StoryRank.perPoint) < story.last - \(StoryRank.whenRead)"
}
