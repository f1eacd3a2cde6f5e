import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// One story in the order in which a person wants to know it: the headlines of all outlets, what all say, where they
/// differ, what only one has, who is quoted. From 150 columns on the quotes stand beside it in full.
enum StoryLayout {
    static let twoPaneWidth = 150

    static func layOut(_ context: LayoutContext, _ id: StoryID) -> ScreenLayout {
        let loadable = context.state.data.story(id)
        guard let detail = loadable.value else { return context.waiting(context.title("Stories", "Story"), loadable) }
        var layout = ScreenLayout(title: context.title("Stories", detail.summary.headline), panes: [])
        let hasQuotes =
            context.width >= twoPaneWidth && !context.isPlain && detail.quotes.utterances.contains(where: context.shows)
        let left = hasQuotes ? context.width * 3 / 5 : context.width
        var builder = LineBuilder(width: left)
        StoryOverview(context, detail).add(&builder, includesQuotes: !hasQuotes)
        layout.panes = [builder.pane()]
        if hasQuotes {
            var quotes = LineBuilder(width: context.width - left - 3)
            QuotesLayout.addBySpeaker(&quotes, context, detail)
            var pane = quotes.pane(x: left + 3)
            pane.hasBorder = true
            layout.panes.append(pane)
        }
        return layout
    }
}

/// The page of a story, line by line, for its screen and for the pane beside the list.
struct StoryOverview {
    let context: LayoutContext
    let detail: StoryDetail
    let digest: StoryDigest

    init(_ context: LayoutContext, _ detail: StoryDetail) {
        self.context = context
        self.detail = detail
        digest = StoryDigest(detail)
    }

    /// - Parameter includesQuotes: false where the quotes stand beside it.
    func add(_ builder: inout LineBuilder, includesQuotes: Bool = true) {
        addFigures(&builder)
        addRelatives(&builder)
        let more = addHeadlines(&builder)
        if detail.sources.isEmpty {
            builder.wrapped(
                "All articles of this story were hidden or moved. \(context.key(.undo)) takes that back.", x: 2)
        }
        if !context.isShort { builder.blank() }
        let before = builder.items.count
        addLead(&builder)
        addShared(&builder)
        addDifferences(&builder)
        // Differences come before the things that one source alone has, in figures and in quotes.
        let told = includesQuotes ? addChangedQuotes(&builder) : 0
        addOnlyThere(&builder)
        if includesQuotes { addQuotes(&builder, after: told, fills: more.isEmpty) }
        if more.isEmpty { addBeginnings(&builder) }
        if builder.items.count == before, detail.sources.count < 2 {
            builder.wrapped("One article alone tells this so far; there is nothing to compare it with.", .dim, x: 1)
        }
        if !more.isEmpty { add(&builder, more[...], columns(builder.width)) }
    }

    /// `10 outlets · 6 independent texts · 31 Dec – 2 Jan`.
    private func addFigures(_ builder: inout LineBuilder) {
        let summary = detail.summary
        let days = [summary.first, summary.last].map(context.words.shortDate).uniqued()
        var parts = [Wording.count(summary.outletCount, "outlet")]
        if summary.articleCount > summary.outletCount { parts.append(Wording.count(summary.articleCount, "article")) }
        parts.append(digest.independence ?? "")
        parts.append(summary.isDated ? days.joined(separator: context.glyphs.isASCII ? " - " : " – ") : "dates unknown")
        let silence = ComparisonWords.silence(in: detail.matrix.uncomparedLanguages)
        for line in [context.dots(parts), silence].compactMap({ $0 }) {
            for piece in LineBuilder.pieces(MarkedText(line, .dim), x: 1, width: builder.width - 2, mostLines: 2) {
                builder.add(LayoutLine([piece]))
            }
        }
    }

    /// The stories before and after it in its affair, and those of other languages, each with the key that leads there.
    private func addRelatives(_ builder: inout LineBuilder) {
        let affair = AffairWording(detail.affair, words: context.words)
        if let earlier = detail.earlier {
            add(&builder, .earlierEvent, "earlier, \(affair.days(earlier))", earlier.headline, earlier.outlets.count)
        }
        if let later = detail.later.first {
            let more = detail.later.count > 1 ? ", and \(detail.later.count - 1) more" : ""
            add(&builder, .laterEvent, "later, \(affair.days(later))\(more)", later.headline, later.outlets.count)
        }
        for other in detail.linked {
            add(&builder, .otherLanguage, "in \(other.language)", other.headline, other.outlets.count)
        }
    }

