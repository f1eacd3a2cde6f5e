import NewsText

/// Pairs the quotation marks of an article, paragraph by paragraph.
///
/// Odd counts are the rule rather than the exception in news: closing marks are lost, inches and stray marks occur,
/// and a quote over several paragraphs is reopened in each and closed once. Nothing here gives up: an open mark
/// never reaches beyond its own paragraph, so that one lost mark costs one quote.
struct MarkPairer {
    /// Longest quotation taken from an opening mark that is never closed, in bytes.
    private static let longestUnclosed = 2_500
    /// Longest quotation between single marks, in bytes.
    private static let longestSingle = 700

    private let bytes: [UInt8]
    private var marks: [QuotationMark] = []
    private(set) var spans: [PairedMarks] = []
    /// « opens, as in French; decided by the first guillemet of the article.
    private var leftGuillemetOpens: Bool?
    private var nextGroup = 0
    /// The quotation that the paragraph before left open.
    private var carried: Int?
    /// Where the paragraph being read starts.
    private var paragraphStart = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The spans of all `paragraphs`, in order and without overlap.
    static func spans(of bytes: [UInt8], paragraphs: [TextSpan]) -> [PairedMarks] {
        var pairer = MarkPairer(bytes)
        for (number, paragraph) in paragraphs.enumerated() { pairer.add(paragraph, number: number) }
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
        pairDoubles(in: paragraph, number: number)
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
            case .ignore: break
            case .nestedOpen: depth += 1
            case .nestedClose: depth -= 1
            case .open:
                if let earlier = open { closeUnclosed(earlier, before: mark.start, in: paragraph, number: number) }
                open = index
                depth = 0
            case .close:
                if let opener = open {
                    append(from: marks[opener], to: mark.start, outerEnd: mark.end, number: number, unclosed: false)
                }
                open = nil
                depth = 0
            }
        }
        if let opener = open {
            let end = min(paragraph.end, boundary(marks[opener].end + Self.longestUnclosed))
            append(from: marks[opener], to: end, outerEnd: end, number: number, unclosed: true)
        }
    }

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
            return closesLater(index, opener: opener) ? .ignore : .close
        }
        return .ignore
    }

    private func curlyLeftRole(_ index: Int, open: Int?) -> Role {
        let mark = marks[index]
        guard let open else { return mark.standsAsCloser && mark.followsWord ? .ignore : .open }
        switch marks[open].glyph {
        case .low: return .close
        case .curlyLeft where mark.standsAsCloser, .curlyRight where mark.standsAsCloser: return .close
        case .straight:
            if mark.standsAsCloser { return .close }
            return mark.after.straight % 2 == 1 ? .nestedOpen : .open
        case .curlyLeft, .curlyRight: return nestedOpenRole(index, open: open)
        default: return .ignore
        }
    }

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
        case .straight: return mark.after.straight % 2 == 1 ? .ignore : .close
        case .curlyLeft, .curlyRight, .low: return .close
        default: return .ignore
        }
    }

    private mutating func guillemetRole(_ index: Int, open: Int?) -> Role {
        let mark = marks[index]
        let leftOpens = leftGuillemetOpens ?? (mark.glyph == .guillemetLeft)
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

    private mutating func append(from opener: QuotationMark, to end: Int, outerEnd: Int, number: Int, unclosed: Bool) {
        let content = Paragraphs.trimmed(bytes, TextSpan(opener.end, max(opener.end, end)))
        guard !content.isEmpty else { return }
        spans.append(
            PairedMarks(
                content: content, outer: TextSpan(opener.start, max(outerEnd, content.end)), isUnclosed: unclosed,
                paragraph: number, isSingle: opener.isSingle))
    }

    /// `offset` moved down to a scalar boundary.
    private func boundary(_ offset: Int) -> Int {
        guard offset < bytes.count else { return bytes.count }
        var offset = offset
        while offset > 0, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }
}

// MARK: Single marks

extension MarkPairer {
    /// Single marks quote in British papers, in headlines and inside double marks; they are also apostrophes.
    private mutating func pairSingles(in paragraph: TextSpan, number: Int, from first: Int) {
        var found: [PairedMarks] = []
        var after = paragraph.start
        for index in marks.indices where marks[index].isSingle && marks[index].start >= after {
            guard opensSingle(index), !isInside(marks[index].start, from: first),
                let closer = closerOfSingle(index, from: first)
            else { continue }
            let content = Paragraphs.trimmed(bytes, TextSpan(marks[index].end, marks[closer].start))
            guard !content.isEmpty else { continue }
            found.append(
                PairedMarks(
                    content: content, outer: TextSpan(marks[index].start, marks[closer].end), paragraph: number,
                    isSingle: true))
            after = marks[closer].end
        }
        guard !found.isEmpty else { return }
        // Double marks inside single ones are nested.
        var merged: [PairedMarks] = []
        var next = 0
        for span in spans[first...] {
            while next < found.count, found[next].outer.start <= span.outer.start {
                merged.append(found[next])
                next += 1
            }
            if let last = merged.last, last.outer.contains(span.outer) { continue }
            merged.append(span)
        }
        merged += found[next...]
        spans.replaceSubrange(first..., with: merged)
    }

