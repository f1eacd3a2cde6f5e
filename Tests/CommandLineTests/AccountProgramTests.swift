import Foundation
import LoopbackServer
import NewsIndex
import NewsModel
import SharedState
import Testing

@Suite("Accounts of the real program")
struct AccountProgramTests {
    /// The long form takes minutes; `RASHOMON_LONG_TESTS=1` asks for it.
    private static let isLong = ProcessInfo.processInfo.environment["RASHOMON_LONG_TESTS"] == "1"

    private static let password = ["RASHOMON_TEST_PASSWORD": GoogleReaderServer.password]

    private func add(_ server: GoogleReaderServer, to program: Program) throws -> Program.Run {
        try program.run(
            ["sources", "add", "--service", "greader", server.address, "--user", GoogleReaderServer.user]
                + ["--password-env", "RASHOMON_TEST_PASSWORD", "--name", "Home"], with: Self.password)
    }

    private func fill(_ server: GoogleReaderServer, _ count: Int64) {
        let now = Int64(Date().timeIntervalSince1970)
        server.change { contents in
            for feed in 1...4 { contents.subscribe("https://feed\(feed).example/rss", title: "Feed \(feed)") }
            for id in 1...count {
                contents.items[id] = ServiceContents.Item(
                    id: id, feed: Int(id % 4) + 1, title: "Report \(id)", html: "<p>Line \(id) of many.</p>",
                    url: "https://feed.example/\(id)", published: now - id * 60, crawled: now - id)
            }
        }
    }

    @Test("an account is added, listed with what waits, and removed")
    func account() throws {
        let program = try Program()
        let server = try GoogleReaderServer()
        fill(server, 12)
        let added = try add(server, to: program)
        #expect(added.out == "Added account 1: Home, 4 subscriptions, 12 articles.\n", "\(added.err)")
        try program.run("mark", "read", "--all")
        let listed = try program.run("sources").out
        #expect(listed.contains("an account · 12 changes wait to be sent"))
        #expect(!listed.contains(GoogleReaderServer.password))
        #expect(listed.contains("greader:http://anna@127.0.0.1"))
        let fetched = try program.run(["fetch", "--all"], with: Self.password)
        #expect(fetched.status == 0, "\(fetched.err)")
        #expect(!server.contents.items.values.contains { !$0.isRead })
        #expect(try !program.run("sources").out.contains("wait"))
        #expect(try program.run("sources", "remove", "Home").status == 0)
        #expect(try program.run("sources").out.isEmpty)
        let index = try NewsIndex(folder: program.data, readOnly: true)
        #expect(try index.totals().articles == 12)
    }

    @Test("a wrong password, a wrong address and a missing password add nothing and say why")
    func refusals() throws {
        let program = try Program()
        let server = try GoogleReaderServer()
        let words = ["sources", "add", "--service", "greader"]
        let wrong = try program.run(
            words + [server.address, "--user", "anna", "--password-env", "P"], with: ["P": "wrong"])
        #expect(wrong.status != 0 && wrong.err.contains("does not accept the user name or the password"))
        let lost = try program.run(
            words + [server.url("/"), "--user", "anna", "--password-env", "P"], with: ["P": "wrong"])
        #expect(lost.status != 0 && lost.err.contains("there is no Google Reader API at"))
        #expect(lost.err.contains("try \(server.address)"))
        let none = try program.run(words + [server.address, "--user", "anna"])
        #expect(none.status != 0 && none.err.contains("Say where the password comes from"))
        let shown = try program.run(words + ["https://anna:secret@news.example", "--password-env", "P"])
        #expect(shown.status != 0 && !shown.err.contains("secret"))
        #expect(try program.run("sources").out.isEmpty)
    }

    @Test("what was changed offline arrives once, however often the program is killed")
    func kills() throws {
        let (rounds, perRound) = (Self.isLong ? 200 : 12, 5)
        let program = try Program()
        let server = try GoogleReaderServer()
        fill(server, Int64(rounds * perRound))
        #expect(try add(server, to: program).status == 0)
        var faults = ServiceFaults()
        faults.lostAnswers = 5
        faults.lostRequests = 5
        faults.halfAnswers = 5
        server.setFaults(faults)
        let victim = Locked<(pid: pid_t, after: Int)?>(nil)
        server.onRequest {
            victim.withLock { target in
                guard let (pid, after) = target else { return }
                target = after > 1 ? (pid, after - 1) : nil
                if after == 1 { kill(pid, SIGKILL) }
            }
        }
        var numbers = SeededNumbers(15)
        var killed = 0
        for round in 0..<rounds {
            try mark(round, perRound, program)
            let process = program.process(["fetch", "--all", "--quiet"], with: Self.password)
            process.standardError = FileHandle.nullDevice
            // It is started with the lock held, so that no request goes by uncounted.
            try victim.withLock { target in
                try process.run()
                target = (process.processIdentifier, Int.random(in: 1...16, using: &numbers))
            }
            process.waitUntilExit()
            victim.withLock { $0 = nil }
            if process.terminationReason == .uncaughtSignal { killed += 1 }
        }
        server.setFaults(ServiceFaults())
        for _ in 0..<2 { try program.run(["fetch", "--all", "--quiet"], with: Self.password) }
        #expect(killed >= rounds / 3, "\(killed) of \(rounds) were killed")
        let contents = server.contents
        #expect(contents.effects.count == rounds * perRound)
        let counts = contents.effects.values.map { $0.values.reduce(0, +) }
        #expect(counts.allSatisfy { $0 == 1 })
        let index = try NewsIndex(folder: program.data, readOnly: true)
        #expect(try index.source(SourceID(1))?.waitingCount == 0)
        #expect(try index.findings().isEmpty)
        if Self.isLong { print("\(rounds * perRound) changes, \(killed) kills in \(rounds) rounds") }
    }

    /// Reads some articles and stars others, of those that no round touched before.
    private func mark(_ round: Int, _ count: Int, _ program: Program) throws {
        let index = try NewsIndex(folder: program.data)
        defer { index.close() }
        let page = try index.articles(sort: .oldest, offset: round * count, limit: count)
        for (place, article) in page.items.enumerated() {
            try index.apply(place == 0 ? .starred(true) : .read(true), to: .article(article.id))
        }
    }
}
