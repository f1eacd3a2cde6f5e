import CNcurses
import TerminalCanvas

/// Makes keys, clicks and pastes of what ncurses reads.
struct InputDecoder {
    /// Key codes for the marks around a paste, which ncurses does not know by itself.
    private static let pasteStart = KEY_MAX + 1
    private static let pasteEnd = KEY_MAX + 2
    /// A paste longer than this, in bytes, is cut: it can only be an accident.
    private static let longestPaste = 65_536

    private enum Reading {
        case nothing
        case character(Unicode.Scalar)
        case code(Int32)
    }

    private var paste: String?
    private var pushedBack: Reading?
    /// ncurses tells double presses apart only by holding every press back for a while, so that is done here.
    private var lastPress: (point: Point, time: ContinuousClock.Instant)?
    private static let doublePressTime = Duration.milliseconds(400)

    /// Tells ncurses about the marks; to be called for every new screen.
    func defineKeys() {
        define_key("\u{1B}[200~", InputDecoder.pasteStart)
        define_key("\u{1B}[201~", InputDecoder.pasteEnd)
    }

    /// Everything that has been typed so far; never waits longer than ncurses waits after Escape.
    mutating func readAll() -> [TerminalInput] {
        var inputs: [TerminalInput] = []
        while true {
            switch next() {
            case .nothing: return inputs
            case .character(let scalar): add(scalar, to: &inputs)
            case .code(let code): add(code, to: &inputs)
            }
        }
    }

    private mutating func next() -> Reading {
        if let reading = pushedBack {
            pushedBack = nil
            return reading
        }
        var value: wint_t = 0
        switch curses_get(&value) {
        case KEY_CODE_YES: return .code(Int32(bitPattern: value))
        case OK: return .character(Unicode.Scalar(value) ?? "\u{FFFD}")
        default: return .nothing
        }
    }

    private mutating func add(_ scalar: Unicode.Scalar, to inputs: inout [TerminalInput]) {
        if paste != nil {
            addToPaste(scalar)
        } else if scalar.value == 0x1B {
            addEscape(to: &inputs)
        } else {
            inputs.append(InputDecoder.key(scalar, []))
        }
    }

    /// Escape by itself, Alt with a key, or a sequence that the terminal description does not name, such as a
    /// late answer of the terminal, which must not be taken for typing.
    private mutating func addEscape(to inputs: inout [TerminalInput]) {
        switch next() {
        case .nothing:
            inputs.append(.key(.escape, []))
        case .code(let code):
            if let key = InputDecoder.keys[code] { inputs.append(.key(key, .alt)) }
        case .character(let scalar):
            switch scalar {
            case "\u{1B}":
                inputs.append(.key(.escape, []))
                pushedBack = .character(scalar)
            case "[":
                skipSequence(inputs: &inputs) { $0.value >= 0x40 && $0.value <= 0x7E }
            case "]":
                skipSequence(inputs: &inputs) { $0.value == 0x07 || $0 == "\\" }
            default:
                inputs.append(InputDecoder.key(scalar, .alt))
            }
        }
    }

    private mutating func skipSequence(inputs: inout [TerminalInput], until isLast: (Unicode.Scalar) -> Bool) {
        var isFirst = true
        while true {
            guard case .character(let scalar) = next() else {
                if isFirst { inputs.append(.key(.character("["), .alt)) }
                return
            }
            if isLast(scalar) { return }
            isFirst = false
        }
    }

    private mutating func addToPaste(_ scalar: Unicode.Scalar) {
        guard let text = paste, text.utf8.count < InputDecoder.longestPaste else { return }
        paste?.unicodeScalars.append(scalar == "\r" ? "\n" : scalar)
    }

    private mutating func add(_ code: Int32, to inputs: inout [TerminalInput]) {
        switch code {
        case InputDecoder.pasteStart:
            paste = ""
        case InputDecoder.pasteEnd:
            if let text = paste, !text.isEmpty { inputs.append(.paste(text)) }
            paste = nil
        case KEY_MOUSE:
            if let input = mouse() { inputs.append(input) }
        default:
            guard paste == nil else { return }
            if code > KEY_F0, code <= KEY_F0 + 63 {
                inputs.append(.key(.function(Int(code - KEY_F0)), []))
            } else if let key = InputDecoder.keys[code] {
                inputs.append(.key(key, []))
            }
        }
    }

    private mutating func mouse() -> TerminalInput? {
        var event = MEVENT()
        guard getmouse(&event) == OK else { return nil }
        let point = Point(x: Int(event.x), y: Int(event.y))
        let state = event.bstate
        if state & curses_wheel_up() != 0 { return .mouse(.scrollUp, point) }
        if state & curses_wheel_down() != 0 { return .mouse(.scrollDown, point) }
        guard state & curses_left_press() != 0 else { return nil }
        let now = ContinuousClock.now
        defer { lastPress = (point, now) }
        if let last = lastPress, last.point == point, now - last.time < InputDecoder.doublePressTime {
            return .mouse(.doublePress, point)
        }
        return .mouse(.press, point)
    }

    private static func key(_ scalar: Unicode.Scalar, _ modifiers: KeyModifiers) -> TerminalInput {
        switch scalar.value {
        case 0x0A, 0x0D: return .key(.enter, modifiers)
        case 0x09: return .key(.tab, modifiers)
        case 0x08, 0x7F: return .key(.backspace, modifiers)
        case 0: return .key(.character(" "), modifiers.union(.control))
        case 1...26:
            let letter = Unicode.Scalar(UInt8(scalar.value) + 0x60)
            return .key(.character(Character(letter)), modifiers.union(.control))
        case 28...31:
            let sign = Unicode.Scalar(UInt8(scalar.value) + 0x40)
            return .key(.character(Character(sign)), modifiers.union(.control))
        default: return .key(.character(Character(scalar)), modifiers)
        }
    }

    private static let keys: [Int32: TerminalKey] = [
        KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_HOME: .home, KEY_END: .end,
        KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_BACKSPACE: .backspace, KEY_DC: .delete, KEY_IC: .insert,
        KEY_BTAB: .backTab, KEY_ENTER: .enter, KEY_A1: .home, KEY_A3: .pageUp, KEY_C1: .end, KEY_C3: .pageDown,
    ]
}
