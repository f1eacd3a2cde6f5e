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
    let opened = Locked(Set<Int64>())
    let contexts = StoryContexts()
    /// Held from the first piece of a run of adding until it is finished.
    let filling: FillingLock
    /// Who makes the changes of state that are made through this index.
    let origin: Undo.Origin
    /// When the shared index was looked at last, where this is a reader of one.
    let followed = Locked(Following())

    // MARK: Opening

    /// Opens the index in `folder`, which is made if it is not there; with `readOnly` it must be there.
    ///
    /// An index of an older format is brought up to date; one of a newer format is refused.
    ///
    /// `isReader` says that a person changes the state of articles through it step by step: what they take back is then
    /// what they did, and not what others do meanwhile.
    ///
    /// With `shared`, the folder of an index that others fill: its articles are read there, and `folder` has, and is
    /// made for, what this reader makes of them.
    public init(
        folder: String, readOnly: Bool = false, isReader: Bool = false, shared: String? = nil
    ) throws(IndexError) {
        file = try IndexFile(folder: folder, readOnly: readOnly, shared: shared.map { SharedIndex(folder: $0) })
        filling = FillingLock(path: file.path + "-filling")
        let newest = isReader ? try file.read { try $0.int64("SELECT max(id) FROM undo") ?? 0 } : 0
        origin = Undo.Origin(session: .random(in: 1 ... .max), isReader: isReader, opened: newest)
        try catchUp()
    }

    /// The path of the database file.
    public var path: String { file.path }

    /// Grows with every change that any process makes to what the index shows: ask before drawing again.
    ///
    /// Of an index of one's own it is one value that is read. A reader of a shared one takes in first what those who
    /// fill it changed, which takes as long as that is much; after a long one it is not done again at once.
    public func revision() throws(IndexError) -> Int64 {
        try follow()
        return try file.read { try Meta.revision.value($0) ?? 0 }
    }

    /// How much the whole index holds.
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
    /// It works in transactions of about a second at most, which end early for short changes of others, and each of
    /// which leaves a sound index: after a kill the same call gives the same index as one undisturbed run, and changes
    /// of others get their turn in between. For more drafts than should be held at once, call it piece by piece with
    /// `moreFollow`; the last call, or `finishAdding`, then does what is done once at the end. Until then, or
    /// `assignFewStories`, the new articles are found by searching, and in no story. What is added `byHand` stands in
    /// the journal of changes, as something that is not taken back.
    public func add(
        _ drafts: [ArticleDraft], at now: Timestamp, moreFollow: Bool = false, byHand: Bool = false,
        progress: ((IndexProgress) -> Void)? = nil
    ) throws(IndexError) -> AddReport {
        try file.checkFilling()
        let report = try store(
            prepared(drafts, at: now), at: now, quiet: [:], byHand: byHand ? origin : nil, progress: progress)
        if !moreFollow { try finishAdding(progress: progress) }
        return report
    }

    /// Drafts of one piece as they can be stored.
    func prepared(_ drafts: [ArticleDraft], at now: Timestamp) -> [PreparedDraft] {
        var prepared = parallelMap(drafts) { PreparedDraft($0, at: now) }
        SharedKeys.drop(from: &prepared)
        return prepared
    }

    /// Stores a piece, without what is done at the end of a run. New ones of `quiet` sources are stored as these ask
    /// for.
    func store(
        _ prepared: [PreparedDraft], at now: Timestamp, quiet: [SourceID: QuietSource], byHand: Undo.Origin? = nil,
        progress: ((IndexProgress) -> Void)?
    ) throws(IndexError) -> AddReport {
        filling.hold()
        try file.setCache(.adding)
        var report = AddReport()
        for start in stride(from: 0, to: prepared.count, by: AddingBatch.size) {
            let end = min(start + AddingBatch.size, prepared.count)
            var batch = AddingBatch(prepared[start..<end], now: now)
            while !batch.isDone {
                batch = try file.writePiece {
                    try Adding(db: $0, now: now, quiet: quiet, byHand: byHand).add(
                        batch, until: file.slice(.seconds(1)))
                }
                progress?(IndexProgress(stage: .adding, done: batch.done, total: prepared.count))
            }
            report = report + batch.report
        }
        if try file.read({ try SpeakerWords(db: $0).areMany }) {
            _ = try file.writePiece { try SpeakerWords(db: $0).putIn() }
        }
        return report
    }

    /// For each draft whether the index has its article, or had it and deleted it.
    public func areKnown(_ drafts: [ArticleDraft], at now: Timestamp) throws(IndexError) -> [Bool] {
        let prepared = parallelMap(drafts) { PreparedDraft($0, at: now) }
        return try file.read { db in
            let matcher = try ArticleMatcher(db: db)
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
        var run = AssigningRun(index: self) { done in
            progress?(IndexProgress(stage: .stories, done: done, total: waiting.count))
        }
        try run.assign(waiting)
    }

    /// Ends a run of adding: puts articles into stories, chooses the headlines of those that changed, and gives memory
    /// back. It also finishes the work that interrupted runs left.
    public func finishAdding(progress: ((IndexProgress) -> Void)? = nil) throws(IndexError) {
        if file.shared != nil { return try chooseHeadlines(progress: progress) }
        filling.hold()
        defer { filling.release() }
        // A making anew that was cut off, unless its process is alive.
        if try file.read({ try Meta.reindexFrom.value($0) }) != nil, !filling.isHeldElsewhere {
            try Reindex(file: file).run(progress: progress)
        }
        try file.setCache(.resting)
        // Gives back the memory that storing left free in pieces, before the clustering takes its own.
        Memory.giveBack()
        // Beside the stories, of which deciding takes more than writing.
        let names = Later { [self] in Result { () throws(IndexError) in try putInNames() } }
        defer { _ = names.value }
        try assign(try file.read { try StoryAssigning.waiting($0) }, progress: progress)
        stories.withLock { $0.reset() }
        Memory.giveBack()
        try chooseHeadlines(progress: progress)
        try relateStories()
        try names.value.get()
        try Upkeep(file: file).afterAdding()
    }

    private func putInNames() throws(IndexError) {
        while try file.writePiece({ try SpeakerWords(db: $0).putIn() }) > 0 {}
    }

    /// Ends a run of adding that has nothing to finish, or is not to be finished now: gives back the memory that it was
    /// given, and says no longer that this process fills the index. Costs nothing where nothing was added.
    package func endFilling() {
        // What cannot be given back goes with the process.
        try? file.setCache(.resting)
        filling.release()
    }

    /// From now on a story whose articles are of several languages takes its headline from the first of these that one
    /// of them is in: primary subtags, such as `en`. Where none are given only a reader takes back what is kept: a
    /// fetch from cron may not find the person's settings. The stories of an index that others fill have the headlines
    /// that they chose.
    public func preferHeadlines(in languages: [String]) throws(IndexError) {
        if file.shared != nil || languages.isEmpty && !origin.isReader { return }
        // Nearly always nothing is new, and nobody has to wait for a writer to find that out.
        if try file.read({ try HeadlineLanguages(db: $0).all }) == languages { return }
        if try file.write({ try HeadlineLanguages(db: $0).keep(languages) }) { try chooseHeadlines(progress: nil) }
    }

    private func chooseHeadlines(progress: ((IndexProgress) -> Void)?) throws(IndexError) {
        let total = try file.read { Int(try $0.int64("SELECT COUNT(*) FROM story WHERE is_stale = 1") ?? 0) }
        var done = 0
        while done < total {
            let choose: (Database) throws -> Int = { [file] in try StoryRows(db: $0).finish(until: file.slice()) }
            let count = file.shared == nil ? try file.writePiece(choose) : try file.write(choose)
            if count == 0 { break }
            done += count
            progress?(IndexProgress(stage: .headlines, done: min(done, total), total: total))
        }
    }

    /// Finds the stories of other languages, and the earlier ones, that those which changed belong to. Where that takes
    /// long, the first stories of the list are computed meanwhile.
    private func relateStories() throws(IndexError) {
        let isOver = Locked(false)
        let areMany = try file.read { try StoryRelations(db: $0).areManyWaiting }
        let first = areMany ? Later { [self] in firstAnswers { isOver.withLock { $0 } } } : nil
        let related = Result { () throws(IndexError) in
            var memory = StoryRelations.Memory()
            while try relateNext(&memory) {}
        }
        isOver.withLock { $0 = true }
        // It reads the index, and is waited for however that ended.
        let answers = first?.value ?? []
        try related.get()
        try keep(answers)
    }

    /// Relates the next stories; false where there are none.
    private func relateNext(_ memory: inout StoryRelations.Memory) throws(IndexError) -> Bool {
        // Twice without holding up other writers; if those keep changing stories, at last while they wait.
        for _ in 0..<2 {
            let batch = try file.read { try StoryRelations(db: $0).nextBatch(&memory) }
            if batch.stories.isEmpty { return false }
            if try file.writePiece({ try StoryRelations(db: $0).store(batch, &memory) }) { return true }
        }
        return try file.writePiece { db in
            let relations = StoryRelations(db: db)
            let batch = try relations.nextBatch(&memory)
            return try !batch.stories.isEmpty && relations.store(batch, &memory)
        }
    }

    /// Changes stories in a transaction.
    func changeStories<Value: Sendable>(
        _ body: (Database, inout StoryStage) throws -> Value
    ) throws(IndexError) -> Value {
        try usingStories { stage throws(IndexError) in try file.write { try body($0, &stage) } }
    }

    /// Uses the clustering in memory; if `body` fails, it is let go, as it may be ahead of the store.
    func usingStories<Value: Sendable>(
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
}
