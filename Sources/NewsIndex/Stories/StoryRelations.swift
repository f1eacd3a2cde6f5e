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

    /// Whether so many wait that looking at them takes tenths of a second.
    var areManyWaiting: Bool {
        get throws { try db.int64("SELECT 1 FROM story_to_link LIMIT 1 OFFSET 2000") != nil }
    }

    /// Takes away what leads to a story and from it.
    func remove(_ story: Int64) throws {
        try StoryLinkRows(db: db).remove(story)
        try StoryFollowRows(db: db).remove(story)
        try db.run("DELETE FROM story_to_link WHERE story_id = ?", story)
    }

    /// Stories that were looked at, and what was found.
    struct Batch {
        var stories: Set<Int64> { Set(seen.keys) }
        /// What each story had when it was read.
        fileprivate let seen: [Int64: Int64]
        /// `Meta.clustering` when they were read.
        fileprivate let clustering: Int64?
        /// Nil where languages were not compared: the links that there are stay.
        fileprivate var links: [StoryLink]?
        fileprivate var followUps = StoryFollowRows.Found()

        fileprivate init(_ chosen: ArraySlice<Waiting>, clustering: Int64?) {
            seen = Dictionary(uniqueKeysWithValues: chosen.map { ($0.story, $0.size) })
            self.clustering = clustering
        }
    }

    /// What a run of batches knows from one to the next. What it read of stories is good as long as nobody else changes
    /// the index; what it read of articles, as long as nobody else puts them elsewhere.
    struct Memory {
        fileprivate var finder = FollowUpFinder()
        /// Whether languages are compared.
        fileprivate var isComparing = false
        /// What is left of those that wait, in order.
        fileprivate var waiting: ArraySlice<Waiting> = []
        fileprivate var briefs = BriefWindow()
        /// `Meta.revision` when the last batch was stored.
        fileprivate var revision: Int64?
        /// `Meta.clustering` when the last batch was read.
        fileprivate var clustering: Int64?

        fileprivate mutating func forget() {
            waiting = []
            briefs = BriefWindow()
        }
    }

    /// A story that waits; `last` is nil for one that is gone. `size` changes with the articles that count.
    fileprivate typealias Waiting = (story: Int64, last: Int64?, size: Int64)
    private static let size = "IFNULL(article_count * 2 + is_hidden, -1)"

    /// Looks at those that wait, of one day at a time and at most so many; writes nothing. The batch is to be stored
    /// next.
    func nextBatch(_ memory: inout Memory) throws -> Batch {
        let clustering = try Meta.clustering.value(db)
        if memory.clustering != clustering { memory = Memory() }
        memory.clustering = clustering
        let revision = try Meta.revision.value(db)
        if memory.revision != revision { memory.forget() }
        memory.revision = revision
        if memory.waiting.isEmpty {
            let waiting = try waiting()
            memory.waiting = waiting[...]
            memory.isComparing = try StoryLinkRows(db: db).hasSeveralLanguages(around: waiting.compactMap(\.last))
        }
        let isComparing = memory.isComparing
        let next = memory.waiting.prefix(isComparing ? Self.batch : Self.batchOfOneLanguage)
        guard let from = next.lazy.compactMap(\.last).first else {
            memory.waiting.removeFirst(next.count)
            return Batch(next, clustering: clustering)
        }
        let reach = isComparing ? Self.day : Self.daysOfOneLanguage
        // In the order of their ends, so that those which are chosen come first.
        let chosen = next.prefix { $0.last ?? from <= from + reach }
        memory.waiting.removeFirst(chosen.count)
        let to = chosen.compactMap(\.last).max() ?? from
        var batch = Batch(chosen, clustering: clustering)
        let stories = batch.stories
        if isComparing { batch.links = try StoryLinkRows(db: db).links(of: stories, from: from, to: to) }
        let rows = StoryFollowRows(db: db)
        memory.finder.hold(try rows.briefs(of: from...to, &memory.briefs))
        batch.followUps = try rows.followUps(of: stories, &memory.finder)
        return batch
    }

    private func waiting() throws -> [Waiting] {
        let sql = """
            SELECT story_to_link.story_id, last, \(Self.size) FROM story_to_link LEFT JOIN story ON story.id = story_id
            ORDER BY last, story_to_link.story_id
            """
        return try db.rows(sql, []).map { (story: $0[0], last: $0[1], size: $0[2]) }
    }

    /// Writes what was found in place of what was found before. Returns false, and writes nothing, where articles or
    /// their stories have changed since; then nothing of what the run knows is good any more.
    ///
    /// A story of which articles were hidden or shown since waits again.
    func store(_ batch: Batch, _ memory: inout Memory) throws -> Bool {
        guard try Meta.clustering.value(db) == batch.clustering else {
            memory = Memory()
            return false
        }
        if let links = batch.links { try StoryLinkRows(db: db).store(links, of: batch.stories) }
        try StoryFollowRows(db: db).store(batch.followUps)
        let sql = """
            DELETE FROM story_to_link
            WHERE story_id = ?1 AND IFNULL((SELECT \(Self.size) FROM story WHERE id = ?1), -1) = ?2
            """
        for (story, size) in batch.seen { try db.run(sql, story, size) }
        let before = try Meta.revision.value(db)
        // Where others changed the index while this batch was looked at, the rest is read anew.
        if memory.revision != before { memory.forget() }
        memory.revision = try Meta.revision.increment(db)
        return true
    }
}
