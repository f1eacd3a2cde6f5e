import NewsText
import Testing

@Suite struct OccurrenceTests {
    private func places(_ wanted: String, in text: String, _ span: TextSpan? = nil) -> [Int] {
        let bytes = Array(text.utf8)
        return bytes.occurrences(of: Array(wanted.utf8), in: span ?? TextSpan(0, bytes.count)).map(\.start)
    }

    @Test func eachPlaceIsBehindTheOneBefore() {
        #expect(places("aa", in: "aaaaa") == [0, 2])
        #expect(places("ü", in: "für für") == [1, 6])
    }

    @Test func nothingBegunInTheSpanAndEndedBehindItCounts() {
        #expect(places("ferry", in: "a ferry, a ferry", TextSpan(0, 15)) == [2])
        #expect(places("ferry", in: "a ferry", TextSpan(3, 7)).isEmpty)
    }

    @Test func noBytesAndASpanOutsideAreNowhere() {
        #expect(places("", in: "ferry").isEmpty)
        #expect(places("ferry", in: "ferr").isEmpty)
        #expect(Array("abc".utf8).occurrences(of: [0x61], in: TextSpan(0, 9)).isEmpty)
    }
}
