extension StoryDetail {
    /// The two sources that differ most: what `compare` sets side by side where nobody chose. The command line and the
    /// reader both ask here.
    ///
    /// A pair that states a value differently wins over one that does not, different outlets over two articles of one,
    /// and then the pair that has most to compare: facts that both state, less what one copied from the other. Texts
    /// about different things share little and are no comparison.
    ///
    /// - Parameter article: one of the two, where it is chosen already.
    /// - Returns: nil where the story has one article only. The older article stands left, the chosen one always.
    public func mostDifferentPair(with article: ArticleID? = nil) -> (left: ArticleID, right: ArticleID)? {
        let compared = matrix.articles.indices.compactMap { place in
            sources.first { $0.article.id == matrix.articles[place] }.map { (place: place, source: $0.article) }
        }
        var best: (pair: (ArticleID, ArticleID), rank: PairRank)?
        for (number, left) in compared.enumerated() {
            for right in compared.dropFirst(number + 1) {
                let (a, b) = right.source.id == article ? (right, left) : (left, right)
                if let article, a.source.id != article { continue }
                let rank = PairRank(matrix, a.place, b.place, areTwoOutlets: a.source.outlet != b.source.outlet)
                if best.map({ $0.rank < rank }) ?? true { best = ((a.source.id, b.source.id), rank) }
            }
        }
        return best?.pair ?? firstPair(with: article)
    }

    /// A story too long to be compared as a whole has articles that the matrix lacks.
    private func firstPair(with article: ArticleID?) -> (ArticleID, ArticleID)? {
        let first = article ?? sources.first?.article.id
        guard let first, let other = sources.first(where: { $0.article.id != first }) else { return nil }
        return (first, other.article.id)
    }
}

/// How much two articles of a story have to be compared for; the later field decides where the earlier ones are equal.
private struct PairRank: Comparable {
    var differs: Bool
    var areTwoOutlets: Bool
    var differences: Int
    /// Facts that both state, 0 where one is a copy of the other.
    var shared: Double

    /// Of the articles at these two places in the matrix.
    init(_ matrix: CoverageMatrix, _ a: Int, _ b: Int, areTwoOutlets: Bool) {
        func isPair(_ difference: FactDifference) -> Bool {
            (difference.leftArticle, difference.rightArticle) == (a, b)
                || (difference.leftArticle, difference.rightArticle) == (b, a)
        }
        func states(_ fact: Fact, _ article: Int) -> Bool {
            fact.coverage.indices.contains(article) && fact.coverage[article].isStated
        }
        func copied(_ from: Int, _ to: Int) -> Double {
            guard matrix.copied.indices.contains(from), matrix.copied[from].indices.contains(to) else { return 0 }
            return matrix.copied[from][to]
        }
        differences = matrix.facts.reduce(0) { sum, fact in
            sum + fact.differences.count { isPair($0) && $0.difference.relation == .differs }
        }
        differs = differences > 0
        self.areTwoOutlets = areTwoOutlets
        shared = Double(matrix.facts.count { states($0, a) && states($0, b) }) * (1 - max(copied(a, b), copied(b, a)))
    }

    static func < (a: PairRank, b: PairRank) -> Bool {
        if a.differs != b.differs { return b.differs }
        if a.areTwoOutlets != b.areTwoOutlets { return b.areTwoOutlets }
        if a.differences != b.differences { return a.differences < b.differences }
        return a.shared < b.shared
    }
}
