import NewsModel
import NewsText
import Testing

@testable import NewsIngest

/// Feeds as servers and templates really write them.
@Suite("Feeds of the wild")
struct WildFeedTests {
    private func rss(_ items: String, front: String = "") -> ParsedFeed {
        feed(
            "\(front)<rss version=\"2.0\"><channel><title>Quay</title><link>https://quay.example/</link>\(items)</channel></rss>"
        )
    }

    private func drafts(_ feed: ParsedFeed) -> [ArticleDraft] {
        feed.drafts(outlet: "Quay", source: nil, sourceName: "Quay", location: "https://quay.example/rss")
    }

    @Test(
        "markup in front of a feed is passed over, and the feed is read",
        arguments: [
            "<br />\n<b>Warning</b>: tide() failed in <b>/srv/a.php</b> on line <b>3</b><br />\n<?xml version=\"1.0\"?>\n",
            "<script src=\"/host.js\">if (a < b) document.write('<rss version=\"9\">')</script>",
            "<!DOCTYPE html>", "<!DOCTYPE html>\n<html><head></head><body>", "<!-- <rss version=\"2.0\"> -->",
            "<div class=\"banner\">Welcome</div>",
        ])
    func markupInFront(front: String) {
        let parsed = rss("<item><title>Gate mended</title><guid>1</guid></item>", front: front)
        #expect(parsed.error == nil)
        #expect(parsed.title == "Quay")
        #expect(parsed.entries.map(\.title) == ["Gate mended"])
    }

    @Test("a page that shows a feed is a page")
    func pageAboutFeeds() {
        let page =
            "<html><body><pre><rss version=\"2.0\"></pre><p>How <code><feed xmlns=\"x\"></code> looks</p></body></html>"
        #expect(FeedFormat.detect(Array(page.utf8)) == .html)
    }

    @Test("a document type inside the feed is no text of it")
    func strayDocumentType() {
        let parsed = rss(
            "<!DOCTYPE html><item><title>One</title><description><!doctype html><p>Text.</p></description></item>")
        #expect(drafts(parsed).first?.content.lines == ["Text."])
    }

