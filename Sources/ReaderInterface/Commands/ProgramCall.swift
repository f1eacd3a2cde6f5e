public import NewsModel

/// What becomes of what a program prints.
public enum ProgramResult: String, Hashable, Sendable, CaseIterable {
    /// It runs aside, and what it prints is not looked at.
    case nothing
    /// It has the terminal until it ends.
    case terminal
    /// It runs aside, and what it prints is shown on a screen of its own.
    case pane
    /// It runs aside, and what it prints is added to the article's note.
    case note
}

/// A program of the reader's that is to be run for what is selected.
public struct ProgramCall: Hashable, Sendable {
    /// As the reader calls it.
    public var title: String
    /// The program and its arguments, with `%u` and its like; empty where a shell is to run `shell`.
    public var words: [String]
    public var shell: String?
    public var result: ProgramResult
    public var article: ArticleID?
    public var story: StoryID?

    public init(
        title: String, words: [String] = [], shell: String? = nil, result: ProgramResult,
        article: ArticleID? = nil, story: StoryID? = nil
    ) {
        self.title = title
        self.words = words
        self.shell = shell
        self.result = result
        self.article = article
        self.story = story
    }
}

extension ReaderState {
    /// The article and story that are shown or selected, for programs.
    public var currentItem: (article: ArticleID?, story: StoryID?) { (currentArticle?.id, currentStory) }

    /// Runs what `call` says for what is selected.
    mutating func run(_ call: ProgramCall) -> [Effect] {
        var call = call
        (call.article, call.story) = currentItem
        let needsItem = call.result == .note || call.words.contains { $0.contains("%") }
        if needsItem, call.article == nil, call.result == .note || call.story == nil {
            say("Nothing is selected that “\(call.title)” could be run for.", .refusal)
            return []
        }
        return [.runProgram(call)]
    }

    /// Shows what a program printed.
    mutating func showOutput(_ title: String, _ text: String) -> [Effect] {
        output = text
        revision += 1
        if case .output = screen.route { return replace(.output(title)) }
        return push(.output(title))
    }
}
