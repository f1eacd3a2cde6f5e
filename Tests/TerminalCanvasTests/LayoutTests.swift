import TerminalCanvas
import Testing

@Suite struct LayoutTests {
    @Test func rectanglesThatDoNotMeetHaveAnEmptyIntersection() {
        let rect = Rect(x: 2, y: 1, width: 10, height: 5)
        #expect(rect.intersection(Rect(x: 8, y: 4, width: 10, height: 5)) == Rect(x: 8, y: 4, width: 4, height: 2))
        #expect(rect.intersection(Rect(x: 20, y: 1, width: 3, height: 3)).isEmpty)
        #expect(Rect(x: 0, y: 0, width: -3, height: 2).isEmpty)
        #expect(rect.contains(Point(x: 11, y: 5)) && !rect.contains(Point(x: 12, y: 5)))
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
            glyphs.selected, glyphs.unread, glyphs.starred, glyphs.horizontal, glyphs.vertical,
            glyphs.ellipsis, glyphs.working,
        ]
        let isASCII = (signs + glyphs.bars).allSatisfy { $0.isASCII }
        #expect(isASCII)
    }
}
