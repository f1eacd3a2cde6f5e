import ArgumentParser

/// Timings, and scores on labelled data, of the real code.
@main
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rashomon-bench",
        abstract: "Measures Rashomon: speed, and answers on labelled data.",
        subcommands: [
            QuotesCommand.self, PronounsCommand.self,
            AlignmentCommand.self, SimilarityCommand.self, RevisionsCommand.self,
            SpeedCommand.self,
        ])
}
