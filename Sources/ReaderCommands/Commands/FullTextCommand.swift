import ArgumentParser
import NewsGathering
import NewsIndex
import NewsModel
import NewsWording
import ProgramSettings

struct FullTextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fulltext",
        abstract: "Read the pages of articles whose feeds have a teaser only, now.",
        discussion: """
            rashomon fulltext --article 34
            rashomon fulltext --story 12
            rashomon fulltext source:ledger after:2d

            What a page has is kept as another version of the article; `rashomon versions` shows both. Pages are read \
            as robots.txt and the settings of the source say: content and remove are CSS selectors of what the text is \
            and what is left out. In the reader it is F. For all that a source brings: rashomon sources set ledger \
            text page.
            """)

    @OptionGroup var index: IndexOptions
    @OptionGroup var settings: SettingsOptions
    @OptionGroup var targets: TargetOptions
    @Option(help: ArgumentHelp("When to report progress on standard error.", valueName: "when"))
    var progress: ProgressLine.Mode = .auto
    /// Nobody means to read more at once.
    private static let most = 2_000

    func run() throws {
        let index = try index.filling(existing: true)
        let articles = try index.articles(of: targets.choice.target(in: index), limit: Self.most)
        Interruption.watch()
        let line = ProgressLine(progress)
        let updater = SourceUpdater(
            index: index, settings: settings.load(), progress: { line.show($0.work, $0.done, of: $0.total) },
            isStopped: { Interruption.isAsked })
        let summary = try ArticlePages(updater: updater).read(articles, at: .now)
        line.clear()
        defer { index.close() }
        for failure in summary.failures { warn("\(failure.title): \(failure.reason).") }
        Answer.write([summary.text])
        if Interruption.isAsked { throw ExitCode(Interruption.exitStatus) }
        if summary.read + summary.same == 0, !summary.failures.isEmpty { throw ExitCode.failure }
    }
}

extension ArticlePages.Summary {
    /// The result in a sentence.
    var text: String {
        var parts = [Wording.count(read, "article") + " read in full"]
        if same > 0 { parts.append("\(same) whose page has no more") }
        if !failures.isEmpty { parts.append("\(failures.count) failed") }
        return parts.joined(separator: ", ") + "."
    }
}
