import NewsText

/// Straight marks in texts that lost or gained spaces around them: `windows."I see smoke, "he wrote.` There a space
/// tells nothing of which mark opens, but marks that are all there take turns.
extension MarkPairer {
    /// Whether a straight mark of the paragraph has white space on both sides or on neither, and every mark finds its
    /// partner if they take turns.
    func takesTurns(in paragraph: TextSpan) -> Bool {
        var misplaced = 0
        var isOpen = false
        for mark in marks where !mark.isSingle {
            switch mark.glyph {
            case .straight:
                if mark.followsEquals { return false }
                if hasNoSide(mark, in: paragraph) { misplaced += 1 }
                isOpen.toggle()
            case .curlyLeft:
                if isOpen { return false }
                isOpen = true
            case .curlyRight:
                if !isOpen { return false }
                isOpen = false
            default: return false
            }
        }
        return misplaced > 0 && !isOpen || misplaced >= Self.manyMisplaced
    }

    /// So many show that the spaces of a whole text are shifted: then its last quotation may lack its closing mark.
    private static let manyMisplaced = 3

    private func hasNoSide(_ mark: QuotationMark, in paragraph: TextSpan) -> Bool {
        guard mark.start > paragraph.start, mark.end < paragraph.end, !mark.followsDigit else { return false }
        if mark.followsSpace { return mark.precedesSpace }
        // Between letters of other scripts it is a sign of abbreviation, as in Hebrew.
        return !mark.followsGap && mark.precedesWord && bytes[mark.start - 1] < 0x80 && bytes[mark.end] < 0x80
    }

    /// Takes the double marks of a paragraph for opening and closing ones by turns.
    mutating func pairByTurns(in paragraph: TextSpan, number: Int) {
        var open: QuotationMark?
        for mark in marks where !mark.isSingle {
            if let opener = open {
                append(from: opener, to: mark.start, outerEnd: mark.end, number: number, unclosed: false)
                open = nil
            } else {
                open = mark
            }
        }
        if let opener = open, paragraph.end - opener.end <= Self.longestUnclosed {
            append(from: opener, to: paragraph.end, outerEnd: paragraph.end, number: number, unclosed: true)
        }
    }
}
