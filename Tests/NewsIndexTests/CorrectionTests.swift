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

    // MARK: When an article that is named goes

    /// The ferry's five articles and the orchard's, put together.
    private func merged() throws -> (index: NewsIndex, story: StoryID, articles: [ArticleID]) {
        let index = try folder.open()
        let ids = try index.add(Tales.all, at: noon).articles.compactMap { $0 }
        let merged = try index.merge(try index.onlyStory("orchards").id, into: try index.onlyStory("marisol").id)
        return (index, merged, Array(ids[..<5]) + [ids[6]])
    }

    @Test(arguments: 0..<6)
    func aMergeHoldsAndCanBeTakenBackWhicheverOfItsArticlesIsDeleted(_ number: Int) throws {
        let (index, story, articles) = try merged()
        try index.deleteArticles([articles[number]], at: noon)
        let left = articles.filter { $0 != articles[number] }
        #expect(Set(try index.stories(of: left)) == [story])
        try index.reindex()
        #expect(Set(try index.stories(of: left)) == [story])
        #expect(try index.undoLast()?.hasPrefix("merged ") == true)
        try index.reindex()
        #expect(Set(try index.stories(of: left)).count == (number == 5 ? 1 : 2))
    }

    @Test func aMergeHoldsWhenItsArticlesAreDeletedOneAfterTheOther() throws {
        let (index, story, articles) = try merged()
        for number in 0..<4 {
            try index.deleteArticles([articles[number]], at: noon)
            try index.reindex()
            #expect(Set(try index.stories(of: Array(articles[(number + 1)...]))) == [story])
        }
    }

    @Test(arguments: 0..<5)
    func aSplitHoldsWhicheverOfItsArticlesIsDeleted(_ number: Int) throws {
        let index = try folder.open()
        let ids = try index.add(Tales.all, at: noon).articles.compactMap { $0 }
        let ferry = try index.onlyStory("marisol").id
        let split = try index.split([ids[3], ids[4]], from: ferry)
        try index.deleteArticles([ids[number]], at: noon)
        try index.reindex()
        let off = [ids[3], ids[4]].filter { $0 != ids[number] }
        let others = ids[..<3].filter { $0 != ids[number] }
        #expect(Set(try index.stories(of: off)) == [split])
        #expect(Set(try index.stories(of: Array(others))) == [ferry])
        #expect(try index.undoLast()?.hasPrefix("split ") == true)
        #expect(Set(try index.stories(of: off + others)).count == 1)
    }

    @Test func whatIsLeftOfAMergeStaysTogetherWhenItsLeadIsSplitOff() throws {
        let (index, story, articles) = try merged()
        let lead = try #require(try index.story(story)?.lead)
        try index.split([lead], from: story)
        try index.reindex()
        let left = articles.filter { $0 != lead }
        #expect(try index.stories(of: [lead]) != index.stories(of: [left[0]]))
        #expect(Set(try index.stories(of: left)).count == 1)
    }

    @Test func aMergeThatASourceTookPartInComesBackWithTheSource() throws {
        let index = try folder.open()
        let source = try index.addSource(NewSource(url: "https://post.example/feed"), at: noon)
        var tales = Tales.all
        tales[0].place.source = source
        tales[6].place.source = source
        let ids = try index.add(tales, at: noon).articles.compactMap { $0 }
        let story = try index.merge(try index.onlyStory("orchards").id, into: try index.onlyStory("marisol").id)
        let before = try index.dump()
        try index.removeSources([source], withArticles: true, at: noon)
        #expect(try index.story(story)?.articleCount == 4)
        #expect(try index.undoLast()?.hasPrefix("removed ") == true)
        #expect(try index.dump() == before)
        #expect(try index.undoLast()?.hasPrefix("merged ") == true)
        try index.reindex()
        #expect(try index.stories(of: [ids[0]]) != index.stories(of: [ids[6]]))
        #expect(try index.storyDetail(story)?.evidence.corrections.isEmpty == true)
    }
}
