import NewsIngest
import Testing

@Suite("newsboat's config, line by line")
struct NewsboatConfigTests {
    @Test("comments, quotes, escapes, joined lines and programs in backticks")
    func lines() {
        let lines = NewsboatConfig.parse(
            """
            # all of this is a comment \\
            browser  "firefox \\"%u\\""   # behind it
            feedlist-format "%4i # %t"
            color article \\#red default
            macro k open; \\
              quit\r
            save-path `echo ~`
            miniflux-password "do not tell"
            """, file: "config")
        #expect(
            lines.map(\.name) == ["browser", "feedlist-format", "color", "macro", "save-path", "miniflux-password"])
        #expect(lines.map(\.number) == [2, 3, 4, 5, 7, 8])
        #expect(lines[0].words == ["firefox \"%u\""])
        #expect(lines[1].words == ["%4i # %t"])
        #expect(lines[2].words == ["article", "#red", "default"])
        #expect(lines[3].words == ["k", "open;", "quit"])
        #expect(lines.map(\.runsProgram) == [false, false, false, false, true, false])
        #expect(lines[5].shown == "miniflux-password …")
        #expect(lines[1].shown == "feedlist-format \"%4i # %t\"")
    }

    @Test("included files stand where they are included; one that is not there, and a circle, are told")
    func includes() {
        let files = ["/c/config": "a 1\ninclude keys\ninclude gone\nb 2", "/c/keys": "k 3\ninclude keys"]
        let config = NewsboatConfig.read("/c/config") {
            files[$0].map { Array($0.utf8) }
        } place: { name, _ in
            "/c/" + name
        }
        #expect(config.lines.first?.name == "a" && config.lines.last?.name == "b")
        #expect(config.lines.filter { $0.name == "k" }.count == 10)
        #expect(config.warnings.count == 2)
        #expect(config.warnings.contains("/c/config: line 3: `include gone`: /c/gone cannot be read"))
    }

    @Test("an ignored article names a feed or all of them, and no pattern of feeds")
    func ignoredArticles() throws {
        let all = try NewsboatIgnore(words: ["*", "title =~ \"Sponsored\""])
        #expect(all.feed == nil && all.expression == "title =~ \"Sponsored\"")
        #expect(try NewsboatIgnore(words: ["https://gull.example/rss", "x"]).feed == "https://gull.example/rss")
        #expect(throws: NewsboatIgnore.Problem.self) { try NewsboatIgnore(words: ["regex:gull", "x"]) }
        #expect(throws: NewsboatIgnore.Problem.self) { try NewsboatIgnore(words: ["*"]) }
    }
}
