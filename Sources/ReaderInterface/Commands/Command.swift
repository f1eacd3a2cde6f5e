/// A group of commands, in the order of the help screen.
public enum CommandGroup: String, Hashable, Sendable, CaseIterable {
    case moving = "Moving"
    case going = "Going somewhere"
    case comparing = "Comparing"
    case reading = "Reading"
    case sorting = "Keeping order"
    case sources = "Sources"
    case outside = "Outside"
    case program = "The program"
}

/// One thing that the reader can do. The table of these feeds key dispatch, the footer, the help screen, the
/// palette, the key configuration, the README and the man page.
public struct Command: Sendable {
    /// Also the name in the configuration: "next-difference".
    public var id: CommandID
    /// A word or two, for the footer and the palette.
    public var title: String
    /// One sentence.
    public var help: String
    /// Where the help screen lists it.
    public var group: CommandGroup
    /// As `KeySequence` reads them; the first is the one that is shown.
    public var keys: [String]
    /// Where it can be run; elsewhere it says that it does nothing.
    public var screens: Set<ScreenKind>
    /// A character follows the keys: the letter of a mark.
    public var takesCharacter = false
    /// What may be typed after the command's name, as `:limit QUERY`; nil where nothing may.
    public var argument: String?

    /// As typed in the palette and in the configuration.
    public var name: String { id.rawValue }
}

/// The commands by the names that the configuration uses.
public enum CommandID: String, Hashable, Sendable, CaseIterable {
    case down, up, first, last
    case pageDown = "page-down"
    case pageUp = "page-up"
    case halfPageDown = "half-page-down"
    case halfPageUp = "half-page-up"
    case focusLeft = "focus-left"
    case focusRight = "focus-right"
    case nextPane = "next-pane"
    case previousPane = "previous-pane"
    case nextUnread = "next-unread"
    case previousUnread = "previous-unread"
    case nextMatch = "next-match"
    case previousMatch = "previous-match"
    case nextStory = "next-story"
    case previousStory = "previous-story"
    case earlierEvent = "earlier-event"
    case laterEvent = "later-event"
    case otherLanguage = "other-language"
    case nextQuote = "next-quote"
    case previousQuote = "previous-quote"
    case setMark = "set-mark"
    case goToMark = "go-to-mark"

    case open, back, home, leave
    case showStories = "show-stories"
    case commonStories = "common-stories"
    case compare, quotes, matrix, timeline, why, versions, person
    case articles, search, links, sources, outlets, notices, help, palette

    case nextDifference = "next-difference"
    case previousDifference = "previous-difference"
    case nextValue = "next-value"
    case previousValue = "previous-value"
    case nextOnly = "next-only"
    case previousOnly = "previous-only"
    case followMove = "follow-move"
    case reason
    case toggleSame = "toggle-same"
    case toggleReworded = "toggle-reworded"
    case toggleOnlyLeft = "toggle-only-left"
    case toggleOnlyRight = "toggle-only-right"
    case toggleQuoteRows = "toggle-quote-rows"
    case toggleNumbers = "toggle-numbers"
    case cycleMarks = "cycle-marks"
    case toggleBrackets = "toggle-brackets"
    case swapSides = "swap-sides"
    case setAnchor = "set-anchor"
    case ownOrder = "own-order"
    case lockScrolling = "lock-scrolling"
    case zoomColumn = "zoom-column"
    case wider, narrower
    case allColumns = "all-columns"
    case switchEngine = "switch-engine"
    case tagSource = "tag-source"

    case foldRepeats = "fold-repeats"
    case cycleHighlights = "cycle-highlights"
    case groupQuotes = "group-quotes"
    case toggleWords = "toggle-words"
    case toggleReported = "toggle-reported"

    case toggleRead = "toggle-read"
    case star, hide, mute, rules
    case markRead = "mark-read"
    case markAllRead = "mark-all-read"
    case readLater = "read-later"
    case undo, tags, note, merge, split
    case samePerson = "same-person"
    case twoPeople = "two-people"
    case limit, order, renew
    case pickTag = "pick-tag"
    case showRead = "show-read"
    case saveView = "save-view"
    case openView = "open-view"

    case reload
    case reloadAll = "reload-all"
    case fullText = "full-text"
    case playFile = "play"
    case saveFiles = "save-files"
    case picture
    case fetchByItself = "fetch-by-itself"
    case addSource = "add-source"
    case editSource = "edit-source"
    case removeSource = "remove-source"
    case muteSource = "mute-source"
    case pauseSource = "pause-source"
    case selectSource = "select-source"
    case sortSources = "sort-sources"
    case foldGroup = "fold-group"
    case importSources = "import-sources"
    case importNewsboat = "import-newsboat"
    case addSamples = "add-samples"
    case browser
    case browserAndRead = "browser-and-read"
    case copyLink = "copy-link"
    case copyText = "copy-text"
    case editor, pager, bookmark, export, pipe, shell

    case theme, preferences, configure, redraw, suspend, stop, quit
}
