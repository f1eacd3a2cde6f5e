/// A command with what was typed after its name: a step of a macro, or a line of the palette.
public struct TypedCommand: Hashable, Sendable {
    /// The command to run.
    public var command: CommandID
    /// Empty where nothing was given.
    public var argument: String

    public init(_ command: CommandID, argument: String = "") {
        self.command = command
        self.argument = argument
    }

    /// Reads `limit is:unread`; nil where the first word is no command.
    public init?(_ text: String) {
        let words = text.drop { $0 == " " }
        let name = words.prefix { $0 != " " }
        guard let command = CommandID(rawValue: String(name)) else { return nil }
        let rest = words.dropFirst(name.count).drop { $0 == " " }
        self.init(command, argument: String(rest.reversed().drop { $0 == " " }.reversed()))
    }

    /// What is wrong with it, in words; nil where nothing is.
    static func problem(with text: String) -> String? {
        guard let line = TypedCommand(text) else {
            let name = String(text.drop { $0 == " " }.prefix { $0 != " " })
            let nearest = FuzzyMatch.nearest(to: name, among: CommandID.allCases.map(\.rawValue))
            return "There is no command “\(name)”; the nearest name is “\(nearest)”."
        }
        if !line.argument.isEmpty, CommandTable.command(line.command).argument == nil {
            return "“\(line.command.rawValue)” takes nothing after its name."
        }
        return nil
    }
}
