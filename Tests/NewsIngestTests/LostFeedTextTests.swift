import NewsIngest
import NewsModel
import Testing

/// Feeds that are written against the habit, and must not lose their texts or days for it.
@Suite struct LostFeedTextTests {
    private func drafts(_ text: String) -> [ArticleDraft] {
        feed(text).drafts(
            outlet: "News", source: SourceID(1), sourceName: "News", location: "https://news.example/feed")
    }

    private func rss(_ items: String, language: String? = nil, attributes: String = "") -> String {
        let language = language.map { "<language>\($0)</language>" } ?? ""
        return
            "<rss version=\"2.0\"\(attributes)><channel><title>News</title><link>https://news.example/</link>\(language)\(items)</channel></rss>"
    }

    @Test("a JSON feed may name its version behind all of its items")
    func versionAtTheEnd() {
        let items = (1...400).map {
            "{\"id\":\"\($0)\",\"content_text\":\"\(String(repeating: "Text. ", count: 40))\"}"
        }
        let found = feed(
            "{\"items\":[\(items.joined(separator: ","))],\"title\":\"News\",\"version\":\"https://jsonfeed.org/version/1.1\"}"
        )
        #expect(found.entries.count == 400 && found.error == nil)
        #expect(FeedFormat.detect(Array("{\"items\": [1], \"total\": 1}".utf8)) == .unknown)
    }

    @Test("an empty content_html does not hide content_text")
    func emptyHTML() {
        let json =
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":1,\"content_html\":\"\",\"content_text\":\"The text.\"}]}"
        #expect(drafts(json).first?.content.body == "The text.")
    }

    @Test("what says more is the text, not what has more markup")
    func markupSaysNothing() {
        let teaser =
            "<p style=\"color:red;font-family:serif;font-size:12px\">Teaser.</p><img src=\"https://news.example/a.jpg?width=1000&amp;height=1000\">"
        let found = drafts(
            rss(
                "<item><title>A</title><description><![CDATA[\(teaser)]]></description><content:encoded><![CDATA[<p>The full text of it, with more words.</p>]]></content:encoded></item>",
                attributes: " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""))
        #expect(found.first?.content.body == "The full text of it, with more words.")
        let whole = drafts(
            rss(
                "<item><title>A</title><description>The whole text stands in the description.</description><content:encoded>Short.</content:encoded></item>",
                attributes: " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""))
        #expect(whole.first?.content.body == "The whole text stands in the description.")
    }

    @Test("RSS whose elements a template gave to Atom is RSS")
    func atomAsDefault() {
        let found = drafts(
            rss(
                "<item><title>A</title><link>https://news.example/1</link><description>Text.</description></item>",
                attributes: " xmlns=\"http://www.w3.org/2005/Atom\""))
        #expect(found.map(\.content.title) == ["A"])
        #expect(found.first?.url == "https://news.example/1")
        let atom = drafts(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>News</title><entry><title>B</title><link href=\"https://news.example/2\"/></entry></feed>"
        )
        #expect(atom.first?.url == "https://news.example/2")
    }

    @Test("an empty line of a plain description ends a paragraph, a line's end does not")
    func plainParagraphs() {
        let found = drafts(
            rss("<item><title>A</title><description>First one,\nstill first.\n\nSecond one.</description></item>"))
        #expect(found.first?.content.lines == ["First one, still first.", "Second one."])
    }

    // MARK: Dates

    private func days(_ dates: [String], language: String?) -> [CivilDay?] {
        let items = dates.enumerated().map {
            "<item><title>Item \($0.offset)</title><guid>\($0.offset)</guid><pubDate>\($0.element)</pubDate></item>"
        }
        return feed(rss(items.joined(), language: language)).entries.map { $0.published?.day }
    }

    @Test(
        "days with slashes are read as the feed's language writes them",
        arguments: [
            ("it-IT", 11, 5), ("fr", 11, 5), ("en-GB", 11, 5), ("en-us", 5, 11), ("en", 5, 11), (nil, 5, 11),
        ] as [(String?, Int, Int)])
    func slashes(language: String?, month: Int, day: Int) {
        #expect(days(["05/11/2026 10:00:00"], language: language) == [CivilDay(year: 2026, month: month, day: day)])
    }

    @Test("and where that says nothing, as its other days must be meant")
    func otherDays() {
        let november = (3...5).map { CivilDay(year: 2026, month: 11, day: $0) }
        #expect(days(["03/11/2026", "04/11/2026", "05/11/2026"], language: "en") == november)
        #expect(days(["11/03/2026", "11/04/2026", "11/05/2026"], language: "en") == november)
        #expect(days(["05/11/2026", "25/10/2026"], language: nil).first == november.last)
        #expect(days(["11/05/2026", "10/25/2026"], language: "it").first == november.last)
    }

    @Test(
        "two digits behind the month are the year, and points part a time of day behind it",
        arguments: [
            ("21-Nov-26 08.30.00 PM", "2026-11-21T20:30:00Z"), ("21-NOV-26 08.30.00.000000 AM", "2026-11-21T08:30:00Z"),
            ("21 Nov 26 14:02:00", "2026-11-21T14:02:00Z"), ("21.11.2026 14:02", "2026-11-21T14:02:00Z"),
            ("Sat, 21 Nov 26 14:02:00 GMT", "2026-11-21T14:02:00Z"),
        ])
    func points(text: String, moment: String) {
        #expect(DateParser.parse(text) == DateParser.parse(moment))
    }

    // MARK: Encodings

    @Test("a script's charset is not the page's")
    func scriptCharset() {
        let head = "<html><head><script src=\"a.js\" charset=\"utf-8\"></script><meta charset=\"iso-8859-2\"><title>"
        let bytes = Array(head.utf8) + [0xB1, 0xF3] + Array("</title></head><body><p>Text</p></body></html>".utf8)
        #expect(PageExtractor.extract(bytes, url: nil, contentType: nil).content.title == "ąó")
    }

    @Test(
        "UTF-8 under another name is UTF-8, with a cut letter too", arguments: ["windows-1250", "iso-8859-1", "koi8-r"])
    func namedOtherwise(name: String) {
        let whole = Array("Žluťoučký kůň příšerně úpěl ďábelské ódy".utf8)
        let decoded = TextDecoder.decode(whole, declared: [name])
        #expect(decoded.bytes == whole && decoded.encoding == "utf-8")
        let cut = TextDecoder.decode(Array(whole.dropLast(1)) + [0xC5], declared: [name])
        #expect(String(decoding: cut.bytes, as: UTF8.self).hasPrefix("Žluťoučký kůň příšerně úpěl"))
    }

    @Test("what is written as it is named stays so")
    func namedRight() {
        let decoded = TextDecoder.decode([0x8E, 0x6C, 0x75, 0x9D], declared: ["windows-1250"])
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == "Žluť")
    }

    @Test("a byte order mark is no part of the first address")
    func markOfURLs() {
        let list = NewsboatURLs.parse("\u{FEFF}https://news.example/feed tag\nhttps://b.example/feed\n")
        #expect(list.warnings.isEmpty && list.entries.map(\.address.text).first == "https://news.example/feed")
    }
}
