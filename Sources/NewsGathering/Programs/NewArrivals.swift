package import NewsIndex
package import NewsModel

/// What a round of fetching brought, for the reader's hooks. Each article and story is given once, whichever process
/// finds it first: the newest ones given are kept in the index.
package struct NewArrivals {
    /// More of one round are not given: nobody wants a thousand programs run.
    package static let most = 200

    private let index: NewsIndex
    private let article: Int64
    private let story: Int64
    /// Articles behind this one may stand in stories that were still to be made.
    private let settled: Int64
    private static let key = "hooks.last"

    /// To be made before anything is fetched.
    package init(index: NewsIndex) throws {
        self.index = index
        article = try index.newestArticle()?.rawValue ?? 0
        story = try index.newestStory()?.rawValue ?? 0
        settled = try index.newestSettledArticle()?.rawValue ?? 0
    }

    /// The ids behind which everything is new; the next call starts behind what is there now. To be called once, when
    /// everything is stored.
    package func take() throws -> (article: Int64, story: Int64) {
        let told = (try index.place(Self.key) ?? "").split(separator: " ").compactMap { Int64($0) }
        let newest = (try index.newestArticle()?.rawValue ?? 0, try index.newestStory()?.rawValue ?? 0)
        try index.setPlace("\(newest.0) \(newest.1)", for: Self.key)
        guard told.count == 2 else { return (article, story) }
        return (max(article, told[0]), max(story, told[1]))
    }

    /// New articles that match and are not hidden, oldest first.
    package func articles(after id: Int64, _ query: NewsQuery) throws -> [Article] {
        try index.articles(query, after: ArticleID(id), limit: Self.most).compactMap { try index.article($0) }
    }

    /// Stories above `id` that match and have an article that came behind `article`, or that an interrupted run had
    /// left without a story, oldest first: one that was made of articles that were in stories, as by a split, is not
    /// new.
    package func stories(after id: Int64, article: Int64, _ query: NewsQuery) throws -> [StorySummary] {
        let known = settled < self.article ? settled : article
        let arrived = try index.stories(withArticlesAfter: ArticleID(known))
        let newest = try index.stories(query, sort: .time, limit: Self.most * 5).items
            .filter { $0.id.rawValue > id && arrived.contains($0.id) }
        return Array(newest.sorted { $0.id < $1.id }.prefix(Self.most))
    }
}
