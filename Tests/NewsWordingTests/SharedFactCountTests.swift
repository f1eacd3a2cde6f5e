import NewsModel
import NewsText
import NewsWording
import Testing

/// How many are said to state what all state.
@Suite struct SharedFactCountTests {
    private static let clause = "The ferry ran onto rocks near Skarvik"

    private func line(outlets: [String], bearing: [Int], stating: [Int], absent: [Int] = [], label: String) -> String? {
        StoryDigest(story(outlets: outlets, bearing: bearing, stating: stating, absent: absent, label: label))
            .shared.first?.label
    }

    /// A story of some articles, of which some bear out the clause and others state the fact.
    private func story(
        outlets: [String], bearing: [Int], stating: [Int], absent: [Int] = [], label: String
    ) -> StoryDetail {
        let noon = Timestamp(seconds: 1_795_000_000)
        let sources = outlets.enumerated().map { number, outlet in
            StorySource(
                article: ArticleSummary(
                    id: ArticleID(Int64(number)), title: "Report \(number)", outlet: outlet, published: noon,
                    firstSeen: noon, language: "en", wordCount: 100))
        }
        let articles = sources.map(\.article.id)
        var fact = Fact(
            label: label, labelledBy: 0,
            statements: articles.indices.map { Fact.Statement(article: $0, span: TextSpan(0, 1)) },
            coverage: articles.indices.map {
                stating.contains($0) ? .states : absent.contains($0) ? .absent : .mentions
            })
        fact.common = CommonClause(text: Self.clause, articles: bearing)
        let summary = StorySummary(
            id: StoryID(1), headline: "Ferry", lead: articles[0], outlets: Array(Set(outlets)),
            articleCount: outlets.count, unreadCount: 0, first: noon, last: noon)
        return StoryDetail(
            summary: summary, sources: sources,
            matrix: CoverageMatrix(
                articles: articles, facts: [fact], onlyHere: articles.map { _ in [] },
                copied: articles.map { _ in articles.map { _ in 0 } }),
            quotes: QuoteBoard(speakers: [], utterances: []), evidence: StoryEvidence(terms: [], ties: []))
    }

    /// The sentence that one source begins with is left out where it says the same again.
    @Test func reportsSayWhatAllSay() {
        let story = story(outlets: ["A", "B", "C"], bearing: [0, 1, 2], stating: [], label: Self.clause)
        let words = Wording(clock: Timestamp(seconds: 1_795_262_400), zone: .utc)
        let markdown = StoryDocument(detail: story, markup: .markdown, words: words).text
        #expect(markdown.contains("\n## All 3 say\n\n- \(Self.clause)\n"))
        let page = ReportPage(detail: story, words: words).html
        #expect(page.contains("<h2 id=\"said-1\">All 3 say</h2>\n<ul>\n<li>\(Self.clause)</li>\n</ul>"))
    }

    @Test func outletsAreCountedAndNotTheirArticles() {
        #expect(line(outlets: ["A", "A", "B"], bearing: [0, 1, 2], stating: [], label: Self.clause) == "Both")
        let four = ["A", "A", "B", "C"]
        #expect(line(outlets: four, bearing: [0, 1, 2], stating: [], absent: [3], label: Self.clause) == "2 of 3")
        #expect(line(outlets: ["A", "A"], bearing: [0, 1], stating: [], label: Self.clause) == "Both")
    }

    @Test func whoStatesTheFactIsAmongThem() {
        let outlets = ["A", "B", "C"]
        #expect(line(outlets: outlets, bearing: [0, 1], stating: [2], label: Self.clause + " on Monday.") == "All 3")
    }

    /// "2 of 3 say" tells of the third that it does not.
    @Test func thatSomeSayItIsSaidOnlyWhereTheOthersLackIt() {
        let outlets = ["A", "B", "C"]
        #expect(line(outlets: outlets, bearing: [0, 1], stating: [2], label: "A ferry sank.") == nil)
        #expect(line(outlets: outlets, bearing: [0, 1], stating: [], label: Self.clause) == nil)
        #expect(line(outlets: outlets, bearing: [0, 1], stating: [], absent: [2], label: Self.clause) == "2 of 3")
    }
}
