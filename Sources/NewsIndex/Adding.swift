import GRDB
import NewsModel

/// Takes drafts into the index, in transactions of a batch each: articles, search index and quotes of a batch are
/// stored together or not at all, and what waits to be put into stories is noted with them, so that a killed run leaves
/// an index without loose ends.
struct Adding {
    /// Articles of one transaction.
    static let batch = 1_000

    let db: Database
    let now: Timestamp

    /// Adds the drafts of one batch. The report lists their articles in the order of the drafts.
    func add(_ drafts: ArraySlice<PreparedDraft>) throws -> AddReport {
        try IndexClock(db: db).tick(now)
        var store = try ArticleStore(db: db, now: now)
        let matcher = ArticleMatcher(db: db)
        var report = AddReport()
        var written: [(id: Int64, draft: PreparedDraft)] = []
        var placed: Set<Int64> = []
        var ids: [Int: ArticleID] = [:]
        // Ids follow time inside a batch: of copies of one text the first to be printed is the article.
        let order = drafts.indices.sorted {
            (drafts[$0].sortDate(firstSeen: now), $0) < (drafts[$1].sortDate(firstSeen: now), $1)
        }
        for index in order {
            let draft = drafts[index]
            if let id = try matcher.match(draft, now: now) {
                switch try store.update(id, with: draft) {
                case .changed:
                    report.changed += 1
                    written.append((id, draft))
                case .placeAdded:
                    report.placesAdded += 1
                    placed.insert(id)
                default: report.unchanged += 1
                }
                ids[index] = ArticleID(id)
            } else if try matcher.isDeleted(draft) {
                try touchTombstones(draft)
                report.skipped += 1
            } else {
                let id = try store.insert(draft)
                report.new += 1
                ids[index] = ArticleID(id)
                written.append((id, draft))
            }
        }
        report.articles = drafts.indices.map { ids[$0] }
        if written.isEmpty, placed.isEmpty { return report }
        try analyse(written)
        try Meta.revision.increment(db)
        try Meta.updated.set(now.seconds, db)
        if try Meta.analysis.value(db) == nil { try Meta.analysis.set(Int64(Analysis.version), db) }
        return report
    }

    private func analyse(_ written: [(id: Int64, draft: PreparedDraft)]) throws {
        // An article that was added and changed in one batch is read once, in its last state.
        var last: [Int64: PreparedDraft] = [:]
        for (id, draft) in written { last[id] = draft }
        let articles = last.sorted { $0.key < $1.key }
        let quotes = QuoteStage.quotes(in: articles.map { ($0.value.draft.content, $0.value.draft.language) })
        try QuoteStore(db: db).replaceQuotes(zip(articles.map(\.key), quotes).map { ($0, $1) })
        let assigning = StoryAssigning(db: db)
        for article in articles { try assigning.note(article.key) }
    }

    /// Notes that a source still lists a deleted article, once a day.
    private func touchTombstones(_ draft: PreparedDraft) throws {
        let keys = draft.keys.all + [draft.keys.listed].compactMap { $0 }
        for key in keys + draft.keys.addresses.map({ DraftKeys.tombstone($0, source: draft.source) }) {
            try db.run(
                "UPDATE tombstone SET listed = ? WHERE key = ? AND listed < ?", now.seconds, key, now.seconds - 86_400)
        }
    }
}
