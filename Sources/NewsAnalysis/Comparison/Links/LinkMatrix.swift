/// For the sentences of two texts of a story the probability that they state the same.
struct LinkMatrix: Sendable {
    let rows: Int
    let columns: Int
    private(set) var values: [Float]

    /// Sentences of a lower cosine are never linked, and most pairs are lower: none of them would be likely.
    static let leastCosine: Float = 0.05

    init(_ story: StoryContext, _ left: Int, _ right: Int) {
        let cosines = SimilarityMatrix(
            story.vectors[left], story.vectors[right], featureCount: story.table.count)
        rows = cosines.rows
        columns = cosines.columns
        values = [Float](repeating: 0, count: rows * columns)
        var scorer = LinkScorer(story.links.vocabulary)
        let rightSentences = story.links.texts[right]
        let leftSections = story.prepared[left].sectionHeadings
        let rightSections = story.prepared[right].sectionHeadings
        for (row, sentence) in story.links.texts[left].enumerated() where sentence.isLinkable {
            var isTaken = false
            for column in 0..<columns
            where rightSentences[column].isLinkable && cosines[row, column] >= Self.leastCosine
                && leftSections[row] == rightSections[column]
            {
                if !isTaken { scorer.take(sentence) }
                isTaken = true
                let probability = scorer.probability(rightSentences[column], cosine: cosines[row, column])
                values[row * columns + column] =
                    probability < Verbatim.probability
                        && Verbatim.isTold(story.prepared[left].tokens[row], story.prepared[right].tokens[column])
                    ? Verbatim.probability : probability
            }
        }
    }

    subscript(row: Int, column: Int) -> Float { values[row * columns + column] }
}

extension LinkFeatures {
    /// The features of two sentences of a story, and why they score as they do.
    static func of(_ story: StoryContext, _ left: FactClusters.Place, _ right: FactClusters.Place) -> LinkFeatures {
        let cosines = SimilarityMatrix(
            [story.vectors[left.article][left.sentence]], [story.vectors[right.article][right.sentence]],
            featureCount: story.table.count)
        var scorer = LinkScorer(story.links.vocabulary)
        scorer.take(story.links.texts[left.article][left.sentence])
        return scorer.features(story.links.texts[right.article][right.sentence], cosine: cosines[0, 0])
    }
}
