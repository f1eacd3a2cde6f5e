import NewsModel
import NewsText

extension ReaderState {
    /// How many articles' reading places are kept.
    private static let offsetLimit = 100
    private static let stackLimit = 50

    // MARK: - Screens

    /// Opens a screen over the one on top; the same one again only goes to `offset`, in bytes of its text.
    mutating func push(_ route: Route, offset: Int? = nil) -> [Effect] {
        leave()
        if screen.route == route {
            screen.pendingOffset = offset
            revision += 1
        } else {
            let next = newScreen(route, offset: offset)
            screens.append(next)
            if screens.count > ReaderState.stackLimit { screens.remove(at: 1) }
        }
        return arrive()
    }

    /// The same depth, another subject.
    mutating func replace(_ route: Route) -> [Effect] {
        leave()
        let next = newScreen(route, offset: nil)
        screens[screens.count - 1] = next
        return arrive()
    }

    /// Back to the screen below; the lowest one stays.
    mutating func pop() -> [Effect] {
        guard screens.count > 1 else { return [] }
        leave()
        forgetDeferred()
        screens.removeLast()
        return arrive()
    }

    /// The list of stories, from any depth.
    mutating func goHome() -> [Effect] {
        leave()
        forgetDeferred()
        waysBack = []
        screens.removeLast(screens.count - 1)
        return arrive()
    }

    private mutating func forgetDeferred() {
        deferred = nil
        seeksUnread = nil
    }

    private mutating func newScreen(_ route: Route, offset: Int?) -> Screen {
        // One side alone was wanted of the texts that were there.
        if case .compare(_, _, let story) = route, screen.route.kind != .compare || screen.route.story != story {
            compareOptions.isZoomed = false
        }
        var screen = Screen(route)
        if let place = articlesPlace, place.route == route { screen = ReaderState.screen(at: place) }
        screen.pendingOffset = offset
        if case .search = route { screen.edition = takeEdition() }
        if case .article(let id, nil, _) = route { screen.panes[0].offset = readingOffsets[id] ?? 0 }
        return screen
    }

    /// Keeps how far the article on top was read.
    private mutating func leave() {
        // At its top what is new is wanted, and not the row that was there.
        if screen.route == .search("") { articlesPlace = isAtTop ? nil : place }
        guard case .article(let id, nil, _) = screen.route, let position = screen.panes.first else { return }
        readingOffsets[id] = position.offset
        if readingOffsets.count > ReaderState.offsetLimit, let any = readingOffsets.keys.first(where: { $0 != id }) {
            readingOffsets[any] = nil
        }
    }

    private mutating func arrive() -> [Effect] {
        overlay = nil
        if screen.route == .notices { unseenFailures = 0 }
        data.evict(keeping: needed)
        data.forgetSearches(
            except: Set(screens.compactMap { if case .search(let text) = $0.route { text } else { nil } }))
        var effects: [Effect] = []
        effects += markAsRead()
        return effects + [.savePlace(savedPlace)]
    }

    /// What the open screens are drawn from.
    var needed: Set<DataRequest> {
        var needed = Set(screens.flatMap { $0.route.plan(self).requests })
        needed.formUnion(previews)
        return needed
    }

    // MARK: - Opening

    mutating func open(_ target: ItemTarget) -> [Effect] {
        switch target {
        case .nothing: return []
        case .story(let id):
            if let row = data.stories?.window.rows.first(where: { $0.id == id }), row.articleCount == 1 {
                return push(.article(row.lead, version: nil, story: id))
            }
            return push(.story(id))
        case .article(let id, let version, let offset):
            return push(.article(id, version: version, story: storyOfScreen), offset: offset)
        case .row(let row): return openRow(row)
        case .fact(let fact): return openFact(fact)
        case .utterance(_, _, let article, let offset):
            return push(.article(article, version: nil, story: storyOfScreen), offset: offset)
        case .pair(let left, let right, let offset):
            return push(
                .compare(TextReference(article: left), TextReference(article: right), story: storyOfScreen),
                offset: offset)
        case .version(let number):
            guard case .versions(let id) = screen.route else { return [] }
            return push(.article(id, version: number, story: nil))
        case .source(let id):
            guard let source = data.sources().value?.first(where: { $0.id == id }) else { return [] }
            if screen.route == .notices { return goToSource(at: source.location) }
            return push(.search(queryForSource(source)))
        case .tag(let name): return push(.search("tag:" + QueryLanguage.quoted(name)))
        case .folder(let path): return push(.search("source:" + QueryLanguage.quoted(path)))
        case .group: return perform(.foldGroup, count: nil)
        case .url(let url): return [.openURL(url)]
        case .outlet(let name):
            return showStories(limitedTo: "outlet:" + QueryLanguage.quoted(name))
        case .command(let id): return perform(id, count: nil)
        }
    }

    /// The list of sources, with this one selected and shown, whatever is folded or left out.
    mutating func goToSource(at location: String) -> [Effect] {
        let effects = screen.route == .sources ? [] : push(.sources)
        screen.filter = ""
        soughtSource = location
        selectSoughtSource()
        return effects
    }

