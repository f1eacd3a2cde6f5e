import Foundation
import SharedState

/// A shared index as one of its readers has it.
extension NewsIndex {
    /// When the shared index was looked at last, and what following it took.
    struct Following: Sendable {
        fileprivate var next = ContinuousClock.now
    }

    /// The part of the time that a reader spends at most on following a shared index while it is being filled.
    private static let share = 10
    private static let longestPause: Duration = .seconds(1)

    /// The database file of the shared index that this is a reader of; nil for an index of one's own.
    public var sharedPath: String? { file.shared?.path }

    /// Refuses where articles and sources are for others to add: to be asked before anything is fetched.
    public func checkFilling() throws(IndexError) { try file.checkFilling() }

    /// Brings a reader's lists to what the shared index has now.
    func catchUp() throws(IndexError) {
        guard file.shared != nil, try file.read(CatchingUp.isNeeded) else { return }
        try file.write { try CatchingUp(db: $0).run() }
    }

    /// The same, but not more often than what it takes allows: sooner, it waits or, without `waiting`, does nothing.
    /// For an index of one's own there is nothing to do.
    public func follow(waiting: Bool = false) throws(IndexError) {
        guard file.shared != nil else { return }
        let left = followed.withLock { $0.next } - .now
        if left > .zero {
            if !waiting { return }
            usleep(UInt32(min(left, NewsIndex.longestPause) / .microseconds(1)))
        }
        let start = ContinuousClock.now
        try catchUp()
        let end = ContinuousClock.now
        followed.withLock { $0.next = end + (end - start) * (NewsIndex.share - 1) }
    }

    /// Makes a reader's lists anew from the shared index and the reader's marks.
    func repairMarks() throws(IndexError) {
        try changeStories { db, stage in
            stage.reset()
            try CatchingUp(db: db).run(fully: true)
            try IndexRepair(db: db).repair()
        }
    }
}
