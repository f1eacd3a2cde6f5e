public import NewsModel
import SharedState

/// What hosts' robots.txt files said, for a day (RFC 9309, section 2.4).
///
/// The caller keeps `entries` between runs of the program; fetches add to them.
public final class RobotsCache: Sendable {
    /// Seconds that the rules of a server are good for.
    static let lifetime: Int64 = 24 * 3600
    /// A server that could not be reached is asked again sooner; until then nothing of it is fetched.
    static let lifetimeOfSilence: Int64 = 3600

    /// The rules of one server, and until when they are good.
    public struct Entry: Hashable, Sendable, Codable {
        var rules: RobotsRules
        var until: Timestamp
    }

    private let known: Locked<[String: Entry]>

    /// Starts with what an earlier run of the program kept, by origin.
    public init(_ entries: [String: Entry] = [:]) { known = Locked(entries) }

    /// By origin, such as `https://example.org`. Those that are too old at `now` are left out.
    public func entries(at now: Timestamp) -> [String: Entry] {
        known.withLock { $0.filter { $0.value.until > now } }
    }

    /// nil where it has to be asked for.
    func rules(_ origin: String, at now: Timestamp) -> RobotsRules? {
        known.withLock { $0[origin] }.flatMap { $0.until > now ? $0.rules : nil }
    }

    /// Keeps what follows from the answer to a request for the robots.txt of `origin`.
    func take(_ response: FetchResponse, of origin: String, at now: Timestamp) {
        let isSilent = response.status >= 500 || response.status == 0 && response.failure != .tooLarge
        let until = now + (isSilent ? RobotsCache.lifetimeOfSilence : RobotsCache.lifetime)
        known.withLock { $0[origin] = Entry(rules: .from(response), until: until) }
    }
}

extension WebAddress {
    /// Scheme, host and port; nil for what is not http.
    package var origin: String? {
        guard isHTTP, let scheme, let host else { return nil }
        return scheme + "://" + (host.contains(":") ? "[\(host)]" : host) + (port.map { ":\($0)" } ?? "")
    }
}
