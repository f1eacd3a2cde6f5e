package import NewsModel

/// Value differences in words.
package enum FactWording {
    /// The items of a list that a side has, or its value as written.
    package static func value(_ difference: ValueDifference, isLeft: Bool) -> String {
        let only = isLeft ? difference.onlyLeft : difference.onlyRight
        let items = difference.common + only
        if difference.kind == .list, !items.isEmpty { return items.joined(separator: ", ") }
        return isLeft ? difference.leftText : difference.rightText
    }

    /// Each value of the fact that stands so to another one, and the articles that have it, by article.
    package static func bySource(_ fact: Fact, _ relation: ValueRelation) -> [(value: String, articles: [Int])] {
        var values: [(value: String, articles: [Int])] = []
        func add(_ value: String, _ article: Int) {
            if values.contains(where: { $0.articles.contains(article) }) { return }
            if let index = values.firstIndex(where: { $0.value == value }) {
                values[index].articles.append(article)
            } else {
                values.append((value, [article]))
            }
        }
        for difference in fact.differences where difference.difference.relation == relation {
            add(value(difference.difference, isLeft: true), difference.leftArticle)
            add(value(difference.difference, isLeft: false), difference.rightArticle)
        }
        return values.map { ($0.value, $0.articles.sorted()) }.sorted {
            ($0.articles.first ?? 0) < ($1.articles.first ?? 0)
        }
    }
}
