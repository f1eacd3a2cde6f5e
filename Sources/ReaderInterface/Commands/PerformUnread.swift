import NewsModel
import NewsWording

/// Going from one unread story or article to the next.
extension ReaderState {
    mutating func goToUnread(forward: Bool) -> [Effect] {
        switch screen.route {
        case .stories:
            let unread = Set(data.stories?.window.rows.filter { $0.unreadCount > 0 }.map(\.id.rawValue) ?? [])
            goToRow(forward: forward, among: unread, of: data.stories.map { ($0.window.range, $0.window.total) })
        case .search(let text):
            let unread = Set(data.hits[text]?.rows.filter { !$0.article.isRead }.map(\.article.id.rawValue) ?? [])
            goToRow(forward: forward, among: unread, of: data.hits[text].map { ($0.range, $0.total) })
        case .story(let id):
            let unread = Set(
                data.story(id).value?.sources.filter { !$0.article.isRead }.map(\.article.id.rawValue) ?? [])
            if goToItem(forward: forward, { unread.contains($0.id) }) { return [] }
            return goToUnreadStory(UnreadStep(forward: forward, reads: false), from: id)
        case .article: return goToUnreadArticle(forward: forward)
        default: break
        }
        return []
    }

    /// To the next of these rows of a list. Where the part of the list that is here has none, its end is gone to, and the
    /// looking goes on when the rows behind it are there.
    private mutating func goToRow(
        forward: Bool, among rows: Set<Int64>, of list: (range: Range<Int>, total: Int)?
    ) {
        if goToItem(forward: forward, { rows.contains($0.id) }) { return }
        guard let list, forward ? list.range.upperBound < list.total : list.range.lowerBound > 0 else {
            sayNothingUnread(forward)
            return
        }
        select(forward ? list.range.upperBound - 1 : list.range.lowerBound)
        seeksUnread = forward
    }

    /// Goes on looking for what is unread in the rows that have come.
    mutating func goOnSeeking() -> [Effect] {
        guard let forward = seeksUnread, screen.route == .stories || screen.route.kind == .search else { return [] }
        seeksUnread = nil
        prepareLayout()
        return goToUnread(forward: forward)
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
            sayNothingUnread(forward)
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
        guard let page = data.stories, let list = screens.firstIndex(where: { $0.route == .stories }) else {
            // After a restart in an article the list was not needed yet.
            if let reason = data.storiesFailure {
                say(reason, .failure)
            } else {
                deferredUnread = (step, story)
            }
            return []
        }
        let rows = page.window.rows
        guard let here = rows.firstIndex(where: { $0.id == story }) else {
            sayNothingUnread(step.forward, isInList: false)
            return []
        }
        let found = rows.nearest(to: here, forward: step.forward) { $0.unreadCount > 0 }
        guard let found else {
            sayNothingUnread(step.forward)
            return []
        }
        screens[list].panes[0].selected = page.window.offset + found
        screens[list].panes[0].item = rows[found].id.rawValue
        // Whatever was open of the story before is left.
        var effects: [Effect] = []
        while screens.count > list + 1 { effects += pop() }
        effects += open(.story(rows[found].id))
        guard screen.route == .story(rows[found].id) else { return effects }
        return effects + goToUnreadSource(step, of: rows[found].id)
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

/// Going on from one story to the next that has something unread.
struct UnreadStep: Hashable, Sendable {
    var forward: Bool
    /// From article to article, and not from one story's page to another's.
    var reads: Bool
}
