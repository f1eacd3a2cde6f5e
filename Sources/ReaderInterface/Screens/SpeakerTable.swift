import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// Who gets to speak: for each speaker the words quoted in each source, as bars on one scale. Speakers without a name
/// are one row.
struct SpeakerTable {
    /// One line of the table.
    struct Row {
        var name: String
        var title: String
        var words: [Int]
        var role: Role
    }

    let context: LayoutContext
    let numbers: [Int]
    let rows: [Row]

    private static let mostRows = 8
    private static let bar = 6
    /// Columns that a name keeps where there is not room for all sources, and that a title needs to tell anything.
    private static let leastName = 24
    private static let leastTitle = 10

    init(_ context: LayoutContext, _ detail: StoryDetail) {
        self.context = context
        let source = SourceNumbers(detail)
        numbers = detail.matrix.articles.indices.map { source[$0] }
        let palette = SpeakerPalette(board: detail.quotes)
        rows = SpeakerGroups(detail, most: Self.mostRows).rows.map {
            Row(name: $0.name, title: $0.title, words: $0.words, role: $0.isNamed ? palette.role(for: $0.name) : .dim)
        }
    }

    func add(_ builder: inout LineBuilder) {
        guard !rows.isEmpty, numbers.count > 1 else { return }
        let most = rows.flatMap(\.words).max() ?? 1
        let figure = String(most).count
        // All sources first, then whole names, bars, and as much of the titles as there is room for.
        var free = builder.width - 5 - numbers.count * (figure + 2)
        let nameWidth = min(rows.map { DisplayWidth.of($0.name) }.max() ?? 8, max(Self.leastName, free))
        free -= nameWidth
        let bars = numbers.count * (Self.bar + 1)
        let hasBars = !context.isPlain && bars <= free
        if hasBars { free -= bars }
        let longestTitle = rows.map { DisplayWidth.of($0.title) }.max() ?? 0
        let titleWidth = free - 2 < Self.leastTitle ? 0 : min(longestTitle, free - 2)
        let x = 3 + nameWidth + (titleWidth > 0 ? titleWidth + 2 : 0) + 1
        let cell = (hasBars ? Self.bar + 1 : 0) + figure + 2
        let shown = min(numbers.count, max(1, (builder.width - x - 1) / cell))
        let title = "Who gets to speak, in words quoted"
        let heading = DisplayWidth.of(title) <= x - 2 ? title : "Words quoted"
        builder.add(
            LayoutLine([
                Piece(x: 1, text: MarkedText(heading, .heading), maxWidth: max(1, x - 2)),
                Piece(
                    x: x,
                    text: MarkedText(
                        numbers.prefix(shown).map { String($0).fitted(cell - 2, alignsRight: true) + "  " }.joined()
                            + (shown < numbers.count ? String(context.glyphs.ellipsis) : ""), .bold)),
            ]))
        for row in rows {
            var pieces = [
                Piece(x: 3, text: MarkedText(row.name, Style(row.role, .bold)), maxWidth: nameWidth)
            ]
            if titleWidth > 0 {
                pieces.append(Piece(x: 5 + nameWidth, text: MarkedText(row.title, .dim), maxWidth: titleWidth))
            }
            var runs: [(String, Style)] = []
            for words in row.words.prefix(shown) {
                if cell > figure + 2 {
                    runs.append((bar(words, most).fitted(Self.bar + 1), Style(row.role)))
                }
                let text = words == 0 ? (context.glyphs.isASCII ? "-" : "–") : String(words)
                runs.append((text.fitted(figure, alignsRight: true) + "  ", words == 0 ? .dim : .plain))
            }
            pieces.append(Piece(x: x, text: .runs(runs)))
            builder.add(LayoutLine(pieces))
        }
    }

    /// Blocks in eighths, at least the smallest for any words at all.
    private func bar(_ words: Int, _ most: Int) -> String {
        guard words > 0, most > 0 else { return "" }
        if context.glyphs.isASCII { return String(repeating: "#", count: max(1, words * Self.bar / most)) }
        let eighths = max(1, words * Self.bar * 8 / most)
        let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
        return String(repeating: "█", count: eighths / 8) + rest
    }
}
