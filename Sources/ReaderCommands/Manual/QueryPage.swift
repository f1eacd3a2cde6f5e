import NewsIndex
import ReaderInterface

/// The manual page of the query language, rashomon-query(7), made from its table of terms.
struct QueryPage {
    var version: String

    var text: String {
        let lines =
            Roff.head("rashomon-query", section: 7, "how Rashomon is told which articles are meant", version)
            + [".SH DESCRIPTION"] + description + [".SH TERMS"]
            + QueryLanguage.terms.flatMap { Roff.tagged($0.term, $0.help) }
            + [".SH STATES", Roff.escaped("Behind is: stands one of \(states).")]
            + [".SH OTHER NAMES", Roff.escaped(otherNames)] + [".SH DATES"] + dates + [".SH WHERE THEY ARE TAKEN"]
            + places + [".SH EXAMPLES"] + Self.examples.flatMap { Roff.tagged($0.query, $0.finds) }
            + Roff.seeAlso([("rashomon", 1), ("rashomon-config", 5)])
        return lines.joined(separator: "\n") + "\n"
    }

    /// Queries as people need them, and what each finds. A test runs them.
    static let examples: [(query: String, finds: String)] = [
        ("is:unread outlets:3", "Unread articles of stories that three outlets or more tell."),
        (
            "\"interest rate\" after:7d -outlet:ledger",
            "The words in a row, in the last seven days, but not in the Ledger."
        ),
        ("(title:ferry or title:bridge) lang:de", "German articles with one of the words in the title."),
        ("speaker:hallvane before:2026-11-01", "Articles of before November that quote Hallvane."),
        ("tag:later is:unread", "What is kept for later and not read yet."),
        ("is:changed after:yesterday", "Articles whose outlets changed them, of yesterday and today."),
        ("outlet:mail outlet:post", "In the list of stories: those that both tell."),
    ]

    private var description: [String] {
        [
            Roff.escaped(
                "Terms side by side must all hold. A minus sign or not in front of one asks for the opposite; or, or a "
                    + "vertical bar, stands between alternatives and binds less than terms side by side; parentheses group. "
                    + "Words are found whatever their case and accents."),
            ".PP",
            Roff.escaped(
                "A query is about articles. A list of stories shows those that have an article which the query finds; of "
                    + "several outlets, those that all of them tell."),
            ".PP",
            Roff.escaped(
                "What is not understood is said with the word that it is about. On the command line a query that begins "
                    + "with a minus sign stands behind --, and one with spaces or parentheses in quotation marks."),
        ]
    }

    private var states: String { NewsQuery.Term.State.allCases.map(\.rawValue).joined(separator: ", ") }

    private var otherNames: String {
        NewsQuery.fieldNames.filter { $0.count > 1 }.map { names in
            names.dropFirst().map { $0 + ":" }.joined(separator: " and ") + " for " + names[0] + ":"
        }.joined(separator: ", ") + "."
    }

    private var dates: [String] {
        [
            Roff.escaped(
                "A day (2026-11-18), a month (2026-11), a year, today, yesterday, now, or a time before now: 12h, 3d, 2w. "
                    + "after: takes from its beginning on, before: what is before it, on: what is within. Days begin at "
                    + "midnight where you are. An article without a date counts by when it was first seen.")
        ]
    }

    private var places: [String] {
        [
            ("rashomon stories, search, mark, tag, fulltext, rules, views", "Commands take them as arguments."),
            ("& and / in the reader", "Limit a list; search."),
            ("views, hooks", "In the configuration, see rashomon-config(5)."),
            ("rashomon sources set SOURCE filter", "What of a source is hidden as it arrives."),
            ("the tools of rashomon serve", "As query."),
        ].flatMap { Roff.tagged($0.0, $0.1) }
    }
}
