import ArgumentParser
import NewsIndex

struct ReindexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reindex",
        abstract: "Analyse all stored articles anew: search, stories, quotes.",
        discussion: "What you read, starred, tagged and noted stays, and so do your corrections of stories.")

    @OptionGroup var index: IndexOptions

    func run() throws {
        let index = try index.writing()
        try index.reindex(progress: ProgressLine().show)
        let totals = try index.totals()
        print("\(Counts.of(totals.articles, "article")) in \(Counts.of(totals.stories, "story")).")
        index.close()
    }
}
