import Foundation
import NewsIngest

/// Takes the results of fetches one by one on the thread that asks for them: the index is written by one thread, and
/// commands are plain functions.
final class FetchStream: @unchecked Sendable {
    // Unchecked because the compiler does not know that `condition` guards the two variables below it.
    private let condition = NSCondition()
    private var waiting: [FetchResult] = []
    private var hasEnded = false
    private var task: Task<Void, Never>?

    init(_ fetcher: Fetcher, _ requests: [FetchRequest]) {
        let results = fetcher.results(for: requests)
        task = Task.detached { [self] in
            for await result in results { put(result) }
            put(nil)
        }
    }

    /// The next result; waits for it. nil after the last.
    func next() -> FetchResult? {
        condition.lock()
        defer { condition.unlock() }
        while waiting.isEmpty, !hasEnded { condition.wait() }
        return waiting.isEmpty ? nil : waiting.removeFirst()
    }

    /// Stops what is under way.
    func cancel() { task?.cancel() }

    private func put(_ result: FetchResult?) {
        condition.lock()
        if let result { waiting.append(result) } else { hasEnded = true }
        condition.signal()
        condition.unlock()
    }
}
