public import NewsModel
public import TerminalCanvas

/// Everything that the interface knows. It is changed by `Reader.update` alone and drawn by `Reader.draw`.
public struct ReaderState: Sendable {
    /// Columns and rows of the whole window.
    public internal(set) var size: Size
    /// What time it is, as told by `Event.clock`.
    public internal(set) var clock: Timestamp
    /// A change makes every layout out of date.
    public var settings: ReaderSettings {
        didSet { revision += 1 }
    }
    /// The open screens, the first at the bottom; never empty.
    public internal(set) var screens: [Screen] = [Screen(.stories)]
    /// Where the list of stories was opened from, where that was another screen; the last is gone back to first.
    var waysBack: [WayBack] = []
    /// The limit of the list of stories, and its order.
    public internal(set) var query = StoryQuery() {
        didSet { if query != oldValue { edition = takeEdition() } }
    }
    /// For all comparisons; not kept over restarts.
    public internal(set) var compareOptions = CompareOptions()
    /// For all articles and quotes; only the widths in it are kept over restarts.
    public internal(set) var readingOptions = ReadingOptions()
    /// Drawn over the screen, and given all keys; nil for none.
    public internal(set) var overlay: Overlay?
    /// The last 500, the oldest first.
    public internal(set) var notices: [Notice] = []
    /// The notice shown in the last line until the next key.
    public internal(set) var message: Notice?
    /// The message stands where else the selected row is told in words, so that the keys stay in sight.
    var messageSparesKeys = false
    /// The work that goes on in the background; nil for none.
    public internal(set) var progress: WorkProgress?

    var data = DataCache()
    var marks: [Character: Place] = [:]
    var readingOffsets: [ArticleID: Int] = [:]
    /// Where the reader was in the list of all articles when it was left last.
    var articlesPlace: Place?
    var tagged: [TextReference] = []
    /// The method chosen for two texts, where it was not left to them.
    var engines: [ComparedPair: ComparisonEngine] = [:]
    /// Failures since the list of notices was last open.
    var unseenFailures = 0
    /// The list before it was limited last, until the limit is known to be understood.
    var beforeLimit: ListBeforeLimit?
    /// What is to be done when the story that it needs is there.
    var deferred: DeferredStep?
    /// Something unread is looked for behind the rows of a list that are here; until the index has answered.
    var seeksUnread: UnreadSeek?
    /// The order of the list before a kept view was opened, to which leaving the view leads back.
    var orderBeforeView: StoryOrder?
    var savedQueries: [String: StoryQuery] = [:]
    var sourceOrder = SourceOrder.name
    /// The address of a source that is to be selected once the sources are here.
    var soughtSource: String?
    var sourceSelection = SourceSelection.shown {
        didSet { revision += 1 }
    }
    /// Headings of the screen of sources below which nothing is shown.
    var foldedGroups: Set<String> = []
    /// Sources that are to be edited, fetched or removed together.
    var selectedSources: Set<SourceID> = [] {
        didSet { revision += 1 }
    }
    /// The form that was sent off last, so that what was typed is not lost where it is refused.
    var sentForm: SourceForm?
    /// Which opening of the story list is shown; see `ListSlice`.
    var edition = 0
    private var lastEdition = 0
    /// Articles whose copies were marked as read, so that a copy marked as unread stays so.
    var copiesMarked: Set<ArticleID> = []
    /// Steps of a macro that are still to be done.
    var macro: [MacroStep] = []
    /// What was typed into prompts, the newest last.
    var history: [String: [String]] = [:]
    var theme: String?
    var fetchesByItself: Bool
    /// What a program of the reader's printed last.
    var output = ""
    /// Keys typed so far of a sequence, and the count before them.
    var pendingKeys: [KeyPress] = []
    var count: Int?
    /// Counts changes of what screens are made from, so that a layout knows when it is out of date.
    var revision = 0
    var layout: CachedLayout?

    /// `clock` stands until an event brings another time.
    public init(size: Size, clock: Timestamp, settings: ReaderSettings = ReaderSettings()) {
        self.size = size
        self.clock = clock
        self.settings = settings
        compareOptions.showsBrackets = settings.showsBrackets
        theme = settings.theme
        fetchesByItself = settings.fetchEvery > 0
    }

    /// A number that no opening of a list has had.
    mutating func takeEdition() -> Int {
        lastEdition += 1
        return lastEdition
    }

    /// The screen on top.
    public var screen: Screen {
        get { screens[screens.count - 1] }
        set { screens[screens.count - 1] = newValue }
    }
}

/// What waits for a story.
struct DeferredStep: Hashable, Sendable {
    /// What is done once the story's page is there.
    enum Step: Hashable, Sendable {
        /// A command that needs to know the story.
        case command(CommandID)
        /// Going on to something unread in it.
        case unread(UnreadStep)
    }
    var story: StoryID
    var step: Step
}

/// What was open before the list of stories was opened over it.
struct WayBack: Sendable {
    var screens: [Screen]
    var query: StoryQuery
}

/// Two texts, in the order of their sides.
struct ComparedPair: Hashable, Sendable {
    var left: TextReference
    var right: TextReference
}
