import Foundation
import TerminalCanvas
import Testing

@testable import NcursesTerminal

/// Terminal descriptions are global to the process, so these run one after the other.
@Suite(.serialized) struct TerminalProfileTests {
    @Test(arguments: [
        (["COLORTERM": "truecolor"], "xterm-256color", 256, ColorDepth.direct),
        (["COLORTERM": "24bit"], "tmux-256color", 256, .direct),
        // GNU screen hands the variable on and shows 256 colours at most.
        (["COLORTERM": "truecolor"], "screen-256color", 256, .indexed256),
        (["COLORTERM": "truecolor"], "linux", 8, .ansi8),
        (["COLORTERM": "yes"], "xterm-256color", 256, .indexed256),
        ([:], "xterm-16color", 16, .ansi16),
        ([:], "vt100", -1, .monochrome),
        (["NO_COLOR": "1", "COLORTERM": "truecolor"], "xterm-256color", 256, .monochrome),
        (["NO_COLOR": ""], "xterm-256color", 256, .indexed256),
    ])
    func depth(environment: [String: String], name: String, colors: Int, expected: ColorDepth) {
        #expect(TerminalProfile.depth(environment, name: name, colors: colors, isDirect: false) == expected)
    }

    @Test func whatCannotShowTheReaderSaysWhy() {
        #expect(throws: TerminalError.unnamed) { try TerminalProfile.detect([:]) }
        #expect(throws: TerminalError.unnamed) { try TerminalProfile.detect(["TERM": ""]) }
        #expect(throws: TerminalError.unknown("no-such-terminal")) {
            try TerminalProfile.detect(["TERM": "no-such-terminal"])
        }
        #expect(throws: TerminalError.tooSimple("dumb")) { try TerminalProfile.detect(["TERM": "dumb"]) }
    }

    @Test func anOldTerminalGetsASCIISigns() throws {
        #expect(try TerminalProfile.detect(["TERM": "vt100"]).glyphs == .ascii)
        #expect(try TerminalProfile.detect(["TERM": "xterm-256color", "LANG": "C"]).glyphs == .ascii)
        let modern = try TerminalProfile.detect(["TERM": "xterm-256color", "LANG": "C.UTF-8"])
        #expect(modern.glyphs == .unicode)
    }

    @Test func theDescriptionMadeHereIsReadByNcurses() throws {
        let value = try #require(TerminalDescription.make(from: "xterm-256color"))
        #expect(value.hasPrefix("b64:"))
        setenv("TERMINFO", value, 1)
        defer { unsetenv("TERMINFO") }
        let profile = try TerminalProfile.detect(["TERM": TerminalDescription.terminalName])
        #expect(profile.depth == .direct)
    }

    @Test(arguments: ["xterm-256color", "tmux-256color", "screen"]) func theShorterDescriptionKeepsTheRest(name: String)
        throws
    {
        let before = try TerminalProfile.detect(["TERM": name])
        let value = try #require(TerminalDescription.make(from: name))
        setenv("TERMINFO", value, 1)
        defer { unsetenv("TERMINFO") }
        let after = try TerminalProfile.detect(["TERM": TerminalDescription.terminalName])
        #expect(before.depth >= .ansi8)
        #expect(after.depth == .direct, "ncurses takes any number for a colour")
    }
}

@Suite struct CellEncoderTests {
    private let encoder = CellEncoder(isUTF8: true)

    private func scalars(_ character: Character, columns: Int) -> [[UInt32]] {
        setlocale(LC_CTYPE, "C.UTF-8")
        return encoder.encode(character, columns: columns).map { $0.text.dropLast().map { UInt32(bitPattern: $0) } }
    }

    private func columns(_ character: Character, _ count: Int) -> Int {
        encoder.encode(character, columns: count).reduce(0) { $0 + $1.columns }
    }

    @Test func lettersKeepTheirMarks() {
        #expect(scalars("e\u{301}", columns: 1) == [[0x65, 0x301]])
    }

    @Test func atMostFourMarksAreSent() {
        #expect(scalars("a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", columns: 1)[0].count == 5)
    }

    @Test func aJoinedEmojiIsItsFirst() {
        #expect(scalars("👨‍👩‍👧‍👦", columns: 2) == [[0x1F468]])
    }

    @Test func anEmojiByPresentationFillsItsTwoColumns() {
        #expect(scalars("❤️", columns: 2) == [[0x2764], [0x20]])
    }

    @Test func aFlagIsItsTwoLetters() {
        #expect(scalars("🇩🇪", columns: 2) == [[0x1F1E9], [0x1F1EA]])
    }

    @Test(arguments: ["中", "👍🏽", "❤️", "🇩🇪", "👨‍👩‍👧‍👦"] as [Character])
    func wideClustersFillTwoColumns(cluster: Character) {
        setlocale(LC_CTYPE, "C.UTF-8")
        #expect(columns(cluster, 2) == 2)
    }

    @Test func withoutUTF8TheNearestASCIISignIsSent() {
        let plain = CellEncoder(isUTF8: false)
        let text = "“Élan” – żółw…".map { plain.encode($0, columns: 1)[0].text[0] }
        #expect(String(String.UnicodeScalarView(text.compactMap { Unicode.Scalar(UInt32($0)) })) == "\"Elan\" - zolw~")
        #expect(plain.encode("中", columns: 2).map(\.text) == [[0x3F, 0], [0x20, 0]])
    }
}

@Suite struct Base64Tests {
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy"),
    ])
    func examplesOfTheStandard(text: String, encoded: String) {
        #expect(base64(Array(text.utf8)) == encoded)
    }
}
