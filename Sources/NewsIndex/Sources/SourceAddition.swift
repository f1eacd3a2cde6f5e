import GRDB
import NewsModel

/// Sources that a reader added, in the journal of changes: taking that back takes them out again, with what they
/// brought as far as the reader has done nothing with it.
struct SourceAddition {
    let db: Database

    /// Notes that sources were added. Additions that a server is told of (accounts, subscriptions) are not taken back.
    func record(_ ids: [Int64], _ origin: Undo.Origin) throws {
        let sources = try ids.compactMap { try SourceStore(db: db).source(SourceID($0)) }
        guard !sources.isEmpty else { return }
        let isLocal = sources.allSatisfy { $0.kind != .account && $0.kind != .subscription }
        try Undo(db: db, origin: origin).record(
            title(sources), [UndoStep(isLocal ? .sourcesAdded(ids) : .lasting, [])])
    }

    /// Takes the sources out again. Returns what was taken back, with the names that they have by now.
    func undo(_ ids: [Int64], stage: inout StoryStage) throws -> String {
        let store = SourceStore(db: db)
        let sources = try ids.compactMap { try store.source(SourceID($0)) }
        guard !sources.isEmpty else { return "added sources that are gone by now" }
        let present = sources.map(\.id.rawValue)
        let articles = try exclusive(present, areUntouched: true)
        let others = try exclusive(present, areUntouched: false).count
        if !articles.isEmpty {
            let now = sources.map(\.addedAt).max() ?? Timestamp(seconds: 0)
            _ = try Retention(db: db, now: now).delete(articles, until: .whole, remembered: false, stories: &stage)
        }
        for source in sources { try store.remove(source.id) }
        let stay =
            others > 0
            ? "; \(others) article\(others == 1 ? "" : "s") of \(sources.count == 1 ? "it" : "them") that you read or marked "
                + (others == 1 ? "stays" : "stay") : ""
        return title(sources) + stay
    }

    private func title(_ sources: [Source]) -> String { "added " + Undo.named(sources) }

    /// Articles that only these sources have, and that nobody, or somebody, has read, starred, tagged, noted or hidden.
    private func exclusive(_ ids: [Int64], areUntouched: Bool) throws -> [Int64] {
        let isOfThese = "source_id IN (SELECT value FROM json_each(?1))"
        return try db.int64s(
            """
            SELECT id FROM article WHERE id IN (SELECT article_id FROM place WHERE \(isOfThese))
                AND place_count = (SELECT COUNT(*) FROM place WHERE article_id = article.id AND \(isOfThese))
                AND (is_read = 0 AND is_starred = 0 AND is_hidden = 0 AND tags = '' AND note IS NULL) = ?2
            ORDER BY id
            """, ids.description, areUntouched)
    }
}
