import NewsIngest
import NewsModel

/// Something to ask a server.
struct ServiceRequest {
    var url: String
    var method = "GET"
    var headers: [(name: String, value: String)] = []
    var body: [UInt8]?

    /// A question; `query` is written behind the address.
    init(_ url: String, query: [(String, String)] = []) {
        self.url = query.isEmpty ? url : url + "?" + FormCoding.text(query)
    }

    /// A form that is sent.
    init(_ url: String, form: [(String, String)]) {
        self.url = url
        method = "POST"
        headers = [("Content-Type", "application/x-www-form-urlencoded")]
        body = Array(FormCoding.text(form).utf8)
    }

    /// A JSON text that is sent.
    init(_ url: String, method: String, json: String) {
        self.url = url
        self.method = method
        headers = [("Content-Type", "application/json")]
        body = Array(json.utf8)
    }
}

/// What a server answered; `failure` where it did not.
struct ServiceAnswer {
    /// HTTP's; 0 where nothing answered.
    var status: Int
    var body: [UInt8]
    /// The server's clock.
    var date: Timestamp?
    /// Seconds that it asks to be left alone.
    var retryAfter: Int64?
    var location: String?
    var failure: FetchFailure?

    var text: String { String(decoding: body, as: UTF8.self) }

    /// The answer if it is one to what was asked; what is wrong else. 401 and 404 mean different things to different
    /// requests and are left to the caller.
    func checked() throws(ServiceError) -> ServiceAnswer {
        if let failure { throw failure == .cancelled ? .stopped : .unreachable(failure.text) }
        switch status {
        case 200...299: return self
        case 301, 302, 303, 307, 308: throw .moved(to: location ?? "another address")
        case 401: throw .expired
        case 410: throw .gone
        case 429: throw .tooMany(wait: retryAfter)
        case 503 where retryAfter != nil: throw .tooMany(wait: retryAfter)
        case 500...599: throw .serverProblem(status)
        default: throw .refused(status)
        }
    }

    /// The body as JSON; what does not end is no answer.
    func json(_ key: String) throws(ServiceError) -> JSONValue {
        let end = body.last { $0 > 0x20 }
        guard end == UInt8(ascii: "}") || end == UInt8(ascii: "]"), let value = JSONValue.parse(body) else {
            throw .unreadable("it is no JSON, or only a part of it")
        }
        guard value[key] != nil else { throw .unreadable("“\(key)” is missing") }
        return value
    }
}

/// Asks a server, two requests at a time.
final class ServiceConnection {
    /// The largest answer that is taken.
    private static let maximumBytes = 64 << 20

    private let settings: FetchSettings
    private let now: Timestamp
    let isStopped: @Sendable () -> Bool
    /// How many requests were sent.
    private(set) var count = 0

    init(settings: FetchSettings, now: Timestamp, isStopped: @escaping @Sendable () -> Bool) {
        var settings = settings
        settings.maximumBytes = Self.maximumBytes
        self.settings = settings
        self.now = now
        self.isStopped = isStopped
    }

    /// The answer to one request, whatever it says.
    func answer(_ request: ServiceRequest) throws -> ServiceAnswer {
        var found: ServiceAnswer?
        try answers([request]) { found = $1 }
        return found ?? ServiceAnswer(status: 0, body: [], failure: .cancelled)
    }

    /// Calls `each` with the place of each request and its answer, as they come.
    func answers(_ requests: [ServiceRequest], each: (Int, ServiceAnswer) throws -> Void) throws {
        if isStopped() { throw ServiceError.stopped }
        count += requests.count
        let options = FetchOptions(maximumPerHost: 2, pausePerHost: .zero)
        let now = now
        let fetches = requests.enumerated().map { place, request in
            // The place stands in for a source's number.
            var fetch = FetchRequest(
                source: SourceID(Int64(place)), address: .web(request.url), settings: settings, isForced: true)
            fetch.call = FetchCall(method: request.method, headers: request.headers, body: request.body)
            return fetch
        }
        try Fetcher(options, now: { now }).start(fetches).forEach(until: isStopped) { result in
            let response = result.response
            let date = response.date.flatMap(DateParser.parse)
            let answer = ServiceAnswer(
                status: response.status, body: response.body, date: date,
                retryAfter: FetchPlan.retryAfter(response.retryAfter, now: date ?? now), location: response.location,
                failure: response.failure)
            try each(Int(result.request.source.rawValue), answer)
        }
    }
}

/// `application/x-www-form-urlencoded`, as the URL Standard has it, but for the space: percent-encoded it is the same
/// in an address.
enum FormCoding {
    /// Names and values in their order.
    static func text(_ pairs: [(String, String)]) -> String {
        pairs.map { encoded($0.0) + "=" + encoded($0.1) }.joined(separator: "&")
    }

    /// Letters and digits of ASCII and `-._~` stay, all else is percent-encoded.
    static func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default: result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }
}
