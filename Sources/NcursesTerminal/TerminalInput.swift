public import TerminalCanvas

/// A key, as far as terminals tell keys apart.
public enum TerminalKey: Hashable, Sendable {
    /// The character that it types.
    case character(Character)
    case enter, escape, tab, backTab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 to F63, by number.
    case function(Int)
}

/// Keys held while another is pressed. Shift shows in the character itself.
public struct KeyModifiers: OptionSet, Hashable, Sendable {
    /// A bit for each key.
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// A control character comes as this and its letter in lower case.
    public static let control = KeyModifiers(rawValue: 1)
    /// Also where the terminal sends Escape just before the key.
    public static let alt = KeyModifiers(rawValue: 2)
}

/// What a mouse did to a cell.
public enum MouseAction: Hashable, Sendable {
    /// Of two presses of one cell within 0.4 seconds the second is a `doublePress`. Scrolling is one notch of the
    /// wheel.
    case press, doublePress, scrollUp, scrollDown
}

/// What comes from a terminal and the system around it.
public enum TerminalInput: Hashable, Sendable {
    /// A key, and the others that were held.
    case key(TerminalKey, KeyModifiers)
    /// A press of the left button or a turn of the wheel, and the cell under the pointer.
    case mouse(MouseAction, Point)
    /// Text that was pasted in one piece.
    case paste(String)
    /// The window has another size, this one; everything has to be drawn anew.
    case resize(Size)
    /// The system asked to stop for a while (SIGTSTP); the receiver calls `suspend`.
    case suspend
    /// The process runs again after a stop; everything has to be drawn anew.
    case resumed
    /// The terminal is gone or the system wants the program to end (SIGHUP, SIGTERM, SIGINT).
    case endRequested
}
