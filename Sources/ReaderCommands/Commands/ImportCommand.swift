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
        abstract: "Take over sources from OPML files, and everything from newsboat.",
        discussion: """
            A file is an OPML list (FreshRSS's own attributes are understood), newsboat's urls or newsraft's feeds \
            file, - reads one from standard input; folders of a list become tags, queries views. --newsboat finds urls, config and cache.db where newsboat keeps them, a folder names \
            another place. It takes over what was read, flagged (starred here) and deleted, and what the servers \
            said, so that the first fetch only asks for what is newer. Of config it takes keys, macros, colours (as \
            the theme newsboat), filters, ignored articles and the options that have a counterpart, adds them to the \
            configuration file without changing what is there, and names every other line with the reason. \
            newsboat's files stay as they are.

            What `rashomon export --everything` wrote is taken into a new index, all of it or nothing.

            Lists from elsewhere name http and https addresses, feeds in files beside them and newsboat's queries, and \
            nothing else. \
            Commands come only from one's own urls or feeds, and only after you have seen them and agreed.
            """)

    @OptionGroup var index: IndexOptions
    @OptionGroup var settings: SettingsOptions
    @Argument(
        help:
            "OPML files, urls files, a cache.db, a folder of newsboat's, an export of everything, - for standard input.",
        completion: .file())
    var files: [String] = []
    @Flag(help: "Everything that newsboat knows.") var newsboat = false
    @Flag(help: "Take over commands, of newsboat's urls file or an export of everything, without asking.")
    var commands = false

    func validate() throws {
        if files.isEmpty, !newsboat { throw ValidationError("Give a file, or --newsboat.") }
        if files.count(where: { $0 == "-" }) > 1 { throw ValidationError("- can be given once.") }
    }

    func run() throws {
        let index = try index.writing()
        let importer = SourceImporter(
            index: index, now: .now, web: WebPage(settings: FetchSettings(settings.load())),
            mayTakeCommands: { commands || Self.agreed(to: $0, "will be run at every fetch") },
            warned: { warn($0 + ".") })
        var (found, isIncomplete) = (false, false)
        func report(_ result: SourceImporter.Result) {
            Answer.write([result.summary])
            if !result.isEmpty { found = true }
        }
        let move = NewsboatMove(importer: importer, configuration: settings.path)
        func report(_ result: NewsboatMove.Result) {
            report(result.articles)
            if let lines = result.lines { Answer.write([lines]) }
        }
        if newsboat {
            try index.checkFilling()
            try report(move.run(environment: ProcessInfo.processInfo.environment))
        }
        for file in files.map(Paths.expandingTilde) {
            let start = file == "-" ? StandardInput.part() : []
            if let lines = file == "-" ? ArchiveLines(standardInputAfter: start) : ArchiveLines(of: file) {
                let archive = ArchiveImport(
                    index: index, configuration: settings.path,
                    mayRun: { commands || Self.agreed(to: $0, "can be run from now on") })
                let (sentence, isWhole) = try archive.take(lines)
                Answer.write([sentence])
                found = true
                isIncomplete = isIncomplete || !isWhole
                continue
            }
            try index.checkFilling()
            if file == "-" {
                try report(importer.importList(StandardInput.bytes(after: start), named: StandardInput.name))
            } else if Paths.isFolder(file) {
                try report(move.run(folder: file))
            } else if file.hasSuffix(".db") {
                var result = SourceImporter.Result()
                try importer.importCache(file, &result)
                report(result)
            } else {
                try report(importer.importFile(file))
            }
        }
        index.close()
        if !found || isIncomplete { throw ExitCode.failure }
    }

    /// Shows the lines of commands and asks; where nobody can answer, the answer is no.
    private static func agreed(to lines: [String], _ what: String) -> Bool {
        guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return false }
        for line in lines { warn("  " + line) }
        let question = "\(Wording.count(lines.count, "command")) \(what). Take over? [y/N] "
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
