import NewsModel
import TerminalCanvas

extension ReaderState {
    /// How many rows of a list are asked for at once.
    static let windowLength = 200

    /// What the reader is likely to want next, where it is not there and nothing else was asked for: the story, or the
    /// source, that is selected.
    mutating func lookAhead() -> [Effect] {
        guard overlay == nil else { return [] }
        let request: DataRequest
        switch (screen.route, selectedItem?.target) {
        case (.stories, .story(let id)?): request = .story(id)
        case (.story, .article(let id, let version, _)?): request = .article(id, version: version)
        default: return []
        }
        return data.ask(request) ? [.load(request)] : []
    }

    /// By the engine that the reader chose for the two, if any.
    func comparisonRequest(_ left: TextReference, _ right: TextReference) -> DataRequest {
        .comparison(left, right, engine: engines[ComparedPair(left: left, right: right)])
    }

    /// What the screen on top needs, does not have and has not asked for; it counts as asked for now.
    mutating func missingData() -> [DataRequest] {
        var missing = screen.route.plan(self).requests.filter { data.ask($0) }
        if let window = neededStories(), data.ask(window) { missing.append(window) }
        if let window = neededHits(), data.ask(window) { missing.append(window) }
        // One selection at a time is asked for, so that moving fast asks for few.
        if !data.isWaitingForPreview { missing += previews.filter { data.ask($0) } }
        return missing
    }

    /// Whether the list has what is selected beside it.
    var showsPreview: Bool { hasPreview(on: screen.route.kind) }

    /// Whether the list of this screen would have.
    func hasPreview(on screen: ScreenKind) -> Bool {
        (screen == .stories || screen == .search) && size.width >= StoriesLayout.previewWidth && !settings.isPlain
            && settings.showsPreviews
    }

    /// What is shown beside the list: of a story with several articles the story, and in a very wide window its lead
    /// too, else the article. Known from the place and not from the layout, which depends on it.
    var previews: [DataRequest] {
        guard showsPreview, let item = screen.panes.first?.item else { return [] }
        switch screen.route {
        case .stories:
            guard let row = data.stories?.window.rows.first(where: { $0.id.rawValue == item }) else { return [] }
            let lead = DataRequest.article(row.lead, version: nil)
            if row.articleCount == 1 { return [lead] }
            return size.width >= StoriesLayout.threePaneWidth ? [.story(row.id), lead] : [.story(row.id)]
        case .search(let text):
            guard let hit = data.hits[text]?.rows.first(where: { $0.article.id.rawValue == item }) else { return [] }
            return [.article(hit.article.id, version: nil)]
        default: return []
        }
    }

    private func neededStories() -> DataRequest? {
        guard case .stories = screen.route else { return storiesToGoOn() }
        let isOpened = data.storiesQuery == query && data.storiesEdition == edition
        let seek = seeksUnread
        if isOpened, !data.storiesAreStale, seek == nil {
            if data.storiesFailure != nil { return nil }
            if let window = data.stories?.window, coversScreen(window, of: screen) { return nil }
        }
        // A list that is read anew keeps the reader's place; scrolling asks for rows by number.
        let isNew = data.storiesAreStale || !isOpened
        let around = isNew ? screen.panes.first?.item.map { StoryID($0) } : nil
        var slice = slice(of: screen)
        slice.edition = edition
        slice.since = screen.seeksNewSince
        slice.unread = seek?.search
        return .stories(query, slice, around: around)
    }

    /// The rows below a story or an article, where going on from it comes to the end of those that are there.
    private func storiesToGoOn() -> DataRequest? {
        guard screen.route.story != nil, let list = screens.first, list.route == .stories,
            data.storiesFailure == nil
        else { return nil }
        var slice = slice(of: list)
        slice.edition = edition
        if let seek = seeksUnread {
            guard case .story = seek.place else { return nil }
            slice.unread = seek.search
            return .stories(query, slice, around: nil)
        }
        guard let window = data.stories?.window, data.storiesQuery == query, data.storiesEdition == edition,
            !coversScreen(window, of: list)
        else { return nil }
        return .stories(query, slice, around: nil)
    }

    private func coversScreen(_ window: ListWindow<StorySummary>, of list: Screen) -> Bool {
        let reach = min(size.height, ReaderState.windowLength / 4) + 4
        return covers(window.range, total: window.total, reach: reach, of: list)
    }

    private func neededHits() -> DataRequest? {
        if case .search(let text) = screen.route { return neededHits(text, of: screen, seek: seeksUnread) }
        // Going on from an article of the list comes to the end of the rows that are there.
        guard let (list, text) = listBelow, data.hits[text] != nil else { return nil }
        // The row that the list of stories is searched for is no row of this list.
        if case .story = seeksUnread?.place { return neededHits(text, of: screens[list], seek: nil) }
        return neededHits(text, of: screens[list], seek: seeksUnread)
    }

    private func neededHits(_ text: String, of list: Screen, seek: UnreadSeek?) -> DataRequest? {
        if seek == nil, !data.staleHits.contains(text),
            data.hitEditions[text] == list.edition || data.hits[text] == nil
        {
            if case .failed = data.search(text) { return nil }
            if let window = data.hits[text], covers(window.range, total: window.total, reach: hitReach, of: list) {
                return nil
            }
        }
        var slice = hitSlice(of: list)
        slice.edition = list.edition
        slice.since = list.seeksNewSince
        slice.unread = seek?.search
        return .search(text, slice)
    }

    /// Hits are dearer than rows of stories, as each is looked for in its text: two windows full before and after.
    private func hitSlice(of list: Screen) -> ListSlice {
        let selected = list.panes.first?.selected ?? 0
        let length = 4 * hitReach
        return ListSlice(offset: max(0, selected - length / 2), limit: length)
    }

    /// Hits that can soon be on the screen, which has two lines for each.
    private var hitReach: Int { max(8, min(size.height / 2, ReaderState.windowLength / 4) + 4) }

    /// Rows to ask for: as many before the selection as after it.
    private func slice(of list: Screen) -> ListSlice {
        let selected = list.panes.first?.selected ?? 0
        return ListSlice(offset: max(0, selected - ReaderState.windowLength / 2), limit: ReaderState.windowLength)
    }

    /// Whether the rows that can soon be on the screen are in `range`.
    private func covers(_ range: Range<Int>, total: Int, reach: Int, of list: Screen) -> Bool {
        guard total > 0 else { return true }
        let selected = min(list.panes.first?.selected ?? 0, total - 1)
        return max(0, selected - reach) >= range.lowerBound && min(total, selected + reach) <= range.upperBound
    }
}
