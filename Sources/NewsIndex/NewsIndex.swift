import GRDB
public import NewsModel
import SharedState

/// The shared core: one store of articles, stories, quotes and the reader's state, behind one front door.
///
/// The command line and the interface use this class and nothing below it. All functions block until they are
/// done and may be called from any thread: reads run side by side, each on a snapshot of its own, and never wait for
/// a write; writes wait for each other, also over processes. Everything that is returned is a plain value. Ids of
/// stories that were merged away stay valid as arguments: they lead to the story that took them in.
public final class NewsIndex: Sendable {
    let file: IndexFile
    /// The clustering, filled while something is added. It is locked before the database is.
    private let stories = Locked(StoryStage())
    /// Articles that were opened since the clustering was used last: a mark does not wait until it is free.
    private let opened = Locked(Set<Int64>())
    let contexts = StoryContexts()
    /// Held from the first piece of a run of adding until it is finished.
    let filling: FillingLock
    /// Who makes the changes of state that are made through this index.
    let origin: Undo.Origin

    // MARK: Opening

    /// Opens the index in `folder`, which is made if it is not there; with `readOnly` it must be there.
    ///
    /// An index of an older format is brought up to date; one of a newer format is refused.
    ///
    /// `isReader` says that a person changes the state of articles through it step by step: what they take back is then
    /// what they did, and not what others do meanwhile.
    public init(folder: String, readOnly: Bool = false, isReader: Bool = false) throws(IndexError) {
        file = try IndexFile(folder: folder, readOnly: readOnly)
        filling = FillingLock(path: file.path + "-filling")
        let newest = isReader ? try file.read { try $0.int64("SELECT max(id) FROM undo") ?? 0 } : 0
        origin = Undo.Origin(session: .random(in: 1 ... .max), isReader: isReader, opened: newest)
    }

    /// The path of the database file.
    public var path: String { file.path }

    /// Grows with every change that any process makes to what the index shows. Cheap: ask before drawing again.
    public func revision() throws(IndexError) -> Int64 {
        try file.read { try Meta.revision.value($0) ?? 0 }
    }

    public func totals() throws(IndexError) -> IndexTotals {
        try file.read { try ListTotals.totals($0) }
    }

    /// Closes the file after leaving statistics for the query planner. The index must not be used afterwards.
    public func close() {
        filling.release()
        file.close()
    }

    // MARK: Adding

    /// Adds drafts, finds their quotes and puts them into stories; `now` is when they were seen.
    ///
    /// It works in short transactions, each of which leaves a sound index: after a kill the same call gives the same
    /// index as one undisturbed run, and changes of others get their turn in between. For more drafts than should be held at once, call it piece by piece
    /// with `moreFollow`; the last call, or `finishAdding`, then does what is done once at the end. Until then, or
    /// `assignFewStories`, the new articles are found by searching, and in no story.
    public func add(
        _ drafts: [ArticleDraft], at now: Timestamp, moreFollow: Bool = false,
        progress: ((IndexProgress) -> Void)? = nil
    ) throws(IndexError) -> AddReport {
        filling.hold()
        var prepared = drafts.map { PreparedDraft($0, at: now) }
        SharedKeys.drop(from: &prepared)
        var report = AddReport()
        for start in stride(from: 0, to: prepared.count, by: AddingBatch.size) {
            let end = min(start + AddingBatch.size, prepared.count)
            var batch = AddingBatch(prepared[start..<end], now: now)
            while !batch.isDone {
                batch = try file.writePiece { try Adding(db: $0, now: now).add(batch, until: WorkSlice()) }
                progress?(IndexProgress(stage: .adding, done: batch.done, total: prepared.count))
            }
            report = report + batch.report
        }
        if !moreFollow { try finishAdding(progress: progress) }
        return report
    }

    /// For each draft whether the index has its article, or had it and deleted it.
    public func areKnown(_ drafts: [ArticleDraft], at now: Timestamp) throws(IndexError) -> [Bool] {
        let prepared = drafts.map { PreparedDraft($0, at: now) }
        return try file.read { db in
            let matcher = ArticleMatcher(db: db)
            return try prepared.map { try matcher.match($0, now: now) != nil || matcher.isDeleted($0) }
        }
    }

