import LoopbackServer
import NewsGathering
import NewsIndex
import NewsModel
import ProgramSettings
import Testing

@Suite struct SubscriptionTests {
    private func subscription(_ title: String, in fixture: AccountFixture) throws -> Source {
        try #require(try fixture.index.sources().first { $0.shownName == title && $0.kind == .subscription })
    }

    /// Enter on an account lists what its subscriptions brought, not nothing.
    @Test func anAccountStandsForWhatItSubscribesTo() throws {
        let fixture = try AccountFixture()
        fixture.post(1)
        fixture.post(2)
        try fixture.sync()
        let account = try #require(try fixture.index.source(fixture.account))
        let all = try fixture.index.articles(limit: 9).items.map(\.id)
        #expect(all.count > 1)
        for name in [account.shownName, account.url] {
            let query = NewsQuery.parse("source:\"\(name)\"", now: fixture.now).query
            #expect(try fixture.index.articles(query, limit: 9).items.map(\.id) == all, "\(name)")
        }
    }

    @Test func whatIsRenamedAndMovedHereIsSoThere() throws {
        let fixture = try AccountFixture()
        try fixture.sync()
        let source = try subscription("Feed 1", in: fixture)
        try fixture.index.updateSource(source.id) { source in
            source.name = "Morning Post"
            source.tags = ["Papers"]
        }
        #expect(try fixture.index.source(fixture.account)?.waitingCount == 3)
        try fixture.sync()
        #expect(fixture.server.contents.feeds[0].title == "Morning Post")
        #expect(fixture.server.contents.feeds[0].folder == "Papers")
        #expect(try fixture.index.source(fixture.account)?.waitingCount == 0)
        // Later it is renamed and moved there.
        fixture.server.change { contents in
            contents.feeds[0].title = "Evening Post"
            contents.feeds[0].folder = "Late"
        }
        try fixture.sync()
        #expect(try subscription("Evening Post", in: fixture).tags == ["Late"])
        #expect(try fixture.index.source(fixture.account)?.waitingCount == 0)
    }

    @Test func whatIsRemovedHereGoesThereAndArticlesStay() throws {
        let fixture = try AccountFixture()
        fixture.post(1)
        try fixture.sync()
        try fixture.index.removeSource(subscription("Feed 1", in: fixture).id, at: fixture.now)
        try fixture.sync()
        #expect(fixture.server.contents.feeds.map(\.title) == ["Feed 2"])
        #expect(try fixture.index.sources().filter { $0.kind == .subscription }.count == 1)
        #expect(try fixture.index.totals().articles == 1)
        #expect(try fixture.index.source(fixture.account)?.waitingCount == 0)
    }

    @Test func aRemovedSubscriptionThatIsTakenBackIsThereAgain() throws {
        for isSent in [false, true] {
            let fixture = try AccountFixture()
            fixture.post(1)
            try fixture.sync()
            try fixture.index.removeSource(subscription("Feed 1", in: fixture).id, withArticles: true, at: fixture.now)
            if isSent { try fixture.sync() }
            _ = try fixture.index.undoLast()
            try fixture.sync()
            #expect(
                Set(fixture.server.contents.feeds.map(\.url)) == [
                    "https://feed1.example/rss", "https://feed2.example/rss",
                ])
            #expect(try subscription("Feed 1", in: fixture).tags == ["Folder 1"])
            #expect(try fixture.index.totals().articles == 1)
            #expect(try fixture.index.source(fixture.account)?.waitingCount == 0)
        }
    }

    @Test func whatIsRemovedThereGoesHere() throws {
        for removed in ["keep", "delete"] {
            let fixture = try AccountFixture(settings: ["removed": removed])
            fixture.post(1)
            fixture.post(2, isStarred: true)
            fixture.post(3, feed: 2)
            try fixture.sync()
            fixture.server.change { $0.unsubscribe(1) }
            try fixture.sync()
            #expect(try fixture.index.sources().filter { $0.kind == .subscription }.count == 1)
            // What is starred stays always.
            #expect(try fixture.index.totals().articles == (removed == "keep" ? 3 : 2))
        }
    }

    @Test func aFeedIsSubscribedToOnceAlthoughTheAnswerIsLost() throws {
        let fixture = try AccountFixture()
        try fixture.sync()
        let adder = AccountAdder(
            updater: SourceUpdater(index: fixture.index, settings: Settings(file: nil, environment: [:])))
        var faults = ServiceFaults()
        faults.lostAnswers = 100
        fixture.server.setFaults(faults)
        let account = try #require(try fixture.index.source(fixture.account))
        let said = try adder.subscribe(
            to: "https://new.example/rss", at: account, name: "New", tags: ["Fresh"], now: fixture.now)
        #expect(said.hasPrefix("Noted: New is subscribed to as soon as the server can be told"))
        fixture.server.setFaults(ServiceFaults())
        try fixture.sync()
        let feeds = fixture.server.contents.feeds.filter { $0.url == "https://new.example/rss" }
        #expect(feeds.map(\.title) == ["New"] && feeds.map(\.folder) == ["Fresh"])
        let here = try fixture.index.sources().filter { $0.feedAddress == "https://new.example/rss" }
        #expect(here.map(\.shownName) == ["New"] && here.map(\.tags) == [["Fresh"]])
        #expect(try fixture.index.source(fixture.account)?.waitingCount == 0)
    }

    @Test func anAccountThatIsRemovedLeavesItsArticles() throws {
        let fixture = try AccountFixture()
        fixture.post(1)
        try fixture.sync()
        try fixture.index.removeSource(fixture.account, at: fixture.now)
        #expect(try fixture.index.sources().isEmpty)
        #expect(try fixture.index.totals().articles == 1)
        // Nobody is to be told any more.
        try fixture.index.apply(.read(true), to: .query(.everything))
        #expect(try fixture.index.waitingAccounts().isEmpty)
    }

    @Test func aTagThatTheServerRefusesIsSetAsideAfterSomeRounds() throws {
        let fixture = try AccountFixture()
        for id in 1...4 { fixture.post(Int64(id)) }
        try fixture.sync()
        try fixture.index.apply(.read(true), to: .article(fixture.article(1).id))
        try fixture.index.apply(.starred(true), to: .article(fixture.article(2).id))
        var faults = ServiceFaults()
        faults.refusesLabels = true
        fixture.server.setFaults(faults)
        try fixture.index.apply(.addTag("later"), to: .query(.everything))
        for _ in 0..<5 {
            #expect(try fixture.sync().failures.isEmpty)
            #expect(try fixture.here() == fixture.there())
        }
        let account = try #require(try fixture.index.source(fixture.account))
        #expect(account.waitingCount == 0)
        #expect(account.refusedCount == 4)
    }
}
