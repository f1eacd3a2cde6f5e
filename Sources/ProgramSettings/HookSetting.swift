/// A program that is run for what a round of fetching brings, as the file has it.
package struct HookSetting: Equatable, Sendable {
    /// What it is run for.
    package enum Event: String, CaseIterable, Sendable {
        /// For each new article that the query finds.
        case newArticle = "new-article"
        /// For each new story in which the query finds an article.
        case newStory = "new-story"
    }

    /// As the file calls it, for messages.
    package var name: String
    /// Nil where the file names none that there is.
    package var event: Event?
    /// In the query language; empty for everything.
    package var query = ""
    /// The program and its arguments; one text where it is to be taken apart.
    package var program: [String] = []
    /// A line for a shell, in place of `program`.
    package var shell: String?
    /// Line of the file that the hook begins in.
    package var line: Int

    package init(name: String, line: Int) {
        self.name = name
        self.line = line
    }

    static let names = ["on", "query", "program", "shell"]
}
