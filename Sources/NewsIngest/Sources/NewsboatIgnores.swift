/// The articles that newsboat was told to leave out: `ignore-article` lines of its `config`.
public struct NewsboatIgnores: Sendable {
    public struct Entry: Hashable, Sendable {
        /// The address of a feed; nil for all feeds.
        public var feed: String?
        /// A filter expression of newsboat's; see `NewsboatFilter`.
        public var expression: String
        /// From 1.
        public var line: Int
    }

    public var entries: [Entry] = []
    /// Lines that have no counterpart, in words.
    public var warnings: [String] = []

    /// Reads the text of a `config` file; lines about anything else are passed over.
    public static func parse(_ text: String) -> NewsboatIgnores {
        var result = NewsboatIgnores()
        for (number, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let words = NewsboatURLs.tokens(String(Substring(line)))
            guard words.first == "ignore-article" else { continue }
            guard words.count == 3 else {
                result.warnings.append("line \(number + 1): ignore-article wants a feed and an expression")
                continue
            }
            if words[1].hasPrefix("regex:") {
                result.warnings.append("line \(number + 1): a pattern of feeds has no counterpart")
                continue
            }
            result.entries.append(
                Entry(feed: words[1] == "*" ? nil : words[1], expression: words[2], line: number + 1))
        }
        return result
    }
}
