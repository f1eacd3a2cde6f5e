public import NewsModel

/// How far long work is.
public struct WorkProgress: Hashable, Sendable {
    /// "fetching", "indexing".
    public var title: String
    /// From 0 to `total`, in whatever is counted.
    public var done: Int
    /// 0 where it is not known.
    public var total: Int
    /// Seconds; nil where it cannot be told yet.
    public var timeLeft: Int?

    public init(title: String, done: Int, total: Int, timeLeft: Int? = nil) {
        self.title = title
        self.done = done
        self.total = total
        self.timeLeft = timeLeft
    }

    /// With the time that is left by the pace so far, where it is not known better and so much of the work is done that
    /// the pace means something.
    public func paced(after seconds: Double) -> WorkProgress {
        guard timeLeft == nil, seconds >= 2, done > 0, total > done else { return self }
        var progress = self
        progress.timeLeft = Int((seconds / Double(done) * Double(total - done)).rounded(.up))
        return progress
    }
}

/// Something the reader should know, kept in a list.
public struct Notice: Hashable, Sendable {
    /// How much it matters.
    public enum Level: String, Hashable, Sendable {
        case note
        /// What was asked for cannot be done so; nothing went wrong.
        case refusal
        /// Something went wrong; counted until the reader has seen the list.
        case failure
    }
    /// How much it matters.
    public var level: Level
    /// One sentence; a failure says what failed, where, and what can be done.
    public var text: String
    /// When it came up.
    public var time: Timestamp

    public init(level: Level, text: String, time: Timestamp) {
        self.level = level
        self.text = text
        self.time = time
    }
}

/// Everything that can happen to the interface.
public enum Event: Hashable, Sendable {
    /// One press; a sequence comes press by press.
    case key(KeyPress)
    /// A press or a turn of the wheel, at a cell.
    case mouse(MouseEvent)
    /// Text pasted in one piece (bracketed paste).
    case paste(String)
    /// The terminal has this many columns and rows.
    case resize(columns: Int, rows: Int)
    /// What a `load` effect was answered with.
    case loaded(DataRequest, DataResult)
    /// Articles, stories or their state changed: whatever is shown may be out of date.
    case indexChanged
    /// The order, the length and the counts of lists may be out of date. What was changed shows as changed already.
    case listsChanged
    /// A change of state was stored, and changed so many articles.
    case changed(Effect, articles: Int)
    /// A change of state that the screens show already was not stored. The stored state is shown again.
    case changeFailed(Effect, String)
    /// The reader has looked at the same screen for a moment, and nothing else is under way.
    case rest
    /// nil when the work has ended.
    case progress(WorkProgress?)
    /// To be shown, and kept among the notices.
    case notice(Notice)
    /// The configuration was read again, and what was wrong with it.
    case settings(ReaderSettings, problems: [String])
    /// What `askForSettings` is answered with.
    case settingsForm([SourceField])
    /// Nothing was set, and why.
    case settingsRefused(String)
    /// What `previewSource` is answered with.
    case sourcePreview(SourcePreview)
    /// Something was done that undo takes back, in words.
    case done(String)
    /// The views that are kept, by name.
    case views([String: StoryQuery])
    /// What a list of sources brought, in words, and how many of its sources were never fetched.
    case imported(String, sources: Int)
    /// The file is there already, and was left as it is.
    case exportExists(Export)
    /// Nothing was written, and why.
    case exportFailed(Export, String)
    /// How the path that was typed can go on.
    case completions(of: String, [String])
    /// Stories that the reader wants to be told of.
    case newStories([NewStory])
    /// What a program of the reader's printed, to be shown.
    case programShown(title: String, text: String)
    /// The picture at this address is in this file.
    case pictureCame(url: String, path: String)
    /// It is time to fetch by itself.
    case fetchDue
    /// What time it is; sent before other events, and when an age on the screen may have changed.
    case clock(Timestamp)
    /// Names of the themes that `setTheme` takes, and the saved views by name.
    case choices(themes: [String], savedQueries: [String: StoryQuery])
    /// Where the reader was when the program last ended.
    case restore(SavedPlace)
}
