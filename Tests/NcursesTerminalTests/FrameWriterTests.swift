import TerminalCanvas
import TerminalProcess
import Testing

@testable import NcursesTerminal

/// What `FrameWriter` writes looks like what it was given, and takes fewer bytes.
@Suite struct FrameWriterTests {
    /// Output as ncurses makes it, and the same for a terminal that knows colours by their own numbers.
    private struct Output {
        var forWriter = ""
        var forTerminal = ""

        mutating func add(_ text: String) {
            forWriter += text
            forTerminal += text
        }
    }

    private static let inks: [InkTable.Entry] = [
        .init(ink: .own, link: nil), .init(ink: .basic(1), link: nil), .init(ink: .basic(12), link: nil),
        .init(ink: .indexed(200), link: nil), .init(ink: .direct(1, 200, 3), link: nil),
        .init(ink: .basic(4), link: Hyperlink("https://a.example/x?y=1")),
        .init(ink: .own, link: Hyperlink("http://b")),
    ]

    private static func direct(_ ink: Rendition.Ink, _ base: Int) -> String {
        switch ink {
        case .own: "\(base + 9)"
        case .basic(let index): index < 8 ? "\(base + Int(index))" : "\(base + 52 + Int(index))"
        case .indexed(let index): "\(base + 8);5;\(index)"
        case .direct(let red, let green, let blue): "\(base + 8);2;\(red);\(green);\(blue)"
        }
    }

    /// A frame by chance: styles, words, blanks, moves, erasing, inserting, scrolling.
    private static func frame(_ random: inout some RandomNumberGenerator) -> Output {
        var output = Output()
        for _ in 0..<60 {
            switch Int.random(in: 0..<12, using: &random) {
            case 0: output.add("\u{1B}[m")
            case 1: output.add("\u{1B}[0;\(["1", "2", "4", "7", "1;4", "2;7"].randomElement(using: &random) ?? "1")m")
            case 2: output.add("\u{1B}[3m")
            case 3: output.add("\u{1B}[39;49m")
            case 4, 5:
                let index = Int.random(in: 1..<inks.count, using: &random)
                let isText = Bool.random(using: &random)
                let base = isText ? 30 : 40
                // What is behind a text has no link.
                guard isText || inks[index].link == nil else { continue }
                output.forWriter += "\u{1B}[\(base + 8);9;\(index)m"
                output.forTerminal += "\u{1B}[\(direct(inks[index].ink, base))m"
            case 6:
                output.add("\u{1B}[\(Int.random(in: 1...8, using: &random));\(Int.random(in: 1...20, using: &random))H")
            case 7:
                output.add(
                    ["\u{1B}[K", "\u{1B}[3X", "\u{1B}[1K", "\u{1B}[2P", "\u{1B}[2@", "\u{1B}[L"].randomElement(
                        using: &random) ?? "")
            case 8: output.add(["\r\n", "\u{1B}M", "\u{1B}[J", "\u{1B}[5b"].randomElement(using: &random) ?? "")
            case 9: output.add("   ")
            default: output.add(["word", "日本", "é", "a b", "▸"].randomElement(using: &random) ?? "")
            }
        }
        return output
    }

    @Test(arguments: 0..<60) func looksTheSameInFewerBytes(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var plain = VirtualScreen(columns: 24, rows: 9)
        var written = plain
        var writer = FrameWriter()
        var lengths = (0, 0)
        let unlinked = FrameWriterTests.inks.map { InkTable.Entry(ink: $0.ink, link: nil) }
        for number in 0..<12 {
            let output = FrameWriterTests.frame(&random)
            plain.feed(Array(output.forTerminal.utf8))
            let bytes = writer.rewrite(
                Array(output.forWriter.utf8), seed % 2 == 0 ? FrameWriterTests.inks : unlinked, columns: 24)
            written.feed(bytes)
            let differs = zip(written.unlinkedCells.joined(), plain.unlinkedCells.joined()).first { $0 != $1 }
            #expect(differs == nil, "seed \(seed), frame \(number)")
            #expect(written.cursor == plain.cursor)
            lengths = (lengths.0 + output.forTerminal.utf8.count, lengths.1 + bytes.count)
        }
        #expect(written.unknown == [])
        if seed % 2 == 1 { #expect(lengths.1 < lengths.0) }
    }

    @Test func aStyleThatNothingIsDrawnInIsNotWritten() {
        var writer = FrameWriter()
        let bytes = writer.rewrite(
            Array("\u{1B}[0;1m\u{1B}[38;9;1ma\u{1B}[39;49m\u{1B}[m \u{1B}[0;1mb".utf8), FrameWriterTests.inks,
            columns: 24)
        #expect(String(decoding: bytes, as: UTF8.self) == "\u{1B}[1;31ma \u{1B}[;1mb")
        #expect(
            writer.rewrite(Array("\u{1B}[0;1mc".utf8), [], columns: 24) == Array("c".utf8),
            "the style lasts from frame to frame")
    }

