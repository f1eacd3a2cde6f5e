/// Which terminals understand what another one does.
///
/// `TERM` names the person's terminal, also on machines reached over ssh that have no description of it. Terminals of
/// today take what xterm takes.
enum TerminalRelatives {
    /// Descriptions that may stand in for that of `name`, the nearest first; none where nothing is known of it.
    static func names(of name: String) -> [String] {
        let parts = name.split(separator: "-")
        // `foot-extra` and `alacritty-direct` are `foot` and `alacritty` with more.
        let shorter = (1..<max(1, parts.count)).reversed().map { parts.prefix($0).joined(separator: "-") }
        guard let family = families.first(where: { family in family.names.contains { isMember(name, of: $0) } }) else {
            return []
        }
        var names = shorter.filter { $0 != "xterm" } + family.standIns
        names.removeAll { $0 == name }
        return names
    }

    private static func isMember(_ name: String, of family: String) -> Bool {
        name == family || name.hasPrefix(family + "-") || name.hasPrefix(family + ".") || name.hasPrefix(family + "+")
    }

    private static let families: [(names: [String], standIns: [String])] = [
        (["tmux", "screen"], ["screen-256color", "screen", "xterm-256color"]),
        (["rxvt"], ["rxvt-unicode-256color", "rxvt-256color", "rxvt", "xterm-256color", "xterm"]),
        (
            [
                "xterm", "alacritty", "ghostty", "foot", "wezterm", "kitty", "contour", "rio", "konsole", "gnome",
                "vte",
                "st", "iterm", "iterm2", "mintty", "ms-terminal", "mlterm", "putty", "nsterm", "terminator", "warp",
            ], ["xterm-256color", "xterm"]
        ),
        (["linux"], ["linux", "vt220", "vt100"]),
        (["vt220", "vt320", "vt420", "vt102", "vt100"], ["vt220", "vt102", "vt100"]),
    ]
}
