import TerminalCanvas
import Testing

@Suite struct LayoutTests {
    @Test func splitsCoverTheRectangle() {
        let rect = Rect(x: 2, y: 1, width: 10, height: 5)
        let (left, rest) = rect.splitLeft(4)
        #expect(left == Rect(x: 2, y: 1, width: 4, height: 5))
        #expect(rest == Rect(x: 6, y: 1, width: 6, height: 5))
        #expect(rect.splitBottom(1).bottom == Rect(x: 2, y: 5, width: 10, height: 1))
        #expect(rect.splitTop(99).rest.isEmpty)
        #expect(rect.splitRight(-3).right.isEmpty)
    }

    @Test func insetsNeverTurnInsideOut() {
        #expect(Rect(x: 0, y: 0, width: 3, height: 1).inset(horizontal: 2, vertical: 1).isEmpty)
    }

    @Test func leftOverColumnsGoToTheFlexibleOnes() {
        let columns = Columns([.fixed(3), .flexible(least: 5), .flexible(least: 5, most: 8), .fixed(4)])
        #expect(columns.widths(in: 40) == [3, 22, 8, 4])
        #expect(columns.widths(in: 20) == [3, 5, 5, 4])
        let placed = columns.layOut(in: Rect(x: 0, y: 0, width: 40, height: 1))
        #expect(placed.map(\.x) == [0, 4, 27, 36])
    }

    @Test func columnsThatDoNotFitAreDropped() {
        let columns = Columns([.fixed(3), .flexible(least: 5), .fixed(4)])
        #expect(columns.widths(in: 10) == [3, 6, 0])
        #expect(columns.widths(in: 2) == [0, 0, 0])
        #expect(columns.widths(in: 0) == [0, 0, 0])
    }

    @Test func sparklinesScaleToTheirMost() {
        #expect(Sparkline.text([0, 1, 8], columns: 5, glyphs: .unicode) == " ▁█")
        #expect(Sparkline.text([1, 1, 2, 2], columns: 2, glyphs: .unicode) == "▄█")
        #expect(Sparkline.text([], columns: 5, glyphs: .unicode) == "")
        #expect(Sparkline.text([0, 0], columns: 5, glyphs: .ascii) == "  ")
        #expect(Sparkline.text([1, 2], columns: 0, glyphs: .ascii) == "")
    }

    @Test func theASCIIGlyphsAreASCII() {
        let glyphs = GlyphSet.ascii
        let signs = [
            glyphs.same, glyphs.reworded, glyphs.valueDiffers, glyphs.quoteDiffers, glyphs.onlyLeft, glyphs.onlyRight,
            glyphs.moved, glyphs.selected, glyphs.unread, glyphs.starred, glyphs.horizontal, glyphs.vertical,
            glyphs.ellipsis, glyphs.working,
        ]
        let isASCII = (signs + glyphs.bars).allSatisfy { $0.isASCII }
        #expect(isASCII)
        #expect(Set(signs.prefix(7)).count == 7)
    }
}
