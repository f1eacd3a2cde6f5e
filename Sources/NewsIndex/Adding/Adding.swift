import GRDB
import NewsModel

/// Drafts on their way into the index, and how far they are.
package struct AddingBatch {
    /// Drafts that are put in order together, and at most taken in one transaction: best added at once.
    package static let size = 2_000

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
    /// Drafts that are stored before it is looked whether time is up. While they are, the quotes of those before them
    /// are found on another thread.
    private static let piece = 32

    let db: Database
    let now: Timestamp
    var quiet: [SourceID: QuietSource] = [:]
    /// Who added them by hand, which stands in the journal of changes; nil for what sources bring.
    var byHand: Undo.Origin?

    /// Takes drafts of a batch until it is done or the time of a transaction is over. Returns the batch as it is then.
    func add(_ batch: AddingBatch, until slice: WorkSlice) throws -> AddingBatch {
        var batch = batch
        try IndexClock(db: db).tick(now)
        var articles = try ArticleStore(db: db, now: now)
        let matcher = try ArticleMatcher(db: db)
        var arrived = Arrived()
        var reading = Ahead<[ReadQuotes]>()
        var isLast = false
        repeat {
            let written = try store(&batch, in: &articles, matcher, &arrived)
            isLast = batch.isDone || slice.isOver
            if isLast {
                try keep(reading.last())
                try keep(QuoteStage.read(written))
            } else {
                try keep(reading.begin { QuoteStage.readAlone(written) })
            }
        } while !isLast
        if arrived.hasChanged {
            try applyRules(new: arrived.new, changed: arrived.changed)
            try quieten(arrived.new)
            try Meta.revision.increment(db)
            try Meta.updated.set(now.seconds, db)
            if let byHand, !arrived.new.isEmpty { try Undo(db: db, origin: byHand).recordAddition(arrived.new.count) }
            if try Meta.analysis.value(db) == nil { try Meta.analysis.set(Int64(Analysis.version), db) }
        }
        return batch
    }

    /// Articles of one transaction that rules have not met in the state that they have now.
    private struct Arrived {
        /// In the order in which they were added: their ids follow each other.
        var new: [Int64] = []
        /// Those whose text is another now; one may be in `new` too, and one that changed twice is here twice.
        var changed: [Int64] = []
        /// Whether anything was written, if only a further place of an article.
        var hasChanged = false
    }

    /// Stores the next drafts of a batch. Returns the texts that are new, by article.
    private func store(
        _ batch: inout AddingBatch, in articles: inout ArticleStore, _ matcher: ArticleMatcher, _ arrived: inout Arrived
    ) throws -> [WrittenText] {
        // An article that was added and changed in one piece is read once, in its last state.
        var written: [Int64: PreparedDraft] = [:]
        let piece = batch.left.prefix(Adding.piece)
        for index in piece {
            let draft = batch.drafts[index]
            if let id = try matcher.match(draft, now: now) {
                switch try articles.update(id, with: draft) {
                case .changed:
                    batch.note(index, id, \.changed)
                    arrived.changed.append(id)
                    written[id] = draft
                case .placeAdded:
                    batch.note(index, id, \.placesAdded)
                    arrived.hasChanged = true
                default: batch.note(index, id, \.unchanged)
                }
            } else if try matcher.isDeleted(draft) {
                try touchTombstones(draft)
                batch.note(index, nil, \.skipped)
            } else {
                let id = try articles.insert(draft)
                batch.note(index, id, \.new)
                arrived.new.append(id)
                written[id] = draft
            }
        }
        batch.left = batch.left.dropFirst(piece.count)
        if !written.isEmpty { arrived.hasChanged = true }
        return written.sorted { $0.key < $1.key }.map { WrittenText($0.key, $0.value) }
    }

    /// Stores the quotes of new texts, and notes that these wait for their stories.
    private func keep(_ read: [ReadQuotes]?) throws {
        guard let read, !read.isEmpty else { return }
        try QuoteStore(db: db).replaceQuotes(read)
        let assigning = StoryAssigning(db: db)
        for (article, _) in read { try assigning.note(article) }
    }

    /// Stores what is read of texts that were written otherwise than from drafts of a batch.
    func analyse(_ written: [WrittenText]) throws { try keep(QuoteStage.read(written)) }

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

    /// In the same transaction as the articles: those of a run that was cut off are known to the next, and not new.
    private func quieten(_ new: [Int64]) throws {
        guard let first = new.first, let last = new.last, !quiet.isEmpty else { return }
        var arrivals: [SourceID: [ArticleID]] = [:]
        for row in try db.rows("SELECT source_id, id FROM article WHERE id BETWEEN ? AND ?", [first, last]) {
            guard let source = (row[0] as Int64?).map({ SourceID($0) }) else { continue }
            arrivals[source, default: []].append(ArticleID(row[1]))
        }
        for (source, articles) in arrivals.sorted(by: { $0.key < $1.key }) {
            guard let quiet = quiet[source] else { continue }
            let state = ReaderState(db: db)
            if let query = quiet.hidden { try state.settle(.hidden(true), articles, matching: query) }
            if quiet.isMuted { try state.settle(.read(true), articles, matching: .everything) }
        }
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

/// What becomes at once of new articles of a source that is not to be heard of, without a step for `undoLast`, as the
/// reader did not do it.
public struct QuietSource: Hashable, Sendable {
    /// Those that are hidden.
    public var hidden: NewsQuery?
    /// All are marked as read.
    public var isMuted: Bool

    public init(hidden: NewsQuery?, isMuted: Bool) {
        self.hidden = hidden
        self.isMuted = isMuted
    }
}
