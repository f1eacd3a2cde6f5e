import NewsIndex
import NewsModel
import Testing

/// The affair that a story is a part of, in the list and on a story.
@Suite struct StoryFollowRowTests {
    private let folder = TemporaryFolder()

    private static let inquiry = [
        draft(
            "Captain of ferry Marisol charged over grounding off Port Linnet",
            "The captain of the ferry Marisol, which ran onto a sandbank off Port Linnet in fog, was charged with neglect. The coastguard found that Ines Calder, the harbour master, had warned him.",
            outlet: "Harbour Post", published: noon + 6 * 24 * hour),
        draft(
            "Marisol captain was warned, says coastguard",
            "The coastguard says that harbour master Ines Calder warned the captain of the ferry Marisol before it hit the sandbank off Port Linnet. He was charged.",
            outlet: "Kanal 4", published: noon + 6 * 24 * hour + hour),
    ]

    private func filled(_ batches: [ArticleDraft]...) throws -> NewsIndex {
        let index = try folder.open()
        for drafts in batches { _ = try index.add(drafts, at: noon + 7 * 24 * hour) }
        return index
    }

    private func stories(_ index: NewsIndex) throws -> (first: StorySummary, later: StorySummary) {
        let all = try index.stories(limit: 20).items
        return (
            try #require(all.first { $0.articleCount == 5 }), try #require(all.first { $0.headline.contains("aptain") })
        )
    }

    @Test func aLaterEventFollowsTheFirst() throws {
        let (first, later) = try stories(try filled(Tales.all, Self.inquiry))
        #expect(later.follows == first.id && later.followedBy.isEmpty)
        #expect(first.followedBy == [later.id] && first.follows == nil)
    }

    @Test func anAffairIsToldInTheOrderOfTime() throws {
        let index = try filled(Self.inquiry, Tales.all)
        let (first, later) = try stories(index)
        let detail = try #require(try index.storyDetail(later.id))
        #expect(detail.affair.map(\.story) == [first.id, later.id])
        #expect(detail.earlier?.story == first.id && detail.later.isEmpty)
        #expect(detail.inAffair?.follows?.words.contains("Marisol") == true)
        #expect(detail.inAffair?.new.contains { $0.contains("aptain") } == true)
        #expect(try index.storyDetail(first.id)?.later.map(\.story) == [later.id])
    }

    @Test func aStoryThatStandsAloneHasNoAffair() throws {
        let index = try filled(Tales.all, Self.inquiry)
        let alone = try #require(try index.stories(limit: 20).items.first { $0.headline.contains("Orchards") })
        #expect(try index.storyDetail(alone.id)?.affair == [])
    }

    @Test func aDeletedStoryLeavesItsAffair() throws {
        let index = try filled(Tales.all, Self.inquiry)
        let (first, later) = try stories(index)
        let articles = try #require(try index.storyDetail(later.id)).sources.map(\.article.id)
        try index.deleteArticles(articles, at: noon + 8 * 24 * hour)
        #expect(try index.onlyStory("Lifeboats").followedBy.isEmpty)
        #expect(try index.storyDetail(first.id)?.affair == [])
    }
}
