import NewsModel
import NewsWording
import TerminalCanvas

extension ReaderState {
    /// Most notices that are kept.
    private static let noticeLimit = 500

    /// Takes in one event, and gives what has to be done outside because of it.
    mutating func handle(_ event: Event) -> [Effect] {
        switch event {
        case .key(let press): return handle(press)
        case .mouse(let mouse): return handle(mouse)
        case .paste(let text):
            paste(text)
            return []
        case .resize(let columns, let rows):
            size = Size(width: min(max(0, columns), 1000), height: min(max(0, rows), 1000))
            return []
        case .loaded(let request, let result): return take(request, result)
        case .indexChanged:
            data.invalidate()
            return []
        case .listsChanged:
            data.invalidateLists()
            return []
        case .changed(let effect, let articles):
            sayChanged(effect, articles)
            return []
        case .changeFailed(let effect, let reason):
            takeBack(effect, reason)
            return []
        case .rest: return lookAhead()
        case .progress(let new):
            // An empty list says whether something is under way.
            if (progress == nil) != (new == nil) { revision += 1 }
            progress = new
            return []
        case .notice(let notice):
            add(notice)
            return []
        case .settings(let new, let problems):
            take(new, problems)
            return []
        case .settingsForm(let fields):
            if overlay == nil { overlay = .form(SourceForm(.settings, title: "Settings", fields: fields)) }
            return []
        case .settingsRefused(let reason):
            reopenForm(.settings, reason)
            return []
        case .done(let text):
            add(Notice(level: .note, text: text, time: clock), isOnScreen: true)
            sayDone(text.hasSuffix(".") ? String(text.dropLast()) : text)
            return []
        case .views(let views):
            savedQueries = views
            return []
        case .sourcePreview(let preview):
            return show(preview)
        case .imported(let text, let sources):
            offerFetch(text, sources)
            return []
        case .exportExists(let export):
            askToReplace(export)
            return []
        case .exportFailed(let export, let reason):
            askAgain(export, reason)
            return []
        case .completions(let text, let found):
            takeCompletions(of: text, found)
            return []
        case .newStories(let stories):
            for story in stories {
                add(Notice(level: .note, text: "New in “\(story.view)”: \(story.headline)", time: clock))
            }
            return stories.isEmpty ? [] : [.notify(stories)]
        case .programShown(let title, let text): return showOutput(title, text)
        case .pictureCame(let url, let path): return show(picture: url, path)
        case .fetchDue:
            // Work under way is not disturbed; the next round comes.
            return fetchesByItself && progress == nil ? [.reload(.due)] : []
        case .clock(let time):
            clock = time
            return []
        case .choices(let themes, let queries):
            settings.themes = themes
            savedQueries = queries
            return []
        case .restore(let place):
            restore(place)
            return []
        }
    }

    /// New settings hold at once; what the terminal decides stays.
    private mutating func take(_ new: ReaderSettings, _ problems: [String]) {
        var new = new
        new.themes = settings.themes
        new.zone = settings.zone
        if settings.glyphs.isASCII { new.glyphs = settings.glyphs }
        new.isMonochrome = settings.isMonochrome
        settings = new
        for problem in problems { add(Notice(level: .failure, text: problem, time: clock)) }
        if problems.isEmpty { say("The settings were read again and hold.") }
    }

    /// - Parameter isOnScreen: the screen itself says it, so that nothing points to it.
    mutating func add(_ notice: Notice, isOnScreen: Bool = false) {
        notices.append(notice)
        if notices.count > ReaderState.noticeLimit { notices.removeFirst(notices.count - ReaderState.noticeLimit) }
        messageSparesKeys = false
        if isOnScreen { return }
        if notice.level == .failure, screen.route != .notices { unseenFailures += 1 }
        message = notice
    }

    /// Says something in the last line without keeping it.
    /// - Parameter sparesKeys: it comes with a screen that is new, whose keys are to be seen: it stands in place of
    ///   what is told of the selected row.
    mutating func say(_ text: String, _ level: Notice.Level = .note, sparesKeys: Bool = false) {
        message = Notice(level: level, text: text, time: clock)
        messageSparesKeys = sparesKeys
    }

