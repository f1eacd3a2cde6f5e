import NewsText

/// Pairs the quotation marks of an article, paragraph by paragraph.
///
/// Odd counts are the rule rather than the exception in news: closing marks are lost, inches and stray marks occur,
/// and a quote over several paragraphs is reopened in each and closed once. Nothing here gives up: an open mark
/// never reaches beyond its own paragraph, so that one lost mark costs one quote.
struct MarkPairer {
    /// Longest quotation taken from an opening mark that is never closed, in bytes.
    static let longestUnclosed = 2_500
    /// Longest quotation between single marks, in bytes.
    static let longestSingle = 700

    let bytes: [UInt8]
    var marks: [QuotationMark] = []
    var spans: [PairedMarks] = []
    private let paragraphs: [TextSpan]
    /// « opens, as in French; decided at the first guillemet of the article.
    private var leftGuillemetOpens: Bool?
    /// The number of the next utterance over several paragraphs.
    var nextGroup = 0
    /// The paragraph that left the latest quotation open, which one of the next may close.
    var openBlock: Int?
    /// The quotation that the paragraph before left open.
    private var carried: Int?
    /// Where the paragraph being read starts.
    private var paragraphStart = 0
    /// Inside curly marks a straight one has opened something and not yet closed it.
    private var hasStraightInside = false
    /// The next paragraph starts with a single mark that opens, so that one may stay open in this one.
    var isReopened = false

    init(_ bytes: [UInt8], paragraphs: [TextSpan]) {
        self.bytes = bytes
        self.paragraphs = paragraphs
    }

    /// The spans of all `paragraphs`, in order and without overlap.
    static func spans(of bytes: [UInt8], paragraphs: [TextSpan]) -> [PairedMarks] {
        var pairer = MarkPairer(bytes, paragraphs: paragraphs)
        for (number, paragraph) in paragraphs.enumerated() {
            pairer.isReopened = number + 1 < paragraphs.count && pairer.startsWithSingle(paragraphs[number + 1])
            pairer.add(paragraph, number: number)
            pairer.closeBlock(paragraphs, at: number)
        }
        return pairer.spans
    }

    private mutating func add(_ paragraph: TextSpan, number: Int) {
        marks.removeAll(keepingCapacity: true)
        paragraphStart = paragraph.start
        QuotationMarkScanner.append(marksOf: bytes, in: paragraph, to: &marks)
        QuotationMarkScanner.countFollowers(&marks)
        let first = spans.count
        guard !marks.isEmpty else {
            carried = nil
            return
        }
        if takesTurns(in: paragraph) {
            pairByTurns(in: paragraph, number: number)
        } else {
            pairDoubles(in: paragraph, number: number)
        }
        pairSingles(in: paragraph, number: number, from: first)
        joinCarried(paragraph, from: first)
    }

    /// A paragraph that starts with an opening mark goes on with the quotation that the one before left open.
    private mutating func joinCarried(_ paragraph: TextSpan, from first: Int) {
        if let open = carried, first < spans.count, spans[first].outer.start <= paragraph.start + 2 {
            let group = spans[open].group ?? nextGroup
            if spans[open].group == nil { nextGroup += 1 }
            spans[open].group = group
            spans[open].isUnclosed = false
            spans[first].group = group
        }
        carried = spans.count > first && spans[spans.count - 1].isUnclosed ? spans.count - 1 : nil
    }

    // MARK: Double marks

    private mutating func pairDoubles(in paragraph: TextSpan, number: Int) {
        var open: Int?
        var depth = 0
        for index in marks.indices where !marks[index].isSingle {
            let mark = marks[index]
            switch role(of: index, open: open, depth: depth) {
            case .ignore: if mark.glyph == .straight, open != nil { hasStraightInside.toggle() }
            case .nestedOpen: depth += 1
            case .nestedClose: depth -= 1
            case .open:
                if let earlier = open { closeUnclosed(earlier, before: mark.start, in: paragraph, number: number) }
                open = index
                depth = 0
                hasStraightInside = false
            case .close:
                if let opener = open {
                    append(from: marks[opener], to: mark.start, outerEnd: mark.end, number: number, unclosed: false)
                }
                open = nil
                depth = 0
            }
        }
        if let opener = open {
            if let closer = strayCloser(after: opener) {
                append(
                    from: marks[opener], to: marks[closer].start, outerEnd: marks[closer].end, number: number,
                    unclosed: false)
                return
            }
            let end = min(paragraph.end, boundary(marks[opener].end + Self.longestUnclosed))
            append(from: marks[opener], to: end, outerEnd: end, number: number, unclosed: true)
        }
    }

