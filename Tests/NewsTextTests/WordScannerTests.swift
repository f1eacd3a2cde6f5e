import NewsText
import Testing

@Suite("Words")
struct WordScannerTests {
    private func scan(_ text: String) -> [(String, TextToken.Kind)] {
        let bytes = Array(text.utf8)
        return WordScanner.tokens(bytes, in: TextSpan(0, bytes.count)).map { (text.text(in: $0.span), $0.kind) }
    }

    @Test("apostrophes stay inside words, hyphens part them")
    func words() {
        #expect(scan("don’t long-term o'clock").map(\.0) == ["don’t", "long", "-", "term", "o'clock"])
    }

    @Test("separators stay inside numbers, units do not")
    func numbers() {
        let tokens = scan("4,000 2.5% 14:02 $9bn 3.")
        #expect(tokens.map(\.0) == ["4,000", "2.5", "%", "14:02", "$", "9", "bn", "3", "."])
        #expect(tokens[0].1 == .number && tokens[6].1 == .word)
    }

    @Test("ideographs stand alone, kana too")
    func ideographs() {
        #expect(scan("路面電車abc").map(\.0) == ["路", "面", "電", "車", "abc"])
    }

    @Test("accents written as combining marks stay in their word")
    func combining() {
        #expect(scan("cafe\u{301} noir").map(\.0) == ["cafe\u{301}", "noir"])
    }
}
