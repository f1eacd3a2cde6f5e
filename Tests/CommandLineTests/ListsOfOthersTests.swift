import Foundation
import Testing

/// Lists in the form in which each program writes them; the feeds are invented.
@Suite("lists of other programs")
struct ListsOfOthersTests {
    private func sources(_ program: Program) throws -> [String: [String: Any]] {
        let items = try program.json("sources", "--json", kind: "sources").items()
        return Dictionary(items.map { ($0["url"] as? String ?? "", $0) }) { first, _ in first }
    }

    @Test("FreshRSS: a page by XPath, filters, intervals, selectors, headers; what has no counterpart is named")
    func freshRSS() throws {
        let program = try Program()
        let list = """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0" xmlns:frss="https://freshrss.org/opml"><head><title>FreshRSS</title></head><body>
            <outline text="Küste &amp; Meer">
            <outline text="Gull Gazette" type="rss" xmlUrl="https://gull.example/rss" htmlUrl="https://gull.example/"
              description="Of the pier" frss:ttl="7200" frss:cssFullContent="div.main, .summary"
              frss:cssContentFilter=".footer" frss:filtersActionRead="intitle:Lottery&#10;author:Robo"
              frss:CURLOPT_USERAGENT="Mine/1" frss:CURLOPT_COOKIE="a=b" frss:unicityCriteria="link"/>
            <outline text="Quiet Post" type="rss" xmlUrl="https://quiet.example/rss" frss:ttl="-3600" frss:priority="hidden"/>
            </outline>
            <outline text="Town hall" type="HTML+XPath" xmlUrl="https://hall.example/news.html"
              frss:xPathItem="//div[@class=&quot;news-item&quot;]" frss:xPathItemTitle="descendant::h2"
              frss:xPathItemContent="." frss:xPathItemUri="descendant::a[string-length(@href)&gt;0]/@href"
              frss:xPathItemTimestamp="descendant::time/@datetime" frss:xPathItemAuthor="&quot;Clerk&quot;"/>
            <outline text="Odd page" type="HTML+XPath" xmlUrl="https://odd.example/" frss:xPathItem="//a/ancestor::article"/>
            <outline text="Data" type="JSON+DotNotation" xmlUrl="https://data.example/x.json" frss:jsonItem="data.items"/>
            </body></opml>
            """
        let run = try program.run("import", program.write(list, to: "freshrss.opml"))
        #expect(run.status == 0 && run.out == "3 sources added, 2 rules.\n", "\(run.out)\(run.err)")
        let sources = try sources(program)
        let gull = try #require(sources["https://gull.example/rss"])
        #expect(gull["tags"] as? [String] == ["Küste & Meer"])
        let settings = gull["settings"] as? [String: String] ?? [:]
        #expect(settings["interval"] == "120" && settings["text"] == "page")
        #expect(settings["content"] == "div.main, .summary" && settings["remove"] == ".footer")
        #expect(settings["user-agent"] == "Mine/1" && settings["headers"] == "Cookie: a=b")
        let quiet = sources["https://quiet.example/rss"]
        #expect(quiet?["hidden"] as? Bool == true)
        #expect((quiet?["settings"] as? [String: String])?["state"] == "paused")
        let hall = sources["https://hall.example/news.html"]?["settings"] as? [String: String] ?? [:]
        #expect(hall["select"] == "div[class=\"news-item\"]" && hall["select-title"] == "h2")
        #expect(hall["select-link"] == "a[href]" && hall["select-date"] == "time" && hall["select-text"] == nil)
        for text in ["unicityCriteria", "xPathItemAuthor", "no CSS selector says", "JSON+DotNotation"] {
            #expect(run.err.contains(text), "\(text): \(run.err)")
        }
    }

    @Test("Miniflux: categories with sites and descriptions")
    func miniflux() throws {
        let program = try Program()
        let list = """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0">
                <head><title>Miniflux</title><dateCreated>Sat, 21 Nov 2026 12:00:00 UTC</dateCreated></head>
                <body>
                    <outline text="Coast">
                        <outline title="Gull Gazette" text="Gull Gazette" xmlUrl="https://gull.example/rss" htmlUrl="https://gull.example"></outline>
                        <outline title="Pier" text="Pier" xmlUrl="https://pier.example/atom?a=1&amp;b=2" htmlUrl="https://pier.example"></outline>
                    </outline>
                    <outline text="All"><outline text="Untitled" xmlUrl="https://untitled.example/rss"></outline></outline>
                </body>
            </opml>
            """
        #expect(try program.run("import", program.write(list, to: "m.opml")).out == "3 sources added.\n")
        let sources = try sources(program)
        #expect(sources["https://pier.example/atom?a=1&b=2"]?["tags"] as? [String] == ["Coast"])
        #expect(sources["https://untitled.example/rss"]?["name"] as? String == "Untitled")
    }

