import GRDB
import NewsAnalysis
import NewsModel

/// Keeps which stories of other languages tell of the same event. A link stands in both directions.
struct StoryLinkRows {
    /// Stories that others are compared with at most.
    private static let mostCompared = 6_000
    private static let day: Int64 = 86_400
    /// A story that began earlier before the days that are looked at is not compared.
    private static let longest: Int64 = 30 * day

    let db: Database

    /// Takes the links of a story away.
    func remove(_ story: Int64) throws {
        try db.run("DELETE FROM story_link WHERE story_id = ?", story)
        try db.run("DELETE FROM story_link WHERE other_id = ?", story)
    }

    /// The links of stories that end between two times.
    func links(of stories: Set<Int64>, from: Int64, to: Int64) throws -> [StoryLink] {
        try links(from: from, to: to).filter {
            stories.contains($0.a.rawValue) || stories.contains($0.b.rawValue)
        }
    }

    /// Writes the links of stories in place of those that they had.
    func store(_ links: [StoryLink], of stories: Set<Int64>) throws {
        for story in stories { try remove(story) }
        for link in links {
            for (one, other) in [(link.a, link.b), (link.b, link.a)] {
                // Either may have gone since it was read.
                try db.run(
                    """
                    INSERT OR REPLACE INTO story_link(story_id, other_id, probability, words) SELECT ?1, ?2, ?3, ?4
                    WHERE (SELECT COUNT(*) FROM story WHERE id IN (?1, ?2)) = 2
                    """, one.rawValue, other.rawValue, link.probability, ListColumn.join(link.words))
            }
        }
    }

    /// Whether there are two languages among the stories that those which end at some times can be linked to; a story
    /// of an unknown one is linked to none.
    func hasSeveralLanguages(around ends: [Int64]) throws -> Bool {
        guard let from = ends.min(), let to = ends.max() else { return false }
        let sql = """
            SELECT COUNT(*) FROM (SELECT DISTINCT languages FROM story INDEXED BY story_by_time
                WHERE is_hidden = 0 AND last >= ? AND last <= ? AND languages NOT IN ('und', '') LIMIT 2)
            """
        return try db.int64(sql, from - StoryLinker.reach, to + StoryLinker.reach + Self.longest) == 2
    }

    private func links(from: Int64, to: Int64) throws -> [StoryLink] {
        let sql = """
            SELECT id, languages FROM story WHERE last >= ? AND last <= ? AND first <= ? AND is_hidden = 0
            ORDER BY article_count DESC, id DESC LIMIT ?
            """
        let arguments: StatementArguments = [
            from - StoryLinker.reach, to + StoryLinker.reach + Self.longest, to + StoryLinker.reach, Self.mostCompared,
        ]
        let stories = try db.rows(sql, arguments).map { (id: $0[0] as Int64, languages: $0[1] as String) }
        guard Set(stories.map(\.languages)).count > 1 else { return [] }
        let outlines = try stories.compactMap { story -> StoryOutline? in
            let languages = ListColumn.split(story.languages)
            return languages.count == 1 ? try outline(story.id, language: languages[0]) : nil
        }
        var linker = StoryLinker(outlines)
        return linker.links()
    }

    private func outline(_ story: Int64, language: String) throws -> StoryOutline {
        let articles = try db.rows(
            "SELECT title, sort_date FROM article WHERE story_id = ? AND is_hidden = 0 ORDER BY sort_date, id", [story])
        let times = articles.map { $0[1] as Int64 }
        return StoryOutline(
            id: StoryID(story), language: language, titles: articles.map { $0[0] },
            times: times.map { Timestamp(seconds: $0) })
    }

    /// The stories of other languages that tell of the same, by language, the surest first.
    func linked(to story: Int64) throws -> [LinkedStory] {
        let sql = """
            SELECT other_id, probability, words FROM story_link WHERE story_id = ? ORDER BY probability DESC, other_id
            """
        let rows = try db.rows(sql, [story]).map {
            (id: $0[0] as Int64, probability: $0[1] as Double, words: $0[2] as String)
        }
        let summaries = try StoryQueries(db: db).stories(rows.map(\.id), evenHidden: false)
        return summaries.compactMap { summary in
            guard let row = rows.first(where: { $0.id == summary.id.rawValue }) else { return nil }
            return LinkedStory(
                story: summary.id, language: summary.languages.first ?? "und", headline: summary.headline,
                outlets: summary.outlets, articleCount: summary.articleCount, probability: row.probability,
                words: ListColumn.split(row.words))
        }.enumerated().sorted {
            ($0.element.language, $0.offset) < ($1.element.language, $1.offset)
        }.map(\.element)
    }
}
