import Foundation
import NewsAnalysis
import NewsGathering
import NewsIndex
import NewsIngest
import NewsModel
import NewsWording
import ProgramSettings
import ReaderInterface
import ReaderSession

extension ReaderActions {
    /// What the reader starts, done as the commands of the command line do it.
    static func standard(index: NewsIndex, settings: Settings, source: SettingsSource) -> ReaderActions {
        ReaderActions(
            reload: { try ReaderWork(index: index, settings: settings, progress: $1).reload($0) },
            readInFull: { try ReaderWork(index: index, settings: settings, progress: $1).readInFull($0) },
            saveFiles: { try ReaderWork(index: index, settings: settings, progress: $1).saveFiles(of: $0) },
            playerAndFile: { id in
                let article = try index.neededArticle(id)
                let file = try AttachedFiles(article, settings: settings, index: index).target(nil)
                return (settings["enclosures.player"], file)
            },
            fetchPicture: {
                try ReaderWork(index: index, settings: settings, progress: $3).fetchPicture(of: $0, at: $1, into: $2)
            },
            pictureViewer: { settings["pictures.viewer"] },
            addSource: { try ReaderWork(index: index, settings: settings, progress: $1).addSource($0) },
            previewSource: { text, progress in
                // Where the index cannot be read, adding tells.
                let known = (try? index.sources(counting: false)) ?? []
                return SourceLook(settings: settings, known: known, isStopped: progress.isStopped).preview(
                    text, relativeTo: URL(fileURLWithPath: FileManager.default.currentDirectoryPath), at: .now)
            },
            importSources: {
                try ReaderWork(index: index, settings: settings, progress: $1).importSources($0, source.path)
            },
            addSamples: { try ReaderWork(index: index, settings: settings, progress: $0).addSamples() },
            export: { try ReaderExport(index: index).write($0) },
            saveQuery: { try SavedViews.store($1, as: $0, in: index) },
            savedQueries: { SavedViews.all(settings, index) },
            configurationFile: { try source.file() },
            readConfiguration: {
                let settings = source.load()
                // The headlines of a story follow at the next look at the list; where that fails they stay as they are.
                try? index.preferHeadlines(in: settings.languages("languages"))
                return (settings.readerSettings.settings, settings.allProblems(themes: nil).map { "\($0)" })
            },
            settingsFields: { ReaderSettingsForm.fields(source.load()) },
            changeSettings: { try ReaderSettingsForm.apply($0, to: source) })
    }
}

/// Long work of the reader.
private struct ReaderWork {
    private static let noSources =
        "Nothing is followed yet, so there is nothing to fetch; a on the list of stories adds a source."

    var index: NewsIndex
    var settings: Settings
    var progress: ReaderActions.Progress

    /// What came, in words; nil where nothing is to be said.
    func reload(_ scope: ReloadScope) throws -> String? {
        try index.checkFilling()
        let all = try index.sources()
        let chosen: [Source]
        switch scope {
        case .everything: chosen = updater.due(all, all: true, now: .now)
        case .due: chosen = updater.due(all, all: false, now: .now)
        case .source(let id): chosen = all.filter { $0.id == id }
        case .sources(let ids): chosen = all.filter { ids.contains($0.id) }
        case .story(let id):
            let articles = try index.storyDetail(id)?.sources.compactMap { try index.article($0.article.id) } ?? []
            let ids = Set(articles.flatMap(\.places).compactMap(\.source))
            chosen = all.filter { ids.contains($0.id) }
        }
        if scope == .due, chosen.isEmpty { return nil }
        if chosen.isEmpty, updater.pauses(of: all, now: .now).isEmpty {
            return all.isEmpty ? Self.noSources : "Nothing here came from a source."
        }
        let new = Announcement(settings) == .off ? nil : try NewStories(index: index, settings: settings)
        let hooks = try Hooks(index: index, settings: settings)
        var summary = try updater.update(chosen, at: .now)
        if scope == .everything { summary.paused += updater.pauses(of: all, now: .now) }
        try hooks.run(now: .now, isStopped: progress.isStopped) { progress.warn($0) }
        // What fails again and again is told once; the list of sources has it.
        for failure in summary.failures where scope != .due || failure.source.fetch.errorCount == 0 {
            progress.warn("\(failure.source.shownName): \(failure.reason)")
        }
        if let found = try new?.find(now: .now, zone: .system), !found.isEmpty {
            progress.tell(found)
        }
        return scope == .due && summary.report.new == 0 ? nil : summary.text
    }

    /// A sentence on what was added: a source, an account, or the article of a page without a feed.
    func addSource(_ text: String) throws -> String? {
        try index.checkFilling()
        if let account = try NewAccount.read(text) { return try AccountAdder(updater: updater).add(account, at: .now) }
        let folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
        guard case .source(let source) = NewSource.read(text, relativeTo: folder, from: .typed) else {
            throw NoAddress(text: text)
        }
        do {
            return try SourceAdder(index: index, settings: settings, isStopped: progress.isStopped).add(
                source, at: .now)
        } catch let error as SourceAdderError {
            return try addPage(error.address)
        }
    }

