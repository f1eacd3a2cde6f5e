import ArgumentParser
import Foundation
import NewsIndex
import NewsIngest

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take over sources from OPML files and from newsboat.",
        discussion: """
            A file is an OPML list or newsboat's urls file; folders of a list become tags. --newsboat finds urls and \
            cache.db where newsboat keeps them and takes over what was read, flagged (starred here) and deleted. \
            newsboat's files stay as they are.
            """)

    @OptionGroup var index: IndexOptions
    @Argument(help: "OPML files, urls files, or a cache.db.", completion: .file()) var files: [String] = []
    @Flag(help: "Everything that newsboat knows.") var newsboat = false

    func validate() throws {
        if files.isEmpty, !newsboat { throw ValidationError("Give a file, or --newsboat.") }
    }

    func run() throws {
        let index = try index.writing()
        let importer = SourceImporter(index: index, now: .now, warned: { warn($0 + ".") })
        if newsboat {
            try report(importer.importNewsboat(environment: ProcessInfo.processInfo.environment))
        }
        for file in files.map(Paths.expandingTilde) {
            if file.hasSuffix(".db") {
                var result = SourceImporter.Result()
                try importer.importCache(file, &result)
                report(result)
            } else {
                try report(importer.importFile(file))
            }
        }
        index.close()
    }

    private func report(_ result: SourceImporter.Result) { Answer.write([result.summary]) }
}

extension SourceImporter.Result {
    /// The result in a sentence.
    var summary: String {
        var parts = [Counts.of(added, "source") + " added"]
        if known > 0 { parts.append("\(known) known already") }
        if articles > 0 { parts.append(Counts.of(articles, "article")) }
        if read > 0 { parts.append("\(read) read") }
        if starred > 0 { parts.append("\(starred) starred") }
        if deleted > 0 { parts.append("\(deleted) deleted") }
        return parts.joined(separator: ", ") + "."
    }
}

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the list of sources as OPML, for other readers.",
        discussion:
            "The first tag of a source becomes its folder, a/b a folder inside a folder; the others its categories.")

    @OptionGroup var index: IndexOptions
    @Flag(help: "Write OPML 2.0, which is what an export is made of.") var opml = false
    @Option(
        name: [.short, .long],
        help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"), completion: .file())
    var output: String?

    func run() throws {
        let feeds = try index.reading().sources().filter { $0.kind != .query }.map { source in
            OPML.Feed(
                title: source.shownName, address: source.url,
                folders: source.tags.first.map { $0.split(separator: "/").map(String.init) } ?? [],
                categories: Array(source.tags.dropFirst()))
        }
        let text = OPML(title: "Rashomon", feeds: feeds).text
        guard let output else { return Answer.write(text) }
        try FileOutput.write(text, to: Paths.expandingTilde(output))
    }
}
