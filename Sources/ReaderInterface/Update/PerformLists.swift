import NewsModel
import NewsWording

/// Lists of stories and articles: what they are limited to, and going through them from an article.
extension ReaderState {
    // MARK: - A list of articles below an article

    /// The list of articles that the article on top was opened from.
    var listBelow: (index: Int, text: String)? {
        guard screens.count > 1, screen.route.kind == .article,
            case .search(let text) = screens[screens.count - 2].route
        else { return nil }
        return (screens.count - 2, text)
    }

    /// Shows another article of the list below, and selects it there.
    /// - Parameter list: the place of the list's screen among `screens`.
    mutating func show(_ article: ArticleSummary, row: Int, of list: Int, _ text: String) -> [Effect] {
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
        if screen.route == .sources {
            showOtherSources()
            return []
        }
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
    mutating func showTags(_ tags: [TagSummary]) {
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
                }))
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
