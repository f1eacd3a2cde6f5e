import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// Commands of the screen of sources, and what comes of them.
extension ReaderState {
    /// What a command is about: the selected sources, else the one under the cursor, or those of the tag there.
    var chosenSources: [SourceHealth] {
        guard screen.route == .sources, let all = data.sources().value else { return [] }
        if !selectedSources.isEmpty { return all.filter { selectedSources.contains($0.id) } }
        switch selectedItem?.target {
        case .source(let id)?: return all.filter { $0.id == id }
        case .folder(let path)?: return all.filter { $0.location == path && $0.state == .added }
        case .tag(let name)?: return sources(below: .tag(name), all)
        case .group(let name)?:
            return [SourceTree.Group.Kind.untagged, .added].first { $0.name == name }.map { sources(below: $0, all) }
                ?? []
        default: return []
        }
    }

    /// As the screen lists them.
    func sourceTree(of sources: [SourceHealth]) -> SourceTree {
        SourceTree(
            sources, order: sourceOrder, folded: foldedGroups, selection: sourceSelection, filter: screen.filter)
    }

    /// Those of the sources that the screen lists.
    func listed(_ sources: [SourceHealth]) -> [SourceHealth] {
        sources.filter { SourceTree.isListed($0, sourceSelection, screen.filter) }
    }

    private func sources(below kind: SourceTree.Group.Kind, _ all: [SourceHealth]) -> [SourceHealth] {
        listed(all).filter { SourceTree.Group.Kind.all(of: $0).contains(kind) }
    }

    /// The articles of everything that the screen lists.
    private var queryForListed: String? {
        guard let all = data.sources().value else { return nil }
        let listed = self.listed(all)
        let others = all.filter { $0.unreadCount > 0 && !listed.contains($0) }
        func query(_ sources: [SourceHealth], _ sign: String, _ joint: String) -> String {
            sources.map { sign + "source:" + QueryLanguage.quoted($0.location) }.joined(separator: joint)
        }
        // The index reads so many terms only.
        guard min(listed.count, others.count) <= QueryLanguage.mostTerms else { return nil }
        return listed.count < others.count ? query(listed, "", " or ") : query(others, "-", " ")
    }

    /// Marks what the screen lists as read, as far as anything of it is unread.
    mutating func markListedSources() -> [Effect] {
        guard let query = queryForListed else {
            say("These are too many sources to be marked at once, and not all: limit the list.", .refusal)
            return []
        }
        return [.setRead(.matches(query), true)]
    }

    /// Shows all but the hidden ones, then those with something unread, then all.
    mutating func showOtherSources() {
        let hidden = (data.sources().value ?? []).count(where: \.isHidden)
        switch sourceSelection {
        case .shown:
            sourceSelection = .unread
            say("Only sources with something unread are shown.")
        case .unread where hidden > 0:
            sourceSelection = .all
            say("All sources are shown, the hidden ones too.")
        case .unread, .all:
            sourceSelection = .shown
            say(hidden > 0 ? "All sources are shown but for the \(hidden) hidden." : "All sources are shown.")
        }
    }

    func reasonAgainstSources(_ id: CommandID) -> String? {
        let chosen = chosenSources
        guard !chosen.isEmpty else { return "No source is selected." }
        switch id {
        case .markRead: return chosen.allSatisfy { $0.unreadCount == 0 } ? "Nothing of it is unread." : nil
        case .editSource, .removeSource, .selectSource, .muteSource, .pauseSource:
            return chosen.allSatisfy { $0.state == .added }
                ? "These files were added by hand and are fetched from nowhere; they have nothing to set up." : nil
        case .showStories: return queryForChosen == nil ? "No source is selected." : nil
        default: return nil
        }
    }

    mutating func performOnSources(_ id: CommandID) -> [Effect]? {
        switch id {
        case .editSource:
            return [.load(.sourceForm(chosenSources.filter { $0.state != .added }.map(\.id)))]
        case .removeSource: askToRemove(chosenSources.filter { $0.state != .added })
        case .selectSource: toggleSelected()
        case .muteSource: return toggle(.muted, named: "muted")
        case .pauseSource: return toggle(.paused, named: "paused")
        case .sortSources:
            sourceOrder = sourceOrder.next
            say("Sources: \(sourceOrder.title).")
            revision += 1
        case .foldGroup: toggleFold()
        default: return nil
        }
        return []
    }

