import NewsLanguage
import NewsText

extension MarkPairer {
    /// Single marks quote in British papers, in headlines and inside double marks; they are also apostrophes.
    mutating func pairSingles(in paragraph: TextSpan, number: Int, from first: Int) {
        var found: [PairedMarks] = []
        var after = paragraph.start
        for index in marks.indices where marks[index].isSingle && marks[index].start >= after {
            guard opensSingle(index), !isInside(marks[index].start, from: first) else { continue }
            guard let closer = closerOfSingle(index, from: first) else {
                guard let unclosed = unclosedSingle(index, in: paragraph, number: number) else { continue }
                found.append(unclosed)
                after = unclosed.outer.end
                continue
            }
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

    /// What a single mark opens that nothing closes: as far as the next one that opens a sentence.
    private func unclosedSingle(_ index: Int, in paragraph: TextSpan, number: Int) -> PairedMarks? {
        let mark = marks[index]
        let next = marks[(index + 1)...].first { $0.glyph == mark.glyph && $0.isPureOpener && opensSentence($0) }
        let content = Paragraphs.trimmed(bytes, TextSpan(mark.end, next?.start ?? paragraph.end))
        let isReopened = isReopened && next == nil && mark.glyph == .singleLeft
        guard !content.isEmpty, content.count <= Self.longestSingle,
            isReopened || mark.start == paragraph.start || opensSentence(mark)
        else { return nil }
        return PairedMarks(
            content: content, outer: TextSpan(mark.start, content.end), isUnclosed: true, paragraph: number,
            isSingle: true, needsTag: !isReopened)
    }

    /// A full stop and a space stand before it.
    private func opensSentence(_ mark: QuotationMark) -> Bool {
        guard mark.start > 1, bytes[mark.start - 1] == 0x20 else { return false }
        let before = bytes[mark.start - 2]
        return before == 0x2E || before == 0x21 || before == 0x3F
    }

    /// Whether `‘` stands at the very beginning, with something behind it.
    func startsWithSingle(_ paragraph: TextSpan) -> Bool {
        paragraph.count > 3 && bytes[paragraph.start..<paragraph.start + 3].elementsEqual("‘".utf8)
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

    /// Whether a single mark opens a quotation by its place, and is no apostrophe.
    func opensSingle(_ index: Int) -> Bool {
        let mark = marks[index]
        switch mark.glyph {
        case .singleLow, .singleGuillemetLeft, .singleGuillemetRight: return mark.followsGap
        case .singleLeft, .straightSingle:
            if isSpacedOpener(mark) { return true }
            guard mark.followsGap, !mark.followsDigit, mark.end < bytes.count, !mark.precedesSpace else { return false }
            return startsQuotation(mark.end) && !isElision(mark.end)
        default: return false
        }
    }

    /// "‘ common sense ’ to": texts that lost their layout put a space on both sides of a mark.
    private func isSpacedOpener(_ mark: QuotationMark) -> Bool {
        mark.glyph == .singleLeft && mark.followsSpace && mark.end + 1 < bytes.count && bytes[mark.end] == 0x20
            && startsQuotation(mark.end + 1)
    }

    /// A closing mark with a space on both sides, which is no apostrophe as in "teen ’ s".
    private func isSpacedCloser(_ mark: QuotationMark) -> Bool {
        guard mark.glyph == .singleRight, mark.followsSpace, mark.precedesSpace else { return false }
        guard mark.end < bytes.count, bytes[mark.end] == 0x20 else { return true }
        var end = mark.end + 1
        while end < bytes.count, isLetterOrDigit(bytes[end]) { end += 1 }
        return end - mark.end > 3 || end <= mark.end + 1
            || !Self.contracted.contains { $0.elementsEqual(bytes[(mark.end + 1)..<end]) }
    }

    private static let contracted = Contractions.endings.map { Array($0.utf8) }

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

    private static let elisions = LanguageFolder.words(of: "words that begin with an apostrophe", in: "quotes").map {
        Array($0.utf8)
    }

    private func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
    }

    /// The mark that closes the single mark `index`. After a word in -s, where an apostrophe may mark a possessive,
    /// a later mark after punctuation is preferred.
    private func closerOfSingle(_ index: Int, from first: Int) -> Int? {
        let opener = marks[index]
        let isSpaced = isSpacedOpener(opener)
        var possessive: Int?
        for candidate in marks.indices[(index + 1)...] {
            let mark = marks[candidate]
            if mark.start - opener.end > MarkPairer.longestSingle { break }
            guard mark.isSingle else { continue }
            if mark.glyph == opener.glyph, mark.isPureOpener, !isElision(mark.end) {
                if possessive != nil || opensSentence(mark) { break }
            }
            guard
                isSpaced ? isSpacedCloser(mark) : closesSingle(mark, opener: opener.glyph),
                canSpan(from: opener.start, to: mark.end, from: first)
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
