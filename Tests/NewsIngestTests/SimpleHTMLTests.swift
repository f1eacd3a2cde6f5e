import Testing

@testable import NewsIngest

@Suite struct SimpleHTMLTests {
    /// A generator with a seed, so that a failure can be looked at again.
    private struct Random {
        var state: UInt64

        mutating func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
    }

    private static let pieces = [
        "<p>", "</p>", "<div>", "</div>", "<ul>", "<li>", "</li>", "</ul>", "<ol start=\"3\">", "</ol>", "<b>", "</b>",
        "<i>", "</i>", "<a href='/x?a=1&b=2&amp;c'>", "</a>", "<blockquote>", "</blockquote>", "<h2>", "</h2>", "<h3>",
        "</h3>", "<br>", "<br/>", "<hr>", "<img src=\"x\" ALT=\"a &lt; b\" src=\"y\">", "<span class=\"k\">", "</span>",
        "<pre>\n", "</pre>", "<dl>", "<dt>", "<dd>", "</dd>", "</dl>", "<code>", "</code>", "<figure>", "</figure>",
        "<figcaption>", "</figcaption>", "<!-- a - b -->", "&amp;", "&nbsp;", "&#8217;", "&#x201c;", "& ", "&copy",
        "text", " ", "more words", "\n", "é", "<iframe src=\"v\">x<b></iframe>", "<table><tr><td>", "</table>", "<3",
        "<EM>", "</Em>", "<section>", "</section>", "<address>", "</address>", "<sup>2</sup>", "<p/>", "<a name=\"n\">",
    ]

    private static func description(_ tree: HTMLTree) -> [String] {
        tree.nodes.map { node in
            switch node.kind {
            case .text:
                "\(node.parent) \(node.end) "
                    + String(decoding: tree.pool[Int(node.from)..<Int(node.to)], as: UTF8.self)
            case .element:
                "\(node.parent) \(node.end) \(node.tag) "
                    + tree.attributes[Int(node.from)..<Int(node.to)].map {
                        String(decoding: tree.pool[$0.name] + [0x3D] + tree.pool[$0.value], as: UTF8.self)
                    }.joined(separator: " ")
            }
        }
    }

    @Test func treesAreThoseOfTheFullParser() {
        var random = Random(state: 7)
        var simple = 0
        for _ in 0..<20_000 {
            let html = (0..<(1 + random.next(10))).map { _ in Self.pieces[random.next(Self.pieces.count)] }.joined()
            guard let tree = SimpleHTML.parse(Array(html.utf8)) else { continue }
            simple += 1
            let full = HTMLTree(throughGumbo: Array(html.utf8), isFragment: true)
            #expect(Self.description(tree) == Self.description(full), "\(html)")
        }
        #expect(simple > 2_000)
    }

    @Test(arguments: [
        "<p>One &amp; two, “three”.</p>\n<p>See <a href=\"https://news.example/?a=1&b=2\">this</a>.</p>",
        "<ul><li>one<li>two<ul><li>inner</ul></ul><p>end", "<blockquote><p>a<br/>b</blockquote>",
        "<figure><img src='x' alt=''><figcaption>c</figcaption></figure>",
        "<div><h2 class=t>t</h2></div>".replacing("=t", with: "=\"t\""),
    ])
    func whatFeedsWriteNeedsNoFullParser(html: String) {
        #expect(SimpleHTML.parse(Array(html.utf8)) != nil)
    }

    @Test(arguments: [
        "<b><p>x</b>", "<table><td>x", "a &copy b", "<p><b>x<p>y", "</p>", "<svg><p>", "a\r\nb", "<a><a>",
    ])
    func whatNestsOtherwiseIsLeftToTheFullParser(html: String) {
        #expect(SimpleHTML.parse(Array(html.utf8)) == nil)
    }
}
