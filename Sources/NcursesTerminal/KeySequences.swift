import CNcurses

/// The sequences that this terminal's description has for keys, for what is not written as xterm writes it: the Linux
/// console's and rxvt's function keys, consoles whose arrows are single control characters.
struct KeySequences {
    /// What a row of bytes is.
    enum Match: Equatable {
        /// The whole sequence of this key.
        case key(TerminalKey)
        /// More bytes may make a key of it.
        case beginning
        /// Neither a key nor the beginning of one.
        case nothing
    }

    private var keys: [[UInt8]: TerminalKey] = [:]
    private var beginnings: Set<[UInt8]> = []

    /// Without any, as in tests of what all terminals have in common.
    init(_ keys: [[UInt8]: TerminalKey] = [:]) {
        for (sequence, key) in keys { add(sequence, key) }
    }

    /// Those of the terminal that ncurses was started for.
    static func described() -> KeySequences {
        var sequences = KeySequences()
        let functions = (1...63).map { ("kf\($0)", TerminalKey.function($0)) }
        for (name, key) in names + functions {
            guard let text = curses_string(name) else { continue }
            sequences.add((0..<strlen(text)).map { UInt8(bitPattern: text[$0]) }, key)
        }
        return sequences
    }

    /// Looks for the whole row of bytes. A sequence that is the beginning of another one is a key.
    func match(_ bytes: [UInt8]) -> Match {
        if let key = keys[bytes] { return .key(key) }
        return beginnings.contains(bytes) ? .beginning : .nothing
    }

    /// A single byte counts only where it is a control character that nothing else is typed with.
    private mutating func add(_ sequence: [UInt8], _ key: TerminalKey) {
        guard let first = sequence.first, first < 0x20, keys[sequence] == nil else { return }
        if sequence.count == 1, KeySequences.taken.contains(first) { return }
        keys[sequence] = key
        for length in 1..<max(1, sequence.count) { beginnings.insert(Array(sequence.prefix(length))) }
    }

    /// Backspace, tab, line feed, return and Escape.
    private static let taken: Set<UInt8> = [0x08, 0x09, 0x0A, 0x0D, 0x1B]

    private static let names: [(String, TerminalKey)] = [
        ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
        ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kich1", .insert), ("kcbt", .backTab),
        ("kent", .enter), ("ka1", .home), ("ka3", .pageUp), ("kc1", .end), ("kc3", .pageDown), ("kbs", .backspace),
    ]
}
