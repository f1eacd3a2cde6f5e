import GRDB
import NewsAnalysis
import SharedState

/// Puts many articles into stories, batch by batch: while one is decided on, the one before is written and the texts of
/// the one after are read, each on a thread of its own.
///
/// Deciding takes a snapshot and long, writing the lock and little, so others can write in between. Where they change
/// stories, what was decided is decided anew; if they go on, at last while they wait.
struct AssigningRun {
    private let index: NewsIndex
    private let batch: Int
    /// Told how many are written.
    private let progress: (Int) -> Void
    private var reading = Ahead<StoryAssigning.ReadAhead>()
    /// Headlines that are chosen meanwhile, until the run is over.
    private var headlines: Later<Void>?
    private let isOver = Locked(false)
    /// The batch that was decided on and is being written, with what was read for it.
    private var pending: Pending?

    /// A batch on its way into the index.
    private struct Pending {
        var articles: ArraySlice<Int64>
        var read: StoryAssigning.ReadAhead
        /// False where somebody changed stories meanwhile: then it is to be decided anew.
        var isWritten: Later<Result<Bool, IndexError>>
    }

    init(index: NewsIndex, batch: Int = StoryAssigning.batch, progress: @escaping (Int) -> Void = { _ in }) {
        self.index = index
        self.batch = batch
        self.progress = progress
    }

    /// Puts articles into stories, once. Nothing of it goes on when this returns or fails.
    mutating func assign(_ waiting: [Int64]) throws(IndexError) {
        defer { end() }
        var before: ArraySlice<Int64> = []
        for start in stride(from: 0, to: waiting.count, by: batch) {
            let batch = waiting[start..<min(start + batch, waiting.count)]
            // Texts that cannot be read ahead are read in their turn; an error is reported then.
            let read = reading.begin { [file = index.file] in
                (try? file.read { try StoryAssigning(db: $0).read(batch) }) ?? [:]
            }
            if let read {
                try decide(before, read)
                chooseHeadlines(before: batch)
            }
            before = batch
        }
        if let read = reading.last() { try decide(before, read) }
        let written = pending?.articles.endIndex
        try index.usingStories { stage throws(IndexError) in _ = try settle(&stage) }
        if let written { progress(written) }
    }

    private mutating func end() {
        isOver.withLock { $0 = true }
        _ = reading.last()
        _ = pending?.isWritten.value
        pending = nil
        headlines?.value
    }

    /// Chooses the headlines of stories that a repair does not change any more when the batches after this one come.
    /// The others, and those that change all the same, follow at the end of the run.
    private mutating func chooseHeadlines(before batch: ArraySlice<Int64>) {
        guard let first = batch.first, headlines?.isReady ?? true else { return }
        headlines = Later { [file = index.file, isOver] in
            let date = try? file.read { try $0.int64("SELECT sort_date FROM article WHERE id = ?", first) }
            guard let date else { return }
            let end = date - StoryClusterer.window
            while !isOver.withLock({ $0 }),
                let count = try? file.writePiece({
                    try StoryRows(db: $0).finish(endedBefore: end, until: file.slice(.milliseconds(50)))
                }), count > 0
            {}
        }
    }

    /// Decides where the articles of a batch belong, waits until the one before is written, and begins to write.
    private mutating func decide(_ batch: ArraySlice<Int64>, _ read: StoryAssigning.ReadAhead) throws(IndexError) {
        let file = index.file
        let written = pending?.articles.endIndex
        try index.usingStories { stage throws(IndexError) in
            var plan = try self.plan(batch, read, &stage)
            if try !settle(&stage) { plan = try self.plan(batch, read, &stage) }
            let decided = plan
            let isWritten = Later<Result<Bool, IndexError>> {
                do throws(IndexError) {
                    return .success(try file.writePiece { try StoryAssigning(db: $0).carryOut(decided) })
                } catch {
                    return .failure(error)
                }
            }
            pending = Pending(articles: batch, read: read, isWritten: isWritten)
        }
        if let written { progress(written) }
    }

    private func plan(
        _ batch: ArraySlice<Int64>, _ read: StoryAssigning.ReadAhead, _ stage: inout StoryStage
    ) throws(IndexError) -> StoryAssigning.Plan {
        try index.file.read {
            try StoryAssigning(db: $0).plan(batch, read: read, isPending: pending != nil, stories: &stage)
        }
    }

    /// Waits until the batch that was decided on is written. Returns false where others had changed stories and it was
    /// decided anew, so that nothing holds of what was decided after it.
    private mutating func settle(_ stage: inout StoryStage) throws(IndexError) -> Bool {
        guard let decided = pending else { return true }
        pending = nil
        if try decided.isWritten.value.get() { return true }
        try redo(decided, &stage)
        return false
    }

    private func redo(_ decided: Pending, _ stage: inout StoryStage) throws(IndexError) {
        let (articles, read) = (decided.articles, decided.read)
        stage.reset()
        let plan = try plan(articles, read, &stage)
        if try index.file.writePiece({ try StoryAssigning(db: $0).carryOut(plan) }) { return }
        stage.reset()
        try index.file.writePiece { db in
            let plan = try StoryAssigning(db: db).plan(articles, read: read, stories: &stage)
            _ = try StoryAssigning(db: db).carryOut(plan)
        }
    }
}
