import NewsModel
import NewsText
import TerminalCanvas

extension ReaderState {
    /// The layout of the screen on top: the one that was prepared where it is still right.
    var currentLayout: ScreenLayout {
        let key = layoutKey
        if let layout, layout.key == key { return layout.layout }
        return makeLayout()
    }

    /// Makes the layout that drawing and moving use, and brings the place into it.
    mutating func prepareLayout() {
        let key = layoutKey
        guard layout?.key != key else { return }
        let made = makeLayout()
        layout = CachedLayout(key: key, layout: made)
        if !made.isPlaceholder { settle(in: made) }
    }

    var layoutKey: LayoutKey {
        let kind = screen.route.kind
        let dependsOnColumn = kind == .compare || kind == .matrix || kind == .outlets
        let seconds = clock.seconds
        let time =
            kind == .stories || kind == .sources || kind == .search || kind == .notices
            ? seconds / 60 : settings.zone.local(clock).day.daysSince1970
        return LayoutKey(
            route: screen.route, size: size, revision: revision, compareOptions: compareOptions,
            readingOptions: readingOptions, query: query, filter: screen.filter, find: screen.find,
            anchor: screen.anchor, column: dependsOnColumn ? screen.column : 0, time: time,
            noticeCount: kind == .notices ? notices.count : 0, previews: previews, showsWords: screen.showsWords,
            match: screen.match)
    }

    private func makeLayout() -> ScreenLayout {
        let context = LayoutContext(self)
        var layout = screen.route.plan(self).layOut(context)
        if !screen.find.isEmpty { FindMarker.mark(screen.find, current: screen.match, in: &layout) }
        return layout
    }

    // MARK: - Place

    var bodyHeight: Int { max(1, ScreenFrame(size, currentLayout).body.height) }

    var focusedPane: Int {
        let count = currentLayout.panes.count { !$0.isPassive }
        return count > 1 ? min(max(0, screen.column), count - 1) : 0
    }

    /// Where the pane stands; at its beginning where the screen does not know the pane yet.
    func position(ofPane index: Int) -> PanePosition {
        screen.panes.indices.contains(index) ? screen.panes[index] : PanePosition()
    }

    var selectedItem: LayoutItem? {
        let layout = currentLayout
        let index = focusedPane
        guard layout.panes.indices.contains(index) else { return nil }
        return layout.panes[index].item(position(ofPane: index).selected)
    }

    /// The item of a comparison to go to: the row with the left text's sentence that was asked for.
    private func pendingRow(in pane: Pane) -> Int? {
        guard let offset = screen.pendingOffset, case .compare(let left, let right, _) = screen.route,
            let comparison = data.comparison(comparisonRequest(left, right)).value?.comparison
        else { return nil }
        let wanted = pane.items.firstIndex { item in
            guard case .row(let number) = item.target, comparison.rows.indices.contains(number) else { return false }
            return comparison.rows[number].left.contains { comparison.left[$0].span.contains(offset) }
        }
        return wanted.map { $0 + pane.firstItem }
    }

    /// Puts every pane where it was, by what stood there, in a layout that is new.
    private mutating func settle(in layout: ScreenLayout) {
        let height = max(1, ScreenFrame(size, layout).body.height)
        while screen.panes.count < layout.panes.count { screen.panes.append(PanePosition()) }
        for (index, pane) in layout.panes.enumerated() {
            let old = screen.panes[index]
            var position = old
            var wanted: Int?
            var isSameItem = false
            if !pane.offsets.isEmpty {
                let offset = screen.pendingOffset ?? position.offset
                position.top =
                    offset == 0 ? 0 : max(0, (pane.offsets.firstIndex { $0 > offset } ?? pane.offsets.count) - 1)
                // A place that is jumped to stands below the top, with what leads to it above.
                if screen.pendingOffset != nil { position.top = max(0, position.top - height / 4) }
                screen.pendingOffset = nil
                wanted = position.top > pane.totalLines - height ? offset : nil
            } else if pane.selection != .none {
                if let row = pendingRow(in: pane) {
                    position.item = nil
                    position.selected = row
                    position.top = max(0, pane.lines(ofItem: row).lowerBound - height / 4)
                    screen.pendingOffset = nil
                }
                if let item = position.item, let found = pane.items.firstIndex(where: { $0.id == item }) {
                    position.selected = found + pane.firstItem
                    // An item that was seen from its beginning still is, however many lines stand above it by now.
                    isSameItem = position.selected == old.selected
                    position.top =
                        isSameItem && old.startsAtTop
                        ? 0 : pane.lines(ofItem: position.selected).lowerBound - position.row
                }
                position.selected = min(max(0, position.selected), max(0, pane.totalItems - 1))
            }
            position = Scroller.revealed(position, in: pane, height: height)
            position = Scroller.remembered(position, in: pane)
            // The part below the text may still be on its way, and a place down there comes with it.
            if let wanted { position.offset = wanted }
            // A window that was too small for a moment must not move the item from where it stood.
            if isSameItem {
                position.row = old.row
                position.startsAtTop = old.startsAtTop
            }
            screen.panes[index] = position
        }
    }
}
