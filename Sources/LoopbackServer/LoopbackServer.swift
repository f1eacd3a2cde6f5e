import Foundation
import SharedState

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A server on 127.0.0.1 for tests and timings: each request gets the bytes that the handler gives, as they are.
///
/// It reads bodies whose length is said. A connection stays open for further requests unless an answer says
/// `Connection: close`.
package final class LoopbackServer: Sendable {
    /// What a client asked for.
    package struct Request: Sendable {
        /// In capitals, as sent.
        package var method: String
        /// As in the request line: a path, or a whole address where the server is used as a proxy.
        package var path: String
        /// By lower-cased name.
        package var headers: [String: String]
        /// Empty where the request has none.
        package var body: [UInt8] = []
        /// The request came by HTTP/2.
        package var isHTTP2 = false
    }

    /// What the client gets.
    package enum Answer: Sendable {
        /// A whole answer as it goes over the wire, with the status line and headers; one that says `Connection: close`
        /// ends the connection.
        case bytes([UInt8])
        /// Sends `first`, then `chunk` again and again until the other side has had enough.
        case endless(first: [UInt8], chunk: [UInt8])
        /// Sends `first`, then one byte every `milliseconds`, until the other side has had enough.
        case dripping(first: [UInt8], milliseconds: UInt32)
        /// Ends the connection without a word.
        case hangUp
        /// Never answers; ends when the client does.
        case silence
    }

    /// On 127.0.0.1, chosen by the system.
    package let port: Int
    private let listener: Int32
    private let tls: TLSServer?
    private let state = Locked(State())

    private struct State {
        var requests: [Request] = []
        var connections = 0
    }

    /// What has been asked so far.
    package var requests: [Request] { state.withLock { $0.requests } }

    /// How many connections there were so far.
    package var connections: Int { state.withLock { $0.connections } }

    /// The address of a path on this server.
    package func url(_ path: String) -> String { "\(tls == nil ? "http" : "https")://127.0.0.1:\(port)\(path)" }

    /// - Parameter identity: what the server shows of itself; with one it speaks TLS, and HTTP/2 with who wants to.
    package init(_ identity: TLSIdentity? = nil, _ handler: @escaping @Sendable (Request) -> Answer) throws {
        signal(SIGPIPE, SIG_IGN)
        tls = try identity.map { try TLSServer($0) }
        #if canImport(Glibc)
            let stream = Int32(SOCK_STREAM.rawValue)
        #else
            let stream = SOCK_STREAM
        #endif
        let file = socket(AF_INET, stream, 0)
        listener = file
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(file, $0, length) == 0 && listen(file, 128) == 0 && getsockname(file, $0, &length) == 0
            }
        }
        guard isBound else { throw POSIXError(.EADDRNOTAVAIL) }
        port = Int(UInt16(bigEndian: address.sin_port))
        // The thread holds the server to the end of the process: a test lets go of it as soon as it has the address.
        Thread.detachNewThread { [self] in
            while true {
                let client = accept(file, nil, nil)
                if client < 0, errno == EINTR || errno == ECONNABORTED { continue }
                guard client >= 0 else { return }
                Thread.detachNewThread { self.serve(client, handler) }
            }
        }
    }

    /// Takes no more connections.
    package func stop() {
        // Not closed: its number would go to another socket while the thread may still ask for it.
        shutdown(listener, Int32(SHUT_RDWR))
    }

    /// An HTTP/1.1 answer that closes the connection.
    package static func answer(
        _ status: String = "200 OK", _ headers: [String] = [], _ body: [UInt8] = [], length: Int? = nil,
        keepsOpen: Bool = false
    ) -> Answer {
        let head =
            ["HTTP/1.1 \(status)", "Content-Length: \(length ?? body.count)"]
            + (keepsOpen ? [] : ["Connection: close"]) + headers
        return .bytes(Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
    }

    // MARK: Connections

    private func serve(_ client: Int32, _ handler: @Sendable (Request) -> Answer) {
        state.withLock { $0.connections += 1 }
        defer { close(client) }
        var one: Int32 = 1
        setsockopt(client, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
        guard let tls else { return talk(Connection(client), handler) }
        guard let session = tls.accept(client) else { return }
        let connection = Connection(session)
        if session.speaksHTTP2 {
            HTTP2Conversation(connection).run { request in
                state.withLock { $0.requests.append(request) }
                return handler(request)
            }
        } else {
            talk(connection, handler)
        }
        session.end()
    }

    private func talk(_ connection: Connection, _ handler: @Sendable (Request) -> Answer) {
        var bytes: [UInt8] = []
        while let request = readRequest(connection, &bytes) {
            state.withLock { $0.requests.append(request) }
            switch handler(request) {
            case .bytes(let answer):
                guard connection.write(answer) else { return }
                let head = String(decoding: answer.prefix(1_000), as: UTF8.self).lowercased()
                if head.contains("connection: close") { return }
            case .endless(let first, let chunk):
                guard connection.write(first) else { return }
                while connection.write(chunk) {}
                return
            case .dripping(let first, let milliseconds):
                guard connection.write(first) else { return }
                repeat { usleep(milliseconds * 1_000) } while connection.write([0x20])
                return
            case .hangUp: return
            case .silence:
                _ = connection.read()
                return
            }
        }
    }

    /// The next request; `bytes` holds what was read beyond the last.
    private func readRequest(_ connection: Connection, _ bytes: inout [UInt8]) -> Request? {
        let end = Array("\r\n\r\n".utf8)
        while true {
            if let found = bytes.firstRange(of: end) {
                var request = Request(head: String(decoding: bytes[..<found.lowerBound], as: UTF8.self))
                bytes.removeSubrange(..<found.upperBound)
                let length = request.headers["content-length"].flatMap(Int.init) ?? 0
                while bytes.count < length {
                    guard let more = connection.read() else { return nil }
                    bytes += more
                }
                request.body = Array(bytes.prefix(length))
                bytes.removeFirst(length)
                return request
            }
            guard let more = connection.read() else { return nil }
            bytes += more
        }
    }
}

extension LoopbackServer.Request {
    fileprivate init(head: String) {
        let lines = head.components(separatedBy: "\r\n")
        let words = lines[0].split(separator: " ").map(String.init)
        method = words.first ?? ""
        path = words.dropFirst().first ?? ""
        headers = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(
                in: .whitespaces)
        }
    }
}

/// Bytes in and out, through TLS or not.
struct Connection {
    private let receive: (inout [UInt8]) -> Int
    private let send: (UnsafeRawBufferPointer) -> Int

    init(_ socket: Int32) {
        receive = { systemRead(socket, &$0, $0.count) }
        send = { systemWrite(socket, $0.baseAddress, $0.count) }
    }

    init(_ session: TLSSession) {
        receive = session.read
        send = session.write
    }

    /// nil at the end.
    func read() -> [UInt8]? {
        var chunk = [UInt8](repeating: 0, count: 16_384)
        let got = receive(&chunk)
        return got > 0 ? Array(chunk[..<got]) : nil
    }

    /// Whether all could be written.
    func write(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes(send)
            if count <= 0 { return false }
            sent += count
        }
        return true
    }
}

private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(file, buffer, count)
}

private func systemWrite(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int { write(file, buffer, count) }
