import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// The list of stories, one row each (`StoryListRow`). In a wide window the selected story is shown beside it.
enum StoriesLayout {
    static let previewWidth = 160
    static let threePaneWidth = 200

    static func layOut(_ context: LayoutContext) -> ScreenLayout {
        let state = context.state
        guard let page = state.data.stories, state.data.storiesFailure == nil else {
            if let reason = state.data.storiesFailure {
                return .message(
                    context.title("Stories"),
                    [MarkedText(reason, Style(.error)), MarkedText("\(context.key(.stop)) clears the limit.")],
                    width: context.width)
            }
            return context.waiting(context.title("Stories"), DataCache.Loadable<StoryPage>.loading)
        }
        var layout = page.window.total == 0 ? empty(context, page) : list(context, page)
        var left = listWidth(context)
        if case .story(let id)? = context.state.previews.first {
            let right = context.state.previews.count > 1 ? (left + context.width) / 2 : context.width
            if let pane = preview(context, page, id, from: left + 3, to: right) { layout.panes.append(pane) }
            left = right
        }
        if let pane = context.articlePreview(left: left) { layout.panes.append(pane) }
        layout.head = context.problems(page.window.problems)
        layout.title = title(context)
        layout.status = status(context, page)
        return layout
    }

    /// What the list is limited to, and by what it is ordered.
    private static func title(_ context: LayoutContext) -> MarkedText {
        let query = context.state.query
        var parts = [query.text]
        if !query.includesRead { parts.append("unread only") }
        parts.append(query.order.title)
        return .runs(("Stories", Style(.title, .bold)), (context.dot + context.dots(parts), Style(.title)))
    }

    private static func status(_ context: LayoutContext, _ page: StoryPage) -> String {
        // Of nothing there is nothing to count, and the screen asks where articles should come from.
        if page.articleCount == 0, page.sourceCount == 0 { return "" }
        // A list without stories shows no count: its unread articles have come since, and are shown next.
        var parts = [
            page.window.total == 0 ? "" : page.window.unread.map { "\(Wording.grouped($0)) unread" } ?? "",
            trouble(context, page),
            Wording.count(page.window.total + page.window.arrived, "story", "stories"),
        ]
        if let time = page.lastFetch {
            let age = context.words.age(time)
            parts.append(age == "now" ? "updated just now" : "updated \(age) ago")
        }
        return context.dots(parts)
    }

    /// That sources cannot be fetched, whoever tried, with the key that tells more.
    private static func trouble(_ context: LayoutContext, _ page: StoryPage) -> String {
        guard page.failingSources > 0 else { return "" }
        let count =
            context.width < 80 ? String(page.failingSources) : Wording.count(page.failingSources, "source")
        return "\(count) in trouble: \(context.key(.notices))"
    }

    /// Columns of the list: all, most with a story beside it, less with an article beside that.
    private static func listWidth(_ context: LayoutContext) -> Int {
        guard context.state.showsPreview else { return context.width }
        let share = context.width >= threePaneWidth ? context.width * 9 / 20 : context.width * 3 / 5
        return context.listWidth(share)
    }

    private static func list(_ whole: LayoutContext, _ page: StoryPage) -> ScreenLayout {
        var context = whole
        context.width = listWidth(whole)
        var builder = LineBuilder(width: context.width)
        var days = DayHeadings()
        for row in page.window.rows {
            if context.state.query.order == .time, let day = days.heading(row, context.words) {
                builder.add(day, .heading, x: 1)
            }
            builder.beginItem()
            let (lines, headlineEnd) = StoryListRow(context: context, row: row).layOut()
            for line in lines { builder.add(line) }
            builder.endItem(.story(row.id), id: row.id.rawValue, headlineEnd: headlineEnd)
        }
        var pane = builder.pane()
        // Rows that are not loaded are taken to have all their lines; the place is kept by the story, not by the line.
        let height = context.state.settings.listLines
        pane.itemHeight = height
        pane.firstItem = page.window.offset
        pane.firstLine = page.window.offset * height
        pane.items = pane.items.map { item in
            var item = item
            item.lines = item.lines.lowerBound + pane.firstLine..<item.lines.upperBound + pane.firstLine
            return item
        }
        pane.totalItems = page.window.total
        pane.totalLines =
            pane.firstLine + pane.lines.count
            + height * (page.window.total - page.window.offset - page.window.rows.count)
        return ScreenLayout(title: MarkedText(""), panes: [pane])
    }

    /// The days of a list whose newest stories come first. A story that has gained an article since the list was opened
    /// keeps its place, and so its heading.
    private struct DayHeadings {
        private static let undated = "Date unknown"
        private var day = ""
        private var earliest: Timestamp?

        /// The day to be named above `row`; nil where the row stands under the heading before.
        mutating func heading(_ row: StorySummary, _ words: Wording) -> String? {
            // Stories without an age stand behind all others.
            if row.isAgeless {
                defer { day = Self.undated }
                return day == Self.undated ? nil : Self.undated
            }
            guard earliest.map({ row.last < $0 }) ?? true else { return nil }
            earliest = row.last
            let next = words.day(row.last)
            defer { day = next }
            return next == day ? nil : next
        }
    }

