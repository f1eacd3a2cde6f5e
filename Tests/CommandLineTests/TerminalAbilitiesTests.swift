import Foundation
import TerminalProcess
import Testing

/// What the reader does where a terminal can do more, or is gone.
@Suite("The reader and what terminals can do")
struct TerminalAbilitiesTests {
    private func links(_ reader: PseudoTerminal) -> Set<String> {
        Set(reader.screen.cells.joined().compactMap(\.look.link))
    }

    // MARK: - Links

    @Test("an article's address is a link, on its own cells alone, where the terminal is known to take links")
    func linksWhereTheTerminalTakesThem() throws {
        let reader = try Corpus.indexed().openReader(columns: 100, rows: 30, environment: ["WT_SESSION": "1"])
        #expect(links(reader) == [])
        try reader.type("\r")
        try reader.type("\r")
        let address = try #require(links(reader).first)
        #expect(address.hasPrefix("https://"))
        let row = try #require(reader.screen.lines.firstIndex { $0.contains(address) })
        let linked = reader.screen.cells[row].filter { $0.look.link != nil }.map(\.text).joined()
        #expect(linked == address)
        #expect(reader.screen.unknown == [])
    }

    @Test(
        "the setting wins over what is known of the terminal", arguments: [("on", [:]), ("off", ["WT_SESSION": "1"])])
    func theSettingWins(setting: String, environment: [String: String]) throws {
        let program = try Corpus.indexed()
        try program.write("hyperlinks: \(setting)\n", to: "config/rashomon/config.yaml")
        let reader = try program.openReader(columns: 100, rows: 30, environment: environment)
        try reader.type("\r")
        try reader.type("\r")
        #expect(links(reader).isEmpty == (setting == "off"))
    }

    /// tmux hands links on where it was told that the terminal takes them, and drops them elsewhere.
    @Test(
        "in tmux an address is a link where tmux says that its terminal takes links",
        arguments: [("echo 256,RGB,hyperlinks,title", true), ("echo 256,RGB,title", false), ("exit 1", false)])
    func linksInTmux(answer: String, areMade: Bool) throws {
        let program = try Corpus.indexed()
        try program.write("#!/bin/sh\n[ \"$1\" = display-message ] || exit 1\n\(answer)\n", to: "bin/tmux")
        chmod(program.path("bin/tmux"), 0o755)
        let environment = [
            "TMUX": "/tmp/tmux,1,0", "TERM": "tmux-256color", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.5a",
            "PATH": program.path("bin") + ":/usr/bin:/bin",
        ]
        let reader = try program.openReader(columns: 100, rows: 30, environment: environment)
        for key in ["\r", "\r"] { try reader.type(key) }
        #expect(links(reader).isEmpty != areMade)
    }

    @Test(
        "the clipboard is asked for, also through screen, and nobody claims that it took the text",
        arguments: [("xterm-256color", "52;c;"), ("screen-256color", "]52;c;")])
    func theClipboardIsAsked(terminal: String, expected: String) throws {
        let reader = try Corpus.indexed().openReader(columns: 100, rows: 30, environment: ["TERM": terminal])
        for key in ["\r", "\r", "y"] { try reader.type(key) }
        #expect(reader.screen.commands.count == 1)
        #expect(reader.screen.commands.first?.hasPrefix(expected) == true)
        #expect(reader.screen.text.contains("whether it took it is not known"))
    }

    @Test("a console without a clipboard says so")
    func noClipboard() throws {
        let reader = try Corpus.indexed().openReader(columns: 100, rows: 30, environment: ["TERM": "linux"])
        for key in ["\r", "\r", "y"] { try reader.type(key) }
        #expect(reader.screen.commands == [])
        #expect(reader.screen.text.contains("Not copied: the Linux console has no clipboard."))
    }

    /// tmux as it comes drops the sequence for the clipboard, but takes a text from its own command.
    @Test("in tmux the text goes to tmux, and a failure is said", arguments: ["xterm-256color", "screen-256color"])
    func copyingInTmux(terminal: String) throws {
        let program = try Corpus.indexed()
        try program.write("#!/bin/sh\n[ \"$1 $2\" = 'load-buffer -w' ] && cat > \"$KEPT\"\n", to: "bin/tmux")
        chmod(program.path("bin/tmux"), 0o755)
        let environment = [
            "TMUX": "/tmp/tmux,1,0", "TERM": terminal, "KEPT": program.path("kept"),
            "PATH": program.path("bin") + ":/usr/bin:/bin",
        ]
        let reader = try program.openReader(columns: 100, rows: 30, environment: environment)
        for key in ["\r", "\r", "y"] { try reader.type(key) }
        #expect(reader.screen.commands == [])
        #expect(reader.screen.text.contains("In tmux’s buffer"))
        #expect(try String(contentsOfFile: program.path("kept"), encoding: .utf8).hasPrefix("https://"))
        try program.write("#!/bin/sh\nexit 1\n", to: "bin/tmux")
        try reader.type("y")
        #expect(reader.screen.text.contains("Not copied"))
    }

    @Test(
        "a terminal that many machines have no description of is taken for the nearest one",
        arguments: ["xterm-kitty", "alacritty", "xterm-ghostty", "foot", "wezterm"])
    func terminalsWithoutADescription(name: String) throws {
        let program = try Corpus.indexed()
        let reader = try program.openReader(columns: 100, rows: 30, environment: ["TERM": name])
        #expect(reader.screen.text.contains("Osterlund bridge"))
        #expect(reader.screen.hasColour)
        try reader.type("\u{1B}OB")
        #expect(reader.screen.unknown == [])
    }

