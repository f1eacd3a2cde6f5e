import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// Facts × sources of a story.
enum MatrixLayout {
    static func layOut(_ context: LayoutContext, _ id: StoryID) -> ScreenLayout {
        let loadable = context.state.data.story(id)
        guard let detail = loadable.value else { return context.waiting(context.title("Matrix"), loadable) }
        let matrix = detail.matrix
        var layout = ScreenLayout(title: context.title("Matrix", detail.summary.headline), panes: [])
        layout.status = context.dots([
            Wording.count(matrix.facts.count, "fact"), Wording.count(matrix.articles.count, "source"),
        ])
        layout.hasStatusLine = true
        var builder = LineBuilder(width: context.width)
        let shown = max(1, min(matrix.articles.count, (context.width - 20) / 4))
        let focus = min(max(0, context.screen.column), max(0, matrix.articles.count - 1))
        let first = max(0, focus - shown + 1)
        let articles = Array(matrix.articles.indices.dropFirst(first).prefix(shown))
        // The marks stay near what they are marks of.
        let labelWidth = min(110, max(1, context.width - articles.count * 4 - 2))
        func number(_ article: Int) -> Int {
            detail.sources.firstIndex { $0.article.id == matrix.articles[article] }.map { $0 + 1 } ?? article + 1
        }
        for (index, fact) in matrix.facts.enumerated() {
            builder.beginItem()
            var runs: [(String, Style)] = []
            for article in articles { runs += CoverageCell.runs(fact, article, context.glyphs, width: 4) }
            builder.add(
                LayoutLine([
                    Piece(x: 1, text: MarkedText("F\(index + 1)".fitted(4), Style(.gutter)), maxWidth: 4),
                    Piece(x: 5, text: MarkedText(fact.label), maxWidth: max(1, labelWidth - 5)),
                    Piece(x: labelWidth + 1, text: .runs(runs)),
                ]))
            builder.endItem(
                .fact(index), id: Int64(index), status: FactStatus.text(fact, index, matrix, context, number))
        }
        if matrix.facts.isEmpty {
            builder.blank()
            builder.wrapped("There is nothing to tabulate: no two sources of this story state anything.", x: 2)
        }
        layout.head = head(context, detail, articles, number, labelWidth, focus)
        layout.panes = [builder.pane()]
        layout.foot = foot(context, matrix, articles, number, labelWidth)
        return layout
    }

    private static func head(
        _ context: LayoutContext, _ detail: StoryDetail, _ articles: [Int], _ number: (Int) -> Int, _ labelWidth: Int,
        _ focus: Int
    ) -> [LayoutLine] {
        guard !articles.isEmpty else { return [] }
        let numbers = articles.map {
            (String(number($0)).fitted(4), Style(.text, $0 == focus ? [.bold, .underline] : .bold))
        }
        let outlet = detail.sources.first { $0.article.id == detail.matrix.articles[focus] }?.article.outlet ?? ""
        let glyphs = context.glyphs
        let legend =
            "\(glyphs.signs.states) states \(glyphs.signs.inPassing) in passing \(glyphs.signs.absent) absent \(glyphs.signs.valueDiffers) differs"
        let fits = DisplayWidth.of(outlet + legend) + 7 < labelWidth
        return [
            LayoutLine([
                Piece(
                    x: 1, text: .runs(("\(number(focus)) \(outlet)", .bold), (fits ? "   " + legend : "", .dim)),
                    maxWidth: max(0, labelWidth - 1)),
                Piece(x: labelWidth + 1, text: .runs(numbers)),
            ])
        ]
    }

    /// For each source the share of its words that it has in long runs with another.
    private static func foot(
        _ context: LayoutContext, _ matrix: CoverageMatrix, _ articles: [Int], _ number: (Int) -> Int, _ labelWidth: Int
    ) -> [LayoutLine] {
        let shares = articles.map { article -> Int in
            guard matrix.copied.indices.contains(article) else { return 0 }
            let share = matrix.copied[article].max() ?? 0
            return share.isFinite ? Int(min(1, max(0, share)) * 100 + 0.5) : 0
        }
        guard shares.contains(where: { $0 > 0 }) else { return [] }
        return [
            LayoutLine([
                Piece(
                    x: 1, text: MarkedText("% of words in runs that another source has too", .dim),
                    maxWidth: max(0, labelWidth - 1)),
                Piece(x: labelWidth + 1, text: MarkedText(shares.map { String($0).fitted(4) }.joined(), .dim)),
            ])
        ]
    }
}

