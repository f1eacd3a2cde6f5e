import JSONRPC
import NewsIndex
import NewsModel
import NewsText

/// An article in a list.
struct ArticleRowForm: AnswerForm {
    var id: Int64
    var story: Int64?
    var title: String
    var outlet: String
    var author: String?
    var published: String?
    var updated: String?
    var firstSeen: String
    var url: String?
    var language: String
    var words: Int
    var versions: Int
    var read: Bool
    var starred: Bool
    var tags: [String]

    init(_ article: ArticleSummary) {
        id = article.id.rawValue
        story = article.story?.rawValue
        title = article.title
        outlet = article.outlet
        author = article.author
        published = article.published?.iso8601
        updated = article.updated?.iso8601
        firstSeen = article.firstSeen.iso8601
        url = article.url
        language = article.language
        words = article.wordCount
        versions = article.versionCount
        read = article.isRead
        starred = article.isStarred
        tags = article.tags
    }

    static let shape = JSONSchema.Shape(
        "article-row", "An article without its text.",
        [
            .field("id", .integer), .optional("story", .integer, "Absent while it is in no story yet."),
            .field("title", .text), .field("outlet", .text), .optional("author", .text),
            .optional("published", .time, "Absent where unknown."), .optional("updated", .time),
            .field("firstSeen", .time), .optional("url", .text),
            .field("language", .text, "Primary language subtag (BCP 47), und where unknown."),
            .field("words", .integer, "How many."), .field("versions", .integer, "1 where it never changed."),
            .field("read", .flag), .field("starred", .flag), .field("tags", .list(.text)),
        ])
}

/// A whole article.
struct ArticleForm: AnswerForm {
    struct BlockForm: AnswerForm {
        var kind: String
        var span: SpanForm
        var repeated: Bool

        static let shape = JSONSchema.Shape(
            "block", "A paragraph, a heading, a line of a list …",
            [
                .field(
                    "kind", .text,
                    "paragraph, heading1 to heading6, listItem, blockQuote, preformatted, tableRow, image."),
                .field("span", SpanForm.schema),
                .field("repeated", .flag, "Whether it says again what an earlier block, or the title, says."),
            ])
    }
    struct LinkForm: AnswerForm {
        var span: SpanForm
        var url: String

        static let shape = JSONSchema.Shape(
            "link", "A link of the text.", [.field("span", SpanForm.schema), .field("url", .text)])
    }
    struct PlaceForm: AnswerForm {
        var source: String
        var location: String

        static let shape = JSONSchema.Shape(
            "place", "Where the article was found.",
            [.field("source", .text, "The source's name."), .field("location", .text, "An address or a path.")])
    }
    struct AttachmentForm: AnswerForm {
        var url: String
        var type: String?
        var size: Int?

        static let shape = JSONSchema.Shape(
            "attachment", "A file that the feed names with the article.",
            [
                .field("url", .text), .optional("type", .text, "A media type."),
                .optional("size", .integer, "In bytes, as the feed says."),
            ])
    }

    var article: ArticleRowForm
    /// The title, then one paragraph a line.
    var text: String
    var blocks: [BlockForm]
    var links: [LinkForm]
    var places: [PlaceForm]
    var quotes: [QuoteForm]
    var attachments: [AttachmentForm]
    var categories: [String]
    var note: String?

    init(_ article: Article) {
        self.article = ArticleRowForm(article.summary)
        text = article.content.text
        blocks = article.content.blocks.map {
            BlockForm(kind: $0.kind.name, span: SpanForm($0.span), repeated: $0.isRepeat)
        }
        links = article.content.links.map { LinkForm(span: SpanForm($0.span), url: $0.url) }
        places = article.places.map { PlaceForm(source: $0.sourceName, location: $0.location) }
        quotes = article.quotes.map(QuoteForm.init)
        attachments = article.enclosures.map { AttachmentForm(url: $0.url, type: $0.type, size: $0.length) }
        categories = article.categories
        note = article.note
    }

    static let shape = JSONSchema.Shape(
        "article", "A whole article in its newest version.",
        [
            .field("article", ArticleRowForm.schema),
            .field("text", .text, "The title, then one paragraph a line. Spans count its UTF-8 bytes."),
            .field("blocks", .list(BlockForm.schema)), .field("links", .list(LinkForm.schema)),
            .field("places", .list(PlaceForm.schema)), .field("quotes", .list(QuoteForm.schema)),
            .field("attachments", .list(AttachmentForm.schema)),
            .field("categories", .list(.text), "What its source files it under."),
            .optional("note", .text, "The reader's own."),
        ])
}

extension TextBlock.Kind {
    fileprivate var name: String {
        switch self {
        case .paragraph: "paragraph"
        case .heading(let level): "heading\(level)"
        case .listItem: "listItem"
        case .blockQuote: "blockQuote"
        case .preformatted: "preformatted"
        case .tableRow: "tableRow"
        case .image: "image"
        }
    }
}

/// An article that a search found.
struct SearchHitForm: AnswerForm {
    var article: ArticleRowForm
    var excerpt: String

    init(_ hit: SearchHit) {
        article = ArticleRowForm(hit.article)
        excerpt = hit.excerpt
    }

    static let shape = JSONSchema.Shape(
        "hit", "An article that was found.",
        [.field("article", ArticleRowForm.schema), .field("excerpt", .text, "A passage around the first words found.")])
}
