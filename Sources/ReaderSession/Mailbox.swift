import Foundation
import ReaderInterface
import SharedState

/// Where background tasks leave events for the loop, and how many tasks are under way.
///
/// The loop sleeps in `poll`, so a mutex guards the events and a pipe wakes it; nothing hops to the main actor,
/// which would never run. Progress replaces progress that was not read yet, so that fast work cannot flood the loop.
final class Mailbox: Sendable {
    /// Whether the next frame waits for what a task brings.
    enum Kind: Sendable {
        /// An answer that the next frame waits a moment for.
        case awaited
        /// Changes of state, fetching, indexing: a frame need not wait for them.
        case background
    }

    /// What the threads put in and the loop takes out.
    private struct Contents {
        var events: [Event] = []
        var awaitedTasks = 0
        var backgroundTasks = 0
        /// The pipe holds a byte that the loop has not read.
        var isSignalled = false
    }

    /// Readable while there is something to take.
    let descriptor: Int32
    private let writeEnd: Int32
    private let contents = Locked(Contents())

    /// - Throws: `POSIXError` when the process is out of file descriptors.
    init() throws {
        guard let pipe = PrivatePipe() else { throw POSIXError(.EMFILE) }
        for end in [pipe.readEnd, pipe.writeEnd] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
        descriptor = pipe.readEnd
        writeEnd = pipe.writeEnd
    }

    deinit {
        close(descriptor)
        close(writeEnd)
    }

    /// Counts a task; to be called before it starts, so that the loop is never idle in between.
    func beginTask(_ kind: Kind) {
        contents.withLock { contents in
            switch kind {
            case .awaited: contents.awaitedTasks += 1
            case .background: contents.backgroundTasks += 1
            }
        }
    }

    /// Ends a task with the events that came of it.
    func endTask(_ kind: Kind, _ events: [Event]) {
        contents.withLock { contents in
            switch kind {
            case .awaited: contents.awaitedTasks -= 1
            case .background: contents.backgroundTasks -= 1
            }
            for event in events { Mailbox.add(event, to: &contents.events) }
            signal(&contents)
        }
    }

    /// Leaves an event of a task that goes on.
    func post(_ event: Event) {
        contents.withLock { contents in
            Mailbox.add(event, to: &contents.events)
            signal(&contents)
        }
    }

    /// Takes everything that has come.
    func drain() -> [Event] {
        contents.withLock { contents in
            if contents.isSignalled {
                var byte: UInt8 = 0
                read(descriptor, &byte, 1)
                contents.isSignalled = false
            }
            defer { contents.events = [] }
            return contents.events
        }
    }

    /// Whether no task is counted and nothing waits to be taken, not even the signal of a task that left no event:
    /// it will wake the loop once more.
    var isIdle: Bool {
        contents.withLock {
            $0.awaitedTasks == 0 && $0.backgroundTasks == 0 && $0.events.isEmpty && !$0.isSignalled
        }
    }

    var hasAwaitedTasks: Bool {
        contents.withLock { $0.awaitedTasks > 0 }
    }

    /// Sleeps until something can be taken, at most `milliseconds` and no longer than until `input` is readable.
    /// Returns whether something can be taken.
    func wait(milliseconds: Int32, input: Int32) -> Bool {
        var waiting = [descriptor, input].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        return poll(&waiting, 2, milliseconds) > 0 && waiting[0].revents != 0
    }

    private static func add(_ event: Event, to events: inout [Event]) {
        switch event {
        case .progress:
            events.removeAll { if case .progress = $0 { true } else { false } }
        case .indexChanged, .listsChanged:
            if events.contains(event) { return }
        default: break
        }
        events.append(event)
    }

    private func signal(_ contents: inout Contents) {
        guard !contents.isSignalled else { return }
        contents.isSignalled = true
        var byte: UInt8 = 1
        write(writeEnd, &byte, 1)
    }
}
