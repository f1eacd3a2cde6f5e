import ArgumentParser
import Foundation
import NewsGathering
import NewsIndex
import NewsIngest
import NewsModel
import NewsWording
import ProgramSettings

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take over sources from OPML files and from newsboat.",
        discussion: """
            A file is an OPML list or newsboat's urls file, - reads one from standard input; folders of a list become tags, queries views. --newsboat \
            finds urls and cache.db where newsboat keeps them and takes over what was read, flagged (starred here) \
            and deleted, and what the servers said, so that the first fetch only asks for what is newer. newsboat's \
            files stay as they are.

            Lists from elsewhere name http and https addresses, and feeds in files beside them, and nothing else. \
            Commands come only from newsboat's own file, urls, and only after you have seen them and agreed.
            """)

    @OptionGroup var index: IndexOptions
    @OptionGroup var settings: SettingsOptions
    @Argument(help: "OPML files, urls files, a cache.db, - for standard input.", completion: .file())
    var files: [String] = []
    @Flag(help: "Everything that newsboat knows.") var newsboat = false
    @Flag(help: "Take over the commands in newsboat's urls file without asking.") var commands = false

    func validate() throws {
        if files.isEmpty, !newsboat { throw ValidationError("Give a file, or --newsboat.") }
        if files.count(where: { $0 == "-" }) > 1 { throw ValidationError("- can be given once.") }
    }

    func run() throws {
        let index = try index.writing()
        let importer = SourceImporter(
            index: index, now: .now, web: WebPage(settings: FetchSettings(settings.load())),
            mayTakeCommands: { commands || Self.agreed(to: $0) }, warned: { warn($0 + ".") })
        var found = false
        func report(_ result: SourceImporter.Result) {
            Answer.write([result.summary])
            if !result.isEmpty { found = true }
        }
        if newsboat {
            try report(importer.importNewsboat(environment: ProcessInfo.processInfo.environment))
        }
        for file in files.map(Paths.expandingTilde) {
            if file == "-" {
                try report(importer.importList(StandardInput.bytes(), named: StandardInput.name))
            } else if file.hasSuffix(".db") {
                var result = SourceImporter.Result()
                try importer.importCache(file, &result)
                report(result)
            } else {
                try report(importer.importFile(file))
            }
        }
        index.close()
        if !found { throw ExitCode.failure }
    }

    /// Shows the lines of commands and asks; where nobody can answer, the answer is no.
    private static func agreed(to lines: [String]) -> Bool {
        guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return false }
        for line in lines { warn("  " + line) }
        let question = "\(Wording.count(lines.count, "command")) will be run at every fetch. Take over? [y/N] "
        FileHandle.standardError.write(Data(question.utf8))
        return readLine().map { ["y", "yes"].contains($0.lowercased()) } ?? false
    }
}

extension SourceImporter.Result {
    /// Nothing was there that could be taken over, known or not.
    var isEmpty: Bool { self == Self() }

    /// The result in a sentence.
    var summary: String {
        var parts = [Wording.count(added, "source") + " added"]
        if known > 0 { parts.append("\(known) known already") }
        if views > 0 { parts.append(Wording.count(views, "view")) }
        if rules > 0 { parts.append(Wording.count(rules, "rule")) }
        if articles > 0 { parts.append(Wording.count(articles, "article")) }
        if read > 0 { parts.append("\(read) read") }
        if starred > 0 { parts.append("\(starred) starred") }
        if deleted > 0 { parts.append("\(deleted) deleted") }
        return parts.joined(separator: ", ") + "."
    }
}

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the list of sources as OPML or as newsboat's urls file, for other readers.",
        discussion: """
            In OPML the first tag of a source becomes its folder, a/b a folder inside a folder; the others its \
            categories. Commands are left out there, as lists are passed around; a urls file has them. Passwords in \
            addresses are left out, unless you ask for them.
            """)

    @OptionGroup var index: IndexOptions
    @Flag(help: "Write OPML 2.0; so it is without an option too.") var opml = false
    @Flag(help: "Write newsboat's urls file.") var urls = false
    @Flag(help: "Write the passwords in addresses, too.") var passwords = false
    @Option(
        name: [.short, .long],
        help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"), completion: .file())
    var output: String?

    func validate() throws {
        if opml, urls { throw ValidationError("--opml and --urls exclude each other.") }
    }

    func run() throws {
        let sources = try index.reading().sources(counting: false)
            .filter { $0.kind != .query && $0.kind != .account }.map { told($0.asFeed) }
        let text = urls ? newsboatText(sources) : opmlText(sources)
        guard let output, output != "-" else { return Answer.write(text) }
        try FileOutput.write(text, to: Paths.expandingTilde(output))
    }

    /// The source without what is nobody else's business.
    private func told(_ source: Source) -> Source {
        guard !passwords, let address = WebAddress(source.url).withoutPassword else { return source }
        warn("\(address.text): its password is left out; `rashomon export --passwords` writes it too.")
        var source = source
        source.url = address.text
        return source
    }

    private func opmlText(_ sources: [Source]) -> String {
        let (commands, others) = (sources.filter { $0.kind == .command }, sources.filter { $0.kind != .command })
        if !commands.isEmpty {
            warn("\(Wording.count(commands.count, "command")) left out; `rashomon export --urls` writes them too.")
        }
        return OPML(title: "Rashomon", feeds: others.map(OPMLNotes.feed)).text
    }

    private func newsboatText(_ sources: [Source]) -> String {
        NewsboatURLs.text(
            sources.compactMap { source in
                SourceAddress(source.url).map {
                    NewsboatURLs.Entry(address: $0, tags: source.tags, title: source.name, isHidden: source.isHidden)
                }
            })
    }
}

extension Source {
    /// A feed that a server reads as one that is read directly: lists of feeds know no others.
    fileprivate var asFeed: Source {
        guard kind == .subscription, let feedAddress else { return self }
        var source = self
        source.kind = .feed
        source.url = feedAddress
        source.settings = settings.filter { $0.key.hasPrefix("opml.") }
        return source
    }
}
