import JSONRPC
import NewsIndex
import NewsModel

/// The tools that change the reader's marks: there only where the one who started the server allowed it. Each change is
/// one step of `rashomon undo`.
enum WritingTools {
    static let all: [ServeTool] = [
        ServeTool(
            name: "mark", title: "Mark articles",
            help: "Marks articles as read, starred or hidden, or takes a mark away.",
            parameters: [
                ToolParameter(
                    name: "mark", form: .choice(MarkCommand.Mark.allCases.map(\.rawValue)), help: "What to do.",
                    isRequired: true)
            ] + targets, answer: .change, changes: true
        ) { arguments, desk in
            let mark = arguments.choice("mark", MarkCommand.Mark.read)
            return ChangeForm(articles: try desk.index.apply(mark.change, to: arguments.target(in: desk.index)))
        },
        ServeTool(
            name: "tag", title: "Tag articles",
            help: "Gives articles a tag, or takes it away. The tag “later” is the list of things to read later.",
            parameters: [
                ToolParameter(name: "tag", form: .text, help: "The tag.", isRequired: true),
                ToolParameter(name: "remove", form: .flag, help: "Take it away.", fallback: false),
            ] + targets, answer: .change, changes: true
        ) { arguments, desk in
            let tag = arguments.text("tag") ?? ""
            if tag.allSatisfy(\.isWhitespace) { throw ToolProblem("tag must not be empty.") }
            let change: StateChange = arguments.flag("remove") ? .removeTag(tag) : .addTag(tag)
            return ChangeForm(articles: try desk.index.apply(change, to: arguments.target(in: desk.index)))
        },
        ServeTool(
            name: "note", title: "Write a note",
            help: "Writes the reader's note on an article in place of the one that it has; without a text, removes it.",
            parameters: [
                ToolParameter(name: "article", form: .integer(1...(.max)), help: "Its number.", isRequired: true),
                ToolParameter(name: "text", form: .text, help: "The note."),
            ], answer: .change, changes: true
        ) { arguments, desk in
            guard let id = arguments.article(), try desk.index.article(id) != nil else {
                throw IndexError.notFound("article \(arguments.integer("article") ?? 0)")
            }
            let text = arguments.text("text").flatMap { $0.isEmpty ? nil : $0 }
            return ChangeForm(articles: try desk.index.apply(.note(text), to: .article(id)))
        },
    ]

    private static let targets = [
        ToolParameter(name: "story", form: .integer(1...(.max)), help: "All articles of this story."),
        ToolParameter(name: "article", form: .integer(1...(.max)), help: "This article."),
        ToolParameter(name: "query", form: .text, help: "Every article that this query finds; see `search`."),
    ]
}

extension ToolArguments {
    /// The articles that a change is for: exactly one of `story`, `article` and `query` says which.
    fileprivate func target(in index: NewsIndex) throws -> StateTarget {
        let query = text("query").map { [$0] }
        let ways = [story() != nil, article() != nil, query != nil].count { $0 }
        guard ways == 1 else { throw ToolProblem("Give one of story, article and query.") }
        if query?[0].allSatisfy(\.isWhitespace) ?? false {
            throw ToolProblem("query must not be empty: that would be every article.")
        }
        if let id = article(), try index.article(id) == nil { throw IndexError.notFound("article \(id)") }
        if let id = story(), try index.story(id) == nil { throw IndexError.notFound("story \(id)") }
        return try TargetChoice(
            stories: story().map { [$0] } ?? [], articles: article().map { [$0] } ?? [], query: query ?? []
        ).target(in: index)
    }
}

/// What a tool changed.
struct ChangeForm: AnswerForm {
    /// How many articles are other than they were.
    var articles: Int
    /// How it is taken back.
    var undo = "rashomon undo"

    static let shape = JSONSchema.Shape(
        "change", "What was changed.",
        [
            .field("articles", .integer, "How many articles are other than they were."),
            .field("undo", .text, "The command that takes it back."),
        ])
}
