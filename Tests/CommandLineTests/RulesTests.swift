import Foundation
import TerminalProcess
import Testing

@Suite("rashomon rules, and mute in the reader")
struct RulesTests {
    @Test("rules are added, tried, ordered and removed, and hold for what is added afterwards")
    func commandLine() throws {
        let program = try Program()
        #expect(try program.run("rules", "add", "hide", "title:radish").out == "Added rule 1.\n")
        #expect(try program.run("rules", "add", "tag:bridge,read", "osterlund -author:marrow").out == "Added rule 2.\n")
        #expect(try program.run("rules", "add", "+20", "swan", "--for", "4w").status == 0)
        try program.run("add", "--quiet", try Corpus.write(for: program))
        let rules = try program.json("rules", "--json", kind: "rules").items()
        #expect(rules.map { $0["articles"] as? Int } == [1, 2, 2])
        #expect(try program.json("search", "--json", "tag:bridge is:read", kind: "search")["total"] as? Int == 2)
        #expect(try program.json("search", "--json", "radish", kind: "search")["total"] as? Int == 0)
        // Two outlets and points beat three outlets and three days.
        let stories = try program.json("stories", "--json", kind: "stories").items()
        #expect((stories.first?["headline"] as? String)?.contains("swan") == true)
        let test = try program.run("rules", "test", "star", "outlet:mail")
        #expect(test.out.contains("new  star") && test.out.contains("2 articles") && test.out.contains("Morning Mail:"))
        #expect(try program.json("search", "--json", "is:starred", kind: "search")["total"] as? Int == 0)
        #expect(try program.run("rules", "move", "3", "1").lines.first?.contains("+20") == true)
        #expect(try program.run("rules", "remove", "--show", "1").out == "Removed rule 1: hide title:radish.\n")
        #expect(try program.json("search", "--json", "radish", kind: "search")["total"] as? Int == 1)
        #expect(try program.run("undo").out.contains("removed the rule"))
        #expect(try program.json("search", "--json", "radish", kind: "search")["total"] as? Int == 0)
    }

    @Test(
        "what is no rule is refused with the reason",
        arguments: [
            (["burn", "swan"], "nothing that a rule does"), (["hide"], "Say which articles"),
            (["hide", "moon:full"], "no field"), (["hide", "swan", "--for", "soon"], "is no time"),
        ])
    func refused(arguments: [String], reason: String) throws {
        let program = try Corpus.indexed()
        let run = try program.run(["rules", "add"] + arguments)
        #expect(run.status == 64 && run.err.contains(reason), "\(run.err)")
    }

    @Test("a story is muted from the list, and undo brings it back")
    func mute() throws {
        let program = try Corpus.indexed()
        let reader = try program.openReader(columns: 100, rows: 30)
        #expect(reader.screen.text.contains("Osterlund"))
        try reader.type("g")
        let headline = try #require(reader.screen.lines.first { $0.contains("Osterlund") || $0.contains("ridge") })
        try reader.type("z")
        #expect(reader.screen.text.contains("Mute what?") && reader.screen.text.contains("This story"))
        try reader.type("\r")
        #expect(reader.screen.text.contains("for a week"))
        try reader.type("\u{1B}[B")
        try reader.type("\r")
        try reader.waitForText("3 articles hidden: “")
        #expect(!reader.screen.text.contains("story:"), "it is called by its headline")
        #expect(!reader.screen.lines.contains(headline))
        let rules = try program.json("rules", "--json", kind: "rules").items()
        #expect((rules.first?["query"] as? String)?.hasPrefix("story:") == true && rules.count == 1)
        #expect(rules.first?["until"] as? String != nil)
        try reader.type("U")
        try reader.waitForText("Taken back")
        #expect(try program.json("rules", "--json", kind: "rules").items().isEmpty)
        #expect(try program.json("search", "--json", "is:hidden", kind: "search")["total"] as? Int == 0)
    }

    @Test("newsboat's ignored articles and FreshRSS's filters become rules")
    func imported() throws {
        let program = try Program()
        try program.write("https://gull.example/rss\n", to: "config/newsboat/urls")
        try program.write(
            """
            ignore-article "*" "title =~ \\"Sponsored\\""
            ignore-article "https://gull.example/rss" "author = \\"Robo\\""
            ignore-article "*" "unread_count > 3"
            """, to: "config/newsboat/config")
        let run = try program.run("import", "--newsboat")
        #expect(run.out == "1 source added, 2 rules.\nOf 3 lines of config 2 taken over, 1 not.\n")
        #expect(run.err.contains("config: line 3"))
        let list = try program.write(
            """
            <?xml version="1.0"?><opml version="2.0" xmlns:frss="https://freshrss.org/opml"><head/><body>
            <outline type="rss" text="Plain Post" xmlUrl="https://plain.example/feed"
              frss:filtersActionRead="intitle:lottery&#10;/x/"/></body></opml>
            """, to: "fresh.opml")
        let fresh = try program.run("import", list)
        #expect(fresh.out == "1 source added, 1 rule.\n")
        #expect(fresh.err.contains("regular expressions"))
        let rules = try program.json("rules", "--json", kind: "rules").items()
        #expect(rules.map { $0["actions"] as? [String] } == [["hide"], ["hide"], ["read"]])
        #expect(rules.map { $0["source"] as? Int } == [nil, 1, 2])
        #expect(try program.run("import", list).out == "0 sources added, 1 known already.\n")
    }
}
