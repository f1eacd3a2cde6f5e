import NewsLanguage
import NewsModel
import NewsText

/// Places that two sentences name in the same place of the same words: "robbed a shop in Brand Street on Tuesday".
///
/// Names differ between most sentences and mean nothing by it. Where all around is equal, and neither article has the
/// other's name anywhere, they do.
enum NameSlots {
    /// How surely two sentences must state the same.
    static let leastProbability: Float = 0.9
    /// Equal words on both sides together.
    private static let wordsOfSlot = 6

    /// In the order of the left sentence; none in languages that cannot be read so.
    static func differences(_ left: ValueMatcher.Side, _ right: ValueMatcher.Side) -> [ValueDifference] {
        let (a, b) = (left.values.sentence, right.values.sentence)
        guard a.words.has(.comparesPlaces), b.words.has(.comparesPlaces) else { return [] }
        let others = names(b)
        return names(a).compactMap { name -> ValueDifference? in
            let found = others.first { other in
                a.text(name.lowerBound - 1) == b.text(other.lowerBound - 1)
                    && a.isOneSlot(name, b, other, words: wordsOfSlot)
                    && isOtherPlace(own(a, name, besides: (b, other)), own(b, other, besides: (a, name)), left, right)
            }
            guard let found else { return nil }
            let spans = (a.span(name), b.span(found))
            return ValueDifference(
                kind: .name, relation: .differs, left: spans.0, right: spans.1, leftText: left.text(spans.0),
                rightText: right.text(spans.1))
        }
    }

    /// Runs of words with a capital behind a word for where.
    private static func names(_ sentence: SentenceTokens) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var index = 1
        while index < sentence.count {
            var end = index
            if sentence.isWord(index - 1, of: .beforePlaceName) {
                while sentence.isWord(end), sentence.isCapital(end), !sentence.isDayOrMonth(end) { end += 1 }
            }
            if end > index { result.append(index..<end) }
            index = max(end, index) + 1
        }
        return result
    }

    /// The words of a name that the other lacks: "Brand" of "Brand Street".
    private static func own(
        _ a: SentenceTokens, _ name: Range<Int>, besides other: (sentence: SentenceTokens, range: Range<Int>)
    ) -> [ComparisonToken] {
        let known = Set(other.range.map { other.sentence.tokens[$0].stem })
        return a.tokens[name].filter { $0.isContent && !known.contains($0.stem) }
    }

    /// Neither name is a spelling of the other, a country, of which the other may be a part, or known to the other
    /// article.
    private static func isOtherPlace(
        _ a: [ComparisonToken], _ b: [ComparisonToken], _ left: ValueMatcher.Side, _ right: ValueMatcher.Side
    ) -> Bool {
        guard !a.isEmpty, !b.isEmpty else { return false }
        let isKnown =
            a.contains { right.article.names.contains($0.stem) } || b.contains { left.article.names.contains($0.stem) }
        if isKnown || (a + b).contains(where: { Countries.contains($0.word) }) { return false }
        return a.allSatisfy { first in
            b.allSatisfy { second in
                EditDistance.between(Array(first.text.utf8), Array(second.text.utf8)) * 2
                    > min(first.text.utf8.count, second.text.utf8.count)
            }
        }
    }
}
