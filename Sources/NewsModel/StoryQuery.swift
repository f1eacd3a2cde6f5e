/// In which order the story list stands.
public enum StoryOrder: String, Hashable, Sendable, Codable, CaseIterable {
    /// Most outlets, newest and unread together, by the index's rank.
    case rank
    /// Newest article first.
    case latest
    /// Most articles first.
    case size
    /// Most outlets first, then the newest.
    case outlets
    /// Stories with unread articles first, then the newest.
    case unread
    /// Most value differences first, then the newest.
    case differences

    public var title: String {
        switch self {
        case .rank: "by weight"
        case .latest: "newest first"
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
    public var headline: String

    public init(view: String, headline: String) {
        self.view = view
        self.headline = headline
    }
}
