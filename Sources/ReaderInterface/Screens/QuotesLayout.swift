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

    private struct Group {
        var label: String
        var heading: MarkedText
        var utterances: [Int]
        /// Where the group is an outlet's: each utterance is shown as that outlet printed it.
        var outlet: String?
    }

    private static func groups(_ context: LayoutContext, _ detail: StoryDetail, _ shown: [Int]) -> [Group] {
        switch context.state.readingOptions.grouping {
        case .speaker: bySpeaker(context, detail, shown)
        case .outlet: byOutlet(context, detail, shown)
        case .time: byTime(context, detail, shown)
        }
    }

    private static func bySpeaker(_ context: LayoutContext, _ detail: StoryDetail, _ shown: [Int]) -> [Group] {
        let palette = SpeakerPalette(board: detail.quotes)
        var groups: [Group] = []
        for speaker in detail.quotes.speakers {
            let own = shown.filter { detail.quotes.utterances[$0].speaker?.name == speaker.name }
            guard !own.isEmpty else { continue }
            groups.append(
                Group(
                    label: speaker.name, heading: heading(speaker, context, palette.entry(for: speaker.name)),
                    utterances: own))
        }
        let known = Set(detail.quotes.speakers.map(\.name))
        let rest = shown.filter { detail.quotes.utterances[$0].speaker.map { !known.contains($0.name) } ?? true }
        if !rest.isEmpty {
            groups.append(
                Group(label: "speaker not given", heading: MarkedText("Speaker not given", .heading), utterances: rest))
        }
        return groups
    }

    /// `Maria Zakharova  Foreign Ministry spokesperson`.
    static func heading(_ speaker: Speaker, _ context: LayoutContext, _ entry: SpeakerPalette.Entry?) -> MarkedText {
        let titles = context.dots(Array(speaker.titles.prefix(3)))
        let kind = speaker.kind == .group ? "unnamed" : ""
        return .runs(
            (speaker.name, Style(entry?.role ?? .heading, .bold)), ("  " + context.dots([titles, kind]), .dim))
    }

    private static func byOutlet(_ context: LayoutContext, _ detail: StoryDetail, _ shown: [Int]) -> [Group] {
        var outlets: [String] = []
        for source in detail.sources where !outlets.contains(source.article.outlet) {
            outlets.append(source.article.outlet)
        }
        return outlets.compactMap { outlet in
            let own = shown.filter { detail.quotes.utterances[$0].outlets.contains(outlet) }
            guard !own.isEmpty else { return nil }
            // How often the outlet quotes whom, the most quoted first.
            var counts: [String: Int] = [:]
            for index in own {
                counts[detail.quotes.utterances[index].speaker?.name ?? "speaker not given", default: 0] += 1
            }
            let whom = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(4).map {
                "\($0.key) \($0.value)"
            }
            return Group(
                label: outlet,
                heading: .runs(
                    (outlet, .heading),
                    ("  " + Wording.count(own.count, "quote") + ": " + whom.joined(separator: ", "), .dim)),
                utterances: own, outlet: outlet)
        }
    }

    private static func byTime(_ context: LayoutContext, _ detail: StoryDetail, _ shown: [Int]) -> [Group] {
        func time(_ index: Int) -> Timestamp? { detail.quotes.utterances[index].variants.compactMap(\.published).min() }
        var groups: [Group] = []
        let dated = shown.filter { time($0) != nil }.sorted {
            (time($0)?.seconds ?? 0, $0) < (time($1)?.seconds ?? 0, $1)
        }
        for index in dated {
            let label = time(index).map(context.words.moment) ?? ""
            if groups.last?.label == label {
                groups[groups.count - 1].utterances.append(index)
            } else {
                groups.append(Group(label: label, heading: MarkedText(label, .heading), utterances: [index]))
            }
        }
        let undated = shown.filter { time($0) == nil }
        if !undated.isEmpty {
            groups.append(
                Group(label: "date unknown", heading: MarkedText("Date unknown", .heading), utterances: undated))
        }
        return groups
    }
}

/// Draws utterances with their variants, for the quotes screen and a person's page.
struct UtteranceList {
    let context: LayoutContext
    let detail: StoryDetail?
    let palette: SpeakerPalette

    /// Adds an utterance in its fullest form with its variants, or as one outlet printed it.
    func add(_ builder: inout LineBuilder, _ utterance: Utterance, _ index: Int, of outlet: String? = nil) {
        if let outlet {
            for (number, variant) in utterance.variants.enumerated() where variant.outlet == outlet {
                addPrinted(&builder, utterance, index, number, variant)
            }
            return
        }
        let needsSpeaker = context.screen.route.kind == .quotes && context.state.readingOptions.grouping != .speaker
        addReference(&builder, utterance, index, needsSpeaker: needsSpeaker)
        for (number, variant) in utterance.variants.enumerated().dropFirst() where isTold(variant) {
            addVariant(&builder, variant, index, number)
        }
    }

    /// Variants in the same words are named beside the quote and take no line of their own.
    private func isTold(_ variant: QuoteVariant) -> Bool {
        variant.relation != .sameWords || !QuoteWording.notes(variant, isOnly: true).isEmpty
    }

