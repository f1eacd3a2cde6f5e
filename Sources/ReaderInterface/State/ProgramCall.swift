public import NewsModel

/// A program of the reader's that is to be run for what is selected.
public struct ProgramCall: Hashable, Sendable {
    /// As the reader calls it.
    public var title: String
    /// The program and its arguments, with `%u` and its like; empty where a shell is to run `shell`.
    public var words: [String]
    /// Run by a shell where `words` is empty.
    public var shell: String?
    /// The use of its output.
    public var result: ProgramResult
    /// The selected article; nil where none is selected.
    public var article: ArticleID?
    /// The selected story; nil where none is selected.
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
