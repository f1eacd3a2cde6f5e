import GRDB
public import NewsModel

/// What the index answers: lists, whole articles and stories, search, quotes, comparisons.
extension NewsIndex {
    // MARK: Stories
    /// A window of the story list; stories are listed that have an article that matches.
    public func stories(
        _ query: NewsQuery = .everything, sort: StoryOrder = .rank, offset: Int = 0, limit: Int
    ) throws(IndexError) -> Page<StorySummary> {
        try file.read { try StoryQueries(db: $0).page(query, sort: sort, offset: offset, limit: limit) }
    }

    /// One story; nil if there is none of that id.
    public func story(_ id: StoryID) throws(IndexError) -> StorySummary? {
        try file.read { try StoryQueries(db: $0).story(id) }
    }

    /// A story with its sources, facts, quotes and evidence. Computed once for each state of its articles.
    public func storyDetail(_ id: StoryID) throws(IndexError) -> StoryDetail? {
        try keeping { try Comparisons(db: $0, contexts: contexts).detail(id) }
    }

    /// The headlines of stories; those that are gone are left out.
    public func headlines(of stories: Set<StoryID>) throws(IndexError) -> [StoryID: String] {
        try file.read { db in
            var headlines: [StoryID: String] = [:]
            for story in stories {
                let row = try db.rows("SELECT headline FROM story WHERE id = ?", [story.rawValue]).first
                headlines[story] = row?[0]
            }
            return headlines
        }
    }

    /// The story that was made last.
    public func newestStory() throws(IndexError) -> StoryID? {
        try file.read { try $0.int64("SELECT max(id) FROM story").map { StoryID($0) } }
    }

    /// The last article before the first that waits to be put into a story: the last of all where none waits. What
    /// comes behind it may stand in stories that are still to be made.
    package func newestSettledArticle() throws(IndexError) -> ArticleID? {
        let sql = """
            SELECT min(max(id), coalesce((SELECT min(article_id) - 1 FROM unassigned), max(id))) FROM article
            """
        return try file.read { try $0.int64(sql).map { ArticleID($0) } }
    }

    /// The stories that have an article that was added after `article`.
    public func stories(withArticlesAfter article: ArticleID) throws(IndexError) -> Set<StoryID> {
        try file.read { db in
            Set(
                try db.int64s("SELECT DISTINCT story_id FROM article WHERE id > ?", article.rawValue)
                    .map { StoryID($0) })
        }
    }

    /// The stories that articles are in, in the same order; nil for one that is not in a story yet.
    public func stories(of articles: [ArticleID]) throws(IndexError) -> [StoryID?] {
        try file.read { db in
            try articles.map { id in
                try db.int64("SELECT story_id FROM article WHERE id = ? AND story_id > 0", id.rawValue)
                    .map { StoryID($0) }
            }
        }
    }

    // MARK: Articles
    /// A window of the list of all articles that match.
    public func articles(
        _ query: NewsQuery = .everything, sort: ArticleSort = .newest, offset: Int = 0, limit: Int
    ) throws(IndexError) -> Page<ArticleSummary> {
        try file.read { try ArticleQueries(db: $0).page(query, sort: sort, offset: offset, limit: limit) }
    }

    /// A whole article in its newest version; nil if there is none of that id.
    public func article(_ id: ArticleID) throws(IndexError) -> Article? {
        try file.read { try ArticleQueries(db: $0).article(id) }
    }

    /// All versions, oldest first; empty if there is no such article.
    public func versions(of id: ArticleID) throws(IndexError) -> [ArticleVersion] {
        try file.read { try ArticleQueries(db: $0).versions(of: id) }
    }

    // MARK: Search
    /// How many matching articles, the newest, `SearchOrder.best` ranks.
    public static let rankedHits = 5_000

    /// Articles that match, with passages. `total` counts at most `rankedHits`.
    public func search(
        _ query: NewsQuery, order: SearchOrder = .newest, offset: Int = 0, limit: Int
    ) throws(IndexError) -> Page<SearchHit> {
        try file.read { try SearchQueries(db: $0).page(query, order: order, offset: offset, limit: limit) }
    }

    // MARK: Quotes
    /// Who is quoted in a story, with what, where.
    public func quotes(inStory id: StoryID) throws(IndexError) -> QuoteBoard {
        try file.read { try QuoteQueries(db: $0).board(ofStory: id) }
    }

    /// What a speaker is quoted with over all stories, newest first; of the newest `limit` articles.
    public func quotes(bySpeaker name: String, limit: Int = 200) throws(IndexError) -> QuoteBoard {
        try file.read { try QuoteQueries(db: $0).board(bySpeaker: name, limit: limit) }
    }

    /// Quotes in which the words occur, of the newest `limit` articles.
    public func quotes(matching query: NewsQuery, limit: Int = 200) throws(IndexError) -> QuoteBoard {
        try file.read { try QuoteQueries(db: $0).board(matching: query, limit: limit) }
    }

    /// Speakers whose name has a word that begins with `text`, the most quoted first; all for an empty text.
    public func speakers(matching text: String = "", limit: Int) throws(IndexError) -> [SpeakerSummary] {
        try file.read { try QuoteQueries(db: $0).speakers(matching: text, limit: limit) }
    }

    // MARK: Comparison
    /// Two articles side by side, each in its newest version; by the engine that suits them, or by `engine`.
    public func comparison(
        _ left: ArticleID, _ right: ArticleID, engine: ComparisonEngine? = nil
    ) throws(IndexError) -> ComparedTexts {
        guard
            let texts = try keeping({
                try Comparisons(db: $0, contexts: contexts).comparison(left, right, engine: engine)
            })
        else {
            throw .notFound("article \(left) or \(right)")
        }
        return texts
    }

    /// Makes ready what comparing articles of a story needs first, which takes longer than comparing them. Of the story
    /// that was made ready last, or looked at, it is kept.
    public func prepareComparisons(inStory id: StoryID) throws(IndexError) {
        try file.read { try Comparisons(db: $0, contexts: contexts).prepare(id) }
    }

    /// Why the sentences of two articles are linked as they are, and why values that are not equal are not said to
    /// differ.
    public func comparisonReasons(_ left: ArticleID, _ right: ArticleID) throws(IndexError) -> [LinkReason] {
        try file.read { try Comparisons(db: $0, contexts: contexts).reasons(left, right) }
    }

    /// Two versions of an article side by side.
    public func comparison(
        of article: ArticleID, version: Int, with other: Int
    ) throws(IndexError) -> ComparedTexts {
        try file.read {
            try Comparisons(db: $0, contexts: contexts).comparison(of: article, version: version, with: other)
        }
    }

    /// Answers from the cache, or computes on a snapshot and leaves the answer to be stored when nobody waits.
    private func keeping<Value>(
        _ compute: (Database) throws -> Comparisons.Computed<Value>?
    ) throws(IndexError) -> Value? {
        let computed = try file.read(compute)
        if let store = computed?.store { file.writeLater(store) }
        return computed?.value
    }
}
