import ArgumentParser
import Foundation
import NewsGathering
import NewsIndex
import NewsWording
import ProgramSettings
import ReaderInterface
import ReaderSession

struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Open the reader (this is what happens without a command).",
        discussion: """
            ? shows the keys. The reader opens where it was left. Where standard output is not a terminal, the story \
            list is printed instead.
            """)

    @OptionGroup var index: IndexOptions
    @OptionGroup var settings: SettingsOptions
    @Option(help: ArgumentHelp("The theme, or a scheme's file.", valueName: "name"), completion: Completions.themes)
    var theme: String?
    @Flag(help: "Linear text without lines and columns, for screen readers.") var plain = false

    func run() throws {
        let device = OutputDevice.standard()
        guard device.isTerminal, isatty(STDIN_FILENO) == 1 else {
            return try StoryText.write(index.reading().stories(limit: 50), device: device)
        }
        var flags: [String: String] = [:]
        if let theme { flags["theme"] = theme }
        if plain { flags["plain"] = "true" }
        let source = settings.source(flags: flags)
        let settings = source.load()
        let index = try index.writing(remains: .later, isReader: true)
        // Where it cannot be kept, as on a full disk, the reader opens all the same.
        try? index.preferHeadlines(in: settings.languages("languages"))
        let environment = settings.environment(ProcessInfo.processInfo.environment)
        var reader = settings.readerSettings.settings
        // What others fill, others fetch.
        if index.sharedPath != nil { reader.fetchEvery = 0 }
        var configuration = ReaderConfiguration(
            environment: environment, actions: .standard(index: index, settings: settings, source: source))
        configuration.settings = reader
        configuration.theme = settings["theme"] == "auto" ? nil : settings["theme"]
        configuration.themeOrigin = settings.values["theme"].map { "\($0.origin)" }
        configuration.savedQueries = SavedViews.all(settings, index)
        configuration.bookmarkCommand = settings["bookmark-command"].isEmpty ? nil : settings["bookmark-command"]
        configuration.problems = settings.allProblems(themes: nil).map { "\($0)" }
        configuration.makesLinks = ["on": true, "off": false][settings["hyperlinks"]]
        configuration.notification = Announcement(settings)
        configuration.escapeDelay = settings.number("escape-delay")
        try leave(index, runReader(index: index, configuration: configuration))
    }

    /// Closes the index without waiting for anybody. Where something still uses it, the program ends as a kill ends
    /// it, which no index minds.
    private func leave(_ index: NewsIndex, _ ending: SessionEnding) throws {
        let isClosed = DispatchSemaphore(value: 0)
        if ending.isQuiet {
            Thread.detachNewThread {
                index.close()
                isClosed.signal()
            }
        }
        let count = ending.unstoredChanges
        if count > 0 {
            warn("Not stored, as another program is writing to the index: \(Wording.count(count, "change")).")
        }
        if !ending.isQuiet || isClosed.wait(timeout: .now() + 0.5) == .timedOut { _exit(count > 0 ? 1 : 0) }
    }
}
