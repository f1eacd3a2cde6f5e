import Foundation
import FuzzTargets
import Testing

/// A short form of `make fuzz` and `make growth`.
@Suite("Parsers under bytes that nobody would send")
struct FuzzTests {
    private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Corpus")
    private static let targets = FuzzTarget.all.map(\.name)

    private func target(_ name: String) throws -> FuzzTarget {
        try #require(FuzzTarget.all.first { $0.name == name })
    }

    private func inputs(_ name: String) throws -> [[UInt8]] {
        let folder = Self.corpus.appendingPathComponent(name)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        return try files.map { [UInt8](try Data(contentsOf: folder.appendingPathComponent($0))) }
    }

    @Test("inputs that are kept, and changes of them, are answered", arguments: targets)
    func changedInputs(name: String) throws {
        let target = try target(name)
        let inputs = try inputs(name)
        #expect(!inputs.isEmpty, "Corpus/\(name) holds what the parser is made for")
        var mutation = Mutation(seed: 2026)
        for input in inputs { target.run(input) }
        for round in 0..<120 {
            let input = inputs[round % inputs.count]
            target.run(mutation.changed(input, words: target.words, other: inputs[(round * 7) % inputs.count]))
        }
    }

    /// One parser after the other: together they would keep every other test waiting.
    @Test(
        "the worst inputs take time in proportion to their size", .serialized, .timeLimit(.minutes(5)),
        arguments: targets)
    func growth(name: String) {
        for growth in GrowthCase.all where growth.target == name {
            // A debug build takes some twenty times as long; the square of a size shows all the same.
            let times = growth.times(from: 1 << 10, doublings: 4)
            let power = GrowthCase.power(times)
            #expect(power < 1.5, "\(growth.name): \(times)")
        }
    }

    @Test("changes by chance are the same each time")
    func sameSeed() {
        func run() -> [[UInt8]] {
            var mutation = Mutation(seed: 5)
            return (0..<20).map { _ in mutation.changed(Array("some text".utf8), words: ["<b>"], other: [1, 2, 3]) }
        }
        #expect(run() == run())
    }
}
