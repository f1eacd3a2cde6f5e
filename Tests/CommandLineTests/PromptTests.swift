import Foundation
import TerminalProcess
import Testing

/// Lines of any length typed and pasted into prompts of the real program.
@Suite("Prompts in a terminal")
struct PromptTests {
    /// Waits until everything that was sent is taken: a long paste leaves marks of idleness behind.
    private func settle(_ reader: PseudoTerminal) throws {
        for columns in [81, 80] { try reader.resize(columns: columns, rows: 24) }
    }

    private static let megabyte = String(repeating: "harbour mästare 日本 ", count: 46_000)

    @Test(
        "a paste of 1 MB into a prompt is a line that can be edited and is refused as a query", arguments: ["/", ":"])
    func longPaste(prompt: String) throws {
        let reader = try Corpus.indexed().openReader()
        try reader.type(prompt)
        try reader.send("\u{1B}[200~" + Self.megabyte + "the end\u{1B}[201~")
        try reader.waitForText("the end")
        try reader.send("!")
        try reader.waitForText("the end!")
        try settle(reader)
        try reader.type("\u{7F}")
        try reader.type("\u{01}")
        #expect(reader.screen.lines[23].contains(" harbour mästare 日本 harbour"))
        try reader.type("\r")
        #expect(reader.screen.lines[23].contains("Too long"))
        #expect(reader.screen.lines[0].hasPrefix(" Stories"))
    }

    @Test("the same without marks around it, as old terminals send it")
    func longPasteWithoutMarks() throws {
        let reader = try Corpus.indexed().openReader()
        try reader.type("/")
        try reader.send(Self.megabyte + "the end")
        try reader.waitForText("the end")
        try reader.send("\u{15}swan")
        try reader.waitForText("articles: swan")
        try settle(reader)
        try reader.type("\r")
        #expect(reader.screen.lines[0].contains("swan"))
    }

    @Test("keys behind a line that is typed ahead are keys again")
    func typedAhead() throws {
        let reader = try Corpus.indexed().openReader()
        try reader.type("/swan\rq")
        #expect(reader.screen.lines[0].hasPrefix(" Stories"))
    }

    @Test("a mark that is typed by itself joins the letter before it")
    func combiningMarks() throws {
        let reader = try Corpus.indexed().openReader()
        try reader.type("/")
        for text in ["e", "\u{301}", "x", "\u{1B}[D", "\u{308}"] { try reader.type(text) }
        #expect(reader.screen.lines[23].hasSuffix("e\u{301}\u{308}x"))
        try reader.type("\u{7F}")
        #expect(reader.screen.lines[23].hasSuffix(" x"))
    }
}
