/// Finds the parts of a page that are its article.
///
/// After hidden and clearly foreign parts are left out, each paragraph gives points to the elements around it; the
/// element with the most, weighed by how little of its text is links, is the article, with those of its neighbours
/// that read like it. What clutters the inside is then left out by its names and by what it is made of.
/// Source of the scheme: the "arc90" scoring that reading modes of browsers go back to.
struct PageBody {
    private(set) var scan: PageScan
    /// In document order.
    private(set) var roots: [Int] = []
    private var scores: [Int: Double] = [:]

    init(_ tree: HTMLTree) {
        scan = PageScan(tree)
        find(isStrict: true)
        // Too little found: the page's own names may have misled.
        if textLength < 250 {
            let strict = self
            scan = PageScan(tree)
            find(isStrict: false)
            if textLength < strict.textLength * 2 { self = strict }
        }
        if textLength < 100 { takeWholePage() }
    }

    /// The last resort: the whole page without navigation and lists of links.
    private mutating func takeWholePage() {
        let before = self
        scan = PageScan(tree)
        dropForeignParts(isStrict: false)
        scan.measure()
        guard let body = tree.first(.body) else { return }
        roots = [body]
        var at = body + 1
        while at < Int(tree.nodes[body].end) {
            let isBlock = tree.nodes[at].kind == .element && tree.nodes[at].tag.isBlock
            if isBlock, !scan.isExcluded[at], scan.linkDensity(at) > 0.5 {
                scan.exclude(at)
                at = Int(tree.nodes[at].end)
            } else {
                at += 1
            }
        }
        scan.measure()
        if textLength <= before.textLength { self = before }
    }

    /// Characters of the text found.
    var textLength: Int { roots.reduce(0) { $0 + scan.text($1) } }

    private var tree: HTMLTree { scan.tree }

    private mutating func find(isStrict: Bool) {
        roots = []
        scores = [:]
        dropForeignParts(isStrict: isStrict)
        scan.measure()
        guard let body = tree.first(.body) else { return }
        scoreParagraphs(in: body)
        let top = topCandidate() ?? body
        roots = top == body ? [body] : withSiblings(top)
        for root in roots { dropClutter(in: root, isStrict: isStrict) }
        scan.measure()
    }

    // MARK: - Before

    private mutating func dropForeignParts(isStrict: Bool) {
        scan.measure()
        let most = scan.text(0) * 3 / 5
        var at = 0
        while at < tree.nodes.count {
            let node = tree.nodes[at]
            // What holds most of the page's text is its article, however it is called and wherever it was opened.
            if node.kind == .element, isForeign(at, isStrict: isStrict), scan.text(at) <= most {
                scan.exclude(at)
                at = Int(node.end)
            } else {
                at += 1
            }
        }
    }

    private func isForeign(_ at: Int, isStrict: Bool) -> Bool {
        let tag = tree.nodes[at].tag
        if tag.isInvisible { return true }
        switch tag {
        case .body, .html, .article, .main, .a: return false
        case .nav, .aside, .footer: return true
        case .noscript: return true
        default: break
        }
        if tree.attribute(at, "hidden") != nil || tree.value(at, "aria-hidden") == "true" && tag != .p { return true }
        if let style = tree.attribute(at, "style"), HTMLStyle.hides(tree.pool, style) { return true }
        if let role = tree.value(at, "role")?.lowercased(),
            [
                "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alert", "alertdialog",
                "menu", "menubar",
            ].contains(role)
        {
            return true
        }
        return isStrict && scan.verdict(at).isUnlikely
    }

    // MARK: - Scoring

    private mutating func scoreParagraphs(in body: Int) {
        var at = body + 1
        while at < Int(tree.nodes[body].end) {
            let node = tree.nodes[at]
            guard node.kind == .element else {
                at += 1
                continue
            }
            if scan.isExcluded[at] {
                at = Int(node.end)
                continue
            }
            if isParagraph(at) { score(at) }
            at += 1
        }
    }

    private func isParagraph(_ at: Int) -> Bool {
        switch tree.nodes[at].tag {
        case .p, .pre, .td, .blockquote: return true
        case .div, .section, .li, .dd, .article: return hasDirectText(at)
        default: return false
        }
    }

    /// Text of its own, not in blocks inside.
    private func hasDirectText(_ at: Int) -> Bool {
        var own = 0
        for child in tree.children(at) {
            if tree.nodes[child].kind == .text || !tree.nodes[child].tag.isBlock { own += scan.text(child) }
        }
        return own >= 80 && own * 2 >= scan.text(at)
    }

    private mutating func score(_ paragraph: Int) {
        let length = scan.text(paragraph)
        guard length >= 25 else { return }
        let points = 1 + Double(scan.commas(paragraph)) + Double(min(length / 100, 3))
        var node = paragraph
        for level in 0..<6 {
            guard let parent = scan.parent(node), tree.nodes[parent].tag != .html else { return }
            let share = level == 0 ? 1.0 : level == 1 ? 0.5 : 1.0 / Double(level * 3)
            let before = scores[parent] ?? startingScore(parent)
            scores[parent] = before + points * share
            node = parent
        }
    }