    private func isInside(_ offset: Int, from first: Int) -> Bool {
        let index = firstSpan(endingAfter: offset, from: first)
        return index < spans.count && spans[index].outer.contains(offset)
    }

    /// The first span at or after `first` that ends after `offset`; the spans are in order.
    private func firstSpan(endingAfter offset: Int, from first: Int) -> Int {
        var low = first
        var high = spans.count
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].outer.end <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func opensSingle(_ index: Int) -> Bool {
        let mark = marks[index]
        switch mark.glyph {
        case .singleLow, .singleGuillemetLeft, .singleGuillemetRight: return mark.followsGap
        case .singleLeft, .straightSingle:
            guard mark.followsGap, !mark.followsDigit, mark.end < bytes.count, !mark.precedesSpace else { return false }
            return startsQuotation(mark.end) && !isElision(mark.end)
        default: return false
        }
    }

    private func startsQuotation(_ offset: Int) -> Bool {
        let scalar = UTF8Scalars.decode(bytes, at: offset).scalar
        return scalar.isLetter || scalar.isDigit || scalar == "$" || scalar == "[" || scalar == "\"" || scalar == "…"
            || scalar.value == 0xA3 || scalar.value == 0x20AC || scalar.value == 0x201C
    }

    /// 'em, 'til, 'n', '90s and their like.
    private func isElision(_ offset: Int) -> Bool {
        var end = offset
        while end < bytes.count, end - offset < 8, isLetterOrDigit(bytes[end]) { end += 1 }
        let length = end - offset
        if length >= 2, bytes[offset] >= 0x30, bytes[offset] <= 0x39 {
            return length <= 3 && bytes[offset + 1] >= 0x30 && bytes[offset + 1] <= 0x39
        }
        return Self.elisions.contains {
            $0.count == length && zip($0, bytes[offset..<end]).allSatisfy { $0 == $1 | 0x20 }
        }
    }

    private static let elisions: [[UInt8]] = [
        "em", "til", "till", "cause", "n", "tis", "twas", "bout", "round", "cos", "coz", "nuff", "s", "t", "im", "er",
    ].map { Array($0.utf8) }

    private func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
    }

    /// The mark that closes the single mark `index`. After a word in -s, where an apostrophe may mark a possessive,
    /// a later mark after punctuation is preferred.
    private func closerOfSingle(_ index: Int, from first: Int) -> Int? {
        let opener = marks[index]
        var possessive: Int?
        for candidate in marks.indices[(index + 1)...] {
            let mark = marks[candidate]
            if mark.start - opener.end > MarkPairer.longestSingle { break }
            guard mark.isSingle else { continue }
            if mark.glyph == opener.glyph, mark.isPureOpener, !isElision(mark.end), possessive != nil { break }
            guard closesSingle(mark, opener: opener.glyph), canSpan(from: opener.start, to: mark.end, from: first)
            else {
                continue
            }
            guard opener.glyph != .singleLow, isPossessive(mark) else { return candidate }
            possessive = possessive ?? candidate
        }
        return possessive
    }

    /// Single marks may hold whole double-marked spans, never cut one.
    private func canSpan(from start: Int, to end: Int, from first: Int) -> Bool {
        let outer = TextSpan(start, end)
        var index = firstSpan(endingAfter: start, from: first)
        while index < spans.count, spans[index].outer.start < end {
            if !outer.contains(spans[index].outer) { return false }
            index += 1
        }
        return true
    }

    private func closesSingle(_ mark: QuotationMark, opener: QuotationMark.Glyph) -> Bool {
        guard !mark.precedesWord, !mark.followsSpace else { return false }
        switch opener {
        case .singleLow: return mark.glyph == .singleLeft || mark.glyph == .singleRight || mark.glyph == .straightSingle
        case .singleGuillemetLeft: return mark.glyph == .singleGuillemetRight
        case .singleGuillemetRight: return mark.glyph == .singleGuillemetLeft
        case .singleLeft: return mark.glyph == .singleRight || mark.glyph == .straightSingle
        default: return mark.glyph == .straightSingle || mark.glyph == .singleRight
        }
    }

    /// After an s, and a lower-case word comes next: "the workers’ money".
    private func isPossessive(_ mark: QuotationMark) -> Bool {
        guard mark.start > 0, bytes[mark.start - 1] | 0x20 == 0x73, mark.end + 1 < bytes.count, bytes[mark.end] == 0x20
        else { return false }
        return !UTF8Scalars.decode(bytes, at: mark.end + 1).scalar.isCapital
            && UTF8Scalars.decode(bytes, at: mark.end + 1).scalar.isLetter
    }
}
