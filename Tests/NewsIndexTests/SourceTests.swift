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

    // MARK: Names

    /// Adds a source and one article of it, as a round of fetching does that finds the feed called `title`.
    private func fetch(_ index: NewsIndex, _ id: SourceID, called title: String, _ number: Int) throws {
        let source = try #require(try index.source(id))
        let item = draft(
            "Item \(number)", "\(text) \(gibberish(number, 30))", outlet: source.outlet ?? source.name ?? title,
            url: "\(source.url)/\(number)", source: id.rawValue, guid: "\(number)")
        _ = try index.add([item], at: noon)
        try index.recordFetches([(id, title, FetchRecord(lastSucceeded: noon))])
    }

    @Test func aFeedThatRenamesItselfStaysOneOutlet() throws {
        let index = try folder.open()
        let id = try index.addSource(NewSource(url: "https://a.example/feed"), at: noon)
        try fetch(index, id, called: "The Ledger", 1)
        try fetch(index, id, called: "Ledger Online", 2)
        #expect(try index.outlets().map(\.name) == ["Ledger Online"])
        #expect(try index.outlets().map(\.articleCount) == [2])
    }

    @Test func aNewNameTakesAllOfASourcesArticlesAlong() throws {
        let index = try folder.open()
        let id = try index.addSource(NewSource(url: "https://a.example/feed"), at: noon)
        _ = try index.add(
            [
                draft("One", "\(text) one", outlet: "As newsboat had it", source: id.rawValue, guid: "1"),
                draft("Two", "\(text) two", outlet: "https://a.example/feed", source: id.rawValue, guid: "2"),
                draft("Three", "\(text) three", outlet: "Somebody else"),
            ], at: noon)
        try index.editSources([id]) { $0.name = "The Ledger" }
        #expect(try Set(index.outlets().map(\.name)) == ["The Ledger", "Somebody else"])
        _ = try index.undoLast()
        try fetch(index, id, called: "Ledger Online", 4)
        #expect(try Set(index.outlets().map(\.name)) == ["Ledger Online", "Somebody else"])
    }

    @Test func feedsOfTwoHousesWithOneNameAreTwoOutlets() throws {
        let index = try folder.open()
        let first = try index.addSource(NewSource(url: "https://a.example/feed"), at: noon)
        let second = try index.addSource(NewSource(url: "https://www.b.example/feed"), at: noon)
        try fetch(index, first, called: "News", 1)
        try fetch(index, second, called: "NEWS", 2)
        #expect(try Set(index.outlets().map(\.name)) == ["News", "NEWS (b.example)"])
        // It is the program's word for it, and goes with the name.
        try fetch(index, second, called: "Harbour Post", 4)
        #expect(try Set(index.outlets().map(\.name)) == ["News", "Harbour Post"])
    }

    @Test func twoFeedsOfOneHouseWithOneNameAreOneOutlet() throws {
        let index = try folder.open()
        for (number, host) in ["a.example", "feeds.a.example"].enumerated() {
            let id = try index.addSource(NewSource(url: "https://\(host)/feed"), at: noon)
            try fetch(index, id, called: "News", number)
        }
        // What the reader calls alike is meant to be one.
        let named = try index.addSource(NewSource(url: "https://b.example/feed", name: "News"), at: noon)
        try fetch(index, named, called: "Harbour Post", 3)
        #expect(try index.outlets().map(\.name) == ["News"])
        #expect(OutletNames.house("www.feeds.co.uk") == "feeds.co.uk" && OutletNames.house("a.co.de") == "a.co.de")
        #expect(OutletNames.house("feeds.post.de") == "post.de")
        #expect(OutletNames.house("10.0.1.5") == "10.0.1.5" && OutletNames.house("[fd00::1:2]") == "[fd00::1:2]")
    }

    @Test func hiddenArticlesCountNowhereAmongTheSources() throws {
        let index = try folder.open()
        let id = try index.addSource(NewSource(url: "https://a.example/feed"), at: noon)
        for number in 1...3 { try fetch(index, id, called: "The Ledger", number) }
        let hidden = try index.articles(limit: 9).items[0].id
        try index.apply(.hidden(true), to: .article(hidden))
        let source = try #require(try index.source(id))
        #expect(source.articleCount == 2 && source.unreadCount == 2 && source.weeklyCount == 2)
        try index.apply(.read(true), to: .query(.everything))
        #expect(try index.source(id)?.unreadCount == 0)
    }

    @Test func aSourceIsNamedByItsNameItsNumberOrAPartOfItsAddress() throws {
        let index = try folder.open()
        let first = try index.addSource(NewSource(url: "https://a.example/feed1", name: "The Ledger"), at: noon)
        let second = try index.addSource(NewSource(url: "https://me:secret@b.example/feed1"), at: noon)
        try fetch(index, first, called: "Ledger", 1)
        try fetch(index, second, called: "Channel 1", 2)
        func found(_ text: String) throws -> [SourceID] {
            try [first, second].filter { id in
                try index.articles(query(text), limit: 9).items.contains { article in
                    try index.article(article.id)?.places.contains { $0.source == id } == true
                }
            }
        }
        // A digit stands in many addresses, and nobody means them.
        #expect(try found("source:1") == [second])
        #expect(try found("source:2") == [])
        #expect(try found("source:#1") == [first])
        #expect(try found("source:ledger") == [first])
        #expect(try found("source:b.example") == [second])
        #expect(try found("source:https://me:…@b.example/feed1") == [second], "as it is shown, without its password")
        #expect(try found("source:\"Channel 1\"") == [second])
    }

    @Test func notesFilesAndAddressesAreAskedFor() throws {
        let index = try folder.open()
        var song = draft("Song", "\(text) song", url: "https://a.example/sport/song")
        song.enclosures = [Enclosure(url: "https://a.example/song.mp3", type: "audio/mpeg")]
        var view = draft("View", "\(text) view", url: "https://a.example/views/view")
        view.enclosures = [Enclosure(url: "https://a.example/view.png", type: "image/png")]
        let ids = try index.add([song, view, draft("Plain", "\(text) plain")], at: noon).articles.compactMap { $0 }
        try index.apply(.note("Ask the Müller family"), to: .article(ids[2]))
        func found(_ text: String) throws -> [ArticleID] { try index.articles(query(text), limit: 9).items.map(\.id) }
        #expect(try found("has:enclosure") == [ids[0]] && found("has:picture") == [ids[1]])
        #expect(try found("note:muller") == [ids[2]] && found("note:nobody") == [])
        #expect(try found("url:A.example/sport") == [ids[0]])
        #expect(NewsQuery.parse("has:nothing", now: noon).problems.first?.message.contains("enclosure") == true)
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
        // What cannot be read is a finding, and every test leaves a sound index.
        try index.file.write { try $0.execute(sql: "UPDATE source SET settings = '{}'") }
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
