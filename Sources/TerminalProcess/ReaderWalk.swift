import Foundation

/// A walk through the reader, the real program, by chance: keys, pastes, clicks, windows of any size, signals, lost
/// connections. The same seed takes the same walk.
///
/// After every few steps the screen has to be what the program draws from nothing, lists must not move under the
/// cursor by what is marked or comes, and after every end the program has to open where it was left.
package final class ReaderWalk {
    /// What went wrong, at which step of the walk.
    package enum Failure: Error, CustomStringConvertible {
        /// A line (from 0) as it stood, and as the program draws it from nothing.
        case screenDiffers(step: Int, line: Int, drawn: String, fresh: String)
        /// The program sent a sequence that the virtual screen does not know, in its short form.
        case unknownSequence(step: Int, String)
        /// The program ended with an exit status other than 0.
        case ended(step: Int, status: Int32)
        /// What the screen tells of the reader's place, before the program ended and after it was opened again.
        case placeLost(step: Int, before: String, after: String)
        /// What was marked or came moved another row under the cursor; the text of the row that was there.
        case listMoved(step: Int, row: String)

        /// Begins with the number of the step; may have several lines.
        package var description: String {
            switch self {
            case .screenDiffers(let step, let line, let drawn, let fresh):
                "step \(step): line \(line) is not as drawn from nothing\n  was:   \(drawn)\n  fresh: \(fresh)"
            case .unknownSequence(let step, let text): "step \(step): the terminal was sent \(text)"
            case .ended(let step, let status): "step \(step): the program ended with status \(status)"
            case .placeLost(let step, let before, let after):
                "step \(step): the place is another after a restart\n  was: \(before)\n  is:  \(after)"
            case .listMoved(let step, let row): "step \(step): the list moved under the cursor at “\(row)”"
            }
        }
    }

    private let start: () throws -> PseudoTerminal
    private(set) var reader: PseudoTerminal
    /// Adds an article as another process does, which the reader shows by itself.
    let arrive: (() throws -> Void)?
    /// Looks whether what the program stored is sound, while no program is open.
    private let examine: (() throws -> Void)?
    private var random: UInt64
    private(set) var step = 0
    /// Programs that were ended and started anew.
    package private(set) var restarts = 0

    /// - Parameter start: starts the program, which marks when it is idle.
    package init(
        seed: UInt64, arrive: (() throws -> Void)? = nil, examine: (() throws -> Void)? = nil,
        start: @escaping () throws -> PseudoTerminal
    ) throws {
        random = seed &+ 0x9E37_79B9_7F4A_7C15
        self.start = start
        self.arrive = arrive
        self.examine = examine
        reader = try start()
        try reader.waitForIdle()
    }

    /// Takes `count` steps.
    /// - Parameter progress: told the number of steps now and then.
    package func run(_ count: Int, progress: (Int) -> Void = { _ in }) throws {
        while step < count {
            for _ in 0..<(1 + below(30)) where step < count {
                try takeStep()
                step += 1
            }
            try settle()
            try check()
            if below(6) == 0 { try checkThatListsStay() }
            if below(60) == 0 { try endAndReturn() }
            if below(40) == 0 { progress(step) }
        }
        reader.signal(SIGTERM)
        let status = try reader.waitForEnd()
        if status != 0 { throw Failure.ended(step: step, status: status) }
        try examine?()
    }

    // MARK: - Steps

    /// Neither keys that hand typed text to a shell nor those that leave the program.
    private static let keys =
        "jjjjkkkgGnpNJK][\"vcxTiVfwudPIE%s=~<>`#*XoLz+-tSUA aC&D".map(String.init) + [
            "\r", "\r", "\r", "\r", " ", " ", "b", "h", "h", "h", "\u{7F}", "\t", "\u{1B}[Z", "\u{04}", "\u{15}",
            "\u{0E}", "\u{14}", "?", "/", "ma", "'a", "1", "2", "9", "R", "r", "\u{1B}", "\u{1B}OA", "\u{1B}OB",
            "\u{1B}[5~", "\u{1B}[6~", "\u{1B}OH", "\u{1B}OF", "y", "Y", "M", "o", "O", "l", "é", "日", "brastow\r",
        ]

    private func takeStep() throws {
        switch below(100) {
        case 0..<86: try reader.send(ReaderWalk.keys[below(ReaderWalk.keys.count)])
        case 86..<90: reader.setSize(columns: 1 + below(300), rows: 1 + below(100))
        case 90..<92: reader.setSize(columns: 1 + below(20), rows: 1 + below(8))
        case 92..<94: try reader.send("\u{1B}[200~w\u{F6}rds 日本\n\u{1B}[201~")
        case 94..<97:
            let button = [0, 0, 64, 65][below(4)]
            try reader.send("\u{1B}[<\(button);\(1 + below(300));\(1 + below(100))M")
        case 97: for _ in 0..<30 { reader.setSize(columns: 1 + below(200), rows: 1 + below(60)) }
        case 98: reader.signal(SIGTSTP)
        default: reader.signal(SIGCONT)
        }
    }

    /// Waits until everything is done. The mark tells the window's size, so one for a size that was not there before
    /// comes after all that was sent; twice, because on a loaded machine the system may hand on keys after the signal
    /// of a new size that was set later.
    private func settle() throws {
        for _ in 0..<2 {
            var columns = 20 + below(160)
            if columns == reader.screen.columns { columns += 1 }
            try reader.resize(columns: columns, rows: 5 + below(60))
        }
    }

    // MARK: - Checks

    /// A program that is told that it runs again draws everything anew, and nothing changes by it.
    private func check() throws {
        if let unknown = reader.screen.unknown.first { throw Failure.unknownSequence(step: step, unknown) }
        let drawn = reader.screen
        try reader.waitForIdle { reader.signal(SIGCONT) }
        let fresh = reader.screen
        for (line, (was, now)) in zip(drawn.visibleCells, fresh.visibleCells).enumerated() where was != now {
            throw Failure.screenDiffers(step: step, line: line, drawn: drawn.lines[line], fresh: fresh.lines[line])
        }
    }

    /// Ends the program as a lost connection or the system does, and opens it again.
    private func endAndReturn() throws {
        try reader.type("\u{1B}")
        try reader.resize(columns: 101, rows: 31)
        let place = place
        switch below(3) {
        case 0: reader.signal(SIGHUP)
        case 1: reader.signal(SIGTERM)
        default: reader.hangUp()
        }
        let status = try reader.waitForEnd()
        if status != 0 { throw Failure.ended(step: step, status: status) }
        try examine?()
        reader = try start()
        try reader.waitForIdle()
        try reader.resize(columns: 101, rows: 31)
        restarts += 1
        // Neither help nor the notices are opened again.
        if place.hasPrefix("Help") || place.hasPrefix("Notices") { return }
        // A title is cut where figures beside it need the room, and failures are forgotten with the program.
        let (before, after) = (place.prefix { $0 != "…" }, self.place.prefix { $0 != "…" })
        if !before.hasPrefix(after), !after.hasPrefix(before) {
            throw Failure.placeLost(step: step, before: place, after: self.place)
        }
    }

    /// What the first line says of where the reader is, without the figures behind it.
    private var place: String {
        let line = reader.screen.lines[0].drop { $0 == " " }
        let end = line.range(of: "  ")?.lowerBound ?? line.endIndex
        // The list tells how many stories there are, which a fetch may change.
        let text = line[..<end]
        return String(text.hasPrefix("Stories ·") ? "Stories" : text)
    }

    // MARK: - Chance

    /// A number from 0 to below `count` (SplitMix64).
    func below(_ count: Int) -> Int {
        random &+= 0x9E37_79B9_7F4A_7C15
        var z = random
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) >> 33) % count
    }
}