    /// “Rates will stay where they are,' she said, «…”, 「…”: a mark of another kind that was typed for the closing one.
    /// It stands where a closing mark does, and no mark of its kind opens before it.
    private func strayCloser(after opener: Int) -> Int? {
        for index in marks.indices.dropFirst(opener + 1) {
            let mark = marks[index]
            if mark.isSingle {
                if opensSingle(index) { return nil }
                guard mark.start > 0, mark.precedesSpace, endsClause(bytes[mark.start - 1]) else { continue }
                return index
            }
            guard mark.standsAsCloser || mark.glyph == .curlyRight, !mark.followsDigit else { return nil }
            return index
        }
        return nil
    }

    /// A comma, a full stop, an exclamation or a question mark.
    func endsClause(_ byte: UInt8) -> Bool { byte == 0x2C || byte == 0x2E || byte == 0x21 || byte == 0x3F }

    /// What a mark does beside those before it. `ignore`: it is no quotation mark, or one of an inner pair that is of
    /// no interest.
    private enum Role { case open, close, nestedOpen, nestedClose, ignore }

    private mutating func role(of index: Int, open: Int?, depth: Int) -> Role {
        switch marks[index].glyph {
        case .straight: straightRole(index, open: open, depth: depth)
        case .low: lowRole(index, open: open)
        case .curlyLeft: curlyLeftRole(index, open: open)
        case .curlyRight: curlyRightRole(index, open: open, depth: depth)
        case .guillemetLeft, .guillemetRight: guillemetRole(index, open: open)
        case .cornerOpen: open == nil ? .open : marks[open!].glyph == .cornerOpen ? .nestedOpen : .ignore
        case .cornerClose:
            open.map { marks[$0].glyph == .cornerOpen } == true ? (depth > 0 ? .nestedClose : .close) : .ignore
        case .whiteCornerOpen: open == nil ? .open : .ignore
        case .whiteCornerClose: open.map { marks[$0].glyph == .whiteCornerOpen } == true ? .close : .ignore
        default: .ignore
        }
    }

    private func lowRole(_ index: Int, open: Int?) -> Role {
        guard let open else { return .open }
        switch marks[open].glyph {
        case .low: return .open
        // «… „…“ …»
        case .guillemetLeft, .guillemetRight: return .ignore
        default: return nestedOpenRole(index, open: open)
        }
    }

    private func straightRole(_ index: Int, open: Int?, depth: Int) -> Role {
        let mark = marks[index]
        if mark.followsEquals || index > 0 && marks[index - 1].followsEquals { return .ignore }
        guard let open else {
            if mark.isPlausibleOpener { return .open }
            // Glued to text on both sides: a space is missing before it. A number before it makes it an inch mark.
            return !mark.isPlausibleCloser && !mark.precedesSpace && !mark.followsDigit && mark.followsGap == false
                && !mark.followsWord ? .open : .ignore
        }
        let opener = marks[open].glyph
        if opener == .straight {
            let left = mark.after.straight
            if mark.followsDigit, left % 2 == 1, !mark.precedesWord { return .ignore }
            if mark.isPureOpener {
                let openers = 1 + mark.after.openers
                let closers = mark.after.closers
                if closers == openers + 1 + depth { return .nestedOpen }
                if closers == openers || left % 2 == 1 { return .open }
                return .close
            }
            return depth > 0 ? .nestedClose : .close
        }
        if opener == .curlyLeft || opener == .low {
            // “It holds," she said. "It will hold.”: no straight mark has opened inside, so that this one can only
            // close.
            if opener == .curlyLeft, !hasStraightInside, mark.isPureCloser, mark.precedesSpace, mark.start > 0,
                endsClause(bytes[mark.start - 1])
            {
                return .close
            }
            return closesLater(index, opener: opener) ? .ignore : .close
        }
        return .ignore
    }

    private func curlyLeftRole(_ index: Int, open: Int?) -> Role {
        let mark = marks[index]
        guard let open else {
            return mark.standsAsCloser && mark.followsWord || precedesComma(mark) ? .ignore : .open
        }
        switch marks[open].glyph {
        case .low: return .close
        case .curlyLeft where precedesComma(mark), .straight where precedesComma(mark): return .close
        case .curlyLeft where mark.standsAsCloser, .curlyRight where mark.standsAsCloser: return .close
        case .straight:
            if mark.standsAsCloser { return .close }
            return mark.after.straight % 2 == 1 ? .nestedOpen : .open
        case .curlyLeft, .curlyRight: return nestedOpenRole(index, open: open)
        default: return .ignore
        }
    }

    /// “It is official “, she said: no quotation begins with a comma.
    private func precedesComma(_ mark: QuotationMark) -> Bool { mark.end < bytes.count && bytes[mark.end] == 0x2C }