    /// Puts the articles added so far into stories where they are few, so that they can be read while a long run goes
    /// on. Many wait for `finishAdding`, which takes all of them in the order of their dates.
    public func assignFewStories() throws(IndexError) {
        let waiting = try file.read { try StoryAssigning.waiting($0) }
        if waiting.count <= StoryAssigning.batch { try assign(waiting, progress: nil) }
    }

    private func assign(_ waiting: [Int64], progress: ((IndexProgress) -> Void)?) throws(IndexError) {
        for start in stride(from: 0, to: waiting.count, by: StoryAssigning.batch) {
            let end = min(start + StoryAssigning.batch, waiting.count)
            try assign(waiting[start..<end])
            progress?(IndexProgress(stage: .stories, done: end, total: waiting.count))
        }
    }

    /// Decides on a snapshot, which takes long, and writes what was decided, which does not. Where others change stories
    /// meanwhile, it is decided anew; if they go on, at last while they wait.
    private func assign(_ waiting: ArraySlice<Int64>) throws(IndexError) {
        try usingStories { stage throws(IndexError) in
            for _ in 0..<2 {
                let plan = try file.read { try StoryAssigning(db: $0).plan(waiting, stories: &stage) }
                if try file.writePiece({ try StoryAssigning(db: $0).carryOut(plan, stories: &stage) }) { return }
                stage.reset()
            }
            try file.writePiece { db in
                let plan = try StoryAssigning(db: db).plan(waiting, stories: &stage)
                _ = try StoryAssigning(db: db).carryOut(plan, stories: &stage)
            }
        }
    }

    /// Ends a run of adding: puts articles into stories, chooses the headlines of those that changed, and gives memory
    /// back. What earlier runs that were cut off left to do is done with it.
    public func finishAdding(progress: ((IndexProgress) -> Void)? = nil) throws(IndexError) {
        filling.hold()
        defer { filling.release() }
        // A making anew that was cut off, unless its process is alive.
        if try file.read({ try Meta.reindexFrom.value($0) }) != nil, !filling.isHeldElsewhere {
            try Reindex(file: file).run(progress: progress)
        }
        try assign(try file.read { try StoryAssigning.waiting($0) }, progress: progress)
        stories.withLock { $0.reset() }
        try chooseHeadlines(progress: progress)
        try linkStories()
        try Upkeep(file: file).afterAdding()
    }

    private func chooseHeadlines(progress: ((IndexProgress) -> Void)?) throws(IndexError) {
        let total = try file.read { Int(try $0.int64("SELECT COUNT(*) FROM story WHERE is_stale = 1") ?? 0) }
        var done = 0
        while done < total {
            let count = try file.writePiece { db in
                let count = try StoryRows(db: db).finish(until: WorkSlice())
                if count > 0 { try Meta.revision.increment(db) }
                return count
            }
            if count == 0 { break }
            done += count
            progress?(IndexProgress(stage: .headlines, done: min(done, total), total: total))
        }
    }

    /// Finds the stories of other languages that tell the same as those that changed.
    private func linkStories() throws(IndexError) {
        guard try file.write({ try StoryLinkRows(db: $0).isWaiting() }) else { return }
        while true {
            // Compared outside of the transaction: others can write meanwhile.
            let batch = try file.read { try StoryLinkRows(db: $0).nextBatch() }
            if batch.stories.isEmpty { return }
            try file.writePiece { db in
                try StoryLinkRows(db: db).store(batch)
                try Meta.revision.increment(db)
            }
        }
    }

    /// Changes stories in a transaction.
    func changeStories<Value: Sendable>(
        _ body: (Database, inout StoryStage) throws -> Value
    ) throws(IndexError) -> Value {
        try usingStories { stage throws(IndexError) in try file.write { try body($0, &stage) } }
    }

    /// Uses the clustering in memory; if `body` fails, it is let go, as it may be ahead of the store.
    private func usingStories<Value: Sendable>(
        _ body: (inout StoryStage) throws(IndexError) -> Value
    ) throws(IndexError) -> Value {
        try stories.withLock { stage throws(IndexError) in
            let newlyOpened = opened.withLock { opened in
                defer { opened = [] }
                return opened
            }
            for article in newlyOpened { stage.markOpened(article) }
            do throws(IndexError) {
                return try body(&stage)
            } catch {
                stage.reset()
                throw error
            }
        }
    }

    // MARK: Stories

