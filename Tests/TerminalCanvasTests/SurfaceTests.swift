import NewsText
import TerminalCanvas
import Testing

@Suite struct SurfaceTests {
    private func surface(_ width: Int, _ height: Int = 1) -> Surface {
        Surface(Size(width: width, height: height))
    }

    @Test func putReturnsTheColumnsUsed() {
        var screen = surface(10)
        #expect(screen.put("中国", at: Point(x: 1, y: 0)) == 4)
        #expect(screen.plainText == " 中国")
        #expect(screen[Point(x: 2, y: 0)].isContinuation)
    }

    @Test func longTextEndsInAnEllipsis() {
        var screen = surface(8)
        #expect(screen.put("headline of the day", at: Point(x: 0, y: 0)) == 8)
        #expect(screen.plainText == "headlin…")
    }

    @Test func anEllipsisNeverSplitsAWideCluster() {
        var screen = surface(6)
        screen.put("中国和阿联酋", at: Point(x: 0, y: 0))
        #expect(screen.plainText == "中国…")
    }

    @Test func maxWidthLimitsAndCutCuts() {
        var screen = surface(20)
        screen.put("headline", at: Point(x: 0, y: 0), maxWidth: 4, truncation: .cut)
        #expect(screen.plainText == "head")
    }

    @Test func aWideClusterIsNotDrawnHalf() {
        var screen = surface(3)
        #expect(screen.put("a中国", at: Point(x: 0, y: 0), truncation: .cut) == 3)
        #expect(screen.put("中国", at: Point(x: 0, y: 0), truncation: .cut) == 2)
        #expect(screen.cells.count == 3)
    }

    @Test func overwritingHalfOfAWideClusterBlanksTheOtherHalf() {
        var screen = surface(4)
        screen.put("中国", at: Point(x: 0, y: 0))
        screen.put("x", at: Point(x: 1, y: 0))
        #expect(screen.plainText == " x国")
        screen.put("y", at: Point(x: 2, y: 0))
        #expect(screen.plainText == " xy")
        #expect(!screen[Point(x: 3, y: 0)].isContinuation)
    }

    @Test func controlCharactersNeverReachACell() {
        var screen = surface(30)
        screen.put("a\u{1B}]52;c;x\u{07}b\u{202E}c\td\ne", at: Point(x: 0, y: 0))
        #expect(screen.plainText == "a]52;c;xbc d e")
    }

    @Test func combiningMarksStayWithTheirLetter() {
        var screen = surface(5)
        #expect(screen.put("e\u{301}a", at: Point(x: 0, y: 0)) == 2)
        #expect(screen[Point(x: 0, y: 0)].character == "e\u{301}")
    }

    @Test func aHeapOfMarksIsCutToEight() {
        var screen = surface(5)
        screen.put("a" + String(repeating: "\u{301}", count: 200), at: Point(x: 0, y: 0))
        #expect(screen[Point(x: 0, y: 0)].character.unicodeScalars.count == 9)
    }

    @Test func devanagariConjunctsTakeAColumnForEachLetter() {
        var screen = surface(10)
        let word = "क्षेत्र"
        #expect(DisplayWidth.of(word) == 4)
        #expect(screen.put(word + "|", at: Point(x: 0, y: 0)) == 5)
        #expect(screen.plainText.unicodeScalars.elementsEqual((word + "|").unicodeScalars))
        #expect(screen[Point(x: 4, y: 0)].character == "|")
    }

    @Test func thaiVowelSignsKeepTheirColumn() {
        var screen = surface(10)
        #expect(screen.put("น้ำ|", at: Point(x: 0, y: 0)) == 3)
        #expect(DisplayWidth.of("น้ำ") == 2)
    }

    @Test func drawingOutsideIsClipped() {
        var screen = surface(4, 2)
        screen.put("abcdef", at: Point(x: -2, y: 0), truncation: .cut)
        screen.put("zz", at: Point(x: 0, y: 5))
        screen.put("zz", at: Point(x: 0, y: -1))
        #expect(screen.plainText == "cdef\n")
    }

    @Test func anEmptySurfaceTakesAnything() {
        var screen = surface(0, 0)
        screen.put("abc", at: Point(x: 0, y: 0))
        screen.fill(Rect(x: 0, y: 0, width: 9, height: 9), with: "x")
        #expect(screen.plainText == "")
    }

    @Test func textKeepsTheGroundItIsDrawnOn() {
        var screen = surface(6)
        screen.fill(screen.bounds, style: Style(.text, ground: .selection))
        screen.put("Barr", at: Point(x: 0, y: 0), style: Style(.speaker2, .bold))
        #expect(screen[Point(x: 0, y: 0)].style == Style(.speaker2, .bold, ground: .selection))
    }

    @Test func marksColourTheirBytes() {
        let text = "er sagte „nein“"
        let start = text.utf8.count - "„nein“".utf8.count
        var screen = surface(20)
        screen.put(
            MarkedText(text, marks: [MarkedText.Mark(TextSpan(start, text.utf8.count), Style(.quote))]),
            at: Point(x: 0, y: 0))
        #expect(screen.roleDump == ".. ..... aaaaaa\na = quote")
    }

