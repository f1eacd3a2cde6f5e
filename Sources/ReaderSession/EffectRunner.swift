import Foundation
import NewsGathering
import NewsIndex
import NewsModel
import ProgramSettings
package import ReaderInterface
import SharedState

/// Carries out the effects that need the index or take long, away from the main thread.
///
/// Answers run side by side, changes of state one after the other, and of long work one piece at a time. What comes
/// of an effect is posted to the mailbox; a failure becomes a notice that says what failed.
final class EffectRunner: Sendable {
    private let index: NewsIndex
    private let mailbox: Mailbox
    private let actions: ReaderActions
    let pictures = PictureFolder()
    private let answers: DataAnswers
    private let loading = WorkerThreads(most: 3)
    private let changing = WorkerThreads(most: 1)
    private let working = WorkerThreads(most: 1)
    private let counting = WorkerThreads(most: 1)
    private let programs = WorkerThreads(most: 4)
    private let hasEnded = Locked(false)
    /// Not for tests that want the same keys to give the same screens, however long they take.
    private let countsAhead: Bool
    private let isStopped = Locked(false)
    /// Stories that are counted after each change; nobody scrolls further before the next.
    private static let countedStories = 400
    private let seenRevision: Locked<Int64>
    private let pendingChanges = Locked(0)
    private let openedFile: FileIdentity?
    private let isGone = Locked(false)

    init(index: NewsIndex, mailbox: Mailbox, configuration: ReaderConfiguration) {
        self.index = index
        self.mailbox = mailbox
        actions = configuration.actions
        answers = DataAnswers(index: index, zone: configuration.settings.zone)
        countsAhead = configuration.environment["RASHOMON_MARK_IDLE"] != "1"
        seenRevision = Locked((try? index.revision()) ?? 0)
        openedFile = FileIdentity(path: index.path)
    }

    /// Ends what is under way: lets changes of state be stored, stops long work, forgets answers that nobody waits for
    /// any more. Another program that holds the index is not waited for.
    func finish() -> SessionEnding {
        isStopped.withLock { $0 = true }
        hasEnded.withLock { $0 = true }
        counting.dropWaiting()
        loading.dropWaiting()
        let deadline = Date.now + EffectRunner.patience
        var isQuiet = changing.waitUntil(atMost: 1, before: deadline)
        let unstored = pendingChanges.withLock { $0 }
        // What is left may be the place, which is not worth as much.
        isQuiet = changing.waitUntil(atMost: 0, before: .now + EffectRunner.patienceForPlace) && isQuiet
        isQuiet = working.waitUntil(atMost: 0, before: deadline) && isQuiet
        isQuiet = loading.waitUntil(atMost: 0, before: deadline) && isQuiet
        isQuiet = counting.waitUntil(atMost: 0, before: deadline) && isQuiet
        return SessionEnding(isQuiet: isQuiet, unstoredChanges: min(unstored, pendingChanges.withLock { $0 }))
    }

    /// Seconds that changes of state, and long work that was asked to stop, are waited for at the end.
    private static let patience = 2.0
    private static let patienceForPlace = 0.3

