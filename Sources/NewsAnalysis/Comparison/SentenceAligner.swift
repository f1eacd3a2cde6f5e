import NewsModel

/// Decides which sentences of two independently written texts state the same.
///
/// Links may cross, and one sentence may have several: news texts order facts freely and pack them differently, so
/// one-to-one or in-order alignment loses right links (9 to 13 points of F1 on the seeds).
enum SentenceAligner {
    /// Thresholds on the cosine. Set on the seeds and checked on ECB+ and SuperPAL.
    enum Threshold {
        static let link: Float = 0.17
        /// From here to `link` only where the two are each other's best.
        static let maybe: Float = 0.15
        static let sure: Float = 0.27
        /// A link must come this near to the best of its row or of its column.
        static let share: Float = 0.7
        static let mostLinks = 4
    }

    struct Cell: Equatable {
        var left: Int
        var right: Int
        var similarity: Float
        var grade: LinkGrade
    }

    /// The links of two texts by (left, right). Sentences that may not be linked have rows or columns of zeros.
    static func align(_ matrix: SimilarityMatrix) -> [Cell] {
        var bestOfRow = [Float](repeating: 0, count: matrix.rows)
        var bestOfColumn = [Float](repeating: 0, count: matrix.columns)
        for row in 0..<matrix.rows {
            for column in 0..<matrix.columns {
                bestOfRow[row] = max(bestOfRow[row], matrix[row, column])
                bestOfColumn[column] = max(bestOfColumn[column], matrix[row, column])
            }
        }
        var cells: [Cell] = []
        for row in 0..<matrix.rows {
            for column in 0..<matrix.columns {
                let value = matrix[row, column]
                guard value >= Threshold.maybe else { continue }
                let isBest = value >= bestOfRow[row] && value >= bestOfColumn[column]
                guard value >= Threshold.link || isBest else { continue }
                guard value >= Threshold.share * min(bestOfRow[row], bestOfColumn[column]) else { continue }
                let grade: LinkGrade = value >= Threshold.sure ? .same : value >= Threshold.link ? .partial : .maybe
                cells.append(Cell(left: row, right: column, similarity: value, grade: grade))
            }
        }
        return limited(cells, rows: matrix.rows, columns: matrix.columns)
    }

    /// At most `mostLinks` links a sentence, the strongest kept.
    private static func limited(_ cells: [Cell], rows: Int, columns: Int) -> [Cell] {
        var ofRow = [Int](repeating: 0, count: rows)
        var ofColumn = [Int](repeating: 0, count: columns)
        var kept: [Cell] = []
        let strongestFirst = cells.sorted {
            $0.similarity != $1.similarity ? $0.similarity > $1.similarity : ($0.left, $0.right) < ($1.left, $1.right)
        }
        for cell in strongestFirst
        where ofRow[cell.left] < Threshold.mostLinks && ofColumn[cell.right] < Threshold.mostLinks {
            ofRow[cell.left] += 1
            ofColumn[cell.right] += 1
            kept.append(cell)
        }
        return kept.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
    }
}
