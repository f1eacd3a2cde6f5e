import NewsLanguage
public import NewsModel
import NewsText

/// Joins what several articles quote: who speaks, and which quotes are one utterance.
public enum QuoteBoardBuilder {
    /// The speakers and utterances of `articles`: those of one story, or all that quote a person.
    ///
    /// Words in marks that quote nobody are left out. The reference of an utterance is its fullest wording; its
    /// variants follow in the order of `articles`. Utterances with most outlets come first.
    public static func board(of articles: [QuotedArticle]) -> QuoteBoard {
        let joiner = SpeakerJoiner(articles)
        var items: [QuoteMatcher.Item] = []
        for (number, article) in articles.enumerated() {
            for (position, quote) in article.quotes.enumerated() where quote.kind != .scare {
                let kind = quote.attribution?.kind
                items.append(
                    QuoteMatcher.Item(
                        article: number, quote: position, words: QuoteWords(quote.text).words,
                        isIndirect: quote.kind == .indirect, speaker: joiner.numbers[number][position],
                        isNamed: kind == .person || kind == .organisation))
            }
        }
        let sentences = articles.map { Array($0.content.text.utf8) }
        var utterances: [(utterance: Utterance, speaker: Int?)] = []
        for group in QuoteMatcher.groups(of: items) {
            let members = group.map { items[$0] }
            utterances.append(utterance(of: members, articles, joiner, sentences))
        }
        let order = utterances.indices.sorted {
            let (a, b) = (utterances[$0].utterance.outlets.count, utterances[$1].utterance.outlets.count)
            return a != b ? a > b : $0 < $1
        }
        return QuoteBoard(
            speakers: speakers(utterances, joiner), utterances: order.map { utterances[$0].utterance })
    }

    private static func utterance(
        of members: [QuoteMatcher.Item], _ articles: [QuotedArticle], _ joiner: SpeakerJoiner, _ texts: [[UInt8]]
    ) -> (Utterance, Int?) {
        let reference = referenceIndex(members, articles)
        let ordered = [members[reference]] + members.indices.filter { $0 != reference }.map { members[$0] }
        // A pronoun that stands for nobody found ("It") names no speaker.
        let named =
            ordered.first { $0.isNamed }?.speaker
            ?? ordered.lazy.compactMap(\.speaker).first { joiner.speakers[$0].kind != .unresolved }
        let variants = ordered.map { member in
            let article = articles[member.article]
            let quote = article.quotes[member.quote]
            return variant(
                quote, of: article, to: articles[ordered[0].article].quotes[ordered[0].quote],
                isReference: member.article == ordered[0].article && member.quote == ordered[0].quote,
                speaksOther: member.isNamed && ordered[0].isNamed && member.speaker != ordered[0].speaker,
                sentence: sentence(of: quote, in: texts[member.article]))
        }
        return (Utterance(speaker: named.map { joiner.speakers[$0] }, variants: variants), named)
    }

    /// The fullest wording with marks; a quotation that was never closed only where there is no other.
    private static func referenceIndex(_ members: [QuoteMatcher.Item], _ articles: [QuotedArticle]) -> Int {
        func rank(_ member: QuoteMatcher.Item) -> (Int, Int, Int) {
            let quote = articles[member.article].quotes[member.quote]
            return (member.isIndirect ? 0 : 1, quote.isUnclosed ? 0 : 1, member.words.count)
        }
        var best = 0
        for index in members.indices where rank(members[index]) > rank(members[best]) { best = index }
        return best
    }

    private static func variant(
        _ quote: Quote, of article: QuotedArticle, to reference: Quote, isReference: Bool, speaksOther: Bool,
        sentence: String
    ) -> QuoteVariant {
        var flags: [QuoteFlag] = []
        if quote.isUnclosed { flags.append(.unclosed) }
        if QuoteWords(quote.text).hasInsertion { flags.append(.inserted) }
        guard !isReference else {
            return QuoteVariant(
                article: article.id, outlet: article.outlet, published: article.published, quote: quote,
                sentence: sentence, relation: .reference, flags: flags)
        }
        if speaksOther { flags.append(.differentSpeaker) }
        if haveDifferentTitles(quote, reference) { flags.append(.differentTitle) }
        if quote.kind == .direct, reference.kind == .partial { flags.append(.directHere) }
        if quote.kind == .partial, reference.kind == .direct { flags.append(.partialHere) }
        if quote.kind == .indirect, reference.kind != .indirect {
            return QuoteVariant(
                article: article.id, outlet: article.outlet, published: article.published, quote: quote,
                sentence: sentence, relation: .paraphrased, flags: flags)
        }
        let comparison = QuoteComparison(reference: reference.text, variant: quote.text)
        if comparison.meaningMayTurn { flags.append(.meaningMayTurn) }
        return QuoteVariant(
            article: article.id, outlet: article.outlet, published: article.published, quote: quote,
            sentence: sentence, relation: comparison.relation, flags: flags, changes: comparison.changes)
    }

    private static func haveDifferentTitles(_ a: Quote, _ b: Quote) -> Bool {
        guard let first = a.attribution?.title, let second = b.attribution?.title else { return false }
        let (x, y) = (Set(SpeakerNames.words(of: first)), Set(SpeakerNames.words(of: second)))
        return !x.isSubset(of: y) && !y.isSubset(of: x)
    }

    private static func speakers(_ utterances: [(utterance: Utterance, speaker: Int?)], _ joiner: SpeakerJoiner)
        -> [Speaker]
    {
        var outlets: [Int: Set<String>] = [:]
        var quotes: [Int: Int] = [:]
        for (utterance, speaker) in utterances {
            guard let speaker else { continue }
            outlets[speaker, default: []].formUnion(utterance.variants.map(\.outlet))
            quotes[speaker, default: 0] += utterance.variants.count
        }
        return outlets.keys.sorted { a, b in
            let (x, y) = (outlets[a]?.count ?? 0, outlets[b]?.count ?? 0)
            if x != y { return x > y }
            let (m, n) = (quotes[a] ?? 0, quotes[b] ?? 0)
            return m != n ? m > n : a < b
        }.map { joiner.speakers[$0] }
    }

    /// The sentences of the paragraph that the quote, marks included, reaches over.
    private static func sentence(of quote: Quote, in bytes: [UInt8]) -> String {
        let outer = quote.outerSpan
        guard outer.end <= bytes.count else { return quote.text }
        var start = outer.start
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        var end = outer.end
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        let sentences = SentenceSplitter.split(bytes, paragraph: TextSpan(start, end)).filter { $0.overlaps(outer) }
        guard let first = sentences.first, let last = sentences.last else { return quote.text }
        return bytes.text(in: TextSpan(first.start, last.end))
    }
}
