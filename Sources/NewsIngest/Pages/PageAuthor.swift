import NewsModel
import NewsText

/// Finds who wrote a page: in its metadata, in elements that are called the author's, in lines such as "By Ida Lind".
struct PageAuthor {
    private let tree: HTMLTree
    private let outlet: String?
    /// Where the article begins.
    private let start: Int
    private let title: String

    init(_ tree: HTMLTree, headline: Int?, outlet: String?) {
        self.tree = tree
        self.outlet = outlet?.lowercased()
        start = headline ?? 0
        title = headline.map { tree.plainText($0) } ?? ""
    }

    /// The name, or several in one text; nil where nobody is named.
    func find(meta: [String: String], linked: PageJSONLD) -> String? {
        let persons = linked.authors.compactMap(PageAuthor.cleaned).reduce(into: [String]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        let declared = [
            persons.joined(separator: "; "), meta["author"], meta["article:author"], meta["dc.creator"],
            meta["parsely-author"], meta["sailthru.author"], meta["byl"], written(meta),
        ]
        .compactMap { $0.flatMap(PageAuthor.cleaned) }
        if let person = declared.first(where: { !isOrganization($0) }) { return person }
        return marked() ?? bylineText() ?? declared.first
            ?? linked.organizations.lazy.compactMap(PageAuthor.cleaned).first
    }

    /// What a blog's plug-in says for cards: a label and its text.
    private func written(_ meta: [String: String]) -> String? {
        for number in ["1", "2"] {
            guard let label = meta["twitter:label" + number]?.lowercased() else { continue }
            if PageAuthor.openings.contains(where: { label.hasPrefix($0.trimming(" ")) }) {
                return meta["twitter:data" + number]
            }
        }
        return nil
    }

    /// The site itself, or a name that is a host's.
    private func isOrganization(_ name: String) -> Bool {
        let lower = name.lowercased()
        if let outlet, lower == outlet || outlet.hasPrefix(lower + ".") { return true }
        return !lower.contains(" ") && lower.split(separator: ".").count >= 2 && lower.contains { $0.isLetter }
    }

    // MARK: - In the body

    /// How an element is called the author's, the surest first.
    private enum Mark: CaseIterable { case relation, property, className, byline }

    /// The element that `rel`, `itemprop` or its class call the author; of several the one nearest to the headline.
    private func marked() -> String? {
        var best: [Mark: (name: String, distance: Int)] = [:]
        var at = 0
        while at < tree.nodes.count {
            let node = tree.nodes[at]
            guard node.kind == .element else {
                at += 1
                continue
            }
            let names = tree.names(at)
            if node.tag.isInvisible && node.tag != .head || PageAuthor.elsewhere.occurs(in: names) && node.tag != .body
            {
                at = Int(node.end)
                continue
            }
            // Above the headline stand the names of other articles.
            let distance = at >= start ? at - start : (start - at) * 4
            for mark in Mark.allCases where matches(at, mark, names) && distance < best[mark]?.distance ?? .max {
                if tree.isShort(at, limit: 300), let name = PageAuthor.cleaned(tree.plainText(at)),
                    !isOrganization(name), name != title
                {
                    best[mark] = (name, distance)
                }
            }
            at += 1
        }
        return Mark.allCases.lazy.compactMap { best[$0]?.name }.first
    }

    private static let elsewhere = SubstringSet([
        "comment", "kommentar", "related", "sidebar", "recommend", "popular", "site-footer", "page-footer", "most-read",
    ])

    private func matches(_ at: Int, _ mark: Mark, _ names: [UInt8]) -> Bool {
        switch mark {
        case .relation: return tree.value(at, "rel")?.lowercased() == "author"
        case .property: return tree.value(at, "itemprop")?.lowercased().contains("author") == true
        case .byline: return PageAuthor.byline.occurs(in: names)
        case .className:
            guard PageAuthor.hints.occurs(in: names) else { return false }
            return String(decoding: names, as: UTF8.self).split(separator: " ").contains { name in
                if ["fn", "vcard", "username", "by", "von"].contains(name) { return true }
                guard let word = PageAuthor.words.first(where: { name.contains($0) }) else { return false }
                return !PageAuthor.notNames.contains { name.contains($0) } || name == word
            }
        }
    }

    private static let byline = SubstringSet(["byline"])
    /// One of these occurs where `className` matches: a quick look before the exact one.
    private static let hints = SubstringSet(words + ["fn", "vcard", "username", "by", "von"])
    private static let words = ["author", "autor", "auteur", "verfasser", "writer", "reporter", "redakteur"]
    private static let notNames = [
        "avatar", "image", "img", "photo", "bio", "desc", "info", "box", "social", "link-list", "authority",
        "mobile-hidden", "title-", "job", "role", "email", "twitter", "count",
    ]

    /// A short line that begins as bylines do, from the headline on.
    private func bylineText() -> String? {
        var at = start
        while at < tree.nodes.count {
            let node = tree.nodes[at]
            if node.kind == .element {
                if node.tag.isInvisible || PageAuthor.elsewhere.occurs(in: tree.names(at)) {
                    at = Int(node.end)
                    continue
                }
                if node.tag.isBlock || node.tag == .span || node.tag == .em, tree.isShort(at, limit: 120) {
                    if let name = PageAuthor.nameInByline(tree.plainText(at)) { return name }
                }
            }
            at += 1
        }
        return nil
    }

    /// The names in "By Ida Lind", "Von Ida Lind und Ola Berg"; nil for any other text.
    private static func nameInByline(_ text: String) -> String? {
        let lower = text.lowercased()
        guard text.utf8.count <= 90, let opening = bylines.first(where: { lower.hasPrefix($0) }) else { return nil }
        let rest = String(text.dropFirst(opening.count)).trimming(" ", ":", "\u{A0}")
        let words = rest.split { $0 == " " || $0 == "\u{A0}" }
        guard (2...10).contains(words.count), let name = cleaned(rest) else { return nil }
        let parts = name.split(separator: " ")
        guard parts.count >= 2,
            parts.allSatisfy({
                joins.contains(String($0)) || $0.first?.isUppercase == true && !$0.hasSuffix(".")
                    || $0.count <= 4 && $0.hasSuffix(".")
            })
        else { return nil }
        return name
    }

    private static let joins = PageWords.words("between authors").union(["&"])

    private static let bylines = PageWords.phrases("bylines").map { $0 + " " }

    // MARK: - Names

    private static let openings = PageWords.phrases("before authors").map { $0 + " " }

    /// `text` as names, without "By" and what follows them; nil where it is no name.
    static func cleaned(_ text: String) -> String? {
        var name = TextSanitizer.cleanLine(text).split { $0.isWhitespace || $0 == "©" }.joined(separator: " ")
        while let opening = openings.first(where: { name.lowercased().hasPrefix($0) }) {
            name = String(name.dropFirst(opening.count)).trimming(" ", ":")
        }
        for separator in separators {
            if let cut = name.firstRange(of: separator), cut.lowerBound > name.startIndex {
                name = String(name[..<cut.lowerBound])
            }
        }
        name = withoutDate(name).trimming(" ", ",", ";", ":", "|", "–", "—", "-", "»", "~", "(")
        let words = name.split(separator: " ")
        if words.count == 1, noNames.contains(name.lowercased()) { return nil }
        guard !name.isEmpty, name.count <= 100, words.count <= 14, !name.hasPrefix("http"), !name.hasPrefix("@"),
            !name.contains("://"), name.unicodeScalars.contains(where: \.isLetter)
        else { return nil }
        return name
    }

    /// What is set apart from the name behind it. The order counts: each cuts what the ones before it left.
    private static let separators =
        [" | ", " • ", " · ", " — ", " – ", " » ", " / ", " - "]
        + PageWords.phrases("behind authors").map { " \($0) " } + [" @ "]

    private static let noNames = PageWords.words("no authors")

    /// "Ida Lind Fri, 18. October 2019" without the day: what follows the first number and the words of a date
    /// before it are left out.
    private static func withoutDate(_ name: String) -> String {
        var words = name.split(separator: " ", omittingEmptySubsequences: true)
        guard let number = words.dropFirst().firstIndex(where: { $0.first?.isNumber == true }) else { return name }
        words.removeSubrange(number...)
        while words.count > 1, let last = words.last {
            let bare = last.lowercased().trimming(",", ".", ":")
            guard dateWords.contains(bare) || bare.count >= 3 && DateWords.month(bare) != nil else { break }
            words.removeLast()
        }
        return words.joined(separator: " ")
    }

    private static let dateWords = PageWords.words("words of dates").union(["»", "|", "-", "–", "·", "•", ""])
}
