import NewsModel
import Testing

@testable import NewsIndex

/// What is made ready before it is asked for.
struct ReadyAnswersTests {
    private let folder = TemporaryFolder()

    private func context(_ index: NewsIndex, _ story: StoryID) throws -> Bool {
        let signature = try index.file.read {
            AnswerCache.signature(try ArticleQueries(db: $0).articles(inStory: story.rawValue))
        }
        return index.contexts.context(signature) != nil
    }

    @Test func comparisonsInAStoryWhoseAnswerIsKeptAreMadeReady() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        _ = try index.countStories(limit: 9)
        let story = try index.onlyStory("marisol").id
        _ = try index.storyDetail(story)
        #expect(try !context(index, story))
        try index.prepareComparisons(inStory: story)
        #expect(try context(index, story))
        let sides = try index.articles(query("marisol"), limit: 2).items.map(\.id)
        let ready = try index.comparison(sides[0], sides[1])
        let other = try folder.open()
        #expect(try other.comparison(sides[0], sides[1]) == ready)
    }

    @Test func countingOtherStoriesKeepsWhatWasMadeReady() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        let story = try index.onlyStory("marisol").id
        try index.prepareComparisons(inStory: story)
        _ = try index.add(
            [
                draft(
                    "Orvania votes for dam", "Lawmakers in Orvania voted 61 to 48 for the Lake Tamsin dam.", outlet: "A"
                ),
                draft(
                    "Lake Tamsin dam approved in Orvania",
                    "Orvania's lawmakers approved the Lake Tamsin dam, 61 to 48.",
                    outlet: "B"),
            ], at: noon)
        #expect(try index.countStories(limit: 9) > 0)
        #expect(try context(index, story))
    }

    @Test func aStoryThatIsGoneOrOfOneArticleNeedsNothing() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        try index.prepareComparisons(inStory: StoryID(99_999))
        let alone = try index.onlyStory("velmark").id
        try index.prepareComparisons(inStory: alone)
        #expect(try !context(index, alone))
    }

    @Test func whatArticlesTellFirstIsKeptWithTheAnswer() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        _ = try index.countStories(limit: 9)
        let story = try index.onlyStory("marisol").id
        let before = try #require(try index.storyDetail(story))
        let lead = try #require(before.lead)
        // Nobody reads the texts again.
        try index.file.write { try $0.run("UPDATE article_text SET body = upper(body)") }
        defer { try? index.file.write { try $0.run("UPDATE article_text SET body = lower(body)") } }
        let after = try #require(try index.storyDetail(story))
        #expect(after.lead == lead)
        #expect(after.beginnings == before.beginnings)
    }

    @Test func anotherHeadlineIsLookedForInItsOwnArticle() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        _ = try index.countStories(limit: 9)
        let story = try index.onlyStory("marisol").id
        for id in try index.articles(query("marisol"), limit: 9).items.map(\.id) {
            try index.file.write {
                try $0.run("UPDATE story SET lead_id = ? WHERE id = ?", id.rawValue, story.rawValue)
            }
            let kept = try #require(try index.storyDetail(story))
            try index.file.write { try $0.run("DELETE FROM cache") }
            let anew = try #require(try index.storyDetail(story))
            #expect(kept.lead == anew.lead)
            #expect(kept.beginnings == anew.beginnings)
        }
    }

    @Test func twoThreadsCountWhatOneDoes() throws {
        func rows(threads: Int) throws -> [StorySummary] {
            try TemporaryFolderHolder().index { index in
                _ = try index.add(Tales.all, at: noon)
                while try index.countStories(limit: 9, threads: threads) > 0 {}
                return try index.stories(limit: 9).items
            }
        }
        let rowsOfOne = try rows(threads: 1)
        let areKnown = rowsOfOne.allSatisfy(\.areCountsKnown)
        #expect(areKnown)
        #expect(try rows(threads: 2) == rowsOfOne)
    }

    @Test func whatIsComputedMeanwhileIsStoredAfterwardsUnlessTheStoryChanged() throws {
        let index = try folder.open()
        let report = try index.add(Tales.all, at: noon)
        #expect(index.firstAnswers { true }.isEmpty)
        let answers = index.firstAnswers { false }
        #expect(answers.count == 1)
        try index.apply(.hidden(true), to: .article(report.article(4)))
        try index.keep(answers)
        #expect(try index.onlyStory("marisol").differenceCount == nil)
        try index.keep(index.firstAnswers { false })
        #expect(try index.onlyStory("marisol").areCountsKnown)
        #expect(index.firstAnswers { false }.isEmpty)
    }
}