    /// A window of the story list; stories are listed that have an article that matches.
    public func stories(
        _ query: NewsQuery = .everything, sort: StorySort = .rank, offset: Int = 0, limit: Int
    ) throws(IndexError) -> Page<StorySummary> {
        try file.read { try StoryQueries(db: $0).page(query, sort: sort, offset: offset, limit: limit) }
    }

    /// Where a story stands in that list, so that a selection can be kept when the list changes; nil if not in it.
    public func position(
        of story: StoryID, in query: NewsQuery = .everything, sort: StorySort = .rank
    ) throws(IndexError) -> Int? {
        try file.read { try StoryQueries(db: $0).position(of: story, query, sort: sort) }
    }

    /// One story; nil if there is none of that id.
    public func story(_ id: StoryID) throws(IndexError) -> StorySummary? {
        try file.read { try StoryQueries(db: $0).story(id) }
    }

    /// A story with its sources, facts, quotes and evidence. Computed once for each state of its articles.
    public func storyDetail(_ id: StoryID) throws(IndexError) -> StoryDetail? {
        try keeping { try Comparisons(db: $0, contexts: contexts).detail(id) }
    }

    /// The story that was made last.
    public func newestStory() throws(IndexError) -> StoryID? {
        try file.read { try $0.int64("SELECT max(id) FROM story").map { StoryID($0) } }
    }

    /// The stories that articles are in, in the same order; nil for one that is not in a story yet.
    public func stories(of articles: [ArticleID]) throws(IndexError) -> [StoryID?] {
        try file.read { db in
            try articles.map { id in
                try db.int64("SELECT story_id FROM article WHERE id = ? AND story_id > 0", id.rawValue)
                    .map { StoryID($0) }
            }
        }
    }

    /// Puts two stories into one for good: the older id stays, the other leads to it. Can be undone.
    @discardableResult
    public func merge(_ story: StoryID, into other: StoryID) throws(IndexError) -> StoryID {
        try changeStories { try Corrections(db: $0, origin: origin).merge(story, into: other, stage: &$1) }
    }

    /// Takes two names for one person's, or for two people's, for good. Can be undone.
    public func correctPerson(_ rule: PersonRule) throws(IndexError) {
        try file.write { try PersonCorrections(db: $0, origin: origin).add(rule) }
    }

    /// Takes articles out of a story into one of their own, for good. Can be undone.
    @discardableResult
    public func split(_ articles: [ArticleID], from story: StoryID) throws(IndexError) -> StoryID {
        try changeStories { try Corrections(db: $0, origin: origin).split(articles, from: story, stage: &$1) }
    }

    // MARK: Articles

    /// A window of the list of all articles that match.
    public func articles(
        _ query: NewsQuery = .everything, sort: ArticleSort = .newest, offset: Int = 0, limit: Int
    ) throws(IndexError) -> Page<ArticleSummary> {
        try file.read { try ArticleQueries(db: $0).page(query, sort: sort, offset: offset, limit: limit) }
    }

    /// Where an article stands in that list; nil if it is not in it.
    public func position(
        of article: ArticleID, in query: NewsQuery = .everything, sort: ArticleSort = .newest
    ) throws(IndexError) -> Int? {
        try file.read { try ArticleQueries(db: $0).position(of: article, query, sort: sort) }
    }

    /// A whole article in its newest version; nil if there is none of that id.
    public func article(_ id: ArticleID) throws(IndexError) -> Article? {
        try file.read { try ArticleQueries(db: $0).article(id) }
    }

    /// All versions, oldest first; empty if there is no such article.
    public func versions(of id: ArticleID) throws(IndexError) -> [ArticleVersion] {
        try file.read { try ArticleQueries(db: $0).versions(of: id) }
    }

    // MARK: Search

    /// How many matching articles, the newest, `SearchOrder.best` ranks.
    public static let rankedHits = 5_000

    /// Articles that match, with passages. `total` counts at most `rankedHits`.
    public func search(
        _ query: NewsQuery, order: SearchOrder = .newest, offset: Int = 0, limit: Int
    ) throws(IndexError) -> Page<SearchHit> {
        try file.read { try SearchQueries(db: $0).page(query, order: order, offset: offset, limit: limit) }
    }

    // MARK: Quotes

    /// Who is quoted in a story, with what, where.
    public func quotes(inStory id: StoryID) throws(IndexError) -> QuoteBoard {
        try file.read { try QuoteQueries(db: $0).board(ofStory: id) }
    }

