import Foundation
import GRDB
import LoopbackServer
import Testing

@Suite("rashomon import and export")
struct ImportTests {
    private let opml = """
        <?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
        <outline text="Coast"><outline text="North">
        <outline type="rss" text="Gull Gazette" xmlUrl="https://gull.example/rss" category="daily"/>
        </outline></outline>
        <outline type="rss" text="Plain Post" xmlUrl="https://plain.example/feed"/>
        </body></opml>
        """

    @Test("OPML: nested folders become a tag, a second import adds nothing, the export reads back")
    func opmlRoundTrip() throws {
        let program = try Program()
        let file = try program.write(opml, to: "list.opml")
        #expect(try program.run("import", file).out == "2 sources added.\n")
        #expect(try program.run("import", file).out == "0 sources added, 2 known already.\n")
        let sources = try program.json("sources", "--json", kind: "sources").items()
        #expect(sources.first?["tags"] as? [String] == ["Coast/North", "daily"])
        let exported = program.path("out.opml")
        #expect(try program.run("export", "--opml", "-o", exported).status == 0)
        let other = try Program()
        #expect(try other.run("import", exported).out == "2 sources added.\n")
        let again = try other.json("sources", "--json", kind: "sources").items()
        #expect(again.map { $0["tags"] as? [String] } == sources.map { $0["tags"] as? [String] })
        #expect(again.map { $0["url"] as? String } == sources.map { $0["url"] as? String })
    }

    @Test("newsboat's urls file: tags, names, hidden ones; what cannot be taken over is named")
    func urlsFile() throws {
        let program = try Program()
        let file = try program.write(
            """
            # comment
            https://gull.example/rss coast "two words" "~Gull"
            https://quiet.example/rss "!hidden"
            "query:Unread:unread = \\"yes\\" and age < 3"
            "query:Odd:unread_count > 3"
            nonsense
            """, to: "urls")
        let run = try program.run("import", file)
        #expect(run.out == "2 sources added, 1 view.\n")
        #expect(run.err.contains("Odd") && run.err.contains("nonsense") && !run.err.contains("“Unread”"))
        let views = try program.json("views", "--json", kind: "views").items()
        #expect(views.first { $0["name"] as? String == "Unread" }?["query"] as? String == "is:unread after:3d")
        #expect(!views.contains { $0["name"] as? String == "Odd" })
        let sources = try program.json("sources", "--json", kind: "sources").items()
        let gull = sources.first { $0["name"] as? String == "Gull" }
        #expect(gull?["tags"] as? [String] == ["coast", "two words"])
        #expect(sources.contains { $0["hidden"] as? Bool == true })
    }

    @Test("newsboat's list under any name brings its queries, and changes no view that is kept")
    func queriesOfAnyList() throws {
        let program = try Program()
        try program.run("sources", "add", "--unchecked", "https://tern.example/rss")
        try program.run("views", "save", "Kept", "title:ferry")
        let list = "https://gull.example/rss\n\"query:New:unread = \\\"yes\\\"\"\n\"query:Kept:unread = \\\"no\\\"\"\n"
        let run = try program.run("import", program.write(list, to: "u.txt"))
        #expect(run.out == "1 source added, 1 view.\n", "\(run.err)")
        #expect(run.err.contains("line 3: a view “Kept” is kept already"))
        let views = try program.json("views", "--json", kind: "views").items()
        #expect(views.first { $0["name"] as? String == "Kept" }?["query"] as? String == "title:ferry")
        // What the list of sources has no words for is named.
        let exported = try program.run("export", "--urls")
        #expect(exported.out.contains("https://gull.example/rss\n") && exported.err.contains("2 views left out"))
        #expect(exported.err.contains("“Kept”, “New”"))
    }

    @Test("a source that newsboat's ! hides is marked in the list, and shown again by its setting")
    func hiddenSources() throws {
        let program = try Program()
        try program.run("import", program.write("https://gull.example/rss !\n", to: "urls"))
        #expect(try program.run("sources").out.contains("hidden in the reader's list"))
        try program.run("sources", "set", "1", "list", "shown")
        #expect(try !program.run("sources").out.contains("hidden"))
        #expect(try program.run("undo").status == 0)
        #expect(try program.run("export", "--urls").out == "https://gull.example/rss !\n")
        #expect(try program.run("sources", "set", "1", "list", "gone").status == 64)
    }

    @Test("the samples' own lists name files beside them")
    func samples() throws {
        let program = try Program()
        #expect(try program.run("import", Program.samples + "/urls").out == "8 sources added, 1 view.\n")
        #expect(try program.run("import", Program.samples + "/sources.opml").out.contains("8 known already"))
    }

