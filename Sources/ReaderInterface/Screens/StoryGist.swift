import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// The story at a glance: what all sources say, where they differ, what one alone has, who is quoted.
enum StoryGist {
    private static let labelWidth = 10

    /// - Parameter includesQuotes: false where the quotes stand beside it.
    static func add(
        _ builder: inout LineBuilder, _ context: LayoutContext, _ detail: StoryDetail, includesQuotes: Bool = true
    ) {
        addShared(&builder, context, detail)
        addDifferences(&builder, context, detail)
        addOnlyHere(&builder, context, detail)
        if includesQuotes { addQuotes(&builder, context, detail) }
        addTimeline(&builder, context, detail)
        if builder.items.isEmpty, detail.sources.count < 2 {
            builder.wrapped("One article alone tells this so far; there is nothing to compare it with.", .dim, x: 1)
        }
    }

    /// One entry: a label where a group starts, a mark, and a text that wraps beside them.
    private static func entry(
        _ builder: inout LineBuilder, _ label: String, _ mark: Character, _ style: Style, _ text: MarkedText,
        _ target: ItemTarget
    ) {
        let x = labelWidth + 3
        let lines = TextWrapper.wrap(text, width: max(8, builder.width - x - 1))
        builder.beginItem()
        for (index, line) in lines.prefix(4).enumerated() {
            var pieces: [Piece] = []
            if index == 0 {
                pieces.append(Piece(x: 1, text: MarkedText(label, .heading), maxWidth: labelWidth))
                pieces.append(Piece(x: labelWidth + 1, text: MarkedText(String(mark), style), maxWidth: 1))
            }
            pieces.append(Piece(x: x, text: text, line: line))
            builder.add(LayoutLine(pieces))
        }
        builder.endItem(target, id: -Int64(builder.items.count) - 1)
    }

    private static func addShared(_ builder: inout LineBuilder, _ context: LayoutContext, _ detail: StoryDetail) {
        let count = detail.matrix.articles.count
        guard count > 1 else { return }
        let shared = detail.matrix.facts.indices.filter { index in
            detail.matrix.facts[index].coverage.count { $0.isStated } == count
        }
        for (position, index) in shared.prefix(3).enumerated() {
            let label = position == 0 ? (count == 2 ? "Both" : "All \(count)") : ""
            entry(
                &builder, label, context.glyphs.signs.same, .dim, MarkedText(detail.matrix.facts[index].label),
                .fact(index))
        }
        if shared.isEmpty {
            builder.add(
                .runs(("All \(count)".fitted(labelWidth + 2), .heading), ("no sentence in all of them", .dim)), x: 1)
        }
    }

    private static func addDifferences(_ builder: inout LineBuilder, _ context: LayoutContext, _ detail: StoryDetail) {
        let differing = detail.matrix.facts.indices.filter { !detail.matrix.facts[$0].differences.isEmpty }
        for (position, index) in differing.prefix(6).enumerated() {
            let fact = detail.matrix.facts[index]
            let text = FactWording.values(fact, context)
            let differs = fact.differences.contains { $0.difference.relation == .differs }
            entry(
                &builder, position == 0 ? "Differ" : "",
                differs ? context.glyphs.signs.valueDiffers : context.glyphs.signs.reworded,
                Style(differs ? .valueDiffers : .reworded, .bold), text, .fact(index))
        }
        if differing.count > 6 {
            builder.add("and \(differing.count - 6) more: \(context.key(.matrix))", .dim, x: labelWidth + 3)
        }
    }

    private static func addOnlyHere(_ builder: inout LineBuilder, _ context: LayoutContext, _ detail: StoryDetail) {
        var isFirst = true
        for (index, names) in detail.matrix.onlyHere.enumerated() where !names.isEmpty {
            guard detail.matrix.articles.indices.contains(index), detail.matrix.articles.count > 1 else { continue }
            let number = detail.sources.firstIndex { $0.article.id == detail.matrix.articles[index] }.map { $0 + 1 }
            let text = MarkedText.runs(
                ("\(number ?? index + 1) ", .dim), (names.prefix(8).joined(separator: context.dot), .plain))
            let article = detail.matrix.articles[index]
            entry(
                &builder, isFirst ? "Only one" : "", context.glyphs.signs.onlyLeft, Style(.onlyLeft), text,
                .article(article, version: nil, offset: nil))
            isFirst = false
        }
    }

    private static func addQuotes(_ builder: inout LineBuilder, _ context: LayoutContext, _ detail: StoryDetail) {
        let palette = SpeakerPalette(board: detail.quotes)
        let shown = detail.quotes.utterances.indices.filter { context.shows(detail.quotes.utterances[$0]) }
        let ranked = shown.sorted {
            let a = detail.quotes.utterances[$0]
            let b = detail.quotes.utterances[$1]
            return (a.outlets.count, b.speaker == nil ? 1 : 0, $1) > (b.outlets.count, a.speaker == nil ? 1 : 0, $0)
        }
        for (position, index) in ranked.prefix(5).enumerated() {
            let utterance = detail.quotes.utterances[index]
            let speaker = utterance.speaker?.name
            let numbers = QuoteWording.numbers(utterance, detail)
            let altered =
                utterance.variants.contains { $0.relation == .altered }
                ? ", altered" : utterance.reference.quote.isUnclosed ? ", unclosed" : ""
            let text = MarkedText.runs(
                (QuoteWording.marked(utterance.reference.quote), .plain),
                (" " + (speaker ?? "speaker not given"), Style(speaker == nil ? .dim : palette.role(for: speaker))),
                (" (\(numbers)\(altered))", .dim))
            entry(
                &builder, position == 0 ? "Quotes" : "", context.glyphs.quoteMark, Style(palette.role(for: speaker)),
                text,
                .utterance(
                    index, variant: 0, utterance.reference.article, offset: utterance.reference.quote.span.start))
        }
    }

    private static func addTimeline(_ builder: inout LineBuilder, _ context: LayoutContext, _ detail: StoryDetail) {
        let summary = detail.summary
        guard summary.isDated, summary.arrivals.count > 1 else { return }
        let bars = Sparkline.text(
            summary.arrivals, columns: max(4, min(24, builder.width - 40)), glyphs: context.glyphs)
        let text = MarkedText.runs(
            (context.words.day(summary.first) + " ", .dim), (bars, Style(.sparkline)),
            (" " + context.words.day(summary.last), .dim))
        builder.add(.runs(("Timeline".fitted(labelWidth + 2), .heading)), x: 1)
        builder.lines[builder.lines.count - 1].pieces.append(
            Piece(x: labelWidth + 3, text: text, maxWidth: max(0, builder.width - labelWidth - 3)))
    }
}
