import Foundation
import NewsIndex
import TerminalProcess
import Testing

/// The reader, the real program, driven through a terminal. Nothing here waits for time to pass: the program says when
/// it has nothing left to do.
@Suite("The reader in a terminal")
struct PseudoTerminalReaderTests {
    @Test func opensOnTheStoriesAndGivesTheTerminalBack() throws {
        let reader = try Corpus.indexed().openReader()
        #expect(reader.screen.isAlternate)
        #expect(reader.screen.lines[0].hasPrefix(" Stories"))
        #expect(reader.screen.text.contains("Osterlund bridge"))
        #expect(reader.screen.unknown == [])
        try reader.send("Q")
        #expect(try reader.waitForEnd() == 0)
        #expect(!reader.screen.isAlternate)
        #expect(reader.screen.isCursorShown)
        #expect(!reader.screen.isPasteMarked)
        #expect(!reader.screen.isMouseWanted)
    }

    @Test func theShellGetsItsModesOfTheTerminalBack() throws {
        let program = try Corpus.indexed()
        let shell = try PseudoTerminal(
            ["/bin/sh", "-c", "\"$0\"; stty -a", Program.executable.path], environment: program.environment)
        try shell.waitForIdle()
        try shell.send("Q")
        #expect(try shell.waitForEnd() == 0)
        let words = Set(shell.screen.text.split { $0.isWhitespace || $0 == ";" }.map(String.init))
        #expect(words.isSuperset(of: ["icanon", "isig", "icrnl", "onlcr", "echo"]), "\(shell.screen.text)")
    }

    @Test(arguments: ["\r", "q", "\u{1B}OB"]) func aCommandsOutputIsReadInLinesAndAnyKeyLeadsBack(key: String) throws {
        let reader = try Corpus.indexed().openReader()
        try reader.type("!")
        try reader.type("printf 'one\\ntwo\\n'")
        try reader.send("\r")
        try reader.waitForText("[any key]")
        // What waits for the key stands below what the command wrote, and not over it.
        let rows = ["one", "two", "[any key]"].map { words in
            reader.screen.lines.firstIndex { $0.hasPrefix(words) } ?? -1
        }
        #expect(rows.first != -1 && rows == rows.sorted() && Set(rows).count == 3, "\(reader.screen.text)")
        let row = reader.screen.cursor.y
        try reader.waitForIdle { try reader.send(key) }
        #expect(reader.screen.lines[0].hasPrefix(" Stories"))
        #expect(reader.screen.lines.count { $0.hasPrefix("▸") } == 1 && row != reader.screen.cursor.y)
    }

    @Test func theCursorRestsOnTheSelectedRow() throws {
        let reader = try Corpus.indexed().openReader()
        let first = reader.screen.cursor.y
        #expect(reader.screen.lines[first].hasPrefix("▸"))
        try reader.type("j")
        #expect(reader.screen.cursor.y > first)
        #expect(reader.screen.lines[reader.screen.cursor.y].hasPrefix("▸"))
        #expect(reader.screen.lines.count { $0.hasPrefix("▸") } == 1)
        #expect(!reader.screen.isCursorShown)
    }

    @Test func aMovedSelectionCostsFewBytes() throws {
        let reader = try Corpus.indexed().openReader(columns: 100)
        var costs: [Int] = []
        for key in ["j", "k", "j", "k", "j", "k"] {
            reader.bytesWritten = 0
            try reader.type(key)
            costs.append(reader.bytesWritten)
        }
        #expect(costs.sorted()[3] <= 200, "\(costs)")
    }

    @Test func aKeyThatDoesNothingWritesNothing() throws {
        let reader = try Corpus.indexed().openReader()
        try reader.type("k")
        reader.bytesWritten = 0
        try reader.type("k")
        #expect(reader.bytesWritten == 0)
    }

    /// libdispatch looks after its threads once a second, so the reader has none of them.
    @Test func noThreadIsLeftThatWakesByItself() throws {
        let reader = try Corpus.indexed().openReader()
        try reader.type("\r")
        let tasks = "/proc/\(reader.process)/task"
        let names = try FileManager.default.contentsOfDirectory(atPath: tasks).map {
            try String(contentsOfFile: "\(tasks)/\($0)/comm", encoding: .utf8)
        }
        #expect(!names.isEmpty)
        #expect(!names.contains { $0.contains("qos") }, "\(names)")
    }

