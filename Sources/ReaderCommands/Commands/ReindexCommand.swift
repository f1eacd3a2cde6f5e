import ArgumentParser
import NewsIndex
import NewsWording

struct ReindexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reindex",
        abstract: "Analyse all stored articles anew: search, stories, quotes.",
        discussion: "What you read, starred, tagged and noted stays, and so do your corrections of stories.")

    @OptionGroup var index: IndexOptions
    @Option(help: ArgumentHelp("When to report progress on standard error.", valueName: "when"))
    var progress: ProgressLine.Mode = .auto

    func run() throws {
        let index = try index.filling(remains: .later, existing: true)
        let line = ProgressLine(progress)
        try index.reindex(progress: line.show)
        line.clear()
        let totals = try index.totals()
        index.close()
        Answer.write(["\(Wording.count(totals.articles, "article")) in \(Wording.count(totals.stories, "story"))."])
    }
}
