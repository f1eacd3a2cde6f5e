import Foundation
import Testing

@Suite("What reaches the terminal")
struct OutputTests {
    private static let hostile = """
        Title: Harmless\u{1B}]52;c;ZXZpbA==\u{07} title \u{1B}[31mred\u{1B}[0m
        Outlet: Evil\u{9B}31m Echo
        Date: 2026-11-18T07:30:00Z

        A text with \u{1B}[2J a cleared screen, a bell \u{07}, a \u{202E}reversed\u{202C} word and a link \u{1B}]8;;http://evil.example\u{1B}\\here\u{1B}]8;;\u{1B}\\.

        "We \u{1B}[5mblink\u{1B}[0m at night," said Orla Finch.
        """

    /// Whether the text has a control character other than line feed, an escape, or a bidirectional override.
    private func isHarmful(_ text: String, allowingColour: Bool = false) -> Bool {
        var rest = text
        if allowingColour {
            rest = rest.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        }
        return rest.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x0A: false
            case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
            default: false
            }
        }
    }

    @Test("control characters of an article never come out, in any form, with or without colour")
    func controlCharacters() throws {
        let program = try Program()
        let file = try program.write(Self.hostile, to: "evil.txt")
        let other = try program.write(Self.hostile.replacing("night", with: "dawn"), to: "evil2.txt")
        try program.run("add", file)
        let commands = [
            ["stories"], ["story", "1"], ["article", "1"], ["quotes", "1"], ["search", "text"], ["versions", "1"],
            ["compare", file, other], ["report", "1"],
        ]
        for command in commands {
            let plain = try program.run(command)
            #expect(plain.status == 0, "\(command): \(plain.err)")
            #expect(!isHarmful(plain.out), "\(command)")
            #expect(!isHarmful(plain.err), "\(command)")
            if command[0] == "report" || command[0] == "versions" { continue }
            let coloured = try program.run(command + ["--color", "always"])
            #expect(!isHarmful(coloured.out, allowingColour: true), "\(command)")
            let json = try program.run(command + ["--json"])
            #expect(!isHarmful(json.out), "\(command)")
        }
    }

    @Test("a file's name with escape sequences is harmless in messages")
    func hostileFileName() throws {
        let program = try Program()
        let run = try program.run("add", program.path("no\u{1B}[31msuch.txt"))
        #expect(run.status == 1)
        #expect(!isHarmful(run.err))
    }

    @Test("colour: none in a pipe, some where always, none where never")
    func colour() throws {
        let program = try Corpus.indexed()
        #expect(!(try program.run("stories").out.contains("\u{1B}")))
        #expect(try program.run("stories", "--color", "always").out.contains("\u{1B}["))
        #expect(!(try program.run("stories", "--color=never").out.contains("\u{1B}")))
        #expect(try program.run("stories", "--color", "sometimes").status == 64)
    }

    @Test("lines are as wide as --width and COLUMNS allow, also in scripts without spaces")
    func width() throws {
        let program = try Program()
        try program.write(
            "Title: 駅前の図書館が開館\nOutlet: 港新聞\nLanguage: ja\n\n" + String(repeating: "新しい図書館は駅の前に立つ。", count: 12),
            to: "ja.txt")
        try program.run("add", program.path("ja.txt"))
        func columns(_ line: String) -> Int {
            line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
        }
        for run in [
            try program.run("article", "1", "--width", "40"), try program.run("article", "1", with: ["COLUMNS": "40"]),
        ] {
            #expect(run.lines.allSatisfy { columns($0) <= 40 })
            #expect(run.lines.count > 6)
        }
        #expect(try program.run("article", "1", "--width", "5").status == 64)
    }

    @Test("without a command and without a terminal it prints the story list")
    func pipedReader() throws {
        let program = try Corpus.indexed()
        let run = try program.run()
        #expect(run.status == 0)
        #expect(run.out == (try program.run("stories").out))
    }
}
