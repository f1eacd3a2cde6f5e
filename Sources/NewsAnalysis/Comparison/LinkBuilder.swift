import NewsModel
import NewsText

/// Links the sentences of two texts of a story and says how linked sentences differ.
struct LinkBuilder {
    private let left: PreparedText
    private let right: PreparedText
    private let matrix: SimilarityMatrix

    init(_ story: StoryContext, _ leftIndex: Int, _ rightIndex: Int) {
        left = story.prepared[leftIndex]
        right = story.prepared[rightIndex]
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
        let cells = SentenceAligner.align(matrix)
        let moved = MoveFinder.moved(cells.map { ($0.left, $0.right) })
        return cells.enumerated().map { number, cell in link(cell, isMoved: moved[number]) }
    }

    private func link(_ cell: SentenceAligner.Cell, isMoved: Bool) -> SentenceLink {
        let diff = WordDiff(left.tokens[cell.left], right.tokens[cell.right], equality: .stem)
        let marks = diff.marks()
        return SentenceLink(
            left: cell.left, right: cell.right, similarity: Double(cell.similarity), grade: cell.grade,
            kind: diff.isEqual ? .same : .reworded, isMoved: isMoved, leftMarks: marks.left, rightMarks: marks.right)
    }
}
