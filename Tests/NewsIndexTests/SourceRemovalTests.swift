import Foundation
import GRDB
import NewsModel
import Testing

@testable import NewsIndex

/// A removed source comes back as it was.
struct SourceRemovalTests {
    private let folder = TemporaryFolder()

    /// Three papers that tell of a ferry and of an orchard; read, tagged, with quotes.
    private func filled() throws -> (index: NewsIndex, sources: [SourceID]) {
        let index = try folder.open()
        var sources: [SourceID] = []
        for number in 0..<3 {
            sources.append(
                try index.addSource(
                    NewSource(
                        url: "https://\(number).example/feed", title: "Paper \(number)", tags: ["daily"],
                        settings: ["interval": "30"]), at: noon))
        }
        let orchard = (0..<3).map { number in
            draft(
                "Orchard of Velmont blooms in autumn",
                "“It is the third time,” said the gardener Otto Brill. Day \(number).",
                outlet: "Paper \(number)", published: noon + Int64(number) * hour)
        }
        for (number, tale) in (Tales.ferry.prefix(3) + orchard).enumerated() {
            var draft = tale
            draft.outlet = "Paper \(number % 3)"
            draft.place.source = sources[number % 3]
            draft.place.guid = "\(number)"
            _ = try index.add([draft], at: noon)
        }
        let articles = try index.articles(limit: 9).items.map(\.id)
        try index.apply(.read(true), to: .article(articles[0]))
        try index.apply(.addTag("later"), to: .articles(Array(articles.prefix(3))))
        return (index, sources)
    }

    @Test(arguments: [false, true]) func undoBringsEverythingBack(withArticles: Bool) throws {
        let (index, sources) = try filled()
        let before = try index.dump()
        try index.removeSources([sources[0]], withArticles: withArticles, at: noon + hour)
        #expect(try index.sources().count == 2)
        #expect(try index.articles(limit: 9).total == (withArticles ? 4 : 6))
        #expect(try index.lastChange()?.hasPrefix("removed the source “Paper 0”") == true)
        _ = try index.undoLast()
        #expect(try index.dump() == before)
        #expect(try index.search(query("ferry"), limit: 9).total > 0)
    }

    @Test func severalAtOnceComeBackWithTheirStories() throws {
        let (index, sources) = try filled()
        let before = try index.dump()
        let stories = try index.stories(limit: 9).items.map(\.id)
        try index.removeSources(sources, withArticles: true, at: noon + hour)
        #expect(try index.articles(limit: 9).total == 0)
        #expect(try index.undoLast() == "removed 3 sources with 6 articles")
        #expect(try index.dump() == before)
        #expect(try index.stories(limit: 9).items.map(\.id) == stories)
    }

    /// What a rule has met it does not meet again, and the points that it gave a story come back with the articles.
    @Test func whatRulesDidComesBack() throws {
        let (index, sources) = try filled()
        try index.addRule(
            ArticleRule(query: "ferry", actions: [.score(5)], source: nil, until: nil, added: noon),
            includingStored: true, now: noon)
        func state() throws -> [String] {
            try index.file.read { db in
                try String.fetchAll(
                    db,
                    sql: """
                        SELECT 'match ' || article_id || ' ' || points FROM rule_match
                        UNION ALL SELECT 'story ' || id || ' ' || points FROM story ORDER BY 1
                        """)
            }
        }
        let before = try state()
        #expect(before.contains { $0.hasPrefix("match") } && before.contains { $0.hasSuffix(" 5") })
        try index.removeSources([sources[0]], withArticles: true, at: noon + hour)
        #expect(try state() != before)
        _ = try index.undoLast()
        #expect(try state() == before)
    }

    /// The places of a source that was removed before were counted as another source's.
    @Test func aSourceThatWasAddedAgainGoesWithItsArticles() throws {
        let index = try folder.open()
        let one = try index.addSource(NewSource(url: "https://one.example/feed"), at: noon)
        let other = try index.addSource(NewSource(url: "https://other.example/feed"), at: noon)
        func bring(_ tale: Int, by source: SourceID) throws {
            var draft = Tales.all[tale]
            draft.place.source = source
            _ = try index.add([draft], at: noon)
        }
        try bring(5, by: one)
        try bring(6, by: one)
        try bring(6, by: other)
        try index.removeSources([one], withArticles: false, at: noon)
        let again = try index.addSource(NewSource(url: "https://one.example/feed"), at: noon)
        try bring(5, by: again)
        try bring(6, by: again)
        let before = try index.dump()
        try index.removeSources([again], withArticles: true, at: noon)
        #expect(try index.articles(limit: 9).items.map(\.title) == [Tales.orchard.content.title])
        _ = try index.undoLast()
        #expect(try index.dump() == before)
        // Two that go together have nothing that only the other one has.
        try index.removeSources([again, other], withArticles: true, at: noon)
        #expect(try index.articles(limit: 9).total == 0)
    }

    @Test func itComesBackAfterTheIndexWasOpenedAnew() throws {
        let (index, sources) = try filled()
        let before = try index.dump()
        try index.removeSources([sources[1]], withArticles: true, at: noon + hour)
        index.close()
        let again = try folder.open()
        _ = try again.undoLast()
        #expect(try again.dump() == before)
    }

    /// Where the source was added again and brought its articles, they are not there twice, and what was read is read.
    @Test func whatHasComeBackByItselfIsNotDoubled() throws {
        let (index, sources) = try filled()
        try index.apply(.read(true), to: .query(query("ferry")))
        let read = try index.articles(query("is:read"), limit: 9).total
        try index.removeSources([sources[0]], withArticles: true, at: noon + hour)
        let again = try index.addSource(NewSource(url: "https://0.example/feed", title: "Paper 0"), at: noon + hour)
        var draft = Tales.ferry[0]
        draft.outlet = "Paper 0"
        draft.place.source = again
        draft.place.guid = "0"
        _ = try index.add([draft], at: noon + hour)
        _ = try index.undoLast()
        #expect(try index.articles(limit: 9).total == 6)
        #expect(try index.sources().map(\.articleCount) == [2, 2, 2])
        #expect(try index.articles(query("is:read"), limit: 9).total == read)
    }

    @Test func aChangeOfSourcesIsTakenBack() throws {
        let (index, sources) = try filled()
        let before = try index.dump()
        try index.editSources(sources) { source in
            source.tags = ["weekly"]
            source.settings["pause"] = "true"
        }
        try index.editSources([sources[0]]) { source in
            source.name = "Morning Post"
            source.settings["interval"] = nil
        }
        #expect(try index.source(sources[0])?.shownName == "Morning Post")
        #expect(try index.articles(query("outlet:morning"), limit: 9).total == 2)
        #expect(try index.undoLast() == "changed the source “Paper 0”")
        #expect(try index.undoLast() == "changed 3 sources")
        // Headlines of stories whose outlets changed take a second look.
        try index.finishAdding()
        #expect(try index.dump() == before)
    }

    @Test func whatCanNoLongerBeTakenBackIsNotKept() throws {
        let (index, sources) = try filled()
        try index.removeSources([sources[0]], withArticles: true, at: noon + hour)
        let article = try #require(try index.articles(limit: 1).items.first).id
        for number in 0..<201 { try index.apply(.starred(number % 2 == 0), to: .article(article)) }
        #expect(try index.file.read { try $0.int64("SELECT COUNT(*) FROM removed") } == 0)
    }
}
