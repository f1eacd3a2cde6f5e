/// What two sentences have in common, before the sentences around them are looked at.
struct LinkScore: Sendable {
    /// Log-odds that they state the same, judged by the pair alone.
    var alone: Float
    /// The pair's own part of the log-odds that count in the end; `LinkContext` gives the rest.
    var own: Float
    /// What the probability is at least: see `Verbatim`.
    var least: Float
}

/// How a pair of sentences stands among the other pairs of the two texts: a rival that fits better speaks against it,
/// neighbours that state the same speak for it.
struct LinkContext: Sendable {
    static let names = ["lead_less", "lead_more", "diagonal", "beside"]
    /// By how much the pair's log-odds lead those of the best other pair of either sentence, -4 to 4: the smaller and
    /// the larger of the two leads, so that it is the same whichever text is left.
    var lesserLead: Float
    var greaterLead: Float
    /// The highest probability of the pairs of both sentences before, and of both after.
    var diagonal: Float
    /// The highest probability of the pairs of one sentence with a neighbour of the other.
    var beside: Float

    var values: [Float] { [lesserLead, greaterLead, diagonal, beside] }
}

/// The log-odds of all pairs of sentences of two texts, each judged alone, and what they say of each other.
struct LinkGrid: Sendable {
    let rows: Int
    let columns: Int
    private var odds: [Float]
    /// Of each pair the probability by its own log-odds; 0 where they were not judged.
    private var chances: [Float]
    /// The highest of each row and column, and the highest but one.
    private var ofRow: [Best]
    private var ofColumn: [Best]

    /// The two highest log-odds of a sentence.
    private struct Best: Sendable {
        var first = LinkGrid.floor
        var second = LinkGrid.floor

        mutating func take(_ value: Float) {
            if value > first {
                (first, second) = (value, first)
            } else if value > second {
                second = value
            }
        }

        /// The highest beside `value`, which is among them.
        func other(than value: Float) -> Float { value >= first ? second : first }
    }

    /// Log-odds of pairs that have too little in common to be judged.
    private static let floor: Float = -6
    /// A lead beyond it tells no more.
    private static let reach: Float = 4

    init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
        odds = [Float](repeating: Self.floor, count: rows * columns)
        chances = [Float](repeating: 0, count: rows * columns)
        ofRow = [Best](repeating: Best(), count: rows)
        ofColumn = [Best](repeating: Best(), count: columns)
    }

    /// Notes a pair; each once.
    mutating func add(_ row: Int, _ column: Int, alone: Float) {
        let value = max(Self.floor, alone)
        odds[row * columns + column] = value
        chances[row * columns + column] = value <= Self.floor ? 0 : LinkModel.sigmoid(value)
        ofRow[row].take(value)
        ofColumn[column].take(value)
    }

    /// How a pair stands among the others, when all have been added.
    func context(_ row: Int, _ column: Int) -> LinkContext {
        let value = odds[row * columns + column]
        func lead(over rival: Float) -> Float { min(Self.reach, max(-Self.reach, value - rival)) }
        let inRow = lead(over: ofRow[row].other(than: value))
        let inColumn = lead(over: ofColumn[column].other(than: value))
        return LinkContext(
            lesserLead: min(inRow, inColumn), greaterLead: max(inRow, inColumn),
            diagonal: max(probability(row - 1, column - 1), probability(row + 1, column + 1)),
            beside: max(
                max(probability(row - 1, column), probability(row + 1, column)),
                max(probability(row, column - 1), probability(row, column + 1))))
    }

    private func probability(_ row: Int, _ column: Int) -> Float {
        guard row >= 0, row < rows, column >= 0, column < columns else { return 0 }
        return chances[row * columns + column]
    }
}
