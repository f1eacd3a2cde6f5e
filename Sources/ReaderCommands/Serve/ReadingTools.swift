import JSONRPC
import NewsGathering
import NewsIndex
import NewsModel
import NewsWording
import ReaderInterface

/// The tools that answer from the index and change nothing.
enum ReadingTools {
    static let all: [ServeTool] = lists + stories + texts + people + places

    // MARK: Parameters

    private static let storyNumber = number("story", "The story's number, as `stories` and `search` give it.")
    private static let articleNumber = number("article", "The article's number, as `story` and `search` give it.")

    private static func number(_ name: String, _ help: String) -> ToolParameter {
        ToolParameter(name: name, form: .integer(1...(.max)), help: help, isRequired: true)
    }

    private static func limit(_ fallback: Int64, most: Int64) -> ToolParameter {
        ToolParameter(
            name: "limit", form: .integer(1...most), help: "How many at most.", fallback: .integer(fallback))
    }

    private static let offset = ToolParameter(
        name: "offset", form: .integer(0...(1 << 31)), help: "How many to skip first.", fallback: 0)

    private static let terms =
        "Terms side by side must all hold: "
        + QueryLanguage.terms.map(\.term).joined(separator: "; ")
        + ". The resource \(ServeResources.queries) explains each."

    // MARK: Lists

    private static let lists = [
        ServeTool(
            name: "stories", title: "List stories",
            help: "Lists stories: articles of several outlets that tell of one event, the most important first.",
            parameters: [
                ToolParameter(name: "query", form: .text, help: "Limits the list. " + terms),
                ToolParameter(name: "view", form: .text, help: "The name of a kept query, as `views` lists them."),
                ToolParameter(
                    name: "sort", form: .choice(StoryOrder.allCases.map(\.rawValue)), help: "The order.",
                    fallback: "rank"), limit(20, most: 200), offset,
            ], answer: .stories
        ) { arguments, desk in
            let words = arguments.text("query").map { [$0] } ?? []
            let query = try StoryList.query(words, view: arguments.text("view"), desk.settings, desk.index)
            return PageForm(
                try desk.index.stories(
                    query, sort: arguments.choice("sort", StoryOrder.rank), offset: arguments.integer("offset") ?? 0,
                    limit: arguments.integer("limit") ?? 20), of: StoryForm.init)
        },
        ServeTool(
            name: "search", title: "Search articles",
            help: "Finds articles by their words, outlet, speaker, date or state, with a passage of each.",
            parameters: [
                ToolParameter(name: "query", form: .text, help: "What to look for. " + terms, isRequired: true),
                ToolParameter(
                    name: "sort", form: .choice(SearchOrder.allCases.map(\.rawValue)), help: "Which come first.",
                    fallback: "newest"), limit(20, most: 200), offset,
            ], answer: .search
        ) { arguments, desk in
            PageForm(
                try desk.index.search(
                    .parsed([arguments.text("query") ?? ""]), order: arguments.choice("sort", SearchOrder.newest),
                    offset: arguments.integer("offset") ?? 0, limit: arguments.integer("limit") ?? 20),
                of: SearchHitForm.init)
        },
    ]

    // MARK: Stories

    private static let stories = [
        ofStory(
            "story", "Open a story",
            "Opens a story: its sources, the facts that they state, on what they differ, what only one has, who is quoted. The answer may be long; headlines, speakers, matrix and quotes give parts of it.",
            .story
        ) { StoryDetailForm($0) },
        ofStory(
            "headlines", "Headlines of a story",
            "Sets the headlines of a story's sources under each other, with the words that several of them have.",
            .headlines
        ) { HeadlinesForm($0) },
        ofStory(
            "speakers", "Who gets to speak",
            "Says how many words of each speaker each source of a story prints in quotation marks.", .speakers
        ) { SpeakersForm($0) },
        ofStory(
            "matrix", "Facts and who states them",
            "Says which source of a story states which fact, where in its article, and where values differ.", .matrix
        ) { detail in
            MatrixForm(detail.matrix, names: detail.matrix.articles.map { detail.sources.outlet(of: $0) })
        },
        ofStory(
            "why", "Why these articles are one story",
            "Says why articles stand together in one story: what they share, and how strongly each is tied to the rest.",
            .why
        ) { WhyForm($0) },
    ]

