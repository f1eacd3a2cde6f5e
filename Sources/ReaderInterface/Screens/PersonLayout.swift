import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// Everything that one speaker is quoted with, story by story, newest first.
enum PersonLayout {
    static func layOut(_ context: LayoutContext, _ name: String) -> ScreenLayout {
        let loadable = context.state.data.person(name)
        guard let page = loadable.value else { return context.waiting(context.title("Person", name), loadable) }
        var builder = LineBuilder(width: context.width)
        var anchors: [ScreenAnchor] = []
        let board = QuoteBoard(speakers: [page.speaker], utterances: [])
        let palette = SpeakerPalette(board: board)
        builder.wrapped(
            QuotesLayout.heading(page.speaker, context, palette.entry(for: page.speaker.name)), x: 1,
            width: max(8, context.width - 2))
        if !page.speaker.aliases.isEmpty {
            builder.wrapped(
                "also: " + page.speaker.aliases.joined(separator: ", "), .dim, x: 1, width: max(8, context.width - 2))
        }
        let list = UtteranceList(context: context, detail: nil, palette: palette)
        var count = 0
        for appearance in page.appearances where appearance.utterances.contains(where: context.shows) {
            builder.blank()
            anchors.append(ScreenAnchor(line: builder.lines.count, label: appearance.headline))
            let when = appearance.utterances.flatMap(\.variants).compactMap(\.published).min()
            builder.add(
                left: MarkedText(appearance.headline, .heading),
                right: MarkedText(when.map(context.words.moment) ?? "date unknown", .dim), x: 1)
            for utterance in appearance.utterances where context.shows(utterance) {
                list.add(&builder, utterance, count)
                count += 1
            }
        }
        if count == 0 {
            builder.blank()
            builder.wrapped("No quote of \(name) is in the index.", x: 2)
            builder.wrapped(
                "\(context.key(.search)) searches all articles; \(context.key(.back)) goes back.", .dim, x: 2)
        }
        var layout = ScreenLayout(title: context.title("Person", page.speaker.name), panes: [builder.pane()])
        layout.status = context.dots([
            Wording.count(count, "utterance"), Wording.count(page.appearances.count, "story", "stories"),
        ])
        layout.anchors = anchors
        layout.hasStatusLine = count > 0
        layout.hasLongStatus = true
        return layout
    }
}

extension PersonLayout: ScreenGuide {
    static var hints: [ScreenHint] {
        [
            ScreenHint([.open], "read it there"), ScreenHint([.nextQuote, .previousQuote], "story"),
            ScreenHint(.copyText),
            ScreenHint(.samePerson), ScreenHint(.twoPeople),
        ]
    }

    static func marks(_ glyphs: GlyphSet) -> [ScreenMark] { QuotesLayout.marks(glyphs) }
}
