import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// Two texts beside each other, rows level after wrapping; below 72 columns one above the other.
enum CompareLayout {
    static let twoColumnWidth = 72
    static let mapWidth = 120
    static let manyColumnWidth = 160

    static func layOut(_ context: LayoutContext, _ left: TextReference, _ right: TextReference, story: StoryID?)
        -> ScreenLayout
    {
        if let story, context.state.showsAllColumns(story), let detail = context.state.data.story(story).value {
            return ManyColumnLayout.layOut(context, detail)
        }
        let loadable = context.state.data.comparison(context.state.comparisonRequest(left, right))
        guard let texts = loadable.value else { return context.waiting(context.title("Stories", "Compare"), loadable) }
        let detail = story.flatMap { context.state.data.story($0).value }
        let page = ComparePage(context: context, texts: texts, detail: detail, left: left, right: right)
        return context.state.compareOptions.usesOwnOrder && context.width >= twoColumnWidth && !context.isPlain
            ? OwnOrderLayout.layOut(page) : page.layOut()
    }
}

/// What the views of two texts share.
struct ComparePage {
    let context: LayoutContext
    let texts: ComparedTexts
    let detail: StoryDetail?
    let left: TextReference
    let right: TextReference
    let leftSide: CompareSide
    let rightSide: CompareSide
    let options: CompareOptions

    init(context: LayoutContext, texts: ComparedTexts, detail: StoryDetail?, left: TextReference, right: TextReference)
    {
        self.context = context
        self.texts = texts
        self.detail = detail
        self.left = left
        self.right = right
        options = context.state.compareOptions
        leftSide = CompareSide(texts, isLeft: true, detail, left, options)
        rightSide = CompareSide(texts, isLeft: false, detail, right, options)
    }

    var comparison: Comparison { texts.comparison }

    /// Numbers of the rows that are shown.
    var shownRows: [Int] { comparison.rows.indices.filter { options.shows(comparison.rows[$0].kind) } }

    func layOut() -> ScreenLayout {
        var layout = ScreenLayout(title: title, panes: [])
        layout.status = status
        layout.hasStatusLine = true
        layout.hasLongStatus = true
        let width = context.width
        if width < CompareLayout.twoColumnWidth || context.isPlain || options.isZoomed {
            layout.panes = [singleColumn()]
            layout.head = [LayoutLine(sideHeads(width), x: 1, maxWidth: max(0, width - 2))]
        } else {
            let mapWidth = width >= CompareLayout.mapWidth ? 6 : 0
            let columns = CompareColumns(width: width - mapWidth, extra: options.leftExtra)
            layout.head = head(columns, mapWidth)
            let (pane, map) = twoColumns(columns)
            layout.panes = [pane]
            layout.columnStarts = [0, columns.markX]
            if mapWidth > 0 {
                layout.map = map
                layout.mapX = width - 4
            }
        }
        return layout
    }

    // MARK: - Top line and column heads

    var title: MarkedText {
        let name = detail?.summary.headline ?? texts.left.summary.title
        return .runs(
            ("Compare", Style(.title)), (" \(context.glyphs.breadcrumb) ", Style(.title)), (name, Style(.title, .bold)))
    }

    private var status: String {
        var parts = [comparison.engine == .alignment ? "by meaning" : "word by word"]
        let hidden = options.hiddenMarks(context.glyphs)
        if !hidden.isEmpty { parts.append("hidden: \(hidden)") }
        if options.marks != .words { parts.append(options.marks == .values ? "values marked" : "unmarked") }
        if let detail, detail.sources.count > 2 { parts.append("\(detail.sources.count) sources") }
        return context.dots(parts)
    }

    /// `2 The Ledger · 14:40 · 297 words`.
    func sideHead(_ side: CompareSide, _ article: Article, hasFocus: Bool) -> MarkedText {
        let words = article.summary.wordCount
        let length = context.width >= 100 ? Wording.count(words, "word") : "\(Wording.grouped(words)) w"
        var parts = [context.words.published(article.summary), length]
        if let version = side.reference.version { parts.insert("version \(version)", at: 0) }
        let copied = side.isLeft ? comparison.leftCopied : comparison.rightCopied
        if copied >= 0.15 { parts.append("\(Wording.percent(copied)) shared runs") }
        return .runs(
            (side.label + " ", Style(side.isLeft ? .onlyLeft : .onlyRight, .bold)),
            (article.summary.outlet, Style(.text, hasFocus ? [.bold, .underline] : .bold)),
            (context.dot + context.dots(parts), .dim))
    }

