public import NewsModel

/// What is remembered of a source between fetches. The store keeps it; only `FetchPlan` changes it.
public struct FetchState: Hashable, Sendable, Codable {
    /// Sent back as they came, as a pair, replaced together.
    public var etag: String?
    /// The `Last-Modified` header as the server wrote it.
    public var lastModified: String?
    /// A hash of the body that was parsed last.
    public var bodyHash: UInt64?
    /// The last attempt, whatever came of it; nil before the first.
    public var lastFetch: Timestamp?
    /// The last fetch that asked for the whole document.
    public var lastWhole: Timestamp?
    /// When it is to be fetched again; nil for at once.
    public var nextDue: Timestamp?
    /// Until when its host wants not to be asked for anything; nil where it said nothing of the kind.
    public var pausedUntil: Timestamp?
    /// In a row.
    public var failures: Int
    /// In words; nil after a success.
    public var problem: String?
    /// Where permanent redirects have pointed to; nil where the last answer named none.
    public var movedTo: String?
    /// Answers in a row that named `movedTo`; 0 for none.
    public var movedCount: Int
    /// When the first of them came.
    public var movedSince: Timestamp?
    /// The server says that it is gone for good, and has said so often and for long enough.
    public var isGone: Bool
    /// Answers in a row that said so; 0 for none.
    public var goneCount: Int
    /// When the first of them came.
    public var goneSince: Timestamp?
    /// What the feed said when it was last parsed.
    public var minutesToLive: Int?
    /// Hours of the day in UTC, 0 to 23, at which the feed does not change.
    public var skipHours: [Int]
    /// Week days in UTC at which the feed does not change, 0 for Sunday.
    public var skipDays: [Int]

    /// Of a source that was never fetched.
    public init() {
        failures = 0
        movedCount = 0
        isGone = false
        goneCount = 0
        skipHours = []
        skipDays = []
    }
}

extension FetchState {
    /// After an answer that is right.
    mutating func clearFailures() {
        failures = 0
        pausedUntil = nil
        problem = nil
        isGone = false
        goneCount = 0
        goneSince = nil
    }
}

/// What the reader set for a source, and the defaults.
public struct FetchSettings: Hashable, Sendable, Codable {
    /// Seconds between fetches, if nothing asks for more.
    public var interval: Int64
    /// Sent as `User-Agent`.
    public var userAgent: String
    /// A file of cookies in Netscape's format, which is written when they change; nil for none.
    public var cookieFile: String?
    /// nil for what the environment says.
    public var proxy: String?
    /// Certificates (PEM) of authorities to trust besides the system's; for servers of one's own.
    public var certificateFile: String?
    /// Seconds for one transfer.
    public var timeout: Int
    /// Of the body, unpacked.
    public var maximumBytes: Int
    /// Lets redirects lead to addresses of the local network; set where the reader typed such an address.
    public var allowsPrivateRedirects: Bool
    /// Lines of headers of the reader's own, sent to `headersHost` alone.
    public var headers: [String] = []
    /// Nil where there are no headers of the reader's own.
    public var headersHost: String?
    /// From 0 to 1, by chance: how much of a tenth is added to waits after failures, so that sources that failed
    /// together do not come back together.
    public var jitter: Double

    public init(
        interval: Int64 = 3600, userAgent: String = FetchSettings.defaultUserAgent, cookieFile: String? = nil,
        proxy: String? = nil, certificateFile: String? = nil, timeout: Int = 30,
        maximumBytes: Int = FeedParser.maximumBytes,
        allowsPrivateRedirects: Bool = false, jitter: Double = 0
    ) {
        self.interval = interval
        self.userAgent = userAgent
        self.cookieFile = cookieFile
        self.proxy = proxy
        self.certificateFile = certificateFile
        self.timeout = timeout
        self.maximumBytes = maximumBytes
        self.allowsPrivateRedirects = allowsPrivateRedirects
        self.jitter = jitter
    }

    /// Names the program, so that a server can tell who asks.
    public static let defaultUserAgent = "Rashomon/0.2 (terminal news reader)"
}

/// One step of a chain of redirects.
public struct FetchRedirect: Hashable, Sendable {
    /// 301, 302, 303, 307 or 308.
    public var status: Int
    /// The address that the server pointed to.
    public var target: String

    public init(status: Int, target: String) {
        self.status = status
        self.target = target
    }

    var isPermanent: Bool { status == 301 || status == 308 }
}

/// Why a transfer brought no answer.
public enum FetchFailure: Error, Hashable, Sendable {
    /// `timedOut`: within `FetchSettings.timeout`. `tooLarge`: more than `FetchSettings.maximumBytes`.
    /// `tooManyRedirects`: more than ten.
    case hostNotFound, connectionRefused, timedOut, cutOff, tooLarge, tooManyRedirects
    /// A redirect to something else than http and https, or to an address of the local network.
    case forbiddenRedirect(String)
    /// What was wrong with the server's certificate; the request was not sent.
    case certificate(CertificateProblem)
    /// By the host's robots.txt.
    case disallowed
    /// The run was stopped, or the program is ending.
    case cancelled
    /// Not asked in this round, as its host takes long for each answer.
    case postponed
    /// Not asked, as its host asked for a pause when it was asked for another source; until when, where it said so.
    case paused(until: Timestamp?)
    /// In words, to follow a colon: what libcurl, the file system or a command says.
    case other(String)

