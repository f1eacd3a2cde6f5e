import ReaderInterface

/// Newsboat's keys, dialogs and operations, said in the keys, screens and commands of the reader.
enum NewsboatKeys {
    /// A key as `bind-key` names it (`ENTER`, `^R`, `F1`), or as `bind` does (`<C-r>`, `gg`). nil where there is none.
    static func key(_ name: String) -> String? {
        if let known = named[name.uppercased()] { return known }
        if name.hasPrefix("F"), let number = Int(name.dropFirst()), (1...12).contains(number) { return "<f\(number)>" }
        if name.contains("<"), name.count > 1 { return sequence(name) }
        guard !name.isEmpty, name.unicodeScalars.allSatisfy({ $0.value > 0x20 }) else { return nil }
        return name
    }

    private static let named = [
        "ENTER": "<enter>", "SPACE": "<space>", "TAB": "<tab>", "BACKTAB": "<backtab>", "ESC": "<esc>",
        "BACKSPACE": "<backspace>", "DELETE": "<delete>", "LEFT": "<left>", "RIGHT": "<right>", "UP": "<up>",
        "DOWN": "<down>", "PPAGE": "<pageup>", "NPAGE": "<pagedown>", "HOME": "<home>", "END": "<end>",
    ]

    /// `<C-x>`, `<ENTER>`, `<lt>` and letters after each other, as newer versions write them.
    private static func sequence(_ text: String) -> String? {
        var result = ""
        var rest = Substring(text)
        while let first = rest.popFirst() {
            guard first == "<" else {
                result.append(first)
                continue
            }
            guard let end = rest.firstIndex(of: ">") else { return nil }
            let name = String(rest[..<end])
            rest = rest[rest.index(after: end)...]
            if name == "lt" {
                result += "<"
            } else if name == "gt" {
                result += ">"
            } else if name.uppercased().hasPrefix("C-"), name.count == 3 {
                result += "^" + name.suffix(1).uppercased()
            } else if let key = key(name), key.hasPrefix("<") {
                result += key
            } else {
                return nil
            }
        }
        return result.isEmpty ? nil : result
    }

    /// The screens that stand for a dialog of newsboat's; empty where none does, nil where there is no such dialog.
    static func screens(_ dialog: String) -> Set<ScreenKind>? {
        switch dialog {
        case "all", "everywhere": Set(ScreenKind.allCases)
        case "feedlist": [.stories, .sources]
        case "articlelist": [.stories, .story, .search]
        case "article": [.article]
        case "urlview": [.links]
        case "help": [.help]
        case "searchresultslist": [.search]
        case "tagselection", "filterselection", "filebrowser", "dirbrowser", "podboat", "podlist", "dialogs",
            "dialogview", "empty":
            []
        default: nil
        }
    }

    /// What an operation is here: a command, and the screens where it is that; nil for all on which it applies.
    typealias Counterpart = (command: CommandID, screens: Set<ScreenKind>?)

    /// The commands that stand for an operation, the first to apply on a screen being the one; nil where none does.
    static func commands(_ operation: String) -> [Counterpart]? { operations[operation] }

    /// Operations of newsboat's that have no counterpart, and why; for those that `operations` does not have.
    static func reason(_ operation: String) -> String {
        switch operation {
        case "random-unread": "nothing here goes to an article by chance"
        case "toggle-source-view": "articles are kept as text, not as HTML"
        case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "zero":
            "a digit is a count here, and in front of Enter it opens the link of that number"
        case "save", "save-all": "`rashomon article --markdown -o FILE` writes an article"
        case "view-dialogs", "close-dialog", "next-dialog", "prev-dialog": "there are no dialogs beside each other"
        case "purge-deleted", "delete-all-articles": "what is hidden is out of the lists at once"
        case "open-all-unread-in-browser", "open-all-unread-in-browser-and-mark-read":
            "nothing here opens many pages at once"
        case "mark-all-above-as-read": "nothing here marks by place in a list"
        case "reload-urls": "sources are in the index, and changes hold at once"
        default: "“\(operation)” has no counterpart"
        }
    }

    private static let lists: Set<ScreenKind> = [.stories, .search]