    @Test("NetNewsWire, Feedly and eilmeldung: a feed below several folders has the tags of all")
    func folders() throws {
        let program = try Program()
        let netNewsWire = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- OPML generated by NetNewsWire -->
            <opml version="1.1">
                <head><title>Subscriptions-OnMyMac.opml</title></head>
            <body>
                <outline text="Gull Gazette" title="Gull Gazette" description="" type="rss" version="RSS" htmlUrl="https://gull.example/" xmlUrl="https://gull.example/rss"/>
                <outline text="Coast" title="Coast">
                    <outline text="Pier" title="Pier" description="" type="rss" version="RSS" htmlUrl="" xmlUrl="https://pier.example/rss"/>
                </outline>
            </body>
            </opml>
            """
        let feedly = """
            <?xml version="1.0" encoding="UTF-8"?>

            <opml version="1.0">
                <head><title>Anna subscriptions in feedly Cloud</title></head>
                <body>
                    <outline text="Papers" title="Papers">
                        <outline type="rss" text="Pier" title="Pier" xmlUrl="https://pier.example/rss" htmlUrl="https://pier.example"/>
                    </outline>
                    <outline text="Boats" title="Boats">
                        <outline type="rss" text="Pier" title="Pier" xmlUrl="https://pier.example/rss" htmlUrl="https://pier.example"/>
                    </outline>
                </body>
            </opml>
            """
        let eilmeldung = """
            <opml version="2.0"><head/><body><outline text="Harbour" title="Harbour">
            <outline xmlUrl="https://buoy.example/feed" htmlUrl="https://buoy.example/" title="Buoy" text="Buoy"/>
            </outline></body></opml>
            """
        #expect(try program.run("import", program.write(netNewsWire, to: "n.opml")).out == "2 sources added.\n")
        #expect(try program.run("import", program.write(feedly, to: "f.opml")).out.contains("0 sources added"))
        #expect(try program.run("import", program.write(eilmeldung, to: "e.opml")).out == "1 source added.\n")
        let sources = try sources(program)
        #expect(sources["https://pier.example/rss"]?["tags"] as? [String] == ["Coast", "Papers", "Boats"])
        #expect(sources["https://gull.example/rss"]?["tags"] as? [String] == [])
        #expect(sources["https://buoy.example/feed"]?["tags"] as? [String] == ["Harbour"])
    }

    @Test("newsraft: sections are tags, settings hold; programs are asked about, and taken from one's own file alone")
    func newsraft() throws {
        let program = try Program()
        let text = """
            https://one.example/rss "One"
            @ News [30] {100}
            https://two.example/rss
            https://three.example/rss "Three" < reload-period 5; notification-command x >
            $(printf x) "Made"
            """
        let run = try program.run("import", program.write(text, to: "feeds"))
        #expect(
            run.out == "3 sources added.\n" && run.err.contains("line 5: “exec:printf x” runs a command"), "\(run.err)")
        #expect(run.err.contains("line 4: `notification-command` has no counterpart"))
        let sources = try sources(program)
        #expect(sources["https://one.example/rss"]?["name"] as? String == "One")
        #expect(sources["https://two.example/rss"]?["tags"] as? [String] == ["News"])
        #expect(
            sources["https://two.example/rss"]?["settings"] as? [String: String] == [
                "interval": "30", "articles": "100",
            ])
        #expect((sources["https://three.example/rss"]?["settings"] as? [String: String])?["interval"] == "15")
        #expect(try program.run("import", "--commands", program.path("feeds")).out.hasPrefix("1 source added"))
        let other = try program.run("import", program.write(text, to: "got.txt"))
        #expect(other.err.contains("if you trust it"), "\(other.err)")
    }

    @Test("an article and a story as Markdown and Org")
    func documents() throws {
        let program = try Corpus.indexed()
        let swan = try program.article(about: "swan")
        let markdown = try program.run("article", swan, "--markdown").out
        #expect(markdown.hasPrefix("---\ntitle: ") && markdown.contains("\n# "), "\(markdown)")
        let file = program.path("note.org")
        #expect(try program.run("article", swan, "--org", "-o", file).status == 0)
        #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("#+title: "))
        let story = try program.story(about: "ridge")
        let report = try program.run("report", story, "--org").out
        #expect(report.contains("\n** Headlines\n\n1. *Morning Mail* [[https://morning-mail.example/"), "\(report)")
        #expect(try program.run("report", story, "--markdown").out.contains("\n## Where they differ\n"))
        #expect(try program.run("report", story, "--markdown", "--html").status == 64)
        #expect(try program.run("article", swan, "--markdown", "--json").status == 64)
    }
}
