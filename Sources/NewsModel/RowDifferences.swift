extension ValueDifference {
    /// What tells two differences of two texts apart: one figure may stand in a headline and again below it.
    public struct Identity: Hashable, Sendable {
        var kind: ValueKind
        var relation: ValueRelation
        /// The left and the right value, without their spelling.
        var texts: [String]
    }

    /// The same for the same two values, in whatever sentences they stand and however their figures are written.
    public var identity: Identity {
        Identity(kind: kind, relation: relation, texts: [form(leftText, leftNumber), form(rightText, rightNumber)])
    }

    /// Whether both sides write one value, each in its way: of that nothing is to be told.
    public var isOneValue: Bool {
        relation == .compatible && form(leftText, leftNumber) == form(rightText, rightNumber)
    }

    private func form(_ text: String, _ number: Double?) -> String {
        switch kind {
        case .number, .percent, .money: FigureForm.key(text, number)
        case .duration, .age, .date, .name, .list, .quote, .statement: text.lowercased()
        }
    }
}

extension ComparisonRow {
    /// Whether differences of its sentences are told here: of others another row tells them.
    public var tellsDifferences: Bool { kind == .valueDiffers || kind == .quoteDiffers }

    /// Whether a mark of one of its sentences is drawn here: a difference that another row tells is marked there.
    public func tells(_ mark: MarkedSpan) -> Bool { mark.mark != .valueDiffers || tellsDifferences }
}

extension Comparison {
    /// The values of a row's sentences that are not equal, each pair once; without those that another row tells, where
    /// both sentences stand beside each other.
    public func differences(in row: ComparisonRow) -> [ValueDifference] {
        let numbers = row.links.filter(links.indices.contains)
        let here = numbers.filter { isShown($0, in: row) }.flatMap { links[$0].differences }
        let elsewhere = numbers.filter { !isShown($0, in: row) }.flatMap { links[$0].differences }
        if elsewhere.isEmpty { return Self.eachOnce(here) }
        let told = toldBesideEachOther
        return Self.eachOnce(here + elsewhere.filter { !told.contains($0.identity) })
    }

    /// Values that differ, each pair once however many sentences give them.
    public var differingValues: [ValueDifference] {
        Self.eachOnce(links.flatMap(\.differences).filter { $0.relation == .differs })
    }

    /// The differences of sentences that stand in one row.
    private var toldBesideEachOther: Set<ValueDifference.Identity> {
        Set(
            rows.flatMap { row in
                row.links.filter { links.indices.contains($0) && isShown($0, in: row) }
                    .flatMap { links[$0].differences.map(\.identity) }
            })
    }

    /// Whether the two sentences of a link stand beside each other in a row, or the right one below the row of the
    /// left.
    func isShown(_ link: Int, in row: ComparisonRow) -> Bool {
        row.right.contains(links[link].right)
            && (row.left.contains(links[link].left) || row.left.isEmpty && row.kind != .related)
    }

    private static func eachOnce(_ differences: [ValueDifference]) -> [ValueDifference] {
        var known: Set<ValueDifference.Identity> = []
        return differences.filter { known.insert($0.identity).inserted }
    }
}
