import NewsModel
import NewsWording
import TerminalCanvas

extension ReaderState {
    /// Runs a command, or says why it does nothing.
    mutating func perform(_ id: CommandID, count: Int?) -> [Effect] {
        if let reason = reasonAgainst(id), !(ReaderState.whileFinding.values.contains(id) && !screen.find.isEmpty) {
            say(reason, .refusal)
            return []
        }
        return carryOut(id, count: count) ?? []
    }

    /// Carries a command out wherever the reader is; nil where nobody does, which a test asks of each.
    mutating func carryOut(_ id: CommandID, count: Int?) -> [Effect]? {
        switch CommandTable.command(id).group {
        case .moving: return performMove(id, count: count)
        case .going: return performGo(id, count: count)
        case .comparing: return performComparison(id, count: count)
        case .reading: return performReading(id)
        case .sorting: return performSorting(id)
        case .sources: return performOnSources(id)
        case .outside: return performOutside(id, count: count)
        case .program: return performProgram(id)
        }
    }

    // MARK: - Moving

    private mutating func performMove(_ id: CommandID, count: Int?) -> [Effect]? {
        let times = max(1, count ?? 1)
        let page = max(1, bodyHeight - 2)
        switch id {
        case .down: move(by: times)
        case .up: move(by: -times)
        case .first:
            if count == nil, arrivedRows > 0 { showArrived() } else { goToEnd(first: true, count: count) }
        case .last: goToEnd(first: false, count: count)
        case .pageDown:
            if count == nil, isAtEndOfArticle { return goToUnread(forward: true) }
            scroll(by: page * times)
        case .pageUp: scroll(by: -page * times)
        case .halfPageDown: scroll(by: max(1, page / 2) * times)
        case .halfPageUp: scroll(by: -max(1, page / 2) * times)
        case .focusLeft, .previousPane: focus(screen.column - 1)
        case .focusRight: focus(screen.column + 1)
        case .nextPane: focus(screen.column + 1 >= columnCount ? 0 : screen.column + 1)
        case .nextUnread, .previousUnread: return goToUnread(forward: id == .nextUnread)
        case .nextMatch, .previousMatch: goToMatch(forward: id == .nextMatch)
        case .nextQuote, .previousQuote: goToAnchor(forward: id == .nextQuote)
        case .nextStory, .previousStory: return goToNeighbour(id == .nextStory ? times : -times)
        case .earlierEvent, .laterEvent, .otherLanguage: return goToRelative(id)
        default: return nil
        }
        return []
    }

    /// Whether the last line of an article is on the screen, so that a page further is the next one.
    private var isAtEndOfArticle: Bool {
        guard screen.route.kind == .article, let pane = currentLayout.panes.first, !currentLayout.isPlaceholder else {
            return false
        }
        return position(ofPane: 0).top + bodyHeight >= pane.totalLines
    }

    /// Columns that can have the focus.
    private var columnCount: Int {
        switch screen.route {
        case .compare(_, _, let story):
            if isInAllColumns { return story.flatMap { data.story($0).value?.matrix.articles.count } ?? 1 }
            return 2
        case .matrix(let id): return max(1, data.story(id).value?.matrix.articles.count ?? 1)
        case .outlets: return max(1, data.outlets().value?.outlets.count ?? 1)
        default: return currentLayout.panes.count
        }
    }

    private mutating func focus(_ column: Int) {
        screen.column = min(max(0, column), max(0, columnCount - 1))
    }

    /// To the place after (or before) the one that was gone to last; where there is none, from what is on the screen.
    private mutating func goToMatch(forward: Bool) {
        let matches = currentLayout.matches
        guard !matches.isEmpty else {
            say("“\(screen.find)” is not on this screen.", .refusal)
            return
        }
        let next: Int
        if let match = screen.match, matches.indices.contains(match) {
            next = match + (forward ? 1 : -1)
        } else {
            let line = lineInSight
            next =
                forward
                ? matches.firstIndex { $0 >= line } ?? 0 : matches.lastIndex { $0 < line } ?? matches.count - 1
        }
        guard matches.indices.contains(next) else {
            say(
                "That was the \(forward ? "last" : "first") of \(Wording.count(matches.count, "place")) with “\(screen.find)”."
            )
            return
        }
        screen.match = next
        show(line: matches[next])
        say("match \(next + 1)/\(matches.count) of “\(screen.find)”; \(shownKey(.stop)) ends the search.")
    }

