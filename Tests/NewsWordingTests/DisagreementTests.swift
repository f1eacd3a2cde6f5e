import NewsModel
import NewsText
import Testing

@testable import NewsWording

/// Which values are said to differ, and which are figures that went on.
@Suite struct DisagreementTests {
    /// Reports of one event, each with the hour at which it came, and pairs of them with their counts.
    private func disagreements(hours: [Int64], _ pairs: [(Int, String, Int, String)]) -> [Disagreement] {
        let start = Timestamp(seconds: 1_795_000_000)
        let articles = hours.indices.map { ArticleID(Int64($0 + 1)) }
        let sources = hours.enumerated().map { index, hour in
            StorySource(
                article: ArticleSummary(
                    id: articles[index], title: "Report \(index)", outlet: "Outlet \(index)",
                    published: start + hour * 3_600, firstSeen: start, language: "en", wordCount: 100))
        }
        // A value of an article stands at one place, whatever it is held against.
        func span(_ article: Int, _ text: String) -> TextSpan { TextSpan(article * 100, article * 100 + text.count) }
        let differences = pairs.map { left, leftText, right, rightText in
            FactDifference(
                leftArticle: left, rightArticle: right,
                difference: ValueDifference(
                    kind: .number, relation: .differs, left: span(left, leftText), right: span(right, rightText),
                    leftText: leftText, rightText: rightText, subject: "injured"))
        }
        let fact = Fact(
            label: "People were injured.", statements: [],
            coverage: [Coverage](repeating: .states, count: hours.count), differences: differences)
        let summary = StorySummary(
            id: StoryID(1), headline: "Quake", lead: articles[0], outlets: sources.map(\.article.outlet),
            articleCount: hours.count, unreadCount: 0, first: start, last: start)
        let detail = StoryDetail(
            summary: summary, sources: sources,
            matrix: CoverageMatrix(
                articles: articles, facts: [fact], onlyHere: articles.map { _ in [] },
                copied: articles.map { _ in articles.map { _ in 0 } }),
            quotes: QuoteBoard(speakers: [], utterances: []), evidence: StoryEvidence(terms: [], ties: []))
        return StoryDigest(detail).differences
    }

    /// "Figures that grow are a series, not a quarrel", however they are hedged.
    @Test func aTollThatGrewIsLaterAndNoDifference() {
        let found = disagreements(
            hours: [0, 5, 20],
            [
                (0, "more than 200", 1, "about 260"), (0, "more than 200", 2, "some 400"),
                (1, "about 260", 2, "some 400"),
            ])
        #expect(found.map(\.claim) == [.later])
        #expect(found.first?.sides.map(\.value) == ["more than 200", "about 260", "some 400"])
    }

    @Test func aTollThatFellAndOneOfTheSameHourDiffer() {
        #expect(disagreements(hours: [0, 5], [(0, "19", 1, "18")]).map(\.claim) == [.differs])
        #expect(disagreements(hours: [0, 0], [(0, "27", 1, "31")]).map(\.claim) == [.differs])
    }

    /// It was told twice: as a difference of two, and as "17 → Nineteen → 18, later".
    @Test func threeFiguresForOneThingAreOneDisagreement() {
        let found = disagreements(hours: [0, 10, 14], [(0, "17", 2, "18"), (1, "Nineteen", 2, "18")])
        #expect(found.map(\.claim) == [.differs])
        #expect(found.first?.sides.map(\.value) == ["17", "Nineteen", "18"])
        #expect(found.first?.sides.map(\.isClaimed) == [false, true, true])
    }
}
