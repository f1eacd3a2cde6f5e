import Foundation
import LoopbackServer
import Synchronization
import Testing

/// `rashomon fetch` and a server.
@Suite("rashomon fetch, from a server")
struct FetchServerTests {
    private static func feed(_ items: Int, link: String = "https://kiln.example/", text: String = "") -> [UInt8] {
        let entries = (1...items).map {
            "<item><title>Kiln \($0) opens</title><link>\(link)\($0)</link><guid>\($0)</guid>"
                + "<description>The potters of Lerum opened kiln number \($0) on Friday. \(text)</description></item>"
        }
        return Array(
            "<rss version=\"2.0\"><channel><title>Kiln News</title>\(entries.joined())</channel></rss>".utf8)
    }

    private func page(_ number: String) -> [UInt8] {
        let paragraphs = (1...8).map { part in
            "<p>Part \(part) of what there is to tell of kiln \(number), which the potters built of old brick, with a "
                + "door to the east and a chimney that the whole valley of Lerum can see from afar.</p>"
        }
        return Array(
            "<html><head><title>Kiln \(number)</title></head><body><article>\(paragraphs.joined())</article></body></html>"
                .utf8)
    }

    @Test("full text: pages are read once, as robots.txt allows, and only where the source is set so")
    func fullText() throws {
        let server = try LoopbackServer { [self] request in
            let base = "http://\(request.headers["host"] ?? "")/page/"
            return switch request.path {
            case "/feed": LoopbackServer.answer("200 OK", [], Self.feed(3, link: base))
            case "/robots.txt":
                LoopbackServer.answer("200 OK", [], Array("User-agent: rashomon\nDisallow: /page/2".utf8))
            default: LoopbackServer.answer("200 OK", [], page(String(request.path.dropFirst("/page/".count))))
            }
        }
        let program = try Program()
        try program.run("sources", "add", "--unchecked", server.url("/feed"))
        #expect(try program.run("sources", "set", "feed", "text", "auto").status == 0)
        #expect(try program.run("fetch").out == "1 source fetched, 3 new articles.\n")
        #expect(server.requests.map(\.path).sorted() == ["/feed", "/page/1", "/page/3", "/robots.txt"])
        #expect(try program.json("search", "--json", "chimney", kind: "search")["total"] as? Int == 2)
        // What is known is not read again, nor does its teaser replace it; robots.txt holds for a day.
        #expect(try program.run("fetch", "--all", "--force").out == "1 source fetched, 0 new articles.\n")
        #expect(server.requests.count == 5)
        // Nothing is fetched ahead of what was asked for.
        let other = try Program()
        try other.run("sources", "add", "--unchecked", server.url("/feed"))
        #expect(try other.run("fetch").status == 0)
        #expect(server.requests.count == 6)
    }

    @Test("of a page that came as a source from a list, the feeds are said that it names")
    func aPageNamesItsFeeds() throws {
        let page = "<html><head><link rel=alternate type=application/rss+xml href=/rss></head><body>Hello</body></html>"
        let server = try LoopbackServer { _ in
            LoopbackServer.answer("200 OK", ["Content-Type: text/html"], Array(page.utf8))
        }
        let program = try Program()
        try program.run("sources", "add", "--unchecked", server.url("/"))
        #expect(try program.run("fetch").err.contains("; the page names the feed \(server.url("/rss"))."))
    }

    @Test("the first items only, where a limit is set")
    func limit() throws {
        let server = try LoopbackServer { _ in LoopbackServer.answer("200 OK", [], Self.feed(9)) }
        let program = try Program()
        try program.run("sources", "add", "--unchecked", server.url("/feed"))
        try program.run("sources", "set", "feed", "limit", "4")
        #expect(try program.run("fetch").out == "1 source fetched, 4 new articles.\n")
    }

    @Test("two fetches at once: each article comes once, both end well")
    func besideAnother() throws {
        let server = try LoopbackServer { request in
            LoopbackServer.answer(
                "200 OK", ["ETag: \"1\""], Self.feed(20, link: "https://kiln.example\(request.path)/"))
        }
        let program = try Program()
        for number in 1...6 { try program.run("sources", "add", "--unchecked", server.url("/\(number)")) }
        let runs = (0..<2).map { _ in program.process(["fetch", "--all", "--quiet"]) }
        for run in runs { try run.run() }
        for run in runs { run.waitUntilExit() }
        #expect(runs.map(\.terminationStatus) == [0, 0])
        let sources = try program.json("sources", "--json", kind: "sources").items()
        #expect(sources.allSatisfy { $0["articles"] as? Int == 20 })
    }

