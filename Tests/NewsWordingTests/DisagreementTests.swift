import NewsModel
import NewsText
import Testing

@testable import NewsWording

/// Which values are said to differ, and which are figures that went on.
@Suite struct DisagreementTests {
    /// Reports of one event, each with the hour at which it came, and pairs of them with their counts.
    private func disagreements(hours: [Int64], _ pairs: [(Int, String, Int, String)]) -> [Disagreement] {
        StoryDigest(detail(hours: hours, pairs)).differences
    }

    /// - Parameter more: Facts that all of them state, and of which none differs.
    private func detail(
        hours: [Int64], _ pairs: [(Int, String, Int, String)], label: String = "People were injured.",
        more: [String] = [], series: [FigureSeries] = []
    ) -> StoryDetail {
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
        func figure(_ text: String) -> Int { Int(text.filter(\.isNumber)) ?? 0 }
        func hasGrown(_ left: Int, _ leftText: String, _ right: Int, _ rightText: String) -> Bool {
            hours[left] < hours[right] && figure(leftText) < figure(rightText)
        }
        let differences = pairs.map { left, leftText, right, rightText in
            FactDifference(
                leftArticle: left, rightArticle: right,
                difference: ValueDifference(
                    kind: .number, relation: hasGrown(left, leftText, right, rightText) ? .later : .differs,
                    left: span(left, leftText), right: span(right, rightText),
                    leftText: leftText, rightText: rightText, subject: "injured"))
        }
        let facts = ([label] + more).enumerated().map { number, label in
            Fact(
                label: label, labelledBy: 0,
                statements: articles.indices.map { Fact.Statement(article: $0, span: TextSpan(0, 1)) },
                coverage: [Coverage](repeating: .states, count: hours.count),
                differences: number == 0 ? differences : [])
        }
        let summary = StorySummary(
            id: StoryID(1), headline: "Quake", lead: articles[0], outlets: sources.map(\.article.outlet),
            articleCount: hours.count, unreadCount: 0, first: start, last: start)
        return StoryDetail(
            summary: summary, sources: sources,
            matrix: CoverageMatrix(
                articles: articles, facts: facts, onlyHere: articles.map { _ in [] },
                copied: articles.map { _ in articles.map { _ in 0 } }, series: series),
            quotes: QuoteBoard(speakers: [], utterances: []), evidence: StoryEvidence(terms: [], ties: []))
    }

