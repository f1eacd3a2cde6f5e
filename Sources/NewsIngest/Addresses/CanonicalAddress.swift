/// Addresses cleaned for showing and for recognising the same article again.
public enum CanonicalAddress {
    /// `address` without tracking parameters; all else as it is. Empty for what is no address.
    public static func readable(_ address: String) -> String {
        let parts = WebAddress(address)
        guard let scheme = parts.scheme else { return address }
        guard scheme == "http" || scheme == "https" else { return address }
        guard let host = parts.host, isHost(host) else { return "" }
        var cleaned = parts
        if let query = parts.query { cleaned.query = withoutTracking(query, host: host) }
        return cleaned.text
    }

    /// The key by which an article is known again over tracking parameters, http and https, `www`, AMP and mobile
    /// addresses, a slash at the end, fragments and the order of parameters. Not an address that can be opened. nil for
    /// what is not http.
    public static func key(_ address: String) -> String? {
        let parts = WebAddress(address)
        guard parts.hasSchemeOfWeb, var host = parts.host, isHost(host) else { return nil }
        var path = parts.path
        unwrapCache(&host, &path)
        host = withoutVariantPrefix(host)
        path = withoutVariantMarks(path)
        var key = host
        if let port = parts.port, port != 80, port != 443 { key += ":\(port)" }
        key += path.isEmpty ? "/" : path
        if let query = parts.query, let kept = withoutTracking(query, host: host, isKey: true) {
            key += "?" + kept.split(separator: "&").sorted().joined(separator: "&")
        }
        // A fragment that routes ("#!/story/1") is part of the address; others are places in the page.
        if let fragment = parts.fragment, fragment.hasPrefix("!") || fragment.hasPrefix("/") { key += "#" + fragment }
        return key
    }

    /// The key of an article's address; nil for what is not http and for a home page, which is no article's address.
    public static func articleKey(_ address: String) -> String? {
        key(address).flatMap { $0.hasSuffix("/") && !$0.dropLast().contains("/") ? nil : $0 }
    }

    /// What stays of a feed's id for an item when it moves between hosts or from http to https: path and query. nil
    /// for ids that are no addresses, and where nothing stays.
    public static func alias(ofID id: String) -> String? {
        let parts = WebAddress(id)
        guard parts.isHTTP else { return nil }
        var path = parts.path
        if path.hasSuffix("/") { path.removeLast() }
        if let query = parts.query, let kept = withoutTracking(query, host: parts.host ?? "", isKey: true) {
            path += "?" + kept
        }
        if let fragment = parts.fragment, !fragment.isEmpty { path += "#" + fragment }
        return path.isEmpty ? nil : path
    }