    private func addReference(_ builder: inout LineBuilder, _ utterance: Utterance, _ index: Int, needsSpeaker: Bool) {
        let reference = utterance.reference
        let same = utterance.variants.dropFirst().filter { $0.relation == .sameWords }
        let who = ([reference] + same).map { source($0) }.joined(separator: context.dot)
        var notes = QuoteWording.notes(reference, isOnly: true)
        if !same.isEmpty { notes.append("same words") }
        let speaker = utterance.speaker?.name
        var runs: [(String, Style)] = [(QuoteWording.marked(reference.quote), Style(quoteRole(utterance)))]
        if needsSpeaker {
            runs.append(("  " + (speaker ?? "speaker not given"), Style(palette.role(for: speaker), .bold)))
        }
        let text = MarkedText.runs(runs)
        builder.beginItem()
        let side = context.dots([who] + notes)
        let sideWidth = min(DisplayWidth.of(side), max(20, builder.width * 2 / 5))
        if builder.width >= 90, DisplayWidth.of(side) <= sideWidth {
            let room = builder.width - sideWidth - 6
            for (line, wrapped) in TextWrapper.wrap(text, width: room).enumerated() {
                var pieces = [Piece(x: 3, text: text, line: wrapped)]
                if line == 0 {
                    pieces.append(Piece(x: builder.width - 1 - DisplayWidth.of(side), text: MarkedText(side, .dim)))
                }
                builder.add(LayoutLine(pieces))
            }
        } else {
            builder.wrapped(text, x: 3, width: max(8, builder.width - 4))
            builder.wrapped(MarkedText(side, .dim), x: 5, width: max(8, builder.width - 6))
        }
        end(&builder, index, 0, reference)
    }

    private func addPrinted(
        _ builder: inout LineBuilder, _ utterance: Utterance, _ index: Int, _ number: Int, _ variant: QuoteVariant
    ) {
        let speaker = utterance.speaker?.name
        let others = utterance.variants.filter { $0.outlet != variant.outlet }.map { source($0) }
        var notes = QuoteWording.notes(variant, isOnly: false)
        if !others.isEmpty { notes.append("also in " + others.joined(separator: ", ")) }
        let text = MarkedText.runs(
            (QuoteWording.marked(variant.quote), Style(quoteRole(utterance))),
            ("  " + (speaker ?? "speaker not given"), Style(palette.role(for: speaker), .bold)))
        builder.beginItem()
        builder.wrapped(text, x: 3, width: max(8, builder.width - 4))
        if !notes.isEmpty { builder.wrapped(context.dots(notes), .dim, x: 5, width: max(8, builder.width - 6)) }
        end(&builder, index, number, variant)
    }

    private func addVariant(_ builder: inout LineBuilder, _ variant: QuoteVariant, _ index: Int, _ number: Int) {
        let isAltered = QuoteChange.isAltered(variant)
        let change = QuoteChange.words(variant)
        var notes = QuoteWording.notes(variant, isOnly: false)
        if !change.isEmpty { notes.removeAll { $0 == QuoteWording.words(for: variant.relation) } }
        notes.removeAll { $0.hasPrefix("said by") && change.contains($0) }
        var runs: [(String, Style)] = [(source(variant), .dim), (": ", .dim)]
        if !change.isEmpty { runs.append((change, Style(isAltered ? .quoteDiffers : .text, isAltered ? .bold : []))) }
        let rest = (change.isEmpty ? "" : context.dot) + context.dots(notes)
        if !notes.isEmpty { runs.append((rest, isAltered ? Style(.warning) : .dim)) }
        if isRemainderShown(variant) { runs.append(("  " + remainder(variant), .dim)) }
        builder.beginItem()
        builder.wrapped(.runs(runs), x: 5, width: max(8, builder.width - 6))
        end(&builder, index, number, variant)
    }

    /// Of a cut quote what is left tells most; what else changed is told in words.
    private func isRemainderShown(_ variant: QuoteVariant) -> Bool {
        switch variant.relation {
        case .cutAtStart, .cutAtEnd, .cutAtBothEnds, .paraphrased: true
        case .reference, .sameWords, .leftOut, .leftOutSilently, .joined, .altered: false
        }
    }

    /// The words that a variant prints, long stretches by their first and last words.
    private func remainder(_ variant: QuoteVariant) -> String {
        let words = variant.quote.text.split(separator: " ")
        let text =
            words.count > 16
            ? (words.prefix(8) + ["\(context.glyphs.ellipsis)"] + words.suffix(5)).joined(separator: " ")
            : variant.quote.text
        return variant.relation == .paraphrased ? text : "“\(text)”"
    }

    /// The sentence that the quote stands in, and how its speaker was found.
    private func status(_ variant: QuoteVariant) -> String {
        let sentence = variant.sentence.isEmpty ? "" : "“\(variant.sentence)”"
        return context.dots([QuoteWording.reason(variant) ?? "The text does not say who speaks", sentence])
    }

    private func end(_ builder: inout LineBuilder, _ index: Int, _ number: Int, _ variant: QuoteVariant) {
        builder.endItem(
            .utterance(index, variant: number, variant.article, offset: variant.quote.span.start),
            id: Int64(index) * 1000 + Int64(number), status: status(variant))
    }

    /// `2 The Ledger`, with the outlet's number in the story.
    private func source(_ variant: QuoteVariant) -> String {
        guard let detail, let index = detail.sources.firstIndex(where: { $0.article.id == variant.article }) else {
            return variant.outlet
        }
        return "\(index + 1) \(variant.outlet)"
    }

    private func quoteRole(_ utterance: Utterance) -> Role {
        utterance.speaker == nil ? .quoteWeak : .text
    }
}
