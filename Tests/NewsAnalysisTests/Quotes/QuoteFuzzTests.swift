import NewsAnalysis
import NewsModel
import NewsText
import Testing

@Suite("Quotes of broken text")
struct QuoteFuzzTests {
    /// A fixed sequence of numbers (SplitMix64), so that a failure can be run again.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var z = state
            z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
            z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
            return z ^ (z >> 31)
        }
    }

    private static let marks = [
        "\"", "'", "“", "”", "„", "‘", "’", "‚", "«", "»", "‹", "›", "「", "」", "『", "』", "''", "``", "＂", "\n", ".",
        ":", ",",
        " ", "(", ")", "é", "说", "\u{A0}",
    ]

    private func check(_ bytes: [UInt8], _ language: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let found = QuoteFinder.quotes(in: bytes, language: language, includeIndirect: true)
        var end = 0
        for quote in found {
            #expect(quote.outerSpan.start >= end, sourceLocation: sourceLocation)
            end = quote.outerSpan.end
            #expect(quote.outerSpan.contains(quote.span) && end <= bytes.count, sourceLocation: sourceLocation)
            for span in [quote.span, quote.outerSpan] + (quote.attribution.map { [$0.mention] } ?? []) {
                let onBoundary = [span.start, span.end].allSatisfy { $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 }
                #expect(span.end <= bytes.count && onBoundary, sourceLocation: sourceLocation)
            }
        }
    }

    @Test("marks put in and taken out at random leave spans in bounds, on scalar boundaries and apart")
    func randomMarks() {
        var numbers = Numbers(state: 2026)
        let cases = QuoteCase.all
        for round in 0..<1_000 {
            let example = cases[round % cases.count]
            var scalars = Array((example.text + "\n" + cases[(round * 7 + 3) % cases.count].text).unicodeScalars)
            for _ in 0..<Int.random(in: 1...12, using: &numbers) {
                let place = Int.random(in: 0..<scalars.count, using: &numbers)
                if Bool.random(using: &numbers) {
                    let mark = Self.marks.randomElement(using: &numbers) ?? "\""
                    scalars.insert(contentsOf: mark.unicodeScalars, at: place)
                } else if scalars.count > 1 {
                    scalars.remove(at: place)
                }
            }
            check(Array(String(String.UnicodeScalarView(scalars)).utf8), example.language)
        }
    }

    @Test("bytes that are not UTF-8 do no harm")
    func brokenBytes() {
        var numbers = Numbers(state: 7)
        for _ in 0..<500 {
            let count = Int.random(in: 0...80, using: &numbers)
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
            for language in ["en", "fr"] {
                let quotes = QuoteFinder.quotes(in: bytes, language: language, includeIndirect: true)
                #expect(quotes.allSatisfy { $0.outerSpan.contains($0.span) && $0.outerSpan.end <= bytes.count })
            }
        }
    }

    @Test("long runs of marks and names take no long time", .timeLimit(.minutes(1)))
    func manyMarks() {
        for unit in ["“a ", "'b ", "\"c\" ", "“a” 'b' ", "\"d ", "A. Holm said ", "he said \"x\" "] {
            let text = String(repeating: unit, count: 4_000)
            let found = QuoteFinder.quotes(in: Array(text.utf8), language: "en", includeIndirect: true)
            #expect(found.count <= 8_000)
        }
    }
}
