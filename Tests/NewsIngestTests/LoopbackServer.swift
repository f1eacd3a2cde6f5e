import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A server on 127.0.0.1 for tests: each request gets the bytes that the handler gives, as they are.
final class LoopbackServer: Sendable {
    struct Request: Sendable {
        var path: String
        /// By lower-cased name.
        var headers: [String: String]
    }

    enum Answer: Sendable {
        case bytes([UInt8])
        /// Sends `first`, then `chunk` again and again until the other side has had enough.
        case endless(first: [UInt8], chunk: [UInt8])
        /// Never answers; ends when the client does.
        case silence
    }

    let port: Int
    private let listener: Int32
    private let seen = Mutex<[Request]>([])

    /// What has been asked so far.
    var requests: [Request] { seen.withLock { $0 } }

    func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

    init(_ handler: @escaping @Sendable (Request) -> Answer) throws {
        signal(SIGPIPE, SIG_IGN)
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
    func stop() {
        // Not closed: its number would go to another socket while the thread may still ask for it.
        shutdown(listener, Int32(SHUT_RDWR))
    }

    private func serve(_ client: Int32, _ handler: @Sendable (Request) -> Answer) {
        defer { close(client) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while !String(decoding: bytes, as: UTF8.self).contains("\r\n\r\n") {
            let got = read(client, &chunk, chunk.count)
            guard got > 0 else { return }
            bytes += chunk[..<got]
        }
        let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(
                in: .whitespaces)
        }
        let request = Request(
            path: lines[0].split(separator: " ").dropFirst().first.map(String.init) ?? "", headers: headers)
        seen.withLock { $0.append(request) }
        switch handler(request) {
        case .bytes(let answer): _ = send(answer, to: client)
        case .endless(let first, let chunk):
            guard send(first, to: client) else { return }
            while send(chunk, to: client) {}
        case .silence: _ = read(client, &chunk, chunk.count)
        }
    }

    private func send(_ bytes: [UInt8], to client: Int32) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { write(client, $0.baseAddress, $0.count) }
            if count <= 0 { return false }
            sent += count
        }
        return true
    }

    /// An HTTP/1.1 answer that closes the connection.
    static func answer(_ status: String = "200 OK", _ headers: [String] = [], _ body: [UInt8] = [], length: Int? = nil)
        -> Answer
    {
        let head = ["HTTP/1.1 \(status)", "Content-Length: \(length ?? body.count)", "Connection: close"] + headers
        return .bytes(Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
    }
}