    /// As soon as the sources are here.
    mutating func selectSoughtSource() {
        guard let location = soughtSource, screen.route == .sources, let all = data.sources().value else { return }
        soughtSource = nil
        guard let source = all.first(where: { $0.location == location }) else { return }
        foldedGroups.subtract(SourceTree.Group.Kind.all(of: source).map(\.name))
        if !SourceTree.isListed(source, sourceSelection, "") { sourceSelection = .all }
        screen.panes[0].item = source.id.rawValue
        revision += 1
    }

    /// The story that articles opened from here belong to.
    var storyOfScreen: StoryID? {
        if let story = screen.route.story { return story }
        switch screen.route {
        case .search(let text):
            guard case .article(let id, _, _)? = selectedItem?.target else { return nil }
            return data.hits[text]?.rows.first { $0.article.id == id }?.article.story
        case .versions(let id): return data.versions(id).value?.article.story
        case .person(let name):
            guard case .utterance(_, _, let article, _)? = selectedItem?.target, let page = data.person(name).value
            else { return nil }
            return page.appearances.first { appearance in
                appearance.utterances.contains { $0.variants.contains { $0.article == article } }
            }?.story
        default: return nil
        }
    }

    /// The list of stories limited to a query, over the screens that it was asked for on: going back leads there.
    mutating func showStories(limitedTo text: String) -> [Effect] {
        leave()
        if screen.route != .stories {
            waysBack.append(WayBack(screens: screens, query: query))
            if waysBack.count > ReaderState.stackLimit { waysBack.removeFirst() }
        }
        query.text = text
        screens = [Screen(.stories)]
        return arrive()
    }

    /// From a list of stories that was opened on another screen back to that, with the limit that it had.
    mutating func goBackFromStories() -> [Effect]? {
        guard screen.route == .stories, screens.count == 1, let way = waysBack.popLast() else { return nil }
        query = way.query
        screens = way.screens
        return arrive()
    }

    private mutating func openRow(_ number: Int) -> [Effect] {
        guard case .compare(let left, let right, let story) = screen.route,
            let texts = data.comparison(comparisonRequest(left, right)).value,
            texts.comparison.rows.indices.contains(number)
        else { return [] }
        let row = texts.comparison.rows[number]
        let showsLeft = (screen.column == 0 && !row.left.isEmpty) || row.right.isEmpty
        let sentences = showsLeft ? texts.comparison.left : texts.comparison.right
        guard let sentence = (showsLeft ? row.left : row.right).first, sentences.indices.contains(sentence) else {
            return []
        }
        let reference = showsLeft ? left : right
        return push(
            .article(reference.article, version: reference.version, story: story),
            offset: sentences[sentence].span.start)
    }

    /// A fact that several sources state opens their comparison; in the view of all columns, or where one source alone
    /// states it, the article.
    private mutating func openFact(_ number: Int) -> [Effect] {
        guard let story = screen.route.story, let matrix = data.story(story).value?.matrix,
            matrix.facts.indices.contains(number)
        else { return [] }
        let fact = matrix.facts[number]
        let stating = fact.statements.map(\.article).filter { matrix.articles.indices.contains($0) }
        let isMatrix = screen.route.kind == .matrix
        let focus = isMatrix ? screen.column : focusedColumnArticle(matrix) ?? screen.column
        if screen.route.kind == .compare || Set(stating).count < 2 {
            guard let statement = fact.statement(in: focus) ?? fact.statements.first,
                matrix.articles.indices.contains(statement.article)
            else { return [] }
            return push(
                .article(matrix.articles[statement.article], version: nil, story: story), offset: statement.span.start)
        }
        let difference = fact.differences.first { $0.difference.relation == .differs }
        var pair = difference.map { ($0.leftArticle, $0.rightArticle) }
        if isMatrix, stating.contains(focus), let other = stating.first(where: { $0 != focus }) {
            pair = (other, focus)
        }
        let (left, right) = pair ?? (stating[0], stating.first { $0 != stating[0] } ?? stating[0])
        guard matrix.articles.indices.contains(left), matrix.articles.indices.contains(right) else { return [] }
        let shown = difference.flatMap {
            $0.leftArticle == left && $0.rightArticle == right ? $0.difference.left.start : nil
        }
        let stated = fact.statement(in: left)?.span.start
        return open(.pair(matrix.articles[left], matrix.articles[right], offset: shown ?? stated))
    }

    /// In the view of all columns: the article whose column has the focus, as its index in the matrix.
    func focusedColumnArticle(_ matrix: CoverageMatrix) -> Int? {
        let order = columnOrder(matrix)
        guard !order.isEmpty else { return nil }
        return order[min(max(0, screen.column), order.count - 1)]
    }

    /// The articles in the order of their columns: the anchor, the two that were opened, the others by time.
    func columnOrder(_ matrix: CoverageMatrix) -> [Int] {
        guard case .compare(let left, let right, _) = screen.route else { return [] }
        let opened = [left.article, right.article].compactMap { matrix.articles.firstIndex(of: $0) }
        let wanted = [screen.anchor].compactMap { $0 } + opened + Array(matrix.articles.indices)
        return wanted.reduce(into: []) { order, article in
            if matrix.articles.indices.contains(article), !order.contains(article) { order.append(article) }
        }
    }

