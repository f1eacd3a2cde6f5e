import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// What the page of a story says below the headlines.
extension StoryOverview {
    private static let labelWidth = 11
    private static let mostDifferences = 6
    /// As many quotes stand there even where the window ends above them; where it has room there are more.
    private static let mostQuotes = 6
    /// Of those that were changed, so many stand before what one source alone has.
    private static let mostChangedQuotes = 4
    /// Lines of the window around the page, and of a quote that just fits.
    private static let frameLines = 2
    private static let quoteLines = 3
    /// Lines of a window that has room for all that one source alone has.
    private static let tallWindow = 40
    /// Numbers that items are kept by; sources have those of their articles.
    private enum ItemID {
        static let lead: Int64 = -20_000_000
        static let beginning: Int64 = -30_000_000
        static let shared: Int64 = -1
        static let difference: Int64 = -1_000
        static let only: Int64 = -2_000
        static let quote: Int64 = -10_000
    }

    /// One line of an entry: who says it, and what.
    private struct EntryLine {
        var text: MarkedText
        /// The sources that say it, in front of it and of the lines that it goes on in.
        var numbers = ""
        var indent = 0
        var mostLines = 3
        /// At the right edge of its first line.
        var right = ""
    }

    /// One entry: a label where a group starts, a mark, and texts that wrap beside them.
    private func entry(
        _ builder: inout LineBuilder, _ label: String, _ mark: Character, _ style: Style, _ lines: [EntryLine],
        _ target: ItemTarget, id: Int64
    ) {
        let x = Self.labelWidth + 3
        builder.beginItem()
        // Texts that have numbers in front of them begin below each other.
        let widest = lines.map(\.numbers.count).max() ?? 0
        for (number, line) in lines.enumerated() {
            let x = x + line.indent
            let numbersWidth = line.numbers.isEmpty ? 0 : widest + 2
            let rightWidth = line.right.isEmpty ? 0 : DisplayWidth.of(line.right) + 2
            let room = builder.width - x - numbersWidth - 1
            let hasRight = rightWidth > 0 && room - rightWidth > 30
            let pieces = LineBuilder.pieces(
                line.text, x: x + numbersWidth, width: max(8, room - (hasRight ? rightWidth : 0)),
                mostLines: line.mostLines)
            for (index, piece) in pieces.enumerated() {
                var row: [Piece] = []
                if number == 0, index == 0 {
                    row.append(Piece(x: 1, text: MarkedText(label, .heading), maxWidth: Self.labelWidth))
                    row.append(Piece(x: Self.labelWidth + 1, text: MarkedText(String(mark), style), maxWidth: 1))
                }
                if index == 0, !line.numbers.isEmpty {
                    row.append(Piece(x: x, text: MarkedText(line.numbers, Style(.accent))))
                }
                row.append(piece)
                if index == 0, hasRight {
                    row.append(
                        Piece(x: builder.width - rightWidth + 1, text: MarkedText(line.right, .dim)))
                }
                builder.add(LayoutLine(row))
            }
        }
        builder.endItem(target, id: id)
    }

    // MARK: - What happened

    /// The event in the words of one source, so that nobody has to open an article to know what the story is.
    func addLead(_ builder: inout LineBuilder) {
        guard let lead = digest.lead else { return }
        entry(
            &builder, StorySection.brief.label, " ", .plain,
            [EntryLine(text: MarkedText(lead.text), numbers: String(lead.number), mostLines: 4)],
            .article(lead.article, version: nil, offset: lead.offset), id: ItemID.lead)
    }

    /// The same in the words of others, as far as the window has room for whole sentences of them: what one puts first
    /// says much, and nothing has to be inferred.
    func addBeginnings(_ builder: inout LineBuilder) {
        let lastLine = context.state.size.height - Self.frameLines
        for (position, beginning) in digest.beginnings.enumerated() {
            var next = builder
            entry(
                &next, position > 0 ? "" : digest.lead == nil ? StorySection.brief.label : "Others", " ", .plain,
                [EntryLine(text: MarkedText(beginning.text), numbers: String(beginning.number), mostLines: 6)],
                .article(beginning.article, version: nil, offset: beginning.offset),
                id: ItemID.beginning - Int64(position))
            guard next.lines.count <= lastLine else { return }
            builder = next
        }
    }

    // MARK: - What all say

    func addShared(_ builder: inout LineBuilder) {
        for (position, shared) in digest.shared.enumerated() {
            let label = position > 0 && digest.shared[position - 1].label == shared.label ? "" : shared.heading
            entry(
                &builder, label.count > Self.labelWidth ? shared.label : label, context.glyphs.signs.same, .dim,
                [EntryLine(text: MarkedText(shared.text), mostLines: 2)], .fact(shared.fact),
                id: ItemID.shared - Int64(shared.fact))
        }
    }

    // MARK: - Where they differ