    @Test func arrowsAndClicksMoveAndPastesAreTyped() throws {
        let reader = try Corpus.indexed().openReader()
        let first = reader.screen.cursor.y
        try reader.type("\u{1B}OB")
        let second = reader.screen.cursor.y
        #expect(second > first)
        try reader.type("\u{1B}[<0;10;\(first + 1)M")
        #expect(reader.screen.cursor.y == first)
        try reader.type("/")
        #expect(reader.screen.isCursorShown)
        try reader.type("\u{1B}[200~swan\u{1B}[201~")
        #expect(reader.screen.text.contains("swan"))
        try reader.type("\r")
        #expect(reader.screen.lines[0].contains("swan"))
    }

    /// A terminal answers questions whenever it likes; its answer is not typing.
    @Test func aLateAnswerOfTheTerminalIsNoKey() throws {
        let reader = try Corpus.indexed().openReader()
        let before = reader.screen.visibleCells
        try reader.type("\u{1B}[?62;1;4c")
        try reader.type("\u{1B}]11;rgb:1616/1818/1d1d\u{07}")
        #expect(reader.screen.visibleCells == before)
    }

    @Test func aStormOfResizesEndsInTheSameScreen() throws {
        let reader = try Corpus.indexed().openReader()
        let before = reader.screen.visibleCells
        for step in 0..<120 { reader.setSize(columns: 1 + step * 37 % 140, rows: 1 + step * 17 % 50) }
        try reader.resize(columns: 5, rows: 2)
        try reader.resize(columns: 1, rows: 1)
        try reader.resize(columns: 80, rows: 24)
        #expect(reader.screen.visibleCells == before)
    }

    @Test(arguments: [(5, 2), (1, 1), (2, 1), (20, 3), (300, 100)])
    func opensAtAnySize(columns: Int, rows: Int) throws {
        let reader = try Corpus.indexed().openReader(columns: columns, rows: rows)
        for key in ["j", "\r", " ", "q", "?", "q"] { try reader.type(key) }
        #expect(reader.screen.unknown == [])
        try reader.send("Q")
        #expect(try reader.waitForEnd() == 0)
    }

    /// What was read is still there when one comes back to the list, and gone from it at the next start.
    @Test func aListOfUnreadArticlesKeepsWhatWasReadUntilItIsLeft() throws {
        let program = try Corpus.indexed()
        let reader = try program.openReader()
        try reader.type("E")
        try reader.type("L")
        #expect(reader.screen.lines[0].contains("is:unread"))
        let before = reader.screen.lines[1]
        try reader.type("\r")
        #expect(!reader.screen.lines[0].contains("is:unread"))
        try reader.type("q")
        #expect(reader.screen.lines[1] == before)
        try reader.type("j")
        try reader.type("k")
        #expect(reader.screen.lines[1] == before)
        try reader.send("Q")
        #expect(try reader.waitForEnd() == 0)
        let again = try program.openReader()
        #expect(again.screen.lines[0].contains("is:unread"))
        #expect(again.screen.lines[1] != before)
    }

    /// Without a key: a line says so, wherever the cursor is, and nothing moves.
    @Test func whatAnotherProcessAddsIsSeen() throws {
        let program = try Corpus.indexed()
        let reader = try program.openReader()
        func add(_ title: String, _ hour: Int) throws {
            let text = "Title: \(title)\nOutlet: Night Echo\nDate: 2026-11-20T\(hour):00:00Z\n\n\(title)."
            try program.write(text, to: "new/\(hour).txt")
            try program.run("add", "--quiet", program.path("new/\(hour).txt"))
        }
        let first = reader.screen.lines[reader.screen.cursor.y]
        try add("Lantern parade", 10)
        try reader.waitForText("▲ 1 new story · g")
        #expect(reader.screen.lines[reader.screen.cursor.y] == first, "on the first row too")
        try reader.send("g")
        try reader.waitForText("Lantern parade")
        let selected = reader.screen.lines[reader.screen.cursor.y]
        try add("Kite race", 11)
        try reader.waitForText("▲ 1 new story · g")
        #expect(reader.screen.lines[reader.screen.cursor.y] == selected)
        try reader.send("g")
        try reader.waitForText("Kite race")
        #expect(!reader.screen.text.contains("▲"))
    }

    @Test func whatAnotherProcessAddsIsSeenOnTheEmptyFirstScreenToo() throws {
        let program = try Program()
        let reader = try program.openReader()
        #expect(reader.screen.text.contains("nothing to read yet"))
        try program.write("Title: Lantern parade\nOutlet: Night Echo\n\nLanterns.", to: "new/1.txt")
        try program.run("add", "--quiet", program.path("new"))
        try reader.waitForText("Lantern parade")
    }

