import NewsModel
import NewsText
import Testing

@testable import NewsWording

/// What is told of the names and counts that one source alone has.
@Suite struct TellingItemsTests {
    private func told(_ items: String...) -> [String] { TellingItems(outlets: ["Harbour Post"]).telling(items) }

    @Test func namesAndCountsWithTheirNounAreTold() {
        #expect(
            told("164 pages", "Anselm Prewicke", "Sallow", "50,000lb of thrust")
                == ["Anselm Prewicke", "Sallow", "164 pages", "50,000lb of thrust"])
        #expect(told("Robert Mueller III", "Mirzel") == ["Robert Mueller III", "Mirzel"])
        #expect(told("白鳴市") == ["白鳴市"])
    }

    /// Seen on real pages: pieces of abbreviations, of captions and of addresses.
    @Test func piecesOfAbbreviationsCaptionsAndAddressesAreNot() {
        #expect(
            told("Wyoming U", "F.B", "R.N.C", "Sen", "Mrs", "NEW YORK", "VIDEO", "NEW IMAGE", "BX7W7rDnfK", "R4Qoik6zl")
                == [])
    }
}

@Suite struct SharedFactsTests {
    private func shared(
        _ clause: String, titles: [String] = ["One headline", "Another headline"], quoted: String? = nil
    ) -> [String] {
        let start = Timestamp(seconds: 1_795_000_000)
        let sources = titles.enumerated().map { index, title in
            StorySource(
                article: ArticleSummary(
                    id: ArticleID(Int64(index + 1)), title: title, outlet: "Outlet \(index)", published: start,
                    firstSeen: start, language: "en", wordCount: 100))
        }
        var fact = Fact(label: clause, statements: [], coverage: [.states, .states])
        fact.common = CommonClause(text: clause, articles: [0, 1])
        return StoryDigest(
            StoryDetail(
                summary: StorySummary(
                    id: StoryID(1), headline: titles[0], lead: ArticleID(1), outlets: ["Outlet 0", "Outlet 1"],
                    articleCount: 2, unreadCount: 0, first: start, last: start),
                sources: sources,
                matrix: CoverageMatrix(
                    articles: [ArticleID(1), ArticleID(2)], facts: [fact], onlyHere: [[], []],
                    copied: [[0, 0], [0, 0]]),
                quotes: QuoteBoard(speakers: [], utterances: quoted.map { [utterance($0)] } ?? []),
                evidence: StoryEvidence(terms: [], ties: []))
        ).shared.map(\.text)
    }

    private func utterance(_ words: String) -> Utterance {
        let quote = Quote(span: TextSpan(0, 1), outerSpan: TextSpan(0, 1), text: words, kind: .direct)
        return Utterance(
            speaker: nil,
            variants: [
                QuoteVariant(
                    article: ArticleID(1), outlet: "Outlet 0", quote: quote, sentence: words, relation: .reference)
            ])
    }

    @Test func theTownInFrontIsLeftOut() {
        #expect(
            shared("LORNE \u{2015} The minister of Veldmark has resigned.") == [
                "The minister of Veldmark has resigned."
            ])
    }

    @Test func whatSomebodyIsQuotedWithIsNotWhatBothSay() {
        let words = "Guaranteed to be exciting, one way or another."
        #expect(shared(words) == [words])
        #expect(shared(words, quoted: "Twice the thrust. Guaranteed to be exciting, one way or another. Soon") == [])
    }

    @Test func aSentenceThatBothBearOutIsTold() {
        #expect(shared("The minister of Veldmark has resigned.") == ["The minister of Veldmark has resigned."])
    }

    /// "Possible meteor lights up night sky" was told as what both say, though the other was sure of it.
    @Test func aHeadlineIsNotWhatBothSay() {
        #expect(
            shared("Possible meteor lights up night sky", titles: ["Possible meteor lights up night sky", "b"]) == [])
    }

    @Test func aPostIsNotWhatBothSay() {
        #expect(shared("a flying first for me: we are turning around over the sea") == [])
        #expect(shared("'Payload will be my midnight cherry roadster.") == [])
        #expect(shared("“Payload will be my midnight cherry roadster.") == [])
    }
}