    @Test func overlappingMarksAddTheirAttributes() {
        let text = MarkedText(
            "abc",
            marks: [
                MarkedText.Mark(TextSpan(0, 3), Style(.quote, .underline)),
                MarkedText.Mark(TextSpan(1, 2), Style(.match, .bold)),
            ])
        var screen = surface(3)
        screen.put(text, at: Point(x: 0, y: 0))
        #expect(screen[Point(x: 1, y: 0)].style == Style(.match, [.bold, .underline]))
    }

    @Test func aWrappedLineDrawsItsHyphen() {
        let text = MarkedText("inter\u{AD}national")
        let lines = TextWrapper.wrap(text, width: 8)
        var screen = surface(8, 2)
        for (row, line) in lines.enumerated() { screen.put(text, line: line, at: Point(x: 0, y: row)) }
        #expect(screen.plainText == "inter-\nnational")
    }

    @Test func drawingASurfaceOnAnotherClipsWideClusters() {
        var inner = surface(4)
        inner.put("中国", at: Point(x: 0, y: 0))
        var outer = surface(5)
        outer.draw(inner, at: Point(x: -1, y: 0))
        #expect(outer.plainText == " 国")
        var narrow = surface(3)
        narrow.draw(inner, at: Point(x: 0, y: 0))
        #expect(narrow.plainText == "中")
    }

    @Test func blanksBetweenWordsTakeTheirStyleAndOthersNone() {
        var screen = surface(12)
        screen.put("a b  c", at: Point(x: 0, y: 0), style: Style(.dim, .bold))
        screen.unifyBlanks { $0.attributes.contains(.underline) ? nil : .plain }
        #expect(screen[Point(x: 1, y: 0)].style == Style(.dim, .bold))
        #expect(screen[Point(x: 3, y: 0)].style == .plain)
        screen.put(" ", at: Point(x: 8, y: 0), style: Style(.dim, .underline))
        screen.unifyBlanks { $0.attributes.contains(.underline) ? nil : .plain }
        #expect(screen[Point(x: 8, y: 0)].style == Style(.dim, .underline))
    }

    @Test func putRightEndsAtItsColumn() {
        var screen = surface(10)
        screen.putRight("1/42", endingAt: 10, y: 0)
        #expect(screen.plainText == "      1/42")
    }
}

@Suite struct BidirectionalTests {
    private func drawn(_ text: String, width: Int = 40) -> String {
        var screen = Surface(Size(width: width, height: 1))
        screen.put(text, at: Point(x: 0, y: 0))
        return screen.plainText
    }

    @Test func hebrewIsDrawnRightToLeft() {
        #expect(drawn("שלום") == "םולש")
    }

    @Test func numbersInsideHebrewRunLeftToRight() {
        #expect(drawn("בשנת 2024 היה") == "היה 2024 תנשב")
    }

    @Test func aHebrewWordInsideEnglishKeepsItsPlace() {
        #expect(drawn("the word שלום (peace)") == "the word םולש (peace)")
    }

    @Test func bracketsAreMirrored() {
        #expect(drawn("(שלום)") == "(םולש)")
    }

    @Test func theColumnsUsedAreTheTextsOwn() {
        var screen = Surface(Size(width: 40, height: 1))
        #expect(screen.put("ab שלום cd", at: Point(x: 0, y: 0)) == 10)
    }

    // MARK: - Outside text in lines of our own

    private func drawn(_ text: MarkedText, width: Int = 40) -> String {
        var screen = Surface(Size(width: width, height: 1))
        screen.put(text, at: Point(x: 0, y: 0))
        return screen.plainText
    }

    @Test func aNameThatRunsRightToLeftDoesNotTurnABarRound() {
        let bar = MarkedText(pieces: [("שלום", .plain), (" · 3 min · 240 words", .plain)])
        #expect(drawn(bar) == "םולש · 3 min · 240 words")
        #expect(drawn("שלום".isolated + " · 3 min") == "םולש · 3 min")
    }

    @Test func namesInAListKeepTheirOrder() {
        let names = ["שלום", "ערב", "Ledger"].map(\.isolated).joined(separator: ", ")
        #expect(drawn(names) == "םולש, ברע, Ledger")
    }

    @Test func aSentenceOfItsOwnKeepsItsDirectionInALineOfOurs() {
        let line = "1 " + "בשנת 2024 היה".isolated + " · x"
        #expect(drawn(line) == "1 היה 2024 תנשב · x")
    }

    @Test func isolatesTakeNoColumnsAndAreDrawnNowhere() {
        let line = "שלום".isolated
        #expect(DisplayWidth.of(line) == 4)
        #expect(MarkedText(line).width == 4)
        #expect(!drawn(line).unicodeScalars.contains { $0.value == 0x2068 || $0.value == 0x2069 })
        #expect("Ledger".isolated == "Ledger", "what runs left to right is left alone")
    }

    @Test func whatIsCutOffIsTheEndOfTheText() {
        #expect(drawn(MarkedText("שלום לכולם היום"), width: 8) == "…כל םולש")
        #expect(drawn(MarkedText(pieces: [("שלום", .plain), (" · three minutes", .plain)]), width: 10) == "םולש · th…")
    }
}
