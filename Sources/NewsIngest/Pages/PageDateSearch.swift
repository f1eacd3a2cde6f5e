import NewsModel

/// Looks for the texts in a page's body that may be its date; of several the one nearest to the headline.
struct PageDateSearch {
    private let tree: HTMLTree
    private let headline: Int?

    init(_ tree: HTMLTree, headline: Int?) {
        self.tree = tree
        self.headline = headline
    }

    /// How far a node is from the headline; what stands above it counts four times.
    private func distance(_ at: Int) -> Int {
        guard let headline else { return at }
        return at >= headline ? at - headline : (headline - at) * 4
    }

    /// The `time` (or `itemprop=datePublished`) element that says it is the publication's, else the nearest one.
    func timeElement() -> String? {
        var best: (text: String, rank: Int)?
        for at in tree.nodes.indices where tree.nodes[at].kind == .element {
            let isTime = tree.nodes[at].tag == .time
            let property =
                isTime || tree.attribute(at, "itemprop") != nil ? tree.value(at, "itemprop")?.lowercased() ?? "" : ""
            guard isTime || property.contains("datepublished"), tree.isShort(at) else { continue }
            let shown = tree.plainText(at)
            let text = tree.value(at, "datetime") ?? tree.value(at, "content") ?? shown
            let usable = DateParser.parse(text) != nil ? text : shown
            guard PageDateSearch.holdsDay(usable) else { continue }
            let names = String(decoding: tree.names(at), as: UTF8.self)
            let isPublication =
                property.contains("datepublished") || tree.attribute(at, "pubdate") != nil || names.contains("publish")
                || names.contains("entry-date")
            var rank = distance(at)
            if isPublication { rank -= 1_000_000 }
            if names.contains("updat") || names.contains("modif") { rank += 1_000_000 }
            if rank < best?.rank ?? .max { best = (usable, rank) }
        }
        return best?.text
    }

    /// A short text in an element that its class calls a date.
    func labelled() -> String? {
        var best: (text: String, rank: Int)?
        for at in tree.nodes.indices where tree.nodes[at].kind == .element {
            guard PageDateSearch.labels.occurs(in: tree.names(at)), distance(at) < best?.rank ?? .max,
                tree.isShort(at, limit: 400)
            else { continue }
            let text = tree.plainText(at)
            let title = tree.value(at, "title") ?? ""
            for candidate in [text, title] where candidate.count <= 80 && PageDateSearch.holdsDay(candidate) {
                best = (candidate, distance(at))
            }
        }
        return best?.text
    }

    private static let labels = SubstringSet([
        "date", "publi", "posted", "time", "datum", "fecha", "byline", "post-meta", "entry-meta", "article-meta",
        "meta-info",
        "dtstamp", "created", "infoline",
    ])

    /// The first text of a key that says when the page was published, in the data that scripts carry.
    func inScript() -> String? {
        for at in tree.nodes.indices where tree.nodes[at].kind == .text {
            let parent = Int(tree.nodes[at].parent)
            guard parent >= 0, tree.nodes[parent].tag == .script else { continue }
            let range = tree.text(at)
            for key in PageDateSearch.keys {
                if let text = value(of: key, in: range), PageDateSearch.holdsDay(text) { return text }
            }
        }
        return nil
    }

    private static let keys = [
        "\"datePublished\"", "\"publishedDate\"", "\"published_at\"", "\"publishedAt\"", "\"publishDate\"",
        "\"publication_date\"", "\"publicationDate\"", "\"pubDate\"", "\"publishTime\"", "\"datePublication\"",
    ].map { Array($0.utf8) }

    /// The string that follows `key` and a colon.
    private func value(of key: [UInt8], in range: Range<Int>) -> String? {
        let pool = tree.pool
        var at = range.lowerBound
        while at + key.count < range.upperBound {
            guard pool[at] == 0x22, pool[at + 1] == key[1], pool[at..<(at + key.count)].elementsEqual(key) else {
                at += 1
                continue
            }
            at += key.count
            while at < range.upperBound, pool[at] <= 0x20 || pool[at] == 0x3A { at += 1 }
            guard at < range.upperBound, pool[at] == 0x22 else { continue }
            let end = pool[(at + 1)..<min(range.upperBound, at + 60)].firstIndex(of: 0x22)
            if let end { return String(decoding: pool[(at + 1)..<end], as: UTF8.self) }
        }
        return nil
    }

    /// A short text close to the headline that holds a whole day.
    func nearHeadline() -> String? {
        guard let headline else { return nil }
        var best: (text: String, rank: Int)?
        for at in max(0, headline - 40)..<min(tree.nodes.count, headline + 160) where tree.nodes[at].kind == .text {
            let range = tree.text(at)
            guard range.count >= 8, distance(at) < best?.rank ?? .max, !isInvisible(at) else { continue }
            // A text may begin with its day.
            let text = String(decoding: tree.pool[range.prefix(200)], as: UTF8.self).trimming(" ", "\n", "\t", "\r")
            let start = text.count <= 80 ? text : String(text.prefix(24))
            if PageDateSearch.holdsDay(start) { best = (start, distance(at)) }
        }
        return best?.text
    }

    private func isInvisible(_ at: Int) -> Bool {
        let parent = Int(tree.nodes[at].parent)
        return parent >= 0 && tree.nodes[parent].tag.isInvisible
    }

    /// "This page was last edited on …", as wikis write below their pages.
    func lastChange() -> String? {
        for at in tree.nodes.indices.reversed() where tree.nodes[at].kind == .text && tree.text(at).count < 200 {
            guard tree.pool[tree.text(at)].count(where: { $0 >= 0x30 && $0 <= 0x39 }) >= 5 else { continue }
            let text = String(decoding: tree.pool[tree.text(at)], as: UTF8.self)
            let lower = text.lowercased()
            if PageDateSearch.changes.contains(where: { lower.contains($0) }), PageDateSearch.holdsDay(text) {
                return text
            }
        }
        return nil
    }

    private static let changes = PageWords.phrases("last changes")

    /// Whether a text names day, month and year, and not only a number or two.
    static func holdsDay(_ text: String) -> Bool {
        let bytes = Array(text.utf8.prefix(200))
        let digits = bytes.filter { $0 >= 0x30 && $0 <= 0x39 }.count
        guard digits >= 5, DateParser.writtenDay(text) != nil else { return false }
        let tokens = DateToken.scan(bytes)
        if tokens.count == 1 { return digits == 8 }
        let hasMonth = tokens.contains { $0.kind == .word && DateWords.month($0.word) != nil }
        let hasYear = tokens.contains { $0.kind == .number && $0.digits == 4 && (1991...2099).contains($0.value) }
        if hasMonth { return hasYear }
        // Three numbers with the same sign, or the same kind of word, between them.
        for at in tokens.indices where at + 4 < tokens.count {
            let five = tokens[at..<(at + 5)]
            guard five.enumerated().allSatisfy({ ($0.offset % 2 == 0) == ($0.element.kind == .number) }) else {
                continue
            }
            let (first, last) = (tokens[at], tokens[at + 4])
            if first.digits == 4 || last.digits == 4 || last.digits == 2 && tokens[at + 1].sign == 0x2E { return true }
        }
        return false
    }
}
