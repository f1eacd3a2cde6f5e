import NewsIngest
import Testing

@Suite struct AddressTests {
    @Test(arguments: [
        ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
        ("//g", "http://g"),
        ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
        ("", "http://a/b/c/d;p?q"),
        (".", "http://a/b/c/"), ("..", "http://a/b/"), ("../..", "http://a/"), ("../../../g", "http://a/g"),
        ("g;x=1/../y", "http://a/b/c/y"), ("g:h", "g:h"),
    ])
    func resolvesAsRFC3986Says(reference: String, expected: String) {
        #expect(WebAddress.resolve(reference, against: "http://a/b/c/d;p?q") == expected)
    }

    @Test(arguments: [
        ("http://www.a.example/x/?utm_source=m&id=2&fbclid=z#top", "https://a.example/x?id=2"),
        ("https://m.a.example/x", "https://a.example/x/"),
        ("https://a.example/x/amp/", "https://a.example/x"),
        ("https://www.google.com/amp/s/a.example/x", "https://a.example/x"),
        ("https://a-example.cdn.ampproject.org/c/s/a.example/x", "https://a.example/x"),
        ("https://a.example/x?b=1&a=2", "https://a.example/x?a=2&b=1"),
        ("https://a.example:443/index.html", "http://a.example"),
    ])
    func sameArticleSameKey(one: String, other: String) {
        #expect(CanonicalAddress.key(one) == CanonicalAddress.key(other))
        #expect(CanonicalAddress.key(one) != nil)
    }

    @Test(arguments: [
        ("https://user:word@www.A.example:8080/x", "www.a.example", 8_080),
        ("http://[2001:DB8::1]:81/", "2001:db8::1", 81),
        ("http://[2001:DB8::1]/", "2001:db8::1", nil), ("http://a.example/x:1", "a.example", nil),
        ("http://a@b@c.example", "c.example", nil), ("http:///x", nil, nil), ("mailto:a@b.example", nil, nil),
    ])
    func hostAndPort(address: String, host: String?, port: Int?) {
        #expect(WebAddress(address).host == host)
        #expect(WebAddress(address).port == port)
    }

    @Test func differentArticlesDifferInKey() {
        #expect(CanonicalAddress.key("https://a.example/x?id=1") != CanonicalAddress.key("https://a.example/x?id=2"))
        #expect(CanonicalAddress.key("https://a.example/x") != CanonicalAddress.key("https://b.example/x"))
        #expect(CanonicalAddress.key("https://a.example/#!/1") != CanonicalAddress.key("https://a.example/#!/2"))
        #expect(CanonicalAddress.key("tag:a,2026:1") == nil)
        #expect(CanonicalAddress.articleKey("https://www.a.example/?utm_source=x#top") == nil)
        #expect(CanonicalAddress.articleKey("https://www.a.example/?p=1") == "a.example/?p=1")
    }

    @Test func aliasOfAnIDSurvivesAMoveOfHost() {
        #expect(
            CanonicalAddress.alias(ofID: "http://a.example/?p=1")
                == CanonicalAddress.alias(ofID: "https://www.b.example/?p=1"))
        #expect(CanonicalAddress.alias(ofID: "tag:a,2026:1") == nil)
        #expect(CanonicalAddress.alias(ofID: "https://a.example/") == nil)
    }

    @Test func readableKeepsAllButTracking() {
        #expect(
            CanonicalAddress.readable("https://a.example/x?UTM_Source=b&q=1#part") == "https://a.example/x?q=1#part")
        #expect(CanonicalAddress.readable("mailto:a@b.example") == "mailto:a@b.example")
        #expect(CanonicalAddress.readable("https://a|b/") == "")
    }

    @Test("an address without a host, or with half of one, cannot be opened")
    func hosts() {
        for text in ["https://", "https:///feed", "http://[::1", "http://::1]/feed", "http://@/", "htp://a.example/"] {
            #expect(WebAddress.openable(text) == nil, "\(text)")
        }
        for text in ["https://a.example", "http://[::1]/feed", "http://[::1]:8080/feed", "http://ida@a.example/"] {
            #expect(WebAddress.openable(text) == text, "\(text)")
        }
    }

    @Test("a password in the address of a filter is not shown and not exported")
    func filterPassword() {
        let address = WebAddress("filter:sed s/a:b/c/:https://ida:secret@h.example/f?x=1")
        #expect(address.shown == "filter:sed s/a:b/c/:https://ida:…@h.example/f?x=1")
        #expect(address.withoutPassword?.text == "filter:sed s/a:b/c/:https://ida@h.example/f?x=1")
        #expect(WebAddress("filter:cat:https://h.example/f").withoutPassword == nil)
    }
}
