import ArgumentParser
import Foundation
import NewsIndex
import NewsModel
import ProgramSettings
import ReaderInterface
import ReaderSession
import ReaderThemes
import TerminalCanvas

struct PrintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print",
        abstract: "Print a screen of the reader as text.",
        discussion: """
            rashomon print stories --size 100x30
            rashomon print compare --story 12
            rashomon print compare --story 12 --pair 1,3 --size 120x40
            rashomon print article --article 34 --keys ']]d'

            Screens of a story take --story, those of an article --article. Keys are pressed before the screen is \
            drawn, written as in the configuration: j, ^D, <enter>.
            """)

    @OptionGroup var index: IndexOptions
    @OptionGroup var settings: SettingsOptions
    @Argument(
        help:
            "stories, story, article, compare, quotes, person, search, versions, matrix, timeline, why, links, sources, outlets or help."
    )
    var screen: ScreenKind
    @Option(help: ArgumentHelp("Columns and rows.", valueName: "WxH")) var size = ScreenSize(width: 80, height: 24)
    @Option(help: ArgumentHelp("The story.", valueName: "number")) var story: StoryID?
    @Option(help: ArgumentHelp("The article.", valueName: "number")) var article: ArticleID?
    @Option(
        help: ArgumentHelp("Two sources of the story to compare, as `story` numbers or names them.", valueName: "A,B"))
    var pair: String?
    @Option(help: ArgumentHelp("The speaker whose screen it is.", valueName: "name")) var speaker: String?
    @Option(help: ArgumentHelp("What to search for.", valueName: "query")) var query: String?
    @Option(help: ArgumentHelp("Keys to press first.", valueName: "keys")) var keys = ""
    @Option(
        help: ArgumentHelp("The theme, where colours are written.", valueName: "name"), completion: Completions.themes)
    var theme: String?
    @Flag(help: "Linear text without lines and columns, for screen readers.") var plain = false
    @Option(help: ArgumentHelp("When to write colours.", valueName: "when"))
    var color: OutputDevice.ColorChoice = .auto

    func run() throws {
        var flags = theme.map { ["theme": $0] } ?? [:]
        if plain { flags["plain"] = "true" }
        let settings = settings.load(flags: flags)
        let index = try index.reading()
        let (reader, problems) = settings.readerSettings
        let chosen = chosenTheme(settings)
        for problem in settings.problems + problems + chosen.problems { warn("\(problem)") }
        let answers = DataAnswers(index: index, zone: reader.zone)
        let now = Timestamp.now
        var failure: String?
        let surface = try ScreenPrinter.surface(
            route(in: index), size: Size(width: size.width, height: size.height), clock: now, settings: reader,
            keys: keys
        ) { request in
            let answer = answers.answer(request, now: now)
            if case .failed(let text) = answer { failure = text }
            return answer
        }
        Answer.write(surface.lines(theme: usesColor ? chosen.theme : nil, depth: depth))
        if let failure {
            warn(failure)
            throw ExitCode.failure
        }
    }

    // MARK: Colours

    private var usesColor: Bool { OutputDevice.standard(color: color).usesColor }

    private var depth: ColorDepth {
        let environment = ProcessInfo.processInfo.environment
        return ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "") ? .direct : .indexed256
    }

    /// The theme, and what is wrong with it, which is said whether colours are written or not.
    private func chosenTheme(_ settings: Settings) -> (theme: Theme, problems: [ConfigurationFile.Problem]) {
        let library = ThemeLibrary.standard(
            environment: ProcessInfo.processInfo.environment, executable: RunningProgram.path)
        guard settings["theme"] != "auto" else { return (library.standardTheme(depth: depth), []) }
        let theme = library.theme(settings["theme"]).theme ?? library.standardTheme(depth: depth)
        return (theme, settings.themeProblem(library).map { [$0] } ?? [])
    }

    // MARK: Which screen

    private func route(in index: NewsIndex) throws -> Route {
        switch screen {
        case .stories: .stories
        case .story: .story(try neededStory())
        case .quotes: .quotes(try neededStory())
        case .matrix: .matrix(try neededStory())
        case .timeline: .timeline(try neededStory())
        case .why: .why(try neededStory())
        case .article: .article(try neededArticle(), version: nil, story: story)
        case .versions: .versions(try neededArticle())
        case .person: .person(try needed(speaker, "--speaker"))
        case .search: .search(try needed(query, "--query"))
        case .sources: .sources
        case .outlets: .outlets
        case .links: .links(try neededArticle())
        case .notices: .notices
        // Nothing has printed anything here, and no row is selected.
        case .output, .reasons: .notices
        case .help: .help(.stories)
        case .compare: try compareRoute(in: index)
        }
    }

    private func compareRoute(in index: NewsIndex) throws -> Route {
        let story = try neededStory()
        let detail = try index.neededStory(story)
        guard let pair else {
            guard let two = detail.mostDifferentPair() else { throw CompareError.oneSource(story: story) }
            return .compare(TextReference(article: two.0), TextReference(article: two.1), story: story)
        }
        let names = pair.split(separator: ",").map { String($0).trimmingCharacters(in: .whitespaces) }
        guard names.count == 2 else { throw ValidationError("--pair takes two sources with a comma between them.") }
        let articles = try names.map { try SourceChoice.article($0, of: detail.sources) }
        return .compare(TextReference(article: articles[0]), TextReference(article: articles[1]), story: story)
    }

    private func neededStory() throws -> StoryID { try needed(story, "--story") }
    private func neededArticle() throws -> ArticleID { try needed(article, "--article") }

    private func needed<Value>(_ value: Value?, _ option: String) throws -> Value {
        guard let value else { throw ValidationError("The screen “\(screen.rawValue)” needs \(option).") }
        return value
    }
}

/// Columns and rows, written `100x30`.
struct ScreenSize: ExpressibleByArgument, CustomStringConvertible {
    var width: Int
    var height: Int

    var description: String { "\(width)x\(height)" }

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// `80x24`: columns and rows, each from 1 to 1000.
    init?(argument: String) {
        let parts = argument.lowercased().split(separator: "x").compactMap { Int($0) }
        guard parts.count == 2, (1...1000).contains(parts[0]), (1...1000).contains(parts[1]) else { return nil }
        self.init(width: parts[0], height: parts[1])
    }
}
