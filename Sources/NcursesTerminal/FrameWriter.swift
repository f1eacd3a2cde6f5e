import TerminalCanvas

/// Writes what ncurses writes in fewer bytes, and puts the links in.
///
/// ncurses ends every style by taking all of it back and begins the next from nothing. Here a change of style waits
/// until something is drawn in it, and then the shortest sequence from the style that the terminal has is written;
/// blanks take any style in which they look the same. Colours come as numbers of an `InkTable`.
struct FrameWriter {
    /// What ncurses wants for what comes next, and what the terminal was told.
    private var wanted = Rendition.plain
    private var actual = Rendition.plain
    private var wantedLink: Hyperlink?
    private var actualLink: Hyperlink?
    private var output: [UInt8] = []
    private var cursor = CursorLine(columns: 0)

    /// The parameters that announce a number of the table, for text and for what is behind it: no terminal has them.
    static let textColor = 38
    static let groundColor = 48
    static let isNumber = 9

    /// Sequences that draw the character before once more.
    private static let repeats = UInt8(ascii: "b")
    /// Sequences that leave blanks behind: erase, insert, delete, scroll.
    private static let blanking = Set("@JKLMPSTX".utf8)

    /// One frame of ncurses' output, rewritten for a terminal of so many columns.
    mutating func rewrite(_ bytes: [UInt8], _ inks: [InkTable.Entry], columns: Int) -> [UInt8] {
        output = []
        cursor = CursorLine(columns: columns)
        output.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            if byte == 0x1B {
                place = takeSequence(bytes, place, inks)
                continue
            }
            if byte < 0x20 {
                // A line feed may scroll.
                if byte == 0x0A { prepareBlank() }
                endLink()
            } else if byte == 0x20 {
                prepareBlank()
                setLink(wantedLink)
            } else if byte < 0x80 || byte >= 0xC0 {
                prepareSign()
            }
            cursor.take(byte)
            output.append(byte)
            place += 1
        }
        endFrame()
        return output
    }

    /// Whoever writes next finds a terminal without a style.
    private mutating func endFrame() {
        endLink()
        if !actual.looksLikeOnBlank(.plain) { change(to: .plain) }
    }

    /// - Returns: where the sequence that starts at `start` ends.
    private mutating func takeSequence(_ bytes: [UInt8], _ start: Int, _ inks: [InkTable.Entry]) -> Int {
        guard start + 1 < bytes.count else {
            output.append(bytes[start])
            return bytes.count
        }
        guard bytes[start + 1] == UInt8(ascii: "[") else {
            prepareBlank()
            endLink()
            cursor.forget()
            output += bytes[start...start + 1]
            return start + 2
        }
        var end = start + 2
        while end < bytes.count, !(0x40...0x7E).contains(bytes[end]) { end += 1 }
        guard end < bytes.count else {
            output += bytes[start...]
            return bytes.count
        }
        let kind = bytes[end]
        let numbers = numbers(bytes[(start + 2)..<end])
        if kind == UInt8(ascii: "m"), let numbers {
            want(numbers, inks)
            return end + 1
        }
        if kind == FrameWriter.repeats {
            prepareSign()
        } else {
            if FrameWriter.blanking.contains(kind) { prepareBlank() }
            endLink()
        }
        put(bytes[start...end], kind, numbers)
        return end + 1
    }

    /// Writes a control sequence, or a shorter one that goes to the same place.
    private mutating func put(_ sequence: ArraySlice<UInt8>, _ kind: UInt8, _ numbers: [Int]?) {
        guard let numbers else {
            cursor.forget()
            output += sequence
            return
        }
        let isAtStart = output.last == UInt8(ascii: "\r")
        if let shortcut = cursor.shortcut(kind, numbers, isAtStart: isAtStart) {
            output += Array(shortcut.utf8)
        } else {
            output += sequence
        }
        cursor.take(kind, numbers)
    }

    private func numbers(_ bytes: ArraySlice<UInt8>) -> [Int]? {
        var numbers = [0]
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                numbers[numbers.count - 1] = numbers[numbers.count - 1] &* 10 &+ Int(byte - UInt8(ascii: "0"))
            case UInt8(ascii: ";"): numbers.append(0)
            default: return nil
            }
        }
        return numbers
    }

    private mutating func want(_ numbers: [Int], _ inks: [InkTable.Entry]) {
        var rest = numbers[...]
        while let number = rest.popFirst() {
            switch number {
            case 0:
                wanted = .plain
                wantedLink = nil
            case 1: wanted.attributes.insert(.bold)
            case 2: wanted.attributes.insert(.dim)
            case 3: wanted.attributes.insert(.italic)
            case 4: wanted.attributes.insert(.underline)
            case 7: wanted.attributes.insert(.reverse)
            case 22: wanted.attributes.subtract([.bold, .dim])
            case 23: wanted.attributes.remove(.italic)
            case 24: wanted.attributes.remove(.underline)
            case 27: wanted.attributes.remove(.reverse)
            case 39:
                wanted.foreground = .own
                wantedLink = nil
            case 49: wanted.background = .own
            case FrameWriter.textColor, FrameWriter.groundColor:
                guard rest.popFirst() == FrameWriter.isNumber, let index = rest.popFirst(), inks.indices.contains(index)
                else { return }
                if number == FrameWriter.groundColor {
                    wanted.background = inks[index].ink
                } else {
                    wanted.foreground = inks[index].ink
                    wantedLink = inks[index].link
                }
            default: break
            }
        }
    }

    private mutating func prepareSign() {
        change(to: wanted)
        setLink(wantedLink)
    }

    private mutating func prepareBlank() {
        if !actual.looksLikeOnBlank(wanted) { change(to: wanted) }
    }

    private mutating func change(to rendition: Rendition) {
        guard actual != rendition else { return }
        output += Array(actual.change(to: rendition).utf8)
        actual = rendition
    }

    private mutating func endLink() {
        setLink(nil)
    }

    private mutating func setLink(_ link: Hyperlink?) {
        guard actualLink != link else { return }
        output += Array((link?.start ?? Hyperlink.end).utf8)
        actualLink = link
    }
}