    /// Starts an effect. Effects that need the terminal are the loop's.
    func start(_ effect: Effect) {
        switch effect {
        case .load(let request): load(request)
        case .setRead(let subject, let isRead): change(effect, subject, .read(isRead))
        case .setStarred(let subject, let isStarred): change(effect, subject, .starred(isStarred))
        case .setHidden(let subject, let isHidden): change(effect, subject, .hidden(isHidden))
        case .setTags(let article, let tags): change(effect, .article(article), .tags(tags))
        case .setTag(let subject, let tag, let isSet): change(effect, subject, isSet ? .addTag(tag) : .removeTag(tag))
        case .setNote(let article, let note): change(effect, .article(article), .note(note))
        case .mergeStories(let story, let other):
            change(effect) { _ = try $0.merge(story, into: other) }
        case .splitOff(let article, let story):
            change(effect) { _ = try $0.split([article], from: story) }
        case .editSources(let ids, let values):
            changeCounting(effect) { index in
                try SourceEditor.apply(values, to: ids, in: index)
                return 0
            }
        case .removeSources(let ids, let withArticles):
            change(effect) { try $0.removeSources(ids, withArticles: withArticles, at: .now) }
        case .addRule(let rule):
            changeCounting(effect) { try $0.addRule(rule, includingStored: true, now: .now).articles }
        case .removeRule(let id, let showingAgain):
            changeCounting(effect) { try $0.takeRuleOut(id, showingAgain: showingAgain).hidden }
        case .correctPerson(let rule): change(effect) { try $0.correctPerson(rule) }
        case .undo: undo()
        case .reload(let scope): work { [actions] in try actions.reload(scope, $0) }
        case .readInFull(let subject):
            work { [actions, answers] in try actions.readInFull(try answers.articles(subject), $0) }
        case .saveFiles(let id): work { [actions] in try actions.saveFiles(id, $0) }
        case .fetchPicture(let id, let url): fetchPicture(id, url)
        case .dropPicture: pictures.clear()
        case .addSource(let address):
            workOn { [actions] in try actions.addSource(address, $0).map { [.done($0)] } ?? [] }
        case .previewSource(let text):
            workOn { [actions] progress in
                progress.report(WorkProgress(title: "looking at it", done: 0, total: 0))
                let preview = actions.previewSource(text, progress)
                return progress.isStopped() ? [] : [.sourcePreview(preview)]
            }
        case .importSources(let path):
            workOn { [actions] in
                let (text, sources) = try actions.importSources(path, $0)
                return [.imported(text, sources: sources)]
            }
        case .runProgram(let call): run(call)
        case .addSamples: work { [actions] in try actions.addSamples($0) }
        case .complete(let text):
            run(.awaited, on: loading) {
                [.completions(of: text, PathCompletion.of(text, in: FileManager.default.currentDirectoryPath))]
            }
        case .stopWork: isStopped.withLock { $0 = true }
        case .export(let wish): export(wish)
        case .saveQuery(let name, let query): saveQuery(name, query)
        default: break
        }
    }

    private func run(
        _ kind: Mailbox.Kind, on threads: WorkerThreads,
        failing: @escaping @Sendable (any Error) -> Event = { .of($0) },
        _ body: @escaping @Sendable () throws -> [Event]
    ) {
        mailbox.beginTask(kind)
        threads.add { [mailbox] in
            let events: [Event]
            do {
                events = try body()
            } catch {
                events = [failing(error)]
            }
            mailbox.endTask(kind, events)
        }
    }
}

// MARK: - Answers

extension EffectRunner {
    private func load(_ request: DataRequest) {
        run(.awaited, on: loading) { [self] in
            let result = answers.answer(request, now: .now)
            // Another process may have added articles since.
            let events = unseenChanges() > 0 ? [Event.indexChanged] : []
            if case .story(let id) = request, case .story = result { prepareComparisons(in: id) }
            return [.loaded(request, result)] + events
        }
    }

    /// Whoever looks at a story may compare its sources next; where the story itself was kept, what that needs is not there.
    private func prepareComparisons(in story: StoryID) {
        run(.background, on: loading) { [index] in
            try? index.prepareComparisons(inStory: story)
            return []
        }
    }

    /// How often the index has changed since this was asked last.
    private func unseenChanges() -> Int64 {
        guard let revision = try? index.revision() else { return 0 }
        return seenRevision.withLock { seen in
            defer { seen = max(seen, revision) }
            return max(0, revision - seen)
        }
    }
}

// MARK: - Programs

extension EffectRunner {
    /// Seconds that a program may take whose output is wanted.
    private static let patienceWithPrograms = 120.0

    /// Runs a program aside.
    private func run(_ call: ProgramCall) {
        run(.background, on: programs) { [self] in
            let item = try ProgramItem.of(article: call.article, story: call.story, in: index)
            let runner = ProgramRunner(words: call.words, shell: call.shell, item: item)
            if call.result == .nothing {
                runner.start { [mailbox] in mailbox.post(.failure("\(call.title): \($0).")) }
                return [.note("Started: \(call.title).")]
            }
            let answer = runner.answer(seconds: EffectRunner.patienceWithPrograms) { false }
            if let problem = answer.problem { return [.failure("\(call.title): \(problem).")] }
            guard call.result == .note, let article = call.article else {
                return [.programShown(title: call.title, text: answer.text)]
            }
            return try note(answer.text, on: article, call)
        }
    }

