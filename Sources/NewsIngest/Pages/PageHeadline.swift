import NewsModel

/// Finds the heading in a page's body that is its title.
enum PageHeadline {
    /// The heading that says what `title` says, the highest that is no link first; else one that says a good part of
    /// it, else the only `h1`.
    static func find(_ tree: HTMLTree, title: String) -> Int? {
        let wanted = ArticleText.repeatKey(title)
        var exact: (node: Int, rank: Int)?
        var partial: Int?
        var main: [Int] = []
        for at in tree.nodes.indices where tree.nodes[at].kind == .element {
            guard let level = tree.nodes[at].tag.headingLevel, level <= 3, tree.isShort(at, limit: 600) else {
                continue
            }
            let key = ArticleText.repeatKey(text(tree, at))
            guard !key.isEmpty else { continue }
            if key == wanted {
                let rank = level + (isLinked(tree, at) ? 3 : 0)
                if exact.map({ rank < $0.rank }) ?? true { exact = (at, rank) }
            }
            if level == 1 { main.append(at) }
            if partial == nil, level <= 2, key.utf8.count >= 12, wanted.contains(key) || key.contains(wanted) {
                partial = at
            }
        }
        return exact?.node ?? partial ?? (main.count == 1 ? main[0] : nil)
    }

    /// The text of a heading without what a template puts above its words: kickers, sections, days, labels that only
    /// screen readers say.
    static func text(_ tree: HTMLTree, _ heading: Int) -> String {
        let whole = tree.plainText(heading)
        var line = LineOfText()
        var at = heading + 1
        while at < Int(tree.nodes[heading].end) {
            let node = tree.nodes[at]
            if node.kind == .text {
                line.append(tree.pool, tree.text(at))
            } else if isKicker(tree, at) {
                line.space()
                at = Int(node.end)
                continue
            } else if node.tag.isBlock || node.tag == .br {
                line.space()
            }
            at += 1
        }
        // A heading that is all kicker is none.
        return line.text.utf8.count * 3 >= whole.utf8.count ? line.text : whole
    }

    private static func isKicker(_ tree: HTMLTree, _ node: Int) -> Bool {
        switch tree.nodes[node].tag {
        case .time, .small: return true
        case .span, .div, .p, .a, .em, .strong:
            guard let names = tree.value(node, "class")?.lowercased(), !names.isEmpty else { return false }
            return kickers.occurs(in: Array(names.utf8))
        default: return false
        }
    }

    private static let kickers = SubstringSet([
        "kicker", "overline", "dachzeile", "toptitle", "roofline", "topline", "eyebrow", "pretitle", "pre-title",
        "supertitle",
        "spitzmarke", "preheadline", "pre-headline", "overhead", "entry-section", "visuallyhidden", "visually-hidden",
        "sr-only", "screen-reader", "surtitre", "antetitulo", "volanta", "occhiello",
    ])

    private static func isLinked(_ tree: HTMLTree, _ heading: Int) -> Bool {
        if tree.nodes[Int(tree.nodes[heading].parent)].tag == .a { return true }
        return (heading + 1..<max(heading + 1, Int(tree.nodes[heading].end))).contains { tree.nodes[$0].tag == .a }
    }
}
