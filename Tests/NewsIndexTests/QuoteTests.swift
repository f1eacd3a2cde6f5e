import NewsIndex
import NewsModel
import NewsText
import Testing

struct QuoteTests {
    private let folder = TemporaryFolder()

    @Test func quotesAreStoredWithTheirSpans() throws {
        let index = try folder.open()
        let ids = try index.add(Tales.all, at: noon).articles.compactMap { $0 }
        let article = try #require(try index.article(ids[0]))
        let quote = try #require(article.quotes.first { $0.kind == .direct })
        #expect(quote.text == "Everybody is safe and nobody was hurt,")
        #expect(article.content.text.text(in: quote.span) == quote.text)
        #expect(quote.attribution?.name == "Ines Calder")
    }

    @Test func quotesOfAStoryByASpeakerAndByWords() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        let story = try index.quotes(inStory: try index.onlyStory("marisol").id)
        #expect(story.speakers.contains { $0.name == "Ines Calder" })
        let calder = try index.quotes(bySpeaker: "calder")
        #expect(Set(calder.utterances.flatMap(\.outlets)).isSuperset(of: ["Harbour Post", "Tagblatt"]))
        #expect(calder.utterances.allSatisfy { $0.speaker?.name == "Ines Calder" })
        #expect(try index.quotes(bySpeaker: "Nobody Known").utterances.isEmpty)
        let words = try index.quotes(matching: query("hurried"))
        #expect(words.utterances.map(\.reference.quote.text) == ["will not be hurried"])
        #expect(try index.quotes(matching: query("sticky")).utterances.isEmpty)
    }

    /// The fullest wording may be somebody's whom its article does not name.
    @Test func wordsThatAStoryShowsAsCutAreCutOnThePageOfTheSpeakerToo() throws {
        let index = try folder.open()
        func telling(_ outlet: String, _ quote: String) -> ArticleDraft {
            draft(
                "Ferry Marisol runs aground off Port Linnet with 214 aboard",
                "The ferry Marisol ran aground on a sandbank off Port Linnet with 214 passengers, the coastguard said.",
                quote, outlet: outlet)
        }
        _ = try index.add(
            [
                telling("Harbour Post", "“We will open the pier on Monday at nine,” said Ines Calder."),
                telling(
                    "Tagblatt",
                    "Ines Calder said that “nobody was hurt at all”. “We will open the pier on Monday at nine, whatever the council may say about it,” said a deputy."
                ),
            ], at: noon)
        let story = try index.quotes(inStory: try index.onlyStory("marisol").id)
        let page = try index.quotes(bySpeaker: "Ines Calder")
        func relations(_ board: QuoteBoard) -> [QuoteRelation]? {
            board.utterances.first { $0.reference.quote.text.hasPrefix("We will") }?.variants.map(\.relation)
        }
        #expect(relations(story) == [.reference, .cutAtEnd])
        #expect(relations(page) == [.reference, .cutAtEnd])
    }

    @Test func articlesAreFoundByWhoTheyQuote() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        #expect(try index.articles(query("speaker:reuel"), limit: 5).items.map(\.title) == [Tales.bank.content.title])
        #expect(try index.stories(query("speaker:\"ines calder\""), limit: 5).total == 1)
        #expect(try index.stories(query("speaker:nobody"), limit: 5).total == 0)
    }

    @Test func speakersByNumberOfQuotes() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        let speakers = try index.speakers(limit: 5)
        #expect(speakers.first?.name == "Ines Calder")
        #expect(try index.speakers(matching: "reu", limit: 5).map(\.name) == ["Tomas Reuel"])
        #expect(try index.speakers(matching: "zzz", limit: 5).isEmpty)
    }

    @Test func aNewVersionBringsItsOwnQuotes() throws {
        let index = try folder.open()
        let start = "The governor spoke for an hour about prices and rents in the old town hall of the capital."
        func item(_ more: String) -> ArticleDraft { draft("Rates", start, more, source: 1, guid: "1") }
        let id = try index.add([item("“We will wait for the spring,” said Tomas Reuel.")], at: noon).article(0)
        _ = try index.add(
            [item("“We will not wait for the spring,” said Tomas Reuel. “Nor for the summer,” he said.")],
            at: noon + hour)
        #expect(try index.article(id)?.quotes.first?.text == "We will not wait for the spring,")
        #expect(try index.speakers(matching: "reuel", limit: 1).first?.articleCount == 1)
    }
}
