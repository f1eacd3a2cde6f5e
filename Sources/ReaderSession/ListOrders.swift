import NewsIndex
import NewsModel
import ReaderInterface
import SharedState

/// The orders of the lists that are open in the reader, each taken when its list was opened.
final class ListOrders: Sendable {
    /// A list, and which opening of it.
    enum List: Hashable {
        /// A list of stories; `edition` as in `ListSlice`.
        case stories(StoryQuery, edition: Int)
        /// A list of articles, by its query.
        case articles(String, edition: Int)
    }

    /// Lists that may be open at once; of one that is forgotten the order is taken anew.
    private static let most = 8

    private let kept = Locked<[(list: List, order: ListOrder)]>([])

    /// The order of the list; `take` gives it where the list was just opened.
    func order(of list: List, take: () throws -> ListOrder) rethrows -> ListOrder {
        if let order = known(list) { return order }
        let taken = try take()
        return kept.withLock { kept in
            // Another answer may have taken it meanwhile; there must be one.
            if let order = kept.first(where: { $0.list == list })?.order { return order }
            kept.append((list, taken))
            kept.removeFirst(max(0, kept.count - ListOrders.most))
            return taken
        }
    }

    /// The order of a list that is open.
    func known(_ list: List) -> ListOrder? { kept.withLock { $0.first { $0.list == list }?.order } }

    /// Keeps what was found out about the rows of a list.
    func keep(_ order: ListOrder, of list: List) {
        kept.withLock { kept in
            guard let place = kept.firstIndex(where: { $0.list == list }) else { return }
            kept.remove(at: place)
            kept.append((list, order))
        }
    }
}
