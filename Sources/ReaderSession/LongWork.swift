import Foundation
import ReaderInterface
import SharedState

/// Work that takes long enough to show how far it is, one piece at a time: fetching, importing, exporting.
final class LongWork: Sendable {
    private let mailbox: Mailbox
    private let thread = WorkerThreads(most: 1)
    private let stops = StopTokens()

    init(mailbox: Mailbox) { self.mailbox = mailbox }

    /// Adds a piece of work that shows its progress and can be stopped.
    /// - Parameter whenDone: called after it, also where it failed; what it gives is told last.
    func add(
        whenDone: @escaping @Sendable () -> [Event] = { [] },
        _ body: @escaping @Sendable (ReaderActions.Progress) throws -> [Event]
    ) {
        let stop = stops.new()
        let progress = ReaderActions.Progress(
            report: { [mailbox, pace = WorkPace()] in mailbox.post(.progress(pace.timed($0))) },
            isStopped: { stop.isSet },
            warn: { [mailbox] in mailbox.post(.failure($0)) },
            remark: { [mailbox] in mailbox.post(.note($0)) },
            tell: { [mailbox] in mailbox.post(.newStories($0)) })
        mailbox.run(.background, on: thread) { [stops] in
            defer { stops.forget(stop) }
            var events: [Event] = [.progress(nil)]
            do {
                events += try body(progress)
            } catch {
                events.append(.of(error))
            }
            return events + whenDone()
        }
    }

    /// Adds a piece of work that is quick and shows nothing of itself.
    func addQuietly(
        failing: @escaping @Sendable (any Error) -> Event, _ body: @escaping @Sendable () throws -> [Event]
    ) {
        mailbox.run(.background, on: thread, failing: failing, body)
    }

    /// Stops what is under way and what waits; what is added later is not concerned.
    func stop() { stops.setAll() }

    /// Stops everything, also what is still added.
    func stopForGood() { stops.close() }

    /// Whether all has ended before the deadline.
    func waitForEnd(before deadline: Date) -> Bool { thread.waitUntil(atMost: 0, before: deadline) }
}

/// Tells how long work will take by how long it took so far, stage by stage.
private final class WorkPace: Sendable {
    private let stage = Locked((title: "", start: ContinuousClock.now))

    /// The same with the time that is left, counted from when this stage began.
    func timed(_ progress: WorkProgress) -> WorkProgress {
        let start = stage.withLock { stage in
            if stage.title != progress.title { stage = (progress.title, .now) }
            return stage.start
        }
        return progress.paced(after: (ContinuousClock.now - start) / .seconds(1))
    }
}
