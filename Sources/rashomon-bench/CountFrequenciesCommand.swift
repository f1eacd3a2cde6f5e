import ArgumentParser
import Foundation
import NewsAnalysis
import NewsModel

/// Makes the table of term frequencies that the clustering weighs terms by.
struct CountFrequenciesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "count-frequencies",
        abstract: "Counts in how many articles each term occurs, as the file \"terms\" of a language.",
        discussion:
            "The input is as for \"stories\". The table is Sources/Languages/en/terms.txt.")

    @Argument(help: "A file of JSON lines, or - for standard input.")
    var input: String

    @Option(help: "Leave terms of fewer articles out.")
    var least = 3

    func run() throws {
        let articles = try LabelledArticle.read(input).map(\.article)
        let counts = TermCounting.documentFrequencies(articles).filter { $0.value >= least }
        let lines = counts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { "\($0.value) \($0.key)\n" }
        let file = "[articles]\n\(articles.count)\n\n[terms]\n" + lines.joined()
        FileHandle.standardOutput.write(Data(file.utf8))
    }
}
