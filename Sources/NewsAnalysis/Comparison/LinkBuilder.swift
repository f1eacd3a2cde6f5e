import NewsLanguage
import NewsModel
import NewsText

/// Links the sentences of two texts of a story and says how linked sentences differ.
struct LinkBuilder {
    private let left: PreparedText
    private let right: PreparedText
    private let leftValues: [SentenceValues]
    private let rightValues: [SentenceValues]
    private let matrix: SimilarityMatrix

    init(_ story: StoryContext, _ leftIndex: Int, _ rightIndex: Int) {
        left = story.prepared[leftIndex]
        right = story.prepared[rightIndex]
        leftValues = story.values[leftIndex]
        rightValues = story.values[rightIndex]
        matrix = Self.matrix(story, leftIndex, rightIndex)
    }

    /// Similarities of the sentences of two texts of a story, with none where no link may be: to second copies, and
    /// between a section heading and a sentence.
    static func matrix(_ story: StoryContext, _ left: Int, _ right: Int) -> SimilarityMatrix {
        var matrix = SimilarityMatrix(story, left, right)
        let leftSections = story.prepared[left].sectionHeadings
        let rightSections = story.prepared[right].sectionHeadings
        for row in 0..<matrix.rows {
            for column in 0..<matrix.columns where leftSections[row] != rightSections[column] {
                matrix[row, column] = 0
            }
        }
        return matrix
    }

    func links() -> [SentenceLink] {
        let cells = cells()
        let moved = MoveFinder.crossing(cells.map { ($0.left, $0.right) })
        return cells.enumerated().map { number, cell in link(cell, isMoved: moved[number]) }
    }

    /// The aligned cells, with those whose values tie them together although their words hardly do.
    func cells() -> [SentenceAligner.Cell] {
        let aligned = SentenceAligner.align(matrix)
        return ValueRescue.rescued(aligned, matrix: matrix, left: leftValues, right: rightValues)
    }

    private func link(_ cell: SentenceAligner.Cell, isMoved: Bool) -> SentenceLink {
        let diff = WordDiff(left.tokens[cell.left], right.tokens[cell.right], equality: .stem)
        var link = SentenceLink(
            left: cell.left, right: cell.right, similarity: Double(cell.similarity), grade: cell.grade, kind: .same,
            isMoved: isMoved)
        if diff.isEqual { return link }
        link.differences = ValueMatcher.differences(
            leftValues[cell.left], rightValues[cell.right], diff: diff, isWeak: cell.grade == .maybe,
            leftText: left.text, rightText: right.text)
        link.kind = Self.kind(link.differences)
        let marks = diff.marks()
        link.leftMarks = MarkOverlay.marks(words: marks.left, values: MarkOverlay.values(link.differences, \.left))
        link.rightMarks = MarkOverlay.marks(words: marks.right, values: MarkOverlay.values(link.differences, \.right))
        return link
    }

    /// What a link with these differences is called.
    static func kind(_ differences: [ValueDifference]) -> LinkKind {
        let kinds = differences.filter { $0.relation == .differs }.map(\.kind)
        if kinds.contains(where: { $0 != .quote }) { return .valueDiffers }
        return kinds.isEmpty ? .reworded : .quoteDiffers
    }
}