    /// Adds what a program printed to the note of an article.
    private func note(_ text: String, on article: ArticleID, _ call: ProgramCall) throws -> [Event] {
        if text.isEmpty { return [.failure("\(call.title): it printed nothing.")] }
        let old = try index.article(article)?.note ?? ""
        try index.apply(.note(old.isEmpty ? text : old + "\n\n" + text), to: .article(article))
        _ = unseenChanges()
        return [.note("\(call.title): added to the note."), .indexChanged]
    }
}

// MARK: - Changes of state

extension EffectRunner {
    private func change(_ effect: Effect, _ subject: Subject, _ change: StateChange) {
        let target = answers.target(subject, now: .now)
        store(effect) { [self] in
            let before = try index.revision()
            let count = try index.apply(change, to: target)
            let after = try index.revision()
            let changesTotals = if case .hidden = change { true } else { false }
            if after == before + 1, !changesTotals { answers.totals.carry(from: before, to: after) }
            // The screens show marks already; more than the one change is another process's.
            let isShown = unseenChanges() <= 1 && change.isMark
            return [.changed(effect, articles: count), isShown ? .listsChanged : .indexChanged]
        }
    }

    private func change(_ effect: Effect, _ body: @escaping @Sendable (NewsIndex) throws -> Void) {
        store(effect) { [self] in
            try body(index)
            _ = unseenChanges()
            return [.indexChanged]
        }
    }

    /// A change that only the index can tell how many articles it is about.
    private func changeCounting(_ effect: Effect, _ body: @escaping @Sendable (NewsIndex) throws -> Int) {
        store(effect) { [self] in
            let count = try body(index)
            _ = unseenChanges()
            return [.changed(effect, articles: count), .indexChanged]
        }
    }

    /// Runs a change of state, one after the other; where it fails, what the screen shows of `effect` is taken back.
    private func store(_ effect: Effect? = nil, _ body: @escaping @Sendable () throws -> [Event]) {
        let failing: @Sendable (any Error) -> Event = { error in
            effect.map { .changeFailed($0, "\(error)") } ?? .of(error)
        }
        pendingChanges.withLock { $0 += 1 }
        run(.background, on: changing, failing: failing) { [self] in
            defer { pendingChanges.withLock { $0 -= 1 } }
            return try body()
        }
    }

    private func undo() {
        store(.undo) { [self] in
            let undone = try index.undo()
            // What a command or another reader did is theirs.
            let others = undone == nil ? try index.lastChangeOfAnyone() : nil
            let text =
                undone.map { $0.sentence(again: "Undo") }
                ?? others.map { "Nothing was changed here; `rashomon undo` would take back: \($0)." }
                ?? "There is nothing to take back."
            return [.note(text)] + (undone == nil ? [] : [.views(actions.savedQueries()), .indexChanged])
        }
    }
}

extension StateChange {
    /// Whether it is shown by marks alone.
    fileprivate var isMark: Bool {
        switch self {
        case .read, .starred: true
        default: false
        }
    }
}

// MARK: - What other processes do

extension EffectRunner {
    /// Says that the index has changed if another process changed it, and once that it is gone.
    func lookForChanges() {
        guard FileIdentity(path: index.path) == openedFile else {
            let isNew = isGone.withLock { isGone in
                defer { isGone = true }
                return !isGone
            }
            if isNew { mailbox.post(.failure(EffectRunner.gone(index.path))) }
            return
        }
        // What cannot be followed is said when it is next read.
        try? index.follow(waiting: true)
        if unseenChanges() > 0 { mailbox.post(.indexChanged) }
    }

    private static func gone(_ path: String) -> String {
        "The index at \(path) was moved, deleted or replaced while it was open. What is changed from here on is lost; "
            + "leave the reader and start it again."
    }
}

/// Which file a path leads to.
private struct FileIdentity: Equatable {
    var device: UInt64
    var number: UInt64

    /// nil where there is none.
    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt64(status.st_dev)
        number = UInt64(status.st_ino)
    }
}

// MARK: - Long work

extension EffectRunner {
    private func work(_ body: @escaping @Sendable (ReaderActions.Progress) throws -> String?) {
        workOn { try body($0).map { [.note($0)] } ?? [] }
    }

