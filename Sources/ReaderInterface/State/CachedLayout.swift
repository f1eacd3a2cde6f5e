import NewsModel
import TerminalCanvas

/// A layout and what it was made for.
struct CachedLayout: Sendable {
    var key: LayoutKey
    var layout: ScreenLayout
}

/// What a layout depends on. A layout with the same key is the same layout.
struct LayoutKey: Hashable, Sendable {
    var route: Route
    var size: Size
    var revision: Int
    var compareOptions: CompareOptions
    var readingOptions: ReadingOptions
    var query: StoryQuery
    var filter: String
    var find: String
    var anchor: Int?
    /// Where a focus changes what is laid out.
    var column: Int
    /// Ages change once a minute, dates once a day.
    var time: Int64
    var noticeCount: Int
    var previews: [DataRequest]
    var showsWords: Bool
    var match: Int?
}