    /// What a speaker is quoted with over all stories, newest first; of the newest `limit` articles.
    public func quotes(bySpeaker name: String, limit: Int = 200) throws(IndexError) -> QuoteBoard {
        try file.read { try QuoteQueries(db: $0).board(bySpeaker: name, limit: limit) }
    }

    /// Quotes in which the words occur, of the newest `limit` articles.
    public func quotes(matching query: NewsQuery, limit: Int = 200) throws(IndexError) -> QuoteBoard {
        try file.read { try QuoteQueries(db: $0).board(matching: query, limit: limit) }
    }

    /// Speakers whose name has a word that begins with `text`, the most quoted first; all for an empty text.
    public func speakers(matching text: String = "", limit: Int) throws(IndexError) -> [SpeakerSummary] {
        try file.read { try QuoteQueries(db: $0).speakers(matching: text, limit: limit) }
    }

    // MARK: Comparison

    /// Two articles side by side, each in its newest version; by the engine that suits them, or by `engine`.
    public func comparison(
        _ left: ArticleID, _ right: ArticleID, engine: ComparisonEngine? = nil
    ) throws(IndexError) -> ComparedTexts {
        guard
            let texts = try keeping({
                try Comparisons(db: $0, contexts: contexts).comparison(left, right, engine: engine)
            })
        else {
            throw .notFound("article \(left) or \(right)")
        }
        return texts
    }

    /// Why the sentences of two articles are linked as they are, and why values that are not equal are not said to differ.
    public func comparisonReasons(_ left: ArticleID, _ right: ArticleID) throws(IndexError) -> [LinkReason] {
        try file.read { try Comparisons(db: $0, contexts: contexts).reasons(left, right) }
    }

    /// Two versions of an article side by side.
    public func comparison(
        of article: ArticleID, version: Int, with other: Int
    ) throws(IndexError) -> ComparedTexts {
        try file.read {
            try Comparisons(db: $0, contexts: contexts).comparison(of: article, version: version, with: other)
        }
    }

    /// Answers from the cache, or computes on a snapshot and leaves the answer to be stored when nobody waits.
    private func keeping<Value>(
        _ compute: (Database) throws -> Comparisons.Computed<Value>?
    ) throws(IndexError) -> Value? {
        let computed = try file.read(compute)
        if let store = computed?.store { file.writeLater(store) }
        return computed?.value
    }

    // MARK: The reader's state

    /// Changes the state of articles; one step for `undoLast`. Returns how many articles it changed.
    @discardableResult
    public func apply(_ change: StateChange, to target: StateTarget) throws(IndexError) -> Int {
        let changed = try file.write { try ReaderState(db: $0, origin: origin).apply(change, to: target) }
        if case .read(true) = change, case .article(let id) = target { _ = opened.withLock { $0.insert(id.rawValue) } }
        return changed.count
    }

    /// Changes the state of articles that have just come, as the settings of their source ask: those of them that
    /// `query` finds. No step for `undoLast`, as the reader did not do it.
    public func settle(
        _ articles: [ArticleID], _ change: StateChange, matching query: NewsQuery = .everything
    ) throws(IndexError) {
        if articles.isEmpty { return }
        try file.write { try ReaderState(db: $0, origin: origin).settle(change, articles, matching: query) }
    }

    /// Folders of the files, and pages, that were added by hand and belong to no source.
    public func addedFolders(limit: Int = 500) throws(IndexError) -> [AddedFolder] {
        try file.read { try SourceStore(db: $0).addedFolders(limit: limit) }
    }

    /// Takes the last change back: "marked 12 articles read". nil if there is none to take back. A reader takes back
    /// what was done in it, then what was done in readers before it was opened.
    public func undoLast() throws(IndexError) -> String? {
        try changeStories { db, stage -> String? in
            guard let (number, title, steps) = try Undo(db: db, origin: origin).pop() else { return nil }
            for step in steps.reversed() {
                switch step.action {
                case .correction(let added, let removed, let moves):
                    try Corrections(db: db, origin: origin).undo(
                        added: added, removed: removed, moves: moves, stage: &stage)
                case .removal(let newest):
                    try SourceRemoval(db: db, origin: origin).putBack(number, newest: newest, stage: &stage)
                case .source(let id, let row):
                    try SourceChange(db: db).putBack(SourceID(id), row, stage: &stage)
                default: try ReaderState(db: db, origin: origin).undo(step)
                }
            }
            try Meta.revision.increment(db)
            return title
        }
    }

