/// As much of HTTP/2 (RFC 9113) as it takes to answer each request with a body: frames are read, headers are not
/// understood, and every request counts as one for "/".
struct HTTP2Conversation {
    private static let preface = 24
    /// The types of frames that it knows, by their numbers in RFC 9113, section 6.
    private enum Kind: UInt8 {
        case data = 0
        case headers = 1
        case settings = 4
    }

    private let connection: Connection

    init(_ connection: Connection) { self.connection = connection }

    func run(_ handler: (LoopbackServer.Request) -> LoopbackServer.Answer) {
        var bytes: [UInt8] = []
        func has(_ count: Int) -> Bool {
            while bytes.count < count {
                guard let more = connection.read() else { return false }
                bytes += more
            }
            return true
        }
        guard has(Self.preface), connection.write(Self.frame(.settings, flags: 0, stream: 0, [])) else { return }
        bytes.removeFirst(Self.preface)
        while has(9) {
            let length = Int(bytes[0]) << 16 | Int(bytes[1]) << 8 | Int(bytes[2])
            guard has(9 + length) else { return }
            let (kind, flags) = (Kind(rawValue: bytes[3]), bytes[4])
            let stream = bytes[5..<9].reduce(0) { $0 << 8 | UInt32($1) }
            bytes.removeFirst(9 + length)
            if kind == .settings, flags & 1 == 0 {
                guard connection.write(Self.frame(.settings, flags: 1, stream: 0, [])) else { return }
            } else if kind == .headers {
                let request = LoopbackServer.Request(method: "GET", path: "/", headers: [:], isHTTP2: true)
                guard case .bytes(let body) = handler(request), answer(stream, body) else { return }
            }
        }
    }

    private func answer(_ stream: UInt32, _ body: [UInt8]) -> Bool {
        // 0x88 is ":status: 200" of the static table (RFC 7541, appendix A).
        connection.write(Self.frame(.headers, flags: 4, stream: stream, [0x88]))
            && connection.write(Self.frame(.data, flags: 1, stream: stream, body))
    }

    private static func frame(_ kind: Kind, flags: UInt8, stream: UInt32, _ payload: [UInt8]) -> [UInt8] {
        func bytes(_ value: UInt32, _ count: Int) -> [UInt8] {
            (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (UInt32($0) * 8)) }
        }
        return bytes(UInt32(payload.count), 3) + [kind.rawValue, flags] + bytes(stream, 4) + payload
    }
}
