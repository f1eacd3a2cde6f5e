package import ArgumentParser
import Foundation
import NewsText
import NewsWording
import SharedState

/// The terminal news reader that shows every side of a story.
package struct Rashomon: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "rashomon",
        abstract: "The terminal news reader that shows every side of a story.",
        discussion: """
            Without a command it opens the reader. Every command that lists something also prints it as JSON \
            with --json. Errors go to standard error with exit status 1, wrong usage with 64.
            """,
        version: "rashomon \(Version.current)",
        groupedSubcommands: [
            CommandGroup(name: "Reading", subcommands: [ReadCommand.self]),
            CommandGroup(
                name: "Asking",
                subcommands: [
                    StoriesCommand.self, StoryCommand.self, HeadlinesCommand.self, WhyCommand.self, CompareCommand.self,
                    MatrixCommand.self,
                    QuotesCommand.self, SpeakersCommand.self, PersonCommand.self,
                    ArticleCommand.self, VersionsCommand.self, SearchCommand.self, OutletsCommand.self,
                    ReportCommand.self, PrintCommand.self,
                ]),
            CommandGroup(
                name: "Filling the index",
                subcommands: [
                    AddCommand.self, SourcesCommand.self, FetchCommand.self, FullTextCommand.self,
                    EnclosuresCommand.self,
                    ImportCommand.self,
                    ExportCommand.self,
                    ReindexCommand.self,
                ]),
            CommandGroup(
                name: "Keeping order",
                subcommands: [
                    MarkCommand.self, TagCommand.self, NoteCommand.self, ViewsCommand.self, RulesCommand.self,
                    MergeCommand.self,
                    SplitCommand.self,
                    UndoCommand.self,
                ]),
            CommandGroup(
                name: "The program",
                subcommands: [
                    ServeCommand.self, SchemaCommand.self,
                    DoctorCommand.self, BackupCommand.self, ShareCommand.self, ConfigCommand.self, ManualCommand.self,
                ]),
        ],
        defaultSubcommand: ReadCommand.self)

    package init() {}

    /// Runs what the command line asks for, and ends the program where that fails.
    package static func main() {
        // What a person reads and notes is theirs: indexes, exports and temporary files are for their eyes alone.
        umask(0o077)
        Memory.keepLittle()
        StandardStream.reserve()
        do {
            let arguments = GlobalOptions.moved(behindCommandIn: Array(CommandLine.arguments.dropFirst()))
            if let word = GlobalOptions.unknownCommand(in: arguments) { throw GlobalOptions.complaint(about: word) }
            var command = try parseAsRoot(arguments)
            try command.run()
        } catch {
            leave(with: error)
        }
    }

    /// Ends the program with the message and exit status of `error`; help and version are "errors" of status 0. The
    /// parser's own way out would print file names and queries as they came, control characters and all.
    private static func leave(with error: any Error) -> Never {
        let code = exitCode(for: error)
        let message = fullMessage(for: error)
        if !message.isEmpty {
            if code.isSuccess {
                Answer.write(TextSanitizer.clean(message) + "\n")
            } else {
                warn(message)
            }
        }
        Foundation.exit(code.rawValue)
    }
}
