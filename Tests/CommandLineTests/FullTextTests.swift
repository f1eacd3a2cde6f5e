import Foundation
import LoopbackServer
import TerminalProcess
import Testing

@Suite("Full text now, and pages without feeds")
struct FullTextTests {
    private static func page(_ number: String) -> [UInt8] {
        let paragraphs = (1...6).map { part in
            "<p>Part \(part) of what there is to tell of kiln \(number), which the potters built of old brick, with a "
                + "door to the east and a chimney that the whole valley of Lerum can see from afar.</p>"
        }
        return Array(
            ("<html><head><title>Kiln \(number)</title></head><body><article>\(paragraphs.joined())"
                + "<p class='ad'>Buy our clay, it is the finest clay of the whole valley and cheap besides.</p>"
                + "</article></body></html>").utf8)
    }

    private func server(closed: String = "none") throws -> LoopbackServer {
        try LoopbackServer { request in
            let base = "http://\(request.headers["host"] ?? "")/page/"
            switch request.path {
            case "/feed":
                let items = (1...3).map {
                    "<item><title>Kiln \($0) opens</title><link>\(base)\($0)</link><guid>\($0)</guid>"
                        + "<description>Kiln number \($0) opened on Friday.</description></item>"
                }
                return LoopbackServer.answer(
                    "200 OK", [],
                    Array("<rss version=\"2.0\"><channel><title>Kilns</title>\(items.joined())</channel></rss>".utf8))
            case "/list":
                let cards = (1...2).map {
                    "<div class='card'><h3>Kiln \($0) opens</h3><a href='/page/\($0)'>more</a>"
                        + "<time datetime='2026-11-1\($0)'>x</time></div>"
                }
                return LoopbackServer.answer(
                    "200 OK", ["Content-Type: text/html"],
                    Array("<html><title>Kiln list</title><body>\(cards.joined())</body></html>".utf8))
            case "/robots.txt":
                return LoopbackServer.answer("200 OK", [], Array("User-agent: *\nDisallow: /page/\(closed)".utf8))
            default:
                return LoopbackServer.answer("200 OK", [], Self.page(String(request.path.dropFirst("/page/".count))))
            }
        }
    }

    @Test("an article is read in full from the command line, as a version; the teaser does not come back")
    func commandLine() throws {
        let server = try server(closed: "2")
        let program = try Program()
        try program.run("sources", "add", "--unchecked", server.url("/feed"))
        try program.run("sources", "set", "feed", "remove", ".ad")
        try program.run("fetch")
        let article = try program.article(about: "\"Kiln 1\"")
        #expect(try program.run("fulltext", "--article", article).out == "1 article read in full.\n")
        let text = try program.run("article", article).out
        #expect(text.contains("chimney") && !text.contains("Buy our clay"))
        #expect(try program.json("versions", "--json", article, kind: "versions").items().count == 2)
        #expect(try program.run("fulltext", "--article", article).out.contains("1 whose page has no more"))
        try program.run("fetch", "--all", "--force")
        #expect(try program.run("article", article).out.contains("chimney"))
        let all = try program.run("fulltext", "source:kilns")
        #expect(all.out == "1 article read in full, 1 whose page has no more, 1 failed.\n")
        #expect(all.err.contains("Kiln 2 opens") && all.err.contains("robots.txt"))
    }

    @Test("F reads it in the reader, and the screen shows the text")
    func reader() throws {
        let server = try server()
        let program = try Program()
        try program.run("sources", "add", "--unchecked", server.url("/feed"))
        try program.run("fetch")
        let reader = try program.openReader(columns: 100)
        try reader.type("E")
        try reader.type("\r")
        #expect(reader.screen.text.contains("opened on Friday"))
        try reader.type("F")
        try reader.waitForText("1 article read in full")
        #expect(reader.screen.text.contains("chimney that the whole valley"))
    }

    @Test("a rule reads in full what arrives")
    func rule() throws {
        let server = try server()
        let program = try Program()
        try program.run("sources", "add", "--unchecked", server.url("/feed"))
        try program.run("rules", "add", "text", "title:\"kiln 3\"")
        try program.run("fetch")
        #expect(try program.json("search", "--json", "chimney", kind: "search")["total"] as? Int == 1)
        #expect(server.requests.map(\.path).contains("/page/3") && !server.requests.map(\.path).contains("/page/1"))
    }

    @Test("a page without a feed is previewed and is a source, by selectors")
    func pageWithoutFeed() throws {
        let server = try server()
        let program = try Program()
        let preview = try program.run("sources", "preview", server.url("/list"), "--select", ".card")
        #expect(preview.out.contains("Kiln 1 opens\n      Wed 11 Nov 2026, 00:00 · \(server.url("/page/1"))"))
        #expect(!FileManager.default.fileExists(atPath: program.data))
        let none = try program.run("sources", "preview", server.url("/list"), "--select", ".row")
        #expect(none.status == 1 && none.err.contains("nothing on the page is “.row”"))
        #expect(try program.run("sources", "preview", server.url("/list"), "--select", "..").status == 64)
        // What is wrong is a sentence of its own, and nothing is said of "it".
        let empty = try Program().run("sources", "add", server.url("/list"), "--select", ".row", "--name", "Rows")
        #expect(empty.status == 1 && empty.err.contains("/list: nothing on the page is “.row”."))
        let added = try program.run("sources", "add", server.url("/list"), "--select", ".card", "--name", "Kilns")
        #expect(added.out == "Added source 1: Kilns, 2 articles.\n")
        #expect(try program.run("fetch", "--all", "--force").out == "1 source fetched, 0 new articles.\n")
        #expect(try program.run("sources", "set", "kilns", "content", "a >").status == 64)
    }

    @Test("headers of one's own go to the source's host, and to no other")
    func headers() throws {
        let other = try server()
        let server = try LoopbackServer { request in
            request.path == "/away"
                ? LoopbackServer.answer(
                    "302 Found", ["Location: \(other.url("/feed").replacing("127.0.0.1", with: "localhost"))"], [])
                : LoopbackServer.answer("404 Not Found", [], [])
        }
        let program = try Program()
        for source in [other.url("/feed"), server.url("/away")] {
            try program.run("sources", "add", "--unchecked", source)
        }
        for id in ["1", "2"] {
            #expect(try program.run("sources", "set", id, "headers", "X-Key: a b\\nX-Other: c").status == 0)
        }
        #expect(try program.run("sources", "set", "1", "headers", "no header").status == 64)
        try program.run("fetch", "1")
        #expect(other.requests.last?.headers["x-key"] == "a b" && other.requests.last?.headers["x-other"] == "c")
        try program.run("fetch", "2")
        #expect(server.requests.last?.headers["x-key"] == "a b")
        #expect(other.requests.count == 2 && other.requests.last?.headers["x-key"] == nil)
    }
}