    @Test("newsboat: urls and cache.db are found; read, flagged and deleted are taken over; its files stay as they are")
    func newsboat() throws {
        let program = try Program()
        try program.write("https://gull.example/rss coast\n", to: "config/newsboat/urls")
        let cache = program.path("data/newsboat/cache.db")
        try FileManager.default.createDirectory(
            atPath: program.path("data/newsboat"), withIntermediateDirectories: true)
        try writeCache(to: cache)
        let before = try Data(contentsOf: URL(fileURLWithPath: cache))
        let run = try program.run("import", "--newsboat")
        #expect(run.status == 0, "\(run.err)")
        #expect(run.out == "1 source added, 3 articles, 1 read, 1 starred, 1 deleted.\n")
        #expect(try Data(contentsOf: URL(fileURLWithPath: cache)) == before)
        #expect(try program.json("search", "--json", "is:unread", kind: "search")["total"] as? Int == 2)
        let starred = try program.json("search", "--json", "is:starred", kind: "search").items()
        let title = (starred.first?["article"] as? [String: Any])?["title"] as? String
        #expect(title == "Flagged gull")
        for (tag, found) in [("flag-s", "Flagged gull"), ("flag-x", "Flagged gull"), ("enqueued", "New gull")] {
            let items = try program.json("search", "--json", "tag:\(tag)", kind: "search").items()
            #expect(items.compactMap { ($0["article"] as? [String: Any])?["title"] as? String } == [found])
        }
        // The deleted one does not come back with the feed.
        let twice = try program.run("import", "--newsboat")
        #expect(!twice.out.contains("articles,"), "\(twice.out)")
    }

    @Test("newsboat's ETag and Last-Modified are taken over: the first fetch asks only for what is newer")
    func newsboatValidators() throws {
        let server = try LoopbackServer { request in
            request.headers["if-none-match"] == "W/\"a b\""
                && request.headers["if-modified-since"] == "Sat, 21 Nov 2026 10:00:00 GMT"
                ? LoopbackServer.answer("304 Not Modified") : LoopbackServer.answer("500 Oops")
        }
        let program = try Program()
        try program.write(server.url("/rss") + "\n", to: ".newsboat/urls")
        try writeCache(to: program.path(".newsboat/cache.db"), feed: server.url("/rss"))
        #expect(try program.run("import", "--newsboat").status == 0)
        let fetch = try program.run("fetch")
        #expect(fetch.out == "1 source fetched, 1 unchanged, 0 new articles.\n", "\(fetch.err)")
    }

