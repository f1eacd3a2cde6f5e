import TerminalCanvas
import Testing

@testable import NcursesTerminal

/// Bytes as terminals send them, whole and in pieces, with the time in between.
@Suite struct InputParserTests {
    typealias Patience = InputParser.Patience
    private static let start = ContinuousClock.now
    private static let linux = KeySequences([Array("\u{1B}[[A".utf8): .function(1), [0x0B]: .up])

    /// What comes of pieces, each with the milliseconds that pass before it; waiting to the end behind the last.
    private func inputs(
        _ pieces: [(Int, String)], keys: KeySequences = KeySequences(), waits: Bool = true
    ) -> [TerminalInput] {
        inputs(pieces.map { ($0.0, Array($0.1.utf8)) }, keys: keys, waits: waits)
    }

    private func inputs(
        _ pieces: [(Int, [UInt8])], keys: KeySequences = KeySequences(), isUTF8: Bool = true, waits: Bool = true
    ) -> [TerminalInput] {
        var parser = InputParser(keys: keys, isUTF8: isUTF8)
        var now = Self.start
        var inputs: [TerminalInput] = []
        for (pause, bytes) in pieces {
            now += .milliseconds(pause)
            inputs += parser.feed(bytes, at: now)
        }
        while waits, let deadline = parser.deadline { inputs += parser.expire(at: deadline) }
        return inputs
    }

    private func character(_ character: Character, _ modifiers: KeyModifiers = []) -> TerminalInput {
        .key(.character(character), modifiers)
    }

    // MARK: - Whole sequences

    @Test(
        "keys as xterm, its relatives, kitty and the consoles send them",
        arguments: [
            ("a", .key(.character("a"), [])), ("é", .key(.character("é"), [])), ("\r", .key(.enter, [])),
            ("\u{7F}", .key(.backspace, [])), ("\u{01}", .key(.character("a"), .control)),
            ("\u{00}", .key(.character(" "), .control)), ("\u{1B}[A", .key(.up, [])), ("\u{1B}OA", .key(.up, [])),
            ("\u{1B}[1;5C", .key(.right, .control)), ("\u{1B}[1;3D", .key(.left, .alt)),
            ("\u{1B}[H", .key(.home, [])), ("\u{1B}[7~", .key(.home, [])), ("\u{1B}[3~", .key(.delete, [])),
            ("\u{1B}[3;2~", .key(.delete, [])), ("\u{1B}[5~", .key(.pageUp, [])), ("\u{1B}[Z", .key(.backTab, [])),
            ("\u{1B}OP", .key(.function(1), [])), ("\u{1B}[15~", .key(.function(5), [])),
            ("\u{1B}[24~", .key(.function(12), [])), ("\u{1B}OM", .key(.enter, [])),
            ("\u{1B}Oq", .key(.character("1"), [])), ("\u{1B}x", .key(.character("x"), .alt)),
            ("\u{1B}ö", .key(.character("ö"), .alt)), ("\u{1B}[97;5u", .key(.character("a"), .control)),
            ("\u{1B}[27;5;99~", .key(.character("c"), .control)), ("\u{1B}[27u", .key(.escape, [])),
            ("\u{1B}", .key(.escape, [])), ("\u{9B}B", .key(.down, [])), ("\u{1B}[", .key(.character("["), .alt)),
        ] as [(String, TerminalInput)])
    func keys(bytes: String, expected: TerminalInput) {
        #expect(inputs([(0, bytes)]) == [expected])
    }

    @Test("what the terminal's description says comes first")
    func describedKeys() {
        #expect(inputs([(0, "\u{1B}[[A")], keys: Self.linux) == [.key(.function(1), [])])
        #expect(inputs([(0, "\u{0B}")], keys: Self.linux) == [.key(.up, [])])
        #expect(inputs([(0, "\u{0B}")]) == [character("k", .control)])
        #expect(inputs([(0, "\u{1B}[[")], keys: Self.linux) == [])
    }

    @Test(
        "the mouse in both of xterm's forms",
        arguments: [
            ("\u{1B}[<0;10;3M", .mouse(.press, Point(x: 9, y: 2))), ("\u{1B}[<0;10;3m", nil),
            ("\u{1B}[<64;1;1M", .mouse(.scrollUp, Point(x: 0, y: 0))),
            ("\u{1B}[<65;300;90M", .mouse(.scrollDown, Point(x: 299, y: 89))), ("\u{1B}[<2;1;1M", nil),
            ("\u{1B}[<35;1;1M", nil), ("\u{1B}[M *#", .mouse(.press, Point(x: 9, y: 2))), ("\u{1B}[M#*#", nil),
            ("\u{1B}[<4;10;3M", .mouse(.press, Point(x: 9, y: 2))), ("\u{1B}[<0;10M", nil),
        ] as [(String, TerminalInput?)])
    func mouse(bytes: String, expected: TerminalInput?) {
        #expect(inputs([(0, bytes)]) == [expected].compactMap(\.self))
    }

