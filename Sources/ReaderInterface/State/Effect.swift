public import NewsModel

/// What state changes apply to.
public enum Subject: Hashable, Sendable {
    /// All its articles.
    case story(StoryID)
    /// It alone, as when it is opened.
    case article(ArticleID)
    /// Every story of the list that was opened so, but nothing that came since.
    case list(StoryQuery, edition: Int)
    /// Every article of the list that was opened so, but nothing that came since.
    case hits(String, edition: Int)
    /// Every article that the query lists now.
    case matches(String)
    /// Several at once, for one step of undo.
    case articles([ArticleID])
}

/// What to fetch anew.
public enum ReloadScope: Hashable, Sendable {
    /// All sources, due or not.
    case everything
    /// Those that are due; nothing is said where nothing came.
    case due
    /// It, due or not; of an account, the account.
    case source(SourceID)
    /// These, due or not.
    case sources([SourceID])
    /// The sources that the articles of the story came from.
    case story(StoryID)
}

/// What to write to a file.
public enum ExportContent: Hashable, Sendable {
    /// Left and right, as on the screen.
    case comparison(TextReference, TextReference)
    /// All sources of a story.
    case report(StoryID)
    /// Who is quoted in a story, with all variants.
    case quotes(StoryID)
    /// Which source states which fact.
    case matrix(StoryID)
    /// An article with its note.
    case article(ArticleID)
}

/// How to write it.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
    case text, markdown, html, json, csv
}

extension ExportFormat {
    /// Of its files' names.
    var ending: String {
        switch self {
        case .text: "txt"
        case .markdown: "md"
        case .html: "html"
        case .json: "json"
        case .csv: "csv"
        }
    }
}

extension ExportContent {
    /// What its file is called where nothing else is said, in the current folder.
    func fileName(_ format: ExportFormat) -> String {
        let name =
            switch self {
            case .comparison(let left, let right): "compare-\(left.article)-\(right.article)"
            case .report(let id): "story-\(id)"
            case .quotes(let id): "quotes-\(id)"
            case .matrix(let id): "matrix-\(id)"
            case .article(let id): "article-\(id)"
            }
        return "rashomon-\(name).\(format.ending)"
    }
}

/// A file that was asked for.
public struct Export: Hashable, Sendable {
    /// The content of the file.
    public var content: ExportContent
    /// How it is written; it decides the usual name's ending.
    public var format: ExportFormat
    /// As it was typed: a file, or a folder in which it gets the usual name.
    public var path: String
    /// Whether a file that is there is written over.
    public var replaces: Bool

    public init(content: ExportContent, format: ExportFormat, path: String, replaces: Bool = false) {
        self.content = content
        self.format = format
        self.path = path
        self.replaces = replaces
    }

    /// The file's name where `path` is a folder.
    public var usualName: String { content.fileName(format) }
}

/// What is handed to a program of the reader's.
public struct ExternalText: Hashable, Sendable {
    /// The program's input.
    public var text: String
    /// The article's address; nil where it has none.
    public var url: String?

    public init(text: String, url: String? = nil) {
        self.text = text
        self.url = url
    }
}

/// What the interface wants done outside of itself. Effects are plain data, carried out by the event loop;
/// whatever comes of one comes back as an `Event`.
public enum Effect: Hashable, Sendable {
    /// Answered by `Event.loaded`.
    case load(DataRequest)
    /// Fetch sources; progress comes as `Event.progress`, changes as `Event.indexChanged`.
    case reload(ReloadScope)
    /// Read the pages of its articles, and keep their text as another version.
    case readInFull(Subject)
    /// Save the files that are attached to an article.
    case saveFiles(ArticleID)
    /// Fetch what is due by itself from now on, or no longer; answered by `Event.fetchDue` each time.
    case fetchByItself(Bool)
    /// Stop the work that progress is shown for.
    case stopWork

    // Changes of state. Each is answered by `Event.changed` or `Event.changeFailed`, and each can be undone.
    /// As read (true) or unread.
    case setRead(Subject, Bool)
    /// With a star (true) or without.
    case setStarred(Subject, Bool)
    /// Hidden (true), or shown again.
    case setHidden(Subject, Bool)
    /// These tags and no others.
    case setTags(ArticleID, [String])
    /// One tag given (true) or taken off; others stay.
    case setTag(Subject, String, Bool)
    /// In place of the note that is there; an empty one removes it.
    case setNote(ArticleID, String)
    /// For good: the articles of the first belong to the second from now on.
    case mergeStories(StoryID, into: StoryID)
    /// Takes the article out of its story for good.
    case splitOff(ArticleID, from: StoryID)
    /// Adds a rule for what arrives, and applies it to what is there.
    case addRule(ArticleRule)
    /// With `showingAgain`, what it hid is shown again.
    case removeRule(RuleID, showingAgain: Bool)
    /// Takes two names for one person's, or for two people's, for good.
    case correctPerson(PersonRule)
    /// Takes the last of the above back; answered by a notice that says what.
    case undo

    /// What the form says, by the names of its lines.
    case editSources([SourceID], [String: String])
    /// Their articles go too if no other source has them, no star and no note keeps them, and it is asked for.
    case removeSources([SourceID], withArticles: Bool)

    // Sources
    /// A look at what is there; answered by `Event.sourcePreview`.
    case previewSource(String)
    /// A line as it was typed: an address, a path, a command, an account or a page to look for a feed on.
    case addSource(String)
    /// How a path can go on; answered by `Event.completions`.
    case complete(String)
    /// OPML, a newsboat `urls` file or a folder.
    case importSources(String)
    /// Add the made-up articles that come with the program.
    case addSamples

    // The world outside
    /// Put on the clipboard of the machine the reader sits at; answered by a notice that says where it went.
    case copy(String)
    /// In a browser; only http and https addresses are opened.
    case openURL(String)
    /// Get a picture of an article; answered by `Event.pictureCame`.
    case fetchPicture(ArticleID, String)
    /// Have the viewer draw the picture that has come, until a key.
    case showPicture(String)
    /// The picture that has come is not wanted any more.
    case dropPicture
    /// Have the player play the first file that is attached to an article.
    case playFile(ArticleID)
    /// A copy: what is changed in it is not kept.
    case openInEditor(ExternalText)
    /// The same in a program that only shows it.
    case openInPager(ExternalText)
    /// Hand a text to a line for the shell, in the terminal.
    case pipe(ExternalText, command: String)
    /// Run a line for the shell in the terminal.
    case shell(String)
    /// Run a program of the reader's; answered by `Event.programShown` or a notice.
    case runProgram(ProgramCall)
    /// Run the reader's command for bookmarks; answered by a notice.
    case bookmark(ArticleID)
    /// Tell the reader outside of the window.
    case notify([NewStory])
    /// Answered by a notice that says where it went, or by `Event.exportExists`.
    case export(Export)

    // The program
    /// Keep the list's limit and order under a name, in place of what has it.
    case saveQuery(name: String, StoryQuery)
    /// Draw in this theme from now on, by its name.
    case setTheme(String)
    /// Open the configuration file in the editor; answered by `Event.settings`.
    case editConfiguration
    /// The form of the settings; answered by `Event.settingsForm`.
    case askForSettings
    /// What it says, by the names of the settings; answered by `Event.settings`, or by `settingsRefused` where nothing
    /// was set.
    case changeSettings([String: String])
    /// For the next run.
    case savePlace(SavedPlace)
    /// Draw everything again, even what has not changed.
    case redraw
    case suspend
    case quit
}
