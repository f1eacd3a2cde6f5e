package import ArgumentParser
import Foundation
import NewsText
import NewsWording
import SharedState

/// The terminal news reader that shows every side of a story.
package struct Rashomon: ParsableCommand {
    /// Name, help and version of the program, and its commands in the groups of `--help`.
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
        FilePermissions.protectWhatIsMade()
        Memory.keepLittle()
        StandardStream.reserve()
        var running: (any ParsableCommand)?
        do {
            let arguments = GlobalOptions.moved(behindCommandIn: Array(CommandLine.arguments.dropFirst()))
            if let complaint = GlobalOptions.complaint(about: arguments) { throw complaint }
            var command = try parseAsRoot(arguments)
            running = command
            try command.run()
        } catch {
            leave(with: error, of: running.map { type(of: $0) })
        }
    }

    /// Ends the program with the message and exit status of `error`; help and version are "errors" of status 0. The
    /// parser's own way out would print file names and queries as they came, control characters and all.
    private static func leave(with error: any Error, of command: (any ParsableCommand.Type)?) -> Never {
        let code = exitCode(for: error)
        let message = wrongUsage(error, of: command) ?? fullMessage(for: error)
        if !message.isEmpty {
            if code.isSuccess {
                Answer.write(TextSanitizer.clean(message) + "\n")
            } else {
                warn(message)
            }
        }
        Foundation.exit(code.rawValue)
    }

    /// What is said where a command that runs finds its arguments wrong: with its own usage, and not that of all
    /// commands.
    private static func wrongUsage(_ error: any Error, of command: (any ParsableCommand.Type)?) -> String? {
        guard let command, error is ValidationError else { return nil }
        let usage = usageString(for: command)
        let name = usage.split(separator: " ").prefix { !$0.hasPrefix("[") && !$0.hasPrefix("<") }.joined(
            separator: " ")
        return "Error: \(message(for: error))\nUsage: \(usage)\n  See '\(name) --help' for more information."
    }
}
