/// The parts of an address, split as RFC 3986 says; nothing is decoded or checked.
public struct WebAddress: Hashable, Sendable {
    /// Lower-cased.
    public var scheme: String?
    /// The part between `//` and the path: credentials, host and port; nil where there is no `//`.
    public var authority: String?
    /// Empty where there is none.
    public var path: String
    /// Without its `?`.
    public var query: String?
    /// Without its `#`.
    public var fragment: String?

    /// The parts of `text`; white space around it and line breaks inside it are ignored.
    public init(_ text: String) {
        var bytes = Array(text.utf8)
        if bytes.contains(where: { $0 <= 0x20 }) {
            let trimmed = bytes.drop { $0 <= 0x20 }
            let end = trimmed.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? trimmed.startIndex
            bytes = trimmed[trimmed.startIndex..<max(end, trimmed.startIndex)].filter {
                $0 != 0x0A && $0 != 0x0D && $0 != 0x09
            }
        }
        var rest = bytes[...]
        func string(_ slice: ArraySlice<UInt8>) -> String { String(decoding: slice, as: UTF8.self) }
        if let hash = rest.firstIndex(of: 0x23) {
            fragment = string(rest[(hash + 1)...])
            rest = rest[..<hash]
        }
        if let mark = rest.firstIndex(of: 0x3F) {
            query = string(rest[(mark + 1)...])
            rest = rest[..<mark]
        }
        if let colon = WebAddress.schemeEnd(rest) {
            scheme = string(rest[..<colon]).lowercased()
            rest = rest[(colon + 1)...]
        }
        if rest.starts(with: [0x2F, 0x2F]) {
            rest = rest.dropFirst(2)
            let end = rest.firstIndex(of: 0x2F) ?? rest.endIndex
            authority = string(rest[..<end])
            rest = rest[end...]
        }
        path = string(rest)
    }

