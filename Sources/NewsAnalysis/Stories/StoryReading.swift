public import NewsModel

/// Answers about a story, from its articles alone.
public enum StoryReading {
    /// The most central article: the one to take the headline from. Nil for no articles.
    public static func lead(of articles: [StoryArticle]) -> ArticleID? { articles.first?.id }

    /// What holds the articles together: the terms and names that they share, and the tie of each to the rest.
    public static func evidence(for articles: [StoryArticle]) -> StoryEvidence { StoryEvidence(terms: [], ties: []) }

    /// The place of a story in the list, larger first.
    public static func score(outlets: Int, articles: Int, unread: Int, last: Timestamp, now: Timestamp) -> Double {
        Double(outlets)
    }
}
