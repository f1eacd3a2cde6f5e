import Foundation
import NcursesTerminal
import NewsGathering
import NewsModel
import ProgramSettings
import ReaderInterface
import ReaderThemes
import TerminalCanvas

/// The reader's loop: take what has come, update for each, draw once, show what changed, sleep.
struct ReaderLoop {
    /// How long a frame waits for answers that are on their way, in milliseconds: long enough for nearly all, so
    /// that a screen is seldom drawn twice for a key, and too short to be noticed.
    private static let patience: Int64 = 40

    let terminal: NcursesTerminal
    let mailbox: Mailbox
    let runner: EffectRunner
    let outside: OutsideWorld
    let themes: ThemeLibrary
    let actions: ReaderActions
    let timer: FetchTimer?
    /// Whether to tell the terminal's other end each time that nothing is left to do: for tests, which wait for it.
    let marksIdle: Bool
    /// Whether to do what only time asks for: to compute ahead what the reader may want next, and to keep the place.
    let looksAhead: Bool
    var state: ReaderState
    private var theme: String?
    private let keptTheme: String?
    /// Themes whose faults were said.
    private var reportedThemes: Set<String> = []
    private var hasEnded = false
    /// Whether what could be computed ahead since the last key was asked for.
    private var hasRested = false
    private var restingPlace = RestingPlace()

    /// How long a reader looks at a screen before something is computed ahead, in milliseconds: longer than keys
    /// that are pressed one after the other are apart.
    private static let rest: Int32 = 150

    init(
        terminal: NcursesTerminal, mailbox: Mailbox, runner: EffectRunner, outside: OutsideWorld,
        themes: ThemeLibrary, actions: ReaderActions, timer: FetchTimer?, marksIdle: Bool, looksAhead: Bool,
        state: ReaderState,
        theme: String?, keptTheme: String?
    ) {
        self.terminal = terminal
        self.mailbox = mailbox
        self.runner = runner
        self.outside = outside
        self.themes = themes
        self.actions = actions
        self.timer = timer
        self.marksIdle = marksIdle
        self.looksAhead = looksAhead
        self.state = state
        self.theme = theme
        self.keptTheme = keptTheme
    }

    /// Runs until the reader quits or the terminal is gone; `events` come before everything else.
    mutating func run(startingWith events: [Event]) {
        take(events)
        while !hasEnded {
            settle()
            draw()
            let isIdle = mailbox.isIdle
            if marksIdle, isIdle, !terminal.isInputPending, !terminal.isSending { terminal.markIdle() }
            let canRest = looksAhead && isIdle && !hasRested
            let waits = [canRest ? ReaderLoop.rest : nil, looksAhead ? restingPlace.milliseconds : nil]
            let inputs = terminal.wait(wakeUp: mailbox.descriptor, milliseconds: waits.compactMap(\.self).min())
            takeClock()
            if looksAhead, let place = restingPlace.place(state) { keep(place) }
            guard let inputs else {
                if canRest {
                    hasRested = true
                    take([.rest])
                }
                continue
            }
            if !inputs.isEmpty {
                hasRested = false
                restingPlace.noticeInput()
            }
            take(inputs)
            take(mailbox.drain())
        }
    }

    /// Gives answers under way a moment to come, so that they are in the next frame; the next key does not wait.
    private mutating func settle() {
        let start = ContinuousClock.now
        while !hasEnded, mailbox.hasAwaitedTasks {
            let spent = (ContinuousClock.now - start) / .milliseconds(1)
            let left = ReaderLoop.patience - Int64(spent)
            guard left > 0, mailbox.wait(milliseconds: Int32(left), input: STDIN_FILENO) else { return }
            take(mailbox.drain())
        }
    }

    private func draw() {
        guard !hasEnded else { return }
        var surface = Surface(terminal.size, glyphs: state.settings.glyphs)
        Reader.draw(state, on: &surface)
        terminal.show(surface)
    }

    /// Ages on the screen are in minutes, so a new minute is news.
    private mutating func takeClock() {
        let now = Timestamp.now
        if now.seconds / 60 != state.clock.seconds / 60 { take([.clock(now)]) }
    }