    // MARK: - News of new stories

    private static let items = [
        ("A kiln opens in Lerum", "The potters of Lerum fired their new kiln on Friday."),
        ("Blue glaze \u{9B}2J recalled from the markets", "Cobalt was found in jars that traders sold to tourists."),
        ("Rain over the northern isles", "Ferries stay in their harbours until the storm has passed."),
    ]

    private func feed(_ count: Int) -> String {
        let entries = Self.items.prefix(count).enumerated().map { number, item in
            "<item><title>\(item.0)</title><guid>\(number)</guid><link>https://kiln.example/\(number)</link>"
                + "<description>\(item.1)</description></item>"
        }
        return "<rss version=\"2.0\"><channel><title>Kiln News</title>\(entries.joined())</channel></rss>"
    }

    /// A program with one source, which brings a second item with the next fetch.
    private func watched(_ settings: String) throws -> Program {
        let program = try Program()
        let path = try program.write(feed(1), to: "kiln.xml")
        try program.run("sources", "add", path)
        try program.write("views:\n  Clay: glaze\n" + settings, to: "config/rashomon/config.yaml")
        try program.write(feed(3), to: "kiln.xml")
        return program
    }

    @Test("a reload tells once, by the terminal, of the new story that a kept view lists")
    func aReloadTellsOfNewStories() throws {
        let reader = try watched("notify: osc9\n").openReader(columns: 100, rows: 30)
        try reader.type("R")
        let told = reader.screen.commands.filter { $0.hasPrefix("9;") }
        #expect(told.count == 1)
        #expect(told.first?.hasPrefix("9;Clay: Blue glaze") == true)
        #expect(told.first?.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) } == true)
        try reader.type("R")
        #expect(reader.screen.commands.filter { $0.hasPrefix("9;") }.count == 1)
        #expect(reader.screen.unknown == [])
    }

    @Test("fetch --notify runs the command with the view's name and the headline, once")
    func fetchRunsTheCommand() throws {
        let program = try Program()
        let log = program.path("told")
        let script = try program.write("echo \"$1 / $2\" >> '\(log)'\n", to: "tell.sh")
        let watched = try watched("notify: command\nnotify-command: /bin/sh \(script)\n")
        #expect(try watched.run("fetch", "--all", "--notify", "--quiet").status == 0)
        #expect(try String(contentsOfFile: log, encoding: .utf8).hasPrefix("Clay / Blue glaze"))
        try watched.run("fetch", "--all", "--notify", "--quiet")
        #expect(try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").count == 1)
    }

    @Test("a story that a split made of articles that were there is not told of as new")
    func aSplitIsNoNews() throws {
        let program = try Program()
        let log = program.path("told")
        let script = try program.write("echo \"$1 / $2\" >> '\(log)'\n", to: "tell.sh")
        let watched = try watched("notify: command\nnotify-command: /bin/sh \(script)\n")
        try watched.run("fetch", "--all", "--notify", "--quiet")
        try FileManager.default.removeItem(atPath: log)
        try watched.run("merge", "2", "1")
        try watched.run("split", "1", "2")
        try watched.run("fetch", "--all", "--notify", "--quiet")
        #expect(!FileManager.default.fileExists(atPath: log))
    }

    @Test("without a setting fetch --notify says so and tells nothing")
    func fetchSaysWhyItTellsNothing() throws {
        let run = try watched("").run("fetch", "--all", "--notify")
        #expect(run.status == 0)
        #expect(run.err.contains("`notify`"))
    }

    // MARK: - Endings and chance

    @Test("a terminal that is taken away keeps the place")
    func aLostTerminalKeepsThePlace() throws {
        let program = try Corpus.indexed()
        let reader = try program.openReader(columns: 100, rows: 30)
        try reader.type("\r")
        let place = reader.screen.lines[0]
        #expect(!place.hasPrefix(" Stories ·"))
        reader.hangUp()
        #expect(try reader.waitForEnd() == 0)
        #expect(try program.openReader(columns: 100, rows: 30).screen.lines[0] == place)
    }

    /// `make walk` takes longer ones, under sanitizers.
    @Test(
        "a walk by chance never leaves another screen than a fresh one",
        arguments: [
            (1, ["TERM": "xterm-256color", "COLORTERM": "truecolor", "WT_SESSION": "1"]), (2, ["TERM": "vt100"]),
            (3, ["TERM": "tmux-256color", "RASHOMON_PLAIN": "1"]),
        ] as [(UInt64, [String: String])])
    func aWalkByChance(seed: UInt64, terminal: [String: String]) throws {
        let program = try Corpus.indexed()
        try program.run("sources", "add", program.path("corpus"))
        let walk = try ReaderWalk(seed: seed) {
            try PseudoTerminal(
                ["/bin/sh", "-c", "cd \"$1\" && exec \"$2\"", "sh", program.folder.path, Program.executable.path],
                environment: program.environment.merging([
                    "PATH": "/nonexistent", "BROWSER": "/bin/true", "VISUAL": "/bin/true", "PAGER": "/bin/true",
                ]) { $1 }.merging(terminal) { $1 })
        }
        try walk.run(400)
    }
}
