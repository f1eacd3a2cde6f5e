import NewsIndex
import NewsModel
import Testing

/// What the rows of the list say of quotes and differences.
struct StoryCountingTests {
    private let folder = TemporaryFolder()

    @Test func rowsDoNotChangeBecauseTheyAreLookedAt() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        #expect(try index.onlyStory("marisol").differenceCount == nil)
        let (several, alone) = (try index.onlyStory("marisol"), try index.onlyStory("velmark"))
        #expect(!several.areCountsKnown && alone.areCountsKnown)
        #expect(try index.countStories(limit: 9) == 1)
        #expect(try index.countStories(limit: 9) == 0)
        let rows = try index.stories(limit: 9).items
        let areKnown = rows.allSatisfy(\.areCountsKnown)
        #expect(areKnown)
        for row in rows { _ = try index.storyDetail(row.id) }
        let later = try index.stories(limit: 9).items
        #expect(later == rows)
    }

    @Test func aStoryThatChangesIsCountedAnew() throws {
        let index = try folder.open()
        let report = try index.add(Tales.all, at: noon)
        _ = try index.countStories(limit: 9)
        try index.apply(.hidden(true), to: .article(report.article(4)))
        #expect(try index.onlyStory("marisol").differenceCount == nil)
        #expect(try index.countStories(limit: 9) == 1)
        #expect(try index.onlyStory("marisol").differenceCount != nil)
        // Back to a state whose answer is still kept.
        try index.apply(.hidden(false), to: .article(report.article(4)))
        #expect(try index.countStories(limit: 9) == 1)
        #expect(try index.onlyStory("marisol").areCountsKnown)
    }

    @Test func itStopsWhenAsked() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        let counted = try index.countStories(limit: 9) { true }
        #expect(counted == 0)
    }

    @Test func theEndOfARunWaitsForAShortTimeOnly() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        index.countStories(within: .seconds(60)) { true }
        #expect(try index.onlyStory("marisol").differenceCount == nil)
        #expect(index.countStories(within: .seconds(60)))
        #expect(try index.onlyStory("marisol").differenceCount != nil)
    }
}
