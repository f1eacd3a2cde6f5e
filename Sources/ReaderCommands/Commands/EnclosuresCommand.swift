import ArgumentParser
import Foundation
import JSONRPC
import NewsGathering
import NewsIndex
import NewsIngest
import NewsModel
import NewsText
import NewsWording
import ProgramSettings
import SharedState

struct EnclosuresCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enclosures",
        abstract: "List, save and play files that are attached to articles: podcasts, films, papers.",
        discussion: """
            rashomon enclosures is:unread tag:radio     list them
            rashomon enclosures --save 12               save those of article 12
            rashomon enclosures --save 12 --number 2    or one of them
            rashomon enclosures --play 12               play it: the saved file, or its address

            Files go to enclosures.folder, into a folder for each outlet, under the day and the title. What was cut off \
            goes on where it stopped the next time. Pictures are left out unless --images asks for them. \
            enclosures.player plays. In the reader these are ; and $ on an article.
            """)

    @OptionGroup var index: IndexOptions
    @OptionGroup var settings: SettingsOptions
    @Flag(help: "Print JSON.") var json = false
    @Flag(help: "Pictures, too.") var images = false
    @Option(help: ArgumentHelp("Save the files of this article.", valueName: "article")) var save: ArticleID?
    @Option(help: ArgumentHelp("Play a file of this article.", valueName: "article")) var play: ArticleID?
    @Option(help: ArgumentHelp("Which of the article's files, from 1.", valueName: "number")) var number: Int?
    @Option(
        help: ArgumentHelp("Save below this folder instead of enclosures.folder.", valueName: "folder"),
        completion: .directory)
    var folder: String?
    @Option(help: ArgumentHelp("List those of this many articles.", valueName: "count")) var limit = 200
    @Option(help: ArgumentHelp("When to report progress on standard error.", valueName: "when"))
    var progress: ProgressLine.Mode = .auto
    @Argument(help: "A query; see `rashomon help search`.") var query: [String] = []

    func validate() throws {
        if save != nil, play != nil { throw ValidationError("--save and --play exclude each other.") }
        if save ?? play != nil, !query.isEmpty || json { throw ValidationError("--save and --play take no query.") }
        if number != nil, save ?? play == nil { throw ValidationError("--number goes with --save or --play.") }
        try OutputOptions.check(limit: limit)
    }

    func run() throws {
        let index = try index.reading()
        let settings = settings.load()
        if let id = save ?? play {
            let article = try index.neededArticle(id)
            let files = try AttachedFiles(article, settings: settings, folder: folder, index: index)
            return try save != nil ? saveAll(files) : files.play(number)
        }
        let query = try NewsQuery.parsed(query)
        let found = try index.attachedFiles(query, includesImages: images, limit: limit)
        if json {
            let form = ["items": found.map(EnclosureForm.init)]
            return Answer.write(try JSONEnvelope(.enclosures, form).text() + "\n")
        }
        Answer.write(found.isEmpty ? ["No files are attached."] : found.flatMap(lines))
    }

    private func lines(of file: AttachedFile) -> [String] {
        let facts = file.enclosure.facts
        return [
            "\(file.article.id) ".leftPadded(to: 7) + "\(file.number)  \(file.article.outlet): \(file.article.title)"
                + (facts.isEmpty ? "" : "  (\(facts))"),
            "          \(file.enclosure.url)",
        ]
    }

    private func saveAll(_ files: AttachedFiles) throws {
        Interruption.watch()
        let line = ProgressLine(progress)
        var failed = false
        for number in try files.numbers(number, images: images) {
            do throws(EnclosureError) {
                let outcome = try files.save(
                    number, isStopped: { Interruption.isAsked },
                    progress: { line.show("received", $0 >> 20, of: $1.map { $0 >> 20 }, unit: "MB") })
                line.clear()
                Answer.write([outcome.text])
                if case .interrupted = outcome { failed = true }
            } catch {
                line.clear()
                warn("\(error)")
                failed = true
            }
            if Interruption.isAsked { throw ExitCode(Interruption.exitStatus) }
        }
        if failed { throw ExitCode.failure }
    }
}

