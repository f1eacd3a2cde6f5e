public import NewsModel

/// Fetches sources: web addresses by libcurl, files, and commands of the reader's.
public struct Fetcher: Sendable {
    private let options: FetchOptions
    private let now: @Sendable () -> Timestamp

    public init(_ options: FetchOptions = FetchOptions(), now: @escaping @Sendable () -> Timestamp) {
        self.options = options
        self.now = now
    }

    /// Starts `requests` on threads of their own; one result comes for each.
    public func start(_ requests: [FetchRequest]) -> FetchRun { FetchRun(requests, options: options, now: now) }
}
