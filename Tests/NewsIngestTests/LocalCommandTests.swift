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
}
