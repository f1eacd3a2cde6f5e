import GRDB
import NewsModel

/// Deletes articles that are too old or too many.
struct Retention {
    /// Deleted articles are remembered so long after their source was last seen to list them. It is long, because a
    /// source that does not change is not read, and may still list them.
    private static let memory: Int64 = 3 * 366 * 86_400

    let db: Database
    let now: Timestamp

    /// Articles that the rules do not keep; starred and annotated ones are always kept.
    func expired(_ rules: [RetentionRule]) throws -> [Int64] {
        var expired: Set<Int64> = []
        let ruled = rules.compactMap(\.source).map(\.rawValue)
        for rule in rules {
            let scope = rule.source.map { "source_id = \($0.rawValue)" } ?? except(ruled)
            if let days = rule.days {
                expired.formUnion(
                    try db.int64s(
                        "SELECT id FROM article WHERE \(scope) AND sort_date < ? AND \(Retention.deletable)",
                        now.seconds - Int64(max(0, min(days, 1_000_000))) * 86_400))
            }
            if let count = rule.count {
                let sql = """
                    SELECT id FROM (
                        SELECT id, is_starred, note, row_number() OVER (
                            PARTITION BY source_id ORDER BY sort_date DESC, id DESC) AS place
                        FROM article WHERE \(scope) AND source_id IS NOT NULL)
                    WHERE place > ? AND \(Retention.deletable)
                    """
                expired.formUnion(try db.int64s(sql, max(0, count)))
            }
        }
        return expired.sorted()
    }

    private static let deletable = "is_starred = 0 AND note IS NULL"

    private func except(_ sources: [Int64]) -> String {
        sources.isEmpty
            ? "1" : "(source_id IS NULL OR source_id NOT IN (\(sources.map(String.init).joined(separator: ","))))"
    }

    /// Deletes articles with all that belongs to them, and describes their stories anew. Those that are `remembered`
    /// do not come back while a source lists them.
    func delete(_ articles: some Sequence<Int64>, remembered: Bool = true, stories stage: inout StoryStage) throws {
        let store = try ArticleStore(db: db, now: now)
        var stories: Set<Int64> = []
        for id in articles {
            if let story = try db.int64("SELECT story_id FROM article WHERE id = ?", id) { stories.insert(story) }
            try store.delete(id, remembered: remembered)
            stage.remove(id)
        }
        try StoryRows(db: db).refresh(stories)
        try Meta.revision.increment(db)
        try Meta.clustering.increment(db)
        stage.reset()
    }

    /// Forgets deleted articles that no source has listed for long.
    func forget() throws {
        try db.run("DELETE FROM tombstone WHERE listed < ?", now.seconds - Retention.memory)
    }
}
