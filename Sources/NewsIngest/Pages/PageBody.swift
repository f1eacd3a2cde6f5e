/// Finds the parts of a page that are its article.
///
/// After hidden and clearly foreign parts are left out, each paragraph gives points to the elements around it; the
/// element with the most, weighed by how little of its text is links, is the article, with those of its neighbours that
/// read like it. Clutter inside it is then left out by its class names and its contents. Source of the scheme: the
/// "arc90" scoring that reading modes of browsers go back to.
struct PageBody {
    var scan: PageScan
    /// In document order.
    private(set) var roots: [Int] = []
    /// Paragraphs between headline and article that belong to it, in document order; some lie in excluded parts.
    private(set) var leads: [Int] = []
    private var scores: [Int: Double] = [:]
    private var prose: [(node: Int, length: Int)] = []
    /// The heading that is the page's title.
    var headline: Int?
    private(set) var site: String?

    /// Looks for the article under `headline` on the page at `url`; `description` is what the page says of itself.
    init(_ tree: HTMLTree, headline: Int?, description: String?, url: String?) {
        scan = PageScan(tree)
        self.headline = headline
        site = url.flatMap { WebAddress($0).host }.map(PageMetadata.site)
        find(isStrict: true)
        // Too little found: the page's own names may have misled.
        if textLength < 250 {
            let strict = self
            scan = PageScan(tree)
            find(isStrict: false)
            if textLength < strict.textLength * 2 { self = strict }
        }
        if textLength < 250 { takeArticleElement() }
        if textLength < 100 { takeWholePage() }
        leads = PageLead.find(scan, headline: headline, roots: roots, description: description)
    }

    /// Where nothing reads like an article, the `article` element around the headline is one all the same: headings,
    /// pictures and a few words.
    private mutating func takeArticleElement() {
        guard let anchor, !roots.contains(where: { scan.isInside($0, anchor) || scan.isInside(anchor, $0) }) else {
            return
        }
        let before = self
        roots = [anchor]
        dropBeforeHeadline(in: anchor)
        dropClutter(in: anchor, isStrict: true)
        scan.measure()
        if textLength < 40 { self = before }
    }

