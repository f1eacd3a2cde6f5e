/// A command of the program that is disturbed, what there is before it, and how it is judged afterwards.
package struct Trial: Sendable {
    /// What must hold once a run was disturbed.
    package enum Judgement: Sendable {
        /// It may stop halfway; the same command again ends where an undisturbed one does.
        case finishedByTheNext
        /// It is done or it is not.
        case allOrNothing
    }

    /// Something that is done before the command.
    package enum Step: Sendable {
        /// The program, run undisturbed with these arguments; it has to end with status 0.
        case run([String])
        /// A file below the folder of the run, and what stands in it.
        case write(String, String)
        /// A file below the folder of the run, and the file that it is a copy of.
        case copy(String, String)
    }

    /// Names the trial on the command line and in reports.
    package var name: String
    /// Done in the trial's folder, undisturbed.
    package var before: [Step]
    /// The arguments of the program in the run that is disturbed.
    package var command: [String]
    /// The check after the disturbed run.
    package var judgement: Judgement
    /// A file that the command makes, which is whole or not there.
    package var makes: String?
    /// Changes of files are many: only a part of them is disturbed, also where all are asked for.
    package var isLong = false

    package init(
        _ name: String, before: [Step] = [], _ command: String..., judgement: Judgement, makes: String? = nil,
        isLong: Bool = false
    ) {
        self.name = name
        self.before = before
        self.command = command
        self.judgement = judgement
        self.makes = makes
        self.isLong = isLong
    }
}

extension Trial {
    /// Words of commands stand for themselves; files are named from the folder of the run.
    package static let all: [Trial] =
        filling
        + [
            Trial("reindex", before: filled, "reindex", judgement: .finishedByTheNext),
            Trial("backup", before: filled, "backup", "copy.sqlite", judgement: .allOrNothing, makes: "copy.sqlite"),
        ] + changing

    private static let feeds: [Step] = [
        .write("feeds/mail.xml", TrialCorpus.feed("Tolleby Mail", 0..<6)),
        .write("feeds/echo.xml", TrialCorpus.feed("Lerum Echo", 4..<10)),
        .run(["sources", "add", "feeds/mail.xml", "feeds/echo.xml"]),
        // Looked at once more in any order: one is read as it comes, the other filtered.
        .run(["sources", "set", "1", "state", "muted"]),
        .run(["sources", "set", "2", "filter", "title:ferry"]),
    ]
    private static let filled: [Step] = TrialCorpus.articles(0..<24, "first") + [.run(["add", "first"])] + feeds

    private static let filling: [Trial] = [
        Trial("add", before: TrialCorpus.articles(0..<24, "first"), "add", "first", judgement: .finishedByTheNext),
        Trial(
            "add more", before: filled + TrialCorpus.articles(18..<36, "second") + TrialCorpus.changed(0..<6, "first"),
            "add", "first", "second", judgement: .finishedByTheNext),
        Trial(
            "fetch",
            before: feeds + [
                .write("feeds/mail.xml", TrialCorpus.feed("Tolleby Mail", 3..<16)),
                .write("feeds/echo.xml", TrialCorpus.feed("Lerum Echo", 9..<20)),
            ], "fetch", "--all", judgement: .finishedByTheNext),
        Trial(
            "retention",
            before: filled + [.write("keep.yaml", "retention:\n  articles: 1\n  unread: true\n")],
            "fetch", "--all", "--config", "keep.yaml", judgement: .finishedByTheNext),
        Trial(
            "import",
            before: TrialCorpus.articles(0..<3, "first") + [
                .run(["add", "first"]), .write("list.opml", TrialCorpus.sourceList(9)),
            ], "import", "list.opml", judgement: .finishedByTheNext),
        Trial(
            "compaction",
            before: [
                .write("feeds/long.xml", TrialCorpus.feed("Long Post", 0..<90, words: 16_000)),
                .run(["sources", "add", "feeds/long.xml"]),
                .write("keep.yaml", "retention:\n  articles: 1\n  unread: true\n"),
            ], "fetch", "--all", "--config", "keep.yaml", judgement: .finishedByTheNext, isLong: true),
    ]

    private static let changing: [Trial] = [
        Trial("mark", before: filled, "mark", "read", "--all", judgement: .allOrNothing),
        Trial("tag", before: filled, "tag", "later", "ferry", judgement: .allOrNothing),
        Trial("note", before: filled, "note", "3", "Ask the harbour master", judgement: .allOrNothing),
        Trial("merge", before: filled, "merge", "2", "1", judgement: .allOrNothing),
        Trial(
            "undo a merge", before: filled + [.run(["merge", "2", "1"])], "undo", judgement: .allOrNothing),
        Trial(
            "remove sources", before: filled, "sources", "remove", "1", "--with-articles", judgement: .allOrNothing),
        Trial(
            "undo a removal", before: filled + [.run(["sources", "remove", "1", "--with-articles"])], "undo",
            judgement: .allOrNothing),
        Trial("rule", before: filled, "rules", "add", "--now", "star", "title:ferry", judgement: .allOrNothing),
    ]

    /// A change that first brings an index of an older format up to date.
    package static func migration(_ name: String, of file: String) -> Trial {
        Trial(
            "migrate \(name)", before: [.copy("data/index.sqlite", file)], "mark", "read", "--all",
            judgement: .finishedByTheNext)
    }
}
