import CNcurses

/// A terminal description made from the installed one, for what ncurses cannot be told otherwise.
///
/// Colours: ncurses sends 24-bit ones only for descriptions such as `xterm-direct`, which many machines do not have
/// and `TERM` seldom names. Redefining palette entries instead would change the person's colours for good in some
/// terminals. So ncurses is told of a terminal with any number of colours, and `FrameWriter` makes them what the
/// terminal has.
///
/// Fewer bytes: with UTF-8 lines are characters like others, so the line-drawing character set is left out.
///
/// The installed description is copied with these strings changed into the compiled form of term(5) (32-bit numbers,
/// one extended flag), which ncurses takes from `TERMINFO=b64:…`.
struct TerminalDescription {
    static let terminalName = "rashomon-terminal"

    /// The value for `TERMINFO`; `nil` where the terminal's description cannot be read.
    static func make(from name: String) -> String? {
        guard curses_set_up_terminal(name, 1) == OK else { return nil }
        defer { curses_forget_terminal() }
        return "b64:" + base64(TerminalDescription().compiled())
    }

    /// Colours as numbers of an `InkTable`, for `FrameWriter`.
    private static let colorStrings = [
        "setaf": "\u{1B}[\(FrameWriter.textColor);\(FrameWriter.isNumber);%p1%dm",
        "setab": "\u{1B}[\(FrameWriter.groundColor);\(FrameWriter.isNumber);%p1%dm",
        "op": "\u{1B}[39;49m",
    ]
    private static let colorNumbers: [String: Int32] = ["colors": 0x100_0000, "pairs": 0x10000]
    private static let droppedStrings: Set<String> = [
        "initc", "initp", "oc", "scp", "setf", "setb", "acsc", "smacs", "rmacs", "enacs",
    ]
    /// What xterm's and tmux's descriptions say about the line-drawing character set when attributes change.
    private static let characterSets = [
        "%?%p9%t\u{1B}(0%e\u{1B}(B%;", "%?%p9%t\u{0E}%e\u{0F}%;", "\u{1B}(B", "\u{0F}",
    ]
    /// Mouse protocol and marks around pastes: extended strings that ncurses itself asks for.
    private static let extendedStrings = ["XM", "BD", "BE", "PE", "PS"]

    // MARK: - Compiled form

    private func compiled() -> [UInt8] {
        let booleans = names(curses_boolean_name).map { UInt8($0 == "ccc" ? 0 : tigetflag($0) > 0 ? 1 : 0) }
        let numbers = names(curses_number_name).map { name in
            TerminalDescription.colorNumbers[name] ?? max(-1, tigetnum(name))
        }
        let strings = names(curses_string_name).map(string)
        let title = Array(TerminalDescription.terminalName.utf8) + [0]
        var table = StringTable()
        let offsets = strings.map { table.add($0) }

        var bytes: [UInt8] = []
        for value in [0x21E, title.count, booleans.count, numbers.count, strings.count, table.bytes.count] {
            append16(value, to: &bytes)
        }
        bytes += title + booleans
        if bytes.count % 2 == 1 { bytes.append(0) }
        for number in numbers { append32(number, to: &bytes) }
        for offset in offsets { append16(offset, to: &bytes) }
        bytes += table.bytes
        if bytes.count % 2 == 1 { bytes.append(0) }
        return bytes + extended()
    }

    /// The extended part: the flag `RGB`, without which ncurses would keep a table of all colours, and the strings
    /// above that the terminal has.
    private func extended() -> [UInt8] {
        let flags = ["RGB"]
        let present = TerminalDescription.extendedStrings.filter { curses_string($0) != nil }
        var values = StringTable()
        let valueOffsets = present.map { values.add(string($0)) }
        var names = StringTable()
        let nameOffsets = (flags + present).map { names.add(Array($0.utf8)) }
        var bytes: [UInt8] = []
        let size = values.bytes.count + names.bytes.count
        for value in [flags.count, 0, present.count, present.count + nameOffsets.count, size] {
            append16(value, to: &bytes)
        }
        // Flags are bytes, and what follows starts at an even offset.
        bytes += [1, 0]
        for offset in valueOffsets + nameOffsets { append16(offset, to: &bytes) }
        return bytes + values.bytes + names.bytes
    }

    private func string(_ name: String) -> [UInt8]? {
        if let replaced = TerminalDescription.colorStrings[name] { return Array(replaced.utf8) }
        guard !TerminalDescription.droppedStrings.contains(name), let value = curses_string(name) else {
            return nil
        }
        let bytes = (0..<strlen(value)).map { UInt8(bitPattern: value[$0]) }
        guard name == "sgr" || name == "sgr0" else { return bytes }
        let shorter = TerminalDescription.characterSets.reduce(String(decoding: bytes, as: UTF8.self)) {
            $0.replacing($1, with: "")
        }
        return Array(shorter.utf8)
    }

    private func names(_ name: (Int32) -> UnsafePointer<CChar>?) -> [String] {
        var names: [String] = []
        while let next = name(Int32(names.count)) { names.append(String(cString: next)) }
        return names
    }

    /// Strings ended by 0, one after the other; an absent one has the offset -1.
    private struct StringTable {
        var bytes: [UInt8] = []

        mutating func add(_ text: [UInt8]?) -> Int {
            guard let text else { return -1 }
            defer { bytes += text + [0] }
            return bytes.count
        }
    }

    private func append16(_ value: Int, to bytes: inout [UInt8]) {
        let pattern = UInt16(bitPattern: Int16(clamping: value))
        bytes += [UInt8(pattern & 0xFF), UInt8(pattern >> 8)]
    }

    private func append32(_ value: Int32, to bytes: inout [UInt8]) {
        let pattern = UInt32(bitPattern: value)
        bytes += (0..<4).map { UInt8(truncatingIfNeeded: pattern >> (8 * UInt32($0))) }
    }
}

/// `bytes` in base 64 with padding (RFC 4648).
func base64(_ bytes: [UInt8]) -> String {
    let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let group = bytes[start..<min(start + 3, bytes.count)]
        var value: UInt32 = 0
        for (index, byte) in group.enumerated() { value |= UInt32(byte) << (16 - 8 * UInt32(index)) }
        for index in 0..<4 {
            let isPadding = index > group.count
            text.append(isPadding ? UInt8(ascii: "=") : signs[Int(value >> (18 - 6 * UInt32(index)) & 0x3F)])
        }
    }
    return String(decoding: text, as: UTF8.self)
}
