import Foundation
import NewsModel
import Testing

@testable import NewsIngest

/// Rules about addresses, proxies and files that no server is needed for.
@Suite struct FetchRulesTests {
    // MARK: Local addresses

    private func expectConnection(
        _ addresses: inout AddressGuard, isPrivate: Bool, isAllowed: Bool, at place: SourceLocation = #_sourceLocation
    ) {
        let result = addresses.connected(isPrivate: isPrivate)
        #expect(result == isAllowed, sourceLocation: place)
    }

    @Test func nobodyGetsIntoTheLocalNetworkFromOutside() {
        var typed = AddressGuard(isFromContent: false, allowsPrivate: false)
        expectConnection(&typed, isPrivate: false, isAllowed: true)
        typed.isRedirected = true
        expectConnection(&typed, isPrivate: true, isAllowed: false)
        expectConnection(&typed, isPrivate: false, isAllowed: true)
        let content = AddressGuard(isFromContent: true, allowsPrivate: false)
        #expect(!content.allows(isPrivate: true) && content.allows(isPrivate: false))
    }

    @Test func whoStartsInsideMayStayInside() {
        var typed = AddressGuard(isFromContent: false, allowsPrivate: false)
        expectConnection(&typed, isPrivate: true, isAllowed: true)
        typed.isRedirected = true
        expectConnection(&typed, isPrivate: true, isAllowed: true)
        #expect(AddressGuard(isFromContent: true, allowsPrivate: true).allows(isPrivate: true))
    }

    @Test func aNameThatStandsForBothDoesNotOpenTheDoor() {
        // The private address was only looked at; the connection went to the public one.
        var typed = AddressGuard(isFromContent: false, allowsPrivate: false)
        #expect(typed.allows(isPrivate: true))
        expectConnection(&typed, isPrivate: false, isAllowed: true)
        typed.isRedirected = true
        expectConnection(&typed, isPrivate: true, isAllowed: false)
    }

    @Test(
        arguments: [
            ("127.0.0.1", true), ("10.1.2.3", true), ("192.168.0.1", true), ("172.16.0.1", true), ("172.32.0.1", false),
            ("169.254.169.254", true), ("100.64.0.1", true), ("0.0.0.0", true), ("8.8.8.8", false), ("::1", true),
            ("fe80::1%eth0", true), ("fd00::1", true), ("::ffff:127.0.0.1", true), ("::ffff:8.8.8.8", false),
            ("64:ff9b::7f00:1", true), ("2001:4860:4860::8888", false), ("a.example", nil),
        ] as [(String, Bool?)])
    func privateAddresses(text: String, isPrivate: Bool?) {
        #expect(NetworkAddress.isPrivate(literal: text) == isPrivate)
    }

