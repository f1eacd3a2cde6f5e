import ArgumentParser
import Foundation
import NcursesTerminal
import NewsGathering
import NewsIndex
import NewsModel
import NewsWording
import ProgramSettings
import ReaderInterface
import ReaderSession
import SharedState

struct FetchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch",
        abstract: "Fetch the sources that are due.",
        discussion: """
            It may run from cron beside an open reader. What failed is listed source by source with the reason; the \
            exit status is 1 where no source could be fetched. Afterwards the retention settings are applied. Ctrl-C \
            stores what came so far and ends with status 130; the rest stays due.
            """)

    @OptionGroup var index: IndexOptions
    @OptionGroup var settings: SettingsOptions
    @Flag(help: "All sources, also those that are not due.") var all = false
    @Flag(help: "Ask for whole documents, also where nothing seems to have changed.") var force = false
    @Flag(name: [.short, .long], help: "Say nothing but what went wrong; of what goes on to, once a day.")
    var quiet = false
    @Flag(help: "Tell of new stories that a kept view lists, as the settings notify and notify-command say.")
    var notify = false
    @Option(
        help: ArgumentHelp(
            "Fetch nothing; print what makes systemd or cron fetch so often: 30m, 2h, 1d.", valueName: "time"))
    var schedule: String?
    @Flag(help: "Do nothing in the quiet hours of the settings; for timers.") var scheduled = false
    @Option(help: ArgumentHelp("When to report progress on standard error.", valueName: "when"))
    var progress: ProgressLine.Mode = .auto
    @Argument(help: "Only these sources, due or not.") var sources: [String] = []

    func run() throws {
        try index.place.checkFilling()
        if let schedule { return try printTimetable(schedule) }
        let settings = settings.load()
        if scheduled, QuietHours(settings["fetch.quiet-hours"])?.secondsLeft(at: .now, .system) != nil { return }
        let index = try index.existing(remains: .together)
        try index.preferHeadlines(in: settings.languages("languages"))
        for problem in settings.problems + ProgramSetting.problems(settings) { warn("\(problem)") }
        let line = ProgressLine(quiet ? .never : progress)
        Interruption.watch()
        let updater = SourceUpdater(
            index: index, settings: settings, isForced: force, progress: { line.show($0.work, $0.done, of: $0.total) },
            isStopped: { Interruption.isAsked })
        let now = Timestamp.now
        let named = try sources.map { try SourceLookup.source($0, in: index) }
        let known = try named.isEmpty ? index.sources(counting: false) : named
        if known.isEmpty { warn("There are no sources yet; `rashomon sources add` adds one.") }
        let hooks = try Hooks(index: index, settings: settings)
        let new = notify ? try NewStories(index: index, settings: settings) : nil
        var summary = try updater.update(named.isEmpty ? updater.due(known, all: all, now: now) : named, at: now)
        if all, named.isEmpty { summary.paused += updater.pauses(of: known, now: now) }
        line.clear()
        try hooks.run(now: now, isStopped: { Interruption.isAsked }, warned: { warn($0) })
        if let new { try tell(new.find(now: now, zone: .system), settings) }
        for failure in summary.failures where !quiet || failure.isNews(now) {
            warn("\(failure.source.shownName): \(failure.reason).")
        }
        if !quiet {
            let isIdle = summary.tried == 0 && !summary.wasStopped && summary.paused.isEmpty
            Answer.write([isIdle ? NothingDue(sources: known, now: now).text : summary.text])
        }
        let hasArrivals = summary.report.new + summary.report.changed > 0
        if !hasArrivals || index.countStories(isStopped: { Interruption.isAsked }) { index.close() }
        if summary.wasStopped { throw ExitCode(Interruption.exitStatus) }
        if summary.tried > 0, summary.failures.count == summary.tried { throw ExitCode.failure }
    }

    /// With the folders that this run would use, as a timer has another environment.
    private func printTimetable(_ time: String) throws {
        let folder = URL(fileURLWithPath: index.folder).path
        var command = [RunningProgram.path, "fetch", "--quiet", "--scheduled", "--data", folder]
        if let path = settings.config {
            command += ["--config", URL(fileURLWithPath: Paths.expandingTilde(path)).path]
        }
        if notify { command.append("--notify") }
        guard let timetable = FetchTimetable(time, command: command) else {
            throw ValidationError("--schedule “\(time)” is no time from 5m to 1w: write 30m, 2h or 1d.")
        }
        Answer.write(timetable.text + "\n")
    }

    private func tell(_ stories: [NewStory], _ settings: Settings) {
        let notification = Announcement(settings)
        if notification == .off {
            warn("Nothing is told of new stories, because `notify` is \(settings["notify"]); see `rashomon config`.")
        }
        for (title, text) in Announcement.messages(stories) {
            switch notification {
            case .off: break
            case .command(let command): ChildProcess.notify(command, title, text, patience: 10)
            case .terminal:
                // From cron there is no terminal, and nobody to tell.
                guard isatty(STDOUT_FILENO) == 1 else { continue }
                StandardStream.writeAnswer(TerminalSequences.notification("\(title): \(text)"))
            }
        }
    }
}

