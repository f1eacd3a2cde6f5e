/// The row number of a stored thing, typed so that an article's cannot be passed for a story's.
public protocol StoredID: RawRepresentable, Hashable, Comparable, Codable, Sendable, CustomStringConvertible
where RawValue == Int64 {
    init(rawValue: Int64)
}

extension StoredID {
    /// The label may be left out.
    public init(_ value: Int64) { self.init(rawValue: value) }
    /// The number alone, in decimal digits.
    public var description: String { String(rawValue) }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// One article, whatever number of versions, feeds and addresses it has.
public struct ArticleID: StoredID {
    /// Row number in the index, from 1, never given again.
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// One news event and the articles about it.
public struct StoryID: StoredID {
    /// Counted from 1 by the index, never given again; 0 for no story.
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// One place that articles are taken from: a feed, a page, a folder.
public struct SourceID: StoredID {
    /// Row number in the index, from 1, never given again; 0 or less for anything else than a stored source.
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}
