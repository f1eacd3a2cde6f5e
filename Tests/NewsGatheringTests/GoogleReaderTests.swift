import LoopbackServer
import NewsGathering
import NewsIndex
import NewsModel
import Testing

@Suite struct GoogleReaderTests {
    @Test func subscriptionsComeWithTheirFoldersAndArticlesWithTheirStates() throws {
        let fixture = try AccountFixture()
        fixture.post(101)
        fixture.post(102, isRead: true)
        fixture.post(103, feed: 2, isRead: true, isStarred: true)
        fixture.server.change { $0.items[101]?.labels = ["later"] }
        let summary = try fixture.sync()
        #expect(summary.failures.map(\.reason) == [])
        #expect(summary.report.new == 3)
        let sources = try fixture.index.sources().filter { $0.kind == .subscription }
        #expect(sources.map(\.shownName) == ["Feed 1", "Feed 2"])
        #expect(sources.map(\.tags) == [["Folder 1"], ["Folder 2"]])
        #expect(sources.map(\.articleCount) == [2, 1])
        #expect(sources[0].shownURL == "https://feed1.example/rss")
        #expect(try fixture.here() == fixture.there())
        #expect(try fixture.article(101).tags == ["later"])
        #expect(try fixture.article(103).outlet == "Feed 2")
    }

    @Test func aRoundWithNothingNewAsksFourTimes() throws {
        let fixture = try AccountFixture()
        for id in 1...20 { fixture.post(Int64(id)) }
        try fixture.sync()
        _ = fixture.server.takeRequests()
        let summary = try fixture.sync(after: 600)
        #expect(fixture.server.takeRequests().count <= 4)
        #expect(summary.report.new == 0)
        #expect(summary.unchanged == 1)
    }

    @Test func marksGoUpAndComeDown() throws {
        let fixture = try AccountFixture()
        for id in 1...6 { fixture.post(Int64(id)) }
        try fixture.sync()
        try fixture.index.apply(.read(true), to: .article(fixture.article(1).id))
        try fixture.index.apply(.starred(true), to: .article(fixture.article(2).id))
        try fixture.index.apply(.addTag("later"), to: .article(fixture.article(3).id))
        fixture.server.change { contents in
            contents.items[4]?.isRead = true
            contents.items[5]?.isStarred = true
            contents.items[6]?.labels = ["work"]
        }
        #expect(try fixture.index.source(fixture.account)?.waitingCount == 3)
        try fixture.sync()
        #expect(fixture.there()[1] == [true, false])
        #expect(fixture.there()[2] == [false, true])
        #expect(fixture.server.contents.items[3]?.labels == ["later"])
        #expect(try fixture.here() == fixture.there())
        #expect(try fixture.article(6).tags == ["work"])
        #expect(try fixture.index.source(fixture.account)?.waitingCount == 0)
    }

    @Test func whatIsTakenBackIsTakenBackThere() throws {
        let fixture = try AccountFixture()
        for id in 1...3 { fixture.post(Int64(id)) }
        try fixture.sync()
        try fixture.index.apply(.read(true), to: .query(.everything))
        try fixture.sync()
        #expect(fixture.there().values.allSatisfy { $0[0] })
        _ = try fixture.index.undoLast()
        try fixture.sync()
        #expect(fixture.there().values.allSatisfy { !$0[0] })
        #expect(try fixture.here() == fixture.there())
    }

    @Test func whatWasTakenBackBeforeItWasSentIsNotSent() throws {
        let fixture = try AccountFixture()
        fixture.post(1)
        try fixture.sync()
        try fixture.index.apply(.read(true), to: .query(.everything))
        _ = try fixture.index.undoLast()
        // Read at another device meanwhile: taking back says nothing against that.
        fixture.server.change { $0.items[1]?.isRead = true }
        try fixture.sync()
        #expect(fixture.there()[1] == [true, false])
        #expect(try fixture.here() == fixture.there())
    }

    @Test func whatTheReaderJustReadStaysReadAgainstAnOlderList() throws {
        let fixture = try AccountFixture()
        fixture.post(1)
        try fixture.sync()
        try fixture.index.apply(.read(true), to: .query(.everything))
        try fixture.sync()
        // The server answers from a copy that has not heard of it.
        fixture.server.change { $0.items[1]?.isRead = false }
        try fixture.sync(after: 60)
        #expect(try fixture.here()[1] == [true, false])
        // Later it is no old list any more: somebody made it unread.
        try fixture.sync()
        #expect(try fixture.here()[1] == [false, false])
    }

    @Test func bothFormsOfAnIDAreOne() throws {
        let fixture = try AccountFixture()
        for id in [Int64(1), -5, 1_732_723_200_123_456, .min, .max] { fixture.post(id) }
        var faults = ServiceFaults()
        faults.ids = .mixed
        fixture.server.setFaults(faults)
        for _ in 0..<4 { try fixture.sync() }
        #expect(try fixture.index.totals().articles == 5)
        faults.ids = .long
        fixture.server.setFaults(faults)
        let summary = try fixture.sync(isForced: true)
        #expect(summary.report.new == 0)
        #expect(try fixture.index.totals().articles == 5)
    }

