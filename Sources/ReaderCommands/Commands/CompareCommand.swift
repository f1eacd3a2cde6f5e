import ArgumentParser
import Foundation
import NewsAnalysis
import NewsGathering
import NewsIndex
import NewsIngest
import NewsModel
import NewsWording
import ReaderInterface

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Set two sources of a story, two versions of an article, or any two texts side by side.",
        discussion: """
            What to compare:
              compare 12               the two sources of story 12 that differ most
              compare 12 1 3           its first and its third source
              compare 12 ledger kanal  sources by a part of the outlet's name
              compare 12 --all         an overview of all its sources
              compare 34@1 34@2        two versions of article 34
              compare @34 @57          two articles
              compare a.txt b.html     files or web addresses, which need not be in the index; - is standard input

            Three and more sources or files give the overview: who states what, and on what they differ.

            The sign in front of a row says what it is: \(signs); ? behind it, that \
            this is likely and not certain.

            It compares prose under git too: git difftool -y -x 'rashomon compare'.
            """)

    private static let signs = ComparisonWords.legend(.unicode).map { "\($0.sign) \($0.meaning)" }
        .joined(separator: ", ")

    @OptionGroup var index: IndexOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var paging: PagingOptions
    @Argument(
        help: ArgumentHelp("A story and its sources, articles, or files.", valueName: "what"), completion: .file())
    var words: [String]
    @Flag(help: "All sources of the story.") var all = false
    @Option(
        help: ArgumentHelp(
            "How to compare: alignment (texts written independently) or revision (versions of one text). Without it "
                + "the texts decide.", valueName: "engine"))
    var engine: ComparisonEngine?
    @Option(help: ArgumentHelp("What to mark inside sentences.", valueName: "what"))
    var marks: MarkChoice = .words
    @Flag(help: "Write a self-contained HTML page.") var html = false
    @Flag(help: "Write Markdown.") var markdown = false
    @Flag(name: [.short, .long], help: "Leave out what both say in the same words.") var differences = false
    @Flag(help: "Say why sentences are linked, and why values that are not equal are not said to differ.")
    var explain = false

    func validate() throws {
        if [html, markdown, output.json].count(where: { $0 }) > 1 {
            throw ValidationError("--json, --html and --markdown exclude each other.")
        }
        if words.count(where: { $0 == "-" }) > 1 { throw ValidationError("- can be given once.") }
    }

    func run() throws {
        let arguments = words.map { TextArgument($0) }
        if case .story(let story) = arguments[0] {
            try compareStory(story, Array(words.dropFirst()))
        } else if all {
            throw ValidationError("--all goes with the number of a story.")
        } else {
            try compareTexts(arguments)
        }
    }

    // MARK: A story

    private func compareStory(_ story: StoryID, _ names: [String]) throws {
        let index = try index.reading()
        let detail = try index.neededStory(story)
        guard detail.sources.count > 1 else { throw CompareError.oneSource(story: story) }
        if all {
            return try show(detail.matrix, names: detail.sources.map(\.article.outlet))
        }
        let chosen = try names.map { try SourceChoice.article($0, of: detail.sources) }
        switch chosen.count {
        case 0:
            guard let pair = detail.mostDifferentPair() else {
                throw CompareError.oneSource(story: story)
            }
            try show(SidePair(index.comparison(pair.0, pair.1, engine: engine)))
        case 1: throw ValidationError("Give two sources, or none for the two that differ most.")
        case 2: try show(SidePair(index.comparison(chosen[0], chosen[1], engine: engine)))
        default: try showMatrix(chosen.map { try side($0, version: nil, from: index) })
        }
    }

    // MARK: Any texts

    private func compareTexts(_ arguments: [TextArgument]) throws {
        if arguments.count < 2 { throw ValidationError("Give a story's number, or two texts to compare.") }
        if case .article(let left, let leftVersion) = arguments[0],
            case .article(let right, let rightVersion) = arguments[1], arguments.count == 2
        {
            let index = try index.reading()
            if leftVersion == nil, rightVersion == nil {
                return try show(SidePair(index.comparison(left, right, engine: engine)))
            }
            if left == right, let leftVersion, let rightVersion, engine == nil {
                return try show(SidePair(index.comparison(of: left, version: leftVersion, with: rightVersion)))
            }
        }
        let sides = try arguments.enumerated().map { number, argument in
            // Negative, so that they cannot be taken for articles of the index.
            try side(argument, id: -1 - number)
        }
        if sides.count > 2 { return try showMatrix(sides) }
        try show(
            SidePair(
                left: sides[0], right: sides[1],
                comparison: Comparer.compare(sides[0].text, sides[1].text, engine: engine)))
    }

    private func side(_ argument: TextArgument, id: Int) throws -> ComparedSide {
        switch argument {
        case .file(let path): try LooseText.file(path, id: id)
        case .address(let address):
            try LooseText.page(address, id: id, settings: FetchSettings(paging.settings.load()))
        case .standardInput: try LooseText.standardInput(id: id)
        case .article(let article, let version): try side(article, version: version, from: index.reading())
        case .story(let story):
            throw ValidationError("Story \(story) must come first, with its sources behind it.")
        }
    }

    private func side(_ id: ArticleID, version: Int?, from index: NewsIndex) throws -> ComparedSide {
        let article = try index.neededArticle(id)
        let summary = article.summary
        var content = article.content
        if let version {
            guard let found = try index.versions(of: id).first(where: { $0.number == version }) else {
                throw IndexError.notFound("version \(version) of article \(id)")
            }
            content = found.content
        }
        return ComparedSide(
            name: summary.outlet,
            text: ComparisonText(
                id: id, outlet: summary.outlet, content: content, published: summary.published,
                language: summary.language, quotes: version == nil ? article.quotes : []),
            facts: [Wording.here.publishedInFull(summary)])
    }

    // MARK: Showing

    private func show(_ pair: SidePair) throws {
        if explain { return try showReasons(pair) }
        if try output.printed(.comparison, ComparisonForm(pair)) { return }
        if html { return try Answer.write(pair.written(as: .html)) }
        if markdown { return try Answer.write(pair.written(as: .markdown)) }
        let text = SideBySideText(
            pair: pair, device: output.device, marks: marks, differencesOnly: differences)
        paging.show(text.lines, on: output.device)
    }

    private func showReasons(_ pair: SidePair) throws {
        let reasons: [LinkReason] =
            if let left = pair.left.article, let right = pair.right.article {
                try index.reading().comparisonReasons(left, right)
            } else {
                ComparisonReasons.reasons(pair.left.text, pair.right.text)
            }
        if try output.printed(.reasons, reasons) { return }
        paging.show(ReasonsText(pair: pair, reasons: reasons, device: output.device).lines, on: output.device)
    }

    private func showMatrix(_ sides: [ComparedSide]) throws {
        try show(CoverageBuilder.matrix(of: sides.map(\.text)), names: sides.map(\.name))
    }

    private func show(_ matrix: CoverageMatrix, names: [String]) throws {
        if html || markdown {
            throw ValidationError("--html and --markdown are for two texts; `rashomon report` writes a story.")
        }
        if try output.printed(.matrix, MatrixForm(matrix, names: names)) { return }
        paging.show(MatrixText(matrix: matrix, names: names, device: output.device).lines, on: output.device)
    }
}

extension MarkChoice: ExpressibleByArgument {}

/// Finds the source of a story that a word of the command line means.
enum SourceChoice {
    /// By number as `rashomon story` lists them, by `@article`, or by a part of the outlet's name.
    static func article(_ word: String, of sources: [StorySource]) throws -> ArticleID {
        let names = sources.map(\.article.outlet)
        if let number = Int(word) {
            guard (1...sources.count).contains(number) else { throw CompareError.noSuchSource(word, names: names) }
            return sources[number - 1].article.id
        }
        if case .article(let id, _) = TextArgument(word, fileExists: { _ in false }) {
            guard sources.contains(where: { $0.article.id == id }) else {
                throw CompareError.noSuchSource(word, names: names)
            }
            return id
        }
        let wanted = word.lowercased()
        if let exact = sources.first(where: { $0.article.outlet.lowercased() == wanted }) { return exact.article.id }
        let found = sources.filter { $0.article.outlet.lowercased().contains(wanted) }
        guard let first = found.first else { throw CompareError.noSuchSource(word, names: names) }
        let outlets = found.map(\.article.outlet).uniqued()
        if outlets.count > 1 { throw CompareError.ambiguousSource(word, names: outlets) }
        return first.article.id
    }
}