    private static func schemeEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = bytes.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A else { return nil }
        for at in bytes.indices {
            switch bytes[at] {
            case 0x3A: return at
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: continue
            default: return nil
            }
        }
        return nil
    }

    /// Put together again.
    public var text: String {
        var result = ""
        if let scheme { result += scheme + ":" }
        if let authority { result += "//" + authority }
        result += path
        if let query { result += "?" + query }
        if let fragment { result += "#" + fragment }
        return result
    }

    /// The host without user, port and letter case; nil where there is none.
    public var host: String? {
        guard let authority, !authority.isEmpty else { return nil }
        var host = authority.utf8[...]
        if let at = host.lastIndex(of: UInt8(ascii: "@")) { host = host[host.index(after: at)...] }
        if host.first == UInt8(ascii: "["), let close = host.firstIndex(of: UInt8(ascii: "]")) {
            return Substring(host[..<close].dropFirst()).lowercased()
        }
        return Substring(host.prefix { $0 != UInt8(ascii: ":") }).lowercased()
    }

    /// The port where the address names one.
    public var port: Int? {
        guard let bytes = authority?.utf8, let colon = bytes.lastIndex(of: UInt8(ascii: ":")),
            !bytes[colon...].contains(UInt8(ascii: "]"))
        else { return nil }
        return Int(Substring(bytes[colon...].dropFirst()))
    }

    /// As it may be shown: a password in it stays untold.
    public var shown: String {
        if scheme == "filter", case .filter(let command, let address) = SourceAddress(text) {
            return "filter:\(command):\(WebAddress(address).shown)"
        }
        guard let authority, let at = authority.lastIndex(of: "@"), let colon = authority[..<at].firstIndex(of: ":")
        else { return text }
        var hidden = self
        hidden.authority = authority[...colon] + "…" + authority[at...]
        return hidden.text
    }

    /// Without name and password: what an address in a document is relative to.
    public var withoutCredentials: WebAddress {
        guard let authority, let at = authority.lastIndex(of: "@") else { return self }
        var result = self
        result.authority = String(authority[authority.index(after: at)...])
        return result
    }

    /// With the name alone, where the address holds a password; nil where it holds none.
    public var withoutPassword: WebAddress? {
        if scheme == "filter", case .filter(let command, let address) = SourceAddress(text) {
            return WebAddress(address).withoutPassword.map { WebAddress("filter:\(command):\($0.text)") }
        }
        guard let authority, let at = authority.lastIndex(of: "@"), let colon = authority[..<at].firstIndex(of: ":")
        else { return nil }
        var result = self
        result.authority = String(authority[..<colon] + authority[at...])
        return result
    }

    /// A scheme of the web and a host: something that can be fetched.
    public var isHTTP: Bool { hasSchemeOfWeb && host != nil }

    var hasSchemeOfWeb: Bool { scheme == "http" || scheme == "https" }

    /// `reference` as seen from this address (RFC 3986, section 5.2).
    public func resolving(_ reference: String) -> WebAddress {
        var target = WebAddress(reference)
        // "https:path" with the base's own scheme is read as relative, as browsers do.
        if let other = target.scheme, other == scheme, target.authority == nil, isHTTP { target.scheme = nil }
        if target.scheme != nil {
            if target.authority != nil { target.path = WebAddress.withoutDots(target.path) }
            return target
        }
        target.scheme = scheme
        if target.authority != nil {
            target.path = WebAddress.withoutDots(target.path)
            return target
        }
        target.authority = authority
        if target.path.isEmpty {
            target.path = path
            if target.query == nil { target.query = query }
        } else if target.path.hasPrefix("/") {
            target.path = WebAddress.withoutDots(target.path)
        } else {
            let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? (authority != nil ? "/" : "")
            target.path = WebAddress.withoutDots(folder + target.path)
        }
        return target
    }

    /// `path` without `.` and `..` segments.
    static func withoutDots(_ path: String) -> String {
        guard path.contains("./") || path.hasSuffix("/.") || path.hasSuffix("/..") || path == "." || path == ".." else {
            return path
        }
        var result: [Substring] = []
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        for (at, segment) in segments.enumerated() {
            let isLast = at == segments.count - 1
            if segment == "." {
                if isLast { result.append("") }
            } else if segment == ".." {
                if result.count > 1 || (result.first.map { !$0.isEmpty } ?? false) { result.removeLast() }
                if isLast { result.append("") }
            } else {
                result.append(segment)
            }
        }
        return result.joined(separator: "/")
    }

    /// `reference` resolved against `base`, if there is a usable one; as it is otherwise.
    public static func resolve(_ reference: String, against base: String?) -> String {
        guard let base, !base.isEmpty else { return WebAddress(reference).text }
        let address = WebAddress(base)
        guard address.scheme != nil else { return WebAddress(reference).text }
        return address.resolving(reference).text
    }

    /// `text`, if it is an http or https address that may be opened in a browser, with what browsers write encoded
    /// (spaces, quotes, angle brackets) as they write it.
    public static func openable(_ text: String) -> String? {
        let address = WebAddress(text)
        guard address.isHTTP, let authority = address.authority, authority.utf8.allSatisfy(isAllowedInHost),
            let host = address.host, !host.isEmpty, !host.contains("["), !host.contains("]")
        else {
            return nil
        }
        return address.encoded.text
    }

    private static func isAllowedInHost(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != 0x7F && byte != 0x22 && byte != 0x3C && byte != 0x3E && byte != 0x5C
    }

    /// With path, query and fragment percent-encoded as the URL Standard says; what is encoded already stays.
    public var encoded: WebAddress {
        var result = self
        result.path = WebAddress.encoded(path)
        result.query = query.map(WebAddress.encoded)
        result.fragment = fragment.map(WebAddress.encoded)
        return result
    }

    /// The characters that no part of an address holds as they are. Letters outside ASCII stay for the reader's eye.
    private static func encoded(_ text: String) -> String {
        func mustGo(_ byte: UInt8) -> Bool {
            byte <= 0x20 || byte == 0x7F || byte == 0x22 || byte == 0x3C || byte == 0x3E || byte == 0x60
        }
        guard text.utf8.contains(where: mustGo) else { return text }
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if mustGo(byte) {
                bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
