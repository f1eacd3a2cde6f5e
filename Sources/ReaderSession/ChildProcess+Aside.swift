import Foundation
import NewsGathering
import NewsText
package import SharedState

extension ChildProcess {
    /// Runs the command that tells of a new story. It is given a cleaned title and text.
    /// - Parameter patience: seconds to wait for its end; it goes on where it takes longer.
    package static func notify(_ command: String, _ title: String, _ text: String, patience: Double = 0) {
        let arguments = [title, text].map(TextSanitizer.cleanLine)
        let item = ProgramItem(message: title, text)
        let ended = DispatchSemaphore(value: 0)
        var child = ChildProcess.shell("\(command) \"$@\"", arguments, input: Array(item.json.utf8))
        child.environment = item.environment
        child.start { _ in ended.signal() }
        if patience > 0 { _ = ended.wait(timeout: .now() + patience) }
    }

    /// Starts the program aside; `whenDone` is told on another thread how it ended.
    func start(whenDone: @escaping @Sendable (Ending) -> Void = { _ in }) {
        guard let child = spawn(.aside) else {
            whenDone(.notStarted)
            return
        }
        // A thread that waits keeps the child from staying behind as a zombie.
        Thread.detachNewThread { whenDone(ChildProcess.wait(for: child)) }
    }
}
