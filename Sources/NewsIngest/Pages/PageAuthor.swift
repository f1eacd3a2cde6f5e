import NewsText

/// Finds who wrote a page.
enum PageAuthor {
    static func find(_ tree: HTMLTree, meta: [String: String], linked: [String]) -> String? {
        let named = [
            meta["author"], meta["article:author"], meta["dc.creator"], meta["parsely-author"], meta["sailthru.author"],
            meta["byl"],
        ]
        .compactMap { $0 }.compactMap(cleaned)
        if let linked = cleaned(
            linked.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: "; "))
        {
            return linked
        }
        if let first = named.first { return first }
        return inBody(tree)
    }

    /// The element that `rel`, `itemprop` or its class call the author.
    private static func inBody(_ tree: HTMLTree) -> String? {
        for wanted in Mark.allCases {
            for at in tree.nodes.indices
            where tree.nodes[at].kind == .element && matches(tree, at, wanted) && tree.isShort(at) {
                if let name = cleaned(tree.plainText(at)) { return name }
            }
        }
        return nil
    }

    private enum Mark: CaseIterable { case relation, property, className, byline }

    private static func matches(_ tree: HTMLTree, _ at: Int, _ mark: Mark) -> Bool {
        switch mark {
        case .relation: return tree.value(at, "rel")?.lowercased() == "author"
        case .property:
            return tree.value(at, "itemprop")?.lowercased().contains("author") == true
        case .className, .byline:
            let names = ((tree.value(at, "class") ?? "") + " " + (tree.value(at, "id") ?? "")).lowercased()
            guard names.count > 1, !names.contains("comment") else { return false }
            return mark == .byline
                ? names.contains("byline")
                : names.split { $0 == " " }.contains {
                    [
                        "author", "author-name", "authorname", "author_name", "entry-author", "post-author",
                        "article-author", "fn",
                    ].contains($0)
                }
        }
    }

    /// `text` as names, without "By" and what follows them; nil where it is no name.
    private static func cleaned(_ text: String) -> String? {
        var name = TextSanitizer.cleanLine(text)
        for prefix in [
            "written by ", "posted by ", "by ", "von ", "par ", "por ", "di ", "door ", "author: ", "autor: ", "text: ",
        ]
        where name.lowercased().hasPrefix(prefix) { name = String(name.dropFirst(prefix.count)) }
        for separator in [" | ", " • ", " · ", " — ", " – ", "\u{00A0}|"] {
            if let cut = name.firstRange(of: separator), cut.lowerBound > name.startIndex {
                name = String(name[..<cut.lowerBound])
            }
        }
        name = name.trimming(" ", ",", ";", ":", "|")
        let words = name.split(separator: " ")
        guard !name.isEmpty, name.count <= 100, words.count <= 14, !name.hasPrefix("http"), !name.hasPrefix("@"),
            !name.contains("://"), name.unicodeScalars.contains(where: \.isLetter)
        else { return nil }
        return name
    }
}
