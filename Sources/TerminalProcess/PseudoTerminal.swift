package import Foundation

/// A program run in a terminal that is not there: its output drawn on a `VirtualScreen`, its keys typed by a test.
///
/// The program marks in its output when it has nothing left to do (`RASHOMON_MARK_IDLE`), so tests wait for that and
/// never sleep. A program that does not get there in time fails the test instead of stopping it for ever.
package final class PseudoTerminal {
    /// The program did not do what the test waits for.
    package enum Failure: Error, CustomStringConvertible {
        /// It did not come to rest in time. The screen at that moment, its lines joined by line feeds.
        case notIdle(screen: String)
        /// It did not end in time.
        case stillRunning

        /// For a failing test, with the whole screen where that tells more.
        package var description: String {
            switch self {
            case .notIdle(let screen): "the program did not become idle; its screen:\n\(screen)"
            case .stillRunning: "the program did not end"
            }
        }
    }

    /// The screen as a person would see it now.
    package private(set) var screen: VirtualScreen
    /// Bytes that the program wrote since this was last set to 0, without the marks of idleness.
    package var bytesWritten = 0
    /// Is given all that the program writes, with the marks of idleness.
    package var onOutput: ([UInt8]) -> Void = { _ in }
    /// What the program needs for as long as it runs.
    package var held: AnyObject?
    private let terminal: TerminalProcess
    /// Long enough for a loaded machine; no test waits for it that passes.
    private static let patience: TimeInterval = 60

    /// Starts `arguments` in a terminal of this size.
    package init(
        _ arguments: [String], columns: Int = 80, rows: Int = 24, terminal: String = "xterm-256color",
        environment: [String: String] = [:]
    ) throws {
        screen = VirtualScreen(columns: columns, rows: rows)
        let variables = [
            "TERM": terminal, "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent",
            "RASHOMON_MARK_IDLE": "1", "TZ": "UTC",
            // Nothing is lost on the way to a program on the same machine.
            "ESCDELAY": "25",
        ]
        self.terminal = try TerminalProcess(
            arguments, columns: columns, rows: rows, environment: variables.merging(environment) { $1 })
    }

    /// The program's process.
    package var process: pid_t { terminal.process }
    /// The process group that has the terminal, which gets its keys and signals.
    package var foregroundGroup: pid_t { terminal.foregroundGroup }
}

// MARK: - Doing

extension PseudoTerminal {
    /// Types `text` as it stands and waits until the program is idle again.
    package func type(_ text: String) throws {
        try waitForIdle { try send(text) }
    }

    /// Types without waiting.
    package func send(_ text: String) throws {
        var rest = Array(text.utf8)[...]
        let deadline = Date.now + PseudoTerminal.patience
        while !rest.isEmpty {
            let count = try terminal.type(rest)
            rest = rest.dropFirst(count)
            guard count == 0 else { continue }
            guard Date.now < deadline else { throw Failure.notIdle(screen: screen.text) }
            terminal.waitForRoom(until: deadline)
            readOutput(until: .now)
        }
    }

    /// Changes the window's size and waits until the program has drawn it. The system does not tell the program of
    /// a size that it has already.
    package func resize(columns: Int, rows: Int) throws {
        guard (columns, rows) != (screen.columns, screen.rows) else { return }
        try waitForIdle { setSize(columns: columns, rows: rows) }
    }

    /// Changes the window's size without waiting.
    package func setSize(columns: Int, rows: Int) {
        screen.resize(columns: columns, rows: rows)
        terminal.setSize(columns: columns, rows: rows)
    }

    /// Sends the program a signal.
    package func signal(_ number: Int32) { terminal.signal(number) }

    /// Takes the terminal away, as a lost connection does.
    package func hangUp() { terminal.hangUp() }

    /// Waits for a mark of idleness that comes after `action` and is for the window's size now: a storm of resizes
    /// leaves marks for sizes that are gone.
    package func waitForIdle(after action: () throws -> Void = {}) throws {
        let before = screen.idleMarks
        try action()
        let deadline = Date.now + PseudoTerminal.patience
        while screen.idleMarks == before || screen.idleSize != "\(screen.columns)x\(screen.rows)" {
            guard readOutput(until: deadline) else { throw Failure.notIdle(screen: screen.text) }
        }
    }

    /// Waits until `text` stands on the screen: for what other programs write there, which mark nothing.
    package func waitForText(_ text: String) throws {
        let deadline = Date.now + PseudoTerminal.patience
        while !screen.text.contains(text) {
            guard readOutput(until: deadline) else { throw Failure.notIdle(screen: screen.text) }
        }
    }

    /// Reads until `condition` holds: for what programs do that nothing on the screen tells.
    package func waitUntil(_ condition: () -> Bool) throws {
        let deadline = Date.now + PseudoTerminal.patience
        while !condition() {
            readOutput(until: .now + 0.01)
            guard Date.now < deadline else { throw Failure.notIdle(screen: screen.text) }
        }
    }

    /// Reads until the program ends, and gives its exit status, or 128 and the signal that killed it.
    package func waitForEnd() throws -> Int32 {
        let deadline = Date.now + PseudoTerminal.patience
        while readOutput(until: deadline) {}
        // The end of the output may come a little before the end of the program.
        guard let status = terminal.waitForEnd(until: deadline) else { throw Failure.stillRunning }
        return status
    }

    /// Types `keys` one by one, as if over a line that takes nothing of what the program draws, and gives it time to
    /// draw something after each.
    package func typeUnread(_ keys: [String]) throws {
        // A line on which nothing came three times running is full.
        var silences = 0
        for key in keys {
            let before = terminal.unread
            try send(key)
            let deadline = Date.now + (silences < 3 ? 0.3 : 0)
            while terminal.unread == before, Date.now < deadline { usleep(2_000) }
            silences = terminal.unread == before ? silences + 1 : 0
        }
    }

    /// Waits for the program to end without taking what it writes, as a line that is dead.
    package func waitForEndUnread() throws -> Int32 {
        guard let status = terminal.waitForEnd(until: .now + PseudoTerminal.patience) else {
            throw Failure.stillRunning
        }
        return status
    }

    /// Draws what has come, after waiting for something to come.
    /// - Returns: false where nothing more will come, or nothing came before the deadline.
    @discardableResult
    private func readOutput(until deadline: Date) -> Bool {
        guard let bytes = terminal.read(until: deadline) else { return false }
        guard !bytes.isEmpty else { return Date.now < deadline }
        let marked = screen.markedBytes
        screen.feed(bytes)
        onOutput(bytes)
        bytesWritten += bytes.count - (screen.markedBytes - marked)
        return true
    }
}
