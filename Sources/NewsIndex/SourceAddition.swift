import GRDB
import NewsModel

/// Sources that a reader added, in the journal of changes: taking that back takes them out again, with what they brought
/// as far as the reader has done nothing with it.
struct SourceAddition {
    let db: Database

    /// Notes that sources were added. What a server is told of, as with accounts and subscriptions, is not taken back.
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
        let articles = Set(try sources.flatMap { try untouched($0.id) }).sorted()
        let others = Set(try sources.flatMap { try all($0.id) }).count - articles.count
        if !articles.isEmpty {
            let now = sources.map(\.addedAt).max() ?? Timestamp(seconds: 0)
            _ = try Retention(db: db, now: now).delete(articles, until: .whole, remembered: false, stories: &stage)
        }
        for source in sources { try store.remove(source.id) }
        let stay = others > 0 ? "; \(others) article\(others == 1 ? "" : "s") of it that you read or marked stay" : ""
        return title(sources) + stay
    }

    private func title(_ sources: [Source]) -> String {
        "added " + (sources.count == 1 ? "the source " + Undo.quoted(sources[0].shownName) : "\(sources.count) sources")
    }

    private func all(_ id: SourceID) throws -> [Int64] {
        try db.int64s("SELECT article_id FROM place WHERE source_id = ?", id.rawValue)
    }

    /// Articles that only this source has, and that nobody has read, starred, tagged, noted or hidden.
    private func untouched(_ id: SourceID) throws -> [Int64] {
        try db.int64s(
            """
            SELECT article.id FROM place JOIN article ON article.id = article_id
            WHERE place.source_id = ? AND place_count = 1 AND is_read = 0 AND is_starred = 0 AND is_hidden = 0
                AND tags = '' AND note IS NULL
            """, id.rawValue)
    }
}
