/// What can be set for one source, by the names that `rashomon sources set` takes.
package enum SourceSettings {
    /// The one that is stored with the source's names.
    package static let outlet = "outlet"
    /// So is this one.
    package static let list = "list"
    /// The value of `list` for a source that stands only in the list of all.
    package static let hidden = "hidden"

    /// In the order of the manual.
    package static let all: [Setting] =
        [
            Setting(
                name: outlet, form: .text, fallback: "", variables: [],
                help: "The outlet that it belongs to; all sources of one are one side of a story."),
            Setting(
                name: "interval", form: .number(15...10_080), fallback: "", variables: [],
                help: "Minutes between two fetches."),
            Setting(
                name: "text", form: .choice(["feed", "page", "auto"]), fallback: "", variables: [],
                help:
                    "Where the text comes from: the feed, the article's page, or the page where the feed has a teaser."),
            Setting(
                name: "limit", form: .number(0...20_000), fallback: "", variables: [],
                help: "This many of the first items of the feed are taken at a fetch; 0 takes all."),
            Setting(
                name: "days", form: .number(0...36_500), fallback: "", variables: [],
                help: "Read articles that came longer ago go; 0 keeps them all."),
            Setting(
                name: "articles", form: .number(0...10_000_000), fallback: "", variables: [],
                help: "This many of those that came last stay; 0 keeps them all."),
            Setting(
                name: "language", form: .text, fallback: "", variables: [],
                help: "The language of its articles, such as de, where the texts do not tell."),
            Setting(
                name: "user-agent", form: .text, fallback: "", variables: [],
                help: "What the program calls itself to this server."),
            Setting(
                name: "cookies", form: .text, fallback: "", variables: [],
                help: "A file of cookies in Netscape's format; what the server sets is kept there."),
        ] + pages + accounts

    /// What the pages of a source's site are, and what its server is told.
    private static let pages: [Setting] = [
        Setting(
            name: "headers", form: .text, fallback: "", variables: [],
            help: """
                Headers of your own, one a line (\\n between two on the command line), such as Authorization: token. Only \
                this source's own host is sent them.
                """),
        Setting(
            name: "content", form: .text, fallback: "", variables: [],
            help: "A CSS selector of what is the text on the pages of its articles."),
        Setting(
            name: "remove", form: .text, fallback: "", variables: [],
            help: "A CSS selector of what is left out of those pages."),
        Setting(
            name: "select", form: .text, fallback: "", variables: [],
            help: "For a page without a feed: a CSS selector of what is an article on it."),
        Setting(
            name: "select-title", form: .text, fallback: "", variables: [],
            help: "A CSS selector of an article's title on such a page."),
        Setting(
            name: "select-link", form: .text, fallback: "", variables: [],
            help: "A CSS selector of an article's link on such a page."),
        Setting(
            name: "select-date", form: .text, fallback: "", variables: [],
            help: "A CSS selector of an article's date on such a page."),
        Setting(
            name: "select-text", form: .text, fallback: "", variables: [],
            help: "A CSS selector of a few words about an article on such a page."),
    ]

    /// What can be set for an account at a server.
    private static let accounts: [Setting] = [
        Setting(name: "user", form: .text, fallback: "", variables: [], help: "An account's user."),
        Setting(
            name: "password-file", form: .text, fallback: "", variables: [],
            help: "A file of mode 0600 whose first line is an account's password or key."),
        Setting(
            name: "password-command", form: .text, fallback: "", variables: [],
            help: "A command that prints an account's password or key, asked at every round."),
        Setting(
            name: "state", form: .choice(["fetched", "muted", "paused"]), fallback: "", variables: [],
            help: "Whether it is fetched: muted, its articles come marked as read; paused, it is not fetched."),
        Setting(
            name: list, form: .choice(["shown", hidden]), fallback: "", variables: [],
            help: """
                Whether it stands among the sources: hidden, as newsboat's !, it is listed only where all are. It is fetched \
                all the same, and its articles stand in lists, views and stories.
                """),
        Setting(
            name: "filter", form: .text, fallback: "", variables: [],
            help: "A query; what it finds of the source's new articles is hidden."),
        Setting(
            name: "password-env", form: .text, fallback: "", variables: [],
            help: "The name of a variable that holds an account's password or key."),
        Setting(
            name: "since", form: .number(0...36_500), fallback: "", variables: [],
            help: "Of read articles an account asks at first for those of this many days; 0 for all."),
        Setting(
            name: "removed", form: .choice(["keep", "delete"]), fallback: "", variables: [],
            help: """
                What becomes of articles whose subscription goes at an account's server, or that it has no more when \
                all is asked anew.
                """),
    ]

    /// The setting of that name; nil where there is none.
    package static func setting(_ name: String) -> Setting? { all.first { $0.name == name } }
}
