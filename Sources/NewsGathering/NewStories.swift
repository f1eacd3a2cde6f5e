package import NewsIndex
package import NewsModel
package import ProgramSettings

/// Finds the stories that came since it was made and that a view lists which the reader keeps.
///
/// A story is told once, whichever process finds it first: the newest one told is kept in the index. One that was made
/// of articles that were in stories, as when the reader splits one, is no news.
package struct NewStories {
    private static let key = "notify.last"
    private static let articleKey = "notify.last.article"
    /// More are not looked at: nobody reads so many messages.
    private static let most = 200

    private let index: NewsIndex
    private let views: [(name: String, query: StoryQuery)]
    private let before: StoryID
    private let article: ArticleID

    /// To be made before anything is fetched. Only views that the reader has kept count.
    package init(index: NewsIndex, settings: Settings) throws {
        self.index = index
        views = settings.savedQueries.merging(SavedViews.stored(in: index)) { $1 }
            .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        before = try index.newestStory() ?? StoryID(0)
        // What an interrupted run left is put into stories by this one.
        article = try index.newestSettledArticle() ?? ArticleID(0)
    }

    /// Each new story once, under the first view that lists it. To be called once everything is stored.
    /// Then the articles that rules want told of.
    package func find(now: Timestamp, zone: TimeZoneRules) throws -> [NewStory] {
        let ordered = try index.takeRuleNotices(limit: Self.most).map {
            NewStory(view: $0.query.isEmpty ? $0.article.outlet : $0.query, headline: $0.article.title)
        }
        return try listed(now: now, zone: zone) + ordered
    }

    private func listed(now: Timestamp, zone: TimeZoneRules) throws -> [NewStory] {
        guard let newest = try index.newestStory(), !views.isEmpty else { return [] }
        let last = max(before.rawValue, try told(Self.key))
        guard newest.rawValue > last else { return [] }
        let seen = max(article.rawValue, try told(Self.articleKey))
        let arrived = try index.stories(withArticlesAfter: ArticleID(seen))
        var found: Set<StoryID> = []
        var stories: [NewStory] = []
        for view in views {
            let query = NewsQuery.parse(view.query.text, now: now, zone: zone).query
            for story in try index.stories(query, sort: .time, limit: Self.most).items
            where story.id.rawValue > last && arrived.contains(story.id) && found.insert(story.id).inserted {
                stories.append(NewStory(view: view.name, headline: story.headline))
            }
        }
        try index.setPlace(String(newest.rawValue), for: Self.key)
        try index.setPlace(try index.newestSettledArticle().map { String($0.rawValue) }, for: Self.articleKey)
        return stories
    }

    private func told(_ key: String) throws -> Int64 { try index.place(key).flatMap(Int64.init) ?? 0 }
}

/// How the reader is told of new stories.
package enum Announcement: Equatable {
    case off
    /// By a sequence that the terminal makes a message of (OSC 9).
    case terminal
    /// By this command line, once for each message.
    case command(String)

    /// As `notify` and `notify-command` say; off where the command is empty.
    package init(_ settings: Settings) {
        switch settings["notify"] {
        case "osc9": self = .terminal
        case "command" where !settings["notify-command"].isEmpty: self = .command(settings["notify-command"])
        default: self = .off
        }
    }

    /// More stories at once become one message.
    private static let mostMessages = 3

    /// One for each story, or one for all where there are many; each with a title.
    package static func messages(_ stories: [NewStory]) -> [(title: String, text: String)] {
        if stories.count <= mostMessages { return stories.map { ($0.view, $0.headline) } }
        let views = Set(stories.map(\.view)).sorted().joined(separator: ", ")
        return [(views, "\(stories.count) new stories, among them: \(stories[0].headline)")]
    }
}
