import NewsText

extension VirtualScreen {
    mutating func put(_ scalar: Unicode.Scalar) {
        // The letters of flags are one column each to terminals, two together.
        let isFlagLetter = (0x1F1E6...0x1F1FF).contains(scalar.value)
        let width = isFlagLetter ? 1 : DisplayWidth.of(scalar)
        if width == 0 {
            addMark(scalar)
            return
        }
        if wrapsNext, wraps {
            move(x: 0, y: cursor.y)
            lineFeed()
        }
        if cursor.x + width > columns {
            guard wraps, columns >= width else { return }
            move(x: 0, y: cursor.y)
            lineFeed()
        }
        if inserts { insertCharacters(width) }
        let shown = usesLineDrawing[charset] ? VirtualScreen.lineDrawing[scalar] ?? scalar : scalar
        lastCharacter = String(Character(scalar))
        clearHalves(cursor.y, cursor.x..<cursor.x + width)
        cells[cursor.y][cursor.x] = Cell(text: String(Character(shown)), look: look)
        if width == 2 { cells[cursor.y][cursor.x + 1] = Cell(text: "", look: look, isContinuation: true) }
        wrapsNext = cursor.x + width == columns
        cursor.x = min(columns - 1, cursor.x + width)
    }

    /// A combining mark belongs to the character left of the cursor.
    mutating func addMark(_ scalar: Unicode.Scalar) {
        var x = wrapsNext ? cursor.x : cursor.x - 1
        if x > 0, cells[cursor.y][x].isContinuation { x -= 1 }
        guard x >= 0 else { return }
        cells[cursor.y][x].text.unicodeScalars.append(scalar)
    }

    /// A wide character of which a half is about to be overwritten leaves a space in the other.
    mutating func clearHalves(_ y: Int, _ range: Range<Int>) {
        if range.lowerBound < columns, cells[y][range.lowerBound].isContinuation, range.lowerBound > 0 {
            cells[y][range.lowerBound - 1].text = " "
        }
        if range.upperBound < columns, cells[y][range.upperBound].isContinuation {
            cells[y][range.upperBound] = Cell(look: cells[y][range.upperBound].look)
        }
    }

    mutating func move(x: Int, y: Int) {
        cursor = (min(max(0, x), columns - 1), min(max(0, y), rows - 1))
        wrapsNext = false
    }

    mutating func lineFeed() {
        if cursor.y == region.upperBound { scroll(1) } else { move(x: cursor.x, y: cursor.y + 1) }
    }

    var erased: Cell { Cell(look: Look(background: look.background)) }

    mutating func blank(_ y: Int, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        clearHalves(y, range)
        for x in range { cells[y][x] = erased }
    }

    mutating func eraseLine(_ how: Int) {
        switch how {
        case 0: blank(cursor.y, cursor.x..<columns)
        case 1: blank(cursor.y, 0..<min(columns, cursor.x + 1))
        default: blank(cursor.y, 0..<columns)
        }
    }

    mutating func eraseScreen(_ how: Int) {
        switch how {
        case 0:
            eraseLine(0)
            for y in (cursor.y + 1)..<max(cursor.y + 1, rows) { blank(y, 0..<columns) }
        case 1:
            eraseLine(1)
            for y in 0..<cursor.y { blank(y, 0..<columns) }
        default: for y in 0..<rows { blank(y, 0..<columns) }
        }
    }

    mutating func deleteCharacters(_ count: Int) {
        let taken = min(count, columns - cursor.x)
        clearHalves(cursor.y, cursor.x..<cursor.x + taken)
        cells[cursor.y].removeSubrange(cursor.x..<cursor.x + taken)
        cells[cursor.y] += Array(repeating: erased, count: taken)
    }

    mutating func insertCharacters(_ count: Int) {
        let added = min(count, columns - cursor.x)
        clearHalves(cursor.y, cursor.x..<cursor.x)
        cells[cursor.y].removeLast(added)
        cells[cursor.y].insert(contentsOf: Array(repeating: erased, count: added), at: cursor.x)
        if let last = cells[cursor.y].last, !last.isContinuation,
            last.text.unicodeScalars.first.map(DisplayWidth.of) == 2
        {
            cells[cursor.y][columns - 1] = Cell(look: last.look)
        }
    }

    mutating func scroll(_ count: Int, in range: ClosedRange<Int>? = nil) {
        let range = range ?? region
        let blankRow = Array(repeating: erased, count: columns)
        for _ in 0..<min(abs(count), range.count) {
            if count > 0 {
                cells.remove(at: range.lowerBound)
                cells.insert(blankRow, at: range.upperBound)
            } else {
                cells.remove(at: range.upperBound)
                cells.insert(blankRow, at: range.lowerBound)
            }
        }
    }

    /// The line drawing of a vt100.
    private static let lineDrawing: [Unicode.Scalar: Unicode.Scalar] = [
        "q": "─", "x": "│", "l": "┌", "k": "┐", "m": "└", "j": "┘", "t": "├", "u": "┤", "v": "┴", "w": "┬", "n": "┼",
    ]
}