    private static let operations: [String: [Counterpart]] = [
        "open": [(.open, nil)], "quit": [(.back, nil), (.leave, nil)], "hard-quit": [(.quit, nil)],
        "reload": [(.reload, nil)], "reload-all": [(.reloadAll, nil)],
        "mark-feed-read": [(.markAllRead, [.search]), (.markRead, nil)],
        "mark-all-feeds-read": [(.markAllRead, nil)],
        "next-unread": [(.nextUnread, nil)], "prev-unread": [(.previousUnread, nil)],
        "next": [(.nextStory, [.article]), (.down, nil)], "prev": [(.previousStory, [.article]), (.up, nil)],
        "next-feed": [(.nextStory, nil)], "prev-feed": [(.previousStory, nil)],
        "next-unread-feed": [(.nextStory, nil)], "prev-unread-feed": [(.previousStory, nil)],
        "open-in-browser": [(.browser, nil)], "open-in-browser-and-mark-read": [(.browserAndRead, nil)],
        "open-in-browser-noninteractively": [(.browser, nil)],
        "help": [(.help, nil)], "toggle-article-read": [(.toggleRead, nil)],
        "toggle-show-read-feeds": [(.showRead, nil)], "show-urls": [(.links, nil)], "goto-url": [(.links, nil)],
        "clear-tag": [(.stop, lists)], "set-tag": [(.pickTag, nil)], "open-search": [(.search, nil)],
        "search": [(.search, nil)], "search-next": [(.nextMatch, nil)], "search-prev": [(.previousMatch, nil)],
        "next-search-results": [(.nextMatch, nil)], "prev-search-results": [(.previousMatch, nil)],
        "enqueue": [(.saveFiles, nil)],
        "edit-urls": [(.editSource, nil), (.sources, nil)], "redraw": [(.redraw, nil)],
        "cmdline": [(.palette, nil)], "set-filter": [(.limit, lists)], "select-filter": [(.openView, nil)],
        "clear-filter": [(.stop, lists)], "bookmark": [(.bookmark, nil)], "edit-flags": [(.tags, nil)],
        "delete-article": [(.hide, nil)], "delete-feed": [(.removeSource, nil)], "pipe-to": [(.pipe, nil)],
        "sort": [(.sortSources, nil), (.order, nil)], "rev-sort": [(.sortSources, nil), (.order, nil)],
        "up": [(.up, nil)], "down": [(.down, nil)], "pageup": [(.pageUp, nil)], "pagedown": [(.pageDown, nil)],
        "halfpageup": [(.halfPageUp, nil)], "halfpagedown": [(.halfPageDown, nil)], "home": [(.first, nil)],
        "end": [(.last, nil)], "switch-focus": [(.nextPane, nil)],
    ]
}

/// Keys that are bound one line after the other, of which the last counts.
struct NewsboatBindings {
    /// A key on one screen.
    private struct Slot: Hashable {
        var key: String
        var screen: ScreenKind
    }

    /// What a key does on a screen, a command's name or "none", and the line that said so.
    private var slots: [Slot: (command: String, line: Int)] = [:]
    private var order: [String] = []

    /// Gives `key` the operation on the screens.
    /// - Returns: whether it does anything on any of them.
    mutating func bind(_ key: String, to commands: [NewsboatKeys.Counterpart], on screens: Set<ScreenKind>, line: Int)
        -> Bool
    {
        var found = false
        for screen in screens {
            guard
                let counterpart = commands.first(where: {
                    ($0.screens?.contains(screen) ?? true) && CommandTable.command($0.command).screens.contains(screen)
                })
            else { continue }
            slots[Slot(key: key, screen: screen)] = (counterpart.command.rawValue, line)
            found = true
        }
        if found { note(key) }
        return found
    }

    /// The key does nothing on these screens, also where the table of commands gives it to one.
    mutating func unbind(_ key: String, on screens: Set<ScreenKind>, line: Int) {
        for screen in screens { slots[Slot(key: key, screen: screen)] = ("none", line) }
        note(key)
    }

    private mutating func note(_ key: String) {
        if !order.contains(key) { order.append(key) }
    }

    /// The bindings as the configuration has them: for all screens where a command has the key wherever it applies,
    /// else screen by screen.
    /// - Returns: the names below `keys.bindings`, the command and the line.
    var entries: [(path: [String], command: String, line: Int)] {
        order.flatMap { key -> [(path: [String], command: String, line: Int)] in
            let own = ScreenKind.allCases.compactMap { screen in
                slots[Slot(key: key, screen: screen)].map { (screen: screen, command: $0.command, line: $0.line) }
            }
            // Only one command can have the key without a screen's name above it: the one with the most screens.
            let counts = Dictionary(grouping: own, by: \.command).mapValues { Set($0.map(\.screen)) }
            let whole = own.filter { counts[$0.command] == Self.screens(of: $0.command) }
                .max { (counts[$0.command]?.count ?? 0) < (counts[$1.command]?.count ?? 0) }
            let start = whole.map { [([key], $0.command, $0.line)] } ?? []
            return start
                + own.filter { $0.command != whole?.command }.map { ([$0.screen.rawValue, key], $0.command, $0.line) }
        }
    }

    private static func screens(of command: String) -> Set<ScreenKind> {
        CommandID(rawValue: command).map { CommandTable.command($0).screens } ?? Set(ScreenKind.allCases)
    }
}
