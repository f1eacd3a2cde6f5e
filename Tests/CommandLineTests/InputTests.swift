import Foundation
import LoopbackServer
import Testing

/// What is read from other places than files: addresses, standard input, lists in lists.
@Suite("Addresses and standard input")
struct InputTests {
    private static let feed = """
        <rss version="2.0"><channel><title>Quay Post</title><link>https://quay.example/</link>
        <item><title>Ramp closes</title><guid>1</guid><description>The eastern ramp closes on Monday.</description>
        <enclosure url="https://quay.example/ramp.mp3" type="audio/mpeg" length="2500000"/></item></channel></rss>
        """
    private static let page = """
        <html><head><title>Ramp closes for weeks</title></head><body><article><h1>Ramp closes for weeks</h1>
        <p>The harbour board decided on Thursday evening to close the eastern ramp for eleven weeks, after divers
        found that four of its nine piles have lost almost a third of their thickness.</p></article></body></html>
        """
    private static let opml = """
        <opml version="2.0"><body><outline text="A" xmlUrl="https://a.example/rss"/>
        <outline text="Paused" isComment="true"><outline text="P" xmlUrl="https://paused.example/rss"/></outline>
        </body></opml>
        """

    private func server() throws -> LoopbackServer {
        try LoopbackServer { request in
            switch request.path {
            case "/feed": LoopbackServer.answer("200 OK", ["Content-Type: text/xml"], Array(Self.feed.utf8))
            case "/page": LoopbackServer.answer("200 OK", ["Content-Type: text/html"], Array(Self.page.utf8))
            case "/busy": LoopbackServer.answer("503 Service Unavailable")
            case "/list": LoopbackServer.answer("200 OK", [], Array(Self.opml.utf8))
            default: LoopbackServer.answer("404 Not Found")
            }
        }
    }

    @Test("add takes a single page as an article, a feed's items, and says what it could not have")
    func addAddress() throws {
        let program = try Program()
        let server = try server()
        #expect(try program.run("add", server.url("/page")).out.hasPrefix("1 article added"))
        #expect(try program.run("add", server.url("/feed")).out.hasPrefix("1 article added"))
        let missing = try program.run("add", server.url("/none"))
        #expect(missing.status == 1 && missing.err.contains("nothing at this address (404)"))
        let titles = try program.json("search", "--json", "ramp", kind: "search").items()
            .compactMap { ($0["article"] as? [String: Any])?["title"] as? String }
        #expect(Set(titles) == ["Ramp closes for weeks", "Ramp closes"])
    }

    @Test("add, import and compare read standard input")
    func standardInput() throws {
        let program = try Program()
        #expect(try program.run("add", "-", input: "Tide tables\n\nThe first text.\n").out.hasPrefix("1 article added"))
        #expect(try program.run("add", "-", input: "Tide tables\n\nAnother text.\n").out.hasPrefix("1 article added"))
        #expect(try program.run("add", "-", input: Self.feed).out.hasPrefix("1 article added"))
        #expect(try program.run("add", "-", input: "").status == 1)
        #expect(try program.run("import", "-", input: Self.opml).out == "1 source added.\n")
        let commands = try program.run("import", "-", input: "exec:true\n")
        #expect(commands.status == 1 && commands.err.contains("runs a command"))
        let file = try program.write("The ramp closes for eleven weeks.\n", to: "a.txt")
        let compared = try program.run("compare", file, "-", input: "The ramp closes for twelve weeks.\n")
        #expect(compared.status == 0 && compared.out.contains("standard input"))
        #expect(try program.run("compare", "-", "-", input: "x").status == 64)
    }

    @Test("attachments are printed, and are in the JSON")
    func attachments() throws {
        let program = try Program()
        try program.run("add", "-", input: Self.feed)
        let article = try program.run("article", "1").out
        #expect(article.contains("Attached: https://quay.example/ramp.mp3 (audio/mpeg, 2.5 MB)"))
        let form = try program.json("article", "1", "--json", kind: "article")
        #expect(form.items("attachments").first?["size"] as? Int == 2_500_000)
    }

    @Test("adding a feed asks once, and a failure is kept with its source")
    func oneRequest() throws {
        let program = try Program()
        let server = try server()
        #expect(try program.run("sources", "add", server.url("/feed")).out.contains("Quay Post, 1 article"))
        #expect(server.requests.count == 1)
        #expect(try program.run("sources", "add", server.url("/busy")).out.contains("could not be reached"))
        #expect(server.requests.count == 2)
        let failing = try program.json("sources", "list", "--failing", "--json", kind: "sources").items()
        #expect((failing.first?["error"] as? String)?.contains("503") == true)
    }

