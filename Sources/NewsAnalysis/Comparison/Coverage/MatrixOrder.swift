import NewsModel
import NewsText

extension CoverageMatrix {
    /// The matrix with its articles in another order.
    ///
    /// - Parameters:
    ///   - places: For each article where it goes.
    ///   - isDated: Whether the time of an article is known, by its new place: figures of such stand by time.
    func moved(to places: [Int], isDated: (Int) -> Bool) -> CoverageMatrix {
        let order = places.inverted
        var result = self
        result.articles = order.map { articles[$0] }
        result.onlyHere = order.map { onlyHere[$0] }
        result.copied = order.map { row in order.map { copied[row][$0] } }
        result.copiedByAny = copiedByAny.isEmpty ? [] : order.map { copiedByAny[$0] }
        result.credits = order.map { credits[$0] }
        result.excerpts = excerpts.isEmpty ? [] : order.map { excerpts[$0] }
        for index in result.series.indices {
            for entry in result.series[index].entries.indices {
                result.series[index].entries[entry].article = places[result.series[index].entries[entry].article]
            }
            if result.series[index].entries.allSatisfy({ isDated($0.article) }) { continue }
            result.series[index].entries = result.series[index].entries.stablySorted(by: \.article)
        }
        result.facts = facts.map { $0.moved(to: places) }
        // The event stays first; what one source says alone stands in the order of the sources.
        let shared = 1 + (result.facts.lastIndex { $0.isShared } ?? 0)
        let lone = Array(result.facts.dropFirst(shared))
        result.facts = result.facts.prefix(shared) + lone.stablySorted { $0.labelledBy ?? 0 }
        return result
    }
}

extension Fact {
    /// Whether several sources state it.
    var isShared: Bool { coverage.count { $0.isStated } > 1 }

    fileprivate func moved(to places: [Int]) -> Fact {
        let order = places.inverted
        var result = self
        result.labelledBy = labelledBy.map { places[$0] }
        result.coverage = order.map { coverage[$0] }
        for index in result.statements.indices {
            result.statements[index].article = places[result.statements[index].article]
        }
        result.statements.sort { ($0.article, $0.span.start) < ($1.article, $1.span.start) }
        result.differences = differences.map { $0.moved(to: places) }.sorted {
            ($0.leftArticle, $0.rightArticle, $0.difference.left) < (
                $1.leftArticle, $1.rightArticle, $1.difference.left
            )
        }
        if let common { result.common?.articles = common.articles.map { places[$0] }.sorted() }
        return result
    }
}

extension FactDifference {
    /// The article that comes first stands left.
    fileprivate func moved(to places: [Int]) -> FactDifference {
        var result = self
        (result.leftArticle, result.rightArticle) = (places[leftArticle], places[rightArticle])
        guard result.leftArticle > result.rightArticle else { return result }
        swap(&result.leftArticle, &result.rightArticle)
        swap(&result.leftWords, &result.rightWords)
        result.difference = difference.mirrored
        return result
    }
}

extension Array {
    /// Sorted by a number, with equal ones in their order.
    fileprivate func stablySorted(by key: (Element) -> Int) -> [Element] {
        enumerated().sorted { (key($0.element), $0.offset) < (key($1.element), $1.offset) }.map(\.element)
    }
}
