import NewsIndex
import NewsModel
import Testing

/// A story that its last article leaves goes with it. That the index is sound is looked at when each test's folder
/// goes.
struct GhostStoryTests {
    private let folder = TemporaryFolder()

    private func notice(_ text: String, at time: Timestamp = noon + -hour) -> ArticleDraft {
        draft("Dam leak", text, published: time, source: 1, guid: "dam")
    }

    /// Each opened anew, as the runs of a program are.
    private func add(_ drafts: [ArticleDraft], at now: Timestamp) throws {
        let index = try folder.open()
        defer { index.close() }
        _ = try index.add(drafts, at: now)
    }

    @Test func aChangedTextKeepsItsStory() throws {
        try add([notice("The dam leaks since Monday. About 300 people left their homes.")], at: noon)
        let before = try folder.open().stories(limit: 9).items.map(\.id)
        for (number, people) in [450, 500, 620].enumerated() {
            try add(
                [notice("The dam leaks since Tuesday. About \(people) people left their homes.")],
                at: noon + Int64(number + 1) * hour)
        }
        let index = try folder.open()
        #expect(try index.stories(limit: 9).items.map(\.id) == before)
        #expect(try index.stories(limit: 9).total == 1)
        try index.apply(.read(true), to: .query(.everything))
        #expect(try index.stories(query("is:unread"), limit: 9).total == 0)
    }

    @Test func aTextThatIsWrittenAnewMayJoinAnotherStoryAndLeavesNothingBehind() throws {
        try add(Tales.ferry, at: noon)
        try add([notice("The dam leaks.", at: noon + -2 * hour)], at: noon)
        try add(
            [
                draft(
                    "Ferry Marisol aground off Port Linnet: 214 aboard taken off by lifeboats",
                    "The ferry Marisol ran aground on a sandbank off Port Linnet with 214 passengers aboard, the coastguard said. Lifeboats took the passengers off.",
                    published: noon + -2 * hour, url: "https://theledger.example/dam-leak", source: 1, guid: "dam")
            ], at: noon + hour)
        let index = try folder.open()
        #expect(try index.articles(limit: 9).total == 6)
        #expect(try index.stories(limit: 9).items.reduce(0) { $0 + $1.articleCount } == 6)
    }

    @Test func articlesFarFromAllOthersChangeInTheirStory() throws {
        // More than the clustering is given whole: the changed one is not among its neighbours.
        let old = notice("The dam leaks since Monday.", at: noon + -90 * 86_400)
        try add([old], at: noon)
        var changed = old
        changed.content = ArticleText(title: "Dam leak", blocks: [(.paragraph, "The dam was mended on Tuesday.")])
        try add([changed], at: noon + hour)
        #expect(try folder.open().stories(limit: 9).total == 1)
    }

    @Test func theSourceAndItsStoriesGoTogether() throws {
        let index = try folder.open()
        let source = try index.addSource(
            NewSource(kind: .feed, url: "https://dam.example/feed", title: "Dam"), at: noon)
        var item = notice("The dam leaks.")
        item.place.source = source
        _ = try index.add([item], at: noon)
        var second = item
        second.content = ArticleText(title: "Dam leak", blocks: [(.paragraph, "The dam is mended.")])
        _ = try index.add([second], at: noon + hour)
        try index.removeSource(source, withArticles: true, at: noon + hour)
        #expect(try index.stories(limit: 9).total == 0)
        #expect(try index.totals().stories == 0)
    }
}
