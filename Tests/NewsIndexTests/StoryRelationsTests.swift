import NewsModel
import Testing

@testable import NewsIndex

/// Stories are compared with others while everybody may change them.
struct StoryRelationsTests {
    private let folder = TemporaryFolder()

    /// Three stories that wait to be compared.
    private func filled() throws -> NewsIndex {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon, moreFollow: true)
        try index.assignFewStories()
        _ = try index.file.writePiece { try StoryRows(db: $0).finish(until: .whole) }
        return index
    }

    private func nextBatch(_ index: NewsIndex, _ memory: inout StoryRelations.Memory) throws -> StoryRelations.Batch {
        try index.file.read { try StoryRelations(db: $0).nextBatch(&memory) }
    }

    private func store(
        _ batch: StoryRelations.Batch, _ index: NewsIndex, _ memory: inout StoryRelations.Memory
    ) throws -> Bool {
        try index.file.writePiece { try StoryRelations(db: $0).store(batch, &memory) }
    }

    /// Articles of the ferry's story, and it.
    private func ferry(_ index: NewsIndex) throws -> (story: StoryID, articles: [ArticleID]) {
        let story = try index.onlyStory("marisol").id
        return (story, try #require(try index.storyDetail(story)).sources.map(\.article.id))
    }

    @Test func whatWasFoundOfStoriesThatOthersChangedSinceIsNotWritten() throws {
        let index = try filled()
        var memory = StoryRelations.Memory()
        let batch = try nextBatch(index, &memory)
        #expect(batch.stories.count == 3)
        let (story, articles) = try ferry(index)
        try folder.open().split([try #require(articles.last)], from: story)
        #expect(try !store(batch, index, &memory))
        // The notes of all are there, and one of the story that was made.
        #expect(try index.pendingWork().links == 4)
        let again = try nextBatch(index, &memory)
        #expect(again.stories.count == 4)
        #expect(try store(again, index, &memory))
        #expect(try index.pendingWork().links == 0)
        try index.finishAdding()
    }

    @Test func aMarkHoldsNothingUp() throws {
        let index = try filled()
        var memory = StoryRelations.Memory()
        let batch = try nextBatch(index, &memory)
        try folder.open().apply(.read(true), to: .story(try ferry(index).story))
        #expect(try store(batch, index, &memory))
        #expect(try index.pendingWork().links == 0)
        try index.finishAdding()
    }

    @Test func aStoryOfWhichAnArticleWasHiddenMeanwhileWaitsAgain() throws {
        let index = try filled()
        var memory = StoryRelations.Memory()
        let batch = try nextBatch(index, &memory)
        let (story, articles) = try ferry(index)
        try folder.open().apply(.hidden(true), to: .article(try #require(articles.last)))
        #expect(try store(batch, index, &memory))
        #expect(try nextBatch(index, &memory).stories == [story.rawValue])
        try index.finishAdding()
        #expect(try !index.hasPendingWork())
    }
}
