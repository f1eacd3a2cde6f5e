import Foundation
import GRDB
import TerminalProcess
import Testing

/// How the program ends: at once, without a crash, whatever is under way and wherever its output goes.
@Suite("Leaving")
struct LeavingTests {
    @Test("a burst of keys that ends with Q ends the program while answers load", arguments: 0..<20 as Range<UInt64>)
    func bursts(seed: UInt64) throws {
        let program = try Corpus.indexed()
        let reader = try program.startReader(columns: 100, rows: 30)
        var state = seed
        let keys = ["j", "k", "\r", "q", "c", "v", "T", "\"", "V", "n", "]", "E", "*", "r", "J", "?", "A"]
        let burst = (0..<40).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return keys[Int(state >> 33) % keys.count]
        }
        if seed % 2 == 0 { try reader.waitForIdle() }
        try reader.send(burst.joined() + "Q")
        #expect(try reader.waitForEnd() == 0, "\(reader.screen.text)")
        #expect(!reader.screen.isAlternate)
    }

    /// More than the system keeps for a line that takes nothing.
    private let manyFrames = Array(repeating: ["j", "\r", "h", "?", "q"], count: 12).flatMap(\.self)

    @Test("on a line that takes nothing the reader can still be ended", arguments: [SIGTERM, SIGHUP])
    func deadLine(signal: Int32) throws {
        let reader = try Corpus.indexed().startReader(columns: 100, rows: 30)
        try reader.waitForIdle()
        try reader.resize(columns: 240, rows: 70)
        try reader.typeUnread(manyFrames)
        reader.signal(signal)
        #expect(try reader.waitForEndUnread() == 0)
    }

    @Test("a slow line shows in the end what there is, without the frames in between, and Q is read at once")
    func slowLine() throws {
        let reader = try Corpus.indexed().startReader(columns: 100, rows: 30)
        try reader.waitForIdle()
        try reader.resize(columns: 240, rows: 70)
        reader.bytesWritten = 0
        try reader.typeUnread(manyFrames)
        // The marks of what was drawn before are for another size.
        try reader.resize(columns: 230, rows: 60)
        #expect(reader.bytesWritten < 100_000)
        let drawn = reader.screen.lines
        try reader.waitForIdle { reader.signal(SIGCONT) }
        #expect(reader.screen.lines == drawn)
        try reader.typeUnread(manyFrames + ["Q"])
        #expect(try reader.waitForEndUnread() == 0)
    }

    /// Another program that holds the index's lock, for as long as it lives.
    private func holdLock(_ program: Program) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: program.data + "/index.sqlite", configuration: configuration)
        try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        return other
    }

    @Test("Q waits for no lock that another program holds")
    func leavingALockedIndex() throws {
        let program = try Corpus.indexed()
        let reader = try program.startReader(columns: 100, rows: 30)
        try reader.waitForIdle()
        try reader.type("j")
        let other = try holdLock(program)
        let begin = Date.now
        try reader.send("Q")
        #expect(try reader.waitForEnd() == 0)
        // The index itself waits for 15 s; a loaded machine may take one or two for the rest.
        #expect(Date.now.timeIntervalSince(begin) < 10)
        try other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    }

    @Test("changes that could not be stored are said when the reader is left")
    func unstoredChanges() throws {
        let program = try Corpus.indexed()
        let reader = try program.startReader(columns: 100, rows: 30)
        try reader.waitForIdle()
        let other = try holdLock(program)
        let begin = Date.now
        try reader.send("*Q")
        #expect(try reader.waitForEnd() == 1)
        #expect(Date.now.timeIntervalSince(begin) < 10)
        #expect(reader.screen.text.contains("Not stored, as another program is writing to the index: 1 change."))
        try other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    }

    // MARK: - Output that fails

    @Test(
        "output that cannot be written ends the program with one line or quietly",
        arguments: [
            ("\"$R\" stories >/dev/full", 1, true), ("\"$R\" stories --json >/dev/full", 1, true),
            ("\"$R\" manual >/dev/full", 1, true), ("\"$R\" --help >/dev/full", 1, true),
            ("\"$R\" stories >&-", 1, true), ("\"$R\" stories 2>&- </dev/null >/dev/null", 0, false),
            ("\"$R\" nonsense-of-a-command 2>/dev/full", 64, false),
            // A pipe whose reader has gone before anything is written.
            ("mkfifo gone; exec 4<>gone 3>gone 4<&-; \"$R\" manual >&3", 141, false),
            ("trap '' PIPE; mkfifo gone; exec 4<>gone 3>gone 4<&-; \"$R\" manual >&3", 141, false),
        ] as [(String, Int32, Bool)])
    func failingOutput(line: String, status: Int32, speaks: Bool) throws {
        let run = try Corpus.indexed().shell(line)
        #expect(run.status == status, "\(run.err)")
        #expect(run.err.isEmpty != speaks, "\(run.err)")
        #expect(run.err.split(separator: "\n").count <= 1, "\(run.err)")
    }
}
