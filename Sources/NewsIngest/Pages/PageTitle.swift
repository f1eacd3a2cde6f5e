import NewsModel
import NewsText

/// Chooses a page's title among its headings, its metadata and the document's title.
///
/// Metadata is often written for search and shares, and the document's title carries the site's name; the heading that
/// agrees with them is what the page itself calls the article.
struct PageTitle {
    private let tree: HTMLTree
    private let site: String?
    /// What metadata calls the page, then what the document is called; without empty ones.
    private let declared: [String]
    private let document: String

    init(_ tree: HTMLTree, declared: [String?], site: String?) {
        self.tree = tree
        self.site = site
        self.declared = declared.compactMap { $0 }.map(TextSanitizer.cleanLine).filter { !$0.isEmpty }
        document = tree.first(.title).map { TextSanitizer.cleanLine(tree.plainText($0)) } ?? ""
    }

    /// The article's title; empty where the page has none.
    func choose() -> String {
        let headings = self.headings
        if let best = bestAgreeing(headings) { return best }
        let main = headings.filter { $0.level == 1 }
        if let first = declared.first {
            // An only main heading that speaks of the same is the article's own wording.
            if main.count == 1, sharesWords(main[0].text, with: first) { return main[0].text }
            return PageTitle.withoutSite(first, site: site)
        }
        if main.count == 1, main[0].text.count >= 8 { return main[0].text }
        return PageTitle.withoutSite(document, site: site)
    }

    /// A heading of the first three levels; 1 is the largest.
    private struct Heading {
        var text: String
        var level: Int
    }

    private var headings: [Heading] {
        let siteKey = site.map(ArticleText.repeatKey)
        return tree.nodes.indices.lazy.compactMap { at -> Heading? in
            guard tree.nodes[at].kind == .element, let level = tree.nodes[at].tag.headingLevel, level <= 3,
                tree.isShort(at, limit: 600)
            else { return nil }
            let text = TextSanitizer.cleanLine(PageHeadline.text(tree, at))
            guard text.count >= 2, ArticleText.repeatKey(text) != siteKey else { return nil }
            return Heading(text: text, level: level)
        }.prefix(60).map { $0 }
    }

    /// The heading that covers most of a known title, or is covered most by it; higher ones first.
    private func bestAgreeing(_ headings: [Heading]) -> String? {
        let known = (declared + [document]).map(ArticleText.repeatKey).filter { !$0.isEmpty }
        var best: (text: String, score: Double)?
        for heading in headings {
            let key = ArticleText.repeatKey(heading.text)
            guard !key.isEmpty else { continue }
            let agreement = known.map { PageTitle.agreement($0, key) }.max() ?? 0
            let score = agreement * (1 - 0.1 * Double(heading.level - 1))
            if score >= 0.45, score > best?.score ?? 0 { best = (heading.text, score) }
        }
        return best?.text
    }

    private static func agreement(_ known: String, _ heading: String) -> Double {
        if known == heading { return 1 }
        let lengths = (Double(known.utf8.count), Double(heading.utf8.count))
        if known.contains(heading) { return lengths.1 / lengths.0 }
        if known.utf8.count >= 12, heading.contains(known) { return lengths.0 / lengths.1 }
        return 0
    }

    private func sharesWords(_ heading: String, with title: String) -> Bool {
        let own = PageTitle.longWords(heading)
        let shared = own.intersection(PageTitle.longWords(title)).count
        return own.count >= 2 && (shared >= 2 || shared == 1 && own.count <= 4)
    }

    /// The words of a title that have four and more letters, in lower case.
    static func longWords(_ text: String) -> Set<String> {
        Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count >= 4 })
    }

    /// "Headline | Site" and "Site - Headline" without the site.
    static func withoutSite(_ title: String, site: String?) -> String {
        let title = title.replacing("\u{A0}", with: " ")
        for separator in [" | ", " – ", " — ", " - ", " :: ", " « ", " » ", " · ", " • "] {
            let parts = title.split(separator: separator, omittingEmptySubsequences: true).map(String.init)
            guard parts.count >= 2, let last = parts.last, let first = parts.first else { continue }
            if let site, last.lowercased() == site.lowercased() || last.lowercased().contains(site.lowercased()) {
                return parts.dropLast().joined(separator: separator)
            }
            if let site, first.lowercased() == site.lowercased() {
                return parts.dropFirst().joined(separator: separator)
            }
            // A short tail behind a bar or dash is the site's or the section's name.
            if last.split(separator: " ").count <= 4, first.split(separator: " ").count >= 3 {
                return parts.dropLast().joined(separator: separator)
            }
        }
        return withoutUnspacedSite(title)
    }

    /// Chinese and Japanese titles have no spaces around what sets the site's name apart.
    private static func withoutUnspacedSite(_ title: String) -> String {
        guard title.unicodeScalars.contains(where: { (0x3040...0x9FFF).contains($0.value) }) else { return title }
        for separator: Character in ["_", "|", "-", "｜", "－"] {
            guard let at = title.lastIndex(of: separator) else { continue }
            let tail = title[title.index(after: at)...]
            if tail.count <= 8, tail.count * 2 < title.count { return String(title[..<at]) }
        }
        return title
    }
}
