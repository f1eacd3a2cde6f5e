import Foundation
import TerminalProcess
import Testing

/// Programs that the reader starts: they can be left, and they take nothing from the reader.
@Suite("Programs that the reader starts")
struct ChildProgramTests {
    /// Types a command for the shell and waits until it says that it runs. The command itself should be `exec`ed: dash
    /// loses a ^C that comes while it starts a child.
    private func start(_ command: String, in reader: PseudoTerminal) throws {
        try reader.type("!")
        try reader.type("echo 'it'' runs'; \(command)")
        try reader.send("\r")
        try reader.waitForText("it runs")
    }

    @Test(
        "a command that never ends or reads the terminal is left by ^C, and the reader goes on",
        arguments: ["exec sleep 1000", "exec cat", "exec cat </dev/tty", "sleep 1000 | cat"])
    func leftByInterrupt(command: String) throws {
        let reader = try Corpus.indexed().openReader(columns: 100, rows: 30)
        try start(command, in: reader)
        try reader.waitForIdle { try reader.send("\u{03}") }
        #expect(reader.screen.lines[0].hasPrefix(" Stories"))
        #expect(reader.screen.text.contains("was interrupted"))
        let before = reader.screen.cursor.y
        try reader.type("j")
        #expect(reader.screen.cursor.y > before)
        try reader.send("Q")
        #expect(try reader.waitForEnd() == 0)
    }

    @Test("what is typed while a command has the terminal goes to the command")
    func typingGoesToTheCommand() throws {
        let reader = try Corpus.indexed().openReader(columns: 100, rows: 30)
        try start("read -r word; echo got $word", in: reader)
        try reader.send("Quay\n")
        try reader.waitForText("got Quay")
        try reader.waitForText("[any key]")
        // It leaves the answer and does nothing else: help stays closed.
        try reader.waitForIdle { try reader.send("?") }
        #expect(reader.screen.lines[0].hasPrefix(" Stories"))
    }

    @Test("while a command runs, the system can end the reader", arguments: [SIGTERM, SIGHUP])
    func endedMeanwhile(signal: Int32) throws {
        let reader = try Corpus.indexed().openReader(columns: 100, rows: 30)
        try start("sleep 1000", in: reader)
        reader.signal(signal)
        #expect(try reader.waitForEnd() == 0)
    }

    /// The shell that started the reader continues both.
    @Test("^Z stops the command and the reader, and fg continues both")
    func stoppedAndContinued() throws {
        let program = try Corpus.indexed()
        let reader = try PseudoTerminal(
            ["/bin/sh", "-c", "set -m; '\(Program.executable.path)'; echo 'it'' stopped'; fg >/dev/null"],
            environment: program.environment)
        try reader.waitForIdle()
        let own = reader.foregroundGroup
        try start("exec cat", in: reader)
        // The command may have spoken before it got the terminal.
        try reader.waitUntil { reader.foregroundGroup != own }
        let job = reader.foregroundGroup
        try reader.send("\u{1A}")
        try reader.waitForText("it stopped")
        // Before the job has the terminal again, keys are the shell's or the reader's.
        try reader.waitUntil { reader.foregroundGroup == job }
        try reader.send("still here\n")
        try reader.waitForText("still here")
        try reader.waitForIdle { try reader.send("\u{03}") }
        #expect(reader.screen.lines[0].hasPrefix(" Stories"))
        try reader.send("Q")
        #expect(try reader.waitForEnd() == 0)
    }

    @Test("a browser that reads the terminal does not get the reader's keys")
    func openersHaveNoTerminal() throws {
        let program = try Corpus.indexed()
        let script = try program.write(
            "#!/bin/sh\ncat </dev/tty >>\"$0.keys\" 2>/dev/null && touch \"$0.had\"\ntouch \"$0.done\"\n", to: "browser"
        )
        chmod(script, 0o755)
        let reader = try program.openReader(columns: 100, rows: 30, environment: ["BROWSER": script])
        for key in ["\r", "o"] { try reader.type(key) }
        let row = reader.screen.cursor.y
        try reader.type("j")
        #expect(reader.screen.cursor.y > row)
        try reader.send("Q")
        #expect(try reader.waitForEnd() == 0)
        #expect(!FileManager.default.fileExists(atPath: script + ".had"))
    }

