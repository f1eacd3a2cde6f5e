import Foundation
import GRDB
import NewsModel

extension NewsIndex {
    /// Counts quotes and differences of stories of several articles that are not counted yet, the first of the list
    /// first: what a row says then does not change because somebody looks at it.
    ///
    /// Each story is computed on a snapshot, with nobody held up, and stored on its own. Returns how many were counted; 0
    /// when all are.
    public func countStories(limit: Int, isStopped: () -> Bool = { false }) throws(IndexError) -> Int {
        var done = 0
        for story in try file.read({ try Comparisons(db: $0, contexts: contexts).uncounted(limit: limit) }) {
            if isStopped() { break }
            let computed = try file.read { try Comparisons(db: $0, contexts: contexts).detail(story) }
            if let store = computed?.store {
                try file.write { db in
                    try store(db)
                    try Meta.revision.increment(db)
                }
            } else if let counts = try file.read({ try Comparisons(db: $0, contexts: contexts).keptCounts(story) }) {
                // The answer was kept when the story was the same before.
                try file.write { db in
                    try db.run(
                        "UPDATE story SET difference_count = ?, quote_count = ? WHERE id = ?", counts.differences,
                        counts.quotes, story.rawValue)
                    try Meta.revision.increment(db)
                }
            }
            done += 1
        }
        return done
    }

    /// How long the end of a run may wait for what the first stories of the list show.
    public static let countingAfterARun: Duration = .seconds(1)

    /// Does so at the end of a run, for a short time: an open reader does the rest, and looking at a story does its own.
    ///
    /// Returns whether the counting has ended. A story of hundreds of articles cannot be left half way: the thread that is
    /// at one goes on by itself, or ends with the program. It writes each answer in a transaction of its own.
    @discardableResult
    public func countStories(
        within budget: Duration = countingAfterARun, isStopped: @escaping @Sendable () -> Bool = { false }
    ) -> Bool {
        let end = ContinuousClock.now + budget
        @Sendable func isOver() -> Bool { isStopped() || ContinuousClock.now > end }
        let hasEnded = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            while !isOver(), let count = try? self.countStories(limit: 20, isStopped: isOver), count > 0 {}
            hasEnded.signal()
        }
        while hasEnded.wait(timeout: .now() + .milliseconds(20)) == .timedOut {
            if isOver() { return hasEnded.wait(timeout: .now()) == .success }
        }
        return true
    }
}
