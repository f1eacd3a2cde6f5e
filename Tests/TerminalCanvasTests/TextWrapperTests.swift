import NewsText
import TerminalCanvas
import Testing

@Suite struct TextWrapperTests {
    private func lines(_ text: String, _ width: Int) -> [String] {
        TextWrapper.wrap(Array(text.utf8), width: width).map {
            text.text(in: $0.span) + ($0.endsWithHyphen ? "-" : "")
        }
    }

    private func isInk(_ character: Character) -> Bool {
        character != " " && character != "\u{AD}"
    }

    @Test func breaksAtSpacesAndDropsThem() {
        #expect(lines("the quick  brown fox", 10) == ["the quick", "brown fox"])
    }

    @Test func aTextThatFitsIsOneLine() {
        #expect(lines("ten chars!", 10) == ["ten chars!"])
    }

    @Test func emptyTextIsOneEmptyLine() {
        #expect(lines("", 10) == [""])
    }

    @Test func lineFeedsEndLines() {
        #expect(lines("one\n\ntwo", 10) == ["one", "", "two"])
    }

    @Test func longWordsAreCut() {
        #expect(lines("a incomprehensible b", 6) == ["a", "incomp", "rehens", "ible b"])
    }

    @Test func noBreakSpacesHold() {
        #expect(lines("costs 5\u{A0}000 €", 9) == ["costs", "5\u{A0}000 €"])
        #expect(lines("er sagte\u{202F}: ja", 9) == ["er", "sagte\u{202F}:", "ja"])
    }

    @Test func softHyphensShowOnlyAtTheBreak() {
        #expect(lines("inter\u{AD}national law", 8) == ["inter-", "national", "law"])
        let whole = TextWrapper.wrap(Array("inter\u{AD}national".utf8), width: 20)
        #expect(whole.map(\.width) == [13])
        #expect(whole.map(\.endsWithHyphen) == [false])
    }

    @Test func compoundsBreakAfterTheirHyphen() {
        #expect(lines("a decade-long war", 10) == ["a decade-", "long war"])
        #expect(lines("minus -5 degrees", 7) == ["minus", "-5", "degrees"])
    }

    @Test func chineseBreaksAnywhereButNotBeforeAStop() {
        #expect(lines("中国和阿联酋。", 6) == ["中国和", "阿联", "酋。"])
        #expect(lines("他说「再见」了", 6) == ["他说", "「再", "见」了"])
    }

    @Test func aWideClusterInOneColumnStandsAlone() {
        #expect(lines("中国", 1) == ["中", "国"])
    }

    @Test func clustersAreNeverSplit() {
        let family = "👨‍👩‍👧‍👦"
        #expect(lines(family + family, 3) == [family, family])
        #expect(lines("e\u{301}e\u{301}e\u{301}", 2) == ["e\u{301}e\u{301}", "e\u{301}"])
    }

    @Test func theWidthOfEveryLineFitsAndNothingIsLost() {
        let text =
            "Überraschend — sagte „sie“ (2021): 中国 und 日本語テスト、5 000 € für wahr‑haftige inter\u{AD}na\u{AD}tionale 👍🏽 שלום עולם."
        for width in 2...60 {
            let wrapped = TextWrapper.wrap(Array(text.utf8), width: width)
            let widest = wrapped.map(\.width).max() ?? 0
            #expect(widest <= width)
            let kept = wrapped.map { text.text(in: $0.span) }.joined().filter(isInk)
            let ink = text.filter(isInk)
            #expect(kept == ink)
            let inOrder = zip(wrapped, wrapped.dropFirst()).allSatisfy { $0.span.end <= $1.span.start }
            #expect(inOrder)
        }
    }
}
