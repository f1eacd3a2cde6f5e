import NewsLanguage
import NewsModel

/// Finds sentences that give the same sort of value for one thing but share too few words to be aligned: "41 dead" here,
/// "the number of people killed rose to 60" there.
enum ValueRescue {
    /// Least similarity, far below the aligner's. Few sentences of a story count its dead.
    private static let least: Float = 0.02
    private static let leastOfLists: Float = 0.06

    /// The aligned cells and the rescued ones, by (left, right).
    static func rescued(
        _ aligned: [SentenceAligner.Cell], matrix: SimilarityMatrix, left: [SentenceValues], right: [SentenceValues]
    ) -> [SentenceAligner.Cell] {
        let leftCounts = left.map(casualties)
        let rightCounts = right.map(casualties)
        let leftLists = left.map(\.hasNameList)
        let rightLists = right.map(\.hasNameList)
        var taken = Taken(aligned, leftCounts, rightCounts)
        var found: [(cell: SentenceAligner.Cell, tie: Int)] = []
        for row in 0..<matrix.rows where !leftCounts[row].isEmpty || leftLists[row] {
            for column in 0..<matrix.columns where matrix[row, column] >= least {
                let cell = SentenceAligner.Cell(
                    left: row, right: column, similarity: matrix[row, column], grade: .maybe)
                for side in leftCounts[row].intersection(rightCounts[column]) { found.append((cell, side)) }
                if leftLists[row], rightLists[column], cell.similarity >= leastOfLists,
                    listsShareNames(left[row], right[column])
                {
                    found.append((cell, Taken.lists))
                }
            }
        }
        found.sort {
            $0.cell.similarity != $1.cell.similarity
                ? $0.cell.similarity > $1.cell.similarity
                : ($0.cell.left, $0.cell.right, $0.tie) < ($1.cell.left, $1.cell.right, $1.tie)
        }
        var result = aligned
        for (cell, tie) in found where taken.take(cell, tie) {
            if !result.contains(where: { $0.left == cell.left && $0.right == cell.right }) { result.append(cell) }
        }
        return result.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
    }

    /// Which sentence already has a partner for which sort of value.
    private struct Taken {
        static let lists = -1
        private var left: Set<[Int]> = []
        private var right: Set<[Int]> = []

        init(_ cells: [SentenceAligner.Cell], _ leftCounts: [Set<Int>], _ rightCounts: [Set<Int>]) {
            for cell in cells {
                for tie in leftCounts[cell.left].intersection(rightCounts[cell.right]) { _ = take(cell, tie) }
                // Lists are compared wherever sentences are linked at all.
                left.insert([cell.left, Self.lists])
                right.insert([cell.right, Self.lists])
            }
        }

        mutating func take(_ cell: SentenceAligner.Cell, _ tie: Int) -> Bool {
            guard !left.contains([cell.left, tie]), !right.contains([cell.right, tie]) else { return false }
            left.insert([cell.left, tie])
            right.insert([cell.right, tie])
            return true
        }
    }

    /// What becomes of the people that the sentence counts: killed, injured, missing ...
    private static func casualties(_ values: SentenceValues) -> Set<Int> {
        var result: Set<Int> = []
        for (value, frame) in zip(values.values, values.frames) {
            guard case .quantity(let quantity) = value.content, quantity.dimension == .count else { continue }
            // "The earthquake of 1931 killed 3,000": not this one.
            if values.hasYear(near: value) { continue }
            if let side = frame.contrasts[Contrast.casualties] { result.insert(side) }
        }
        return result
    }

    /// Both list names, and two or more of the names are in both lists.
    private static func listsShareNames(_ a: SentenceValues, _ b: SentenceValues) -> Bool {
        a.values.contains { left in
            guard case .list(let first) = left.content, first.isNames else { return false }
            return b.values.contains { right in
                guard case .list(let second) = right.content, second.isNames else { return false }
                return first.items.count { item in second.items.contains { $0.matches(item) } } >= 2
            }
        }
    }
}
