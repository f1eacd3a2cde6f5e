import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// One article: text at a comfortable measure, a margin with quote marks and their speaker's letter.
enum ArticleLayout {
    static func layOut(
        _ context: LayoutContext, _ id: ArticleID, version: Int?, story: StoryID?
    ) -> ScreenLayout {
        let loadable = context.state.data.article(TextReference(article: id, version: version))
        guard let article = loadable.value else {
            return context.waiting(context.title("Stories", "Article"), loadable)
        }
        let detail = story.flatMap { context.state.data.story($0).value }
        var page = ArticlePage(context: context, article: article, detail: detail)
        page.build()
        var layout = ScreenLayout(title: title(context, article, version), panes: [page.pane()])
        layout.anchorNoun = "quote"
        layout.anchors = page.quoteLines
        return layout
    }

    private static func title(_ context: LayoutContext, _ article: Article, _ version: Int?) -> MarkedText {
        let summary = article.summary
        var parts = [
            context.words.published(summary), Wording.count(summary.wordCount, "word"),
        ]
        if context.width >= 70 { parts.append("\(Wording.readingMinutes(summary.wordCount)) min") }
        if let version { parts.append("version \(version) of \(summary.versionCount)") }
        if summary.isStarred { parts.append(String(context.glyphs.starred)) }
        if summary.isForLater { parts.append(String(context.glyphs.later)) }
        // A long name gives way to the date.
        let most = max(12, context.width / 3)
        let outlet = summary.outlet.fitted(
            min(most, DisplayWidth.of(summary.outlet)), ellipsis: context.glyphs.ellipsis)
        return .runs((outlet, Style(.title, .bold)), (context.dot + context.dots(parts), Style(.title)))
    }
}

/// The lines of an article.
struct ArticlePage {
    let context: LayoutContext
    let article: Article
    let detail: StoryDetail?
    private let bytes: [UInt8]
    /// For each of the text's links the number of its address.
    private let linkNumbers: [Int]
    private let palette: SpeakerPalette
    private let measure: Int
    private let left: Int
    /// The outlet is named below the title, where no title line of the window does it.
    private let showsOutlet: Bool
    /// Columns right of the text for what other sources say; 0 where there is no room.
    private let margin: Int
    private var builder: LineBuilder
    private var offsets: [Int] = []
    /// The first line of each quote and its speaker.
    private(set) var quoteLines: [ScreenAnchor] = []

    init(context: LayoutContext, article: Article, detail: StoryDetail?, showsOutlet: Bool = false) {
        self.context = context
        self.showsOutlet = showsOutlet
        self.article = article
        self.detail = detail
        bytes = Array(article.content.text.utf8)
        linkNumbers = article.content.linkNumbers
        palette = SpeakerPalette(board: detail?.quotes, quotes: article.quotes)
        let width = context.width
        // The margin of marks is 6 columns, but a narrow window needs them for the text.
        let marks = width >= 40 ? 6 : width >= 20 ? 3 : 0
        let wanted = max(20, context.state.settings.measure + context.state.readingOptions.extraMeasure)
        let free = width - marks - (width >= 20 ? 1 : 0)
        // Margins give way before the text gets too narrow to be read.
        measure = max(1, min(wanted, free, max(min(free, 30), free - 2 * context.state.settings.margin)))
        let room = width - measure - marks
        margin = room >= 18 ? min(28, room - 2) : 0
        left = marks + max(0, (room - (margin > 0 ? 16 : 0)) / 2)
        builder = LineBuilder(width: width)
    }

    mutating func build() {
        addHeading()
        for block in article.content.blocks { add(block) }
        if article.content.blocks.isEmpty {
            line("The source gives no text for this article; \(context.key(.browser)) opens it in the browser.", .dim)
        }
        addEnd()
    }

    func pane() -> Pane {
        var pane = builder.pane(selection: .none)
        pane.offsets = offsets
        return pane
    }

    // MARK: - Parts

