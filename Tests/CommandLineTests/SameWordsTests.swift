import Foundation
import Testing

@Suite("The command line and the reader say the same in the same words")
struct SameWordsTests {
    /// Berlin without the machine's zone files.
    private static let berlin = "CET-1CEST,M3.5.0,M10.5.0/3"

    private static func article(
        _ title: String, published: String, text: String = "The keeper counted the visitors twice."
    ) -> String {
        """
        Title: \(title)
        Outlet: Harbour Gazette
        Date: \(published)

        \(text)
        """
    }

    @Test("an article of July, read in November, is at its summer hour in both")
    func daylightSaving() throws {
        let program = try Program()
        try program.write(Self.article("Lighthouse", published: "2026-07-01T12:00:00Z"), to: "july.txt")
        try program.run("add", program.path("july.txt"))
        let zone = ["TZ": Self.berlin]
        let time = "Wed 1 Jul 2026, 14:00"
        #expect(try program.run("article", "1", with: zone).out.contains(time))
        #expect(try program.run("story", "1", with: zone).out.contains(time))
        #expect(try program.run("print", "article", "--article", "1", with: zone).out.contains(time))
        #expect(try program.run("report", "1", with: zone).out.contains(time))
    }

    @Test("a day of a query begins at midnight of its own season")
    func daysOfQueries() throws {
        let program = try Program()
        // Half past midnight of 2 July in Berlin, which is still 1 July an hour earlier.
        try program.write(Self.article("Lighthouse", published: "2026-07-01T22:30:00Z"), to: "july.txt")
        try program.run("add", program.path("july.txt"))
        let zone = ["TZ": Self.berlin]
        #expect(try !program.run("search", "lighthouse after:2026-07-02", with: zone).out.isEmpty)
        #expect(try program.run("search", "lighthouse before:2026-07-02", with: zone).out.isEmpty)
    }

    @Test("ages of stories")
    func ages() throws {
        let program = try Program()
        // The clock of the tests stands at 2026-11-21 12:00 UTC.
        let ages = [
            ("Lantern", "2026-11-21T11:20:00Z", "40 min", "Glass was blown for the parade at Corvey."),
            ("Windmill", "2026-11-20T09:00:00Z", "1 d", "Sails turn again after six winters of repair."),
            ("Orchard", "2026-11-04T12:00:00Z", "2 w", "Frost spoiled plums, pears came through unharmed."),
            ("Aqueduct", "2026-08-01T12:00:00Z", "3 mo", "Engineers found Roman lead beneath an arch."),
            ("Granary", "2023-05-01T12:00:00Z", "3 y", "Mice ate barley that sailors had left behind."),
        ]
        for (title, time, _, text) in ages {
            try program.write(Self.article(title, published: time, text: text), to: "\(title).txt")
        }
        try program.run("add", program.folder.path)
        let listed = try program.run("stories").lines
        let shown = try program.run("print", "stories", "--size", "100x30").lines
        for (title, _, age, _) in ages {
            #expect(listed.contains { $0.contains(title) && $0.contains(" \(age) ") }, "\(title): \(listed)")
            #expect(shown.contains { $0.contains(title) && $0.hasSuffix(" \(age)") }, "\(title): \(shown)")
        }
    }

    @Test("the pair that differs most is the same by command and by key")
    func pairs() throws {
        let program = try Program()
        try program.run("add", "--quiet", Program.samples)
        let stories = try program.json("stories", "--json", "--limit", "100", kind: "stories").items()
        let told = stories.filter { ($0["outlets"] as? [String] ?? []).count > 1 }.compactMap { $0["id"] as? Int }
        #expect(told.count > 10)
        for id in told {
            let body = try program.json("compare", "\(id)", "--json", kind: "comparison")
            let names = ["left", "right"].compactMap { (body[$0] as? [String: Any])?["name"] as? String }
            let screen = try program.run("print", "story", "--story", "\(id)", "--keys", "c", "--size", "80x30").out
            #expect(names.count == 2 && names.allSatisfy(screen.contains), "story \(id): \(names)\n\(screen)")
        }
    }

