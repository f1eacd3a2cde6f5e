import Foundation
import LoopbackServer
import NewsIndex
import NewsModel
import NewsText
import Testing

/// The samples, indexed once for all tests of this file.
private enum IndexedSamples {
    static let program: Result<Program, any Error> = Result {
        let program = try Program()
        let run = try program.run("add", Program.samples)
        #expect(run.status == 0, "\(run.err)")
        #expect(run.err.isEmpty, "\(run.err)")
        return program
    }

    /// Key of `stories.tsv` → the slug that it should be in and the story that it is in.
    static func assignments() throws -> [(key: String, gold: String, story: StoryID)] {
        let index = try NewsIndex(folder: try program.get().data, readOnly: true)
        var stories: [String: StoryID] = [:]
        for article in try index.articles(limit: 1000).items {
            guard let story = article.story, let whole = try index.article(article.id) else { continue }
            for place in whole.places {
                let path =
                    place.location.hasPrefix(Program.samples)
                    ? String(place.location.dropFirst(Program.samples.count + 1)) : place.location
                stories[path] = story
            }
        }
        let table = try String(contentsOfFile: Program.samples + "/stories.tsv", encoding: .utf8)
        return table.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: "\t").map(String.init)
            guard fields.count == 2, let story = stories[fields[0]] else {
                Issue.record("\(line) is not in the index")
                return nil
            }
            return (fields[0], fields[1], story)
        }
    }
}

@Suite("The samples")
struct SamplesTests {
    @Test("all articles are there, without a warning")
    func complete() throws {
        #expect(try IndexedSamples.assignments().count >= 119)
    }

    /// A net over everything that a comparison goes through: reading, clustering, alignment, layout. A line that
    /// changes is to be looked at; with `RASHOMON_RECORD=1` the file is written anew.
    @Test("the comparison of every story is as recorded, at 180 columns")
    func wideNet() throws {
        let program = try IndexedSamples.program.get()
        let index = try NewsIndex(folder: program.data, readOnly: true)
        var lines: [String] = []
        for story in try index.stories(limit: 200).items where story.outletCount > 1 {
            let screen = try program.run("print", "compare", "--story", "\(story.id)", "--size", "180x60")
            #expect(screen.status == 0, "\(screen.err)")
            lines.append("\(story.headline)\t\(String(FNV1a(screen.out.utf8).value, radix: 16))")
        }
        #expect(lines.count >= 19)
        let recorded = lines.sorted().joined(separator: "\n") + "\n"
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Goldens/compare-180.tsv")
        if ProcessInfo.processInfo.environment["RASHOMON_RECORD"] == "1" {
            try recorded.write(to: file, atomically: true, encoding: .utf8)
        } else {
            #expect(try String(contentsOf: file, encoding: .utf8) == recorded)
        }
    }

    @Test("the list counts what a story's page tells as differing, each thing once")
    func counts() throws {
        let program = try Program()
        try program.run("add", "--quiet", Program.samples)
        let index = try NewsIndex(folder: program.data)
        while try index.countStories(limit: 40) > 0 {}
        let stories = try index.stories(limit: 200).items.filter { $0.outletCount > 1 }
        #expect(stories.contains { ($0.differenceCount ?? 0) > 1 })
        for story in stories {
            let page = try program.run("print", "story", "--story", "\(story.id)", "--size", "120x200").out
            #expect(page.count { $0 == "≠" } == story.differenceCount, "\(story.headline)")
        }
    }

    /// With `RASHOMON_RECORD=1` the screen is written anew.
    @Test("the story that the README shows is as the program prints it")
    func readme() throws {
        let program = try IndexedSamples.program.get()
        let index = try NewsIndex(folder: program.data, readOnly: true)
        let story = try #require(
            try index.stories(limit: 200).items.first { $0.headline.hasPrefix("Ferry runs aground") })
        let screen = try program.run("print", "story", "--story", "\(story.id)", "--size", "88x34").out
        let lines = screen.split(separator: "\n", omittingEmptySubsequences: false).map {
            String($0.reversed().drop { $0 == " " }.reversed())
        }
        let block = "```text\n" + lines.joined(separator: "\n").trimmingCharacters(in: .newlines) + "\n```"
        let file = URL(filePath: Program.samples).deletingLastPathComponent().appending(path: "README.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let first = try #require(text.range(of: "<!-- story begin -->\n"))
        let last = try #require(text.range(of: "<!-- story end -->"))
        if ProcessInfo.processInfo.environment["RASHOMON_RECORD"] == "1" {
            try text.replacingCharacters(in: first.upperBound..<last.lowerBound, with: "\n" + block + "\n\n")
                .write(to: file, atomically: true, encoding: .utf8)
        } else {
            #expect(text[first.upperBound..<last.lowerBound].trimmingCharacters(in: .newlines) == block)
        }
    }

