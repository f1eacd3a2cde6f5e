import Foundation
import Testing

@Suite("rashomon matrix, headlines, speakers and person")
struct StoryViewTests {
    private static let program: Result<(Program, String), any Error> = Result {
        let program = try Program()
        try program.write(
            "Title: Ferry fire hurts nine\nOutlet: Harbour Post\nDate: 2026-11-19T10:00:00Z\n\nA fire on the ferry Otter hurt nine people in Lorne harbour on Thursday, police said.\n\n“We heard a bang and then the alarm,” said Dana Holm, the captain of the ferry.\n\nThe ferry Otter was built in 1998 and carries 140 passengers.\n",
            to: "in/a.txt")
        try program.write(
            "Title: Nine hurt as ferry burns\nOutlet: Merkur\nDate: 2026-11-19T12:00:00Z\n\nNine people were hurt when the ferry Otter caught fire in Lorne harbour on Thursday, police said.\n\n“We heard a bang,” said Holm, who is the captain of the ferry.\n\nThe harbour of Lorne stayed closed until the evening.\n",
            to: "in/b.txt")
        try program.run("add", "--quiet", program.path("in"))
        let ids = try program.run("stories").lines.compactMap { $0.split(separator: " ").first }.compactMap { Int($0) }
        if ids.count > 1 { try program.run("merge", "\(ids[1])", "\(ids[0])") }
        return (program, "\(ids[0])")
    }

    @Test("the matrix as comma-separated values and as Markdown")
    func matrix() throws {
        let (program, story) = try Self.program.get()
        let csv = try program.run("matrix", story, "--csv")
        #expect(csv.status == 0, "\(csv.err)")
        #expect(csv.out.hasPrefix("fact,1 Harbour Post,2 Merkur\r\n"))
        #expect(
            try program.run("matrix", story, "--markdown").out.hasPrefix(
                "| Fact | 1 Harbour Post | 2 Merkur |\n| --- |"))
        #expect(try program.run("matrix", story).out.contains("Harbour Post"))
        #expect(try program.run("matrix", story, "--csv", "--json").status == 64)
    }

    @Test("headlines under each other, and who gets to speak")
    func headlinesAndSpeakers() throws {
        let (program, story) = try Self.program.get()
        let headlines = try program.run("headlines", story).out
        #expect(headlines.contains("Ferry fire hurts nine"))
        #expect(headlines.contains("Nine hurt as ferry burns"))
        let speakers = try program.run("speakers", story).lines
        #expect(speakers.contains { $0.hasPrefix("Dana Holm") && $0.contains(" 8") })
    }

    @Test("a wrong joining of names is corrected, holds after reindex, and is taken back")
    func people() throws {
        let (program, story) = try Self.program.get()
        func speakers() throws -> [String] {
            try program.run("speakers", story).lines.filter { $0.contains("Holm") }
        }
        #expect(try speakers().count == 1)
        #expect(try program.run("person", "Dana Holm", "--apart", "Holm").status == 0)
        #expect(try speakers().count == 2)
        #expect(try program.run("reindex").status == 0)
        #expect(try speakers().count == 2)
        #expect(try !program.run("person", "Dana Holm").out.contains("Merkur"))
        #expect(try program.run("undo").out.contains("two people"))
        #expect(try speakers().count == 1)
        #expect(try program.run("person", "Dana Holm", "--same", "Dana Holm").status == 64)
    }
}
