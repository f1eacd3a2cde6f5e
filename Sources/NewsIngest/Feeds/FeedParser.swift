/// Reads feeds of every format: RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, CDF, JSON Feed.
public enum FeedParser {
    /// More bytes are not read.
    public static let maximumBytes = 16 << 20
    /// More items of one feed are not taken.
    public static let maximumEntries = 50_000
    /// More categories and people of one item, or of the feed, are not taken: they are read for none of them.
    static let maximumCategories = 500
    static let maximumPeople = 100

    /// The feed in `bytes`, fetched from `baseURL` with the given Content-Type header. Never fails: what is no feed
    /// has `error`, what is broken is read as far as it goes.
    public static func parse(_ bytes: [UInt8], contentType: String?, baseURL: String?) -> ParsedFeed {
        let isLong = bytes.count > maximumBytes
        let input = isLong ? Array(bytes[..<maximumBytes]) : bytes
        let decoded = FeedEncoding.decode(input, contentType: contentType)
        var feed: ParsedFeed
        let (format, start) = FeedFormat.locate(decoded.text.bytes)
        let text = start > 0 ? Array(decoded.text.bytes[start...]) : decoded.text.bytes
        switch format {
        case .json1, .json11:
            feed = JSONFeed.parse(text, baseURL: baseURL)
        case .html:
            feed = ParsedFeed()
            feed.error = "is a web page, not a feed"
        case .opml:
            feed = ParsedFeed()
            feed.error = "is a list of feeds (OPML), not a feed"
        case .unknown where !text.contains(0x3C):
            feed = ParsedFeed()
            feed.error = "is not a feed"
        default:
            feed = readXML(text, baseURL: baseURL)
        }
        if feed.format == .unknown, format == .html || format == .opml { feed.format = format }
        feed.encoding = decoded.reported
        if decoded.isWrong || start > 0 { feed.isMalformed = true }
        if isLong {
            feed.isMalformed = true
            feed.warnings.append("is longer than 16 MB and was read in part")
        }
        if let error = feed.error {
            feed.warnings.append(error)
        } else if feed.isMalformed {
            feed.warnings.append("breaks the rules of its format and was read as far as it goes")
        }
        return feed
    }

    private static func readXML(_ bytes: [UInt8], baseURL: String?) -> ParsedFeed {
        let (xml, wasRepaired) = XMLRepair.repaired(bytes)
        let builder = FeedBuilder(baseURL: baseURL ?? "")
        let isBroken = XMLReader.read(xml, handler: builder)
        var feed = builder.finish()
        feed.isMalformed = wasRepaired || isBroken
        if feed.format == .unknown, feed.entries.isEmpty { feed.error = "is not a feed" }
        return feed
    }
}
