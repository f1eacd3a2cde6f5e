import NewsModel
import Testing

@testable import NewsIngest

/// Selectors on a small page; each element that can be meant has an id.
struct CSSSelectorTests {
    private static let page = """
        <html><body id="body"><main id="main"><ul id="list" class="news big">
        <li id="a" class="item first" data-kind="lead story"><a id="a1" href="/one.html">One</a></li>
        <li id="b" class="item" lang="en-GB"><p id="b1">Two</p><a id="b2" href="/TWO.pdf">Two</a></li>
        <li id="c" class="item ad"><div id="c1"><a id="c2" href="https://x.example/3">Three</a></div></li>
        <li id="d" class="Item"></li></ul><p id="e">Tail</p><p id="f" class="x:y">End</p></main></body></html>
        """

    private func found(_ selector: String) throws -> [String] {
        let tree = HTMLTree(Array(CSSSelectorTests.page.utf8))
        let matches = CSSMatching(tree).matches(try CSSSelector(selector))
        return matches.indices.filter { matches[$0] }.compactMap { tree.value($0, "id") }
    }

    @Test(arguments: [
        ("li", ["a", "b", "c", "d"]), ("LI.item", ["a", "b", "c"]), (".item.first", ["a"]), ("#b a", ["b2"]),
        ("ul > a", []), ("ul>li>a", ["a1", "b2"]), ("main a", ["a1", "b2", "c2"]),
        ("li a , #e", ["a1", "b2", "c2", "e"]),
        ("li + li", ["b", "c", "d"]), (".first ~ .item", ["b", "c"]), ("ul ~ p", ["e", "f"]), ("ul + p", ["e"]),
        ("[data-kind]", ["a"]), ("[data-kind=story]", []), ("[data-kind~=story]", ["a"]), ("[lang|=en]", ["b"]),
        ("a[href^='/']", ["a1", "b2"]), ("a[href$='.PDF']", []), ("a[href$=\".PDF\" i]", ["b2"]),
        ("a[href$='.pdf' i]", ["b2"]), ("a[href*=example]", ["c2"]), ("li:first-child", ["a"]),
        ("li:last-child", ["d"]),
        ("li:nth-child(2n)", ["b", "d"]), ("li:nth-child(odd)", ["a", "c"]), ("li:nth-child( -n + 2 )", ["a", "b"]),
        ("li:nth-last-child(2)", ["c"]), ("main > :first-of-type", ["list", "e"]), ("p:nth-of-type(2)", ["f"]),
        ("p:last-of-type", ["b1", "f"]), ("li:not(.ad)", ["a", "b", "d"]), ("li:not(.ad, .first)", ["b", "d"]),
        ("li:empty", ["d"]), (".x\\:y", ["f"]), ("*:not(li) > a", ["c2"]), ("body main li p", ["b1"]), (".none a", []),
    ])
    func whatASelectorMeans(selector: String, ids: [String]) throws {
        #expect(try found(selector) == ids)
    }

    @Test(arguments: [
        "", "  ", "li >", "> li", "li,,a", ".", "#", "[", "[a", "[a=", "[a='x]", "li:hover", "li:nth-child",
        ":nth-child(x)",
        ":not(li a)", ":not(:not(a))", "a}b", "li:not(", "a|b", "\\",
    ])
    func whatIsNoSelectorIsRefusedWithAReason(selector: String) {
        #expect { try CSSSelector(selector) } throws: { error in
            (error as? CSSSelector.Problem)?.reason.isEmpty == false
        }
    }

    @Test func deepPagesTakeTimeInProportion() throws {
        let deep = String(repeating: "<div class=x>", count: 5_000) + "<p id=last>end</p>"
        let tree = HTMLTree(Array(deep.utf8))
        let selector = try CSSSelector(Array(repeating: ".x", count: 60).joined(separator: " ") + " .none")
        let clock = ContinuousClock()
        let time = clock.measure { _ = CSSMatching(tree).matches(selector) }
        #expect(time < .seconds(5))
    }

    @Test func partsThatAreRemovedLeaveATreeThatHoldsTogether() throws {
        let tree = HTMLTree(Array(CSSSelectorTests.page.utf8)).removing(try CSSSelector("#b, #c1, p#e"))
        let ids = tree.nodes.indices.compactMap { tree.value($0, "id") }
        #expect(ids == ["body", "main", "list", "a", "a1", "c", "d", "f"])
        for (at, node) in tree.nodes.enumerated() {
            #expect(Int(node.end) > at && Int(node.end) <= tree.nodes.count && Int(node.parent) < at)
        }
    }

    @Test func rulesForPagesSayWhatIsTheTextAndWhatIsNot() throws {
        let page = """
            <html><head><title>Kiln opens</title></head><body><div class="teaser"><p>Read our offers, they are long \
            enough to be taken for a text by anyone who counts the words, and then some more.</p></div>
            <div class="words"><h1>Kiln opens</h1><p>The kiln opened.</p><p class="ad">Buy clay.</p></div></body></html>
            """
        let rules = PageRules(content: try CSSSelector(".words"), remove: try CSSSelector(".ad"))
        let read = PageExtractor.extract(Array(page.utf8), url: nil, contentType: nil, rules: rules)
        #expect(read.content.text == "Kiln opens\nThe kiln opened.")
        let missing = PageExtractor.extract(
            Array(page.utf8), url: nil, contentType: nil, rules: PageRules(content: try CSSSelector(".gone")))
        #expect(missing.problems == ["has nothing that is “.gone”"])
        #expect(missing.content.text.contains("offers"))
    }

    @Test func aPageThatListsArticlesIsAFeed() throws {
        let page = """
            <html lang="en"><head><title>Kiln News</title><base href="/news/"></head><body>
            <div class="card"><h2>Kiln opens</h2><a href="1.html">more</a><time datetime="2026-11-18T07:30:00Z">Wed</time></div>
            <div class="card"><h2>Clay is dear</h2><p class="t">It &lt;costs&gt; more.</p><a href="2.html">more</a>\
            <span class="when">17 November 2026</span></div>
            <div class="card"><h2>No link</h2></div><div class="card"><h2>Again</h2><a href="1.html">x</a></div>
            <a class="card" href="https://other.example/x">A link by itself</a></body></html>
            """
        var rules = PageListRules(item: try CSSSelector(".card"), text: try CSSSelector(".t"))
        let feed = PageList.parse(
            Array(page.utf8), url: "https://kiln.example/", contentType: nil, rules: rules)
        #expect(feed.error == nil)
        #expect(feed.entries.map(\.title) == ["Kiln opens", "Clay is dear", "A link by itself"])
        #expect(
            feed.entries.map(\.link) == [
                "https://kiln.example/news/1.html", "https://kiln.example/news/2.html", "https://other.example/x",
            ])
        #expect(feed.entries.map { $0.published?.iso8601 } == ["2026-11-18T07:30:00Z", nil, nil])
        #expect(feed.entries[1].summary == "It &lt;costs&gt; more.")
        rules.date = try CSSSelector(".when, time")
        let dated = PageList.parse(Array(page.utf8), url: "https://kiln.example/", contentType: nil, rules: rules)
        #expect(dated.entries[1].published?.iso8601 == "2026-11-17T00:00:00Z")
        rules.item = try CSSSelector(".row")
        let empty = PageList.parse(Array(page.utf8), url: "https://kiln.example/", contentType: nil, rules: rules)
        #expect(empty.error == "nothing on the page is “.row”")
    }
}
