import Foundation
import SharedState
import Testing

@testable import NewsIngest

/// Commands of the reader's in the list of sources.
struct LocalCommandTests {
    private func run(_ command: String, input: String = "") -> String? {
        let result = LocalCommand.run(
            command, input: Array(input.utf8), timeout: 60, limit: 1 << 20, isStopped: { false })
        return try? String(decoding: result.get(), as: UTF8.self)
    }

    @Test func aCommandReadsItsInputAndIsReadToTheEnd() {
        let input = String(repeating: "a line of a feed\n", count: 20_000)
        #expect(run("cat", input: input) == input)
        #expect(run("exit 3") == nil)
    }

    @Test func pipesAreNotInheritedByOtherCommands() throws {
        let pipe = try #require(PrivatePipe())
        defer { for end in [pipe.readEnd, pipe.writeEnd] { close(end) } }
        for end in [pipe.readEnd, pipe.writeEnd] { #expect(fcntl(end, F_GETFD) & FD_CLOEXEC != 0) }
        let name = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(pipe.readEnd)")
        let seen = try #require(run("ls -l /proc/self/fd"))
        #expect(seen.contains("pipe:[") && !seen.contains(name), "\(seen)")
    }

    @Test func theTimeLimitHoldsForACommandThatHasClosedItsOutput() {
        let start = ContinuousClock.now
        let result = LocalCommand.run(
            "printf feed; exec >&- 2>&-; sleep 40", input: [], timeout: 1, limit: 1 << 20, isStopped: { false })
        #expect(throws: LocalCommand.Problem.self) { try result.get() }
        #expect(ContinuousClock.now - start < .seconds(30))
    }

    @Test func aCommandThatHasClosedItsOutputCanBeStopped() {
        var asked = 0
        let start = ContinuousClock.now
        let result = LocalCommand.run("exec >&- 2>&-; sleep 40", input: [], timeout: 60, limit: 1 << 20) {
            asked += 1
            return asked > 5
        }
        #expect(throws: LocalCommand.Problem.self) { try result.get() }
        #expect(ContinuousClock.now - start < .seconds(30))
    }

    @Test func aCommandThatClosesItsOutputAndEndsIsReadAsOneThatEnds() {
        #expect(run("printf feed; exec >&- 2>&-; sleep 0.05") == "feed")
        #expect(run("printf feed; exec >&- 2>&-; sleep 0.05; exit 3") == nil)
    }

    @Test func aCommandThatDoesNotReadItsInputIsNoFault() {
        #expect(run("echo done", input: String(repeating: "never read\n", count: 100_000)) == "done\n")
    }

    /// `yes | head -1` would otherwise go on where this program ignores the signal.
    @Test func aCommandHasTheSignalsOfAPipeWhateverThisProgramIgnores() throws {
        signal(SIGPIPE, SIG_IGN)
        let line = try #require(run("exec grep SigIgn /proc/self/status"))
        let ignored = try #require(UInt64(line.split(whereSeparator: \.isWhitespace).last ?? "", radix: 16))
        #expect(ignored >> UInt64(SIGPIPE - 1) & 1 == 0, "\(line)")
    }
}
