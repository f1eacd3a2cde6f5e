import ArgumentParser
import Foundation
import LabelledCases

/// Scores the quote engine against the project's own cases.
struct QuoteCasesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quote-cases",
        abstract: "Scores the quotes of labelled cases by language and half.",
        discussion: """
            The files are those of Tests/NewsAnalysisTests/Quotes/Cases. What is wrong is listed for the half that \
            rules may be made with, and never for the other.
            """)

    @Argument(help: "Files of cases, one JSON object a line.")
    var files: [String]

    @Option(help: "Count one half only: tune or held.")
    var split: String?

    @Flag(help: "List what is wrong in the half for tuning.")
    var errors = false

    @Flag(help: "Also count by kind of trap, in the half for tuning.")
    var kinds = false

    func run() throws {
        print("lang half    cases whole   spans P    R   speakers P    R   utterances P    R")
        for file in files {
            let cases = try LabelledQuoteCase.read(URL(filePath: file))
            for half in LabelledQuoteCase.Split.allCases where split == nil || split == half.rawValue {
                score(cases.filter { $0.split == half }, half)
            }
        }
    }

    private func score(_ cases: [LabelledQuoteCase], _ half: LabelledQuoteCase.Split) {
        var total = QuoteScore()
        var byKind: [String: QuoteScore] = [:]
        for example in cases {
            let answers = AnsweredQuote.answers(to: example.text, language: example.lang)
            let wrong = total.add(example, answers)
            byKind[example.kindOfTrap, default: QuoteScore()].add(example, answers)
            guard errors, half == .tune, !wrong.isEmpty else { continue }
            print("\n\(example.docId)  \(example.text.replacing("\n", with: " ¶ "))")
            for line in wrong { print("    \(line)") }
        }
        if kinds, half == .tune {
            for (kind, score) in byKind.sorted(by: { $0.key < $1.key }) {
                print("     \(kind): \(score.wholeCases) of \(score.cases) cases whole")
            }
        }
        print(Self.line(cases.first?.lang ?? "", half.rawValue, total))
    }

    private static func line(_ language: String, _ half: String, _ score: QuoteScore) -> String {
        String(
            format: "%@   %@ %8d %5d      %.3f  %.3f       %.3f  %.3f         %.3f  %.3f", language, half,
            score.cases, score.wholeCases, score.spanPrecision, score.spanRecall, score.speakerPrecision,
            score.speakerRecall, score.utterancePrecision, score.utteranceRecall)
    }
}
