import NewsModel
import NewsWording

/// Lists of stories and articles: what is unread, what they are limited to, and going through them from an article.
extension ReaderState {
    // MARK: - Unread

    mutating func goToUnread(forward: Bool) -> [Effect] {
        switch screen.route {
        case .stories:
            let unread = Set(data.stories?.window.rows.filter { $0.unreadCount > 0 }.map(\.id.rawValue) ?? [])
            if !goToItem(forward: forward, { unread.contains($0.id) }) { sayNothingUnread(forward) }
        case .search(let text):
            let unread = Set(data.hits[text]?.rows.filter { !$0.article.isRead }.map(\.article.id.rawValue) ?? [])
            if !goToItem(forward: forward, { unread.contains($0.id) }) { sayNothingUnread(forward) }
        case .story(let id):
            let unread = Set(
                data.story(id).value?.sources.filter { !$0.article.isRead }.map(\.article.id.rawValue) ?? [])
            if goToItem(forward: forward, { unread.contains($0.id) }) { return [] }
            return goToUnreadStory(forward: forward, from: id)
        case .article: return goToUnreadArticle(forward: forward)
        default: break
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
            let found =
                forward
                ? rows.indices.first { $0 > here && !rows[$0].article.isRead }
                : rows.indices.last { $0 < here && !rows[$0].article.isRead }
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
            let found =
                forward
                ? sources.indices.first { $0 > here && !sources[$0].article.isRead }
                : sources.indices.last { $0 < here && !sources[$0].article.isRead }
            if let found { return replace(.article(sources[found].article.id, version: nil, story: story)) }
        }
        return goToUnreadStory(forward: forward, from: story)
    }

    private mutating func goToUnreadStory(forward: Bool, from story: StoryID) -> [Effect] {
        guard let page = data.stories, let list = screens.firstIndex(where: { $0.route == .stories }),
            let here = page.window.rows.firstIndex(where: { $0.id == story })
        else {
            sayNothingUnread(forward, isInList: false)
            return []
        }
        let rows = page.window.rows
        let found =
            forward
            ? rows.indices.first { $0 > here && rows[$0].unreadCount > 0 }
            : rows.indices.last { $0 < here && rows[$0].unreadCount > 0 }
        guard let found else {
            sayNothingUnread(forward)
            return []
        }
        screens[list].panes[0].selected = page.window.offset + found
        screens[list].panes[0].item = rows[found].id.rawValue
        // Whatever was open of the story before is left.
        var effects: [Effect] = []
        while screens.count > list + 1 { effects += pop() }
        return effects + open(.story(rows[found].id))
    }

    // MARK: - A list of articles below an article

    /// The list of articles that the article on top was opened from.
    private var listBelow: (index: Int, text: String)? {
        guard screens.count > 1, screen.route.kind == .article,
            case .search(let text) = screens[screens.count - 2].route
        else { return nil }
        return (screens.count - 2, text)
    }

    private mutating func show(_ article: ArticleSummary, row: Int, of list: Int, _ text: String) -> [Effect] {
        screens[list].panes[0].selected = (data.hits[text]?.offset ?? 0) + row
        screens[list].panes[0].item = article.id.rawValue
        return replace(.article(article.id, version: nil, story: article.story))
    }

    /// The next article of the list that this one was opened from; nil where it was opened from none.
    mutating func goToNeighbourOfList(_ step: Int) -> [Effect]? {
        guard case .article(let id, _, _) = screen.route, let (list, text) = listBelow,
            let rows = data.hits[text]?.rows, let here = rows.firstIndex(where: { $0.article.id == id })
        else { return nil }
        guard rows.indices.contains(here + step) else {
            say(step > 0 ? "This is the last article of the list." : "This is the first article of the list.")
            return []
        }
        return show(rows[here + step].article, row: here + step, of: list, text)
    }

    // MARK: - What lists are limited to

    /// Shows what is read, or no longer.
    mutating func toggleShowsRead() -> [Effect] {
        guard case .search(let text) = screen.route else {
            query.includesRead.toggle()
            say(query.includesRead ? "All stories are shown." : "Only stories with something unread are shown.")
            return []
        }
        let terms = text.split(separator: " ")
        let isLimited = terms.contains("is:unread")
        say(isLimited ? "All articles are shown." : "Only unread articles are shown.")
        return replace(
            .search(
                (isLimited ? terms.filter { $0 != "is:unread" } : terms + ["is:unread"]).joined(separator: " ")))
    }

    /// The articles of what is chosen on the screen of sources.
    var queryForChosen: String? {
        guard screen.route == .sources else { return nil }
        if selectedSources.isEmpty, case .tag(let name)? = selectedItem?.target {
            return "tag:" + QueryLanguage.quoted(name)
        }
        let terms = chosenSources.map { "source:" + QueryLanguage.quoted($0.location) }
        return terms.isEmpty ? nil : terms.joined(separator: " or ")
    }

    /// The articles of a source. Where another has its name too, the address tells them apart.
    func queryForSource(_ source: SourceHealth) -> String {
        let isUnique = (data.sources().value ?? []).count { $0.title == source.title } < 2
        return "source:" + QueryLanguage.quoted(isUnique ? source.title : source.location)
    }

    var selectedSource: SourceHealth? {
        guard case .source(let id)? = selectedItem?.target else { return nil }
        return data.sources().value?.first { $0.id == id }
    }

    /// Opens the menu of tags that were asked for.
    mutating func showTags(_ tags: [TagCount]) {
        guard overlay == nil, screen.route == .stories || screen.route.kind == .search else { return }
        guard !tags.isEmpty else {
            say("Nothing has a tag yet; on an article \(shownKey(.tags)) gives it one.", .refusal)
            return
        }
        overlay = .menu(
            Menu(
                title: "Tags",
                choices: tags.map {
                    Menu.Choice(
                        title: $0.name, detail: Wording.count($0.articleCount, "article"),
                        action: .limit("tag:" + QueryLanguage.quoted($0.name)))
                }, isGathered: true))
    }
}

extension StoryDetail {
    /// How much of a text has to stand in another for the one to be a copy of the other.
    private static let copyShare = 0.95

    /// Other articles of the story that say next to nothing that this one does not say in the same words.
    func copies(of article: ArticleID) -> [ArticleID] {
        guard let own = matrix.articles.firstIndex(of: article) else { return [] }
        return matrix.articles.indices.filter { other in
            other != own && matrix.copied.indices.contains(other) && matrix.copied[other].indices.contains(own)
                && matrix.copied[other][own] >= StoryDetail.copyShare
        }.map { matrix.articles[$0] }
    }
}
