import NewsIngest
import Testing

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
}
