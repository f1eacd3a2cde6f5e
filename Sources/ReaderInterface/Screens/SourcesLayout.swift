import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// Where articles come from, below their tags, and how well that works.
enum SourcesLayout {
    static let wideWidth = 80

    static func layOut(_ context: LayoutContext) -> ScreenLayout {
        let loadable = context.state.data.sources()
        guard let sources = loadable.value else { return context.waiting(context.title("Sources"), loadable) }
        let width = min(150, context.width)
        var builder = LineBuilder(width: width)
        let filter = context.screen.filter
        let tree = context.state.sourceTree(of: sources)
        for group in tree.groups {
            if tree.hasHeadings { addHeading(&builder, context, group) }
            if group.isFolded, tree.hasHeadings { continue }
            for source in group.sources {
                let row = SourceRow(
                    context: context, source: source, width: width, group: tree.hasHeadings ? group.kind : nil,
                    item: group.item(of: source))
                row.add(to: &builder)
            }
        }
        if sources.isEmpty { addEmpty(&builder, context) }
        if !sources.isEmpty, tree.groups.isEmpty { addNoneListed(&builder, context) }
        var layout = ScreenLayout(
            title: .runs(
                ("Sources", Style(.title, .bold)),
                (
                    context.dot + context.state.sourceOrder.title
                        + (filter.isEmpty ? "" : context.dot + "with “\(filter)”"), Style(.title)
                )),
            panes: [builder.pane()])
        layout.hasStatusLine = !sources.isEmpty
        layout.status = status(context, sources)
        if context.width >= wideWidth, !sources.isEmpty { layout.head = [SourceRow.heading(width: width)] }
        return layout
    }

    private static func status(_ context: LayoutContext, _ sources: [SourceHealth]) -> String {
        let real = sources.filter { $0.state != .added }
        let failing = real.count { $0.failure != nil && $0.state != .paused }
        let tagged = context.state.selectedSources.count
        return context.dots([
            tagged > 0 ? "\(tagged) selected" : "",
            real.isEmpty && !sources.isEmpty
                ? "\(sources.count) added by hand" : Wording.count(real.count, "source"),
            failing > 0 ? "\(failing) in trouble" : real.isEmpty ? "" : "all well",
            notListed(context, sources),
        ])
    }

    /// What of the sources the screen leaves out, and what shows it.
    private static func notListed(_ context: LayoutContext, _ sources: [SourceHealth]) -> String {
        let selection = context.state.sourceSelection
        guard context.screen.filter.isEmpty else { return "\(context.key(.stop)) shows all" }
        let hidden = sources.count(where: \.isHidden)
        switch selection {
        case .shown: return hidden == 0 ? "" : "\(hidden) hidden"
        case .unread: return "with something unread only"
        case .all: return hidden == 0 ? "" : "hidden ones too"
        }
    }

    private static func addNoneListed(_ builder: inout LineBuilder, _ context: LayoutContext) {
        builder.blank()
        guard context.screen.filter.isEmpty else {
            return builder.wrapped("No source has “\(context.screen.filter)” in its name, address or tags.", x: 2)
        }
        builder.wrapped(
            context.state.sourceSelection == .unread
                ? "No source has anything unread; \(context.key(.showRead)) shows the others."
                : "All sources are hidden; \(context.key(.showRead)) shows them.", x: 2)
    }

    private static func addHeading(_ builder: inout LineBuilder, _ context: LayoutContext, _ group: SourceTree.Group) {
        builder.beginItem()
        let sign = context.isPlain ? "" : String(group.isFolded ? context.glyphs.folded : context.glyphs.unfolded) + " "
        let count = group.isFolded ? "  \(Wording.count(group.sources.count, "source"))" : ""
        let left = MarkedText.runs((sign, .dim), (group.kind.name, .heading), (count, .dim))
        builder.add(left: left, right: SourceRow.figures(group.unread, group.articles, context, builder.width), x: 1)
        let target: ItemTarget = if case .tag(let name) = group.kind { .tag(name) } else { .group(group.kind.name) }
        builder.endItem(
            target, id: group.kind.item,
            status:
                "\(context.key(.foldGroup)) folds and unfolds\(context.dot)\(Wording.count(group.sources.count, "source"))"
        )
    }

    private static func addEmpty(_ builder: inout LineBuilder, _ context: LayoutContext) {
        builder.blank()
        builder.wrapped("There are no sources yet.", x: 2)
        builder.wrapped(
            "\(context.key(.addSource)) adds a feed, a page, a file or a folder; \(context.key(.importSources)) imports a list of feeds; \(context.key(.addSamples)) adds the samples.",
            .dim, x: 2, width: max(8, context.width - 4))
    }
}

/// One source in the list: its name and tags, its figures, how it does; below it what failed and what can be done.
struct SourceRow {
    let context: LayoutContext
    let source: SourceHealth
    let width: Int
    /// The heading that it stands below; nil where there is none.
    let group: SourceTree.Group.Kind?
    /// By which its selection is kept.
    let item: Int64

    /// Columns of the figures, from the left.
    private static let columns: [(name: String, width: Int)] = [
        ("unread", 8), ("articles", 10), ("a week", 9), ("shared", 8), ("state", 13),
    ]

    static func heading(width: Int) -> LayoutLine {
        let right = columns.map { $0.name.fitted($0.width, alignsRight: true) }.joined()
        return LineBuilder.line(
            left: MarkedText("source", .dim), right: MarkedText(right + " ", .dim), x: 3, width: width)
    }

