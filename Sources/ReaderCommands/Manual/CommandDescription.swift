import ArgumentParser
import Foundation

/// The commands and options as the argument parser knows them, so that the manual cannot say anything else than the
/// program does. A part of the parser's own description, which it prints with `--experimental-dump-help`.
struct CommandDescription: Decodable {
    /// An option, a flag or a word that the command takes.
    struct Argument: Decodable {
        /// One of an option's names.
        struct Name: Decodable {
            /// "short", "long" or "longWithSingleDash".
            var kind: String
            var name: String

            /// "--width", "-n".
            var text: String { kind == "short" ? "-" + name : (kind == "longWithSingleDash" ? "-" : "--") + name }
        }
        /// "positional", "option" or "flag".
        var kind: String
        var shouldDisplay: Bool
        var isOptional: Bool
        var isRepeating: Bool
        var names: [Name]?
        var valueName: String?
        var defaultValue: String?
        var abstract: String?
    }

    var commandName: String
    var abstract: String?
    var discussion: String?
    var shouldDisplay: Bool
    var subcommands: [CommandDescription]?
    var arguments: [Argument]?

    /// The outermost object of the parser's description.
    private struct Tool: Decodable {
        var command: CommandDescription
    }

    /// The whole program.
    static func program() throws -> CommandDescription {
        try JSONDecoder().decode(Tool.self, from: Data(Rashomon._dumpHelp().utf8)).command
    }
}
