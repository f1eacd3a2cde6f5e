import Foundation
import LoopbackServer
import TerminalProcess
import Testing

/// What the reader writes where it is told to, and what it tells of fetches that others made.
@Suite("Files and fetches of the reader")
struct ReaderFilesTests {
    private func leave(_ reader: PseudoTerminal) throws {
        try reader.send("Q")
        #expect(try reader.waitForEnd() == 0)
    }

    @Test("a story's report is written where that is typed, and never over another file unasked")
    func report() throws {
        let program = try Corpus.indexed()
        try program.write("mine\n", to: "notes/bridge.html")
        let reader = try program.openReader(columns: 120, rows: 30)
        for keys in ["&", "bridge", "\r", "\r", "e", "\r"] { try reader.type(keys) }
        #expect(reader.screen.lines.last?.contains("Write to: rashomon-story-") == true, "\(reader.screen.text)")
        try reader.type(program.path("notes/bri"))
        try reader.type("\t")
        #expect(reader.screen.text.contains("notes/bridge.html"), "\(reader.screen.text)")
        try reader.type("\r")
        try reader.waitForText("bridge.html is there already")
        try reader.type("\r")
        try reader.type(program.path("notes/"))
        try reader.type("\r")
        try reader.waitForText("Written to ")
        let names = try FileManager.default.contentsOfDirectory(atPath: program.path("notes")).sorted()
        #expect(names.count == 2 && names.last?.hasPrefix("rashomon-story-") == true, "\(names)")
        #expect(try String(contentsOfFile: program.path("notes/bridge.html"), encoding: .utf8) == "mine\n")
        let page = try String(contentsOfFile: program.path("notes/\(names[1])"), encoding: .utf8)
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("bridge"))
        // Over it, where that is chosen.
        for keys in ["e", "\r", program.path("notes/bridge.html"), "\r"] { try reader.type(keys) }
        try reader.waitForText("is there already")
        for keys in ["\u{1B}OB", "\r"] { try reader.type(keys) }
        try reader.waitForText("Written to ")
        #expect(try String(contentsOfFile: program.path("notes/bridge.html"), encoding: .utf8) != "mine\n")
        try leave(reader)
    }

    @Test("settings that are changed in the form stand in the file, with what was written there, and hold at once")
    func settings() throws {
        let program = try Corpus.indexed()
        try program.write("margin: 2   # mine\n", to: "config/rashomon/config.yaml")
        let reader = try program.openReader(columns: 100, rows: 30)
        for keys in ["\u{18}", "german", "\r"] { try reader.type(keys) }
        try reader.waitForText("are not languages by their codes, such as en de")
        for keys in ["\u{15}", "de en", "\u{1B}OB", "\u{1B}OB", "\u{15}", "6", "\r"] { try reader.type(keys) }
        try reader.waitForText("The settings were read again and hold.")
        let file = try String(contentsOfFile: program.path("config/rashomon/config.yaml"), encoding: .utf8)
        #expect(file == "margin: 6   # mine\nlanguages: \"de en\"\n")
        try leave(reader)
    }

    @Test("a source that another process could not fetch is told of in the list and in the notices, with what to do")
    func trouble() throws {
        let server = try LoopbackServer { request in
            request.path == "/feed"
                ? LoopbackServer.answer("200 OK", [], Array(Self.feed.utf8))
                : LoopbackServer.answer("404 Not Found", [], [])
        }
        let program = try Program()
        try program.run("sources", "add", "--unchecked", server.url("/feed"))
        try program.run("sources", "add", "--unchecked", server.url("/old"), "--name", "Old Wharf")
        try program.run("fetch")
        let reader = try program.openReader(columns: 100, rows: 24)
        #expect(reader.screen.lines[0].contains("1 source in trouble: ^N"), "\(reader.screen.text)")
        try reader.type("\u{0E}")
        try reader.waitForText("Old Wharf")
        let words = reader.screen.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("404") && words.contains("e changes its address"), "\(reader.screen.text)")
        try reader.type("\r")
        #expect(reader.screen.lines[0].hasPrefix(" Sources"))
        #expect(reader.screen.lines[reader.screen.cursor.y].contains("Old Wharf"))
        try reader.type("p")
        try reader.waitForText("Paused Old Wharf")
        try reader.type("H")
        #expect(!reader.screen.lines[0].contains("in trouble"), "\(reader.screen.text)")
        try leave(reader)
    }

    @Test("the text of a page that the reader read itself is no change of the outlet's")
    func ownReading() throws {
        let server = try LoopbackServer { request in
            guard request.path == "/feed" else {
                let text = String(
                    repeating: "<p>The kiln of Lerum burns with oak that was cut before the war.</p>", count: 9)
                return LoopbackServer.answer(
                    "200 OK", ["Content-Type: text/html"],
                    Array("<html><title>Kiln opens</title><article>The kiln opened.\(text)</article></html>".utf8))
            }
            let link = "http://\(request.headers["host"] ?? "")/page"
            return LoopbackServer.answer("200 OK", [], Array(Self.feed.replacing("LINK", with: link).utf8))
        }
        let program = try Program()
        try program.run("sources", "add", "--unchecked", server.url("/feed"))
        try program.run("fetch")
        let reader = try program.openReader(columns: 100, rows: 24)
        try reader.type("\r")
        try reader.type("F")
        try reader.waitForText("1 article read in full")
        #expect(reader.screen.text.contains("cut before the war"), "\(reader.screen.text)")
        #expect(!reader.screen.text.contains("2 versions"), "\(reader.screen.text)")
        #expect(reader.screen.text.contains("read in full (V)"), "\(reader.screen.text)")
        try reader.type("q")
        #expect(!reader.screen.text.contains("↻"), "\(reader.screen.text)")
        try reader.type("E")
        #expect(!reader.screen.text.contains("↻"), "\(reader.screen.text)")
        try leave(reader)
        #expect(try program.json("search", "--json", "is:changed", kind: "search")["total"] as? Int == 0)
    }

    private static let feed = """
        <rss version="2.0"><channel><title>Kiln News</title><item><title>Kiln opens</title><guid>1</guid>
        <link>LINK</link><pubDate>Thu, 19 Nov 2026 08:00:00 GMT</pubDate>
        <description>The kiln opened.</description></item></channel></rss>
        """
}
