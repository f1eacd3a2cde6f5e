import NewsIngest
import NewsModel
import Testing

@Suite("Which addresses may become sources")
struct SourceAdmissionTests {
    /// A file, a saved query and two ways to name a command.
    private static let local = ["file:///etc/hostname", "/etc/hostname", "~/feed.xml", "query:All:unread = \"yes\""]
    private static let commands = [
        "exec:touch owned", "EXEC:touch owned", " \texec:touch owned", "filter:sh:https://a.example/feed",
        "filter:sh:file:///etc/hostname",
    ]
    private static let nothing = [
        "", "feed:exec:touch owned", "feed:file:///etc/hostname", "feed:feed:exec:x",
        "javascript:alert(1)", "data:text/xml,<rss/>", "ftp://a.example/feed", "http:exec:x", "ex\nec:touch owned",
        "unix:///var/run/x", "gopher://a.example/",
    ]
    private static let web = [
        "https://a.example/feed", "HTTP://a.example/feed", "feed:https://a.example/feed", "feed://a.example/feed",
        " https://a.example/feed\n",
    ]

    @Test("what the reader typed may be anything; the web may name http and https, and nothing else")
    func table() {
        for text in Self.web {
            for origin in [SourceOrigin.typed, .ownList, .outside] {
                guard case .admitted(.web) = SourceAddress.admission(of: text, from: origin) else {
                    Issue.record("\(text) from \(origin)")
                    continue
                }
            }
            #expect(SourceAddress.fromOutside(text) != nil)
        }
        for text in Self.local + Self.commands {
            #expect(SourceAddress.fromOutside(text) == nil, "\(text)")
            #expect(
                SourceAddress(text).map { SourceAddress.admission(of: text, from: .typed) == .admitted($0) } == true)
        }
        for text in Self.local {
            #expect(SourceAddress.admission(of: text, from: .outside) == .refused(.notFromTheWeb), "\(text)")
            #expect(
                SourceAddress(text).map { SourceAddress.admission(of: text, from: .ownList) == .admitted($0) } == true)
        }
        for text in Self.commands {
            #expect(SourceAddress.admission(of: text, from: .outside) == .refused(.runsCommand), "\(text)")
            #expect(SourceAddress(text).map { SourceAddress.admission(of: text, from: .ownList) == .asks($0) } == true)
        }
        for text in Self.nothing {
            for origin in [SourceOrigin.typed, .ownList, .outside] {
                #expect(SourceAddress.admission(of: text, from: origin) == .refused(.noAddress), "\(text)")
            }
        }
    }

    @Test("a page's links to feeds lead to the web only, whatever its base is", arguments: ["", "exec:", "file:///x/"])
    func discovery(base: String) {
        let links = (Self.local + Self.commands + Self.nothing + ["rel.xml"]).map {
            "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"\($0)\">"
        }
        let page = "<html><head><base href=\"\(base)\">\(links.joined())</head><body>A blog.</body></html>"
        for found in FeedDiscovery.feeds(in: Array(page.utf8), baseURL: "https://a.example/blog/") {
            #expect(found.hasPrefix("https://a.example/"), "\(found)")
        }
    }

    @Test("a permanent move leads to the web only")
    func move() {
        var state = FetchState()
        (state.movedCount, state.movedSince) = (9, Timestamp(seconds: 0))
        let later = Timestamp(seconds: 30 * 86_400)
        state.movedTo = "https://b.example/feed"
        #expect(FetchPlan.newAddress(state, now: later) == "https://b.example/feed")
        for target in Self.local + Self.commands + Self.nothing {
            state.movedTo = target
            #expect(FetchPlan.newAddress(state, now: later) == nil, "\(target)")
        }
    }
}
