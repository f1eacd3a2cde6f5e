import ReaderInterface

/// The reader's keys from its command table.
enum ReaderKeys {
    static var groups: [ManualPage.KeyGroup] {
        CommandGroup.allCases.map { group in
            ManualPage.KeyGroup(
                title: group.rawValue,
                rows: CommandTable.all.filter { $0.group == group }.map { command in
                    (
                        keys: command.keys.joined(separator: ", "),
                        help: command.help
                            + (command.screens == Set(ScreenKind.allCases) ? "" : " " + screens(of: command))
                    )
                })
        }
    }

    /// "(compare, matrix)".
    private static func screens(of command: Command) -> String {
        let names = ScreenKind.allCases.filter { command.screens.contains($0) }.map(\.rawValue)
        let others = ScreenKind.allCases.filter { !command.screens.contains($0) }.map(\.rawValue)
        return names.count > others.count
            ? "(not on \(others.joined(separator: ", ")))" : "(\(names.joined(separator: ", ")))"
    }
}
