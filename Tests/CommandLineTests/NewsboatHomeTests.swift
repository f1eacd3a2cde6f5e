import Foundation
import GRDB
import TerminalProcess
import Testing

@Suite("a whole newsboat home moves in")
struct NewsboatHomeTests {
    @Test("every line of config is taken over, holds anyway, or is named with the reason")
    func home() throws {
        let program = try Program()
        try write(to: program)
        let run = try program.run("import", "--newsboat")
        #expect(run.status == 0, "\(run.err)")
        #expect(run.out.hasPrefix("2 sources added, 2 views, 2 rules, 3 articles, 1 read, 1 starred.\n"), "\(run.out)")
        #expect(run.out.contains("Of 44 lines of config 30 taken over"), "\(run.out)")
        #expect(run.out.contains("4 hold here anyway, 10 not."), "\(run.out)")
        for line in Self.left {
            #expect(run.err.contains("config: line \(line.number): `\(line.text)"), "\(line)\n\(run.err)")
            #expect(run.err.contains(line.reason), "\(line)\n\(run.err)")
        }
        #expect(run.err.split(separator: "\n").filter { $0.contains(": not taken over: ") }.count == 10, "\(run.err)")
        #expect(!run.err.contains("s3cret"))
        // Commands in urls are named with their lines.
        #expect(run.err.contains("urls: line 4: “exec:printf x” runs a command and was not taken over"))
    }

    @Test("keys, macros, colours and options hold here, and are all understood")
    func settings() throws {
        let program = try Program()
        try write(to: program)
        try program.run("import", "--newsboat")
        let check = try program.run("config", "--check")
        #expect(check.status == 0 && check.err.isEmpty, "\(check.err)")
        let settings = try program.json("config", "--json", kind: "settings").items()
        func value(_ name: String) -> String? { settings.first { $0["name"] as? String == name }?["value"] as? String }
        #expect(value("fetch.every") == "30" && value("fetch.interval") == "30")
        #expect(value("browser") == "firefox --new-tab" && value("measure") == "80")
        #expect(value("fetch.proxy") == "socks5://localhost:3128" && value("retention.days") == "90")
        #expect(value("keys.preset") == "newsboat" && value("theme") == "newsboat")
        let lines = try program.run("config").lines
        for text in ["j down", "l open on sources", "h leave on stories", "h back ", "^R reload-all", "G last"] {
            #expect(lines.contains { $0.hasPrefix("keys.bindings  \(text)") }, "\(text)")
        }
        #expect(lines.contains { $0.hasPrefix("commands  ,m watch, ! mpv \"$RASHOMON_URL\" >/dev/null 2>&1 &") })
        #expect(lines.contains { $0.hasPrefix("commands  ,o browser-and-read") })
        let theme = try String(contentsOfFile: program.path("config/rashomon/themes/newsboat.yaml"), encoding: .utf8)
        #expect(theme.contains("  unread: { fg: cyan, bg: default, bold: true }\n"))
        #expect(theme.contains("  selection: { fg: black, bg: \"#5fd7d7\" }\n"))
        let rules = try program.json("rules", "--json", kind: "rules").items()
        #expect(rules.map { $0["query"] as? String } == ["title:\"Sponsored\"*", "author:\"Robo\""])
    }

