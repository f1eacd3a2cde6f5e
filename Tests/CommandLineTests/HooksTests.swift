import Foundation
import LoopbackServer
import TerminalProcess
import Testing

@Suite("Programs and hooks")
struct HooksTests {
    /// Writes its arguments, one a line, then what it was told, to a file.
    private static let recorder = """
        #!/bin/sh
        out=$1; shift
        { printf 'args %s\\n' "$#"; for word in "$@"; do printf '[%s]\\n' "$word"; done
          printf 'title=%s\\nkind=%s\\n' "$RASHOMON_TITLE" "$RASHOMON_KIND"; cat; } >> "$out"
        """

    private func record(in program: Program) throws -> (script: String, out: String) {
        let script = try program.write(Self.recorder, to: "record.sh")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
        return (script, program.path("out.txt"))
    }

    private func feed(_ titles: [String]) -> [UInt8] {
        let items = titles.enumerated().map { number, title in
            "<item><title>\(title)</title><link>https://kiln.example/\(number)</link><guid>\(number)</guid>"
                + "<description>Potters of Lerum lit kiln number \(number) on Friday.</description></item>"
        }
        return Array(
            "<rss version=\"2.0\"><channel><title>Kilns</title>\(items.joined())</channel></rss>".utf8)
    }

    @Test("hooks run once for each new article that they want, and nothing of it is a shell's word or an option")
    func hookForArticles() throws {
        let nasty = "--rm -rf $(touch pwned) `id`; \"quoted\" 'single'"
        let escaped = nasty.replacing("\"", with: "&quot;")
        let server = try LoopbackServer { [feed] _ in
            LoopbackServer.answer("200 OK", [], feed([escaped, "Kiln opens", "Clay is dear"]))
        }
        let program = try Program()
        let (script, out) = try record(in: program)
        try program.write(
            """
            hooks:
              keep:
                on: new-article
                query: title:kiln or title:quoted
                program: [\(script), \(out), "%t", "-t=%t", "%u"]
            """, to: "config/rashomon/config.yaml")
        try program.run("sources", "add", "--unchecked", server.url("/feed"))
        #expect(try program.run("fetch").err == "")
        let text = try String(contentsOfFile: out, encoding: .utf8)
        #expect(text.contains("args 3\n[ \(nasty)]\n[-t=\(nasty)]\n[https://kiln.example/0]\n"))
        #expect(text.contains("[Kiln opens]") && !text.contains("Clay"))
        #expect(text.contains("title=\(nasty)\nkind=article\n"))
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("{") })
        let json = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        let article = try #require(json?["article"] as? [String: Any])
        #expect(article["title"] as? String == nasty && article["url"] as? String == "https://kiln.example/0")
        #expect((article["text"] as? String)?.contains("lit kiln number 0") == true)
        #expect(!FileManager.default.fileExists(atPath: program.path("pwned")))
        try program.run("fetch", "--all", "--force")
        #expect(try String(contentsOfFile: out, encoding: .utf8) == text)
    }

    @Test("a hook for stories, a hook that fails, and one that is not understood")
    func hookForStories() throws {
        // Undated entries of one list would be a story each.
        let dated = String(decoding: feed(["Kiln opens", "Dear clay"]), as: UTF8.self).replacing(
            "</guid>", with: "</guid><pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate>")
        let server = try LoopbackServer { _ in LoopbackServer.answer("200 OK", [], Array(dated.utf8)) }
        let program = try Program()
        let (script, out) = try record(in: program)
        try program.write(
            """
            hooks:
              told:
                on: new-story
                shell: 'printf "%s\\n" "$RASHOMON_HEADLINE" >> "\(out)"'
              broken:
                on: new-article
                program: [/nowhere/at-all, "%u"]
              odd:
                on: new-article
                query: moonphase:full
                program: [\(script), \(out), odd]
            """, to: "config/rashomon/config.yaml")
        try program.run("sources", "add", "--unchecked", server.url("/feed"))
        let run = try program.run("fetch")
        #expect(run.status == 0)
        #expect(run.err.contains("The hook broken failed") && run.err.contains("hooks.odd: moonphase"))
        // One story tells both.
        #expect(try String(contentsOfFile: out, encoding: .utf8) == "Kiln opens\n")
    }

    @Test("commands of one's own run programs: aside, shown in a pane, kept as a note")
    func commands() throws {
        let program = try Corpus.indexed()
        let (script, out) = try record(in: program)
        // A program that writes to it waits until somebody reads, which nobody does before the reader has ended.
        mkfifo(out, 0o600)
        try program.write(
            """
            commands:
              ",a": {title: keep, program: [\(script), \(out), --, "%o", "%u"], result: nothing}
              ",p": {title: count words, shell: 'grep -o "\\"text\\":" | wc -l; echo "of $RASHOMON_OUTLET"', result: pane}
              ",n": {title: sum up, program: "printf 'about %%s' '%t'", result: note}
              ",x": {title: broken, program: [/nowhere/at-all], result: pane}
            """, to: "config/rashomon/config.yaml")
        let reader = try program.openReader(columns: 100)
        try reader.type("/")
        try reader.type("radish\\r".replacing("\\r", with: "\r"))
        try reader.type("\r")
        #expect(reader.screen.text.contains("four kilograms"))
        try reader.type(",p")
        try reader.waitForText("of Osterlund Echo")
        #expect(reader.screen.lines[0].contains("count words"))
        try reader.type("q")
        try reader.type(",n")
        try reader.waitForText("added to the note")
        try reader.type(",x")
        try reader.waitForText("could not be run")
        try reader.type(",a")
        try reader.waitForText("Started: keep")
        try reader.send("Q")
        #expect(try reader.waitForEnd() == 0)
        let article = try program.run("article", try program.article(about: "radish"), "--json").out
        let item = try JSONSerialization.jsonObject(with: Data(article.utf8)) as? [String: Any]
        let note = (item?["article"] as? [String: Any] ?? item)?["note"] as? String
        #expect(note == "about Radish grower weighs in at the county fair")
        let told = String(decoding: try FileHandle(forReadingAtPath: out)?.readToEnd() ?? Data(), as: UTF8.self)
        #expect(told.hasPrefix("args 3\n[--]\n[Osterlund Echo]\n[]\n"), "\(told)")
        #expect(try program.run("search", "--json", "is:noted").out.contains("Radish"))
    }

    @Test("what is wrong with programs is said with the line")
    func problems() throws {
        let program = try Program()
        try program.write(
            """
            commands:
              ",a": {title: a, program: [mpv, "%q"]}
              ",b": {title: b, program: ["%u", x]}
              ",c": {title: c, program: "say 'it"}
              ",d": {title: d, program: [x], shell: y}
              ",e": {title: e, program: [x], result: wall}
            hooks:
              one: {on: midnight, program: [x]}
              two: {on: new-article}
            """, to: "config/rashomon/config.yaml")
        let run = try program.run("config", "--check")
        #expect(run.status == 1)
        for words in [
            "%q, which is nothing", "takes its program from outside", "quotation mark is not closed",
            "exclude each other", "“wall” is none of", "nothing is called “midnight”", "program or shell is missing",
        ] {
            #expect(run.err.contains(words), "\(words) is not in: \(run.err)")
        }
    }

    @Test("notify-command is given the message as variables and JSON, too")
    func notification() throws {
        let server = try LoopbackServer { [feed] _ in LoopbackServer.answer("200 OK", [], feed(["Kiln opens"])) }
        let program = try Program()
        let out = program.path("told.txt")
        let script = try program.write(
            "#!/bin/sh\n{ echo \"$RASHOMON_VIEW|$RASHOMON_HEADLINE|$2\"; cat; } > \(out)\n", to: "tell.sh")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
        try program.write("notify: command\nnotify-command: \(script)\n", to: "config/rashomon/config.yaml")
        try program.run("rules", "add", "notify", "title:kiln")
        try program.run("sources", "add", "--unchecked", server.url("/feed"))
        try program.run("fetch", "--notify")
        let text = try String(contentsOfFile: out, encoding: .utf8)
        #expect(text.hasPrefix("title:kiln|Kiln opens|Kiln opens\n"))
        #expect(text.contains("\"kind\":\"notification\""))
    }
}
