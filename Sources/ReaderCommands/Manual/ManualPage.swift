import NewsWording
import ProgramSettings
import ReaderInterface

/// The manual page of the program, rashomon(1): its commands, and the reader's keys.
struct ManualPage {
    var program: CommandDescription
    /// The reader's keys, in roff.
    var keys: String
    var version: String

    var text: String {
        let lines =
            Roff.head("rashomon", section: 1, "the terminal news reader that shows every side of a story", version)
            + [".SH SYNOPSIS"]
            + [".B rashomon", "[\\fIcommand\\fR] [\\fIoptions\\fR]", ".SH DESCRIPTION"]
            + paragraphs(program.discussion ?? "") + [".SH COMMANDS"] + commands
            + [".SH COMMON OPTIONS", "Commands take these where they make sense; \\fB\\-\\-help\\fR says which."]
            + common.flatMap(lines(of:))
            + [".SH KEYS OF THE READER", "A number typed before a key repeats it or chooses a row.", keysWithoutEnd]
            + [".SH QUERIES AND SETTINGS"] + otherPages + [".SH FILES"] + fileLines
            + [".SH ENVIRONMENT"] + environmentLines + [".SH EXIT STATUS"]
            + [
                "0 after success, 1 where something failed, 64 where the command line is wrong, 130 where ^C or SIGTERM "
                    + "ended long work, 141 where nobody read the answer to its end."
            ]
            + Roff.seeAlso([
                ("rashomon-config", 5), ("rashomon-query", 7), ("newsboat", 1), ("less", 1), ("terminfo", 5),
            ])
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: Sections

    private var commands: [String] {
        (program.subcommands ?? []).filter(\.shouldDisplay).flatMap { lines(of: $0, under: "rashomon") }
    }

    private func lines(of command: CommandDescription, under parent: String) -> [String] {
        if command.commandName == "help" { return [] }
        let name = parent + " " + command.commandName
        let shown = (command.arguments ?? []).filter { argument in
            argument.shouldDisplay && !isHelp(argument) && !common.contains { $0.isSame(as: argument) }
        }
        let positional = shown.filter { $0.kind == "positional" }.map(\.synopsis)
        var lines = [".SS " + escaped(([name] + positional).joined(separator: " "))]
        lines += paragraphs(command.abstract ?? "")
        if let discussion = command.discussion, !discussion.isEmpty { lines += [".PP"] + paragraphs(discussion) }
        lines += shown.flatMap(self.lines(of:))
        for subcommand in command.subcommands ?? [] { lines += self.lines(of: subcommand, under: name) }
        return lines
    }

    private func lines(of argument: CommandDescription.Argument) -> [String] {
        [".TP", argument.heading, escaped(argument.explanation)]
    }

    /// Options that several commands share, said once.
    private var common: [CommandDescription.Argument] {
        var seen: [(argument: CommandDescription.Argument, count: Int)] = []
        for argument in (program.subcommands ?? []).flatMap({ $0.arguments ?? [] })
        where argument.kind != "positional" && argument.shouldDisplay && !isHelp(argument) {
            if let place = seen.firstIndex(where: { $0.argument.isSame(as: argument) }) {
                seen[place].count += 1
            } else {
                seen.append((argument, 1))
            }
        }
        return seen.filter { $0.count > 2 }.map(\.argument)
    }

    private func isHelp(_ argument: CommandDescription.Argument) -> Bool {
        (argument.names ?? []).contains { ["help", "version"].contains($0.name) }
    }

    private var keysWithoutEnd: String { keys.hasSuffix("\n") ? String(keys.dropLast()) : keys }

    private var otherPages: [String] {
        [
            "What can be set, and how the configuration file is written, is in", ".BR rashomon\\-config (5);",
            "how the story list, search, saved views and many commands are told which articles are meant, in",
            ".BR rashomon\\-query (7).",
        ]
    }

    private var fileLines: [String] {
        [
            ("$XDG_CONFIG_HOME/rashomon/config.yaml", "The configuration; ~/.config without the variable."),
            ("$XDG_CONFIG_HOME/rashomon/themes", "Themes of your own: base16 and base24 schemes as they are."),
            ("$XDG_DATA_HOME/rashomon", "The index; ~/.local/share without the variable."),
        ].flatMap { Roff.tagged($0.0, $0.1, italic: true) }
    }

    private var environmentLines: [String] {
        [
            ("RASHOMON_DATA", "The folder of the index."),
            ("RASHOMON_INDEX", "The folder of an index that others on this machine fill; see --index."),
            ("NO_COLOR", "No colours where it is set."),
            ("COLUMNS", "The width of text output."),
        ].flatMap { Roff.tagged($0.0, $0.1) } + ConfigurationPage.variables
    }

    // MARK: roff

    /// Blank lines part paragraphs; indented lines, and those with columns, stay as they are.
    private func paragraphs(_ text: String) -> [String] {
        var lines: [String] = []
        var isLiteral = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            let literal = line.hasPrefix("  ") || line.hasPrefix("rashomon ") || line.contains("   ")
            if literal != isLiteral { lines.append(literal ? ".nf" : ".fi") }
            isLiteral = literal
            lines.append(line.isEmpty ? ".PP" : escaped(line))
        }
        if isLiteral { lines.append(".fi") }
        return lines
    }

    private func escaped(_ text: String) -> String { Roff.escaped(text) }
}

extension CommandDescription.Argument {
    /// The same option, as another command has it.
    fileprivate func isSame(as other: Self) -> Bool {
        names?.map(\.text) == other.names?.map(\.text) && abstract == other.abstract
    }

    /// "[query ...]", "story".
    fileprivate var synopsis: String {
        let name = (valueName ?? "") + (isRepeating ? " ..." : "")
        return isOptional ? "[\(name)]" : name
    }

    fileprivate var heading: String {
        if kind == "positional" { return ".I " + Roff.escaped(valueName ?? "") }
        let names = (names ?? []).map { "\\fB" + Roff.escaped($0.text) + "\\fR" }.joined(separator: ", ")
        return kind == "option" ? names + " \\fI" + Roff.escaped(valueName ?? "value") + "\\fR" : names
    }

    fileprivate var explanation: String {
        let fallback = defaultValue.map { " (default: \($0))" } ?? ""
        return (abstract ?? "") + fallback
    }
}