extension SourceUpdater.Failure {
    /// Whether it was not said today: whoever gets letters from cron wants one a day of what lasts.
    fileprivate func isNews(_ now: Timestamp) -> Bool {
        guard source.fetch.errorCount > 0, source.fetch.lastError == reason, let last = source.fetch.lastTried else {
            return true
        }
        let zone = TimeZoneRules.system
        return zone.local(last).day != zone.local(now).day
    }
}

/// What a fetch says where no source is due.
private struct NothingDue {
    let sources: [Source]
    let now: Timestamp

    /// When the next is, and how many of them failed when they were last tried.
    var text: String {
        var parts = ["No source is due"]
        let fetched = sources.filter { !$0.fetch.isGone && $0.settings["state"] != "paused" }
        if let next = fetched.compactMap(\.fetch.nextDue).min(), next > now {
            parts[0] += "; the next is in \(Wording.duration(next - now))"
        }
        if !fetched.isEmpty { parts.append("`rashomon fetch --all` asks all of them now") }
        let failing = sources.count { $0.matches(tag: nil, failing: true) }
        if failing > 0 {
            parts.append(
                "\(Wording.count(failing, "source")) failed last time: `rashomon sources list --failing`")
        }
        return parts.joined(separator: ". ") + "."
    }
}

extension SourceUpdater.Summary {
    /// The round in a sentence.
    var text: String {
        if tried == 0, paused.isEmpty { return wasStopped ? "Stopped." : "No source is due." }
        var parts = wasStopped ? ["Stopped"] : []
        parts += [Wording.count(max(0, tried - failures.count), "source") + " fetched"]
        if unchanged > 0 { parts.append("\(unchanged) unchanged") }
        if !failures.isEmpty { parts.append("\(failures.count) failed") }
        if postponed > 0 { parts.append("\(postponed) left for the next round because their host is slow") }
        if !paused.isEmpty { parts.append(pauseText) }
        parts.append(Wording.count(report.new, "new article"))
        if report.changed > 0 { parts.append("\(report.changed) changed") }
        if expired > 0 { parts.append("\(expired) deleted by retention") }
        return ([parts.joined(separator: ", ") + "."] + apartSentences).joined(separator: " ")
    }

    /// "2 not asked because their host asked for a pause until 18:41".
    private var pauseText: String {
        let words = Wording(clock: .now, zone: .system)
        let until = paused.compactMap { $0 }.max().map { " until \(words.dayAndClock($0))" } ?? ""
        return "\(paused.count) not asked because \(paused.count == 1 ? "its" : "their") host asked for a pause\(until)"
    }
}