    private static func ofStory(
        _ name: String, _ title: String, _ help: String, _ answer: AnswerKind,
        form: @escaping @Sendable (StoryDetail) -> any Encodable
    ) -> ServeTool {
        ServeTool(name: name, title: title, help: help, parameters: [storyNumber], answer: answer) { arguments, desk in
            form(try arguments.detail(in: desk.index))
        }
    }

    // MARK: Texts

    private static let texts = [
        ServeTool(
            name: "compare", title: "Compare two sources of a story",
            help:
                "Sets two sources of a story side by side, sentence by sentence: what both say, in the same or in other words, where values differ, what only one has. Without sources, the two that differ most.",
            parameters: [
                storyNumber,
                ToolParameter(
                    name: "left", form: .text,
                    help:
                        "A source: its place in the story from 1, @ and an article's number, or a part of the outlet's name."
                ),
                ToolParameter(name: "right", form: .text, help: "The other source, likewise."),
            ], answer: .comparison
        ) { arguments, desk in
            let detail = try arguments.detail(in: desk.index)
            let named = [arguments.text("left"), arguments.text("right")].compactMap { $0 }
            guard named.count != 1 else { throw ToolProblem("Give both left and right, or neither.") }
            let chosen = try named.map { try SourceChoice.article($0, of: detail.sources) }
            guard let pair = chosen.isEmpty ? detail.mostDifferentPair() : (chosen[0], chosen[1]) else {
                throw CompareError.oneSource(story: detail.summary.id)
            }
            return ComparisonForm(SidePair(try desk.index.comparison(pair.0, pair.1)))
        },
        ServeTool(
            name: "compare_articles", title: "Compare two articles",
            help: "Sets any two articles side by side, also of different stories.",
            parameters: [number("left", "An article's number."), number("right", "The other's.")], answer: .comparison
        ) { arguments, desk in
            let (left, right) = try arguments.pair()
            return ComparisonForm(SidePair(try desk.index.comparison(left, right)))
        },
        ServeTool(
            name: "compare_versions", title: "Compare versions of an article",
            help: "Shows what an outlet changed in an article: two of its versions, word by word.",
            parameters: [
                articleNumber, number("old", "The number of a version, as `versions` lists them."),
                number("new", "The number of a later one."),
            ], answer: .comparison
        ) { arguments, desk in
            guard let article = arguments.article(), let old = arguments.integer("old"),
                let new = arguments.integer("new")
            else { throw ToolProblem("article, old and new are needed.") }
            let known = try desk.index.versions(of: article).map(\.number)
            for number in [old, new] where !known.contains(number) {
                throw IndexError.notFound("version \(number) of article \(article)")
            }
            return ComparisonForm(SidePair(try desk.index.comparison(of: article, version: old, with: new)))
        },
        ServeTool(
            name: "reasons", title: "Why sentences are linked",
            help:
                "Says why sentences of two articles are taken to state the same, and why values that are not equal are not said to differ.",
            parameters: [number("left", "An article's number."), number("right", "The other's.")], answer: .reasons
        ) { arguments, desk in
            let (left, right) = try arguments.pair()
            _ = try desk.index.comparison(left, right)
            return try desk.index.comparisonReasons(left, right)
        },
        ServeTool(
            name: "article", title: "Read an article",
            help: "Gives a whole article: its text, links, quotes with their speakers, attachments, your note.",
            parameters: [articleNumber], answer: .article
        ) { arguments, desk in
            guard let id = arguments.article(), let article = try desk.index.article(id) else {
                throw IndexError.notFound("article \(arguments.integer("article") ?? 0)")
            }
            return ArticleForm(article)
        },
        ServeTool(
            name: "versions", title: "Versions of an article",
            help: "Lists the versions of an article that changed after it was first seen.",
            parameters: [articleNumber], answer: .versions
        ) { arguments, desk in
            guard let id = arguments.article() else { throw ToolProblem("article is needed.") }
            let versions = try desk.index.versions(of: id)
            if versions.isEmpty { throw IndexError.notFound("article \(id)") }
            return VersionsForm(id, versions)
        },
    ]

