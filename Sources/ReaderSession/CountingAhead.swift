import Foundation
import NewsIndex
import ReaderInterface
import SharedState

/// Counts quotes and differences of the first stories while nobody waits for anything, and shows them bit by bit.
final class CountingAhead: Sendable {
    /// Stories that are counted after each change; nobody scrolls further before the next.
    private static let most = 400

    private let index: NewsIndex
    private let mailbox: Mailbox
    private let seen: SeenRevision
    private let thread = WorkerThreads(most: 1)
    private let hasEnded = Locked(false)

    init(index: NewsIndex, mailbox: Mailbox, seen: SeenRevision) {
        self.index = index
        self.mailbox = mailbox
        self.seen = seen
    }

    /// Starts to count what is not counted.
    func start() {
        thread.add { [self] in
            var left = CountingAhead.most
            while left > 0, !hasEnded.withLock({ $0 }) {
                let count = try? index.countStories(limit: 8) { [hasEnded] in hasEnded.withLock { $0 } }
                guard let count, count > 0 else { return }
                left -= count
                seen.unseenChanges()
                mailbox.post(.listsChanged)
            }
        }
    }

    /// Counts nothing more.
    func end() {
        hasEnded.withLock { $0 = true }
        thread.dropWaiting()
    }

    /// Whether it has ended before the deadline.
    func waitForEnd(before deadline: Date) -> Bool { thread.waitUntil(atMost: 0, before: deadline) }
}
