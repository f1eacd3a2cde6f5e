import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// A comparison in a window for one column: each row's sentences below each other, or one side's alone.
extension ComparePage {
    /// In one column: where the other side of the row stands, in words.
    private func addElsewhere(_ builder: inout LineBuilder, _ row: ComparisonRow, x: Int) {
        let elsewhere = comparison.elsewhere(row)
        for (side, sentences) in [(leftSide, elsewhere.left), (rightSide, elsewhere.right)] where !sentences.isEmpty {
            let numbers = Wording.list(sentences.prefix(2).map { String($0 + 1) })
            let matter = row.kind == .related ? "near" : "also"
            builder.add("\(matter) in \(side.label), sentence \(numbers)", .dim, x: x)
        }
    }

    func singleColumn() -> Pane {
        var builder = LineBuilder(width: context.width)
        let only = options.isZoomed ? (context.screen.column == 0 ? 0 : 1) : nil
        // Behind the letter of the side: the mark, its doubt, and that it is told elsewhere, then a column of air.
        let x = context.width >= 12 ? (comparison.rows.contains { doubt($0) != nil && $0.isMoved } ? 6 : 5) : 1
        for number in shownRows {
            let row = comparison.rows[number]
            if let only, (only == 0 ? row.left : row.right).isEmpty { continue }
            builder.beginItem()
            let start = builder.lines.count
            for (index, side) in [leftSide, rightSide].enumerated() where only == nil || only == index {
                for sentence in index == 0 ? row.left : row.right where side.sentences.indices.contains(sentence) {
                    let folded = side.sentences[sentence].repeatOf.flatMap { options.foldsRepeats ? $0 : nil }
                    let text = folded.map { MarkedText(saidBefore($0), Style(.repeated)) } ?? side.text(sentence, row)
                    for (line, wrapped) in TextWrapper.wrap(text, width: max(1, context.width - x)).enumerated() {
                        var pieces = [Piece(x: x, text: text, line: wrapped)]
                        if line == 0 {
                            pieces.append(
                                Piece(
                                    x: 1,
                                    text: MarkedText(
                                        side.label.fitted(2), Style(side.isLeft ? .onlyLeft : .onlyRight, .bold)),
                                    maxWidth: x - 3))
                        }
                        // Once a row.
                        if builder.lines.count == start {
                            pieces.append(Piece(x: x - 3, text: marks(row), maxWidth: 3))
                        }
                        builder.add(LayoutLine(pieces))
                    }
                }
            }
            if only == nil { addElsewhere(&builder, row, x: x) }
            builder.blank()
            builder.endItem(.row(number), id: Int64(number), status: statusText(number))
        }
        if builder.lines.isEmpty { builder.wrapped(nothingShown, .dim, x: 2) }
        return builder.pane(selection: .mark)
    }
}