    @Test func anIndexThatVanishesIsNoticed() throws {
        let program = try Corpus.indexed()
        let reader = try program.openReader(columns: 200)
        try FileManager.default.moveItem(atPath: program.data, toPath: program.data + "-away")
        try reader.waitForText("was moved, deleted or replaced while it was open")
    }

    @Test func whatIsWrongWithTheConfigurationIsInTheListOfNotices() throws {
        let program = try Corpus.indexed()
        try program.write("mesure: 60\nkeys:\n  bindings:\n    zz: compre\n", to: "config/rashomon/config.yaml")
        let reader = try program.openReader(columns: 120)
        #expect(reader.screen.lines[0].contains("2 failures: ^N"))
        try reader.type("\u{0E}")
        // The lines are as long as the folder's path, and so are broken at any place.
        let words = reader.screen.text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        #expect(words.contains("no setting “mesure”; did you mean measure?"))
        #expect(words.contains("config.yaml:4: There is no command “compre”"))
    }

    @Test func macrosAndThePaletteRunInTheRealProgram() throws {
        let program = try Corpus.indexed()
        try program.write(
            "commands:\n  \",b\":\n    title: bridges compared\n    run: [limit bridge, open, compare]\n",
            to: "config/rashomon/config.yaml")
        let reader = try program.openReader(columns: 120, rows: 30)
        try reader.type(",")
        try reader.type("b")
        #expect(reader.screen.lines[0].hasPrefix(" Compare"))
        for key in ["q", "q", ":"] { try reader.type(key) }
        for letter in "limit outlet:echo\r" { try reader.type(String(letter)) }
        #expect(reader.screen.lines[0].contains("outlet:echo"))
    }

    @Test(arguments: [SIGHUP, SIGTERM]) func aLostConnectionKeepsThePlace(signal: Int32) throws {
        let program = try Corpus.indexed()
        let reader = try program.openReader()
        try reader.type("\r")
        let place = reader.screen.lines[0]
        #expect(!place.hasPrefix(" Stories ·"))
        reader.signal(signal)
        #expect(try reader.waitForEnd() == 0)
        #expect(!reader.screen.isAlternate)
        #expect(try program.openReader().screen.lines[0] == place)
    }

    /// Nothing tells a program that it is killed, so what was done is kept once the reader rests.
    @Test func aKillCostsNoMoreThanTheLastSeconds() throws {
        let program = try Corpus.indexed()
        let reader = try program.openReader(environment: ["RASHOMON_MARK_IDLE": "ahead"])
        try reader.type("&")
        try reader.type("outlet:mail")
        try reader.type("\r")
        try reader.type("j")
        let (limit, row) = (reader.screen.lines[0], reader.screen.lines[reader.screen.cursor.y])
        #expect(limit.contains("outlet:mail") && row.hasPrefix("▸"))
        let index = try NewsIndex(folder: program.data, readOnly: true)
        try reader.waitUntil {
            let place = (try? index.place("reader.place")) ?? ""
            return place.contains("outlet:mail") && place.contains("\"row\":1")
        }
        reader.signal(SIGKILL)
        _ = try reader.waitForEnd()
        let again = try program.openReader()
        #expect(again.screen.lines[0] == limit)
        // Its differences may have been counted meanwhile.
        #expect(again.screen.lines[again.screen.cursor.y].prefix(50) == row.prefix(50), "\(again.screen.text)")
    }

    /// A shell with job control starts the reader, is handed the terminal by ^Z, and gives it back by `fg`.
    @Test func suspendedAndContinuedItDrawsTheSame() throws {
        let program = try Corpus.indexed()
        let reader = try PseudoTerminal(
            ["/bin/sh", "-c", "set -m; '\(Program.executable.path)'; fg >/dev/null"],
            environment: program.environment)
        try reader.waitForIdle()
        let before = reader.screen.visibleCells
        try reader.type("\u{1A}")
        #expect(reader.screen.visibleCells == before)
        try reader.type("j")
        try reader.send("Q")
        #expect(try reader.waitForEnd() == 0)
    }

    /// There is no shell to continue it, so the system does not stop it.
    @Test func aStopThatNobodyCouldUndoOnlyDrawsAnew() throws {
        let reader = try Corpus.indexed().openReader()
        let before = reader.screen.visibleCells
        try reader.waitForIdle { reader.signal(SIGTSTP) }
        #expect(reader.screen.visibleCells == before)
    }