    /// The sources and the gist of the selected story, or what the list knows of it until they are there.
    private static func preview(
        _ context: LayoutContext, _ page: StoryPage, _ id: StoryID, from x: Int, to end: Int
    ) -> Pane? {
        guard let row = page.window.rows.first(where: { $0.id == id }) else { return nil }
        var builder = LineBuilder(width: max(1, end - x))
        builder.wrapped(row.headline, .bold, x: 1, width: builder.width - 2)
        if let detail = context.state.data.story(id).value {
            StoryOverview(context, detail).add(&builder)
        } else {
            let since = row.isDated ? "since \(context.words.moment(row.first))" : "dates unknown"
            builder.add(
                context.dots([
                    Wording.count(row.outletCount, "outlet"), Wording.count(row.articleCount, "article"), since,
                ]), .dim, x: 1)
        }
        var pane = builder.pane(x: x, selection: .none)
        pane.selection = .none
        pane.hasBorder = true
        pane.isPassive = true
        return pane
    }

    // MARK: - Nothing to show

    private static func empty(_ context: LayoutContext, _ page: StoryPage) -> ScreenLayout {
        var builder = LineBuilder(width: context.width)
        builder.blank()
        let query = context.state.query
        if !query.text.isEmpty {
            builder.wrapped("No story has “\(query.text)”.", x: 2)
            builder.blank()
            choice(&builder, context, .stop, "clear the limit")
            choice(&builder, context, .limit, "change it")
        } else if page.articleCount > 0, query.includesRead, context.state.progress != nil {
            builder.wrapped("The articles are here; which of them tell of the same is being found.", x: 2)
            builder.blank()
            choice(&builder, context, .articles, "list the articles meanwhile")
        } else if page.articleCount > 0 {
            builder.wrapped(query.includesRead ? "Every story is hidden." : "Nothing is unread.", x: 2)
            builder.blank()
            if !query.includesRead { choice(&builder, context, .showRead, "show stories that are read") }
            choice(&builder, context, .undo, "take the last change back")
            choice(&builder, context, .reloadAll, "fetch all sources")
        } else if page.sourceCount > 0 {
            builder.wrapped("There are sources, but no articles yet.", x: 2)
            builder.blank()
            choice(&builder, context, .reloadAll, "fetch all sources")
            choice(&builder, context, .sources, "see the sources and what is wrong with them")
        } else {
            builder.wrapped("There is nothing to read yet. Where should articles come from?", x: 2)
            builder.blank()
            choice(&builder, context, .addSamples, "add the samples and look around")
            choice(&builder, context, .addSource, "add a feed, a page, a file or a folder")
            choice(&builder, context, .importSources, "import an OPML file of another reader")
            choice(&builder, context, .importNewsboat, "take over newsboat's sources, and what was read there")
        }
        choice(&builder, context, .help, "see all keys")
        return ScreenLayout(title: MarkedText(""), panes: [builder.pane()])
    }

    private static func choice(
        _ builder: inout LineBuilder, _ context: LayoutContext, _ command: CommandID, _ text: String
    ) {
        builder.beginItem()
        builder.add(.runs((context.key(command).fitted(6), Style(.key)), (text, .plain)), x: 2)
        builder.endItem(.command(command), id: Int64(builder.items.count))
    }
}

extension StoriesLayout: ScreenGuide {
    static var hints: [ScreenHint] {
        [
            ScreenHint([.down, .up], "move"), ScreenHint([.open], "open"), ScreenHint(.compare), ScreenHint(.quotes),
            ScreenHint(.search),
            ScreenHint(.limit), ScreenHint(.reload), ScreenHint(.articles), ScreenHint(.star), ScreenHint(.markRead),
            ScreenHint(.openView),
            ScreenHint(.sources), ScreenHint(.outlets), ScreenHint(.addSource), ScreenHint(.addSamples),
            ScreenHint(.importSources),
            ScreenHint(.importNewsboat),
        ]
    }

    static func marks(_ glyphs: GlyphSet) -> [ScreenMark] {
        [
            ("bold", Style(.unread, .bold), "something of the story is unread"),
            (String(glyphs.unread), Style(.unread, .bold), "the same, in a terminal without colours"),
            ("5", .plain, "outlets that tell it; none where it is one"),
            (String(glyphs.starred), Style(.starred), "starred"),
            (String(glyphs.later), Style(.starred), "kept to be read later"),
            (String(glyphs.changed), Style(.changed), "an article has changed since it was read"),
            (
                "\(glyphs.signs.valueDiffers)2", Style(.valueDiffers),
                "numbers, names or lists that differ between its sources"
            ),
            ("\(glyphs.quoteMark)9", Style(.quote), "quotes"),
            (String(glyphs.bars[2...5]), Style(.sparkline), "articles a day over the last seven, from four on"),
            ("also es", .dim, "a story in Spanish tells of the same"),
            ("follow-up", .dim, "it follows an earlier story of its affair; goes on: a later one follows it"),
            (String(glyphs.ellipsis), .dim, "not compared yet; it is while the list is looked at"),
            ("\(glyphs.above) 3 new stories", Style(.accent, .bold), "what came since the list was opened"),
        ]
    }
}
