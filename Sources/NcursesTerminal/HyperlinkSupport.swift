/// Which terminals make links of text (OSC 8), as far as they make themselves known.
///
/// Terminals that do not know the sequence should ignore it, and most do; some print it. So only those count that are
/// known to take it. Over ssh the name in `TERM` is often all that is left.
public enum HyperlinkSupport {
    /// Whether the terminal makes links.
    public enum Answer: Equatable, Sendable {
        case yes, no
        /// tmux hands links on where it was told that the terminal takes them; it has to be asked.
        case askTmux
    }

    /// What the variables of the environment tell of the terminal.
    public static func detect(_ environment: [String: String]) -> Answer {
        func value(_ name: String) -> String { environment[name] ?? "" }
        let term = value("TERM")
        if !value("TMUX").isEmpty || term.hasPrefix("tmux") {
            // tmux has them from version 3.4 on.
            let version = value("TERM_PROGRAM") == "tmux" ? value("TERM_PROGRAM_VERSION") : ""
            return number(version).map { $0 >= 3.4 } == true && !value("TMUX").isEmpty ? .askTmux : .no
        }
        // GNU screen, and whatever names itself so, drops them.
        if term.hasPrefix("screen") || !value("STY").isEmpty { return .no }
        if names.contains(where: { term == $0 || term.hasPrefix($0 + "-") }) { return .yes }
        if programs.contains(value("TERM_PROGRAM")) { return .yes }
        if variables.contains(where: { !value($0).isEmpty }) { return .yes }
        // VTE from 0.50, Konsole from 20.12.
        return (Int(value("VTE_VERSION")) ?? 0) >= 5_000 || (Int(value("KONSOLE_VERSION")) ?? 0) >= 201_200 ? .yes : .no
    }

    /// Whether what tmux says of its terminal (`client_termfeatures`) has links in it.
    public static func hasLinks(tmuxFeatures: String) -> Bool {
        tmuxFeatures.split { ", \n".contains($0) }.contains("hyperlinks")
    }

    private static let names = ["xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm", "contour", "rio"]
    private static let programs: Set<String> = ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio", "mintty"]
    private static let variables = ["KITTY_WINDOW_ID", "ALACRITTY_WINDOW_ID", "WEZTERM_PANE", "WT_SESSION", "DOMTERM"]

    /// `3.4` of `3.4a`, `next-3.5` and the like.
    private static func number(_ version: String) -> Double? {
        Double(version.drop { !$0.isNumber }.prefix { $0.isNumber || $0 == "." })
    }
}
