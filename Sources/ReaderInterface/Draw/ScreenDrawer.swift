import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// Draws one state on one surface.
struct ScreenDrawer {
    let state: ReaderState
    let layout: ScreenLayout
    let frame: ScreenFrame

    init(state: ReaderState) {
        self.state = state
        layout = state.currentLayout
        frame = ScreenFrame(state.size, layout)
    }

    func draw(on surface: inout Surface) {
        surface.glyphs = state.settings.glyphs
        guard state.size.width > 0, state.size.height > 0 else { return }
        if frame.hasTitle { drawTitle(on: &surface) }
        for (index, line) in layout.head.prefix(frame.headLines).enumerated() {
            draw(line, x: 0, y: (frame.hasTitle ? 1 : 0) + index, clip: surface.bounds, on: &surface)
        }
        for (index, pane) in layout.panes.enumerated() { draw(pane, index, on: &surface) }
        drawMap(on: &surface)
        drawBottom(on: &surface)
        OverlayDrawer(state: state, frame: frame).draw(on: &surface)
    }

    // MARK: - The frame

    private func drawTitle(on surface: inout Surface) {
        let width = state.size.width
        surface.fill(Rect(x: 0, y: 0, width: width, height: 1), style: Style(.title))
        var room = width - 2
        let (place, placeWidth) = place
        if placeWidth > 0, room > placeWidth + 16 {
            surface.putRight(place, endingAt: width - 1, y: 0, style: Style(.status))
            room -= placeWidth + 2
        }
        let news = newRows
        // Figures give way to the title, not the other way round, unless work is under way or something has come.
        let titleWidth = min(layout.title.width, max(12, room * 2 / 3))
        let right =
            state.progress.map(state.words)
            ?? figures(room: room - titleWidth - 2 - (news.isEmpty ? 0 : DisplayWidth.of(news) + 3))
        var pieces = [(news, Style(.accent, .bold)), (right, Style(.status))].filter { !$0.0.isEmpty }
        if pieces.count == 2 { pieces.insert((" \(state.settings.glyphs.dot) ", Style(.status)), at: 1) }
        let text = MarkedText.runs(pieces)
        let titleRoom = pieces.isEmpty ? room : max(0, room - text.width - 2)
        surface.put(layout.title, at: Point(x: 1, y: 0), maxWidth: titleRoom)
        if !pieces.isEmpty {
            let x = max(1, 1 + room - text.width)
            surface.put(text, at: Point(x: x, y: 0), maxWidth: max(0, 1 + room - x))
        }
    }

    /// `▲ 29 new stories · g`: what has come since the list was opened.
    private var newRows: String {
        let count = state.arrivedRows
        guard count > 0 else { return "" }
        let isStories = state.screen.route == .stories
        let rows =
            isStories ? Wording.count(count, "new story", "new stories") : Wording.count(count, "new article")
        let glyphs = state.settings.glyphs
        return "\(glyphs.above) \(rows) \(glyphs.dot) \(state.shownKey(.first))"
    }

    /// Where in the list or text the reader is, and the columns of the longest that it can be: what stands beside it
    /// must not move with it.
    private var place: (text: String, width: Int) {
        let focus = state.focusedPane
        guard layout.panes.indices.contains(focus) else { return ("", 0) }
        let pane = layout.panes[focus]
        let position = state.position(ofPane: focus)
        if pane.selection != .none, pane.totalItems > 0 {
            let total = Wording.grouped(pane.totalItems)
            return ("\(Wording.grouped(position.selected + 1))/\(total)", 2 * DisplayWidth.of(total) + 1)
        }
        let height = frame.body.height
        guard pane.totalLines > height else { return ("", 0) }
        let share = Double(position.top) / Double(max(1, pane.totalLines - height))
        return (Wording.percent(share), DisplayWidth.of(Wording.percent(1)))
    }

    private func drawBottom(on surface: inout Surface) {
        var y = frame.body.maxY
        for line in layout.foot.prefix(frame.footLines) {
            draw(line, x: 0, y: y, clip: surface.bounds, on: &surface)
            y += 1
        }
        guard frame.hasFooter else { return drawStatus(on: &surface, y: y) }
        guard let message = state.message else {
            drawStatus(on: &surface, y: y)
            Footer(state: state, layout: layout).draw(on: &surface, y: y + frame.statusLines)
            return
        }
        let keys = y + frame.statusLines
        if state.messageSparesKeys, frame.statusLines > 0 {
            Footer(state: state, layout: layout).draw(on: &surface, y: keys)
            draw(message, lines: y..<keys, on: &surface)
        } else {
            drawStatus(on: &surface, y: y)
            draw(message, lines: keys..<keys + 1, on: &surface)
        }
    }

    /// Draws a message on the lines that it has. One of more words grows upwards, over what stands there, and is cut
    /// where it would cover a third of the window.
    private func draw(_ message: Notice, lines own: Range<Int>, on surface: inout Surface) {
        let text = MarkedText(message.text, Style(message.level == .note ? .success : .error))
        let room = max(1, state.size.width - 2)
        let pieces = LineBuilder.pieces(text, x: 1, width: room, mostLines: max(own.count, state.size.height / 3))
        let shown = max(1, pieces.count)
        let y = max(0, min(own.lowerBound, own.upperBound - shown))
        surface.fill(Rect(x: 0, y: y, width: state.size.width, height: shown), style: .plain)
        for (index, piece) in pieces.enumerated() { surface.put(piece, y: y + index) }
    }

