import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// Outlets × outlets: how often two tell the same story, and with how many of the same words.
enum OutletsLayout {
    private static let cell = 3

    static func layOut(_ context: LayoutContext) -> ScreenLayout {
        let loadable = context.state.data.outlets()
        guard let overlap = loadable.value else { return context.waiting(context.title("Outlets"), loadable) }
        let outlets = overlap.outlets
        let showsWords = context.screen.showsWords
        var layout = ScreenLayout(
            title: context.title("Outlets", showsWords ? "the same words" : "the same stories"), panes: [])
        layout.status = Wording.count(overlap.outletCount, "outlet")
        guard !outlets.isEmpty else {
            return .message(layout.title, [MarkedText("There are no articles yet.")], width: context.width)
        }
        let table = OutletTable(context: context, overlap: overlap)
        var builder = LineBuilder(width: context.width)
        for row in outlets.indices {
            builder.beginItem()
            builder.add(table.line(row))
            builder.endItem(.outlet(outlets[row].name), id: Int64(row), status: table.status(row))
        }
        layout.panes = [builder.pane()]
        layout.head = table.head
        layout.foot = [LayoutLine(table.legend, .dim, x: 1, maxWidth: max(0, context.width - 2))]
        layout.hasStatusLine = true
        layout.hasLongStatus = true
        layout.columnStarts = table.columns.indices.map { table.matrixX + $0 * cell }
        layout.firstColumn = table.columns.lowerBound
        return layout
    }

    /// The parts of the table that its rows share.
    private struct OutletTable {
        let context: LayoutContext
        let overlap: OutletOverlap
        let nameWidth: Int
        let figuresWidth: Int
        let matrixX: Int
        /// The outlets whose columns are shown.
        let columns: Range<Int>
        let focus: Int

        init(context: LayoutContext, overlap: OutletOverlap) {
            self.context = context
            self.overlap = overlap
            let names = overlap.outlets.map { DisplayWidth.of($0.name) }.max() ?? 8
            nameWidth = min(24, max(8, min(names, context.width / 3)))
            figuresWidth = context.width >= 90 ? 27 : 0
            matrixX = 5 + nameWidth + figuresWidth + 1
            let room = max(1, (context.width - matrixX - 1) / OutletsLayout.cell)
            let count = overlap.outlets.count
            focus = min(max(0, context.screen.column), max(0, count - 1))
            let first = max(0, min(focus - room + 1, count - 1))
            columns = first..<min(count, first + room)
        }

        var head: [LayoutLine] {
            var pieces = [Piece(x: 5, text: MarkedText("outlet", .dim), maxWidth: nameWidth)]
            if figuresWidth > 0 {
                pieces.append(
                    Piece(
                        x: 5 + nameWidth, text: MarkedText(" stories  shared   first   ", .dim), maxWidth: figuresWidth)
                )
            }
            for (place, column) in columns.enumerated() {
                let style = Style(.text, column == focus ? [.bold, .underline] : .bold)
                pieces.append(
                    Piece(
                        x: matrixX + place * OutletsLayout.cell,
                        text: MarkedText(String(column + 1).fitted(2, alignsRight: true), style)))
            }
            return [LayoutLine(pieces)]
        }

        func line(_ row: Int) -> LayoutLine {
            let outlet = overlap.outlets[row]
            var pieces = [
                Piece(
                    x: 1, text: MarkedText(String(row + 1).fitted(3, alignsRight: true), Style(.gutter)), maxWidth: 3),
                Piece(x: 5, text: MarkedText(outlet.name), maxWidth: nameWidth),
            ]
            if figuresWidth > 0 {
                let share = outlet.stories > 0 ? Double(outlet.sharedStories) / Double(outlet.stories) : 0
                let first = outlet.sharedStories > 0 ? Double(outlet.firstStories) / Double(outlet.sharedStories) : 0
                let figures =
                    Wording.grouped(outlet.stories).fitted(8, alignsRight: true)
                    + Wording.percent(share).fitted(8, alignsRight: true)
                    + Wording.percent(first).fitted(8, alignsRight: true)
                pieces.append(Piece(x: 5 + nameWidth, text: MarkedText(figures, .dim), maxWidth: figuresWidth))
            }
            for (place, column) in columns.enumerated() {
                let text: String
                if row == column {
                    text = " \(context.glyphs.isASCII ? "\\" : "╲")"
                } else {
                    let bar = bar(share(row, column))
                    text = String([bar, bar])
                }
                pieces.append(
                    Piece(
                        x: matrixX + place * OutletsLayout.cell,
                        text: MarkedText(text, Style(row == column ? .dim : .sparkline))))
            }
            return LayoutLine(pieces)
        }

        /// The share of the row outlet's stories, or words, that the column outlet has too.
        private func share(_ row: Int, _ column: Int) -> Double {
            if context.screen.showsWords { return overlap.sameWords[row][column] }
            let stories = overlap.outlets[row].sharedStories
            return stories > 0 ? Double(overlap.together[row][column]) / Double(stories) : 0
        }

        private func bar(_ share: Double) -> Character {
            let bars = context.glyphs.bars
            guard share.isFinite, share > 0 else { return " " }
            return bars[min(bars.count - 1, max(1, Int(share * Double(bars.count - 1) + 0.5)))]
        }

        /// What the cell under the focus says.
        func status(_ row: Int) -> String {
            let own = overlap.outlets[row]
            let name = own.name.isolated
            if row == focus {
                return
                    "\(name)\(context.dot)\(Wording.count(own.articles, "article")) in \(Wording.count(own.stories, "story", "stories")), \(Wording.grouped(own.sharedStories)) of them with others, first in \(Wording.grouped(own.firstStories))"
            }
            let other = overlap.outlets[focus]
            let together = overlap.together[row][focus]
            let of = own.sharedStories > 0 ? Double(together) / Double(own.sharedStories) : 0
            return
                "\(name) and \(other.name.isolated)\(context.dot)\(Wording.count(together, "story", "stories")) together, \(Wording.percent(of)) of those that \(name) shares\(context.dot)\(Wording.percent(overlap.sameWords[row][focus])) of its words there in the same runs"
        }

        var legend: String {
            let texts =
                context.screen.showsWords
                ? [
                    "The taller, the more of the row's words stand in the column's articles too, in runs of eight; over the newest \(overlap.wordStories) stories.",
                    "Taller: more of the row's words in the column's texts",
                ]
                : [
                    "The taller, the more of the row's shared stories the column tells too.",
                    "Taller: more of the row's stories told by the column",
                ]
            return texts.first { DisplayWidth.of($0) < context.width - 1 } ?? texts[1]
        }
    }
}

extension OutletsLayout: ScreenGuide {
    static var hints: [ScreenHint] {
        [
            ScreenHint([.focusLeft, .focusRight], "column"), ScreenHint([.open], "its stories"),
            ScreenHint(.commonStories),
            ScreenHint([.toggleWords], "stories/words"), ScreenHint(.sources),
        ]
    }

    static func marks(_ glyphs: GlyphSet) -> [ScreenMark] {
        [
            ("shared", .dim, "stories that others tell too"), ("first", .dim, "stories that it told first"),
            (
                String(glyphs.bars[2...8]), Style(.sparkline),
                "how much of what the row's outlet shares the column's has too, or of its words"
            ),
        ]
    }
}
