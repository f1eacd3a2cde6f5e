import NewsModel

/// Lists keep the order and the rows that they had when they were opened. The top line tells of new rows. They are
/// shown once the reader asks, wherever the cursor is: a key that is pressed just then is meant for the row that was
/// there. Only a list without any row has nothing that could move.
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

    /// Opens the list on top anew, to go to the first row that has come since it was opened.
    mutating func showArrived() {
        let before = screen.route == .stories ? edition : screen.edition
        goToEnd(first: true, count: nil)
        renewList()
        screen.seeksNewSince = before
    }

    /// Selects the first row that is new, where that was asked for, and says so: in most orders it is not the first.
    mutating func goToNew(_ request: DataRequest, _ result: DataResult) {
        let answer: (since: Int?, row: Int?, route: Route)
        switch (request, result) {
        case (.stories(_, let slice, _), .stories(let page)): answer = (slice.since, page.window.firstNew, .stories)
        case (.search(let text, let slice), .search(let window)):
            answer = (slice.since, window.firstNew, .search(text))
        default: return
        }
        guard let since = answer.since, screen.route == answer.route, screen.seeksNewSince == since else { return }
        screen.seeksNewSince = nil
        guard let row = answer.row, row > 0 else { return }
        screen.panes[0].selected = row
        screen.panes[0].item = nil
        say("The first that is new; \(shownKey(.first)) goes to the top.")
    }

    /// Whether the first row of the list on top is selected.
    var isAtTop: Bool { (screen.panes.first?.selected ?? 0) == 0 }

    /// Shows what has come where that moves nothing.
    mutating func renewIfEmpty() {
        if arrivedRows > 0, isEmptyList { renewList() }
    }

    private var isEmptyList: Bool {
        switch screen.route {
        case .stories: data.stories?.window.total == 0
        case .search(let text): data.hits[text]?.total == 0
        default: false
        }
    }

    /// The selection of a list that was opened anew belongs to its top row and not to the row that was there.
    mutating func stayAtTop(_ index: Int) {
        guard screens[index].panes[0].selected == 0 else { return }
        screens[index].panes[0].item = nil
        screens[index].panes[0].top = 0
    }
}
