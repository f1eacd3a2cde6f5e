import ArgumentParser
import NewsIndex
import NewsModel
import NewsWording
import ProgramSettings

struct MatrixCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "matrix",
        abstract: "Show which source of a story states which fact, and where in its article.")

    @OptionGroup var index: IndexOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var paging: PagingOptions
    @Flag(help: "Write comma-separated values.") var csv = false
    @Flag(help: "Write a Markdown table.") var markdown = false
    @Argument(help: "The story's number, as `stories` lists it.") var id: StoryID

    func validate() throws {
        if [csv, markdown, output.json].count(where: { $0 }) > 1 {
            throw ValidationError("--json, --csv and --markdown exclude each other.")
        }
    }

    func run() throws {
        let detail = try index.neededStory(id)
        let names = detail.matrix.articles.map { detail.sources.outlet(of: $0) }
        if try output.printed(.matrix, MatrixForm(detail.matrix, names: names)) { return }
        if csv { return Answer.write(MatrixTable(detail).csv) }
        if markdown { return Answer.write(MatrixTable(detail).markdown) }
        paging.show(MatrixText(matrix: detail.matrix, names: names, device: output.device).lines, on: output.device)
    }
}

struct HeadlinesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "headlines",
        abstract: "Show a story's headlines under each other, with what only one of them says in emphasis.")

    @OptionGroup var story: StoryOptions

    func run() throws {
        try story.answer(.headlines, HeadlinesForm.init) { detail, device in
            StoryDetailText(detail: detail, device: device, now: .now).headlines
        }
    }
}

struct SpeakersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "speakers",
        abstract: "Show who gets to speak in a story: the words quoted of each speaker in each source.")

    @OptionGroup var story: StoryOptions

    func run() throws {
        try story.answer(.speakers, SpeakersForm.init) { detail, device in
            SpeakersText(detail: detail, device: device).lines
        }
    }
}

/// What commands that tell of one story take.
struct StoryOptions: ParsableArguments {
    @OptionGroup var index: IndexOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var paging: PagingOptions
    @Argument(help: "The story's number, as `stories` lists it.") var id: StoryID

    /// Tells of the story, as JSON or as lines of text.
    func answer<Form: AnswerForm>(
        _ kind: AnswerKind, _ form: (StoryDetail) -> Form, _ lines: (StoryDetail, OutputDevice) -> [String]
    ) throws {
        let detail = try index.neededStory(id)
        if try output.printed(kind, form(detail)) { return }
        paging.show(lines(detail, output.device), on: output.device)
    }
}

extension IndexOptions {
    /// The story, or an error that names it.
    func neededStory(_ id: StoryID) throws -> StoryDetail { try reading().neededStory(id) }
}

extension NewsIndex {
    /// The story, or an error that names it.
    func neededStory(_ id: StoryID) throws -> StoryDetail {
        guard let detail = try storyDetail(id) else { throw IndexError.notFound("story \(id)") }
        return detail
    }

    /// The article, or an error that names it.
    func neededArticle(_ id: ArticleID) throws -> Article {
        guard let article = try article(id) else { throw IndexError.notFound("article \(id)") }
        return article
    }
}

/// Who gets to speak, as a table of words.
struct SpeakersText {
    var detail: StoryDetail
    var device: OutputDevice

    var lines: [String] {
        let shares = SpeakerGroups(detail).rows
        guard !shares.isEmpty else { return ["Nobody is quoted in this story."] }
        let numbers = SourceNumbers(detail)
        let ink = Ink(isOn: device.usesColor)
        let width = min(32, shares.map { $0.name.count }.max() ?? 8)
        let names = detail.matrix.articles.enumerated().map {
            "\(numbers[$0.offset]) ".leftPadded(to: 4) + detail.sources.outlet(of: $0.element)
        }
        let head =
            "".rightPadded(to: width + 2)
            + detail.matrix.articles.indices.map { String(numbers[$0]).leftPadded(to: 6) }.joined()
        return names + [""] + [ink.bold(head)]
            + shares.map { row in
                row.name.rightPadded(to: width + 2)
                    + row.words.map { ($0 == 0 ? "–" : String($0)).leftPadded(to: 6) }.joined()
            }
    }
}
