import NewsGathering
import NewsIngest

/// What newsboat's options are here: the table behind the import of its `config`.
enum NewsboatOptions {
    /// The settings that an option becomes, and what of it is different.
    struct Verdict {
        var settings: [(name: String, value: String)] = []
        var fate: NewsboatLineReport.Fate

        /// The option is one setting here.
        /// - Parameter but: what is not quite the same.
        static func set(_ name: String, _ value: String, but: String? = nil) -> Verdict {
            Verdict(settings: [(name, value)], fate: .taken(but: but))
        }

        /// Nothing here is like the option.
        static func left(_ reason: String) -> Verdict { Verdict(fate: .left(reason)) }
    }

    /// What becomes of the option `name` with `value`. `others` has the last values of all options of the file: some
    /// mean something together only.
    static func verdict(_ name: String, _ value: String, _ others: [String: String]) -> Verdict {
        let word = flag(value)
        if defaults[name]?.contains(word) == true { return Verdict(fate: .holdsAnyway) }
        if let found = fetching(name, value, word, others) ?? programs(name, value, word, others) { return found }
        if let reason = reasons[name] { return .left(reason) }
        if let family = families.first(where: { name.hasPrefix($0.prefix) || name.hasSuffix($0.suffix) }) {
            return .left(family.reason)
        }
        return .left("there is no such option of newsboat's")
    }

    /// Newsboat writes yes and no, or true and false.
    private static func flag(_ value: String) -> String { ["true": "yes", "false": "no"][value] ?? value }

    private static func number(
        _ value: String, _ setting: String, in range: ClosedRange<Int>, but: String? = nil
    ) -> Verdict {
        guard let number = Int(value) else { return .left("“\(value)” is no number") }
        let clamped = min(max(number, range.lowerBound), range.upperBound)
        let difference = clamped == number ? but : "\(setting) is from \(range.lowerBound) to \(range.upperBound)"
        return .set(setting, String(clamped), but: difference)
    }

    // MARK: Fetching

    private static func fetching(
        _ name: String, _ value: String, _ word: String, _ others: [String: String]
    ) -> Verdict? {
        switch name {
        case "auto-reload":
            let minutes = others["reload-time"].flatMap { Int($0) } ?? 60
            let clamped = min(max(minutes, 15), 10_080)
            return Verdict(
                settings: [("fetch.every", String(max(minutes, 1))), ("fetch.interval", String(clamped))],
                fate: .taken(but: clamped == minutes ? nil : "no source is asked more often than every 15 minutes"))
        case "reload-time":
            return flag(others["auto-reload"] ?? "no") == "yes"
                ? Verdict(fate: .taken(but: nil)) : .left("without auto-reload it means nothing in newsboat either")
        case "reload-threads": return number(value, "fetch.connections", in: 1...100)
        case "download-timeout": return number(value, "fetch.timeout", in: 1...600)
        case "download-full-page": return .set("fetch.text", "auto")
        case "user-agent": return .set("fetch.user-agent", value)
        case "max-items":
            return number(value, "retention.articles", in: 0...10_000_000, but: "what is unread stays besides")
        case "keep-articles-days":
            return number(
                value, "retention.days", in: 0...36_500, but: "what is unread, starred, tagged or noted stays")
        case "proxy", "use-proxy", "proxy-type", "proxy-auth": return proxy(name, word, others)
        default: return nil
        }
    }

    private static func proxy(_ name: String, _ word: String, _ others: [String: String]) -> Verdict {
        guard flag(others["use-proxy"] ?? "no") == "yes" else {
            return .left("without `use-proxy yes` it means nothing in newsboat either")
        }
        guard let host = others["proxy"] else { return .left("no line says which proxy") }
        // One setting holds what four lines say; the line with the address brings it.
        guard name == "proxy" else { return Verdict(fate: .taken(but: nil)) }
        let scheme = others["proxy-type"] ?? "http"
        let user = others["proxy-auth"].map { $0 + "@" } ?? ""
        return .set("fetch.proxy", "\(scheme)://\(user)\(host)")
    }

    // MARK: Programs and screens

    private static func programs(
        _ name: String, _ value: String, _ word: String, _ others: [String: String]
    ) -> Verdict? {
        switch name {
        case "browser": return opener("browser", value)
        case "pager":
            let command = value.replacing("\"%f\"", with: "%f").replacing("%f", with: "%u")
            guard let found = NewsboatCommandLine.opener(command) else { return .left("its words are not known here") }
            return .set("pager", found, but: "articles are shown by the reader itself, and by the pager with E")
        case "bookmark-cmd":
            return .set("bookmark-command", value, but: "it is given the address and the title, and the text as input")
        case "text-width":
            return value == "0" ? .set("measure", "200") : number(value, "measure", in: 20...200)
        case "download-path":
            if value.contains("%") { return .left("a folder for each outlet is made anyway") }
            return .set("enclosures.folder", value)
        case "player":
            guard let found = NewsboatCommandLine.opener(value) else { return .left("its words are not known here") }
            return .set("enclosures.player", found)
        case "notify-program":
            return Verdict(
                settings: [("notify", "command"), ("notify-command", value)],
                fate: .taken(but: "it is told of new stories that a kept view lists"))
        case "notify-screen", "notify-xterm", "notify-beep":
            if others["notify-program"] != nil { return .left("notify-program tells already") }
            return .set("notify", "osc9", but: "the terminal is told of new stories that a kept view lists")
        default: return nil
        }
    }

    private static func opener(_ setting: String, _ value: String) -> Verdict {
        guard let command = NewsboatCommandLine.opener(value) else { return .left("its words are not known here") }
        // A list of browsers has colons between them.
        guard !command.contains(":") else { return .left("it holds a colon; put it into a script of its own") }
        return .set(setting, command)
    }

