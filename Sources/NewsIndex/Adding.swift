import GRDB
import NewsModel

/// Drafts on their way into the index, and how far they are.
struct AddingBatch {
    /// Drafts that are put in order together, and at most taken in one transaction.
    static let size = 1_000

    fileprivate let drafts: ArraySlice<PreparedDraft>
    /// Ids follow time inside a batch: of copies of one text the first to be printed is the article.
    fileprivate var left: ArraySlice<Int>
    private var ids: [Int: ArticleID] = [:]
    private var counts = AddReport()

    init(_ drafts: ArraySlice<PreparedDraft>, now: Timestamp) {
        self.drafts = drafts
        left =
            drafts.indices.sorted {
                (drafts[$0].sortDate(firstSeen: now), $0) < (drafts[$1].sortDate(firstSeen: now), $1)
            }[...]
    }

    var isDone: Bool { left.isEmpty }
    /// The first draft, as a place in all of a run, that was not taken.
    var done: Int { drafts.endIndex - left.count }

    /// What came of the drafts so far, with their articles in the order of the drafts.
    var report: AddReport {
        var report = counts
        report.articles = drafts.indices.map { ids[$0] }
        return report
    }

    fileprivate mutating func note(_ index: Int, _ article: Int64?, _ count: WritableKeyPath<AddReport, Int>) {
        ids[index] = article.map { ArticleID($0) }
        counts[keyPath: count] += 1
    }
}

/// Takes drafts into the index: articles, search index and quotes are stored together or not at all, and what waits to
/// be put into stories is noted with them, so that a killed run leaves an index without loose ends.
struct Adding {
    /// Drafts whose quotes are read together; then it is looked whether time is up.
    private static let piece = 64

    let db: Database
    let now: Timestamp

    /// Takes drafts of a batch until it is done or the time of a transaction is over. Returns the batch as it is then.
    func add(_ batch: AddingBatch, until slice: WorkSlice) throws -> AddingBatch {
        var batch = batch
        try IndexClock(db: db).tick(now)
        var store = try ArticleStore(db: db, now: now)
        var hasChanged = false
        var arrived = Arrived()
        repeat {
            hasChanged = try addPiece(&batch, to: &store, &arrived) || hasChanged
        } while !batch.isDone && !slice.isOver
        if hasChanged {
            try applyRules(new: arrived.new, changed: arrived.changed)
            try Meta.revision.increment(db)
            try Meta.updated.set(now.seconds, db)
            if try Meta.analysis.value(db) == nil { try Meta.analysis.set(Int64(Analysis.version), db) }
        }
        return batch
    }

    /// Articles of one transaction that rules have not met in the state that they have now.
    private struct Arrived {
        var new: [Int64] = []
        var changed: [Int64] = []
    }

    /// Returns whether it changed anything.
    private func addPiece(
        _ batch: inout AddingBatch, to store: inout ArticleStore, _ arrived: inout Arrived
    ) throws -> Bool {
        let matcher = ArticleMatcher(db: db)
        var written: [(id: Int64, draft: PreparedDraft)] = []
        var hasPlaced = false
        let piece = batch.left.prefix(Adding.piece)
        for index in piece {
            let draft = batch.drafts[index]
            if let id = try matcher.match(draft, now: now) {
                switch try store.update(id, with: draft) {
                case .changed:
                    batch.note(index, id, \.changed)
                    arrived.changed.append(id)
                    written.append((id, draft))
                case .placeAdded:
                    batch.note(index, id, \.placesAdded)
                    hasPlaced = true
                default: batch.note(index, id, \.unchanged)
                }
            } else if try matcher.isDeleted(draft) {
                try touchTombstones(draft)
                batch.note(index, nil, \.skipped)
            } else {
                let id = try store.insert(draft)
                batch.note(index, id, \.new)
                arrived.new.append(id)
                written.append((id, draft))
            }
        }
        batch.left = batch.left.dropFirst(piece.count)
        if !written.isEmpty { try analyse(written) }
        return !written.isEmpty || hasPlaced
    }

    func analyse(_ written: [(id: Int64, draft: PreparedDraft)]) throws {
        // An article that was added and changed in one piece is read once, in its last state.
        var last: [Int64: PreparedDraft] = [:]
        for (id, draft) in written { last[id] = draft }
        let articles = last.sorted { $0.key < $1.key }
        let quotes = QuoteStage.quotes(in: articles.map { ($0.value.draft.content, $0.value.draft.language) })
        try QuoteStore(db: db).replaceQuotes(zip(articles.map(\.key), quotes).map { ($0, $1) })
        let assigning = StoryAssigning(db: db)
        for article in articles { try assigning.note(article.key) }
    }

    /// What asks for stories waits until the articles are in one.
    func applyRules(new: [Int64], changed: [Int64]) throws {
        let rules = try RuleStore(db: db).active(now)
        if rules.isEmpty { return }
        let run = RuleRun(db: db, now: now, stage: .arrival)
        // Ids that are given in one transaction follow each other.
        if let first = new.first, let last = new.last { _ = try run.run(rules, on: .new(first...last)) }
        let known = changed.filter { id in new.first.map { id < $0 } ?? true }
        if !known.isEmpty { _ = try run.run(rules, on: .known(known)) }
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