    private static func isHost(_ host: String) -> Bool {
        !host.isEmpty
            && host.utf8.allSatisfy { byte in
                switch byte {
                case 0...0x20, 0x7F: false
                case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "|"), UInt8(ascii: "\\"),
                    UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "%"):
                    false
                default: true
                }
            }
    }

    private static func withoutTracking(_ query: String, host: String, isKey: Bool = false) -> String? {
        let kept = query.parts(at: UInt8(ascii: "&")).filter { parameter in
            let pair = parameter.split(separator: "=", maxSplits: 1)
            let name = pair.first.map { $0.lowercased() } ?? ""
            let value = pair.count > 1 ? pair[1].lowercased() : ""
            if isTracking(name) { return false }
            if isKey, AddressVariants.isVariant(name, value) { return false }
            return !AddressVariants.namesOrigin(name, value, host: host)
        }
        return kept.isEmpty ? nil : kept.joined(separator: "&")
    }

    private static func isTracking(_ name: String) -> Bool {
        tracking.contains(name) || prefixes.contains { name.hasPrefix($0) }
    }

    private static let prefixes = [
        "utm_", "mtm_", "hsa_", "pk_", "piwik_", "matomo_", "at_", "oly_", "vero_", "stm_", "ns_", "itm_", "int_",
    ]

    private static let tracking: Set<String> = [
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "gad_source", "msclkid", "twclid", "ttclid", "yclid",
        "igshid", "igsh", "li_fat_id", "mc_cid", "mc_eid", "mkt_tok", "_openstat", "fb_action_ids", "fb_action_types",
        "fb_source", "fb_ref", "action_object_map", "action_type_map", "action_ref_map", "campaign_id",
        "campaign_medium", "campaign_name", "campaign_source", "campaign_term", "campaign_content", "_hsenc",
        "_hsmi", "__hssc", "__hstc", "__hsfp", "hsctatracking", "wickedid", "rb_clickid", "s_cid", "ncid", "cmpid",
        "cmp", "ocid", "smid", "smtyp", "xtor", "xtref", "wt.mc_id", "wt_mc", "wtmc", "spm", "scm",
        "guccounter",
        "guce_referrer", "guce_referrer_sig", "ref_src", "ref_url", "sref", "trk", "trkcampaign", "sc_campaign",
        "sc_channel", "sc_content", "sc_medium", "sc_outcome", "sc_geo", "sc_country", "ga_source", "ga_medium",
        "ga_term", "ga_content", "ga_campaign", "ga_place", "yiclid", "elqtrackid", "elqtrack", "epik", "tblci",
        "dpg_source", "dpg_medium", "dpg_campaign", "soc_src", "soc_trk", "_ga", "_gl", "srsltid", "syclid",
        "trafficsource", "traffic_source", "feature_ref", "cvid", "icid", "cid_ref", "kwd", "mkwid",
        "pcrid", "ito", "sharetype", "wkey", "gaa_at", "gaa_n", "gaa_ts", "gaa_sig",
    ]

    /// `https://www.google.com/amp/s/host/path` and `https://host-org.cdn.ampproject.org/c/s/host/path`.
    private static func unwrapCache(_ host: inout String, _ path: inout String) {
        let isGoogle = host.hasPrefix("www.google.") && path.hasPrefix("/amp/")
        let isCache = host.hasSuffix(".cdn.ampproject.org")
        guard isGoogle || isCache else { return }
        var segments = path.split(separator: "/").map(String.init)
        while let first = segments.first, ["amp", "s", "c", "v", "i"].contains(first) { segments.removeFirst() }
        guard let inner = segments.first, inner.contains(".") else { return }
        host = inner.lowercased()
        path = "/" + segments.dropFirst().joined(separator: "/")
    }

    private static func withoutVariantPrefix(_ host: String) -> String {
        var labels = host.parts(at: UInt8(ascii: "."), omittingEmpty: false)
        if labels.last == "" { labels.removeLast() }
        while labels.count > 2, ["www", "m", "mobile", "amp", "wap", "touch"].contains(labels[0]) {
            labels.removeFirst()
        }
        // en.m.example.org
        if labels.count > 3, labels[1] == "m" { labels.remove(at: 1) }
        return labels.joined(separator: ".")
    }

    private static func withoutVariantMarks(_ path: String) -> String {
        var segments = path.parts(at: UInt8(ascii: "/"))
        if segments.first == "amp" { segments.removeFirst() }
        if let last = segments.last {
            if last == "amp" || last == "index.html" || last == "index.php" || last == "index.htm" {
                segments.removeLast()
            } else {
                for ending in [".amp.html", ".amp"] where last.hasSuffix(ending) {
                    segments[segments.count - 1] = last.dropLast(ending.count) + (ending == ".amp.html" ? ".html" : "")
                }
            }
        }
        return "/" + segments.joined(separator: "/")
    }
}

extension String {
    /// The pieces between the bytes of an ASCII character, whatever marks stand behind it.
    fileprivate func parts(at byte: UInt8, omittingEmpty: Bool = true) -> [Substring] {
        utf8.split(separator: byte, omittingEmptySubsequences: omittingEmpty).map { Substring($0) }
    }
}