    @Test(
        "pictures are kept with their addresses: those with words as links of their words, the others beside the text")
    func pictures() throws {
        let text = """
            <p>The gate.</p><img src="/gate.jpg" alt="The gate at low water"><p>More of it.</p>
            <img src="plain.png"><img src="https://stat.example/dot.gif" width="1" height="1"><img src="data:image/png;base64,AA">
            <a href="/tour"><img src="/boat.jpg" alt="A boat in the lock"></a>
            """
        let parsed = rss(
            """
            <item xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/">
            <title>One</title><guid>1</guid><link>https://quay.example/a/1</link><itunes:image href="cover.jpg"/>
            <media:thumbnail url="https://quay.example/small.jpg"/><enclosure url="/say.mp3" type="audio/mpeg" length="7"/>
            <description><![CDATA[\(text)]]></description></item>
            """)
        let draft = try #require(drafts(parsed).first)
        let links = draft.content.links.map { [draft.content.text.text(in: $0.span), $0.url] }
        #expect(
            links == [
                ["The gate at low water", "https://news.example/gate.jpg"],
                ["A boat in the lock", "https://news.example/tour"],
            ])
        #expect(
            draft.enclosures.map(\.url) == [
                "https://quay.example/say.mp3", "https://quay.example/cover.jpg", "https://quay.example/small.jpg",
                "https://news.example/plain.png",
            ])
        #expect(draft.enclosures.map(\.isImage) == [false, true, true, true])
    }

    @Test("an item's categories are kept once each, in its words; without any they are the feed's")
    func categories() {
        let parsed = rss(
            """
            <category>Coast</category>
            <item><title>One</title><guid>1</guid><category>Ports &amp; locks</category><category>ports &amp; Locks</category>
            <category domain="x">  Sport </category></item>
            <item><title>Two</title><guid>2</guid></item>
            """)
        #expect(drafts(parsed).map(\.categories) == [["Ports & locks", "Sport"], ["Coast"]])
    }

    @Test("a relative id is an address only where it is a permanent link")
    func relativeIDs() {
        let parsed = rss(
            "<item><title>One</title><guid isPermaLink=\"false\">2026/one</guid></item>"
                + "<item><title>Two</title><guid>/2026/two</guid></item>")
        #expect(parsed.entries.map(\.id) == ["2026/one", "https://news.example/2026/two"])
        #expect(parsed.entries.map(\.link) == ["https://quay.example/", "https://quay.example/2026/two"])
    }

    @Test("a quotation mark with a combining mark behind it is escaped like any other")
    func escapedMarks() {
        #expect(FeedText.escaped("a\"\u{301} <b>\u{338} &\u{20DD}") == "a&quot;\u{301} &lt;b&gt;\u{338} &amp;\u{20DD}")
    }

    @Test("CDATA marks that were escaped with the text are no part of it")
    func escapedCDATA() {
        let parsed = rss(
            """
            <item><title>&lt;![CDATA[Wrapped twice]]&gt;</title><link>&lt;![CDATA[https://quay.example/1]]&gt;</link>
            <category>&lt;![CDATA[Tides]]&gt;</category>
            <description>&lt;![CDATA[&lt;p&gt;Both &lt;b&gt;ends&lt;/b&gt;.&lt;/p&gt;]]&gt;</description></item>
            """)
        #expect(parsed.entries.first?.title == "Wrapped twice")
        #expect(parsed.entries.first?.link == "https://quay.example/1")
        #expect(parsed.entries.first?.categories == ["Tides"])
        #expect(drafts(parsed).first?.content.lines == ["Both ends."])
    }

    @Test("a section of characters ends where the feed goes on, not at brackets in a text")
    func bracketsInCDATA() {
        let parsed = rss(
            "<item><title>Valves</title><description><![CDATA[<p>Use x[y[0]]> 3 to test.</p><p>Second.</p>]]></description></item>"
                + "<item><title><![CDATA[a]]> and <![CDATA[b]]></title></item>")
        #expect(drafts(parsed).first?.content.lines == ["Use x[y[0]]> 3 to test.", "Second."])
        #expect(parsed.entries.last?.title == "a and b")
    }

    @Test("markup beside elements is markup; what only looks like it inside them stays text")
    func mixedMarkup() {
        let parsed = rss(
            """
            <item><title>A</title><description><![CDATA[<p>Intro.</p>]]><img src="i.png" alt="a long pier"/></description></item>
            <item><title>B</title><description><p>Real.</p>&lt;p&gt;Escaped.&lt;/p&gt;</description></item>
            <item><title>C</title><description><pre>&lt;b&gt;code&lt;/b&gt;</pre></description></item>
            """)
        let texts = drafts(parsed).map(\.content.lines)
        #expect(texts[0].first == "Intro.")
        #expect(texts[1] == ["Real.", "Escaped."])
        #expect(texts[2] == ["<b>code</b>"])
    }

    @Test(
        "angle brackets in titles: markup goes, words stay",
        arguments: [
            ("Why &lt;b&gt;we&lt;/b&gt; sail", "Why we sail"), ("List&lt;String&gt; is slow", "List<String> is slow"),
            ("The &lt;title&gt; element", "The <title> element"), ("&lt;3 for the crew", "<3 for the crew"),
            ("a &lt; b &amp;amp; c &gt; d", "a < b & c > d"), ("Row &lt;img src=\"x\" alt=\"\"&gt;boats", "Row boats"),
            ("What &lt;gorilla&gt; weighs", "What <gorilla> weighs"), ("Tide&lt;br&gt;tables", "Tide tables"),
        ])
    func titles(written: String, title: String) {
        #expect(rss("<item><title>\(written)</title></item>").entries.first?.title == title)
    }

    @Test("items without anything in them are no articles")
    func emptyItems() {
        let parsed = rss(
            "<item></item><item><title/><description> </description></item><item><guid>3</guid></item>"
                + "<item><enclosure url=\"https://quay.example/a.mp3\"/></item><item><title>Five</title></item>")
        #expect(parsed.entries.count == 5)
        #expect(drafts(parsed).count == 3)
    }

    @Test(
        "dates as templates write them",
        arguments: [
            "March 7, 2026 at 3:05 pm", "Saturday, 7 March 2026 at 15:05", "2026-03-07 at 15:05", "07-Mar-2026 15:05",
            "07-Mar-2026T15:05:00Z", "2026-Mar-07 15:05", "7 March 2026, 3:05pm GMT", "7. März 2026 um 15:05 Uhr",
        ])
    func dates(text: String) {
        #expect(DateParser.parse(text)?.iso8601 == "2026-03-07T15:05:00Z")
    }

    @Test("a zone stands behind the time")
    func zones() {
        #expect(DateParser.parse("7 March 2026 15:05 AST")?.iso8601 == "2026-03-07T19:05:00Z")
        #expect(DateParser.parse("March 7, 2026 at 3 pm EST")?.iso8601 == "2026-03-07T20:00:00Z")
        #expect(DateParser.parse("Sun Jul 15 01:16:00 2012 -0500")?.iso8601 == "2012-07-15T06:16:00Z")
    }

    @Test(
        "a date that a template writes for none is none",
        arguments: [
            "Mon, 01 Jan 0001 00:00:00 +0000", "0001-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 GMT",
            "1970-01-01T01:00:00+01:00", "Wed, 31 Dec 1969 19:00:00 -0500", "1900-01-01T00:00:00Z",
            "Wed, 30 Nov -0001 00:00:00 +0000", "9999-12-31T23:59:59Z", "2038-01-19T03:14:07Z", "0",
        ])
    func templateDates(text: String) {
        let parsed = rss("<item><title>One</title><pubDate>\(text)</pubDate></item>")
        #expect(drafts(parsed).first?.published == nil)
        let real = rss("<item><title>One</title><pubDate>Mon, 02 Feb 1970 10:00:00 GMT</pubDate></item>")
        #expect(drafts(real).first?.published?.iso8601 == "1970-02-02T10:00:00Z")
    }

    @Test("addresses with spaces and quotes are written as browsers write them")
    func addresses() {
        let parsed = rss(
            """
            <item><title>1</title><link>https://quay.example/my page.html</link></item>
            <item><title>2</title><link> https://quay.example/a?x=gear &amp; life </link></item>
            <item><title>3</title><link>/some "quoted" &lt;path&gt;</link></item>
            """)
        #expect(
            drafts(parsed).map(\.url) == [
                "https://quay.example/my%20page.html", "https://quay.example/a?x=gear%20&%20life",
                "https://quay.example/some%20%22quoted%22%20%3Cpath%3E",
            ])
        #expect(WebAddress.openable("https://quay example/") == nil)
        #expect(SourceAddress("https://quay.example/my feed.xml")?.text == "https://quay.example/my%20feed.xml")
    }

    @Test("an iframe that is closed as in XML, or not at all, does not swallow the text behind it")
    func frames() {
        for frame in ["<iframe src='x'/>", "<iframe src='x'>", "<iframe src='x'></iframe>"] {
            let html = "&lt;p&gt;Before.&lt;/p&gt;\(FeedText.escaped(frame))&lt;p&gt;After.&lt;/p&gt;"
            let parsed = rss("<item><title>T</title><description>\(html)</description></item>")
            #expect(drafts(parsed).first?.content.lines == ["Before.", "After."], "\(frame)")
        }
    }

    @Test("control characters that were windows-1252 once mean what they meant")
    func controlsOfLatin1() {
        let parsed = rss(
            "<item><title>It\u{92}s \u{93}done\u{94}\u{85}</title><description>5 \u{80}</description></item>")
        #expect(drafts(parsed).first?.content.title == "It’s “done”…")
        #expect(drafts(parsed).first?.content.lines == ["5 €"])
    }

    @Test("texts that name no encoding: Chinese, Hebrew, Greek, Russian, Arabic")
    func undeclaredEncodings() {
        let texts: [(encoding: String, bytes: [UInt8], label: String)] = [
            ("Big5", Self.chinese, "big5"), ("windows-1255", Self.hebrew, "windows-1255"),
            ("windows-1251", Self.russian, "windows-1251"), ("windows-1253", Self.greek, "windows-1253"),
            ("windows-1256", Self.arabic, "windows-1256"),
        ]
        for text in texts { #expect(CharsetGuess.label(of: text.bytes) == text.label, "\(text.encoding)") }
    }

    // "漁港東側渡輪坡道關閉十一周，工程人員發現柱樁生鏽。"
    private static let chinese: [UInt8] = [
        0xBA, 0xAE, 0xB4, 0xE4, 0xAA, 0x46, 0xB0, 0xBC, 0xB4, 0xE7, 0xBD, 0xFC, 0xA9, 0x59, 0xB9, 0x44, 0xC3, 0xF6,
        0xB3, 0xAC, 0xA4, 0x51, 0xA4, 0x40, 0xA9, 0x50, 0xA1, 0x41, 0xA4, 0x75, 0xB5, 0x7B, 0xA4, 0x48, 0xAD, 0xFB,
        0xB5, 0x6F, 0xB2, 0x7B, 0xAC, 0x57, 0xBC, 0xCE, 0xA5, 0xCD, 0xC4, 0xC3, 0xA1, 0x43,
    ]
    // "מועצת הנמל החליטה ביום חמישי לסגור את המעגן המזרחי"
    private static let hebrew: [UInt8] = [
        0xEE, 0xE5, 0xF2, 0xF6, 0xFA, 0x20, 0xE4, 0xF0, 0xEE, 0xEC, 0x20, 0xE4, 0xE7, 0xEC, 0xE9, 0xE8, 0xE4, 0x20,
        0xE1, 0xE9, 0xE5, 0xED, 0x20, 0xE7, 0xEE, 0xE9, 0xF9, 0xE9, 0x20, 0xEC, 0xF1, 0xE2, 0xE5, 0xF8, 0x20, 0xE0,
        0xFA, 0x20, 0xE4, 0xEE, 0xF2, 0xE2, 0xEF, 0x20, 0xE4, 0xEE, 0xE6, 0xF8, 0xE7, 0xE9,
    ]
    // "Το λιμενικό συμβούλιο αποφάσισε να κλείσει την ανατολική ράμπα"
    private static let greek: [UInt8] = [
        0xD4, 0xEF, 0x20, 0xEB, 0xE9, 0xEC, 0xE5, 0xED, 0xE9, 0xEA, 0xFC, 0x20, 0xF3, 0xF5, 0xEC, 0xE2, 0xEF, 0xFD,
        0xEB, 0xE9, 0xEF, 0x20, 0xE1, 0xF0, 0xEF, 0xF6, 0xDC, 0xF3, 0xE9, 0xF3, 0xE5, 0x20, 0xED, 0xE1, 0x20, 0xEA,
        0xEB, 0xE5, 0xDF, 0xF3, 0xE5, 0xE9, 0x20, 0xF4, 0xE7, 0xED, 0x20, 0xE1, 0xED, 0xE1, 0xF4, 0xEF, 0xEB, 0xE9,
        0xEA, 0xDE, 0x20, 0xF1, 0xDC, 0xEC, 0xF0, 0xE1,
    ]
    // "قرر مجلس الميناء إغلاق المنحدر الشرقي لمدة أحد عشر أسبوعا"
    private static let arabic: [UInt8] = [
        0xDE, 0xD1, 0xD1, 0x20, 0xE3, 0xCC, 0xE1, 0xD3, 0x20, 0xC7, 0xE1, 0xE3, 0xED, 0xE4, 0xC7, 0xC1, 0x20, 0xC5,
        0xDB, 0xE1, 0xC7, 0xDE, 0x20, 0xC7, 0xE1, 0xE3, 0xE4, 0xCD, 0xCF, 0xD1, 0x20, 0xC7, 0xE1, 0xD4, 0xD1, 0xDE,
        0xED, 0x20, 0xE1, 0xE3, 0xCF, 0xC9, 0x20, 0xC3, 0xCD, 0xCF, 0x20, 0xDA, 0xD4, 0xD1, 0x20, 0xC3, 0xD3, 0xC8,
        0xE6, 0xDA, 0xC7,
    ]
    // "Совет порта решил в четверг закрыть восточный причал"
    private static let russian: [UInt8] = [
        0xD1, 0xEE, 0xE2, 0xE5, 0xF2, 0x20, 0xEF, 0xEE, 0xF0, 0xF2, 0xE0, 0x20, 0xF0, 0xE5, 0xF8, 0xE8, 0xEB, 0x20,
        0xE2, 0x20, 0xF7, 0xE5, 0xF2, 0xE2, 0xE5, 0xF0, 0xE3, 0x20, 0xE7, 0xE0, 0xEA, 0xF0, 0xFB, 0xF2, 0xFC, 0x20,
        0xE2, 0xEE, 0xF1, 0xF2, 0xEE, 0xF7, 0xED, 0xFB, 0xE9, 0x20, 0xEF, 0xF0, 0xE8, 0xF7, 0xE0, 0xEB,
    ]
}

