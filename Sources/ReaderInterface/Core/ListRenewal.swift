import NewsModel

/// Lists keep the order and the rows that they had when they were opened. What has come since is said in the top line,
/// and shown once the reader asks, or where nothing can jump: with the cursor at the top of the list.
extension ReaderState {
    /// Rows that have come since the list on top was opened.
    var arrivedRows: Int {
        switch screen.route {
        case .stories: data.storiesQuery == query ? data.stories?.window.arrived ?? 0 : 0
        case .search(let text): data.hits[text]?.arrived ?? 0
        default: 0
        }
    }

    /// Opens the list on top anew. A cursor at its top stays there, any other stays on what it is on.
    mutating func renewList() {
        switch screen.route {
        case .stories: edition = takeEdition()
        case .search: screen.edition = takeEdition()
        default: return
        }
        if isAtTop { stayAtTop(screens.count - 1) }
    }

    /// Whether the first row of the list on top is selected.
    var isAtTop: Bool { (screen.panes.first?.selected ?? 0) == 0 }

    /// Shows what has come where that moves nothing.
    mutating func renewAtTop() {
        if arrivedRows > 0, isAtTop, overlay == nil, pendingKeys.isEmpty { renewList() }
    }

    /// The selection of a list that was opened anew belongs to its top row and not to the row that was there.
    mutating func stayAtTop(_ index: Int) {
        guard screens[index].panes[0].selected == 0 else { return }
        screens[index].panes[0].item = nil
        screens[index].panes[0].top = 0
    }
}
