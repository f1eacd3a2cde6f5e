import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// One row of the list of stories. A story of one outlet takes one line, with its outlet; one of several takes two. A
/// headline that is too long for its line goes on in the second one before anything is cut. Where the reader wants one
/// line only, it is cut, and who tells the story stands behind it as far as there is room.
struct StoryListRow {
    /// Columns left of the headline: the number of outlets and a mark with a space behind it, and one more mark where
    /// colours do not tell what is unread.
    private var left: Int { marksX + (context.marksUnread ? 3 : 2) }

    /// Where the marks stand. A narrow window needs the space before them for the headline.
    private var marksX: Int { context.width < 70 ? 3 : 4 }

    let context: LayoutContext
    let row: StorySummary

    /// - Returns: its lines, and the columns of the first that the headline ends at.
    func layOut() -> (lines: [LayoutLine], headlineEnd: Int) {
        let figures = figures
        let figuresX = context.width - 1 - figures.width
        let room = max(1, figuresX - 2 - left)
        var first: [Piece] = []
        if row.outletCount > 1 {
            first.append(
                Piece(x: 0, text: MarkedText(String(row.outletCount).fitted(3, alignsRight: true)), maxWidth: 3))
        }
        if context.marksUnread, row.unreadCount > 0 { first.append(context.unreadSign(x: marksX)) }
        if let (sign, role) = sign {
            first.append(Piece(x: left - 2, text: MarkedText(String(sign), Style(role)), maxWidth: 1))
        }
        if context.state.settings.listLines == 1 {
            return oneLine(first, room, figuresX, figures)
        }
        let bytes = Array(row.headline.utf8)
        let wrapped = TextWrapper.wrap(bytes, nil, width: room)
        let head = wrapped.first.map { String(decoding: bytes[$0.span.start..<$0.span.end], as: UTF8.self) } ?? ""
        let rest = wrapped.count > 1 ? String(decoding: bytes[wrapped[1].span.start...], as: UTF8.self) : ""
        first.append(Piece(x: left, text: MarkedText(head, headlineStyle), maxWidth: room))
        let outlet = row.outlets.first ?? ""
        let related = MarkedText(also, .dim)
        let headWidth = min(room, DisplayWidth.of(head))
        let space = room - headWidth - 2 - related.width
        let fitsBeside = row.outletCount < 2 && rest.isEmpty && space >= min(DisplayWidth.of(outlet), 12)
        if fitsBeside {
            let width = min(DisplayWidth.of(outlet), space, 24)
            let end = figuresX - 1 - related.width
            first.append(Piece(x: end - width, text: MarkedText(outlet, .dim), maxWidth: width))
            if related.width > 0 { first.append(Piece(x: end, text: related, maxWidth: related.width)) }
        }
        first.append(Piece(x: figuresX, text: figures, maxWidth: figures.width))
        let lines = fitsBeside ? [LayoutLine(first)] : [LayoutLine(first), second(rest)]
        return (lines, left + headWidth + 1)
    }

    /// Columns of a window from which on there are bars, and those of the bars.
    private static let barsFrom = 100
    private static let barsWidth = 9

    private var differencesWidth: Int { context.width < 50 ? 0 : context.isPlain ? 13 : 4 }

    /// Articles a day, where there is more than one day to tell apart and enough articles for it.
    private var bars: String {
        guard context.width >= Self.barsFrom, row.articleCount >= 4 else { return "" }
        let days = articlesADay
        return days.count { $0 > 0 } > 1 ? Sparkline.steps(days, glyphs: context.glyphs) : ""
    }

    /// All in one line; `first` is what stands before the headline.
    private func oneLine(
        _ first: [Piece], _ room: Int, _ figuresX: Int, _ figures: MarkedText
    ) -> (lines: [LayoutLine], headlineEnd: Int) {
        let width = min(room, DisplayWidth.of(row.headline))
        let head = row.headline.fitted(width, ellipsis: context.glyphs.ellipsis)
        var pieces = first + [Piece(x: left, text: MarkedText(head, headlineStyle), maxWidth: room)]
        let space = min(room - width - 2, 36)
        if space >= StoryListRow.leastNames {
            let names = names(in: space)
            let end = figuresX - 1
            pieces.append(
                Piece(x: end - DisplayWidth.of(names), text: MarkedText(names, .dim), maxWidth: DisplayWidth.of(names)))
        }
        pieces.append(Piece(x: figuresX, text: figures, maxWidth: figures.width))
        return ([LayoutLine(pieces)], left + width + 1)
    }

    /// Languages in which other stories tell of the same, and whether it is a part of an affair: " · also es, fr ·
    /// follow-up"; empty for neither.
    private var also: String {
        let languages = row.alsoIn.isEmpty ? "" : "also " + row.alsoIn.joined(separator: ", ")
        return [languages, AffairWording.mark(row)].filter { !$0.isEmpty }.map { context.dot + $0 }.joined()
    }

