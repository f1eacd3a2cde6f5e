import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// All sources of a story beside each other: a row for each fact, ordered by one source, with the coverage of all
/// facts below.
enum ManyColumnLayout {
    private static let gutter = 12

    static func layOut(_ context: LayoutContext, _ detail: StoryDetail) -> ScreenLayout {
        let loadable = context.state.data.storyArticles(detail.summary.id)
        guard let articles = loadable.value else {
            return context.waiting(context.title("Stories", "Compare"), loadable)
        }
        let view = View(context, detail, articles)
        var layout = ScreenLayout(title: view.title, panes: [view.pane()])
        layout.status = view.status
        layout.hasStatusLine = true
        layout.hasLongStatus = true
        layout.head = view.head()
        layout.columnStarts = view.columns.indices.map { $0 == 0 ? 0 : view.x($0) - 1 }
        layout.firstColumn = view.first
        layout.foot = view.coverage()
        return layout
    }

    /// How many columns fit.
    static func columnCount(width: Int, sources: Int) -> Int { max(1, min(sources, (width - gutter) / 47)) }

    /// What is on the screen, and where its columns begin.
    private struct View {
        let context: LayoutContext
        let detail: StoryDetail
        let matrix: CoverageMatrix
        /// The article that orders the rows, by its place in the matrix.
        let anchor: Int
        /// Articles on the screen, from left to right: the anchor first.
        let columns: [Int]
        /// How many columns are hidden left of them.
        let first: Int
        let columnWidth: Int
        private let texts: [[UInt8]?]

