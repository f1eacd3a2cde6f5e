import DisturbedRuns
import Foundation
import TerminalProcess

/// A reader at which keys are pressed by chance, as long as it is asked.
final class SoakReader {
    private let start: () throws -> PseudoTerminal
    private var reader: PseudoTerminal
    private var random: SplitMix64
    /// Kilobytes of memory that the program held, each time that it was looked.
    private(set) var memory: [Int] = []
    private(set) var keys = 0

    /// Neither keys that hand typed text to a shell, nor those that leave the program, reload or take back.
    private static let choice =
        "jjjjkkkgGnpNJK][\"vcxTiVwIE%s=~`#X+-* ".map(String.init) + [
            "\r", "\r", "\r", " ", " ", "b", "h", "h", "h", "h", "\u{1B}", "\t", "?", "h", "\u{1B}OA", "\u{1B}OB", "1",
            "2",
        ]
    /// What no reader may say here: each would be untrue.
    private static let untrue = [
        "damaged", "is locked", "being written by another", "disk is full", "Not stored", "is gone",
    ]

    init(seed: UInt64, start: @escaping () throws -> PseudoTerminal) throws {
        random = SplitMix64(seed: seed)
        self.start = start
        reader = try start()
        try reader.waitForIdle()
    }

    /// Presses some keys and looks at what they left.
    func walk() throws {
        for _ in 0..<(1 + random.next() % 20) {
            try reader.send(SoakReader.choice[Int(random.next() % UInt64(SoakReader.choice.count))])
            keys += 1
        }
        try reader.resize(columns: 60 + Int(random.next() % 90), rows: 12 + Int(random.next() % 40))
        try reader.resize(columns: 100, rows: 30)
        if let unknown = reader.screen.unknown.first { throw TrialFailure("the terminal was sent \(unknown)") }
        if let word = SoakReader.untrue.first(where: reader.screen.text.contains) {
            throw TrialFailure("a reader says “\(word)”:\n\(reader.screen.text)")
        }
        if let kilobytes = ProcessFigures.status("/proc/\(reader.process)/status", "VmRSS") {
            memory.append(kilobytes)
        }
    }

    /// Ends the program in the middle, and opens it again.
    func killAndReturn() throws {
        reader.signal(SIGKILL)
        _ = try reader.waitForEnd()
        reader = try start()
        try reader.waitForIdle()
    }

    func end() throws {
        reader.signal(SIGTERM)
        let status = try reader.waitForEnd()
        if status != 0 { throw TrialFailure("a reader ended with status \(status)") }
    }
}
