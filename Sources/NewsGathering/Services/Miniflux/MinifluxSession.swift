import Foundation
import NewsIngest

/// Says with each request who it is from: by a key, or by a name and password.
final class MinifluxSession {
    private let account: ServiceAccount
    private let connection: ServiceConnection

    init(_ account: ServiceAccount, _ connection: ServiceConnection) {
        self.account = account
        self.connection = connection
    }

    private var api: String { account.address + "/v1/" }

    func ask(_ path: String, _ query: [(String, String)]) throws(ServiceError) -> ServiceAnswer {
        try answer(ServiceRequest(api + path, query: query))
    }

    /// Sends a JSON text; without one, nothing but the request.
    @discardableResult
    func send(_ method: String, _ path: String, _ json: String? = nil) throws(ServiceError) -> ServiceAnswer {
        var request = ServiceRequest(api + path)
        request.method = method
        if let json { request = ServiceRequest(api + path, method: method, json: json) }
        return try answer(request)
    }

    private func answer(_ request: ServiceRequest) throws(ServiceError) -> ServiceAnswer {
        var request = request
        if account.user.isEmpty {
            request.headers.append(("X-Auth-Token", account.password))
        } else {
            let words = Data("\(account.user):\(account.password)".utf8).base64EncodedString()
            request.headers.append(("Authorization", "Basic " + words))
        }
        let answer = try said { try self.connection.answer(request) }
        if answer.status == 401 || answer.status == 403 { throw .wrongPassword }
        return try answer.checked()
    }

    /// All subscriptions, as the server describes them. The first question of a round: whether this is a server at all.
    func feeds() throws(ServiceError) -> [JSONValue] {
        do throws(ServiceError) {
            return try array(ask("feeds", []))
        } catch {
            switch error {
            case .refused(404), .refused(405), .unreadable, .moved:
                let service = KnownServices.service("miniflux")
                let found = try said { try service?.suggestion(for: self.account.address, self.connection) }
                throw .wrongAddress(service: service?.title ?? "", address: account.address, suggestion: found)
            default: throw error
            }
        }
    }

    /// An answer that is a list.
    func array(_ answer: ServiceAnswer) throws(ServiceError) -> [JSONValue] {
        guard answer.body.last(where: { $0 > 0x20 }) == UInt8(ascii: "]"),
            case .array(let values)? = JSONValue.parse(answer.body)
        else { throw .unreadable("it is no list, or only a part of one") }
        return values
    }

    private func said<Value>(_ body: () throws -> Value) throws(ServiceError) -> Value {
        do {
            return try body()
        } catch let error as ServiceError {
            throw error
        } catch {
            throw .unreachable("\(error)")
        }
    }
}
