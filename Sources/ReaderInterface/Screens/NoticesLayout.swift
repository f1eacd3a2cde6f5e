import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// The sources that cannot be fetched as it is now, whoever tried; then what failed and what was done, the newest
/// first.
enum NoticesLayout {
    static func layOut(_ context: LayoutContext) -> ScreenLayout {
        var builder = LineBuilder(width: context.width)
        let sources = context.state.data.sources()
        let troubled = (sources.value ?? []).compactMap { source in
            SourceTroubleText(context, source).text.map { (source: source, text: $0) }
        }
        addTroubled(&builder, context, troubled)
        let notices = context.state.notices
        if !notices.isEmpty, !troubled.isEmpty {
            builder.blank()
            builder.add("Since the reader was opened", .heading, x: 1)
        }
        for (index, notice) in notices.enumerated().reversed() {
            builder.beginItem()
            let text = MarkedText.runs(
                (context.words.moment(notice.time) + "  ", .dim),
                (notice.text, notice.level == .failure ? Style(.error) : .plain))
            builder.wrapped(text, x: 2, width: max(8, context.width - 3))
            builder.endItem(.nothing, id: Int64(index))
        }
        if builder.lines.isEmpty {
            builder.blank()
            let isKnown = if case .loading = sources { false } else { true }
            builder.wrapped(
                isKnown ? "Nothing failed, and nothing else is to be said." : "Looking\(context.glyphs.ellipsis)",
                isKnown ? .plain : .dim, x: 2)
        }
        var layout = ScreenLayout(title: context.title("Notices"), panes: [builder.pane()])
        let failures = notices.count { $0.level == .failure }
        layout.status = context.dots([
            troubled.isEmpty ? "" : "\(Wording.count(troubled.count, "source")) in trouble",
            failures > 0 ? Wording.count(failures, "failure") : "",
        ])
        return layout
    }

    /// Numbers that sources are kept by on this screen; notices have their own from 0.
    private static func item(_ source: SourceHealth) -> Int64 { -1 - abs(source.id.rawValue) }

    private static func addTroubled(
        _ builder: inout LineBuilder, _ context: LayoutContext, _ troubled: [(source: SourceHealth, text: MarkedText)]
    ) {
        guard !troubled.isEmpty else { return }
        let keys = "\(context.key(.open)) leads to it among the sources, where these keys hold"
        builder.wrapped(.runs(("Sources in trouble", .heading), ("  " + keys, .dim)), x: 1, width: builder.width - 2)
        for (source, text) in troubled {
            builder.beginItem()
            builder.add(.runs(("! ", Style(.error, .bold)), (source.title, .bold)), x: 2)
            builder.wrapped(text, x: 4, width: max(8, context.width - 5))
            builder.endItem(.source(source.id), id: item(source))
        }
    }
}

extension NoticesLayout: ScreenGuide {
    static var hints: [ScreenHint] {
        [ScreenHint([.open], "to the source"), ScreenHint(.sources), ScreenHint(.reloadAll)]
    }

    static func marks(_ glyphs: GlyphSet) -> [ScreenMark] {
        [
            ("!", Style(.error, .bold), "a source in trouble, whoever fetched it last"),
            ("red", Style(.error), "something failed; what to do stands with it"),
        ]
    }
}