    @Test(
        arguments: [
            ("http://localhost:8080/", true), ("http://printer.local/", true), ("http://172.20.1.1/", true),
            ("http://[fd00::1]/", true), ("https://a.example/", false), ("https://10.example/", false), ("x", false),
        ])
    func addressesOfTheOwnNetwork(address: String, isLocal: Bool) { #expect(WebAddress(address).isLocal == isLocal) }

    // MARK: Proxies

    private func isProxied(_ address: String, _ environment: [String: String], proxy: String? = nil) -> Bool {
        ProxyRules(proxy: proxy, environment: environment).isUsed(for: WebAddress(address))
    }

    @Test func proxiesOfTheEnvironmentCountByScheme() {
        #expect(isProxied("http://a.example/", ["http_proxy": "http://p:1"]))
        #expect(!isProxied("http://a.example/", ["HTTP_PROXY": "http://p:1"]))
        #expect(!isProxied("https://a.example/", ["http_proxy": "http://p:1"]))
        #expect(isProxied("https://a.example/", ["HTTPS_PROXY": "http://p:1"]))
        #expect(isProxied("https://a.example/", ["ALL_PROXY": "http://p:1"]))
        #expect(!isProxied("https://a.example/", ["ALL_PROXY": ""]))
        #expect(isProxied("https://a.example/", [:], proxy: "http://p:1"))
        #expect(!isProxied("https://a.example/", ["ALL_PROXY": "http://p:1"], proxy: ""))
    }

    @Test(arguments: [("*", false), ("a.example", false), (".example", false), ("b.example, x", true), ("ample", true)])
    func hostsThatNeedNoProxy(list: String, isUsed: Bool) {
        #expect(isProxied("http://a.example/", ["http_proxy": "http://p:1", "NO_PROXY": list]) == isUsed)
    }

    // MARK: Robots

    private func allows(_ robots: String, _ path: String) -> Bool {
        RobotsRules(Array(robots.utf8)).allows(WebAddress("https://a.example" + path))
    }

    @Test(
        arguments: [
            ("/shop", true), ("/private", false), ("/private/open", true), ("/private/open/not", true), ("/", true),
            ("/robots.txt", true), ("/a.pdf", false), ("/a.pdf?x", true), ("/x/deep/secret", false),
            ("/p%72ivate", false),
            ("/caf%C3%A9", false), ("/café", false),
        ])
    func theLongestRuleDecides(path: String, isAllowed: Bool) {
        let robots = """
            # ours
            User-agent: *
            Disallow: /private
            Allow: /private/open
            Disallow: /*.pdf$
            Disallow: /x/*/secret
            Disallow: /café
            Disallow:
            Sitemap: https://a.example/map
            """
        #expect(allows(robots, path) == isAllowed)
    }

    @Test func whyRobotsCouldNotBeReadIsKept() {
        #expect(RobotsRules.from(FetchResponse(failure: .hostNotFound)).silence == "the host could not be found")
        #expect(RobotsRules.from(FetchResponse(status: 503)).silence == "the server answered 503")
        #expect(RobotsRules.from(FetchResponse(status: 404)).silence == nil)
        #expect(
            RobotsRules.from(FetchResponse(status: 200, body: Array("User-agent: *\nDisallow: /".utf8))).silence == nil)
    }

    @Test func ownGroupsReplaceTheGeneralOne() {
        let robots =
            "User-agent: other\nUser-agent: RASHOMON\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n\nuser-agent: rashomon\nDisallow: /b\n"
        #expect(!allows(robots, "/a") && !allows(robots, "/b") && allows(robots, "/c"))
        #expect(allows("User-agent: other\nDisallow: /", "/a"))
        #expect(!allows("User-agent: *\r\nDisallow: /\r\n", "/a"))
        #expect(allows("User-agent: *\nDisallow: /a\nAllow: /a", "/a"))
        #expect(allows("<html>nothing here</html>", "/a"))
    }

    @Test(.timeLimit(.minutes(1))) func starsAreMatchedInTime() {
        let pattern = "/" + String(repeating: "*a", count: 500) + "$"
        let path = "/" + String(repeating: "a", count: 4_000) + "b"
        #expect(allows("User-agent: *\nDisallow: \(pattern)", path))
    }

    @Test func whatFollowsFromTheAnswer() {
        let page = WebAddress("https://a.example/x")
        func allows(_ response: FetchResponse) -> Bool { RobotsRules.from(response).allows(page) }
        #expect(allows(FetchResponse(status: 404)))
        #expect(!allows(FetchResponse(status: 503)))
        #expect(!allows(FetchResponse(failure: .timedOut)))
        #expect(!allows(FetchResponse(status: 200, body: Array("User-agent: *\nDisallow: /".utf8))))
    }

    @Test func answersHoldForADayAndSilenceForAnHour() {
        let cache = RobotsCache()
        cache.take(FetchResponse(status: 404), of: "https://a.example", at: noon)
        cache.take(FetchResponse(failure: .timedOut), of: "https://b.example", at: noon)
        #expect(cache.rules("https://a.example", at: noon + 86_399) != nil)
        #expect(cache.rules("https://a.example", at: noon + 86_400) == nil)
        #expect(cache.rules("https://b.example", at: noon + 3_599) != nil)
        #expect(cache.entries(at: noon + 3_600).keys.sorted() == ["https://a.example"])
    }

    // MARK: Cookies

    @Test func onlyAFileOfCookiesIsWritten() throws {
        let folder = try TemporaryFolder()
        #expect(CookieFile.mayBeWritten(folder.path + "/new"))
        #expect(try CookieFile.mayBeWritten(folder.write("empty", "")))
        #expect(try CookieFile.mayBeWritten(folder.write("jar", "# Netscape HTTP Cookie File\n")))
        #expect(try !CookieFile.mayBeWritten(folder.write("letter", "Dear all,\n")))
    }
}
