package import NewsGathering
package import NewsModel
package import ReaderInterface

/// Everything that `runReader` is told from outside.
package struct ReaderConfiguration: Sendable {
    /// Keys, glyphs, measure and what else decides about the screens.
    package var settings = ReaderSettings()
    /// A theme's name or the path of its file; `nil` for the one chosen last, or one that suits the terminal.
    package var theme: String?
    /// Where that was said, for messages: a file and its line, a variable, an option.
    package var themeOrigin: String?
    /// The kept views, by name.
    package var savedQueries: [String: StoryQuery] = [:]
    /// A command that gets an article's address and title as arguments.
    package var bookmarkCommand: String?
    /// What is wrong with the configuration, for the list of notices.
    package var problems: [String] = []
    /// Whether addresses become links; `nil` where the terminal is to be judged by its name.
    package var makesLinks: Bool?
    /// How the reader is told of new stories.
    package var notification = Announcement.off
    /// Milliseconds that Escape waits to be the beginning of a key's sequence.
    package var escapeDelay = 150
    /// Of the process; programs get it with variables of their own.
    package var environment: [String: String]
    /// Work that the reader can start.
    package var actions: ReaderActions

    package init(environment: [String: String], actions: ReaderActions) {
        self.environment = environment
        self.actions = actions
    }
}

/// A file that was to be written is there, and was left as it is.
package struct FileIsThere: Error {
    package init() {}
}

/// Work that the reader starts and that the commands of the command line do too.
///
/// Each function blocks until it is done, runs away from the main thread, and gives a sentence for the reader, or
/// `nil` where there is nothing to tell. An error's description is shown as it is.
package struct ReaderActions: Sendable {
    /// Says how far the work is, and whether it should stop.
    package struct Progress: Sendable {
        /// May be called as often as wanted.
        package var report: @Sendable (WorkProgress) -> Void
        /// Asked several times a second; true once the reader pressed the key that stops work.
        package var isStopped: @Sendable () -> Bool
        /// Puts something that went wrong on the list of notices; the work goes on.
        package var warn: @Sendable (String) -> Void = { _ in }
        /// Puts something to be known on the list of notices, where nothing went wrong.
        package var remark: @Sendable (String) -> Void = { _ in }
        /// Takes stories that the reader wants to be told of.
        package var tell: @Sendable ([NewStory]) -> Void = { _ in }
    }

    /// Fetches sources.
    package var reload: @Sendable (ReloadScope, Progress) throws -> String?
    /// Reads the pages of articles.
    package var readInFull: @Sendable ([ArticleID], Progress) throws -> String?
    /// Saves the files that are attached to an article.
    package var saveFiles: @Sendable (ArticleID, Progress) throws -> String?
    /// The player's command line, and the file or address that it is to play.
    package var playerAndFile: @Sendable (ArticleID) throws -> (player: String, file: String)
    /// Gets the picture at an address of an article into a file.
    package var fetchPicture: @Sendable (ArticleID, String, _ path: String, Progress) throws -> Void
    /// The command line of what draws pictures.
    package var pictureViewer: @Sendable () -> String
    /// Adds what was typed as a source, after a look at it.
    package var addSource: @Sendable (String, Progress) throws -> String?
    /// A look at what somebody typed; what cannot be seen is told in the preview.
    package var previewSource: @Sendable (String, Progress) -> SourcePreview
    /// With how many sources are new.
    package var importSources: @Sendable (String, Progress) throws -> (text: String, sources: Int)
    /// Adds the articles that come with the program.
    package var addSamples: @Sendable (Progress) throws -> String?
    /// Throws `FileIsThere` where the file is there and is not to be replaced.
    package var export: @Sendable (Export) throws -> String?
    /// Keeps a view under a name, in place of one that has it.
    package var saveQuery: @Sendable (String, StoryQuery) throws -> Void
    /// All views by name, as they are kept now.
    package var savedQueries: @Sendable () -> [String: StoryQuery]
    /// The path of the configuration file, which is made where there is none.
    package var configurationFile: @Sendable () throws -> String
    /// What it says now, and what is wrong with it.
    package var readConfiguration: @Sendable () -> (settings: ReaderSettings, problems: [String])
    /// The settings that hold at once, as lines of a form.
    package var settingsFields: @Sendable () -> [SourceField]
    /// Puts settings into the configuration file; throws where one cannot be, and the file stays as it was.
    package var changeSettings: @Sendable ([String: String]) throws -> Void

    package init(
        reload: @escaping @Sendable (ReloadScope, Progress) throws -> String?,
        readInFull: @escaping @Sendable ([ArticleID], Progress) throws -> String?,
        saveFiles: @escaping @Sendable (ArticleID, Progress) throws -> String?,
        playerAndFile: @escaping @Sendable (ArticleID) throws -> (player: String, file: String),
        fetchPicture: @escaping @Sendable (ArticleID, String, _ path: String, Progress) throws -> Void,
        pictureViewer: @escaping @Sendable () -> String,
        addSource: @escaping @Sendable (String, Progress) throws -> String?,
        previewSource: @escaping @Sendable (String, Progress) -> SourcePreview,
        importSources: @escaping @Sendable (String, Progress) throws -> (text: String, sources: Int),
        addSamples: @escaping @Sendable (Progress) throws -> String?,
        export: @escaping @Sendable (Export) throws -> String?,
        saveQuery: @escaping @Sendable (String, StoryQuery) throws -> Void,
        savedQueries: @escaping @Sendable () -> [String: StoryQuery],
        configurationFile: @escaping @Sendable () throws -> String,
        readConfiguration: @escaping @Sendable () -> (settings: ReaderSettings, problems: [String]),
        settingsFields: @escaping @Sendable () -> [SourceField],
        changeSettings: @escaping @Sendable ([String: String]) throws -> Void
    ) {
        self.reload = reload
        self.readInFull = readInFull
        self.saveFiles = saveFiles
        self.playerAndFile = playerAndFile
        self.fetchPicture = fetchPicture
        self.pictureViewer = pictureViewer
        self.addSource = addSource
        self.previewSource = previewSource
        self.importSources = importSources
        self.addSamples = addSamples
        self.export = export
        self.saveQuery = saveQuery
        self.savedQueries = savedQueries
        self.configurationFile = configurationFile
        self.readConfiguration = readConfiguration
        self.settingsFields = settingsFields
        self.changeSettings = changeSettings
    }
}
