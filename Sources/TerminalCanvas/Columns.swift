/// Shares the width of a row among columns.
///
/// Every column gets its least width first, from the left while there is room; what is left over goes to the
/// columns that can grow, by their weight, up to their most. A column that does not fit is 0 wide.
public struct Columns: Sendable {
    public struct Column: Sendable {
        public var least: Int
        public var most: Int
        public var weight: Int

        /// A column of exactly `width`.
        public static func fixed(_ width: Int) -> Column { Column(least: width, most: width, weight: 0) }

        /// A column that takes part in what is left over.
        public static func flexible(least: Int = 1, most: Int = .max, weight: Int = 1) -> Column {
            Column(least: least, most: most, weight: weight)
        }
    }

    public var columns: [Column]
    /// Blank columns between two neighbours.
    public var gap: Int

    public init(_ columns: [Column], gap: Int = 1) {
        self.columns = columns
        self.gap = gap
    }

    /// The columns' rectangles inside `rect`, in order.
    public func layOut(in rect: Rect) -> [Rect] {
        let widths = widths(in: rect.width)
        var x = rect.x
        return widths.map { width in
            defer { if width > 0 { x += width + gap } }
            return Rect(x: min(x, rect.maxX), y: rect.y, width: width, height: rect.height)
        }
    }

    /// The columns' widths when the row has `total` columns.
    public func widths(in total: Int) -> [Int] {
        var widths = [Int](repeating: 0, count: columns.count)
        var left = total
        for (index, column) in columns.enumerated() {
            let cost = column.least + (left == total ? 0 : gap)
            guard column.least > 0, cost <= left else { continue }
            widths[index] = column.least
            left -= cost
        }
        grow(&widths, by: left)
        return widths
    }

    private func grow(_ widths: inout [Int], by spare: Int) {
        var left = spare
        while left > 0 {
            let growing = columns.indices.filter {
                widths[$0] > 0 && columns[$0].weight > 0 && widths[$0] < columns[$0].most
            }
            let weights = growing.reduce(0) { $0 + columns[$1].weight }
            guard weights > 0 else { return }
            let share = left
            for index in growing {
                let part = max(1, share * columns[index].weight / weights)
                let given = min(part, columns[index].most - widths[index], left)
                widths[index] += given
                left -= given
            }
        }
    }
}
