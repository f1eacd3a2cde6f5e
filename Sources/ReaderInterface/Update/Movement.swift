import NewsModel

extension ReaderState {
    private var pane: Pane? {
        let layout = currentLayout
        let index = focusedPane
        return layout.panes.indices.contains(index) ? layout.panes[index] : nil
    }

    private mutating func setPosition(_ position: PanePosition) {
        guard let pane else { return }
        let index = focusedPane
        while screen.panes.count <= index { screen.panes.append(PanePosition()) }
        screen.panes[index] = Scroller.remembered(position, in: pane)
        followPartner()
    }

    /// Moves the selection of the focused pane; where nothing can be selected, its lines.
    mutating func move(by rows: Int) {
        guard let pane else { return }
        setPosition(Scroller.moved(position(ofPane: focusedPane), by: rows, in: pane, height: bodyHeight))
    }

    /// Moves the lines of the focused pane; the selection stays on the screen.
    mutating func scroll(by lines: Int) {
        guard let pane else { return }
        setPosition(Scroller.scrolled(position(ofPane: focusedPane), by: lines, in: pane, height: bodyHeight))
    }

    /// Selects the item of this number in the whole content.
    mutating func select(_ item: Int) {
        guard let pane, pane.totalItems > 0 else { return }
        setPosition(Scroller.jumped(position(ofPane: focusedPane), to: item, in: pane, height: bodyHeight))
    }

    /// - Parameter count: the number of the item or line to go to, from 1, where one was typed.
    mutating func goToEnd(first: Bool, count: Int?) {
        guard let pane else { return }
        if pane.selection == .none {
            var position = position(ofPane: focusedPane)
            position.top = first ? max(0, (count ?? 1) - 1) : pane.totalLines
            setPosition(Scroller.revealed(position, in: pane, height: bodyHeight))
        } else {
            let item = count.map { $0 - 1 } ?? (first ? 0 : pane.totalItems - 1)
            var position = position(ofPane: focusedPane)
            position.selected = min(max(0, item), max(0, pane.totalItems - 1))
            if position.selected == 0 { position.top = 0 }
            setPosition(Scroller.revealed(position, in: pane, height: bodyHeight))
        }
    }

    /// Goes to the nearest item after (or before) the selected one that fits. Returns whether there is one.
    mutating func goToItem(forward: Bool, _ fits: (LayoutItem) -> Bool) -> Bool {
        guard let pane else { return false }
        let selected = position(ofPane: focusedPane).selected - pane.firstItem
        guard let found = pane.items.nearest(to: selected, forward: forward, where: fits) else { return false }
        select(found + pane.firstItem)
        return true
    }

    /// The number of the next of some lines, or of the one before; nil where there is none.
    ///
    /// Where nothing is selected, a jump is remembered until the reader moves, so that also lines near the end of a
    /// text, which cannot come to the top, are gone through one by one.
    func nextLine(forward: Bool, among lines: [Int]) -> Int? {
        guard let pane else { return nil }
        let position = position(ofPane: focusedPane)
        if pane.selection != .none {
            let items = lines.map { itemBelow($0, pane) ?? pane.totalItems }
            return forward
                ? items.firstIndex { $0 > position.selected } : items.lastIndex { $0 < position.selected }
        }
        if let jump = screen.jump, jump.top == position.top {
            let next = jump.number + (forward ? 1 : -1)
            return lines.indices.contains(next) ? next : nil
        }
        return forward ? lines.firstIndex { $0 >= position.top } : lines.lastIndex { $0 < position.top }
    }

    /// Goes to the line of this number.
    mutating func jump(to number: Int, among lines: [Int]) {
        show(line: lines[number])
        screen.jump = Screen.Jump(number: number, top: position(ofPane: focusedPane).top)
    }

    /// Lines of context above a line that was jumped to.
    static let jumpMargin = 3

    /// The first line that the reader sees, or the first of the selected item.
    var lineInSight: Int {
        guard let pane else { return 0 }
        let position = position(ofPane: focusedPane)
        return pane.selection == .none ? position.top : pane.lines(ofItem: position.selected).lowerBound
    }

    /// Brings a line into sight without moving more than needed.
    mutating func show(line: Int) {
        guard let pane else { return }
        if pane.selection != .none, let item = itemBelow(line, pane) {
            select(item)
            return
        }
        var position = position(ofPane: focusedPane)
        let height = bodyHeight
        guard line < position.top || line >= position.top + height else { return }
        position.top = max(0, line - min(ReaderState.jumpMargin, height / 4))
        setPosition(Scroller.revealed(position, in: pane, height: height))
    }

    /// The item on this line, or the first one after it: a heading stands above what it heads.
    private func itemBelow(_ line: Int, _ pane: Pane) -> Int? {
        pane.items.firstIndex { $0.lines.upperBound > line }.map { $0 + pane.firstItem }
    }

    /// In own order and linked: puts the linked sentence of the other side on the same line of the window.
    private mutating func followPartner() {
        guard compareOptions.usesOwnOrder, compareOptions.isLocked else { return }
        let layout = currentLayout
        guard layout.partners.count == 2, layout.panes.count == 2 else { return }
        let focus = focusedPane
        let position = position(ofPane: focus)
        let partners = layout.partners[focus]
        // The nearest sentence at or before the selected one that is linked leads.
        guard !partners.isEmpty else { return }
        let start = min(position.selected, partners.count - 1)
        guard let index = (0...start).last(where: { partners[$0] != nil }), let partner = partners[index] else {
            return
        }
        while screen.panes.count < 2 { screen.panes.append(PanePosition()) }
        let other = layout.panes[1 - focus]
        var moved = screen.panes[1 - focus]
        moved.selected = partner
        let row = layout.panes[focus].lines(ofItem: index).lowerBound - position.top
        moved.top = other.lines(ofItem: partner).lowerBound - max(0, row)
        moved.top = min(max(0, moved.top), max(0, other.totalLines - bodyHeight))
        screen.panes[1 - focus] = Scroller.remembered(moved, in: other)
    }
}

extension Array {
    /// The number of the first element after the one of this number that fits, or of the last before it.
    func nearest(to index: Int, forward: Bool, where fits: (Element) -> Bool) -> Int? {
        forward
            ? indices.first { $0 > index && fits(self[$0]) }
            : indices.last { $0 < index && fits(self[$0]) }
    }
}
