import NewsGathering
import NewsModel
import ProgramSettings
package import ReaderInterface

extension Mailbox {
    /// Runs a counted task on `threads`; what comes of it is left here, and a failure as the event that `failing` makes
    /// of it.
    func run(
        _ kind: Kind, on threads: WorkerThreads,
        failing: @escaping @Sendable (any Error) -> Event = { .of($0) },
        _ body: @escaping @Sendable () throws -> [Event]
    ) {
        beginTask(kind)
        threads.add { [self] in
            let events: [Event]
            do {
                events = try body()
            } catch {
                events = [failing(error)]
            }
            endTask(kind, events)
        }
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
