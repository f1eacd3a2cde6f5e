import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// The headings that the quotes of a story stand under: speakers, outlets, or moments.
extension QuotesLayout {
    /// Utterances under one heading.
    struct Group {
        var label: String
        var heading: MarkedText
        var utterances: [Int]
        /// Where the group is an outlet's: each utterance is shown as that outlet printed it.
        var outlet: String?
    }

    /// The utterances of a story's board, by their places in it, under the headings that the reader asked for.
    static func groups(_ context: LayoutContext, _ detail: StoryDetail, _ shown: [Int]) -> [Group] {
        switch context.state.readingOptions.grouping {
        case .speaker: bySpeaker(context, detail, shown)
        case .outlet: byOutlet(context, detail, shown)
        case .time: byTime(context, detail, shown)
        }
    }

    static func bySpeaker(_ context: LayoutContext, _ detail: StoryDetail, _ shown: [Int]) -> [Group] {
        let palette = SpeakerPalette(board: detail.quotes)
        var groups: [Group] = []
        for speaker in detail.quotes.speakersByName {
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
                Group(
                    label: QuoteWording.speakerNotGiven,
                    heading: MarkedText(QuoteWording.speakerNotGivenHeading, .heading), utterances: rest))
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
                counts[detail.quotes.utterances[index].speaker?.name ?? QuoteWording.speakerNotGiven, default: 0] += 1
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
