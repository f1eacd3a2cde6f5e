import NewsIngest
import NewsModel
import NewsText
import Testing

/// Input that is made to harm.
@Suite struct SafetyTests {
    @Test func billionLaughsExpandToNothing() {
        var entities = "<!ENTITY a0 \"ha\">"
        for level in 1...9 {
            entities += "<!ENTITY a\(level) \"" + String(repeating: "&a\(level - 1);", count: 10) + "\">"
        }
        let parsed = feed(
            "<!DOCTYPE rss [\(entities)]><rss version=\"2.0\"><channel><title>T&a9;</title><item><title>One</title></item></channel></rss>"
        )
        #expect(parsed.title.utf8.count < 100)
        #expect(parsed.entries.count == 1)
    }

    @Test func plainEntityTimesAThousandStaysInItsBudget() {
        let value = String(repeating: "x", count: 1000)
        let uses = String(repeating: "&a;", count: 10_000)
        let parsed = feed(
            "<!DOCTYPE rss [<!ENTITY a \"\(value)\">]><rss version=\"2.0\"><channel><title>\(uses)</title></channel></rss>"
        )
        #expect(parsed.title.utf8.count <= 100_000)
    }

    @Test func externalEntitiesAreNotRead() {
        let parsed = feed(
            "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss version=\"2.0\"><channel><title>a&x;b</title></channel></rss>"
        )
        #expect(parsed.title == "a&x;b")
    }

    @Test func deepXMLIsFlattened() {
        let depth = 100_000
        let parsed = feed(
            "<rss version=\"2.0\"><channel><item><description>" + String(repeating: "<i>", count: depth)
                + "deep</description></item></channel></rss>")
        #expect(parsed.entries.first.map { $0.summary.contains("deep") } == true)
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "<div>", "<b>", "<b id=x>", "<a href=x>", "<table><tr><td>", "<ul><li>", "<svg><g>", "<font color=red><p>",
        ])
    func deepHTMLIsReadInTime(tag: String) {
        let html = "<title>T</title>" + String(repeating: tag, count: 40_000) + "<p>The text at the bottom.</p>"
        let clock = ContinuousClock()
        var page: ExtractedPage?
        let time = clock.measure { page = PageExtractor.extract(Array(html.utf8), url: nil, contentType: nil) }
        #expect(page?.content.title == "T")
        #expect(time < .seconds(20))
    }

    @Test(.timeLimit(.minutes(1))) func formattingOpenedAgainInEveryParagraphIsBounded() {
        let open = (0..<500).map { "<b id=\($0)>" }.joined()
        let html = open + String(repeating: "<p>x", count: 200_000)
        let page = PageExtractor.extract(Array(html.utf8), url: nil, contentType: nil)
        #expect(!page.problems.isEmpty)
    }

    @Test(.timeLimit(.minutes(1))) func aHundredThousandAttributesAreCut() {
        let attributes = (0..<100_000).map { "a\($0)=1" }.joined(separator: " ")
        let page = PageExtractor.extract(
            Array("<p \(attributes)>text of the page</p>".utf8), url: nil, contentType: nil)
        #expect(page.content.body.contains("text of the page"))
    }

    @Test func escapesAndOverridesInFeedsAreHarmless() throws {
        let parsed = feed(
            "<rss version=\"2.0\"><channel><item><title>A&#27;]52;c;eA==&#7;B&#x202E;C&#155;31m</title><description>x&amp;#27;[2Jy</description><guid>g&#27;1</guid></item></channel></rss>"
        )
        let draft = try #require(parsed.drafts(outlet: "O", source: nil, sourceName: "O", location: "f").first)
        for text in [draft.content.text, draft.place.guid ?? ""] {
            #expect(text.unicodeScalars.allSatisfy { TextSanitizer.isAllowed($0) })
        }
    }

    @Test func addressesThatRunSomethingAreNoLinks() {
        let content = page(
            "<title>T</title><p>" + String(repeating: "Words of an article. ", count: 20)
                + "<a href='javascript:x()'>a</a><a href='data:text/html,x'>b</a><a href='file:///etc/passwd'>c</a><a href='https://ok.example/'>d</a></p>"
        ).content
        #expect(content.links.map(\.url) == ["https://ok.example/"])
    }

    @Test func feedCutAnywhereNeverTraps() {
        let text = Array(
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>A &amp; &nbsp; B</title><item><title><![CDATA[x]]></title><link href='y' z/></item></channel></rss>"
                .utf8)
        for end in text.indices {
            _ = FeedParser.parse(Array(text[..<end]), contentType: nil, baseURL: "https://a.example/")
            _ = PageExtractor.extract(Array(text[end...]), url: nil, contentType: nil)
        }
    }

    @Test func randomBytesNeverTrap() {
        var seed: UInt64 = 42
        func next() -> UInt8 {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: seed >> 33)
        }
        let alphabet = Array("<>/&;#x!-[]\"'= aA1{}:,%\\|*_`~^\n".utf8)
        for round in 0..<400 {
            let bytes = (0..<200).map { _ in round % 2 == 0 ? next() : alphabet[Int(next()) % alphabet.count] }
            _ = FeedParser.parse(bytes, contentType: nil, baseURL: nil)
            _ = PageExtractor.extract(bytes, url: "https://a.example/", contentType: nil)
            _ = OPML.parse(bytes)
            for name in ["a.txt", "a.md", "a.xml", "a.json"] { _ = FileReader.read(bytes, path: name) }
            let text = String(decoding: bytes, as: UTF8.self)
            _ = DateParser.parse(text)
            _ = CanonicalAddress.key(text)
            _ = NewsboatURLs.parse(text)
            _ = WebAddress.resolve(text, against: "https://a.example/b/c?d#e")
        }
    }
}
