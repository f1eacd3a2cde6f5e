import NewsLanguage
import NewsModel
import NewsText

/// Sentences of two texts of which only one can be true, with the words that say so.
struct OpposedStatements {
    private let story: StoryContext
    private let leftIndex: Int
    private let rightIndex: Int

    init(_ story: StoryContext, _ leftIndex: Int, _ rightIndex: Int) {
        self.story = story
        self.leftIndex = leftIndex
        self.rightIndex = rightIndex
    }

    /// Those that surely cannot both be true.
    ///
    /// - Parameter probability: How probable it is that two sentences, left and right, state the same.
    func found(_ probability: (Int, Int) -> Float) -> [(ClaimedValues.Pair, ValueDifference)] {
        all(probability).filter { $0.isSure }.map { ($0.pair, $0.difference) }
    }

    /// Those that may be of two things, or of two times.
    func unsure(_ probability: (Int, Int) -> Float) -> [(ClaimedValues.Pair, ValueDifference)] {
        all(probability).filter { !$0.isSure }.map { ($0.pair, $0.difference) }
    }

    private func all(
        _ probability: (Int, Int) -> Float
    ) -> [(pair: ClaimedValues.Pair, difference: ValueDifference, isSure: Bool)] {
        let (left, right) = (story.prepared[leftIndex], story.prepared[rightIndex])
        var result: [(pair: ClaimedValues.Pair, difference: ValueDifference, isSure: Bool)] = []
        for row in left.originals {
            for column in right.originals where probability(row, column) >= Opposition.mostLikely {
                let pair = ClaimedValues.Pair(left: row, right: column)
                guard let opposition = opposition(pair) else { continue }
                let spans = (
                    span(opposition.left, left.tokens[row]), span(opposition.right, right.tokens[column])
                )
                let difference = ValueDifference(
                    kind: .statement, relation: .differs, left: spans.0, right: spans.1,
                    leftText: left.text(spans.0), rightText: right.text(spans.1))
                result.append((pair, difference, opposition.isSure && !isAnswered(pair, probability)))
            }
        }
        return result
    }

    private func opposition(_ pair: ClaimedValues.Pair) -> Opposition? {
        story.opposition(
            SentencePlace(article: leftIndex, sentence: pair.left),
            SentencePlace(article: rightIndex, sentence: pair.right))
    }

    /// Whether an article says elsewhere what the other does: it tells both, or of two things.
    private func isAnswered(_ pair: ClaimedValues.Pair, _ probability: (Int, Int) -> Float) -> Bool {
        let (left, right) = (story.prepared[leftIndex], story.prepared[rightIndex])
        func agrees(_ row: Int, _ column: Int) -> Bool {
            probability(row, column) >= SentenceAligner.Threshold.likely
                && opposition(ClaimedValues.Pair(left: row, right: column)) == nil
        }
        return left.originals.contains { agrees($0, pair.right) } || right.originals.contains { agrees(pair.left, $0) }
    }

    private func span(_ range: Range<Int>, _ tokens: [ComparisonToken]) -> TextSpan {
        TextSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
    }
}
