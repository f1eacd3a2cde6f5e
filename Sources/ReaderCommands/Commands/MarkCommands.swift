import ArgumentParser
import JSONRPC
import NewsIndex
import NewsModel
import NewsWording

/// Which articles a change of state is for.
struct TargetOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("All articles of this story.", valueName: "number")) var story: [StoryID] =
        []
    @Option(name: .long, help: ArgumentHelp("This article.", valueName: "number")) var article: [ArticleID] = []
    @Flag(name: .long, help: "Every article there is.") var all = false
    @Argument(help: "A query; see `rashomon help search`.") var query: [String] = []

    func validate() throws {
        let ways = [!story.isEmpty || !article.isEmpty, all, !query.isEmpty].count { $0 }
        if ways == 0 { throw ValidationError("Say which articles: a query, --story, --article or --all.") }
        if ways > 1 { throw ValidationError("A query, --all, and single stories and articles exclude each other.") }
    }

    var choice: TargetChoice { TargetChoice(stories: story, articles: article, query: all ? nil : query) }
}

extension NewsIndex {
    /// The articles of a target, at most `limit`.
    func articles(of target: StateTarget, limit: Int) throws -> [ArticleID] {
        switch target {
        case .article(let id): [id]
        case .articles(let ids): Array(ids.prefix(limit))
        case .story(let id): try articles(NewsQuery(.story(id)), limit: limit).items.map(\.id)
        case .query(let query): try articles(query, limit: limit).items.map(\.id)
        case .listed: []
        }
    }
}

/// The articles that a change of state is for.
struct TargetChoice {
    var stories: [StoryID]
    var articles: [ArticleID]
    /// nil for every article.
    var query: [String]?

    /// One target, so that one `undo` takes the whole change back.
    func target(in index: NewsIndex) throws -> StateTarget {
        guard let query else { return .query(.everything) }
        if !query.isEmpty { return .query(try Self.meant(query)) }
        if stories.count == 1, articles.isEmpty {
            guard try index.story(stories[0]) != nil else { throw IndexError.notFound("story \(stories[0])") }
            return .story(stories[0])
        }
        let details = try stories.map(index.neededStory)
        for article in articles { _ = try index.neededArticle(article) }
        return .articles(articles + details.flatMap { $0.sources.map(\.article.id) })
    }
}

extension TargetChoice {
    /// A query that says something: one of no words, or of “or” alone, would be every article.
    private static func meant(_ words: [String]) throws -> NewsQuery {
        let query = try NewsQuery.parsed(words)
        if query.expression == .all([]) {
            throw ValidationError("“\(query.text)” says nothing of an article, and would be every one of them.")
        }
        return query
    }
}

struct MarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mark",
        abstract: "Mark articles as read, starred or hidden, or take a mark away.",
        discussion: """
            rashomon mark read before:7d          everything older than a week
            rashomon mark star --article 34       one article
            rashomon mark hide outlet:gazette     no longer listed

            `rashomon undo` takes the last change back.
            """)

    /// The words that the command takes.
    enum Mark: String, CaseIterable, ExpressibleByArgument {
        case read, unread, star, unstar, hide, unhide

        var change: StateChange {
            switch self {
            case .read: .read(true)
            case .unread: .read(false)
            case .star: .starred(true)
            case .unstar: .starred(false)
            case .hide: .hidden(true)
            case .unhide: .hidden(false)
            }
        }
    }

    @OptionGroup var index: IndexOptions
    @Argument(help: "read, unread, star, unstar, hide or unhide.") var mark: Mark
    @OptionGroup var targets: TargetOptions

    func run() throws {
        let index = try index.existing()
        let count = try index.apply(mark.change, to: targets.choice.target(in: index))
        Answer.write([Wording.count(count, "article") + " changed."])
    }
}

