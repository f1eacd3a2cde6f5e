import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// Two texts, each in its own order: every sentence names the one that it is linked with on the other side, and that
/// one scrolls beside it.
enum OwnOrderLayout {
    static func layOut(_ page: ComparePage) -> ScreenLayout {
        let context = page.context
        let columns = CompareColumns(width: context.width, extra: page.options.leftExtra)
        let leftWidth = columns.left + 3
        let rightWidth = context.width - leftWidth - 3
        let left = pane(page, page.leftSide, width: leftWidth, x: 0)
        var right = pane(page, page.rightSide, width: rightWidth, x: leftWidth + 3)
        right.pane.hasBorder = true
        var layout = ScreenLayout(title: page.title, panes: [left.pane, right.pane])
        layout.status = page.options.isLocked ? "own order, linked" : "own order, each scrolls alone"
        layout.hasStatusLine = true
        layout.hasLongStatus = true
        layout.head =
            [
                LayoutLine([
                    Piece(
                        x: 1, text: page.sideHead(page.leftSide, page.texts.left, hasFocus: context.screen.column == 0),
                        maxWidth: leftWidth - 1),
                    Piece(
                        x: leftWidth + 3,
                        text: page.sideHead(page.rightSide, page.texts.right, hasFocus: context.screen.column == 1),
                        maxWidth: rightWidth),
                ])
            ] + page.silence
        layout.partners = [
            left.partners.map { $0.flatMap { right.sentences.firstIndex(of: $0) } },
            right.partners.map { $0.flatMap { left.sentences.firstIndex(of: $0) } },
        ]
        return layout
    }

    /// One side, a sentence an item.
    private struct SidePane {
        var pane: Pane
        /// The sentence of each item, and the sentence of the other side that it is linked with.
        var sentences: [Int]
        var partners: [Int?]
    }

    private static func pane(_ page: ComparePage, _ side: CompareSide, width: Int, x: Int) -> SidePane {
        var builder = LineBuilder(width: width)
        var sentences: [Int] = []
        var partners: [Int?] = []
        let rows = page.comparison.rows
        for index in side.sentences.indices {
            let number = rows.firstIndex { (side.isLeft ? $0.left : $0.right).contains(index) }
            guard let number, page.options.shows(rows[number].kind) else { continue }
            let row = rows[number]
            let partner = (side.isLeft ? row.right : row.left).first
            let folded = side.sentences[index].repeatOf.flatMap { page.options.foldsRepeats ? $0 : nil }
            let text = folded.map { MarkedText(page.saidBefore($0), Style(.repeated)) } ?? side.text(index, row)
            builder.beginItem()
            // The mark, how sure it is and that the row is told elsewhere each have a column, as each may be so; once a
            // row.
            for (line, wrapped) in TextWrapper.wrap(text, width: max(1, width - 10)).enumerated() {
                var pieces = [Piece(x: 10, text: text, line: wrapped)]
                if line == 0, page.options.showsNumbers {
                    let arrow = partner.map { "\(page.context.glyphs.arrow)\($0 + 1)" } ?? ""
                    let number = "\(index + 1)\(arrow)".fitted(5, alignsRight: true)
                    pieces.append(Piece(x: 1, text: MarkedText(number, Style(.gutter)), maxWidth: 5))
                }
                if line == 0 { pieces.append(Piece(x: 6, text: page.marks(row), maxWidth: 3)) }
                builder.add(LayoutLine(pieces))
            }
            builder.endItem(.row(number), id: Int64(number), status: page.statusText(number))
            sentences.append(index)
            partners.append(partner)
        }
        if builder.lines.isEmpty { builder.wrapped(page.nothingShown, .dim, x: 2) }
        return SidePane(pane: builder.pane(x: x, selection: .mark), sentences: sentences, partners: partners)
    }
}
