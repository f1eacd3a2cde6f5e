import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// The stories of the affair by time, where there is more than one, and then the articles of this story by time, with
/// the changes made to them; in a wide window each on a lane of its own, from the
/// first article to the last.
enum TimelineLayout {
    private static let laneWidth = 110
    /// Columns that a headline needs beside its outlet.
    private static let leastTitle = 24

    static func layOut(_ context: LayoutContext, _ id: StoryID) -> ScreenLayout {
        let loadable = context.state.data.story(id)
        guard let detail = loadable.value else { return context.waiting(context.title("Timeline"), loadable) }
        var builder = LineBuilder(width: context.width)
        AffairLines(context, detail).add(&builder)
        let dated = detail.sources.enumerated().filter { $0.element.article.published != nil }
            .sorted {
                ($0.element.article.published?.seconds ?? 0, $0.offset) < (
                    $1.element.article.published?.seconds ?? 0, $1.offset
                )
            }
        let range = range(of: dated.map(\.element))
        let lane = Lane(context, range)
        var day = ""
        let first = dated.first?.element.article.published
        for (index, source) in dated {
            guard let published = source.article.published else { continue }
            let today = context.words.day(published)
            if today != day {
                if !builder.lines.isEmpty { builder.blank() }
                let count = dated.count { $0.element.article.published.map(context.words.day) == today }
                let bar = String(
                    repeating: context.glyphs.isASCII ? "#" : "▇", count: context.isPlain ? 0 : min(count, 40))
                let heading = today.fitted(max(12, DisplayWidth.of(today) + 1))
                builder.add(.runs((heading, .heading), (bar, Style(.sparkline)), (" \(count)", .dim)), x: 1)
                day = today
            }
            add(&builder, context, source, index, after: first.map { published - $0 }, lane)
        }
        let undated = detail.sources.enumerated().filter { $0.element.article.published == nil }
        if !undated.isEmpty {
            if !builder.lines.isEmpty { builder.blank() }
            builder.add("Date unknown", .heading, x: 1)
            for (index, source) in undated { add(&builder, context, source, index, after: nil, nil) }
        }
        var layout = ScreenLayout(title: context.title("Timeline", detail.summary.headline), panes: [builder.pane()])
        if let lane { layout.head = [lane.head] }
        if let range {
            layout.status = "over \(Wording.span(range.upperBound - range.lowerBound))"
        }
        return layout
    }

    /// From the first article to the last one, or to the last change of one; nil where nothing lies between.
    private static func range(of sources: [StorySource]) -> ClosedRange<Timestamp>? {
        let times = sources.flatMap { source in
            [source.article.published, source.stateCount > 1 ? source.article.updated : nil].compactMap(\.self)
        }
        guard let first = times.min(), let last = times.max(), first < last else { return nil }
        return first...last
    }

    private static func add(
        _ builder: inout LineBuilder, _ context: LayoutContext, _ source: StorySource, _ index: Int,
        after seconds: Int64?, _ lane: Lane?
    ) {
        let article = source.article
        builder.beginItem()
        let style = Style(article.isRead ? .read : .unread, article.isRead ? [] : .bold)
        let wide = builder.width >= 60
        let outletWidth = wide ? 20 : 12
        // Without a date there is nothing to leave room for.
        var time = article.published.map { context.state.settings.zone.local($0).clockString + " " } ?? ""
        if wide, let seconds { time += (seconds == 0 ? "first" : "+" + Wording.span(seconds)).fitted(10) }
        let head = MarkedText.runs(
            (time, .dim), (String(index + 1).fitted(3), .dim), (article.outlet.fitted(outletWidth), style))
        let outletX = 2 + DisplayWidth.of(time) + 3
        let end = lane.map { $0.x - 1 } ?? builder.width - 1
        // In a narrow window it stands below its outlet.
        let isBelow = end - outletX - outletWidth - 2 < leastTitle
        let titleX = isBelow ? outletX : outletX + outletWidth + 2
        // A headline goes on in a second line before it is cut.
        let title = LineBuilder.pieces(
            MarkedText(article.title, article.isRead ? .plain : .bold), x: titleX, width: max(8, end - titleX),
            mostLines: 2)
        var first = LayoutLine(head, x: 2, maxWidth: max(0, end - 2))
        if !isBelow, let piece = title.first { first.pieces.append(piece) }
        if let lane { first.pieces += lane.pieces(source) }
        builder.add(first)
        for piece in title.dropFirst(isBelow ? 0 : 1) { builder.add(LayoutLine([piece])) }
        let changes = source.stateCount - 1
        if changes > 0 {
            let when = article.updated.map { ", last \(context.words.dayAndClock($0))" } ?? ""
            builder.add(
                "\(context.glyphs.changed) changed \(Wording.count(changes, "time"))\(when)",
                Style(.changed), x: outletX)
        }
        builder.endItem(.article(article.id, version: nil, offset: nil), id: article.id.rawValue)
    }