    @Test("Ctrl-C: ends soon, keeps what came, and leaves the rest due", .timeLimit(.minutes(1)))
    func interrupted() throws {
        let arrived = DispatchSemaphore(value: 0)
        let server = try LoopbackServer { request in
            if request.path == "/quick" { return LoopbackServer.answer("200 OK", [], Self.feed(2)) }
            arrived.signal()
            return .silence
        }
        let program = try Program()
        try program.run("sources", "add", "--unchecked", server.url("/quick"), server.url("/slow"))
        let fetch = program.process(["fetch", "--all", "--quiet"])
        try fetch.run()
        arrived.wait()
        // The slow one was asked after the quick one had its answer or beside it; either way nothing may be lost.
        let time = ContinuousClock().measure {
            fetch.interrupt()
            fetch.waitUntilExit()
        }
        #expect(fetch.terminationStatus == 130)
        #expect(time < .seconds(5))
        let sources = try program.json("sources", "--json", kind: "sources").items()
        let slow = try #require(sources.first { ($0["url"] as? String)?.hasSuffix("/slow") == true })
        #expect(slow["lastTried"] == nil && slow["errors"] as? Int == 0)
    }

    @Test("kill -9 during a fetch: no validator is stored before its articles", .timeLimit(.minutes(1)))
    func killed() throws {
        let asked = Mutex(0)
        let requests = DispatchSemaphore(value: 0)
        let server = try LoopbackServer { request in
            requests.signal()
            if request.path == "/last" {
                return asked.withLock { $0 } < 2 ? .silence : LoopbackServer.answer("200 OK", [], Self.feed(1))
            }
            if request.headers["if-none-match"] != nil { return LoopbackServer.answer("304 Not Modified") }
            return LoopbackServer.answer(
                "200 OK", ["ETag: \"1\""], Self.feed(40, link: "https://kiln.example\(request.path)/"))
        }
        let program = try Program()
        for name in ["1", "2", "3", "4", "last"] {
            try program.run("sources", "add", "--unchecked", server.url("/" + name))
        }
        let fetch = program.process(["fetch", "--all", "--quiet"])
        try fetch.run()
        for _ in 1...5 { requests.wait() }
        kill(fetch.processIdentifier, SIGKILL)
        fetch.waitUntilExit()
        asked.withLock { $0 = 2 }
        try program.run("fetch", "--all")
        let sources = try program.json("sources", "--json", kind: "sources").items()
        #expect(sources.filter { $0["articles"] as? Int == 40 }.count == 4)
    }

    @Test("a host that asked for a pause is left alone, by --all too; its other feeds are not said to have failed")
    func pause() throws {
        let server = try LoopbackServer { _ in LoopbackServer.answer("429 Too Many Requests", ["Retry-After: 7200"]) }
        let program = try Program()
        for name in ["1", "2", "3", "4", "5"] {
            try program.run("sources", "add", "--unchecked", server.url("/" + name))
        }
        func fetch(after seconds: Int) throws -> Program.Run {
            try program.run(["fetch", "--all"], with: ["RASHOMON_NOW": String(1_795_262_400 + seconds)])
        }
        let first = try fetch(after: 0)
        let asked = server.requests.count
        #expect(asked <= 2 && first.err.split(separator: "\n").count == asked)
        #expect(first.out.contains("\(5 - asked) not asked because their host asked for a pause until"))
        let failing = try program.json("sources", "list", "--failing", "--json", kind: "sources").items()
        #expect(failing.count == asked)
        #expect(try fetch(after: 3_600).out.contains("5 not asked because their host asked for a pause until"))
        #expect(server.requests.count == asked)
        _ = try fetch(after: 7_300)
        #expect(server.requests.count > asked)
    }

    @Test("a proxy of the environment is used, except for hosts in NO_PROXY")
    func proxy() throws {
        let proxy = try LoopbackServer { _ in LoopbackServer.answer("200 OK", [], Self.feed(1)) }
        let program = try Program()
        try program.run("sources", "add", "--unchecked", "http://kiln.example/feed")
        let environment = ["http_proxy": proxy.url("")]
        let direct = try program.run(
            ["fetch", "--all"], with: environment.merging(["NO_PROXY": "kiln.example"]) { $1 })
        #expect(direct.status == 1 && proxy.requests.isEmpty)
        #expect(try program.run(["fetch", "--all"], with: environment).status == 0)
        #expect(proxy.requests.map(\.path) == ["http://kiln.example/feed"])
        try program.write("fetch:\n  proxy: \(proxy.url(""))\n", to: "config/rashomon/config.yaml")
        #expect(try program.run("fetch", "--all").status == 0)
        #expect(proxy.requests.count == 2)
    }

