import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// Facts × sources of a story: first what several state, then what one alone has. A cell says where in the article the
/// fact stands, or which value it gives.
enum MatrixLayout {
    static func layOut(_ context: LayoutContext, _ id: StoryID) -> ScreenLayout {
        let loadable = context.state.data.story(id)
        guard let detail = loadable.value else { return context.waiting(context.title("Matrix"), loadable) }
        return MatrixPage(context, detail).layOut()
    }
}

/// What is on the screen, and how wide its columns are.
private struct MatrixPage {
    let context: LayoutContext
    let detail: StoryDetail
    let matrix: CoverageMatrix
    let numbers: SourceNumbers
    /// The source whose column has the focus, and those that are on the screen.
    let focus: Int
    let articles: [Int]
    let cellWidth: Int
    let labelWidth: Int

    /// Columns of the fact's number.
    private static let left = 5
    private static let mostLines = 2
    /// Columns of a window in which values need not be shortened.
    private static let wideWindow = 160
    /// Lines of a window from which on one is left for what the marks mean.
    private static let leastHeight = 12

    init(_ context: LayoutContext, _ detail: StoryDetail) {
        self.context = context
        self.detail = detail
        matrix = detail.matrix
        numbers = SourceNumbers(detail)
        let count = matrix.articles.count
        // In a wide window a value stands there with its unit.
        let most = context.width >= Self.wideWindow ? 24 : 14
        let room = max(4, min((context.width - min(60, context.width / 2)) / max(1, count), most))
        // As wide as the longest value that stands in one; no wider, as the room is the facts'.
        let widest =
            matrix.facts.flatMap(MatrixCells.values).compactMap { MatrixCells.fitting($0.value, room - 2) }
            .map(DisplayWidth.of).max() ?? 0
        cellWidth = max(4, widest + 2)
        let shown = max(1, min(count, (context.width - 24) / cellWidth))
        focus = min(max(0, context.screen.column), max(0, count - 1))
        let first = max(0, focus - shown + 1)
        articles = Array(matrix.articles.indices.dropFirst(first).prefix(shown))
        labelWidth = max(1, context.width - articles.count * cellWidth - 2)
    }

    /// What several sources state stands first.
    private var order: [Int] {
        let facts = matrix.facts.indices
        return facts.filter { isShared(matrix.facts[$0]) } + facts.filter { !isShared(matrix.facts[$0]) }
    }

    private func isShared(_ fact: Fact) -> Bool { fact.coverage.count { $0.isStated } > 1 }

    func layOut() -> ScreenLayout {
        var layout = ScreenLayout(title: context.title("Matrix", detail.summary.headline), panes: [])
        let shared = matrix.facts.count(where: isShared)
        let alone = matrix.facts.count - shared
        layout.status = context.dots([
            "\(Wording.count(shared, "fact")) of several", alone > 0 ? "\(alone) found in one" : "",
            Wording.count(matrix.articles.count, "source"),
        ])
        layout.hasStatusLine = true
        layout.hasLongStatus = true
        var builder = LineBuilder(width: context.width)
        var wasShared = true
        for index in order {
            let fact = matrix.facts[index]
            if wasShared, !isShared(fact) {
                wasShared = false
                if !builder.lines.isEmpty { builder.blank() }
                // Not "only": where nothing is said of the others, it is not known.
                if matrix.articles.count > 1 { builder.add(StorySection.foundInOne.title, .heading, x: 1) }
            }
            add(&builder, fact, index)
        }
        if matrix.facts.isEmpty {
            builder.blank()
            builder.wrapped("There is nothing to tabulate: no two sources of this story state anything.", x: 2)
        }
        layout.head = head
        layout.panes = [builder.pane()]
        layout.foot = foot
        return layout
    }

    private func add(_ builder: inout LineBuilder, _ fact: Fact, _ index: Int) {
        builder.beginItem()
        let values = MatrixCells.values(fact)
        let cells = articles.map { MatrixCells.cell(fact, $0, values, context.glyphs, width: cellWidth) }
        let pieces = LineBuilder.pieces(
            MarkedText(fact.label, isShared(fact) ? .plain : .dim), x: Self.left,
            width: labelWidth - Self.left, mostLines: Self.mostLines)
        for (line, piece) in pieces.enumerated() {
            var row = [piece]
            if line == 0 {
                row.append(Piece(x: 1, text: MarkedText("F\(index + 1)".fitted(4), Style(.gutter)), maxWidth: 4))
                row.append(Piece(x: labelWidth + 1, text: .runs(cells.flatMap { $0 })))
            }
            builder.add(LayoutLine(row))
        }
        builder.endItem(
            .fact(index), id: Int64(index),
            status: FactStatus.text(fact, index, matrix, context) { numbers[$0] })
    }

    private var head: [LayoutLine] {
        guard !articles.isEmpty else { return [] }
        let columns = articles.flatMap { article -> [(String, Style)] in
            let number = String(numbers[article])
            let space = String(repeating: " ", count: max(0, cellWidth - number.count))
            return [(number, Style(.text, article == focus ? [.bold, .underline] : .bold)), (space, .plain)]
        }
        let outlet = detail.sources.first { $0.article.id == matrix.articles[focus] }?.article.outlet ?? ""
        return [
            LayoutLine([
                Piece(
                    x: 1, text: MarkedText("\(numbers[focus]) \(outlet)", .bold), maxWidth: max(0, labelWidth - 1)),
                Piece(x: labelWidth + 1, text: .runs(columns)),
            ])
        ] + context.silence(in: matrix.uncomparedLanguages)
    }

