import Foundation

/// An input that asks as much of a parser as one of its size can, at any size: the time has to grow with the size, not
/// with its square.
package struct GrowthCase: Sendable {
    /// Names the case in reports.
    package var name: String
    /// The name of the `FuzzTarget` that gets the input.
    package var target: String
    /// `unit` many times between two ends; "#" in it is the number of the unit.
    private var start: String
    private var unit: String
    private var end: String

    init(_ name: String, _ target: String, _ unit: String, start: String = "", end: String = "") {
        self.name = name
        self.target = target
        self.start = start
        self.unit = unit
        self.end = end
    }

    /// The input of about so many bytes.
    package func input(_ size: Int) -> [UInt8] {
        var bytes = Array(start.utf8)
        let isNumbered = unit.contains("#")
        var number = 0
        while bytes.count < size {
            bytes +=
                isNumbered
                ? unit.replacingOccurrences(of: "#", with: String(number)).utf8.map(\.self) : Array(unit.utf8)
            number += 1
        }
        return bytes + Array(end.utf8)
    }

    /// Seconds of the processor that sizes of `size`, doubled `doublings` times, take; the least of two runs each.
    package func times(from size: Int, doublings: Int) -> [Double] {
        guard let target = FuzzTarget.all.first(where: { $0.name == target }) else { return [] }
        return (0...doublings).map { doubling in
            let input = input(size << doubling)
            return (0..<2).map { _ in
                let begin = GrowthCase.processorTime()
                target.run(input)
                return GrowthCase.processorTime() - begin
            }.min() ?? 0
        }
    }

    /// The power of the size that times over doublings grow with: 1 in proportion, 2 with the square. What takes less
    /// than two thousandths of a second says nothing.
    package static func power(_ times: [Double]) -> Double {
        guard let first = times.first, let last = times.last, times.count > 1, last > 0.002 else { return 0 }
        return log2(last / max(first, 0.000_1)) / Double(times.count - 1)
    }

    /// Of this thread: what others do meanwhile does not count.
    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

extension GrowthCase {
    private static let rss = "<rss version=\"2.0\"><channel><title>T</title>"

    /// In the order in which reports list them.
    package static let all: [GrowthCase] = feeds + pages + texts + lists + settings + analysis

    private static let feeds: [GrowthCase] = [
        GrowthCase("items", "feed", "<item><title>Item #</title><guid>#</guid></item>", start: rss),
        GrowthCase("items without an id", "feed", "<item><title>The same</title></item>", start: rss),
        GrowthCase("categories of an item", "feed", "<category>c#</category>", start: rss + "<item>"),
        GrowthCase("one category again", "feed", "<category>c</category>", start: rss + "<item>"),
        GrowthCase("authors of an entry", "feed", "<author><name>A #</name></author>", start: "<feed><entry>"),
        GrowthCase("enclosures", "feed", "<enclosure url=\"https://a.example/#\"/>", start: rss + "<item>"),
        GrowthCase("links of an entry", "feed", "<link href=\"https://a.example/#\"/>", start: "<feed><entry>"),
        GrowthCase("elements in each other", "feed", "<x>", start: rss),
        GrowthCase("elements in a text", "feed", "<i>", start: rss + "<item><description>"),
        GrowthCase("entities", "feed", "&amp;", start: rss + "<item><title>"),
        GrowthCase("unknown entities", "feed", "&e#;", start: rss + "<item><title>"),
        GrowthCase("declared entities", "feed", "<!ENTITY e# \"x\">", start: "<!DOCTYPE rss [", end: "]>" + rss),
        GrowthCase("sections without an end", "feed", "<![CDATA[", start: rss + "<item><title>"),
        GrowthCase("comments without an end", "feed", "<!-- ", start: rss),
        GrowthCase("attributes", "feed", " a#=\"x\"", start: rss + "<item", end: ">"),
        GrowthCase("namespaces", "feed", "<x xmlns:n#=\"u:#\">", start: rss),
        GrowthCase("open brackets", "feed", "<", start: rss),
        GrowthCase("bare ampersands", "feed", "&", start: rss + "<item><title>"),
        GrowthCase(
            "items of JSON", "json-feed", "{\"id\":\"#\",\"content_text\":\"x\"},", start: "{\"items\":[", end: "{}]}"),
        GrowthCase("lists in each other", "json", "["),
        GrowthCase("escapes", "json", "\\u00e9", start: "\"", end: "\""),
        GrowthCase("digits", "json", "1"),
        GrowthCase("keys", "json", "\"k#\":#,", start: "{", end: "\"e\":0}"),
    ]

    private static let pages: [GrowthCase] = [
        GrowthCase("paragraphs", "page", "<p>Words of paragraph # that go on for a while."),
        GrowthCase("one paragraph again", "page", "<p>The same words again and again."),
        GrowthCase("elements in each other", "page", "<div>"),
        GrowthCase("formatting in each other", "page", "<b>"),
        GrowthCase("formatting with attributes", "page", "<b id=#>"),
        GrowthCase("links", "page", "<a href=\"/#\">link #</a> ", start: "<p>"),
        GrowthCase("tables in each other", "page", "<table><tr><td>"),
        GrowthCase("text in tables", "page", "<table>x"),
        GrowthCase("lists in each other", "page", "<ul><li>x"),
        GrowthCase("attributes", "page", " a#=1", start: "<p", end: ">x"),
        GrowthCase("facts for machines", "page", "<meta property=\"article:tag\" content=\"t#\">"),
        GrowthCase("times", "page", "<time datetime=\"2026-11-#\">", start: "<article>"),
        GrowthCase("scripts", "page", "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\"}</script>"),
        GrowthCase(
            "one script in depth", "page", "{\"a\":[", start: "<script type=\"application/ld+json\">", end: "</script>"),
        GrowthCase("entities", "page", "&nbsp", start: "<p>"),
        GrowthCase("open brackets", "page", "<"),
        GrowthCase("comments", "page", "<!--"),
        GrowthCase("pictures", "page", "<figure><img src=\"/#.png\" alt=\"a\"><figcaption>c", start: "<article>"),
        GrowthCase("links to feeds", "discovery", "<link rel=alternate type=\"application/rss+xml\" href=\"/#\">"),
        GrowthCase("choices", "selector", "p:not(", end: "\0<p>x"),
        GrowthCase("steps", "selector", "p ", end: "\0<p>x"),
        GrowthCase("elements to choose from", "selector", "<p><p class=#>x", start: "p > p ~ p + p\0"),
    ]

    private static let texts: [GrowthCase] = [
        GrowthCase("brackets", "text-file", "["),
        GrowthCase("links without an end", "text-file", "[a](b"),
        GrowthCase("stars", "text-file", "*a **b "),
        GrowthCase("ticks", "text-file", "`a ``b "),
        GrowthCase("quotes in each other", "text-file", "> "),
        GrowthCase("lists in each other", "text-file", "* "),
        GrowthCase("lines of a head", "text-file", "Key#: value\n"),
        GrowthCase("digits", "date", "1"),
        GrowthCase("words of a date", "date", "Nov "),
        GrowthCase("steps up", "address", "/..", start: "https://a.example"),
        GrowthCase("escapes", "address", "%25", start: "https://a.example/"),
        GrowthCase("parameters", "address", "&utm_source=#", start: "https://a.example/?a"),
        GrowthCase("at signs", "address", "@", start: "https://"),
        GrowthCase("labels", "address", "a.", start: "https://"),
        GrowthCase("bytes of no text", "decoding", "\u{E9}\u{80}"),
    ]

    private static let lists: [GrowthCase] = [
        GrowthCase("folders in each other", "opml", "<outline text=\"#\">", start: "<opml><body>"),
        GrowthCase("sources", "opml", "<outline xmlUrl=\"https://a#.example/\"/>", start: "<opml><body>"),
        GrowthCase("one source again", "opml", "<outline xmlUrl=\"https://a.example/\"/>", start: "<opml><body>"),
        GrowthCase("lines", "urls", "https://a#.example/ \"tag\" ~name\n"),
        GrowthCase("tags of a line", "urls", " \"t#\"", start: "https://a.example/"),
        GrowthCase("quotation marks", "urls", "\"", start: "https://a.example/ "),
        GrowthCase("brackets", "filter", "("),
        GrowthCase("conditions", "filter", "title=\"#\" and ", end: "title=\"x\""),
        GrowthCase("negations", "filter", "!"),
    ]

    private static let settings: [GrowthCase] = [
        GrowthCase("keys", "configuration", "    a#b: star\n", start: "keys:\n  bindings:\n"),
        GrowthCase("keys that begin alike", "configuration", "    gg#: star\n", start: "keys:\n  bindings:\n"),
        GrowthCase("keys of no command", "configuration", "    k#: nonsense#\n", start: "keys:\n  bindings:\n"),
        GrowthCase("unknown settings", "configuration", "setting#: 1\n"),
        GrowthCase("lists in each other", "configuration", "["),
        GrowthCase("maps in each other", "configuration", "{a: "),
        GrowthCase("views", "configuration", "  v#: is:unread\n", start: "views:\n"),
        GrowthCase("names of values", "configuration", "a#: &n# 1\n"),
        GrowthCase("roles", "theme", "  role#: bold\n", start: "roles:\n"),
        GrowthCase("lists in each other", "theme", "[", start: "palette: "),
        GrowthCase("words", "query", "word# "),
        GrowthCase("brackets", "query", "("),
        GrowthCase("negations", "query", "-"),
        GrowthCase("alternatives", "query", "a OR "),
        GrowthCase("quotation marks", "query", "\" "),
        GrowthCase("fields", "query", "title:"),
        GrowthCase("numbers of a sequence", "keys", "1;", start: "\u{1B}["),
        GrowthCase("a paste without an end", "keys", "paste\u{1B}[20", start: "\u{1B}[200~"),
        GrowthCase("an answer without an end", "keys", "rgb:", start: "\u{1B}]11;"),
        GrowthCase("escapes", "keys", "\u{1B}"),
        GrowthCase("marks on one letter", "keys", "\u{301}", start: "e"),
        GrowthCase("cells of a page", "database", "\u{0D}\0\0\0", start: "SQLite format 3\0"),
    ]

    private static let analysis: [GrowthCase] = [
        GrowthCase("open marks", "quotes", "“a "),
        GrowthCase("quotes with speakers", "quotes", "“We go on,” said Anna Holm#. "),
        GrowthCase("marks alone", "quotes", "\""),
        GrowthCase("names", "quotes", "Anna Holm "),
        GrowthCase("one name", "quotes", "Holm ", end: "Lund"),
        GrowthCase("forms that hang on verbs", "quotes", "Ganando vemos. "),
        GrowthCase("tags without their subjects", "quotes", "“No lo sé aún”, insistió. "),
        GrowthCase("offices for names", "quotes", "Luis Soto dijo “vamos”. “Ya está”, dijo el alcalde. "),
        GrowthCase("pronouns behind adjuncts", "quotes", "En réponse à Luc Aubin, il a dit « non ». "),
        GrowthCase("views in one sentence", "quotes", "para Luis Soto es “un error”, mientras "),
        GrowthCase("sentences without marks", "quotes", "The minister said that it will go on for # days. "),
        GrowthCase("one line of text", "quotes", "word "),
    ]
}