    @Test func valuesThatGrewAreNotAmongThoseThatDiffer() {
        let fact = detail(hours: [0, 3, 3], [(0, "27", 1, "31"), (1, "31", 2, "29")]).matrix.facts[0]
        #expect(FactWording.bySource(fact, .differs).map(\.value) == ["31", "29"])
        #expect(FactWording.bySource(fact, .later).map(\.value) == ["27", "31"])
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

    @Test func aFigureInWordsIsTheOneInDigits() {
        var story = detail(hours: [0, 2], [(0, "12", 1, "Trece")])
        story.matrix.facts[0].differences[0].difference.leftNumber = 12
        story.matrix.facts[0].differences[0].difference.rightNumber = 13
        story.matrix.series = [
            FigureSeries(
                subject: "muertos",
                entries: [(0, "12", 12.0), (1, "13", 13.0)].map { article, text, number in
                    var entry = FigureSeries.Entry(
                        article: article, text: text, span: TextSpan(article * 100 + 50, article * 100 + 52),
                        sentence: TextSpan(0, 1))
                    entry.number = number
                    return entry
                })
        ]
        let told = StoryDigest(story).differences
        #expect(told.map { $0.sides.map(\.value) } == [["12", "Trece"]])
    }

    @Test func aTollThatFellAndOneOfTheSameHourDiffer() {
        #expect(disagreements(hours: [0, 5], [(0, "19", 1, "18")]).map(\.claim) == [.differs])
        #expect(disagreements(hours: [0, 0], [(0, "27", 1, "31")]).map(\.claim) == [.differs])
    }

    /// It was told twice: as a difference of two, and as "17 → 19 → 18, later".
    @Test func threeFiguresForOneThingAreOneDisagreement() {
        let found = disagreements(hours: [0, 10, 14], Self.three)
        #expect(found.map(\.claim) == [.differs])
        #expect(found.first?.sides.map(\.value) == ["17", "19", "18"])
        #expect(found.first?.sides.map(\.isClaimed) == [false, true, true])
        #expect(found.first?.pair.map { [$0.left.value, $0.right.value] } == ["19", "18"])
    }

    /// 17 grew to 18, and stands against nobody; 19 fell.
    private static let three = [(0, "17", 2, "18"), (1, "19", 2, "18")]

    // MARK: - Exports

    private static let words = Wording(clock: Timestamp(seconds: 1_795_200_000), zone: .utc)

    @Test func aFigureThatContradictsNobodyStandsApartInDocuments() throws {
        let text = StoryDocument(
            detail: detail(hours: [0, 10, 14], Self.three), markup: .markdown, words: Self.words
        ).text
        let line = try #require(text.split(separator: "\n").first { $0.contains("**19**") })
        let parts = line.components(of: "; also, and not against these: ")
        #expect(parts.count == 2)
        #expect(parts[0].contains("**19**") && parts[0].contains("**18**") && !parts[0].contains("**17**"))
        #expect(parts.last?.contains("**17** (Outlet 0") == true)
    }

    @Test func aFigureThatContradictsNobodyStandsApartOnPages() throws {
        let html = ReportPage(detail: detail(hours: [0, 10, 14], Self.three), words: Self.words).html
        let lists = html.components(of: "<dl>").dropFirst().map { $0.components(of: "</dl>")[0] }
        let list = try #require(lists.first)
        #expect(lists.count == 1)
        #expect(list.contains("19") && list.contains("18") && !list.contains("<mark>17</mark>"))
        #expect(html.contains("Also, and not against these:</span> <mark>17</mark>"))
    }

    @Test func factsLeftOutForAFigureThatIsDisputedAreCounted() {
        let html = ReportPage(
            detail: detail(
                hours: [0, 0], [(0, "17", 1, "18")], label: "The quake injured 17 people.",
                more: ["The quake shook Orvala.", "Doctors treat 18 people."]), words: Self.words
        ).html
        #expect(html.contains("The quake shook Orvala."))
        #expect(!html.contains("injured 17 people") && !html.contains("treat 18 people"))
        #expect(html.contains("2 more facts in the articles."))
    }

    @Test func aFigureOfWhichNothingIsClaimedHidesNoFact() {
        let entries = ["41", "43"].enumerated().map { number, text in
            FigureSeries.Entry(article: number, text: text, span: TextSpan(0, 2), sentence: TextSpan(0, 9))
        }
        let html = ReportPage(
            detail: detail(
                hours: [0, 0], [], more: ["The quake moved 41 houses."],
                series: [FigureSeries(subject: "houses", entries: entries)]), words: Self.words
        ).html
        #expect(html.contains("The quake moved 41 houses."))
        #expect(!html.contains("more fact"))
    }

    /// A figure that stands beside that of another source is no matter of one source alone.
    @Test func whatDiffersIsNotAlsoWhatOnlyOneHas() {
        var detail = detail(hours: [0, 1], [(0, "27 miners", 1, "31 miners")])
        detail.matrix.onlyHere = [["Petra Vance", "27 miners", "27 tents"], ["31 miners", "Karsk Hall"]]
        #expect(StoryDigest(detail).onlyThere.map(\.items) == [["Petra Vance", "27 tents"], ["Karsk Hall"]])
    }

    /// Who reads the report sees what the screen has: headlines, what one alone has and the matrix, under one title.
    @Test(arguments: [Markup.markdown, .org]) func aReportHasTheSectionsOfTheScreen(_ markup: Markup) {
        var detail = detail(hours: [0, 0], [(0, "27 miners", 1, "31 miners")])
        detail.matrix.onlyHere = [["Petra Vance"], []]
        let text = StoryDocument(detail: detail, markup: markup, words: Wording(clock: detail.summary.last, zone: .utc))
            .text
        let sign = markup == .markdown ? "#" : "*"
        let headings = text.split(separator: "\n").filter { $0.hasPrefix(sign) }
        #expect(headings.count { $0.hasPrefix(sign + " ") } == 1)
        for section in [StorySection.headlines, .differences, .onlyOne, .facts] {
            #expect(headings.contains("\(sign)\(sign) \(section.title)"), "\(section)")
        }
    }
}

extension StringProtocol {
    fileprivate func components(of separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map { String($0) }
    }
}