    /// What the marks mean, as fully as a line of the window holds, and the shares of copied words.
    private var foot: [LayoutLine] {
        let legends = [MatrixCells.legend(context.glyphs), MatrixCells.shortLegend(context.glyphs)]
        let legend = legends.first { DisplayWidth.of($0) < context.width - 1 }
        guard let legend, !articles.isEmpty, context.state.size.height >= Self.leastHeight else { return copiedShares }
        return [LayoutLine(legend, .dim, x: 1)] + copiedShares
    }

    /// For each source the share of its words that it has in long runs with another.
    private var copiedShares: [LayoutLine] {
        let shares = articles.map { article -> Int in
            guard matrix.copiedByAny.indices.contains(article) else { return 0 }
            let share = matrix.copiedByAny[article]
            return share.isFinite ? Int(min(1, max(0, share)) * 100 + 0.5) : 0
        }
        guard shares.contains(where: { $0 > 0 }) else { return [] }
        let words = ["% of words in runs that another source has too", "% of words as in another", "% copied"]
        let label = words.first { DisplayWidth.of($0) < labelWidth } ?? ""
        return [
            LayoutLine([
                Piece(x: 1, text: MarkedText(label, .dim), maxWidth: max(0, labelWidth - 1)),
                Piece(
                    x: labelWidth + 1, text: MarkedText(shares.map { String($0).fitted(cellWidth) }.joined(), .dim)),
            ])
        ]
    }
}

/// One cell of a matrix of facts.
enum MatrixCells {
    /// For each source that gives a differing value, the value: of the first thing on which the fact's sources differ,
    /// as one row of cells cannot tell two apart.
    static func values(_ fact: Fact) -> [Int: String] {
        var result: [Int: String] = [:]
        let pairs = fact.differences.filter { $0.difference.relation == .differs && $0.difference.kind != .quote }
        for pair in pairs where pair.difference.kind == pairs[0].difference.kind {
            let sides = [
                (pair.leftArticle, FactWording.value(pair.difference, isLeft: true)),
                (pair.rightArticle, FactWording.value(pair.difference, isLeft: false)),
            ]
            // A source that is known with another value already: these are of something else.
            guard sides.allSatisfy({ (result[$0.0] ?? $0.1) == $0.1 }) else { continue }
            for side in sides { result[side.0] = side.1 }
        }
        return result
    }

    /// A differing value where it fits; else how far up the source tells it: high bars for the lead, low for the last
    /// lines.
    static func cell(
        _ fact: Fact, _ article: Int, _ values: [Int: String], _ glyphs: GlyphSet, width: Int
    ) -> [(String, Style)] {
        let differs = fact.differences.contains {
            $0.difference.relation == .differs && ($0.leftArticle == article || $0.rightArticle == article)
        }
        if let value = values[article], let shown = fitting(value, width - 1) {
            return [(shown.fitted(width), Style(.valueDiffers, .bold))]
        }
        let coverage = fact.coverage.indices.contains(article) ? fact.coverage[article] : .unknown
        let bar = coverage == .states ? fact.place(in: article).map { place($0, glyphs) } : nil
        let mark = (String(bar ?? glyphs.signs.sign(coverage)), coverage == .states ? Style.plain : .dim)
        let sign = differs ? String(glyphs.signs.valueDiffers) : ""
        let space = String(repeating: " ", count: max(0, width - 1 - sign.count))
        return [mark, (sign, Style(.valueDiffers, .bold)), (space, .plain)]
    }

    /// The value, or where it is too long its figure; nil where not even that fits.
    static func fitting(_ value: String, _ width: Int) -> String? {
        if DisplayWidth.of(value) <= width { return value }
        let figure = value.split(separator: " ").first { $0.contains(where: \.isNumber) }.map(String.init)
        return figure.flatMap { DisplayWidth.of($0) <= width ? $0 : nil }
    }

    /// The sign of a place in an article, 0 for its first sentence to 1 for its last.
    private static func place(_ place: Double, _ glyphs: GlyphSet) -> Character {
        let level =
            switch Prominence(place: place) {
            case .lead: 0
            case .middle: place < 0.5 ? 1 : 2
            case .end: 3
            }
        return glyphs.places[level]
    }

    static func legend(_ glyphs: GlyphSet) -> String {
        "\(glyphs.places[0]) lead \(glyphs.places[1]) first half \(glyphs.places[2]) second \(glyphs.places[3]) last  "
            + "\(glyphs.signs.inPart) in part \(glyphs.signs.absent) not \(glyphs.signs.unknown) not known"
    }

    /// The same for a narrow window.
    static func shortLegend(_ glyphs: GlyphSet) -> String {
        let places = String(glyphs.places)
        return
            "\(places) lead to end  \(glyphs.signs.inPart) in part \(glyphs.signs.absent) not \(glyphs.signs.unknown) not known"
    }
}

extension MatrixLayout: ScreenGuide {
    static var hints: [ScreenHint] {
        [
            ScreenHint([.focusLeft, .focusRight], "column"), ScreenHint([.open], "compare"), ScreenHint(.quotes),
            ScreenHint(.timeline),
            ScreenHint(.export),
        ]
    }

    static func marks(_ glyphs: GlyphSet) -> [ScreenMark] {
        zip(glyphs.places, ["in the lead", "in its first half", "in its second half", "in its last lines"]).map {
            (String($0), .plain, "the source states the fact \($1)")
        } + [
            (String(glyphs.signs.inPart), .dim, "it states some of it"),
            (String(glyphs.signs.absent), .dim, "nothing in it has to do with that"),
            (String(glyphs.signs.unknown), .dim, "it is not known whether the source says it"),
            (
                String(glyphs.signs.valueDiffers), Style(.valueDiffers, .bold),
                "values differ; where there is room the value"
            ),
        ]
    }
}