    /// All that is told of a story, by the name of the answer.
    private static func answers(_ program: Program, _ story: String) throws -> [String: String] {
        let commands = [
            "story": ["story", story], "matrix": ["matrix", story], "quotes": ["quotes", story],
            "HTML": ["report", story, "--html"], "Markdown": ["report", story, "--markdown"],
            "Org": ["report", story, "--org"], "JSON": ["story", story, "--json"],
            "screen": ["print", "story", "--story", story, "--size", "180x200"],
        ]
        return try commands.mapValues { try program.run($0).out }
    }

    @Test("a comparison is counted alike on the command line, in Markdown and in HTML")
    func counts() throws {
        let program = try Program()
        try program.run("add", "--quiet", Program.samples)
        let story = try program.story(about: "Transport minister Brastow")
        let counted = try #require(
            program.run("compare", story, "1", "4").out.firstMatch(of: /[0-9]+ with differing values[^.]*/)?.output)
        for form in ["--markdown", "--html"] {
            let out = try program.run("compare", story, "1", "4", form).out
            #expect(out.contains(counted), "\(form): \(counted)")
        }
    }

    @Test("what one source alone has is the same in every answer, and is not what differs")
    func onlyOne() throws {
        let program = try Program()
        try program.run("add", "--quiet", Program.samples)
        let story = try program.story(about: "Transport minister Brastow")
        let answers = try Self.answers(program, story)
        let body = try program.json("story", story, "--json", kind: "story")
        let sources = try #require(body["sources"] as? [[String: Any]])
        let items = sources.flatMap { $0["onlyHere"] as? [String] ?? [] }
        #expect(items.count > 5 && !items.contains("318 million crowns"))
        for name in ["story", "matrix", "HTML", "Markdown", "Org"] {
            let text = try #require(answers[name]).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            for item in items { #expect(text.contains(item), "\(name): \(item)") }
        }
    }

    @Test("a speaker who is not certain has a question mark in every answer")
    func doubt() throws {
        let program = try Program()
        try program.run("add", "--quiet", Program.samples)
        let story = try program.story(about: "Transport minister Brastow")
        let quotes = try program.json("quotes", story, "--json", kind: "quotes")["utterances"] as? [[String: Any]]
        let unsure = (quotes ?? []).count { $0["speakerUnsure"] as? Bool == true }
        #expect(unsure > 0)
        let answers = try Self.answers(program, story)
        for name in ["quotes", "HTML", "Markdown", "Org"] {
            #expect(try #require(answers[name]).contains("speaker?"), "\(name)")
        }
        #expect(try #require(answers["story"]).matches(of: /[a-z]\?\s+\(/).count == unsure)
    }

    @Test("an article that changed tells when, beside the headline of the change")
    func changes() throws {
        let program = try Program()
        try program.run("add", "--quiet", Program.samples)
        let answers = try Self.answers(program, try program.story(about: "Ferry runs aground"))
        for name in ["story", "HTML", "Markdown", "Org", "screen"] {
            let text = try #require(answers[name]).replacingOccurrences(of: "\u{A0}", with: " ")
            #expect(text.contains("changed 15:40"), "\(name)")
        }
    }

    @Test("figures have their times in every answer")
    func times() throws {
        let program = try Program()
        try program.run("add", "--quiet", Program.samples)
        let story = try program.story(about: "Ferry runs aground")
        let answers = try Self.answers(program, story)
        for name in ["story", "HTML", "Markdown", "Org", "screen"] {
            #expect(try #require(answers[name]).contains(/27\W.*06:58/), "\(name)")
        }
        let figures = try program.json("story", story, "--json", kind: "story")["figures"] as? [[String: Any]]
        let entries = (figures ?? []).flatMap { $0["entries"] as? [[String: Any]] ?? [] }
        #expect(!entries.isEmpty && entries.allSatisfy { $0["published"] is String })
    }
}
