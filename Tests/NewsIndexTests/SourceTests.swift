import Foundation
import NewsIndex
import NewsModel
import Testing

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
        try index.updateSource(source)
        #expect(try index.sources() == [source])
        try index.removeSource(id, at: noon)
        #expect(try index.sources().isEmpty)
        #expect(throws: IndexError.notFound("source \(id)")) { try index.updateSource(source) }
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
            try index.updateSource(sources[place])
        }
        let story = try index.onlyStory("marisol")
        #expect(story.outletCount == 2 && story.articleCount == 3)
        #expect(try index.outlets().map(\.name).sorted() == ["Feed 2", "Harbour Post"])
        #expect(try index.storyDetail(story.id)?.sources.map(\.article.outlet).contains("Harbour Post") == true)
        // What comes next is of that outlet from the start; taking the name back takes it back for all.
        sources[0].outlet = nil
        try index.updateSource(sources[0])
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

    // MARK: Retention

    private func aged(_ index: NewsIndex, _ source: SourceID) throws -> [ArticleDraft] {
        let drafts = (0..<10).map { number in
            draft(
                "Item \(number)", "\(text) \(number * 7919)", published: noon + Int64(-number) * 86_400,
                source: source.rawValue,
                guid: "\(number)")
        }
        _ = try index.add(drafts, at: noon)
        return drafts
    }

    @Test func oldArticlesGoAndDoNotComeBack() throws {
        let index = try folder.open()
        let source = try index.addSource(NewSource(url: "https://a.example/feed"), at: noon)
        let drafts = try aged(index, source)
        let ids = try index.articles(limit: 20).items.map(\.id)
        try index.apply(.starred(true), to: .article(ids[9]))
        try index.apply(.note("mine"), to: .article(ids[8]))
        #expect(try index.applyRetention([RetentionRule(days: 5)], at: noon) == 2)
        #expect(try index.articles(limit: 20).total == 8)
        #expect(try index.search(query("item"), limit: 20).total == 8)
        let again = try index.add(drafts, at: noon + hour)
        #expect(again.new == 0 && again.skipped == 2 && again.unchanged == 8)
        #expect(try index.articles(limit: 20).total == 8)
        #expect(try index.stories(limit: 20).items.reduce(0) { $0 + $1.articleCount } == 8)
    }

    @Test func theNewestOfEachSourceStay() throws {
        let index = try folder.open()
        let source = try index.addSource(NewSource(url: "https://a.example/feed"), at: noon)
        let other = try index.addSource(NewSource(url: "https://b.example/feed"), at: noon)
        _ = try aged(index, source)
        _ = try index.add(
            [draft("Alone", text, published: noon + -40 * 86_400, source: other.rawValue, guid: "1")], at: noon)
        #expect(
            try index.applyRetention([RetentionRule(count: 4), RetentionRule(source: other, days: 100)], at: noon) == 6)
        #expect(try index.articles(limit: 20).total == 5)
        #expect(try index.applyRetention([RetentionRule(count: 4)], at: noon) == 0)
    }

    @Test func deletedArticlesOfAFeedThatIsQuietForAYearDoNotComeBack() throws {
        let index = try folder.open()
        let source = try index.addSource(NewSource(url: "https://a.example/feed"), at: noon)
        let drafts = try aged(index, source)
        try index.deleteArticles([try index.articles(limit: 1).items[0].id], at: noon)
        let later = noon + 400 * 86_400
        _ = try index.applyRetention([RetentionRule(count: 100)], at: later)
        let again = try index.add(drafts, at: later)
        #expect(again.new == 0 && again.skipped == 1)
    }

    @Test func aSourceThatIsAddedAgainBringsItsArticlesAgain() throws {
        let index = try folder.open()
        let source = try index.addSource(NewSource(url: "https://a.example/feed"), at: noon)
        _ = try aged(index, source)
        try index.removeSource(source, withArticles: true, at: noon)
        #expect(try index.articles(limit: 20).total == 0)
        let second = try index.addSource(NewSource(url: "https://a.example/feed"), at: noon)
        _ = try aged(index, second)
        #expect(try index.articles(limit: 20).total == 10)
    }

    @Test func theFileShrinksWhereMuchOfItIsFree() throws {
        let index = try folder.open()
        let source = try index.addSource(NewSource(url: "https://a.example/feed"), at: noon)
        _ = try index.add(
            (0..<300).map {
                draft("Item \($0)", gibberish($0, 300), source: source.rawValue, guid: "\($0)")
            }, at: noon)
        func size() throws -> Int {
            try FileManager.default.attributesOfItem(atPath: index.path)[.size] as? Int ?? 0
        }
        #expect(try !index.compactIfWorthwhile(bytes: 10_000))
        let before = try size()
        #expect(try index.applyRetention([RetentionRule(count: 20)], at: noon) == 280)
        #expect(try !index.compactIfWorthwhile(bytes: 100 << 20))
        #expect(try index.compactIfWorthwhile(bytes: 10_000))
        #expect(try size() < before / 2)
        #expect(try index.articles(limit: 50).total == 20)
    }

    @Test func compactingKeepsEverything() throws {
        let index = try folder.open()
        let source = try index.addSource(NewSource(url: "https://a.example/feed"), at: noon)
        _ = try aged(index, source)
        _ = try index.applyRetention([RetentionRule(days: 3)], at: noon)
        let before = try index.dump()
        try index.compact()
        #expect(try index.dump() == before)
        #expect(try index.search(query("harbour"), limit: 20).total == 4)
    }
}
