public import NewsModel
public import TerminalCanvas

/// What the configuration, the environment and the terminal decide about the interface.
public struct ReaderSettings: Hashable, Sendable {
    /// The command table's keys with those of the configuration.
    public var keyMap: KeyMap
    /// Unicode or ASCII, as the terminal can show.
    public var glyphs: GlyphSet
    /// Linear text without lines and columns, for screen readers.
    public var isPlain: Bool
    /// Write the marks of a comparison as brackets, for terminals without underline.
    public var showsBrackets: Bool
    /// The terminal shows no colours.
    public var isMonochrome = false
    /// Widest line of an article, in columns.
    public var measure: Int
    /// Columns that stay free on either side of an article at least.
    public var margin: Int
    /// Lines of an article end at the right edge, too.
    public var justifies: Bool
    /// Lines from one line of an article to the next.
    public var lineSpacing: Int
    /// Lines of a row in lists of stories and articles: 1 or 2.
    public var listLines: Int
    /// Whose clock times are told by.
    public var zone: TimeZoneRules
    /// Names of the themes that can be chosen.
    public var themes: [String]
    /// The theme that the program started with.
    public var theme: String?
    /// The mouse is the reader's, not the terminal's.
    public var usesMouse: Bool
    /// Reading an article marks its copies in other outlets as read too.
    public var marksCopies: Bool
    /// The selected item stands beside the list if there is room, which costs bytes at each move.
    public var showsPreviews: Bool
    /// Minutes between two rounds of fetching by itself, as set; 0 for never, until it is switched on.
    public var fetchEvery: Int
    /// Hours at which nothing is fetched by itself.
    public var quietHours: QuietHours?

    /// Lengths are in columns; `measure` is the longest line of text, `margin` what stays free beside it.
    public init(
        keyMap: KeyMap = .standard, glyphs: GlyphSet = .unicode, isPlain: Bool = false, showsBrackets: Bool = false,
        measure: Int = 72, margin: Int = 0, justifies: Bool = false, lineSpacing: Int = 1,
        listLines: Int = 2, zone: TimeZoneRules = .utc,
        themes: [String] = [], theme: String? = nil,
        usesMouse: Bool = true,
        marksCopies: Bool = true, showsPreviews: Bool = true, fetchEvery: Int = 0,
        quietHours: QuietHours? = nil
    ) {
        self.keyMap = keyMap
        self.glyphs = isPlain ? .plain : glyphs
        self.isPlain = isPlain
        self.showsBrackets = showsBrackets
        self.measure = max(20, measure)
        self.margin = max(0, margin)
        self.justifies = justifies
        self.lineSpacing = min(3, max(1, lineSpacing))
        self.listLines = min(2, max(1, listLines))
        self.zone = zone
        self.themes = themes
        self.theme = theme
        self.usesMouse = usesMouse
        self.marksCopies = marksCopies
        self.showsPreviews = showsPreviews
        self.fetchEvery = max(0, fetchEvery)
        self.quietHours = quietHours
    }
}

extension ReaderSettings {
    /// Whether what is unread has a sign of its own, as bold alone tells too little apart where it has no colour.
    var marksUnread: Bool { isMonochrome || isPlain }

    /// Seconds between two rounds of fetching by itself.
    public var fetchInterval: Int64 { fetchEvery > 0 ? Int64(fetchEvery) * 60 : 1_800 }
}

/// How much of a comparison is marked.
public enum MarkLevel: String, Hashable, Sendable, Codable, CaseIterable {
    /// `values`: only values, those that differ and those that agree in other words.
    case words, values, nothing
}

/// What the compare screens show; kept while the program runs.
public struct CompareOptions: Hashable, Sendable {
    /// Rows that both sides state in the same words.
    public var showsSame = true
    /// Rows that both sides state in words of their own.
    public var showsReworded = true
    /// Rows that only the left side has.
    public var showsOnlyLeft = true
    /// Rows that only the right side has.
    public var showsOnlyRight = true
    /// Rows where quotes differ.
    public var showsQuoteRows = true
    /// The numbers of sentences.
    public var showsNumbers = true
    /// How much of each sentence is marked.
    public var marks = MarkLevel.words
    /// Marks are written as brackets too; starts as the settings say.
    public var showsBrackets = false
    /// Sentences that a text says again take one line.
    public var foldsRepeats = true
    /// Each side in its own order instead of both in the left side's.
    public var usesOwnOrder = false
    /// In own order: both sides scroll together.
    public var isLocked = true
    /// The side with the focus has the whole window.
    public var isZoomed = false
    /// Columns that the left side has more than the right.
    public var leftExtra = 0
    /// All sources beside each other where the window is wide enough.
    public var usesAllColumns = true
}

/// How quotes are grouped.
public enum QuoteGrouping: String, Hashable, Sendable, CaseIterable {
    case speaker, outlet, time
}

/// The marks on the article screen.
public enum HighlightLevel: String, Hashable, Sendable, CaseIterable {
    /// Quotes in the colours of their speakers.
    case quotes
    /// Quotes, and at each paragraph the other sources that state what it states.
    case quotesAndSources
    case nothing
}

/// What the article and quotes screens show; kept while the program runs.
public struct ReadingOptions: Hashable, Sendable {
    /// Blocks that an article says again take one line.
    public var foldsRepeats = true
    /// The marks on the article screen.
    public var highlights = HighlightLevel.quotes
    /// How the quotes screen is ordered.
    public var grouping = QuoteGrouping.speaker
    /// Columns that lines have more than the settings say; kept over restarts.
    public var extraMeasure = 0
    /// Columns that a list has more than it would beside what is selected in it; kept over restarts.
    public var extraList = 0
    /// Speech that is reported without quotation marks is shown too.
    public var showsReported = false
}
