/// Sets of keys for people who come from other programs. Each changes the table's keys where it must.
public enum KeyPreset {
    /// Values of `keys.preset` in the configuration besides `standard`.
    public static let names = ["newsboat", "vim"]

    /// nil where there is no preset of this name.
    static func bindings(_ name: String) -> [KeyBinding]? {
        switch name {
        case "newsboat": newsboat.map { KeyBinding(keys: $0.keys, command: $0.command, screens: $0.screens) }
        case "vim": vim.map { KeyBinding(keys: $0.keys, command: $0.command, screens: $0.screens) }
        default: nil
        }
    }

    private typealias Row = (keys: String, command: String, screens: [String])

    /// Newsboat 2.44's default keys, where the reader has the command.
    private static let newsboat: [Row] = [
        ("n", "next-unread", []), ("p", "previous-unread", []), ("N", "toggle-read", []),
        ("o", "browser", []), ("O", "browser-and-read", []), ("r", "reload", []), ("R", "reload-all", []),
        ("A", "mark-read", ["story", "article"]), ("A", "mark-read", ["stories"]), ("C", "mark-all-read", []),
        ("l", "show-read", ["stories", "search", "sources"]), ("D", "hide", []), ("^B", "bookmark", []),
        ("^F", "stop", ["stories", "search", "sources"]), ("F", "limit", ["stories", "search", "sources"]),
        ("f", "open-view", ["stories"]),
        ("t", "pick-tag", ["stories", "search"]), ("^E", "tags", []),
        ("/", "search", []), ("q", "back", []), ("Q", "quit", []), ("?", "help", []), ("|", "pipe", []),
        ("u", "links", []), ("#", "links", ["article"]), ("g", "order", ["stories"]), ("^R", "reload-all", []),
        ("A", "mark-all-read", ["search"]), ("A", "mark-read", ["sources"]), ("E", "sources", ["stories"]),
        ("E", "edit-source", ["sources"]),
        ("J", "next-story", []), ("K", "previous-story", []), (":", "palette", []), ("!", "shell", []),
        // What stood on these keys.
        ("e", "articles", ["stories", "sources", "search"]), ("^K", "renew", ["stories", "search"]),
    ]

    /// Vim's motions, its difference jumps, and `u` and `ZZ`.
    private static let vim: [Row] = [
        ("gg", "first", []), ("G", "last", []), ("^D", "half-page-down", []), ("^U", "half-page-up", []),
        ("]c", "next-difference", []), ("[c", "previous-difference", []), ("]q", "next-quote", []),
        ("[q", "previous-quote", []), ("zf", "fold-repeats", []), ("zz", "zoom-column", []), ("ZZ", "quit", []),
        ("zo", "fold-repeats", []), ("zc", "fold-repeats", []), ("u", "undo", []), ("U", "links", []),
        ("U", "toggle-brackets", ["compare"]),
        ("^W", "next-pane", []), ("^O", "back", []), ("yy", "copy-link", []), ("yt", "copy-text", []),
        ("dd", "hide", []), ("ZQ", "quit", []), (":", "palette", []), ("n", "next-match", ["help", "notices"]),
    ]
}
