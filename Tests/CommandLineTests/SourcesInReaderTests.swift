import Foundation
import LoopbackServer
import TerminalProcess
import Testing

/// Sources are managed in the reader: the real program in a terminal, against a server of this machine.
@Suite("Sources in the reader")
struct SourcesInReaderTests {
    private static let feed = Array(
        """
        <rss version="2.0"><channel><title>Kiln News</title>
        <item><title>Kiln 1 opens</title><guid>1</guid><description>The potters of Lerum opened a kiln.</description></item>
        <item><title>Kiln 2 cools</title><guid>2</guid><description>Its chimney can be seen from afar.</description></item>
        </channel></rss>
        """.utf8)

    private func leave(_ reader: PseudoTerminal) throws {
        try reader.send("Q")
        #expect(try reader.waitForEnd() == 0)
    }

    @Test(
        "an address without a scheme is seen before it is added; the source is renamed, muted, removed and brought back"
    )
    func aLifeOfASource() throws {
        let server = try LoopbackServer { request in
            request.path == "/feed"
                ? LoopbackServer.answer("200 OK", ["Content-Type: application/rss+xml"], Self.feed)
                : LoopbackServer.answer("404 Not Found", [], [])
        }
        let program = try Program()
        let reader = try program.openReader(columns: 100, rows: 30)
        try reader.type("f")
        try reader.type("a")
        try reader.type(String(server.url("/feed").dropFirst("http://".count)))
        try reader.type("\r")
        try reader.waitForText("Kiln 2 cools")
        #expect(reader.screen.text.contains("a feed of 2 items"), "\(reader.screen.text)")
        #expect(try program.json("sources", "--json", kind: "sources").items().isEmpty)
        try reader.type("\r")
        try reader.waitForText("U takes it back")
        // The addition is what is taken back, and comes again when it is added again.
        try reader.type("U")
        try reader.waitForText("Taken back: added the source “Kiln News”")
        #expect(try program.json("sources", "--json", kind: "sources").items().isEmpty)
        for key in ["a", "\u{1B}OA", "\r"] { try reader.type(key) }
        try reader.waitForText("Kiln 2 cools")
        try reader.type("\r")
        try reader.waitForText("U takes it back")
        try reader.waitForText("Kiln News")
        for key in ["e", "\u{15}", "Potters", "\t", "clay, north", "\r"] { try reader.type(key) }
        try reader.waitForText("Potters")
        #expect(reader.screen.text.contains("clay"), "\(reader.screen.text)")
        try reader.type("G")
        try reader.type("M")
        try reader.waitForText("Muted Potters")
        try reader.type("D")
        #expect(reader.screen.text.contains("Remove Potters?"), "\(reader.screen.text)")
        for key in ["\u{1B}OB", "\r"] { try reader.type(key) }
        try reader.waitForText("There are no sources yet")
        #expect(try program.json("search", "--json", "kiln", kind: "search")["total"] as? Int == 0)
        try reader.type("U")
        try reader.waitForText("Potters")
        try leave(reader)
        #expect(try program.json("search", "--json", "kiln", kind: "search")["total"] as? Int == 2)
        let source = try #require(try program.json("sources", "--json", kind: "sources").items().first)
        #expect(source["name"] as? String == "Potters" && source["tags"] as? [String] == ["clay", "north"])
        #expect((source["settings"] as? [String: String])?["state"] == "muted")
    }

    @Test("what is not there is said before it is added")
    func nothingThere() throws {
        let program = try Program()
        let reader = try program.openReader(columns: 100, rows: 30)
        try reader.type("f")
        for text in ["a", "/no/such/folder", "\r"] { try reader.type(text) }
        try reader.waitForText("is not there; check the path")
        try reader.type("\u{1B}")
        for text in ["a", "no address at all", "\r"] { try reader.type(text) }
        try reader.waitForText("neither an address nor a path")
        try reader.type("\u{1B}")
        try leave(reader)
    }

