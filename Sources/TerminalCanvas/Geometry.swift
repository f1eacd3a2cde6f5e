/// A place on the screen: columns to the right, rows down, both from 0.
public struct Point: Hashable, Sendable {
    /// Column, from 0 at the left.
    public var x: Int
    /// Row, from 0 at the top.
    public var y: Int

    public init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }
}

/// Columns and rows.
public struct Size: Hashable, Sendable {
    /// In columns.
    public var width: Int
    /// In rows.
    public var height: Int

    /// Negative lengths become 0.
    public init(width: Int, height: Int) {
        self.width = max(0, width)
        self.height = max(0, height)
    }
}

/// A rectangle of cells.
public struct Rect: Hashable, Sendable {
    /// The first column.
    public var x: Int
    /// The first row.
    public var y: Int
    /// In columns.
    public var width: Int
    /// In rows.
    public var height: Int

    /// Negative lengths become 0.
    public init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = max(0, width)
        self.height = max(0, height)
    }

    /// The rectangle of that size in the upper left corner.
    public init(_ size: Size) {
        self.init(x: 0, y: 0, width: size.width, height: size.height)
    }

    /// In columns and rows, wherever the rectangle lies.
    public var size: Size { Size(width: width, height: height) }
    /// The upper left corner.
    public var origin: Point { Point(x: x, y: y) }
    /// The first column right of the rectangle.
    public var maxX: Int { x + width }
    /// The first row below the rectangle.
    public var maxY: Int { y + height }
    /// Holds no cell.
    public var isEmpty: Bool { width == 0 || height == 0 }

    /// Whether the cell at the point is one of these.
    public func contains(_ point: Point) -> Bool {
        point.x >= x && point.x < maxX && point.y >= y && point.y < maxY
    }

    /// What both rectangles cover; empty where they do not meet.
    public func intersection(_ other: Rect) -> Rect {
        let left = max(x, other.x)
        let top = max(y, other.y)
        return Rect(
            x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
    }
}
