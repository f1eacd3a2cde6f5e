import GRDB
import NewsAnalysis
import NewsModel
import NewsText

/// The sentences that a story's page begins with. What an article tells first is kept with the story's answer: to find
/// it takes as long as reading the answer does.
extension Comparisons {
    /// What an article tells first.
    struct Opening: Codable {
        var article: ArticleID
        /// nil where none of its first sentences tells the event.
        var lead: StoryLead?
    }

    /// Articles whose first sentences are looked at for those that tell the event.
    private static let mostLeads = 4
    /// Bytes of a text that stand in front of its first sentence at most: a town, an agency, the time of printing.
    private static let farthestOpening = 90

    /// A sentence of the article that the story has its headline from, else of another, and those with which other
    /// articles tell what happened. Of one article alone there is nothing to sum up.
    func leads(
        of story: StorySummary, _ articles: [ArticleSummary], known: [Opening]
    ) throws -> (lead: StoryLead?, beginnings: [StoryLead]) {
        let found = try openings(of: story, articles, known: known).compactMap(\.lead)
        // What an article tells first is what happened; later ones tell of it.
        let bodies = Dictionary(uniqueKeysWithValues: articles.map { ($0.id, $0.title.utf8.count + 1) })
        // The article of the headline tells what the headline is about, however it opens: a scene, a church bell. What
        // another one begins with may be the matter of its own headline alone.
        let lead =
            found.first { $0.article == story.lead }
            ?? found.first { $0.span.start - (bodies[$0.article] ?? 0) < Self.farthestOpening } ?? found.first
        let beginnings = articles.filter { $0.id != lead?.article }.compactMap { article in
            found.first { $0.article == article.id }
        }
        return (lead, beginnings)
    }

    /// What the articles that are looked at for `leads` tell first: those of the headline, and the first of the others.
    func openings(
        of story: StorySummary, _ articles: [ArticleSummary], known: [Opening] = []
    ) throws -> [Opening] {
        guard articles.count > 1 else { return [] }
        var leadSentence = LeadSentence(headlines: articles.map(\.title))
        let ordered = articles.filter { $0.id == story.lead } + articles.filter { $0.id != story.lead }
        return try ordered.prefix(Self.mostLeads).map { article in
            if let opening = known.first(where: { $0.article == article.id }) { return opening }
            guard let content = try StoredText.fetch(db, article.id.rawValue)?.content,
                let span = leadSentence.span(in: content, language: article.language, outlet: article.outlet)
            else { return Opening(article: article.id) }
            let lead = StoryLead(article: article.id, span: span, text: content.text.text(in: span))
            return Opening(article: article.id, lead: lead)
        }
    }
}
