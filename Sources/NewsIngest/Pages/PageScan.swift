/// What a page's parts weigh: lengths of text and of linked text below each node, with hidden parts left out.
struct PageScan {
    let tree: HTMLTree
    /// Nodes left out with all they hold.
    private(set) var isExcluded: [Bool]
    /// Letters of text (white space not counted) before each node, in document order; a character of three bytes or
    /// more counts as two. One more than there are nodes.
    private var textBefore: [Int32] = []
    private var linkBefore: [Int32] = []
    private var commasBefore: [Int32] = []
    private var paragraphsBefore: [Int32] = []
    private var inputsBefore: [Int32] = []
    /// Bytes of running text before each node: of blocks that are neither short nor made of links.
    private var proseBefore: [Int32] = []
    /// `class` and `id`, lower-cased.
    private(set) var names: [String]
    /// What the names say; judged once for each distinct text.
    private var verdicts: [PageLexicon.Verdict]

    init(_ tree: HTMLTree) {
        self.tree = tree
        isExcluded = [Bool](repeating: false, count: tree.nodes.count)
        names = [String](repeating: "", count: tree.nodes.count)
        verdicts = [PageLexicon.Verdict](repeating: PageLexicon.Verdict(), count: tree.nodes.count)
        var known: [String: PageLexicon.Verdict] = [:]
        for at in tree.nodes.indices where tree.nodes[at].kind == .element {
            // A heading's id is made from its words.
            let id = tree.nodes[at].tag.headingLevel == nil ? tree.value(at, "id") : nil
            let parts = [tree.value(at, "class"), id].compactMap { $0 }
            guard !parts.isEmpty else { continue }
            let written = parts.joined(separator: " ")
            names[at] = written.lowercased()
            let verdict = known[written] ?? PageLexicon.verdict(on: written)
            known[written] = verdict
            verdicts[at] = verdict
        }
    }

    func verdict(_ node: Int) -> PageLexicon.Verdict { verdicts[node] }

    /// Leaves the node out with all that it holds, from the next `measure` on.
    mutating func exclude(_ node: Int) { isExcluded[node] = true }

    /// Adds up the lengths; after `exclude`, again.
    mutating func measure() {
        let count = tree.nodes.count
        textBefore = [Int32](repeating: 0, count: count + 1)
        linkBefore = textBefore
        commasBefore = textBefore
        paragraphsBefore = textBefore
        inputsBefore = textBefore
        var paragraphs: Int32 = 0
        var inputs: Int32 = 0
        var text: Int32 = 0
        var link: Int32 = 0
        var commas: Int32 = 0
        var linkEnd = 0
        var skipEnd = 0
        for at in 0..<count {
            textBefore[at] = text
            linkBefore[at] = link
            commasBefore[at] = commas
            paragraphsBefore[at] = paragraphs
            inputsBefore[at] = inputs
            if tree.nodes[at].tag == .p { paragraphs += 1 }
            if tree.nodes[at].tag == .input, isField(at) { inputs += 1 }
            guard at >= skipEnd else { continue }
            let node = tree.nodes[at]
            if node.kind == .element {
                if isExcluded[at] || node.tag.isInvisible { skipEnd = Int(node.end) }
                if node.tag == .a, !isAnchor(at), !isSentence(at) { linkEnd = max(linkEnd, Int(node.end)) }
                continue
            }
            var ink: Int32 = 0
            for byte in tree.pool[tree.text(at)] where byte > 0x20 {
                // A character of a script of three bytes weighs as two letters do.
                if byte & 0xC0 != 0x80 { ink += byte >= 0xE0 ? 2 : 1 }
                if byte == 0x2C { commas += 1 }
            }
            text += ink
            if at < linkEnd { link += ink }
        }
        textBefore[count] = text
        linkBefore[count] = link
        commasBefore[count] = commas
        paragraphsBefore[count] = paragraphs
        inputsBefore[count] = inputs
    }

    /// Whether an input is typed into: boxes before the ingredients of a recipe make no form.
    private func isField(_ input: Int) -> Bool {
        let type = tree.value(input, "type")?.lowercased() ?? "text"
        return type != "checkbox" && type != "radio" && type != "hidden"
    }

    /// Whether a link is a whole paragraph that reads as one: some sites link each of an article's paragraphs.
    private func isSentence(_ link: Int) -> Bool {
        guard let parent = parent(link), tree.nodes[parent].tag == .p, tree.nodes[parent].end == tree.nodes[link].end,
            tree.isShort(link, limit: 4000)
        else { return false }
        let text = tree.plainText(link)
        guard text.utf8.count >= 80, let last = text.last, ".。!”»".contains(last) else { return false }
        return tree.plainText(parent).utf8.count == text.utf8.count
    }

    /// Whether a link leads to a place on the same page.
    func isAnchor(_ link: Int) -> Bool {
        tree.attribute(link, "href").map { !$0.isEmpty && tree.pool[$0.lowerBound] == 0x23 && $0.count > 1 } ?? false
    }

    /// Adds up the running text, `length` of it at each of `blocks`, which are in document order.
    mutating func measureProse(_ blocks: [(node: Int, length: Int)]) {
        proseBefore = [Int32](repeating: 0, count: tree.nodes.count + 1)
        for block in blocks { proseBefore[block.node + 1] += Int32(block.length) }
        for at in 1..<proseBefore.count { proseBefore[at] += proseBefore[at - 1] }
    }

    /// Letters of running text in the node.
    func prose(_ node: Int) -> Int { Int(proseBefore[Int(tree.nodes[node].end)] - proseBefore[node]) }
    /// Letters of text in the node.
    func text(_ node: Int) -> Int { Int(textBefore[Int(tree.nodes[node].end)] - textBefore[node]) }
    /// Letters of its text that are in links.
    func linked(_ node: Int) -> Int { Int(linkBefore[Int(tree.nodes[node].end)] - linkBefore[node]) }
    /// Commas in its text.
    func commas(_ node: Int) -> Int { Int(commasBefore[Int(tree.nodes[node].end)] - commasBefore[node]) }

    /// The share of linked text, 0 to 1.
    func linkDensity(_ node: Int) -> Double {
        let all = text(node)
        return all == 0 ? 0 : Double(linked(node)) / Double(all)
    }

    /// Elements `p` in it.
    func paragraphs(_ node: Int) -> Int {
        Int(paragraphsBefore[Int(tree.nodes[node].end)] - paragraphsBefore[node])
    }
    /// Fields to type into in it.
    func inputs(_ node: Int) -> Int { Int(inputsBefore[Int(tree.nodes[node].end)] - inputsBefore[node]) }

    /// nil for the root.
    func parent(_ node: Int) -> Int? {
        let parent = Int(tree.nodes[node].parent)
        return parent >= 0 ? parent : nil
    }

    /// Whether `node` is `ancestor` or inside it.
    func isInside(_ node: Int, _ ancestor: Int) -> Bool { node >= ancestor && node < Int(tree.nodes[ancestor].end) }
}
