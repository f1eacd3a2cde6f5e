import CNcurses
import Glibc
public import TerminalCanvas

/// The terminal: shows surfaces, reads keys, waits. There is one at a time, used on one thread.
///
/// ```swift
/// let terminal = try NcursesTerminal(profile: .detect(environment), theme: theme)
/// defer { terminal.close() }
/// while running {
///     terminal.show(draw(state, terminal.size))
///     for input in terminal.wait(wakeUp: mailbox.descriptor) { … }
/// }
/// ```
public final class NcursesTerminal {
    /// The terminal's abilities: colours, signs, links.
    public let profile: TerminalProfile
    /// Changes when the window does, before the input that tells of it.
    public private(set) var size = Size(width: 0, height: 0)
    /// Another one draws the whole screen anew.
    public var theme: Theme {
        didSet {
            guard theme != oldValue else { return }
            colors.theme = theme
            redraw()
        }
    }

    private let screen: OpaquePointer
    private let output: CapturedOutput
    private var line = TerminalOutput()
    /// The terminal's modes as they were found.
    private let shellModes: termios
    private var writer = FrameWriter()
    private let signals: SignalPipe
    private let encoder: CellEncoder
    private let takesMouse: Bool
    private var colors: ColorPairs
    private var parser: InputParser
    private var lastLook = ContinuousClock.now
    private var shown: Surface?
    private var isOpen = true
    private var isEndRequested = false

