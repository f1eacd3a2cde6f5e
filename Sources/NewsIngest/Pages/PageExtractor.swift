import NewsLanguage
public import NewsModel
import NewsText

/// What a page holds for a reader.
public struct ExtractedPage: Sendable {
    /// Title and body, without navigation, adverts, related links and comments.
    public var content: ArticleText
    /// As the page writes it; nil where it names nobody.
    public var author: String?
    /// Nil where the page gives no date that could be read.
    public var published: Timestamp?
    /// The day of publication as the page writes it, in its own zone.
    public var publishedDay: CivilDay?
    /// When the page says that it was last changed.
    public var updated: Timestamp?
    /// BCP 47 primary subtag; "und" where it could not be told.
    public var language: String
    /// The name of the site, where the page gives one.
    public var outlet: String?
    /// The address that the page gives itself, resolved.
    public var canonical: String?
    /// What went wrong, in words.
    public var problems: [String]

    public init(
        content: ArticleText, author: String? = nil, published: Timestamp? = nil, publishedDay: CivilDay? = nil,
        updated: Timestamp? = nil, language: String = "und", outlet: String? = nil, canonical: String? = nil,
        problems: [String] = []
    ) {
        self.content = content
        self.author = author
        self.published = published
        self.publishedDay = publishedDay
        self.updated = updated
        self.language = language
        self.outlet = outlet
        self.canonical = canonical
        self.problems = problems
    }

    /// As a draft of an article; `outlet` is used where the page does not name its own.
    public func draft(outlet fallback: String) -> ArticleDraft {
        ArticleDraft(
            content: content, outlet: outlet ?? fallback, author: author, published: published, updated: updated,
            url: canonical, language: language,
            place: ArticlePlace(source: nil, sourceName: outlet ?? fallback, location: canonical ?? ""))
    }
}

/// Takes the article out of an HTML page.
public enum PageExtractor {
    /// The article in `bytes`, the body of a page at `url`. Never fails: a page without an article gives what text
    /// it has. `rules` say where the text stands on pages of its site.
    public static func extract(
        _ bytes: [UInt8], url: String?, contentType: String?, rules: PageRules = PageRules()
    ) -> ExtractedPage {
        let decoded = TextDecoder.decode(bytes, declared: HTMLCharset.declared(bytes, contentType: contentType))
        var tree = HTMLTree(decoded.bytes)
        var problems: [String] = []
        if decoded.isDoubtful { problems.append("has letters that could not be read as \(decoded.encoding)") }
        if tree.wasCut { problems.append("is nested or built beyond reason and was read in part") }
        guard !tree.nodes.isEmpty else {
            return ExtractedPage(content: ArticleText(title: "", blocks: []), problems: problems)
        }
        if let remove = rules.remove { tree = tree.removing(remove) }
        let metadata = PageMetadata(tree, url: url)
        let chosen = rules.content.map { CSSMatching(tree).outermost($0) } ?? []
        if let content = rules.content, chosen.isEmpty { problems.append("has nothing that is “\(content.text)”") }
        let content =
            chosen.isEmpty
            ? text(tree, metadata, base: base(tree, url)) : text(tree, metadata, of: chosen, base: base(tree, url))
        return ExtractedPage(
            content: content, author: metadata.author, published: metadata.published,
            publishedDay: metadata.publishedDay, updated: metadata.updated,
            language: LanguageGuess.language(of: content.text, declared: metadata.language), outlet: metadata.outlet,
            canonical: metadata.canonical, problems: problems)
    }

    /// The article's text; where the page's markup holds much less than its JSON-LD says, that.
    private static func text(_ tree: HTMLTree, _ metadata: PageMetadata, base: String?) -> ArticleText {
        let body = PageBody(tree, headline: metadata.headline, description: metadata.description, url: base)
        let titleKey = ArticleText.repeatKey(metadata.title)
        var blocks = HTMLBlocks(
            tree, base: base, into: ArticleTextBuilder(title: metadata.title), captionsAreText: body.captionsAreText
        ) { node in
            if body.scan.isExcluded[node] { return true }
            guard let level = tree.nodes[node].tag.headingLevel, level <= 2, tree.isShort(node) else { return false }
            return ArticleText.repeatKey(tree.plainText(node)) == titleKey
        }
        for lead in body.leads { blocks.write(lead) }
        for root in body.roots { blocks.write(root) }
        var builder = blocks.finish()
        let content = builder.finish()
        if let full = metadata.articleBody, full.utf8.count > 2 * content.text.utf8.count, full.utf8.count > 500 {
            return ArticleText(title: metadata.title, blocks: HTMLText.paragraphs(full).map { (.paragraph, $0) })
        }
        return content
    }

    /// The text of parts that were named.
    private static func text(
        _ tree: HTMLTree, _ metadata: PageMetadata, of parts: [Int], base: String?
    ) -> ArticleText {
        let titleKey = ArticleText.repeatKey(metadata.title)
        var blocks = HTMLBlocks(tree, base: base, into: ArticleTextBuilder(title: metadata.title)) { node in
            guard tree.nodes[node].tag.headingLevel != nil, tree.isShort(node) else { return false }
            return ArticleText.repeatKey(tree.plainText(node)) == titleKey
        }
        for part in parts { blocks.write(part) }
        var builder = blocks.finish()
        return builder.finish()
    }

    private static func base(_ tree: HTMLTree, _ url: String?) -> String? {
        guard let node = tree.first(.base), let href = tree.value(node, "href"), !href.isEmpty else { return url }
        return WebAddress.resolve(href, against: url)
    }
}
