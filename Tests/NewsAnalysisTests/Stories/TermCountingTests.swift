import NewsModel
import Testing

@testable import NewsAnalysis

@Suite("Counting terms for a table of frequencies")
struct TermCountingTests {
    @Test("a term counts once for each article that has it, in title or text, whatever its form")
    func frequencies() {
        func article(_ id: Int64, _ title: String, _ body: String) -> StoryArticle {
            StoryArticle(
                id: ArticleID(rawValue: id), title: title, body: body, outlet: "Ledger", time: Timestamp(seconds: 0),
                language: "en")
        }
        let counts = TermCounting.documentFrequencies([
            article(1, "Lanterns over Quill", "Lanterns rose, and more lanterns followed."),
            article(2, "A lantern is lost", "It was found in Quill."),
            article(3, "Bread is dearer", "Flour costs more."),
        ])
        #expect(counts.first { $0.key.hasPrefix("lantern") }?.value == 2)
        #expect(counts["quill"] == 2)
        #expect(counts.first { $0.key.hasPrefix("flour") }?.value == 1)
    }

    @Test("only the beginning of a text is counted")
    func beginning() {
        let words = (0..<200).map { "word" + String($0, radix: 36, uppercase: false) + "x" }
        let article = StoryArticle(
            id: ArticleID(rawValue: 1), title: "Notice", body: words.joined(separator: " "), outlet: "Ledger",
            time: Timestamp(seconds: 0), language: "en")
        let counts = TermCounting.documentFrequencies([article])
        #expect((40...90).contains(counts.count))
    }
}