    /// The selected item in words, over as many lines as there are for it.
    private func drawStatus(on surface: inout Surface, y: Int) {
        guard frame.statusLines > 0 else { return }
        let text = MarkedText(state.selectedItem?.status ?? "", Style(.status))
        let room = max(1, state.size.width - 2)
        for (index, piece) in LineBuilder.pieces(text, x: 1, width: room, mostLines: frame.statusLines).enumerated() {
            surface.put(piece, y: y + index)
        }
    }

    /// Figures about the screen; parts that do not fit are left out, the last first.
    private func figures(room: Int) -> String {
        var parts = layout.status.split(separator: Substring(" \(state.settings.glyphs.dot) ")).map(String.init)
        if let anchor = anchorText { parts.insert(anchor, at: 0) }
        if state.unseenFailures > 0 {
            let key = state.shownKey(.notices)
            // Where sources are in trouble the same list says it.
            parts.removeAll { $0.hasSuffix(": \(key)") }
            parts.insert("\(Wording.count(state.unseenFailures, "failure")): \(key)", at: 0)
        }
        func joined() -> String { parts.joined(separator: " \(state.settings.glyphs.dot) ") }
        while !parts.isEmpty, DisplayWidth.of(joined()) > room { parts.removeLast() }
        return joined()
    }

    /// `quote 3/6 · Zakharova`: the one that was jumped to, else the last above the middle of the window.
    private var anchorText: String? {
        guard let noun = layout.anchorNoun, !layout.anchors.isEmpty else { return nil }
        let position = state.position(ofPane: 0)
        let middle = position.top + frame.body.height / 2
        let jumped = state.screen.jump.flatMap { $0.top == position.top ? $0.number : nil }
        guard let index = jumped ?? layout.anchors.lastIndex(where: { $0.line < middle }),
            layout.anchors.indices.contains(index)
        else { return Wording.count(layout.anchors.count, noun) }
        let dot = state.settings.glyphs.dot
        return "\(noun) \(index + 1)/\(layout.anchors.count) \(dot) \(layout.anchors[index].label)"
    }

    // MARK: - Panes

    private func draw(_ pane: Pane, _ index: Int, on surface: inout Surface) {
        let position = state.position(ofPane: index)
        let clip = Rect(x: pane.x, y: frame.body.y, width: pane.width, height: frame.body.height)
        if pane.hasBorder, pane.x > 1 {
            surface.verticalLine(at: Point(x: pane.x - 2, y: frame.body.y), height: frame.body.height)
        }
        let top = min(position.top, max(0, pane.totalLines - 1))
        for row in 0..<frame.body.height {
            guard let line = pane.line(top + row) else { continue }
            draw(line, x: pane.x, y: frame.body.y + row, clip: clip, on: &surface)
        }
        drawSelection(pane, position, top, hasFocus: index == state.focusedPane, clip, on: &surface)
    }

    private func drawSelection(
        _ pane: Pane, _ position: PanePosition, _ top: Int, hasFocus: Bool, _ clip: Rect, on surface: inout Surface
    ) {
        guard pane.selection != .none, let item = pane.item(position.selected) else {
            if hasFocus { surface.cursor = Point(x: clip.x, y: clip.y) }
            return
        }
        let lines = pane.lines(ofItem: position.selected)
        let visible = max(lines.lowerBound, top)..<max(lines.lowerBound, top, min(lines.upperBound, top + clip.height))
        guard let first = visible.first, first < top + clip.height else {
            if hasFocus { surface.cursor = Point(x: clip.x, y: clip.y) }
            return
        }
        let y = clip.y + first - top
        if pane.selection == .ground {
            // Its first line, and of a list's row the headline: what stands on the ground is sent again with each move,
            // which over ssh costs as many bytes as it has letters. Figures keep their colours so, too.
            let columns = first == lines.lowerBound ? item.headlineEnd ?? clip.width : clip.width
            let rect = Rect(x: clip.x, y: y, width: min(columns, clip.width), height: 1)
            surface.restyle(rect, ground: hasFocus ? .selection : .selectionDim)
        }
        guard hasFocus else { return }
        let mark = state.settings.glyphs.selected
        if clip.width > 0 {
            surface.put(
                String(mark), at: Point(x: clip.x + item.markX, y: y), style: Style(.accent, .bold), clip: clip)
        }
        surface.cursor = Point(x: clip.x, y: y)
    }

    private func draw(_ line: LayoutLine, x: Int, y: Int, clip: Rect, on surface: inout Surface) {
        for piece in line.pieces { surface.put(piece, x: x, y: y, clip: clip) }
    }

    /// The whole comparison squeezed into the height of the body, with the part on the screen marked.
    private func drawMap(on surface: inout Surface) {
        guard let x = layout.mapX, let pane = layout.panes.first, pane.totalLines > 0 else { return }
        let height = frame.body.height
        let top = state.position(ofPane: 0).top
        // A comparison that is shorter than the window is not stretched to it.
        let span = max(pane.totalLines, height)
        for row in 0..<min(height, pane.totalLines) {
            let from = row * span / height
            let isVisible = pane.totalLines > height && from >= top && from < top + height
            let glyph = isVisible ? state.settings.glyphs.overview : state.settings.glyphs.vertical
            surface.put(
                String(glyph), at: Point(x: x, y: frame.body.y + row), style: Style(isVisible ? .accent : .border))
        }
        for entry in layout.map {
            let row = min(height - 1, entry.line * height / span)
            surface.put(String(entry.glyph), at: Point(x: x + 2, y: frame.body.y + row), style: entry.style)
        }
    }
}
