import JSONRPC

/// Revisions of the Model Context Protocol (https://modelcontextprotocol.io/specification), by their dates.
///
/// Up to 2025-11-25 a session begins with `initialize`, which agrees on a revision. From 2026-07-28 on each request
/// says its own, and nothing is remembered between two.
enum ProtocolVersion {
    /// Each request says it.
    static let modern = "2026-07-28"
    /// Agreed on by `initialize`, the newest first.
    static let legacy = ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"]

    static let all = [modern] + legacy

    /// From this one on tools answer with an object beside their text.
    static let structured = "2025-06-18"

    private static let prefix = "io.modelcontextprotocol/"
    static let serverInfo = prefix + "serverInfo"

    /// Whether a request is of the modern kind; throws where it says so and is not as such a request must be.
    static func isModern(_ call: RPCCall) throws -> Bool {
        let meta = call.parameters["_meta"]
        guard let version = meta?[prefix + "protocolVersion"] else {
            if call.method == "server/discover" {
                throw RPCError.invalidParameters("“_meta” must say “\(prefix)protocolVersion”.")
            }
            return false
        }
        guard let version = version.string else {
            throw RPCError.invalidParameters("“\(prefix)protocolVersion” must be a text.")
        }
        guard version == modern else {
            throw RPCError(
                code: -32022, message: "Revision \(version) of the protocol is not spoken here.",
                data: ["supported": .array(all.map(JSON.string)), "requested": .string(version)])
        }
        guard case .object = meta?[prefix + "clientCapabilities"] else {
            throw RPCError.invalidParameters("“_meta” must say “\(prefix)clientCapabilities”.")
        }
        return true
    }
}
