public import NewsModel
import NewsText

/// Joins what several articles quote: who speaks, and which quotes are one utterance.
public enum QuoteBoardBuilder {
    /// The speakers and utterances of `articles`: those of one story, or all that quote a person.
    ///
    /// Words in marks that quote nobody are left out. The reference of an utterance is its fullest wording; its
    /// variants follow in the order of `articles`. Utterances with most outlets come first.
    ///
    /// - Parameter rules: what the reader said of names that are one person's, or two people's.
    public static func board(of articles: [QuotedArticle], rules: [PersonRule] = []) -> QuoteBoard {
        let joiner = SpeakerJoiner(articles, rules: rules)
        var printed: [PrintedUtterance] = []
        for (number, article) in articles.enumerated() {
            printed += PrintedUtterance.utterances(of: article, number: number)
        }
        let items = printed.map { item($0, articles[$0.article], joiner) }
        let texts = articles.map { PrintedWords($0.content.text) }
        var utterances: [(utterance: Utterance, speaker: Int?)] = []
        for group in QuoteMatcher.groups(of: items) {
            let members = Dictionary(grouping: group, by: { items[$0].article }).sorted { $0.key < $1.key }.map {
                PrintedUtterance.merged($0.value.map { printed[$0] }, of: articles[$0.key])
            }
            for part in bySpeaker(members, articles, joiner, texts) {
                utterances.append(utterance(of: part, articles, joiner, texts))
            }
        }
        let order = utterances.indices.sorted {
            let (a, b) = (utterances[$0].utterance.outlets.count, utterances[$1].utterance.outlets.count)
            return a != b ? a > b : $0 < $1
        }
        let silent = articles.count { !QuoteFinder.looksForSpeakers(in: $0.language) && !$0.quotes.isEmpty }
        return QuoteBoard(
            speakers: speakers(utterances, joiner), utterances: order.map { utterances[$0].utterance },
            articlesWithoutSpeakers: silent > 0 ? silent : nil)
    }

    private static func item(_ printed: PrintedUtterance, _ article: QuotedArticle, _ joiner: SpeakerJoiner)
        -> QuoteMatcher.Item
    {
        let quote = printed.quote(of: article)
        let kind = quote.attribution?.kind
        return QuoteMatcher.Item(
            article: printed.article, words: QuoteWords(quote.text).words, isIndirect: quote.kind == .indirect,
            speaker: speaker(of: printed, article, joiner), isNamed: kind == .person || kind == .organisation,
            published: article.published)
    }

    /// The speaker of the piece whose speaker is surest.
    private static func speaker(of printed: PrintedUtterance, _ article: QuotedArticle, _ joiner: SpeakerJoiner) -> Int?
    {
        var best: (number: Int, confidence: Double)?
        for index in printed.quotes {
            guard let number = joiner.numbers[printed.article][index],
                let confidence = article.quotes[index].attribution?.confidence, confidence > best?.confidence ?? 0
            else { continue }
            best = (number, confidence)
        }
        return best?.number
    }

    /// One utterance for each speaker whom the outlets surely name, unless two of them contradict each other beyond
    /// doubt: then it is one utterance, and said to be given to somebody else. Who names nobody, or no more than "the
    /// minister", goes with the fullest wording.
    private static func bySpeaker(
        _ members: [PrintedUtterance], _ articles: [QuotedArticle], _ joiner: SpeakerJoiner, _ texts: [PrintedWords]
    ) -> [[PrintedUtterance]] {
        let quotes = members.map { $0.quote(of: articles[$0.article]) }
        let named = members.indices.map { index -> Int? in
            guard let said = quotes[index].attribution, !said.isWeak, said.rule != .headline else { return nil }
            switch said.kind {
            case .person, .organisation, .document:
                return speaker(of: members[index], articles[members[index].article], joiner)
            case .agency, .group, .unresolved: return nil
            }
        }
        let first = referenceIndex(quotes)
        guard let main = named[first] ?? named.compactMap(\.self).first else { return [members] }
        var parts: [(speaker: Int, members: [PrintedUtterance])] = [(main, [])]
        for index in members.indices {
            let own = named[index] ?? main
            let isOfMain =
                own == main || SpeakerContradiction.mayBeOne(joiner.speakers[own].name, joiner.speakers[main].name)
                || SpeakerContradiction.isCertain(
                    quotes[first], texts[members[first].article], quotes[index], texts[members[index].article])
            let place = isOfMain ? 0 : parts.firstIndex { $0.speaker == own } ?? parts.count
            if place == parts.count { parts.append((own, [])) }
            parts[place].members.append(members[index])
        }
        return parts.map(\.members)
    }