    @Test("a list that is imported says what arrived, and offers to fetch it")
    func importing() throws {
        let server = try LoopbackServer { _ in LoopbackServer.answer("200 OK", [], Self.feed) }
        let program = try Program()
        try program.write("\(server.url("/feed")) pots \"~Kilns\"\n", to: "urls")
        let reader = try program.openReader(columns: 100, rows: 30)
        try reader.type("f")
        for text in ["I", program.path("urls"), "\r"] { try reader.type(text) }
        try reader.waitForText("1 source added")
        #expect(reader.screen.text.contains("Fetch them now"), "\(reader.screen.text)")
        try reader.type("\r")
        try reader.waitForText("2 new articles")
        try leave(reader)
    }

    @Test("muted sources come as read, filtered items hidden, paused ones not at all")
    func states() throws {
        // Items of their own: of one that two sources bring, whichever is stored first decides.
        let server = try LoopbackServer { request in
            let feed = String(decoding: Self.feed, as: UTF8.self).replacing("<guid>", with: "<guid>\(request.path)")
                .replacing("Kiln", with: "Kiln of \(request.path)").replacing("Lerum", with: request.path)
                .replacing("afar", with: request.path)
            return LoopbackServer.answer("200 OK", [], Array(feed.utf8))
        }
        let program = try Program()
        for name in ["/muted", "/filtered", "/paused"] {
            try program.run("sources", "add", "--unchecked", server.url(name), "--name", String(name.dropFirst()))
        }
        #expect(try program.run("sources", "set", "muted", "state", "muted").status == 0)
        #expect(try program.run("sources", "set", "filtered", "filter", "title:cools").status == 0)
        #expect(try program.run("sources", "set", "paused", "state", "paused").status == 0)
        try program.run("fetch")
        #expect(!server.requests.map(\.path).contains("/paused"))
        let sources = try program.json("sources", "--json", kind: "sources").items()
        let muted = try #require(sources.first { $0["name"] as? String == "muted" })
        #expect(muted["articles"] as? Int == 2)
        #expect(try program.json("search", "--json", "is:hidden", kind: "search")["total"] as? Int == 1)
    }

    @Test(
        "a broken theme of the configuration is said once, with its line; one that was kept and is gone once and for all"
    )
    func brokenTheme() throws {
        let program = try Corpus.indexed()
        try program.write("measure: 60\ntheme: nosuch\n", to: "settings.yaml")
        let reader = try program.openReader(["--config", program.path("settings.yaml")], columns: 120, rows: 30)
        try reader.type("\u{0E}")
        let words = reader.screen.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let count = words.components(separatedBy: "no theme of this name").count - 1
        #expect(count == 1 && words.contains("settings.yaml:2"), "\(reader.screen.text)")
        try leave(reader)
    }

    @Test("a limit of which nothing is understood leaves the list as it was, and says so")
    func limit() throws {
        let reader = try Corpus.indexed().openReader(columns: 100, rows: 30)
        #expect(reader.screen.text.contains("Osterlund bridge"))
        for text in ["&", "is:nonsense", "\r"] { try reader.type(text) }
        #expect(reader.screen.text.contains("The list was not limited"), "\(reader.screen.text)")
        #expect(!reader.screen.lines[0].contains("is:nonsense"))
        #expect(reader.screen.text.contains("Osterlund bridge"))
        #expect(!reader.screen.lines[0].contains("failure"))
        try leave(reader)
    }

    @Test("the configuration is edited in the reader, and what it says holds at once")
    func configuration() throws {
        let program = try Corpus.indexed()
        let editor = try program.write(
            "#!/bin/sh\nprintf 'keys:\\n  bindings:\\n    gx: sources\\nmeasure: 5\\n' > \"$1\"\n", to: "editor.sh")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path("editor.sh"))
        let reader = try program.openReader(columns: 100, rows: 30, environment: ["VISUAL": program.path("editor.sh")])
        try reader.type("\u{0F}")
        try reader.type("\u{0E}")
        let words = reader.screen.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("is not between 20 and 200"), "\(editor): \(reader.screen.text)")
        try reader.type("q")
        for key in ["g", "x"] { try reader.type(key) }
        #expect(reader.screen.lines[0].hasPrefix(" Sources"), "\(reader.screen.text)")
        try leave(reader)
    }
}
