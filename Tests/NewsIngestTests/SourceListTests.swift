import NewsModel
import Testing

@testable import NewsIngest

@Suite struct SourceListTests {
    @Test func newsboatLines() throws {
        let list = NewsboatURLs.parse(
            """
            # comment
            https://a.example/feed news "two words" "~A Title" !

            "query:Unread news:unread = \\"yes\\"" tag
            filter:~/bin/keep:https://b.example/feed
            exec:~/bin/make
            file:///home/x/my%20feed.xml
            https://a.example/feed extra
            not-an-address
            """)
        let addresses: [SourceAddress] = [
            .web("https://a.example/feed"), .query(name: "Unread news", expression: "unread = \"yes\""),
            .filter(command: "~/bin/keep", address: "https://b.example/feed"), .command("~/bin/make"),
            .file("/home/x/my feed.xml"),
        ]
        #expect(list.entries.map(\.address) == addresses)
        let first = try #require(list.entries.first)
        #expect(first.tags == ["news", "two words", "extra"])
        #expect(first.title == "A Title")
        #expect(first.isHidden)
        #expect(list.warnings.count >= 2)
    }

    /// Tokens as newsboat's own reader cuts them.
    @Test(
        arguments: [
            ("https://a.example/ one\ttwo  three", ["https://a.example/", "one", "two", "three"]),
            ("https://a.example/?q=\"x\" tag", ["https://a.example/?q=\"x\"", "tag"]),
            ("https://a.example/#top tag # a comment", ["https://a.example/#top", "tag"]),
            ("  # only a comment", []),
            ("\"a \\\"b\\\" \\\\ \\x\"next", ["a \"b\" \\ x", "next"]),
            ("\"not closed", ["not closed"]), ("\"\" x", ["", "x"]), (" \t ", []),
        ] as [(String, [String])])
    func newsboatTokens(line: String, expected: [String]) {
        #expect(NewsboatURLs.tokens(line) == expected)
    }

    @Test func newsboatFileWithWindowsLineEndsHasAllItsLines() {
        let list = NewsboatURLs.parse("https://a.example/f news\r\n\r\n# no\r\nhttps://b.example/f \"two words\"\r\n")
        #expect(list.entries.map(\.address) == [.web("https://a.example/f"), .web("https://b.example/f")])
        #expect(list.entries.map(\.tags) == [["news"], ["two words"]])
    }

    @Test(
        arguments: [
            ("unread = \"yes\"", "is:unread"), ("unread != \"yes\"", "-is:unread"), ("unread = \"no\"", "is:read"),
            ("tags # \"coast\" and unread = \"yes\"", "tag:\"coast\" is:unread"),
            ("title =~ \"storm|flood\"", "title:\"storm\"* or title:\"flood\"*"),
            ("title !~ \"^Advert.*\"", "-title:\"Advert\"*"),
            (
                "(author = \"Ines Calder\" or flags # \"s\") and age < 3",
                "(author:\"Ines Calder\" or tag:flag-s) after:3d"
            ),
            ("flags !# \"ab\"", "-(tag:flag-a tag:flag-b)"), ("flags != \"\"", "-is:starred"),
            ("age between 2:10", "after:11d before:2d"), ("feedtitle =~ \"Ledger\"", "source:\"Ledger\""),
            ("unread = \"yes\" and tags # \"a\" or tags # \"b\"", "is:unread (tag:\"a\" or tag:\"b\")"),
        ])
    func newsboatQueriesInOurWords(expression: String, query: String) throws {
        #expect(try NewsboatFilter.query(expression) == query)
    }

    @Test(
        arguments: [
            "", "unread", "unread =", "(unread = \"yes\"", "unread_count > 3", "title =~ \"[0-9]+\"", "title > \"a\"",
            "unread = \"yes\" unread = \"no\"", "title =~ \"\"",
        ])
    func newsboatQueriesWithoutCounterpartSayWhy(expression: String) {
        #expect(throws: NewsboatFilter.Problem.self) { try NewsboatFilter.query(expression) }
    }

    @Test func newsboatFileComesBackAsItWas() {
        let text = "https://a.example/feed \"~A \\\"Title\\\"\" news \"two words\" !\n\"exec:make it\"\n"
        #expect(NewsboatURLs.text(NewsboatURLs.parse(text).entries) == text)
    }

    @Test func opmlFoldersCategoriesAndUnknownAttributes() throws {
        let list = OPML.parse(
            Array(
                """
                <opml version="2.0"><head><title>Mine</title></head><body>
                <outline text="Sea"><outline text="Ports"><outline TEXT="Ledger" XMLURL="https://l.example/f?a=1&amp;b=2" htmlUrl="https://l.example/" category="/x/y,z" color="red"/></outline></outline>
                <outline title="Alone" xmlUrl="https://m.example/f"/></body></opml>
                """.utf8))
        #expect(list.error == nil)
        #expect(list.title == "Mine")
        let ledger = try #require(list.feeds.first)
        #expect(ledger.folders == ["Sea", "Ports"])
        #expect(ledger.tags == ["Sea/Ports", "x/y", "z"])
        #expect(ledger.address == "https://l.example/f?a=1&b=2")
        #expect(ledger.otherAttributes == ["color": "red"])
        let again = OPML.parse(Array(list.text.utf8))
        #expect(Set(again.feeds) == Set(list.feeds))
        #expect(again.title == "Mine")
        #expect(OPML.parse(Array("garbage".utf8)).error != nil)
    }

    @Test func datesOfHTTP() {
        #expect(HTTPDate.text(noon) == "Sat, 21 Nov 2026 12:00:00 GMT")
        #expect(HTTPDate.text(Timestamp(seconds: 0)) == "Thu, 01 Jan 1970 00:00:00 GMT")
    }

    @Test func newsboatsFoldersAreAbsoluteWhateverTheEnvironmentSays() {
        #expect(
            NewsboatCache.folders(environment: ["HOME": "/home/x", "XDG_CONFIG_HOME": "", "XDG_DATA_HOME": "here"])
                == ["/home/x/.config/newsboat", "/home/x/.local/share/newsboat", "/home/x/.newsboat"])
    }
}
