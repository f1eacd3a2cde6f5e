/// Leaves out the articles that a page goes on with behind its own, as pages do that never end.
extension PageBody {
    /// Letters of text from which an `article` element is an article by itself.
    private static let wholeArticle = 400

    /// Drops the `article` elements behind the one around the headline that have headlines of their own: they say
    /// something else, however much they read like it.
    mutating func dropFollowingArticles() {
        guard let own = anchor, scan.text(own) >= Self.wholeArticle else { return }
        var isWhole = true
        var at = Int(tree.nodes[own].end)
        while at < tree.nodes.count {
            let node = tree.nodes[at]
            if node.kind == .element, node.tag == .article, !scan.isExcluded[at], hasOwnHeadline(at) {
                scan.exclude(at)
                isWhole = false
                at = Int(node.end)
            } else {
                at += 1
            }
        }
        if !isWhole { scan.measure() }
    }

    /// Whether an `article` element opens as an article does: with a heading that is the page's highest, leads to its
    /// own page, or stands in a `header`. The parts that a template cuts an article into have crossheads at most.
    private func hasOwnHeadline(_ article: Int) -> Bool {
        var isInHeader = article
        var linkEnd = article
        for at in article + 1..<max(article + 1, Int(tree.nodes[article].end))
        where tree.nodes[at].kind == .element {
            let node = tree.nodes[at]
            if node.tag == .header { isInHeader = Int(node.end) }
            if node.tag == .a { linkEnd = Int(node.end) }
            guard let level = node.tag.headingLevel, level <= 3 else { continue }
            let inside = at + 1..<max(at + 1, Int(node.end))
            return level == 1 || at < isInHeader || at < linkEnd || inside.contains { tree.nodes[$0].tag == .a }
        }
        return false
    }
}