    private mutating func addHeading() {
        builder.blank()
        let style = Style(.heading, .bold)
        let title = article.content.title
        builder.wrapped(MarkedText(title.isEmpty ? "(no title)" : title, style), x: left, width: measure)
        let summary = article.summary
        var by: [String] = showsOutlet ? [summary.outlet] : []
        if let author = summary.author { by.append("by \(author)") }
        by.append(summary.published.map(context.words.fullMoment) ?? "date unknown")
        if summary.language != "und", summary.language != "en" { by.append(summary.language) }
        if summary.versionCount > 1 { by.append("\(versions) (\(context.key(.versions)))") }
        if article.places.count > 1 { by.append("in \(article.places.count) feeds") }
        if !summary.tags.isEmpty { by.append(summary.tags.map { "#" + $0 }.joined(separator: " ")) }
        line(context.dots(by), .dim)
        if let note = article.note, !note.isEmpty { line("Note: \(note)", Style(.accent)) }
        addLegend()
        builder.blank()
        fillOffsets(0)
    }

    /// What its versions are: those of the outlet, or the text of its page that was read in place of a teaser.
    private var versions: String {
        let source = detail?.sources.first { $0.article.id == article.id }
        return source?.stateCount == 1 ? "read in full" : "\(article.summary.versionCount) versions"
    }

    private mutating func addLegend() {
        guard context.state.readingOptions.highlights != .nothing else { return }
        var seen: Set<String> = []
        var runs: [(String, Style)] = []
        for quote in article.quotes where context.shows(quote) {
            guard let entry = palette.entry(for: quote.attribution?.name), seen.insert(entry.name).inserted else {
                continue
            }
            if !runs.isEmpty { runs.append(("  ", .plain)) }
            runs.append((entry.letter, Style(entry.role, .bold)))
            runs.append(("\u{A0}" + entry.name.replacing(" ", with: "\u{A0}"), Style(entry.role)))
        }
        if !runs.isEmpty { builder.wrapped(.runs(runs), x: left, width: measure) }
    }

    private mutating func add(_ block: TextBlock) {
        if block.isRepeat, context.state.readingOptions.foldsRepeats {
            // Above the first lines only the headline was said.
            if block.span.start == article.content.blocks.first?.span.start { return }
            let sign = context.glyphs.isASCII ? "#" : "¶"
            line(
                "\(sign) said before in this article\(context.dot)\(context.key(.foldRepeats)) shows it",
                Style(.repeated))
            blank()
            fillOffsets(block.span.start)
            return
        }
        let style = block.isRepeat ? Style(.repeated) : style(block.kind)
        let indent = indent(block.kind)
        let parts = segments(block)
        for (index, span) in parts.enumerated() {
            let text = annotate(span, style)
            let sign = index == 0 ? sign(block.kind) : ""
            addLines(text, indent: indent, sign: sign, block: block, isFirst: index == 0)
        }
        if case .listItem = block.kind { return }
        if case .tableRow = block.kind { return }
        builder.blank()
        fillOffsets(block.span.end)
    }

    private mutating func addLines(_ text: AnnotatedText, indent: Int, sign: String, block: TextBlock, isFirst: Bool) {
        let room = max(1, measure - indent)
        let quotes = marginQuotes(in: block.span)
        for (index, line) in TextWrapper.wrap(text.marked, width: room).enumerated() {
            var pieces = linePieces(text.marked, line, x: left + indent, room: room, block: block)
            if index == 0, !sign.isEmpty {
                pieces.append(Piece(x: left + max(0, indent - DisplayWidth.of(sign) - 1), text: MarkedText(sign, .dim)))
            }
            let start = text.source(line.span.start)
            let end = max(start, text.source(line.span.end))
            pieces += marginPieces(quotes, from: start, to: end)
            if index == 0, isFirst { pieces += sourcePieces(block) }
            builder.add(LayoutLine(pieces))
            for _ in 1..<max(1, context.state.settings.lineSpacing) { builder.blank() }
            fillOffsets(start)
        }
    }

    /// The line in one piece, or its words apart so that it ends at the right edge: without hyphens that the text does
    /// not have, and not where the gaps would be wider than three columns.
    private func linePieces(_ text: MarkedText, _ line: WrappedLine, x: Int, room: Int, block: TextBlock) -> [Piece] {
        let whole = [Piece(x: x, text: text, line: line)]
        let isProse =
            switch block.kind {
            case .paragraph, .blockQuote, .listItem: true
            default: false
            }
        guard context.state.settings.justifies, !context.isPlain, isProse, !line.endsParagraph else { return whole }
        return Justification.pieces(text, line, x: x, room: room) ?? whole
    }