    private func startingScore(_ node: Int) -> Double {
        var score: Double =
            switch tree.nodes[node].tag {
            case .article, .main: 12
            case .div, .section: 5
            case .pre, .td, .blockquote: 3
            case .address, .ol, .ul, .dl, .dd, .dt, .li, .form: -3
            default: tree.nodes[node].tag.headingLevel != nil || tree.nodes[node].tag == .th ? -5 : 0
            }
        score += Double(scan.verdict(node).weight)
        if scan.verdict(node).isBody || tree.value(node, "itemprop")?.lowercased() == "articlebody" { score += 30 }
        return score
    }

    private func finalScore(_ node: Int) -> Double { (scores[node] ?? 0) * (1 - scan.linkDensity(node)) }

    private func topCandidate() -> Int? {
        let ranked = scores.keys.map { ($0, finalScore($0)) }.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
        guard var (top, best) = ranked.first else { return nil }
        // Where several good candidates share an ancestor, the article is split into parts.
        let rivals = ranked.dropFirst().prefix(5).filter {
            $0.1 >= best * 0.75 && !scan.isInside($0.0, top) && !scan.isInside(top, $0.0)
        }
        if rivals.count >= 3 {
            var ancestor = scan.parent(top)
            while let node = ancestor, tree.nodes[node].tag != .body {
                if rivals.filter({ scan.isInside($0.0, node) }).count >= 3 {
                    top = node
                    best = finalScore(node)
                    break
                }
                ancestor = scan.parent(node)
            }
        }
        // Up, as long as that does not lose more than a third.
        var last = scores[top] ?? 0
        let threshold = last / 3
        var parent = scan.parent(top)
        while let node = parent, tree.nodes[node].tag != .body, let score = scores[node] {
            if score < threshold { break }
            if score > last {
                top = node
                break
            }
            last = score
            parent = scan.parent(node)
        }
        return top
    }

    /// The candidate and those of its neighbours that read like it.
    private func withSiblings(_ top: Int) -> [Int] {
        guard let parent = scan.parent(top) else { return [top] }
        let best = finalScore(top)
        let threshold = max(10, best * 0.2)
        return tree.children(parent).filter { sibling in
            if sibling == top { return true }
            guard tree.nodes[sibling].kind == .element, !scan.isExcluded[sibling] else { return false }
            let sameClass = !scan.names[sibling].isEmpty && scan.names[sibling] == scan.names[top]
            if finalScore(sibling) + (sameClass ? best * 0.2 : 0) >= threshold, scores[sibling] != nil { return true }
            guard tree.nodes[sibling].tag == .p else { return false }
            let length = scan.text(sibling)
            let density = scan.linkDensity(sibling)
            return length > 80 ? density < 0.25 : length > 0 && density == 0 && endsSentence(sibling)
        }
    }

    private func endsSentence(_ node: Int) -> Bool {
        let text = tree.plainText(node)
        return text.hasSuffix(".") || text.contains(". ") || text.hasSuffix("。")
    }

    // MARK: - Inside

    private mutating func dropClutter(in root: Int, isStrict: Bool) {
        let whole = scan.text(root)
        var at = root + 1
        while at < Int(tree.nodes[root].end) {
            let node = tree.nodes[at]
            if node.kind == .element, !scan.isExcluded[at], isClutter(at, whole: whole, isStrict: isStrict) {
                scan.exclude(at)
                at = Int(node.end)
            } else {
                at += 1
            }
        }
    }

    private func isClutter(_ at: Int, whole: Int, isStrict: Bool) -> Bool {
        let tag = tree.nodes[at].tag
        let length = scan.text(at)
        // Most of the text is never clutter, whatever it is called.
        guard length * 2 < whole else { return false }
        if scan.verdict(at).isClutter, isStrict { return true }
        switch tag {
        case .form, .fieldset, .footer, .aside, .nav: return true
        case .ul, .ol, .div, .section, .table, .dl: return isMadeOfLinks(at, length)
        case .h1, .h2, .h3, .h4:
            return scan.verdict(at).weight < 0 || scan.linkDensity(at) > 0.9 && length < 60
        case .p: return scan.linkDensity(at) > 0.9 && length > 0 && length < 200 && !hasBrotherText(at)
        default: return false
        }
    }

    /// A paragraph that is one link is a pointer to another article, unless it is a list of sources.
    private func hasBrotherText(_ at: Int) -> Bool {
        guard let parent = scan.parent(at) else { return false }
        return tree.nodes[parent].tag == .li || tree.nodes[parent].tag == .blockquote
    }

    private func isMadeOfLinks(_ at: Int, _ length: Int) -> Bool {
        if scan.verdict(at).weight < 0, scan.commas(at) < 10 { return true }
        guard scan.commas(at) < 10 else { return false }
        let density = scan.linkDensity(at)
        let paragraphs = scan.paragraphs(at)
        let isList = tree.nodes[at].tag == .ul || tree.nodes[at].tag == .ol
        if scan.inputs(at) > max(1, paragraphs / 3) { return true }
        if density > 0.5 { return true }
        if isList { return density > 0.4 }
        if !isList, density > 0.2, paragraphs == 0, length < 200 { return true }
        return false
    }
}
