import GRDB
import NewsModel

/// Deletes articles that are too old or too many, counted from when they were first seen: not from the date that a
/// source gives, which may be years ago for what it lists today.
///
/// What is unread, starred, tagged or noted stays, whatever the rules say; unread ones go where that is asked for.
struct Retention {
    /// Deleted articles are remembered so long after their source was last seen to list them. It is long, because a
    /// source that does not change is not read, and may still list them.
    private static let memory: Int64 = 3 * 366 * 86_400

    let db: Database
    let now: Timestamp
    /// Articles above this one came with the fetch that is under way, and are left alone.
    var newestKnown: Int64 = .max

    /// Articles that the rules do not keep.
    func expired(_ rules: [RetentionRule]) throws -> [Int64] {
        var expired: Set<Int64> = []
        let ruled = rules.compactMap(\.source).map(\.rawValue)
        let reliable = try IndexClock.reliableSince(db)
        for rule in rules {
            let scope = rule.source.map { "source_id = \($0.rawValue)" } ?? except(ruled)
            let deletable = Retention.deletable(rule) + " AND id <= \(newestKnown)"
            if let days = rule.days {
                let sql = "SELECT id FROM article WHERE \(scope) AND max(first_seen, ?) < ? AND \(deletable)"
                expired.formUnion(
                    try db.int64s(sql, reliable, now.seconds - Int64(max(0, min(days, 1_000_000))) * 86_400))
            }
            if let count = rule.count {
                let sql = """
                    SELECT id FROM (
                        SELECT id, is_read, is_starred, is_hidden, tags, note, row_number() OVER (
                            PARTITION BY source_id ORDER BY first_seen DESC, sort_date DESC, id DESC) AS place
                        FROM article WHERE \(scope) AND source_id IS NOT NULL)
                    WHERE place > ? AND \(deletable)
                    """
                expired.formUnion(try db.int64s(sql, max(0, count)))
            }
        }
        return expired.isEmpty ? [] : expired.subtracting(try HeldChanges(db: db).articles()).sorted()
    }

    private static func deletable(_ rule: RetentionRule) -> String {
        "is_starred = 0 AND note IS NULL AND tags = ''"
            + (rule.takesUnread ? "" : " AND (is_read = 1 OR is_hidden = 1)")
    }

    private func except(_ sources: [Int64]) -> String {
        sources.isEmpty
            ? "1" : "(source_id IS NULL OR source_id NOT IN (\(sources.map(String.init).joined(separator: ","))))"
    }

    /// Deletes articles with all that belongs to them, and describes their stories anew. Those that are `remembered`
    /// do not come back while a source lists them. Returns how many it took until the time of a transaction was over.
    func delete(
        _ articles: some Collection<Int64>, until slice: WorkSlice, remembered: Bool = true,
        stories stage: inout StoryStage
    ) throws -> Int {
        let store = try ArticleStore(db: db, now: now)
        var stories: Set<Int64> = []
        var outlets: Set<Int64> = []
        var count = 0
        for id in articles {
            if count > 0, slice.isOver { break }
            count += 1
            guard let row = try db.rows("SELECT story_id, outlet_id FROM article WHERE id = ?", [id]).first else {
                continue
            }
            stories.insert(row[0])
            outlets.insert(row[1])
            try store.delete(id, remembered: remembered)
            stage.remove(id)
        }
        for outlet in outlets { try ArticleStore.dropOutlet(ifEmpty: outlet, db) }
        try StoryRows(db: db).refresh(stories)
        try Meta.deleted.set((Meta.deleted.value(db) ?? 0) + Int64(count), db)
        try Meta.revision.increment(db)
        try Meta.clustering.increment(db)
        stage.reset()
        return count
    }

    /// Forgets deleted articles that no source has listed for long.
    func forget() throws {
        guard try IndexClock.reliableSince(db) < now.seconds - Retention.memory else { return }
        try db.run("DELETE FROM tombstone WHERE listed < ?", now.seconds - Retention.memory)
    }
}
