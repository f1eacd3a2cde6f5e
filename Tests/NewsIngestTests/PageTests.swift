import NewsIngest
import NewsModel
import NewsText
import Testing

@Suite struct PageTests {
    private static let paragraphs = (1...6).map {
        "<p>Paragraph \($0) of the report tells, in words of its own, what the council decided, and why it took so long.</p>"
    }

    @Test func articleIsFoundAmongNavigationAndComments() {
        let html = """
            <html lang="en"><head><title>Ferry line approved | The Ledger</title>
            <meta property="og:site_name" content="The Ledger"><meta name="author" content="By Ida Lind">
            <meta property="article:published_time" content="2026-11-21T10:00:00+01:00">
            <link rel="canonical" href="/2026/11/21/ferry?utm_source=x"></head><body>
            <nav><a href="/">Home</a> <a href="/sea">Sea</a></nav><header class="site-header"><a href="/">The Ledger</a></header>
            <div class="wrap"><article class="story-body"><h1>Ferry line approved</h1><div class="byline">By Ida Lind</div>
            \(Self.paragraphs.joined())
            <div class="related-links"><ul><li><a href="/a">Harbour closed</a></li><li><a href="/b">Boats sold</a></li></ul></div>
            <aside>Subscribe to our newsletter, today and for ever.</aside></article>
            <div id="comments"><p>First of the comments, which is long enough to look like a paragraph, sadly.</p></div></div>
            <footer>Copyright The Ledger</footer></body></html>
            """
        let found = page(html)
        #expect(found.content.title == "Ferry line approved")
        #expect(found.content.blocks.count == 6)
        #expect(found.outlet == "The Ledger")
        #expect(found.author == "Ida Lind")
        #expect(found.published?.iso8601 == "2026-11-21T09:00:00Z")
        #expect(found.language == "en")
        #expect(found.canonical == "https://news.example/2026/11/21/ferry")
    }

    @Test func linkedDataNamesAuthorDateAndHeadline() {
        let html = """
            <head><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle",
            "headline":"Ferry line\tapproved","datePublished":"2026-11-20T08:00:00Z","dateModified":"2026-11-21T08:00:00Z",
            "author":[{"@type":"Person","name":"Ida Lind"},{"name":"Ola Berg"}],"publisher":{"name":"The Ledger"},}]}</script></head>
            <body>\(Self.paragraphs.joined())</body>
            """
        let found = page(html)
        #expect(found.content.title == "Ferry line approved")
        #expect(found.author == "Ida Lind; Ola Berg")
        #expect(found.published?.dayString == "2026-11-20")
        #expect(found.updated?.dayString == "2026-11-21")
        #expect(found.outlet == "The Ledger")
    }

    @Test func blocksKeepTheirKinds() {
        let html = """
            <body><article>\(Self.paragraphs.joined())<h2>Reactions</h2><blockquote><p>A good day for all of us here.</p></blockquote>
            <ol start="3"><li>third<ul><li>inner</li></ul></li><li>fourth</li></ol>
            <table><tr><th>Port</th><th>Boats</th></tr><tr><td>West</td><td>3</td></tr></table>
            <pre>a\n  b</pre><img src="x.jpg" alt="The ferry at the quay">
            <p>See <a href="/plan">the plan</a>.<br><br>After a break.</p></article></body>
            """
        let content = page(html).content
        #expect(
            content.blocks.dropFirst(6).map(\.kind) == [
                .heading(level: 2), .blockQuote, .listItem(depth: 0, ordinal: 3), .listItem(depth: 1, ordinal: nil),
                .listItem(depth: 0, ordinal: 4), .tableRow, .tableRow, .preformatted, .image, .paragraph, .paragraph,
            ])
        #expect(content.lines.contains("West │ 3"))
        #expect(content.lines.contains("a\u{2028}  b"))
        #expect(content.links.map(\.url) == ["https://news.example/2026/11/21/x.jpg", "https://news.example/plan"])
        #expect(content.links.map { content.text.text(in: $0.span) } == ["The ferry at the quay", "the plan"])
    }

    @Test func pageWithoutArticleGivesWhatTextItHas() {
        #expect(page("<title>Note</title><body>Closed today.</body>").content.lines == ["Closed today."])
        #expect(page("").content.text == "\n")
    }

    @Test func charsetIsTakenFromTheMetaElement() {
        let bytes =
            Array("<meta charset=windows-1251><title>".utf8) + [0xEF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2]
            + Array("</title><p>x".utf8)
        #expect(PageExtractor.extract(bytes, url: nil, contentType: nil).content.title == "привет")
    }

    @Test func dateIsReadFromTheAddressAndNeverInvented() {
        #expect(page("<p>Text.</p>").published?.dayString == "2026-11-21")
        #expect(page("<p>Text.</p>", url: "https://news.example/x").published == nil)
    }
}

@Suite struct ArticleTextBuilderTests {
    @Test func spansPointIntoTheText() {
        var builder = ArticleTextBuilder(title: "  A \n title ")
        builder.begin(.paragraph)
        builder.append("  One ")
        builder.beginLink("https://a.example/")
        builder.append(" two\u{AD}fold ")
        builder.endLink()
        builder.append(" three \u{A0}")
        builder.begin(.paragraph)
        builder.append(" \n ")
        builder.begin(.blockQuote)
        builder.append("ONE twofold, three!")
        let text = builder.finish()
        #expect(text.text == "A title\nOne twofold three\nONE twofold, three!")
        #expect(text.lines == ["One twofold three", "ONE twofold, three!"])
        #expect(text.blocks.map(\.isRepeat) == [false, true])
        #expect(text.links.map { text.text.text(in: $0.span) } == ["twofold"])
    }

    @Test func articleWithoutBodyEndsInALineFeed() {
        var builder = ArticleTextBuilder(title: "Only a title")
        #expect(builder.finish().text == "Only a title\n")
    }

    @Test func marksPiledOnOneLetterAreCut() {
        let text = ArticleText(title: "", blocks: [(.paragraph, "a" + String(repeating: "\u{301}", count: 50))])
        #expect(text.body.unicodeScalars.count <= 9)
    }
}
