/// The row number of a stored thing, typed so that an article's cannot be passed for a story's.
public protocol StoredID: RawRepresentable, Hashable, Comparable, Codable, Sendable, CustomStringConvertible
where RawValue == Int64 {
    init(rawValue: Int64)
}

extension StoredID {
    /// The label may be left out.
    public init(_ value: Int64) { self.init(rawValue: value) }
    public var description: String { String(rawValue) }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// One article, whatever number of versions, feeds and addresses it has.
public struct ArticleID: StoredID {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// One news event and the articles about it.
public struct StoryID: StoredID {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// One publisher; several feeds of it count as one side of a story.
public struct OutletID: StoredID {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// One place that articles are taken from: a feed, a page, a folder.
public struct SourceID: StoredID {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// One quotation in one article.
public struct QuoteID: StoredID {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}
