import Foundation
import NewsGathering
import NewsIndex
import NewsModel
import ProgramSettings
import ReaderInterface
import SharedState

/// Carries out the effects that need the index or take long, away from the main thread.
///
/// Answers run side by side, changes of state one after the other, and of long work one piece at a time. What comes
/// of an effect is posted to the mailbox; a failure becomes a notice that says what failed.
final class EffectRunner: Sendable {
    let index: NewsIndex
    private let mailbox: Mailbox
    let actions: ReaderActions
    let pictures = PictureFolder()
    /// Changes of state.
    let changes: StateChanges
    private let longWork: LongWork
    private let counting: CountingAhead
    private let answers: DataAnswers
    private let seen: SeenRevision
    private let loading = WorkerThreads(most: 3)
    private let programs = WorkerThreads(most: 4)
    /// Not for tests that want the same keys to give the same screens, however long they take.
    private let countsAhead: Bool
    private let openedFile: FileIdentity?
    private let isGone = Locked(false)

    init(index: NewsIndex, mailbox: Mailbox, configuration: ReaderConfiguration) {
        self.index = index
        self.mailbox = mailbox
        actions = configuration.actions
        answers = DataAnswers(index: index, zone: configuration.settings.zone)
        seen = SeenRevision(index: index)
        changes = StateChanges(index: index, mailbox: mailbox, answers: answers, seen: seen)
        longWork = LongWork(mailbox: mailbox)
        counting = CountingAhead(index: index, mailbox: mailbox, seen: seen)
        countsAhead = configuration.environment["RASHOMON_MARK_IDLE"] != "1"
        openedFile = FileIdentity(index.path)
    }

    /// Seconds that changes of state, and long work that was asked to stop, are waited for at the end.
    private static let patience = 2.0

    /// Ends what is under way: lets changes of state be stored, stops long work, forgets answers that nobody waits for
    /// any more. Another program that holds the index is not waited for.
    func finish() -> SessionEnding {
        let deadline = Date.now + EffectRunner.patience
        longWork.stopForGood()
        counting.end()
        loading.dropWaiting()
        let (areStored, unstored) = changes.finish(before: deadline)
        var isQuiet = longWork.waitForEnd(before: deadline) && areStored
        isQuiet = loading.waitUntil(atMost: 0, before: deadline) && isQuiet
        isQuiet = counting.waitForEnd(before: deadline) && isQuiet
        return SessionEnding(isQuiet: isQuiet, unstoredChanges: unstored)
    }
}

// MARK: - Answers

extension EffectRunner {
    /// Asks the index for something; it is answered by `Event.loaded`.
    func load(_ request: DataRequest) {
        mailbox.run(.awaited, on: loading) { [self] in
            let result = answers.answer(request, now: .now)
            // Another process may have added articles since.
            let events = seen.unseenChanges() > 0 ? [Event.indexChanged] : []
            if case .story(let id) = request, case .story = result { prepareComparisons(in: id) }
            return [.loaded(request, result)] + events
        }
    }

    /// Whoever looks at a story may compare its sources next; where the story itself was kept, what that needs is not
    /// there.
    private func prepareComparisons(in story: StoryID) {
        mailbox.run(.background, on: loading) { [index] in
            try? index.prepareComparisons(inStory: story)
            return []
        }
    }

    /// Looks how a path that is typed can go on.
    func complete(_ text: String) {
        mailbox.run(.awaited, on: loading) {
            [.completions(of: text, PathCompletion.of(text, in: FileManager.default.currentDirectoryPath))]
        }
    }
}

// MARK: - Programs

extension EffectRunner {
    /// Seconds that a program may take whose output is wanted.
    private static let patienceWithPrograms = 120.0

    /// Runs a program aside.
    func run(_ call: ProgramCall) {
        mailbox.run(.background, on: programs) { [self] in
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
        seen.unseenChanges()
        return [.note("\(call.title): added to the note."), .indexChanged]
    }
}

// MARK: - Long work

extension EffectRunner {
    /// Work that may change the index, and ends with a sentence or with nothing to say.
    func work(_ body: @escaping @Sendable (ReaderActions.Progress) throws -> String?) {
        workOn { try body($0).map { [.note($0)] } ?? [] }
    }

    /// Work that may change the index.
    func workOn(_ body: @escaping @Sendable (ReaderActions.Progress) throws -> [Event]) {
        longWork.add(
            whenDone: { [self] in
                seen.unseenChanges()
                countStories()
                return [.indexChanged]
            }, body)
    }

    /// Stops the work that is under way, and what waits to be begun.
    func stopWork() { longWork.stop() }

    /// Reads the pages of articles.
    func readInFull(_ subject: Subject) {
        work { [actions, answers] in try actions.readInFull(try answers.articles(subject), $0) }
    }

    /// Looks at what somebody typed as a source.
    func previewSource(_ text: String) {
        workOn { [actions] progress in
            progress.report(WorkProgress(title: "looking at it", done: 0, total: 0))
            let preview = actions.previewSource(text, progress)
            return progress.isStopped() ? [] : [.sourcePreview(preview)]
        }
    }

    /// Adds the sources of a list, or the texts of a folder.
    func importSources(_ path: String) {
        workOn { [actions] in
            let (text, sources) = try actions.importSources(path, $0)
            return [.imported(text, sources: sources)]
        }
    }

    /// Gets a picture; keys are taken meanwhile, and Esc stops it.
    func fetchPicture(_ article: ArticleID, _ url: String) {
        longWork.add { [actions, pictures] progress in
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

    /// Writes a file that was asked for.
    func export(_ wish: Export) {
        let failing: @Sendable (any Error) -> Event = {
            $0 is FileIsThere ? .exportExists(wish) : .exportFailed(wish, "\($0)")
        }
        longWork.addQuietly(failing: failing) { [actions] in try actions.export(wish).map { [.note($0)] } ?? [] }
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

    /// Counts what the list of stories shows while nobody waits for anything.
    func countStories() {
        if countsAhead { counting.start() }
    }
}

/// Why a picture did not come, in words.
private struct PictureFailure: Error, CustomStringConvertible {
    var reason: String
    var description: String { "The picture cannot be shown: " + reason }
}

// MARK: - What other processes do

extension EffectRunner {
    /// Says that the index has changed if another process changed it, and once that it is gone.
    func lookForChanges() {
        guard FileIdentity(index.path) == openedFile else {
            let isNew = isGone.withLock { isGone in
                defer { isGone = true }
                return !isGone
            }
            if isNew { mailbox.post(.failure(EffectRunner.gone(index.path))) }
            return
        }
        // Where another process's changes cannot be followed, the next request says so.
        try? index.follow(waiting: true)
        if seen.unseenChanges() > 0 { mailbox.post(.indexChanged) }
    }

    private static func gone(_ path: String) -> String {
        "The index at \(path) was moved, deleted or replaced while it was open. What is changed from here on is lost; "
            + "leave the reader and start it again."
    }
}
