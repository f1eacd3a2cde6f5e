import NewsModel
import Testing

@testable import NewsIndex

/// Articles are stored first and put into stories afterwards, in the order of their dates.
struct StoryAssigningTests {
    private let folder = TemporaryFolder()

    @Test func untilItIsPutIntoAStoryAnArticleIsFoundAndListed() throws {
        let index = try folder.open()
        let report = try index.add(Tales.all, at: noon, moreFollow: true)
        #expect(report.new == Tales.all.count)
        #expect(try index.stories(limit: 9).total == 0)
        #expect(try index.search(query("marisol"), limit: 9).total == 5)
        #expect(try index.articles(limit: 9).total == Tales.all.count)
        #expect(try index.stories(of: [report.article(0)]) == [nil])
        #expect(try index.hasPendingWork())
        try index.apply(.starred(true), to: .article(report.article(0)))
        try index.finishAdding()
        #expect(try !index.hasPendingWork())
        #expect(try index.onlyStory("marisol").isStarred)
    }

    @Test func fewArticlesArePutIntoStoriesWhileARunGoesOn() throws {
        let index = try folder.open()
        _ = try index.add(Array(Tales.all[..<3]), at: noon, moreFollow: true)
        try index.assignFewStories()
        #expect(try index.onlyStory("marisol").articleCount == 3)
        _ = try index.add(Array(Tales.all[3...]), at: noon, moreFollow: true)
        try index.finishAdding()
        #expect(try index.onlyStory("marisol").articleCount == 5)
    }

    @Test func manyArticlesWaitForTheEndOfTheRun() throws {
        let index = try folder.open()
        let drafts = (0...StoryAssigning.batch).map { draft("Notice \($0)", gibberish($0, 6), published: noon) }
        _ = try index.add(drafts, at: noon, moreFollow: true)
        try index.assignFewStories()
        #expect(try index.stories(limit: 1).total == 0)
    }

    @Test func theOrderInWhichSourcesComeDoesNotMatter() throws {
        /// Headline, size and outlets of each story.
        func stories(_ drafts: [ArticleDraft]) throws -> [String] {
            try TemporaryFolderHolder().index { index in
                for draft in drafts { _ = try index.add([draft], at: noon, moreFollow: true) }
                try index.finishAdding()
                return try index.stories(limit: 99).items.map {
                    "\($0.headline) \($0.articleCount) \($0.outlets.sorted())"
                }
                .sorted()
            }
        }
        let byTime = try stories(Tales.all)
        #expect(try stories(Tales.all.reversed()) == byTime)
        #expect(try stories(Tales.all.sorted { $0.outlet < $1.outlet }) == byTime)
    }

    @Test func aDeletedArticleIsNotPutIntoAStory() throws {
        let index = try folder.open()
        let report = try index.add(Tales.all, at: noon, moreFollow: true)
        try index.deleteArticles([report.article(0)], at: noon)
        try index.finishAdding()
        #expect(try index.onlyStory("marisol").articleCount == 4)
    }

    @Test func anArticleThatWasReadAheadOfAChangeIsReadAgain() throws {
        let index = try folder.open()
        let added = try index.add(Tales.all, at: noon, moreFollow: true)
        let waiting = added.articles.compactMap { $0?.rawValue }
        let ahead = try index.file.read { try StoryAssigning(db: $0).read(waiting[...]) }
        #expect(Set(ahead.keys) == Set(waiting))
        // The orchards' article becomes one of the ferry before its turn comes.
        let orchards = try #require(waiting.last)
        let known = try #require(try index.file.read { try StoredText.fetch($0, orchards) })
        let edited = draft(Tales.ferry[0].content.title, Tales.ferry[0].content.body + " Nobody was hurt.")
        try index.file.write { db in
            try ArticleStore(db: db, now: noon).addVersion(PreparedDraft(edited, at: noon), to: known)
        }
        var stage = StoryStage()
        let plan = try index.file.read {
            try StoryAssigning(db: $0).plan(waiting[...], read: ahead, stories: &stage)
        }
        #expect(try index.file.writePiece { try StoryAssigning(db: $0).carryOut(plan) })
        let stories = try index.stories(of: added.articles.compactMap { $0 })
        #expect(stories.last == stories.first)
    }

    @Test func piecesOfAPipelineComeOutInTheirOrder() {
        var ahead = Ahead<Int>()
        var taken: [Int] = []
        for number in 0..<5 { if let before = ahead.begin({ number * number }) { taken.append(before) } }
        #expect(taken == [0, 1, 4, 9])
        #expect(ahead.last() == 16)
        #expect(ahead.last() == nil)
    }

    @Test func resultsOfTwoThreadsKeepTheirOrder() {
        for count in [0, 1, 15, 16, 17, 1_000] {
            #expect(parallelMap(Array(0..<count)) { $0 * 2 } == (0..<count).map { $0 * 2 })
        }
    }
}