    private func add(
        _ builder: inout LineBuilder, _ key: CommandID, _ what: String, _ headline: String, _ outlets: Int
    ) {
        let outlets = Wording.count(outlets, "outlet")
        let text = MarkedText.runs(
            (context.key(key) + " ", Style(.key)), (what + ": ", .dim), (headline, .plain),
            (context.dot + outlets, .dim))
        for piece in LineBuilder.pieces(text, x: 1, width: builder.width - 2, mostLines: 2) {
            builder.add(LayoutLine([piece]))
        }
    }

    // MARK: - Headlines

    /// Where the parts of a headline's row stand.
    private struct Columns {
        var outletX: Int
        var outlet: Int
        var titleX: Int
        var title: Int
        var time: Int
        var words: Int
    }

    private func columns(_ width: Int) -> Columns {
        let longest = detail.sources.map { DisplayWidth.of($0.article.outlet) }.max() ?? 8
        let outlet = min(longest, max(6, width < 76 ? 13 : width / 5))
        let (shown, folded) = headlines(width)
        let times = width < 76 ? [] : published(shown) + published(folded)
        let time = times.map { DisplayWidth.of($0) }.max() ?? 0
        let words = width < 110 ? 0 : 8
        let outletX = context.marksUnread ? 7 : 5
        let titleX = outletX + outlet + 2
        return Columns(
            outletX: outletX, outlet: outlet, titleX: titleX,
            title: max(8, width - titleX - 1 - (time > 0 ? time + 2 : 0) - words),
            time: time, words: words)
    }

    /// Adds the headlines that leave room for the rest on the first screen.
    ///
    /// - Returns: those that come last, where there are too many.
    private func addHeadlines(_ builder: inout LineBuilder) -> [StoryDigest.Headline] {
        let columns = columns(builder.width)
        let (shown, folded) = headlines(builder.width)
        add(&builder, shown, columns)
        if !folded.isEmpty {
            builder.add("and \(folded.count) more headlines below", .dim, x: columns.titleX)
        }
        return Array(folded)
    }

    /// The headlines of the first screen, and those that come last.
    private func headlines(_ width: Int) -> (
        shown: ArraySlice<StoryDigest.Headline>, folded: ArraySlice<StoryDigest.Headline>
    ) {
        let most = max(4, context.state.size.height * 2 / 5 / (width < 76 ? 2 : 1))
        let all = digest.headlines[...]
        return all.count > most + 1 ? (all.prefix(most), all.dropFirst(most)) : (all, [])
    }

    /// Their times; those that come last begin with their day.
    private func published(_ headlines: ArraySlice<StoryDigest.Headline>) -> [String] {
        let goesOn = headlines.first.map { $0.number != digest.headlines.first?.number } ?? false
        return context.words.published(headlines.map(\.article), goesOn: goesOn)
    }

    private func add(_ builder: inout LineBuilder, _ headlines: ArraySlice<StoryDigest.Headline>, _ columns: Columns) {
        let times = published(headlines)
        for (headline, time) in zip(headlines, times) { add(&builder, headline, time, columns) }
    }

    private func add(
        _ builder: inout LineBuilder, _ headline: StoryDigest.Headline, _ time: String, _ columns: Columns
    ) {
        let article = headline.article
        let isTagged = context.state.tagged.contains { $0.article == article.id }
        let style = Style(article.isRead ? .read : .unread, article.isRead ? [] : .bold)
        builder.beginItem()
        let pieces = LineBuilder.pieces(
            title(headline), x: columns.titleX, width: columns.title, mostLines: 3)
        for (line, piece) in pieces.enumerated() {
            guard line == 0 else {
                builder.add(LayoutLine([piece]))
                continue
            }
            let ellipsis = context.glyphs.ellipsis
            var row = [
                Piece(x: 1, text: MarkedText(isTagged ? String(context.glyphs.tagged) : " ", Style(.tagged))),
                Piece(x: 2, text: MarkedText(String(headline.number).fitted(2, alignsRight: true), Style(.accent))),
                Piece(
                    x: columns.outletX,
                    text: MarkedText(article.outlet.fitted(columns.outlet, ellipsis: ellipsis), style)), piece,
            ]
            if context.marksUnread, !article.isRead { row.append(context.unreadSign(x: 5)) }
            var x = builder.width - 1
            if columns.words > 0 {
                let words = "\(Wording.grouped(article.wordCount)) w".fitted(columns.words, alignsRight: true)
                x -= columns.words
                row.append(Piece(x: x, text: MarkedText(words, .dim)))
            }
            if columns.time > 0 {
                x -= columns.time
                row.append(
                    Piece(x: x, text: MarkedText(time.fitted(columns.time, alignsRight: true), .dim)))
            }
            builder.add(LayoutLine(row))
        }
        builder.endItem(.article(article.id, version: nil, offset: nil), id: article.id.rawValue)
    }