    // MARK: People

    private static let people = [
        ServeTool(
            name: "quotes", title: "Who is quoted",
            help:
                "Says who is quoted with what, in which outlets, and where a quotation was cut or altered: of a story, of a speaker over all stories, or with certain words.",
            parameters: [
                ToolParameter(name: "story", form: .integer(1...(.max)), help: "A story's number."),
                ToolParameter(name: "speaker", form: .text, help: "A name, or a part of it."),
                ToolParameter(name: "words", form: .text, help: "Words that the quotation has."),
                ToolParameter(
                    name: "reported", form: .flag, help: "Also what is reported without quotation marks.",
                    fallback: false),
            ], answer: .quotes
        ) { arguments, desk in
            let wanted = QuoteChoice(
                story: arguments.story(), speaker: arguments.text("speaker"), words: arguments.text("words"),
                includesReported: arguments.flag("reported"))
            if wanted.isEmpty { throw ToolProblem("Give story, speaker or words.") }
            return QuoteBoardForm(try wanted.board(in: desk.index))
        },
        ServeTool(
            name: "person", title: "Everything a person is quoted with",
            help:
                "Gives everything a person or organisation is quoted with over all stories, under any form of the name.",
            parameters: [ToolParameter(name: "name", form: .text, help: "The name, as printed.", isRequired: true)],
            answer: .quotes
        ) { arguments, desk in
            let name = arguments.text("name") ?? ""
            let board = try desk.index.quotes(bySpeaker: name)
            if board.utterances.isEmpty { throw IndexError.notFound("quote of \(name)") }
            return QuoteBoardForm(board)
        },
    ]

    // MARK: Sources

    private static let places = [
        ServeTool(
            name: "sources", title: "Where articles come from",
            help: "Lists the sources with how many articles each brings, and what failed. Passwords are never shown.",
            parameters: [
                ToolParameter(name: "tag", form: .text, help: "Only those with this tag."),
                ToolParameter(
                    name: "failing", form: .flag,
                    help: "Only those that fail or are gone, but for those that are paused.", fallback: false),
            ], answer: .sources
        ) { arguments, desk in
            let sources = try desk.index.sources().filter {
                $0.matches(tag: arguments.text("tag"), failing: arguments.flag("failing"))
            }
            return ["items": sources.map { SourceForm($0, withPassword: false) }]
        },
        ServeTool(
            name: "outlets", title: "Which outlets report with which others",
            help:
                "Says which outlets tell the same stories, which told them first, and how much of their words they share.",
            parameters: [limit(40, most: 500)], answer: .outlets
        ) { arguments, desk in
            OverlapForm(try desk.index.outletOverlap(limit: arguments.integer("limit") ?? 40))
        },
        ServeTool(
            name: "views", title: "Kept queries",
            help: "Lists queries that are kept under names, with what each finds.",
            parameters: [], answer: .views
        ) { _, desk in ["items": try ViewForm.all(desk.settings, desk.index)] },
        ServeTool(
            name: "tags", title: "Tags", help: "Lists the tags that the reader gave articles.", parameters: [],
            answer: .tags
        ) { _, desk in ["items": try desk.index.tags().map(TagForm.init)] },
    ]
}

extension ToolArguments {
    /// The story opened.
    fileprivate func detail(in index: NewsIndex) throws -> StoryDetail {
        guard let id = story(), let detail = try index.storyDetail(id) else {
            throw IndexError.notFound("story \(integer("story") ?? 0)")
        }
        return detail
    }

    /// The articles `left` and `right`.
    fileprivate func pair() throws -> (ArticleID, ArticleID) {
        guard let left = article("left"), let right = article("right") else {
            throw ToolProblem("left and right are needed.")
        }
        return (left, right)
    }
}
