import NewsLanguage

/// The terms of a story under the counts of the stories of these days: of its texts, and of its titles alone.
struct WeighedGist {
    let texts: SparseWeights
    /// A term weighs less the fewer titles have it.
    let titles: SparseWeights

    /// - Parameter factor: What a term's weight is multiplied by.
    init(_ gist: StoryGist, _ factor: (TermHash) -> Float) {
        texts = SparseWeights(gist.entries.map { ($0.term, $0.weight * factor($0.term)) })
        titles = SparseWeights(
            gist.entries.filter { $0.inTitles > 0 }.map { ($0.term, $0.weight * factor($0.term) * $0.inTitles) })
    }
}

/// Weights by term, in the order of the terms.
struct SparseWeights {
    private let entries: [(term: TermHash, weight: Float)]
    private let length: Float

    /// From weights in the order of their terms.
    init(_ entries: [(TermHash, Float)]) {
        self.entries = entries.map { (term: $0, weight: $1) }
        length = entries.reduce(0) { $0 + $1.1 * $1.1 }.squareRoot()
    }

    /// 0 for a term that is not there.
    func weight(of term: TermHash) -> Float { entries.first { $0.term == term }?.weight ?? 0 }

    /// The cosine of the angle between two: 0 for no term in common, 1 for the same direction.
    func cosine(_ other: SparseWeights) -> Float {
        guard length > 0, other.length > 0 else { return 0 }
        var sum: Float = 0
        var (i, j) = (0, 0)
        while i < entries.count, j < other.entries.count {
            let (one, two) = (entries[i], other.entries[j])
            if one.term == two.term { sum += one.weight * two.weight }
            if one.term <= two.term { i += 1 }
            if two.term <= one.term { j += 1 }
        }
        return sum / (length * other.length)
    }
}
