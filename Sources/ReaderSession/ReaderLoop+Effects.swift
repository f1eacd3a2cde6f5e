import NcursesTerminal
import NewsGathering
import NewsIndex
import NewsModel
import ProgramSettings
import ReaderInterface
import ReaderThemes

/// Who carries out which effect: all of them, so that the compiler finds one that nobody does.
extension ReaderLoop {
    /// Does what an effect asks: what needs the terminal here, the rest away from the main thread.
    /// - Returns: what came of it, where that is known at once.
    mutating func carryOut(_ effect: Effect) -> Event? {
        switch effect {
        // The index
        case .load(let request): runner.load(request)
        case .setRead(let subject, let isRead): runner.changes.apply(.read(isRead), to: subject, effect)
        case .setStarred(let subject, let isStarred): runner.changes.apply(.starred(isStarred), to: subject, effect)
        case .setHidden(let subject, let isHidden): runner.changes.apply(.hidden(isHidden), to: subject, effect)
        case .setTags(let article, let tags): runner.changes.apply(.tags(tags), to: .article(article), effect)
        case .setTag(let subject, let tag, let isSet):
            runner.changes.apply(isSet ? .addTag(tag) : .removeTag(tag), to: subject, effect)
        case .setNote(let article, let note): runner.changes.apply(.note(note), to: .article(article), effect)
        case .mergeStories(let story, let other):
            runner.changes.change(effect) { _ = try $0.merge(story, into: other) }
        case .splitOff(let article, let story):
            runner.changes.change(effect) { _ = try $0.split([article], from: story) }
        case .addRule(let rule):
            runner.changes.changeCounting(effect) {
                try $0.addRule(rule, includingStored: true, now: .now).articles
            }
        case .removeRule(let id, let showingAgain):
            runner.changes.changeCounting(effect) { try $0.takeRuleOut(id, showingAgain: showingAgain).hidden }
        case .correctPerson(let rule): runner.changes.change(effect) { try $0.correctPerson(rule) }
        case .undo: runner.changes.undo(views: actions.savedQueries)
        case .editSources(let ids, let values):
            runner.changes.changeCounting(effect) { index in
                try SourceEditor.apply(values, to: ids, in: index)
                return 0
            }
        case .removeSources(let ids, let withArticles):
            runner.changes.change(effect) { try $0.removeSources(ids, withArticles: withArticles, at: .now) }
        case .saveQuery(let name, let query):
            runner.changes.store { [actions] in
                try actions.saveQuery(name, query)
                return []
            }
        case .savePlace(let place): keep(place)

        // Long work
        case .reload(let scope): runner.work { [actions] in try actions.reload(scope, $0) }
        case .readInFull(let subject): runner.readInFull(subject)
        case .saveFiles(let id): runner.work { [actions] in try actions.saveFiles(id, $0) }
        case .addSource(let address):
            runner.workOn { [actions] in try actions.addSource(address, $0).map { [.done($0)] } ?? [] }
        case .previewSource(let text): runner.previewSource(text)
        case .importSources(let path): runner.importSources(path)
        case .addSamples: runner.work { [actions] in try actions.addSamples($0) }
        case .complete(let text): runner.complete(text)
        case .export(let wish): runner.export(wish)
        case .fetchPicture(let id, let url): runner.fetchPicture(id, url)
        case .dropPicture: runner.pictures.clear()
        case .stopWork: runner.stopWork()
        case .fetchByItself(let isOn): timer?.set(isOn: isOn)

        // Other programs
        case .copy(let text): return outside.copy(text)
        case .openURL(let url): return outside.open(url: url)
        case .playFile(let id): return play(id)
        case .showPicture(let path):
            defer { runner.pictures.clear() }
            return outside.show(picture: path, with: actions.pictureViewer())
        case .openInEditor(let text): return outside.edit(text)
        case .openInPager(let text): return outside.page(text)
        case .pipe(let text, let command): return outside.pipe(text, to: command, state.currentItem)
        case .shell(let command): return outside.shell(command, state.currentItem)
        case .runProgram(let call):
            if call.result == .terminal { return outside.run(call) }
            runner.run(call)
        case .bookmark(let id): return outside.bookmark(id)
        case .notify(let stories): outside.notify(stories)

        // The program
        case .setTheme(let name): return setTheme(name)
        case .editConfiguration: return editConfiguration()
        case .askForSettings: return .settingsForm(actions.settingsFields())
        case .changeSettings(let values): return change(values)
        case .redraw: terminal.redraw()
        case .suspend: terminal.suspend(wholeJob: true)
        case .quit: end()
        }
        return nil
    }

    /// Stores the place in the background.
    func keep(_ place: SavedPlace) { runner.changes.keep(place, whenDone: restingPlace.notice(place)) }

    private func play(_ article: ArticleID) -> Event? {
        do {
            let (player, file) = try actions.playerAndFile(article)
            return outside.play(file, with: player)
        } catch {
            return .of(error)
        }
    }

    private func editConfiguration() -> Event {
        do {
            if let complaint = outside.edit(file: try actions.configurationFile()) { return complaint }
        } catch {
            return .of(error)
        }
        return readConfiguration()
    }

    private func change(_ settings: [String: String]) -> Event {
        do {
            try actions.changeSettings(settings)
        } catch {
            return .settingsRefused("\(error)")
        }
        return readConfiguration()
    }

    private func readConfiguration() -> Event {
        let (settings, problems) = actions.readConfiguration()
        return .settings(settings, problems: problems)
    }

    private mutating func setTheme(_ name: String) -> Event? {
        let (found, problems) = themes.theme(name)
        if let found {
            terminal.theme = found
            theme = name
        }
        // A look at each of them again and again says no more than the first.
        guard let problem = problems.first, reportedThemes.insert(name).inserted else { return nil }
        return .failure("\(problem)")
    }
}
