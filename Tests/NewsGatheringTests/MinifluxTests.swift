import Foundation
import LoopbackServer
import NewsGathering
import NewsIndex
import NewsModel
import ProgramSettings
import Testing

/// The second service: what it does otherwise than the first.
@Suite struct MinifluxTests {
    private let folder = FileManager.default.temporaryDirectory.path + "/rashomon-miniflux-\(UUID().uuidString)"
    private let server: MinifluxServer
    private let index: NewsIndex
    private let account: SourceID
    private let start = Timestamp(seconds: Int64(Date().timeIntervalSince1970))

    init() throws {
        server = try MinifluxServer()
        index = try NewsIndex(folder: folder)
        try Data(MinifluxServer.key.utf8).write(to: URL(fileURLWithPath: folder + "/key"))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder + "/key")
        account = try index.addSource(
            NewSource(
                kind: .account, url: "miniflux:" + server.address, title: "Home",
                settings: ["service": "miniflux", "address": server.address, "password-file": folder + "/key"]),
            at: start)
        server.change { contents in
            contents.subscribe("https://feed1.example/rss", title: "Feed 1", folder: "Papers")
            contents.subscribe("https://feed2.example/rss", title: "Feed 2", folder: "Papers")
        }
    }

    private func post(_ ids: ClosedRange<Int64>, isRead: Bool = false) {
        let seen = start.seconds
        server.change { contents in
            for id in ids { contents.items[id] = .example(id, feed: Int(id % 2) + 1, crawled: seen, isRead: isRead) }
        }
    }

    @discardableResult
    private func sync(after seconds: Int64 = 4_000, isStopped: @escaping @Sendable () -> Bool = { false }) throws
        -> SourceUpdater.Summary
    {
        let updater = SourceUpdater(
            index: index, settings: Settings(file: nil, environment: [:]), isStopped: isStopped)
        let summary = try updater.update([#require(try index.source(account))], at: start + seconds)
        #expect(try index.findings().isEmpty)
        return summary
    }

    private func here() throws -> [Int64: [Bool]] {
        var states: [Int64: [Bool]] = [:]
        for item in try index.articles(limit: 100_000).items {
            let id = item.title.split(separator: " ").dropFirst().first.flatMap { Int64($0) }
            states[id ?? -1] = [item.isRead, item.isStarred]
        }
        return states
    }

    private var there: [Int64: [Bool]] { server.contents.items.mapValues { [$0.isRead, $0.isStarred] } }

    private func article(_ id: Int64) throws -> ArticleID {
        try #require(try index.articles(limit: 100_000).items.first { $0.title.hasPrefix("Report \(id) ") }).id
    }

    @Test func bothSidesAreEqualAfterChangesOnBoth() throws {
        post(1...450)
        post(451...500, isRead: true)
        #expect(try sync().failures.map(\.reason) == [])
        #expect(try here() == there)
        _ = server.takeRequests()
        try sync()
        #expect(server.takeRequests().count <= 4)
        try index.apply(.read(true), to: .article(article(1)))
        try index.apply(.starred(true), to: .article(article(2)))
        let moment = Int64(Date().timeIntervalSince1970)
        server.change { contents in
            contents.items[3]?.isRead = true
            contents.items[3]?.changed = moment
        }
        try sync()
        #expect(try here() == there)
        #expect(there[1] == [true, false] && there[2] == [false, true])
        #expect(try index.source(account)?.waitingCount == 0)
        #expect(try index.sources().filter { $0.kind == .subscription }.map(\.tags) == [["Papers"], ["Papers"]])
    }

    @Test func theLaterOfTwoChangesHoldsAndReadIsNeverTakenBack() throws {
        post(1...3)
        try sync()
        for id in Int64(1)...3 { try index.apply(.starred(true), to: .article(article(id))) }
        try index.apply(.read(true), to: .article(article(3)))
        server.change { contents in
            // Starred and unstarred there: long ago, and just after.
            contents.items[1]?.isStarred = false
            contents.items[1]?.changed -= 1_000
            contents.items[3]?.isRead = false
            contents.items[3]?.changed += 1_000
        }
        try sync()
        #expect(there[1] == [false, true])
        #expect(there[3]?[0] == true)
        #expect(try here() == there)
    }

    @Test func aFirstRoundThatWasCutGoesOnWhereItStopped() throws {
        post(1...700)
        var faults = ServiceFaults()
        faults.halfAnswers = 40
        server.setFaults(faults)
        for _ in 0..<30 { _ = try sync() }
        server.setFaults(ServiceFaults())
        try sync()
        #expect(try here() == there)
    }

    @Test func subscriptionsAreChangedThere() throws {
        try sync()
        let updater = SourceUpdater(index: index, settings: Settings(file: nil, environment: [:]))
        let adder = AccountAdder(updater: updater)
        let said = try adder.subscribe(
            to: "https://new.example/rss", at: #require(try index.source(account)), name: "New \"Post\"",
            tags: ["Fresh"],
            now: start + 5_000)
        #expect(said == "Subscribed to New \"Post\" at Home, 0 articles.")
        let first = try #require(try index.sources().first { $0.shownName == "Feed 1" })
        try index.updateSource(first.id) { source in
            source.name = "Morning"
            source.tags = ["Fresh"]
        }
        let second = try #require(try index.sources().first { $0.shownName == "Feed 2" })
        try index.removeSource(second.id, at: start)
        try sync(after: 9_000)
        let feeds = server.contents.feeds
        #expect(feeds.map(\.title) == ["Morning", "New \"Post\""])
        #expect(feeds.map(\.folder) == ["Fresh", "Fresh"])
        #expect(try index.source(account)?.waitingCount == 0)
    }

    @Test func aWrongKeyAndAWrongAddressAreSaid() throws {
        try index.updateSource(account) { $0.settings["address"] = server.address + "/v1" }
        #expect(try sync().failures.first?.reason.hasSuffix("; try \(server.address)") == true)
        try index.updateSource(account) { $0.settings["address"] = server.address }
        try Data("wrong".utf8).write(to: URL(fileURLWithPath: folder + "/key"))
        #expect(try sync().failures.first?.reason.hasPrefix("the server does not accept") == true)
    }
}
