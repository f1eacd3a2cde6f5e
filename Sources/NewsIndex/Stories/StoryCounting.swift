import Foundation
import GRDB
import NewsModel
import SharedState

extension NewsIndex {
    /// Counts quotes and differences of stories of several articles that are not counted yet, the first of the list
    /// first: what a row says then does not change because somebody looks at it.
    ///
    /// Each story is computed on a snapshot, with nobody held up, and stored on its own. Returns how many were counted;
    /// 0 when all are.
    ///
    /// - Parameter threads: how many may count at once.
    public func countStories(
        limit: Int, threads: Int = 1, isStopped: @escaping @Sendable () -> Bool = { false }
    ) throws(IndexError) -> Int {
        let waiting = Locked(try file.read { try Comparisons(db: $0, contexts: contexts).uncounted(limit: limit)[...] })
        @Sendable func count() -> Result<Int, IndexError> {
            // The context of the story that somebody looks at is kept.
            let counter = StoryCounter(file: file, contexts: StoryContexts(), isAlone: threads > 1)
            return Result { () throws(IndexError) in
                var done = 0
                while !isStopped(), let story = waiting.withLock({ $0.popFirst() }) {
                    try counter.count(story)
                    done += 1
                }
                return done
            }
        }
        if threads < 2 { return try count().get() }
        let (first, second) = parallelPair(count, count)
        return try first.get() + second.get()
    }

    /// How long the end of a run may wait for what the first stories of the list show.
    public static let countingAfterARun: Duration = .seconds(1)

    /// Does so at the end of a run, for a short time: an open reader does the rest, and looking at a story does its
    /// own.
    ///
    /// Returns whether the counting has ended. A story of hundreds of articles cannot be left half way: the thread that
    /// is at one goes on by itself, or ends with the program. It writes each answer in a transaction of its own.
    @discardableResult
    public func countStories(
        within budget: Duration = countingAfterARun, isStopped: @escaping @Sendable () -> Bool = { false }
    ) -> Bool {
        let end = ContinuousClock.now + budget
        @Sendable func isOver() -> Bool { isStopped() || ContinuousClock.now > end }
        let hasEnded = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            while !isOver(), let count = try? self.countStories(limit: 40, threads: 2, isStopped: isOver), count > 0 {}
            hasEnded.signal()
        }
        while hasEnded.wait(timeout: .now() + .milliseconds(20)) == .timedOut {
            if isOver() { return hasEnded.wait(timeout: .now()) == .success }
        }
        return true
    }
}

extension NewsIndex {
    /// What of a story was computed and is to be stored.
    typealias Storing = @Sendable (Database) throws -> Void

    /// Computes first stories of the list that are not counted yet, on the thread that asks, until it `isOver`.
    func firstAnswers(until isOver: () -> Bool) -> [Storing] {
        let counter = StoryCounter(file: file, contexts: StoryContexts(), isAlone: true)
        let waiting = try? file.read { try Comparisons(db: $0, contexts: contexts).uncounted(limit: Self.mostAhead) }
        var answers: [Storing] = []
        for story in waiting ?? [] where !isOver() {
            // If it cannot be computed now, it is computed when somebody looks at it, who then sees the error.
            if let storing = (try? counter.answer(story))?.store { answers.append(storing) }
        }
        return answers
    }

    /// Nobody scrolls further before the next change.
    private static let mostAhead = 400

    /// Stores what was computed, where it is of the story as it is now.
    func keep(_ answers: [Storing]) throws(IndexError) {
        if answers.isEmpty { return }
        try file.writePiece { db in
            for store in answers { try store(db) }
            try Meta.revision.increment(db)
        }
    }
}

/// Counts quotes and differences of stories, one after the other.
private struct StoryCounter {
    let file: IndexFile
    let contexts: StoryContexts
    /// Whether a story is computed on one thread, as another is counted meanwhile.
    let isAlone: Bool

    /// The counts of a story, and its computed answers as far as they are not stored yet; nil if the story is gone.
    func answer(_ story: StoryID) throws(IndexError) -> Comparisons.Computed<Comparisons.StoryAnswer>? {
        try file.read { try Comparisons(db: $0, contexts: contexts, isAlone: isAlone).answer(ofStory: story) }
    }

    func count(_ story: StoryID) throws(IndexError) {
        guard let computed = try answer(story) else { return }
        try file.write { db in
            if let store = computed.store {
                try store(db)
            } else {
                // The answer was kept when the story was the same before.
                try db.run(
                    "UPDATE story SET difference_count = ?, quote_count = ? WHERE id = ?",
                    computed.value.differenceCount, computed.value.quoteCount, story.rawValue)
            }
            try Meta.revision.increment(db)
        }
    }
}
