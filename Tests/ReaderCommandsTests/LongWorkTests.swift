import Foundation
import ReaderInterface
import Testing

@testable import ReaderSession

/// Long work of the reader, one piece after the other.
struct LongWorkTests {
    @Test("a stop is not lost when more work is added before the first has noticed it")
    func stopIsKept() throws {
        let mailbox = try Mailbox()
        let work = LongWork(mailbox: mailbox)
        let (isRunning, goesOn, hasEnded) = (
            DispatchSemaphore(value: 0), DispatchSemaphore(value: 0), DispatchSemaphore(value: 0)
        )
        work.add { progress in
            isRunning.signal()
            goesOn.wait()
            return [.done("first: \(progress.isStopped())")]
        }
        isRunning.wait()
        work.add { [.done("waiting: \($0.isStopped())")] }
        work.stop()
        let ended: @Sendable () -> [Event] = {
            hasEnded.signal()
            return []
        }
        work.add(whenDone: ended) { [.done("later: \($0.isStopped())")] }
        goesOn.signal()
        hasEnded.wait()
        #expect(work.waitForEnd(before: .now + 60))
        let said = mailbox.drain().compactMap { if case .done(let text) = $0 { text } else { nil } }
        #expect(said == ["first: true", "waiting: true", "later: false"])
    }

    @Test("what is added after the end was asked for is stopped from the beginning")
    func stoppedForGood() throws {
        let mailbox = try Mailbox()
        let work = LongWork(mailbox: mailbox)
        work.stopForGood()
        work.add { [.done("\($0.isStopped())")] }
        #expect(work.waitForEnd(before: .now + 60))
        #expect(mailbox.drain().contains(.done("true")))
    }
}