    @Test("of two houses' feeds with one name the second is said to have an outlet of its own")
    func namesakes() throws {
        let proxy = try LoopbackServer { request in
            LoopbackServer.answer("200 OK", [], Self.feed(1, link: request.path + "/"))
        }
        let program = try Program()
        let environment = ["http_proxy": proxy.url("")]
        let first = try program.run(["sources", "add", "http://a.example/feed"], with: environment)
        #expect(first.out == "Added source 1: Kiln News, 1 article.\n")
        let second = try program.run(["sources", "add", "http://b.example/feed"], with: environment)
        #expect(
            second.out.hasSuffix(
                "Another source is called “Kiln News”, too: this one's outlet is “Kiln News (b.example)”, which "
                    + "`rashomon sources set 2 outlet` changes.\n"))
        // It is said once.
        #expect(try !program.run(["fetch", "--all", "--force"], with: environment).out.contains("outlet"))
    }

    @Test("names and passwords come from ~/.netrc, the name of the program from the settings")
    func netrcAndUserAgent() throws {
        let server = try LoopbackServer { _ in LoopbackServer.answer("200 OK", [], Self.feed(1)) }
        let program = try Program()
        try program.write("machine 127.0.0.1 login ines password pier\n", to: ".netrc")
        try program.run("sources", "add", "--unchecked", server.url("/feed"))
        try program.run("sources", "set", "feed", "user-agent", "Potter/1")
        try program.run("fetch")
        let headers = try #require(server.requests.first?.headers)
        #expect(headers["authorization"] == "Basic " + Data("ines:pier".utf8).base64EncodedString())
        #expect(headers["user-agent"] == "Potter/1")
    }

    @Test("an authority of one's own is trusted when the settings name it")
    func authority() throws {
        let server = try LoopbackServer(TestCertificates.localhost) { _ in .bytes(Self.feed(1)) }
        let program = try Program()
        try program.run("sources", "add", "--unchecked", server.url("/feed"))
        let refused = try program.run("fetch")
        #expect(refused.status == 1 && refused.err.contains("unknown authority"))
        let file = try program.write(TestCertificates.authority, to: "authority.pem")
        #expect(try program.run(["fetch", "--all"], with: ["SSL_CERT_FILE": file]).status == 0)
        try program.write("fetch:\n  ca-file: ~/authority.pem\n", to: "config/rashomon/config.yaml")
        #expect(try program.run("fetch", "--all").status == 0)
    }

    @Test("a feed that says for days that it is gone is named, and not asked again; an answer brings it back")
    func gone() throws {
        let isBack = Mutex(false)
        let server = try LoopbackServer { _ in
            isBack.withLock { $0 }
                ? LoopbackServer.answer("200 OK", [], Self.feed(2)) : LoopbackServer.answer("410 Gone")
        }
        let program = try Program()
        try program.run("sources", "add", "--unchecked", server.url("/feed"))
        func run(day: Int, _ arguments: String...) throws -> Program.Run {
            try program.run(arguments, with: ["RASHOMON_NOW": String(1_795_262_400 + day * 86_400)])
        }
        for day in [0, 2] {
            let once = try run(day: day, "fetch", "--all")
            // Once a day is enough to see whether it has gone.
            let soon = String(1_795_262_400 + day * 86_400 + 7_200)
            #expect(try program.run(["fetch", "--all"], with: ["RASHOMON_NOW": soon]).status == 0)
            #expect(once.status == 1 && once.err.contains("gone (410)"))
            #expect(try !program.run("sources").out.contains("gone for good"))
        }
        #expect(try run(day: 4, "fetch", "--all").err.contains("gone for good"))
        let idle = try run(day: 5, "fetch", "--all").out
        #expect(idle == "No source is due. 1 source failed last time: `rashomon sources list --failing`.\n")
        #expect(server.requests.count == 3)
        #expect(try program.run("sources").out.contains("gone for good"))
        isBack.withLock { $0 = true }
        #expect(try run(day: 6, "fetch", "1").out == "1 source fetched, 2 new articles.\n")
        #expect(try run(day: 8, "fetch", "--all").status == 0)
        #expect(server.requests.count == 5)
    }

    @Test("--force asks for the whole document, and reads it")
    func force() throws {
        let server = try LoopbackServer { request in
            request.headers["if-none-match"] == nil
                ? LoopbackServer.answer("200 OK", ["ETag: \"1\""], Self.feed(1))
                : LoopbackServer.answer("304 Not Modified")
        }
        let program = try Program()
        try program.run("sources", "add", "--unchecked", server.url("/feed"))
        try program.run("fetch")
        #expect(try program.run("fetch", "--all").out == "1 source fetched, 1 unchanged, 0 new articles.\n")
        #expect(try program.run("fetch", "--all", "--force").out == "1 source fetched, 0 new articles.\n")
        #expect(server.requests.map { $0.headers["if-none-match"] } == [nil, "\"1\"", nil])
    }
}