    func addDifferences(_ builder: inout LineBuilder) {
        let shown = digest.differences.prefix(Self.mostDifferences)
        var last = ""
        for (index, difference) in shown.enumerated() {
            let label = (difference.claim == .differs ? StorySection.differences : .figures).label
            let isClaim = difference.claim == .differs
            let mark = isClaim ? context.glyphs.signs.valueDiffers : context.glyphs.signs.related
            let style = isClaim ? Style(.valueDiffers, .bold) : Style.dim
            let lines = isClaim ? sides(difference, builder.width) : [EntryLine(text: series(difference))]
            entry(
                &builder, label == last ? "" : label, mark, style, lines, target(difference),
                id: ItemID.difference - Int64(index))
            last = label
        }
        if digest.differences.count > shown.count {
            builder.add(
                "and \(digest.differences.count - shown.count) more: \(context.key(.matrix))", .dim,
                x: Self.labelWidth + 3)
        }
    }

    private func target(_ difference: Disagreement) -> ItemTarget {
        let articles = detail.matrix.articles
        guard let (left, right) = difference.pair, articles.indices.contains(left.article),
            articles.indices.contains(right.article)
        else { return .nothing }
        return .pair(articles[left.article], articles[right.article], offset: left.span.start)
    }

    /// A line for each value: who has it, in its own words, and when.
    private func sides(_ difference: Disagreement, _ width: Int) -> [EntryLine] {
        let times = difference.times(context.words)
        let numbers = difference.sides.map { $0.numbers.map(String.init).joined(separator: " ") }
        return difference.sides.enumerated().map { index, side in
            // It stands beside those that differ, and contradicts nobody.
            let also: [(String, Style)] = side.isClaimed ? [] : [("also: ", .dim)]
            return EntryLine(
                text: .runs(also + inWords(side, subject: difference.subject)), numbers: numbers[index], mostLines: 2,
                right: times[index])
        }
    }

    private func inWords(_ side: Disagreement.Side, subject: String) -> [(String, Style)] {
        let style = side.isClaimed ? Style(.valueDiffers, .bold) : Style.bold
        guard let words = side.words else {
            return (subject.isEmpty ? [] : [(subject + ": ", .plain)]) + [(side.value, style)]
        }
        let ellipsis = String(context.glyphs.ellipsis)
        let bytes = Array(words.text.utf8)
        return MarkedText.oneSentence([
            ((words.isCutBefore ? ellipsis : "") + bytes.text(in: TextSpan(0, words.value.start)), .plain),
            (bytes.text(in: words.value), style),
            (bytes.text(in: TextSpan(words.value.end, bytes.count)) + (words.isCutBehind ? ellipsis : ""), .plain),
        ])
    }

    /// `injured: 27 (4, coastguard) 09:40 → 31 (5) 15:20   later, not against each other`.
    private func series(_ difference: Disagreement) -> MarkedText {
        let times = difference.times(context.words)
        var runs: [(String, Style)] = difference.subject.isEmpty ? [] : [(difference.subject + ": ", .plain)]
        for (index, side) in difference.sides.enumerated() {
            if index > 0 {
                let isLater = difference.claim == .later
                runs.append((isLater ? " \(context.glyphs.arrow) " : context.dot, .dim))
            }
            runs.append((side.value, .bold))
            let who =
                [side.numbers.map(String.init).joined(separator: ", ")] + [side.said, times[index]].compactMap { $0 }
            runs.append((" (" + who.filter { !$0.isEmpty }.joined(separator: ", ") + ")", .dim))
        }
        if difference.claim == .later { runs.append(("  " + ComparisonWords.later, .dim)) }
        return .runs(runs)
    }

    // MARK: - What only one has

    func addOnlyThere(_ builder: inout LineBuilder) {
        // Quotes that were altered are to be seen without scrolling.
        let isTall = context.state.size.height >= Self.tallWindow
        let lines = isTall ? 4 : digest.onlyThere.count > 3 ? 1 : 2
        // Where a line ends before an item, the rest of it stays empty.
        let room = (builder.width - Self.labelWidth - 8) * lines - (lines - 1) * 12
        for (position, only) in digest.onlyThere.enumerated() {
            let items = fitting(only.items.prefix(isTall ? 24 : 8), columns: room)
            entry(
                &builder, position == 0 ? StorySection.onlyOne.label : "", context.glyphs.signs.onlyLeft,
                Style(.onlyLeft),
                [
                    EntryLine(
                        text: MarkedText(items.joined(separator: context.dot)), numbers: String(only.number),
                        mostLines: lines)
                ], .article(only.article, version: nil, offset: nil), id: ItemID.only - Int64(position))
        }
    }

    /// As many as stand whole in the room, at least one: half a name or a figure without its noun tells something else.
    private func fitting(_ items: ArraySlice<String>, columns: Int) -> ArraySlice<String> {
        var used = 0
        let fit = items.prefix { item in
            used += DisplayWidth.of(item) + (used > 0 ? DisplayWidth.of(context.dot) : 0)
            return used <= columns
        }
        return fit.isEmpty ? items.prefix(1) : fit
    }

    // MARK: - Quotes

    private var shownQuotes: [QuotedLine] {
        digest.quotes.filter { context.shows(detail.quotes.utterances[$0.index]) }
    }

