import CCurl
import Foundation
import NewsModel
import Synchronization

/// A number of requests that run together on a thread of their own, which owns libcurl's multi handle.
///
/// `@unchecked Sendable`: all but `control` is touched by that thread alone; `control` is what others may reach for,
/// to stop it.
final class FetchBatch: @unchecked Sendable {
    private struct Control: @unchecked Sendable {
        var isCancelled = false
        /// Set while the thread runs; waking it is the one call that libcurl allows from outside.
        var multi: UnsafeMutableRawPointer?
    }

    private let control = Mutex(Control())
    private let options: FetchOptions
    private let now: @Sendable () -> Timestamp
    private let report: @Sendable (FetchResult) -> Void
    private var pending: [FetchRequest]
    private var active: [UnsafeMutableRawPointer: FetchTransfer] = [:]
    private var perHost: [String: Int] = [:]
    private var lastStart: [String: ContinuousClock.Instant] = [:]
    private let usesProxy: Bool

    private static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    init(
        _ requests: [FetchRequest], options: FetchOptions, now: @escaping @Sendable () -> Timestamp,
        report: @escaping @Sendable (FetchResult) -> Void
    ) {
        // Taken from the end.
        pending = requests.reversed()
        self.options = options
        self.now = now
        self.report = report
        let environment = ProcessInfo.processInfo.environment
        usesProxy = ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"].contains {
            environment[$0]?.isEmpty == false
        }
    }

    /// Stops what runs; each request that has not finished is reported as stopped.
    func cancel() {
        control.withLock { control in
            control.isCancelled = true
            if let multi = control.multi { curl_multi_wakeup(multi) }
        }
    }

    /// Runs to the end. Called once, on the batch's own thread.
    func run() {
        guard FetchBatch.isReady, let multi = curl_multi_init() else {
            for request in pending {
                finish(request, FetchResponse(failure: .other("libcurl could not be started")), false)
            }
            return
        }
        control.withLock { $0.multi = multi }
        rashomon_curl_multi_set_long(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, options.maximumTransfers)
        rashomon_curl_multi_set_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, options.maximumPerHost)
        while !control.withLock({ $0.isCancelled }) {
            let wait = start(multi)
            if active.isEmpty, pending.isEmpty { break }
            var running: Int32 = 0
            curl_multi_perform(multi, &running)
            if collect(multi) { continue }
            curl_multi_poll(multi, nil, 0, wait, nil)
        }
        for (handle, transfer) in active {
            curl_multi_remove_handle(multi, handle)
            finish(transfer.request, FetchResponse(failure: .cancelled), transfer.isConditional)
        }
        active = [:]
        for request in pending.reversed() { finish(request, FetchResponse(failure: .cancelled), false) }
        control.withLock { $0.multi = nil }
        curl_multi_cleanup(multi)
    }

    /// Starts what may start now; gives the milliseconds until more may.
    private func start(_ multi: UnsafeMutableRawPointer) -> Int32 {
        var wait: Duration = .seconds(1)
        let clock = ContinuousClock.now
        var at = pending.count - 1
        while at >= 0, active.count < options.maximumTransfers {
            let request = pending[at]
            guard case .web(let url) = request.address else {
                pending.remove(at: at)
                at -= 1
                finish(request, FetchResponse(failure: .other("this address cannot be fetched")), false)
                continue
            }
            let host = WebAddress(url).host ?? ""
            let pause = NetworkAddress.isThisMachine(host) ? .zero : options.pausePerHost
            let left = lastStart[host].map { pause - (clock - $0) } ?? .zero
            if perHost[host, default: 0] < options.maximumPerHost, left <= .zero {
                pending.remove(at: at)
                begin(request, url, host, multi)
                lastStart[host] = clock
            } else if left > .zero {
                wait = min(wait, left)
            }
            at -= 1
        }
        return Int32(max(1, wait.components.seconds * 1000 + wait.components.attoseconds / 1_000_000_000_000_000))
    }

    private func begin(_ request: FetchRequest, _ url: String, _ host: String, _ multi: UnsafeMutableRawPointer) {
        let isConditional = FetchPlan.isConditional(request.state, isForced: request.isForced, now: now())
        guard
            let transfer = FetchTransfer(
                request, url: url, isConditional: isConditional, options: options, usesProxy: usesProxy)
        else { return finish(request, FetchResponse(failure: .other("there is not enough memory")), isConditional) }
        perHost[host, default: 0] += 1
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
                perHost[host, default: 1] -= 1
                perHost[transfer.host, default: 0] += 1
                curl_multi_add_handle(multi, handle)
            case .finished(let response):
                perHost[host, default: 1] -= 1
                active[handle] = nil
                finish(transfer.request, response, transfer.isConditional)
            }
        }
        return found
    }

    private func finish(_ request: FetchRequest, _ response: FetchResponse, _ isConditional: Bool) {
        let update = FetchPlan.update(
            response, state: request.state, settings: request.settings, isConditional: isConditional, now: now())
        report(FetchResult(request: request, response: response, update: update))
    }
}