    /// An opening mark inside an open quotation is nested if enough closing marks follow for both; else the earlier
    /// quotation was never closed.
    private func nestedOpenRole(_ index: Int, open: Int?) -> Role {
        let openers = 1 + marks[index].after.curlyOpeners
        let closers = marks[index].after.curlyClosers
        return closers > openers ? .nestedOpen : .open
    }

    private func curlyRightRole(_ index: Int, open: Int?, depth: Int) -> Role {
        let mark = marks[index]
        guard let open else { return mark.followsGap && mark.precedesWord ? .open : .ignore }
        if depth > 0 { return .nestedClose }
        switch marks[open].glyph {
        case .straight: return mark.after.straight % 2 == 1 && !closesMixed(index) ? .ignore : .close
        case .curlyLeft, .curlyRight, .low: return .close
        default: return .ignore
        }
    }

    /// "The ads work,” he said. “They will go on.": behind a sign, and with one that opens next, the curly mark closes
    /// what the straight one opened.
    private func closesMixed(_ index: Int) -> Bool {
        let mark = marks[index]
        guard mark.start > 0, mark.precedesSpace, endsClause(bytes[mark.start - 1]),
            let next = marks[(index + 1)...].prefix(Self.marksLookedAt).first(where: { !$0.isSingle })
        else { return false }
        return next.isPureOpener || next.glyph == .curlyLeft && !next.standsAsCloser
    }

    private static let marksLookedAt = 8

    private mutating func guillemetRole(_ index: Int, open: Int?) -> Role {
        let mark = marks[index]
        let leftOpens =
            leftGuillemetOpens
            ?? Guillemets.leftOpens(in: bytes, paragraphs: paragraphs, from: mark.start)
            ?? (mark.glyph == .guillemetLeft)
        leftGuillemetOpens = leftOpens
        let isOpener = (mark.glyph == .guillemetLeft) == leftOpens
        guard let open else {
            // A quotation that goes on in a new paragraph is opened again by its closing mark: "»Un soldado…".
            return isOpener || carried != nil && mark.start == paragraphStart ? .open : .ignore
        }
        let opener = marks[open].glyph
        guard opener == .guillemetLeft || opener == .guillemetRight else { return .ignore }
        if !isOpener { return .close }
        // Finnish and Swedish write »so».
        return mark.standsAsCloser ? .close : .open
    }

    /// Whether the right mark for `opener` comes before the next opening one, so that a straight mark in between is
    /// nested, or an inch.
    private func closesLater(_ index: Int, opener: QuotationMark.Glyph) -> Bool {
        guard let next = marks[index].nextCurly else { return false }
        switch marks[next].glyph {
        case .curlyRight: return true
        case .curlyLeft: return opener == .low || marks[next].standsAsCloser
        default: return false
        }
    }

    /// The earlier of two opening marks was never closed: its quotation ends with the last sentence before the
    /// later mark. Less than three words are not worth keeping.
    private mutating func closeUnclosed(_ index: Int, before limit: Int, in paragraph: TextSpan, number: Int) {
        let start = marks[index].end
        var end = limit
        while end > start {
            let byte = bytes[end - 1]
            if byte == 0x2E || byte == 0x21 || byte == 0x3F { break }
            end -= 1
        }
        var words = 0
        for offset in start..<max(start, end) where bytes[offset] == 0x20 { words += 1 }
        guard end > start, words >= 2, end - start <= Self.longestUnclosed else { return }
        append(from: marks[index], to: end, outerEnd: end, number: number, unclosed: true)
    }

    /// Adds a quotation.
    /// - Parameters:
    ///   - end: where its words end; white space at either end is left out.
    ///   - outerEnd: where its closing mark ends.
    ///   - number: the paragraph's.
    mutating func append(from opener: QuotationMark, to end: Int, outerEnd: Int, number: Int, unclosed: Bool) {
        let content = Paragraphs.trimmed(bytes, TextSpan(opener.end, max(opener.end, end)))
        guard !content.isEmpty, !standsBetween(content, end: outerEnd) else { return }
        spans.append(
            PairedMarks(
                content: content, outer: TextSpan(opener.start, max(outerEnd, content.end)), isUnclosed: unclosed,
                paragraph: number, isSingle: opener.isSingle))
    }

    /// `. "A spokeswoman said:"We are`: what stands between two quotations, in a text whose marks have lost their
    /// spaces.
    private func standsBetween(_ content: TextSpan, end: Int) -> Bool {
        bytes[content.end - 1] == 0x3A && end < bytes.count && bytes[end] | 0x20 >= 0x61 && bytes[end] | 0x20 <= 0x7A
    }

    /// `offset` moved down to a scalar boundary.
    private func boundary(_ offset: Int) -> Int {
        guard offset < bytes.count else { return bytes.count }
        var offset = offset
        while offset > 0, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }
}
