import Foundation
import LoopbackServer
import NewsGathering
import NewsIndex
import NewsModel
import SharedState
import Testing

/// Changes by chance on both sides, rounds that are cut off, servers in trouble: in the end both sides are equal.
@Suite struct AccountWalkTests {
    /// The long form takes minutes; `RASHOMON_LONG_TESTS=1` asks for it.
    private static let isLong = ProcessInfo.processInfo.environment["RASHOMON_LONG_TESTS"] == "1"

    private static let troubles: [ServiceFaults] = {
        var lossy = ServiceFaults()
        lossy.lostAnswers = 15
        lossy.lostRequests = 10
        lossy.halfAnswers = 10
        var slow = ServiceFaults()
        slow.serverErrors = 25
        slow.tokenUses = 2
        var narrow = ServiceFaults()
        narrow.mostIDs = 17
        narrow.ids = .mixed
        narrow.page = 30
        narrow.repeatsPages = true
        narrow.reordersPages = true
        var wrongClock = ServiceFaults()
        wrongClock.clock = 3_600
        wrongClock.loginUses = 3
        return [ServiceFaults(), lossy, slow, narrow, wrongClock]
    }()

    @Test func bothSidesAreEqualAfterAWalk() throws {
        let steps = Self.isLong ? 5_000 : 500
        var numbers = SeededNumbers(Self.isLong ? 15 : 16)
        let fixture = try AccountFixture(feeds: 4)
        var last: Int64 = 0
        func some() -> Int64 { last == 0 ? 0 : Int64.random(in: 1...last, using: &numbers) }
        for _ in 0..<20 {
            last += 1
            fixture.post(last, feed: Int(last % 4) + 1)
        }
        try fixture.sync()
        var articles = try byNumber(fixture)
        for _ in 0..<steps {
            let (one, flag) = (some(), Bool.random(using: &numbers))
            switch Int.random(in: 0..<100, using: &numbers) {
            case 0..<25: try mark(.read(flag), articles[one], fixture)
            case 25..<35: try mark(.starred(flag), articles[one], fixture)
            case 35..<40: try mark(flag ? .addTag("later") : .removeTag("later"), articles[one], fixture)
            case 40..<43: _ = try fixture.index.undoLast()
            case 43..<60: fixture.server.change { $0.items[one]?.isRead = flag }
            case 60..<67: fixture.server.change { $0.items[one]?.isStarred = flag }
            case 67..<70:
                fixture.server.change { contents in
                    if flag {
                        contents.items[one]?.labels.insert("work")
                    } else {
                        contents.items[one]?.labels.remove("work")
                    }
                }
            case 70..<80:
                last += 1
                fixture.post(last, feed: Int(last % 4) + 1, isRead: flag, isStarred: last % 7 == 0)
            case 80..<82: try fixture.reopen()
            case 82..<90: fixture.server.setFaults(Self.troubles.randomElement(using: &numbers) ?? ServiceFaults())
            case 90..<94:
                // A round that is stopped somewhere.
                let left = Locked(Int.random(in: 1..<40, using: &numbers))
                try fixture.sync(isStopped: {
                    left.withLock {
                        $0 -= 1
                        return $0 < 0
                    }
                })
                articles = try byNumber(fixture)
            default:
                try fixture.sync()
                articles = try byNumber(fixture)
            }
        }
        fixture.server.setFaults(ServiceFaults())
        for _ in 0..<3 { try fixture.sync() }
        #expect(try fixture.here() == fixture.there())
        let account = try #require(try fixture.index.source(fixture.account))
        #expect(account.waitingCount == 0 && account.refusedCount == 0)
        let tags = try byNumber(fixture).mapValues { Set($0.tags) }.filter { !$0.value.isEmpty }
        #expect(tags == fixture.server.contents.items.mapValues(\.labels).filter { !$0.value.isEmpty })
    }

    private func mark(_ change: StateChange, _ article: ArticleSummary?, _ fixture: AccountFixture) throws {
        if let article { try fixture.index.apply(change, to: .article(article.id)) }
    }

    private func byNumber(_ fixture: AccountFixture) throws -> [Int64: ArticleSummary] {
        var found: [Int64: ArticleSummary] = [:]
        for item in try fixture.index.articles(limit: 1_000_000).items {
            if let id = item.title.split(separator: " ").dropFirst().first.flatMap({ Int64($0) }) { found[id] = item }
        }
        return found
    }
}
