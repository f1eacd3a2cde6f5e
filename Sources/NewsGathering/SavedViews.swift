import Foundation
package import NewsIndex
package import NewsModel
package import ProgramSettings

/// Queries under names: those of the configuration file, and those that the reader saved, which the index keeps.
package enum SavedViews {
    private static let key = "reader.views"

    /// The reader's own, by name.
    package static func stored(in index: NewsIndex) -> [String: StoryQuery] {
        guard let text = try? index.place(key) else { return [:] }
        return (try? JSONDecoder().decode([String: StoryQuery].self, from: Data(text.utf8))) ?? [:]
    }

    /// Keeps `query` under `name`; nil forgets it.
    package static func store(_ query: StoryQuery?, as name: String, in index: NewsIndex) throws {
        var views = stored(in: index)
        views[name] = query
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        try index.setPlace(String(decoding: try encoder.encode(views), as: UTF8.self), for: key)
    }

    /// Views that are there from the start.
    package static let standard: [String: StoryQuery] = [
        "Unread": StoryQuery(includesRead: false), "Starred": StoryQuery(text: "is:starred", order: .latest),
        "Read later": StoryQuery(text: "tag:later", order: .latest),
        "Today": StoryQuery(text: "after:today", order: .latest),
        "Changed since read": StoryQuery(text: "is:changed", order: .latest),
        "Widely told": StoryQuery(text: "outlets:3", order: .outlets),
    ]

    /// All; what the reader saved wins over the file, and that over those that are there from the start.
    package static func all(_ settings: Settings, _ index: NewsIndex) -> [String: StoryQuery] {
        standard.merging(settings.savedQueries) { $1 }.merging(stored(in: index)) { $1 }
    }
}

extension Settings {
    /// The queries that the file keeps under names.
    package var savedQueries: [String: StoryQuery] {
        Dictionary(views.map { ($0.name, StoryQuery(text: $0.query)) }) { $1 }
    }
}