extension EnclosureFile.Outcome {
    /// What happened, in a sentence.
    var text: String {
        switch self {
        case .saved(let path): "Saved \(path)."
        case .present(let path): "\(path) is there already."
        case .interrupted(let path): "Cut off; what came so far is in \(path), and the next time goes on there."
        }
    }
}

/// An article without what is to be saved or played.
struct NoFilesError: RefusedWish {
    var title: String
    var description: String { "No files are attached to “\(title)”." }
}

/// The files of an article, saved and played as the settings say.
struct AttachedFiles {
    var article: Article
    var settings: Settings
    private let fetching: FetchSettings
    private let folder: String

    /// - Parameter folder: instead of the settings' folder.
    init(_ article: Article, settings: Settings, folder: String? = nil, index: NewsIndex) throws {
        self.article = article
        self.settings = settings
        self.folder = Paths.expandingTilde(folder ?? settings["enclosures.folder"])
        fetching = try EnclosureFile.settings(settings, of: article, in: index)
    }

    /// The numbers that are meant: the one that was given, else all but pictures.
    func numbers(_ number: Int?, images: Bool = false) throws -> [Int] {
        if let number {
            guard article.enclosures.indices.contains(number - 1) else {
                throw EnclosureError(reason: "article \(article.id) has no file \(number)")
            }
            return [number]
        }
        let found = article.enclosures.indices.filter { images || !article.enclosures[$0].isImage }.map { $0 + 1 }
        if found.isEmpty { throw NoFilesError(title: article.summary.title) }
        return found
    }

    private func file(
        isStopped: @escaping () -> Bool = { false }, progress: @escaping (Int, Int?) -> Void = { _, _ in }
    ) -> EnclosureFile {
        EnclosureFile(
            settings: fetching, folder: folder, progress: progress, isStopped: isStopped)
    }

    /// Gets the file of this number, from 1, into the folder that the settings name.
    func save(
        _ number: Int, isStopped: @escaping () -> Bool, progress: @escaping (Int, Int?) -> Void
    ) throws(EnclosureError) -> EnclosureFile.Outcome {
        try file(isStopped: isStopped, progress: progress).get(number, of: article, now: .now)
    }

    /// What a player is to be given: the saved file, else the address.
    func target(_ number: Int?) throws -> String {
        let number = try numbers(number)[0]
        let path = file().path(of: number, in: article)
        if FileManager.default.fileExists(atPath: path) { return path }
        guard let address = SourceAddress.fromOutside(article.enclosures[number - 1].url) else {
            throw EnclosureError(reason: "“\(article.enclosures[number - 1].url)” is no http or https address")
        }
        return address
    }

    /// Has the player play, with the terminal, and waits for it.
    func play(_ number: Int?) throws {
        // An absolute path or an address: never an option.
        let player = ChildProcess.command(settings["enclosures.player"], on: try target(number))
        switch player.spawn(.terminal(ownJob: false)).map(ChildProcess.wait) ?? .notStarted {
        case .ended(0): break
        case .ended(let status): throw ExitCode(status)
        case .killed(let signal): throw ExitCode(128 + signal)
        case .notStarted: throw EnclosureError(reason: "“\(settings["enclosures.player"])” could not be started")
        }
    }
}

/// An attached file as JSON.
struct EnclosureForm: AnswerForm {
    var article: Int64
    var title: String
    var outlet: String
    var number: Int
    var url: String
    var type: String?
    var size: Int?

    init(_ file: AttachedFile) {
        article = file.article.id.rawValue
        title = file.article.title
        outlet = file.article.outlet
        number = file.number
        url = file.enclosure.url
        type = file.enclosure.type
        size = file.enclosure.length
    }

    static let shape = JSONSchema.Shape(
        "enclosure", "A file that is attached to an article.",
        [
            .field("article", .integer, "Its number."), .field("title", .text, "The article's."),
            .field("outlet", .text),
            .field("number", .integer, "Which of the article's files it is, from 1."), .field("url", .text),
            .optional("type", .text, "A media type."), .optional("size", .integer, "In bytes, as the feed says."),
        ])
}