    /// Takes over the terminal of standard input and output.
    ///
    /// - Parameters:
    ///   - profile: what it can show.
    ///   - takesMouse: whether clicks come here; without, the terminal selects text with them.
    ///   - takesLinks: whether the terminal makes links of text that leads to an address (OSC 8).
    ///   - escapeDelay: milliseconds that Escape waits to be the beginning of a key's sequence.
    public init(
        profile: TerminalProfile, theme: Theme, takesMouse: Bool = true, takesLinks: Bool = false,
        escapeDelay: Int = 150
    ) throws(TerminalError) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        guard let signals = SignalPipe() else { throw .outOfDescriptors }
        var modes = termios()
        tcgetattr(STDIN_FILENO, &modes)
        shellModes = modes
        guard let output = CapturedOutput() else {
            signals.close()
            throw .outOfDescriptors
        }
        guard let (screen, numbersInks) = NcursesTerminal.openScreen(profile, output) else {
            output.close()
            signals.close()
            throw .unknown(profile.name)
        }
        self.profile = profile
        self.theme = theme
        self.screen = screen
        self.signals = signals
        self.output = output
        self.takesMouse = takesMouse
        encoder = CellEncoder(isUTF8: profile.isUTF8)
        colors = ColorPairs(theme: theme, depth: profile.depth, numbersInks: numbersInks, takesLinks: takesLinks)
        parser = InputParser(
            keys: .described(), isUTF8: profile.isUTF8, escapeDelay: .milliseconds(escapeDelay))
        raw()
        noecho()
        nonl()
        curses_prepare_window()
        if takesMouse {
            mousemask(curses_left_press() | curses_wheel_up() | curses_wheel_down(), nil)
        }
        setBracketedPaste(true)
        setReordering(false)
        prepareBackground()
        size = Size(width: Int(curses_width()), height: Int(curses_height()))
    }

    /// Starts ncurses, with a description of our own for terminals of today, which has colours as numbers of a table.
    private static func openScreen(
        _ profile: TerminalProfile, _ output: CapturedOutput
    ) -> (screen: OpaquePointer, numbersInks: Bool)? {
        let isModern = profile.isUTF8 && !profile.glyphs.isASCII
        if isModern, let value = TerminalDescription.make(from: profile.name) {
            let before = getenv("TERMINFO").map { String(cString: $0) }
            setenv("TERMINFO", value, 1)
            defer {
                // Programs started from here must not see it.
                if let before { setenv("TERMINFO", before, 1) } else { unsetenv("TERMINFO") }
            }
            if let screen = curses_open(TerminalDescription.terminalName, output.stream) { return (screen, true) }
        }
        return curses_open(profile.name, output.stream).map { ($0, false) }
    }

    /// Gives the terminal back as it was. Nothing else may be called afterwards.
    public func close() {
        guard isOpen else { return }
        isOpen = false
        release()
        delscreen(screen)
        output.close()
        line.close()
        signals.close()
    }

    // MARK: - Showing

    /// Whether a frame is still on its way, as over a slow line.
    public var isSending: Bool { !line.isEmpty }

    /// Brings the terminal from the surface shown last to `surface`; while a frame is on its way to it, nothing is
    /// done, and `wait` returns when it is there.
    public func show(_ surface: Surface) {
        if isSending { return }
        var surface = surface
        surface.unifyBlanks { colors.plainBlank($0) }
        let previous = shown.flatMap { $0.size == surface.size ? $0 : nil }
        if previous == nil { curses_erase() }
        var style: Style?
        var drawn = ColorPairs.Drawn(attributes: 0, pair: 0)
        for index in surface.cells.indices {
            let cell = surface.cells[index]
            if cell.isContinuation { continue }
            if let previous, previous.cells[index] == cell { continue }
            if cell.style != style {
                style = cell.style
                drawn = colors.drawn(cell.style)
            }
            put(cell, index % surface.width, index / surface.width, drawn, in: surface)
        }
        send {
            placeCursor(surface)
            curses_refresh()
        }
        shown = surface
    }

    /// Forgets what is on the screen, so that the next surface is drawn in full: after another program wrote there.
    public func redraw() {
        shown = nil
        prepareBackground()
        curses_redraw_all()
    }

    /// Draws one cell; a wide one with its right half.
    private func put(_ cell: Cell, _ x: Int, _ y: Int, _ drawn: ColorPairs.Drawn, in surface: Surface) {
        let columns = surface[Point(x: x + 1, y: y)].isContinuation ? 2 : 1
        var column = x
        for piece in encoder.encode(cell.character, columns: columns) {
            curses_put(Int32(y), Int32(column), piece.text, drawn.attributes, drawn.pair)
            column += piece.columns
        }
    }

    private func placeCursor(_ surface: Surface) {
        let place = surface.cursor ?? Point(x: 0, y: max(0, surface.height - 1))
        curses_move(Int32(clamping: place.y), Int32(clamping: place.x))
        curs_set(surface.showsCursor ? 1 : 0)
    }

    private func prepareBackground() {
        let drawn = colors.drawn(.plain)
        curses_set_background(drawn.attributes, drawn.pair)
    }

    // MARK: - Waiting

    /// Whether something was typed that waits for its rest, as Escape does.
    public var isInputPending: Bool { parser.deadline != nil }

    /// Sleeps until a key, a signal or something readable on `wakeUp`, and gives what came from the terminal.
    /// - Parameter milliseconds: how long at most; `nil` for ever.
    /// - Returns: `nil` where nothing came in that time.
    public func wait(wakeUp: Int32, milliseconds: Int32? = nil) -> [TerminalInput]? {
        if isEndRequested { return [.endRequested] }
        let start = ContinuousClock.now
        let end = milliseconds.map { start + .milliseconds($0) }
        parser.skip(start - lastLook)
        defer { lastLook = .now }
        while true {
            var descriptors = [
                pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
                pollfd(fd: signals.readEnd, events: Int16(POLLIN), revents: 0),
                pollfd(fd: wakeUp, events: Int16(POLLIN), revents: 0),
                // A negative number is passed over.
                pollfd(fd: isSending ? line.descriptor : -1, events: Int16(POLLOUT), revents: 0),
            ]
            let deadline = [end, parser.deadline].compactMap(\.self).min()
            let count = poll(&descriptors, nfds_t(descriptors.count), NcursesTerminal.milliseconds(until: deadline))
            guard count >= 0 || errno == EINTR else { return [.endRequested] }
            var inputs: [TerminalInput] = []
            var hasSent = false
            if count > 0 {
                if descriptors[3].revents != 0 {
                    line.flush()
                    hasSent = !isSending
                }
                if descriptors[1].revents != 0 { inputs += readSignals() }
                inputs += readInput(Int32(descriptors[0].revents))
            }
            let wasPending = isInputPending
            if descriptors[0].revents == 0 { inputs += parser.expire(at: .now) }
            // What came to nothing, as an answer of the terminal does, is an event all the same.
            let isOver = !isInputPending && (wasPending || descriptors[0].revents != 0)
            let isWoken = count > 0 && (descriptors[1].revents != 0 || descriptors[2].revents != 0)
            if !inputs.isEmpty || isWoken || isOver || hasSent { return inputs }
            if let end, end <= .now { return isInputPending ? [] : nil }
        }
    }

    /// For `poll`: rounded up, as it would wake too early otherwise.
    private static func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
        guard let deadline else { return -1 }
        let left = ((deadline - .now) / .milliseconds(1)).rounded(.up)
        return Int32(clamping: Int(max(0, min(left, 1e9))))
    }

    /// Everything that has been typed so far.
    private func readInput(_ events: Int32) -> [TerminalInput] {
        var bytes: [UInt8] = []
        var isEnded = events & (POLLHUP | POLLERR | POLLNVAL) != 0
        var isReadable = events & POLLIN != 0
        var buffer = [UInt8](repeating: 0, count: NcursesTerminal.mostRead)
        while isReadable, bytes.count < NcursesTerminal.mostRead {
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count <= 0 {
                isEnded = isEnded || count == 0 || (errno != EAGAIN && errno != EINTR)
                break
            }
            bytes += buffer[..<count]
            var more = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            isReadable = poll(&more, 1, 0) > 0 && Int32(more.revents) & POLLIN != 0
        }
        return (bytes.isEmpty ? [] : parser.feed(bytes, at: .now)) + (isEnded ? [.endRequested] : [])
    }

    /// More than this waits until what it follows was drawn.
    private static let mostRead = 1 << 16

    private func readSignals() -> [TerminalInput] {
        var inputs: [TerminalInput] = []
        var isResized = false
        for number in signals.pending() {
            switch number {
            case SIGWINCH: isResized = true
            case SIGTSTP: inputs.append(.suspend)
            case SIGCONT:
                reclaim()
                inputs.append(.resumed)
            default:
                isEndRequested = true
                inputs.append(.endRequested)
            }
        }
        if isResized, let size = takeSize() { inputs.append(.resize(size)) }
        return inputs
    }

    /// The terminal's size now, where it is another than before.
    private func takeSize() -> Size? {
        var window = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
            return nil
        }
        let now = Size(width: Int(window.ws_col), height: Int(window.ws_row))
        guard now != size else { return nil }
        resizeterm(Int32(window.ws_row), Int32(window.ws_col))
        size = now
        shown = nil
        return now
    }

    // MARK: - Giving the terminal away for a while

    /// Stops the job, as ^Z does in other programs, and takes the terminal back when it is continued.
    /// - Parameter wholeJob: whether to stop every process of the job, as a key does; a signal was already sent to
    ///   whom it was meant for.
    public func suspend(wholeJob: Bool) {
        release()
        signals.stop(group: wholeJob)
        reclaim()
    }

    /// Leaves the terminal to another program until `reclaim`.
    public func release() {
        setBracketedPaste(false)
        setReordering(true)
        send {
            curs_set(1)
            endwin()
        }
        line.drain(patience: isEndRequested ? NcursesTerminal.patienceAtEnd : NcursesTerminal.patience)
        // `endwin` set the modes of the file that it wrote to; the terminal's are still ours. ncurses would write to
        // the terminal again, which a dead line does not take, and wait for it.
        var modes = shellModes
        tcsetattr(STDIN_FILENO, TCSANOW, &modes)
    }

    /// Milliseconds without room for a byte after which a line is given up, where the person wants to go on and where
    /// the system wants the program to end.
    private static let patience: Int32 = 3_000
    private static let patienceAtEnd: Int32 = 300

    /// Takes the terminal back; everything is drawn anew with the next surface.
    public func reclaim() {
        reset_prog_mode()
        setBracketedPaste(true)
        setReordering(false)
        if takeSize() == nil { shown = nil }
        redraw()
    }

    /// What `waitWhileReleased` waits for.
    public enum ReleasedEvent: Sendable {
        /// The descriptor has bytes, or its other end is closed.
        case readable
        /// ^C was pressed before the other program had the terminal, or where it cannot have it by itself.
        case interrupted
        /// The system wants the program to end; the next `wait` says so too.
        case endRequested
    }

    /// Sleeps until `descriptor` is readable while another program has the terminal.
    public func waitWhileReleased(for descriptor: Int32) -> ReleasedEvent {
        while true {
            var descriptors = [
                pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
                pollfd(fd: signals.readEnd, events: Int16(POLLIN), revents: 0),
            ]
            guard poll(&descriptors, nfds_t(descriptors.count), -1) >= 0 || errno == EINTR else { return .endRequested }
            if descriptors[1].revents != 0 {
                for number in signals.pending() {
                    switch number {
                    // The size is asked for when the terminal is taken back.
                    case SIGWINCH, SIGCONT: break
                    case SIGTSTP: signals.stop(group: false)
                    case SIGINT: return .interrupted
                    default:
                        isEndRequested = true
                        return .endRequested
                    }
                }
            }
            if descriptors[0].revents != 0 { return .readable }
        }
    }

    /// Stops the reader's whole job, as ^Z does, while another program has the terminal.
    public func stopWhileReleased() { signals.stop(group: true) }

    // MARK: - Beside the screen

    /// Sends `text` to the clipboard of the machine that the person sits at (OSC 52), also over ssh. Whether the
    /// terminal takes it is not to be found out.
    /// - Returns: how much of it was sent, in bytes: terminals drop what is longer than they take.
    @discardableResult
    public func copy(_ text: String) -> Int {
        var sent = Array(text.utf8.prefix(NcursesTerminal.longestCopy))
        // Not in the middle of a character.
        if sent.count < text.utf8.count { sent.removeLast(CharacterDecoder(isUTF8: true).unfinishedEnd(of: sent)) }
        send("\u{1B}]52;c;" + base64(sent) + "\u{07}", isKnownToTmux: true)
        return sent.count
    }

    /// xterm's limit is the least of all.
    private static let longestCopy = 74_994

    /// Shows `text` outside of the window, as the desktop shows news of other programs (OSC 9), where the terminal
    /// takes that.
    public func notify(_ text: String) {
        send(TerminalSequences.notification(text), isKnownToTmux: false)
    }

    /// Writes a sequence that terminals ignore (a private OSC number) with the window's size, behind everything drawn
    /// so far: tests of the real program read it from the other end to know that it waits, and for what size it has
    /// drawn. Nothing else than a test asks for it.
    public func markIdle() {
        write("\u{1B}]7711;idle;\(size.width)x\(size.height)\u{07}")
    }

    /// GNU screen hands sequences that it does not know on to its terminal only when they are wrapped, and so does tmux
    /// with those that it does not take itself. tmux may call itself `screen` and takes the clipboard's.
    /// - Parameter isKnownToTmux: whether tmux takes the sequence itself.
    private func send(_ sequence: String, isKnownToTmux: Bool) {
        let escaped = sequence.replacing("\u{1B}", with: "\u{1B}\u{1B}")
        if profile.isInTmux {
            write(isKnownToTmux ? sequence : "\u{1B}Ptmux;" + escaped + "\u{1B}\\")
        } else if profile.name.hasPrefix("screen") {
            write("\u{1B}P" + sequence + "\u{1B}\\")
        } else {
            write(sequence)
        }
    }

    /// Writes what ncurses writes in `body`, in fewer bytes where its colours are numbers of our own.
    private func send(_ body: () -> Void) {
        let bytes = output.bytes(body)
        write(colors.inks.map { writer.rewrite(bytes, $0.entries, columns: size.width) } ?? bytes)
    }

    private func setBracketedPaste(_ isOn: Bool) {
        guard profile.depth >= .indexed256 || profile.name.hasPrefix("xterm") || profile.name.hasPrefix("screen")
        else { return }
        write(isOn ? "\u{1B}[?2004h" : "\u{1B}[?2004l")
    }

    /// Rows are sent in the order in which they are seen. Terminals that put right-to-left text in order themselves, as
    /// VTE does, are told to leave them so: BDSM (ECMA-48, section 7.2.1), which all others pass over.
    private func setReordering(_ isOn: Bool) {
        guard profile.depth >= .indexed256 || profile.name.hasPrefix("xterm") else { return }
        write(isOn ? "\u{1B}[8h" : "\u{1B}[8l")
    }

    private func write(_ text: String) { write(Array(text.utf8)) }

    private func write(_ bytes: [UInt8]) { line.write(bytes) }
}
