import ArgumentParser
import Foundation

/// The commands and options as the argument parser knows them, so that the manual cannot say anything else than the
/// program does. A part of the parser's own description, which it prints with `--experimental-dump-help`.
struct CommandDescription: Decodable {
    struct Argument: Decodable {
        struct Name: Decodable {
            var kind: String
            var name: String

            /// "--width", "-n".
            var text: String { kind == "short" ? "-" + name : (kind == "longWithSingleDash" ? "-" : "--") + name }
        }
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

    private struct Tool: Decodable {
        var command: CommandDescription
    }

    /// The whole program.
    static func program() throws -> CommandDescription {
        try JSONDecoder().decode(Tool.self, from: Data(Rashomon._dumpHelp().utf8)).command
    }
}
