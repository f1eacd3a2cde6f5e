import CCurl
import Foundation
import NewsModel
import SharedState

/// A number of requests that run together on a thread of their own, which owns libcurl's multi handle.
///
/// `@unchecked Sendable`: all but `control` is touched by that thread alone; `control` is what others may reach for,
/// to stop or wake it.
final class FetchBatch: @unchecked Sendable {
    /// What other threads may reach for.
    private struct Control: @unchecked Sendable {
        var isCancelled = false
        /// Set while the thread runs; waking it is the one call that libcurl allows from outside.
        var multi: UnsafeMutableRawPointer?
    }

    private let control = Locked(Control())
    private let options: FetchOptions
    private let now: @Sendable () -> Timestamp
    private let hasRoom: @Sendable () -> Bool
    private let report: @Sendable (FetchResult) -> Void
    private var queues: HostQueues
    private var active: [UnsafeMutableRawPointer: FetchTransfer] = [:]
    /// Requests in a row, by host, that nobody answered.
    private var unanswered: [String: Int] = [:]
    /// After so many a host's other sources are not asked in this round: sixty that never answer would hold it for a
    /// quarter of an hour.
    private static let patience = 3
    /// Slow answers, by host.
    private var slowAnswers: [String: Int] = [:]
    /// After so many a host's other sources wait for the next round: the others are not to wait for them.
    private static let slowPatience = 6
    private let environment = ProcessInfo.processInfo.environment

    private static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    /// - Parameters:
    ///   - hasRoom: whether more results can be taken in; nothing is started while they cannot. `wake` says that it
    ///     changed.
    ///   - report: called on the batch's thread.
    init(
        _ requests: [FetchRequest], options: FetchOptions, now: @escaping @Sendable () -> Timestamp,
        hasRoom: @escaping @Sendable () -> Bool, report: @escaping @Sendable (FetchResult) -> Void
    ) {
        self.options = options
        self.now = now
        self.hasRoom = hasRoom
        self.report = report
        queues = HostQueues(maximumPerHost: options.maximumPerHost, pause: options.pausePerHost)
        queues.add(requests.map { ($0.host, $0) })
        queues.add(missingRobots(requests).map { ($0.host, $0) })
    }

    /// One request for each robots.txt that is to be asked first.
    private func missingRobots(_ requests: [FetchRequest]) -> [FetchRequest] {
        var asked: Set<String> = []
        return requests.compactMap { request in
            guard request.heedsRobots, case .web(let url) = request.address,
                let origin = WebAddress(url).origin,
                options.robots.rules(origin, at: now()) == nil, asked.insert(origin).inserted
            else { return nil }
            return FetchRequest.robots(of: origin, for: request)
        }
    }

    /// Stops what runs; each request that has not finished is reported as stopped.
    func cancel() {
        control.withLock { control in
            control.isCancelled = true
            if let multi = control.multi { curl_multi_wakeup(multi) }
        }
    }

    /// Has the thread look again whether there is room.
    func wake() {
        control.withLock { control in
            if let multi = control.multi { curl_multi_wakeup(multi) }
        }
    }