    /// What `undoLast` would take back.
    public func lastChange() throws(IndexError) -> String? {
        try file.read { try Undo(db: $0, origin: origin).lastTitle() }
    }

    /// The last change that can be taken back, whoever made it.
    public func lastChangeOfAnyone() throws(IndexError) -> String? {
        try file.read { try Undo(db: $0, origin: Undo.Origin()).lastTitle() }
    }

    public func tags() throws(IndexError) -> [TagSummary] {
        try file.read { try ListTotals.tags($0) }
    }

    /// Something that the reader's place is kept in, under a key of the caller's choice.
    public func place(_ key: String) throws(IndexError) -> String? {
        try file.read { db in
            try String.fetchOne(db, sql: "SELECT value FROM kept WHERE key = ?", arguments: [key])
        }
    }

    /// Keeps a place; nil forgets it. Does not count as a change of the index.
    public func setPlace(_ value: String?, for key: String) throws(IndexError) {
        try file.write { db in try Kept.set(value, for: key, db) }
    }

    /// Changes what is kept under a key as it is stored now, in one transaction; nil stands for nothing.
    public func changePlace(_ key: String, _ change: (String?) throws -> String?) throws(IndexError) {
        try file.write { db in
            let old = try String.fetchOne(db, sql: "SELECT value FROM kept WHERE key = ?", arguments: [key])
            try Kept.set(try change(old), for: key, db)
        }
    }

    // MARK: Sources

    /// All sources by shown name, with their health. Without `counting` the numbers of articles are 0: counting
    /// reads them all.
    public func sources(counting: Bool = true) throws(IndexError) -> [Source] {
        try file.read { try SourceStore(db: $0).all(counting: counting) }
    }

    public func source(_ id: SourceID) throws(IndexError) -> Source? {
        try file.read { try SourceStore(db: $0).source(id) }
    }

    /// Adds a source; one whose address is there already throws `IndexError.exists`.
    @discardableResult
    public func addSource(_ source: NewSource, at now: Timestamp) throws(IndexError) -> SourceID {
        try file.write { db in
            let store = SourceStore(db: db)
            let id = try store.add(source, at: now)
            if let added = try store.source(id), added.kind == .subscription {
                try Outbox(db: db).note(added, isSubscribed: true)
            }
            try Meta.revision.increment(db)
            return id
        }
    }

    /// Adds sources in one go; their addresses must differ from each other's and from those that are there.
    public func addSources(_ sources: [NewSource], at now: Timestamp) throws(IndexError) {
        if sources.isEmpty { return }
        try file.write { db in
            for source in sources { _ = try SourceStore(db: db).add(source, at: now) }
            try Meta.revision.increment(db)
        }
    }

    /// Removes a source. Its articles stay, unless `withArticles`; starred and annotated ones stay always. Those that
    /// go come back if the source is added again, and all of it by `undoLast`. A subscription goes at its server, too,
    /// unless that is where it went: then it is no change of the reader's.
    public func removeSource(
        _ id: SourceID, withArticles: Bool = false, isFromServer: Bool = false, at now: Timestamp
    ) throws(IndexError) {
        try changeStories { db, stage in
            try SourceRemoval(db: db, origin: origin).remove(
                [id], withArticles: withArticles, isFromServer: isFromServer, at: now, stage: &stage)
        }
    }

    /// Removes sources in one change.
    public func removeSources(_ ids: [SourceID], withArticles: Bool, at now: Timestamp) throws(IndexError) {
        if ids.isEmpty { return }
        try changeStories { db, stage in
            try SourceRemoval(db: db, origin: origin).remove(
                ids, withArticles: withArticles, at: now, stage: &stage)
        }
    }

    /// Changes sources as the reader asked, in one change that `undoLast` takes back. See `updateSource`.
    public func editSources(_ ids: [SourceID], _ change: (inout Source) throws -> Void) throws(IndexError) {
        try changeStories { db, stage in
            let changes = SourceChange(db: db)
            var steps: [UndoStep] = []
            var name = ""
            for id in ids {
                let (old, new) = try changes.change(id, change, stage: &stage)
                if old == new { continue }
                name = old.shownName
                steps.append(try changes.step(from: old, to: new))
            }
            if steps.isEmpty { return }
            let what = steps.count == 1 ? "the source “\(name.prefix(60))”" : "\(steps.count) sources"
            try Undo(db: db, origin: origin).record("changed \(what)", steps)
        }
    }

