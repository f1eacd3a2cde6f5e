import NewsText

/// Quotations that one paragraph opens and another closes, without marks in between.
extension MarkPairer {
    /// “The first paragraph. ¶ The second, without marks. ¶ The last.”: a mark that only closes, at the end of a
    /// paragraph in which none opens, closes what one of the paragraphs before left open; those in between belong to
    /// it.
    mutating func closeBlock(_ paragraphs: [TextSpan], at number: Int) {
        guard let open = openBlock, number > open else { return noteBlock(number) }
        guard number - open <= Self.longestBlock else {
            openBlock = nil
            return noteBlock(number)
        }
        guard let mark = marks.first(where: { !$0.isSingle }) else { return }
        openBlock = nil
        guard marks.count(where: { !$0.isSingle }) == 1, mark.isPureCloser || mark.glyph == .curlyRight,
            Paragraphs.trimmed(bytes, paragraphs[number]).end <= mark.end, mark.start > 0,
            endsClause(bytes[mark.start - 1]),
            spans.last?.paragraph == open
        else { return noteBlock(number) }
        let last = spans.count - 1
        let group = spans[last].group ?? nextGroup
        if spans[last].group == nil { nextGroup += 1 }
        spans[last].group = group
        spans[last].isUnclosed = false
        for inner in open + 1...number {
            let content = Paragraphs.trimmed(
                bytes, TextSpan(paragraphs[inner].start, inner == number ? mark.start : paragraphs[inner].end))
            guard !content.isEmpty, inner < number || !isSignature(content) else { continue }
            let end = inner == number ? mark.end : content.end
            spans.append(
                PairedMarks(
                    content: content, outer: TextSpan(content.start, end), paragraph: inner, group: group))
        }
    }

    /// "We have to try harder. ¶ Amy Pope, adviser”: two capitals begin a short line, which names who is quoted.
    private func isSignature(_ content: TextSpan) -> Bool {
        let words = bytes[content.range].split(separator: 0x20)
        return words.count <= 9 && words.prefix(2).allSatisfy { $0.first.map { (0x41...0x5A).contains($0) } == true }
    }

    /// Remembers the quotation that fills the paragraph and that nothing in it closes.
    private mutating func noteBlock(_ number: Int) {
        guard let last = spans.last, last.paragraph == number, last.isUnclosed, !last.isSingle else {
            if !marks.isEmpty { openBlock = nil }
            return
        }
        openBlock = number
    }

    /// Most paragraphs that such a quotation goes over.
    private static let longestBlock = 6
}
