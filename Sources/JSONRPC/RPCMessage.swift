import Foundation

/// What went wrong with a request, as the one who asked is told (JSON-RPC 2.0, section 5.1).
package struct RPCError: Error, Hashable, Sendable {
    /// As the specification numbers errors: -32700, -32600 to -32603.
    package var code: Int64
    /// One sentence for people.
    package var message: String
    /// More of it, for programs.
    package var data: JSON?

    package init(code: Int64, message: String, data: JSON? = nil) {
        self.code = code
        self.message = message
        self.data = data
    }

    /// The bytes are no JSON.
    package static func parse(_ message: String) -> RPCError { RPCError(code: -32700, message: message) }
    /// The JSON is no request.
    package static func invalidRequest(_ message: String) -> RPCError { RPCError(code: -32600, message: message) }
    /// There is no such method.
    package static func noMethod(_ name: String) -> RPCError {
        RPCError(code: -32601, message: "There is no method “\(name)”.")
    }
    /// The method does not take these parameters.
    package static func invalidParameters(_ message: String, data: JSON? = nil) -> RPCError {
        RPCError(code: -32602, message: message, data: data)
    }
    /// The fault is the server's.
    package static func failed(_ message: String) -> RPCError { RPCError(code: -32603, message: message) }
}

/// What one message asks for.
enum RPCMessage: Hashable {
    /// `id` is a text or a number.
    case request(id: JSON, RPCCall)
    /// Wants no answer.
    case notification(RPCCall)
    /// An answer: to nothing, as nothing is asked here.
    case answer
    /// No message; `id` as far as one could be read, else null.
    case invalid(id: JSON, RPCError)

    init(_ value: JSON) {
        let id = value["id"]
        let isAnswerable: Bool =
            switch id {
            case .string, .integer, .number: true
            default: false
            }
        let known = isAnswerable ? id ?? .null : .null
        func invalid(_ message: String) -> RPCMessage { .invalid(id: known, .invalidRequest(message)) }
        guard case .object = value else {
            self = invalid("A message is an object, not \(value.sort).")
            return
        }
        guard value["jsonrpc"] == "2.0" else {
            self = invalid("“jsonrpc” must be “2.0”.")
            return
        }
        guard let method = value["method"] else {
            self = value["result"] != nil || value["error"] != nil ? .answer : invalid("“method” is missing.")
            return
        }
        guard let name = method.string else {
            self = invalid("“method” must be a text.")
            return
        }
        let parameters = value["params"] ?? [:]
        switch parameters {
        case .object, .array: break
        default:
            self = invalid("“params” must be an object or a list.")
            return
        }
        let call = RPCCall(method: name, parameters: parameters)
        if id == nil {
            self = .notification(call)
        } else {
            self = isAnswerable ? .request(id: known, call) : invalid("“id” must be a text or a number.")
        }
    }
}

/// A method and what it is given.
package struct RPCCall: Hashable, Sendable {
    /// The method's name.
    package var method: String
    /// An object or an array; an empty object where nothing was given.
    package var parameters: JSON

    package init(method: String, parameters: JSON = [:]) {
        self.method = method
        self.parameters = parameters
    }
}

/// The answer to one request.
struct RPCAnswer: Encodable {
    var id: JSON
    var result: Result<any Encodable, RPCError>

    func encode(to encoder: any Encoder) throws {
        var fields: JSONFields = ["jsonrpc": "2.0", "id": id]
        switch result {
        case .success(let value): fields.fields["result"] = value
        case .failure(let error):
            var told: [String: JSON] = ["code": .integer(error.code), "message": .string(error.message)]
            if let data = error.data { told["data"] = data }
            fields.fields["error"] = JSON.object(told)
        }
        try fields.encode(to: encoder)
    }
}
