import NewsLanguage
import NewsModel

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

    /// Two sentences that say the opposite of each other.
    struct Found {
        var pair: ClaimedValues.Pair
        var difference: ValueDifference
        /// Surely only one of them can be true; else they may be of two things, or of two times.
        var isSure: Bool
    }

    /// All of them, in the order of the text.
    ///
    /// - Parameter probability: How probable it is that two sentences, left and right, state the same.
    func found(_ probability: (Int, Int) -> Float) -> [Found] {
        let (left, right) = (story.prepared[leftIndex], story.prepared[rightIndex])
        guard !left.words.polarity.isEmpty, left.words.language == right.words.language else { return [] }
        let columns = right.originals
        var result: [Found] = []
        for row in left.originals {
            for column in columns where probability(row, column) >= Opposition.mostLikely {
                let pair = ClaimedValues.Pair(left: row, right: column)
                guard let opposition = opposition(pair) else { continue }
                let difference = story.difference(
                    .statement, (SentencePlace(article: leftIndex, sentence: row), opposition.left),
                    (SentencePlace(article: rightIndex, sentence: column), opposition.right))
                result.append(
                    Found(
                        pair: pair, difference: difference,
                        isSure: opposition.isSure && !isAnswered(pair, probability)))
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
}
