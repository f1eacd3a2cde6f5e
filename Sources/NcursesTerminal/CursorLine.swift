/// Which line the cursor is on, as far as that is told by what is written without measuring signs: as soon as it may
/// have come to the next one by itself, at the end of a line, the answer is that nobody knows.
struct CursorLine {
    /// Counted from 1, as terminals do; nil where it is not known.
    private var line: Int?
    /// The column, from 1, that the cursor has reached at most.
    private var reach = 1
    private let columns: Int

    /// At the beginning of a frame, of which nobody knows where it begins; `columns` are those of the terminal.
    init(columns: Int) { self.columns = columns }

    /// Takes a byte of a sign, or a control character.
    mutating func take(_ byte: UInt8) {
        switch byte {
        case 0x0D: reach = 1
        case 0x0A: line = line.map { $0 + 1 }
        case 0x20..<0x7F: advance(by: 1)
        // The first byte of a sign, of up to two columns.
        case 0xC0...: advance(by: 2)
        case 0x80..<0xC0: break
        default: line = nil
        }
    }

    private mutating func advance(by width: Int) {
        reach += width
        if reach > columns + 1 { line = nil }
    }

    /// Takes a control sequence with these parameters. Only moves to a named place are followed.
    mutating func take(_ kind: UInt8, _ numbers: [Int]) {
        switch kind {
        case UInt8(ascii: "H"):
            line = max(1, numbers[0])
            reach = max(1, numbers.count > 1 ? numbers[1] : 1)
        case UInt8(ascii: "d"): line = max(1, numbers[0])
        case UInt8(ascii: "G"): reach = max(1, numbers[0])
        case UInt8(ascii: "m"), UInt8(ascii: "K"), UInt8(ascii: "X"), UInt8(ascii: "P"), UInt8(ascii: "@"): break
        default: line = nil
        }
    }

    /// Nothing is known any more.
    mutating func forget() { line = nil }

    /// The sequence that goes to a place on the next line in fewer bytes than by naming both line and column; nil from
    /// any other line. It is the same whether the terminal's driver makes a line feed a new line or not.
    func shortcut(_ kind: UInt8, _ numbers: [Int], isAtStart: Bool) -> String? {
        guard let line, max(1, numbers[0]) == line + 1 else { return nil }
        if kind == UInt8(ascii: "d") { return isAtStart ? "\n" : nil }
        guard kind == UInt8(ascii: "H") else { return nil }
        let column = max(1, numbers.count > 1 ? numbers[1] : 1)
        return column == 1 ? (isAtStart ? "\n" : "\r\n") : "\n\u{1B}[\(column)G"
    }
}