    /// Nobody asked the host, so that it counts as no failure of the source.
    package var isPause: Bool {
        if case .paused = self { true } else { false }
    }

    /// What happened, in words.
    public var text: String {
        switch self {
        case .hostNotFound: "the host could not be found"
        case .connectionRefused: "the host does not accept connections"
        case .timedOut: "the host took too long to answer"
        case .cutOff: "the answer was cut off"
        case .tooLarge: "the answer is larger than the limit"
        case .tooManyRedirects: "it redirects more than ten times"
        case .forbiddenRedirect(let target): "it redirects to \(WebAddress(target).shown), which was not followed"
        case .certificate(let problem): problem.text
        case .disallowed: "the site's robots.txt does not let programs fetch this page"
        case .cancelled: "the fetch was stopped"
        case .postponed: "its host answers slowly; it is asked next time"
        case .paused: "it was not asked, as its host asked for a pause"
        case .other(let detail): detail
        }
    }
}

/// Why a server's certificate was not accepted.
public enum CertificateProblem: Hashable, Sendable {
    /// `expired` is also one that is not valid yet. `otherHost`: it is for another name than the address has.
    case expired, selfSigned, unknownAuthority, otherHost
    /// In the words of the library that checked it.
    case other(String)

    var text: String {
        switch self {
        case .expired: "its certificate is not valid today; it may have expired"
        case .selfSigned:
            "its certificate is signed by nobody but itself; if you trust it, name it in the setting fetch.ca-file"
        case .unknownAuthority:
            "its certificate is signed by an unknown authority; if you trust that, name it in the setting fetch.ca-file"
        case .otherHost: "its certificate is for another host"
        case .other(let detail): "its certificate could not be verified (\(detail))"
        }
    }
}

/// What a server answered.
public struct FetchResponse: Hashable, Sendable {
    /// 0 where there was no answer.
    public var status: Int
    /// Why there was no answer; nil where there was one.
    public var failure: FetchFailure?
    /// Unpacked; empty where there was none.
    public var body: [UInt8]
    /// The `Content-Type` header as sent.
    public var contentType: String?
    /// The `ETag` header as sent.
    public var etag: String?
    /// The `Last-Modified` header as sent.
    public var lastModified: String?
    /// `Retry-After` as sent.
    public var retryAfter: String?
    /// The `Cache-Control` header as sent.
    public var cacheControl: String?
    /// The server's clock, as it sent it.
    public var date: String?
    /// Where a call that was not followed leads to.
    public var location: String?
    /// Where the answer came from in the end.
    public var finalURL: String
    /// In the order in which they were followed.
    public var redirects: [FetchRedirect]

    public init(
        status: Int = 0, failure: FetchFailure? = nil, body: [UInt8] = [], contentType: String? = nil,
        etag: String? = nil, lastModified: String? = nil, retryAfter: String? = nil, cacheControl: String? = nil,
        finalURL: String = "", redirects: [FetchRedirect] = []
    ) {
        self.status = status
        self.failure = failure
        self.body = body
        self.contentType = contentType
        self.etag = etag
        self.lastModified = lastModified
        self.retryAfter = retryAfter
        self.cacheControl = cacheControl
        self.finalURL = finalURL
        self.redirects = redirects
    }

    /// Where redirects led that all say that it is for good.
    package var movedForGood: String? { redirects.allSatisfy(\.isPermanent) ? redirects.last?.target : nil }

    /// The server wants to be left alone for a while.
    var asksForPause: Bool { status == 429 || status == 503 && retryAfter != nil }
}

/// A document to read.
public struct FetchedDocument: Hashable, Sendable {
    /// Unpacked, in the encoding in which they came.
    public var bytes: [UInt8]
    /// The `Content-Type` header as sent; nil where there is none.
    public var contentType: String?
    /// Relative addresses in it are relative to this.
    public var url: String
    /// Of the bytes, by which the same document is known again.
    public var hash: UInt64
}

/// What a fetch came to.
public enum FetchOutcome: Hashable, Sendable {
    /// To be parsed; afterwards `FetchPlan.parsed` or `FetchPlan.unreadable` completes the state.
    case document(FetchedDocument)
    /// The same as at the last fetch, by the server's word or by the document's bytes.
    case unchanged
    /// The server says that it is gone for good (410), often and long enough to be believed.
    case gone
    /// In words.
    case failed(String)
}

/// What follows from an answer.
public struct FeedUpdate: Hashable, Sendable {
    /// To be stored before the next fetch of the source.
    public var state: FetchState
    /// The document to read, or why there is none.
    public var outcome: FetchOutcome

    public init(state: FetchState, outcome: FetchOutcome) {
        self.state = state
        self.outcome = outcome
    }
}
