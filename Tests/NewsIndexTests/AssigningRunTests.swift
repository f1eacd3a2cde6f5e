import NewsModel
import Testing

@testable import NewsIndex

/// Many articles are put into stories batch by batch, of which one is decided on while the one before is written.
struct AssigningRunTests {
    private let folder = TemporaryFolder()

    private func filled() throws -> NewsIndex {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon, moreFollow: true)
        return index
    }

    private func waiting(_ index: NewsIndex) throws -> [Int64] {
        try index.file.read { try StoryAssigning.waiting($0) }
    }

    @Test func smallBatchesGiveTheStoriesOfOne() throws {
        let index = try filled()
        var written: [Int] = []
        var run = AssigningRun(index: index, batch: 2) { written.append($0) }
        try run.assign(try waiting(index))
        #expect(written == [2, 4, 6, 7])
        #expect(try index.pendingWork().articles == 0)
        #expect(try index.onlyStory("marisol").articleCount == 5)
        #expect(try index.stories(limit: 9).total == 3)
        try index.finishAdding()
    }

    @Test func articlesThatWaitForAStoryAreNotSettled() throws {
        let index = try filled()
        let settled = try #require(try index.newestSettledArticle())
        #expect(settled < ArticleID(1), "all of them wait")
        try index.finishAdding()
        #expect(try index.newestSettledArticle() == index.newestArticle())
        #expect(try index.stories(withArticlesAfter: settled).count == 3)
    }

    @Test func whatOthersChangeBetweenTwoBatchesHolds() throws {
        let index = try filled()
        let other = try folder.open()
        let waiting = try waiting(index)
        // The orchards' article comes first by date, then those of the ferry.
        let ferry = waiting[1..<3].map { ArticleID($0) }
        var run = AssigningRun(index: index, batch: 3) { written in
            guard written == 3 else { return }
            #expect(throws: Never.self) {
                let story = try #require(try other.stories(of: [ferry[0]])[0])
                #expect(try other.stories(of: [ferry[1]]) == [story])
                try other.split([ferry[1]], from: story)
            }
        }
        try run.assign(waiting)
        #expect(try index.pendingWork().articles == 0)
        let stories = try index.stories(of: ferry)
        #expect(stories[0] != nil && stories[1] != nil && stories[0] != stories[1])
        try index.finishAdding()
        #expect(try index.stories(of: ferry) == stories)
    }

    /// While a run goes on, only of stories that no repair changes any more.
    @Test func headlinesOfSettledStoriesAreChosenAlone() throws {
        let index = try folder.open()
        let later = Tales.ferry.map { ferry in
            var draft = ferry
            draft.content = ArticleText(
                title: ferry.content.title.replacing("Marisol", with: "Corvina"),
                blocks: [(.paragraph, ferry.content.body.replacing("Marisol", with: "Corvina"))])
            draft.url = "\(ferry.url ?? "")-later"
            draft.place.location = draft.url ?? ""
            draft.published = ferry.published.map { $0 + 21 * 24 * hour }
            return draft
        }
        _ = try index.add(Tales.ferry + later, at: noon + 22 * 24 * hour, moreFollow: true)
        try index.assignFewStories()
        let pending = try index.pendingWork()
        #expect(pending == PendingWork(articles: 0, stories: 2, links: 2, names: pending.names) && pending.names > 0)
        let end = (noon + 7 * 24 * hour).seconds
        let count = try index.file.writePiece { try StoryRows(db: $0).finish(endedBefore: end, until: .whole) }
        #expect(count == 1)
        #expect(try index.pendingWork().stories == 1)
        try index.finishAdding()
        #expect(try !index.hasPendingWork())
    }

    @Test func aRunThatFailsTellsOfNothingAndItsArticlesWait() throws {
        let index = try filled()
        let waiting = try waiting(index)
        try index.file.write { db in
            try db.run(
                "CREATE TRIGGER refuse BEFORE UPDATE OF story_id ON article BEGIN SELECT RAISE(ABORT, 'no'); END")
        }
        var written: [Int] = []
        var run = AssigningRun(index: index, batch: 2) { written.append($0) }
        #expect(throws: IndexError.self) { try run.assign(waiting) }
        #expect(written.isEmpty)
        #expect(try index.pendingWork().articles == waiting.count)
        try index.file.write { try $0.run("DROP TRIGGER refuse") }
        try index.finishAdding()
        #expect(try index.onlyStory("marisol").articleCount == 5)
    }

    @Test func aStoryWhoseArticlesCannotBeReadIsMetOnce() throws {
        let index = try filled()
        try index.assignFewStories()
        #expect(try index.pendingWork().stories == 1)
        try index.file.write { try $0.run("UPDATE article SET outlet_id = -outlet_id") }
        let counts = try (0..<2).map { _ in
            try index.file.writePiece { try StoryRows(db: $0).finish(until: WorkSlice(.zero)) }
        }
        #expect(counts == [1, 0])
        try index.file.write { try $0.run("UPDATE article SET outlet_id = -outlet_id") }
        try index.finishAdding()
    }

    @Test func anEmptyRunDoesNothing() throws {
        let index = try folder.open()
        let revision = try index.revision()
        var run = AssigningRun(index: index)
        try run.assign([])
        #expect(try index.revision() == revision)
    }
}
