import NewsLanguage
import NewsModel
import NewsText

/// Links the sentences of two texts of a story and says how linked sentences differ.
struct LinkBuilder {
    private let story: StoryContext
    private let leftIndex: Int
    private let rightIndex: Int
    private let matrix: LinkMatrix
    private let words: ArticleWords
    /// Words that the whole other text never says.
    let leftLacking: [TextSpan]
    let rightLacking: [TextSpan]

    init(_ story: StoryContext, _ leftIndex: Int, _ rightIndex: Int) {
        self.story = story
        self.leftIndex = leftIndex
        self.rightIndex = rightIndex
        matrix = LinkMatrix(story, leftIndex, rightIndex)
        words = ArticleWords(story, of: [leftIndex, rightIndex])
        let lacking = LackingWords(story, words)
        leftLacking = lacking.spans(of: leftIndex, notIn: rightIndex)
        rightLacking = lacking.spans(of: rightIndex, notIn: leftIndex)
    }

    /// For each sentence of either text whether it is surely said there alone.
    func alone() -> (left: [Bool], right: [Bool]) {
        (
            (0..<matrix.rows).map { row in
                (0..<matrix.columns).allSatisfy { matrix[row, $0] < ArticleWords.leastOfLikeness }
                    && isForeign(leftIndex, row, rightIndex)
            },
            (0..<matrix.columns).map { column in
                (0..<matrix.rows).allSatisfy { matrix[$0, column] < ArticleWords.leastOfLikeness }
                    && isForeign(rightIndex, column, leftIndex)
            }
        )
    }

    private func isForeign(_ article: Int, _ sentence: Int, _ other: Int) -> Bool {
        !story.furniture[article][sentence] && !story.texts[other].isExcerpt
            && words.isForeign(SentencePlace(article: article, sentence: sentence), to: other)
    }

    /// All links of the two texts, by (left, right).
    func links() -> [SentenceLink] {
        let values = ClaimedValues(story, leftIndex, rightIndex) { matrix.likeness($0, $1) }
        let cells = cells(values)
        let moved = MoveFinder.crossing(cells.map { ($0.left, $0.right) })
        return cells.enumerated().map { number, cell in link(cell, values, isMoved: moved[number]) }
    }

    /// The aligned cells, with those that only a differing value ties together.
    private func cells(_ values: ClaimedValues) -> [SentenceAligner.Cell] {
        var cells = SentenceAligner.align(matrix).compactMap { cell -> SentenceAligner.Cell? in
            let told = values.differences(cell.left, cell.right)
            guard let grade = story.grade(cell.similarity, left(cell.left), right(cell.right), told: told) else {
                return nil
            }
            var cell = cell
            cell.grade = grade
            return cell
        }
        for pair in values.differing where !cells.contains(where: { $0.left == pair.left && $0.right == pair.right }) {
            cells.append(
                SentenceAligner.Cell(
                    left: pair.left, right: pair.right, similarity: matrix[pair.left, pair.right], grade: .related))
        }
        return cells.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
    }

    private func left(_ sentence: Int) -> SentencePlace { SentencePlace(article: leftIndex, sentence: sentence) }

    private func right(_ sentence: Int) -> SentencePlace { SentencePlace(article: rightIndex, sentence: sentence) }

    private func link(_ cell: SentenceAligner.Cell, _ values: ClaimedValues, isMoved: Bool) -> SentenceLink {
        let left = story.prepared[leftIndex]
        let right = story.prepared[rightIndex]
        var link = SentenceLink(
            left: cell.left, right: cell.right, similarity: Double(cell.similarity), grade: cell.grade, kind: .same,
            isMoved: isMoved)
        link.differences = values.differences(cell.left, cell.right).filter { !$0.isOneValue }
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
        let doubted = doubted(cell)
        link.leftMarks = MarkOverlay.marks(
            words: Self.marks(leftLacking, in: left.sentences[cell.left].span), values: marked.0 + doubted.left)
        link.rightMarks = MarkOverlay.marks(
            words: Self.marks(rightLacking, in: right.sentences[cell.right].span), values: marked.1 + doubted.right)
        return link
    }

    /// The figures that keep two sentences from being said to state the same.
    private func doubted(_ cell: SentenceAligner.Cell) -> (left: [MarkedSpan], right: [MarkedSpan]) {
        guard cell.grade != .same, let doubt = story.doubt(left(cell.left), right(cell.right)), doubt.kind == .figures
        else { return ([], []) }
        func marks(_ article: Int, _ sentence: Int, _ tokens: Range<Int>) -> [MarkedSpan] {
            let span = story.span(tokens, SentencePlace(article: article, sentence: sentence))
            return [MarkedSpan(span: span, mark: .valueDiffers)]
        }
        return (marks(leftIndex, cell.left, doubt.left), marks(rightIndex, cell.right, doubt.right))
    }

    /// The words of a sentence that the whole other text never says.
    private static func marks(_ lacking: [TextSpan], in sentence: TextSpan) -> [MarkedSpan] {
        lacking.inside(sentence).map { MarkedSpan(span: $0, mark: .onlyHere) }
    }

    /// What a link with these differences is called.
    static func kind(_ differences: [ValueDifference], otherwise: LinkKind) -> LinkKind {
        let kinds = differences.filter { $0.relation == .differs }.map(\.kind)
        if kinds.contains(where: { $0 != .quote }) { return .valueDiffers }
        return kinds.isEmpty ? otherwise : .quoteDiffers
    }
}
