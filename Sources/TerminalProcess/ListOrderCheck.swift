/// The rows of a list as they stand on a screen, to tell whether what happened moved any of them.
struct ListRows: Equatable {
    /// What tells each row from the others, from top to bottom: the columns that neither marks nor figures stand in.
    var rows: [String]
    /// The row that the cursor is on.
    var selected: String

    /// nil where the screen shows no list, or something lies over it.
    init?(_ screen: VirtualScreen) {
        let title = screen.lines[0]
        guard title.hasPrefix(" Stories ") || title.hasPrefix(" Articles "), !title.hasPrefix(" Stories ›"),
            !screen.isCursorShown
        else { return nil }
        // Menus begin with a line over the whole width, in which their title and what was typed may stand.
        guard !screen.lines.dropFirst().contains(where: { $0.hasPrefix("─") }) else { return nil }
        // What stands in place of an empty list is no row of it.
        guard !screen.text.contains("othing here has") else { return nil }
        func key(_ line: String) -> String {
            let text = line.dropFirst(6).prefix(34).drop { $0 == " " }
            // Figures and marks may stand nearer where characters are two columns wide.
            return String(text.firstRange(of: "  ").map { text[..<$0.lowerBound] } ?? text)
        }
        rows = screen.lines.dropFirst().dropLast().map(key).filter { !$0.isEmpty }
        selected = key(screen.lines[screen.cursor.y])
    }

    /// The first row that stands in another order among those that both have.
    func firstMoved(to other: ListRows) -> String? {
        let counts = Dictionary(rows.map { ($0, 1) }, uniquingKeysWith: +)
        let mine = rows.filter { counts[$0] == 1 && other.rows.contains($0) }
        let theirs = other.rows.filter { counts[$0] == 1 }
        return zip(mine, theirs).first { $0 != $1 }?.0
    }
}

extension ReaderWalk {
    /// Marks, and articles that another process adds, change a list in place: no row changes its order, and the cursor
    /// stays on what it is on.
    func checkThatListsStay() throws {
        try reader.resize(columns: 120, rows: 40)
        guard let before = ListRows(reader.screen) else { return }
        for key in ["N", "s", "w", "N"] { try reader.type(key) }
        try compare(before, isAtTop: false)
        guard let arrive, below(8) == 0 else { return }
        let isAtTop = reader.screen.cursor.y <= 1
        try reader.waitForIdle { try arrive() }
        try compare(before, isAtTop: isAtTop)
    }

    /// - Parameter isAtTop: what has come is shown above all else, and the cursor is on that.
    private func compare(_ before: ListRows, isAtTop: Bool) throws {
        guard let after = ListRows(reader.screen) else { return }
        if let row = before.firstMoved(to: after) { throw Failure.listMoved(step: step, row: row) }
        if !isAtTop, before.selected != after.selected { throw Failure.listMoved(step: step, row: before.selected) }
    }
}
