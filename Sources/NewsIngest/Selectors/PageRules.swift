/// Where the text of a site's articles stands on its pages, where the program is to be told.
public struct PageRules: Hashable, Sendable {
    /// The parts that are the text; nil where they are to be found.
    public var content: CSSSelector?
    /// Parts that are left out, inside of the text or elsewhere.
    public var remove: CSSSelector?

    public init(content: CSSSelector? = nil, remove: CSSSelector? = nil) {
        self.content = content
        self.remove = remove
    }
}

extension HTMLTree {
    /// The tree without the elements that `selector` means, and all that they hold.
    func removing(_ selector: CSSSelector) -> HTMLTree {
        let found = CSSMatching(self).matches(selector)
        // The root stays, so that there is a tree.
        guard let first = found.indices.first(where: { $0 > 0 && found[$0] }), first > 0 else { return self }
        var places = [Int32](repeating: 0, count: nodes.count + 1)
        var kept: [Int] = []
        var at = 0
        while at < nodes.count {
            if at > 0, found[at] {
                let end = Int(nodes[at].end)
                for gone in at..<end { places[gone] = Int32(kept.count) }
                at = end
            } else {
                places[at] = Int32(kept.count)
                kept.append(at)
                at += 1
            }
        }
        places[nodes.count] = Int32(kept.count)
        let rest = kept.map { old in
            var node = nodes[old]
            node.end = places[Int(node.end)]
            if node.parent >= 0 { node.parent = places[Int(node.parent)] }
            return node
        }
        return HTMLTree(nodes: rest, pool: pool, attributes: attributes)
    }
}