    /// A page without a feed is an article.
    private func addPage(_ address: String) throws -> String {
        let page = WebPage(settings: FetchSettings(settings), isStopped: progress.isStopped)
        let drafts = try page.articles(at: address, now: .now)
        guard let draft = drafts.first else { throw ReaderWorkError.nothingToRead(address) }
        let report = try index.add(drafts, at: .now, byHand: true)
        return "The page has no feed; \(report.new > 0 ? "its article was added" : "its article is there already"): "
            + "“\(draft.content.title)”."
    }

    /// nil where no page could be read; each of them has a notice then.
    func readInFull(_ articles: [ArticleID]) throws -> String? {
        try index.checkFilling()
        let summary = try ArticlePages(updater: updater).read(articles, at: .now)
        for failure in summary.failures { progress.warn("Not read in full: “\(failure.title)”: \(failure.reason).") }
        return summary.read + summary.same > 0 ? summary.text : nil
    }

    /// Saves the files that are attached to an article, one after the other.
    func saveFiles(of id: ArticleID) throws -> String? {
        let article = try index.neededArticle(id)
        let files = try AttachedFiles(article, settings: settings, index: index)
        var told: [String] = []
        for number in try files.numbers(nil) {
            let outcome = try files.save(number, isStopped: progress.isStopped) { bytes, total in
                progress.report(WorkProgress(title: "saving, MB", done: bytes >> 20, total: (total ?? 0) >> 20))
            }
            told.append(outcome.text)
            if progress.isStopped() { break }
        }
        return told.isEmpty ? nil : told.joined(separator: " ")
    }

    /// - Parameter path: the file that the picture is written to.
    func fetchPicture(of id: ArticleID, at address: String, into path: String) throws {
        let article = try index.neededArticle(id)
        try PictureFile(
            settings: EnclosureFile.settings(settings, of: article, in: index),
            progress: { bytes, total in
                progress.report(WorkProgress(title: "picture, kB", done: bytes >> 10, total: (total ?? 0) >> 10))
            }, isStopped: progress.isStopped
        ).get(address, into: path, now: .now)
    }

    /// What arrived, in words, and how many sources are new.
    /// - Parameter configuration: the path of the configuration file, which newsboat's settings are added to.
    func importSources(_ path: String, _ configuration: String) throws -> (text: String, sources: Int) {
        try index.checkFilling()
        var remarks = 0
        let importer = SourceImporter(
            index: index, now: .now,
            warned: { text in
                remarks += 1
                progress.remark(text)
            })
        let path = Paths.expandingTilde(path)
        if path.isEmpty || path == "newsboat" {
            let result = try NewsboatMove(importer: importer, configuration: configuration).run(
                environment: ProcessInfo.processInfo.environment)
            let told = result.articles.told
            let text = [told.text, result.lines].compactMap { $0 }.joined(separator: " ")
            return (text + remarked(remarks), told.sources)
        }
        if Paths.isFolder(path) { return (try add(path), 0) }
        let told = try importer.importFile(path).told
        return (told.text + remarked(remarks), told.sources)
    }

    /// Lines that were not taken over are no failure, but the reader should know of them.
    private func remarked(_ count: Int) -> String {
        count == 0 ? "" : " The list of notices has \(Wording.count(count, "remark")) on it."
    }

    /// How many articles were added, in words.
    func addSamples() throws -> String? {
        try index.checkFilling()
        guard let samples = ProgramFiles.samples() else { throw ReaderWorkError.noSamples }
        return try add(samples)
    }

    private func add(_ path: String) throws -> String {
        let adder = FileAdder(
            index: index, outlet: nil, warned: { progress.warn("\($0)") },
            progress: { step in
                progress.report(WorkProgress(title: step.stage.words, done: step.done, total: step.total ?? 0))
            })
        let result = try adder.add([.path(path)], at: .now)
        let failures = result.failures > 0 ? ", " + Wording.count(result.failures, "file") + " not read" : ""
        return Wording.count(result.report.new, "article") + " added\(failures)."
    }

    private var updater: SourceUpdater {
        SourceUpdater(
            index: index, settings: settings,
            progress: { progress.report(WorkProgress(title: $0.work, done: $0.done, total: $0.total)) },
            isStopped: progress.isStopped)
    }
}

extension SourceImporter.Result {
    fileprivate var told: (text: String, sources: Int) { (summary, added) }
}

/// Why what the reader asked for cannot be done.
enum ReaderWorkError: RefusedWish {
    /// This copy of the program came without them.
    case noSamples
    /// The address of a page without a feed and without an article.
    case nothingToRead(String)

    var description: String {
        switch self {
        case .nothingToRead(let address): "\(WebAddress(address).shown): neither a feed nor an article is there."
        case .noSamples: "The samples are not here; they come with the source code and with `make install`."
        }
    }
}
