import NewsIngest
import Testing

struct FreshRSSFilterTests {
    @Test(arguments: [
        ("intitle:Lottery", "title:\"Lottery\"*"), ("intitle:\"weekly digest\"", "title:\"weekly digest\""),
        ("author:'Ada Holm' -intext:boat", "author:\"Ada Holm\" -text:\"boat\"*"),
        ("lottery OR (raffle !prize)", "\"lottery\"* or (\"raffle\"* -\"prize\"*)"),
        ("intitle:ferry+strike", "title:\"ferry strike\"*"),
    ])
    func searchesThatHaveACounterpart(search: String, query: String) throws {
        #expect(try FreshRSSFilter.query(search) == query)
    }

    @Test(arguments: ["/^Ad/i", "inurl:sport", "#sport", "   ", "-"])
    func searchesThatHaveNone(search: String) {
        #expect(throws: FreshRSSFilter.Problem.self) { try FreshRSSFilter.query(search) }
    }

    @Test func newsboatsIgnoredArticles() {
        let ignores = NewsboatIgnores.parse(
            """
            browser lynx
            ignore-article "*" "title =~ \\"Sponsored\\""  # nothing else
            ignore-article "https://gull.example/rss" "author = 'Robo'"
            ignore-article "regex:gull" "unread = \\"no\\""
            ignore-article "*"
            """)
        #expect(ignores.entries.map(\.feed) == [nil, "https://gull.example/rss"])
        #expect(ignores.entries.map(\.expression) == ["title =~ \"Sponsored\"", "author = 'Robo'"])
        #expect(ignores.warnings.count == 2)
    }
}
