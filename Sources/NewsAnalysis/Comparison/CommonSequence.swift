/// The longest common subsequence of two sequences of keys; of very long ones a long common subsequence.
enum CommonSequence {
    /// Up to this many keys on both sides the shortest edit script is found, which takes time and memory with the
    /// square of what differs.
    private static let mostKeys = 2_000

    /// The pairs of equal keys of `left[rows]` and `right[columns]`, in order.
    ///
    /// Long sequences are cut at keys that each side has once, in the longest run of them that keeps the order
    /// (patience sorting); what lies between is done by itself.
    static func pairs(
        _ left: [UInt64], _ rows: Range<Int>, _ right: [UInt64], _ columns: Range<Int>
    ) -> [(left: Int, right: Int)] {
        if rows.isEmpty || columns.isEmpty { return [] }
        guard rows.count + columns.count > mostKeys else { return shortest(left, rows, right, columns) }
        let anchors = anchors(left, rows, right, columns)
        var pairs: [(left: Int, right: Int)] = []
        var (row, column) = (rows.lowerBound, columns.lowerBound)
        // What has no anchors in it and is still long is left to those who look for equal keys elsewhere.
        if anchors.isEmpty { return [] }
        for anchor in anchors {
            pairs += Self.pairs(left, row..<anchor.left, right, column..<anchor.right) + [anchor]
            (row, column) = (anchor.left + 1, anchor.right + 1)
        }
        return pairs + Self.pairs(left, row..<rows.upperBound, right, column..<columns.upperBound)
    }

    private static func shortest(
        _ left: [UInt64], _ rows: Range<Int>, _ right: [UInt64], _ columns: Range<Int>
    ) -> [(left: Int, right: Int)] {
        var removed = [Bool](repeating: false, count: rows.count)
        var inserted = [Bool](repeating: false, count: columns.count)
        for change in right[columns].difference(from: left[rows]) {
            switch change {
            case .remove(let offset, _, _): removed[offset] = true
            case .insert(let offset, _, _): inserted[offset] = true
            }
        }
        let kept = rows.filter { !removed[$0 - rows.lowerBound] }
        return zip(kept, columns.filter { !inserted[$0 - columns.lowerBound] }).map { ($0, $1) }
    }

    private static func anchors(
        _ left: [UInt64], _ rows: Range<Int>, _ right: [UInt64], _ columns: Range<Int>
    ) -> [(left: Int, right: Int)] {
        let places = single(right, columns)
        let unique = single(left, rows).compactMap { key, row in places[key].map { (left: row, right: $0) } }
            .sorted { $0.left < $1.left }
        let isMoved = MoveFinder.moved(unique)
        return unique.indices.filter { !isMoved[$0] }.map { unique[$0] }
    }

    /// Where the keys stand that are there once.
    private static func single(_ keys: [UInt64], _ range: Range<Int>) -> [UInt64: Int] {
        var places: [UInt64: Int] = [:]
        for place in range { places[keys[place]] = places[keys[place]] == nil ? place : -1 }
        return places.filter { $0.value >= 0 }
    }
}
