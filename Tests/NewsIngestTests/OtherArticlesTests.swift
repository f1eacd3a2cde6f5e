import NewsIngest
import NewsModel
import Testing

/// What a page says of other articles than its own, and days that only look like its date.
@Suite struct OtherArticlesTests {
    private static func paragraphs(_ numbers: ClosedRange<Int>, about: String = "bridge") -> String {
        numbers.map {
            "<p>Paragraph \($0) tells at some length what the council of Northmere said of the \(about), and what it kept to itself that night.</p>"
        }.joined()
    }

    private static let own =
        #"{"@type":"NewsArticle","headline":"Bridge to be rebuilt","url":"https://news.example/2026/11/21/bridge","datePublished":"2026-11-20T08:00:00Z","author":{"@type":"Person","name":"Mira Holt"}}"#
    private static let other =
        #"{"@type":"NewsArticle","headline":"Other thing entirely","datePublished":"2019-01-01T00:00:00Z","author":{"@type":"Person","name":"Otto Lund"},"articleBody":"\#(String(repeating: "The harbour sold fish at a price. ", count: 90))"}"#

    private func read(_ data: [String], url: String? = "https://news.example/2026/11/21/bridge") -> ExtractedPage {
        let scripts = data.map { "<script type=\"application/ld+json\">\($0)</script>" }.joined()
        return page(
            "<html><head><title>Bridge to be rebuilt</title>\(scripts)</head><body><article><h1>Bridge to be rebuilt</h1>\(Self.paragraphs(1...5))</article></body></html>",
            url: url)
    }

    @Test(
        "what JSON-LD says of another article is not the page's",
        arguments: [
            [other, own], [own, other], ["{\"@graph\":[\(other),\(own)]}"],
        ])
    func otherObjects(data: [String]) {
        let page = read(data)
        #expect(page.author == "Mira Holt")
        #expect(page.published == DateParser.parse("2026-11-20T08:00:00Z"))
        #expect(page.content.lines.count == 5)
    }

    @Test("alone on the page it says nothing either")
    func onlyAnother() {
        let page = read([Self.other])
        #expect(page.author == nil)
        #expect(page.content.lines.count == 5)
        #expect(page.published?.day.year == 2026)
    }

    @Test(
        "two descriptions of the page's article complete each other, and a search engine's headline is no other article"
    )
    func sameArticle() {
        let named =
            #"{"@type":"Article","url":"https://news.example/2026/11/21/bridge","author":{"name":"Mira Holt"}}"#
        let dated = #"{"@type":"NewsArticle","headline":"Bridge to be rebuilt","datePublished":"2026-11-20T08:00:00Z"}"#
        #expect(read([named, dated]).author == "Mira Holt")
        #expect(read([named, dated]).published == DateParser.parse("2026-11-20T08:00:00Z"))
        let renamed =
            #"{"@type":"NewsArticle","headline":"Northmere: new bridge comes at last","author":{"name":"Mira Holt"}}"#
        #expect(read([renamed]).author == "Mira Holt")
    }

    @Test("articles that follow on the same page are not this one's text", arguments: ["h1", "h2"])
    func followers(heading: String) {
        func article(_ title: String, _ tag: String, _ body: String) -> String {
            "<article><header><\(tag)>\(title)</\(tag)></header>\(body)</article>"
        }
        let found = page(
            "<html><head><title>Bridge to be rebuilt</title></head><body><main>"
                + article("Bridge to be rebuilt", "h1", Self.paragraphs(1...5))
                + article("Fish prices fall", heading, Self.paragraphs(6...14, about: "fish"))
                + article("Ship sinks", heading, Self.paragraphs(15...23, about: "ship")) + "</main></body></html>"
        ).content
        #expect(found.lines.count == 5)
        #expect(!found.body.contains("fish"))
    }

    @Test("parts of an article that are articles to the template stay")
    func parts() {
        let found = page(
            "<html><head><title>Bridge to be rebuilt</title></head><body><main><article><h1>Bridge to be rebuilt</h1>"
                + Self.paragraphs(1...4) + "</article><article><h2>The costs</h2>" + Self.paragraphs(5...8)
                + "</article></main></body></html>"
        ).content
        #expect(found.body.contains("Paragraph 8"))
    }

    private func date(declared: String?, url: String) -> Timestamp? {
        let meta = declared.map { "<meta property=\"article:published_time\" content=\"\($0)\">" } ?? ""
        return page(
            "<html><head><title>Quake</title>\(meta)</head><body><article><h1>Quake</h1>\(Self.paragraphs(1...3))</article></body></html>",
            url: url
        ).published
    }

    @Test(
        "a number in the address does not overrule what the page declares",
        arguments: [
            "https://news.example/a/74-20100830", "https://news.example/local/quake-24-08-2016-ten-years-on",
        ])
    func numbersInAddresses(url: String) {
        #expect(date(declared: "2026-08-24T07:00:00Z", url: url) == DateParser.parse("2026-08-24T07:00:00Z"))
    }

    @Test(
        "the day that a site files a page under does, and any day counts where nothing is declared",
        arguments: [
            ("2026-08-24T07:00:00Z", "https://news.example/2016/08/24/quake"),
            ("2026-08-24T07:00:00Z", "https://news.example/local/2016-08-24/quake"),
            (nil, "https://news.example/local/quake-24-08-2016-in-the-north"),
        ] as [(String?, String)])
    func daysOfAddresses(declared: String?, url: String) {
        #expect(date(declared: declared, url: url)?.day == CivilDay(year: 2016, month: 8, day: 24))
    }

    @Test("a page that calls itself by its section's address keeps its own")
    func sectionAsAddress() {
        func canonical(_ address: String, at url: String) -> String? {
            page("<head><link rel=\"canonical\" href=\"\(address)\"></head><body><p>Text.</p></body>", url: url)
                .canonical
        }
        let url = "https://news.example/local/bridge-to-be-rebuilt"
        #expect(canonical("https://news.example/local", at: url) == url)
        #expect(canonical("https://news.example/", at: url) == url)
        #expect(canonical(url, at: url + "/amp") == url)
        #expect(
            canonical("https://news.example/a/123", at: "https://news.example/a/123/bridge")
                == "https://news.example/a/123")
    }
}
