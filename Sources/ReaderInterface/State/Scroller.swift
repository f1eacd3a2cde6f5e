import NewsModel

/// Arithmetic of places in a pane.
enum Scroller {
    /// The position with its top in bounds and its selected item on the screen.
    static func revealed(_ position: PanePosition, in pane: Pane, height: Int) -> PanePosition {
        var position = position
        let last = max(0, pane.totalLines - height)
        position.top = min(max(0, position.top), last)
        guard pane.selection != .none else { return position }
        // The text above the first row is read first, however long it is.
        if position.selected == 0, position.top == 0 { return position }
        return brought(position, in: pane, height: height)
    }

    /// The position with its selected item on the screen, also where much stands above the first one.
    private static func brought(_ position: PanePosition, in pane: Pane, height: Int) -> PanePosition {
        var position = position
        let last = max(0, pane.totalLines - height)
        let lines = pane.lines(ofItem: position.selected)
        if lines.lowerBound < position.top {
            position.top = lines.lowerBound
            // Headings above the item are shown with it where they are right above.
            let before = position.selected > 0 ? pane.lines(ofItem: position.selected - 1).upperBound : 0
            if lines.lowerBound - before <= 4 { position.top = min(before, lines.lowerBound) }
            if lines.upperBound > position.top + height { position.top = lines.lowerBound }
        } else if lines.upperBound > position.top + height {
            position.top = min(lines.lowerBound, lines.upperBound - height)
        }
        position.top = min(max(0, position.top), last)
        return position
    }

    /// The position with what stands there, so that it can be found again in another layout.
    static func remembered(_ position: PanePosition, in pane: Pane) -> PanePosition {
        var position = position
        if pane.offsets.indices.contains(position.top) {
            position.offset = position.top == 0 ? 0 : pane.offsets[position.top]
        }
        if pane.selection != .none, let item = pane.item(position.selected) {
            position.item = item.id
            position.row = item.lines.lowerBound - position.top
            position.startsAtTop = position.top == 0
        }
        return position
    }

    /// Moves the selection, or the lines where nothing is selected. A tall item, and what stands above the first one,
    /// is scrolled through first.
    static func moved(_ position: PanePosition, by rows: Int, in pane: Pane, height: Int) -> PanePosition {
        var position = position
        guard pane.selection != .none, pane.totalItems > 0 else {
            position.top = clampedSum(position.top, rows)
            return revealed(position, in: pane, height: height)
        }
        let lines = pane.lines(ofItem: position.selected)
        let isBelow = lines.lowerBound >= position.top + height
        if rows == 1, lines.upperBound > position.top + height, lines.count > height || isBelow {
            position.top = min(position.top + max(1, height / 2), lines.upperBound - height)
            return position
        }
        if rows == -1, lines.lowerBound < position.top {
            position.top = max(position.top - max(1, height / 2), lines.lowerBound)
            return position
        }
        let target = clampedSum(position.selected, rows)
        let isFirstAlready = position.selected == 0
        position.selected = min(max(0, target), pane.totalItems - 1)
        if position.selected == 0 {
            position.top = 0
            // Whoever comes to the first item sees it; once more shows what stands above it.
            if !isFirstAlready { return brought(position, in: pane, height: height) }
        }
        return revealed(position, in: pane, height: height)
    }

    /// Moves by lines, and takes the selection along.
    static func scrolled(_ position: PanePosition, by lines: Int, in pane: Pane, height: Int) -> PanePosition {
        var position = position
        let last = max(0, pane.totalLines - height)
        let old = position.top
        position.top = min(max(0, clampedSum(position.top, lines)), last)
        guard pane.selection != .none, pane.totalItems > 0 else { return position }
        if position.top == old {
            // At an end already: the selection goes the rest of the way.
            position.selected = lines > 0 ? pane.totalItems - 1 : 0
        } else {
            let row = pane.lines(ofItem: position.selected).lowerBound - old
            let wanted = position.top + min(max(0, row), height - 1)
            position.selected = pane.item(atLine: wanted) ?? position.selected
        }
        return revealedAfterScrolling(position, in: pane, height: height)
    }

    /// The selected item on the screen without moving the lines, where one is.
    static func revealedAfterScrolling(_ position: PanePosition, in pane: Pane, height: Int) -> PanePosition {
        var position = position
        let lines = pane.lines(ofItem: position.selected)
        if lines.lowerBound < position.top, position.selected + 1 < pane.totalItems,
            pane.lines(ofItem: position.selected + 1).lowerBound < position.top + height
        {
            position.selected += 1
        }
        let range = pane.lines(ofItem: position.selected)
        if range.upperBound <= position.top || range.lowerBound >= position.top + height {
            return revealed(position, in: pane, height: height)
        }
        return position
    }

    /// Puts an item that is not wholly on the screen a third from the top.
    static func jumped(_ position: PanePosition, to item: Int, in pane: Pane, height: Int) -> PanePosition {
        var position = position
        position.selected = min(max(0, item), max(0, pane.totalItems - 1))
        let lines = pane.lines(ofItem: position.selected)
        if lines.lowerBound < position.top || lines.upperBound > position.top + height {
            position.top = lines.lowerBound - min(height / 3, max(0, height - lines.count))
        }
        guard pane.selection == .none else { return brought(position, in: pane, height: height) }
        return revealed(position, in: pane, height: height)
    }

    private static func clampedSum(_ a: Int, _ b: Int) -> Int {
        let (sum, overflow) = a.addingReportingOverflow(b)
        return overflow ? (b > 0 ? Int.max / 2 : Int.min / 2) : sum
    }
}
