import Foundation
import NewsIndex
import NewsModel
import NewsText

/// The JSON that the commands print with `--json`. Its form is documented in the README; `version` grows when a field
/// changes its meaning or goes away, not when one is added.
struct JSONEnvelope<Body: Encodable>: Encodable {
    static var currentVersion: Int { 1 }

    /// What `body` is: "stories", "story", "article", "comparison", "quotes", "search" …
    var kind: String
    var body: Body

    private struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(Self.currentVersion, forKey: Key("version"))
        try container.encode(kind, forKey: Key("kind"))
        try container.encode(body, forKey: Key(kind))
    }

    /// The whole as indented JSON with a stable order of keys.
    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

/// One window of a list.
struct PageForm<Item: Encodable>: Encodable {
    /// Length of the whole list.
    var total: Int
    /// Number of the first item in it, from 0.
    var offset: Int
    var items: [Item]

    init<Value>(_ page: Page<Value>, of form: (Value) -> Item) {
        total = page.total
        offset = page.offset
        items = page.items.map(form)
    }
}

struct QuoteBoardForm: Encodable {
    var speakers: [String]
    var utterances: [UtteranceForm]

    init(_ board: QuoteBoard) {
        speakers = board.speakers.map(\.name)
        utterances = board.utterances.map(UtteranceForm.init)
    }
}

struct StoryForm: Encodable {
    var id: Int64
    var headline: String
    var outlets: [String]
    var articles: Int
    var unread: Int
    /// ISO 8601; absent where no article of the story has a date.
    var first: String?
    var last: String?
    var languages: [String]
    var terms: [String]
    var quotes: Int
    var differences: Int?
    var starred: Bool
    /// Languages in which other stories tell of the same.
    var alsoIn: [String]

    init(_ story: StorySummary) {
        id = story.id.rawValue
        headline = story.headline
        outlets = story.outlets
        articles = story.articleCount
        unread = story.unreadCount
        first = story.isDated ? story.first.iso8601 : nil
        last = story.isDated ? story.last.iso8601 : nil
        languages = story.languages
        terms = story.terms
        quotes = story.quoteCount
        differences = story.differenceCount
        starred = story.isStarred
        alsoIn = story.alsoIn
    }
}

struct ArticleRowForm: Encodable {
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
}

struct StoryDetailForm: Encodable {
    struct Source: Encodable {
        var article: ArticleRowForm
        var onlyHere: [String]
        var copiedFrom: Int64?
        var copiedShare: Double?
    }
    struct FactForm: Encodable {
        var label: String
        /// For each source, in the order of `sources`: "states", "mentions", "unknown" or "absent".
        var coverage: [String]
        /// For each source where it states it first, 0 for its first sentence to 1 for its last.
        var places: [Double?]
        var differences: [DifferenceForm]

        init(_ fact: Fact, in matrix: CoverageMatrix) {
            label = fact.label
            coverage = fact.coverage.map(\.rawValue)
            places = matrix.articles.indices.map { fact.place(in: $0) }
            differences = fact.differences.map {
                DifferenceForm(
                    $0.difference, left: matrix.articles[$0.leftArticle].rawValue,
                    right: matrix.articles[$0.rightArticle].rawValue)
            }
        }
    }
    struct TermForm: Encodable {
        var text: String
        var articles: Int
    }

    struct LinkedForm: Encodable {
        var story: Int64
        var language: String
        var headline: String
        var outlets: [String]
        var articles: Int
        var probability: Double
        /// What the titles of both name.
        var words: [String]
    }

    var story: StoryForm
    var sources: [Source]
    /// Stories of other languages that tell of the same.
    var linked: [LinkedForm]
    var facts: [FactForm]
    var terms: [TermForm]
    var quotes: [UtteranceForm]
    var figures: [FiguresForm]
    /// Sources grouped by text, as places in `sources`.
    var independentTexts: [[Int]]
    var headlines: [HeadlineForm]
    var speakers: [SpeakerForm]

    struct FiguresForm: Encodable {
        struct Entry: Encodable {
            var article: Int64
            var figure: String
            var source: String?
            var none: Bool
        }
        var subject: String
        var entries: [Entry]
    }
    struct HeadlineForm: Encodable {
        var title: String
        /// Words that other headlines have too.
        var shared: [String]
    }
    struct SpeakerForm: Encodable {
        var speaker: String
        /// Words quoted, for each of `sources`.
        var words: [Int]
    }

    init(_ detail: StoryDetail) {
        story = StoryForm(detail.summary)
        linked = detail.linked.map {
            LinkedForm(
                story: $0.story.rawValue, language: $0.language, headline: $0.headline, outlets: $0.outlets,
                articles: $0.articleCount, probability: $0.probability, words: $0.words)
        }
        sources = detail.sources.map {
            Source(
                article: ArticleRowForm($0.article), onlyHere: $0.onlyHere,
                copiedFrom: $0.copiedFrom?.article.rawValue, copiedShare: $0.copiedFrom?.share)
        }
        facts = detail.matrix.facts.map { FactForm($0, in: detail.matrix) }
        terms = detail.evidence.terms.map { TermForm(text: $0.text, articles: $0.articles) }
        quotes = detail.quotes.utterances.map(UtteranceForm.init)
        figures = detail.matrix.series.map { series in
            FiguresForm(
                subject: series.subject,
                entries: series.entries.map {
                    FiguresForm.Entry(
                        article: detail.matrix.articles[$0.article].rawValue, figure: $0.text, source: $0.source,
                        none: $0.isDenied)
                })
        }
        independentTexts = detail.matrix.independentTexts
        headlines = detail.headlines.rows.map { row in
            HeadlineForm(title: row.title, shared: row.shared.map { row.title.text(in: $0) })
        }
        speakers = detail.speakerShares.map { SpeakerForm(speaker: $0.speaker.name, words: $0.words) }
    }
}

