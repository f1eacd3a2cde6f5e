import Foundation
import NcursesTerminal
import NewsGathering
package import NewsIndex
import NewsModel
import ProgramSettings
import ReaderInterface
import ReaderThemes
import TerminalCanvas

/// Opens the reader on the terminal and returns when it is left, with what was left undone.
///
/// - Throws: `TerminalError` where the terminal cannot show it; the terminal is as it was in every case.
package func runReader(index: NewsIndex, configuration: ReaderConfiguration) throws -> SessionEnding {
    let environment = configuration.environment
    // A program that reads less than it is piped must not take the reader with it.
    signal(SIGPIPE, SIG_IGN)
    let profile = try TerminalProfile.detect(environment)

    let themes = ThemeLibrary.standard(environment: environment, executable: RunningProgram.path)
    let places = PlaceStore(index: index)
    let keptTheme = places.theme
    let wanted = configuration.theme ?? keptTheme
    let (chosen, problems) = wanted.map(themes.theme) ?? (nil, [])
    let theme = chosen ?? themes.standardTheme(depth: profile.depth)
    // A theme that was chosen once and is gone since is said to be gone once.
    if configuration.theme == nil, chosen == nil, keptTheme != nil { places.save(theme: nil) }

    let settings = settings(configuration.settings, on: profile, themes)
    let mailbox = try Mailbox()
    let runner = EffectRunner(index: index, mailbox: mailbox, configuration: configuration)
    let terminal = try NcursesTerminal(
        profile: profile, theme: theme, takesMouse: settings.usesMouse,
        takesLinks: configuration.makesLinks ?? TerminalLinks.areTaken(environment),
        escapeDelay: configuration.escapeDelay)
    defer { terminal.close() }
    let outside = OutsideWorld(
        terminal: terminal, environment: environment, bookmarkCommand: configuration.bookmarkCommand,
        notification: configuration.notification, mailbox: mailbox, index: index)
    // Tests want the same keys to give the same screens, however long they take from one to the next.
    let mark = environment["RASHOMON_MARK_IDLE"]
    let timer = FetchTimer(
        interval: settings.fetchInterval, quiet: settings.quietHours, zone: settings.zone,
        isOn: settings.fetchEvery > 0
    ) { mailbox.post(.fetchDue) }
    var loop = ReaderLoop(
        terminal: terminal, mailbox: mailbox, runner: runner, outside: outside, themes: themes,
        actions: configuration.actions, timer: timer,
        marksIdle: mark != nil, looksAhead: mark != "1",
        state: ReaderState(size: terminal.size, clock: .now, settings: settings), theme: wanted,
        keptTheme: keptTheme)

    var events: [Event] = [.choices(themes: themes.names, savedQueries: configuration.savedQueries)]
    if let place = places.load() { events.append(.restore(place)) }
    events.append(.resize(columns: terminal.size.width, rows: terminal.size.height))
    if let hint = profile.hint { events.append(.note(hint)) }
    let themeProblem = themeProblem(problems, isUsed: chosen != nil, configuration)
    events += ([themeProblem].compactMap { $0 } + configuration.problems).map { .failure($0) }
    runner.finishPendingWork()
    runner.countStories()
    let watcher = IndexWatcher(path: index.path) { runner.lookForChanges() }
    let sharedWatcher = index.sharedPath.flatMap { IndexWatcher(path: $0) { runner.lookForChanges() } }
    loop.run(startingWith: events)
    watcher?.end()
    sharedWatcher?.end()
    timer?.end()

    terminal.close()
    return runner.finish()
}

/// The reader's settings as far as the terminal can show them.
private func settings(_ wanted: ReaderSettings, on profile: TerminalProfile, _ themes: ThemeLibrary) -> ReaderSettings {
    var settings = wanted
    if profile.glyphs.isASCII { settings.glyphs = .ascii }
    settings.themes = themes.names
    // Without colours what is left out and put in can be told apart by signs alone.
    if profile.depth == .monochrome {
        settings.showsBrackets = true
        settings.isMonochrome = true
    }
    return settings
}

/// What is wrong with the theme at the start, in one sentence: where it was asked for, and what of it cannot be used.
private func themeProblem(_ problems: [ThemeProblem], isUsed: Bool, _ configuration: ReaderConfiguration) -> String? {
    guard let first = problems.first else { return nil }
    let origin = configuration.theme == nil ? nil : configuration.themeOrigin
    let more = problems.count > 1 ? " (and \(problems.count - 1) more)" : ""
    let rest = isUsed ? "" : " The standard colours are shown instead."
    return (origin.map { "\($0): theme: " } ?? "Theme: ") + "\(first)\(more)\(rest)"
}