    /// All of them get the state, unless all have it.
    private mutating func toggle(_ state: SourceHealth.State, named name: String) -> [Effect] {
        let chosen = chosenSources.filter { $0.state != .added }
        let isSet = chosen.allSatisfy { $0.state == state }
        selectedSources = []
        return [.editSources(chosen.map(\.id), ["state": isSet ? "" : name])]
    }

    private mutating func toggleSelected() {
        let ids: [SourceID]
        if case .source(let id)? = selectedItem?.target {
            ids = [id]
        } else {
            let kept = selectedSources
            selectedSources = []
            ids = chosenSources.filter { $0.state != .added }.map(\.id)
            selectedSources = kept
        }
        if selectedSources.isSuperset(of: ids) {
            selectedSources.subtract(ids)
        } else {
            selectedSources.formUnion(ids)
        }
        revision += 1
        if ids.count == 1 { move(by: 1) }
    }

    private mutating func toggleFold() {
        let name: String
        switch selectedItem?.target {
        case .tag(let tag)?: name = tag
        case .group(let group)?: name = group
        default:
            guard let item = selectedItem?.id, let all = data.sources().value,
                let kind = sourceTree(of: all).groups.first(where: { group in
                    group.sources.contains { group.item(of: $0) == item }
                })?.kind
            else { return }
            name = kind.name
            // The heading is what is left to be selected.
            screen.panes[0].item = kind.item
        }
        if foldedGroups.remove(name) == nil { foldedGroups.insert(name) }
        revision += 1
    }

    // MARK: - Setting up

    mutating func showForm(_ ids: [SourceID], _ fields: [SourceField]) {
        guard overlay == nil, screen.route == .sources, !fields.isEmpty else { return }
        overlay = .form(SourceForm(.sources(ids), title: names(of: ids), fields: fields))
    }

    func names(of ids: [SourceID]) -> String {
        guard ids.count == 1, let source = data.sources().value?.first(where: { $0.id == ids[0] }) else {
            return Wording.count(ids.count, "source")
        }
        return source.title
    }

    /// The form that was sent for this again, where what it said could not be done.
    mutating func reopenForm(_ purpose: SourceForm.Purpose, _ reason: String) {
        guard var form = sentForm, form.purpose == purpose, overlay == nil,
            screen.route == .sources || purpose == .settings
        else { return }
        form.problem = reason
        if let index = form.fields.firstIndex(where: { reason.lowercased().hasPrefix($0.name + ":") }) {
            form.select(index)
        }
        overlay = .form(form)
    }

    // MARK: - Removing

    private mutating func askToRemove(_ sources: [SourceHealth]) {
        guard !sources.isEmpty else { return }
        let ids = sources.map(\.id)
        let articles = sources.reduce(0) { $0 + $1.articleCount }
        let count = Wording.count(articles, "article")
        let what = sources.count == 1 ? sources[0].title : Wording.count(sources.count, "source")
        let (it, its) = sources.count == 1 ? ("it", "its") : ("them", "their")
        overlay = .menu(
            Menu(
                title: "Remove \(what)?",
                notes: sources.count == 1 ? [sources[0].location] : sources.prefix(6).map(\.title),
                choices: [
                    Menu.Choice(
                        title: "Remove \(it) and keep \(its) articles",
                        detail: "\(count) \(articles == 1 ? "stays" : "stay")",
                        action: .effect(.removeSources(ids, withArticles: false))),
                    Menu.Choice(
                        title: "Remove \(it) with \(its) articles", detail: "\(count)",
                        action: .effect(.removeSources(ids, withArticles: true)),
                        notes: ["What is starred, noted or stands elsewhere too stays."]),
                    Menu.Choice(title: "Leave \(it)", detail: "", action: .nothing),
                ]))
    }

    /// What a choice does, said with the key that takes it back.
    mutating func sayChosen(_ effect: Effect) {
        switch effect {
        case .mergeStories(let story, let other):
            // Both are named, or it is not seen what was put into what.
            let most = roomForTitle(beside: 17)
            sayDone("Merged \(headline(of: story, most: most)) into \(headline(of: other, most: most))")
        case .splitOff(let article, let story):
            let outlet = data.story(story).value?.sources.first { $0.article.id == article }?.article.outlet ?? "it"
            sayDone("Taken out of the story: \(outlet)")
        case .removeSources(let ids, let withArticles):
            let its = ids.count == 1 ? "its" : "their"
            sayDone("Removed \(names(of: ids))\(withArticles ? " with \(its) articles" : "; \(its) articles stay")")
            selectedSources = []
        case .correctPerson(let rule): sayCorrected(rule)
        default: break
        }
    }

