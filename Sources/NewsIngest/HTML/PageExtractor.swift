public import NewsModel
import NewsText

/// What a page holds for a reader.
public struct ExtractedPage: Sendable {
    /// Title and body, without navigation, adverts, related links and comments.
    public var content: ArticleText
    public var author: String?
    public var published: Timestamp?
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
        content: ArticleText, author: String? = nil, published: Timestamp? = nil, updated: Timestamp? = nil,
        language: String = "und", outlet: String? = nil, canonical: String? = nil, problems: [String] = []
    ) {
        self.content = content
        self.author = author
        self.published = published
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
    /// it has.
    public static func extract(_ bytes: [UInt8], url: String?, contentType: String?) -> ExtractedPage {
        let decoded = TextDecoder.decode(bytes, declared: HTMLCharset.declared(bytes, contentType: contentType))
        let tree = HTMLTree(decoded.bytes)
        var problems: [String] = []
        if decoded.isDoubtful { problems.append("has letters that could not be read as \(decoded.encoding)") }
        if tree.wasCut { problems.append("is nested or built beyond reason and was read in part") }
        guard !tree.nodes.isEmpty else {
            return ExtractedPage(content: ArticleText(title: "", blocks: []), problems: problems)
        }
        let title = tree.first(.title).map { tree.plainText($0) } ?? tree.first(.h1).map { tree.plainText($0) } ?? ""
        var blocks = HTMLBlocks(tree, base: url, into: ArticleTextBuilder(title: title)) { node in
            [.nav, .aside, .footer, .header].contains(tree.nodes[node].tag)
        }
        blocks.write(0)
        var builder = blocks.finish()
        let content = builder.finish()
        return ExtractedPage(content: content, language: LanguageGuess.language(of: content.text), problems: problems)
    }
}
