import NewsModel
import NewsWording

/// Going from one unread story or article to the next.
extension ReaderState {
    mutating func goToUnread(forward: Bool) -> [Effect] {
        switch screen.route {
        case .stories:
            let unread = Set(data.stories?.window.rows.filter { $0.unreadCount > 0 }.map(\.id.rawValue) ?? [])
            goToRow(forward: forward, among: unread, goesOn: data.stories?.window.goesOn(forward) == true)
        case .search(let text):
            let unread = Set(data.hits[text]?.rows.filter { !$0.article.isRead }.map(\.article.id.rawValue) ?? [])
            goToRow(forward: forward, among: unread, goesOn: data.hits[text]?.goesOn(forward) == true)
        case .story(let id):
            let unread = Set(
                data.story(id).value?.sources.filter { !$0.article.isRead }.map(\.article.id.rawValue) ?? [])
            if goToItem(forward: forward, { unread.contains($0.id) }) { return [] }
            return goToUnreadStory(UnreadStep(forward: forward, reads: false), from: id)
        case .article: return goToUnreadArticle(forward: forward)
        case .sources:
            let unread = (data.sources().value ?? []).filter { $0.unreadCount > 0 }
            let ids = Set(unread.map(\.id))
            let folders = Set(unread.filter { $0.state == .added }.map(\.location))
            let found = goToItem(forward: forward) { item in
                switch item.target {
                case .source(let id): ids.contains(id)
                case .folder(let path): folders.contains(path)
                default: false
                }
            }
            if !found { say(forward ? "No source further on has anything unread." : "No source before this has.") }
        default: break
        }
        return []
    }

    /// To the next of these rows of a list. Where the part of the list that is here has none and is not all, the index
    /// is asked.
    private mutating func goToRow(forward: Bool, among rows: Set<Int64>, goesOn: Bool) {
        if goToItem(forward: forward, { rows.contains($0.id) }) { return }
        guard goesOn, let here = selectedItem?.id else { return sayNothingUnread(forward) }
        seeksUnread = UnreadSeek(search: UnreadSearch(from: here, forward: forward), place: .list)
    }

    /// Goes to the row that was looked for, whose part of the list has come.
    mutating func goOnSeeking(_ search: UnreadSearch, found row: Int?) -> [Effect] {
        guard let seek = seeksUnread, seek.search == search else { return [] }
        seeksUnread = nil
        guard let row else {
            var isInList = true
            if case .story = seek.place {
                // The rows around the list's cursor have come: a story that was reached another way is not among them.
                isInList = data.stories?.window.rows.contains { $0.id.rawValue == search.from } == true
            }
            sayNothingUnread(search.forward, isInList: isInList)
            return []
        }
        switch seek.place {
        case .list:
            prepareLayout()
            select(row)
        case .story(let step): return openUnreadStory(row, step)
        case .article:
            guard let (list, text) = listBelow, let window = data.hits[text], window.range.contains(row) else { break }
            return show(window.rows[row - window.offset].article, row: row - window.offset, of: list, text)
        }
        return []
    }

    /// - Parameter isInList: whether the list at hand was gone through, so that what it has stands on the other side.
    private mutating func sayNothingUnread(_ forward: Bool, isInList: Bool = true) {
        let here = forward ? "There is nothing unread further on" : "There is nothing unread before this"
        let left = isInList ? unreadElsewhere : 0
        guard left > 0 else { return say(here + ".") }
        let key = shownKey(forward ? .previousUnread : .nextUnread)
        let rows = articlesAtHand == nil ? ("story", "stories") : ("article", "articles")
        let places = forward ? "above" : "further on"
        say(
            "\(here); \(Wording.count(left, rows.0, rows.1)) \(places) \(left == 1 ? "is" : "are") unread: \(key) goes there."
        )
    }

    /// Rows of the list at hand with something unread, but for the story or article that is open.
    private var unreadElsewhere: Int {
        let (all, isHere): (Int?, Bool)
        if let text = articlesAtHand {
            (all, isHere) = (data.hits[text]?.unread, currentArticle?.isRead == false)
        } else {
            let row = data.stories?.window.rows.first { $0.id == currentStory }
            (all, isHere) = (data.stories?.window.unread, (row?.unreadCount ?? 0) > 0)
        }
        return max(0, (all ?? 0) - (isHere ? 1 : 0))
    }