    /// Changes a source's names, tags, settings, address or fetch record as it is stored now, in one transaction: what
    /// others change meanwhile stays. Its counts are 0 and ignored. Where another outlet follows from the change, the
    /// source's articles get it too, and their stories count their outlets anew. Returns the source as it is then.
    ///
    /// What it changes of a subscription is told to its server, unless it is `isFromServer`.
    @discardableResult
    public func updateSource(
        _ id: SourceID, isFromServer: Bool = false, _ change: (inout Source) throws -> Void
    ) throws(IndexError) -> Source {
        try changeStories { db, stage in
            try SourceChange(db: db, isFromServer: isFromServer).change(id, change, stage: &stage).new
        }
    }

    /// Stores what a round of fetching found out about sources.
    public func recordFetches(_ records: [(source: SourceID, title: String?, record: FetchRecord)]) throws(IndexError) {
        try file.write { db in
            for (source, title, record) in records { try SourceStore(db: db).record(source, title: title, record) }
            try Meta.revision.increment(db)
        }
    }

    public func outlets() throws(IndexError) -> [OutletSummary] {
        try file.read { try SourceStore(db: $0).outlets() }
    }

    /// Which outlets report on the same stories, for the `limit` with the most stories in common.
    public func outletOverlap(limit: Int = 40) throws(IndexError) -> OutletOverlap {
        try file.read { try OutletQueries(db: $0).overlap(limit: limit) }
    }

    /// All tags: those that the reader gave articles, and those that group sources.
    public func allTags() throws(IndexError) -> [TagSummary] {
        try file.read { try ListTotals.allTags($0) }
    }

    // MARK: Keeping small

    /// Deletes articles that the rules do not keep; see `Retention` for those that stay always. Deleted ones do not come
    /// back while their source still lists them. Those above `newestKnown` came with the fetch that is under way, and
    /// stay. Returns how many it deleted.
    @discardableResult
    public func applyRetention(
        _ rules: [RetentionRule], at now: Timestamp, newestKnown: ArticleID? = nil
    ) throws(IndexError) -> Int {
        try file.write { try IndexClock(db: $0).tick(now) }
        let expired = try file.read {
            try Retention(db: $0, now: now, newestKnown: newestKnown?.rawValue ?? .max).expired(rules)
        }
        try delete(expired, at: now)
        try file.write { try Retention(db: $0, now: now).forget() }
        return expired.count
    }

    /// The article that was added last.
    public func newestArticle() throws(IndexError) -> ArticleID? {
        try file.read { try $0.int64("SELECT max(id) FROM article").map { ArticleID($0) } }
    }

    /// Deletes articles, whatever their state. They do not come back while their source still lists them.
    public func deleteArticles(_ articles: [ArticleID], at now: Timestamp) throws(IndexError) {
        try delete(articles.map(\.rawValue), at: now)
    }

    func delete(_ articles: [Int64], remembered: Bool = true, at now: Timestamp) throws(IndexError) {
        var left = articles[...]
        while !left.isEmpty {
            let count = try usingStories { stage throws(IndexError) in
                try file.writePiece { db in
                    try Retention(db: db, now: now).delete(
                        left, until: WorkSlice(), remembered: remembered, stories: &stage)
                }
            }
            left = left.dropFirst(count)
        }
    }

    /// Gives the space of deleted articles back to the file system, and tidies the search index.
    public func compact() throws(IndexError) {
        try Upkeep(file: file).compact()
    }

    /// Compacts where at least `share` of the file, and no less than `bytes`, is space of what was deleted. Returns
    /// whether it did.
    @discardableResult
    public func compactIfWorthwhile(share: Double = 0.25, bytes: Int = 8 << 20) throws(IndexError) -> Bool {
        let isWorthwhile = try file.read { try Upkeep.freeSpace($0).isAtLeast(share: share, bytes: bytes) }
        if isWorthwhile { try compact() }
        return isWorthwhile
    }

    // MARK: For tests

    /// All content in a fixed order, one line a row, without what differs from run to run by nature. Two indexes
    /// that were given the same have the same dump.
    public func dump() throws(IndexError) -> String {
        try file.read { try IndexDump.text($0) }
    }
}
