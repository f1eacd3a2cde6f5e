import ArgumentParser
import Foundation
import NcursesTerminal
import NewsIndex
import NewsModel
import ReaderInterface

struct FetchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch",
        abstract: "Fetch the sources that are due.",
        discussion: """
            It may run from cron beside an open reader. What failed is listed source by source with the reason; the \
            exit status is 1 where no source could be fetched. Afterwards the retention settings are applied.
            """)

    @OptionGroup var index: IndexOptions
    @OptionGroup var settings: SettingsOptions
    @Flag(help: "All sources, also those that are not due.") var all = false
    @Flag(name: [.short, .long], help: "Say nothing but what went wrong.") var quiet = false
    @Flag(help: "Tell of new stories that a kept view lists, as the settings notify and notify-command say.")
    var notify = false
    @Option(help: ArgumentHelp("When to report progress on standard error.", valueName: "when"))
    var progress: ProgressLine.Mode = .auto
    @Argument(help: "Only these sources, due or not.") var sources: [String] = []

    func run() throws {
        let index = try index.existing()
        let settings = settings.load()
        for problem in settings.problems { warn("\(problem)") }
        let line = ProgressLine(quiet ? .never : progress)
        let updater = SourceUpdater(
            index: index, settings: settings, progress: { line.show("fetching", $0, of: $1) }, isStopped: { false })
        let now = Timestamp.now
        let named = try sources.map { try SourceLookup.source($0, in: index) }
        let known = try index.sources()
        let due = named.isEmpty ? updater.due(known, isForced: all, now: now) : named
        if known.isEmpty { warn("There are no sources yet; `rashomon sources add` adds one.") }
        let new = notify ? try NewStories(index: index, settings: settings) : nil
        let summary = try updater.update(due, at: now)
        line.clear()
        if let new { try tell(new.find(now: now, secondsFromUTC: TimeZone.current.secondsFromGMT()), settings) }
        index.close()
        for failure in summary.failures { warn("\(failure.source.shownName): \(failure.reason).") }
        if !quiet { Answer.write([summary.text]) }
        if summary.tried > 0, summary.failures.count == summary.tried { throw ExitCode.failure }
    }

    private func tell(_ stories: [NewStory], _ settings: Settings) {
        let notification = Notification(settings)
        if notification == .off {
            warn("Nothing is told of new stories, because `notify` is \(settings["notify"]); see `rashomon config`.")
        }
        for (title, text) in Notification.messages(stories) {
            switch notification {
            case .off: break
            case .command(let command): ChildProgram.notify(command, title, text, waits: true)
            case .terminal:
                // From cron there is no terminal, and nobody to tell.
                guard isatty(STDOUT_FILENO) == 1 else { continue }
                FileHandle.standardOutput.write(Data(TerminalSequences.notification("\(title): \(text)").utf8))
            }
        }
    }
}

extension SourceUpdater.Summary {
    /// The round in a sentence.
    var text: String {
        if tried == 0 { return "No source is due." }
        var parts = [Counts.of(tried, "source") + " fetched"]
        if unchanged > 0 { parts.append("\(unchanged) unchanged") }
        if !failures.isEmpty { parts.append("\(failures.count) failed") }
        parts.append(Counts.of(report.new, "new article"))
        if report.changed > 0 { parts.append("\(report.changed) changed") }
        if expired > 0 { parts.append("\(expired) deleted by retention") }
        return parts.joined(separator: ", ") + "."
    }
}
