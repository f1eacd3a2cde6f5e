package import NewsIndex
import SharedState

/// The totals of the index, counted once for each of its states: counting takes longer than all else that a list needs.
package final class TotalsCache: Sendable {
    private let known = Locked<(revision: Int64, totals: IndexTotals)?>(nil)

    /// Of the index as it is now.
    package func totals(of index: NewsIndex) throws -> IndexTotals {
        // Asked for first: what changes in between is counted once too often rather than never.
        let revision = try index.revision()
        if let totals = known.withLock({ $0?.revision == revision ? $0?.totals : nil }) { return totals }
        let totals = try index.totals()
        known.withLock { $0 = (revision, totals) }
        return totals
    }

    /// The index went from one state to another by a change that leaves its articles, outlets and sources as many.
    func carry(from revision: Int64, to next: Int64) {
        known.withLock { if $0?.revision == revision { $0?.revision = next } }
    }
}