    // MARK: - Adding

    /// Asks whether what was found is to be added.
    mutating func show(_ preview: SourcePreview) -> [Effect] {
        if let name = preview.knownAs {
            let effects = overlay == nil ? goToSource(at: preview.shownAddress) : []
            say("\(name) is among the sources already.", .refusal)
            return effects
        }
        guard overlay == nil else {
            say("\(preview.title): \(preview.problem ?? preview.kind).")
            return []
        }
        let words = Wording(clock: clock, zone: settings.zone)
        var notes = preview.items.map { item in
            (item.published.map { words.age($0) } ?? "").fitted(6, alignsRight: true) + "  " + item.title
        }
        if !preview.kind.isEmpty { notes.insert(preview.kind, at: 0) }
        if let problem = preview.problem { notes = [problem.hasSuffix(".") ? problem : problem + "."] }
        var choices = [
            Menu.Choice(
                title: preview.problem == nil ? "Add it" : "Add it all the same", detail: preview.shownAddress,
                action: .effect(.addSource(preview.address)))
        ]
        choices += preview.others.map {
            Menu.Choice(
                title: "The page's other feed", detail: $0.title, action: .effect(.previewSource($0.address)))
        }
        choices.append(Menu.Choice(title: "Change the address", detail: "", action: .type(preview.typed)))
        choices.append(Menu.Choice(title: "Leave it", detail: "", action: .nothing))
        var menu = Menu(
            title: preview.title.isEmpty ? preview.shownAddress : preview.title, notes: notes, choices: choices)
        // What could not be seen is first to be looked at again.
        if preview.problem != nil { menu.selected = choices.count - 2 }
        overlay = .menu(menu)
        return []
    }

    /// What arrived, and whether to fetch it at once.
    mutating func offerFetch(_ text: String, _ sources: Int) {
        guard sources > 0, overlay == nil else {
            add(Notice(level: .note, text: text, time: clock))
            return
        }
        notices.append(Notice(level: .note, text: text, time: clock))
        overlay = .menu(
            Menu(
                title: "Imported", notes: [text],
                choices: [
                    Menu.Choice(
                        title: "Fetch them now", detail: Wording.count(sources, "source"),
                        action: .effect(.reload(.everything))),
                    Menu.Choice(title: "Later", detail: "\(shownKey(.reloadAll)) fetches them", action: .nothing),
                ]))
    }

    // MARK: - Completing paths and addresses

    /// Addresses that are known are completed here; paths by the machine that they are on.
    mutating func completePath(_ old: Prompt) -> [Effect] {
        var prompt = old
        let text = trimmed(prompt.text)
        overlay = .prompt(prompt)
        let isPath = text.hasPrefix("/") || text.hasPrefix("~") || text.hasPrefix(".")
        if isPath || prompt.purpose != .addSource { return [.complete(text)] }
        let known = (history[prompt.purpose.historyKey] ?? []).reversed() + (data.sources().value ?? []).map(\.location)
        var seen: Set<String> = []
        let found = known.compactMap { ReaderState.completion(of: text, by: $0) }.filter { seen.insert($0).inserted }
        if found.isEmpty { return [.complete(text)] }
        prompt.take(found)
        overlay = .prompt(prompt)
        return []
    }

    /// The known address, as far as what was typed begins it with or without its scheme.
    private static func completion(of text: String, by known: String) -> String? {
        if known.hasPrefix(text) { return known }
        let bare = known.split(separator: "://", maxSplits: 1).last.map(String.init) ?? known
        return bare.hasPrefix(text) && bare != known ? bare : nil
    }

    mutating func takeCompletions(of text: String, _ found: [String]) {
        guard case .prompt(var prompt) = overlay, prompt.purpose.isPath, trimmed(prompt.text) == text else { return }
        if found.isEmpty { say("Nothing begins with “\(text)”.", .refusal) }
        prompt.take(found)
        overlay = .prompt(prompt)
    }
}

extension Prompt {
    /// Goes on as far as all of them agree; where they differ, they are shown.
    mutating func take(_ found: [String]) {
        guard let first = found.first else {
            completions = []
            return
        }
        let common = found.reduce(first) { a, b in String(zip(a, b).prefix { $0 == $1 }.map(\.0)) }
        if common.count > text.count || found.count == 1 {
            text = common
            cursor = characters.count
        }
        completions = found.count > 1 ? found : []
    }
}
