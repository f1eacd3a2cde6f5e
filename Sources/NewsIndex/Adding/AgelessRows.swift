import GRDB

/// Articles without a date that were there when their source was first read, or were added by hand. The time when they
/// were first seen says nothing of their age, so lists by time have them behind dated ones, and not on top of the news.
struct AgelessRows {
    let db: Database

    /// These stories in their order, but for those without an age, which come last.
    func last(ofStories ids: [Int64]) throws -> [Int64] { try last(ids, Set(db.int64s(Self.stories))) }

    /// The same for articles, whether their stories have an age or not.
    func last(ofArticles ids: [Int64]) throws -> [Int64] { try last(ids, Set(db.int64s(Self.articles))) }

    /// Whether there are any: mostly there are none, and a list needs no second look.
    func areStories() throws -> Bool { try db.int64(Self.stories + " LIMIT 1") != nil }

    /// The same for articles.
    func areArticles() throws -> Bool { try db.int64(Self.articles + " LIMIT 1") != nil }

    private func last(_ ids: [Int64], _ ageless: Set<Int64>) throws -> [Int64] {
        if ageless.isEmpty { return ids }
        return ids.filter { !ageless.contains($0) } + ids.filter(ageless.contains)
    }

    /// Their rank says it (`StoryRank`), so that one index is gone through and few rows are looked at; those that rules
    /// moved are looked at besides, as their points are in the rank.
    private static let stories = """
        SELECT id FROM story INDEXED BY story_by_rank WHERE is_hidden = 0 AND rank < last - \(StoryRank.whenRead)
        AND \(isAgelessStory)
        UNION
        SELECT story.id FROM rule_match JOIN article ON article.id = article_id JOIN story ON story.id = story_id
        WHERE rule_match.points <> 0 AND story.is_hidden = 0 AND \(isAgelessStory)
        """

    static let isAgelessStory =
        "story.is_dated = 0 AND story.rank - story.points * \(StoryRank.perPoint) < story.last - \(StoryRank.whenRead)"

    private static let articles = "SELECT id FROM article WHERE published IS NULL AND NOT \(wasSeenComing)"

    /// Of an article without a date: whether its source was read before without it, so that it came when it was first
    /// seen. A source is first read when it is added, or soon after.
    static let wasSeenComing =
        "IFNULL(first_seen > 3600 + (SELECT added FROM source WHERE source.id = article.source_id), 0)"
}
