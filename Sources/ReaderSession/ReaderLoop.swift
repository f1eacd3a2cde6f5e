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
    var theme: String?
    private let keptTheme: String?
    /// Themes whose faults were said.
    var reportedThemes: Set<String> = []
    private var hasEnded = false
    /// Whether what could be computed ahead since the last key was asked for.
    private var hasRested = false
    var restingPlace = RestingPlace()

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

    mutating func end() {
        guard !hasEnded else { return }
        hasEnded = true
        runner.pictures.clear()
        runner.changes.keep(state.savedPlace, theme: theme == keptTheme ? nil : theme)
    }
}