    /// Quotes, sources that tell the same, links and places below the text.
    private mutating func addEnd() {
        let links = article.content.linkedAddresses
        if !links.isEmpty {
            blank()
            line("Links", .heading)
            for (index, link) in links.enumerated() { line("[\(index + 1)] \(link)", .link(to: link)) }
        }
        for enclosure in article.enclosures { line("Attached: \(enclosure.url)", .link(to: enclosure.url)) }
        if !article.categories.isEmpty {
            blank()
            line("Filed under: " + article.categories.joined(separator: ", "), .dim)
        }
        if let detail, detail.sources.count > 1 {
            blank()
            line("Also told by", .heading)
            for (index, source) in detail.sources.enumerated() where source.article.id != article.id {
                let told = [source.article.outlet, source.article.title].map(\.isolated).joined(separator: context.dot)
                let text = MarkedText("\(index + 1) \(told)")
                for piece in LineBuilder.pieces(text, x: left, width: measure, mostLines: 2) {
                    builder.add(LayoutLine([piece]))
                }
            }
        }
        if let url = article.summary.url {
            blank()
            line(url, Style(.dim, link: Hyperlink(url)))
        } else if let place = article.places.first {
            blank()
            line("from \(place.location)", .dim)
        }
        // Lines below the text are told apart by numbers behind its last byte.
        while offsets.count < builder.lines.count { offsets.append(max(bytes.count, (offsets.last ?? 0) + 1)) }
    }

    // MARK: - Pieces

    private mutating func line(_ text: String, _ style: Style) {
        builder.wrapped(MarkedText(text, style), x: left, width: measure)
    }

    private mutating func blank() {
        if builder.lines.last?.pieces.isEmpty == false { builder.blank() }
    }

    private mutating func fillOffsets(_ offset: Int) {
        while offsets.count < builder.lines.count { offsets.append(offset) }
    }

    private func annotate(_ span: TextSpan, _ style: Style) -> AnnotatedText {
        var marks: [MarkedText.Mark] = []
        var signs: [AnnotatedText.Insertion] = []
        for (number, link) in zip(linkNumbers, article.content.links) where link.span.overlaps(span) {
            marks.append(.init(link.span, .link(to: link.url)))
            if link.span.end <= span.end {
                signs.append(.init(offset: link.span.end, text: "[\(number)]", style: .dim))
            }
        }
        if context.state.readingOptions.highlights != .nothing {
            for quote in article.quotes where quote.outerSpan.overlaps(span) && context.shows(quote) {
                let style = quoteStyle(quote)
                marks.append(.init(quote.outerSpan, style))
                if quote.isUnclosed, quote.outerSpan.end <= span.end {
                    signs.append(.init(offset: quote.outerSpan.end, text: " (unclosed)", style: .dim))
                }
            }
        }
        return AnnotatedText(bytes, span, style: style, marks: marks, insertions: signs)
    }

    private func quoteStyle(_ quote: Quote) -> Style {
        switch quote.kind {
        case .indirect: Style(palette.role(for: quote.attribution?.name), .underline)
        case .scare: Style(.quoteWeak)
        case .direct, .partial:
            quote.attribution == nil ? Style(.quoteWeak) : Style(palette.role(for: quote.attribution?.name))
        }
    }

    private func marginQuotes(in span: TextSpan) -> [Quote] {
        guard context.state.readingOptions.highlights != .nothing else { return [] }
        return article.quotes.filter { $0.outerSpan.overlaps(span) && $0.kind != .scare && context.shows($0) }
    }

    /// The quote marks left of a line, with the speaker's letter where a quote begins.
    private mutating func marginPieces(_ quotes: [Quote], from start: Int, to end: Int) -> [Piece] {
        let span = TextSpan(start, end)
        guard left >= 3, let quote = quotes.first(where: { $0.outerSpan.overlaps(span) }) else { return [] }
        let style = Style(palette.role(for: quote.attribution?.name))
        var pieces = [Piece(x: left - 2, text: MarkedText(String(context.glyphs.quoteMark), style))]
        // A line may both end one quote and begin another; the one that begins gives the letter.
        for starting in quotes where starting.outerSpan.start >= start && starting.outerSpan.start < max(end, start + 1)
        {
            let entry = palette.entry(for: starting.attribution?.name)
            quoteLines.append(
                ScreenAnchor(
                    line: builder.lines.count, label: entry?.name ?? QuoteWording.speakerNotGiven,
                    words: starting.text))
        }
        // Signs at the beginning of lines would be read out amid the sentences.
        if context.isPlain { return [] }
        let begins = quotes.first { $0.outerSpan.start >= start && $0.outerSpan.start < end }
        if let begins, left >= 5 {
            let entry = palette.entry(for: begins.attribution?.name)
            let letter = entry.map { begins.attribution?.isWeak == true ? $0.letter + "?" : $0.letter } ?? "?"
            pieces.append(
                Piece(
                    x: left - 3 - DisplayWidth.of(letter), text: MarkedText(letter, Style(entry?.role ?? .dim, .bold))))
        }
        return pieces
    }

