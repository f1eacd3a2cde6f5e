import NewsIngest
import NewsModel
import Testing

@Suite struct FeedFormatTests {
    @Test func rss2WithModules() throws {
        let parsed = feed(
            """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
            <channel><title>Ledger</title><link>https://ledger.example/</link><ttl>90</ttl>
              <atom:link rel="self" href="https://ledger.example/rss"/>
              <skipHours><hour>3</hour><hour>24</hour></skipHours><skipDays><day>Sunday</day></skipDays>
              <item><title>Ferries &amp; ports</title><link>/a</link><guid isPermaLink="false">x1</guid>
                <description>Short.</description><content:encoded><![CDATA[<p>The <b>long</b> text.</p>]]></content:encoded>
                <dc:creator>Ida Lind</dc:creator><pubDate>Sat, 21 Nov 2026 10:00:00 GMT</pubDate>
                <enclosure url="/a.mp3" type="audio/mpeg" length="12"/><category>Sea</category>
                <media:thumbnail url="/t.jpg"/></item>
            </channel></rss>
            """)
        #expect(parsed.format == .rss20)
        #expect(!parsed.isMalformed)
        #expect(parsed.minutesToLive == 90)
        #expect(parsed.skipHours == [3, 0])
        #expect(parsed.skipDays == [0])
        #expect(parsed.selfLink == "https://ledger.example/rss")
        let entry = try #require(parsed.entries.first)
        #expect(entry.title == "Ferries & ports")
        #expect(entry.link == "https://ledger.example/a")
        #expect(entry.id == "x1")
        #expect(entry.summary == "Short.")
        #expect(entry.content == "<p>The <b>long</b> text.</p>")
        #expect(entry.authors == [FeedPerson(name: "Ida Lind")])
        #expect(entry.published?.iso8601 == "2026-11-21T10:00:00Z")
        #expect(entry.enclosures == [Enclosure(url: "https://ledger.example/a.mp3", type: "audio/mpeg", length: 12)])
        #expect(entry.thumbnails == ["https://ledger.example/t.jpg"])
        let draft = try #require(
            parsed.drafts(outlet: "Ledger", source: nil, sourceName: "Ledger", location: "f").first)
        #expect(draft.content.lines == ["The long text."])
        #expect(draft.place.guid == "x1")
    }

    @Test func rdfItemsStandOutsideTheChannel() throws {
        let parsed = feed(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://n.example/"><title>N</title><link>https://n.example/</link></channel>
            <item rdf:about="https://n.example/1"><title>One</title><link>https://n.example/1</link><dc:date>2026-11-21</dc:date></item>
            </rdf:RDF>
            """)
        #expect(parsed.format == .rss10)
        #expect(parsed.entries.map(\.id) == ["https://n.example/1"])
        #expect(parsed.entries.first?.updated?.dayString == "2026-11-21")
    }

    @Test func anAtomIDThatIsNoAddressLeadsNowhere() throws {
        let parsed = feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><link href="https://a.example/"/>
            <entry><id>2</id><title>Zwei</title></entry><entry><id>https://a.example/3</id><title>Drei</title></entry></feed>
            """)
        #expect(parsed.entries[0].link == "https://a.example/")
        #expect(parsed.entries[1].link == "https://a.example/3")
    }

    @Test func atomWithBaseAndInlineMarkup() throws {
        let parsed = feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/news/" xml:lang="de">
            <title type="html">A &amp;amp; B</title><link href="."/><id>urn:a</id>
            <entry><id>urn:1</id><title>Eins</title><link href="eins.html"/><link rel="enclosure" href="e.mp3" type="audio/mpeg"/>
              <author><name>Ida</name><uri>/ida</uri></author><updated>2026-11-21T10:00:00Z</updated>
              <content type="xhtml" xml:base="teil/"><div xmlns="http://www.w3.org/1999/xhtml">Ein <a href="x">Verweis</a> &lt; zwei</div></content>
            </entry></feed>
            """)
        #expect(parsed.format == .atom10)
        #expect(parsed.title == "A & B")
        #expect(parsed.link == "https://a.example/news/")
        let entry = try #require(parsed.entries.first)
        #expect(entry.link == "https://a.example/news/eins.html")
        #expect(entry.authors == [FeedPerson(name: "Ida", url: "https://a.example/ida")])
        #expect(entry.enclosures.map(\.url) == ["https://a.example/news/e.mp3"])
        #expect(entry.content == "<div>Ein <a href=\"https://a.example/news/teil/x\">Verweis</a> &lt; zwei</div>")
        #expect(entry.language == "de")
    }

    @Test func atom03ModesAndDates() throws {
        let parsed = feed(
            """
            <feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="base64" type="text/html">PGI+SGk8L2I+</title>
            <issued>2026-11-20</issued><modified>2026-11-21</modified>
            <content type="text/html" mode="escaped">&lt;p&gt;Text&lt;/p&gt;</content></entry></feed>
            """)
        let entry = try #require(parsed.entries.first)
        #expect(parsed.format == .atom03)
        #expect(entry.title == "Hi")
        #expect(entry.content == "<p>Text</p>")
        #expect(entry.published?.dayString == "2026-11-20")
        #expect(entry.updated?.dayString == "2026-11-21")
    }

    @Test func jsonFeed() throws {
        let parsed = feed(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"J","home_page_url":"https://j.example/",
             "authors":[{"name":"Ida"}],
             "items":[{"id":7,"url":"/7","title":"Seven","content_text":"One.\\n\\nTwo.","date_published":"2026-11-21T10:00:00+01:00",
               "tags":["a"],"attachments":[{"url":"https://j.example/7.mp3","mime_type":"audio/mpeg","size_in_bytes":5}],}]}
            """)
        #expect(parsed.format == .json11)
        let entry = try #require(parsed.entries.first)
        #expect(entry.id == "7")
        #expect(entry.link == "https://j.example/7")
        #expect(entry.authors.map(\.name) == ["Ida"])
        #expect(entry.published?.iso8601 == "2026-11-21T09:00:00Z")
        #expect(
            parsed.drafts(outlet: "J", source: nil, sourceName: "J", location: "").first?.content.lines == [
                "One.", "Two.",
            ])
    }

    @Test func cdf() {
        let parsed = feed(
            "<CHANNEL HREF=\"https://c.example/\"><ITEM HREF=\"/1\"><TITLE>One</TITLE><ABSTRACT>Text</ABSTRACT></ITEM></CHANNEL>"
        )
        #expect(parsed.format == .cdf)
        #expect(parsed.entries.map(\.summary) == ["Text"])
        #expect(parsed.entries.map(\.link) == ["https://c.example/1"])
    }

    @Test func undeclaredPrefixesAreUnderstood() {
        let parsed = feed(
            "<rss version=\"2.0\"><channel><item><dc:creator>Ida</dc:creator><content:encoded>&lt;p&gt;T&lt;/p&gt;</content:encoded></item></channel></rss>"
        )
        #expect(parsed.entries.first?.authors.map(\.name) == ["Ida"])
        #expect(parsed.entries.first?.content == "<p>T</p>")
    }

    @Test func emptyGuidIsAsGoodAsNone() {
        let parsed = feed(
            "<rss version=\"2.0\"><channel><item><title>A</title><guid isPermaLink=\"false\"></guid></item></channel></rss>"
        )
        #expect(parsed.entries.map(\.id) == [""])
        #expect(
            parsed.drafts(outlet: "A", source: nil, sourceName: "A", location: "f").first?.place.guid?.hasPrefix(
                "item:") == true)
    }

    @Test func brokenXMLIsReadAsFarAsItGoes() {
        let parsed = feed(
            "junk<rss version=2.0><channel><title>A &nbsp;B & C</title><item><title>One<br>line</title><description><p>x<b>y</p></description></item><item><title>Two"
        )
        #expect(parsed.isMalformed)
        #expect(parsed.title == "A \u{A0}B & C")
        #expect(parsed.entries.map(\.title) == ["One line", "Two"])
        #expect(!parsed.warnings.isEmpty)
    }

    @Test func pagesAndListsAreNotFeeds() {
        #expect(feed("<!DOCTYPE html><html><body><p>Log in</p></body></html>").error == "is a web page, not a feed")
        #expect(feed("<opml><body/></opml>").error != nil)
        #expect(feed("{\"a\":1}").error != nil)
        #expect(feed("nothing").error != nil)
    }

    @Test func encodingsByHeaderDeclarationAndContent() {
        let latin =
            Array("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss version=\"2.0\"><channel><title>Caf".utf8) + [
                0xE9
            ] + Array("</title></channel></rss>".utf8)
        #expect(FeedParser.parse(latin, contentType: nil, baseURL: nil).title == "Café")
        let bare =
            Array("<rss version=\"2.0\"><channel><title>".utf8) + [0xD0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4]
            + Array("</title></channel></rss>".utf8)
        #expect(FeedParser.parse(bare, contentType: "text/xml; charset=koi8-r", baseURL: nil).title == "привет")
        var wide: [UInt8] = [0xFE, 0xFF]
        for unit in "<rss version=\"2.0\"><channel><title>ж</title></channel></rss>".utf16 {
            wide += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        }
        #expect(FeedParser.parse(wide, contentType: nil, baseURL: nil).title == "ж")
    }

    @Test func discoveryTakesFeedLinksOfThePageOnly() {
        let html = """
            <head><base href="https://b.example/x/"><link rel="ALTERNATE feed" type="application/rss+xml; charset=utf-8" href="rss&amp;a">
            <link rel=alternate type="application/json" href="/wp-json/x"><link rel=alternate hreflang=de href=/de>
            <link rel="alternate" type="application/atom+xml" href="rss&amp;a"></head>
            """
        #expect(
            FeedDiscovery.feeds(in: Array(html.utf8), baseURL: "https://a.example/") == ["https://b.example/x/rss&a"])
    }

    @Test func linksThatRunSomethingAreDropped() {
        let items = ["javascript:alert(1)", "file:///etc/hosts", "data:text/html,x", "https://n.example/1"].map {
            "<item><title>t</title><link>\($0)</link></item>"
        }
        let parsed = feed(
            "<rss version=\"2.0\"><channel><link>https://n.example/</link>\(items.joined())</channel></rss>")
        #expect(
            parsed.entries.map(\.link) == [
                "https://n.example/", "https://n.example/", "https://n.example/", "https://n.example/1",
            ])
    }

    @Test func titleEndsWhereAnUnclosedCommentBegins() {
        let atom = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title type=\"html\">safe&lt;!--</title></feed>"
        #expect(feed(atom).title == "safe")
    }

    @Test func categoriesOfPodcastDirectoriesAreRead() {
        let parsed = feed(
            """
            <rss xmlns:g="http://www.google.com/schemas/play-podcasts/1.0"><channel><g:category text="Art"/>
            <item><title>t</title></item></channel></rss>
            """)
        #expect(parsed.entries.first?.categories == ["Art"])
    }
}
