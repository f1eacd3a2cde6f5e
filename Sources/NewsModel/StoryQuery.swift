/// In which order the story list stands. Ties go to the newer, then to the older id.
public enum StoryOrder: String, Hashable, Sendable, Codable, CaseIterable {
    /// Outlets, recency and what is unread together, by the index's rank.
    case rank
    /// Newest article first.
    case time
    /// Most articles first.
    case size
    /// Most outlets first.
    case outlets
    /// Stories with unread articles first.
    case unread
    /// Most value differences first, as far as they were computed.
    case differences

    /// Version 0.1 kept the order by time as `latest`.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let order = StoryOrder(rawValue: text == "latest" ? "time" : text) else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "no order: \(text)"))
        }
        self = order
    }

    /// In words, for the list's title and the menu.
    public var title: String {
        switch self {
        case .rank: "by weight"
        case .time: "newest first"
        case .size: "most articles first"
        case .outlets: "most outlets first"
        case .unread: "unread first"
        case .differences: "most differences first"
        }
    }
}

/// What the story list is limited to, and its order.
public struct StoryQuery: Hashable, Sendable, Codable {
    /// In the query language that search, saved views and the command line share; empty for everything.
    public var text: String
    /// By weight unless the reader chose another.
    public var order: StoryOrder
    /// Stories without anything unread are left out where false.
    public var includesRead: Bool

    public init(text: String = "", order: StoryOrder = .rank, includesRead: Bool = true) {
        self.text = text
        self.order = order
        self.includesRead = includesRead
    }
}

/// A story that a kept view lists and that was not there before.
public struct NewStory: Hashable, Sendable {
    /// The view's name.
    public var view: String
    /// The story's, in its own language.
    public var headline: String

    public init(view: String, headline: String) {
        self.view = view
        self.headline = headline
    }
}
