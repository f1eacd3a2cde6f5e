import ArgumentParser
import SharedState

/// Timings, and scores on labelled data, of the real code.
@main
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rashomon-bench",
        abstract: "Measures Rashomon: speed, and answers on labelled data.",
        subcommands: [
            StoriesCommand.self, StoriesSpeedCommand.self, CountFrequenciesCommand.self, LanguagesCommand.self,
            QuotesCommand.self, QuoteCasesCommand.self, PronounsCommand.self,
            AlignmentCommand.self, AccuracyCommand.self, ValuesCommand.self, ClaimsCommand.self, FitLinksCommand.self,
            SimilarityCommand.self,
            RevisionsCommand.self,
            SpeedCommand.self, GrowthCommand.self, PeersCommand.self, InstructionsCommand.self, JobCommand.self,
            RuleSpeedCommand.self, FetchSpeedCommand.self, ReaderSpeedCommand.self, WalkCommand.self,
            DemoCommand.self, ServiceSpeedCommand.self, FaultsCommand.self, KillsCommand.self, SoakCommand.self,
            ReadersCommand.self,
            FeedCommand.self, FeedSpeedCommand.self, ExtractCommand.self, DiscoverCommand.self, OPMLCommand.self,
            DatesCommand.self,
            CleanURLCommand.self,
        ])

    /// `--option=` with nothing behind it means that the option is not given.
    static func main() {
        // As the program does.
        Memory.keepLittle()
        main(
            CommandLine.arguments.dropFirst().filter {
                !$0.hasPrefix("--") || $0.firstIndex(of: "=") != $0.indices.last
            })
    }
}
