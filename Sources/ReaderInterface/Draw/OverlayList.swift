import TerminalCanvas

/// Where the rows of a menu, or of the palette, stand over the lower part of the screen.
struct OverlayList {
    private static let most = 12

    /// The line above the rows.
    let top: Int
    /// The number of the first row that is shown, and how many are.
    let first: Int
    let shown: Int

    /// - Parameter above: lines below the list, as that of a prompt.
    init(size: Size, rows: Int, selected: Int, above: Int) {
        let bottom = size.height - above
        shown = max(0, min(rows, min(OverlayList.most, bottom - 2)))
        top = bottom - shown - 1
        first = min(max(0, selected - shown + 1), max(0, rows - shown))
    }

    /// The number of the row on this line of the window.
    func row(atLine y: Int) -> Int? {
        let row = y - top - 1
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
            let list = OverlayList(size: size, rows: menu.shown.count, selected: menu.selected, above: 0)
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
        default: return []
        }
        return handleInOverlay(KeyPress(.enter))
    }
}
