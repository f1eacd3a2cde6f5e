import NewsModel
import NewsWording

/// Commands that change what the index keeps, and those that reach outside.
extension ReaderState {
    mutating func performSorting(_ id: CommandID) -> [Effect]? {
        switch id {
        case .toggleRead: return toggleRead()
        case .star: return toggleStar()
        case .hide: return hide()
        case .markRead:
            if let query = queryForChosen { return [.setRead(.matches(query), true)] }
            guard let story = currentStory else { return [] }
            change(.story(story), isRead: true)
            if screen.route == .stories { move(by: 1) }
            return [.setRead(.story(story), true)]
        case .markAllRead where screen.route == .sources: return markListedSources()
        case .markAllRead:
            let all: Subject =
                if case .search(let text) = screen.route {
                    .hits(text, edition: screen.edition)
                } else {
                    .list(query, edition: edition)
                }
            // Which articles of its stories a limit finds, the index knows alone.
            if !isLimited(all) { change(all, isRead: true) }
            return [.setRead(all, true)]
        case .undo: return [.undo]
        case .mute: showMuteChoices()
        case .rules: return [.load(.rules)]
        case .readLater: return toggleReadLater()
        case .pickTag: return [.load(.tags)]
        case .tags:
            overlay = .prompt(Prompt(.tags, text: TagList.opened(currentArticle?.tags ?? [])))
        case .samePerson: overlay = .prompt(Prompt(.samePerson))
        case .twoPeople: chooseOtherPerson()
        case .note:
            guard case .article(let id, let version, _) = screen.route else { return [] }
            overlay = .prompt(
                Prompt(.note, text: data.article(TextReference(article: id, version: version)).value?.note ?? ""))
        case .merge: showStoriesToMerge()
        case .split: return split()
        case .limit:
            switch screen.route {
            case .stories: overlay = .prompt(Prompt(.limit, replacing: query.text))
            case .search(let text): overlay = .prompt(Prompt(.limit, replacing: text))
            default: overlay = .prompt(Prompt(.limit, replacing: screen.filter))
            }
        case .order:
            query.order = query.order.next
            orderBeforeView = nil
            say("Stories: \(query.order.title).")
        case .showRead: return toggleShowsRead()
        case .renew:
            renewList()
            say("The list is ordered anew.")
        case .saveView: overlay = .prompt(Prompt(.saveView))
        case .openView: showViews()
        default: return nil
        }
        return []
    }

    /// Whether this is a list of stories of which a limit may find some articles only.
    func isLimited(_ subject: Subject) -> Bool {
        if case .list(let query, _) = subject { !query.text.isEmpty } else { false }
    }

    /// Shows at once what the index will say in a moment.
    mutating func change(_ subject: Subject, isRead: Bool) {
        data.change(
            subject,
            story: { $0.unreadCount = isRead ? 0 : max(1, $0.unreadCount) },
            article: { article in
                article.isRead = isRead
                if isRead { article.isChanged = false }
            })
        revision += 1
    }

    /// What read, star and hide apply to: on the list of stories the story, elsewhere the article.
    private var subject:
        (
            subject: Subject, title: String, isRead: Bool, isStarred: Bool, isForLater: Bool
        )?
    {
        if screen.route == .stories {
            guard let id = currentStory, let row = data.stories?.window.rows.first(where: { $0.id == id }) else {
                return nil
            }
            return (.story(id), named(row), row.unreadCount == 0, row.isStarred, row.isForLater)
        }
        if let article = currentArticle {
            return (
                .article(article.id), quoted(article.title), article.isRead, article.isStarred, article.isForLater
            )
        }
        guard let id = currentStory, let summary = data.story(id).value?.summary else { return nil }
        return (.story(id), named(summary), summary.unreadCount == 0, summary.isStarred, summary.isForLater)
    }

    private func named(_ story: StorySummary) -> String {
        let articles = story.articleCount > 1 ? " (\(Wording.count(story.articleCount, "article")))" : ""
        return quoted(story.headline) + articles
    }

    private mutating func toggleRead() -> [Effect] {
        guard let subject else { return [] }
        change(subject.subject, isRead: !subject.isRead)
        sayDone(subject.isRead ? "Unread again: \(subject.title)" : "Read: \(subject.title)")
        return [.setRead(subject.subject, !subject.isRead)]
    }

    private mutating func toggleStar() -> [Effect] {
        guard let subject else { return [] }
        let isStarred = !subject.isStarred
        data.change(subject.subject, story: { $0.isStarred = isStarred }, article: { $0.isStarred = isStarred })
        revision += 1
        sayDone(isStarred ? "Starred: \(subject.title)" : "No longer starred: \(subject.title)")
        return [.setStarred(subject.subject, isStarred)]
    }

