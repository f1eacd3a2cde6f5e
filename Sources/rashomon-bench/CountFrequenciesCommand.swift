import ArgumentParser
import Foundation
import NewsAnalysis
import NewsModel

/// Makes the table of term frequencies that the clustering weighs terms by.
struct CountFrequenciesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "count-frequencies",
        abstract: "Counts in how many articles each term occurs, as the Swift source of the table.",
        discussion:
            "The input is as for \"stories\". The table is Sources/NewsAnalysis/Stories/EnglishTermCounts.swift.")

    @Argument(help: "A file of JSON lines, or - for standard input.")
    var input: String

    @Option(help: "Leave terms of fewer articles out.")
    var least = 3

    func run() throws {
        let articles = try LabelledArticle.read(input).map(\.article)
        let counts = TermCounting.documentFrequencies(articles).filter { $0.value >= least }
        let lines = counts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { "        \($0.value) \($0.key)\n" }
        let source = """
            /// In how many of a number of English news articles a term occurs: counts, made by `rashomon-bench count-frequencies`.
            ///
            /// Terms are stems as `LightStemmer` makes them and names of several words, folded; rare ones are left out.
            enum EnglishTermCounts {
                /// The articles that were counted.
                static let articles = \(articles.count)

                /// Lines "count term", by term.
                static let lines: StaticString = #\"\"\"
            \(lines.joined())        \"\"\"#
            }

            """
        FileHandle.standardOutput.write(Data(source.utf8))
    }
}