    @Test func twoQuickPressesOnOneCellAreADoublePress() {
        let press = "\u{1B}[<0;4;4M\u{1B}[<0;4;4m"
        let point = Point(x: 3, y: 3)
        #expect(inputs([(0, press), (100, press)]) == [.mouse(.press, point), .mouse(.doublePress, point)])
        #expect(inputs([(0, press), (900, press)]) == [.mouse(.press, point), .mouse(.press, point)])
    }

    // MARK: - Pieces

    @Test("a key's sequence that comes in pieces is the key", arguments: [0, 26, 60, 140])
    func splitKeys(pause: Int) {
        for sequence in ["\u{1B}[C", "\u{1B}OD", "\u{1B}[1;5A", "\u{1B}[15~", "\u{1B}[<0;4;4M"] {
            let whole = inputs([(0, sequence)])
            #expect(whole.count == 1)
            let pieces = sequence.map { (pause, String($0)) }
            #expect(inputs(pieces + [(pause, "j")]) == whole + [character("j")], "\(sequence.debugDescription)")
        }
    }

    @Test("Escape that was taken for a key leaves no letters of the sequence behind")
    func lateRest() {
        #expect(inputs([(0, "\u{1B}"), (300, "[C")]) == [.key(.escape, []), .key(.right, [])])
        #expect(inputs([(0, "\u{1B}"), (300, "OA")]) == [.key(.escape, []), .key(.up, [])])
        #expect(inputs([(0, "\u{1B}"), (300, "["), (100, "5~")]) == [.key(.escape, []), .key(.pageUp, [])])
        #expect(inputs([(0, "\u{1B}"), (300, "]11;rgb:0/0/0\u{07}")]) == [.key(.escape, [])])
    }

