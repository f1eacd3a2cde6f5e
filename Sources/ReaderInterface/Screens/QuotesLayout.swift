import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// Who is quoted saying what in a story: each utterance once, what the outlets made of it below.
enum QuotesLayout {
    static func layOut(_ context: LayoutContext, _ id: StoryID) -> ScreenLayout {
        let loadable = context.state.data.story(id)
        guard let detail = loadable.value else { return context.waiting(context.title("Quotes"), loadable) }
        let board = detail.quotes
        let title = context.title("Quotes", detail.summary.headline)
        var builder = LineBuilder(width: context.width)
        var anchors: [ScreenAnchor] = []
        let list = UtteranceList(context: context, detail: detail, palette: SpeakerPalette(board: board))
        let shown = board.utterances.indices.filter {
            context.shows(board.utterances[$0]) && matches(board.utterances[$0], context.screen.filter)
        }
        if context.state.readingOptions.grouping == .speaker, context.screen.filter.isEmpty {
            SpeakerTable(context, detail).add(&builder)
        }
        for group in groups(context, detail, shown) {
            if !builder.lines.isEmpty { builder.blank() }
            anchors.append(ScreenAnchor(line: builder.lines.count, label: group.label))
            builder.wrapped(group.heading, x: 1, width: max(8, context.width - 2))
            for index in group.utterances { list.add(&builder, board.utterances[index], index, of: group.outlet) }
        }
        if shown.isEmpty { addEmpty(&builder, context, board) }
        if let count = board.articlesWithoutSpeakers {
            builder.blank()
            builder.wrapped(
                "Speakers are not looked for in the language of \(Wording.count(count, "article")).", .dim, x: 1,
                width: max(8, context.width - 2))
        }
        var layout = ScreenLayout(title: title, panes: [builder.pane()])
        let speakers = Set(shown.compactMap { board.utterances[$0].speaker?.name }).count
        let altered = board.utterances.count { $0.variants.contains { $0.relation == .altered } }
        layout.status = context.dots([
            "by \(context.state.readingOptions.grouping.rawValue)",
            context.screen.filter.isEmpty ? "" : "with “\(context.screen.filter)”",
            Wording.count(shown.count, "utterance"), Wording.count(speakers, "speaker"),
            altered > 0 ? "\(altered) altered" : "",
        ])
        layout.anchors = anchors
        layout.hasStatusLine = !shown.isEmpty
        layout.hasLongStatus = true
        return layout
    }

    /// All quotes of a story by speaker, for a pane.
    static func addBySpeaker(_ builder: inout LineBuilder, _ context: LayoutContext, _ detail: StoryDetail) {
        let list = UtteranceList(context: context, detail: detail, palette: SpeakerPalette(board: detail.quotes))
        for group in bySpeaker(
            context, detail, detail.quotes.utterances.indices.filter { context.shows(detail.quotes.utterances[$0]) })
        {
            if !builder.lines.isEmpty { builder.blank() }
            builder.wrapped(group.heading, x: 1, width: max(8, builder.width - 2))
            for index in group.utterances { list.add(&builder, detail.quotes.utterances[index], index) }
        }
    }

    private static func addEmpty(_ builder: inout LineBuilder, _ context: LayoutContext, _ board: QuoteBoard) {
        builder.blank()
        if !board.utterances.contains(where: context.shows) {
            builder.wrapped("Nobody is quoted in this story.", x: 2)
            if !board.utterances.isEmpty {
                builder.wrapped("\(context.key(.toggleReported)) shows what is reported without marks.", .dim, x: 2)
            }
            builder.wrapped(
                "\(context.key(.back)) goes back; \(context.key(.compare)) compares its sources.", .dim, x: 2)
        } else {
            builder.wrapped("No quote has “\(context.screen.filter)”.", x: 2)
            builder.wrapped(
                "\(context.key(.stop)) shows all quotes; \(context.key(.limit)) looks for something else.", .dim, x: 2)
        }
    }

    /// Whether the speaker, in any form of the name, or the words have what is looked for; an empty text fits all.
    static func matches(_ utterance: Utterance, _ filter: String) -> Bool {
        guard !filter.isEmpty else { return true }
        let wanted = filter.lowercased()
        if let speaker = utterance.speaker,
            ([speaker.name] + speaker.aliases).contains(where: { $0.lowercased().contains(wanted) })
        {
            return true
        }
        return utterance.variants.contains {
            $0.quote.text.lowercased().contains(wanted) || $0.outlet.lowercased().contains(wanted)
        }
    }
}

extension QuotesLayout: ScreenGuide {
    static var hints: [ScreenHint] {
        [
            ScreenHint([.open], "read it there"), ScreenHint(.groupQuotes), ScreenHint(.person), ScreenHint(.limit),
            ScreenHint([.nextQuote, .previousQuote], "speaker"), ScreenHint(.copyText), ScreenHint(.export),
        ]
    }

    static func marks(_ glyphs: GlyphSet) -> [ScreenMark] {
        [
            ("2 4", .dim, "the sources that print it, by their numbers in the story"),
            ("same words", .dim, "they print it letter for letter"),
            ("bold", Style(.quoteDiffers, .bold), "words that a source has altered, or left out without a sign"),
            ("cut at the end", .dim, "it prints the quote without words that others print there, or at the start"),
            ("left out", .dim, "words inside are missing: marked by an ellipsis, or silently"),
            ("“one” … “two”", .dim, "parts that it prints; the sign between them is not its own"),
            ("unclosed", .dim, "the text opens the quote and never closes it"),
            ("speaker?", .dim, "likely, not certain"),
            ("said by", .dim, "another source gives it to somebody else"),
            (glyphs.isASCII ? "##" : "██", Style(.sparkline), "words quoted of a speaker in each source"),
        ]
    }
}