    private mutating func take(_ inputs: [TerminalInput]) {
        var rest = inputs[...]
        while !hasEnded, let input = rest.first {
            let typed = typedText(rest)
            take(typed.count > 1 ? .paste(String(typed)) : input)
            rest = rest.dropFirst(max(1, typed.count))
        }
    }

    /// The characters that come next where a line is typed into: they are taken in one piece, as terminals without
    /// marks around pastes send a paste so.
    private func typedText(_ inputs: ArraySlice<TerminalInput>) -> [Character] {
        guard case .prompt? = state.overlay else { return [] }
        var typed: [Character] = []
        for case .key(.character(let character), []) in inputs.prefix(while: ReaderLoop.isCharacter) {
            typed.append(character)
        }
        return typed
    }

    private static func isCharacter(_ input: TerminalInput) -> Bool {
        if case .key(.character, []) = input { true } else { false }
    }

    private mutating func take(_ input: TerminalInput) {
        switch input {
        case .suspend: terminal.suspend(wholeJob: false)
        case .resumed: terminal.redraw()
        case .endRequested: end()
        default: if let event = Event(input) { take([event]) }
        }
        // The window may have been changed while another program had the terminal.
        if terminal.size != state.size {
            take([.resize(columns: terminal.size.width, rows: terminal.size.height)])
        }
    }

    private mutating func take(_ events: [Event]) {
        var waiting = events[...]
        while let event = waiting.popFirst(), !hasEnded {
            for effect in Reader.update(&state, event) {
                if let answer = carryOut(effect) { waiting.append(answer) }
            }
        }
    }

    /// Does what an effect asks; effects that do not need the terminal go to the runner.
    private mutating func carryOut(_ effect: Effect) -> Event? {
        switch effect {
        case .copy(let text): return outside.copy(text)
        case .fetchByItself(let isOn): timer?.set(isOn: isOn)
        case .redraw: terminal.redraw()
        case .suspend: terminal.suspend(wholeJob: true)
        case .quit: end()
        case .setTheme(let name): return setTheme(name)
        case .openURL(let url): return outside.open(url: url)
        case .playFile(let id): return play(id)
        case .showPicture(let path):
            defer { runner.pictures.clear() }
            return outside.show(picture: path, with: actions.pictureViewer())
        case .openInEditor(let text): return outside.edit(text)
        case .editConfiguration: return editConfiguration()
        case .askForSettings: return .settingsForm(actions.settingsFields())
        case .changeSettings(let values): return change(values)
        case .openInPager(let text): return outside.page(text)
        case .pipe(let text, let command): return outside.pipe(text, to: command, state.currentItem)
        case .shell(let command): return outside.shell(command, state.currentItem)
        case .runProgram(let call) where call.result == .terminal: return outside.run(call)
        case .bookmark(let text): return outside.bookmark(text)
        case .notify(let stories): outside.notify(stories)
        case .savePlace(let place): keep(place)
        default: runner.start(effect)
        }
        return nil
    }

    private func keep(_ place: SavedPlace) { runner.keep(place, whenDone: restingPlace.notice(place)) }

    private func play(_ article: ArticleID) -> Event? {
        do {
            let (player, file) = try actions.playerAndFile(article)
            return outside.play(file, with: player)
        } catch {
            return .of(error)
        }
    }

    private func editConfiguration() -> Event {
        do {
            if let complaint = outside.edit(file: try actions.configurationFile()) { return complaint }
        } catch {
            return .of(error)
        }
        return readConfiguration()
    }

    private func change(_ settings: [String: String]) -> Event {
        do {
            try actions.changeSettings(settings)
        } catch {
            return .settingsRefused("\(error)")
        }
        return readConfiguration()
    }

    private func readConfiguration() -> Event {
        let (settings, problems) = actions.readConfiguration()
        return .settings(settings, problems: problems)
    }

    private mutating func setTheme(_ name: String) -> Event? {
        let (found, problems) = themes.theme(name)
        if let found {
            terminal.theme = found
            theme = name
        }
        // A look at each of them again and again says no more than the first.
        guard let problem = problems.first, reportedThemes.insert(name).inserted else { return nil }
        return .failure("\(problem)")
    }

    private mutating func end() {
        guard !hasEnded else { return }
        hasEnded = true
        runner.pictures.clear()
        runner.keep(state.savedPlace, theme: theme == keptTheme ? nil : theme)
    }
}