    @Test("what is no source is refused with the reason, and the others of the line are added")
    func wrongSources() throws {
        let program = try Program()
        let server = try server()
        let text = try program.write("Title: Kites\n\nKites fly over the pier.", to: "kites.txt")
        for (address, reason) in [
            (server.url("/none"), "is not there: its server answers 404"),
            (server.url("/page"), "is a page without a feed"),
            ("http://no-such-host.invalid/feed", "could not be found"),
            (text, "is not a feed"), (program.path("none"), "is not there; check the path"),
        ] {
            let run = try program.run("sources", "add", address)
            #expect(run.status == 1 && run.out.isEmpty && run.err.contains(reason), "\(address): \(run.err)")
        }
        for (address, reason) in [
            ("htp://a.example/feed", "“htp:” is neither http nor https"), ("https:///feed", "names no host"),
            ("https://", "names no host"), ("feed", "neither an address nor a path"),
            ("http://[::1/feed", "names no host"),
        ] {
            let run = try program.run("sources", "add", address)
            #expect(run.status == 64 && run.err.contains(reason), "\(address): \(run.err)")
        }
        #expect(try program.json("sources", "--json", kind: "sources").items().isEmpty)
        let both = try program.run("sources", "add", program.path("none"), server.url("/feed"))
        #expect(both.status == 1 && both.out.contains("Quay Post, 1 article"))
        // Whoever wants it all the same has it.
        #expect(try program.run("sources", "add", "--unchecked", program.path("none")).status == 0)
        #expect(try program.json("sources", "--json", kind: "sources").items().count == 2)
    }

    @Test("a folder that is a source is called by its name, and what it has known is said to be")
    func folderSource() throws {
        let program = try Program()
        try program.write("Title: Kites\n\nKites fly over the pier.", to: "pier/kites.txt")
        #expect(try program.run("sources", "add", program.path("pier")).out == "Added source 1: pier, 1 article.\n")
        try program.run("sources", "remove", "pier")
        let again = try program.run("sources", "add", program.path("pier") + "/")
        #expect(again.out.hasSuffix(": pier, 1 article, known already.\n"), "\(again.out)")
    }

    @Test("lists include lists, of the web and beside them, and leave out what is commented out")
    func includes() throws {
        let program = try Program()
        let server = try server()
        try program.write(Self.opml.replacing("a.example", with: "b.example"), to: "lists/beside.opml")
        let list = """
            <opml version="2.0"><body><outline text="More" type="include" url="\(server.url("/list"))"/>
            <outline type="include" text="Near" url="beside.opml"/><outline type="include" url="main.opml"/>
            <outline text="C" xmlUrl="https://c.example/rss"/></body></opml>
            """
        let run = try program.run("import", program.write(list, to: "lists/main.opml"))
        #expect(run.out == "3 sources added.\n", "\(run.err)")
        let sources = try program.json("sources", "--json", kind: "sources").items()
        #expect(Set(sources.compactMap { $0["url"] as? String }).count == 3)
        let included = sources.first { $0["url"] as? String == "https://a.example/rss" }
        #expect(included?["tags"] as? [String] == ["More"])
    }

    @Test("a tag with a comma stays one tag over export and import")
    func tagWithComma() throws {
        let program = try Program()
        try program.run("sources", "add", "--unchecked", "--tag", "a", "--tag", "c,d", "https://a.example/rss")
        let list = program.path("out.opml")
        try program.run("export", "-o", list)
        let other = try Program()
        try other.run("import", list)
        let tags = try other.json("sources", "--json", kind: "sources").items().first?["tags"] as? [String]
        #expect(tags == ["a", "c,d"])
    }

    @Test("passwords in addresses are told to nobody who did not ask")
    func passwords() throws {
        let program = try Program()
        let server = try LoopbackServer { request in
            request.headers["authorization"] == nil
                ? LoopbackServer.answer("401 Unauthorized")
                : LoopbackServer.answer(
                    "200 OK", [], Array(Self.feed.replacing("https://quay.example/", with: "/").utf8))
        }
        let address = server.url("/feed").replacing("http://", with: "http://ines:pier@")
        let added = try program.run("sources", "add", address)
        #expect(added.out.contains("1 article"), "\(added.out)\(added.err)")
        let outputs = try [
            added, program.run("sources"), program.run("sources", "--json"), program.run("export"),
            program.run("export", "--urls"), program.run("article", "1", "--json"), program.run("fetch", "--all"),
            program.run("sources", "add", address),
        ]
        for run in outputs { #expect(!run.out.contains("pier") && !run.err.contains("pier"), "\(run.out)\(run.err)") }
        #expect(try program.run("export", "--passwords").out.contains("ines:pier@"))
    }
}
