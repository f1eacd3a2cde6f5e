import NewsModel
import NewsText

extension CoverageMatrix {
    /// The matrix with every value that differs shown in the clause that states it.
    ///
    /// - Parameter texts: In the order of `articles`.
    func withWords(of texts: [ComparisonText]) -> CoverageMatrix {
        let bytes = texts.map { Array($0.content.text.utf8) }
        var result = self
        for fact in facts.indices {
            for place in facts[fact].differences.indices {
                let pair = facts[fact].differences[place]
                result.facts[fact].differences[place].leftWords = words(
                    facts[fact], pair.leftArticle, pair.difference.left, bytes)
                result.facts[fact].differences[place].rightWords = words(
                    facts[fact], pair.rightArticle, pair.difference.right, bytes)
            }
        }
        for row in series.indices {
            for place in series[row].entries.indices {
                let entry = series[row].entries[place]
                guard bytes.indices.contains(entry.article) else { continue }
                result.series[row].entries[place].words = ValueInWords(
                    bytes[entry.article], sentence: entry.sentence, value: entry.span)
            }
        }
        return result
    }

    private func words(_ fact: Fact, _ article: Int, _ value: TextSpan, _ bytes: [[UInt8]]) -> ValueInWords? {
        guard bytes.indices.contains(article),
            let sentence = fact.statements.first(where: { $0.article == article && $0.span.contains(value) })
        else { return nil }
        return ValueInWords(bytes[article], sentence: sentence.span, value: value)
    }
}