/// Time in proportion to the length of what comes in: four times the input may take eight times as long, not sixteen.
@Suite("Long inputs")
struct LongInputTests {
    private func ratio(_ count: Int, _ work: (Int) -> Void) -> Double {
        func seconds(_ count: Int) -> Double {
            (0..<3).map { _ in ContinuousClock().measure { work(count) } / .seconds(1) }.min() ?? 0
        }
        _ = seconds(count / 4)
        return seconds(count * 4) / max(seconds(count), 0.000_1)
    }

    @Test(
        "grow with their length", .timeLimit(.minutes(2)),
        arguments: [
            "quotes", "accents", "categories", "channel categories", "tags without end", "brackets", "entities",
            "unclosed frames", "CDATA ends", "authors",
        ])
    func proportion(kind: String) {
        let ratio = ratio(4_000) { count in
            let text = Self.text(kind, count)
            if kind == "quotes" || kind == "accents" {
                _ = FileReader.read(Array(text.utf8), path: "a.txt")
            } else {
                _ = FeedParser.parse(Array(text.utf8), contentType: nil, baseURL: nil)
                    .drafts(outlet: "Q", source: nil, sourceName: "Q", location: "q")
            }
        }
        #expect(ratio < 8, "\(kind): \(ratio)")
    }

    private static func text(_ kind: String, _ count: Int) -> String {
        func many(_ piece: (Int) -> String) -> String { (0..<count).map(piece).joined() }
        func item(_ inside: String) -> String {
            "<rss version=\"2.0\"><channel><title>Q</title><item><title>T</title>\(inside)</item></channel></rss>"
        }
        switch kind {
        case "quotes": return many { _ in "“Never,” she said – and “always”.\r\n" }
        case "accents": return many { _ in "Där går en åsna över ön\u{2028}é\u{2029}" }
        case "categories": return item(many { "<category>c\($0)</category>" })
        case "channel categories":
            return "<rss version=\"2.0\"><channel>" + many { "<category>c\($0)</category>" } + "</channel></rss>"
        case "tags without end": return item("<description>" + many { _ in "&lt;a " } + "</description>")
        case "brackets": return item("<title>" + many { _ in "&lt;b" } + "&gt;</title>")
        case "entities": return item("<description>" + many { _ in "&amp;a &amp;#" } + "</description>")
        case "unclosed frames": return item("<description>" + many { _ in "&lt;iframe&gt;x" } + "</description>")
        case "CDATA ends": return item("<description><![CDATA[" + many { _ in "a]]> b" } + "]]></description>")
        default: return item(many { "<author>a\($0)@q.example (A \($0))</author>" })
        }
    }
}