    /// Runs to the end. Called once, on the batch's own thread.
    func run() {
        guard FetchBatch.isReady, let multi = curl_multi_init() else {
            for request in queues.takeAll() {
                finish(request, FetchResponse(failure: .other("libcurl could not be started")), false)
            }
            return
        }
        control.withLock { $0.multi = multi }
        rashomon_curl_multi_set_long(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, mostTransfers)
        rashomon_curl_multi_set_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, options.maximumPerHost)
        while !control.withLock({ $0.isCancelled }) {
            let wait = start(multi)
            if active.isEmpty, queues.count == 0 { break }
            var running: Int32 = 0
            curl_multi_perform(multi, &running)
            if collect(multi) { continue }
            curl_multi_poll(multi, nil, 0, wait, nil)
        }
        let unfinished = active.values.map { ($0.request, $0.isConditional) } + queues.takeAll().map { ($0, false) }
        for (request, isConditional) in unfinished {
            finish(request, FetchResponse(failure: .cancelled), isConditional)
        }
        control.withLock { $0.multi = nil }
        // A look-up of a name that was cut off can hold libcurl up for seconds: nobody is to wait for that.
        let left = LeftOver(multi: multi, transfers: Array(active.values))
        active = [:]
        if left.transfers.isEmpty { left.clean() } else { Thread.detachNewThread { left.clean() } }
    }

    /// Starts what may start now; gives the milliseconds until more may.
    private func start(_ multi: UnsafeMutableRawPointer) -> Int32 {
        let clock = ContinuousClock.now
        var quick = quickTransfers(at: clock)
        while quick < options.maximumTransfers, active.count < mostTransfers, hasRoom(),
            let request = queues.next(at: clock)
        {
            begin(request, multi)
            quick += 1
        }
        let mayStart = quick < options.maximumTransfers && active.count < mostTransfers
        // While all places are taken, they are counted anew now and then.
        let longest: Duration = queues.count > 0 && !mayStart ? .milliseconds(250) : .seconds(1)
        let wait = min((mayStart ? queues.wait(at: clock) : nil) ?? longest, longest)
        return Int32(max(1, wait / .milliseconds(1)))
    }

    /// Transfers that have not been waited for long. The others take no place away: hundreds of sources that never
    /// answer would keep all the rest waiting.
    private func quickTransfers(at clock: ContinuousClock.Instant) -> Int {
        active.values.count { clock - $0.start < FetchBatch.quickness }
    }

    private static let quickness: Duration = .milliseconds(500)

    /// Slow ones counted.
    private var mostTransfers: Int { 8 * options.maximumTransfers }

    private func begin(_ request: FetchRequest, _ multi: UnsafeMutableRawPointer) {
        let isConditional = FetchPlan.isConditional(request.state, isForced: request.isForced, now: now())
        func refuse(_ failure: FetchFailure) {
            queues.finished(request.host, wasRobots: request.robotsOrigin != nil)
            finish(request, FetchResponse(failure: failure), isConditional)
        }
        guard case .web(let url) = request.address else { return refuse(.other("this address cannot be fetched")) }
        if request.heedsRobots {
            let address = WebAddress(url)
            let rules = address.origin.flatMap { options.robots.rules($0, at: now()) }
            if let rules, !rules.allows(address) {
                return refuse(
                    rules.silence.map { .other("the site's robots.txt could not be read: \($0)") } ?? .disallowed)
            }
        }
        guard
            let transfer = FetchTransfer(
                request, url: url, isConditional: isConditional, environment: environment)
        else { return refuse(.other("there is not enough memory")) }
        active[transfer.handle] = transfer
        curl_multi_add_handle(multi, transfer.handle)
    }

    /// Takes in finished transfers; true if there were any.
    private func collect(_ multi: UnsafeMutableRawPointer) -> Bool {
        var found = false
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle,
                let transfer = active[handle]
            else { continue }
            found = true
            let code = rashomon_curl_result(message)
            let host = transfer.host
            curl_multi_remove_handle(multi, handle)
            switch transfer.finish(code) {
            case .follow:
                queues.moved(from: host, to: transfer.host)
                curl_multi_add_handle(multi, handle)
            case .finished(let response):
                active[handle] = nil
                queues.finished(host, wasRobots: transfer.request.robotsOrigin != nil)
                finish(transfer.request, response, transfer.isConditional)
                let isSilent = response.failure == .timedOut || response.failure == .connectionRefused
                unanswered[host] = isSilent ? unanswered[host, default: 0] + 1 : 0
                if response.asksForPause || unanswered[host, default: 0] >= FetchBatch.patience {
                    passOn(response, host)
                } else if response.failure == nil, ContinuousClock.now - transfer.start >= options.slowAnswer {
                    slowAnswers[host, default: 0] += 1
                    if slowAnswers[host, default: 0] >= FetchBatch.slowPatience { postpone(host) }
                }
            }
        }
        return found
    }

    /// A host that has enough, or that is not there, is not asked for its other sources. Of one that is not there they
    /// are told the same; an answer that somebody else got is not theirs.
    private func passOn(_ response: FetchResponse, _ host: String) {
        var answer = FetchResponse(failure: response.failure)
        if response.failure == nil {
            let now = now()
            let asked = FetchPlan.retryAfter(response.retryAfter, now: now).flatMap { $0 > 0 ? now + $0 : nil }
            answer.failure = .paused(until: asked)
        }
        for request in queues.takeAll(host) {
            if request.robotsOrigin != nil { queues.passedOverRobots(host) }
            finish(request, answer, false)
        }
    }

    /// Leaves the other sources of a host to the next round. What a text or a robots.txt is waited for is asked for.
    private func postpone(_ host: String) {
        let waiting = queues.takeAll(host)
        for request in waiting where request.mayWait { finish(request, FetchResponse(failure: .postponed), false) }
        let kept = waiting.filter { !$0.mayWait }
        for request in kept where request.robotsOrigin != nil { queues.passedOverRobots(host) }
        queues.add(kept.map { (host, $0) })
    }

    private func finish(_ request: FetchRequest, _ response: FetchResponse, _ isConditional: Bool) {
        if let origin = request.robotsOrigin {
            // One that nobody asked for says nothing of the site.
            if response.failure == .cancelled || response.failure?.isPause == true { return }
            options.robots.take(response, of: origin, at: now())
            return
        }
        let update = FetchPlan.update(
            response, state: request.state, settings: request.settings, isConditional: isConditional, now: now())
        report(FetchResult(request: request, response: response, update: update))
    }
}

/// What libcurl has to free. `@unchecked Sendable`: only one thread has it.
private struct LeftOver: @unchecked Sendable {
    let multi: UnsafeMutableRawPointer
    let transfers: [FetchTransfer]

    /// Frees the multi handle. The transfers free their own.
    func clean() {
        for transfer in transfers { curl_multi_remove_handle(multi, transfer.handle) }
        curl_multi_cleanup(multi)
    }
}

extension FetchRequest {
    /// The host that is asked; empty for what is not on the web.
    fileprivate var host: String {
        guard case .web(let url) = address else { return "" }
        return WebAddress(url).host ?? ""
    }
}
