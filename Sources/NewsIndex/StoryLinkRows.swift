import GRDB
import NewsAnalysis
import NewsModel

/// Keeps which stories of other languages tell of the same event.
///
/// A story that changed is noted in `story_to_link` and linked anew when nobody waits, among the stories of the days
/// around it. A link stands in both directions.
struct StoryLinkRows {
    /// Stories that are linked in one go, and those that they are compared with at most.
    private static let batch = 1_000
    private static let mostCompared = 6_000
    private static let day: Int64 = 86_400
    /// A story that began earlier before the days that are looked at is not compared.
    private static let longest: Int64 = 30 * day

    let db: Database

    /// Notes that the articles of a story changed.
    func note(_ story: Int64) throws {
        try db.run("INSERT OR IGNORE INTO story_to_link(story_id) VALUES(?)", story)
    }

    /// Takes the links of a story away.
    func remove(_ story: Int64) throws {
        try db.run("DELETE FROM story_link WHERE story_id = ?", story)
        try db.run("DELETE FROM story_link WHERE other_id = ?", story)
        try db.run("DELETE FROM story_to_link WHERE story_id = ?", story)
    }

    /// Whether stories wait to be linked; where all are of one language none does any more.
    func isWaiting() throws -> Bool {
        guard try db.int64("SELECT 1 FROM story_to_link LIMIT 1") != nil else { return false }
        if try String.fetchAll(db, sql: "SELECT DISTINCT languages FROM story WHERE is_hidden = 0").count > 1 {
            return true
        }
        try db.run("DELETE FROM story_to_link")
        try db.run("DELETE FROM story_link")
        return false
    }

    /// Stories that were looked at, and the links that they have now.
    struct Batch {
        var stories: Set<Int64>
        var links: [StoryLink]
    }

    /// Links those that wait, of one day at a time and at most so many; writes nothing.
    func nextBatch() throws -> Batch {
        let waiting = try db.rows(
            """
            SELECT story_to_link.story_id, last FROM story_to_link LEFT JOIN story ON story.id = story_id
            ORDER BY last, story_to_link.story_id LIMIT ?
            """, [Self.batch]
        ).map { (story: $0[0] as Int64, last: $0[1] as Int64?) }
        guard let from = waiting.lazy.compactMap(\.last).first else {
            return Batch(stories: Set(waiting.map(\.story)), links: [])
        }
        let chosen = waiting.filter { $0.last ?? from <= from + Self.day }
        let to = chosen.compactMap(\.last).max() ?? from
        let stories = Set(chosen.map(\.story))
        let links = try links(from: from, to: to).filter {
            stories.contains($0.a.rawValue) || stories.contains($0.b.rawValue)
        }
        return Batch(stories: stories, links: links)
    }

    /// Writes the links of stories in place of those that they had.
    func store(_ batch: Batch) throws {
        for story in batch.stories { try remove(story) }
        for link in batch.links {
            for (one, other) in [(link.a, link.b), (link.b, link.a)] {
                try db.run(
                    "INSERT OR REPLACE INTO story_link(story_id, other_id, probability, words) VALUES(?, ?, ?, ?)",
                    one.rawValue, other.rawValue, link.probability, ListColumn.join(link.words))
            }
        }
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
            time: Timestamp(seconds: times.isEmpty ? 0 : times[times.count / 2]))
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
