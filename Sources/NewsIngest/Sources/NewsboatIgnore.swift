/// The articles that newsboat was told to leave out: an `ignore-article` line of its `config`.
public struct NewsboatIgnore: Hashable, Sendable {
    /// Why a line has no counterpart, in words.
    public struct Problem: Error, Equatable {
        /// Without a full stop.
        public var reason: String
    }

    /// The address of a feed; nil for all feeds.
    public var feed: String?
    /// A filter expression of newsboat's; see `NewsboatFilter`.
    public var expression: String

    /// Reads what stands behind the command's name.
    public init(words: [String]) throws(Problem) {
        guard words.count == 2 else { throw Problem(reason: "ignore-article wants a feed and an expression") }
        guard !words[0].hasPrefix("regex:") else { throw Problem(reason: "a pattern of feeds has no counterpart") }
        feed = words[0] == "*" ? nil : words[0]
        expression = words[1]
    }
}