/// Why the articles stand together.
enum WhyLayout {
    static func layOut(_ context: LayoutContext, _ id: StoryID) -> ScreenLayout {
        let loadable = context.state.data.story(id)
        guard let detail = loadable.value else { return context.waiting(context.title("Why these"), loadable) }
        let evidence = detail.evidence
        var builder = LineBuilder(width: context.width)
        builder.blank()
        builder.wrapped(
            detail.sources.count < 2
                ? "One article stands here alone: no other was found that tells of the same."
                : "These articles share names and terms that are rare elsewhere, within a few days.", x: 1,
            width: min(78, max(8, context.width - 2)))
        if !evidence.terms.isEmpty {
            builder.blank()
            builder.add("What they share", .heading, x: 1)
            for term in evidence.terms.prefix(16) {
                builder.add(
                    .runs(
                        (term.text.fitted(min(28, max(8, context.width / 2))), .plain),
                        ("in \(term.articles) of \(detail.summary.articleCount)", .dim)), x: 3)
            }
        }
        if !evidence.ties.isEmpty {
            builder.blank()
            builder.add("How each is tied to the others, the weakest first", .heading, x: 1)
            for tie in evidence.ties { add(&builder, context, detail, tie) }
        }
        if !evidence.corrections.isEmpty {
            builder.blank()
            builder.add("Your corrections", .heading, x: 1)
            for correction in evidence.corrections {
                builder.wrapped(correction, x: 3, width: max(8, context.width - 4))
            }
        }
        if !evidence.rules.isEmpty {
            builder.blank()
            builder.add("Rules that move it in the list", .heading, x: 1)
            for rule in evidence.rules {
                builder.wrapped(RuleWording.line(rule), x: 3, width: max(8, context.width - 4))
            }
        }
        let copies = detail.sources.filter { $0.article.placeCount > 1 }
        if !copies.isEmpty {
            builder.blank()
            builder.add("Folded duplicates", .heading, x: 1)
            for source in copies {
                builder.add("\(source.article.outlet): the same text in \(source.article.placeCount) feeds", x: 3)
            }
        }
        builder.blank()
        builder.wrapped(
            "Wrong? On the story, \(storyKey(.split, context)) takes a source out and \(storyKey(.merge, context)) merges two stories.",
            .dim, x: 1, width: max(8, context.width - 2))
        return ScreenLayout(title: context.title("Why these", detail.summary.headline), panes: [builder.pane()])
    }

    private static func storyKey(_ command: CommandID, _ context: LayoutContext) -> String {
        context.state.settings.keyMap.keys(of: command, on: .story).first?.shown(ascii: context.glyphs.isASCII)
            ?? command.rawValue
    }

    private static func add(
        _ builder: inout LineBuilder, _ context: LayoutContext, _ detail: StoryDetail, _ tie: StoryEvidence.Tie
    ) {
        let index = detail.sources.firstIndex { $0.article.id == tie.article }
        let outlet = index.map { "\($0 + 1) \(detail.sources[$0].article.outlet)" } ?? "another article"
        let width = 10
        let filled = tie.strength.isFinite ? Int(min(1, max(0, tie.strength)) * Double(width) + 0.5) : 0
        let bar = String(repeating: context.glyphs.isASCII ? "#" : "█", count: context.isPlain ? 0 : filled)
        builder.beginItem()
        builder.add(
            .runs(
                (outlet.fitted(min(26, max(8, context.width / 3))) + " ", .plain),
                (bar.fitted(width), Style(.sparkline)), (" \(Wording.percent(tie.strength))  ", .dim),
                (tie.terms.prefix(6).joined(separator: ", "), .dim)), x: 3)
        builder.endItem(.article(tie.article, version: nil, offset: nil), id: tie.article.rawValue)
    }
}