    /// Goes to the quote, or speaker, and says which it is.
    private mutating func goToAnchor(forward: Bool) {
        let anchors = currentLayout.anchors
        let lines = anchors.map(\.line)
        guard let index = nextLine(forward: forward, among: lines) else {
            say(forward ? "There is nothing of the kind below." : "There is nothing of the kind above.")
            return
        }
        jump(to: index, among: lines)
        let noun = currentLayout.anchorNoun ?? "place"
        let anchor = anchors[index]
        let words = anchor.words.isEmpty ? "" : ": " + quoted(anchor.words)
        say("\(noun) \(index + 1)/\(anchors.count) \(settings.glyphs.dot) \(anchor.label)\(words)")
    }

    // MARK: - Going

    private mutating func performGo(_ id: CommandID, count: Int?) -> [Effect]? {
        switch id {
        case .showStories:
            if let source = selectedSource, selectedSources.isEmpty {
                return showStories(limitedTo: queryForSource(source))
            }
            return queryForChosen.map { showStories(limitedTo: $0) } ?? []
        case .commonStories:
            guard let pair = selectedOutlets else { return [] }
            return showStories(
                limitedTo: [pair.row, pair.column].map { "outlet:" + QueryLanguage.quoted($0) }.joined(separator: " "))
        case .open:
            if case .article(let article, _, _) = screen.route {
                if let count { return openLink(count) }
                return push(.links(article))
            }
            if let count, screen.route.kind == .links { select(count - 1) }
            if let count, let effects = pickSource(count) { return effects }
            return selectedItem.map { open($0.target) } ?? []
        case .back: return pop()
        case .home: return goHome()
        case .compare: return compareSources()
        case .quotes: return currentStory.map { push(.quotes($0)) } ?? []
        case .matrix: return currentStory.map { push(.matrix($0)) } ?? []
        case .timeline: return currentStory.map { push(.timeline($0)) } ?? []
        case .why: return currentStory.map { push(.why($0)) } ?? []
        case .versions: return currentArticle.map { push(.versions($0.id)) } ?? []
        case .person: return selectedSpeaker.map { push(.person($0)) } ?? []
        case .articles:
            if case .search = screen.route { return replace(.search("")) }
            return push(.search(""))
        case .links: return currentArticle.map { push(.links($0.id)) } ?? []
        case .sources: return push(.sources)
        case .outlets: return push(.outlets)
        case .notices: return push(.notices)
        case .help:
            if screen.route.kind == .help { return replace(.help(.help)) }
            return push(.help(screen.route.kind))
        case .search:
            let findsHere: Set<ScreenKind> = [
                .article, .compare, .quotes, .person, .matrix, .why, .help, .notices, .output,
            ]
            overlay = .prompt(Prompt(findsHere.contains(screen.route.kind) ? .find : .search))
        case .palette: overlay = .prompt(Prompt(.palette))
        default: return nil
        }
        return []
    }

    private mutating func openLink(_ number: Int) -> [Effect] {
        guard case .article(let id, let version, _) = screen.route,
            let links = data.article(TextReference(article: id, version: version)).value?.content.linkedAddresses
        else { return [] }
        guard links.indices.contains(number - 1) else {
            say("There is no link \(number).", .refusal)
            return []
        }
        return [.openURL(links[number - 1])]
    }

    /// Opens the source of this number, or puts it in the focused column. nil where sources have no numbers here.
    mutating func pickSource(_ number: Int) -> [Effect]? {
        switch screen.route {
        case .story(let id):
            guard let sources = data.story(id).value?.sources, sources.indices.contains(number - 1) else { return nil }
            return open(.article(sources[number - 1].article.id, version: nil, offset: nil))
        case .compare(let left, let right, let story?):
            guard let sources = data.story(story).value?.sources, sources.indices.contains(number - 1) else {
                return nil
            }
            let picked = TextReference(article: sources[number - 1].article.id)
            if isInAllColumns {
                guard let matrix = data.story(story).value?.matrix,
                    let index = matrix.articles.firstIndex(of: picked.article)
                else { return [] }
                screen.anchor = index
                screen.column = 0
                return []
            }
            if picked == left || picked == right {
                say("Source \(number) is on the screen already.")
                return []
            }
            return compareAgain(screen.column == 0 ? picked : left, screen.column == 0 ? right : picked, story)
        default: return nil
        }
    }

    /// Another pair on the same screen; the place of the old one means nothing there.
    mutating func compareAgain(_ left: TextReference, _ right: TextReference, _ story: StoryID?) -> [Effect] {
        let column = screen.column
        let effects = replace(.compare(left, right, story: story))
        screen.column = column
        return effects
    }

