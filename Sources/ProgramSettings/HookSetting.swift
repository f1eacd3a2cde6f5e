/// A program that is run for what a round of fetching brings, as the file has it.
package struct HookSetting: Equatable, Sendable {
    /// What it is run for.
    package enum Event: String, CaseIterable, Sendable {
        case newArticle = "new-article"
        case newStory = "new-story"
    }

    package var name: String
    package var event: Event?
    /// In the query language; empty for everything.
    package var query = ""
    /// The program and its arguments; one text where it is to be taken apart.
    package var program: [String] = []
    package var shell: String?
    package var line: Int

    package init(name: String, line: Int) {
        self.name = name
        self.line = line
    }

    static let names = ["on", "query", "program", "shell"]
}
