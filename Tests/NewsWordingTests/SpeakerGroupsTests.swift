import NewsModel
import NewsText
import Testing

@testable import NewsWording

/// Who gets a row of their own in the table of speakers.
@Suite struct SpeakerGroupsTests {
    private static let articles = [ArticleID(1), ArticleID(2)]

    private func utterance(_ speaker: String, _ kind: SpeakerKind, title: String = "", _ words: [Int]) -> Utterance {
        let speaker = Speaker(name: speaker, kind: kind, titles: title.isEmpty ? [] : [title])
        let variants = zip(Self.articles, words).filter { $1 > 0 }.map { article, count in
            let text = [String](repeating: "word", count: count).joined(separator: " ")
            return QuoteVariant(
                article: article, outlet: "Outlet \(article)",
                quote: Quote(
                    span: TextSpan(0, text.utf8.count), outerSpan: TextSpan(0, text.utf8.count), text: text,
                    kind: .direct), sentence: text, relation: .reference)
        }
        return Utterance(speaker: speaker, variants: variants)
    }

    private func detail(_ utterances: [Utterance]) -> StoryDetail {
        let start = Timestamp(seconds: 1_795_000_000)
        let sources = Self.articles.map { id in
            StorySource(
                article: ArticleSummary(
                    id: id, title: "Report \(id)", outlet: "Outlet \(id)", published: start, firstSeen: start,
                    language: "en", wordCount: 100))
        }
        return StoryDetail(
            summary: StorySummary(
                id: StoryID(1), headline: "Weir", lead: Self.articles[0], outlets: sources.map(\.article.outlet),
                articleCount: 2, unreadCount: 0, first: start, last: start),
            sources: sources,
            matrix: CoverageMatrix(
                articles: Self.articles, facts: [], onlyHere: [[], []], copied: [[0, 0], [0, 0]], series: []),
            quotes: QuoteBoard(speakers: utterances.compactMap(\.speaker), utterances: utterances),
            evidence: StoryEvidence(terms: [], ties: []))
    }

    private var weir: StoryDetail {
        detail([
            utterance("officials", .group, [2, 1]), utterance("Ines Calder", .person, title: "harbour master", [3, 0]),
            utterance("Lambert Quill", .person, [4, 5]), utterance("Rask Timber", .organisation, [1, 1]),
            utterance("the report", .document, [0, 6]),
        ])
    }

    @Test func whoHasANameStandsFirstByWordsAndWhoHasNoneSharesTheLastRow() {
        let rows = SpeakerGroups(weir).rows
        #expect(rows.map(\.name) == ["Lambert Quill", "Ines Calder", "Rask Timber", "unnamed"])
        #expect(rows.map(\.words) == [[4, 5], [3, 0], [1, 1], [2, 7]])
        #expect(rows.map(\.isNamed) == [true, true, true, false])
        #expect(rows[1].title == "harbour master")
        #expect(Set(rows[3].title.components(of: ", ")) == ["officials", "the report"])
    }

    @Test func whoFindsNoRowIsCountedInOneWithTheirWords() {
        let rows = SpeakerGroups(weir, most: 1).rows
        #expect(rows.map(\.name) == ["Lambert Quill", "2 others", "unnamed"])
        #expect(rows[1].words == [4, 1])
        #expect(!rows[1].isNamed)
    }

    @Test func nobodyQuotedIsNoRow() {
        #expect(SpeakerGroups(detail([])).rows.isEmpty)
    }
}

extension StringProtocol {
    fileprivate func components(of separator: String) -> [String] { split(separator: separator).map { String($0) } }
}
