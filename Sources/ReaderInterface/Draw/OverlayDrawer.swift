import NewsText
import TerminalCanvas

/// Draws what lies over the screen: a prompt in the last line, with the palette's commands or a menu above it.
struct OverlayDrawer {
    let state: ReaderState
    let frame: ScreenFrame

    func draw(on surface: inout Surface) {
        switch state.overlay {
        case .prompt(let prompt):
            if prompt.purpose == .palette { drawPalette(prompt, on: &surface) }
            if prompt.purpose.isQuery { drawQueryHints(prompt, on: &surface) }
            if prompt.purpose.isPath { drawPathHints(prompt, on: &surface) }
            draw(prompt, on: &surface)
        case .menu(let menu): draw(menu, on: &surface)
        case .form(let form): FormDrawer(state: state, form: form).draw(on: &surface)
        case nil: break
        }
    }

    private func draw(_ prompt: Prompt, on surface: inout Surface) {
        let y = state.size.height - 1
        let width = state.size.width
        surface.fill(Rect(x: 0, y: y, width: width, height: 1), style: Style(.prompt))
        // A narrow window has no room for the words before the line.
        let label = width >= DisplayWidth.of(prompt.label) + 10 ? prompt.label : ""
        let used = surface.put(label, at: Point(x: min(1, max(0, width - 1)), y: y), style: Style(.prompt, .bold))
        let x = min(1, max(0, width - 1)) + used
        let room = max(1, width - x - 1)
        let (shown, before) = PromptWindow.around(prompt.cursor, of: prompt.characters, columns: room)
        surface.put(
            String(prompt.characters[shown]), at: Point(x: x, y: y),
            style: Style(.prompt, prompt.isSelected ? .reverse : []), maxWidth: room,
            truncation: .cut)
        surface.cursor = Point(x: min(width - 1, x + before), y: y)
        surface.showsCursor = true
    }

    private func drawPalette(_ prompt: Prompt, on surface: inout Surface) {
        let kind = state.screen.route.kind
        let isASCII = state.settings.glyphs.isASCII
        let rows = prompt.entries(state).map { entry -> Row in
            switch entry {
            case .command(let command):
                let keys = state.settings.keyMap.keys(of: command.id, on: kind).first?.shown(ascii: isASCII) ?? ""
                let reason = state.reasonAgainst(command.id)
                let title = command.name + (command.argument.map { " " + $0 } ?? "")
                return Row(title: title, detail: reason ?? command.help, right: keys, isDim: reason != nil)
            case .own(_, let command):
                return Row(
                    title: command.title, detail: command.summary,
                    right: KeySequence(command.keys)?.shown(ascii: isASCII) ?? "", isDim: false)
            }
        }
        draw(rows, selected: prompt.selected, title: nil, above: 1, on: &surface)
    }

    /// How the word that is being typed can go on, or what can be asked for at all.
    private func drawQueryHints(_ prompt: Prompt, on surface: inout Surface) {
        let completions = QueryLanguage.completions(of: prompt.text)
        let text =
            completions.isEmpty
            ? "outlet: speaker: source: author: lang: tag: title: after: before: on: is:unread -word \"in a row\""
            : completions.joined(separator: "  ") + "   Tab completes"
        drawHint(text, on: &surface)
    }

    /// Draws what helps with the line that is typed above it, over two lines where one does not hold it.
    private func drawHint(_ text: String, _ style: Style = .dim, on surface: inout Surface) {
        let (width, bottom) = (state.size.width, state.size.height - 1)
        guard width >= 40, bottom > 2 else { return }
        let most = min(2, bottom - 2)
        let pieces = LineBuilder.pieces(MarkedText(text, style), x: 1, width: width - 2, mostLines: most)
        let top = bottom - pieces.count
        surface.fill(Rect(x: 0, y: top, width: width, height: pieces.count), style: .dim)
        for (index, piece) in pieces.enumerated() { surface.put(piece, y: top + index) }
    }

    private func draw(_ menu: Menu, on surface: inout Surface) {
        var rows = menu.shown.map { Row(title: $0.title, detail: $0.detail, right: "", isDim: false) }
        if rows.isEmpty {
            let words = menu.nothing.prefix(1).uppercased() + menu.nothing.dropFirst()
            rows = [Row(title: words, detail: "", right: "", isDim: true)]
        }
        let heading = menu.heading(dot: state.settings.glyphs.dot)
        let notes = menu.notes(columns: state.size.width)
        let keys =
            menu.choices.count > 1 ? ["type to find", "Enter choose", "Esc leave"] : ["Enter choose", "Esc leave"]
        draw(rows, selected: menu.selected, title: heading, notes: notes, keys: keys, above: 0, on: &surface)
    }

    /// How a path or an address that is being typed can go on.
    private func drawPathHints(_ prompt: Prompt, on surface: inout Surface) {
        let names = prompt.completions.map { text in
            String(text.dropLast(text.hasSuffix("/") ? 1 : 0).split(separator: "/").last ?? "")
                + (text.hasSuffix("/") ? "/" : "")
        }
        let hint =
            switch prompt.purpose {
            case .exportTo: "a file, or a folder for it   Tab completes paths   Esc\u{A0}leaves\u{A0}it"
            case .importSources:
                "~/feeds.opml   ~/.newsboat/urls   newsboat   Tab completes paths   Esc\u{A0}leaves\u{A0}it"
            default: "example.org/feed   ~/texts   exec:command   Tab completes paths and known addresses"
            }
        if let problem = prompt.problem, names.isEmpty {
            drawHint("\(problem) Type another, or Esc leaves it.", Style(.error), on: &surface)
        } else {
            drawHint(names.isEmpty ? hint : names.joined(separator: "  "), on: &surface)
        }
    }

