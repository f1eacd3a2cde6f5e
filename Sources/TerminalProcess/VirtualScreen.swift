import NewsText

/// The screen of a terminal that understands what ncurses sends to an xterm, a vt100 or a tmux: enough to see what a
/// person would see, and nothing that it does not know: an unknown sequence is kept in `unknown` and fails a test.
package struct VirtualScreen: Sendable {
    /// One column of a row.
    package struct Cell: Equatable, Sendable {
        /// A grapheme cluster; empty in the right half of a wide one.
        package var text = " "
        /// How it is drawn.
        package var look = Look()
        /// The right half of a wide character.
        package var isContinuation = false
    }

    /// Colours as they were set: `nil` is the terminal's own, 0 to 255 an index, more a 24-bit colour.
    package struct Look: Equatable, Sendable {
        /// Nil for the terminal's own.
        package var foreground: Int?
        /// Nil for the terminal's own.
        package var background: Int?
        /// Parameters of SGR that are switched on, 1 to 9: 1 for bold, 4 for underline, 7 for reverse.
        package var attributes: Set<Int> = []
        /// Where a click leads.
        package var link: String?
    }

    /// What the program writes, with the window's size behind it, when it has nothing left to do.
    private static let idleMark = "7711;idle;"

    /// Of the window; changed by `resize` alone.
    package internal(set) var columns: Int
    /// Of the window; changed by `resize` alone.
    package internal(set) var rows: Int
    /// Row by row from the top, each of `columns` cells.
    package internal(set) var cells: [[Cell]]
    /// Column and row, from 0 in the upper left corner.
    package internal(set) var cursor = (x: 0, y: 0)
    /// Whether the program shows the cursor (DEC private mode 25).
    package internal(set) var isCursorShown = true
    /// Whether a program has the whole screen, as full-screen programs ask for.
    package internal(set) var isAlternate = false
    /// Whether the program wants pasted text in brackets (xterm's mode 2004).
    package internal(set) var isPasteMarked = false
    /// Whether the program asked last for the mouse (xterm's modes 1000, 1002 and 1006).
    package internal(set) var isMouseWanted = false
    /// How often the program said that it has nothing left to do.
    package internal(set) var idleMarks = 0
    /// The size that the program had drawn at its last mark: `80x24`.
    package internal(set) var idleSize = ""
    /// The length of all marks, in bytes.
    package internal(set) var markedBytes = 0
    /// Other operating system commands, such as what is for the clipboard.
    package internal(set) var commands: [String] = []
    /// Sequences that were not understood, in short: `CSI 5i`, `mode ?9`, `ESC c`.
    package internal(set) var unknown: [String] = []

    /// The look of what is written next.
    var look = Look()
    /// Rows that scroll.
    var region: ClosedRange<Int>
    /// The last column was written; the next character goes to the next row.
    var wrapsNext = false
    /// Whether text goes on in the next row at the end of one.
    var wraps = true
    /// Whether what is written moves the rest of its row to the right.
    var inserts = false
    /// Of the two character sets, whether it is that of lines and corners.
    var usesLineDrawing = [false, false]
    /// Which of the two is in use.
    var charset = 0
    /// Where the program saved the cursor last.
    var savedCursor = (x: 0, y: 0)
    /// Where the cursor was when the alternate screen was turned on.
    var normalCursor = (x: 0, y: 0)
    /// What a sequence that repeats a character repeats.
    var lastCharacter = " "
    /// The beginning of a character or a sequence whose rest has not come yet.
    var input: [UInt8] = []

    /// All blank.
    package init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
        region = 0...(rows - 1)
    }

    /// The rows without spaces at their ends.
    package var lines: [String] {
        cells.map { row in
            var line = row.filter { !$0.isContinuation }.map(\.text).joined()
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// The rows, each on a line.
    package var text: String { lines.joined(separator: "\n") }

    /// What a person can tell apart: a blank's text colour is not seen.
    package var visibleCells: [[Cell]] {
        cells.map { row in
            row.map { cell in
                guard cell.text == " ", cell.look.attributes.isDisjoint(with: [4, 7]) else { return cell }
                return Cell(look: Look(background: cell.look.background))
            }
        }
    }

    /// Whether any cell has a colour that is not the terminal's own.
    package var hasColour: Bool {
        cells.joined().contains { $0.look.foreground != nil || $0.look.background != nil }
    }

    /// Another size of the window; what no longer fits is lost.
    package mutating func resize(columns: Int, rows: Int) {
        for index in cells.indices {
            let row = cells[index].prefix(columns)
            cells[index] = row + Array(repeating: Cell(), count: columns - row.count)
        }
        while cells.count > rows { cells.removeLast() }
        while cells.count < rows { cells.append(Array(repeating: Cell(), count: columns)) }
        self.columns = columns
        self.rows = rows
        region = 0...(rows - 1)
        cursor = (min(cursor.x, columns - 1), min(cursor.y, rows - 1))
        wrapsNext = false
    }

    /// Draws what a program wrote; a sequence may come in two pieces.
    package mutating func feed(_ bytes: some Sequence<UInt8>) {
        input += bytes
        var place = 0
        while place < input.count, let used = step(Array(input[place...].prefix(100_000))) { place += used }
        input.removeFirst(place)
    }
}

// MARK: - Reading

extension VirtualScreen {
    /// Draws one character or sequence; `nil` where the rest of it has not come yet.
    private mutating func step(_ bytes: [UInt8]) -> Int? {
        switch bytes[0] {
        case 0x1B: return escape(bytes)
        case 0x00...0x1F, 0x7F:
            control(bytes[0])
            return 1
        default:
            let length = bytes[0] < 0x80 ? 1 : bytes[0] >= 0xF0 ? 4 : bytes[0] >= 0xE0 ? 3 : 2
            guard bytes.count >= length else { return nil }
            let scalar = UTF8Scalars.decode(bytes, at: 0).scalar
            put(scalar)
            return length
        }
    }

    mutating func control(_ byte: UInt8) {
        switch byte {
        case 0x07, 0x00: break
        case 0x08: move(x: cursor.x - 1, y: cursor.y)
        case 0x09: move(x: min(columns - 1, (cursor.x / 8 + 1) * 8), y: cursor.y)
        case 0x0A: lineFeed()
        case 0x0D: move(x: 0, y: cursor.y)
        case 0x0E: charset = 1
        case 0x0F: charset = 0
        default: unknown.append("control \(byte)")
        }
    }

    mutating func escape(_ bytes: [UInt8]) -> Int? {
        guard bytes.count > 1 else { return nil }
        switch bytes[1] {
        case UInt8(ascii: "["):
            guard let end = bytes.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else { return nil }
            control(String(decoding: bytes[2..<end], as: UTF8.self), Character(Unicode.Scalar(bytes[end])))
            return end + 1
        case UInt8(ascii: "]"), UInt8(ascii: "P"):
            guard let end = bytes.firstIndex(where: { $0 == 0x07 || $0 == UInt8(ascii: "\\") }) else { return nil }
            command(String(decoding: bytes[2..<end].filter { $0 != 0x1B }, as: UTF8.self))
            return end + 1
        case UInt8(ascii: "("), UInt8(ascii: ")"):
            guard bytes.count > 2 else { return nil }
            usesLineDrawing[bytes[1] == UInt8(ascii: "(") ? 0 : 1] = bytes[2] == UInt8(ascii: "0")
            return 3
        default:
            simpleEscape(Character(Unicode.Scalar(bytes[1])))
            return 2
        }
    }

    mutating func command(_ text: String) {
        if text.hasPrefix(VirtualScreen.idleMark) {
            idleMarks += 1
            idleSize = String(text.dropFirst(VirtualScreen.idleMark.count))
            markedBytes += text.utf8.count + 3
        } else if text.hasPrefix("8;") {
            let address = text.dropFirst(2).drop { $0 != ";" }.dropFirst()
            look.link = address.isEmpty ? nil : String(address)
        } else {
            commands.append(text)
        }
    }

    mutating func simpleEscape(_ letter: Character) {
        switch letter {
        case "7": savedCursor = cursor
        case "8": move(x: savedCursor.x, y: savedCursor.y)
        case "M":
            if cursor.y == region.lowerBound { scroll(-1) } else { move(x: cursor.x, y: cursor.y - 1) }
        case "D": lineFeed()
        case "=", ">": break
        default: unknown.append("ESC \(letter)")
        }
    }

    mutating func control(_ text: String, _ letter: Character) {
        let isPrivate = text.hasPrefix("?")
        let numbers = text.drop { "?>!".contains($0) }.split(separator: ";", omittingEmptySubsequences: false)
            .map { Int($0.prefix { $0 != ":" }) ?? 0 }
        let first = max(1, numbers.first ?? 1)
        switch letter {
        case "H", "f": move(x: max(1, numbers.count > 1 ? numbers[1] : 1) - 1, y: first - 1)
        case "A": move(x: cursor.x, y: cursor.y - first)
        case "B": move(x: cursor.x, y: cursor.y + first)
        case "C": move(x: cursor.x + first, y: cursor.y)
        case "D": move(x: cursor.x - first, y: cursor.y)
        case "G", "`": move(x: first - 1, y: cursor.y)
        case "d": move(x: cursor.x, y: first - 1)
        case "Z": move(x: max(0, (cursor.x - 1) / 8 * 8), y: cursor.y)
        case "J": eraseScreen(numbers.first ?? 0)
        case "K": eraseLine(numbers.first ?? 0)
        case "X": blank(cursor.y, cursor.x..<min(columns, cursor.x + first))
        case "P": deleteCharacters(first)
        case "@": insertCharacters(first)
        case "L": if region.contains(cursor.y) { scroll(-first, in: cursor.y...region.upperBound) }
        case "M": if region.contains(cursor.y) { scroll(first, in: cursor.y...region.upperBound) }
        case "S": scroll(first)
        case "T": scroll(-first)
        case "b": for _ in 0..<first { for scalar in lastCharacter.unicodeScalars { put(scalar) } }
        case "r":
            let bottom = numbers.count > 1 && numbers[1] > 0 ? numbers[1] : rows
            // It may be one for a window that was larger.
            let top = min(first - 1, rows - 1)
            region = top...max(top, min(bottom, rows) - 1)
            move(x: 0, y: 0)
        case "m": setLook(numbers)
        case "h", "l": for number in numbers { setMode(number, isPrivate: isPrivate, isOn: letter == "h") }
        case "t", "p", "q", "n": break
        default: unknown.append("CSI \(text)\(letter)")
        }
    }

    mutating func setMode(_ number: Int, isPrivate: Bool, isOn: Bool) {
        switch (isPrivate, number) {
        case (true, 25): isCursorShown = isOn
        case (true, 7): wraps = isOn
        case (true, 1049):
            // The cursor of the normal screen is kept meanwhile.
            if isOn, !isAlternate { normalCursor = cursor }
            if !isOn, isAlternate { move(x: normalCursor.x, y: normalCursor.y) }
            isAlternate = isOn
            if isOn { eraseScreen(2) }
        case (true, 2004): isPasteMarked = isOn
        // Rows in the order in which they are sent, which here they always are.
        case (false, 8): break
        case (true, 1000), (true, 1002), (true, 1006): isMouseWanted = isOn
        case (false, 4): inserts = isOn
        case (true, 1), (true, 3), (true, 5), (true, 12), (false, 34), (true, 1034), (true, 69), (true, 4): break
        default: unknown.append("mode \(isPrivate ? "?" : "")\(number)")
        }
    }

    mutating func setLook(_ numbers: [Int]) {
        var rest = numbers[...]
        while let number = rest.popFirst() {
            switch number {
            case 0: look = Look(link: look.link)
            case 1...9: look.attributes.insert(number)
            case 22: look.attributes.subtract([1, 2])
            case 23...29: look.attributes.remove(number - 20)
            case 30...37: look.foreground = number - 30
            case 90...97: look.foreground = number - 82
            case 39: look.foreground = nil
            case 40...47: look.background = number - 40
            case 100...107: look.background = number - 92
            case 49: look.background = nil
            case 38, 48:
                guard let form = rest.popFirst(), form == 5 || form == 2, rest.count >= (form == 5 ? 1 : 3) else {
                    unknown.append("colour \(numbers)")
                    return
                }
                var colour = rest.removeFirst()
                if form == 2 { colour = 1 << 24 | colour << 16 | rest.removeFirst() << 8 | rest.removeFirst() }
                if number == 38 { look.foreground = colour } else { look.background = colour }
            default: unknown.append("look \(number)")
            }
        }
    }
}
