import Foundation

/// A few threads that do jobs in the order in which they come, and sleep in between.
///
/// Not a dispatch queue: libdispatch on Linux looks after its threads once a second for as long as the program runs,
/// and a reader that waits for a key should wake for nothing else.
///
/// `@unchecked Sendable`: everything that changes is touched with `condition` locked, and nowhere else.
final class WorkerThreads: @unchecked Sendable {
    /// Runs on one of the threads, once.
    typealias Job = @Sendable () -> Void

    private let condition = NSCondition()
    private let most: Int
    private var jobs: [Job] = []
    private var threads = 0
    private var running = 0

    /// - Parameter most: how many jobs may run at once; threads are started when they are needed.
    init(most: Int) {
        self.most = most
    }

    func add(_ job: @escaping Job) {
        condition.lock()
        defer { condition.unlock() }
        jobs.append(job)
        if running + jobs.count > threads, threads < most {
            threads += 1
            Thread.detachNewThread { [self] in work() }
        }
        condition.broadcast()
    }

    /// Sleeps until no more than `count` jobs are left.
    /// - Returns: false where there were more at the deadline.
    func waitUntil(atMost count: Int, before deadline: Date) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        while running + jobs.count > count {
            if !condition.wait(until: deadline) { return running + jobs.count <= count }
        }
        return true
    }

    /// Forgets the jobs that were not begun.
    func dropWaiting() {
        condition.lock()
        defer { condition.unlock() }
        jobs = []
        condition.broadcast()
    }

    private func work() {
        condition.lock()
        while true {
            while jobs.isEmpty { condition.wait() }
            let job = jobs.removeFirst()
            running += 1
            condition.unlock()
            job()
            condition.lock()
            running -= 1
            condition.broadcast()
        }
    }
}