    private func workOn(
        changesIndex: Bool = true, _ body: @escaping @Sendable (ReaderActions.Progress) throws -> [Event]
    ) {
        isStopped.withLock { $0 = false }
        let progress = ReaderActions.Progress(
            report: { [mailbox, pace = WorkPace()] in mailbox.post(.progress(pace.timed($0))) },
            isStopped: { [self] in isStopped.withLock { $0 } },
            warn: { [mailbox] in mailbox.post(.failure($0)) },
            remark: { [mailbox] in mailbox.post(.note($0)) },
            tell: { [mailbox] in mailbox.post(.newStories($0)) })
        run(.background, on: working) { [self] in
            var events: [Event] = [.progress(nil)]
            do {
                events += try body(progress)
            } catch {
                events.append(.of(error))
            }
            guard changesIndex else { return events }
            _ = unseenChanges()
            countStories()
            return events + [.indexChanged]
        }
    }

    /// Counts quotes and differences of the first stories while nobody waits for anything, and shows them bit by bit.
    func countStories() {
        guard countsAhead else { return }
        counting.add { [self] in
            var left = EffectRunner.countedStories
            while left > 0, !hasEnded.withLock({ $0 }) {
                let count = try? index.countStories(limit: 8) { [hasEnded] in hasEnded.withLock { $0 } }
                guard let count, count > 0 else { return }
                left -= count
                _ = unseenChanges()
                mailbox.post(.listsChanged)
            }
        }
    }

    /// Does what a run that was cut off left to do, and says so.
    func finishPendingWork() {
        guard (try? index.hasPendingWork()) == true else { return }
        work { [index] progress in
            let work = try index.finishPendingWork(progress: { step in
                progress.report(WorkProgress(title: step.stage.words, done: step.done, total: step.total ?? 0))
            })
            return work.isOfRunCutOff ? work.sentence : nil
        }
    }

    /// Gets a picture; keys are taken meanwhile, and Esc stops it.
    private func fetchPicture(_ article: ArticleID, _ url: String) {
        workOn(changesIndex: false) { [actions, pictures] progress in
            guard let path = pictures.next() else { throw PictureFailure(reason: "no temporary file can be made") }
            do {
                try actions.fetchPicture(article, url, path, progress)
            } catch {
                pictures.clear()
                if progress.isStopped() { return [.note("The picture was not fetched.")] }
                throw PictureFailure(reason: "\(error)")
            }
            return [.pictureCame(url: url, path: path)]
        }
    }

    private func export(_ wish: Export) {
        let failing: @Sendable (any Error) -> Event = {
            $0 is FileIsThere ? .exportExists(wish) : .exportFailed(wish, "\($0)")
        }
        run(.background, on: working, failing: failing) { [actions] in
            try actions.export(wish).map { [.note($0)] } ?? []
        }
    }

    private func saveQuery(_ name: String, _ query: StoryQuery) {
        store { [actions] in
            try actions.saveQuery(name, query)
            return []
        }
    }
}

private struct PictureFailure: Error, CustomStringConvertible {
    var reason: String
    var description: String { "The picture cannot be shown: " + reason }
}

extension EffectRunner {
    /// Keeps the place, and another theme, for the next start: in the background, as another process may be writing.
    /// - Parameter whenDone: is told whether the place was stored.
    func keep(
        _ place: SavedPlace, theme: String? = nil, whenDone: @escaping @Sendable (_ isStored: Bool) -> Void = { _ in }
    ) {
        run(.background, on: changing) { [index] in
            let store = PlaceStore(index: index)
            if let theme { store.save(theme: theme) }
            whenDone(store.save(place))
            return []
        }
    }
}

/// Tells how long work will take by how long it took so far, stage by stage.
private final class WorkPace: Sendable {
    private let stage = Locked((title: "", start: ContinuousClock.now))

    func timed(_ progress: WorkProgress) -> WorkProgress {
        let start = stage.withLock { stage in
            if stage.title != progress.title { stage = (progress.title, .now) }
            return stage.start
        }
        return progress.paced(after: (ContinuousClock.now - start) / .seconds(1))
    }
}

extension Event {
    /// Something to know, told now.
    package static func note(_ text: String) -> Event {
        .notice(Notice(level: .note, text: text, time: .now))
    }

    /// What came of something that was asked for and is not done: no failure where nothing went wrong.
    package static func of(_ error: any Error) -> Event {
        error is any RefusedWish ? .refusal("\(error)") : .failure("\(error)")
    }

    /// What was asked for cannot be done so.
    package static func refusal(_ text: String) -> Event {
        .notice(Notice(level: .refusal, text: text, time: .now))
    }

    /// Something went wrong.
    package static func failure(_ text: String) -> Event {
        .notice(Notice(level: .failure, text: text, time: .now))
    }
}
