import NewsLanguage
import NewsModel
import NewsText

/// Links the sentences of two texts of a story and says how linked sentences differ.
struct LinkBuilder {
    private let story: StoryContext
    private let leftIndex: Int
    private let rightIndex: Int
    private let matrix: LinkMatrix

    init(_ story: StoryContext, _ leftIndex: Int, _ rightIndex: Int) {
        self.story = story
        self.leftIndex = leftIndex
        self.rightIndex = rightIndex
        matrix = LinkMatrix(story, leftIndex, rightIndex)
    }

    func links() -> [SentenceLink] {
        let values = ClaimedValues(story, leftIndex, rightIndex) { matrix[$0, $1] }
        let cells = cells(tied: values.differing)
        let moved = MoveFinder.crossing(cells.map { ($0.left, $0.right) })
        return cells.enumerated().map { number, cell in link(cell, values, isMoved: moved[number]) }
    }

    /// The aligned cells.
    func cells() -> [SentenceAligner.Cell] { SentenceAligner.align(matrix) }

    /// The aligned cells, with those that only a differing value ties together.
    private func cells(tied: [ClaimedValues.Pair]) -> [SentenceAligner.Cell] {
        var cells = cells()
        for pair in tied where !cells.contains(where: { $0.left == pair.left && $0.right == pair.right }) {
            cells.append(
                SentenceAligner.Cell(
                    left: pair.left, right: pair.right, similarity: matrix[pair.left, pair.right], grade: .related))
        }
        return cells.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
    }

    private func link(_ cell: SentenceAligner.Cell, _ values: ClaimedValues, isMoved: Bool) -> SentenceLink {
        let left = story.prepared[leftIndex]
        let right = story.prepared[rightIndex]
        var link = SentenceLink(
            left: cell.left, right: cell.right, similarity: Double(cell.similarity), grade: cell.grade, kind: .same,
            isMoved: isMoved)
        link.differences = values.differences(cell.left, cell.right)
        let marked = (
            MarkOverlay.values(link.differences, \.left), MarkOverlay.values(link.differences, \.right)
        )
        guard cell.grade != .related else {
            link.kind = Self.kind(link.differences, otherwise: .related)
            link.leftMarks = MarkOverlay.marks(words: [], values: marked.0)
            link.rightMarks = MarkOverlay.marks(words: [], values: marked.1)
            return link
        }
        let diff = WordDiff(left.tokens[cell.left], right.tokens[cell.right], equality: .stem)
        if diff.isEqual { return link }
        link.kind = Self.kind(link.differences, otherwise: .reworded)
        let marks = diff.marks()
        link.leftMarks = MarkOverlay.marks(words: marks.left, values: marked.0)
        link.rightMarks = MarkOverlay.marks(words: marks.right, values: marked.1)
        return link
    }

    /// What a link with these differences is called.
    static func kind(_ differences: [ValueDifference], otherwise: LinkKind) -> LinkKind {
        let kinds = differences.filter { $0.relation == .differs }.map(\.kind)
        if kinds.contains(where: { $0 != .quote }) { return .valueDiffers }
        return kinds.isEmpty ? otherwise : .quoteDiffers
    }
}
