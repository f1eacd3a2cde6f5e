import LoopbackServer
import Testing

@Suite("Answers that are not the article")
struct NoArticleTests {
    private static let longText = String(
        repeating: "the harbour of Southquay was widened by a third in the spring of that year, ", count: 30)

    /// Documents by their names: type and bytes.
    private static func document(_ name: String) -> (type: String, bytes: [UInt8]) {
        switch name {
        case "report.pdf": ("application/pdf", Array("%PDF-1.4 Quarry report: \(longText)".utf8))
        case "hidden": ("text/html", Array("%PDF-1.4 Quarry report: \(longText)".utf8))
        case "photo": ("image/jpeg", [0xFF, 0xD8, 0xFF, 0xE0] + Array(longText.utf8))
        case "data": ("application/json", Array("{\"quarry\": \"\(longText)\"}".utf8))
        case "consent":
            (
                "text/html",
                Array(
                    ("<html><title>Quarry to close</title><body><h1>Before you go on</h1><p>"
                        + String(repeating: "Our partners store cookies and process personal data. ", count: 12)
                        + "</p></body></html>").utf8)
            )
        case "missing":
            (
                "text/html",
                Array(
                    "<html><title>Page not found</title><body><p>Sorry, it is missing: \(longText)</p></body></html>"
                        .utf8)
            )
        default:
            (
                "text/html",
                Array(
                    "<html><title>Quarry</title><article><p>The quarry of Elmford will close: \(longText)</p></article></html>"
                        .utf8)
            )
        }
    }

    private static let names = ["report.pdf", "hidden", "photo", "data", "consent", "missing", "page"]

    private func server() throws -> LoopbackServer {
        try LoopbackServer { request in
            let name = String(request.path.dropFirst())
            if name == "robots.txt" { return LoopbackServer.answer("404 Not Found") }
            guard name == "feed" else {
                let (type, bytes) = Self.document(name)
                return LoopbackServer.answer("200 OK", ["Content-Type: \(type)"], bytes)
            }
            let base = "http://\(request.headers["host"] ?? "")/"
            let items = Self.names.map {
                "<item><title>Quarry to close: \($0)</title><link>\(base)\($0)</link><guid isPermaLink='false'>\($0)</guid>"
                    + "<description>The quarry of Elmford will close, said its owner (\($0)).</description></item>"
            }
            return LoopbackServer.answer(
                "200 OK", [],
                Array("<rss version=\"2.0\"><channel><title>Quarries</title>\(items.joined())</channel></rss>".utf8))
        }
    }

    @Test("only the page of the article takes the place of the feed's text, which stays below it")
    func fullText() throws {
        let server = try server()
        let program = try Program()
        try program.run("sources", "add", "--unchecked", server.url("/feed"))
        try program.run("sources", "set", "feed", "text", "auto")
        try program.run("fetch")
        for name in Self.names {
            let article = try program.article(about: "\"Quarry to close: \(name)\"")
            let text = try program.run("article", article).out
            #expect(text.contains("Southquay") == (name == "page"), "\(name)")
            let versions = try program.json("versions", "--json", article, kind: "versions").items().count
            #expect(versions == (name == "page" ? 2 : 1), "\(name)")
        }
    }

    @Test("asked for, the page's kind is the reason")
    func asked() throws {
        let server = try server()
        let program = try Program()
        try program.run("sources", "add", "--unchecked", server.url("/feed"))
        try program.run("fetch")
        let run = try program.run("fulltext", "source:quarries")
        #expect(run.out == "1 article read in full, 6 failed.\n")
        for reason in ["is a PDF document", "is a picture", "is data (JSON)", "asks for consent", "has neither"] {
            #expect(run.err.contains("its page \(reason)"), "\(reason)")
        }
    }

    @Test("what is added by its address is a page, or is refused by name", arguments: ["report.pdf", "photo", "data"])
    func added(name: String) throws {
        let server = try server()
        let program = try Program()
        let run = try program.run("add", server.url("/\(name)"))
        #expect(run.status != 0 && run.err.contains("not a page; save its text to a file"))
        #expect(try program.run("add", server.url("/page")).status == 0)
        #expect(try program.run("search", "quarry").out.contains("Quarry"))
    }
}
