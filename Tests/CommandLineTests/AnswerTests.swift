import Foundation
import Testing

@Suite("Commands that answer from the index")
struct AnswerTests {
    @Test("stories: one with three outlets, JSON with the documented keys")
    func stories() throws {
        let program = try Corpus.indexed()
        let body = try program.json("stories", "--json", kind: "stories")
        #expect(body["total"] as? Int == body.items().count)
        let bridge = try #require(body.items().first { ($0["headline"] as? String ?? "").contains("ridge") })
        #expect(bridge["outlets"] as? [String] == ["Morning Mail", "Vimmel Post", "Osterlund Echo"])
        for key in ["id", "headline", "articles", "unread", "first", "last", "languages", "terms", "quotes", "starred"]
        {
            #expect(bridge[key] != nil, "\(key)")
        }
        let text = try program.run("stories")
        #expect(text.out.contains("Morning Mail, Vimmel Post, Osterlund Echo"))
    }

    @Test("stories: limit, offset, sort and query")
    func storyList() throws {
        let program = try Corpus.indexed()
        let one = try program.json("stories", "--json", "--limit", "1", "--sort", "outlets", kind: "stories")
        #expect(one.items().count == 1)
        let widest = one.items().first?["headline"] as? String ?? ""
        #expect(widest.contains("ridge"))
        let swans = try program.json("stories", "--json", "swan", kind: "stories")
        let headlines = swans.items().compactMap { $0["headline"] as? String }
        #expect(!headlines.isEmpty && headlines.allSatisfy { $0.contains("swan") })
        #expect(try program.json("stories", "--json", "outlets:3", kind: "stories").items().count == 1)
        let text = try program.run("stories", "--limit", "1")
        #expect(text.err.contains("--offset 1"))
    }

    @Test("outlets: who reports with whom, as text and as JSON")
    func outlets() throws {
        let program = try Corpus.indexed()
        let items = try program.json("outlets", "--json", kind: "outlets").items()
        let mail = try #require(items.first { $0["name"] as? String == "Morning Mail" })
        let partners = mail["with"] as? [[String: Any]] ?? []
        #expect(Set(partners.compactMap { $0["name"] as? String }) == ["Vimmel Post", "Osterlund Echo"])
        let echo = partners.first { $0["name"] as? String == "Osterlund Echo" }
        #expect(echo?["stories"] as? Int == 1)
        #expect(mail["sharedStories"] as? Int == 2)
        let text = try program.run("outlets")
        #expect(text.out.contains("Morning Mail") && text.out.contains("Osterlund Echo 1"))
        #expect(try program.run("print", "outlets", "--size", "100x20").out.contains("the same stories"))
    }

    @Test("two outlets in a query ask for stories that both tell")
    func storiesOfTwoOutlets() throws {
        let program = try Corpus.indexed()
        let both = try program.json("stories", "--json", "outlet:mail outlet:vimmel", kind: "stories").items()
        let outlets = both.compactMap { $0["outlets"] as? [String] }
        #expect(outlets.count == 2)
        #expect(outlets.allSatisfy { $0.contains("Morning Mail") && $0.contains("Vimmel Post") })
    }

    @Test("views are there from the start, and one of the same name takes the place of one")
    func standardViews() throws {
        let program = try Corpus.indexed()
        let names = try program.json("views", "--json", kind: "views").items().compactMap { $0["name"] as? String }
        #expect(names.contains("Unread") && names.contains("Starred") && names.contains("Read later"))
        try program.run("views", "Starred", "is:starred outlets:2")
        #expect(try program.run("views").out.contains("is:starred outlets:2"))
        #expect(try program.run("views", "--remove", "Unread").status == 1)
    }

    @Test("views take the verbs of other commands, and print the query of each")
    func verbsOfViews() throws {
        let program = try Corpus.indexed()
        #expect(try program.run("views", "save", "Mine", "is:starred", "outlets:2").out == "Saved as “Mine”.\n")
        let list = try program.run("views", "list").out
        #expect(list == (try program.run("views").out) && list.contains("Mine") && !list.contains("save"))
        #expect(list.split(separator: "\n").contains { $0.contains("  Unread ") && $0.hasSuffix("  is:unread") })
        #expect(try program.run("views", "remove", "Mine").out == "Removed “Mine”.\n")
        // One word behind it is the query of a view of that name.
        #expect(try program.run("views", "save", "is:starred").out == "Saved as “save”.\n")
    }