    /// Which other sources state what the paragraph states: `also in 1 2 4`.
    private func sourcePieces(_ block: TextBlock) -> [Piece] {
        guard context.state.readingOptions.highlights == .quotesAndSources, margin > 0, let detail,
            let own = detail.matrix.articles.firstIndex(of: article.id)
        else { return [] }
        let facts = detail.matrix.facts.filter { fact in
            fact.statements.contains { $0.article == own && $0.span.overlaps(block.span) }
        }
        guard !facts.isEmpty else { return [] }
        let others = detail.matrix.articles.indices.filter { index in
            index != own && facts.contains { $0.coverage.indices.contains(index) && $0.coverage[index].isStated }
        }
        let numbers = others.map { String($0 + 1) }.joined(separator: " ")
        let text = others.isEmpty ? "found only here" : "also in \(numbers)"
        return [
            Piece(
                x: left + measure + 2, text: MarkedText(text, others.isEmpty ? Style(.accent) : .dim),
                maxWidth: margin - 2)
        ]
    }

    // MARK: - Kinds of blocks

    /// A preformatted block keeps its own lines.
    private func segments(_ block: TextBlock) -> [TextSpan] {
        guard case .preformatted = block.kind else { return [block.span] }
        var parts: [TextSpan] = []
        var start = min(block.span.start, bytes.count)
        var index = start
        let end = min(block.span.end, bytes.count)
        // U+2028 is E2 80 A8.
        while index < end {
            if bytes[index] == 0xE2, index + 2 < end, bytes[index + 1] == 0x80, bytes[index + 2] == 0xA8 {
                parts.append(TextSpan(start, index))
                index += 3
                start = index
            } else {
                index += 1
            }
        }
        parts.append(TextSpan(start, max(start, end)))
        return parts
    }

    private func style(_ kind: TextBlock.Kind) -> Style {
        switch kind {
        case .heading: Style(.heading, .bold)
        case .blockQuote: Style(.text, .italic)
        case .preformatted, .image: .dim
        case .paragraph, .listItem, .tableRow: .plain
        }
    }

    private func indent(_ kind: TextBlock.Kind) -> Int {
        switch kind {
        case .listItem(let depth, let ordinal):
            min(measure / 3, max(3, (ordinal.map { "\($0). ".count } ?? 0)) + 2 * max(0, min(depth, 8)))
        case .blockQuote, .preformatted: min(measure / 4, 3)
        case .image: min(measure / 4, 2)
        case .paragraph, .heading, .tableRow: 0
        }
    }

    private func sign(_ kind: TextBlock.Kind) -> String {
        switch kind {
        case .listItem(_, let ordinal): ordinal.map { "\($0)." } ?? (context.glyphs.isASCII ? "*" : "•")
        case .image: String(context.glyphs.picture)
        default: ""
        }
    }
}

extension ArticleLayout: ScreenGuide {
    static var hints: [ScreenHint] {
        [
            ScreenHint([.pageDown], "page"), ScreenHint([.nextQuote, .previousQuote], "quote"), ScreenHint(.compare),
            ScreenHint(.quotes),
            ScreenHint(.picture), ScreenHint(.cycleHighlights), ScreenHint(.links), ScreenHint(.versions),
            ScreenHint(.foldRepeats),
            ScreenHint(.browser),
            ScreenHint([.nextStory, .previousStory], "next source"), ScreenHint(.star),
        ]
    }

    static func marks(_ glyphs: GlyphSet) -> [ScreenMark] {
        [
            (String(glyphs.quoteMark), Style(.quote), "a quote, in the colour of its speaker"),
            ("S?", .dim, "the speaker is likely, not certain"),
            (String(glyphs.picture), .dim, "what a picture shows; its number and Enter open it"),
            ("[1]", .dim, "a link; its number and Enter open it"),
            (String(glyphs.signs.repeated), Style(.repeated), "said before in the same article"),
            (String(glyphs.starred), Style(.starred), "starred"),
            (String(glyphs.later), Style(.starred), "kept to be read later"),
        ]
    }
}