    @Test("who types Escape and then a letter types both")
    func typedAfterEscape() {
        #expect(inputs([(0, "\u{1B}"), (80, "j")]) == [.key(.escape, []), character("j")])
        #expect(inputs([(0, "\u{1B}"), (80, "[")]) == [.key(.escape, []), character("[")])
        #expect(
            inputs([(0, "\u{1B}"), (300, "["), (300, "C")]) == [.key(.escape, []), character("["), character("C")])
        #expect(inputs([(0, "\u{1B}"), (900, "[C")]) == [.key(.escape, []), character("["), character("C")])
        #expect(inputs([(0, "\u{1B}"), (10, "j")]) == [character("j", .alt)])
        #expect(inputs([(0, "\u{1B}\u{1B}")]) == [.key(.escape, []), .key(.escape, [])])
    }

    @Test("a character whose bytes come one by one is the character", arguments: ["é", "日", "🦔"])
    func splitCharacters(text: Character) {
        #expect(inputs(String(text).utf8.map { (200, [$0]) }) == [character(text)])
    }

    @Test("a character that is cut off takes nothing else with it")
    func cutCharacters() {
        #expect(inputs([(0, [0xC3, UInt8(ascii: "j")])]) == [character("j")])
        #expect(inputs([(0, [0xE6, 0x97, 0xC3, 0xA9])]) == [character("é")])
        #expect(inputs([(0, [0xC3, 0x1B, UInt8(ascii: "["), UInt8(ascii: "A")])]) == [.key(.up, [])])
        #expect(inputs([(0, [0xC3]), (2_000, [UInt8(ascii: "j")])]) == [character("j")])
        #expect(inputs([(0, [0xFF, 0xC0, 0x80, UInt8(ascii: "j")])]) == [character("j")])
    }

    @Test(
        "the terminal's answers are never typing, wherever they are cut",
        arguments: [
            "\u{1B}]11;rgb:eeee/eeee/eeee\u{1B}\\", "\u{1B}]52;c;cXVpdA==\u{07}", "\u{1B}P1$r0m\u{1B}\\",
            "\u{1B}P>|tmux 3.4\u{1B}\\", "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}[?62;1;4c", "\u{1B}[24;80R", "\u{1B}[?1;2$y",
            "\u{1B}[I", "\u{1B}^done\u{1B}\\",
        ])
    func answers(answer: String) {
        let bytes = Array(answer.utf8)
        for cut in 1..<bytes.count {
            // Behind Escape alone nobody can know; 300 ms elsewhere.
            let pause = cut == 1 ? 60 : 300
            let pieces = [(0, Array(bytes[..<cut])), (pause, Array(bytes[cut...]) + Array("j".utf8))]
            #expect(inputs(pieces) == [character("j")], "\(answer.debugDescription) cut at \(cut)")
        }
        #expect(inputs(bytes.map { (40, [$0]) }) == [])
    }

    @Test("an answer whose end is lost does not swallow what is typed for ever")
    func lostEnd() {
        #expect(inputs([(0, "\u{1B}]11;rgb:"), (6_000, "j")]) == [character("j")])
        #expect(inputs([(0, "\u{1B}]11;rgb:"), (100, "\r")]) == [.key(.enter, [])])
        #expect(inputs([(0, "\u{1B}]11;rgb:"), (100, "\u{1B}[A")]) == [.key(.up, [])])
        #expect(inputs([(0, "\u{1B}[1;"), (6_000, "j")]) == [character("j")])
    }

    @Test("time in which the program was busy does not make what had come late")
    func busy() {
        var parser = InputParser()
        #expect(parser.feed(Array("\u{1B}".utf8), at: Self.start) == [])
        parser.skip(.seconds(3))
        #expect(parser.feed(Array("[C".utf8), at: Self.start + .seconds(3)) == [.key(.right, [])])
    }

    @Test("the wait after Escape is a setting")
    func escapeDelay() {
        var parser = InputParser(escapeDelay: .milliseconds(700))
        #expect(parser.feed([0x1B], at: Self.start) == [])
        #expect(parser.deadline == Self.start + .milliseconds(700))
        #expect(parser.expire(at: Self.start + .milliseconds(699)) == [])
        #expect(parser.expire(at: Self.start + .milliseconds(700)) == [.key(.escape, [])])
    }

    // MARK: - Pastes

    @Test("a paste is one text, wherever it is cut")
    func pastes() {
        let bytes = Array("\u{1B}[200~wörd\r\n日本 ~\u{1B}[2J\tq\u{1B}[201~j".utf8)
        let expected: [TerminalInput] = [.paste("wörd\n日本 ~\u{1B}[2J\tq"), character("j")]
        #expect(inputs([(0, bytes)]) == expected)
        for cut in 1..<bytes.count {
            #expect(inputs([(0, Array(bytes[..<cut])), (50, Array(bytes[cut...]))]) == expected, "cut at \(cut)")
        }
        #expect(inputs(bytes.map { (1, [$0]) }) == expected)
    }

    @Test("a paste of any length is given whole, in parts")
    func longPastes() {
        let text = String(repeating: "añb 日\n", count: 100_000)
        let bytes = Array("\u{1B}[200~\(text)\u{1B}[201~j".utf8)
        let pieces = stride(from: 0, to: bytes.count, by: 4_093).map {
            (1, Array(bytes[$0..<min($0 + 4_093, bytes.count)]))
        }
        let given = inputs(pieces)
        let pasted = given.reduce("") { text, input in
            if case .paste(let part) = input { text + part } else { text }
        }
        #expect(pasted == text)
        #expect(given.last == character("j"))
        #expect(given.count < 10)
    }

    @Test("a paste whose end is lost is given all the same, and Escape ends it")
    func lostPasteEnd() {
        let given = inputs([(0, "\u{1B}[200~word"), (3_000, "s"), (100, "\u{1B}"), (1_000, "j")])
        #expect(given == [.paste("word"), .paste("s"), .key(.escape, []), character("j")])
    }

    @Test("bytes that are no characters are replaced in a paste")
    func brokenPastes() {
        let bytes = Array("\u{1B}[200~a".utf8) + [0xFF, 0xC3] + Array("b\u{1B}[201~".utf8)
        #expect(inputs([(0, bytes)]) == [.paste("a\u{FFFD}\u{FFFD}b")])
    }

    @Test("any bytes at all leave a parser that still reads keys", arguments: 0..<40 as Range<UInt64>)
    func anything(seed: UInt64) {
        var parser = InputParser()
        var now = Self.start
        var state = seed
        func random(_ count: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % count
        }
        let special = Array("\u{1B}\u{1B}\u{1B}[[O]P_^X~M200;<\\\r\u{07}".utf8)
        for _ in 0..<400 {
            let bytes = (0..<random(12)).map { _ in
                random(2) == 0 ? special[Int(random(UInt64(special.count)))] : UInt8(random(256))
            }
            now += .milliseconds(Int(random(300)))
            _ = parser.feed(bytes, at: now)
        }
        // Out of whatever was begun: a paste ends with its mark or Escape, all else by time.
        now += .seconds(10)
        _ = parser.feed(Array("\u{1B}[201~".utf8), at: now)
        now += .seconds(10)
        _ = parser.expire(at: now)
        #expect(parser.feed(Array("j".utf8), at: now + .seconds(1)) == [character("j")])
    }
}

@Suite struct TerminalRelativesTests {
    @Test(
        "terminals of today stand in for each other",
        arguments: [
            ("xterm-kitty", "xterm-256color"), ("alacritty", "xterm-256color"), ("xterm-ghostty", "xterm-256color"),
            ("foot", "xterm-256color"), ("foot-extra", "foot"), ("wezterm", "xterm-256color"),
            ("alacritty-direct", "alacritty"),
            ("tmux-256color", "tmux"), ("rxvt-unicode-256color", "rxvt-unicode"),
        ])
    func standIns(name: String, expected: String) {
        #expect(TerminalRelatives.names(of: name).first == expected)
        #expect(!TerminalRelatives.names(of: name).contains(name))
    }

    @Test func aTerminalInsideOfScreenIsScreen() {
        #expect(TerminalRelatives.names(of: "screen.xterm-kitty").contains("screen-256color"))
    }

    @Test func nothingStandsInForWhatNobodyKnows() {
        #expect(TerminalRelatives.names(of: "no-such-terminal") == [])
        #expect(TerminalRelatives.names(of: "dumb") == [])
        #expect(TerminalRelatives.names(of: "footless") == [])
    }
}
