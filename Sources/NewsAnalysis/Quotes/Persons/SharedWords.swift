import NewsModel

/// Persons told to be one by what they say: where one article has "Bibi Netta" say what another has "Benjamin Netta"
/// say.
enum SharedWords {
    /// Words in a row that nobody repeats by chance.
    private static let run = 8

    /// Full names with the same last word that two articles give to the same words, and that no article tells apart.
    static func sameName(in articles: [QuotedArticle]) -> [PersonRule] {
        guard articles.count > 1 else { return [] }
        let families = families(in: articles)
        guard !families.isEmpty else { return [] }
        var speakers: [[String]: String] = [:]
        var result: [PersonRule] = []
        for article in articles {
            for quote in article.quotes {
                guard let name = quote.attribution?.name else { continue }
                let parts = SpeakerNames.nameWords(name)
                guard parts.count > 1, let last = parts.last, families.contains(last) else { continue }
                let words = QuoteWords(quote.text).words.map(\.text)
                guard words.count >= run else { continue }
                for start in 0...words.count - run {
                    let key = [last] + words[start..<start + run]
                    guard let other = speakers[key] else {
                        speakers[key] = name
                        continue
                    }
                    let rule = PersonRule(other, name, isSame: true)
                    if other != name, !result.contains(rule) { result.append(rule) }
                }
            }
        }
        return result
    }

    /// Last names that have several first names in all of the articles, but only one in each.
    private static func families(in articles: [QuotedArticle]) -> Set<String> {
        var forms: [String: Set<String>] = [:]
        var apart: Set<String> = []
        for article in articles {
            var own: [String: Set<String>] = [:]
            for quote in article.quotes {
                guard let said = quote.attribution, said.kind == .person else { continue }
                let words = SpeakerNames.nameWords(said.name)
                guard words.count > 1, let first = words.first, let last = words.last else { continue }
                own[last, default: []].insert(first)
            }
            for (last, firsts) in own {
                if firsts.count > 1 { apart.insert(last) }
                forms[last, default: []].formUnion(firsts)
            }
        }
        return Set(forms.filter { $0.value.count > 1 && !apart.contains($0.key) }.keys)
    }
}