    @Test("story: sources in the order of time, quotes, terms")
    func story() throws {
        let program = try Corpus.indexed()
        let id = try program.story(about: "ridge")
        let body = try program.json("story", id, "--json", kind: "story")
        let outlets = body.items("sources").compactMap { ($0["article"] as? [String: Any])?["outlet"] as? String }
        #expect(outlets == ["Morning Mail", "Vimmel Post", "Osterlund Echo"])
        let speakers = body.items("quotes").compactMap { $0["speaker"] as? String }
        #expect(speakers.contains("Ragna Follin"))
        let text = try program.run("story", id)
        #expect(text.out.contains("1 Morning Mail"))
        #expect(text.out.contains("Ragna Follin"))
    }

    @Test("article: title, text and quotes; byte spans lead to the words")
    func article() throws {
        let program = try Corpus.indexed()
        let id = try program.article(about: "closes")
        let body = try program.json("article", id, "--json", kind: "article")
        let text = try #require(body["text"] as? String)
        #expect(text.hasPrefix("Osterlund bridge closes after crack is found\n"))
        let quote = try #require(body.items("quotes").first)
        let span = try #require(quote["span"] as? [String: Int])
        let bytes = Array(text.utf8)
        #expect(
            String(decoding: bytes[(span["start"] ?? 0)..<(span["end"] ?? 0)], as: UTF8.self) == quote["text"]
                as? String)
        let shown = try program.run("article", id, "--width", "60")
        #expect(shown.out.contains("Tilde Marrow"))
        #expect(shown.lines.allSatisfy { $0.count <= 60 })
    }

    @Test("quotes: of a story, by speaker and by words")
    func quotes() throws {
        let program = try Corpus.indexed()
        let id = try program.story(about: "ridge")
        let ofStory = try program.json("quotes", id, "--json", kind: "quotes")
        let utterance = try #require(
            ofStory.items("utterances").first { $0["speaker"] as? String == "Ragna Follin" })
        #expect(utterance.items("variants").count >= 2)
        let bySpeaker = try program.json("quotes", "--speaker", "lasker", "--json", kind: "quotes")
        #expect(bySpeaker["speakers"] as? [String] == ["Ivo Lasker"])
        let byWords = try program.json("quotes", "--words", "cart", "--json", kind: "quotes")
        #expect(byWords.items("utterances").count == 1)
        #expect(try program.run("quotes").status == 64)
    }

    @Test("search: hits with passages; nothing found is no failure")
    func search() throws {
        let program = try Corpus.indexed()
        let body = try program.json("search", "--json", "crack", kind: "search")
        #expect(body["total"] as? Int == 3)
        #expect(body.items().allSatisfy { ($0["excerpt"] as? String ?? "").lowercased().contains("crack") })
        let none = try program.run("search", "zeppelin")
        #expect(none.status == 0 && none.out.isEmpty && none.err.contains("Nothing matches"))
        let wrong = try program.run("search", "is:nonsense")
        #expect(wrong.status == 64)
    }

    @Test("what does not exist is status 1, what is no number is status 64")
    func missing() throws {
        let program = try Corpus.indexed()
        for command in ["story", "article", "quotes", "versions", "report", "compare"] {
            let run = try program.run(command, "99999")
            #expect(run.status == 1, "\(command)")
            #expect(run.err.contains("99999"), "\(command): \(run.err)")
            #expect(run.out.isEmpty, "\(command)")
        }
        for command in ["story", "article", "versions", "report"] {
            #expect(try program.run(command, "abc").status == 64, "\(command)")
            #expect(try program.run(command, "0").status == 64, "\(command)")
        }
    }

    @Test("without an index the message says what to do, and none is made")
    func noIndex() throws {
        let program = try Program()
        for arguments in [["stories"], ["search", "x"], ["reindex"], ["mark", "read", "--all"], ["undo"]] {
            let run = try program.run(arguments)
            #expect(run.status == 1, "\(arguments)")
            #expect(run.err.contains("no index"), "\(arguments): \(run.err)")
        }
        #expect(!FileManager.default.fileExists(atPath: program.data))
    }

    @Test("--data may stand before and behind the command")
    func dataOption() throws {
        let program = try Corpus.indexed()
        let before = try program.run("--data", program.data, "stories", with: ["XDG_DATA_HOME": "/nonexistent"])
        let behind = try program.run("stories", "--data=\(program.data)", with: ["XDG_DATA_HOME": "/nonexistent"])
        #expect(before.status == 0 && before.out == behind.out && !before.out.isEmpty)
    }

    @Test("reindex keeps stories and state")
    func reindex() throws {
        let program = try Corpus.indexed()
        try program.run("mark", "star", "swan")
        let before = try program.run("stories", "--json")
        #expect(try program.run("reindex").status == 0)
        #expect(try program.run("stories", "--json").out == before.out)
    }
}
