/// Every setting, listed once: the configuration file, `rashomon config` and the manual are made from it.
package enum SettingsTable {
    /// In the order in which the manual and `rashomon config` list them.
    package static let all: [Setting] = reading + programs + attached + fetching + keeping

    /// The setting of that name; nil where there is none.
    package static func setting(_ name: String) -> Setting? { all.first { $0.name == name } }

    private static let reading: [Setting] = [
        Setting(
            name: "theme", form: .text, fallback: "auto", variables: ["RASHOMON_THEME"],
            help: "Colours: the name of a theme, the path of a base16 or base24 scheme, or auto."),
        Setting(
            name: "glyphs", form: .choice(["auto", "unicode", "ascii"]), fallback: "auto", variables: [],
            help: "Signs on the screens; auto takes ASCII where the locale is not UTF-8."),
        Setting(
            name: "measure", form: .number(20...200), fallback: "72", variables: [],
            help: "The widest line of an article, in columns."),
        Setting(
            name: "margin", form: .number(0...60), fallback: "0", variables: [],
            help: "Columns that stay free on either side of an article at least."),
        Setting(
            name: "justify", form: .flag, fallback: "false", variables: [],
            help: "Set words apart so that the lines of an article end at the right edge, too; no word is hyphenated."),
        Setting(
            name: "line-spacing", form: .number(1...3), fallback: "1", variables: [],
            help: "Lines from one line of an article to the next: 2 leaves one free."),
        Setting(
            name: "list-lines", form: .number(1...2), fallback: "2", variables: [],
            help: "Lines of a row in lists: 1 cuts long headlines and shows twice as many stories and articles."),
        Setting(
            name: "hyperlinks", form: .choice(["auto", "on", "off"]), fallback: "auto", variables: [],
            help: "Make addresses links that the terminal opens; auto where the terminal is known to take them."),
        Setting(
            name: "languages", form: .languages, fallback: "", variables: [],
            help: """
                Languages that you read, such as en de: a story with reports in several takes its headline from one in the \
                first of these that has one.
                """),
        Setting(name: "mouse", form: .flag, fallback: "true", variables: [], help: "Take clicks and the wheel."),
        Setting(
            name: "escape-delay", form: .number(10...5_000), fallback: "150", variables: ["ESCDELAY"],
            help: "Milliseconds that Esc waits to be the beginning of another key; more for very slow lines."),
        Setting(
            name: "plain", form: .flag, fallback: "false", variables: ["RASHOMON_PLAIN"],
            help: "Linear text without lines and columns, for screen readers."),
        Setting(
            name: "brackets", form: .flag, fallback: "false", variables: [],
            help: "Write the marks of a comparison as brackets, for terminals without underline."),
        Setting(
            name: "preview", form: .flag, fallback: "true", variables: [],
            help: "Show what is selected in a list beside it in a wide window; false saves bytes on a slow line."),
        Setting(
            name: "mark-copies", form: .flag, fallback: "true", variables: [],
            help: "Reading an article marks as read what other outlets print in the same words."),
        Setting(
            name: "keys.preset", form: .choice(["standard", "newsboat", "vim"]), fallback: "standard", variables: [],
            help: "Whose keys to start from; keys.bindings changes them one by one."),
    ]

    private static let programs: [Setting] = [
        Setting(
            name: "browser", form: .command, fallback: "xdg-open", variables: ["BROWSER"],
            help: "Opens an address, given as its last argument."),
        Setting(
            name: "editor", form: .command, fallback: "vi", variables: ["VISUAL", "EDITOR"],
            help: "Opens a text, given as a file."),
        Setting(
            name: "pager", form: .command, fallback: "less", variables: ["RASHOMON_PAGER", "PAGER"],
            help: "Shows long answers; cat for none."),
        Setting(
            name: "bookmark-command", form: .command, fallback: "", variables: [],
            help: "Run by B with an article's address and title as arguments, and its text as input."),
        Setting(
            name: "notify", form: .choice(["off", "osc9", "command"]), fallback: "off", variables: [],
            help: "Tell of new stories that a kept view lists: by the terminal (OSC 9) or by notify-command."),
        Setting(
            name: "notify-command", form: .command, fallback: "", variables: [],
            help: "Run with a view's name and a headline as arguments when notify is command, for example notify-send."),
    ]

    private static let attached: [Setting] = [
        Setting(
            name: "enclosures.folder", form: .text, fallback: "~/Downloads", variables: [],
            help: "Where files that are attached to articles are saved, in a folder for each outlet."),
        Setting(
            name: "enclosures.player", form: .command, fallback: "mpv", variables: [],
            help: "Plays such a file, given as its path or address."),
        Setting(
            name: "pictures.viewer", form: .command, fallback: "chafa --animate off", variables: [],
            help: """
                Draws a picture in the terminal, given as the path of a file: chafa, timg, viu, kitten icat. ^C ends one \
                that moves.
                """),
    ]

    private static let fetching: [Setting] = [
        Setting(
            name: "fetch.interval", form: .number(15...10_080), fallback: "60", variables: [],
            help: "Minutes between two fetches of a source that does not say itself."),
        Setting(
            name: "fetch.every", form: .number(0...10_080), fallback: "0", variables: [],
            help: "Minutes after which the open reader fetches what is due by itself; 0 for never. @ switches it."),
        Setting(
            name: "fetch.quiet-hours", form: .hours, fallback: "", variables: [],
            help: "Hours of the day at which nothing is fetched by itself, such as 23:00-7:00."),
        Setting(
            name: "fetch.connections", form: .number(1...100), fallback: "32", variables: [],
            help: "Connections at once, over all hosts."),
        Setting(
            name: "fetch.timeout", form: .number(1...600), fallback: "30", variables: [],
            help: "Seconds after which a source is given up."),
        Setting(
            name: "fetch.proxy", form: .text, fallback: "", variables: [],
            help: "The proxy's address; without it http_proxy, https_proxy and NO_PROXY hold."),
        Setting(
            name: "fetch.ca-file", form: .text, fallback: "", variables: ["CURL_CA_BUNDLE", "SSL_CERT_FILE"],
            help: "A file (PEM) of authorities whose certificates are trusted besides the system's."),
        Setting(
            name: "fetch.text", form: .choice(["feed", "page", "auto"]), fallback: "feed", variables: [],
            help: "Where texts come from: the feed, the article's page, or the page where the feed has a teaser."),
        Setting(
            name: "fetch.user-agent", form: .text, fallback: "", variables: [],
            help: "What the program calls itself to servers; empty for its own name."),
    ]

    private static let keeping: [Setting] = [
        Setting(
            name: "retention.days", form: .number(0...36_500), fallback: "0", variables: [],
            help: """
                Articles that came longer ago go after a fetch; 0 keeps them all. What is unread, starred, tagged or \
                noted stays, and for a day what a change that undo takes back made otherwise.
                """),
        Setting(
            name: "retention.articles", form: .number(0...10_000_000), fallback: "0", variables: [],
            help: "Of each source this many of those that came last stay, and what is unread; 0 keeps them all."),
        Setting(
            name: "retention.unread", form: .flag, fallback: "false", variables: [],
            help: "Retention deletes what is unread, too."),
    ]

    /// Parts of the file that are not single settings, and what stands in them.
    package static let sections: [(name: String, help: String)] = [
        ("keys.bindings", "Keys and the commands they run; below a screen's name for that screen alone."),
        (
            "commands",
            """
            Commands of your own: keys, and below them title, run (commands, with what they take), program (a list of \
            words) or shell, and result: nothing, terminal, pane or note. See docs/hooks.md.
            """
        ),
        (
            "hooks",
            """
            Programs for what a fetch brings: names, and below them on (new-article or new-story), query, program or \
            shell. See docs/hooks.md.
            """
        ),
        ("views", "Names, and the queries that are kept under them."),
    ]
}
