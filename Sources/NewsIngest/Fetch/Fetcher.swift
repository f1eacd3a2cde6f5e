import Foundation
public import NewsModel
import Synchronization

/// Fetches sources: web addresses by libcurl, files, and commands of the reader's.
///
/// Nothing here waits on the caller's thread: results come as a stream, in the order in which they are ready.
public struct Fetcher: Sendable {
    private let options: FetchOptions
    private let now: @Sendable () -> Timestamp

    public init(_ options: FetchOptions = FetchOptions(), now: @escaping @Sendable () -> Timestamp) {
        self.options = options
        self.now = now
    }

    /// The results of `requests`, one for each. Ending the stream early stops the rest.
    public func results(for requests: [FetchRequest]) -> AsyncStream<FetchResult> {
        let web = requests.filter { $0.address.webAddress != nil }
        let local = requests.filter { $0.address.webAddress == nil }
        return AsyncStream { continuation in
            let open = Mutex(2)
            let close: @Sendable () -> Void = {
                let left = open.withLock { open in
                    open -= 1
                    return open
                }
                if left == 0 { continuation.finish() }
            }
            let now = now
            let batch = FetchBatch(web.map(\.asWebRequest), options: options, now: now) { result in
                continuation.yield(LocalSource.filtered(result, now: now()))
            }
            continuation.onTermination = { reason in
                if case .cancelled = reason { batch.cancel() }
            }
            Thread.detachNewThread {
                batch.run()
                close()
            }
            Thread.detachNewThread {
                for request in local { continuation.yield(LocalSource.fetch(request, now: now())) }
                close()
            }
        }
    }
}

extension SourceAddress {
    /// What libcurl is to fetch: a filter's address is fetched first.
    var webAddress: String? {
        switch self {
        case .web(let url): url
        case .filter(_, let address): WebAddress(address).isHTTP ? address : nil
        case .file, .command, .query: nil
        }
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