    @Test func anOldTerminalGetsASCIIWithoutColour() throws {
        let reader = try Corpus.indexed().openReader(terminal: "vt100")
        #expect(!reader.screen.hasColour)
        #expect(reader.screen.lines[reader.screen.cursor.y].hasPrefix(">"))
        #expect(reader.screen.unknown == [])
    }

    @Test(arguments: ["tmux-256color", "screen", "linux", "xterm"]) func everyCommonTerminalShowsTheStories(
        name: String
    ) throws {
        let reader = try Corpus.indexed().openReader(terminal: name)
        #expect(reader.screen.text.contains("Osterlund bridge"))
        #expect(reader.screen.hasColour)
    }

    @Test func noColorIsHonoured() throws {
        let program = try Corpus.indexed()
        #expect(try !program.openReader(environment: ["NO_COLOR": "1"]).screen.hasColour)
        #expect(try program.openReader().screen.hasColour)
    }

    @Test func colorTermGivesColoursOf24BitsAndNeverChangesThePalette() throws {
        let reader = try Corpus.indexed().openReader(environment: ["COLORTERM": "truecolor"])
        let colours = reader.screen.cells.joined().compactMap(\.look.foreground)
        #expect(colours.contains { $0 >= 1 << 24 })
        #expect(reader.screen.commands == [])
    }

    @Test func aTerminalThatCannotShowItSaysWhy() throws {
        let program = try Corpus.indexed()
        let reader = try PseudoTerminal(
            [Program.executable.path], terminal: "dumb",
            environment: program.environment.merging(["TERM": "dumb"]) { $1 })
        #expect(try reader.waitForEnd() == 1)
        #expect(reader.screen.text.contains("cannot place its cursor"))
    }

    @Test func escapesInArticlesNeverReachTheTerminal() throws {
        let program = try Program()
        let text =
            "Title: A\u{1B}]52;c;ZXZpbA==\u{07} title\n\nText \u{1B}[2J\u{1B}]0;owned\u{07} and more of it, as long as it takes."
        try program.write(text, to: "in/evil.txt")
        try program.run("add", "--quiet", program.path("in"))
        let reader = try program.openReader()
        try reader.type("\r")
        try reader.type("\r")
        #expect(reader.screen.commands == [])
        #expect(reader.screen.unknown == [])
    }

    @Test func widthsOfAllScriptsHoldTheColumns() throws {
        let program = try Program()
        let titles = ["中国和阿联酋的外交官", "👨‍👩‍👧‍👦 families ❤️ and 🇩🇪 flags", "क्षेत्र में चुनाव", "e\u{301}lan vital", "שלום עולם (2021)"]
        for (index, title) in titles.enumerated() {
            try program.write("Title: \(title)\nOutlet: Outlet \(index)\n\nText of \(title).", to: "in/\(index).txt")
        }
        try program.run("add", "--quiet", program.path("in"))
        let reader = try program.openReader()
        for key in ["j", "j", "k", "\r", "q", "j", "j"] {
            try reader.type(key)
            // The last line's notices go with the next key, whichever that is.
            let drawn = reader.screen.visibleCells.dropLast()
            try reader.type("\u{0C}")
            let isSame = reader.screen.visibleCells.dropLast() == drawn
            #expect(isSame, "after \(key)")
        }
    }

    /// Whatever was pressed, what is on the terminal is what drawing from nothing gives.
    @Test(arguments: [1, 2, 3] as [UInt64]) func theScreenAlwaysEqualsAFreshDrawing(seed: UInt64) throws {
        let colours = seed == 2 ? ["COLORTERM": "truecolor"] : [:]
        let reader = try Corpus.indexed().openReader(columns: 100, rows: 30, environment: colours)
        var state = seed
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let keys = [
            "j", "k", "\r", "\u{7F}", "\t", "c", "\"", " ", "b", "G", "g", "]", "?", "J", "x", "i", "T", "d",
        ]
        for step in 0..<60 {
            if random(8) == 0 {
                try reader.resize(columns: 20 + random(120), rows: 4 + random(40))
            } else {
                try reader.type(keys[random(keys.count)])
            }
            // A notice may stand on several lines, and goes with the next key or click, as with one on the title.
            try reader.type("\u{1B}[<0;1;1M")
            let drawn = reader.screen.visibleCells
            try reader.type("\u{0C}")
            let isSame = reader.screen.visibleCells == drawn
            try #require(isSame, "seed \(seed), step \(step)")
        }
        #expect(reader.screen.unknown == [])
    }
}
