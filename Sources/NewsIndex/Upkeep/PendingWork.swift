import GRDB
import NewsModel

/// What a run that was killed or stopped left to do.
public struct PendingWork: Hashable, Sendable {
    /// Articles that are in no story yet, or have another text than when they were put into one.
    public var articles = 0
    /// Stories whose headlines are to be chosen.
    public var stories = 0
    /// The analysis of all articles was begun anew and not finished.
    public var isReindexing = false
    /// Stories that are to be joined with others of their affair. Marks leave such, too, so that they tell of no run
    /// that was cut off; whoever finishes the rest, fetches or opens the reader joins them.
    public var links = 0

    /// Speakers who are found by the words of their names, but not quickly yet.
    public var names = 0

    /// Whether nothing waits but `links` and `names`.
    public var isEmpty: Bool { articles == 0 && stories == 0 && !isReindexing }
    /// Whether a run ended before its time. Headlines alone tell of none: whoever hides, merges or takes back leaves
    /// them to whoever writes next.
    public var isOfRunCutOff: Bool { articles > 0 || isReindexing }
}

extension NewsIndex {
    /// The work left by runs that were cut off, or that are under way in another process.
    public func pendingWork() throws(IndexError) -> PendingWork {
        try file.read { db in
            // Articles of a shared index are put into stories, and these joined, by those who fill it.
            let isFilled = file.shared == nil
            let articles = isFilled ? try db.int64("SELECT COUNT(*) FROM unassigned") ?? 0 : 0
            let links = isFilled ? try db.int64("SELECT COUNT(*) FROM story_to_link") ?? 0 : 0
            let names = isFilled ? try SpeakerWords(db: db).waitingCount : 0
            return PendingWork(
                articles: Int(articles),
                stories: Int(try db.int64("SELECT COUNT(*) FROM story WHERE is_stale = 1") ?? 0),
                isReindexing: try Meta.reindexFrom.value(db) != nil, links: Int(links),
                names: Int(names))
        }
    }

    /// Whether work is left to do, be it only `PendingWork.links` or `names`; the next adding does it too.
    public func hasPendingWork() throws(IndexError) -> Bool { try pendingWork() != PendingWork() }

    /// Does the work that is left, unless a process is filling the index and will do it. Returns what there was;
    /// `begins` is told before it is done, where a run was cut off.
    @discardableResult
    public func finishPendingWork(
        begins: (PendingWork) -> Void = { _ in }, progress: ((IndexProgress) -> Void)? = nil
    ) throws(IndexError) -> PendingWork {
        let work = try pendingWork()
        if work == PendingWork() || filling.isHeldElsewhere { return PendingWork() }
        if work.isOfRunCutOff { begins(work) }
        try finishAdding(progress: progress)
        return work
    }

    /// The work that is left and that no other process is about to do; nil where it is empty.
    public func remainingWork() throws(IndexError) -> PendingWork? {
        let work = try pendingWork()
        return work.isEmpty || filling.isHeldElsewhere ? nil : work
    }

    /// Analyses all stored articles anew: search index, quotes, stories. Corrections and the reader's state stay, and
    /// whoever reads meanwhile gets whole answers.
    public func reindex(progress: ((IndexProgress) -> Void)? = nil) throws(IndexError) {
        try file.checkFilling()
        filling.hold()
        defer { filling.release() }
        try Reindex(file: file).run(progress: progress)
        try finishAdding(progress: progress)
    }

    /// Whether the stored analysis was made by another version of the program, so that `reindex` is worth while.
    public func needsReindex() throws(IndexError) -> Bool {
        try file.read { db in
            guard let stored = try Meta.analysis.value(db) else { return false }
            return stored != Int64(Analysis.version)
        }
    }
}
