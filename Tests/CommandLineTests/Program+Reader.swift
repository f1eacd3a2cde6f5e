import Foundation
import TerminalProcess

extension Program {
    /// The reader on this program's index, in a terminal, after it has drawn its first screen.
    func openReader(
        _ arguments: [String] = [], columns: Int = 80, rows: Int = 24, terminal: String = "xterm-256color",
        environment extra: [String: String] = [:]
    ) throws -> PseudoTerminal {
        let reader = try startReader(
            arguments, columns: columns, rows: rows, terminal: terminal, environment: extra)
        try reader.waitForIdle()
        return reader
    }

    /// The reader as it starts, which may not have drawn anything yet.
    func startReader(
        _ arguments: [String] = [], columns: Int = 80, rows: Int = 24, terminal: String = "xterm-256color",
        environment extra: [String: String] = [:]
    ) throws -> PseudoTerminal {
        let reader = try PseudoTerminal(
            [Program.executable.path] + arguments, columns: columns, rows: rows, terminal: terminal,
            environment: environment.merging(["TERM": terminal]) { $1 }.merging(extra) { $1 })
        // The index goes when nobody holds the program any more.
        reader.held = self
        return reader
    }
}
