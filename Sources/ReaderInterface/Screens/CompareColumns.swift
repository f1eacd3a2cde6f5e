import TerminalCanvas

/// Where the two columns and the gutter between them stand.
struct CompareColumns: Equatable {
    var left: Int
    var markX: Int
    var rightX: Int
    var right: Int

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
