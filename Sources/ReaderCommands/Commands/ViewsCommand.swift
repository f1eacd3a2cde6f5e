import ArgumentParser
import JSONRPC
import NewsGathering
import NewsIndex
import NewsModel
import ProgramSettings
import ReaderInterface

struct ViewsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "views",
        abstract: "List, save and remove queries that are kept under names.",
        discussion: """
            rashomon views                                 all views and what they find
            rashomon views "Widely told" outlets:4         save one
            rashomon views --remove "Widely told"          remove one
            rashomon stories --view "Widely told"          use one

            The reader's F opens them. Views of the configuration file are changed there. Some are there from the \
            start; a view of your own with the name of one takes its place.
            """)

    @OptionGroup var index: IndexOptions
    @OptionGroup var settings: SettingsOptions
    @Flag(help: "Print JSON.") var json = false
    @Option(help: ArgumentHelp("Remove this view.", valueName: "name"), completion: Completions.views)
    var remove: String?
    @Argument(help: "The name to save under.") var name: String?
    @Argument(help: "The query; see `rashomon help search`.") var query: [String] = []

    func validate() throws {
        if name != nil, query.isEmpty { throw ValidationError("Give the query that is to be kept under the name.") }
        if name != nil, remove != nil { throw ValidationError("--remove takes no query.") }
    }

    func run() throws {
        if let name {
            let index = try index.existing()
            _ = try NewsQuery.parsed(query)
            try SavedViews.store(StoryQuery(text: query.joined(separator: " ")), as: name, in: index)
            return Answer.write(["Saved as “\(name)”."])
        }
        if let remove {
            let index = try index.existing()
            guard SavedViews.stored(in: index)[remove] != nil else {
                throw SavedViews.standard[remove] == nil ? ViewError.unknown(remove) : ViewError.standard(remove)
            }
            try SavedViews.store(nil, as: remove, in: index)
            return Answer.write(["Removed “\(remove)”."])
        }
        try list()
    }

    private func list() throws {
        let items = try ViewForm.all(settings.load(), index.reading())
        if json { return Answer.write(try JSONEnvelope(.views, ["items": items]).text() + "\n") }
        Answer.write(
            items.map { String($0.stories).leftPadded(to: 6) + "  " + $0.name.rightPadded(to: 20) + "  " + $0.query })
        if items.isEmpty { warn("No query is kept under a name.") }
    }
}

/// A kept view and what it finds.
struct ViewForm: AnswerForm {
    var name: String
    var query: String
    var stories: Int

    /// All views by name.
    static func all(_ settings: Settings, _ index: NewsIndex) throws -> [ViewForm] {
        try SavedViews.all(settings, index).sorted { $0.key < $1.key }.map { name, view in
            let all = try view.text.isEmpty ? NewsQuery.everything : .parsed([view.text])
            let count = try index.stories(view.includesRead ? all : all.and(NewsQuery(.state(.unread))), limit: 1).total
            return ViewForm(name: name, query: view.text, stories: count)
        }
    }

    static let shape = JSONSchema.Shape(
        "view", "A query that is kept under a name.",
        [.field("name", .text), .field("query", .text), .field("stories", .integer, "How many it finds.")])
}

enum ViewError: Error, CustomStringConvertible {
    case unknown(String)
    case standard(String)

    var description: String {
        switch self {
        case .standard(let name): "The view “\(name)” is always there; saving one under its name changes it."
        case .unknown(let name): "There is no view “\(name)”; `rashomon views` lists them."
        }
    }
}
