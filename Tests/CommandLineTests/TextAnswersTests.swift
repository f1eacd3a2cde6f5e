import Foundation
import Testing

/// What people read of answers whose JSON is held by its schema.
@Suite("Answers as text")
struct TextAnswersTests {
    private let program: Program
    private let story: String

    init() throws {
        program = try Corpus.indexed()
        story = try program.story(about: "ridge")
    }

    private func lines(_ arguments: String..., from place: SourceLocation = #_sourceLocation) throws -> [String] {
        let run = try program.run(arguments + ["--width", "60"])
        #expect(run.status == 0 && run.err.isEmpty, "\(run.err)", sourceLocation: place)
        #expect(run.lines.allSatisfy { $0.count <= 60 }, sourceLocation: place)
        return run.lines
    }

    @Test("why articles stand together: the words they share, and the article that each is like")
    func why() throws {
        let lines = try lines("why", story)
        #expect(lines.contains { $0.hasPrefix("  ") && $0.lowercased().contains("osterlund") })
        for outlet in ["Morning Mail", "Vimmel Post", "Osterlund Echo"] {
            #expect(lines.contains { $0.contains(outlet) }, "\(outlet)")
        }
        let lone = try self.lines("why", program.story(about: "adish"))
        #expect(lone.joined(separator: " ").contains("One article stands here alone"))
    }

    @Test("why a correction holds: it is named with what it did")
    func corrected() throws {
        let swan = try program.story(about: "swan")
        #expect(try program.run("merge", story, swan).status == 0)
        let lines = try lines("why", story)
        let corrections = lines.drop { $0 != "Your corrections" }.joined(separator: " ")
        #expect(corrections.contains("swan") && corrections.contains("put"))
    }

    @Test("why sentences are linked: both sentences with their outlets, and what decided")
    func reasons() throws {
        let text = try lines("compare", story, "1", "2", "--explain").map { $0.trimmingCharacters(in: .whitespaces) }
            .joined(separator: " ")
        #expect(text.contains("Morning Mail: About 14,000 vehicles cross the bridge every day."))
        #expect(text.contains("Vimmel Post: The bridge over the river Vimmel carries 11,000 vehicles a day."))
        let left = try program.write("The mayor spoke for an hour.\n", to: "a.txt")
        let right = try program.write("Radishes are dear this winter.\n", to: "b.txt")
        #expect(
            try lines("compare", left, right, "--explain").contains(
                "No sentence of one is linked to a sentence of the other."))
    }

    @Test("who gets to speak: a line for each speaker, with the words of each source")
    func speakers() throws {
        let row = try #require(try lines("speakers", story).first { $0.contains("Ragna Follin") })
        // "We could not wait for another night" in two sources, "We could not wait" in one.
        let words = row.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
        #expect(words == [7, 4, 7])
    }

    @Test("doctor counts what there is, says what is damaged and what to do, and salvage says what it took")
    func doctor() throws {
        let sound = try program.run("doctor")
        #expect(sound.status == 0)
        #expect(sound.lines.contains("        6  articles") && sound.lines.contains("All is well."))
        #expect(try program.run("doctor", "--salvage").out.contains("not damaged"))

        let file = program.data + "/index.sqlite"
        let size = try #require(try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int)
        let handle = try #require(FileHandle(forUpdatingAtPath: file))
        // The first page stays: the file is one of SQLite, whose pages hold rubbish.
        for offset in stride(from: 4_096 * 2, to: size, by: 4_096 * 3) {
            try handle.seek(toOffset: UInt64(offset))
            try handle.write(contentsOf: Data(repeating: 0xAB, count: min(4_096, size - offset)))
        }
        try handle.close()
        let damaged = try program.run("doctor")
        #expect(damaged.status == 1)
        #expect((damaged.out + damaged.err).contains("--salvage"))
        let salvaged = try program.run("doctor", "--salvage")
        #expect(salvaged.status == 0, "\(salvaged.err)")
        #expect(salvaged.out.contains("in the new index; the damaged file is"))
        #expect(try program.run("doctor").status == 0)
    }
}