    /// Both sides in one line, for one column.
    private func sideHeads(_ width: Int) -> MarkedText {
        .runs(
            (leftSide.label + " ", Style(.onlyLeft, .bold)), (texts.left.summary.outlet, .bold), ("  ", .plain),
            (rightSide.label + " ", Style(.onlyRight, .bold)), (texts.right.summary.outlet, .bold))
    }

    func head(_ columns: CompareColumns, _ mapWidth: Int) -> [LayoutLine] {
        let focus = context.screen.column
        var heads = [
            Piece(x: 1, text: sideHead(leftSide, texts.left, hasFocus: focus == 0), maxWidth: columns.rightX - 3),
            Piece(
                x: columns.rightX, text: sideHead(rightSide, texts.right, hasFocus: focus == 1), maxWidth: columns.right
            ),
        ]
        if mapWidth > 0 { heads.append(Piece(x: context.width - 4, text: MarkedText("map", .dim))) }
        return [LayoutLine(heads), rule(columns, context.glyphs.teeDown)]
    }

    private func rule(_ columns: CompareColumns, _ tee: Character) -> LayoutLine {
        let dash = String(context.glyphs.horizontal)
        let text =
            String(repeating: dash, count: columns.ruleX) + String(tee)
            + String(repeating: dash, count: max(0, context.width - columns.ruleX - 1))
        return LayoutLine(text, Style(.border), maxWidth: context.width)
    }

    // MARK: - Rows

    private func twoColumns(_ columns: CompareColumns) -> (Pane, [(line: Int, glyph: Character, style: Style)]) {
        var builder = LineBuilder(width: context.width - (context.width >= CompareLayout.mapWidth ? 6 : 0))
        var map: [(line: Int, glyph: Character, style: Style)] = []
        var seenLeft: Set<Int> = []
        var seenRight: Set<Int> = []
        for number in shownRows {
            let row = comparison.rows[number]
            builder.beginItem()
            let sign = sign(row)
            let left = side(leftSide, row.left, row, &seenLeft, width: columns.left - 1)
            let right = side(rightSide, row.right, row, &seenRight, width: columns.right)
            if row.kind != .same { map.append((builder.lines.count, sign.glyph, sign.style)) }
            let gutter = gutter(row, sign, left.numbers, right.numbers)
            for index in 0..<max(gutter.count, left.lines.count, right.lines.count) {
                var pieces = gutter.indices.contains(index) ? gutter[index].map { $0.at(x: $0.x + columns.left) } : []
                pieces.append(
                    Piece(x: columns.ruleX, text: MarkedText(String(context.glyphs.vertical), Style(.border))))
                if left.lines.indices.contains(index) { pieces.append(left.lines[index].at(x: 1)) }
                if right.lines.indices.contains(index) { pieces.append(right.lines[index].at(x: columns.rightX)) }
                builder.add(LayoutLine(pieces))
            }
            builder.endItem(.row(number), id: Int64(number), status: statusText(number))
        }
        if builder.lines.isEmpty { builder.wrapped(nothingShown, .dim, x: 2) }
        return (builder.pane(selection: .mark), map)
    }

    func saidBefore(_ sentence: Int) -> String {
        "\(context.glyphs.isASCII ? "#" : "¶") said before, in \(sentence + 1)"
    }

    var nothingShown: String {
        comparison.rows.isEmpty
            ? "Neither text has any sentences." : "All rows are hidden; \(context.key(.stop)) shows them again."
    }

    /// What stands between the columns, line by line, from column 0: the sentences' numbers around the mark, which stands
    /// once a row; where the other side is elsewhere, its number behind an arrow: `5≠→2`.
    private func gutter(
        _ row: ComparisonRow, _ sign: (glyph: Character, style: Style), _ left: [Int: Int], _ right: [Int: Int]
    ) -> [[Piece]] {
        let mark = CompareColumns.mark
        var lines: [[Piece]] = [[Piece(x: mark, text: MarkedText(String(sign.glyph), sign.style))]]
        func line(_ index: Int) -> Int {
            while lines.count <= index { lines.append([]) }
            return index
        }
        func put(_ text: String, _ style: Style, isLeft: Bool, at index: Int) {
            let x = isLeft ? max(0, mark - text.count) : mark + 1
            lines[line(index)].append(Piece(x: x, text: MarkedText(text, style), maxWidth: isLeft ? mark : 3))
        }
        if options.showsNumbers {
            for (index, sentence) in left { put(String(sentence + 1), Style(.gutter), isLeft: true, at: index) }
            for (index, sentence) in right { put(String(sentence + 1), Style(.gutter), isLeft: false, at: index) }
        }
        let elsewhere = elsewhere(row)
        if row.isMoved { put(String(context.glyphs.signs.moved), Style(.moved), isLeft: false, at: 1) }
        let arrow = String(context.glyphs.arrow)
        // Beside a side that is empty on the row's first line, else below.
        for (offset, sentence) in elsewhere.right.prefix(2).enumerated() {
            let start = right.isEmpty ? 0 : row.isMoved ? 2 : 1
            put("\(arrow)\(sentence + 1)", Style(.moved), isLeft: false, at: start + offset)
        }
        for (offset, sentence) in elsewhere.left.prefix(2).enumerated() {
            put(
                "\(sentence + 1)\(context.glyphs.arrowBack)", Style(.moved), isLeft: true,
                at: (left.isEmpty ? 0 : 1) + offset)
        }
        return lines
    }

