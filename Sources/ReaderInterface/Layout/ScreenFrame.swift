import TerminalCanvas

/// How the rows of the window are shared out.
struct ScreenFrame: Equatable {
    var hasTitle: Bool
    var headLines: Int
    var body: Rect
    var statusLines: Int
    var footLines: Int
    var hasFooter: Bool

    /// The content comes first; what is around it gets rows where there are enough.
    init(_ size: Size, _ layout: ScreenLayout) {
        var rest = size.height
        func take(_ rows: Int, leaving least: Int) -> Int {
            guard rows > 0, rest - rows >= least else { return 0 }
            rest -= rows
            return rows
        }
        hasTitle = take(1, leaving: 1) == 1
        hasFooter = take(1, leaving: 2) == 1
        // Differences are told in full where there is room for a second line, or where one would be cut: a fact of the
        // matrix stands whole nowhere else in a narrow window.
        let isCut = size.width < 100 && size.height >= 18
        let hasSecond = layout.hasLongStatus && (size.height >= 30 || isCut)
        statusLines = layout.hasStatusLine ? take(hasSecond ? 2 : 1, leaving: 2) : 0
        headLines = take(layout.head.count, leaving: 2)
        footLines = take(layout.foot.count, leaving: max(4, size.height / 3))
        let top = (hasTitle ? 1 : 0) + headLines
        body = Rect(x: 0, y: top, width: size.width, height: rest)
    }
}
