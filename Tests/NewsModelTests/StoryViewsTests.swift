import NewsModel
import NewsText
import Testing

@Suite("Views of a story")
struct StoryViewsTests {
    private func words(_ table: HeadlineTable, _ row: Int) -> [String] {
        table.rows[row].shared.map { table.rows[row].title.text(in: $0) }
    }

    @Test(
        "words of a headline that another has are shared, whatever their ending or case; the rest is the outlet's own")
    func headlines() {
        let table = HeadlineTable(titles: [
            "Dam leak empties Orvala valley", "Orvala\u{2019}s dams: engineers blamed", "Lake festival opens",
        ])
        #expect(words(table, 0) == ["Dam", "Orvala"])
        #expect(words(table, 1) == ["Orvala\u{2019}s", "dams"])
        #expect(words(table, 2).isEmpty)
        #expect(table.rows.map(\.article) == [0, 1, 2])
    }

    @Test("a headline without a like, and none at all, have no shared words")
    func loneHeadline() {
        #expect(HeadlineTable(titles: ["Dam leaks"]).rows[0].shared.isEmpty)
        #expect(HeadlineTable(titles: []).rows.isEmpty)
        let shared = HeadlineTable(titles: ["", ""]).rows.flatMap(\.shared)
        #expect(shared.isEmpty)
    }

    private func utterance(_ name: String?, _ said: [(article: Int64, text: String, kind: QuoteKind)]) -> Utterance {
        Utterance(
            speaker: name.map { Speaker(name: $0, kind: .person) },
            variants: said.map { article, text, kind in
                let span = TextSpan(0, text.utf8.count)
                return QuoteVariant(
                    article: ArticleID(rawValue: article), outlet: "outlet \(article)",
                    quote: Quote(span: span, outerSpan: span, text: text, kind: kind), sentence: text,
                    relation: .sameWords)
            })
    }

    @Test("a speaker's words are counted for each source, in marks only, those with the most words first")
    func speakerShares() {
        let board = QuoteBoard(
            speakers: [],
            utterances: [
                utterance("Petra Vance", [(1, "We will not sign", .direct), (2, "not sign", .partial)]),
                utterance("Petra Vance", [(2, "she would never sign", .indirect), (9, "we left", .direct)]),
                utterance("Olm Tarrow", [(2, "It was 7 metres deep, and cold", .direct)]),
                utterance("Sina Rask", [(1, "only told", .indirect)]), utterance(nil, [(1, "somebody spoke", .direct)]),
            ])
        let shares = SpeakerShare.shares(of: board, articles: [1, 2].map(ArticleID.init(rawValue:)))
        #expect(shares.map(\.speaker.name) == ["Olm Tarrow", "Petra Vance"])
        #expect(shares.map(\.words) == [[0, 7], [4, 2]])
        #expect(shares.map(\.total) == [7, 6])
    }

    @Test("who has no name is one speaker within an article, and over those that print one utterance")
    func unnamedSpeakers() {
        func said(_ name: String, _ kind: SpeakerKind, _ variants: [(Int64, String, QuoteKind)]) -> Utterance {
            var result = utterance(name, variants)
            result.speaker?.kind = kind
            return result
        }
        let articles = [1, 2, 3].map(ArticleID.init(rawValue:))
        let board = QuoteBoard(
            speakers: [],
            utterances: [
                said("the minister", .person, [(1, "We will not sign", .direct)]),
                said("the minister", .person, [(2, "It is too late now, sadly", .direct)]),
                said("police", .group, [(1, "stay away", .direct), (3, "stay away", .direct)]),
                said("police", .group, [(3, "come back", .direct)]), said("police", .group, [(2, "no", .direct)]),
                said("the Ministry", .organisation, [(1, "one", .direct)]),
                said("the Ministry", .organisation, [(2, "two", .direct)]),
            ])
        let shares = SpeakerShare.shares(of: board, articles: articles)
        #expect(shares.filter { $0.speaker.name == "the minister" }.map(\.words) == [[0, 6, 0], [4, 0, 0]])
        #expect(shares.filter { $0.speaker.name == "police" }.map(\.words) == [[2, 0, 4], [0, 1, 0]])
        #expect(shares.filter { $0.speaker.name == "the Ministry" }.map(\.words) == [[1, 1, 0]])
    }

    @Test("a place in the article is its lead, its middle or its end")
    func prominence() {
        #expect(Prominence(place: 0) == .lead && Prominence(place: 0.15) == .lead)
        #expect(Prominence(place: 0.5) == .middle && Prominence(place: 0.9) == .end)
        // Two thirds down is no end.
        #expect(Prominence(place: 0.7) == .middle && Prominence(place: 0.85) == .end)
    }

    @Test("a source tells a fact where its first sentence stands that says so, not where a likeness of it does")
    func place() {
        let fact = Fact(
            label: "The mill burned.",
            statements: [
                Fact.Statement(article: 0, span: TextSpan(0, 4), place: 0, isTelling: false),
                Fact.Statement(article: 0, span: TextSpan(40, 44), place: 0.4),
                Fact.Statement(article: 0, span: TextSpan(60, 64), place: 0.6),
                Fact.Statement(article: 1, span: TextSpan(0, 4), place: 0.2, isTelling: false),
            ], coverage: [.states, .mentions])
        #expect(fact.place(in: 0) == 0.4)
        #expect(fact.place(in: 1) == 0.2)
        #expect(fact.place(in: 2) == nil)
    }
}
