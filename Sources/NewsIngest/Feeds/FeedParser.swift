/// Reads feeds of every format.
public enum FeedParser {
    /// The feed in `bytes`, fetched from `baseURL` with the given Content-Type header. Never fails: what is no feed
    /// has `error`, what is broken is read as far as it goes.
    public static func parse(_ bytes: [UInt8], contentType: String?, baseURL: String?) -> ParsedFeed {
        var feed = ParsedFeed()
        feed.format = FeedFormat.detect(bytes)
        return feed
    }
}