    private static func utterance(
        of members: [PrintedUtterance], _ articles: [QuotedArticle], _ joiner: SpeakerJoiner, _ texts: [PrintedWords]
    ) -> (Utterance, Int?) {
        let quotes = members.map { $0.quote(of: articles[$0.article]) }
        let first = referenceIndex(quotes)
        let order = [first] + members.indices.filter { $0 != first }
        let numbers = members.map { speaker(of: $0, articles[$0.article], joiner) }
        let variants = order.map { index in
            let article = articles[members[index].article]
            let text = texts[members[index].article]
            var variant = QuoteVariant(
                article: article.id, outlet: article.outlet, published: article.published, quote: quotes[index],
                sentence: members[index].sentence(in: article, text.bytes), relation: .reference)
            if quotes[index].isUnclosed { variant.flags.append(.unclosed) }
            if QuoteWords(quotes[index].text).hasInsertion { variant.flags.append(.inserted) }
            if index != first {
                compare(&variant, to: quotes[first], elsewhere: text)
                if numbers[index] == numbers[first], SpeakerTitles.differ(quotes[index], quotes[first]) {
                    variant.flags.append(.differentTitle)
                }
                if isCutOff(quotes[index], by: text) { variant.forgetMissingEnd() }
                if numbers[index] != numbers[first],
                    SpeakerContradiction.isCertain(
                        quotes[first], texts[members[first].article], quotes[index], text)
                {
                    variant.flags.append(.differentSpeaker)
                }
            }
            return variant
        }
        let surest = surestSpeaker(order.map { (quotes[$0].attribution, numbers[$0]) }, joiner)
        return (Utterance(speaker: surest.map { joiner.speakers[$0] }, variants: variants), surest)
    }

    /// The speaker found by the surest rule; a pronoun that stands for nobody found ("It") names none.
    private static func surestSpeaker(_ found: [(said: Attribution?, number: Int?)], _ joiner: SpeakerJoiner) -> Int? {
        var best: (number: Int, rank: Double)?
        for (said, number) in found {
            guard let said, let number, said.kind != .unresolved else { continue }
            // A headline guesses, and what only its outlet calls by no name is no better known than a name.
            let isGuess = said.kind == .group || said.rule == .headline || said.isWeak
            let rank = said.confidence + (isGuess ? 0 : said.kind == .document ? 1 : 2)
            if rank > best?.rank ?? 0 { best = (number, rank) }
        }
        return best?.number
    }

    /// The fullest wording with marks; a quotation that was never closed only where there is no other.
    private static func referenceIndex(_ quotes: [Quote]) -> Int {
        func rank(_ quote: Quote) -> (Int, Int, Int) {
            (quote.kind == .indirect ? 0 : 1, quote.isUnclosed ? 0 : 1, QuoteWords(quote.text).count)
        }
        let ranks = quotes.map(rank)
        var best = 0
        for index in quotes.indices where ranks[index] > ranks[best] { best = index }
        return best
    }

    private static func compare(_ variant: inout QuoteVariant, to reference: Quote, elsewhere: PrintedWords) {
        let quote = variant.quote
        if quote.kind == .direct, reference.kind == .partial { variant.flags.append(.directHere) }
        if quote.kind == .partial, reference.kind == .direct { variant.flags.append(.partialHere) }
        if quote.kind == .indirect, reference.kind != .indirect {
            variant.relation = .paraphrased
            return
        }
        let comparison = QuoteComparison(reference: reference.text, variant: quote.text, elsewhere: elsewhere)
        if comparison.meaningMayTurn { variant.flags.append(.meaningMayTurn) }
        variant.relation = comparison.relation
        variant.changes = comparison.changes
    }

    /// Whether a text ends within a quotation, as a summary in a feed does: it is the feed that cut it, not the outlet.
    private static func isCutOff(_ quote: Quote, by text: PrintedWords) -> Bool {
        let isOpen = quote.isUnclosed || quote.text.hasSuffix("…") || quote.text.hasSuffix("...")
        return isOpen
            && !String(decoding: text.bytes.dropFirst(quote.span.end), as: UTF8.self).contains(where: \.isLetter)
    }

    private static func speakers(_ utterances: [(utterance: Utterance, speaker: Int?)], _ joiner: SpeakerJoiner)
        -> [Speaker]
    {
        var outlets: [Int: Set<String>] = [:]
        var quotes: [Int: Int] = [:]
        for (utterance, speaker) in utterances {
            for variant in utterance.variants {
                let isOfAnother = variant.flags.contains(.differentSpeaker)
                let name = variant.quote.attribution?.name ?? ""
                let own =
                    isOfAnother ? joiner.speakers.firstIndex { $0.name == name || $0.aliases.contains(name) } : speaker
                guard let own else { continue }
                outlets[own, default: []].insert(variant.outlet)
                quotes[own, default: 0] += 1
            }
        }
        return outlets.keys.sorted { a, b in
            let (x, y) = (outlets[a]?.count ?? 0, outlets[b]?.count ?? 0)
            if x != y { return x > y }
            let (m, n) = (quotes[a] ?? 0, quotes[b] ?? 0)
            return m != n ? m > n : a < b
        }.map { joiner.speakers[$0] }
    }
}

extension QuoteVariant {
    /// Says nothing of words that may stand where the text goes on.
    fileprivate mutating func forgetMissingEnd() {
        // Words of its own are another wording, but not the first letters of a word: "wor…" of "worked all night".
        let missing = changes.last(where: { $0.kind == .onlyReference })?.text ?? ""
        guard changes.allSatisfy({ $0.kind != .onlyVariant || missing.hasPrefix($0.text) }) else { return }
        switch relation {
        case .cutAtEnd:
            relation = .sameWords
            changes = []
        case .cutAtBothEnds:
            relation = .cutAtStart
            if let same = changes.lastIndex(where: { $0.kind == .same }) { changes.removeSubrange((same + 1)...) }
        default: break
        }
    }
}