    /// A row of a list that is drawn over the screen.
    private struct Row {
        var title: String
        /// Stands behind the title where there is room; of the selected row, else above the list.
        var detail: String
        var right: String
        var isDim: Bool
    }

    /// A list over the lower part of the screen, with a line above it.
    /// - Parameter keys: what can be done; as much of it stands on the line as the title leaves room for. What stands
    ///   second there, of which the first may be the chosen row's number, gives way first.
    private func draw(
        _ rows: [Row], selected: Int, title: String?, notes: [Piece] = [], keys: [String] = [], above: Int,
        on surface: inout Surface
    ) {
        let width = state.size.width
        let list = OverlayList(
            size: state.size, rows: rows.count, selected: selected, above: above, notes: notes.count)
        let (shown, top, first) = (list.shown, list.top, list.first)
        guard top >= 0 else { return }
        surface.fill(Rect(x: 0, y: top, width: width, height: shown + list.notes + 1))
        for (index, note) in notes.prefix(list.notes).enumerated() {
            surface.put(note, y: top + 1 + index)
        }
        surface.horizontalLine(at: Point(x: 0, y: top), width: width)
        let titleWidth = min(max(16, rows.map { DisplayWidth.of($0.title) }.max() ?? 16), max(8, width - 4))
        let isNarrow = titleWidth > width / 2
        func room(_ row: Row) -> Int { isNarrow ? 0 : max(0, width - titleWidth - 8 - DisplayWidth.of(row.right)) }
        // Rows that are out of sight are told by the number of the chosen one.
        var hints = (rows.count > shown ? ["\(selected + 1) of \(rows.count)"] : []) + keys
        let titleRoom = width - 6 - DisplayWidth.of(title ?? "")
        while !hints.isEmpty, DisplayWidth.of(hints.joined(separator: "  ")) > titleRoom {
            hints.remove(at: hints.count > 1 ? 1 : 0)
        }
        let right = title == nil || hints.isEmpty ? "" : " \(hints.joined(separator: "  ")) "
        if let title {
            surface.put(
                " \(title) ", at: Point(x: 1, y: top), style: .heading,
                maxWidth: max(0, width - 2 - DisplayWidth.of(right)))
            surface.putRight(right, endingAt: width - 1, y: top, style: .dim, maxWidth: DisplayWidth.of(right))
        } else if rows.indices.contains(selected), DisplayWidth.of(rows[selected].detail) > room(rows[selected]) {
            // A text that is cut in its row is shown in full on the line.
            surface.put(
                " \(rows[selected].detail) ", at: Point(x: 1, y: top), style: .dim, maxWidth: max(0, width - 2))
        }
        for (index, row) in rows.dropFirst(first).prefix(shown).enumerated() {
            let y = top + 1 + list.notes + index
            let style = row.isDim ? Style.dim : .plain
            let rightWidth = DisplayWidth.of(row.right)
            surface.put(
                row.title, at: Point(x: 2, y: y), style: style,
                maxWidth: max(0, isNarrow ? width - 4 - rightWidth : titleWidth))
            if !isNarrow {
                surface.put(row.detail, at: Point(x: titleWidth + 4, y: y), style: .dim, maxWidth: room(row))
            }
            surface.putRight(row.right, endingAt: width - 1, y: y, style: Style(.key), maxWidth: max(0, width - 4))
            if first + index == selected {
                surface.restyle(Rect(x: 0, y: y, width: width, height: 1), ground: .selection)
                surface.put(String(state.settings.glyphs.selected), at: Point(x: 0, y: y), style: Style(.accent, .bold))
                surface.cursor = Point(x: 0, y: y)
            }
        }
    }
}

extension Menu {
    /// What stands above the choices, each note over two lines where one does not hold it.
    func notes(columns: Int) -> [Piece] {
        shownNotes.flatMap {
            LineBuilder.pieces(MarkedText($0, .dim), x: 2, width: max(1, columns - 4), mostLines: 2)
        }
    }
}

extension Surface {
    /// Draws a piece on a line of the window, or of a part of it that begins at `x`.
    mutating func put(_ piece: Piece, x: Int = 0, y: Int, clip: Rect? = nil) {
        let point = Point(x: x + piece.x, y: y)
        if let line = piece.line {
            put(piece.text, line: line, at: point, clip: clip)
        } else {
            put(piece.text, at: point, maxWidth: piece.maxWidth, clip: clip)
        }
    }
}

/// The part of a long line that is on the screen.
enum PromptWindow {
    /// The characters to show of a line so that the cursor is seen, and the columns in front of the cursor. It takes
    /// time with the columns, not with the line.
    static func around(
        _ cursor: Int, of characters: [Character], columns: Int
    ) -> (shown: Range<Int>, before: Int) {
        let cursor = min(cursor, characters.count)
        var start = cursor
        var before = 0
        while start > 0 {
            let width = DisplayWidth.of(String(characters[start - 1]))
            guard before + width < columns else { break }
            before += width
            start -= 1
        }
        var end = cursor
        var used = before
        while end < characters.count, used < columns {
            used += DisplayWidth.of(String(characters[end]))
            end += 1
        }
        return (start..<end, before)
    }
}
