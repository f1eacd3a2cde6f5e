import NewsIndex
import NewsModel
import Testing

/// The reader's judgements on stories.
struct CorrectionTests {
    private let folder = TemporaryFolder()

    private func titles(_ index: NewsIndex, _ story: StoryID) throws -> Set<String> {
        Set(try index.articles(query("story:\(story)"), limit: 20).items.map(\.title))
    }

    @Test func mergedStoriesStayTogetherAndCanBeTakenApart() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        let before = try index.dump()
        let bank = try index.onlyStory("velmark").id
        let orchard = try index.onlyStory("orchards").id
        let merged = try index.merge(orchard, into: bank)
        #expect(merged == min(bank, orchard))
        #expect(try titles(index, merged) == [Tales.bank.content.title, Tales.orchard.content.title])
        // The id that went still leads there.
        #expect(try index.story(max(bank, orchard))?.id == merged)
        #expect(try index.stories(limit: 9).total == 2)
        #expect(try index.undoLast()?.hasPrefix("merged ") == true)
        try index.finishPendingWork()
        #expect(try index.dump() == before)
    }

    @Test func aSplitOffSourceStaysApart() throws {
        let index = try folder.open()
        let ids = try index.add(Tales.all, at: noon).articles.compactMap { $0 }
        let before = try index.dump()
        let ferry = try index.onlyStory("marisol").id
        let split = try index.split([ids[4]], from: ferry)
        #expect(split != ferry)
        #expect(try index.story(ferry)?.articleCount == 4)
        #expect(try index.story(split)?.articleCount == 1)
        _ = try index.add(
            [
                draft(
                    "Ferry Marisol still on the sandbank off Port Linnet",
                    "Tugs failed to free the ferry Marisol from the sandbank off Port Linnet.", outlet: "Merkur")
            ], at: noon)
        #expect(try index.stories(of: [ids[4]]) != index.stories(of: [ids[0]]))
        try index.reindex()
        #expect(try index.stories(of: [ids[4]]) != index.stories(of: [ids[0]]))
        #expect(try index.stories(of: [ids[4]]) == [split])
        #expect(before != (try index.dump()))
    }

    @Test func aSplitCanBeTakenBack() throws {
        let index = try folder.open()
        let ids = try index.add(Tales.all, at: noon).articles.compactMap { $0 }
        let ferry = try index.onlyStory("marisol").id
        try index.split([ids[0], ids[4]], from: ferry)
        #expect(try index.undoLast() == "split 2 articles off “\(try index.story(ferry)?.headline ?? "")”")
        #expect(try index.story(ferry)?.articleCount == 5)
    }

    @Test func theLastWordCounts() throws {
        let index = try folder.open()
        let ids = try index.add(Tales.all, at: noon).articles.compactMap { $0 }
        let ferry = try index.onlyStory("marisol").id
        let split = try index.split([ids[4]], from: ferry)
        try index.merge(split, into: ferry)
        #expect(try index.stories(limit: 9).total == 3)
        try index.reindex()
        #expect(try index.stories(limit: 9).total == 3)
    }

    @Test func correctionsAndReadingStateSurviveReindexing() throws {
        let index = try folder.open()
        let ids = try index.add(Tales.all, at: noon).articles.compactMap { $0 }
        let bank = try index.onlyStory("velmark").id
        let merged = try index.merge(try index.onlyStory("orchards").id, into: bank)
        try index.apply(.read(true), to: .article(ids[0]))
        try index.apply(.addTag("later"), to: .article(ids[5]))
        try index.finishPendingWork()
        let before = try index.dump()
        try index.reindex()
        #expect(try index.dump() == before)
        #expect(try index.story(merged)?.articleCount == 2)
        #expect(try index.storyDetail(merged)?.evidence.corrections.count == 1)
    }

    @Test func splittingAllOfAStoryOrMergingItWithItselfDoesNothing() throws {
        let index = try folder.open()
        let ids = try index.add(Tales.all, at: noon).articles.compactMap { $0 }
        let ferry = try index.onlyStory("marisol").id
        #expect(try index.split(Array(ids[..<5]), from: ferry) == ferry)
        #expect(try index.merge(ferry, into: ferry) == ferry)
        #expect(try index.lastChange() == nil)
        #expect(throws: IndexError.self) { try index.split([ids[6]], from: ferry) }
        #expect(throws: IndexError.self) { try index.merge(StoryID(999), into: ferry) }
    }
}
