import NewsModel

/// Decides which sentences of two independently written texts state the same.
///
/// Links may cross, and one sentence may have several: news texts order facts freely and pack them differently, so
/// one-to-one or in-order alignment loses right links.
enum SentenceAligner {
    /// Thresholds on the probability that both state the same; what they let through is told in `LinkModel`.
    enum Threshold {
        static let same: Float = 0.8
        static let likely: Float = 0.5
        static let related: Float = 0.3
        static let mostLinks = 4
    }

    /// A link before its values are looked at: two sentences by their numbers, and how probable it is.
    struct Cell: Equatable {
        var left: Int
        var right: Int
        var similarity: Float
        var grade: LinkGrade
    }

    /// The grade of a probability; nil where nothing is shown.
    static func grade(_ probability: Float) -> LinkGrade? {
        if probability >= Threshold.same { return .same }
        if probability >= Threshold.likely { return .likely }
        return probability >= Threshold.related ? .related : nil
    }

    /// The links of two texts of a story by (left, right), the same whichever of them is left.
    static func align(_ story: StoryContext, _ left: Int, _ right: Int) -> [Cell] {
        if story.rank[left] <= story.rank[right] { return align(LinkMatrix(story, left, right)) }
        return align(LinkMatrix(story, right, left)).map {
            Cell(left: $0.right, right: $0.left, similarity: $0.similarity, grade: $0.grade)
        }.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
    }

    /// The links of two texts by (left, right).
    ///
    /// A sentence that states the same as another is not shown beside a third that it is only related to.
    static func align(_ matrix: LinkMatrix) -> [Cell] {
        var cells: [Cell] = []
        for row in 0..<matrix.rows {
            for column in 0..<matrix.columns {
                guard let grade = grade(matrix[row, column]) else { continue }
                cells.append(Cell(left: row, right: column, similarity: matrix[row, column], grade: grade))
            }
        }
        cells.sort {
            $0.similarity != $1.similarity ? $0.similarity > $1.similarity : ($0.left, $0.right) < ($1.left, $1.right)
        }
        var ofRow = [Int](repeating: 0, count: matrix.rows)
        var ofColumn = [Int](repeating: 0, count: matrix.columns)
        var kept: [Cell] = []
        for cell in cells {
            let most = cell.grade == .related ? 1 : Threshold.mostLinks
            guard ofRow[cell.left] < most, ofColumn[cell.right] < most else { continue }
            ofRow[cell.left] += 1
            ofColumn[cell.right] += 1
            kept.append(cell)
        }
        return kept.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
    }
}
