import NewsIndex
import SharedState

/// How far the screens know of the changes of the index, of this process and of others.
final class SeenRevision: Sendable {
    private let index: NewsIndex
    private let seen: Locked<Int64>

    init(index: NewsIndex) {
        self.index = index
        seen = Locked((try? index.revision()) ?? 0)
    }

    /// How often the index has changed since this was asked last.
    @discardableResult
    func unseenChanges() -> Int64 {
        guard let revision = try? index.revision() else { return 0 }
        return seen.withLock { seen in
            defer { seen = max(seen, revision) }
            return max(0, revision - seen)
        }
    }
}
