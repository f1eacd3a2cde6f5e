import NewsModel

/// Where one pane of a screen stands.
public struct PanePosition: Hashable, Sendable {
    /// The selected item's number in the whole list.
    public var selected = 0
    /// The first line on the screen, counted from the start of the content.
    public var top = 0
    /// The selected item's own number, which keeps the selection when rows come and go.
    public var item: Int64?
    /// The line of the window on which the selected item begins, which keeps it there.
    public var row = 0
    /// The content was seen from its beginning when `row` was taken down, and is again where the window has room.
    var startsAtTop = true
    /// The byte offset in an article's text of the first line on the screen, which keeps the place at other widths.
    public var offset = 0

    public init(selected: Int = 0, top: Int = 0) {
        self.selected = selected
        self.top = top
    }
}

/// One screen of the stack: what it shows and where the reader is on it. What it shows is in `ReaderState.data`.
public struct Screen: Hashable, Sendable {
    /// Which screen, of what.
    public var route: Route
    /// One for each pane or column, the left one first; never empty.
    public var panes: [PanePosition] = [PanePosition()]
    /// The pane or column with the focus.
    public var column = 0
    /// Words looked for on this screen; empty where there is no search.
    public var find = ""
    /// Words that the rows are limited to.
    public var filter = ""
    /// Which opening of the list of articles this is; see `ListSlice`.
    public var edition = 0
    /// The list was opened anew to go to what has come since this opening of it.
    var seeksNewSince: Int?
    /// The version of the article that was marked as read when it was shown: once, so that what the reader marks as
    /// unread stays so.
    public var markedVersion = 0
    /// Which of the places that have the words looked for was gone to.
    public var match: Int?
    /// The quote or heading that was jumped to last, until the lines move.
    var jump: Jump?

    /// A jump, and where its pane stood after it.
    struct Jump: Hashable, Sendable {
        /// Of the quote or heading, in the order of the text.
        var number: Int
        var top: Int
    }
    /// The outlets screen shows shared words instead of shared stories.
    public var showsWords = false
    /// The article, by its number in the matrix, that orders the rows in the view of many columns; nil for the left
    /// of the two that were opened.
    public var anchor: Int?
    /// Where a jump to the other end of a move came from.
    public var jumpedFrom: PanePosition?
    /// A byte offset of the article's text to go to as soon as it is there; in a comparison one of the left text's.
    public var pendingOffset: Int?

    public init(_ route: Route) { self.route = route }
}

/// What lies over the screen and takes the keys.
public enum Overlay: Hashable, Sendable {
    /// A line to type into.
    case prompt(Prompt)
    /// A list to choose from.
    case menu(Menu)
    /// Lines to fill in: of sources, or of the program's settings.
    case form(SourceForm)
}

/// A line that text is typed into.
public struct Prompt: Hashable, Sendable {
    /// What the text is for.
    public enum Purpose: Hashable, Sendable {
        case search, find, limit, addSource, importSources, saveView, tags, note, pipe, shell, palette
        case samePerson
        /// The path of the file that this is written to, in this form.
        case exportTo(ExportContent, ExportFormat)

        /// Whether the query language is typed.
        var isQuery: Bool { self == .search || self == .limit }

        /// Whether a path or an address is typed.
        var isPath: Bool { self == .addSource || self == .importSources || isExport }

        var isExport: Bool { if case .exportTo = self { true } else { false } }
    }
    /// Decides what becomes of the text once it is entered.
    public var purpose: Purpose
    /// What is typed, by characters: a line may be as long as whatever was pasted into it.
    var characters: [Character]
    /// Characters left of the cursor.
    public var cursor: Int
    /// The chosen row of the palette.
    public var selected = 0
    /// How what is typed can go on, where that was asked for.
    public var completions: [String] = []
    /// How far back in what was typed before; 0 for what is typed now, which `draft` keeps meanwhile.
    public var age = 0
    /// What was typed before an older text was brought back.
    public var draft = ""
    /// Why what was typed before could not be done; until something else is typed.
    public var problem: String?
    /// What the line opened with is selected: the first that is typed takes its place.
    var isSelected = false

    /// Setting it leaves the cursor where it is.
    public var text: String {
        get { String(characters) }
        set { characters = Array(newValue) }
    }

    /// The cursor stands behind `text`.
    public init(_ purpose: Purpose, text: String = "") {
        self.purpose = purpose
        characters = Array(text)
        cursor = characters.count
    }

    /// With a text that the first letter typed takes the place of, and that keys that move keep.
    init(_ purpose: Purpose, replacing text: String) {
        self.init(purpose, text: text)
        isSelected = !text.isEmpty
    }
}

/// Something to choose from.
public struct Menu: Hashable, Sendable {
    /// A line of the menu.
    public struct Choice: Hashable, Sendable {
        /// `filter` searches it, with `detail`.
        public var title: String
        /// Beside the title, in a fainter colour; may be empty.
        public var detail: String
        var action: Action
        /// What choosing it will come to.
        var preview = ""
        /// More of that, line by line.
        var notes: [String] = []
    }
    /// What choosing does.
    enum Action: Hashable, Sendable {
        /// It is carried out.
        case effect(Effect)
        /// The kept query of this name limits the list.
        case view(String)
        /// The list is limited to this query.
        case limit(String)
        /// The theme of this name stays; it is drawn in while it is selected.
        case theme(String)
        /// It is asked next where to.
        case export(ExportContent, ExportFormat)
        /// The line for an address is opened again, with this in it.
        case type(String)
        /// The menu is left.
        case nothing
        /// How long it is to be muted is asked next.
        case mute(MuteChoice)
        /// It is asked next what becomes of the articles that the rule of this title has hidden.
        case endRule(ArticleRule, String)
    }
    /// Stands over the lines.
    public var title: String
    /// Lines above the choices.
    public var notes: [String] = []
    /// All of them, whatever `filter` hides.
    public var choices: [Choice]

    /// The number of the chosen one among those that are shown.
    public var selected = 0
    /// What was typed to find a choice: letters do not act, and do not move, in any menu.
    public var filter = ""

    /// The choices that have all words of what was typed.
    public var shown: [Choice] {
        guard !filter.isEmpty else { return choices }
        let words = filter.lowercased().split(separator: " ")
        return choices.filter { choice in
            let text = (choice.title + " " + choice.detail).lowercased()
            return words.allSatisfy { text.contains($0) }
        }
    }

    /// What stands above the choices: what is to be known, and what the chosen one will come to.
    var shownNotes: [String] {
        notes + (shown.indices.contains(selected) ? shown[selected].notes : [])
    }

    /// The text that is shown if no choice matches.
    var nothing: String { "nothing here has “\(filter)”." }

    /// The title, with what was typed and what the chosen one will come to.
    func heading(dot: Character) -> String {
        let typed = filter.isEmpty ? "" : ": \(filter)"
        let preview = shown.indices.contains(selected) ? shown[selected].preview : ""
        return title + typed + (preview.isEmpty ? "" : " \(dot) \(preview)")
    }
}
