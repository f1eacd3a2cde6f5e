import ArgumentParser
import NewsGathering
import NewsIndex
import NewsIngest
import NewsModel
import NewsWording
import ProgramSettings

struct AddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Index articles from files, folders, web addresses and standard input.",
        discussion: """
            Text, Markdown and HTML files hold one article each, feed files (RSS, Atom, RDF, JSON Feed) and an \
            mbox several. A folder is read with all folders below it; of a maildir, every letter. A file may begin with lines of the form "Title: …", \
            "Outlet: …", "Author: …", "Date: …", "URL: …", "Language: …"; without them the title is found in the \
            text, the outlet is named after the folder or the file, and the date stays unknown.

            An http or https address is fetched, and its page taken as one article; - reads standard input, which may \
            hold whatever a file may.

            A file that was added before changes nothing; one whose text changed becomes a new version of its \
            article. What cannot be read is named, and the rest is added.
            """)

    @OptionGroup var index: IndexOptions
    @OptionGroup var settings: SettingsOptions
    @Argument(help: "Files, folders, addresses, - for standard input.", completion: .file()) var paths: [String]
    @Flag(name: [.short, .long], help: "Say nothing but what went wrong.") var quiet = false
    @Option(help: ArgumentHelp("The outlet of all these files, whatever they say.", valueName: "name"))
    var outlet: String?
    @Option(help: ArgumentHelp("When to report progress on standard error.", valueName: "when"))
    var progress: ProgressLine.Mode = .auto

    func validate() throws {
        if paths.count(where: { $0 == "-" }) > 1 { throw ValidationError("- can be given once.") }
        if let outlet, outlet.allSatisfy(\.isWhitespace) { throw ValidationError("--outlet must not be empty.") }
    }

    func run() throws {
        let index = try index.filling(remains: .together)
        let before = try index.totals()
        let settings = settings.load()
        try index.preferHeadlines(in: settings.languages("languages"))
        let line = ProgressLine(quiet ? .never : progress)
        let adder = FileAdder(
            index: index, outlet: outlet, web: WebPage(settings: FetchSettings(settings)),
            warned: { warning in
                line.clear()
                warn("\(warning).")
            },
            progress: line.show)
        let result = try adder.add(paths.map(InputWord.init), at: .now)
        line.clear()
        let after = try index.totals()
        index.close()
        for warning in result.report.warnings { warn(warning) }
        if !quiet { Answer.write([summary(of: result, before, after)]) }
        if result.filesRead == 0 { throw ExitCode.failure }
    }

    private func summary(of result: FileAdder.Result, _ before: IndexTotals, _ after: IndexTotals) -> String {
        let report = result.report
        let total = "\(Wording.count(after.articles, "article")) in \(Wording.count(after.stories, "story"))"
        guard report.new + report.changed > 0 else {
            return result.filesRead == 0 ? "Nothing was added; the index has \(total)." : "Nothing new: \(total)."
        }
        var parts = [Wording.count(report.new, "article") + " added"]
        if report.changed > 0 { parts.append("\(report.changed) changed") }
        if report.unchanged > 0 { parts.append("\(report.unchanged) known already") }
        if result.failures > 0 { parts.append(Wording.count(result.failures, "file") + " not read") }
        return parts.joined(separator: ", ") + "; the index has \(total)."
    }
}

extension ProgressLine.Mode: ExpressibleByArgument {}
