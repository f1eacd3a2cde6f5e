/// A key of the keyboard, as far as a terminal tells them apart.
public enum Key: Hashable, Sendable {
    /// The character that the key types, upper case with shift.
    case character(Character)
    case enter, escape, tab, backtab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 to F63, by number.
    case function(Int)
}

/// One press of a key.
public struct KeyPress: Hashable, Sendable {
    /// With Shift already in it: `J`, not Shift and `j`.
    public var key: Key
    /// Whether Control is held.
    public var control: Bool
    /// Whether Alt is held.
    public var alt: Bool

    public init(_ key: Key, control: Bool = false, alt: Bool = false) {
        self.key = key
        self.control = control
        self.alt = alt
    }

    /// A press without Control and Alt.
    public init(_ character: Character) { self.init(.character(character)) }

    /// The character that the press types into a prompt.
    var typed: Character? {
        guard case .character(let character) = key, !control, !alt else { return nil }
        return character
    }

    /// Whether somebody pressed it for something to happen, and no terminal sent it by itself.
    var isMeant: Bool {
        switch key {
        case .character, .function: true
        default: false
        }
    }
}

/// What a mouse did.
public struct MouseEvent: Hashable, Sendable {
    /// Which button or wheel.
    public enum Action: Hashable, Sendable { case press, doublePress, scrollUp, scrollDown }
    /// A double press comes after the press that began it.
    public var action: Action
    /// Column, from 0 at the left.
    public var x: Int
    /// Row, from 0 at the top.
    public var y: Int

    public init(_ action: Action, x: Int, y: Int) {
        self.action = action
        self.x = x
        self.y = y
    }
}

/// Presses of keys that belong together, as written in the command table and the key configuration: `j`, `^D`,
/// `<enter>`, `gg`, `<space>`, `<alt-x>`.
public struct KeySequence: Hashable, Sendable, CustomStringConvertible {
    /// In the order in which they are typed.
    public var presses: [KeyPress]
    /// Nobody types more.
    private static let longest = 32

    public init(_ presses: [KeyPress]) { self.presses = presses }

    /// nil where the text names a key that there is not, is empty or endless.
    public init?(_ text: String) {
        var presses: [KeyPress] = []
        var rest = Substring(text)
        while let first = rest.first {
            rest.removeFirst()
            if first == "<", let end = rest.firstIndex(of: ">"), let press = KeySequence.named(rest[..<end]) {
                presses.append(press)
                rest = rest[rest.index(after: end)...]
            } else if first == "^", let letter = rest.first {
                presses.append(KeyPress(.character(Character(letter.lowercased())), control: true))
                rest.removeFirst()
            } else {
                presses.append(KeyPress(first))
            }
        }
        guard !presses.isEmpty, presses.count <= KeySequence.longest else { return nil }
        // A name in angle brackets that is none would otherwise be read as its letters.
        if text.first == "<", text.last == ">", presses.count == text.count, text.count > 2 { return nil }
        self.presses = presses
    }

    /// As the configuration of keys has it, and as it is read back: `gg`, `^D`, `<enter>`.
    public var description: String { presses.map(KeySequence.name).joined() }

    private static let names: [(name: String, key: Key)] = [
        ("enter", .enter), ("esc", .escape), ("tab", .tab), ("backtab", .backtab), ("backspace", .backspace),
        ("delete", .delete), ("insert", .insert), ("up", .up), ("down", .down), ("left", .left), ("right", .right),
        ("home", .home), ("end", .end), ("pageup", .pageUp), ("pagedown", .pageDown), ("space", .character(" ")),
    ]

    private static func named(_ name: Substring) -> KeyPress? {
        let name = name.lowercased()
        if name.hasPrefix("alt-"), name.count == 5, let letter = name.last {
            return KeyPress(.character(letter), alt: true)
        }
        if let key = names.first(where: { $0.name == name })?.key { return KeyPress(key) }
        if name.first == "f", let number = Int(name.dropFirst()), (1...24).contains(number) {
            return KeyPress(.function(number))
        }
        return nil
    }

    private static func name(_ press: KeyPress) -> String {
        if press.alt, case .character(let letter) = press.key { return "<alt-\(letter)>" }
        if press.control, case .character(let letter) = press.key { return "^\(letter.uppercased())" }
        if case .function(let number) = press.key { return "<f\(number)>" }
        if let known = names.first(where: { $0.key == press.key }) { return "<\(known.name)>" }
        guard case .character(let character) = press.key else { return "" }
        return String(character)
    }

    /// As shown to the reader: `Enter`, `Space`, `↓` (or `Down`), `^D`.
    public func shown(ascii: Bool = false) -> String {
        presses.map { press -> String in
            guard !press.control, !press.alt else { return KeySequence.name(press) }
            return switch press.key {
            case .enter: "Enter"
            case .escape: "Esc"
            case .tab: "Tab"
            case .backtab: "S-Tab"
            case .backspace: "Backspace"
            case .delete: "Del"
            case .insert: "Ins"
            case .up: ascii ? "Up" : "↑"
            case .down: ascii ? "Down" : "↓"
            case .left: ascii ? "Left" : "←"
            case .right: ascii ? "Right" : "→"
            case .home: "Home"
            case .end: "End"
            case .pageUp: "PgUp"
            case .pageDown: "PgDn"
            case .function(let number): "F\(number)"
            case .character(" "): "Space"
            case .character(let character): String(character)
            }
        }.joined()
    }
}