    private mutating func toggleReadLater() -> [Effect] {
        guard let subject else { return [] }
        let tag = ArticleSummary.laterTag
        let isSet = !subject.isForLater
        data.change(
            subject.subject, story: { $0.isForLater = isSet },
            article: { article in
                article.tags.removeAll { $0 == tag }
                if isSet { article.tags.append(tag) }
            })
        revision += 1
        sayDone((isSet ? "To read later: " : "No longer to read later: ") + subject.title)
        return [.setTag(subject.subject, tag, isSet)]
    }

    private mutating func hide() -> [Effect] {
        guard let subject else { return [] }
        sayDone("Hidden: \(subject.title)")
        if case .story(let id) = subject.subject {
            data.removeStory(id)
            revision += 1
            // The story that takes its place is selected.
            screen.panes[0].item = nil
        }
        return [.setHidden(subject.subject, true)]
    }

    private mutating func split() -> [Effect] {
        guard case .story(let story) = screen.route, let article = currentArticle else { return [] }
        let others = data.story(story).value?.sources.filter { $0.article.id != article.id } ?? []
        let outlets = Set(others.map(\.article.outlet)).count
        overlay = .menu(
            Menu(
                title: "Take \(article.outlet) out of this story?",
                choices: [
                    Menu.Choice(
                        title: "Take it out", detail: quoted(article.title),
                        action: .effect(.splitOff(article.id, from: story)),
                        notes: [
                            "Its own story: \(article.title)",
                            "Stays: \(Wording.count(others.count, "article")) of \(Wording.count(outlets, "outlet")) (\(others.map(\.article.outlet).joined(separator: ", ")))",
                        ]),
                    Menu.Choice(title: "Leave it where it is", detail: "", action: .nothing),
                ]))
        return []
    }

    private mutating func showViews() {
        let choices = savedQueries.sorted { $0.key < $1.key }.map {
            Menu.Choice(title: $0.key, detail: $0.value.text, action: .view($0.key))
        }
        overlay = .menu(Menu(title: "Views", choices: choices))
    }

    // MARK: - Outside

    private mutating func toggleFetching() -> [Effect] {
        fetchesByItself.toggle()
        if !fetchesByItself {
            say("Nothing is fetched by itself any more.")
        } else if let quiet = settings.quietHours, quiet.secondsLeft(at: clock, settings.zone) != nil {
            say("Fetching by itself, but not in the quiet hours, which end at \(quiet.endText).")
        } else {
            say("Fetching what is due every \(Wording.count(Int(settings.fetchInterval / 60), "minute")).")
        }
        return [.fetchByItself(fetchesByItself)]
    }

    mutating func performOutside(_ id: CommandID, count: Int?) -> [Effect]? {
        switch id {
        case .picture: return fetchPicture(count)
        case .reload: return [.reload(reloadScope)]
        case .reloadAll: return [.reload(.everything)]
        case .fetchByItself: return toggleFetching()
        case .fullText:
            if case .story(let id) = screen.route { return [.readInFull(.story(id))] }
            return currentArticle.map { [.readInFull(.article($0.id))] } ?? []
        case .playFile: return currentArticle.map { [.playFile($0.id)] } ?? []
        case .saveFiles: return currentArticle.map { [.saveFiles($0.id)] } ?? []
        case .addSource: overlay = .prompt(Prompt(.addSource))
        case .importSources: overlay = .prompt(Prompt(.importSources))
        case .importNewsboat: return [.importSources("newsboat")]
        case .addSamples: return [.addSamples]
        case .browser: return (selectedURL ?? currentArticle?.url).map { [.openURL($0)] } ?? []
        case .browserAndRead:
            guard let article = currentArticle, let url = article.url else { return [] }
            change(.article(article.id), isRead: true)
            return [.openURL(url), .setRead(.article(article.id), true)]
        case .copyLink:
            guard let url = selectedURL ?? currentArticle?.url else { return [] }
            return [.copy(url)]
        case .copyText:
            guard let text = currentQuote ?? currentText?.text else { return [] }
            return [.copy(text)]
        case .editor: return currentText.map { [.openInEditor($0)] } ?? []
        case .pager: return currentText.map { [.openInPager($0)] } ?? []
        case .bookmark:
            guard let article = currentArticle else { return [] }
            return [.bookmark(article.id)]
        case .export: showExports()
        case .pipe: overlay = .prompt(Prompt(.pipe))
        case .shell: overlay = .prompt(Prompt(.shell))
        default: return nil
        }
        return []
    }

    /// On the screen of links: the selected one.
    private var selectedURL: String? {
        if case .url(let url)? = selectedItem?.target { return url }
        return nil
    }

    private var reloadScope: ReloadScope {
        switch screen.route {
        case .story(let id): return .story(id)
        case .sources:
            let chosen = chosenSources.filter { $0.state != .added }
            return chosen.count == 1 ? .source(chosen[0].id) : chosen.isEmpty ? .everything : .sources(chosen.map(\.id))
        default: return .everything
        }
    }
}