    // MARK: What holds anyway, and what is left

    /// Values that say what is so here without a setting.
    private static let defaults: [String: Set<String>] = [
        "auto-reload": ["no"], "always-display-description": ["no"], "bookmark-autopilot": ["yes"],
        "bookmark-interactive": ["no"], "cleanup-on-quit": ["no"], "confirm-exit": ["no"],
        "delete-read-articles-on-quit": ["no"], "display-article-progress": ["yes"], "download-full-page": ["no"],
        "goto-next-feed": ["yes"], "html-renderer": ["internal"], "ignore-mode": ["display"],
        "mark-as-read-on-hover": ["no"], "notify-always": ["no"], "notify-beep": ["no"], "notify-screen": ["no"],
        "notify-xterm": ["no"], "openbrowser-and-mark-jumps-to-next-unread": ["no"], "pager": ["internal"],
        "podcast-auto-enqueue": ["no"], "prepopulate-query-feeds": ["yes"], "refresh-on-startup": ["no"],
        "reload-only-visible-feeds": ["no"], "show-keymap-hint": ["yes"], "show-read-articles": ["yes"],
        "show-read-feeds": ["yes"], "show-title-bar": ["yes"], "ssl-verifyhost": ["yes"],
        "ssl-verifypeer": ["yes"], "swap-title-and-hints": ["no"],
        "toggleitemread-jumps-to-next-unread": ["no"], "urls-source": ["local"], "use-proxy": ["no"],
        "wrap-scroll": ["no"], "article-sort-order": ["date-asc"], "max-items": ["0"], "keep-articles-days": ["0"],
    ]

    private static let account =
        "an account is added by `rashomon sources add --service greader` or `miniflux`, with the address and --user"

    private static let reasons: [String: String] = [
        "always-display-description": "of description and content the longer one is read",
        "always-download": "`rashomon fetch --force` asks for everything anew",
        "article-sort-order": "S orders the list, and it stays so",
        "bookmark-autopilot": "B hands on at once and asks nothing",
        "bookmark-interactive": "the bookmark command runs aside and has no terminal",
        "cleanup-on-quit": "a source goes when you remove it",
        "confirm-exit": "leaving loses nothing: the place is kept",
        "cookie-cache": "cookies are a setting of a source: `rashomon sources set SOURCE cookies FILE`",
        "delete-read-articles-on-quit": "retention.days and retention.articles say what goes",
        "display-article-progress": "the progress is always shown",
        "download-retries": "what failed is asked again at the next fetch",
        "error-log": "^N lists what failed, and `rashomon fetch` writes it to standard error",
        "external-url-viewer": "u lists the links, and | hands the text to a program",
        "feed-sort-order": "o orders the sources, and it stays so",
        "goto-first-unread": "n goes to the first unread one",
        "goto-next-feed": "n goes on to the next story",
        "highlight": "nothing here colours words by a pattern; / marks what is looked for",
        "highlight-article": "nothing here colours rows by a query; `rashomon rules add star QUERY` stars them",
        "history-limit": "prompts keep their history by themselves",
        "html-renderer": "pages are read by the program itself",
        "http-auth-method": "the server's choice is taken",
        "ignore-mode": "what a rule hides is kept, and comes back when the rule goes",
        "mark-as-read-on-hover": "reading marks as read, not passing by",
        "max-browser-tabs": "one address is opened at a time",
        "max-download-speed": "there is no limit to set",
        "notify-always": "you are told of new stories only",
        "notify-format": "a message is the headline",
        "openbrowser-and-mark-jumps-to-next-unread": "n goes on",
        "opml-url": "`rashomon import FILE` takes an OPML list",
        "max-downloads": "files are saved one after the other",
        "podcast-auto-enqueue": "nothing is downloaded by itself",
        "prepopulate-query-feeds": "views are always up to date",
        "proxy-auth-method": "the proxy's choice is taken",
        "refresh-on-startup": "R fetches, @ does so by itself, and `rashomon fetch` does from cron",
        "reload-only-visible-feeds": "r fetches what is shown, R everything",
        "reset-unread-on-update": "the view “Changed since read” lists what was changed",
        "run-on-startup": "the reader opens where it was left",
        "save-path": "files are written where they are asked for",
        "scrolloff": "lists scroll by themselves",
        "show-keymap-hint": "the last line always shows the keys",
        "show-read-articles": "L shows or hides what is read, and it stays so",
        "show-read-feeds": "L shows or hides what is read, and it stays so",
        "show-title-bar": "the first line always says what is shown",
        "ssl-verifyhost": "certificates are always checked; fetch.ca-file names one that is to be trusted",
        "ssl-verifypeer": "certificates are always checked; fetch.ca-file names one that is to be trusted",
        "suppress-first-reload": "nothing is fetched at the start",
        "swap-title-and-hints": "the lines have their places",
        "toggleitemread-jumps-to-next-unread": "n goes on",
        "urls-source": account,
        "wrap-scroll": "lists end at their ends",
        "datetime-format": "times are written as ages and dates of one form",
        "cache-file": "the file is not there",
    ]

    private static let families: [(prefix: String, suffix: String, reason: String)] =
        ["feedhq-", "freshrss-", "inoreader-", "miniflux-", "newsblur-", "ocnews-", "oldreader-", "ttrss-", "feedbin-"]
        .map { ($0, "\u{0}", account) } + [
            ("\u{0}", "-format", "lines have one form here"),
            ("podlist", "\u{0}", "lines have one form here"),
            ("selecttag", "\u{0}", "lines have one form here"),
        ]
}
