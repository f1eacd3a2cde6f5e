import Foundation
package import NewsIndex
package import NewsModel
package import ProgramSettings

/// Queries under names: those of the configuration file, and those that the reader saved, which the index keeps.
package enum SavedViews {
    /// The reader's own, by name. One that cannot be read, as of a later version of the program, is passed over.
    package static func stored(in index: NewsIndex) -> [String: StoryQuery] {
        guard let text = try? index.place(Kept.views), let views = try? entries(text) else { return [:] }
        return views.compactMapValues { value in
            (try? JSONSerialization.data(withJSONObject: value)).flatMap {
                try? JSONDecoder().decode(StoryQuery.self, from: $0)
            }
        }
    }

    /// Keeps `query` under `name`; nil forgets it. All other views stay as they are, understood or not.
    package static func store(_ query: StoryQuery?, as name: String, in index: NewsIndex) throws {
        let value = try query.map { try JSONSerialization.jsonObject(with: JSONEncoder().encode($0)) }
        let title = (query == nil ? "forgot" : "kept") + " the view “\(name)”"
        try index.changePlace(Kept.views, entry: name, title: title) { text in
            var views = try text.map(entries) ?? [:]
            views[name] = value
            let data = try JSONSerialization.data(withJSONObject: views, options: .sortedKeys)
            return String(decoding: data, as: UTF8.self)
        }
    }

    private static func entries(_ text: String) throws -> [String: Any] { try Kept.object(text, "the views") }

    /// Views that are there from the start.
    package static let standard: [String: StoryQuery] = [
        "Unread": StoryQuery(includesRead: false), "Starred": StoryQuery(text: "is:starred", order: .time),
        "Read later": StoryQuery(text: "tag:later", order: .time),
        "Today": StoryQuery(text: "after:today", order: .time),
        "Changed since read": StoryQuery(text: "is:changed", order: .time),
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
