import NewsLanguage

/// A sentence of a story.
struct SentencePlace: Hashable, Sendable {
    var article: Int
    var sentence: Int
}

/// Judges how probable it is that two sentences of a story state the same.
struct LinkJudge {
    private let story: StoryContext
    private let sections: [[Bool]]
    private var scorer: LinkScorer
    private var place = SentencePlace(article: 0, sentence: 0)

    /// Sentences of a lower cosine are never linked, and most pairs are lower: none of them would be likely.
    static let leastCosine: Float = 0.05

    init(_ story: StoryContext) {
        self.story = story
        sections = story.prepared.map(\.sectionHeadings)
        scorer = LinkScorer(story.links.vocabulary)
    }

    /// Whether a sentence may be linked to any.
    func isLinkable(_ place: SentencePlace) -> Bool { story.links.texts[place.article][place.sentence].isLinkable }

    /// Makes a sentence the one that others are held against.
    mutating func take(_ place: SentencePlace) {
        self.place = place
        scorer.take(story.links.texts[place.article][place.sentence])
    }

    /// What the sentence at hand and another have in common; nil where they cannot be linked.
    mutating func score(_ other: SentencePlace, cosine: Float) -> LinkScore? {
        // A heading inside a text is linked to its like only.
        guard sections[place.article][place.sentence] == sections[other.article][other.sentence] else { return nil }
        var score = scorer.score(story.links.texts[other.article][other.sentence], cosine: cosine)
        let isTold = Verbatim.isTold(
            story.links.texts[place.article][place.sentence].run, story.links.texts[other.article][other.sentence].run)
        if isTold { score.least = Verbatim.probability }
        return score
    }

    /// A probability, unless the two say opposite things, which the likeness of their words does not tell.
    func limited(_ probability: Float, _ left: SentencePlace, _ right: SentencePlace) -> Float {
        guard probability > Opposition.mostLikely, story.opposition(left, right) != nil else { return probability }
        return Opposition.mostLikely
    }

    /// What decides about two sentences.
    mutating func features(_ other: SentencePlace) -> LinkFeatures {
        let cosines = SimilarityMatrix(
            [story.vectors[place.article][place.sentence]], [story.vectors[other.article][other.sentence]],
            featureCount: story.table.count)
        return scorer.features(story.links.texts[other.article][other.sentence], cosine: cosines[0, 0])
    }
}

/// For the sentences of two texts of a story the probability that they state the same.
struct LinkMatrix: Sendable {
    let rows: Int
    let columns: Int
    private(set) var values: [Float]
    /// The same by the likeness of words alone, whether or not the two say opposite things.
    private var likenesses: [Float]
    private let grid: LinkGrid

    /// - Precondition: the left text stands before the right one by rank, so that the answer is the same from either
    ///   side.
    init(_ story: StoryContext, _ left: Int, _ right: Int) {
        rows = story.prepared[left].sentences.count
        columns = story.prepared[right].sentences.count
        values = [Float](repeating: 0, count: rows * columns)
        likenesses = values
        let cosines = SimilarityMatrix(story.vectors[left], story.vectors[right], featureCount: story.table.count)
        var judge = LinkJudge(story)
        var grid = LinkGrid(rows: cosines.rows, columns: cosines.columns)
        var scores: [(row: Int, column: Int, score: LinkScore)] = []
        for row in 0..<cosines.rows {
            let place = SentencePlace(article: left, sentence: row)
            guard judge.isLinkable(place) else { continue }
            var isTaken = false
            for column in 0..<cosines.columns where cosines[row, column] >= LinkJudge.leastCosine {
                let other = SentencePlace(article: right, sentence: column)
                guard judge.isLinkable(other) else { continue }
                if !isTaken { judge.take(place) }
                isTaken = true
                guard let score = judge.score(other, cosine: cosines[row, column]) else { continue }
                grid.add(row, column, alone: score.alone)
                scores.append((row, column, score))
            }
        }
        for (row, column, score) in scores {
            let likeness = LinkModel.probability(score, grid.context(row, column))
            likenesses[row * columns + column] = likeness
            values[row * columns + column] = judge.limited(
                likeness,
                SentencePlace(article: left, sentence: row), SentencePlace(article: right, sentence: column))
        }
        self.grid = grid
    }

    /// How two sentences that were judged stand among the others.
    func context(_ row: Int, _ column: Int) -> LinkContext { grid.context(row, column) }

    /// The probability of a left and a right sentence; 0 where they were not judged.
    subscript(row: Int, column: Int) -> Float { values[row * columns + column] }

    /// By which values are held against each other: sentences of one matter, whatever they say of it.
    func likeness(_ row: Int, _ column: Int) -> Float { likenesses[row * columns + column] }
}
