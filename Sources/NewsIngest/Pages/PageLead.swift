import NewsModel

/// Finds the lead (standfirst, deck) of an article: paragraphs between its headline and its text that stand outside of
/// the element that holds the text.
struct PageLead {
    private let scan: PageScan
    private let description: String
    private let headline: Int
    private var tree: HTMLTree { scan.tree }

    /// Nodes in document order. `description` is what the page says of itself in its metadata.
    static func find(_ scan: PageScan, headline: Int?, roots: [Int], description: String?) -> [Int] {
        guard let headline, let first = roots.first(where: { $0 > headline || scan.isInside(headline, $0) }) else {
            return []
        }
        let search = PageLead(scan: scan, description: description.map(ArticleText.repeatKey) ?? "", headline: headline)
        return search.leads(from: Int(scan.tree.nodes[headline].end), roots: roots, first: first)
    }

    private func leads(from start: Int, roots: [Int], first: Int) -> [Int] {
        let isAround = scan.isInside(start - 1, first)
        let end = isAround ? Int(tree.nodes[first].end) : first
        var found: [Int] = []
        var length = 0
        var at = start
        while at < end {
            let node = tree.nodes[at]
            guard node.kind == .element else {
                at += 1
                continue
            }
            if isForeign(at) {
                at = Int(node.end)
                continue
            }
            guard node.tag.isBlock, isLeaf(at) else {
                at += 1
                continue
            }
            defer { at = Int(node.end) }
            guard tree.isShort(at) else { break }
            if isKept(at, roots) {
                // The text has begun.
                if scan.text(at) >= 120 { break }
            } else {
                let text = tree.plainText(at)
                if isLead(at, text) {
                    found.append(at)
                    length += text.utf8.count
                    if found.count == 3 || length > 1500 { break }
                }
            }
        }
        return found
    }

    private func isKept(_ node: Int, _ roots: [Int]) -> Bool {
        guard roots.contains(where: { scan.isInside(node, $0) }) else { return false }
        var at: Int? = node
        while let here = at {
            if scan.isExcluded[here] { return false }
            at = scan.parent(here)
        }
        return true
    }

    private func isLeaf(_ node: Int) -> Bool {
        !(node + 1..<max(node + 1, Int(tree.nodes[node].end))).contains {
            tree.nodes[$0].kind == .element && tree.nodes[$0].tag.isBlock
        }
    }

    private func isForeign(_ node: Int) -> Bool {
        let tag = tree.nodes[node].tag
        if tag.isInvisible || tree.isHidden(node) { return true }
        switch tag {
        case .nav, .footer, .form, .figcaption, .noscript: return true
        default: return PageLexicon.isNoLead(scan.names[node])
        }
    }

    private func isLead(_ node: Int, _ text: String) -> Bool {
        let key = ArticleText.repeatKey(text)
        let lower = text.lowercased()
        let linked = linkShare(node)
        guard key.utf8.count >= 30, linked < 0.3, !PageLexicon.isStandingLine(text, hasLink: linked > 0),
            !PageLexicon.isPointer(lower)
        else { return false }
        if description.utf8.count >= 30, key.hasPrefix(description.prefix(60)) || description.hasPrefix(key.prefix(60))
        {
            return true
        }
        // A long heading, or a sentence, right under the headline.
        let isHeading = tree.nodes[node].tag.headingLevel != nil
        if tree.nodes[node].parent == tree.nodes[headline].parent,
            isHeading && key.utf8.count >= 70 || key.utf8.count >= 60 && text.hasSuffix(".")
        {
            return true
        }
        var at: Int? = node
        for _ in 0..<3 {
            guard let here = at else { break }
            if PageLexicon.isLead(scan.names[here]) { return true }
            let property = tree.value(here, "itemprop")?.lowercased() ?? ""
            if property == "description" || property == "alternativeheadline" { return true }
            at = scan.parent(here)
        }
        return false
    }

    private func linkShare(_ node: Int) -> Double {
        var linked = 0
        var all = 0
        var linkEnd = 0
        for at in node..<Int(tree.nodes[node].end) {
            if tree.nodes[at].tag == .a { linkEnd = Int(tree.nodes[at].end) }
            guard tree.nodes[at].kind == .text else { continue }
            all += tree.text(at).count
            if at < linkEnd { linked += tree.text(at).count }
        }
        return all == 0 ? 0 : Double(linked) / Double(all)
    }
}
