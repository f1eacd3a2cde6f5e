public import NewsModel

/// What a request says beyond an address, where a program is spoken to. It is not led elsewhere by redirects, so that
/// nobody else gets to see what it says.
package struct FetchCall: Sendable {
    /// The HTTP method in capitals.
    package var method: String
    /// Names and values.
    package var headers: [(name: String, value: String)]
    /// Sent as it is; nil for a request without one.
    package var body: [UInt8]?

    package init(method: String, headers: [(name: String, value: String)] = [], body: [UInt8]? = nil) {
        self.method = method
        self.headers = headers
        self.body = body
    }
}

/// A source to fetch.
public struct FetchRequest: Sendable {
    /// Only names the request: the answer is given back with it.
    public var source: SourceID
    /// A web address, a file or a command line.
    public var address: SourceAddress
    /// The findings of earlier fetches; decides which validators are sent.
    public var state: FetchState
    /// Those of this source.
    public var settings: FetchSettings
    /// The reader asked for it: validators are not sent.
    public var isForced: Bool
    /// The address comes from a feed or page, not from the reader: it may not lead into the local network, and its
    /// host's robots.txt is asked first.
    public var isFromContent: Bool
    /// What is said to a program; nil for a plain question for a document.
    package var call: FetchCall?
    /// The answer is written into a file that the reader asked for, and not kept in memory.
    package var download: FileDownload?
    /// A command that the document is passed through.
    var filter: String?
    /// The origin whose robots.txt is asked for; such requests are the batch's own.
    var robotsOrigin: String?

    /// Whether the host's robots.txt is heeded: for pages that articles lead to, not for what the reader asked for.
    var heedsRobots: Bool { isFromContent && download == nil && robotsOrigin == nil }
    /// A source: it can wait for the next round. A page, a robots.txt and a call to a server are waited for.
    var mayWait: Bool { !isFromContent && robotsOrigin == nil && call == nil }

    public init(
        source: SourceID, address: SourceAddress, state: FetchState = FetchState(),
        settings: FetchSettings = FetchSettings(), isForced: Bool = false, isFromContent: Bool = false
    ) {
        self.source = source
        self.address = address
        self.state = state
        self.settings = settings
        self.isForced = isForced
        self.isFromContent = isFromContent
    }

    /// Asks for the robots.txt of `origin`, with what `request` may do.
    static func robots(of origin: String, for request: FetchRequest) -> FetchRequest {
        var settings = request.settings
        settings.maximumBytes = RobotsRules.maximumBytes
        var robots = FetchRequest(
            source: request.source, address: .web(origin + "/robots.txt"), settings: settings, isForced: true,
            isFromContent: request.isFromContent)
        robots.robotsOrigin = origin
        return robots
    }
}

/// What came of a request.
public struct FetchResult: Sendable {
    /// As it was made, with the state from before.
    public var request: FetchRequest
    /// The server's answer, or why there is none.
    public var response: FetchResponse
    /// The new state, and what to do with the answer.
    public var update: FeedUpdate

    /// The state after the document was parsed as `feed`.
    public func state(after feed: ParsedFeed, now: Timestamp) -> FetchState {
        let hash: UInt64? = if case .document(let document) = update.outcome { document.hash } else { nil }
        return FetchPlan.parsed(
            feed, response, hash: hash, state: update.state, settings: request.settings, now: now)
    }
}

/// Limits that hold for all fetches together.
public struct FetchOptions: Sendable {
    /// Transfers at a time; those that are waited for longer than half a second do not count, up to eight times as
    /// many.
    public var maximumTransfers: Int
    /// Transfers at a time from one host.
    public var maximumPerHost: Int
    /// Between the starts of two requests to one host; addresses of this machine need none.
    public var pausePerHost: Duration
    /// From here an answer is a slow one: after several the other sources of its host wait for the next round.
    public var slowAnswer: Duration
    /// Shared by all fetches, so that a host is asked once a day.
    public var robots: RobotsCache

    public init(
        maximumTransfers: Int = 32, maximumPerHost: Int = 2, pausePerHost: Duration = .seconds(1),
        slowAnswer: Duration = .seconds(5), robots: RobotsCache = RobotsCache()
    ) {
        self.maximumTransfers = maximumTransfers
        self.maximumPerHost = maximumPerHost
        self.pausePerHost = pausePerHost
        self.slowAnswer = slowAnswer
        self.robots = robots
    }
}