    /// The columns at the right that stand for the time from the first article to the last change.
    private struct Lane {
        let context: LayoutContext
        let x: Int
        let width: Int
        let first: Timestamp
        let last: Timestamp

        /// nil where there is no room, or nothing to show.
        init?(_ context: LayoutContext, _ range: ClosedRange<Timestamp>?) {
            guard context.width >= TimelineLayout.laneWidth, !context.isPlain, let range else { return nil }
            self.context = context
            first = range.lowerBound
            last = range.upperBound
            width = min(72, context.width * 2 / 5)
            x = context.width - width - 1
        }

        private func column(_ time: Timestamp) -> Int {
            let share = Double(time - first) / Double(max(1, last - first))
            return min(width - 1, max(0, Int(share * Double(width - 1) + 0.5)))
        }

        /// When the lane begins and ends.
        var head: LayoutLine {
            let isOneDay = context.words.day(first) == context.words.day(last)
            let start = isOneDay ? context.words.dayAndClock(first) : context.words.moment(first)
            let end = isOneDay ? context.words.clock(last) : context.words.moment(last)
            let endWidth = DisplayWidth.of(end)
            return LayoutLine([
                Piece(x: x, text: MarkedText(start, .dim), maxWidth: max(0, width - endWidth - 1)),
                Piece(x: x + width - endWidth, text: MarkedText(end, .dim)),
            ])
        }

        /// A mark where the article was published, another where it was changed last, a line between the two, and the
        /// nights as faint marks.
        func pieces(_ source: StorySource) -> [Piece] {
            let article = source.article
            guard let published = article.published else { return [] }
            var cells = [Character](repeating: " ", count: width)
            for midnight in midnights { cells[column(midnight)] = context.glyphs.isASCII ? ":" : "┊" }
            let start = column(published)
            let end = source.stateCount > 1 ? article.updated.map(column) ?? start : start
            if end > start { for cell in start..<end { cells[cell] = context.glyphs.horizontal } }
            let text = MarkedText.runs(
                (String(cells[..<start]), .dim),
                (String(context.glyphs.signs.states), Style(article.isRead ? .read : .accent, .bold)),
                (String(cells[(start + 1)...].prefix(max(0, end - start - 1))), Style(.changed)),
                (end > start ? String(context.glyphs.changed) : "", Style(.changed)),
                (String(cells.dropFirst(max(start, end) + 1)), .dim))
            return [Piece(x: x, text: text, maxWidth: width)]
        }

        /// At most as many as can be told apart.
        private var midnights: [Timestamp] {
            let day: Int64 = 86_400
            let zone = context.state.settings.zone
            guard (last - first) / day <= Int64(width / 4) else { return [] }
            var number = zone.local(first).day.daysSince1970 + 1
            var found: [Timestamp] = []
            while case let midnight = zone.utc(Timestamp(CivilDay(daysSince1970: number))), midnight < last {
                found.append(midnight)
                number += 1
            }
            return found
        }
    }
}

extension TimelineLayout: ScreenGuide {
    static var hints: [ScreenHint] {
        [
            ScreenHint([.open], "open"), ScreenHint([.earlierEvent, .laterEvent], "along the affair"),
            ScreenHint(.compare),
            ScreenHint(.matrix), ScreenHint(.versions),
        ]
    }

    static func marks(_ glyphs: GlyphSet) -> [ScreenMark] {
        [
            (String(glyphs.signs.states), Style(.accent, .bold), "when the article came"),
            (String(glyphs.changed), Style(.changed), "the article was changed then"),
            (glyphs.isASCII ? "#" : "▇", Style(.sparkline), "articles of the day"),
            (glyphs.isASCII ? ":" : "┊", .dim, "midnight"),
        ]
    }
}
