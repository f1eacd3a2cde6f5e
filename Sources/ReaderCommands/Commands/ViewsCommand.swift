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
            rashomon views save "Widely told" outlets:4    save one; without `save`, too
            rashomon views remove "Widely told"            remove one, as --remove does
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

    /// What is asked for by a word in place of an option, as other commands have it; nil where the words are a view's.
    private enum Verb {
        case list
        /// The name, and the words of the query.
        case save(String, [String])
        /// The name.
        case remove(String)
    }

    private var verb: Verb? {
        switch (name, query.count) {
        case ("list"?, 0): .list
        case ("save"?, 2...): .save(query[0], Array(query.dropFirst()))
        case ("remove"?, 1): .remove(query[0])
        default: nil
        }
    }

    func validate() throws {
        if verb != nil, remove == nil { return }
        if name != nil, query.isEmpty { throw ValidationError("Give the query that is to be kept under the name.") }
        if name != nil, remove != nil { throw ValidationError("--remove takes no query.") }
    }

    func run() throws {
        switch verb {
        case .list?: try list()
        case .save(let name, let query)?: try save(name, query)
        case .remove(let name)?: try forget(name)
        case nil:
            if let name { return try save(name, query) }
            if let remove { return try forget(remove) }
            try list()
        }
    }

    private func save(_ name: String, _ query: [String]) throws {
        let index = try index.existing()
        _ = try NewsQuery.parsed(query)
        try SavedViews.store(StoryQuery(text: query.joined(separator: " ")), as: name, in: index)
        Answer.write(["Saved as “\(name)”."])
    }

    private func forget(_ name: String) throws {
        let index = try index.existing()
        guard SavedViews.stored(in: index)[name] != nil else {
            throw SavedViews.standard[name] == nil ? ViewError.unknown(name) : ViewError.standard(name)
        }
        try SavedViews.store(nil, as: name, in: index)
        Answer.write(["Removed “\(name)”."])
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
            let isEither = view.text.contains("|") || view.text.lowercased().contains(" or ")
            let text = isEither && !view.includesRead ? "(\(view.text))" : view.text
            let query = [text, view.includesRead ? "" : "is:unread"].filter { !$0.isEmpty }
            return ViewForm(name: name, query: query.joined(separator: " "), stories: count)
        }
    }

    static let shape = JSONSchema.Shape(
        "view", "A query that is kept under a name.",
        [.field("name", .text), .field("query", .text), .field("stories", .integer, "How many it finds.")])
}

/// Why a view cannot be removed.
enum ViewError: Error, CustomStringConvertible {
    /// No view has this name.
    case unknown(String)
    /// The view comes with the program, and nothing was saved under its name.
    case standard(String)

    var description: String {
        switch self {
        case .standard(let name): "The view “\(name)” is always there; saving one under its name changes it."
        case .unknown(let name): "There is no view “\(name)”; `rashomon views` lists them."
        }
    }
}