    /// The sentences of either side that the row is linked to and that stand in other rows; those that are only related
    /// are named only where the row has no other side.
    private func elsewhere(_ row: ComparisonRow) -> (left: [Int], right: [Int]) {
        var result: (left: [Int], right: [Int]) = ([], [])
        for number in row.links where comparison.links.indices.contains(number) {
            let link = comparison.links[number]
            let isClaim = link.kind != .related
            if !row.right.contains(link.right), !result.right.contains(link.right), isClaim || row.right.isEmpty {
                result.right.append(link.right)
            }
            if !row.left.contains(link.left), !result.left.contains(link.left), isClaim || row.left.isEmpty {
                result.left.append(link.left)
            }
        }
        return result
    }

    /// One side's sentences of a row as lines, with the number of each sentence at its first line; a sentence that stands in an earlier row already is only named.
    private func side(
        _ side: CompareSide, _ sentences: [Int], _ row: ComparisonRow, _ seen: inout Set<Int>, width: Int
    ) -> (lines: [Piece], numbers: [Int: Int]) {
        var pieces: [Piece] = []
        var numbers: [Int: Int] = [:]
        for index in sentences {
            guard side.sentences.indices.contains(index) else { continue }
            let sentence = side.sentences[index]
            let text: MarkedText
            if let earlier = sentence.repeatOf, options.foldsRepeats {
                text = MarkedText(saidBefore(earlier), Style(.repeated))
            } else if seen.insert(index).inserted {
                text = side.text(index, row)
            } else if row.kind == .valueDiffers || row.kind == .quoteDiffers {
                // It stands in an earlier row already, but here something else of it counts.
                text = side.text(index, row, isAgain: true)
            } else {
                text = MarkedText("see \(index + 1)", .dim)
            }
            numbers[pieces.count] = index
            pieces += TextWrapper.wrap(text, width: max(1, width)).map { Piece(x: 0, text: text, line: $0) }
        }
        return (pieces, numbers)
    }

    /// In one column: where the other side of the row stands, in words.
    private func addElsewhere(_ builder: inout LineBuilder, _ row: ComparisonRow, x: Int) {
        let elsewhere = elsewhere(row)
        for (side, sentences) in [(leftSide, elsewhere.left), (rightSide, elsewhere.right)] where !sentences.isEmpty {
            let numbers = Wording.list(sentences.prefix(2).map { String($0 + 1) })
            let matter = row.kind == .related ? "near" : "also"
            builder.add("\(matter) in sentence \(numbers) of \(side.label)", .dim, x: x)
        }
    }

    private func singleColumn() -> Pane {
        var builder = LineBuilder(width: context.width)
        let only = options.isZoomed ? (context.screen.column == 0 ? 0 : 1) : nil
        let x = context.width >= 12 ? 4 : 1
        for number in shownRows {
            let row = comparison.rows[number]
            let sign = sign(row)
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
                                    maxWidth: x - 2))
                        }
                        // Once a row.
                        if builder.lines.count == start {
                            pieces.append(
                                Piece(x: x - 2, text: MarkedText(String(sign.glyph), sign.style), maxWidth: 1))
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

extension CompareOptions {
    func shows(_ kind: ComparisonRow.Kind) -> Bool {
        switch kind {
        case .same, .heading, .repeated: showsSame
        case .reworded, .related: showsReworded
        case .onlyLeft: showsOnlyLeft
        case .onlyRight: showsOnlyRight
        case .quoteDiffers: showsQuoteRows
        case .valueDiffers: true
        }
    }

    /// The marks of what is hidden.
    func hiddenMarks(_ glyphs: GlyphSet) -> String {
        var marks: [Character] = []
        if !showsSame { marks.append(glyphs.signs.same) }
        if !showsReworded { marks.append(glyphs.signs.reworded) }
        if !showsQuoteRows { marks.append(glyphs.signs.quoteDiffers) }
        if !showsOnlyLeft { marks.append(glyphs.signs.onlyLeft) }
        if !showsOnlyRight { marks.append(glyphs.signs.onlyRight) }
        return String(marks)
    }
}
