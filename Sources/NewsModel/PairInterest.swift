/// What two articles of a story have to show when they are set side by side.
public struct PairInterest: Hashable, Sendable {
    /// Values on which they differ.
    public var differences: Int
    /// Facts that both state.
    public var shared: Int
    /// The larger share of the words of one in long runs that the other has too, 0 to 1.
    public var copied: Double
}

extension StoryDetail {
    /// What the two have to show; nil where one of them was not compared.
    public func interest(of left: ArticleID, _ right: ArticleID) -> PairInterest? {
        guard let a = matrix.articles.firstIndex(of: left), let b = matrix.articles.firstIndex(of: right) else {
            return nil
        }
        func states(_ fact: Fact, _ article: Int) -> Bool {
            fact.coverage.indices.contains(article) && fact.coverage[article].isStated
        }
        // One pair of values may stand under several facts.
        let differences = Set(
            matrix.facts.flatMap(\.differences).filter {
                $0.difference.relation == .differs && [[a, b], [b, a]].contains([$0.leftArticle, $0.rightArticle])
            }.map { [$0.difference.leftText, $0.difference.rightText] }
        ).count
        let copied = matrix.copied.indices.contains(a) && matrix.copied.indices.contains(b)
        return PairInterest(
            differences: differences, shared: matrix.facts.count { states($0, a) && states($0, b) },
            copied: copied ? max(matrix.copied[a][b], matrix.copied[b][a]) : 0)
    }
}