    @Test("a bookmark command that fails or is not there never says that something is bookmarked")
    func bookmarksThatFail() throws {
        let program = try Corpus.indexed()
        try program.write("bookmark-command: /nonexistent/keep\n", to: "config/rashomon/config.yaml")
        let reader = try program.openReader(columns: 100, rows: 30)
        for key in ["\r", "B"] { try reader.type(key) }
        #expect(reader.screen.text.contains("Not bookmarked"))
        try program.write("bookmark-command: \"true\"\n", to: "config/rashomon/config.yaml")
        let other = try program.openReader(columns: 100, rows: 30)
        for key in ["\r", "B"] { try other.type(key) }
        #expect(other.screen.text.contains("Bookmarked: "))
    }

    @Test("a bookmark command gets the article's text, and all that hooks are told of an article")
    func whatABookmarkCommandGets() throws {
        let program = try Corpus.indexed()
        let given = program.path("given")
        let script = try program.write(
            "#!/bin/sh\n{ echo \"$2\"; env | grep ^RASHOMON_ | sort; cat; } > '\(given)'\n", to: "keep")
        chmod(script, 0o755)
        try program.write("bookmark-command: \(script)\n", to: "config/rashomon/config.yaml")
        let reader = try program.openReader(columns: 100, rows: 30)
        for key in ["\r", "B"] { try reader.type(key) }
        #expect(reader.screen.text.contains("Bookmarked: "))
        let lines = try String(contentsOfFile: given, encoding: .utf8).split(separator: "\n").map(String.init)
        func value(_ name: String) -> String? {
            lines.first { $0.hasPrefix("RASHOMON_\(name)=") }.map { String($0.dropFirst(name.utf8.count + 10)) }
        }
        #expect(value("KIND") == "article" && value("TITLE") == lines.first && value("STORY") != nil)
        let id = try #require(value("ID"))
        let article = try program.json("article", id, "--json", kind: "article")
        #expect(value("OUTLET") == (article["article"] as? [String: Any])?["outlet"] as? String)
        #expect(lines.last?.hasPrefix("RASHOMON_") == false && (lines.last?.utf8.count ?? 0) > 40)
    }

    @Test("no descriptor of the reader's is open in a program that it starts")
    func descriptorsStayHome() throws {
        let program = try Corpus.indexed()
        let list = program.path("descriptors")
        let script = try program.write("#!/bin/sh\nls /proc/$$/fd > '\(list)'\n", to: "list")
        chmod(script, 0o755)
        try program.write("bookmark-command: \(script)\n", to: "config/rashomon/config.yaml")
        // Those that whoever runs the test left open are not the reader's.
        let reader = try PseudoTerminal(
            ["/bin/sh", "-c", "exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-; exec '\(Program.executable.path)'"],
            environment: program.environment)
        try reader.waitForIdle()
        for key in ["\r", "B"] { try reader.type(key) }
        // The shell keeps the script itself on 10 or above.
        func opened() throws -> [String] {
            try String(contentsOfFile: list, encoding: .utf8).split(separator: "\n").map(String.init)
                .filter { (Int($0) ?? 0) < 10 }
        }
        let aside = try opened()
        #expect(aside == ["0", "1", "2"])
        try FileManager.default.removeItem(atPath: list)
        try reader.type("!")
        try reader.type(script)
        try reader.send("\r")
        try reader.waitForText("[any key]")
        let onTheTerminal = try opened()
        #expect(onTheTerminal == ["0", "1", "2"])
    }
}
