import NewsModel
import TerminalCanvas

extension ReaderState {
    /// Why a command does nothing here and now; nil where it does something.
    public func reasonAgainst(_ id: CommandID) -> String? {
        let command = CommandTable.command(id)
        let kind = screen.route.kind
        guard command.screens.contains(kind) else {
            let others = ScreenKind.allCases.filter(command.screens.contains).map(\.rawValue).joined(separator: ", ")
            return "“\(command.title)” does nothing on this screen; it is there on: \(others)."
        }
        switch id {
        case .compare: return reasonAgainstComparing
        case .export where kind == .article || kind == .search:
            return currentArticle == nil ? "No article is selected." : nil
        case .quotes, .matrix, .timeline, .why, .merge,
            .export where kind == .stories:
            return currentStory == nil ? "No story is selected." : nil
        case .markRead where kind == .sources, .showStories, .editSource, .removeSource, .selectSource, .foldGroup,
            .muteSource, .pauseSource:
            return reasonAgainstSources(id)
        case .earlierEvent, .laterEvent, .otherLanguage: return reasonAgainstRelative(id)
        case .hide, .markRead, .mute:
            return currentStory == nil && currentArticle == nil ? "Nothing is selected." : nil
        case .star, .toggleRead, .readLater:
            return currentStory == nil && currentArticle == nil ? "Nothing is selected." : nil
        case .split, .tagSource: return reasonAgainstSource(id)
        case .tags, .note: return currentArticle == nil ? "No article is selected." : nil
        case .playFile, .saveFiles:
            guard let article = currentArticle else { return "No article is selected." }
            guard let whole = data.article(TextReference(article: article.id)).value else { return nil }
            return whole.enclosures.allSatisfy(\.isImage) ? "No files are attached to this article." : nil
        case .picture: return reasonAgainstPicture
        case .browser where kind == .links, .copyLink where kind == .links:
            return selectedItem == nil ? "There is no link here." : nil
        case .fullText where kind == .story: return currentStory == nil ? "No story is selected." : nil
        case .browser, .browserAndRead, .copyLink, .bookmark, .fullText:
            guard let article = currentArticle else { return "No article is selected." }
            return article.url == nil ? "This article has no address." : nil
        case .versions:
            guard let article = currentArticle else { return "No article is selected." }
            return article.versionCount < 2 ? "This article has not changed since it was first seen." : nil
        case .editor, .pager, .pipe: return currentText == nil ? "The text is not there yet." : nil
        case .copyText: return currentText == nil && currentQuote == nil ? "No quote is selected." : nil
        case .twoPeople:
            return (personPage?.speaker.aliases.isEmpty ?? true) ? "The person has one name only." : nil
        case .samePerson: return personPage == nil ? "The page is not there yet." : nil
        case .person:
            return selectedSpeaker == nil ? "No quote with a speaker is selected." : nil
        case .links:
            guard let article = currentArticle else { return "No article is selected." }
            guard let text = data.article(TextReference(article: article.id)).value, !LinksLayout.hasLinks(text) else {
                return nil
            }
            return "This article has no address and no links."
        case .pickTag, .articles: return data.stories?.articleCount == 0 ? "There is nothing to read yet." : nil
        case .outlets: return (data.stories?.articleCount ?? 1) == 0 ? "There is nothing to read yet." : nil
        case .importNewsboat:
            guard let page = data.stories, page.sourceCount + page.articleCount > 0 else { return nil }
            return
                "There are sources already; \(shownKey(.importSources)) and the word newsboat take over newsboat's too."
        case .foldRepeats: return hasRepeats ? nil : "Nothing is said twice here."
        case .nextQuote, .previousQuote: return currentLayout.anchors.isEmpty ? "There are no quotes here." : nil
        case .nextMatch, .previousMatch: return screen.find.isEmpty ? "Nothing is looked for." : nil
        case .nextUnread, .previousUnread, .markAllRead, .saveView: return reasonAgainstList(id)
        case .open where kind == .article: return reasonAgainst(.links)
        case .open: return selectedItem.map { $0.target == .nothing } ?? true ? "Nothing is selected." : nil
        case .commonStories:
            return selectedOutlets == nil ? "Choose another column first: \(shownKey(.focusRight))." : nil
        case .openView:
            return savedQueries.isEmpty ? "No view is kept yet; \(shownKey(.saveView)) keeps this one." : nil
        case .theme: return settings.themes.isEmpty ? "There are no themes to choose from." : nil
        case .addSamples:
            return (data.stories?.articleCount ?? 0) > 0 ? "The samples are for an empty index." : nil
        case .wider where kind == .stories || kind == .search, .narrower where kind == .stories || kind == .search:
            return showsPreview
                ? nil : "Nothing stands beside the list; in a window of \(StoriesLayout.previewWidth) columns it does."
        case .limit, .search:
            return kind == .stories && data.stories?.articleCount == 0 ? "There is nothing to read yet." : nil
        case .reload, .reloadAll:
            if kind == .stories, let page = data.stories, page.articleCount == 0, page.sourceCount == 0 {
                return "There are no sources yet; \(shownKey(.addSource)) adds one."
            }
            return nil
        default: return reasonAgainstInComparison(id)
        }
    }

