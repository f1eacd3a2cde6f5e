import CCurl

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Tells addresses of this machine and of local networks from those of the world.
enum NetworkAddress {
    /// Loopback, private, link-local, carrier-grade and other addresses that the internet does not route.
    static func isPrivate(_ address: UnsafePointer<sockaddr>) -> Bool {
        switch Int32(address.pointee.sa_family) {
        case AF_INET:
            return address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                isPrivate(v4: UInt32(bigEndian: $0.pointee.sin_addr.s_addr))
            }
        case AF_INET6:
            return address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { pointer in
                withUnsafeBytes(of: pointer.pointee.sin6_addr) { isPrivate(v6: Array($0)) }
            }
        default: return true
        }
    }

    /// RFC 6890's special blocks.
    static func isPrivate(v4 value: UInt32) -> Bool {
        let first = value >> 24
        let second = value >> 16 & 0xFF
        switch first {
        case 0, 10, 127: return true
        case 100: return second >= 64 && second < 128
        case 169: return second == 254
        case 172: return second >= 16 && second < 32
        case 192: return second == 168 || (second == 0 && value >> 8 & 0xFF == 0)
        case 198: return second == 18 || second == 19
        default: return first >= 224
        }
    }

    /// An address of IPv4 in one of IPv6 is judged as that.
    /// - Parameter bytes: 16 bytes in the network's order; another number of them counts as private.
    static func isPrivate(v6 bytes: [UInt8]) -> Bool {
        guard bytes.count == 16 else { return true }
        let isMapped = bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
        let isNAT64 = bytes[..<4].elementsEqual([0, 0x64, 0xFF, 0x9B])
        if isMapped || isNAT64 {
            return isPrivate(v4: bytes[12...].reduce(0) { $0 << 8 | UInt32($1) })
        }
        if bytes[..<15].allSatisfy({ $0 == 0 }) { return bytes[15] <= 1 }
        return bytes[0] & 0xFE == 0xFC || (bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80) || bytes[0] == 0xFF
    }

    /// Whether the address that `text` writes is private; nil where it writes none.
    static func isPrivate(literal text: String) -> Bool? {
        var v4 = in_addr()
        if inet_pton(AF_INET, text, &v4) == 1 { return isPrivate(v4: UInt32(bigEndian: v4.s_addr)) }
        var v6 = in6_addr()
        // libcurl writes a link-local address with its interface: fe80::1%eth0.
        guard inet_pton(AF_INET6, String(text.prefix { $0 != "%" }), &v6) == 1 else { return nil }
        return withUnsafeBytes(of: v6) { isPrivate(v6: Array($0)) }
    }

    /// Whether `host` is written as this machine.
    static func isThisMachine(_ host: String) -> Bool {
        host == "localhost" || host.hasSuffix(".localhost") || host == "::1" || host.hasPrefix("127.")
    }
}

extension WebAddress {
    /// Whether the address names, or is written as one of, a host of the own machine or network.
    public var isLocal: Bool {
        guard let host else { return false }
        return NetworkAddress.isThisMachine(host) || host.hasSuffix(".local")
            || NetworkAddress.isPrivate(literal: host) == true
    }
}
