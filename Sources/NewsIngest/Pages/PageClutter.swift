import NewsModel

/// Leaves out what stands inside an article and is no part of its text.
extension PageBody {
    /// Excludes clutter inside of `root`.
    /// - Parameter isStrict: names of elements are believed, too.
    mutating func dropClutter(in root: Int, isStrict: Bool) {
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

    /// - Parameter whole: letters of the whole text; what has half of them or more is never clutter.
    func isClutter(_ at: Int, whole: Int, isStrict: Bool) -> Bool {
        let tag = tree.nodes[at].tag
        let length = scan.text(at)
        // Most of the text is never clutter, whatever it is called.
        guard length * 2 < whole else { return false }
        // Captions are kept, as what the pictures show; credits in them are not worth a test.
        if tag == .figcaption { return false }
        if isStrict, isClutterByName(at, length) { return true }
        if tag.isBlock, length < 250, isStandingLine(at, length) || isPointer(at, length) { return true }
        switch tag {
        case .form, .fieldset, .footer, .aside, .nav: return true
        case .ul, .ol, .div, .section, .table, .dl: return isContents(at) || isMadeOfLinks(at, length)
        case .h1, .h2, .h3, .h4:
            return scan.verdict(at).weight < 0 || scan.linkDensity(at) > 0.9 && length < 60
        case .p:
            return scan.linkDensity(at) > 0.9 && length > 0 && length < 200 && !hasBrotherText(at)
                && !leadsElsewhere(at)
        default: return false
        }
    }

    /// Whether a paragraph stands right in a list item or a block quote. Elsewhere one that is nothing but a link
    /// points to another article.
    func hasBrotherText(_ at: Int) -> Bool {
        guard let parent = scan.parent(at) else { return false }
        return tree.nodes[parent].tag == .li || tree.nodes[parent].tag == .blockquote
    }

    func isMadeOfLinks(_ at: Int, _ length: Int) -> Bool {
        if scan.verdict(at).weight < 0, scan.commas(at) < 10 { return true }
        guard scan.commas(at) < 10, !isDataTable(at) else { return false }
        let density = scan.linkDensity(at)
        let paragraphs = scan.paragraphs(at)
        let isList = tree.nodes[at].tag == .ul || tree.nodes[at].tag == .ol
        if scan.inputs(at) > max(1, paragraphs / 3) { return true }
        if density > (isList ? 0.4 : 0.5) { return !(isList && leadsElsewhere(at)) }
        if isList { return false }
        if density > 0.2, paragraphs == 0, length < 200 { return true }
        return false
    }

    /// What stands above the headline inside the article's element: sections, dates, other articles' tickers.
    mutating func dropBeforeHeadline(in root: Int) {
        guard let headline, headline > root, scan.isInside(headline, root) else { return }
        var before: [Int] = []
        var length = 0
        var at = root + 1
        while at < headline {
            if scan.isInside(headline, at) {
                at += 1
            } else {
                if tree.nodes[at].kind == .element {
                    before.append(at)
                    length += scan.text(at)
                }
                at = Int(tree.nodes[at].end)
            }
        }
        guard scan.prose(root) > 400, length * 2 < scan.text(root) else { return }
        for node in before { scan.exclude(node) }
    }

    /// Three brothers or more that each have a linked heading and little text are teasers of other articles.
    mutating func dropCards() {
        var at = 1
        let limit = scan.text(0) * 3 / 5
        while at < tree.nodes.count {
            let node = tree.nodes[at]
            if node.kind == .element, scan.isExcluded[at] {
                at = Int(node.end)
                continue
            }
            if node.kind == .element, node.tag.isBlock, node.tag != .body {
                let cards = tree.children(at).filter { isCard($0) }
                if cards.count >= 3, cards.reduce(0, { $0 + scan.text($1) }) < limit {
                    for card in cards { scan.exclude(card) }
                }
            }
            at += 1
        }
        scan.measure()
    }

    private func isCard(_ at: Int) -> Bool {
        let node = tree.nodes[at]
        guard node.kind == .element, !scan.isExcluded[at], node.tag.isBlock, node.tag.headingLevel == nil,
            node.tag != .p,
            Int(node.end) - at < 200, scan.text(at) < 600, scan.text(at) > 10,
            headline.map({ !scan.isInside($0, at) }) ?? true
        else { return false }
        var linkEnd = 0
        var headingEnd = 0
        for inner in at + 1..<max(at + 1, Int(node.end)) where tree.nodes[inner].kind == .element {
            if tree.nodes[inner].tag == .a, isOwnPage(inner) {
                if inner < headingEnd { return true }
                linkEnd = Int(tree.nodes[inner].end)
            }
            if let level = tree.nodes[inner].tag.headingLevel, level >= 2 {
                if inner < linkEnd { return true }
                headingEnd = Int(tree.nodes[inner].end)
            }
        }
        return false
    }

    /// Whether a link leads to a page of the same site.
    private func isOwnPage(_ link: Int) -> Bool {
        guard let href = tree.value(link, "href"), !href.isEmpty, !href.hasPrefix("#") else { return false }
        let address = WebAddress(href)
        if let scheme = address.scheme, scheme != "http", scheme != "https" { return false }
        guard let host = address.host else { return true }
        return site == nil || PageMetadata.site(host) == site
    }

    /// A list of places on the page: its headings say the same where they stand.
    private func isContents(_ at: Int) -> Bool {
        guard tree.nodes[at].tag == .ul || tree.nodes[at].tag == .ol, Int(tree.nodes[at].end) - at < 400
        else { return false }
        var links = 0
        var linked = 0
        var inner = at
        while inner < Int(tree.nodes[at].end) {
            if tree.nodes[inner].tag == .a, scan.isAnchor(inner) {
                links += 1
                linked += scan.text(inner)
                inner = Int(tree.nodes[inner].end)
            } else {
                inner += 1
            }
        }
        return links >= 3 && linked < links * 100 && linked * 10 >= scan.text(at) * 8
    }

    /// A table with header cells and several rows: links in it are its values.
    private func isDataTable(_ at: Int) -> Bool {
        guard tree.nodes[at].tag == .table, Int(tree.nodes[at].end) - at < 4000 else { return false }
        var rows = 0
        var headers = 0
        for inner in at..<Int(tree.nodes[at].end) {
            if tree.nodes[inner].tag == .tr { rows += 1 }
            if tree.nodes[inner].tag == .th { headers += 1 }
        }
        return rows >= 3 && headers >= 2
    }

    /// Whether all links inside a node leave the site, and not for a button of a social network: sources, not teasers.
    private func leadsElsewhere(_ at: Int) -> Bool {
        guard site != nil else { return false }
        var found = false
        for inner in at..<min(Int(tree.nodes[at].end), at + 200)
        where tree.nodes[inner].kind == .element && tree.nodes[inner].tag == .a {
            guard let href = tree.value(inner, "href"), !href.isEmpty else { continue }
            let address = WebAddress(href)
            if isOwnPage(inner) || href.hasPrefix("#") || PageLexicon.isShare(href) { return false }
            if address.scheme != "mailto", address.host == nil { return false }
            found = true
        }
        return found
    }

    /// "Read also: …": a short block that only points to other articles.
    private func isPointer(_ at: Int, _ length: Int) -> Bool {
        guard length > 3, scan.tree.isShort(at, limit: 1200) else { return false }
        let text = tree.plainText(at).lowercased()
        guard PageLexicon.isPointer(text) else { return false }
        let linked = scan.linkDensity(at)
        // A sentence with a link in it is a sentence.
        if text.hasSuffix("."), linked < 0.5 { return false }
        return linked > 0.3 || text.hasSuffix(":") || length <= 40 && linked == 0 && isFollowedByLinks(at)
    }

    /// A credit, a claim of rights, an invitation to follow or subscribe, alone in its block.
    private func isStandingLine(_ at: Int, _ length: Int) -> Bool {
        guard length > 3, tree.isShort(at, limit: 800) else { return false }
        return PageLexicon.isStandingLine(tree.plainText(at), hasLink: scan.linked(at) > 0)
    }

    private func isFollowedByLinks(_ at: Int) -> Bool {
        var next = Int(tree.nodes[at].end)
        guard let parent = scan.parent(at) else { return false }
        while next < Int(tree.nodes[parent].end) {
            if tree.nodes[next].kind == .element, !scan.isExcluded[next], scan.text(next) > 0 {
                return scan.linkDensity(next) > 0.5 || isContents(next)
            }
            if tree.nodes[next].kind == .text, scan.text(next) > 0 { return false }
            next = Int(tree.nodes[next].end)
        }
        return true
    }
}