    /// What a group has in all, in the columns of its sources.
    static func figures(_ unread: Int, _ articles: Int, _ context: LayoutContext, _ width: Int) -> MarkedText {
        let style = unread > 0 ? Style.bold : Style.dim
        guard context.width >= SourcesLayout.wideWidth else {
            return .runs((Wording.grouped(unread), style), (String(repeating: " ", count: 11), .plain))
        }
        let rest = columns[2...].reduce(1) { $0 + $1.width }
        return .runs(
            (Wording.grouped(unread).fitted(columns[0].width, alignsRight: true), style),
            (Wording.grouped(articles).fitted(columns[1].width, alignsRight: true), .dim),
            (String(repeating: " ", count: rest), .plain))
    }

    func add(to builder: inout LineBuilder) {
        let indent = group == nil ? 1 : 3
        builder.beginItem()
        builder.add(left: left, right: right, x: indent)
        if let trouble = SourceTroubleText(context, source).text {
            builder.wrapped(trouble, x: indent + 2, width: max(8, context.width - indent - 3))
        }
        builder.endItem(target, id: item, status: source.location)
    }

    private var target: ItemTarget { source.state == .added ? .folder(source.location) : .source(source.id) }

    private var left: MarkedText {
        let isSelected = context.state.selectedSources.contains(source.id)
        // Only marks have a style: without colours a style would be a ground of its own.
        let mark: (String, Style) =
            isSelected
            ? (String(context.glyphs.tagged), Style(.tagged))
            : source.failure == nil ? (" ", .plain) : ("!", Style(.error, .bold))
        var runs: [(String, Style)] = [
            mark, (" ", .plain),
            (source.title, source.unreadCount > 0 ? .bold : .plain),
        ]
        let tags = source.tags.filter { group != .tag($0) }
        if source.isHidden { runs.append(("  hidden", Style(.accent))) }
        if let waiting = source.waiting { runs.append(("  " + waiting, .dim)) }
        if !tags.isEmpty { runs.append(("  " + tags.joined(separator: ", "), .dim)) }
        return .runs(runs)
    }

    private var right: MarkedText {
        let unread = source.unreadCount > 0 ? Wording.grouped(source.unreadCount) : ""
        guard context.width >= SourcesLayout.wideWidth else {
            return .runs([(unread, .bold)] + Self.cell(state.text, 10, state.style) + [(" ", .plain)])
        }
        let tenths = source.articlesPerWeek.isFinite ? Int(min(99_999, max(0, source.articlesPerWeek)) * 10 + 0.5) : 0
        let week =
            tenths == 0
            ? "" : tenths % 10 == 0 || tenths >= 1000 ? Wording.grouped(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
        let shared = source.storyShare > 0 ? Wording.percent(source.storyShare) : ""
        let texts = [unread, Wording.grouped(source.articleCount), week, shared, state.text]
        let styles: [Style] = [.bold, .dim, .dim, .dim, state.style]
        var runs = zip(zip(texts, SourceRow.columns), styles).flatMap { Self.cell($0.0, $0.1.width, $1) }
        runs.append((" ", .plain))
        return .runs(runs)
    }

    /// A text that is wider than its column is cut, as the figures stand below each other.
    private static func cell(_ text: String, _ width: Int, _ style: Style) -> [(String, Style)] {
        MarkedText.column(text.fitted(min(width, DisplayWidth.of(text))), width, style)
    }

    /// How it does, in a word.
    private var state: (text: String, style: Style) {
        switch source.state {
        case .paused: return ("paused", Style(.accent))
        case .muted: return ("muted", Style(.accent))
        case .added: return ("", .dim)
        case .fetched: break
        }
        if source.failure != nil { return (trouble, Style(.error)) }
        return (source.lastFetch.map(context.words.age) ?? "never", .dim)
    }

    private var trouble: String {
        switch source.trouble {
        case .gone?: "gone"
        case .wrongAddress?: "not there"
        case .refused?: "refused"
        case .busy?: "waits"
        case .serverFault?: "its fault"
        case .unreachable?: "no answer"
        case .notAFeed?: "no feed"
        case nil: "failed"
        }
    }
}

extension SourcesLayout: ScreenGuide {
    static var hints: [ScreenHint] {
        [
            ScreenHint([.open], "its articles"), ScreenHint(.addSource), ScreenHint(.editSource),
            ScreenHint(.removeSource),
            ScreenHint(.selectSource), ScreenHint(.reload), ScreenHint(.sortSources), ScreenHint(.showStories),
            ScreenHint([.markRead], "mark read"), ScreenHint(.nextUnread), ScreenHint(.showRead), ScreenHint(.limit),
            ScreenHint(.foldGroup), ScreenHint(.undo), ScreenHint(.importSources), ScreenHint(.importNewsboat),
            ScreenHint(.outlets),
        ]
    }

    static func marks(_ glyphs: GlyphSet) -> [ScreenMark] {
        [
            ("bold", .bold, "something of it is unread"),
            ("!", Style(.error, .bold), "the last fetch failed; below it stands why, and what to do"),
            (String(glyphs.tagged), Style(.tagged), "selected, to be changed with others"),
            ("\(glyphs.unfolded) \(glyphs.folded)", .dim, "a tag with its sources below it, and folded"),
            ("shared", .dim, "how much of it stands in stories with other outlets"),
            ("muted paused", Style(.accent), "comes as read; is not fetched"),
            (
                "hidden", Style(.accent),
                "is listed here only where all are, and is fetched all the same: newsboat's !; set in its form"
            ),
        ]
    }
}