    /// 9 of 16 such merges lost articles when only their leads were bound to each other.
    @Test("stories that are put together, whichever they are, hold whole when everything is grouped anew")
    func merges() throws {
        let folder = try Program()
        try FileManager.default.copyItem(atPath: IndexedSamples.program.get().data, toPath: folder.path("copy"))
        let index = try NewsIndex(folder: folder.path("copy"))
        var stories = try index.stories(limit: 200).items.map(\.id).sorted()
        var generator = SeededNumbers(0xC77A_0F86_64DD_CCF4)
        stories.shuffle(using: &generator)
        func parts() throws -> Set<Set<ArticleID>> {
            Set(
                Dictionary(grouping: try index.articles(limit: 1000).items, by: \.story).values.map {
                    Set($0.map(\.id))
                })
        }
        for pair in stride(from: 0, to: stories.count - 1, by: 2).prefix(10) {
            try index.merge(stories[pair], into: stories[pair + 1])
        }
        let merged = try parts()
        try index.reindex()
        let moved = try parts().symmetricDifference(merged).map { $0.map(\.rawValue).sorted() }
        #expect(moved.isEmpty, "\(moved)")
    }

    @Test("a second run changes nothing")
    func twice() throws {
        let program = try IndexedSamples.program.get()
        #expect(try program.run("add", Program.samples).out.hasPrefix("Nothing new"))
    }

    @Test("stories are as the table says: B-cubed F1 of at least 0.89, and hardly a stranger")
    func clustering() throws {
        let all = try IndexedSamples.assignments()
        var precision = 0.0
        var recall = 0.0
        for item in all {
            let sameStory = all.filter { $0.story == item.story }
            let sameGold = all.filter { $0.gold == item.gold }
            let both = Double(sameStory.count { $0.gold == item.gold })
            precision += both / Double(sameStory.count)
            recall += both / Double(sameGold.count)
        }
        precision /= Double(all.count)
        recall /= Double(all.count)
        let f1 = 2 * precision * recall / (precision + recall)
        #expect(precision >= 0.97, "\(precision)")
        #expect(f1 >= 0.89, "precision \(precision), recall \(recall)")
    }

    @Test("a later event follows the first, an instalment of a series does not")
    func affairs() throws {
        let program = try IndexedSamples.program.get()
        let index = try NewsIndex(folder: program.data, readOnly: true)
        let stories = try index.stories(limit: 200).items
        func story(_ words: String) throws -> StorySummary {
            try #require(stories.first { $0.headline.contains(words) }, "\(words)")
        }
        let quay = try story("Cracked quay at Caldora")
        let first = try #require(quay.follows)
        #expect(
            try index.storyDetail(first)?.sources.contains { $0.article.title.contains("Two dead in Salis") } == true)
        // Of all links, those that join other events than the table's are wrong.
        let gold = Dictionary(grouping: try IndexedSamples.assignments(), by: \.story).mapValues { Set($0.map(\.gold)) }
        let links = stories.compactMap { story in story.follows.map { (story.id, $0) } }
        #expect(links.count >= 6)
        for (later, earlier) in links {
            #expect(gold[later]?.isDisjoint(with: gold[earlier] ?? []) == false, "\(later) follows \(earlier)")
        }
    }

    @Test("a story of another language is linked with the one that tells the same")
    func otherLanguages() throws {
        let program = try IndexedSamples.program.get()
        let index = try NewsIndex(folder: program.data, readOnly: true)
        let german = try #require(
            try index.stories(limit: 200).items.first { $0.languages == ["de"] && $0.headline.contains("Karsk") })
        #expect(german.alsoIn == ["en"])
        let linked = try #require(try index.storyDetail(german.id)).linked
        #expect(linked.count == 1 && linked.first?.headline.contains("Karsk") == true)
    }

    @Test(
        "events that resemble each other stay apart",
        arguments: [
            ("karsk-quake", "salis-quake"), ("hallin-election", "orrevik-election"),
            ("jobless-week-45", "jobless-week-46"), ("minister-resigns", "lone-11"), ("norholm-ferry", "lone-12"),
            ("norholm-ferry", "lone-16"),
        ])
    func lookAlikes(one: String, other: String) throws {
        let all = try IndexedSamples.assignments()
        // The story that most articles of the first event are in.
        let mine = all.filter { $0.gold == one }.map(\.story)
        let main = try #require(mine.max { a, b in mine.count { $0 == a } < mine.count { $0 == b } })
        let strangers = all.filter { $0.gold == other && $0.story == main }
        #expect(strangers.isEmpty, "\(strangers.map(\.key))")
    }

    @Test("an article that changed has two versions, and the comparison shows what changed")
    func changedArticle() throws {
        let program = try IndexedSamples.program.get()
        let hits = try program.json("search", "--json", "outlet:northern title:aground", kind: "search")
            .items()
        let changed = hits.compactMap { $0["article"] as? [String: Any] }.first { $0["versions"] as? Int == 2 }
        let id = try #require(changed?["id"] as? Int)
        let diff = try program.run("compare", "\(id)@1", "\(id)@2")
        #expect(diff.status == 0 && diff.out.contains("412") && diff.out.contains("418"))
    }
}
