import NewsGathering
import NewsModel
import ReaderInterface

/// Everything that `runReader` is told from outside.
struct ReaderConfiguration: Sendable {
    /// Keys, glyphs, measure and what else decides about the screens.
    var settings = ReaderSettings()
    /// A theme's name or the path of its file; `nil` for the one chosen last, or one that suits the terminal.
    var theme: String?
    var savedQueries: [String: StoryQuery] = [:]
    /// A command that gets an article's address and title as arguments.
    var bookmarkCommand: String?
    /// What is wrong with the configuration, for the list of notices.
    var problems: [String] = []
    /// Whether addresses become links; `nil` where the terminal is to be judged by its name.
    var makesLinks: Bool?
    var notification = Announcement.off
    var environment: [String: String]
    var actions: ReaderActions

    init(environment: [String: String], actions: ReaderActions) {
        self.environment = environment
        self.actions = actions
    }
}

/// Work that the reader starts and that the commands of the command line do too.
///
/// Each function blocks until it is done, runs away from the main thread, and gives a sentence for the reader, or
/// `nil` where there is nothing to tell. An error's description is shown as it is.
struct ReaderActions: Sendable {
    /// Says how far the work is, and whether it should stop.
    struct Progress: Sendable {
        var report: @Sendable (WorkProgress) -> Void
        var isStopped: @Sendable () -> Bool
        /// Puts something that went wrong on the list of notices; the work goes on.
        var warn: @Sendable (String) -> Void = { _ in }
        /// Takes stories that the reader wants to be told of.
        var tell: @Sendable ([NewStory]) -> Void = { _ in }
    }

    var reload: @Sendable (ReloadScope, Progress) throws -> String?
    var addSource: @Sendable (String, Progress) throws -> String?
    var importSources: @Sendable (String, Progress) throws -> String?
    var addSamples: @Sendable (Progress) throws -> String?
    var export: @Sendable (ExportContent, ExportFormat) throws -> String?
    var saveQuery: @Sendable (String, StoryQuery) throws -> Void
}