    /// Quotes that sources altered, cut or give to different speakers. Returns how many it added.
    func addChangedQuotes(_ builder: inout LineBuilder) -> Int {
        let palette = SpeakerPalette(board: detail.quotes)
        let changed = shownQuotes.prefix { !$0.changes.isEmpty }.prefix(Self.mostChangedQuotes)
        for (position, line) in changed.enumerated() {
            add(&builder, line, position == 0 ? StorySection.changedQuotes.label : "", palette)
        }
        return changed.count
    }

    /// - Parameters:
    ///   - told: how many of them stand further up.
    ///   - fills: whether nothing comes below, so that the rest of the window is theirs.
    func addQuotes(_ builder: inout LineBuilder, after told: Int, fills: Bool) {
        let palette = SpeakerPalette(board: detail.quotes)
        let shown = shownQuotes
        let lastLine = fills ? context.state.size.height - Self.frameLines - Self.quoteLines : 0
        var added = told
        for (position, line) in shown.enumerated().dropFirst(told) {
            // The line that says how many more there are needs room, too.
            if position >= Self.mostQuotes, builder.lines.count >= lastLine { break }
            added += 1
            add(&builder, line, position > told ? "" : told > 0 ? "Also said" : StorySection.quotes.label, palette)
        }
        if shown.count > added {
            builder.add(
                "and \(shown.count - added) more: \(context.key(.quotes))", .dim, x: Self.labelWidth + 3)
        }
    }

    private func add(_ builder: inout LineBuilder, _ line: QuotedLine, _ label: String, _ palette: SpeakerPalette) {
        let room = (builder.width - Self.labelWidth - 4) * 2 - 4
        let speaker = line.speakerWords
        let who = " (\(line.numbers.map(String.init).joined(separator: ", ")))"
        let tail = DisplayWidth.of(speaker) + DisplayWidth.of(who) + 2
        var lines = [
            EntryLine(
                text: .runs(
                    QuoteExcerpt.runs(line, columns: max(24, room - tail), context)
                        + [
                            (
                                " " + speaker,
                                Style(line.speaker == nil ? .dim : palette.role(for: line.speaker), .bold)
                            ), (who, .dim),
                        ]), mostLines: 3)
        ]
        lines += line.changes.map { change in
            EntryLine(
                text: .runs((change.words, change.isAltered ? Style(.quoteDiffers, .bold) : .dim)),
                numbers: change.numbers.map(String.init).joined(separator: " "), indent: 2, mostLines: 2)
        }
        let reference = detail.quotes.utterances[line.index].reference
        entry(
            &builder, label, line.isAltered ? context.glyphs.signs.quoteDiffers : context.glyphs.quoteMark,
            line.isAltered ? Style(.quoteDiffers, .bold) : Style(palette.role(for: line.speaker)), lines,
            .utterance(line.index, variant: 0, reference.article, offset: reference.quote.span.start),
            id: ItemID.quote - Int64(line.index))
    }
}

/// A quote as far as there is room for it, with its marks and an ellipsis where it is cut, around the words that
/// changed.
enum QuoteExcerpt {
    static func runs(_ line: QuotedLine, columns: Int, _ context: LayoutContext) -> [(String, Style)] {
        let bytes = Array(line.quote.text.utf8)
        let span = excerpt(bytes, around: line.changed.first, columns: columns)
        let ellipsis = String(context.glyphs.ellipsis)
        let isReported = line.quote.kind == .indirect
        var runs: [(String, Style)] = [((isReported ? "" : "“") + (span.start > 0 ? ellipsis : ""), .plain)]
        var offset = span.start
        for changed in line.changed where changed.start >= offset && changed.end <= span.end {
            runs.append((bytes.text(in: TextSpan(offset, changed.start)), .plain))
            runs.append((bytes.text(in: changed), Style(.quoteDiffers, .bold)))
            offset = changed.end
        }
        runs.append((bytes.text(in: TextSpan(offset, span.end)), .plain))
        let end = span.end < bytes.count ? ellipsis : ""
        runs.append((end + (isReported || (line.quote.isUnclosed && end.isEmpty) ? "" : "”"), .plain))
        return MarkedText.oneSentence(runs)
    }

    /// The words from the start, or around a place, that fit.
    private static func excerpt(_ bytes: [UInt8], around place: TextSpan?, columns: Int) -> TextSpan {
        let text = String(decoding: bytes, as: UTF8.self)
        if DisplayWidth.of(text) <= columns { return TextSpan(0, bytes.count) }
        let spaces = bytes.indices.filter { bytes[$0] == UInt8(ascii: " ") }
        var start = 0
        if let place, DisplayWidth.of(bytes.text(in: TextSpan(0, place.end))) > columns * 2 / 3 {
            let wanted = max(0, place.start - columns / 2)
            start = spaces.last { $0 <= wanted }.map { $0 + 1 } ?? 0
        }
        let lines = TextWrapper.wrap(bytes, TextSpan(start, bytes.count), width: max(8, columns - 2))
        return TextSpan(start, lines.first?.span.end ?? bytes.count)
    }
}
