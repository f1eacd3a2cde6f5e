import NewsModel
import Testing

@testable import NewsIngest

@Suite struct HostQueuesTests {
    private let start = ContinuousClock.now

    private func request(_ number: Int64) -> FetchRequest { FetchRequest(source: SourceID(number), address: .web("")) }

    private func queues(_ requests: (String, Int64)...) -> HostQueues {
        var queues = HostQueues(maximumPerHost: 2, pause: .seconds(1))
        queues.add(requests.map { ($0.0, request($0.1)) })
        return queues
    }

    private func expectStarted(
        _ queues: inout HostQueues, after seconds: Double, _ expected: [Int64],
        at place: SourceLocation = #_sourceLocation
    ) {
        var started: [Int64] = []
        while let next = queues.next(at: start + .seconds(seconds)) { started.append(next.source.rawValue) }
        #expect(started == expected, sourceLocation: place)
    }

    @Test func hostsTakeTurnsAndPauseBetweenTheirStarts() {
        var queues = queues(("a.example", 1), ("a.example", 2), ("a.example", 3), ("b.example", 4))
        expectStarted(&queues, after: 0, [1, 4])
        expectStarted(&queues, after: 0.9, [])
        #expect(queues.wait(at: start + .seconds(0.75)) == .seconds(0.25))
        expectStarted(&queues, after: 1, [2])
        // Two are on their way: the third waits for one of them, however long that takes.
        expectStarted(&queues, after: 60, [])
        #expect(queues.wait(at: start + .seconds(60)) == nil)
        queues.finished("a.example", wasRobots: false)
        expectStarted(&queues, after: 60, [3])
        #expect(queues.count == 0)
    }

    @Test func turnsGoOnWhereAHostHasNothingLeft() {
        var queues = queues(("a.example", 1), ("b.example", 2), ("b.example", 3), ("c.example", 4), ("c.example", 5))
        expectStarted(&queues, after: 0, [1, 2, 4])
        expectStarted(&queues, after: 1, [3, 5])
        #expect(queues.count == 0)
        #expect(queues.wait(at: start + .seconds(1)) == nil)
    }

    @Test(arguments: ["127.0.0.1", "localhost", "::1"]) func thisMachineNeedsNoPause(host: String) {
        var queues = queues((host, 1), (host, 2), (host, 3))
        expectStarted(&queues, after: 0, [1, 2])
        queues.finished(host, wasRobots: false)
        expectStarted(&queues, after: 0, [3])
    }

    @Test func robotsTextComesFirstAndHoldsUpItsHost() {
        var queues = queues(("a.example", 1), ("b.example", 2))
        queues.add([("a.example", .robots(of: "https://a.example", for: request(9)))])
        expectStarted(&queues, after: 0, [9, 2])
        expectStarted(&queues, after: 5, [])
        queues.finished("a.example", wasRobots: true)
        expectStarted(&queues, after: 5, [1])
    }

    @Test func aRedirectCountsForTheHostThatItLeadsTo() {
        var queues = queues(("a.example", 1), ("b.example", 2), ("b.example", 3))
        expectStarted(&queues, after: 0, [1, 2])
        queues.moved(from: "a.example", to: "b.example")
        expectStarted(&queues, after: 5, [])
        queues.finished("b.example", wasRobots: false)
        expectStarted(&queues, after: 5, [3])
    }

    @Test func allOfAHostCanBeTakenOut() {
        var queues = queues(("a.example", 1), ("a.example", 2), ("b.example", 3))
        let taken = queues.takeAll("a.example")
        #expect(taken.map(\.source.rawValue) == [1, 2])
        expectStarted(&queues, after: 0, [3])
        #expect(queues.count == 0)
    }
}
