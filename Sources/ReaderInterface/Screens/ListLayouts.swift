import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// The stored states of one article, the newest first.
enum VersionsLayout {
    static func layOut(_ context: LayoutContext, _ id: ArticleID) -> ScreenLayout {
        let loadable = context.state.data.versions(id)
        guard let list = loadable.value else { return context.waiting(context.title("Versions"), loadable) }
        var builder = LineBuilder(width: context.width)
        var previous: Int?
        var rows: [(ArticleVersion, Int, Int?)] = []
        for version in list.versions {
            let words = version.content.body.split { $0 == " " || $0 == "\n" }.count
            rows.append((version, words, previous.map { words - $0 }))
            previous = words
        }
        for (version, words, change) in rows.reversed() {
            let reference = TextReference(article: id, version: version.number)
            let isTagged = context.state.tagged.contains(reference)
            var notes: [String] = []
            if version.number == list.versions.last?.number { notes.append("newest") }
            if version.number == list.lastRead { notes.append("as you last read it") }
            let difference = change.map { $0 == 0 ? "" : $0 > 0 ? "+\($0)" : "\($0)" } ?? ""
            builder.beginItem()
            builder.add(
                .runs(
                    (isTagged ? String(context.glyphs.tagged) : " ", Style(.tagged)),
                    ("v\(version.number)".fitted(5), .bold),
                    (context.words.moment(version.updated ?? version.seen).fitted(14), .plain),
                    ("\(words) words".fitted(12, alignsRight: true), .dim),
                    (difference.fitted(7, alignsRight: true), .dim),
                    ("  " + context.dots(notes), Style(.accent))), x: 1)
            builder.add(version.content.title, .dim, x: 7)
            builder.endItem(.version(version.number), id: Int64(version.number))
        }
        if rows.count < 2 {
            builder.blank()
            builder.wrapped("This article has not changed since it was first seen.", .dim, x: 2)
        }
        var layout = ScreenLayout(title: context.title("Versions", list.article.title), panes: [builder.pane()])
        layout.status = list.article.outlet
        return layout
    }
}

/// Where articles come from, and how well that works.
enum SourcesLayout {
    static func layOut(_ context: LayoutContext) -> ScreenLayout {
        let loadable = context.state.data.sources()
        guard let sources = loadable.value else { return context.waiting(context.title("Sources"), loadable) }
        let failing = sources.count { $0.failure != nil }
        let width = min(140, context.width)
        var builder = LineBuilder(width: width)
        let isWide = context.width >= 80
        for source in sources {
            builder.beginItem()
            builder.add(left: left(context, source), right: right(context, source, isWide), x: 1)
            if let failure = source.failure {
                let since = source.lastSuccess.map { ", last worked \(context.words.age($0)) ago" } ?? ", never worked"
                let count = source.failureCount > 1 ? " (\(source.failureCount) times\(since))" : ""
                builder.wrapped(failure + count, Style(.error), x: 4, width: max(8, context.width - 5))
            }
            builder.endItem(.source(source.id), id: source.id.rawValue, status: source.location)
        }
        if sources.isEmpty {
            builder.blank()
            builder.wrapped("There are no sources yet.", x: 2)
            builder.wrapped(
                "\(context.key(.addSource)) adds a feed, a page, a file or a folder; \(context.key(.importSources)) imports a list of feeds; \(context.key(.addSamples)) adds the samples.",
                .dim, x: 2, width: max(8, context.width - 4))
            if let page = context.state.data.stories, page.articleCount > 0 {
                builder.wrapped(
                    "All \(Wording.count(page.articleCount, "article")) came from files; \(context.key(.outlets)) shows their outlets.",
                    .dim, x: 2, width: max(8, context.width - 4))
            }
        }
        var layout = ScreenLayout(title: context.title("Sources"), panes: [builder.pane()])
        layout.hasStatusLine = !sources.isEmpty
        layout.status = context.dots([
            Wording.count(sources.count, "source"), failing > 0 ? "\(failing) failing" : "all well",
        ])
        if isWide, !sources.isEmpty {
            layout.head = [
                LineBuilder.line(
                    left: MarkedText("source", .dim),
                    right: MarkedText("articles   a week  in stories    fetched ", .dim), x: 3, width: width)
            ]
        }
        return layout
    }

    private static func left(_ context: LayoutContext, _ source: SourceHealth) -> MarkedText {
        let mark = source.failure == nil ? " " : "!"
        var runs: [(String, Style)] = [
            (mark + " ", Style(.error, .bold)), (source.title, source.unreadCount > 0 ? .bold : .plain),
        ]
        if !source.tags.isEmpty { runs.append(("  " + source.tags.joined(separator: ", "), .dim)) }
        if let waiting = source.waiting { runs.append(("  " + waiting, .dim)) }
        return .runs(runs)
    }

    private static func right(_ context: LayoutContext, _ source: SourceHealth, _ isWide: Bool) -> MarkedText {
        let age = source.lastFetch.map(context.words.age) ?? "never"
        guard isWide else { return MarkedText("\(Wording.grouped(source.articleCount))  \(age) ", .dim) }
        let tenths = source.articlesPerWeek.isFinite ? Int(min(99_999, max(0, source.articlesPerWeek)) * 10 + 0.5) : 0
        let week = tenths < 1000 ? "\(tenths / 10).\(tenths % 10)" : Wording.grouped(tenths / 10)
        return MarkedText(
            Wording.grouped(source.articleCount).fitted(8, alignsRight: true) + week.fitted(9, alignsRight: true)
                + Wording.percent(source.storyShare).fitted(12, alignsRight: true) + age.fitted(11, alignsRight: true)
                + " ", .dim)
    }
}

/// What failed and what was done, the newest first.
enum NoticesLayout {
    static func layOut(_ context: LayoutContext) -> ScreenLayout {
        var builder = LineBuilder(width: context.width)
        for (index, notice) in context.state.notices.enumerated().reversed() {
            builder.beginItem()
            let text = MarkedText.runs(
                (context.words.moment(notice.time) + "  ", .dim),
                (notice.text, notice.level == .failure ? Style(.error) : .plain))
            builder.wrapped(text, x: 2, width: max(8, context.width - 3))
            builder.endItem(.nothing, id: Int64(index))
        }
        if context.state.notices.isEmpty {
            builder.blank()
            builder.wrapped("Nothing failed, and nothing else is to be said.", x: 2)
        }
        var layout = ScreenLayout(title: context.title("Notices"), panes: [builder.pane()])
        let failures = context.state.notices.count { $0.level == .failure }
        layout.status = failures > 0 ? Wording.count(failures, "failure") : ""
        return layout
    }
}