struct TagCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tag",
        abstract: "Give articles a tag, take it away, or list all tags.",
        discussion: """
            rashomon tag                      all tags
            rashomon tag later --article 34   give one article the tag "later"
            rashomon tag later --remove is:read
            """)

    @OptionGroup var index: IndexOptions
    @Argument(help: "The tag; without one all tags are listed.") var tag: String?
    @Flag(help: "Take the tag away.") var remove = false
    @Flag(name: .long, help: "Print the list of tags as JSON.") var json = false
    @Option(name: .long, help: ArgumentHelp("All articles of this story.", valueName: "number")) var story: [StoryID] =
        []
    @Option(name: .long, help: ArgumentHelp("This article.", valueName: "number")) var article: [ArticleID] = []
    @Argument(help: "A query; see `rashomon help search`.") var query: [String] = []

    func validate() throws {
        guard let tag else { return }
        if tag.allSatisfy(\.isWhitespace) { throw ValidationError("A tag must not be empty.") }
        if query.isEmpty == (story.isEmpty && article.isEmpty) {
            throw ValidationError("Say which articles: a query, or --story and --article.")
        }
    }

    func run() throws {
        guard let tag else { return try list() }
        let index = try index.existing()
        let targets = TargetChoice(stories: story, articles: article, query: query)
        let change: StateChange = remove ? .removeTag(tag) : .addTag(tag)
        let count = try index.apply(change, to: targets.target(in: index))
        Answer.write([Wording.count(count, "article") + " changed."])
    }

    private func list() throws {
        let tags = try index.reading().tags()
        if json { return Answer.write(try JSONEnvelope(.tags, ["items": tags.map(TagForm.init)]).text() + "\n") }
        Answer.write(tags.map { String($0.articleCount).leftPadded(to: 6) + "  " + $0.name })
        if tags.isEmpty { warn("No article has a tag.") }
    }
}

/// A tag and how many articles have it.
struct TagForm: AnswerForm {
    var name: String
    var articles: Int

    init(_ tag: TagSummary) {
        name = tag.name
        articles = tag.articleCount
    }

    static let shape = JSONSchema.Shape(
        "tag", "A tag of articles.", [.field("name", .text), .field("articles", .integer, "How many have it.")])
}

struct NoteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: "Write a note on an article; without a text, remove it.",
        discussion: "Articles with a note are never deleted by retention.")

    @OptionGroup var index: IndexOptions
    @Argument(help: "The article's number.") var article: ArticleID
    @Argument(help: "The note.") var text: [String] = []

    func run() throws {
        let index = try index.existing()
        guard try index.article(article) != nil else { throw IndexError.notFound("article \(article)") }
        let note = text.joined(separator: " ")
        try index.apply(.note(note.isEmpty ? nil : note), to: .article(article))
        Answer.write([note.isEmpty ? "The note is gone." : "Noted."])
    }
}

struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Put two stories into one, for good.",
        discussion: "The correction holds when more articles arrive and after `reindex`. `rashomon undo` takes it back."
    )

    @OptionGroup var index: IndexOptions
    @Argument(help: "The story that goes into the other.") var story: StoryID
    @Argument(help: "The story that it goes into.") var other: StoryID

    func run() throws {
        let index = try index.existing()
        let known = try [story, other].map { id in
            guard let story = try index.story(id) else { throw IndexError.notFound("story \(id)") }
            return story.id
        }
        guard known[0] != known[1] else { throw ValidationError("\(story) and \(other) are one story already.") }
        let merged = try index.merge(story, into: other)
        Answer.write(["They are story \(merged) now."])
    }
}

struct SplitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split",
        abstract: "Take articles out of a story into one of their own, for good.",
        discussion: "The correction holds when more articles arrive and after `reindex`. `rashomon undo` takes it back."
    )

    @OptionGroup var index: IndexOptions
    @Argument(help: "The story.") var story: StoryID
    @Argument(help: "Its sources: numbers as `story` lists them, parts of outlets' names, or @article.") var sources:
        [String]

    func run() throws {
        let index = try index.existing()
        let detail = try index.neededStory(story)
        let articles = try sources.map { try SourceChoice.article($0, of: detail.sources) }.uniqued()
        if articles.count >= detail.sources.count {
            throw ValidationError("At least one article must stay in the story.")
        }
        let new = try index.split(articles, from: story)
        Answer.write([
            Wording.count(articles.count, "article") + (articles.count == 1 ? " is" : " are") + " story \(new) now."
        ])
    }
}

struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take back the last change: marks, tags, notes, merges, splits, rules, views, sources.",
        discussion: """
            Repeated, it goes back change by change. The reader's U does the same. A source that was added goes again, \
            with its articles but for those that you did something with. What is not taken back, as files that \
            were added in the reader, is said to be so before anything older is.
            """)

    @OptionGroup var index: IndexOptions

    func run() throws {
        let index = try index.existing()
        guard let undone = try index.undo() else {
            warn("There is nothing to take back.")
            throw ExitCode.failure
        }
        let sentence = undone.sentence(again: "`rashomon undo`")
        if case .passed = undone {
            warn(sentence)
            throw ExitCode.failure
        }
        Answer.write([sentence])
    }
}
