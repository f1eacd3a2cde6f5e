/// The form of an address by which an article is known again: two addresses that lead to one page have one key.
///
/// Scheme, `www.`, mobile and AMP forms, tracking parameters, fragments and final slashes do not count; the order of
/// the other parameters does.
enum AddressKey {
    /// nil for what is not http(s), and for a home page, which is no article's address.
    static func fold(_ address: String) -> String? {
        guard let schemeEnd = address.range(ofText: "://") else { return nil }
        let scheme = address[..<schemeEnd.lowerBound].lowercased()
        guard scheme == "http" || scheme == "https" else { return nil }
        var rest = address[schemeEnd.upperBound...]
        if let hash = rest.firstIndex(of: "#") {
            // "#!" and "#/" are addresses of pages made by scripts.
            let fragment = rest[rest.index(after: hash)...]
            if !(fragment.hasPrefix("!") || fragment.hasPrefix("/")) { rest = rest[..<hash] }
        }
        let hostEnd = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
        let host = foldHost(rest[..<hostEnd])
        let queryStart = rest[hostEnd...].firstIndex(of: "?") ?? rest.endIndex
        let path = foldPath(rest[hostEnd..<queryStart])
        let query = queryStart < rest.endIndex ? foldQuery(rest[rest.index(after: queryStart)...]) : ""
        if host.isEmpty || path.isEmpty && query.isEmpty { return nil }
        return query.isEmpty ? host + path : host + path + "?" + query
    }

    /// A guid that is an address, without scheme and host: it survives a move to https or to another host.
    static func guidAlias(_ guid: String) -> String? {
        guard let schemeEnd = guid.range(ofText: "://"),
            let pathStart = guid[schemeEnd.upperBound...].firstIndex(of: "/")
        else { return nil }
        let path = guid[pathStart...]
        return path.utf8.count > 1 ? String(path) : nil
    }

    private static func foldHost(_ authority: Substring) -> String {
        var host = (authority.split(separator: "@").last ?? "").lowercased()
        if host.hasSuffix(":80") { host.removeLast(3) }
        if host.hasSuffix(":443") { host.removeLast(4) }
        for prefix in ["www.", "m.", "mobile.", "amp."] where host.hasPrefix(prefix) {
            let shorter = host.dropFirst(prefix.count)
            if shorter.contains(".") { return String(shorter) }
        }
        return host
    }

    private static func foldPath(_ path: Substring) -> String {
        var path = path
        for suffix in ["/index.html", "/index.htm", "/index.php", "/amp/", "/amp", ".amp"] where path.hasSuffix(suffix)
        {
            path = path.dropLast(suffix.count)
        }
        if path.hasPrefix("/amp/") { path = path.dropFirst(4) }
        while path.hasSuffix("/") { path = path.dropLast() }
        return String(path)
    }

    private static func foldQuery(_ query: Substring) -> String {
        query.split(separator: "&").filter { parameter in
            let name = parameter.prefix { $0 != "=" }.lowercased()
            return !trackingNames.contains(name) && !trackingPrefixes.contains { name.hasPrefix($0) }
        }.joined(separator: "&")
    }

    private static let trackingPrefixes = ["utm_", "mc_", "at_", "pk_", "mtm_", "hsa_", "ns_", "wt_", "__twitter"]
    private static let trackingNames: Set<String> = [
        "fbclid", "gclid", "dclid", "msclkid", "yclid", "twclid", "igshid", "ref", "ref_src", "ref_url", "cmpid", "cmp",
        "ocid", "ito", "smid", "smtyp", "sref", "spm", "xtor", "ncid", "partner", "feature", "amp", "outputtype",
        "sharetype", "rss", "source", "src", "_ga", "gaa_at", "guccounter", "guce_referrer", "s_cid", "cid", "wkey",
    ]
}

extension StringProtocol {
    /// Where `text` first occurs, by bytes.
    fileprivate func range(ofText text: String) -> Range<Index>? {
        let wanted = Array(text.utf8)
        guard let first = wanted.first else { return nil }
        var start = utf8.startIndex
        while let found = utf8[start...].firstIndex(of: first) {
            if utf8[found...].starts(with: wanted) { return found..<utf8.index(found, offsetBy: wanted.count) }
            start = utf8.index(after: found)
        }
        return nil
    }
}
