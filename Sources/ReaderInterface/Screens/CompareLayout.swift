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
            layout.head = [LayoutLine(sideHeads(width), x: 1, maxWidth: max(0, width - 2))] + silence
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
        // A narrow line has room for the first only: rows must not be missing without a word.
        var parts: [String] = []
        let hidden = options.hiddenMarks(context.glyphs)
        if !hidden.isEmpty { parts.append("hidden: \(hidden)") }
        if options.isZoomed {
            let shown = context.screen.column == 0 ? texts.left : texts.right
            parts.append("\(shown.summary.outlet) alone: \(context.key(.zoomColumn))")
        }
        if options.marks != .words { parts.append(options.marks == .values ? "values marked" : "unmarked") }
        parts.append(comparison.engine == .alignment ? "by meaning" : "word by word")
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
        return [LayoutLine(heads)] + silence + [rule(columns, context.glyphs.teeDown)]
    }

    /// Of what nothing is said.
    var silence: [LayoutLine] { context.silence(in: comparison.uncomparedLanguages) }

    private func rule(_ columns: CompareColumns, _ tee: Character) -> LayoutLine {
        let dash = String(context.glyphs.horizontal)
        let text =
            String(repeating: dash, count: columns.ruleX) + String(tee)
            + String(repeating: dash, count: max(0, context.width - columns.ruleX - 1))
        return LayoutLine(text, Style(.border), maxWidth: context.width)
    }
}

extension CompareOptions {
    /// Whether rows of this kind are shown. Headings and repetitions go with what is the same.
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

extension CompareLayout {
    /// The comparison; of a story, also the story, and all its texts where they stand beside each other.
    static func requests(
        _ state: ReaderState, _ left: TextReference, _ right: TextReference, story: StoryID?
    ) -> [DataRequest] {
        let pair = state.comparisonRequest(left, right)
        guard let story else { return [pair] }
        return [pair, .story(story)] + (state.showsAllColumns(story) ? [.storyArticles(story)] : [])
    }
}

extension CompareLayout: ScreenGuide {
    static var hints: [ScreenHint] {
        [
            ScreenHint([.nextDifference, .previousDifference], "difference"), ScreenHint([.nextValue], "value"),
            ScreenHint([.nextOnly], "only here"), ScreenHint([.toggleOnlyLeft, .toggleOnlyRight], "only left/right"),
            ScreenHint(.toggleSame), ScreenHint(.swapSides), ScreenHint(.followMove), ScreenHint(.ownOrder),
            ScreenHint(.setAnchor),
            ScreenHint(.allColumns), ScreenHint(.matrix), ScreenHint(.export), ScreenHint(.cycleMarks),
        ]
    }

    /// What a row of a comparison is.
    static func rowMarks(_ glyphs: GlyphSet) -> [ScreenMark] {
        let styles = [
            Style(.same), Style(.reworded), Style(.valueDiffers, .bold), Style(.quoteDiffers, .bold),
            Style(.onlyLeft, .bold), Style(.onlyRight, .bold), Style(.moved),
        ]
        return zip(ComparisonWords.legend(glyphs.signs), styles).map { (String($0.sign), $1, $0.meaning) }
    }

    static func marks(_ glyphs: GlyphSet) -> [ScreenMark] {
        let signs = glyphs.signs
        return rowMarks(glyphs) + [
            ("\(signs.reworded)\(ComparisonSigns.likely)", Style(.reworded), "likely the same fact; not certain"),
            (String(signs.related), .dim, ComparisonWords.unclaimed),
            (String(signs.repeated), Style(.repeated), "said before in the same article"),
            ("\(glyphs.arrow)14 14\(glyphs.arrowBack)", Style(.moved), "the other side says it in its sentence 14"),
            (String(glyphs.overview), Style(.accent), "at the right: the part of the whole that is in sight"),
            (
                "\(signs.states) \(signs.inPart) \(signs.absent) \(signs.unknown)", .plain,
                "in all columns: states it, in part, not at all, not known"
            ),
            ("bold", Style(.onlyLeft, .bold), "in all columns: names and counts that one source alone has"),
            ("dim", .dim, "sentences " + ComparisonWords.unclaimed),
            ("bold", Style(.onlyLeft, .bold), "words that the whole other article never says, or that its quote lacks"),
        ]
    }
}
