import TerminalCanvas

/// Where the two columns and the gutter between them stand.
struct CompareColumns: Equatable {
    /// Columns that the left text has; it begins at column 0.
    var left: Int
    /// The column at which the mark of what two rows are to each other stands.
    var markX: Int
    /// The column at which the right text begins.
    var rightX: Int
    /// Columns that the right text has.
    var right: Int

    /// The column of the line between the gutter and the right text.
    var ruleX: Int

    /// Columns of the gutter: three for a number, the mark, three for `→14`, the rule, and a space.
    private static let gutter = 9
    /// Where the mark stands in it.
    static let mark = 3

    /// Equal columns and a gutter, which takes the odd column; `extra` moves columns to the left side.
    init(width: Int, extra: Int) {
        let room = max(2, width - Self.gutter)
        let half = room / 2
        let shift = min(max(extra / 2, 16 - half), half - 16)
        left = half + (half > 16 ? shift : 0)
        right = half - (half > 16 ? shift : 0)
        rightX = width - right
        markX = left + Self.mark
        ruleX = rightX - 2
    }
}

extension Piece {
    func at(x: Int) -> Piece {
        var piece = self
        piece.x = x
        return piece
    }
}
