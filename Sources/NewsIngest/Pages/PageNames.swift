import NewsModel

/// When the names of an element inside an article may be believed that call it clutter: a name is the word of who made
/// the template, and a sentence that lacks a word says something else.
extension PageBody {
    /// - Parameter length: the element's letters, as `PageScan.text` counts them.
    func isClutterByName(_ at: Int, _ length: Int) -> Bool {
        let verdict = scan.verdict(at)
        if verdict.isPaywall, asksToSubscribe(at, length) { return true }
        return verdict.isClutter && (verdict.isHidden || !isRunningText(at))
    }

    /// Letters of a block beside its parts with such names from which it is running text.
    private static let leastRunning = 40
    /// Nodes of a long block that are looked at.
    private static let mostNodes = 600

    /// Whether an element is a part of a sentence: inside a paragraph that has text besides, unless it stands behind
    /// the end of the last sentence.
    func isRunningText(_ at: Int) -> Bool {
        guard !tree.nodes[at].tag.isBlock, let block = paragraph(around: at) else { return false }
        var rest = 0
        var lastBefore: UInt8?
        var hasAfter = false
        let end = Int(tree.nodes[at].end)
        // A long block has other text; only a part of it is looked at, as it may have thousands of such elements.
        var inner = max(block + 1, at - Self.mostNodes)
        let limit = min(Int(tree.nodes[block].end), max(end, block + Self.mostNodes))
        while inner < limit {
            let node = tree.nodes[inner]
            if node.kind == .element {
                let verdict = scan.verdict(inner)
                let isAside = node.tag.isInvisible || verdict.isClutter || verdict.isUnlikely || node.tag == .button
                inner = isAside ? Int(node.end) : inner + 1
                continue
            }
            for byte in tree.pool[tree.text(inner)] where byte > 0x20 {
                rest += 1
                if inner < at { lastBefore = byte } else { hasAfter = true }
            }
            inner += 1
        }
        if rest < Self.leastRunning { return false }
        if hasAfter { return true }
        guard let lastBefore else { return false }
        // ".", "!", "?", "]" and the last bytes of "…" and of quotation marks.
        return ![0x2E, 0x21, 0x3F, 0x5D, 0x22, 0xA6, 0x9C, 0x9D, 0xBB].contains(lastBefore)
    }

    /// The block around an inline element that may hold sentences.
    private func paragraph(around at: Int) -> Int? {
        var node = scan.parent(at)
        while let here = node {
            if tree.nodes[here].tag.isBlock {
                switch tree.nodes[here].tag {
                case .p, .li, .td, .dd, .blockquote, .div, .section, .article: return here
                default: return nil
                }
            }
            node = scan.parent(here)
        }
        return nil
    }

    /// Whether what is behind a wall is the notice at the wall: few words, with a button or a link that asks to sign in
    /// or to subscribe, or with several words of that.
    private func asksToSubscribe(_ at: Int, _ length: Int) -> Bool {
        guard length < 600 else { return false }
        var paragraphs = 0
        for inner in at..<Int(tree.nodes[at].end) where tree.nodes[inner].kind == .element {
            switch tree.nodes[inner].tag {
            case .a, .button:
                let text = tree.plainText(inner)
                if text.utf8.count < 80, PageLexicon.asksToSubscribe(text) > 0, paragraphs < 2 { return true }
            case .p where scan.text(inner) >= 80 && PageLexicon.asksToSubscribe(tree.plainText(inner)) == 0:
                paragraphs += 1
            default: continue
            }
        }
        return paragraphs == 0 && length < 400 && PageLexicon.asksToSubscribe(tree.plainText(at)) > 1
    }
}
