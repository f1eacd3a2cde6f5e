public import Foundation
import NewsModel

/// Requests under way, whose results one thread takes one by one, in the order in which they are ready.
///
/// Web requests run on one thread, files on another, commands on up to four. Nothing new is started while documents
/// of more than `maximumWaitingBytes` wait to be taken: what takes them may be slower than what brings them.
///
/// `@unchecked Sendable`: the compiler does not know that `condition` guards what is below it.
public final class FetchRun: @unchecked Sendable {
    /// What waiting for the next result came to.
    public enum Step: Sendable {
        /// What one request came to; it is given once.
        case result(FetchResult)
        /// None came in the time given.
        case nothingYet
        /// There was one for each request.
        case ended
    }

    private static let maximumWaitingBytes = 4 << 20
    private static let maximumCommands = 4

    private let condition = NSCondition()
    private var ready: [FetchResult] = []
    /// The next results, last first.
    private var taken: [FetchResult] = []
    private var waitingBytes = 0
    private var runningThreads = 0
    private var isCancelled = false
    /// Commands to run: sources of their own, and filters for what came from the web.
    private var commands: [@Sendable () -> FetchResult] = []
    private var mayGetCommands = false
    private var batch: FetchBatch?
    private let now: @Sendable () -> Timestamp

    init(_ requests: [FetchRequest], options: FetchOptions, now: @escaping @Sendable () -> Timestamp) {
        self.now = now
        var web: [FetchRequest] = []
        var files: [FetchRequest] = []
        for request in requests {
            switch request.address {
            case .file, .query: files.append(request)
            case .command: commands.append(command(request))
            case .filter(_, let address) where !WebAddress(address).isHTTP: commands.append(command(request))
            case .web, .filter: web.append(request.asWebRequest)
            }
        }
        let filters = web.count { $0.filter != nil }
        mayGetCommands = filters > 0
        startFiles(files)
        startCommands(min(FetchRun.maximumCommands, commands.count + filters))
        startWeb(web, options)
    }

    /// The next result. Waits for one; at most for `time`, if that is given.
    public func next(waitingAtMost time: TimeInterval? = nil) -> Step {
        condition.lock()
        defer { condition.unlock() }
        let end = time.map { Date(timeIntervalSinceNow: $0) }
        while taken.isEmpty {
            if !ready.isEmpty {
                taken = ready.reversed()
                ready = []
            } else if runningThreads == 0 {
                return .ended
            } else if let end {
                if !condition.wait(until: end) { return .nothingYet }
            } else {
                condition.wait()
            }
        }
        let result = taken.removeLast()
        waitingBytes -= result.response.body.count
        if waitingBytes < FetchRun.maximumWaitingBytes {
            condition.broadcast()
            batch?.wake()
        }
        return .result(result)
    }

    /// Stops what is under way. Unfinished requests are soon reported as stopped.
    public func cancel() {
        condition.lock()
        isCancelled = true
        let batch = batch
        condition.broadcast()
        condition.unlock()
        batch?.cancel()
    }

    private var isStopped: Bool {
        condition.lock()
        defer { condition.unlock() }
        return isCancelled
    }

    private var hasRoom: Bool {
        condition.lock()
        defer { condition.unlock() }
        return waitingBytes < FetchRun.maximumWaitingBytes
    }

    // MARK: Threads

    private func startThread(_ body: @escaping @Sendable () -> Void) {
        runningThreads += 1
        Thread.detachNewThread { [self] in
            body()
            condition.lock()
            runningThreads -= 1
            condition.broadcast()
            condition.unlock()
        }
    }

    private func startFiles(_ requests: [FetchRequest]) {
        guard !requests.isEmpty else { return }
        startThread { [self] in
            for request in requests {
                waitForRoom()
                put(isStopped ? LocalSource.stopped(request) : LocalSource.fetch(request, now: now()))
            }
        }
    }

    private func startCommands(_ count: Int) {
        for _ in 0..<count {
            startThread { [self] in
                while let command = nextCommand() { put(command()) }
            }
        }
    }

    private func startWeb(_ requests: [FetchRequest], _ options: FetchOptions) {
        guard !requests.isEmpty else { return }
        let take: @Sendable (FetchResult) -> Void = { [self] result in
            if result.request.filter == nil { put(result) } else { addFilter(result) }
        }
        let batch = FetchBatch(requests, options: options, now: now, hasRoom: { [self] in hasRoom }, report: take)
        self.batch = batch
        startThread { [self] in
            FetchRun.readAddressesAsUTF8()
            batch.run()
            condition.lock()
            mayGetCommands = false
            condition.broadcast()
            condition.unlock()
        }
    }

    /// libcurl takes a host's name (`bücher.example`) to be in the character set of its thread's locale, which is ASCII
    /// in a program that sets none, and over many an ssh; our addresses are UTF-8.
    private static func readAddressesAsUTF8() {
        if let characters = newlocale(Int32(LC_CTYPE_MASK), "C.UTF-8", nil) { uselocale(characters) }
    }

    private func command(_ request: FetchRequest) -> @Sendable () -> FetchResult {
        { [self] in
            isStopped
                ? LocalSource.stopped(request) : LocalSource.fetch(request, now: now(), isStopped: { self.isStopped })
        }
    }

    /// The batch's thread must not wait for a command.
    private func addFilter(_ result: FetchResult) {
        condition.lock()
        commands.append { [self] in LocalSource.filtered(result, now: now(), isStopped: { self.isStopped }) }
        condition.broadcast()
        condition.unlock()
    }

    private func nextCommand() -> (@Sendable () -> FetchResult)? {
        condition.lock()
        defer { condition.unlock() }
        while !isCancelled, commands.isEmpty ? mayGetCommands : waitingBytes >= FetchRun.maximumWaitingBytes {
            condition.wait()
        }
        while commands.isEmpty, mayGetCommands { condition.wait() }
        return commands.isEmpty ? nil : commands.removeFirst()
    }

    private func waitForRoom() {
        condition.lock()
        while waitingBytes >= FetchRun.maximumWaitingBytes, !isCancelled { condition.wait() }
        condition.unlock()
    }

    private func put(_ result: FetchResult) {
        condition.lock()
        ready.append(result)
        waitingBytes += result.response.body.count
        condition.broadcast()
        condition.unlock()
    }
}

extension FetchRequest {
    /// The request with the plain web address in place of a filter's; the filter is remembered.
    fileprivate var asWebRequest: FetchRequest {
        guard case .filter(let command, let address) = self.address else { return self }
        var request = self
        request.address = .web(address)
        request.filter = command
        return request
    }
}