    @Test("a damaged cache.db: what can be read is taken over, and servers are asked for the rest")
    func newsboatDamaged() throws {
        let program = try Program()
        let cache = try program.write("", to: "cache.db")
        try writeCache(to: cache, copies: 400)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: cache))
        // From the middle on, pages are as a crash without syncing may leave them.
        bytes.replaceSubrange((bytes.count / 2)..., with: Data(repeating: 0xA5, count: bytes.count - bytes.count / 2))
        try bytes.write(to: URL(fileURLWithPath: cache))
        try program.run("sources", "add", "--unchecked", "https://gull.example/rss")
        let run = try program.run("import", cache)
        #expect(run.status == 0 && run.err.contains("damaged"), "\(run.err)")
        #expect(try program.json("search", "--json", "gull", kind: "search")["total"] as? Int ?? 0 > 10)
    }

    @Test("a cache.db that newsboat is writing is not read half-written")
    func newsboatWriting() throws {
        let program = try Program()
        let cache = try program.write("", to: "cache.db")
        try writeCache(to: cache)
        let writer = try DatabaseQueue(path: cache)
        try writer.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN EXCLUSIVE; UPDATE rss_item SET unread = 0")
            let run = try program.run("import", cache)
            #expect(run.status == 1 && run.err.contains("close newsboat"), "\(run.err)")
            try db.execute(sql: "ROLLBACK")
        }
        #expect(try program.run("import", cache).out.contains("3 articles, 1 read, 1 starred, 1 deleted"))
    }

    @Test("a list from somebody else does not get to run commands; one's own urls file does, once that is agreed")
    func commandsInLists() throws {
        let program = try Program()
        let list = "<opml version=\"2.0\"><body><outline text=\"x\" xmlUrl=\"exec:touch owned\"/></body></opml>"
        let run = try program.run("import", program.write(list, to: "list.opml"))
        #expect(run.out == "0 sources added.\n" && run.err.contains("runs a command") && run.status == 1)
        let urls = "\"exec:printf '<rss/>'\" mine !\n"
        #expect(try program.run("import", "--commands", program.write(urls, to: "urls")).out == "1 source added.\n")
        #expect(try program.run("export", "--urls").out == urls)
        #expect(try program.run("export").err.contains("1 command left out"))
    }

    @Test("what a list says besides comes back in the export")
    func opmlNotes() throws {
        let program = try Program()
        let outline =
            "<outline type=\"rss\" text=\"A\" title=\"A\" xmlUrl=\"https://a.example/f\" htmlUrl=\"https://a.example/\" category=\"x,y\" color=\"red\"/>"
        let list = "<opml version=\"2.0\"><body><outline text=\"F\">\(outline)</outline></body></opml>"
        try program.run("import", program.write(list, to: "list.opml"))
        #expect(try program.run("export").out.contains(outline))
    }

    @Test("sources add takes newsboat's queries as views")
    func addQuery() throws {
        let program = try Program()
        #expect(try program.run("sources", "add", "query:New:unread = \"yes\"").out == "Kept as the view “New”.\n")
        #expect(try program.run("sources", "add", "query:Odd:unread =").status == 1)
        #expect(try program.json("sources", "--json", kind: "sources").items().isEmpty)
    }

    private func writeCache(to path: String, feed: String = "https://gull.example/rss", copies: Int = 1) throws {
        let database = try DatabaseQueue(path: path)
        try database.write { db in
            try db.execute(
                sql: """
                    CREATE TABLE rss_feed (rssurl VARCHAR(1024) PRIMARY KEY NOT NULL, url VARCHAR(1024) NOT NULL,
                        title VARCHAR(1024) NOT NULL, lastmodified INTEGER(11) NOT NULL DEFAULT 0,
                        is_rtl INTEGER(1) NOT NULL DEFAULT 0, etag VARCHAR(128) NOT NULL DEFAULT '');
                    CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid VARCHAR(64) NOT NULL,
                        title VARCHAR(1024) NOT NULL, author VARCHAR(1024) NOT NULL, url VARCHAR(1024) NOT NULL,
                        feedurl VARCHAR(1024) NOT NULL, pubDate INTEGER NOT NULL, content VARCHAR(65535) NOT NULL,
                        unread INTEGER(1) NOT NULL, enclosure_url VARCHAR(1024), enclosure_type VARCHAR(1024),
                        enqueued INTEGER(1) NOT NULL DEFAULT 0, flags VARCHAR(52), deleted INTEGER(1) NOT NULL DEFAULT 0,
                        base VARCHAR(128) NOT NULL DEFAULT '');
                    INSERT INTO rss_feed(rssurl, url, title, lastmodified, etag)
                        VALUES('\(feed)', 'https://gull.example', 'Gull', 1795255200, 'W/"a b"');
                    """)
            let rows: [(String, String, Int, String, Int)] = [
                ("1", "Read gull", 0, "", 0), ("2", "Flagged gull", 1, "sx", 0), ("3", "New gull", 1, "", 0),
                ("4", "Deleted gull", 0, "", 1),
            ]
            for (guid, title, unread, flags, deleted) in (0..<copies).flatMap({ copy in
                rows.map { ($0.0 + (copy > 0 ? "-\(copy)" : ""), $0.1, $0.2, $0.3, $0.4) }
            }) {
                try db.execute(
                    sql: """
                        INSERT INTO rss_item(guid, title, author, url, feedurl, pubDate, content, unread, flags, deleted)
                        VALUES(?, ?, '', ?, '\(feed)', 1795000000, ?, ?, ?, ?)
                        """,
                    arguments: [
                        guid, title, "https://gull.example/\(guid)", "<p>\(title) was seen at pier \(guid).</p>",
                        unread, flags,
                        deleted,
                    ])
            }
            try db.execute(sql: "UPDATE rss_item SET enqueued = 1 WHERE guid = '3'")
        }
        try database.close()
    }

    @Test("a database whose items are a view without an end is none of newsboat's")
    func endlessView() throws {
        let program = try Program()
        let cache = try program.write("", to: "cache.db")
        let database = try DatabaseQueue(path: cache)
        try database.write { db in
            try db.execute(
                sql: """
                    CREATE TABLE rss_feed(rssurl, title);
                    CREATE VIEW rss_item AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
                        SELECT i AS id, i AS guid, 'x' AS title, 'x' AS url, 'x' AS feedurl, 1 AS unread FROM n;
                    """)
        }
        try database.close()
        let run = try program.run("import", cache)
        #expect(run.status == 1 && run.err.contains("not newsboat's database"), "\(run.err)")
    }

    @Test("patterns of a query that is taken over are said to be searched as words")
    func patternsAreSaid() throws {
        let program = try Program()
        let list = try program.write(
            "\"query:Storms:title =~ \\\"(storm|flood)\\\"\"\n\"query:New:unread = \\\"yes\\\"\"\n", to: "urls")
        let run = try program.run("import", list)
        #expect(run.out.contains("2 views"), "\(run.out)\(run.err)")
        #expect(run.err.contains("line 1: the patterns of the query “Storms”"))
        #expect(!run.err.contains("“New”"))
    }

    @Test("what is no list is refused with a reason")
    func refused() throws {
        let program = try Program()
        #expect(try program.run("import").status == 64)
        let missing = try program.run("import", program.path("none.opml"))
        #expect(missing.status == 1 && missing.err.contains("none.opml"))
        let page = try program.write("<html><body><p>Hello</p></body></html>", to: "page.html")
        #expect(try program.run("import", page).status == 1)
        let nothing = try program.run("import", "--newsboat")
        #expect(nothing.status == 1 && nothing.err.contains(".newsboat"))
        let broken = try program.write("This is no database.", to: "cache.db")
        #expect(try program.run("import", broken).status == 1)
    }
}
