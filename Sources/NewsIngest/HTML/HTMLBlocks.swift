import NewsModel
import NewsText

/// Writes the readable text of a part of an HTML tree as an article's blocks: headings, list items, table rows, block
/// quotes, preformatted text, alternative texts of pictures, links.
struct HTMLBlocks {
    private let tree: HTMLTree
    private let base: String?
    private let isExcluded: (Int) -> Bool
    private var builder: ArticleTextBuilder
    private var needsBlock = true
    private var breaks = 0
    private var lists: [(isOrdered: Bool, next: Int)] = []
    private var item: TextBlock.Kind?
    private var quotes = 0
    private var preformatted = 0
    private var captions = 0
    private var heading: Int?
    private var cells = 0
    private var inRow = false

    private let captionsAreText: Bool
    /// The addresses of pictures that nothing in the text stands for.
    private(set) var wordlessImages: [String] = []
    private static let mostWordlessImages = 20

    /// Prepares to write into `builder`. Elements that `isExcluded` names are passed over with all they hold; captions
    /// become descriptions of pictures, unless they are the text.
    init(
        _ tree: HTMLTree, base: String?, into builder: ArticleTextBuilder, captionsAreText: Bool = false,
        isExcluded: @escaping (Int) -> Bool = { _ in false }
    ) {
        self.tree = tree
        self.base = base
        self.builder = builder
        self.captionsAreText = captionsAreText
        self.isExcluded = isExcluded
    }

    /// Writes `root`, also if it is excluded or hidden itself, and what it holds.
    mutating func write(_ root: Int) {
        var open: [Int] = []
        var at = root
        let end = Int(tree.nodes[root].end)
        while at < end {
            while let last = open.last, at >= Int(tree.nodes[last].end) { leave(open.removeLast()) }
            let node = tree.nodes[at]
            if node.kind == .text {
                writeText(at)
                at += 1
                continue
            }
            if at != root, node.tag.isInvisible || tree.isHidden(at) || isExcluded(at) {
                at = Int(node.end)
                continue
            }
            enter(at)
            open.append(at)
            at += 1
        }
        while let last = open.popLast() { leave(last) }
        needsBlock = true
    }

    /// The builder with all that was written.
    mutating func finish() -> ArticleTextBuilder {
        builder.end()
        return builder
    }

    private mutating func enter(_ node: Int) {
        let tag = tree.nodes[node].tag
        if tag.isBlock { startBlock() }
        switch tag {
        case .br:
            breaks += 1
            if breaks >= 2, preformatted == 0, !inRow { startBlock() } else { builder.appendLineBreak() }
            return
        case .hr, .img:
            if tag == .img { writeImage(node) }
            return
        case .ul, .ol:
            let start = tree.value(node, "start").flatMap { Int($0) } ?? 1
            lists.append((tag == .ol, start))
        case .li:
            let depth = max(0, lists.count - 1)
            if let list = lists.last, list.isOrdered {
                let number = tree.value(node, "value").flatMap { Int($0) } ?? list.next
                item = .listItem(depth: depth, ordinal: number)
                lists[lists.count - 1].next = number < Int.max ? number + 1 : number
            } else {
                item = .listItem(depth: depth, ordinal: nil)
            }
        case .blockquote: quotes += 1
        case .pre: preformatted += 1
        case .figcaption: captions += 1
        case .table: cells = 0
        case .tr:
            inRow = isDataRow(node)
            cells = 0
        case .td, .th:
            if inRow {
                beginCell(node)
            }
        case .a:
            if let href = tree.value(node, "href"), !href.hasPrefix("#"),
                let url = WebAddress.openable(WebAddress.resolve(href, against: base))
            {
                builder.beginLink(url)
            }
        case .q: writeInline("“")
        default:
            if let level = tag.headingLevel { heading = level }
        }
    }

    /// Cells without text are written as a dash, so that columns stay where they are.
    private mutating func beginCell(_ cell: Int) {
        if cells > 0, !needsBlock { builder.append(" │ ") }
        cells += 1
        if isEmpty(cell) { writeInline("–") }
    }

    private func isEmpty(_ node: Int) -> Bool {
        for at in node..<Int(tree.nodes[node].end) {
            if tree.nodes[at].tag == .img, tree.value(at, "alt")?.isEmpty == false { return false }
        }
        return !tree.plainText(node).contains { !$0.isWhitespace }
    }

    private mutating func leave(_ node: Int) {
        let tag = tree.nodes[node].tag
        switch tag {
        case .ul, .ol: if !lists.isEmpty { lists.removeLast() }
        case .li: item = nil
        case .blockquote: quotes -= 1
        case .pre: preformatted -= 1
        case .figcaption: captions -= 1
        case .tr: inRow = false
        case .a: builder.endLink()
        case .q: writeInline("”")
        default: if tag.headingLevel != nil { heading = nil }
        }
        if tag.isBlock, !(inRow && (tag == .td || tag == .th)) { startBlock() }
    }

    private mutating func startBlock() {
        if inRow { builder.appendSpace() } else { needsBlock = true }
        breaks = 0
    }

    private mutating func writeText(_ node: Int) {
        let range = tree.text(node)
        let hasInk = tree.pool[range].contains { $0 > 0x20 }
        if hasInk { breaks = 0 }
        if needsBlock {
            guard hasInk else { return }
            beginBlock()
        }
        builder.append(tree.pool, range)
    }

    private mutating func writeInline(_ text: String) {
        if needsBlock { beginBlock() }
        builder.append(text)
    }

    private mutating func beginBlock() {
        needsBlock = false
        builder.begin(kind)
        // Later paragraphs of an item are not items of their own.
        item = nil
    }

