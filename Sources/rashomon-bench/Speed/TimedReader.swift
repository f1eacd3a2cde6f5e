import Foundation
import TerminalProcess

/// The reader, the real program, in a pseudo-terminal: what each key costs in time and in bytes.
///
/// The program marks in its output when it has nothing left to do, so nothing here sleeps or guesses.
final class TimedReader {
    /// What one key, or one start, cost.
    struct Cost {
        /// From the key to the last byte of the screen that it led to.
        var milliseconds: Double
        var bytes: Int
    }

    /// Why a key could not be timed.
    enum Failure: Error, CustomStringConvertible {
        /// What it did not come to rest after: a key, or the start.
        case notIdle(String)
        /// The key, which should open a screen and drew nothing.
        case nothingHappened(String)

        var description: String {
            switch self {
            case .notIdle(let after): "The reader did not come to rest after \(after)."
            case .nothingHappened(let key): "The reader drew nothing after \(key), which should open a screen."
            }
        }
    }

    private let terminal: TerminalProcess
    private let mark: [UInt8]
    private(set) var start = Cost(milliseconds: 0, bytes: 0)

    /// Starts the reader and waits for its first screen.
    /// - Parameter looksAhead: whether the reader computes ahead while nobody presses a key, as it does for people.
    init(
        program: String, data: String, now: Int64, columns: Int, rows: Int, terminal name: String,
        looksAhead: Bool = false
    ) throws {
        mark = Array("\u{1B}]7711;idle;\(columns)x\(rows)\u{07}".utf8)
        let begin = ContinuousClock.now
        terminal = try TerminalProcess(
            [program, "--data", data], columns: columns, rows: rows,
            environment: [
                "TERM": name, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "TZ": "UTC",
                "RASHOMON_MARK_IDLE": looksAhead ? "ahead" : "1", "RASHOMON_NOW": "\(now)",
            ])
        start = try rest(after: "starting", since: begin)
    }

    /// Types one key, given as the bytes that a terminal sends for it.
    func press(_ key: String) throws -> Cost {
        let begin = ContinuousClock.now
        _ = try terminal.type(Array(key.utf8)[...])
        return try rest(after: key.debugDescription, since: begin)
    }

    /// Reads until the mark; the marks do not count.
    private func rest(after action: String, since begin: ContinuousClock.Instant) throws -> Cost {
        var cost = Cost(milliseconds: 0, bytes: 0)
        var tail: [UInt8] = []
        let deadline = Date.now + 60
        while let bytes = terminal.read(until: deadline), !bytes.isEmpty {
            let now = ContinuousClock.now
            let (drawn, isIdle) = withoutMarks(tail + bytes)
            if drawn > tail.count || (drawn > 0 && !isIdle) { cost.milliseconds = (now - begin) / .milliseconds(1) }
            if isIdle {
                cost.bytes += drawn
                if cost.milliseconds == 0 { cost.milliseconds = (now - begin) / .milliseconds(1) }
                return cost
            }
            // A mark may come in two pieces.
            let whole = tail + bytes
            tail = Array(whole.suffix(mark.count - 1))
            cost.bytes += whole.count - tail.count
        }
        throw Failure.notIdle(action)
    }

    /// How many bytes are no marks, and whether a mark is the last thing written.
    private func withoutMarks(_ bytes: [UInt8]) -> (drawn: Int, isIdle: Bool) {
        var marks = 0
        var place = 0
        while place + mark.count <= bytes.count {
            if bytes[place] == 0x1B, bytes[place..<place + mark.count].elementsEqual(mark) {
                marks += 1
                place += mark.count
            } else {
                place += 1
            }
        }
        return (bytes.count - marks * mark.count, bytes.suffix(mark.count).elementsEqual(mark))
    }

    /// Waits `seconds` without a key.
    /// - Returns: bytes written and times that any of its threads was woken.
    func idle(seconds: Double) -> (bytes: Int, wakeUps: Int) {
        // What is left to write behind the mark's frame is written at once.
        let before = wakeUps
        let deadline = Date.now + seconds
        var bytes = 0
        while Date.now < deadline {
            bytes += terminal.read(until: deadline)?.count ?? 0
        }
        return (bytes, wakeUps - before)
    }

    private var wakeUps: Int {
        let tasks = "/proc/\(terminal.process)/task"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? []
        return names.reduce(0) { $0 + (ProcessFigures.status("\(tasks)/\($1)/status", "voluntary_ctxt_switches") ?? 0) }
    }

    /// Memory in use now.
    var residentMegabytes: Double {
        Double(ProcessFigures.status("/proc/\(terminal.process)/status", "VmRSS") ?? 0) * 1_024 / 1_000_000
    }

    /// Quits the reader; whether it ended as it should.
    func quit() throws -> Bool {
        _ = try terminal.type(Array("Q".utf8)[...])
        let deadline = Date.now + 60
        while terminal.read(until: deadline) != nil, Date.now < deadline {}
        return terminal.waitForEnd(until: deadline) == 0
    }
}
