import Foundation
import NewsIndex
import NewsModel
import Testing

/// A story, and what an editor wants to know of it first. Written down from the articles before anybody looked at the
/// screen.
private struct Wanted: CustomTestStringConvertible, Sendable {
    /// Words of the headline of one of its articles.
    var story: String
    /// Each of these has to be seen, in one of its wordings.
    var wants: [[String]]
    /// What would be false.
    var never: [String] = []

    var testDescription: String { story }

    static let samples: [Wanted] = [
        Wanted(
            story: "Brastow resigns over Tarn line",
            wants: [
                ["312 million"], ["318 million"],
                ["leaves out “not”", "have found evidence", "“like” for “unlike”", "leaves out “before I signed”"],
            ]),
        Wanted(
            story: "Ferry with 418 on board", wants: [["27 people", "injured: 27"], ["31 people", "→ 31"], ["418"]],
            never: ["All 5 say= All 412"]),
        Wanted(story: "highlands", wants: [["34", "41"], ["57", "60"]], never: ["≠ 6.1"]),
        Wanted(story: "Salis Islands", wants: [["injuring 17", "17"], ["Nineteen", "nineteen"]]),
        Wanted(story: "Civic Union takes Hallin", wants: [["Civic Union"], ["“nobody” for “anybody”", "22 years"]]),
        Wanted(story: "buy Brightwater", wants: [["independent texts", "% as"]], never: ["5 independent texts"]),
        Wanted(story: "Treasurer jailed", wants: [["386"], ["368"], ["six years", "Six years"]]),
        Wanted(
            story: "cut cod catch",
            wants: [["leaves out “not”", "leaves out “do not”", "“like” for “unlike”", "do not fear"]]),
        Wanted(story: "first tablet against marsh", wants: [["leaves out “not”", "It is not a cure", "not a cure"]]),
        Wanted(story: "The Salt Year", wants: [["38"], ["39"]]),
        Wanted(story: "tips over", wants: [["tip", "lies on its side", "fallen", "topples", "on its side"]]),
        Wanted(story: "shoot-out against", wants: [["penalties", "shoot-out"]]),
        Wanted(story: "Jobless claims up by 800", wants: [["800"]]),
        Wanted(story: "Trauvebrücke in Lindtrau", wants: [["leaves out “nicht”"]]),
        Wanted(story: "Port-Clairval", wants: [["430"], ["450"]]),
        Wanted(story: "路面電車", wants: [["開業"]]),
        Wanted(story: "Thousands told to leave Tarn Valley", wants: [["5,000", "Thousands"], ["leak"]]),
        Wanted(story: "Orrevik votes", wants: [["by a single seat", "one seat", "single seat"]], never: ["≠ 29,000"]),
    ]

    /// Events of `Tests/Accuracy/events`, by name.
    static let events: [(name: String, wanted: Wanted)] = [
        (
            "minister-interview",
            Wanted(
                story: "hospital before",
                wants: [["will not close a single hospital"], ["only after the election", "too slow"]])
        ),
        (
            "border-talks",
            Wanted(
                story: "Karst border",
                wants: [["wounded", "Two soldiers killed"], ["four guards", "Four", "three of"]])
        ),
        ("wildfire", Wanted(story: "wildfire", wants: [["3,400", "hectares", "10,400"]], never: ["≠ No one"])),
    ]
}

/// What a person sees of a story in the first ten seconds: the first screen of 100 columns and 30 lines.
@Suite("The story in ten seconds") struct TenSecondTests {
    /// Seventeen of twenty must show all that is wanted.
    private static let least = 0.85

    @Test("first screens show what an editor wants first, and nothing false")
    func firstScreens() throws {
        var missed: [String] = []
        var seen = 0
        var all = 0
        for (wanted, screen) in try samples() + events() {
            let misses = self.missed(wanted, on: screen)
            all += 1
            if misses.isEmpty { seen += 1 }
            missed += misses
            for claim in wanted.never { #expect(!screen.contains(claim), "\(wanted.story): \(claim)") }
        }
        #expect(all >= 20)
        let report = missed.joined(separator: "\n")
        #expect(Double(seen) >= Self.least * Double(all), "\(seen) of \(all):\n\(report)")
    }

    private func samples() throws -> [(Wanted, String)] {
        let program = try Program()
        try program.run("add", "--quiet", Program.samples)
        let index = try NewsIndex(folder: program.data, readOnly: true)
        let stories = try index.stories(limit: 200).items.filter { $0.outletCount > 1 }
        return try Wanted.samples.compactMap { wanted in
            let story = try stories.first { story in
                try index.storyDetail(story.id)?.sources.contains { $0.article.title.contains(wanted.story) } ?? false
            }
            let id = try #require(story?.id, "there is no story with “\(wanted.story)”")
            return (wanted, try program.run("print", "story", "--story", "\(id)", "--size", "100x30").out)
        }
    }

    private func events() throws -> [(Wanted, String)] {
        try Wanted.events.map { name, wanted in
            let program = try Program()
            try program.run("add", "--quiet", try write(event: name, for: program))
            let index = try NewsIndex(folder: program.data, readOnly: true)
            let ids = try index.stories(limit: 20).items.map(\.id)
            // Whether they are found to be one story is another test's matter.
            for id in ids.dropFirst() { try program.run("merge", "\(id)", "\(ids[0])") }
            return (wanted, try program.run("print", "story", "--story", "\(ids[0])", "--size", "100x30").out)
        }
    }

    private func missed(_ wanted: Wanted, on screen: String) -> [String] {
        // A phrase may stand over two lines.
        let text = screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return wanted.wants.filter { wordings in !wordings.contains { text.contains($0) } }
            .map { "\(wanted.story): none of \($0)" }
    }

    /// Writes the articles of an event as files, and returns their folder.
    private func write(event name: String, for program: Program) throws -> String {
        struct Event: Decodable {
            struct Article: Decodable {
                var outlet: String
                var date: String
                var title: String
                var text: String
            }
            var articles: [String: Article]
        }
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Accuracy/events/\(name).json")
        let event = try JSONDecoder().decode(Event.self, from: Data(contentsOf: file))
        for (key, article) in event.articles {
            let body =
                article.text.hasPrefix(article.title)
                ? String(article.text.dropFirst(article.title.count)) : article.text
            let paragraphs = body.split(separator: "\n").joined(separator: "\n\n")
            try program.write(
                "Title: \(article.title)\nOutlet: \(article.outlet)\nDate: \(article.date)\n\n\(paragraphs)\n",
                to: "event/\(key).txt")
        }
        return program.path("event")
    }
}
