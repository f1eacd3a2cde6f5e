public import NewsModel

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
