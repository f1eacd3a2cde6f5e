import TerminalCanvas

/// Where the rows of a menu, or of the palette, stand over the lower part of the screen.
struct OverlayList {
    private static let most = 12

    /// The line above the rows.
    let top: Int
    /// The number of the first row that is shown, and how many are.
    let first: Int
    let shown: Int
    /// Lines of notes that there is room for.
    let notes: Int

    /// - Parameter above: lines below the list, as that of a prompt.
    /// - Parameter notes: lines between the heading and the rows, which give way to them.
    init(size: Size, rows: Int, selected: Int, above: Int, notes: Int = 0) {
        let bottom = size.height - above
        shown = max(0, min(rows, min(OverlayList.most, bottom - 2)))
        self.notes = max(0, min(notes, bottom - shown - 2))
        top = bottom - shown - 1 - self.notes
        first = min(max(0, selected - shown + 1), max(0, rows - shown))
    }

    /// The number of the row on this line of the window.
    func row(atLine y: Int) -> Int? {
        let row = y - top - 1 - notes
        return (0..<shown).contains(row) ? first + row : nil
    }
}

extension ReaderState {
    /// A click chooses what it hits, the wheel moves the choice, and a click beside a menu closes it.
    mutating func handleInOverlay(_ mouse: MouseEvent) -> [Effect] {
        switch mouse.action {
        case .scrollUp: return handleInOverlay(KeyPress(.up))
        case .scrollDown: return handleInOverlay(KeyPress(.down))
        case .press, .doublePress: break
        }
        switch overlay {
        case .menu(var menu):
            let list = OverlayList(
                size: size, rows: menu.shown.count, selected: menu.selected, above: 0,
                notes: menu.notes(columns: size.width).count)
            guard let row = list.row(atLine: mouse.y) else {
                return mouse.y < list.top ? handleInOverlay(KeyPress(.escape)) : []
            }
            menu.selected = row
            overlay = .menu(menu)
        case .prompt(var prompt) where prompt.purpose == .palette:
            let rows = prompt.entries(self).count
            let list = OverlayList(size: size, rows: rows, selected: prompt.selected, above: 1)
            guard let row = list.row(atLine: mouse.y) else { return [] }
            prompt.selected = row
            overlay = .prompt(prompt)
        case .form(var form):
            form.select(FormFrame(size: size, form: form).field(atLine: mouse.y))
            overlay = .form(form)
            return []
        default: return []
        }
        return handleInOverlay(KeyPress(.enter))
    }
}