    /// Captions hold most of what was found: a slide show tells its story in them.
    var captionsAreText: Bool {
        var length = 0
        for root in roots {
            for at in root..<Int(tree.nodes[root].end) where tree.nodes[at].tag == .figcaption && !scan.isExcluded[at] {
                length += scan.text(at)
            }
        }
        return length * 2 > textLength
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

    var tree: HTMLTree { scan.tree }

    private mutating func find(isStrict: Bool) {
        roots = []
        scores = [:]
        prose = []
        dropForeignParts(isStrict: isStrict)
        scan.measure()
        dropFollowingArticles()
        dropCards()
        guard let body = tree.first(.body) else { return }
        scoreParagraphs(in: body)
        scan.measureProse(prose)
        let top = topCandidate().map(widened) ?? body
        roots = top == body ? [body] : withSiblings(top)
        for root in roots {
            dropBeforeHeadline(in: root)
            dropClutter(in: root, isStrict: isStrict)
        }
        scan.measure()
    }

    // MARK: - Before

    private mutating func dropForeignParts(isStrict: Bool) {
        scan.measure()
        let most = scan.text(0) * 3 / 5
        var at = 0
        while at < tree.nodes.count {
            let node = tree.nodes[at]
            // The element with most of the page's text is its article, whatever its name and place, unless the headline
            // stands elsewhere and this holds comments or other articles.
            if node.kind == .element, isForeign(at, isStrict: isStrict),
                scan.text(at) <= most || isApart(at) && (scan.verdict(at).isOthers || isLayer(at))
            {
                scan.exclude(at)
                at = Int(node.end)
            } else {
                at += 1
            }
        }
    }

    /// Whether nobody reads this where the article is: it is hidden, or lies over the page to ask for consent.
    private func isLayer(_ at: Int) -> Bool {
        tree.isHidden(at) || scan.verdict(at).isConsent || tree.value(at, "aria-modal")?.lowercased() == "true"
            || ["dialog", "alertdialog"].contains(tree.value(at, "role")?.lowercased()) || asksForConsent(at)
    }

    /// Whether a part that stands by itself talks of cookies and partners, as the layers do that ask for consent.
    private func asksForConsent(_ at: Int) -> Bool {
        guard let parent = scan.parent(at), tree.nodes[parent].tag == .body, tree.nodes[at].tag.isBlock else {
            return false
        }
        return PageLexicon.asksForConsent(tree.plainText(at).lowercased())
    }

    /// Whether the headline is known and stands outside of a node.
    private func isApart(_ at: Int) -> Bool { headline.map { !scan.isInside($0, at) } ?? false }

    private func isForeign(_ at: Int, isStrict: Bool) -> Bool {
        let tag = tree.nodes[at].tag
        if tag.isInvisible { return true }
        switch tag {
        case .body, .html, .article, .main, .a: return false
        case .nav, .aside, .footer: return true
        case .noscript: return true
        default: break
        }
        if tree.isHidden(at) || tree.value(at, "aria-hidden") == "true" && tag != .p { return true }
        if let role = tree.value(at, "role")?.lowercased(),
            [
                "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alert", "alertdialog",
                "menu", "menubar",
            ].contains(role)
        {
            return true
        }
        if isApart(at), isLayer(at) { return true }
        guard isStrict, scan.verdict(at).isUnlikely, !isRunningText(at) else { return false }
        // What holds the headline and a good deal of text holds the article.
        return headline.map { !scan.isInside($0, at) } ?? true || scan.text(at) * 4 < scan.text(0)
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
        if length >= 60, paragraph > headline ?? 0, scan.linkDensity(paragraph) < 0.3,
            tree.nodes[paragraph].tag == .p || tree.nodes[paragraph].tag == .pre || hasDirectText(paragraph)
        {
            prose.append((paragraph, length))
        }
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

    private func finalScore(_ node: Int) -> Double {
        let score = (scores[node] ?? 0) * (1 - scan.linkDensity(node))
        guard let anchor, !scan.isInside(node, anchor), !scan.isInside(anchor, node) else { return score }
        return score * 0.3
    }

    /// The `article` element around the page's headline, where it holds more than that: others are other articles.
    var anchor: Int? {
        var node = headline
        while let at = node {
            if tree.nodes[at].tag == .article { return scan.text(at) >= 200 ? at : nil }
            node = scan.parent(at)
        }
        return nil
    }

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

    /// The candidate, or what holds it, where that holds a good deal more running text and little else: articles that
    /// are cut into sections.
    private func widened(_ top: Int) -> Int {
        var best = top
        var node = top
        while let parent = scan.parent(node), tree.nodes[parent].tag != .body, tree.nodes[parent].tag != .html {
            // What holds the headline too is large enough.
            if let headline, scan.isInside(headline, node) { break }
            let more = scan.prose(parent) - scan.prose(best)
            let moreText = scan.text(parent) - scan.text(best)
            if more * 4 > scan.prose(best) && more * 2 > moreText
                || scan.prose(best) == scan.prose(node) && hasTwin(node)
            {
                best = parent
            }
            node = parent
        }
        return best
    }

    /// Whether a brother of the same class holds text too: an article that a template cuts into equal parts.
    private func hasTwin(_ node: Int) -> Bool {
        guard let name = tree.value(node, "class"), !name.isEmpty, let parent = scan.parent(node),
            headline.map({ !scan.isInside($0, node) }) ?? false
        else { return false }
        return tree.children(parent).contains { brother in
            brother != node && brother > headline ?? 0 && !scan.isExcluded[brother] && scan.text(brother) >= 60
                && scan.linkDensity(brother) < 0.3 && tree.value(brother, "class") == name
        }
    }

    /// The candidate and those of its neighbours that read like it.
    private func withSiblings(_ top: Int) -> [Int] {
        guard let parent = scan.parent(top) else { return [top] }
        let best = finalScore(top)
        let threshold = max(10, best * 0.2)
        return tree.children(parent).filter { sibling in
            if sibling == top { return true }
            guard tree.nodes[sibling].kind == .element, !scan.isExcluded[sibling], !scan.verdict(sibling).isClutter
            else { return false }
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
}
