import ArgumentParser
import Foundation
import LabelledCases

/// Scores the values that differ on labelled pairs of short reports.
struct ValuesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "values", abstract: "Scores which values are said to differ, on labelled pairs of reports.",
        discussion: """
            Reads JSON lines {"id", "split", "kind", "a", "b", "differs": [[value of a, value of b]]}. A pair of reports in \
            which values differ is right where one of them is found; every claim that is not among them is wrong.
            """)

    @Argument(help: "File of labelled pairs.") var file: String
    @Flag(help: "Name what is wrong and what is missed in the tune half.") var verbose = false

    @Flag(help: "The pairs are of sentences that say the same or the opposite.") var statements = false

    func run() throws {
        if statements { return try printStatements() }
        let cases = try LabelledValueCase.read(URL(fileURLWithPath: file))
        print("half  right wrong missed  P     R")
        for half in LabelledQuoteCase.Split.allCases {
            let score = ValueScore(cases.filter { $0.split == half })
            print(
                half.rawValue
                    + String(
                        format: "  %5d %5d %6d  %.3f %.3f", score.right, score.wrong, score.missed, score.precision,
                        score.recall))
            if verbose, half == .tune { print(score.faults.map { "   " + $0 }.joined(separator: "\n")) }
        }
    }

    private func printStatements() throws {
        let cases = try LabelledStatementCase.read(URL(fileURLWithPath: file))
        print("half  opposed linked  alike linked  differences right wrong of")
        for half in LabelledQuoteCase.Split.allCases {
            let score = StatementScore(cases.filter { $0.split == half })
            print(
                half.rawValue
                    + String(
                        format: "  %6d %6d  %5d %6d  %17d %5d %2d", score.opposed, score.opposedLinked, score.alike,
                        score.alikeLinked, score.right, score.wrong, score.wanted))
            if verbose, half == .tune { print(score.faults.map { "   " + $0 }.joined(separator: "\n")) }
        }
    }
}
