import Foundation
import NewsIndex
import NewsModel
import ProgramSettings
import ReaderInterface
import SharedState

/// Changes of the reader's state, stored one after the other in the order in which they were made.
///
/// The screens show a change before it is stored; where storing it fails, they are told, and take it back.
final class StateChanges: Sendable {
    private let index: NewsIndex
    private let mailbox: Mailbox
    private let answers: DataAnswers
    private let seen: SeenRevision
    private let thread = WorkerThreads(most: 1)
    /// Those that were made and are not stored.
    private let pending = Locked(0)

    init(index: NewsIndex, mailbox: Mailbox, answers: DataAnswers, seen: SeenRevision) {
        self.index = index
        self.mailbox = mailbox
        self.answers = answers
        self.seen = seen
    }

    /// Applies a change to articles.
    func apply(_ change: StateChange, to subject: Subject, _ effect: Effect) {
        let target = answers.target(subject, now: .now)
        store(effect) { [self] in
            let before = try index.revision()
            let count = try index.apply(change, to: target)
            let after = try index.revision()
            let changesTotals = if case .hidden = change { true } else { false }
            if after == before + 1, !changesTotals { answers.totals.carry(from: before, to: after) }
            // The screens show marks already; more than the one change is another process's.
            let isShown = seen.unseenChanges() <= 1 && change.isMark
            return [.changed(effect, articles: count), isShown ? .listsChanged : .indexChanged]
        }
    }

    /// A change of anything else.
    func change(_ effect: Effect, _ body: @escaping @Sendable (NewsIndex) throws -> Void) {
        store(effect) { [self] in
            try body(index)
            seen.unseenChanges()
            return [.indexChanged]
        }
    }

    /// A change that only the index can tell how many articles it is about.
    func changeCounting(_ effect: Effect, _ body: @escaping @Sendable (NewsIndex) throws -> Int) {
        store(effect) { [self] in
            let count = try body(index)
            seen.unseenChanges()
            return [.changed(effect, articles: count), .indexChanged]
        }
    }

    /// Takes the last change back.
    /// - Parameter views: the queries that are kept, which may be others then.
    func undo(views: @escaping @Sendable () -> [String: StoryQuery]) {
        store(.undo) { [self] in
            let undone = try index.undo()
            // What a command or another reader did is theirs.
            let others = undone == nil ? try index.lastChangeOfAnyone() : nil
            let text =
                undone.map { $0.sentence(again: "Undo") }
                ?? others.map { "Nothing was changed here; `rashomon undo` would take back: \($0)." }
                ?? "There is nothing to take back."
            return [.note(text)] + (undone == nil ? [] : [.views(views()), .indexChanged])
        }
    }

    /// Stores something else after the changes so far. Where it fails, what the screen shows of `effect` is taken back.
    func store(_ effect: Effect? = nil, _ body: @escaping @Sendable () throws -> [Event]) {
        let failing: @Sendable (any Error) -> Event = { error in
            effect.map { .changeFailed($0, "\(error)") } ?? .of(error)
        }
        pending.withLock { $0 += 1 }
        mailbox.run(.background, on: thread, failing: failing) { [self] in
            defer { pending.withLock { $0 -= 1 } }
            return try body()
        }
    }

    /// Keeps the place, and another theme, for the next start: in the background, as another process may be writing.
    /// - Parameter whenDone: is told whether the place was stored.
    func keep(
        _ place: SavedPlace, theme: String? = nil, whenDone: @escaping @Sendable (_ isStored: Bool) -> Void = { _ in }
    ) {
        mailbox.run(.background, on: thread) { [index] in
            let store = PlaceStore(index: index)
            if let theme { store.save(theme: theme) }
            whenDone(store.save(place))
            return []
        }
    }

    /// Seconds that the place is waited for when all changes are stored: it is not worth as much.
    private static let patienceForPlace = 0.3

    /// Waits until all are stored, as long as another program that has the index lets them.
    func finish(before deadline: Date) -> (isQuiet: Bool, unstored: Int) {
        var isQuiet = thread.waitUntil(atMost: 1, before: deadline)
        let unstored = pending.withLock { $0 }
        isQuiet = thread.waitUntil(atMost: 0, before: .now + StateChanges.patienceForPlace) && isQuiet
        return (isQuiet, min(unstored, pending.withLock { $0 }))
    }
}

extension StateChange {
    /// Whether it is shown by marks alone.
    fileprivate var isMark: Bool {
        switch self {
        case .read, .starred: true
        case .hidden, .tags, .addTag, .removeTag, .note: false
        }
    }
}