    @Test func pagesMayRepeatAndComeInAnyOrder() throws {
        let fixture = try AccountFixture(feeds: 5)
        for id in 1...100 { fixture.post(Int64(id), feed: id % 5 + 1, isRead: id % 3 == 0) }
        var faults = ServiceFaults()
        faults.page = 7
        faults.repeatsPages = true
        faults.reordersPages = true
        fixture.server.setFaults(faults)
        try fixture.sync()
        #expect(try fixture.here() == fixture.there())
        fixture.server.change { for id in 1...40 { $0.items[Int64(id)]?.isRead = true } }
        try fixture.sync()
        #expect(try fixture.here() == fixture.there())
    }

    @Test func aClockThatIsAnHourOffLosesNothing() throws {
        for offset in [Int64(-3_600), 3_600] {
            let fixture = try AccountFixture()
            var faults = ServiceFaults()
            faults.clock = offset
            fixture.server.setFaults(faults)
            fixture.now = fixture.now + -offset
            for id in 1...5 {
                fixture.now = fixture.now + offset
                fixture.post(Int64(id), isRead: true)
                fixture.now = fixture.now + -offset
                try fixture.sync()
                #expect(try fixture.index.totals().articles == id)
            }
        }
    }

    @Test func tokensThatExpireInTheMiddleAreAskedForAgain() throws {
        let fixture = try AccountFixture()
        for id in 1...600 { fixture.post(Int64(id)) }
        var faults = ServiceFaults()
        faults.tokenUses = 1
        faults.loginUses = 5
        fixture.server.setFaults(faults)
        #expect(try fixture.sync().failures.map(\.reason) == [])
        #expect(try fixture.index.totals().articles == 600)
    }

    @Test func aServerThatTakesFewIDsAtATimeIsAskedForFew() throws {
        let fixture = try AccountFixture()
        for id in 1...300 { fixture.post(Int64(id)) }
        var faults = ServiceFaults()
        faults.mostIDs = 40
        fixture.server.setFaults(faults)
        try fixture.sync()
        #expect(try fixture.index.totals().articles == 300)
        try fixture.index.apply(.read(true), to: .query(.everything))
        try fixture.sync()
        #expect(fixture.there().values.allSatisfy { $0[0] })
        #expect(try fixture.index.source(fixture.account)?.waitingCount == 0)
    }

    @Test func aFeedThatIsReadDirectlyIsTheSameArticle() throws {
        let fixture = try AccountFixture()
        fixture.post(1)
        let item = try #require(fixture.server.contents.items[1])
        let direct = ArticleDraft(
            content: ArticleText(title: item.title, blocks: [(.paragraph, "Only a beginning.")]), outlet: "Feed 1",
            published: Timestamp(seconds: item.published + 900), url: item.url, language: "en",
            place: ArticlePlace(source: nil, sourceName: "Feed 1", location: item.url, guid: "urn:1"))
        _ = try fixture.index.add([direct], at: fixture.now)
        try fixture.index.apply(.read(true), to: .query(.everything))
        try fixture.sync()
        #expect(try fixture.index.totals().articles == 1)
        // Read here before the server's item was known: read there, too.
        #expect(fixture.there()[1] == [true, false])
    }

    @Test func wideSignsOfFreshRSSAreReadAsWhatTheyStandFor() throws {
        let fixture = try AccountFixture(feeds: 1)
        fixture.server.change { contents in
            contents.feeds[0].title = "News， local"
            for (id, title) in [Int64(1): "Fish ＆ chips ＜3", 2: "Salt &amp; vinegar", 3: "新聞＆雑誌"] {
                var item = ServiceContents.Item.example(id, feed: 1, crawled: 1_700_000_000)
                item.title = title
                contents.items[id] = item
            }
        }
        try fixture.sync()
        #expect(
            try Set(fixture.index.articles(limit: 9).items.map(\.title))
                == ["Fish & chips <3", "Salt & vinegar", "新聞＆雑誌"])
        #expect(try fixture.index.sources().map(\.shownName).contains("News, local"))
    }

    @Test func askedAnewWhatTheServerHasNoMoreGoes() throws {
        for removed in ["keep", "delete"] {
            let fixture = try AccountFixture(settings: ["removed": removed])
            for id in 1...6 { fixture.post(Int64(id), isStarred: id == 6) }
            try fixture.sync()
            fixture.server.change { contents in for id in [Int64(5), 6] { contents.items[id] = nil } }
            try fixture.sync(isForced: true)
            // What is starred stays always.
            #expect(try fixture.index.totals().articles == (removed == "keep" ? 6 : 5))
            // It is no business of the server's any more.
            try fixture.index.apply(.read(true), to: .query(.everything))
            #expect(try fixture.index.source(fixture.account)?.waitingCount == 4)
        }
    }

    @Test func whatTheServerClearedAwayIsNeitherReadNorWithoutItsStarHere() throws {
        let fixture = try AccountFixture()
        for id in 1...3 { fixture.post(Int64(id), isStarred: id == 2) }
        try fixture.sync()
        fixture.server.change { contents in for id in [Int64(1), 2] { contents.items[id] = nil } }
        try fixture.sync()
        #expect(try fixture.here() == [1: [false, false], 2: [false, true], 3: [false, false]])
    }

    @Test func deletedByRetentionAnArticleDoesNotComeBackAndItsMarkIsSent() throws {
        let fixture = try AccountFixture()
        for id in 1...4 { fixture.post(Int64(id)) }
        try fixture.sync()
        try fixture.index.apply(.read(true), to: .article(fixture.article(1).id))
        try fixture.index.deleteArticles([fixture.article(1).id], at: fixture.now)
        try fixture.sync()
        #expect(fixture.there()[1] == [true, false])
        #expect(try fixture.index.totals().articles == 3)
    }
}
