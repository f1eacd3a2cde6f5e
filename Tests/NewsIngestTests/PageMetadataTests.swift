import NewsIngest
import NewsModel
import Testing

/// Title, author and date of pages, as their own words have them.
@Suite struct PageMetadataTests {
    private static let text =
        "<p>The board decided on Friday, after a long debate, that the ferry line will be built at last.</p>"

    @Test(arguments: [
        // The site's name is a heading too.
        (
            "<title>The Ledger » Ferry line approved</title>", "<h1>The Ledger</h1><h2>Ferry line approved</h2>",
            "Ferry line approved"
        ),
        // A kicker above the words.
        (
            "<title>Ferry line approved</title>",
            "<h1><span class=\"kicker\">Transport</span> Ferry line approved</h1>", "Ferry line approved"
        ),
        // Metadata was shortened for shares; the page's own wording is longer, or another.
        (
            "<meta property=\"og:title\" content=\"Ferry line approved\">", "<h1>Ferry line approved – at last</h1>",
            "Ferry line approved – at last"
        ),
        (
            "<meta property=\"og:title\" content=\"Ferry line: board approves it\">",
            "<h1>The board approves the long-awaited ferry line</h1>", "The board approves the long-awaited ferry line"
        ),
        ("<title>渡船航线获批-港口新闻</title>", "", "渡船航线获批"),
        ("<title>Ferry line approved\u{A0}|\u{A0}The Ledger</title>", "", "Ferry line approved"),
    ])
    func title(head: String, top: String, expected: String) {
        #expect(page("<head>\(head)</head><body>\(top)\(Self.text)</body>").content.title == expected)
    }

    @Test(arguments: [
        ("<div class=\"post-author\">Veröffentlicht von <span>Ida Lind</span> am 21.11.2026</div>", "Ida Lind"),
        ("<a rel=\"author\" href=\"/ida\">Ida Lind</a>", "Ida Lind"),
        ("<p>Von Ida Lind und Ola Berg</p>", "Ida Lind und Ola Berg"),
        ("<span class=\"author-name\">Ida Lind, 21. November 2026</span>", "Ida Lind"),
        (
            "<div class=\"comments\"><b class=\"fn\">Some Reader</b></div><p class=\"byline\">By Ida Lind</p>",
            "Ida Lind"
        ),
    ])
    func author(top: String, expected: String) {
        let found = page(
            "<title>Ferry line approved</title><body><h1>Ferry line approved</h1>\(top)\(Self.text)</body>")
        #expect(found.author == expected)
    }

    @Test func sentenceThatBeginsWithByNamesNobody() {
        #expect(page("<h1>Ferries</h1><p>By the end of the year boats will run.</p>\(Self.text)").author == nil)
    }

    @Test func organizationIsTheAuthorOnlyWhereNobodyElseIs() {
        let linked =
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\",\"name\":\"The Ledger\"}}</script>"
        #expect(page("\(linked)<h1>Ferries</h1>\(Self.text)").author == "The Ledger")
        #expect(page("\(linked)<h1>Ferries</h1><p class=\"byline\">By Ida Lind</p>\(Self.text)").author == "Ida Lind")
    }

    @Test func authorsThatAreReferredToAreLookedUp() {
        let linked = """
            <script type="application/ld+json">/* <![CDATA[ */{"@graph":[{"@type":"Article","author":{"@id":"#ida"}},
            {"@type":"Person","@id":"#ida","name":"Ida Lind"}]}/* ]]> */</script>
            """
        #expect(page("\(linked)\(Self.text)").author == "Ida Lind")
    }

    @Test(arguments: [
        // As it is written there, whatever day it is in UTC.
        (
            "<meta property=\"article:published_time\" content=\"2026-11-21T23:30:00-05:00\">", "",
            "https://n.example/x", "2026-11-21"
        ),
        // The address has the newsroom's day; an import has a later one.
        (
            "<meta property=\"article:published_time\" content=\"2026-11-20T23:30:00Z\">", "",
            "https://n.example/2026/11/21/x", "2026-11-21"
        ),
        (
            "<meta property=\"article:published_time\" content=\"2027-03-01T00:00:00Z\">", "",
            "https://n.example/2026/11/21/x", "2026-11-21"
        ),
        ("", "", "https://n.example/news/21-11-2026", "2026-11-21"),
        // Nearest to the headline.
        (
            "",
            "<aside><time datetime=\"2026-11-25\">25 Nov</time></aside><h1>Ferry line approved</h1><time datetime=\"2026-11-21\">21 Nov</time>",
            "https://n.example/x", "2026-11-21"
        ),
        ("", "<h1>Ferry line approved</h1><div>21. November 2026 | Hafen</div>", "https://n.example/x", "2026-11-21"),
        (
            "", "<script>var d = {\"publishedDate\":\"2026-11-21T10:00:00Z\"};</script>", "https://n.example/x",
            "2026-11-21"
        ),
        ("", "<p>Zuletzt geändert am 21. November 2026 um 13:22 Uhr.</p>", "https://n.example/x", "2026-11-21"),
    ])
    func day(head: String, top: String, url: String, expected: String) {
        let found = page(
            "<head><title>Ferry line approved</title>\(head)</head><body>\(top)\(Self.text)</body>", url: url)
        #expect(found.publishedDay.map { Timestamp($0).dayString } == expected)
    }

    @Test func numbersInTheTextAreNoDate() {
        let text = "<h1>Ten ferries for 2026</h1><p>10 tips, 12 boats, 2026 passengers a day.</p>"
        #expect(page("<body>\(text)</body>", url: "https://n.example/x").published == nil)
    }

    @Test(
        "the last second of 32 bits and a day in a far year are no dates of a page",
        arguments: ["2038-01-19T03:14:07Z", "2099-12-31"])
    func templateDates(date: String) {
        let found = page(
            "<head><meta property=\"article:published_time\" content=\"\(date)\"></head><p>Text.</p>", url: nil)
        #expect(found.published == nil && found.publishedDay == nil)
    }
}