    /// Words that other headlines have too are dim; words of this one alone stand out.
    private func title(_ headline: StoryDigest.Headline) -> MarkedText {
        let title = headline.article.title
        var text = title
        // What belongs together stays on one line.
        let changed = headline.changed.map { context.words.changed($0, after: headline.article.published) }
        var signs: [String] = ([changed].compactMap(\.self) + headline.notes).map {
            String($0.map { $0 == " " ? "\u{A0}" : $0 })
        }
        if headline.article.isStarred { signs.append(String(context.glyphs.starred)) }
        if headline.article.isForLater { signs.append(String(context.glyphs.later)) }
        if headline.article.isChanged { signs.append(String(context.glyphs.changed)) }
        if !signs.isEmpty { text += "  " + context.dots(signs) }
        let end = title.utf8.count
        var marks = headline.shared.map { MarkedText.Mark($0, .dim) }
        if !signs.isEmpty { marks.append(.init(TextSpan(end, text.utf8.count), Style(.dim, .italic))) }
        return MarkedText(text, headline.shared.isEmpty ? .plain : .bold, marks: marks)
    }
}

extension StoryLayout: ScreenGuide {
    static var hints: [ScreenHint] {
        [
            ScreenHint([.open], "read"), ScreenHint(.compare), ScreenHint(.tagSource), ScreenHint(.quotes),
            ScreenHint(.matrix),
            ScreenHint(.timeline), ScreenHint(.why), ScreenHint(.export), ScreenHint(.versions), ScreenHint(.merge),
            ScreenHint(.split), ScreenHint(.star),
        ]
    }

    static func marks(_ glyphs: GlyphSet) -> [ScreenMark] {
        [
            ("dim", .dim, "words of a headline that others have too; the rest is its own"),
            (StorySection.brief.label, .heading, "what happened, in the words of the source with that number"),
            ("Others", .heading, "the same in the words of others, where the window has room"),
            ("Name?", .dim, "the speaker is likely, not certain"),
            (String(glyphs.signs.same), .dim, "what so many sources say, in the words of one"),
            (
                String(glyphs.signs.valueDiffers), Style(.valueDiffers, .bold),
                "sources differ, each in its own words"
            ),
            (String(glyphs.signs.related), .dim, "figures of one thing " + ComparisonWords.unclaimed),
            (String(glyphs.signs.onlyLeft), Style(.onlyLeft), "names and counts that one source alone has"),
            (String(glyphs.signs.quoteDiffers), Style(.quoteDiffers, .bold), "a quote that a source has altered"),
            (String(glyphs.quoteMark), Style(.quote), "a quote, in the colour of its speaker"),
            ("1 2 4", Style(.accent), "the numbers of sources, as in the list of headlines"),
            (String(glyphs.arrow), .dim, "from an earlier figure to a later one"),
            ("92 % as 1", .dim, "so much of it stands word for word in source 1"),
            ("2 versions", .dim, "its outlet has changed it since"),
            (String(glyphs.starred), Style(.starred), "starred"),
            (String(glyphs.later), Style(.starred), "kept to be read later"),
            (String(glyphs.changed), Style(.changed), "changed since it was read"),
            (String(glyphs.unread), Style(.unread, .bold), "unread, in a terminal without colours"),
            (String(glyphs.tagged), Style(.tagged), "tagged for the next comparison"),
        ]
    }
}