    /// The query of the list of articles at hand; nil where it is the list of stories.
    private var articlesAtHand: String? {
        if case .search(let text) = screen.route { text } else { listBelow?.text }
    }

    /// From an article: the next in its list of articles, else in its story, else the next story.
    private mutating func goToUnreadArticle(forward: Bool) -> [Effect] {
        guard case .article(let id, _, let story) = screen.route else { return [] }
        if let (list, text) = listBelow, let rows = data.hits[text]?.rows,
            let here = rows.firstIndex(where: { $0.article.id == id })
        {
            let found = rows.nearest(to: here, forward: forward) { !$0.article.isRead }
            if let found { return show(rows[found].article, row: found, of: list, text) }
            if data.hits[text]?.goesOn(forward) == true {
                seeksUnread = UnreadSeek(search: UnreadSearch(from: id.rawValue, forward: forward), place: .article)
            } else {
                sayNothingUnread(forward)
            }
            return []
        }
        guard let story else {
            sayNothingUnread(forward, isInList: false)
            return []
        }
        let sources = data.story(story).value?.sources ?? []
        if let here = sources.firstIndex(where: { $0.article.id == id }) {
            let found = sources.nearest(to: here, forward: forward) { !$0.article.isRead }
            if let found { return replaceArticle(by: sources[found].article.id, of: story) }
        }
        return goToUnreadStory(UnreadStep(forward: forward, reads: true), from: story)
    }

    /// Another article of the story; the story's page below follows.
    private mutating func replaceArticle(by article: ArticleID, of story: StoryID) -> [Effect] {
        if screens.count > 1, screens[screens.count - 2].route == .story(story) {
            screens[screens.count - 2].panes[0].item = article.rawValue
        }
        return replace(.article(article, version: nil, story: story))
    }

    /// To the next story of the list with something unread, or the one before.
    mutating func goToUnreadStory(_ step: UnreadStep, from story: StoryID) -> [Effect] {
        if let window = data.stories?.window, let here = window.rows.firstIndex(where: { $0.id == story }) {
            if let found = window.rows.nearest(to: here, forward: step.forward, where: { $0.unreadCount > 0 }) {
                return openUnreadStory(window.offset + found, step)
            }
            guard window.goesOn(step.forward) else {
                sayNothingUnread(step.forward)
                return []
            }
        }
        if let reason = data.storiesFailure {
            say(reason, .failure)
            return []
        }
        // After a restart in an article the list was not needed yet, and of a long one only a part is here.
        let search = UnreadSearch(from: story.rawValue, forward: step.forward)
        seeksUnread = UnreadSeek(search: search, place: .story(step))
        return []
    }

    /// Opens the story of this row of the list, whatever was open of the one before.
    private mutating func openUnreadStory(_ row: Int, _ step: UnreadStep) -> [Effect] {
        guard let list = screens.firstIndex(where: { $0.route == .stories }), let window = data.stories?.window,
            window.range.contains(row)
        else { return [] }
        let story = window.rows[row - window.offset].id
        screens[list].panes[0].selected = row
        screens[list].panes[0].item = story.rawValue
        var effects: [Effect] = []
        while screens.count > list + 1 { effects += pop() }
        effects += open(.story(story))
        guard screen.route == .story(story) else { return effects }
        return effects + goToUnreadSource(step, of: story)
    }

    /// To the first unread article of the story on top, or the last on the way back, as soon as its sources are known:
    /// none is passed over.
    mutating func goToUnreadSource(_ step: UnreadStep, of story: StoryID) -> [Effect] {
        guard let detail = data.story(story).value else {
            wait(for: story, .unread(step))
            return []
        }
        let unread = detail.sources.map(\.article).filter { !$0.isRead }
        guard let article = step.forward ? unread.first : unread.last else {
            // The list counts what was unread when it was asked for.
            data.change(.story(story), story: { $0.unreadCount = 0 }, article: { _ in })
            return goToUnreadStory(step, from: story)
        }
        screen.panes[0].item = article.id.rawValue
        revision += 1
        return step.reads ? push(.article(article.id, version: nil, story: story)) : []
    }
}

extension ListWindow {
    /// Whether the list has rows behind those that are here, or before them.
    fileprivate func goesOn(_ forward: Bool) -> Bool { forward ? range.upperBound < total : range.lowerBound > 0 }
}