    private var reasonAgainstComparing: String? {
        if case .versions(let id) = screen.route {
            return (data.versions(id).value?.versions.count ?? 0) < 2 ? "There is one version only." : nil
        }
        guard let story = currentStory else { return "No story is selected." }
        if let detail = data.story(story).value {
            return detail.sources.count < 2 ? "One source alone tells this; there is nothing to compare it with." : nil
        }
        if let row = data.stories?.window.rows.first(where: { $0.id == story }), row.articleCount < 2 {
            return "One source alone tells this; there is nothing to compare it with."
        }
        return nil
    }

    private func reasonAgainstSource(_ id: CommandID) -> String? {
        switch selectedItem?.target {
        case .article, .version: break
        default: return "No source is selected."
        }
        if id == .split, case .story(let story) = screen.route, (data.story(story).value?.sources.count ?? 0) < 2 {
            return "It is the only source of the story."
        }
        return nil
    }

    private func reasonAgainstList(_ id: CommandID) -> String? {
        switch id {
        case .markAllRead where screen.route == .sources:
            return listed(data.sources().value ?? []).allSatisfy { $0.unreadCount == 0 } ? "Nothing is unread." : nil
        case .markAllRead where screen.route.kind == .search:
            return currentLayout.panes.first?.totalItems == 0 ? "The list is empty." : nil
        case .saveView: return query == StoryQuery() ? "The list shows everything; limit it first." : nil
        case .markAllRead:
            return (data.stories?.window.total ?? 0) == 0 ? "The list is empty." : nil
        default:
            return currentLayout.panes.first?.totalItems == 0 && screen.route.kind != .article
                ? "The list is empty." : nil
        }
    }