        init(_ context: LayoutContext, _ detail: StoryDetail, _ articles: [Article]) {
            self.context = context
            self.detail = detail
            matrix = detail.matrix
            let count = matrix.articles.count
            let shown = ManyColumnLayout.columnCount(width: context.width, sources: count)
            let order = context.state.columnOrder(matrix)
            anchor = order.first ?? 0
            let focus = min(max(0, context.screen.column), max(0, count - 1))
            first = max(0, focus - shown + 1)
            columns = order.isEmpty ? [] : Array(order.dropFirst(first).prefix(shown))
            let columnCount = max(1, min(shown, order.count))
            columnWidth = max(8, (context.width - ManyColumnLayout.gutter - 3 * (columnCount - 1)) / columnCount)
            let byID = Dictionary(articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            texts = matrix.articles.map { byID[$0].map { Array($0.content.text.utf8) } }
        }

        func x(_ position: Int) -> Int { ManyColumnLayout.gutter + position * (columnWidth + 3) }

        private func number(_ article: Int) -> Int {
            detail.sources.firstIndex { $0.article.id == matrix.articles[article] }.map { $0 + 1 } ?? article + 1
        }

        private func outlet(_ article: Int) -> ArticleSummary? {
            detail.sources.first { $0.article.id == matrix.articles[article] }?.article
        }

        var title: MarkedText {
            .runs(
                ("Compare", Style(.title)), (" \(context.glyphs.breadcrumb) ", Style(.title)),
                (detail.summary.headline, Style(.title, .bold)))
        }

        var status: String {
            let count = matrix.articles.count
            let inAll = matrix.facts.count { $0.coverage.count { $0.isStated } == count }
            let inOne = matrix.facts.count { $0.coverage.count { $0.isStated } == 1 }
            var parts = [
                "\(count) sources",
                "\(Wording.count(matrix.facts.count, "fact")): \(inAll) in all, \(inOne) found in one",
            ]
            if columns.count < count { parts.append("columns \(columns.count) of \(count)") }
            return context.dots(parts)
        }

        func head() -> [LayoutLine] {
            var names: [Piece] = []
            var rule: [Piece] = []
            let focus = context.screen.column
            for (position, article) in columns.enumerated() {
                let summary = outlet(article)
                let isFocused = position == min(focus, columns.count - 1)
                let facts =
                    "\(matrix.facts.count { $0.coverage.indices.contains(article) && $0.coverage[article].isStated }) facts"
                names.append(
                    Piece(
                        x: x(position),
                        text: .runs(
                            ("\(number(article))\(article == anchor ? "*" : "") ", Style(.accent, .bold)),
                            (summary?.outlet ?? "", Style(.text, isFocused ? [.bold, .underline] : .bold)),
                            (context.dot + context.dots([summary.map(context.words.published) ?? "", facts]), .dim)),
                        maxWidth: columnWidth))
            }
            rule.append(
                Piece(
                    x: 0,
                    text: MarkedText(String(repeating: context.glyphs.horizontal, count: context.width), Style(.border))
                ))
            for position in columns.indices.dropFirst() {
                rule.append(Piece(x: x(position) - 2, text: MarkedText(String(context.glyphs.teeDown), Style(.border))))
            }
            return [LayoutLine(names), LayoutLine(rule)]
        }

        /// Facts that the anchor states in its order, then the others.
        private var factOrder: [Int] {
            func place(_ fact: Fact) -> Int { fact.statement(in: anchor)?.span.start ?? Int.max }
            let options = context.state.compareOptions
            return matrix.facts.indices.filter { index in
                let fact = matrix.facts[index]
                let stated = fact.coverage.count { $0.isStated }
                if stated == 1 {
                    return fact.statements.first?.article == anchor ? options.showsOnlyLeft : options.showsOnlyRight
                }
                return fact.isDisputed || options.showsReworded
            }.sorted { (place(matrix.facts[$0]), $0) < (place(matrix.facts[$1]), $1) }
        }

        func pane() -> Pane {
            var builder = LineBuilder(width: context.width)
            // Where a source's sentence stood first: it may tell several facts, and is printed once.
            var shown: [Statement: Int] = [:]
            for index in factOrder {
                let fact = matrix.facts[index]
                builder.beginItem()
                let cells = columns.map { cell(fact, index, $0, &shown) }
                let sign = sign(fact)
                let stated = fact.coverage.count { $0.isStated }
                let label = "\(stated)/\(matrix.articles.count)".fitted(4) + "F\(index + 1)"
                for line in 0..<max(1, cells.map(\.count).max() ?? 1) {
                    var pieces: [Piece] = []
                    if line == 0 {
                        if context.state.compareOptions.showsNumbers {
                            pieces.append(Piece(x: 1, text: MarkedText(label, Style(.gutter)), maxWidth: 8))
                        }
                        pieces.append(Piece(x: 10, text: MarkedText(String(sign.0), sign.1)))
                    }
                    for (position, lines) in cells.enumerated() {
                        if position > 0 {
                            pieces.append(
                                Piece(
                                    x: x(position) - 2,
                                    text: MarkedText(String(context.glyphs.vertical), Style(.border))))
                        }
                        if lines.indices.contains(line) { pieces.append(lines[line].at(x: x(position))) }
                    }
                    builder.add(LayoutLine(pieces))
                }
                builder.endItem(
                    .fact(index), id: Int64(index), status: FactStatus.text(fact, index, matrix, context, number))
            }
            if builder.lines.isEmpty {
                builder.wrapped("No facts are shown; \(context.key(.stop)) shows all again.", .dim, x: 2)
            }
            return builder.pane(selection: .mark)
        }

        private func sign(_ fact: Fact) -> (Character, Style) {
            if fact.isDisputed {
                let isQuote = fact.differences.allSatisfy { $0.difference.kind == .quote }
                return isQuote
                    ? (context.glyphs.signs.quoteDiffers, Style(.quoteDiffers, .bold))
                    : (context.glyphs.signs.valueDiffers, Style(.valueDiffers, .bold))
            }
            let stated = fact.coverage.count { $0.isStated }
            return stated == 1
                ? (context.glyphs.signs.onlyLeft, Style(.accent)) : (context.glyphs.signs.reworded, Style(.reworded))
        }

        /// A sentence of one source.
        private struct Statement: Hashable {
            var article: Int
            var start: Int
        }

        /// Lines of a cell at most: what is longer is read in the article.
        private static let mostLines = 8

        /// What one source says of the fact: what tells it first, each sentence once on the screen.
        private func cell(_ fact: Fact, _ index: Int, _ article: Int, _ shown: inout [Statement: Int]) -> [Piece] {
            let own = fact.statements.filter { $0.article == article }
            let statements = own.filter(\.isTelling) + own.filter { !$0.isTelling }
            guard let bytes = texts[article], !statements.isEmpty else {
                let coverage = fact.coverage.indices.contains(article) ? fact.coverage[article] : .unknown
                let text = MarkedText(ComparisonWords.coverage(coverage), .dim)
                return [Piece(x: 0, text: text, line: TextWrapper.wrap(text, width: columnWidth).first)]
            }
            let options = context.state.compareOptions
            var marks: [MarkedText.Mark] = []
            var signs: [AnnotatedText.Insertion] = []
            if options.marks == .words, matrix.onlyHere.indices.contains(article) {
                for statement in statements {
                    marks += NameFinder.places(of: matrix.onlyHere[article], in: bytes, statement.span).map {
                        .init($0, Style(.onlyLeft, .bold))
                    }
                }
            }
            for entry in fact.differences where options.marks != .nothing && entry.difference.relation == .differs {
                let span =
                    entry.leftArticle == article
                    ? entry.difference.left
                    : entry.rightArticle == article ? entry.difference.right : nil
                guard let span, !marks.contains(where: { $0.span == span }) else { continue }
                marks.append(.init(span, Style(.valueDiffers, options.showsBrackets ? .bold : .reverse)))
                if options.showsBrackets {
                    signs.append(.init(offset: span.start, text: "{", style: Style(.valueDiffers)))
                    signs.append(.init(offset: span.end, text: "}", style: Style(.valueDiffers)))
                }
            }
            var lines: [Piece] = []
            var named: Set<Int> = []
            for (position, statement) in statements.enumerated() {
                let key = Statement(article: article, start: statement.span.start)
                if let earlier = shown[key] {
                    guard named.insert(earlier).inserted else { continue }
                    lines += oneLine(MarkedText("see F\(earlier + 1)", .dim))
                    continue
                }
                // What only belongs to it by its likeness is no place where the source says so.
                let style: Style = statement.isTelling ? .plain : .dim
                let text = AnnotatedText(bytes, statement.span, style: style, marks: marks, insertions: signs).marked
                let wrapped = TextWrapper.wrap(text, width: columnWidth)
                if !lines.isEmpty, lines.count + wrapped.count > Self.mostLines {
                    lines += oneLine(
                        MarkedText("\(context.glyphs.ellipsis) \(statements.count - position) more", .dim))
                    break
                }
                shown[key] = index
                lines += wrapped.map { Piece(x: 0, text: text, line: $0) }
            }
            return lines
        }

        private func oneLine(_ text: MarkedText) -> [Piece] {
            TextWrapper.wrap(text, width: columnWidth).prefix(1).map { Piece(x: 0, text: text, line: $0) }
        }

        /// The coverage of the facts, a line for each source.
        func coverage() -> [LayoutLine] {
            let labelWidth = 26
            let shown = max(0, min(matrix.facts.count, (context.width - labelWidth - 2) / 4))
            let dash = String(repeating: context.glyphs.horizontal, count: context.width)
            let legend = Coverage.inOrder.map {
                "\(context.glyphs.signs.sign($0)) \(ComparisonWords.coverage($0))"
            }.joined(separator: "  ")
            let fits = labelWidth + shown * 4 + DisplayWidth.of(legend) + 3 <= context.width
            var lines = [LayoutLine(dash, Style(.border))]
            let heads = matrix.facts.indices.prefix(shown).map { "F\($0 + 1)".fitted(4) }.joined()
            lines.append(
                LayoutLine(
                    .runs((" coverage".fitted(labelWidth), .heading), (heads, .dim), (fits ? "  " + legend : "", .dim)),
                    maxWidth: context.width))
            for article in matrix.articles.indices.prefix(9) {
                var runs: [(String, Style)] = [
                    (" \(number(article)) " + (outlet(article)?.outlet ?? "").fitted(labelWidth - 4) + " ", .plain)
                ]
                for fact in matrix.facts.prefix(shown) {
                    runs += CoverageCell.runs(fact, article, context.glyphs, width: 4)
                }
                lines.append(LayoutLine(.runs(runs), maxWidth: context.width))
            }
            return lines
        }
    }
}

/// One cell of a coverage matrix.
enum CoverageCell {
    static func runs(_ fact: Fact, _ article: Int, _ glyphs: GlyphSet, width: Int) -> [(String, Style)] {
        let coverage = fact.coverage.indices.contains(article) ? fact.coverage[article] : .unknown
        let differs = fact.differences.contains {
            $0.difference.relation == .differs && ($0.leftArticle == article || $0.rightArticle == article)
        }
        let mark = (glyphs.signs.sign(coverage), coverage.isStated ? Style.plain : .dim)
        let space = String(repeating: " ", count: max(0, width - (differs ? 2 : 1)))
        return [(String(mark.0), mark.1)]
            + (differs ? [(String(glyphs.signs.valueDiffers), Style(.valueDiffers, .bold))] : []) + [(space, .plain)]
    }
}

/// A fact in words, for the status line.
enum FactStatus {
    static func text(
        _ fact: Fact, _ index: Int, _ matrix: CoverageMatrix, _ context: LayoutContext, _ number: (Int) -> Int
    ) -> String {
        var text = "F\(index + 1)"
        let relation: ValueRelation = fact.isDisputed ? .differs : .later
        let values = FactWording.bySource(fact, relation)
        if !values.isEmpty {
            let subject =
                fact.differences.lazy.map(\.difference).first { $0.relation == relation && !$0.subject.isEmpty }?
                .subject ?? ""
            text += " \(context.glyphs.signs.sign(relation)) \(subject.isEmpty ? "" : subject + ": ")"
            text += values.map { "\($0.value) (\($0.articles.map { String(number($0)) }.joined(separator: ", ")))" }
                .joined(separator: " | ")
            return relation == .later ? text + " \(context.glyphs.dot) \(ComparisonWords.later)" : text
        }
        let stated = matrix.articles.indices.filter {
            fact.coverage.indices.contains($0) && fact.coverage[$0] == .states
        }
        let passing = matrix.articles.indices.filter {
            fact.coverage.indices.contains($0) && fact.coverage[$0] == .mentions
        }
        text += " \(context.glyphs.dot) stated by \(stated.map { String(number($0)) }.joined(separator: ", "))"
        if !passing.isEmpty {
            text += " \(context.glyphs.dot) in part by \(passing.map { String(number($0)) }.joined(separator: ", "))"
        }
        return text + " \(context.glyphs.dot) \(fact.label)"
    }
}
