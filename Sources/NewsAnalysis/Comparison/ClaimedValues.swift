import NewsModel

/// The values of two texts of a story held against each other, sentence by sentence.
struct ClaimedValues {
    struct Pair: Hashable {
        var left: Int
        var right: Int
    }
    private var found: [Pair: [ValueDifference]] = [:]
    /// Pairs of sentences with a value that differs, by (left, right).
    private(set) var differing: [Pair] = []

    init(_ story: StoryContext, _ leftIndex: Int, _ rightIndex: Int, _ matrix: LinkMatrix) {
        let (left, right) = (story.values[leftIndex], story.values[rightIndex])
        let (leftText, rightText) = (story.prepared[leftIndex], story.prepared[rightIndex])
        for row in left.indices where !left[row].values.isEmpty {
            for column in right.indices where !right[column].values.isEmpty {
                let probability = matrix[
                    leftText.sentences[row].repeatOf ?? row, rightText.sentences[column].repeatOf ?? column]
                let figures = (story.figures[leftIndex], story.figures[rightIndex])
                let tie = ValueTie(probability, left[row], right[column]) {
                    figures.0.toll($0) != nil && figures.1.toll($0) != nil
                }
                guard let tie else { continue }
                let differences = ValueMatcher.differences(
                    ValueMatcher.Side(values: left[row], article: story.figures[leftIndex], text: leftText.text),
                    ValueMatcher.Side(values: right[column], article: story.figures[rightIndex], text: rightText.text),
                    tie)
                if differences.isEmpty { continue }
                let pair = Pair(left: row, right: column)
                found[pair] = differences
                if differences.contains(where: { $0.relation == .differs }) { differing.append(pair) }
            }
        }
    }

    func differences(_ left: Int, _ right: Int) -> [ValueDifference] { found[Pair(left: left, right: right)] ?? [] }
}
