public import NewsModel

/// Joins what several articles quote: who speaks, and which quotes are one utterance.
public enum QuoteBoardBuilder {
    /// The speakers and utterances of `articles`, the articles of a story or all that quote a person.
    public static func board(of articles: [QuotedArticle]) -> QuoteBoard {
        var order: [String] = []
        var utterances: [String: Utterance] = [:]
        for article in articles {
            for quote in article.quotes {
                let key =
                    SpeakerNames.words(of: quote.text).joined(separator: " ")
                    + "|" + SpeakerNames.key(quote.attribution?.name ?? "")
                var variant = QuoteVariant(
                    article: article.id, outlet: article.outlet, published: article.published, quote: quote,
                    sentence: quote.text, relation: .reference)
                if utterances[key] != nil {
                    variant.relation = .sameWords
                    utterances[key]?.variants.append(variant)
                } else {
                    order.append(key)
                    let speaker = quote.attribution.map { Speaker(name: $0.name, kind: $0.kind) }
                    utterances[key] = Utterance(speaker: speaker, variants: [variant])
                }
            }
        }
        let all = order.compactMap { utterances[$0] }
        var speakers: [Speaker] = []
        for utterance in all {
            if let speaker = utterance.speaker, !speakers.contains(speaker) { speakers.append(speaker) }
        }
        return QuoteBoard(speakers: speakers, utterances: all)
    }
}