    @Test("a second time changes nothing, and takes what was taken for taken")
    func twice() throws {
        let program = try Program()
        try write(to: program)
        let first = try program.run("import", "--newsboat")
        let file = program.path("config/rashomon/config.yaml")
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let again = try program.run("import", "--newsboat")
        #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
        #expect(again.out.contains("Of 44 lines of config 30 taken over, 4 hold here anyway"), "\(again.out)")
        #expect(
            again.err.components(separatedBy: "not taken over").count
                == first.err.components(separatedBy: "not taken over").count)
    }

    @Test("what the configuration says already stays, and the line is named")
    func ownConfiguration() throws {
        let program = try Program()
        try write(to: program)
        let file = try program.write(
            "# mine\ntheme: dusk\nbrowser: lynx # in the terminal\n", to: "config/rashomon/config.yaml")
        let run = try program.run("import", "--newsboat")
        #expect(run.err.contains("`browser \"firefox --new-tab %u\"`: not taken over: browser is set in line 3"))
        #expect(run.err.contains("theme is set in line 2 of the configuration already"))
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text.hasPrefix("# mine\ntheme: dusk\nbrowser: lynx # in the terminal\n"))
    }

    @Test("a home that was copied to a folder moves in from there; a folder without one is refused")
    func folder() throws {
        let program = try Program()
        try write(to: program, folder: "saved")
        let run = try program.run("import", program.path("saved"))
        #expect(run.status == 0 && run.out.contains("Of 44 lines of config"), "\(run.err)")
        let other = try program.run("import", program.folder.path)
        #expect(other.status == 1 && other.err.contains("is no folder of newsboat's"), "\(other.err)")
    }

    @Test("each operation that newsboat's manual lists is a command on its screens, or is refused with a reason")
    func operations() throws {
        let program = try Program()
        let text = Self.operations.enumerated().map { "bind-key F\($0 % 12 + 1) \($1)" }
        try program.write("https://gull.example/rss\n", to: ".newsboat/urls")
        for start in stride(from: 0, to: text.count, by: 12) {
            let lines = text[start..<min(start + 12, text.count)]
            try program.write(lines.joined(separator: "\n"), to: ".newsboat/config")
            try? FileManager.default.removeItem(atPath: program.path("config/rashomon/config.yaml"))
            let run = try program.run("import", "--newsboat")
            #expect(!run.err.contains("has no counterpart"), "\(run.err)")
            let check = try program.run("config", "--check")
            #expect(check.status == 0, "\(check.err)")
        }
    }

    @Test("B in the reader takes the configuration, too, and ^N names what was left")
    func inTheReader() throws {
        let program = try Program()
        try write(to: program)
        let reader = try program.openReader(columns: 120, rows: 35)
        try reader.type("B")
        #expect(reader.screen.text.contains("2 sources added"), "\(reader.screen.text)")
        #expect(FileManager.default.fileExists(atPath: program.path("config/rashomon/config.yaml")))
    }

    // MARK: The home

    private func write(to program: Program, folder: String = ".newsboat") throws {
        try program.write(
            """
            # papers
            https://gull.example/rss coast "local news" "~The Gull"
            https://plain.example/feed !
            "exec:printf x" scripts
            "query:Unread ferries:unread = \\"yes\\" and title # \\"ferry\\"" views

            """, to: folder + "/urls")
        try program.write(Self.config, to: folder + "/config")
        try writeCache(to: program.path(folder + "/cache.db"))
    }

    private static let left: [(number: Int, text: String, reason: String)] = [
        (11, "show-read-feeds no", "L shows or hides what is read"),
        (30, "bind-key a random-unread", "nothing here goes to an article by chance"),
        (35, "macro x open; save; quit", "`rashomon article --markdown -o FILE` writes an article"),
        (41, "color end-of-text-marker cyan default", "nothing on these screens is an “end-of-text-marker”"),
        (42, "highlight all \"ferry|pier\" red default bold", "nothing here colours words by a pattern"),
        (43, "highlight-article \"author =~ \\\"Marrow\\\"\" white red", "rashomon rules add star QUERY"),
        (44, "articlelist-format \"%4i %f %D # %t\"", "lines have one form here"),
        (45, "miniflux-password …", "rashomon sources add --service greader"),
        (46, "save-path `echo /tmp`", "it holds what a program prints"),
        (47, "frobnicate 3", "there is no such option of newsboat's"),
    ]

    private static let config = """
        # -- general
        auto-reload yes
        reload-time 30
        reload-threads 8
        download-timeout 20
        max-items 500
        keep-articles-days 90
        browser "firefox --new-tab %u"
        pager internal
        text-width 80
        show-read-feeds no
        confirm-exit no # leave at once
        bookmark-cmd "~/bin/bookmark.sh"
        bookmark-autopilot yes
        use-proxy yes
        proxy localhost:3128
        proxy-type socks5
        ignore-article "*" "title =~ \\"Sponsored\\""
        ignore-article "https://gull.example/rss" "author = \\"Robo\\""
        ignore-mode "display"
        define-filter "ferries" "title # \\"ferry\\""
        # -- keys
        unbind-key j
        bind-key j down
        bind-key l open feedlist
        bind-key h quit
        bind-key G end
        bind-key ^R reload-all
        bind-key d delete-article articlelist
        bind-key a random-unread
        unbind-key C
        macro m set browser "mpv %u >/dev/null 2>&1 &"; open-in-browser; set browser "firefox --new-tab %u" -- "watch"
        macro o open-in-browser; toggle-article-read "read"
        macro p pipe-to "lpr"
        macro x open; save; quit
        # -- colours
        color background default default
        color listfocus black color80
        color listnormal_unread cyan default bold
        color info yellow blue bold
        color end-of-text-marker cyan default
        highlight all "ferry|pier" red default bold
        highlight-article "author =~ \\"Marrow\\"" white red
        articlelist-format "%4i %f %D # %t"
        miniflux-password "s3cret-word"
        save-path `echo /tmp`
        frobnicate 3

        """

    private static let operations = [
        "open", "quit", "hard-quit", "reload", "reload-all", "mark-feed-read", "mark-all-feeds-read",
        "mark-all-above-as-read", "save", "save-all", "next-unread", "prev-unread", "next", "prev", "random-unread",
        "open-in-browser", "open-in-browser-and-mark-read", "open-all-unread-in-browser",
        "open-all-unread-in-browser-and-mark-read", "help", "toggle-source-view", "toggle-article-read",
        "toggle-show-read-feeds", "show-urls", "clear-tag", "set-tag", "open-search", "goto-url", "one", "zero",
        "edit-urls", "reload-urls", "redraw", "cmdline", "set-filter", "select-filter", "clear-filter", "bookmark",
        "edit-flags", "next-unread-feed", "prev-unread-feed", "next-feed", "prev-feed", "delete-article",
        "delete-all-articles", "purge-deleted", "view-dialogs", "close-dialog", "next-dialog", "prev-dialog", "pipe-to",
        "sort", "rev-sort", "up", "down", "pageup", "pagedown", "home", "end", "macro-prefix", "switch-focus",
    ]

    /// As newsboat 2.21 makes it.
    private func writeCache(to path: String) throws {
        let database = try DatabaseQueue(path: path)
        try database.write { db in
            try db.execute(
                sql: """
                    CREATE TABLE rss_feed (  rssurl VARCHAR(1024) PRIMARY KEY NOT NULL,  url VARCHAR(1024) NOT NULL,  \
                    title VARCHAR(1024) NOT NULL , lastmodified INTEGER(11) NOT NULL DEFAULT 0, \
                    is_rtl INTEGER(1) NOT NULL DEFAULT 0, etag VARCHAR(128) NOT NULL DEFAULT "");
                    CREATE TABLE rss_item (  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,  \
                    guid VARCHAR(64) NOT NULL,  title VARCHAR(1024) NOT NULL,  author VARCHAR(1024) NOT NULL,  \
                    url VARCHAR(1024) NOT NULL,  feedurl VARCHAR(1024) NOT NULL,  pubDate INTEGER NOT NULL,  \
                    content VARCHAR(65535) NOT NULL, unread INTEGER(1) NOT NULL , enclosure_url VARCHAR(1024), \
                    enclosure_type VARCHAR(1024), enqueued INTEGER(1) NOT NULL DEFAULT 0, flags VARCHAR(52), \
                    deleted INTEGER(1) NOT NULL DEFAULT 0, base VARCHAR(128) NOT NULL DEFAULT "");
                    CREATE TABLE google_replay (  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,  \
                    guid VARCHAR(64) NOT NULL,  state INTEGER NOT NULL,  ts INTEGER NOT NULL );
                    CREATE TABLE metadata (  db_schema_version_major INTEGER NOT NULL,  \
                    db_schema_version_minor INTEGER NOT NULL );
                    INSERT INTO metadata VALUES(2, 11);
                    INSERT INTO rss_feed VALUES('https://gull.example/rss', 'https://gull.example/', 'Gull', 0, 0, '');
                    """)
            let rows: [(String, String, Int, String?)] = [
                ("g1", "Pier reopens after storm", 0, nil), ("g2", "Council votes on ferry", 1, "s"),
                ("g3", "Harbour talk", 1, nil),
            ]
            for (guid, title, unread, flags) in rows {
                try db.execute(
                    sql: """
                        INSERT INTO rss_item(guid, title, author, url, feedurl, pubDate, content, unread, flags)
                        VALUES(?, ?, '', 'https://gull.example/' || ?, 'https://gull.example/rss', 1795000000,
                            '<p>It was told at the pier of Skarholm.</p>', ?, ?)
                        """, arguments: [guid, title, guid, unread, flags])
            }
        }
        try database.close()
    }
}
