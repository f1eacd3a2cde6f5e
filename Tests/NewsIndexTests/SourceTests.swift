import Foundation
import GRDB
import NewsModel
import Testing

@testable import NewsIndex

struct SourceTests {
    private let folder = TemporaryFolder()
    private let text =
        "A longer text about the harbour, its boats, the weather and the people who live from all of them."

    @Test func addChangeAndRemove() throws {
        let index = try folder.open()
        let id = try index.addSource(
            NewSource(
                url: "https://ledger.example/feed", title: "Ledger — all", tags: ["daily", "north/coast"],
                settings: ["limit": "20"]),
            at: noon)
        var source = try #require(try index.source(id))
        #expect(
            source.shownName == "Ledger — all" && source.tags == ["daily", "north/coast"]
                && source.settings == ["limit": "20"])
        source.name = "The Ledger"
        source.tags = []
        source.fetch.etag = "\"a\""
        try index.updateSource(source.id) { $0 = source }
        #expect(try index.sources() == [source])
        try index.removeSource(id, at: noon)
        #expect(try index.sources().isEmpty)
        #expect(throws: IndexError.notFound("source \(id)")) { try index.updateSource(source.id) { $0 = source } }
        #expect(throws: IndexError.notFound("source \(id)")) { try index.removeSource(id, at: noon) }
    }

    @Test func aTagOfASourceFindsItsArticles() throws {
        let index = try folder.open()
        let coast = try index.addSource(
            NewSource(url: "https://a.example/feed", tags: ["Coast/North", "daily"]), at: noon)
        let other = try index.addSource(NewSource(url: "https://b.example/feed", tags: ["coastal"]), at: noon)
        let ids = try index.add(
            [
                draft("One", "\(text) one", source: coast.rawValue, guid: "1"),
                draft("Two", "\(text) two", source: other.rawValue, guid: "2"),
                draft("Three", "\(text) three"),
            ], at: noon
        ).articles.compactMap { $0 }
        try index.apply(.addTag("coast"), to: .article(ids[2]))
        #expect(try Set(index.articles(query("tag:coast"), limit: 9).items.map(\.id)) == [ids[0], ids[2]])
        #expect(try index.articles(query("tag:daily"), limit: 9).items.map(\.id) == [ids[0]])
        #expect(try index.stories(query("tag:coast/north"), limit: 9).total == 1)
        #expect(try index.articles(query("tag:north"), limit: 9).total == 0)
    }

    @Test func severalSourcesOfOneOutletAreOneSideOfAStory() throws {
        let index = try folder.open()
        var sources: [Source] = []
        for (number, tale) in Tales.ferry.prefix(3).enumerated() {
            let id = try index.addSource(
                NewSource(url: "https://\(number).example/feed", title: "Feed \(number)"), at: noon)
            var draft = tale
            draft.outlet = "Feed \(number)"
            draft.place.source = id
            _ = try index.add([draft], at: noon)
            sources.append(try #require(try index.source(id)))
        }
        #expect(try index.onlyStory("marisol").outletCount == 3)
        for place in 0..<2 {
            sources[place].outlet = "Harbour Post"
            try index.updateSource(sources[place].id) { $0 = sources[place] }
        }
        let story = try index.onlyStory("marisol")
        #expect(story.outletCount == 2 && story.articleCount == 3)
        #expect(try index.outlets().map(\.name).sorted() == ["Feed 2", "Harbour Post"])
        #expect(try index.storyDetail(story.id)?.sources.map(\.article.outlet).contains("Harbour Post") == true)
        // What comes next is of that outlet from the start; taking the name back takes it back for all.
        sources[0].outlet = nil
        try index.updateSource(sources[0].id) { $0 = sources[0] }
        #expect(try index.onlyStory("marisol").outletCount == 3)
    }

    @Test func aSourcesTagsAndExactNameLeadToItsArticles() throws {
        let index = try folder.open()
        let ledger = try index.addSource(
            NewSource(url: "https://ledger.example/feed", title: "Ledger", tags: ["north"]), at: noon)
        let evening = try index.addSource(
            NewSource(url: "https://ledger.example/feed/evening", title: "Evening Ledger"), at: noon)
        _ = try index.add(
            [
                draft("Boats", text, source: ledger.rawValue, guid: "1"),
                draft("Weather", text + " Rain is on its way.", source: evening.rawValue, guid: "2"),
            ], at: noon)
        func titles(_ words: String) throws -> [String] {
            try index.articles(query(words), limit: 9).items.map(\.title).sorted()
        }
        #expect(try titles("tag:north") == ["Boats"])
        #expect(try titles("source:Ledger") == ["Boats"])
        #expect(try titles("source:ledger") == ["Boats", "Weather"])
        #expect(try titles("source:\"https://ledger.example/feed\"") == ["Boats"])
        #expect(try titles("source:«https://ledger.example/feed»") == ["Boats"])
        let weather = try index.articles(query("title:weather"), limit: 1).items[0]
        #expect(try titles("article:\(weather.id)") == ["Weather"])
        try index.apply(.addTag("north"), to: .article(weather.id))
        #expect(try titles("tag:north") == ["Boats", "Weather"])
        #expect(try index.allTags() == [TagSummary(name: "north", articleCount: 2)])
    }

    @Test func outletsThatTellTheSameStoriesAreCounted() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        let overlap = try index.outletOverlap()
        let names = overlap.outlets.map(\.name)
        let post = try #require(names.firstIndex(of: "Harbour Post"))
        let ledger = try #require(names.firstIndex(of: "The Ledger"))
        #expect(overlap.together[post][ledger] == 1 && overlap.together[ledger][post] == 1)
        #expect(overlap.together.indices.allSatisfy { overlap.together[$0][$0] == 0 })
        #expect(overlap.outlets[post].stories == 2 && overlap.outlets[post].sharedStories == 1)
        #expect(overlap.outlets[post].firstStories == 1 && overlap.outlets[ledger].firstStories == 0)
        #expect(overlap.outletCount == 5)
        #expect(try index.outletOverlap(limit: 2).outlets.count == 2)
        #expect(try index.stories(query("outlet:ledger outlet:tagblatt"), limit: 9).total == 1)
    }

    @Test func sharedWordsOfTwoOutletsAreMeasured() throws {
        let index = try folder.open()
        let body = Tales.ferry[0].content.body.split(separator: "\n").map(String.init)
        let copy = draft(
            "Ferry Marisol aground, all aboard safe", body[0], body[1], outlet: "Copycat", published: noon + -4 * hour)
        _ = try index.add([Tales.ferry[0], copy, Tales.bank], at: noon)
        let overlap = try index.outletOverlap()
        let names = overlap.outlets.map(\.name)
        let original = try #require(names.firstIndex(of: "Harbour Post"))
        let copied = try #require(names.firstIndex(of: "Copycat"))
        #expect(overlap.sameWords[copied][original] > 0.8)
        let bank = try #require(names.firstIndex(of: "The Ledger"))
        #expect(overlap.sameWords[bank][original] == 0)
    }

    /// Who wrote first and more is not said to print what others took.
    @Test func theEarlierAndLongerTextIsNoCopyOfAShortLaterOne() throws {
        let (original, copied) = try wholeAndPart(outlet: "Copycat", published: noon + -1 * hour)
        try #require(original.article.published.map { $0 < noon + -1 * hour } == true)
        #expect(copied.copiedFrom?.article == original.article.id)
        #expect(original.copiedFrom == nil, "\(original.copiedFrom.debugDescription)")
    }

    /// Who wrote first is not said to print what a later one took over whole, among much else.
    @Test func anEarlierShortTextIsNoCopyOfTheLongerOneThatTakesItOver() throws {
        let (later, original) = try wholeAndPart(outlet: "Shortwave", published: noon + -7 * hour)
        #expect(original.copiedFrom == nil, "\(original.copiedFrom.debugDescription)")
        #expect(later.copiedFrom?.article == original.article.id)
    }

    @Test func ofTwoEqualTextsOfOneTimeOnlyOneIsACopyOfTheOther() throws {
        let index = try folder.open()
        var copy = Tales.ferry[0]
        copy.outlet = "Copycat"
        copy.content = copy.content.retitled("All aboard safe")
        copy.url = "https://copycat.example/safe"
        copy.place.location = "https://copycat.example/safe"
        _ = try index.add([Tales.ferry[0], copy], at: noon)
        let story = try #require(try index.stories(limit: 1).items.first)
        let sources = try #require(try index.storyDetail(story.id)?.sources)
        try #require(sources.count == 2)
        #expect(sources[0].copiedFrom == nil && sources[1].copiedFrom?.article == sources[0].article.id)
    }

    /// A text of the Harbour Post and one that is its first paragraph alone, as sources of one story.
    private func wholeAndPart(outlet: String, published: Timestamp) throws -> (whole: StorySource, part: StorySource) {
        let index = try folder.open()
        let body = Tales.ferry[0].content.body.split(separator: "\n").map(String.init)
        let part = draft("Ferry Marisol aground, all aboard safe", body[0], outlet: outlet, published: published)
        _ = try index.add([Tales.ferry[0], part], at: noon)
        let story = try #require(try index.stories(limit: 9).items.first { $0.articleCount == 2 }?.id)
        let sources = try #require(try index.storyDetail(story)).sources
        let whole = try #require(sources.first { $0.article.outlet == "Harbour Post" })
        return (whole, try #require(sources.first { $0.article.outlet == outlet }))
    }

    @Test func whatFailsIsCountedAlikeEverywhere() throws {
        let index = try folder.open()
        func source(_ name: String, _ record: FetchRecord, settings: [String: String] = [:]) throws {
            var new = NewSource(url: "https://\(name).example/feed", title: name)
            new.settings = settings
            let id = try index.addSource(new, at: noon)
            try index.recordFetches([(source: id, title: nil, record: record)])
        }
        try source("well", FetchRecord(lastTried: noon, lastError: "timed out"))
        try source("failing", FetchRecord(lastTried: noon, errorCount: 2, lastError: "timed out"))
        try source("gone", FetchRecord(lastTried: noon, isGone: true))
        try source(
            "paused", FetchRecord(lastTried: noon, errorCount: 1, lastError: "no"), settings: ["state": "paused"])
        #expect(try index.totals().failingSources == 2)
        #expect(try index.sources().filter(\.isInTrouble).map(\.title) == ["failing", "gone"])
    }

    @Test func anAddressIsThereOnce() throws {
        let index = try folder.open()
        try index.addSource(NewSource(url: "https://ledger.example/feed"), at: noon)
        #expect(throws: IndexError.exists("The source https://ledger.example/feed")) {
            try index.addSource(NewSource(url: "https://ledger.example/feed"), at: noon)
        }
    }

    @Test func fetchRecordsKeepTheTitleUnlessThereIsANewOne() throws {
        let index = try folder.open()
        let id = try index.addSource(NewSource(url: "https://ledger.example/feed", title: "Ledger"), at: noon)
        let record = FetchRecord(
            etag: "\"x\"", nextDue: noon + hour, lastTried: noon, errorCount: 2, lastError: "timed out")
        try index.recordFetches([(id, nil, record)])
        let source = try #require(try index.source(id))
        #expect(source.title == "Ledger" && source.fetch == record)
    }

    @Test func healthCountsItsArticles() throws {
        let index = try folder.open()
        let id = try index.addSource(NewSource(url: "https://ledger.example/feed", title: "Ledger"), at: noon)
        let ages: [Int64] = [0, 2, 6, 8, 30]
        _ = try index.add(
            ages.map {
                draft("Item \($0)", "\(text) \($0)", published: noon + -$0 * 86_400, source: id.rawValue, guid: "\($0)")
            }, at: noon)
        let source = try #require(try index.source(id))
        #expect(
            source.articleCount == 5 && source.unreadCount == 5 && source.weeklyCount == 3 && source.sharedCount == 0)
    }

    @Test func removingASourceKeepsItsArticlesUnlessAsked() throws {
        let index = try folder.open()
        let kept = try index.addSource(NewSource(url: "https://a.example/feed"), at: noon)
        let gone = try index.addSource(NewSource(url: "https://b.example/feed"), at: noon)
        let ids = try index.add(
            [
                draft("One", "\(text) one", source: kept.rawValue, guid: "1"),
                draft("Two", "\(text) two", source: gone.rawValue, guid: "2"),
                draft("Three", "\(text) three", source: gone.rawValue, guid: "3"),
            ], at: noon
        ).articles.compactMap { $0 }
        try index.removeSource(kept, at: noon)
        #expect(try index.articles(limit: 9).total == 3)
        try index.apply(.starred(true), to: .article(ids[2]))
        try index.removeSource(gone, withArticles: true, at: noon)
        #expect(Set(try index.articles(limit: 9).items.map(\.id)) == [ids[0], ids[2]])
    }

    // MARK: Several at once

    @Test func changesOfTwoProcessesAreBothKept() throws {
        let first = try folder.open()
        let second = try folder.open()
        let id = try first.addSource(NewSource(url: "https://a.example/feed"), at: noon)
        try first.updateSource(id) { source in
            // The other one is done while this one is deciding: it waits, as the change is one transaction.
            source.tags.append("daily")
        }
        try second.updateSource(id) { $0.tags.append("local") }
        try first.updateSource(id) { $0.name = "A" }
        let source = try #require(try second.source(id))
        #expect(source.tags == ["daily", "local"] && source.name == "A")
    }

    @Test func manyChangesAtOnceAreAllKept() async throws {
        let id = try folder.open().addSource(NewSource(url: "https://a.example/feed"), at: noon)
        let path = folder.path
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<8 {
                group.addTask {
                    let index = try NewsIndex(folder: path)
                    try index.updateSource(id) { $0.tags.append("t\(number)") }
                    try index.changePlace("count") { String((Int($0 ?? "") ?? 0) + 1) }
                    index.close()
                }
            }
            try await group.waitForAll()
        }
        let index = try folder.open()
        #expect(try index.source(id)?.tags.sorted() == (0..<8).map { "t\($0)" })
        #expect(try index.place("count") == "8")
    }

    @Test func whatCannotBeReadIsKept() throws {
        let index = try folder.open()
        let id = try index.addSource(NewSource(url: "https://a.example/feed"), at: noon)
        let later = #"{"interval":{"from":60,"to":90}}"#
        try index.file.write {
            try $0.execute(sql: "UPDATE source SET kind = 'mailbox', settings = ?", arguments: [later])
        }
        try index.updateSource(id) { $0.tags.append("daily") }
        let stored = try index.file.read { try String.fetchAll($0, sql: "SELECT kind || settings || tags FROM source") }
        #expect(stored == ["mailbox" + later + "daily"])
    }

    @Test func aPasswordIsNotShown() throws {
        let index = try folder.open()
        let source = NewSource(url: "https://ida:secret@a.example/feed")
        let id = try index.addSource(source, at: noon)
        let stored = try #require(try index.source(id))
        #expect(![stored.shownName, stored.shownOutlet, stored.shownURL].contains { $0.contains("secret") })
        #expect(throws: IndexError.exists("The source https://ida:…@a.example/feed")) {
            try index.addSource(source, at: noon)
        }
        let report = try index.add(
            [draft("Breakwater", text, url: "https://ida:secret@a.example/1", source: id.rawValue, guid: "1")], at: noon
        )
        let article = try #require(try index.article(report.article(0)))
        #expect(article.summary.url == "https://ida@a.example/1")
        #expect(article.places.allSatisfy { !$0.location.contains("secret") })
    }
}
