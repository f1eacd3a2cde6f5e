public import NewsModel

/// The rows of a list in the order that they had when it was opened.
///
/// The index puts stories into another order with every mark and every article, but a list must not move under the
/// hands of who reads it. So its order is taken once, as ids, and rows are looked up by them from then on. A row that
/// goes (hidden, merged, deleted) is left out from when it is next looked for, and is back at its place once it is
/// there again. What has come since is counted, and shown when the order is taken anew.
public struct ListOrder: Hashable, Sendable {
    /// How stories are ordered; nil for a list of articles.
    public let sort: StoryOrder?
    /// The list's limit, with relative dates as they were when it was opened.
    public let query: NewsQuery
    /// All rows, whether they are still there or not.
    let ids: [Int64]
    /// The newest article of the index when the order was taken.
    let newest: Int64
    /// Numbers of the rows that were not there when they were last looked for, ascending.
    private var gone: [Int] = []
    /// What was counted last, and in which state of the index.
    var counted: Counts?

    /// What is counted of a list besides its rows.
    struct Counts: Hashable {
        /// See `NewsIndex.revision`.
        var revision: Int64
        /// Changes when articles come or change stories.
        var arrivals: [Int64]
        /// Unread articles, or stories with one, of the list's rows.
        var unread: Int
        /// Rows that the list would have if it were opened now, and that it does not have.
        var arrived: Set<Int64>
    }

    init(sort: StoryOrder?, query: NewsQuery, ids: [Int64], newest: Int64) {
        self.sort = sort
        self.query = query
        self.ids = ids
        self.newest = newest
    }

    /// Rows that are there.
    public var total: Int { ids.count - gone.count }

    /// The number of the first row that is there and that another order of the list does not have.
    public func firstRow(notIn other: ListOrder) -> Int? {
        let known = Set(other.ids)
        return present.firstIndex { !known.contains($0) }
    }

    /// The nearest row after another, or before it, that fits; nil for none, or where the other is not of the list.
    /// - Parameter fits: the first of these ids that fits, in their order.
    func nearest(to id: Int64, forward: Bool, where fits: ([Int64]) throws -> Int64?) rethrows -> Int64? {
        guard let here = ids.firstIndex(of: id) else { return nil }
        var rest = forward ? Array(ids[(here + 1)...]) : ids[..<here].reversed()
        while !rest.isEmpty {
            if let found = try fits(Array(rest.prefix(Self.lookedThrough))) { return found }
            rest.removeFirst(min(Self.lookedThrough, rest.count))
        }
        return nil
    }

    /// Rows that are looked through at once: most lists have something unread near.
    private static let lookedThrough = 2_000

    /// Ids of the rows that are there.
    var present: [Int64] {
        if gone.isEmpty { return ids }
        let gone = Set(gone)
        return ids.indices.filter { !gone.contains($0) }.map { ids[$0] }
    }

    /// Rows `offset ..< offset + limit` of those that are there, moved so that the row `around` is among them.
    /// - Parameter fetch: gives the rows of these ids that are there, in the same order.
    /// - Returns: the rows, and the number of the first of them.
    mutating func window<Row>(
        offset: Int, limit: Int, around: Int64?, id: (Row) -> Int64, fetch: ([Int64]) throws -> [Row]
    ) rethrows -> (offset: Int, rows: [Row]) {
        // Rows that have gone just before the window may be back.
        let row = min(max(0, offset), total)
        var first = row == 0 ? 0 : number(ofRow: row - 1) + 1
        if let around, let place = ids.firstIndex(of: around) {
            let end = number(ofRow: min(max(0, offset) + limit, total))
            if !(first..<end).contains(place) { first = max(0, place - limit / 2) }
        }
        var rows: [Row] = []
        var next = min(first, ids.count)
        // Where rows have gone, those behind them are shown.
        while rows.count < limit, next < ids.count {
            let end = min(ids.count, next + limit - rows.count)
            let found = try fetch(Array(ids[next..<end]))
            notice(found.map(id), in: next..<end)
            rows += found
            next = end
        }
        return (first - gone.count { $0 < first }, rows)
    }

    /// The place in `ids` of a row that is there.
    private func number(ofRow row: Int) -> Int {
        var number = row
        for place in gone {
            if place > number { break }
            number += 1
        }
        return number
    }

    private mutating func notice(_ found: [Int64], in range: Range<Int>) {
        let found = Set(found)
        let missing = range.filter { !found.contains(ids[$0]) }
        gone = gone.filter { $0 < range.lowerBound } + missing + gone.filter { $0 >= range.upperBound }
    }
}

/// One window of a list whose order is kept, with what is to be said of all of it.
public struct OrderedPage<Item: Sendable & Hashable>: Hashable, Sendable {
    /// Rows that are still there, in the order kept.
    public var page: Page<Item>
    /// Rows with something unread, with those that have arrived.
    public var unread: Int
    /// Rows that the list would have if it were opened now, and that it does not have.
    public var arrived: Int
}
