import NewsIndex
import NewsModel
import Testing

struct ComparisonTests {
    private let folder = TemporaryFolder()

    @Test func aStoryOpened() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        let story = try index.onlyStory("marisol")
        let detail = try #require(try index.storyDetail(story.id))
        #expect(detail.sources.map(\.article.outlet) == story.outlets)
        #expect(detail.matrix.articles == detail.sources.map(\.article.id))
        #expect(detail.quotes.utterances.contains { $0.reference.quote.text.contains("nobody was hurt") })
        #expect(!detail.evidence.terms.isEmpty)
    }

    @Test func theSecondAnswerIsTheFirst() throws {
        let index = try folder.open()
        let ids = try index.add(Tales.all, at: noon).articles.compactMap { $0 }
        let story = try index.onlyStory("marisol").id
        let detail = try index.storyDetail(story)
        let compared = try index.comparison(ids[0], ids[1])
        // Closing waits for what is left to be written, so that the next index answers from the cache.
        index.close()
        let next = try folder.open()
        #expect(try next.comparison(ids[0], ids[1]) == compared)
        let again = try #require(try next.storyDetail(story))
        #expect(again.matrix == detail?.matrix && again.quotes == detail?.quotes)
        #expect(again.summary.differenceCount != nil)
    }

    @Test func twoArticlesSideBySide() throws {
        let index = try folder.open()
        let ids = try index.add(Tales.all, at: noon).articles.compactMap { $0 }
        let compared = try index.comparison(ids[0], ids[1])
        #expect(compared.left.article.id == ids[0] && compared.right.article.id == ids[1])
        #expect(compared.comparison.engine == .alignment)
        #expect(!compared.comparison.rows.isEmpty)
        #expect(try index.comparison(ids[0], ids[1], engine: .revision).comparison.engine == .revision)
        #expect(throws: IndexError.notFound("article 99")) { try index.comparison(ids[0], ArticleID(99)) }
    }

    @Test func aChangedArticleIsComparedAnew() throws {
        let index = try folder.open()
        let text = Tales.bank.content.body
        func item(_ more: String) -> ArticleDraft { draft("Rates", text + more, source: 1, guid: "1") }
        let id = try index.add([item("")], at: noon).article(0)
        let other = try index.add([Tales.orchard], at: noon).article(0)
        let before = try index.comparison(id, other)
        _ = try index.add([item(" The next meeting is in March.")], at: noon + hour)
        let after = try index.comparison(id, other)
        #expect(before.left.version == 1 && after.left.version == 2)
        #expect(before.comparison.left.count < after.comparison.left.count)
    }

    /// An outlet that corrected a figure at noon did not say so in the morning; what it left as it was it did.
    @Test func changedWordsHaveTheTimeOfTheChange() throws {
        let index = try folder.open()
        let text =
            "Rescuers found three people alive in the mine of Sarn. The mine is 400 metres deep. " + gibberish(1, 40)
        _ = try index.add([draft("Mine of Sarn", text, source: 1, guid: "1")], at: noon)
        let story = try #require(try index.stories(limit: 1).items.first)
        func time(of words: String) throws -> Timestamp? {
            try index.storyDetail(story.id)?.sources.first?.time(of: words)
        }
        #expect(try time(of: "found three people") == noon + -hour)
        let corrected = text.replacing("three", with: "two")
        _ = try index.add([draft("Mine of Sarn", corrected, source: 1, guid: "1")], at: noon + 3 * hour)
        #expect(try time(of: "found two people") == noon + 3 * hour)
        #expect(try time(of: "400 metres deep") == noon + -hour)
        var said = draft("Mine of Sarn", text.replacing("three", with: "four"), source: 1, guid: "1")
        said.updated = noon + 4 * hour
        _ = try index.add([said], at: noon + 6 * hour)
        #expect(try time(of: "found four people") == noon + 4 * hour)
    }

    /// The whole text of a page in place of a feed's summary is no change of the outlet's words.
    @Test func aWholeTextForATeaserIsNoChange() throws {
        let index = try folder.open()
        let teaser = "Rescuers found three people alive in the mine of Sarn…"
        _ = try index.add([draft("Mine of Sarn", teaser, source: 1, guid: "1")], at: noon)
        let story = try #require(try index.stories(limit: 1).items.first)
        #expect(try index.storyDetail(story.id)?.matrix.excerpts == [true])
        let page = "Rescuers found three people alive in the mine of Sarn. It is deep. " + gibberish(2, 100)
        _ = try index.add([draft("Mine of Sarn", page, source: 1, guid: "1")], at: noon + 3 * hour)
        let detail = try #require(try index.storyDetail(story.id))
        #expect(detail.sources.first?.article.versionCount == 2)
        #expect(detail.sources.first?.time(of: "It is deep") == noon + -hour)
        #expect(detail.matrix.excerpts == [])
    }

    /// A page that is read with the feed is its article's text, however much longer it is.
    @Test func whatIsReadInOneRoundIsOneState() throws {
        let index = try folder.open()
        let text = "Rescuers found three people alive in the mine of Sarn. " + gibberish(4, 60)
        _ = try index.add([draft("Mine of Sarn", text, source: 1, guid: "1")], at: noon)
        _ = try index.add([draft("Mine of Sarn", text + " It is deep.", source: 1, guid: "1")], at: noon)
        let story = try #require(try index.stories(limit: 1).items.first)
        let source = try #require(try index.storyDetail(story.id)?.sources.first)
        #expect(source.article.versionCount == 2)
        #expect(source.time(of: "It is deep") == noon + -hour)
    }

    /// A short text from a feed may be a summary; one that was added as a file is whole, unless it ends in dots.
    @Test func whatIsATeaser() throws {
        let index = try folder.open()
        let (short, long) = ("The mine of Sarn is closed.", "The mine of Sarn is closed. " + gibberish(3, 100))
        _ = try index.add(
            [
                draft("Mine closed", short, outlet: "Feed"), draft("Mine closed", long, outlet: "Whole"),
                draft("Mine closed", short, outlet: "File", location: "/news/mine.txt"),
                draft("Mine closed", long + " And…", outlet: "Dots", location: "/news/dots.txt"),
            ], at: noon)
        let story = try #require(try index.stories(limit: 1).items.first)
        let detail = try #require(try index.storyDetail(story.id))
        let teasers = detail.sources.enumerated().filter { detail.matrix.isExcerpt($0.offset) }.map {
            $0.element.article.outlet
        }
        #expect(Set(teasers) == ["Feed", "Dots"])
    }

    @Test func versionsSideBySide() throws {
        let index = try folder.open()
        func item(_ rate: String) -> ArticleDraft {
            draft(
                "Rates", "The bank holds its rate at \(rate) per cent. Prices for food are sticky. Rents rise.",
                source: 1, guid: "1")
        }
        let id = try index.add([item("4.25")], at: noon).article(0)
        _ = try index.add([item("4.5")], at: noon + hour)
        let compared = try index.comparison(of: id, version: 1, with: 2)
        #expect(compared.left.version == 1 && compared.right.version == 2)
        #expect(compared.comparison.engine == .revision)
        #expect(compared.comparison.rows.contains { $0.kind == .same })
        #expect(throws: IndexError.notFound("version 3 of article \(id)")) {
            try index.comparison(of: id, version: 1, with: 3)
        }
    }

    @Test func thePairToOpenWith() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        let told = try #require(try index.storyDetail(try index.onlyStory("marisol").id))
        let pair = try #require(told.mostDifferentPair())
        #expect(pair.left != pair.right)
        let lone = try #require(try index.storyDetail(try index.onlyStory("velmark").id))
        #expect(lone.mostDifferentPair() == nil)
    }
}
