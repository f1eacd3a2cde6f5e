import CGumbo

/// Which elements of a tree a selector means: worked out step by step for all elements at once, so that the time is
/// the number of elements times that of steps, whatever the tree looks like.
struct CSSMatching {
    private let tree: HTMLTree
    /// Number among the siblings that are elements, from 1; 0 for texts. From the start and from the end.
    private var number: [Int32]
    private var numberFromEnd: [Int32]
    private var numberOfType: [Int32]
    private var numberOfTypeFromEnd: [Int32]
    /// The sibling element before each, or -1.
    private var previous: [Int32]

    init(_ tree: HTMLTree) {
        self.tree = tree
        let none = [Int32](repeating: 0, count: tree.nodes.count)
        (number, numberFromEnd, numberOfType, numberOfTypeFromEnd) = (none, none, none, none)
        previous = none.map { _ in -1 }
        for parent in tree.nodes.indices where tree.nodes[parent].kind == .element { count(childrenOf: parent) }
        if !tree.nodes.isEmpty { (number[0], numberFromEnd[0], numberOfType[0], numberOfTypeFromEnd[0]) = (1, 1, 1, 1) }
    }

    private mutating func count(childrenOf parent: Int) {
        let children = tree.children(parent).filter { tree.nodes[$0].kind == .element }
        var types: [HTMLTag: Int32] = [:]
        for (place, child) in children.enumerated() {
            number[child] = Int32(place + 1)
            numberFromEnd[child] = Int32(children.count - place)
            types[tree.nodes[child].tag, default: 0] += 1
            numberOfType[child] = types[tree.nodes[child].tag] ?? 0
            if place > 0 { previous[child] = Int32(children[place - 1]) }
        }
        for child in children {
            numberOfTypeFromEnd[child] = (types[tree.nodes[child].tag] ?? 0) - numberOfType[child] + 1
        }
    }

    /// For each node whether `selector` means it.
    func matches(_ selector: CSSSelector) -> [Bool] {
        var result = [Bool](repeating: false, count: tree.nodes.count)
        for chain in selector.chains {
            let found = matches(chain)
            for node in result.indices where found[node] { result[node] = true }
        }
        return result
    }

    /// The elements in document order; of nested ones the outermost only.
    func outermost(_ selector: CSSSelector) -> [Int] {
        let found = matches(selector)
        var nodes: [Int] = []
        var node = 0
        while node < found.count {
            if found[node] {
                nodes.append(node)
                node = Int(tree.nodes[node].end)
            } else {
                node += 1
            }
        }
        return nodes
    }

    private func matches(_ chain: [CSSSelector.Step]) -> [Bool] {
        var before: [Bool]?
        for step in chain {
            let allowed = before.map { reach($0, step.combinator) }
            var now = [Bool](repeating: false, count: tree.nodes.count)
            for node in now.indices where tree.nodes[node].kind == .element && allowed?[node] ?? true {
                now[node] = holds(step.compound, node)
            }
            before = now
        }
        return before ?? []
    }

    /// The nodes that stand as `combinator` says to one of `found`.
    private func reach(_ found: [Bool], _ combinator: CSSSelector.Combinator) -> [Bool] {
        var result = [Bool](repeating: false, count: found.count)
        for node in found.indices {
            let parent = Int(tree.nodes[node].parent)
            let sibling = Int(previous[node])
            result[node] =
                switch combinator {
                case .descendant: parent >= 0 && (found[parent] || result[parent])
                case .child: parent >= 0 && found[parent]
                case .next: sibling >= 0 && found[sibling]
                case .later: sibling >= 0 && (found[sibling] || result[sibling])
                }
        }
        return result
    }

    // MARK: One element

    private func holds(_ compound: CSSSelector.Compound, _ node: Int) -> Bool {
        compound.tests.allSatisfy { holds($0, node) }
    }

    private func holds(_ test: CSSSelector.Test, _ node: Int) -> Bool {
        switch test {
        case .tag(let name): tree.nodes[node].tag == HTMLTag(gumbo_tag_enum(name)) && HTMLTag.isKnown(name)
        case .name(let name): words(node, "class").contains(name)
        case .identity(let id): value(node, "id") == id
        case .attribute(let name, let comparison, let wanted, let ignoresCase):
            holds(value(node, name), comparison, wanted, ignoresCase)
        case .place(let place): holds(place, node)
        case .isEmpty: Int(tree.nodes[node].end) == node + 1
        case .not(let compounds): !compounds.contains { holds($0, node) }
        }
    }

    private func holds(_ place: CSSSelector.Place, _ node: Int) -> Bool {
        let numbers =
            place.ofType
            ? (place.fromEnd ? numberOfTypeFromEnd : numberOfType) : (place.fromEnd ? numberFromEnd : number)
        return place.holds(Int(numbers[node]))
    }

    private func holds(
        _ value: String?, _ comparison: CSSSelector.Comparison, _ wanted: String, _ ignoresCase: Bool
    ) -> Bool {
        guard var value else { return false }
        var wanted = wanted
        if ignoresCase { (value, wanted) = (value.lowercased(), wanted.lowercased()) }
        return switch comparison {
        case .exists: true
        case .equals: value == wanted
        case .word: !wanted.isEmpty && value.split(whereSeparator: \.isWhitespace).contains { $0 == wanted }
        case .language: value == wanted || value.hasPrefix(wanted + "-")
        case .begins: !wanted.isEmpty && value.hasPrefix(wanted)
        case .ends: !wanted.isEmpty && value.hasSuffix(wanted)
        case .contains: !wanted.isEmpty && value.contains(wanted)
        }
    }

    private func words(_ node: Int, _ name: String) -> [String] {
        value(node, name)?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
    }

    private func value(_ node: Int, _ name: String) -> String? {
        let wanted = Array(name.utf8)
        for at in Int(tree.nodes[node].from)..<Int(tree.nodes[node].to) {
            let attribute = tree.attributes[at]
            if tree.pool[attribute.name].elementsEqual(wanted) {
                return String(decoding: tree.pool[attribute.value], as: UTF8.self)
            }
        }
        return nil
    }
}

extension HTMLTag {
    /// Whether HTML has an element of this name: others are all of one kind to the parser.
    static func isKnown(_ name: String) -> Bool { gumbo_tag_enum(name) != GUMBO_TAG_UNKNOWN }
}
