/// Finds the feeds that a page names.
public enum FeedDiscovery {
    /// The addresses of the feeds that the page in `bytes`, fetched from `baseURL`, links to with
    /// `link rel=alternate`, in its order, each once; http and https only.
    public static func feeds(in bytes: [UInt8], baseURL: String?) -> [String] {
        let decoded = TextDecoder.decode(bytes, declared: HTMLCharset.declared(bytes, contentType: nil))
        let tree = HTMLTree(decoded.bytes)
        var base = baseURL
        if let node = tree.first(.base), let href = tree.value(node, "href"), !href.isEmpty {
            base = WebAddress.resolve(href, against: baseURL)
        }
        var found: [String] = []
        for at in tree.nodes.indices where tree.nodes[at].kind == .element && tree.nodes[at].tag == .link {
            guard isFeed(tree, at), let href = tree.value(at, "href"), !href.isEmpty else { continue }
            guard let url = SourceAddress.fromOutside(WebAddress.resolve(href, against: base)) else { continue }
            if !found.contains(url) { found.append(url) }
        }
        return found
    }

    /// Addresses worth trying on a site that names no feed; only when the reader asks for it.
    public static func guesses(for pageURL: String) -> [String] {
        let page = WebAddress(pageURL)
        guard page.isHTTP else { return [] }
        return ["/feed", "/rss", "/atom.xml", "/rss.xml", "/feed.xml", "/index.xml", "/feed.json"].map {
            page.resolving($0).text
        }
    }

    private static let types: Set<String> = [
        "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json",
        "application/x-rss+xml", "application/xml", "text/xml", "application/json", "application/x.atom+xml",
    ]

    private static func isFeed(_ tree: HTMLTree, _ node: Int) -> Bool {
        let relations = (tree.value(node, "rel") ?? "").lowercased().split { $0.isWhitespace }
        guard relations.contains("alternate") || relations.contains("feed"), !relations.contains("stylesheet") else {
            return false
        }
        let type = (tree.value(node, "type") ?? "").lowercased().prefix { $0 != ";" }
        let href = (tree.value(node, "href") ?? "").lowercased()
        if relations.contains("feed"), type.isEmpty { return true }
        // WordPress links its programming interface with the type of JSON Feed's predecessors.
        return types.contains(String(type).trimming(" ")) && !href.contains("/wp-json/") && !href.contains("oembed")
    }

    /// `feed://host/x` and `feed:https://host/x`.
    static func feedScheme(_ url: String) -> String {
        let rest = url.dropFirst("feed:".count)
        return rest.hasPrefix("//") ? "http:" + rest : String(rest)
    }
}
