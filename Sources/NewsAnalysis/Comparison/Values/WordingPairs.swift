import NewsLanguage
import NewsModel
import NewsText

/// What two articles write otherwise of one thing, found by what surely says that it is one: the rest of a name, the
/// verb, the words of an utterance.
struct WordingPairs {
    private let story: StoryContext
    private let leftIndex: Int
    private let rightIndex: Int

    init(_ story: StoryContext, _ leftIndex: Int, _ rightIndex: Int) {
        self.story = story
        self.leftIndex = leftIndex
        self.rightIndex = rightIndex
    }

    /// The differences with the sentences that have them, in the order of the text.
    ///
    /// - Parameter probability: How probable it is that two sentences, left and right, state the same.
    func found(_ probability: (Int, Int) -> Float) -> [(ClaimedValues.Pair, ValueDifference)] {
        let (left, right) = (story.wordings[leftIndex], story.wordings[rightIndex])
        var result: [(ClaimedValues.Pair, ValueDifference)] = []
        func add(_ pairs: [WordingPair], _ kind: ValueKind) {
            result += pairs.map {
                (ClaimedValues.Pair(left: $0.left.sentence, right: $0.right.sentence), difference($0, kind))
            }
        }
        add(NameSpellings.pairs(left.names, right.names), .name)
        add(RankedPerson.pairs(left.ranks, right.ranks), .name)
        add(
            RivalWord.pairs(left.rivals, right.rivals) { isOneEvent($0, $1, probability($0.sentence, $1.sentence)) },
            .name)
        add(
            QuoteWordings.pairs(left.quotes, right.quotes) { probability($0, $1) >= ValueTie.least }, .quote)
        return result.sorted {
            ($0.0.left, $0.0.right, $0.1.left, $0.1.right) < ($1.0.left, $1.0.right, $1.1.left, $1.1.right)
        }
    }

    private func difference(_ pair: WordingPair, _ kind: ValueKind) -> ValueDifference {
        story.difference(
            kind, (SentencePlace(article: leftIndex, sentence: pair.left.sentence), pair.left.tokens),
            (SentencePlace(article: rightIndex, sentence: pair.right.sentence), pair.right.tokens))
    }

    /// The sentences are linked, and neither has both words that differ.
    private func isOneEvent(
        _ a: ArticleWordings.Place, _ b: ArticleWordings.Place, _ probability: Float
    ) -> Bool {
        guard probability >= ValueTie.least else { return false }
        let left = story.values[leftIndex][a.sentence].sentence.tokens
        let right = story.values[rightIndex][b.sentence].sentence.tokens
        let words = (left[a.tokens.lowerBound].word, right[b.tokens.lowerBound].word)
        return !left.contains { $0.word == words.1 } && !right.contains { $0.word == words.0 }
    }
}

extension StoryContext {
    /// The words of two sentences, as tokens of them, that differ.
    func difference(
        _ kind: ValueKind, _ left: (place: SentencePlace, tokens: Range<Int>),
        _ right: (place: SentencePlace, tokens: Range<Int>)
    ) -> ValueDifference {
        let spans = (span(left.tokens, left.place), span(right.tokens, right.place))
        return ValueDifference(
            kind: kind, relation: .differs, left: spans.0, right: spans.1,
            leftText: prepared[left.place.article].text(spans.0),
            rightText: prepared[right.place.article].text(spans.1))
    }
}
