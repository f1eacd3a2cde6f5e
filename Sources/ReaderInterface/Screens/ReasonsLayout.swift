import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// Why the sentences of one row of a comparison stand beside each other, and why values are or are not said to differ.
enum ReasonsLayout {
    static func layOut(
        _ context: LayoutContext, _ left: TextReference, _ right: TextReference, story: StoryID?, row: Int
    ) -> ScreenLayout {
        let title = context.title("Compare", "Why this row")
        let texts = context.state.data.comparison(context.state.comparisonRequest(left, right))
        guard let texts = texts.value else { return context.waiting(title, texts) }
        let reasons = context.state.data.reasons(left, right)
        guard let reasons = reasons.value else { return context.waiting(title, reasons) }
        var builder = LineBuilder(width: context.width)
        let detail = story.flatMap { context.state.data.story($0).value }
        let page = ComparePage(context: context, texts: texts, detail: detail, left: left, right: right)
        guard texts.comparison.rows.indices.contains(row) else {
            return .message(title, [MarkedText("This row is gone.", Style(.error))], width: context.width)
        }
        let shown = texts.comparison.rows[row]
        builder.blank()
        builder.wrapped(page.statusText(row), .bold, x: 1, width: max(8, context.width - 2))
        let links = shown.links.filter { texts.comparison.links.indices.contains($0) }.map {
            texts.comparison.links[$0]
        }
        let found = links.compactMap { link in reasons.first { $0.left == link.left && $0.right == link.right } }
        for reason in found { add(&builder, page, reason) }
        if found.isEmpty {
            builder.wrapped(withoutReasons(texts.comparison, shown), x: 1, width: max(8, context.width - 2))
        }
        builder.blank()
        builder.wrapped(
            "About 84 of 100 such links are right on news kept aside to judge them; nothing is claimed of what is only related.",
            .dim, x: 1, width: max(8, min(90, context.width - 2)))
        return ScreenLayout(title: title, panes: [builder.pane()])
    }

    private static func withoutReasons(_ comparison: Comparison, _ row: ComparisonRow) -> String {
        if comparison.engine == .revision {
            return "The texts are compared word by word: " + comparison.engineReason + "."
        }
        switch row.kind {
        case .onlyLeft, .onlyRight:
            return "No sentence of the other article is as likely as 30 of 100 to state the same."
        case .heading: return "A heading between paragraphs is not compared."
        case .repeated: return "The article says this twice; its first place is compared."
        default: return "Nothing is kept of why."
        }
    }

    private static func add(_ builder: inout LineBuilder, _ page: ComparePage, _ reason: LinkReason) {
        let width = max(8, builder.width - 4)
        builder.blank()
        builder.wrapped(ReasonWording.heading(reason), .heading, x: 1, width: width)
        for (side, index) in [(page.leftSide, reason.left), (page.rightSide, reason.right)]
        where side.sentences.indices.contains(index) {
            builder.wrapped(
                .runs((side.label + "  ", Style(.accent)), (side.words(index), .plain)), x: 3, width: width)
        }
        for line in ReasonWording.lines(reason) { builder.wrapped(line, .dim, x: 3, width: width) }
    }
}

extension ReasonsLayout: ScreenGuide {
    static func requests(
        _ state: ReaderState, _ left: TextReference, _ right: TextReference, story: StoryID?
    ) -> [DataRequest] {
        [state.comparisonRequest(left, right), .reasons(left.article, right.article)]
            + (story.map { [.story($0)] } ?? [])
    }

    static func marks(_ glyphs: GlyphSet) -> [ScreenMark] {
        [("+2.1 -0.4", .dim, "how much the evidence speaks for it, or against it")]
            + CompareLayout.rowMarks(glyphs)
    }
}