    private mutating func take(_ request: DataRequest, _ result: DataResult) -> [Effect] {
        if isOutdated(request) {
            data.forget(request)
            return []
        }
        if case .failed(let reason) = result, keepLimit(instead: request, reason) { return [] }
        takePlaceAtTop(request)
        if data.take(request, result) { revision += 1 }
        goToNew(request, result)
        renewIfEmpty()
        data.evict(keeping: needed)
        // The screen says it in place of what failed to come; the list of notices keeps it.
        if case .failed(let reason) = result {
            add(Notice(level: .failure, text: reason, time: clock), isOnScreen: true)
            if let waiting = deferred, request == .story(waiting.story) { deferred = nil }
            stopSeeking(request, reason)
        }
        switch (request, result, screen.route) {
        case (.stories, .stories, .stories): beforeLimit = nil
        case (.search(let asked, _), .search, .search(let shown)) where asked == shown: beforeLimit = nil
        default: break
        }
        if case .story(let detail) = result, let waiting = deferred, waiting.story == detail.summary.id {
            deferred = nil
            if screen.route == .story(waiting.story) { return perform(waiting) }
        }
        switch (request, result) {
        case (.stories(_, let slice, _), .stories(let page)):
            if let search = slice.unread { return goOnSeeking(search, found: page.window.unreadRow) }
        case (.search(_, let slice), .search(let window)):
            if let search = slice.unread { return goOnSeeking(search, found: window.unreadRow) }
        default: break
        }
        if case .tags(let tags) = result { showTags(tags) }
        if case .sourceForm(let ids) = request, case .sourceForm(let fields) = result { showForm(ids, fields) }
        if case .sources = result { selectSoughtSource() }
        if case .rules(let rules, let headlines, let sources) = result { showRules(rules, headlines, sources) }
        switch result {
        case .article, .story: return markAsRead()
        default: return []
        }
    }

    /// The rows in which something unread was looked for failed to come.
    private mutating func stopSeeking(_ request: DataRequest, _ reason: String) {
        switch request {
        case .search, .stories:
            guard let seek = seeksUnread else { return }
            seeksUnread = nil
            // The list that says why is not on the screen.
            if seek.place != .list { say(reason, .failure) }
        default: break
        }
    }

    /// Does it when the story is there. Of one that failed to come the screen says so, and nothing waits.
    mutating func wait(for story: StoryID, _ step: DeferredStep.Step) {
        if data.isToCome(.story(story)) { deferred = DeferredStep(story: story, step: step) }
    }

    private mutating func perform(_ waiting: DeferredStep) -> [Effect] {
        switch waiting.step {
        case .command(let id): perform(id, count: nil)
        case .unread(let step): goToUnreadSource(step, of: waiting.story)
        }
    }

    /// Whether the list was limited otherwise, or opened anew, before the answer came.
    private func isOutdated(_ request: DataRequest) -> Bool {
        switch request {
        case .stories(let asked, let slice, _):
            return asked != query || slice.edition != edition || isNoLongerSought(slice)
        case .search(_, let slice): return isNoLongerSought(slice)
        default: return false
        }
    }

    /// Whether the rows are those around something unread that is not looked for any more, and not those at the cursor.
    private func isNoLongerSought(_ slice: ListSlice) -> Bool {
        slice.unread != nil && slice.unread != seeksUnread?.search
    }

    /// Where a list that was opened anew is answered for the first time, a cursor at its top stays there.
    private mutating func takePlaceAtTop(_ request: DataRequest) {
        for index in screens.indices {
            switch (request, screens[index].route) {
            case (.stories(_, let slice, _), .stories) where slice.edition != data.storiesEdition:
                stayAtTop(index)
            case (.search(let text, let slice), .search(let shown))
            where text == shown && slice.edition != data.hitEditions[text]:
                stayAtTop(index)
            default: break
            }
        }
    }

    /// An article counts as read once it is on the screen, and so do copies of it in other outlets.
    mutating func markAsRead() -> [Effect] {
        guard case .article(let id, nil, let story) = screen.route,
            let article = data.article(TextReference(article: id)).value?.summary
        else { return [] }
        var effects: [Effect] = []
        if !article.isRead || article.isChanged, screen.markedVersion < article.versionCount {
            screen.markedVersion = article.versionCount
            change(.article(id), isRead: true)
            effects.append(.setRead(.article(id), true))
        }
        guard settings.marksCopies, let detail = story.flatMap({ data.story($0).value }), !copiesMarked.contains(id)
        else { return effects }
        copiesMarked.insert(id)
        let copies = detail.copies(of: id).filter { copy in
            detail.sources.contains { $0.article.id == copy && !$0.article.isRead && !$0.article.isStarred }
        }
        guard !copies.isEmpty else { return effects }
        change(.articles(copies), isRead: true)
        say(
            "\(Wording.count(copies.count, "copy", "copies")) of it in other outlets \(copies.count == 1 ? "is" : "are") read too; \(shownKey(.undo)) takes that back."
        )
        return effects + [.setRead(.articles(copies), true)]
    }

    /// `fetching 12/40 · 20 s left · Esc stops`.
    func words(for progress: WorkProgress) -> String {
        var text =
            "\(settings.isPlain ? "" : "\(settings.glyphs.working) ")\(progress.title) \(Wording.grouped(progress.done))"
        if progress.total > 0 { text += "/" + Wording.grouped(progress.total) }
        if let left = progress.timeLeft {
            text +=
                left < 60
                ? " \(settings.glyphs.dot) \(max(0, left)) s left" : " \(settings.glyphs.dot) \(left / 60) min left"
        }
        return text + " \(settings.glyphs.dot) Esc stops"
    }
}

