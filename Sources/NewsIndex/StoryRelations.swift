import GRDB
import NewsAnalysis
import NewsModel

/// Finds which stories belong to others without being one with them: those of other languages that tell of the same,
/// and the earlier one of the same affair that a story follows.
///
/// A story that changed is noted in `story_to_link` and looked at anew when nobody waits, among the stories of the days
/// around it.
struct StoryRelations {
    /// Stories that are looked at in one go, and the time in which they end, in seconds: a day's where languages are
    /// compared.
    private static let batch = 1_000
    private static let batchOfOneLanguage = 2_000
    private static let day: Int64 = 86_400
    private static let daysOfOneLanguage: Int64 = 4 * day

    let db: Database

    /// Notes that the articles of a story changed.
    func note(_ story: Int64) throws {
        try db.run("INSERT OR IGNORE INTO story_to_link(story_id) VALUES(?)", story)
    }

    /// Takes away what leads to a story and from it.
    func remove(_ story: Int64) throws {
        try StoryLinkRows(db: db).remove(story)
        try StoryFollowRows(db: db).remove(story)
        try db.run("DELETE FROM story_to_link WHERE story_id = ?", story)
    }

    /// Whether stories wait to be looked at.
    func isWaiting() throws -> Bool { try db.int64("SELECT 1 FROM story_to_link LIMIT 1") != nil }

    /// Stories that were looked at, and what was found.
    struct Batch {
        var stories: Set<Int64>
        /// Nil where languages were not compared: the links that there are stay.
        fileprivate var links: [StoryLink]?
        fileprivate var followUps = StoryFollowRows.Found()
    }

    /// What a run of batches knows from one to the next.
    struct Memory {
        fileprivate var finder = FollowUpFinder()
        fileprivate var hasSeveralLanguages: Bool?
    }

    /// Looks at those that wait, of one day at a time and at most so many; writes nothing.
    func nextBatch(_ memory: inout Memory) throws -> Batch {
        let isComparing = try hasSeveralLanguages(&memory)
        let waiting = try db.rows(
            """
            SELECT story_to_link.story_id, last FROM story_to_link LEFT JOIN story ON story.id = story_id
            ORDER BY last, story_to_link.story_id LIMIT ?
            """, [isComparing ? Self.batch : Self.batchOfOneLanguage]
        ).map { (story: $0[0] as Int64, last: $0[1] as Int64?) }
        guard let from = waiting.lazy.compactMap(\.last).first else { return Batch(stories: Set(waiting.map(\.story))) }
        let reach = isComparing ? Self.day : Self.daysOfOneLanguage
        let chosen = waiting.filter { $0.last ?? from <= from + reach }
        let to = chosen.compactMap(\.last).max() ?? from
        let stories = Set(chosen.map(\.story))
        var batch = Batch(stories: stories)
        if isComparing { batch.links = try StoryLinkRows(db: db).links(of: stories, from: from, to: to) }
        batch.followUps = try StoryFollowRows(db: db).followUps(of: stories, from: from, to: to, &memory.finder)
        return batch
    }

    private func hasSeveralLanguages(_ memory: inout Memory) throws -> Bool {
        if let known = memory.hasSeveralLanguages { return known }
        let languages = try String.fetchAll(db, sql: "SELECT DISTINCT languages FROM story WHERE is_hidden = 0")
        memory.hasSeveralLanguages = languages.count > 1
        return languages.count > 1
    }

    /// Writes what was found in place of what was found before.
    func store(_ batch: Batch) throws {
        if let links = batch.links { try StoryLinkRows(db: db).store(links, of: batch.stories) }
        try StoryFollowRows(db: db).store(batch.followUps)
        for story in batch.stories { try db.run("DELETE FROM story_to_link WHERE story_id = ?", story) }
    }
}
