import Foundation
import ReaderInterface
import Testing

@Suite("The README")
struct ReadmeTests {
    private static let file = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("README.md")

    /// With `RASHOMON_RECORD=1` the table is written anew.
    @Test("its table of commands is the command table")
    func commands() throws {
        let (begin, end) = ("<!-- commands begin -->\n", "<!-- commands end -->")
        let text = try String(contentsOf: Self.file, encoding: .utf8)
        let first = try #require(text.range(of: begin))
        let last = try #require(text.range(of: end))
        let table = CommandTable.markdown().trimmingCharacters(in: .newlines) + "\n"
        if ProcessInfo.processInfo.environment["RASHOMON_RECORD"] == "1" {
            let new = text.replacingCharacters(in: first.upperBound..<last.lowerBound, with: "\n" + table + "\n")
            try new.write(to: Self.file, atomically: true, encoding: .utf8)
        } else {
            #expect(text[first.upperBound..<last.lowerBound].trimmingCharacters(in: .newlines) + "\n" == table)
        }
    }
}
