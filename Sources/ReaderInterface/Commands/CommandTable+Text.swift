extension CommandTable {
    /// The commands as Markdown tables, a table for each group: for the README.
    public static func markdown() -> String {
        CommandGroup.allCases.map { group in
            let rows = all.filter { $0.group == group }.map { command in
                let keys = command.keys.map { shown($0, command) }.joined(separator: " ")
                return "| \(keys) | \(command.name) | \(command.help) | \(screens(command)) |"
            }
            return """
                ### \(group.rawValue)

                | keys | command | what it does | where |
                |---|---|---|---|
                \(rows.joined(separator: "\n"))
                """
        }.joined(separator: "\n\n") + "\n"
    }

    /// The commands as the body of a manual page's section, in roff.
    public static func roff() -> String {
        CommandGroup.allCases.map { group in
            let entries = all.filter { $0.group == group }.map { command in
                let keys = command.keys.map { KeySequence($0)?.shown(ascii: true) ?? $0 }.joined(separator: ", ")
                return ".TP\n.B \"\(escaped(keys))\"\n\(escaped(command.help)) (\\fI\(escaped(command.name))\\fR)"
            }
            return ".SS \(group.rawValue)\n" + entries.joined(separator: "\n")
        }.joined(separator: "\n") + "\n"
    }

    private static func shown(_ keys: String, _ command: Command) -> String {
        let text = (KeySequence(keys)?.shown() ?? keys) + (command.takesCharacter ? "a" : "")
        // A backtick inside a code span needs two around it; a bar would end the cell.
        if text.contains("`") { return "`` \(text) ``" }
        return "`\(text.replacing("|", with: "\\|"))`"
    }

    private static func screens(_ command: Command) -> String {
        let all = Set(ScreenKind.allCases)
        if command.screens == all { return "everywhere" }
        let missing = all.subtracting(command.screens)
        if missing.count <= 2 { return "everywhere but " + names(missing) }
        return names(command.screens)
    }

    private static func names(_ screens: Set<ScreenKind>) -> String {
        ScreenKind.allCases.filter(screens.contains).map(\.rawValue).joined(separator: ", ")
    }

    private static func escaped(_ text: String) -> String {
        var result = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\"", with: "\\(dq")
        if let first = result.first, first == "." || first == "'" { result = "\\&" + result }
        return result
    }
}
