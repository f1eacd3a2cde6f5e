import NewsLanguage
public import NewsModel
import NewsText

/// What the sources of a story say, fact by fact.
public enum CoverageBuilder {
    /// Of longer stories only the leading sentences of each source are looked at, as many as fit.
    static let mostSentences = 3000

    /// The matrix of facts and sources.
    ///
    /// - Parameter context: Built over the same texts; nil to build it here.
    public static func matrix(of texts: [ComparisonText], context: StoryContext? = nil) -> CoverageMatrix {
        let story = context.map { $0.texts == texts ? $0 : StoryContext(texts: texts) } ?? StoryContext(texts: texts)
        let (ranked, order) = story.byRank()
        var result = matrix(of: ranked).moved(to: order) { texts[$0].published != nil }
        result.uncomparedLanguages = story.uncomparedLanguages(of: Array(texts.indices))
        return result
    }

    private static func matrix(of story: StoryContext) -> CoverageMatrix {
        let texts = story.texts
        let links = StoryLinks(story, perArticle: max(1, mostSentences / max(1, texts.count)))
        let values = StoryValues(story, links)
        let words = ArticleWords(story)
        let excerpts = texts.map(\.isExcerpt)
        let copies = CopyMatrix(story.prepared.map { WordRun(withoutQuotations: $0) })
        return CoverageMatrix(
            articles: texts.map(\.id),
            facts: FactBuilder(story, links, values, words).facts().map { $0.withSilence(of: excerpts) },
            onlyHere: OnlyHere.find(in: story, words, told: values.places), copied: copies.shares,
            copiedByAny: copies.sharesOfAny,
            series: values.series, credits: story.prepared.map(WireCredit.find),
            excerpts: excerpts.contains(true) ? excerpts : []
        ).withWords(of: texts)
    }
}

extension Fact {
    /// Nothing is said to be absent from articles of which only a summary or a beginning is known.
    fileprivate func withSilence(of excerpts: [Bool]) -> Fact {
        var fact = self
        for (article, isExcerpt) in excerpts.enumerated() where isExcerpt && coverage[article] == .absent {
            fact.coverage[article] = .unknown
        }
        return fact
    }
}
