import NewsIngest
import NewsModel

/// Signs in, and says with each request who it is from. What expires is asked for again, once.
final class GoogleReaderSession {
    private let account: ServiceAccount
    let connection: ServiceConnection
    private var login: String?
    /// What forms are sent with; servers let it expire after half an hour and sooner.
    private var token: String?

    init(_ account: ServiceAccount, _ connection: ServiceConnection) {
        self.account = account
        self.connection = connection
    }

    private var api: String { account.address + "/reader/api/0/" }

    // MARK: Requests

    /// Asks for something.
    func ask(_ path: String, _ query: [(String, String)]) throws -> ServiceAnswer {
        try again { try self.signed(ServiceRequest(self.api + path, query: query)) }
    }

    /// Sends a form, and gives the answer.
    func send(_ path: String, _ form: [(String, String)]) throws -> ServiceAnswer {
        try again { try self.request(path, form) }
    }

    /// A form for `answers`. The token comes first: PHP reads no more than a thousand values.
    func request(_ path: String, _ form: [(String, String)]) throws -> ServiceRequest {
        try signed(ServiceRequest(api + path + "?output=json", form: [("T", try currentToken())] + form))
    }

    /// Forgets what has expired, so that the next request asks for it.
    func forget() {
        token = nil
        login = nil
    }

    private func again(_ make: () throws -> ServiceRequest) throws -> ServiceAnswer {
        var answer = try connection.answer(make())
        if answer.status == 401 || answer.status == 403 {
            // The token first; where that is refused too, the login.
            token = nil
            answer = try connection.answer(make())
        }
        if answer.status == 401 || answer.status == 403 {
            forget()
            answer = try connection.answer(make())
        }
        if answer.status == 403 { throw ServiceError.expired }
        return try answer.checked()
    }

    private func signed(_ request: ServiceRequest) throws -> ServiceRequest {
        var request = request
        request.headers.append(("Authorization", "GoogleLogin auth=" + (try currentLogin())))
        return request
    }

    // MARK: Signing in

    private func currentLogin() throws -> String {
        if let login { return login }
        let answer = try connection.answer(
            ServiceRequest(
                account.address + "/accounts/ClientLogin",
                form: [("Email", account.user), ("Passwd", account.password), ("service", "reader")]))
        switch answer.status {
        case 400, 401, 403: throw try isThere() ? ServiceError.wrongPassword : wrongAddress()
        case 404, 405, 301, 302, 303, 307, 308: throw try wrongAddress(answer)
        default: break
        }
        let checked = try answer.checked()
        for line in checked.text.split(whereSeparator: \.isNewline) where line.hasPrefix("Auth=") {
            let value = String(line.dropFirst(5))
            login = value
            return value
        }
        throw try wrongAddress()
    }

    private func currentToken() throws -> String {
        if let token { return token }
        var answer = try connection.answer(signed(ServiceRequest(api + "token")))
        if answer.status == 401 {
            login = nil
            answer = try connection.answer(signed(ServiceRequest(api + "token")))
        }
        let value = try answer.checked().text.filter { !$0.isWhitespace }
        guard !value.isEmpty, value.utf8.count < 1_000, !value.hasPrefix("<") else {
            throw ServiceError.unreadable("it should be a token")
        }
        token = value
        return value
    }

    /// Whether the API answers at all to somebody who has not signed in.
    private func isThere() throws -> Bool {
        let answer = try connection.answer(ServiceRequest(api + "user-info"))
        return answer.status == 401 || answer.status == 403 || answer.status == 200
    }

    private func wrongAddress(_ answer: ServiceAnswer? = nil) throws -> ServiceError {
        let service = KnownServices.service("greader")
        if let suggestion = try service?.suggestion(for: account.address, connection) {
            return .wrongAddress(service: service?.title ?? "", address: account.address, suggestion: suggestion)
        }
        if let target = answer?.location { return .moved(to: target) }
        return .wrongAddress(service: service?.title ?? "", address: account.address, suggestion: nil)
    }
}
