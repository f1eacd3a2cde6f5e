import NewsModel
import NewsText
import Testing

@Suite("Which two sources differ most")
struct DifferentPairTests {
    /// A story of articles 1, 2, 3 …, one for each outlet.
    private func story(_ outlets: [String], _ facts: [Fact], copied: [[Double]]? = nil) -> StoryDetail {
        let ids = outlets.indices.map { ArticleID(Int64($0) + 1) }
        let sources = zip(ids, outlets).map { id, outlet in
            StorySource(
                article: ArticleSummary(
                    id: id, title: "Title", outlet: outlet, firstSeen: Timestamp(seconds: 0)))
        }
        let row = [Double](repeating: 0, count: outlets.count)
        return StoryDetail(
            summary: StorySummary(
                id: StoryID(1), headline: "Title", lead: ids[0], outlets: outlets, articleCount: outlets.count,
                unreadCount: 0, first: Timestamp(seconds: 0), last: Timestamp(seconds: 0)),
            sources: sources,
            matrix: CoverageMatrix(
                articles: ids, facts: facts, onlyHere: outlets.map { _ in [] },
                copied: copied ?? outlets.map { _ in row }),
            quotes: QuoteBoard(speakers: [], utterances: []), evidence: StoryEvidence(terms: [], ties: []))
    }

    private func fact(_ coverage: [Coverage], _ differences: [(Int, Int, ValueRelation)] = []) -> Fact {
        Fact(
            label: "A fact", statements: [], coverage: coverage,
            differences: differences.map { left, right, relation in
                FactDifference(
                    leftArticle: left, rightArticle: right,
                    difference: ValueDifference(
                        kind: .number, relation: relation, left: TextSpan(0, 1), right: TextSpan(0, 1), leftText: "1",
                        rightText: "2"))
            })
    }

    @Test func aPairThatStatesAValueDifferentlyWinsOverOneThatSharesMore() throws {
        let shared = (0..<6).map { _ in fact([.states, .states, .absent]) }
        let told = story(["A", "B", "C"], shared + [fact([.absent, .states, .states], [(1, 2, .differs)])])
        let pair = try #require(told.mostDifferentPair())
        #expect(pair == (ArticleID(2), ArticleID(3)))
    }

    @Test func valuesThatCanBothBeTrueAreNoDifference() throws {
        let told = story(
            ["A", "B", "C"],
            [fact([.absent, .states, .states], [(1, 2, .compatible)])]
                + (0..<2).map { _ in fact([.states, .states, .absent]) })
        let pair = try #require(told.mostDifferentPair())
        #expect(pair == (ArticleID(1), ArticleID(2)))
    }

    @Test func twoOutletsWinOverTwoArticlesOfOne() throws {
        let both = (0..<3).map { _ in fact([.states, .states, .absent]) }
        let told = story(["A", "A", "B"], both + [fact([.states, .absent, .states])])
        let pair = try #require(told.mostDifferentPair())
        #expect(pair == (ArticleID(1), ArticleID(3)))
    }

    @Test func aCopyIsNoComparison() throws {
        let facts = (0..<4).map { _ in fact([.states, .states, .absent]) } + [fact([.states, .absent, .states])]
        let told = story(["A", "B", "C"], facts, copied: [[0, 0.95, 0], [0.95, 0, 0], [0, 0, 0]])
        let pair = try #require(told.mostDifferentPair())
        #expect(pair == (ArticleID(1), ArticleID(3)))
    }

    @Test func aChosenArticleStandsLeft() throws {
        let told = story(["A", "B", "C"], [fact([.states, .states, .states], [(0, 1, .differs)])])
        let pair = try #require(told.mostDifferentPair(with: ArticleID(2)))
        #expect(pair == (ArticleID(2), ArticleID(1)))
        let other = try #require(told.mostDifferentPair(with: ArticleID(3)))
        #expect(other.left == ArticleID(3))
    }

    @Test func aLoneArticleHasNoPair() {
        #expect(story(["A"], []).mostDifferentPair() == nil)
    }
}
