/// The vocabularies that feeds are written in.
enum FeedNamespace: UInt8 {
    /// `core` is RSS's own, of any version and without a namespace; `media` is Media RSS, `cdf` Microsoft's channels.
    case core, atom, rdf, dc, dcterms, content, media, itunes, feedburner, syndication, threading, wellFormedWeb, xhtml,
        cdf, other

    private static let byURI: [String: FeedNamespace] = [
        "http://my.netscape.com/rdf/simple/0.9/": .core, "http://channel.netscape.com/rdf/simple/0.9/": .core,
        "http://my.netscape.com/publish/formats/rss-0.91.dtd": .core, "http://purl.org/rss/1.0/": .core,
        "http://purl.org/net/rss1.1#": .core, "http://purl.org/rss/2.0/": .core,
        "http://backend.userland.com/rss": .core, "http://backend.userland.com/rss2": .core,
        "http://backend.userland.com/rss091": .core, "http://backend.userland.com/rss092": .core,
        "http://backend.userland.com/rss093": .core, "http://blogs.law.harvard.edu/tech/rss": .core,
        "http://cyber.law.harvard.edu/rss": .core, "http://example.com/newformat#": .core,
        "http://www.rssboard.org/rss-2-0": .core, "http://www.rssboard.org/rss-specification": .core,
        "http://example.com/necho": .atom, "http://purl.org/echo/": .atom, "uri/of/echo/namespace#": .atom,
        "http://purl.org/pie/": .atom, "http://purl.org/atom/ns#": .atom, "http://www.w3.org/2005/atom": .atom,
        "http://purl.org/rss/1.0/modules/rss091#": .core,
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#": .rdf,
        "http://purl.org/dc/elements/1.1/": .dc, "http://purl.org/dc/elements/1.0/": .dc,
        "http://purl.org/dc/terms/": .dcterms,
        "http://purl.org/rss/1.0/modules/content/": .content,
        "http://search.yahoo.com/mrss/": .media, "http://search.yahoo.com/mrss": .media,
        "http://tools.search.yahoo.com/mrss/": .media, "http://video.search.yahoo.com/mrss": .media,
        "http://video.search.yahoo.com/mrss/": .media,
        "http://www.itunes.com/dtds/podcast-1.0.dtd": .itunes, "http://example.com/dtds/podcast-1.0.dtd": .itunes,
        "http://www.google.com/schemas/play-podcasts/1.0": .itunes,
        "http://rssnamespace.org/feedburner/ext/1.0": .feedburner,
        "http://purl.org/rss/1.0/modules/syndication/": .syndication,
        "http://purl.org/syndication/thread/1.0": .threading,
        "http://wellformedweb.org/commentapi/": .wellFormedWeb,
        "http://www.w3.org/1999/xhtml": .xhtml, "http://www.w3.org/tr/xhtml1": .xhtml,
        "http://purl.org/rss/1.0/modules/xhtml/": .xhtml,
    ]

    /// Prefixes that are used without being declared.
    private static let byPrefix: [String: FeedNamespace] = [
        "atom": .atom, "atom10": .atom, "a10": .atom, "rdf": .rdf, "dc": .dc, "dcterms": .dcterms, "content": .content,
        "media": .media, "itunes": .itunes,
        "googleplay": .itunes, "feedburner": .feedburner, "sy": .syndication, "thr": .threading,
        "wfw": .wellFormedWeb, "xhtml": .xhtml, "rss": .core,
    ]

    init(_ name: XMLName) {
        if let uri = name.uri, !uri.isEmpty {
            let key = uri.lowercased()
            self = FeedNamespace.byURI[key] ?? FeedNamespace.alike(key) ?? (name.prefix == nil ? .core : .other)
        } else if let prefix = name.prefix {
            self = FeedNamespace.byPrefix[prefix.lowercased()] ?? .other
        } else {
            self = .core
        }
    }

    /// URIs that miss a slash, or have https.
    private static func alike(_ uri: String) -> FeedNamespace? {
        let plain = uri.hasPrefix("https:") ? "http:" + uri.dropFirst(6) : uri
        return byURI[plain] ?? byURI[plain + "/"]
            ?? (plain.hasSuffix("/") ? byURI[String(plain.dropLast())] : nil)
    }
}