// MARK: - Keys and the mouse

extension ReaderState {
    private mutating func handle(_ press: KeyPress) -> [Effect] {
        message = nil
        macro = []
        screen.seeksNewSince = nil
        seeksUnread = nil
        if overlay != nil { return handleInOverlay(press) }
        if pendingKeys.isEmpty, let digit = press.typed?.wholeNumberValue, press.typed?.isASCII == true,
            let effects = handleDigit(digit)
        {
            return effects
        }
        let presses = pendingKeys + [press]
        if let command = waitingForCharacter(presses) {
            pendingKeys = []
            count = nil
            return press.typed.map { performMark(command, $0) } ?? []
        }
        let kind = screen.route.kind
        switch settings.keyMap.lookUp(presses, on: kind) {
        case .prefix:
            pendingKeys = presses
            return []
        case .nothing:
            let wasTyping = !pendingKeys.isEmpty || count != nil
            pendingKeys = []
            count = nil
            // A key with a control is meant, too; only what terminals send by themselves is passed over.
            if !wasTyping, press.isMeant {
                say("\(KeySequence([press]).shown()) does nothing here; \(helpKey) shows the keys.")
            }
            return []
        case .action(let action):
            if case .command(let id) = action, CommandTable.command(id).takesCharacter {
                pendingKeys = presses
                return []
            }
            let times = count
            pendingKeys = []
            count = nil
            return run(action, count: times)
        }
    }

    private var helpKey: String {
        settings.keyMap.keys(of: .help, on: screen.route.kind).first?.shown(ascii: settings.glyphs.isASCII) ?? ":help"
    }

    /// The command whose letter is typed now, as the `a` of `ma`.
    private func waitingForCharacter(_ presses: [KeyPress]) -> CommandID? {
        guard presses.count > 1 else { return nil }
        guard case .action(.command(let id)) = settings.keyMap.lookUp(Array(presses.dropLast()), on: screen.route.kind)
        else { return nil }
        return CommandTable.command(id).takesCharacter ? id : nil
    }

    /// A digit opens or picks the source of that number where sources have numbers; elsewhere it begins a count.
    private mutating func handleDigit(_ digit: Int) -> [Effect]? {
        if count == nil, digit > 0, let effects = pickSource(digit) { return effects }
        guard digit > 0 || count != nil else { return nil }
        count = min(99_999, (count ?? 0) * 10 + digit)
        return []
    }

    private mutating func run(_ action: KeyMap.Action, count: Int?) -> [Effect] {
        switch action {
        case .command(let id):
            // While something is looked for on the screen, n and N go through the places found.
            if !screen.find.isEmpty, let replaced = ReaderState.whileFinding[id] {
                return perform(replaced, count: count)
            }
            return perform(id, count: count)
        case .user(let index):
            guard settings.keyMap.userCommands.indices.contains(index) else { return [] }
            begin(settings.keyMap.userCommands[index])
            return []
        }
    }

    static let whileFinding: [CommandID: CommandID] = [
        .nextUnread: .nextMatch, .toggleRead: .previousMatch, .nextDifference: .nextMatch,
        .previousDifference: .previousMatch,
    ]

    private mutating func handle(_ mouse: MouseEvent) -> [Effect] {
        guard settings.usesMouse else { return [] }
        message = nil
        seeksUnread = nil
        if overlay != nil { return handleInOverlay(mouse) }
        let layout = currentLayout
        let body = ScreenFrame(size, layout).body
        guard mouse.y >= body.y, mouse.y < body.maxY else { return [] }
        guard let index = layout.panes.lastIndex(where: { mouse.x >= $0.x }) else { return [] }
        if layout.panes[index].isPassive { return [] }
        if layout.panes.count(where: { !$0.isPassive }) > 1 {
            screen.column = index
        } else if mouse.action == .press, let column = layout.columnStarts.lastIndex(where: { mouse.x >= $0 }) {
            screen.column = column + layout.firstColumn
        }
        let pane = layout.panes[index]
        switch mouse.action {
        case .scrollUp: scroll(by: -3)
        case .scrollDown: scroll(by: 3)
        case .press, .doublePress:
            let line = position(ofPane: index).top + mouse.y - body.y
            guard let item = pane.item(atLine: line), pane.lines(ofItem: item).contains(line) else { return [] }
            select(item)
            if mouse.action == .doublePress { return perform(.open, count: nil) }
        }
        return []
    }

    private mutating func paste(_ text: String) {
        if case .form(let form) = overlay { return paste(text, in: form) }
        if case .menu(var menu) = overlay {
            menu.filter += text.filter { !$0.isNewline }
            menu.selected = 0
            overlay = .menu(menu)
        }
        guard case .prompt(var prompt) = overlay else { return }
        prompt.insert(text)
        overlay = .prompt(prompt)
    }
}
