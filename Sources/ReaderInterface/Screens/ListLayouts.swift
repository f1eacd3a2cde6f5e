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
            let words = version.content.wordCount
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
                    (context.words.dayAndClock(time(of: version, list)).fitted(18), .plain),
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

    /// When its source says that it is of; when it came, where nothing says that. The first state is the one that was
    /// published.
    private static func time(of version: ArticleVersion, _ list: VersionList) -> Timestamp {
        let isFirst = version.number == list.versions.first?.number
        return version.updated ?? (isFirst ? list.article.published : nil) ?? version.seen
    }
}

extension VersionsLayout: ScreenGuide {
    static var hints: [ScreenHint] { [ScreenHint([.open], "read"), ScreenHint(.compare), ScreenHint(.tagSource)] }

    static func marks(_ glyphs: GlyphSet) -> [ScreenMark] {
        [
            (String(glyphs.tagged), Style(.tagged), "tagged for the next comparison"),
            ("+12 -3", .dim, "words more or fewer than the version before"),
        ]
    }
}
