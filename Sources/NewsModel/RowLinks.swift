extension SentenceLink {
    /// How much is said of two linked sentences: a difference before what is only worded otherwise, what is sure before
    /// what is likely.
    public struct Strength: Hashable, Comparable, Sendable {
        private let kind: Int
        private let isLikely: Bool

        /// Only kind and grade count, not the probability.
        public init(_ link: SentenceLink) {
            kind = LinkKind.allCases.firstIndex(of: link.kind) ?? LinkKind.allCases.count
            isLikely = link.kind == .reworded && link.grade != .same
        }

        /// What says less comes later.
        public static func < (a: Strength, b: Strength) -> Bool {
            a.kind != b.kind ? a.kind < b.kind : !a.isLikely && b.isLikely
        }
    }
}

extension Comparison {
    /// Whether the sentences of a row state the same as far as can be told, and not surely: of those that stand beside
    /// each other in it, or of those of another row that it refers to where none does.
    public func isLikelyOnly(_ row: ComparisonRow) -> Bool {
        guard row.kind == .reworded else { return false }
        let numbers = row.links.filter(links.indices.contains)
        let beside = numbers.filter { isShown($0, in: row) }
        return !(beside.isEmpty ? numbers : beside).contains { links[$0].grade == .same }
    }

    /// The sentences of either side that a row is linked to and that stand in other rows, those of which most is said
    /// first; those that are only related, only where the row has no other side and no more is said of any.
    public func elsewhere(_ row: ComparisonRow) -> (left: [Int], right: [Int]) {
        let numbers = byStrength(row.links.filter(links.indices.contains))
        func found(besides own: [Int], _ sentence: (SentenceLink) -> Int) -> [Int] {
            var result: [Int] = []
            for number in numbers where links[number].kind != .related || own.isEmpty && row.kind == .related {
                let index = sentence(links[number])
                if !own.contains(index), !result.contains(index) { result.append(index) }
            }
            return result
        }
        return (found(besides: row.left, \.left), found(besides: row.right, \.right))
    }

    private func byStrength(_ numbers: [Int]) -> [Int] {
        numbers.sorted { a, b in
            let strength = (SentenceLink.Strength(links[a]), SentenceLink.Strength(links[b]))
            if strength.0 != strength.1 { return strength.0 < strength.1 }
            return (links[b].similarity, a) < (links[a].similarity, b)
        }
    }
}
