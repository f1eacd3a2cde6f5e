public import ArgumentParser
public import NewsIndex
public import NewsModel
public import ReaderInterface

// How values of the core are written on the command line. These conformances stand together because they must
// import what they join publicly.

extension ArticleID: ExpressibleByArgument {
    /// A number from 1; nil for anything else.
    public init?(argument: String) {
        guard let value = Int64(argument), value > 0 else { return nil }
        self.init(rawValue: value)
    }
}

extension StoryID: ExpressibleByArgument {
    /// A number from 1; nil for anything else.
    public init?(argument: String) {
        guard let value = Int64(argument), value > 0 else { return nil }
        self.init(rawValue: value)
    }
}

extension RuleID: ExpressibleByArgument {
    /// A number from 1; nil for anything else.
    public init?(argument: String) {
        guard let value = Int64(argument), value > 0 else { return nil }
        self.init(rawValue: value)
    }
}

extension StoryOrder: ExpressibleByArgument {}

extension SearchOrder: ExpressibleByArgument {}

extension ComparisonEngine: ExpressibleByArgument {
    /// Both engines; where none is asked for, the texts decide.
    public static var allValueStrings: [String] { [alignment.rawValue, revision.rawValue] }
}

extension ScreenKind: ExpressibleByArgument {}
