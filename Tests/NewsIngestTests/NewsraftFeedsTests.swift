import NewsIngest
import Testing

@Suite("newsraft's feeds file, and XPath as selectors")
struct NewsraftFeedsTests {
    @Test("sections, names, programs, and settings in all kinds of brackets, a section's where a line has none")
    func feeds() {
        let text = """
            # mine
            https://one.example/rss
            @ Replies [20] {50}
            https://two.example/rss [10]
            https://three.example/rss "Forum [old]"
            @ News < reload-period 60; user-agent "Mine 1.0" >
            $(cat ~/feed.xml | sed 's/(a)/b/') "By program" < item-limit 7 >
            @ Global
            https://four.example/rss "Four"
            nonsense here
            """
        #expect(NewsraftFeeds.isLikely(text))
        let feeds = NewsraftFeeds.parse(text)
        #expect(feeds.entries.map(\.line) == [2, 4, 5, 7, 9])
        #expect(feeds.entries.map(\.section) == [nil, "Replies", "Replies", "News", nil])
        #expect(feeds.entries.map(\.name) == [nil, nil, "Forum [old]", "By program", "Four"])
        #expect(feeds.entries[1].settings == ["reload-period": "10", "item-limit": "50"])
        #expect(feeds.entries[2].settings == ["reload-period": "20", "item-limit": "50"])
        #expect(
            feeds.entries[3].settings == ["reload-period": "60", "user-agent": "Mine 1.0", "item-limit": "7"])
        #expect(feeds.entries[3].address == "exec:cat ~/feed.xml | sed 's/(a)/b/'")
        #expect(feeds.warnings == ["line 10: “nonsense here” is no address"])
    }

    @Test("newsboat's list is not taken for newsraft's")
    func newsboat() {
        #expect(!NewsraftFeeds.isLikely("https://a.example/rss news \"~Name\" !\nhttps://b.example/x[1]\n"))
        #expect(!NewsraftFeeds.isLikely("https://b.example/rss \"a tag\" [not] settings]\n"))
    }

    @Test(
        "expressions that choose elements",
        arguments: [
            ("//div[@class=\"news-item\"]", "div[class=\"news-item\"]"), ("//article", "article"),
            ("/html/body/main//li[2]/a", "html > body > main li:nth-of-type(2) > a"),
            ("//div[contains(@class, 'card')]", "div[class*=\"card\"]"),
            ("//*[@id='list']/li", "[id=\"list\"] > li"),
            ("//div[contains(concat(' ', normalize-space(@class), ' '), ' post ')]", "div[class~=\"post\"]"),
            ("//a[starts-with(@href, '/news/') and not(@rel)]", "a[href^=\"/news/\"]:not([rel])"),
            ("//h2 | //h3", "h2, h3"), ("//ul/li[last()]", "ul > li:last-of-type"),
        ])
    func pages(expression: String, selector: String) throws {
        #expect(XPathSelector.choice(expression, isInside: false)?.selector == selector)
        _ = try CSSSelector(selector)
    }

    @Test("expressions inside of an item, with the attribute that they mean")
    func items() {
        func choice(_ text: String) -> [String?] {
            let found = XPathSelector.choice(text, isInside: true)
            return [found?.selector, found?.attribute]
        }
        #expect(choice("descendant::h2") == ["h2", nil])
        #expect(choice(".//h2/a/text()") == ["h2 > a", nil])
        #expect(choice("descendant::a[string-length(@href)>0]/@href") == ["a[href]", "href"])
        #expect(choice(".") == ["", nil])
        #expect(choice("./@href") == ["", "href"])
    }

    @Test(
        "what no selector says",
        arguments: [
            "//a[contains(@href, '/x/')]/ancestor::article", "concat('a', 'b')", "//h2[contains(text(), 'New')]",
            "(//li)[3]", "\"Anonymous\"", "//div[@a='x\"y']", "//div[", "", "//", "normalize-space(//h2)", "//a/..",
            "//li[position()<3]",
        ])
    func refused(expression: String) {
        #expect(XPathSelector.choice(expression, isInside: false) == nil)
    }
}