    @Test(arguments: [
        // To the next line, at its beginning or further on.
        ("\u{1B}[2;3Hab\u{1B}[3;9Hcd\r\u{1B}[4d\u{1B}[K\u{1B}[5Hef", "\u{1B}[2;3Hab\n\u{1B}[9Gcd\r\n\u{1B}[K\r\nef"),
        // Further down, up, and from where nobody knows.
        (
            "\u{1B}[2;3Ha\u{1B}[4;3Hb\u{1B}[3;3Hc\u{1B}M\u{1B}[3;2Hd",
            "\u{1B}[2;3Ha\u{1B}[4;3Hb\u{1B}[3;3Hc\u{1B}M\u{1B}[3;2Hd"
        ),
        // A sign that may have come to the next line by itself.
        ("\u{1B}[2;8H日本\u{1B}[3;2Ha", "\u{1B}[2;8H日本\u{1B}[3;2Ha"),
        // The column is kept where nothing says that it is the first.
        ("\u{1B}[2;3Ha\u{1B}[3dc", "\u{1B}[2;3Ha\u{1B}[3dc"),
    ])
    func theNextLineIsReachedByALineFeed(frame: String, expected: String) {
        var writer = FrameWriter()
        let bytes = writer.rewrite(Array(frame.utf8), FrameWriterTests.inks, columns: 10)
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
        var (screen, plain) = (VirtualScreen(columns: 10, rows: 6), VirtualScreen(columns: 10, rows: 6))
        screen.feed(bytes)
        plain.feed(Array(frame.utf8))
        #expect(screen.cells == plain.cells)
        #expect(screen.cursor == plain.cursor)
    }

    @Test func aLinkIsOnItsTextAndEndsWithTheLine() {
        var writer = FrameWriter()
        var screen = VirtualScreen(columns: 10, rows: 3)
        let link = "\u{1B}[38;9;5m"
        screen.feed(
            writer.rewrite(
                Array("a\(link)bc\u{1B}[K\u{1B}[39;49m d\r\n\(link)e".utf8), FrameWriterTests.inks, columns: 10))
        #expect(screen.cells[0].map { $0.look.link != nil } == [false, true, true] + Array(repeating: false, count: 7))
        #expect(screen.cells[0][1].look.link == "https://a.example/x?y=1")
        #expect(screen.cells[1][0].look.link == screen.cells[0][1].look.link)
        screen.feed(Array("f".utf8))
        #expect(screen.cells[1][1].look.link == nil, "no link is open between two frames")
    }

    @Test(arguments: ["javascript:alert(1)", "file:///etc/passwd", "mailto:a@b.example", "", "https:/x"])
    func onlyAddressesOfTheWebAreLinks(address: String) {
        #expect(Hyperlink(address) == nil)
    }

    @Test func anAddressCannotEndItsSequence() {
        let link = Hyperlink("https://a.example/\u{1B}\\\u{07} \u{9C}ü")
        #expect(link?.address == "https://a.example/%1B\\%07%20%C2%9C%C3%BC")
        #expect(Hyperlink("https://a.example/" + String(repeating: "x", count: 3_000)) == nil)
    }
}

extension VirtualScreen {
    /// What is seen, without the links.
    fileprivate var unlinkedCells: [[Cell]] {
        visibleCells.map {
            $0.map { cell in
                var cell = cell
                cell.look.link = nil
                return cell
            }
        }
    }
}

/// SplitMix64 (Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators").
private struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &+ 1 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

@Suite struct HyperlinkSupportTests {
    @Test(arguments: [
        ([:], HyperlinkSupport.Answer.no), (["TERM": "xterm-256color"], .no), (["TERM": "xterm-kitty"], .yes),
        (["TERM": "foot-extra"], .yes), (["TERM": "xterm-256color", "VTE_VERSION": "7600"], .yes),
        (["TERM": "xterm-256color", "VTE_VERSION": "4803"], .no),
        (["TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"], .yes),
        (["TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"], .no),
        // What the terminal around tmux or screen can do says nothing of them.
        (["TERM": "screen-256color", "STY": "1", "KITTY_WINDOW_ID": "1"], .no),
        (["TERM": "tmux-256color", "TMUX": "/tmp/x", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.3a"], .no),
        (["TERM": "tmux-256color", "TMUX": "/tmp/x", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.4"], .askTmux),
        (["TERM": "tmux-256color", "VTE_VERSION": "7600"], .no),
    ])
    func onlyTerminalsThatAreKnown(environment: [String: String], expected: HyperlinkSupport.Answer) {
        #expect(HyperlinkSupport.detect(environment) == expected)
    }

    @Test func tmuxNamesItsFeatures() {
        #expect(HyperlinkSupport.hasLinks(tmuxFeatures: "256,bpaste,ccolour,hyperlinks,RGB,title\n"))
        #expect(!HyperlinkSupport.hasLinks(tmuxFeatures: "256,bpaste,RGB\n"))
        #expect(!HyperlinkSupport.hasLinks(tmuxFeatures: ""))
    }

    @Test func anotherSequenceCannotComeWithANotification() {
        #expect(TerminalSequences.notification("a\u{1B}]0;x\u{07}\nb") == "\u{1B}]9;a]0;x b\u{07}")
        #expect(TerminalSequences.notification("4;1;50") == "\u{1B}]9;– 4;1;50\u{07}")
    }
}