    private func reasonAgainstInComparison(_ id: CommandID) -> String? {
        guard screen.route.kind == .compare else { return nil }
        guard case .compare(let left, let right, let story) = screen.route else { return nil }
        let isWide = isInAllColumns
        switch id {
        case .setAnchor: return isWide ? nil : "The rows have an anchor only where all sources stand beside each other."
        case .allColumns:
            if size.width < CompareLayout.manyColumnWidth {
                return "All columns need a window of \(CompareLayout.manyColumnWidth) columns."
            }
            let count = story.flatMap { data.story($0).value?.matrix.articles.count } ?? 0
            return count > 2 ? nil : "There are no more than two sources."
        case .swapSides, .ownOrder, .zoomColumn, .wider, .narrower, .switchEngine, .toggleSame, .toggleQuoteRows:
            if isWide { return "This is for two columns; \(shownKey(.allColumns)) shows two." }
            if id == .switchEngine, left.article == right.article {
                return "Versions of one article are always compared word by word."
            }
            return [.ownOrder, .wider, .narrower].contains(id) ? reasonAgainstTwoColumns : nil
        case .reason:
            if case .row? = selectedItem?.target { return nil }
            return "No row of two columns is selected."
        case .lockScrolling:
            return compareOptions.usesOwnOrder && !isWide ? nil : "Scrolling is linked in own order only."
        case .followMove:
            if isWide { return "This is for two columns." }
            let rows = data.comparison(comparisonRequest(left, right)).value?.comparison.rows ?? []
            return rows.contains { $0.isMoved } ? nil : "Nothing was moved."
        case .nextDifference, .previousDifference, .nextValue, .previousValue, .nextOnly, .previousOnly:
            return hasItems(id) ? nil : "There is no such difference here."
        default: return nil
        }
    }

    /// Why the two texts do not stand beside each other; nil where they do.
    private var reasonAgainstTwoColumns: String? {
        if settings.isPlain { return "In plain mode both sides stand in one column." }
        return size.width < CompareLayout.twoColumnWidth
            ? "Both sides stand in one column here; two need a window of \(CompareLayout.twoColumnWidth) columns." : nil
    }

    private func hasItems(_ id: CommandID) -> Bool {
        let panes = currentLayout.panes
        return panes.contains { $0.items.contains { isDifference($0, id) } }
    }

    /// Whether the item is what the command goes to.
    func isDifference(_ item: LayoutItem, _ id: CommandID) -> Bool {
        guard case .compare(let left, let right, let story) = screen.route else { return false }
        switch item.target {
        case .row(let number):
            guard let rows = data.comparison(comparisonRequest(left, right)).value?.comparison.rows,
                rows.indices.contains(number)
            else { return false }
            return switch (id, rows[number].kind) {
            case (.nextValue, .valueDiffers), (.previousValue, .valueDiffers): true
            case (.nextOnly, .onlyLeft), (.nextOnly, .onlyRight), (.previousOnly, .onlyLeft),
                (.previousOnly, .onlyRight):
                true
            case (.nextDifference, let kind), (.previousDifference, let kind):
                kind != .same && kind != .heading && kind != .repeated && kind != .related
            default: false
            }
        case .fact(let number):
            guard let facts = story.flatMap({ data.story($0).value })?.matrix.facts, facts.indices.contains(number)
            else { return false }
            let fact = facts[number]
            let isOnly = fact.coverage.count { $0.isStated } == 1
            return switch id {
            case .nextOnly, .previousOnly: isOnly
            case .nextValue, .previousValue: fact.isDisputed
            default: isOnly || fact.isDisputed
            }
        default: return false
        }
    }

    private var hasRepeats: Bool {
        switch screen.route {
        case .article(let id, let version, _):
            return data.article(TextReference(article: id, version: version)).value?.content.blocks.contains {
                $0.isRepeat
            } ?? false
        case .compare(let left, let right, _):
            let comparison = data.comparison(comparisonRequest(left, right)).value?.comparison
            return ((comparison?.left ?? []) + (comparison?.right ?? [])).contains { $0.repeatOf != nil }
        default: return false
        }
    }

    /// The speaker of the selected quote.
    var selectedSpeaker: String? {
        guard case .quotes(let story) = screen.route, case .utterance(let index, _, _, _)? = selectedItem?.target,
            let utterances = data.story(story).value?.quotes.utterances, utterances.indices.contains(index)
        else { return nil }
        return utterances[index].speaker?.name
    }

    /// The key of a command on this screen as it is shown; its name behind a colon where it has none.
    func shownKey(_ command: CommandID) -> String {
        settings.keyMap.keys(of: command, on: screen.route.kind).first?.shown(ascii: settings.glyphs.isASCII)
            ?? ":" + command.rawValue
    }
}
