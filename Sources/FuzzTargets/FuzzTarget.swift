import NcursesTerminal
import NewsAnalysis
import NewsIndex
import NewsIngest
import NewsModel
import NewsText
import ProgramSettings
import ReaderInterface
import ReaderThemes

/// A parser, as something that takes any bytes: it answers, and neither crashes nor takes longer than their number
/// allows.
package struct FuzzTarget: Sendable {
    /// As `rashomon-fuzz` takes it.
    package var name: String
    /// What inputs of the kind are made of; mutations put these in.
    package var words: [String]
    /// Answers or refuses; a crash or an endless run is a fault.
    package var run: @Sendable ([UInt8]) -> Void

    /// A moment for what depends on one: 2026-11-21T12:00:00Z.
    private static let now = Timestamp(seconds: 1_795_262_400)

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// The halves before and after the first zero byte: for what takes two texts.
    private static func halves(_ bytes: [UInt8]) -> (ArraySlice<UInt8>, ArraySlice<UInt8>) {
        let place = bytes.firstIndex(of: 0) ?? bytes.count / 2
        return (bytes[..<place], bytes[min(bytes.count, place + 1)...])
    }

    /// In the order in which reports list them.
    package static let all: [FuzzTarget] = ingest + lists + settings + analysis

    private static let tags = [
        "<rss version=\"2.0\">", "<channel>", "<item>", "</item>", "<title>", "<description>", "<![CDATA[", "]]>",
        "<feed>",
        "<entry>", "<link href=\"", "&amp;", "&#x202E;", "&nbsp;", "<!DOCTYPE x [<!ENTITY a \"", "<!--", "-->",
        "<guid>",
        "<pubDate>", "<category>", "<content:encoded>", "<media:content url=\"", "xml:base=\"",
    ]
    private static let elements = [
        "<p>", "</p>", "<div>", "<article>", "<h1>", "<table><tr><td>", "<script>", "</script>", "<a href=\"",
        "<img src=\"",
        "<meta property=\"", "<time datetime=\"", "<ul><li>", "<pre>", "<svg>", "<template>", "<style>", "&lt;", "<br>",
        "<script type=\"application/ld+json\">{", "<body>",
    ]

    private static let ingest: [FuzzTarget] = [
        FuzzTarget(name: "feed", words: tags) {
            let feed = FeedParser.parse($0, contentType: nil, baseURL: "https://a.example/feed")
            _ = feed.drafts(outlet: "O", source: nil, sourceName: "O", location: "https://a.example/feed")
        },
        FuzzTarget(
            name: "json-feed", words: ["{\"version\":\"https://jsonfeed.org/version/1.1\",", "\"items\":[", "{", "}"]
        ) {
            _ = FeedParser.parse($0, contentType: "application/feed+json", baseURL: nil)
        },
        FuzzTarget(name: "page", words: elements) {
            _ = PageExtractor.extract($0, url: "https://a.example/2026/11/21/x", contentType: nil)
        },
        FuzzTarget(
            name: "discovery", words: elements + ["<link rel=\"alternate\" type=\"application/rss+xml\" href=\""]
        ) {
            _ = FeedDiscovery.feeds(in: $0, baseURL: "https://a.example/")
        },
        FuzzTarget(name: "text-file", words: ["Title: ", "Date: ", "\n\n", "# ", "* ", "> ", "```", "[a](b)"]) {
            bytes in
            for name in ["a.txt", "a.md", "a.html"] { _ = FileReader.read(bytes, path: name) }
        },
        FuzzTarget(
            name: "date",
            words: ["2026", "-11-", "T", "Z", "+01:00", "Sat, ", "Nov", "vor 3 Stunden", "yesterday", "年"]
        ) {
            _ = DateParser.parse(text($0))
            _ = DateParser.writtenDay(text($0))
        },
        FuzzTarget(name: "json", words: ["{\"", "\":", "[", "]", "}", "\\u", "\\", "1e", "null", "true", "\""]) {
            _ = JSONValue.parse($0)
        },
        FuzzTarget(name: "decoding", words: ["<?xml encoding=\"", "utf-16", "windows-1252", "charset=", "\u{FEFF}"]) {
            _ = TextDecoder.decode($0, declared: ["iso-2022-jp"])
        },
        FuzzTarget(
            name: "address", words: ["https://", "//", "@", ":", "/../", "?utm_source=", "#", "%2f", "[::1]", "xn--"]
        ) {
            let text = text($0)
            _ = WebAddress.resolve(text, against: "https://a.example/b/c?d#e")
            _ = WebAddress.openable(text)
            _ = CanonicalAddress.key(text)
            _ = CanonicalAddress.readable(text)
            _ = CanonicalAddress.alias(ofID: text)
        },
    ]

    private static let lists: [FuzzTarget] = [
        FuzzTarget(
            name: "opml", words: ["<opml>", "<body>", "<outline text=\"", "xmlUrl=\"", "\"/>", "</outline>", "&"]
        ) {
            _ = OPML.parse($0)
        },
        FuzzTarget(
            name: "urls", words: ["https://", "\"", "~", "!", "\n", "\"query:a:", "exec:", "filter:", "#", "\\"]
        ) {
            _ = NewsboatURLs.parse(text($0))
            _ = NewsboatConfig.parse(text($0), file: "config")
        },
        FuzzTarget(name: "source", words: ["exec:", "file://", "https://", "filter:", " "]) {
            for origin in [SourceOrigin.typed, .ownList, .outside] {
                _ = SourceAddress.admission(of: text($0), from: origin)
            }
        },
        FuzzTarget(
            name: "filter", words: ["title", "=~", "\"", " and ", " or ", "(", ")", "!", "#", "author:", "/", "-"]
        ) {
            _ = try? NewsboatFilter.query(text($0))
            _ = try? FreshRSSFilter.query(text($0))
        },
        FuzzTarget(name: "selector", words: [":not(", ")", " > ", "~", "[a=\"", "\"]", ".", "#", ":nth-child(", ","]) {
            bytes in
            let (selector, html) = halves(bytes)
            guard let chosen = try? CSSSelector(String(decoding: selector, as: UTF8.self)) else { return }
            let rules = PageRules(content: chosen, remove: nil)
            _ = PageExtractor.extract(Array(html), url: nil, contentType: nil, rules: rules)
        },
    ]

    private static let settings: [FuzzTarget] = [
        FuzzTarget(
            name: "configuration",
            words: [
                "keys:\n  bindings:\n", "    j: ", "theme: ", "- ", ": ", "&a ", "*a", "|\n", "views:\n", "{", "\"",
            ]
        ) {
            let file = ConfigurationFile(path: "c.yaml", text: text($0))
            let settings = Settings(file: file, environment: [:])
            _ = KeyMap(
                preset: nil,
                bindings: settings.bindings.map {
                    KeyBinding(keys: $0.keys, command: $0.command, screens: $0.screen.map { [$0] } ?? [], line: $0.line)
                })
        },
        FuzzTarget(
            name: "theme", words: ["palette:\n", "base00: \"", "#ff", "roles:\n", "  title: ", "bold", "scheme: "]
        ) {
            _ = ThemeFile.read(text($0), name: "t", file: "t.yaml")
        },
        FuzzTarget(
            name: "query",
            words: ["is:unread", "tag:", "\"", "(", ")", "OR ", "-", "since:", "title:", "*", "~", "2026-11"]
        ) {
            _ = NewsQuery.parse(text($0), now: now)
        },
        FuzzTarget(
            name: "keys",
            words: [
                "\u{1B}[", "\u{1B}]11;rgb:", "\u{1B}\\", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[<0;1;1M", "\u{1B}O",
                "\u{07}",
            ]
        ) {
            TerminalBytes.read($0)
        },
        FuzzTarget(name: "database", words: ["SQLite format 3\0", "\u{0D}\0\0\0", "\u{05}\0\0\0", "\u{10}\0"]) {
            SalvageTrial.read($0)
        },
    ]

    private static let marks = [
        "“", "”", "\"", "'", "«", "»", "「", "」", " said ", " sagte ", " dijo ", ":", ".", ",", "—", "\n",
    ]

    private static let analysis: [FuzzTarget] = [
        FuzzTarget(name: "quotes", words: marks + ["Anna Holm", "the minister", "he", "她说"]) { bytes in
            for language in ["en", "de", "fr", "es", "zh"] {
                _ = QuoteFinder.quotes(in: bytes, language: language, includeIndirect: true)
            }
        },
        FuzzTarget(
            name: "comparison", words: marks + [" 31 ", " million", " per cent", " Monday", " not ", " of the ", "$"]
        ) { bytes in
            let (left, right) = halves(bytes)
            let texts = [left, right].enumerated().map { number, half in
                ComparisonText(
                    id: ArticleID(Int64(number + 1)), outlet: "\(number)",
                    content: ArticleText(
                        title: "T",
                        blocks: String(decoding: half, as: UTF8.self).split(separator: "\n").map {
                            (.paragraph, String($0))
                        }),
                    published: now, language: "en")
            }
            for engine in [ComparisonEngine.alignment, .revision] {
                _ = Comparer.compare(texts[0], texts[1], engine: engine)
            }
        },
    ]
}
