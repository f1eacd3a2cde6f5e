import Foundation
import Testing

/// Floors under what the comparison says of the annotated events: a change that makes it say more that is wrong, or
/// find much less, does not pass.
@Suite("Accuracy on annotated events")
struct AccuracyTests {
    private static let bench = Program.executable.deletingLastPathComponent().appendingPathComponent("rashomon-bench")
    private static let events = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Accuracy/events").path

    /// The columns of the table by "split language".
    private static let table: [String: [Double]] = {
        let process = Process()
        process.executableURL = bench
        process.arguments = ["accuracy", events]
        let pipe = Pipe()
        process.standardOutput = pipe
        guard (try? process.run()) != nil else { return [:] }
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        var result: [String: [Double]] = [:]
        for line in text.split(separator: "\n").dropFirst() {
            let fields = line.split(separator: " ").map(String.init)
            guard fields.count > 2 else { continue }
            result[fields[0] + " " + fields[1]] = fields.dropFirst(2).compactMap(Double.init)
        }
        return result
    }()

    @Test(
        "English: what is said is right, on the events that rules were made with and on those kept aside",
        arguments: ["tune en", "held en"])
    func english(_ half: String) throws {
        let row = try #require(Self.table[half])
        #expect(row.count == 10)
        #expect(row[1] >= 0.8, "precision of links \(row[1])")
        #expect(row[2] >= 0.4, "recall of links \(row[2])")
        #expect(row[5] <= 1, "false differences \(row[5])")
        #expect(row[7] >= 0.62, "facts found \(row[7])")
        #expect(row[8] >= 0.8, "facts that are right \(row[8])")
        #expect(row[9] >= 0.8, "first facts that are the event \(row[9])")
    }

    @Test("other languages: little is said, and hardly anything wrong", arguments: ["de", "fr", "es"])
    func others(_ language: String) throws {
        for half in ["tune", "held"] {
            let row = try #require(Self.table[half + " " + language])
            #expect(row[5] == 0, "false differences \(row[5])")
        }
    }
}
