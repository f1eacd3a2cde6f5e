import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// Articles that have what was searched for, two lines each, or one, with the hits marked.
enum SearchLayout {
    static func layOut(_ context: LayoutContext, _ text: String) -> ScreenLayout {
        let title = MarkedText.runs(
            ("Articles", Style(.title, .bold)), (context.dot + context.dots([text, "newest first"]), Style(.title)))
        let loadable = context.state.data.search(text)
        guard let window = loadable.value else { return context.waiting(title, loadable) }
        let whole = context
        var context = whole
        if whole.state.showsPreview { context.width = whole.listWidth(whole.width * 9 / 20) }
        var builder = LineBuilder(width: min(160, context.width))
        let lines = context.state.settings.listLines
        for hit in window.rows {
            builder.beginItem()
            let headline = headline(context, hit)
            builder.add(headline)
            if lines > 1 {
                let marks = hit.excerptMatches.map { MarkedText.Mark($0, Style(.match, .bold)) }
                builder.add(MarkedText(hit.excerpt, .dim, marks: marks), x: 2)
            }
            let end = headline.pieces.first.map { $0.x + min($0.text.width, $0.maxWidth ?? $0.text.width) + 1 }
            builder.endItem(
                .article(hit.article.id, version: nil, offset: nil), id: hit.article.id.rawValue, headlineEnd: end)
        }
        if window.total == 0, text.isEmpty {
            return .message(
                title,
                [
                    MarkedText("There are no articles yet."),
                    MarkedText("\(context.key(.reloadAll)) fetches all sources.", .dim),
                ], width: context.width)
        }
        if window.total == 0 {
            return .message(
                title,
                [
                    MarkedText("No article has “\(text)”."),
                    MarkedText(""),
                    MarkedText(
                        "\(context.key(.limit)) changes it, \(context.key(.search)) searches again. Words are looked for together; “…” keeps words in order, -word leaves it out, outlet:name and after:2026-11-01 narrow it.",
                        .dim),
                ] + window.problems.map { MarkedText($0, Style(.error)) }, width: context.width)
        }
        var pane = builder.pane()
        pane.itemHeight = lines
        pane.firstItem = window.offset
        pane.firstLine = window.offset * lines
        pane.items = pane.items.map { item in
            var item = item
            item.lines = item.lines.lowerBound + pane.firstLine..<item.lines.upperBound + pane.firstLine
            return item
        }
        pane.totalItems = window.total
        pane.totalLines = window.total * lines
        var layout = ScreenLayout(title: title, panes: [pane])
        if let preview = whole.articlePreview(left: context.width) { layout.panes.append(preview) }
        layout.head = whole.problems(window.problems)
        layout.status = whole.dots([
            window.unread.map { "\(Wording.grouped($0)) unread" } ?? "",
            Wording.count(window.total + window.arrived, "article"),
        ])
        return layout
    }

    private static func headline(_ context: LayoutContext, _ hit: SearchHit) -> LayoutLine {
        let article = hit.article
        let style = Style(article.isRead ? .read : .unread, article.isRead ? [] : .bold)
        let marks = hit.titleMatches.map { MarkedText.Mark($0, Style(.match, .bold)) }
        let room = max(8, context.width * 2 / 5)
        let date = context.width >= 50 ? context.dot + context.words.published(article) : ""
        // A long name gives way to the date.
        let outlet = article.outlet.fitted(
            min(DisplayWidth.of(article.outlet), max(4, room - DisplayWidth.of(date))),
            ellipsis: context.glyphs.ellipsis)
        let rightText = MarkedText.runs((outlet, .dim), (date, .dim))
        let star = String(
            article.isStarred
                ? context.glyphs.starred
                : article.isForLater ? context.glyphs.later : article.isChanged ? context.glyphs.changed : " ")
        let x = context.marksUnread ? 4 : 2
        var line = LineBuilder.line(
            left: MarkedText(article.title, style, marks: marks), right: rightText, x: x,
            width: min(160, context.width) - 1)
        if context.marksUnread, !article.isRead { line.pieces.append(context.unreadSign(x: 2)) }
        line.pieces.append(Piece(x: 1, text: MarkedText(star, Style(.starred)), maxWidth: 1))
        return line
    }
}

extension SearchLayout: ScreenGuide {
    static var hints: [ScreenHint] {
        [
            ScreenHint([.open], "read"), ScreenHint(.search), ScreenHint(.limit), ScreenHint([.nextUnread], "unread"),
            ScreenHint([.showRead], "hide read"), ScreenHint(.markAllRead), ScreenHint(.star), ScreenHint(.readLater),
            ScreenHint(.browser),
            ScreenHint(.links),
        ]
    }

    static func marks(_ glyphs: GlyphSet) -> [ScreenMark] {
        [
            ("bold", Style(.unread, .bold), "unread"), (String(glyphs.starred), Style(.starred), "starred"),
            (String(glyphs.later), Style(.starred), "kept to be read later"),
            (String(glyphs.changed), Style(.changed), "changed since it was read"),
            (String(glyphs.unread), Style(.unread, .bold), "unread, in a terminal without colours"),
        ]
    }
}