    // MARK: - The next story or article

    mutating func goToNeighbour(_ step: Int) -> [Effect] {
        if let effects = goToNeighbourOfList(step) { return effects }
        if case .article(let id, _, let story?) = screen.route, let detail = data.story(story).value,
            let index = detail.sources.firstIndex(where: { $0.article.id == id })
        {
            let next = index + step
            if detail.sources.indices.contains(next) {
                return replace(.article(detail.sources[next].article.id, version: nil, story: story))
            }
            if detail.sources.count > 1 {
                say(step > 0 ? "This is the last source of the story." : "This is the first source of the story.")
                return []
            }
        }
        guard let story = screen.route.story, let page = data.stories,
            let row = page.window.rows.firstIndex(where: { $0.id == story }),
            page.window.rows.indices.contains(row + step)
        else {
            say(step > 0 ? "This is the last story of the list." : "This is the first story of the list.")
            return []
        }
        let next = page.window.rows[row + step]
        if let list = screens.firstIndex(where: { $0.route == .stories }) {
            screens[list].panes[0].selected = page.window.offset + row + step
            screens[list].panes[0].item = next.id.rawValue
        }
        if case .article = screen.route { return replace(.article(next.lead, version: nil, story: next.id)) }
        return replace(sameScreen(of: next.id))
    }

    // MARK: - Places

    /// Where the reader is on the screen on top.
    var place: Place { place(of: screen) }

    private func place(of screen: Screen) -> Place {
        let position = screen.panes.first ?? PanePosition()
        let isArticle = screen.route.kind == .article
        var place = Place(
            route: screen.route, item: position.item, row: position.selected,
            top: isArticle ? position.offset : position.row,
            column: screen.column)
        if screen.showsWords { place.showsWords = true }
        return place
    }

    /// What to keep for the next run.
    public var savedPlace: SavedPlace {
        var offsets = readingOffsets
        for screen in screens {
            if case .article(let id, nil, _) = screen.route { offsets[id] = screen.panes.first?.offset ?? 0 }
        }
        var saved = SavedPlace(
            screens: screens.map { place(of: $0) }, query: query,
            marks: Dictionary(marks.map { (String($0.key), $0.value) }, uniquingKeysWith: { first, _ in first }),
            readingOffsets: offsets, history: history)
        saved.extraMeasure = readingOptions.extraMeasure
        saved.extraList = readingOptions.extraList
        saved.sourceOrder = sourceOrder
        saved.sourceSelection = sourceSelection
        saved.left = clock
        saved.articles = articlesPlace
        return saved
    }

    /// Seconds after which a returning reader wants to see new stories first.
    private static let longestPause: Int64 = 4 * 3_600

    /// Opens the screens of the last run. After a long pause only the list of stories is.
    mutating func restore(_ saved: SavedPlace) {
        query = saved.query
        readingOffsets = saved.readingOffsets
        history = saved.history ?? [:]
        readingOptions.extraMeasure = min(200, max(-200, saved.extraMeasure ?? 0))
        readingOptions.extraList = min(1_000, max(-1_000, saved.extraList ?? 0))
        sourceOrder = saved.sourceOrder ?? .name
        sourceSelection = saved.sourceSelection ?? .shown
        marks = [:]
        for (name, place) in saved.marks { if let letter = name.first { marks[letter] = place } }
        let kept = saved.screens.filter { ![.help, .notices, .output].contains($0.route.kind) }
        screens = kept.prefix(ReaderState.stackLimit).map(ReaderState.screen(at:))
        if screens.first?.route != .stories { screens.insert(Screen(.stories), at: 0) }
        articlesPlace = saved.articles
        if let left = saved.left, clock - left > ReaderState.longestPause {
            screens[0] = Screen(.stories)
            articlesPlace = nil
        }
    }

    /// A screen as it stood; what it shows is loaded later.
    static func screen(at place: Place) -> Screen {
        var screen = Screen(place.route)
        screen.column = max(0, place.column)
        screen.showsWords = place.showsWords ?? false
        var position = PanePosition(selected: max(0, place.row))
        position.item = place.item
        if place.route.kind == .article {
            // It was marked when it was opened, and may have been marked as unread since.
            screen.markedVersion = Int.max
            position.offset = max(0, place.top)
        } else {
            position.row = place.top
            position.startsAtTop = false
        }
        screen.panes = [position]
        return screen
    }

    mutating func performMark(_ command: CommandID, _ letter: Character) -> [Effect] {
        if command == .setMark {
            marks[letter] = place
            say("This place is kept as \(letter).")
            return [.savePlace(savedPlace)]
        }
        guard let place = marks[letter] else {
            say("There is no mark \(letter); m\(letter) sets it.", .refusal)
            return []
        }
        leave()
        if screen.route == place.route { screens.removeLast() }
        if place.route == .stories { screens = [] }
        screens.append(ReaderState.screen(at: place))
        if screens.first?.route != .stories { screens.insert(Screen(.stories), at: 0) }
        return arrive()
    }
}