    private mutating func compareSources() -> [Effect] {
        if case .versions(let id) = screen.route { return compareVersions(id) }
        guard let story = currentStory else { return [] }
        guard let detail = data.story(story).value else {
            // The texts to compare are known only when the story is there.
            wait(for: story, .command(.compare))
            return push(.story(story))
        }
        guard let pair = pairToCompare(detail) else { return [] }
        let wasChosen = tagged.count > 1
        let isLeftChosen = chosenSource(of: detail) != nil
        tagged = []
        revision += 1
        let effects = push(.compare(TextReference(article: pair.0), TextReference(article: pair.1), story: story))
        if !wasChosen, detail.sources.count > 2,
            let reason = PairWording.reason(detail, pair.0, pair.1, isLeftChosen: isLeftChosen)
        {
            say(reason + ".", sparesKeys: true)
        }
        return effects
    }

    private mutating func compareVersions(_ id: ArticleID) -> [Effect] {
        guard let list = data.versions(id).value, case .version(let selected)? = selectedItem?.target else { return [] }
        var numbers = tagged.filter { $0.article == id }.compactMap(\.version)
        if !numbers.contains(selected) { numbers.append(selected) }
        if numbers.count < 2 {
            // A reader first wants to know what changed since they last read it; else the version before.
            let others = list.versions.map(\.number).filter { $0 != selected }
            let read = list.lastRead.flatMap { others.contains($0) && $0 < selected ? $0 : nil }
            if let other = read ?? others.last(where: { $0 < selected }) ?? others.first { numbers.append(other) }
        }
        let pair = numbers.prefix(2).sorted()
        guard pair.count == 2 else { return [] }
        tagged = []
        revision += 1
        return push(
            .compare(
                TextReference(article: id, version: pair[0]), TextReference(article: id, version: pair[1]), story: nil))
    }

    // MARK: - Reading

    private mutating func performReading(_ id: CommandID) -> [Effect]? {
        switch id {
        case .foldRepeats:
            readingOptions.foldsRepeats.toggle()
            compareOptions.foldsRepeats = readingOptions.foldsRepeats
        case .cycleHighlights: readingOptions.highlights = readingOptions.highlights.next
        case .groupQuotes: readingOptions.grouping = readingOptions.grouping.next
        case .toggleWords: screen.showsWords.toggle()
        case .toggleReported: readingOptions.showsReported.toggle()
        default: return nil
        }
        return []
    }

    // MARK: - The program

    private mutating func performProgram(_ id: CommandID) -> [Effect]? {
        switch id {
        case .theme: showThemes()
        case .preferences: return [.askForSettings]
        case .configure: return [.editConfiguration]
        case .redraw: return [.redraw]
        case .suspend: return [.savePlace(savedPlace), .suspend]
        case .stop: return stop()
        case .leave: return goBackFromStories() ?? [.savePlace(savedPlace), .quit]
        case .quit: return [.savePlace(savedPlace), .quit]
        default: return nil
        }
        return []
    }

    /// Ends the nearest thing that can be ended: work, a search, a limit, what is hidden, tags.
    private mutating func stop() -> [Effect] {
        if progress != nil { return [.stopWork] }
        if !screen.find.isEmpty {
            screen.find = ""
            screen.match = nil
        } else if !screen.filter.isEmpty {
            screen.filter = ""
        } else if screen.route == .stories, !query.text.isEmpty || !query.includesRead {
            query = StoryQuery(order: orderBeforeView ?? query.order)
            orderBeforeView = nil
        } else if screen.route.kind == .compare, !compareOptions.showsEverything {
            compareOptions.showEverything()
        } else if screen.route == .sources, !selectedSources.isEmpty {
            selectedSources = []
            revision += 1
        } else if !tagged.isEmpty {
            tagged = []
            revision += 1
        } else if case .search(let text) = screen.route, !text.isEmpty {
            return replace(.search(""))
        } else if screen.route.kind == .help || screen.route == .notices {
            return pop()
        }
        return []
    }

    private mutating func showThemes() {
        let choices = settings.themes.map {
            Menu.Choice(title: $0, detail: $0 == theme ? "now" : "", action: .theme($0))
        }
        var menu = Menu(title: "Theme", choices: choices)
        menu.selected = settings.themes.firstIndex { $0 == theme } ?? 0
        overlay = .menu(menu)
    }
}

extension CompareOptions {
    var showsEverything: Bool { showsSame && showsReworded && showsOnlyLeft && showsOnlyRight && showsQuoteRows }

    mutating func showEverything() {
        showsSame = true
        showsReworded = true
        showsOnlyLeft = true
        showsOnlyRight = true
        showsQuoteRows = true
    }
}

extension CaseIterable where Self: Equatable {
    /// The case after this one; the first after the last.
    var next: Self {
        let all = Array(Self.allCases)
        guard let index = all.firstIndex(of: self) else { return self }
        return all[(index + 1) % all.count]
    }
}