    private var headlineStyle: Style {
        row.unreadCount > 0 ? Style(.unread, .bold) : Style(.read)
    }

    private var sign: (Character, Role)? {
        if row.isStarred { return (context.glyphs.starred, .starred) }
        if row.isForLater { return (context.glyphs.later, .starred) }
        return row.hasChangedArticles ? (context.glyphs.changed, .changed) : nil
    }

    /// The end of the headline, and who tells the story. The headline comes first: of the outlets as many stand behind
    /// it as there is room for, and at least the beginning of the first.
    private func second(_ rest: String) -> LayoutLine {
        let room = max(8, context.width - left - 1)
        if rest.isEmpty {
            var names = context.names(row.outlets, columns: max(8, room - DisplayWidth.of(also))) + also
            if row.articleCount > row.outletCount {
                names += context.dot + Wording.count(row.articleCount, "article")
            }
            return LayoutLine(MarkedText(names, .dim), x: left, maxWidth: room)
        }
        let dot = DisplayWidth.of(context.dot)
        let space = room - DisplayWidth.of(rest) - dot
        // A headline that has to be cut at all is cut for the whole of a name.
        let names = names(in: space >= StoryListRow.leastName ? space : min(StoryListRow.leastNames, room / 3))
        let cut = rest.fitted(
            min(DisplayWidth.of(rest), max(1, room - DisplayWidth.of(names) - dot)), ellipsis: context.glyphs.ellipsis)
        return LayoutLine(
            .runs((cut, headlineStyle), (context.dot + names, .dim)), x: left, maxWidth: room)
    }

    /// Columns in which the beginning of one outlet tells which it is, and that outlets keep beside a headline that is
    /// cut.
    private static let leastName = 7
    private static let leastNames = 16

    /// The outlets, and what else is said of the story, as far as that fits; else as much of the first as does.
    private func names(in columns: Int) -> String {
        for end in [also, ""] {
            let names = context.names(row.outlets, columns: columns - DisplayWidth.of(end)) + end
            if DisplayWidth.of(names) <= columns { return names }
        }
        let more = row.outlets.count > 1 ? " +\(row.outlets.count - 1)" : ""
        let first = (row.outlets.first ?? "").isolated
        let room = max(1, columns - DisplayWidth.of(more))
        return first.fitted(min(room, DisplayWidth.of(first)), ellipsis: context.glyphs.ellipsis) + more
    }

    /// The figures at the right, each in its own column: where there is less room, the bars go first, then the quotes.
    /// What is ordinary has no figure; what is not known yet has an ellipsis.
    private var figures: MarkedText {
        let glyphs = context.glyphs
        let isKnown = row.outletCount < 2 || row.differenceCount != nil
        var runs: [(String, Style)] = []
        let bars = bars
        // The columns of bars, and of a story of one outlet those of differences, are the headline's on rows without
        // any.
        if !bars.isEmpty { runs.append((bars.fitted(Self.barsWidth), Style(.sparkline))) }
        if context.width >= 50, !bars.isEmpty || row.outletCount > 1 {
            let count = row.differenceCount ?? 0
            // At the first look at a new index nearly no story is compared: a sign that shouts would stand on every
            // row.
            let figure =
                isKnown ? (count > 0 ? String(glyphs.signs.valueDiffers) + String(count) : "") : String(glyphs.ellipsis)
            let words = isKnown ? (count > 0 ? "\(count) differ" : "") : "not compared"
            runs += MarkedText.column(
                context.isPlain ? words : figure, differencesWidth, isKnown ? Style(.valueDiffers) : .dim)
        }
        if context.width >= 70 {
            let count = isKnown ? row.quoteCount : 0
            let text = context.isPlain ? Wording.count(count, "quote") : String(glyphs.quoteMark) + String(count)
            runs += MarkedText.column(count > 0 ? text : "", context.isPlain ? 11 : 5, Style(.quote))
        }
        if context.width >= 34 {
            runs += MarkedText.column(row.isDated ? context.words.age(row.last) : "undated", 8, .dim)
        }
        return .runs(runs)
    }

    /// How many days the bars are of.
    private static let days = 7

    /// Articles on each of the last seven days, the oldest first; none where the story is older than that.
    private var articlesADay: [Int] {
        guard row.isDated else { return [] }
        let zone = context.words.zone
        let today = zone.local(context.words.clock).day.daysSince1970
        var days = [Int](repeating: 0, count: Self.days)
        let newest = row.last.seconds / 900
        for quarters in row.arrivals {
            let day = zone.local(Timestamp(seconds: (newest - Int64(quarters)) * 900)).day.daysSince1970
            let age = Int(today - day)
            if (0..<Self.days).contains(age) { days[Self.days - 1 - age] += 1 }
        }
        return days.contains { $0 > 0 } ? days : []
    }
}