/// A value on which two texts differ, or agree in other words.
struct DifferenceForm: Encodable {
    var type: String
    var relation: String
    var subject: String
    var left: String
    var right: String
    var leftArticle: Int64?
    var rightArticle: Int64?
    var common: [String]?
    var onlyLeft: [String]?
    var onlyRight: [String]?

    init(_ difference: ValueDifference, left leftArticle: Int64? = nil, right rightArticle: Int64? = nil) {
        type = difference.kind.rawValue
        relation = difference.relation.rawValue
        subject = difference.subject
        left = difference.leftText
        right = difference.rightText
        self.leftArticle = leftArticle
        self.rightArticle = rightArticle
        if difference.kind == .list {
            common = difference.common
            onlyLeft = difference.onlyLeft
            onlyRight = difference.onlyRight
        }
    }
}

/// Byte offsets into the article's text, as `article --json` gives it.
struct SpanForm: Encodable {
    var start: Int
    var end: Int
    init(_ span: TextSpan) {
        start = span.start
        end = span.end
    }
}

struct QuoteForm: Encodable {
    var text: String
    var kind: String
    var span: SpanForm
    var unclosed: Bool
    var speaker: String?
    var mention: String?
    var title: String?
    var rule: String?
    var confidence: Double?

    init(_ quote: Quote) {
        text = quote.text
        kind = quote.kind.rawValue
        span = SpanForm(quote.span)
        unclosed = quote.isUnclosed
        speaker = quote.attribution?.name
        mention = quote.attribution?.mentionText
        title = quote.attribution?.title
        rule = quote.attribution?.rule.rawValue
        confidence = quote.attribution?.confidence
    }
}

struct ArticleForm: Encodable {
    struct BlockForm: Encodable {
        var kind: String
        var span: SpanForm
        var repeated: Bool
    }
    struct LinkForm: Encodable {
        var span: SpanForm
        var url: String
    }
    struct PlaceForm: Encodable {
        var source: String
        var location: String
    }
    struct AttachmentForm: Encodable {
        var url: String
        var type: String?
        /// In bytes, as the feed says.
        var size: Int?
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

struct UtteranceForm: Encodable {
    struct VariantForm: Encodable {
        var article: Int64
        var outlet: String
        var published: String?
        var sentence: String
        var relation: String
        var flags: [String]
        var quote: QuoteForm
    }
    var speaker: String?
    var speakerKind: String?
    var titles: [String]
    /// The fullest form first.
    var variants: [VariantForm]

    init(_ utterance: Utterance) {
        speaker = utterance.speaker?.name
        speakerKind = utterance.speaker?.kind.rawValue
        titles = utterance.speaker?.titles ?? []
        variants = utterance.variants.map {
            VariantForm(
                article: $0.article.rawValue, outlet: $0.outlet, published: $0.published?.iso8601,
                sentence: $0.sentence, relation: $0.relation.rawValue, flags: $0.flags.map(\.rawValue),
                quote: QuoteForm($0.quote))
        }
    }
}

/// Two texts side by side.
struct ComparisonForm: Encodable {
    struct Side: Encodable {
        /// Absent for a text that is not in the index.
        var article: Int64?
        /// The outlet, or the file.
        var name: String
        var title: String

        init(_ side: ComparedSide) {
            article = side.article?.rawValue
            name = side.name
            title = side.content.title
        }
    }
    struct Row: Encodable {
        var kind: String
        var moved: Bool
        var left: [String]
        var right: [String]
        var differences: [DifferenceForm]
    }
    var left: Side
    var right: Side
    var engine: String
    var engineReason: String
    var leftCopied: Double
    var rightCopied: Double
    var rows: [Row]

    init(_ pair: SidePair) {
        let comparison = pair.comparison
        let (leftText, rightText) = (pair.left.content, pair.right.content)
        left = Side(pair.left)
        right = Side(pair.right)
        engine = comparison.engine.rawValue
        engineReason = comparison.engineReason
        leftCopied = comparison.leftCopied
        rightCopied = comparison.rightCopied
        rows = comparison.rows.map { row in
            Row(
                kind: row.kind.rawValue, moved: row.isMoved,
                left: row.left.map { leftText.text.text(in: comparison.left[$0].span) },
                right: row.right.map { rightText.text.text(in: comparison.right[$0].span) },
                differences: row.links.flatMap { comparison.links[$0].differences.map { DifferenceForm($0) } })
        }
    }
}

/// Three or more sources: which states which fact.
struct MatrixForm: Encodable {
    var sources: [String]
    var facts: [StoryDetailForm.FactForm]
    /// For each source the names and values that no other has.
    var onlyHere: [[String]]

    init(_ matrix: CoverageMatrix, names: [String]) {
        sources = names
        facts = matrix.facts.map { StoryDetailForm.FactForm($0, in: matrix) }
        onlyHere = matrix.onlyHere
    }
}

struct SearchHitForm: Encodable {
    var article: ArticleRowForm
    var excerpt: String
    init(_ hit: SearchHit) {
        article = ArticleRowForm(hit.article)
        excerpt = hit.excerpt
    }
}
