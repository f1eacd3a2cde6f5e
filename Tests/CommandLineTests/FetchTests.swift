import Foundation
import Testing

@Suite("rashomon fetch")
struct FetchTests {
    private func feed(_ items: Int, title: String = "Kiln News") -> String {
        let entries = (1...items).map {
            "<item><title>Kiln \($0) opens</title><link>https://kiln.example/\($0)</link><guid>\($0)</guid>"
                + "<description>The potters of Lerum opened kiln number \($0) on Friday.</description></item>"
        }
        return
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>\(title)</title>\(entries.joined())</channel></rss>"
    }

    @Test("a feed's file: fetched, then not due, then unchanged, then with what is new")
    func fileSource() throws {
        let program = try Program()
        let path = try program.write(feed(2), to: "kiln.xml")
        #expect(try program.run("sources", "add", path, "--unchecked").status == 0)
        #expect(try program.run("fetch").out == "1 source fetched, 2 new articles.\n")
        #expect(
            try program.run("fetch").out
                == "No source is due; the next is in 1 h. `rashomon fetch --all` asks all of them now.\n")
        #expect(try program.run("fetch", "--all").out == "1 source fetched, 1 unchanged, 0 new articles.\n")
        try program.write(feed(3), to: "kiln.xml")
        #expect(try program.run("fetch", "kiln").out == "1 source fetched, 1 new article.\n")
        let source = try #require(try program.json("sources", "--json", kind: "sources").items().first)
        #expect(source["name"] as? String == "Kiln News" && source["articles"] as? Int == 3)
    }

    @Test("where nothing is due it is said how many sources failed when they were last tried")
    func idleAfterFailures() throws {
        let program = try Program()
        try program.run("sources", "add", program.path("none.xml"), "--unchecked")
        #expect(try program.run("fetch").status == 1)
        let idle = try program.run("fetch")
        #expect(idle.status == 0 && idle.out.contains("1 source failed last time: `rashomon sources list --failing`"))
    }

    @Test("sources add fetches at once and says how much there was")
    func addAndFetch() throws {
        let program = try Program()
        let path = try program.write(feed(2), to: "kiln.xml")
        let run = try program.run("sources", "add", path, "--name", "Potters")
        #expect(run.out == "Added source 1: Potters, 2 articles.\n")
        let articles = try program.json("search", "--json", "kiln", kind: "search").items()
        #expect(articles.allSatisfy { ($0["article"] as? [String: Any])?["outlet"] as? String == "Potters" })
    }

    @Test("what fails is named with its reason; status 1 only where everything failed")
    func failures() throws {
        let program = try Program()
        let good = try program.write(feed(1), to: "kiln.xml")
        let bad = try program.write("This is a letter and no feed.", to: "letter.xml")
        try program.run("sources", "add", "--unchecked", good, bad, program.path("gone.xml"))
        let run = try program.run("fetch")
        #expect(run.status == 0)
        #expect(run.out.contains("2 failed"))
        #expect(run.err.contains("letter.xml") && run.err.contains("not a feed"))
        #expect(run.err.contains("gone.xml") && run.err.contains("not there"))
        let failing = try program.json("sources", "list", "--failing", "--json", kind: "sources").items()
        #expect(failing.count == 2 && failing.allSatisfy { $0["error"] is String })
        #expect(try program.run("fetch", "letter").status == 1)
    }

    @Test("a quiet fetch from cron tells of a lasting failure once a day")
    func lastingFailures() throws {
        let program = try Program()
        try program.run("sources", "add", "--unchecked", program.path("gone.xml"))
        func told(after hours: Int, _ options: String...) throws -> Bool {
            let time = String(1_795_262_400 + hours * 3_600)
            return try program.run(["fetch", "--all"] + options, with: ["RASHOMON_NOW": time, "TZ": "UTC"])
                .err.contains("gone.xml")
        }
        #expect(try told(after: 0, "-q"))
        #expect(try !told(after: 1, "-q") && told(after: 2))
        #expect(try told(after: 24, "-q") && !told(after: 26, "-q"))
    }

    @Test("a command's output is a feed, and a filter changes one")
    func commands() throws {
        let program = try Program()
        let path = try program.write(feed(1), to: "kiln.xml")
        let command = try program.run("sources", "add", "exec:cat '\(path)'")
        #expect(command.out.contains("1 article"), "\(command.err)")
        let filter = try program.run("sources", "add", "filter:sed s/kiln/oven/g:file://\(path)", "--name", "Ovens")
        #expect(filter.status == 0, "\(filter.err)")
        #expect(try program.json("search", "--json", "oven", kind: "search")["total"] as? Int == 1)
    }

    @Test("a folder is looked through at every fetch")
    func folder() throws {
        let program = try Program()
        let folder = try Corpus.write(for: program)
        #expect(try program.run("sources", "add", folder).out.contains("6 articles"))
        try program.write("A late letter\n\nIt came by boat.\n", to: "corpus/late/letter.txt")
        #expect(try program.run("fetch", "--all").out.contains("1 new article"))
    }

    @Test("retention: the newest stay, starred and unread ones stay, deleted ones do not come back")
    func retention() throws {
        let program = try Program()
        let path = try program.write(feed(5), to: "kiln.xml")
        // Muted, so that what comes is read: what somebody marks can be taken back for a while, and stays so long.
        try program.run("sources", "add", "--unchecked", path)
        try program.run("sources", "set", "1", "state", "muted")
        #expect(try !program.run("fetch", "--all").out.contains("deleted"))
        try program.run("mark", "star", "--article", program.article(about: "kiln"))
        try program.run("sources", "set", "kiln", "articles", "2")
        let run = try program.run("fetch", "--all")
        #expect(run.out.contains("deleted by retention"), "\(run.out)")
        let left = try program.json("search", "--json", "kiln", kind: "search")["total"] as? Int ?? 0
        #expect((2...3).contains(left))
        try program.write(feed(5) + " ", to: "kiln.xml")
        #expect(try program.run("fetch", "--all").out.contains("0 new articles"))
    }

    @Test("what was marked read stays until it cannot be taken back any more")
    func retentionAndUndo() throws {
        let program = try Program()
        try program.run("sources", "add", try program.write(feed(5), to: "kiln.xml"))
        try program.run("sources", "set", "kiln", "articles", "2")
        try program.run("mark", "read", "--all")
        #expect(try !program.run("fetch", "--all").out.contains("deleted"))
        #expect(try program.run("undo").out.contains("Taken back: marked 5 articles read."))
        #expect(try program.json("search", "--json", "is:unread", kind: "search")["total"] as? Int == 5)
    }

    @Test("settings of a source are checked")
    func settings() throws {
        let program = try Program()
        try program.run("sources", "add", "--unchecked", "https://a.example/feed")
        #expect(try program.run("sources", "set", "a.example", "interval", "120").status == 0)
        #expect(try program.run("sources", "set", "a.example", "interval", "1").status == 64)
        let unknown = try program.run("sources", "set", "a.example", "intervall", "60")
        #expect(unknown.status == 64 && unknown.err.contains("Did you mean interval?"))
    }

    @Test("a post without a title shows its text, though its title is made of it")
    func untitledPost() throws {
        let program = try Program()
        let item = "<item><guid>7</guid><description>The kiln is hot again. Bread at noon.</description></item>"
        let path = try program.write(
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Kiln</title>\(item)</channel></rss>",
            to: "kiln.xml")
        _ = try program.run("sources", "add", path)
        let article = try program.run("article", "1").out
        #expect(article.components(separatedBy: "The kiln is hot again. Bread at noon.").count == 3)
        #expect(!article.contains("said before"))
    }

    @Test("a folder is one source, with a slash behind it or without")
    func slashBehindAFolder() throws {
        let program = try Program()
        let path = try program.write("The kiln is hot.", to: "texts/one.txt")
        let folder = (path as NSString).deletingLastPathComponent
        #expect(try program.run("sources", "add", folder).status == 0)
        let again = try program.run("sources", "add", folder + "/")
        #expect(again.status == 1 && again.err.contains("is in the index already"))
    }

    @Test("what a source is instead of a feed is said in a sentence")
    func notAFeedInASentence() throws {
        let program = try Program()
        let path = try program.write("no feed at all", to: "kiln.xml")
        _ = try program.run("sources", "add", path, "--unchecked")
        #expect(try program.run("fetch", "--all").err.contains(": it is "))
    }
}