    private var kind: TextBlock.Kind {
        if captions > 0, !captionsAreText { return .image }
        if let heading { return .heading(level: heading) }
        if preformatted > 0 { return .preformatted }
        if inRow { return .tableRow }
        if let item { return item }
        return quotes > 0 ? .blockQuote : .paragraph
    }

    private mutating func writeImage(_ node: Int) {
        let address = address(ofImage: node)
        guard let written = tree.value(node, "alt"), !written.isEmpty, !hasCaption(node) else {
            return keepWordless(address, node)
        }
        let alt = written.utf8.contains(0x3C) ? HTMLText.plain(written) : written
        // An emoji set as a picture belongs to its sentence.
        if !needsBlock, alt.count <= 3 {
            builder.append(alt)
        } else if needsBlock, !inRow, alt.contains(" ") {
            let pending = item
            builder.begin(.image)
            // Where the picture leads somewhere, that is what its words are a link to.
            let isLink = builder.isInLink
            if !isLink, let address { builder.beginLink(address) }
            builder.append(alt)
            if !isLink { builder.endLink() }
            builder.end()
            item = pending
        } else {
            keepWordless(address, node)
        }
    }

    /// Pages that load their pictures late have the address in an attribute of their own.
    private func address(ofImage node: Int) -> String? {
        ["data-src", "src"].lazy.compactMap { tree.value(node, $0) }.filter { $0.utf8.count <= 2_000 }
            .compactMap { WebAddress.openable(WebAddress.resolve($0, against: base)) }.first
    }

    /// Pictures of a point or two count who reads.
    private mutating func keepWordless(_ address: String?, _ node: Int) {
        func isPoint(_ name: StaticString) -> Bool {
            tree.value(node, name).flatMap { Int($0) }.map { $0 < 4 } ?? false
        }
        guard let address, wordlessImages.count < Self.mostWordlessImages, !isPoint("width"), !isPoint("height"),
            !wordlessImages.contains(address)
        else { return }
        wordlessImages.append(address)
    }

    /// Whether the picture stands in a figure whose caption says what it shows.
    private func hasCaption(_ image: Int) -> Bool {
        var at = Int(tree.nodes[image].parent)
        for _ in 0..<6 where at >= 0 {
            if tree.nodes[at].tag == .figure {
                guard Int(tree.nodes[at].end) - at < 200 else { return false }
                return (at..<Int(tree.nodes[at].end)).contains {
                    tree.nodes[$0].tag == .figcaption && !isEmpty($0) && !isExcluded($0)
                }
            }
            at = Int(tree.nodes[at].parent)
        }
        return false
    }

    /// A row of a table of data has two cells or more, short and without blocks in them; the rest is layout.
    private func isDataRow(_ row: Int) -> Bool {
        var count = 0
        for at in (row + 1)..<max(row + 1, Int(tree.nodes[row].end)) where tree.nodes[at].kind == .element {
            switch tree.nodes[at].tag {
            case .td, .th:
                count += 1
                if !tree.isShort(at, limit: 300) { return false }
            case .table, .div, .ul, .ol, .blockquote, .h1, .h2, .h3, .h4, .section, .article, .form: return false
            default: break
            }
        }
        return count >= 2 && count <= 40 && !isEmpty(row)
    }
}

extension HTMLTree {
    /// Whether an element's own attributes hide it.
    func isHidden(_ node: Int) -> Bool {
        if attribute(node, "hidden") != nil { return true }
        guard let style = attribute(node, "style"), style.count >= 11 else { return false }
        return HTMLStyle.hides(pool, style)
    }
}

/// What a `style` attribute says that matters for reading.
enum HTMLStyle {
    /// Whether it has `display: none` or `visibility: hidden`.
    static func hides(_ pool: [UInt8], _ range: Range<Int>) -> Bool {
        let squeezed = pool[range].filter { $0 > 0x20 }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        let text = String(decoding: squeezed, as: UTF8.self)
        return text.contains("display:none") || text.contains("visibility:hidden")
    }
}

/// HTML as plain text.
enum HTMLText {
    /// The text of an HTML fragment on one line: titles, names, summaries.
    static func plain(_ html: String) -> String {
        guard html.utf8.contains(where: { $0 == 0x3C || $0 == 0x26 }) else { return html }
        // Without ">" nothing is a tag, whatever it begins like; a comment reaches to the end.
        let hasMarkup = html.utf8.contains(0x3E) || html.contains("<!--")
        let source = hasMarkup ? html : html.replacing("<", with: "&lt;")
        let tree = HTMLTree(Array(source.utf8), isFragment: true)
        return tree.nodes.isEmpty ? "" : tree.plainText(0)
    }

    /// The paragraphs of a text that may be plain or HTML.
    static func paragraphs(_ text: String) -> [String] {
        let source = FeedText.looksLikeHTML(text) ? text : FeedText.escaped(text).replacing("\n", with: "<p>")
        let content = article(title: "", html: Array(source.utf8), base: nil)
        return content.blocks.map { content.text.text(in: $0.span) }
    }

    /// The text of an HTML fragment as the blocks of an article headed `title`.
    static func article(title: String, html: [UInt8], base: String?) -> ArticleText {
        articleWithImages(title: title, html: html, base: base).text
    }

    /// The same with the addresses of the pictures that the text has no words of.
    static func articleWithImages(
        title: String, html: [UInt8], base: String?
    ) -> (text: ArticleText, images: [String]) {
        let tree = HTMLTree(html, isFragment: true)
        guard !tree.nodes.isEmpty else { return (ArticleText(title: title, blocks: []), []) }
        var blocks = HTMLBlocks(tree, base: base, into: ArticleTextBuilder(title: title))
        blocks.write(0)
        var builder = blocks.finish()
        return (builder.finish(), blocks.wordlessImages)
    }
}
