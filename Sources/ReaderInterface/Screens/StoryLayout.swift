import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// One story: its sources and what each adds, and what they share and differ on. Two panes from 100 columns on, with
/// the quotes in a third from 160, and one above the other below that.
enum StoryLayout {
    static let twoPaneWidth = 100
    static let threePaneWidth = 160

    static func layOut(_ context: LayoutContext, _ id: StoryID) -> ScreenLayout {
        let loadable = context.state.data.story(id)
        guard let detail = loadable.value else { return context.waiting(context.title("Stories", "Story"), loadable) }
        let summary = detail.summary
        let title = context.title("Stories", summary.headline)
        let since = summary.isDated ? "since \(context.words.moment(summary.first))" : "dates unknown"
        let status = context.dots([
            Wording.count(summary.outletCount, "outlet"), Wording.count(summary.articleCount, "article"), since,
        ])
        var layout = ScreenLayout(title: title, status: status, panes: [])
        if context.width >= twoPaneWidth, !context.isPlain {
            layout.panes = panes(context, detail)
        } else {
            var builder = LineBuilder(width: context.width)
            addSources(&builder, context, detail)
            builder.blank()
            StoryGist.add(&builder, context, detail)
            layout.panes = [builder.pane()]
        }
        return layout
    }

    private static func panes(_ context: LayoutContext, _ detail: StoryDetail) -> [Pane] {
        let hasQuotes = context.width >= threePaneWidth && !detail.quotes.utterances.isEmpty
        let left = hasQuotes ? context.width / 3 - 4 : (context.width - 3) * 9 / 20
        let rest = context.width - left - 3
        var sources = LineBuilder(width: left)
        addSources(&sources, context, detail)
        var gist = LineBuilder(width: hasQuotes ? (rest - 3) / 2 : rest)
        StoryGist.add(&gist, context, detail, includesQuotes: !hasQuotes)
        var panes = [sources.pane(), gist.pane(x: left + 3)]
        if hasQuotes {
            let x = left + 3 + gist.width + 3
            var quotes = LineBuilder(width: context.width - x)
            QuotesLayout.addBySpeaker(&quotes, context, detail)
            panes.append(quotes.pane(x: x))
        }
        for index in panes.indices.dropFirst() { panes[index].hasBorder = true }
        return panes
    }

    static func addSources(_ builder: inout LineBuilder, _ context: LayoutContext, _ detail: StoryDetail) {
        let outletWidth = min(24, max(8, detail.sources.map { DisplayWidth.of($0.article.outlet) }.max() ?? 8))
        for (index, source) in detail.sources.enumerated() {
            let article = source.article
            builder.beginItem()
            let isTagged = context.state.tagged.contains { $0.article == article.id }
            let style = Style(article.isRead ? .read : .unread, article.isRead ? [] : .bold)
            let number = String(index + 1).fitted(2, alignsRight: true)
            // What there is no room for is left out rather than cut.
            let right = builder.width >= 46 ? coverage(context, detail.matrix, article.id) : MarkedText("")
            let signs = (article.isStarred ? 2 : 0) + (article.isChanged ? 2 : 0)
            let room = builder.width - 4 - min(outletWidth, max(4, builder.width - 26)) - right.width - signs - 2
            let published = context.words.published(article)
            var left: [(String, Style)] = [
                (isTagged ? String(context.glyphs.tagged) : " ", Style(.tagged)),
                (number + " ", .dim),
                (
                    article.outlet.fitted(
                        min(outletWidth, max(4, builder.width - 26)), ellipsis: context.glyphs.ellipsis), style
                ),
                ("  " + published.fitted(max(DisplayWidth.of(published), min(12, room - 2))), .dim),
            ]
            if room >= 20 { left.append(("\(article.wordCount) w".fitted(7, alignsRight: true), .dim)) }
            if article.isStarred { left.append((" \(context.glyphs.starred)", Style(.starred))) }
            if article.isChanged { left.append((" \(context.glyphs.changed)", Style(.changed))) }
            builder.add(left: .runs(left), right: right)
            builder.add(article.title, article.isRead ? .plain : .bold, x: 4)
            let adds = adds(context, detail, index)
            if !adds.isEmpty { builder.add(adds, .dim, x: 4) }
            builder.endItem(.article(article.id, version: nil, offset: nil), id: article.id.rawValue)
        }
        if detail.sources.isEmpty {
            builder.wrapped(
                "All articles of this story were hidden or moved. \(context.key(.undo)) takes that back.", x: 2)
        }
    }

    /// How the source stands to the first facts of the story: `●●○·`.
    private static func coverage(_ context: LayoutContext, _ matrix: CoverageMatrix, _ article: ArticleID) -> MarkedText
    {
        guard let index = matrix.articles.firstIndex(of: article) else { return MarkedText("") }
        if context.isPlain {
            let stated = matrix.facts.count { $0.coverage.indices.contains(index) && $0.coverage[index] == .states }
            return MarkedText("\(stated) of \(Wording.count(matrix.facts.count, "fact"))", .dim)
        }
        let marks = matrix.facts.prefix(6).map { fact -> Character in
            switch fact.coverage.indices.contains(index) ? fact.coverage[index] : .unknown {
            case .states: context.glyphs.signs.states
            case .mentions: context.glyphs.signs.inPassing
            case .absent: context.glyphs.signs.absent
            case .unknown: " "
            }
        }
        return MarkedText(String(marks), .dim)
    }

    /// What the source adds, in a line: that it was first, whom it copies, what only it has.
    private static func adds(_ context: LayoutContext, _ detail: StoryDetail, _ index: Int) -> String {
        let source = detail.sources[index]
        var parts: [String] = []
        let dated = detail.sources.compactMap(\.article.published)
        if detail.sources.count > 1, let first = dated.min(), source.article.published == first {
            parts.append("first")
        }
        if let copied = source.copiedFrom, copied.share >= 0.15 {
            let other = detail.sources.firstIndex { $0.article.id == copied.article }
            parts.append("\(Wording.percent(copied.share)) as in \(other.map { String($0 + 1) } ?? copied.outlet)")
        }
        if source.article.versionCount > 1 { parts.append(Wording.count(source.article.versionCount, "version")) }
        if source.article.placeCount > 1 { parts.append("in \(source.article.placeCount) feeds") }
        if !source.onlyHere.isEmpty {
            parts.append("only here: " + source.onlyHere.prefix(6).joined(separator: ", "))
        }
        return context.dots(parts)
    }
}
