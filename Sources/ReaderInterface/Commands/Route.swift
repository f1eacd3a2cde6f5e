public import NewsModel

/// Which screen, of what.
public enum Route: Hashable, Sendable, Codable {
    case stories
    /// The page of one story.
    case story(StoryID)
    /// `version` nil for the newest; `story` where it was reached through one.
    case article(ArticleID, version: Int?, story: StoryID?)
    /// Two texts; `story` gives the other sources to pick from.
    case compare(TextReference, TextReference, story: StoryID?)
    /// Why the sentences of one row of a comparison stand beside each other.
    case reasons(TextReference, TextReference, story: StoryID?, row: Int)
    /// Who is quoted in a story, and how the outlets print it.
    case quotes(StoryID)
    /// All that somebody is quoted with, over all stories; the name as a quote gives it.
    case person(String)
    /// The articles that a query finds; of an empty one, all.
    case search(String)
    /// The states that an article was seen in.
    case versions(ArticleID)
    /// Which source of a story states which fact.
    case matrix(StoryID)
    /// When a story's articles came, and when they were changed.
    case timeline(StoryID)
    /// What holds a story's articles together.
    case why(StoryID)
    /// The addresses of an article and of what it links to.
    case links(ArticleID)
    case sources
    /// Which outlets report with which others.
    case outlets
    /// What the program has told, and the sources in trouble.
    case notices
    /// What a program of the reader's printed, by the name that the reader gave it.
    case output(String)
    /// Help for the screen it was asked on.
    case help(ScreenKind)

    /// Decides which commands apply there.
    public var kind: ScreenKind {
        switch self {
        case .stories: .stories
        case .story: .story
        case .article: .article
        case .compare: .compare
        case .reasons: .reasons
        case .quotes: .quotes
        case .person: .person
        case .search: .search
        case .versions: .versions
        case .matrix: .matrix
        case .timeline: .timeline
        case .why: .why
        case .links: .links
        case .sources: .sources
        case .outlets: .outlets
        case .notices: .notices
        case .output: .output
        case .help: .help
        }
    }

    /// The story that the screen is about or was reached through.
    public var story: StoryID? {
        switch self {
        case .story(let id), .quotes(let id), .matrix(let id), .timeline(let id), .why(let id): id
        case .article(_, _, let id), .compare(_, _, let id), .reasons(_, _, let id, _): id
        default: nil
        }
    }
}

/// The kinds of screens: where a command applies, and what `rashomon print` takes.
public enum ScreenKind: String, Hashable, Sendable, Codable, CaseIterable {
    case stories, story, article, compare, quotes, person, search, versions, matrix, timeline, why, links, sources
    case outlets, notices, output, help, reasons

    /// As shown in the top line.
    public var title: String {
        switch self {
        case .why: "Why these"
        case .reasons: "Why this row"
        case .versions: "Versions"
        default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
        }
    }
}

/// Where the reader is on one screen, tied to what is shown there and not to row numbers, so that it survives new
/// articles, another window size and a restart.
public struct Place: Hashable, Sendable, Codable {
    /// Which screen, of what.
    public var route: Route
    /// The selected story, article, fact or row, by its own number; nil where nothing is selected.
    public var item: Int64?
    /// The selected row's number, used where the item is gone.
    public var row: Int
    /// Byte offset into the article's text of the first line on the screen, or the first row on it.
    public var top: Int
    /// The column that has the focus.
    public var column: Int
    /// The outlets screen shows shared words; nil in places that an older program kept.
    public var showsWords: Bool?

    public init(route: Route, item: Int64? = nil, row: Int = 0, top: Int = 0, column: Int = 0) {
        self.route = route
        self.item = item
        self.row = row
        self.top = top
        self.column = column
    }
}

/// What is kept between two runs of the program.
public struct SavedPlace: Hashable, Sendable, Codable {
    /// The open screens, the first at the bottom.
    public var screens: [Place]
    /// The limit of the list of stories, and its order.
    public var query: StoryQuery
    /// Places kept with `m` and a letter.
    public var marks: [String: Place]
    /// How far articles were read, as byte offsets, for the last hundred or so.
    public var readingOffsets: [ArticleID: Int]
    /// Columns that lines of text have more than usual; nil in places that an older program kept.
    public var extraMeasure: Int?
    /// Columns that lists have more than usual; nil in places that an older program kept.
    public var extraList: Int?
    /// Nil in places that an older program kept.
    public var sourceOrder: SourceOrder?
    /// The sources that the list shows; nil in places that an older program kept.
    public var sourceSelection: SourceSelection?
    /// When the reader left; nil in places that an older program kept.
    public var left: Timestamp?
    /// Where the list of all articles was left; nil in places that an older program kept.
    public var articles: Place?
    /// What was typed into prompts, the newest last; nil in places that an older program kept.
    public var history: [String: [String]]?

    public init(
        screens: [Place] = [], query: StoryQuery = StoryQuery(), marks: [String: Place] = [:],
        readingOffsets: [ArticleID: Int] = [:], history: [String: [String]]? = nil
    ) {
        self.screens = screens
        self.query = query
        self.marks = marks
        self.readingOffsets = readingOffsets
        self.history = history
    }
}

/// One text to compare: an article, or one version of it.
public struct TextReference: Hashable, Sendable, Codable {
    /// The article, whichever version.
    public var article: ArticleID
    /// nil for the newest version.
    public var version: Int?

    public init(article: ArticleID, version: Int? = nil) {
        self.article = article
        self.version = version
    }
}

/// Which sources the screen of sources lists.
public enum SourceSelection: String, Hashable, Sendable, Codable, CaseIterable {
    /// All but those that the reader has hidden.
    case shown
    /// Those of them with something unread.
    case unread
    /// The hidden ones, too.
    case all
}

/// By what the sources of a group are ordered.
public enum SourceOrder: String, Hashable, Sendable, Codable, CaseIterable {
    /// `rate`: articles a week.
    case name, unread, rate, trouble

    var title: String {
        switch self {
        case .name: "by name"
        case .unread: "most unread first"
        case .rate: "most articles a week first"
        case .trouble: "those in trouble first"
        }
    }
}
