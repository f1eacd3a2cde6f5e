import JSONRPC
import NewsModel

/// A name or word that the articles of a story share.
struct TermForm: AnswerForm {
    var text: String
    var articles: Int
    var share: Double
    var oneIn: Int?

    init(_ term: StoryEvidence.Term) {
        text = term.text
        articles = term.articles
        share = term.share
        oneIn = term.oneIn
    }

    static let shape = JSONSchema.Shape(
        "term", "A name or word that articles of a story share.",
        [
            .field("text", .text), .field("articles", .integer, "In how many of them it occurs."),
            .field("share", .number, "The part of the likeness of the articles that it makes, 0 to 1."),
            .optional("oneIn", .integer, "One of so many texts has it, in news at large."),
        ])
}

/// A story as a part of an affair.
struct AffairForm: AnswerForm {
    var story: Int64
    var headline: String
    var outlets: [String]
    var articles: Int
    var first: String
    var last: String
    var follows: Int64?
    var likeness: Double?
    var words: [String]
    var new: [String]

    init(_ story: AffairStory) {
        self.story = story.story.rawValue
        headline = story.headline
        outlets = story.outlets
        articles = story.articleCount
        first = story.first.iso8601
        last = story.last.iso8601
        follows = story.follows?.story.rawValue
        likeness = story.follows?.likeness
        words = story.follows?.words ?? []
        new = story.new
    }

    static let shape = JSONSchema.Shape(
        "affair-story", "A story of an affair that goes on over several stories.",
        [
            .field("story", .integer), .field("headline", .text), .field("outlets", .list(.text)),
            .field("articles", .integer, "How many."), .field("first", .time), .field("last", .time),
            .optional("follows", .integer, "The earlier story that it follows; absent for the first."),
            .optional("likeness", .number, "How alike the articles of the two are, 0 to 1."),
            .field("words", .list(.text), "What both name."),
            .field("new", .list(.text), "Names and terms that no earlier story of the affair has."),
        ])
}

/// A story of another language that tells of the same.
struct LinkedForm: AnswerForm {
    var story: Int64
    var language: String
    var headline: String
    var outlets: [String]
    var articles: Int
    var probability: Double
    var words: [String]

    init(_ linked: LinkedStory) {
        story = linked.story.rawValue
        language = linked.language
        headline = linked.headline
        outlets = linked.outlets
        articles = linked.articleCount
        probability = linked.probability
        words = linked.words
    }

    static let shape = JSONSchema.Shape(
        "linked-story", "A story of another language that tells of the same event.",
        [
            .field("story", .integer), .field("language", .text), .field("headline", .text),
            .field("outlets", .list(.text)), .field("articles", .integer, "How many."),
            .field("probability", .number, "How sure the link is, 0 to 1."),
            .field("words", .list(.text), "What the titles of both name."),
        ])
}

/// Something that one or more sources say.
struct FactForm: AnswerForm {
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

    static let shape = JSONSchema.Shape(
        "fact", "Something that one or more sources say.",
        [
            .field(
                "label", .text,
                "The sentence that names it best when read alone, or the beginning of one before an ellipsis."),
            .field(
                "coverage", .list(.choice(Coverage.allCases.map(\.rawValue))),
                "For each source: it states it, states some of it, it is not known, or it has nothing to do with it."),
            .field(
                "places", .list(.nullable(.number)),
                "For each source where it states it first, 0 for its first sentence to 1 for its last."),
            .field(
                "differences", .list(DifferenceForm.schema), "Values on which sources differ, or that grew over time."),
        ])
}

/// What sources give for one thing that is counted or measured.
struct FiguresForm: AnswerForm {
    struct Entry: AnswerForm {
        var article: Int64
        var figure: String
        var source: String?
        var published: String?
        var none: Bool

        static let shape = JSONSchema.Shape(
            "figure", "A figure in one article.",
            [
                .field("article", .integer), .field("figure", .text, "As written."),
                .optional("source", .text, "Whom the sentence names as saying so; absent for the outlet itself."),
                .optional("published", .time, "When the article first printed it."),
                .field("none", .flag, "Whether it says that there was none."),
            ])
    }
    var subject: String
    var entries: [Entry]

    init(_ series: FigureSeries, in detail: StoryDetail) {
        subject = series.subject
        entries = series.entries.map { entry in
            let article = detail.matrix.articles[entry.article]
            let source = detail.sources.first { $0.article.id == article }
            return Entry(
                article: article.rawValue, figure: entry.text, source: entry.source,
                published: source?.time(of: entry.words?.text ?? entry.text)?.iso8601, none: entry.isDenied)
        }
    }

    static let shape = JSONSchema.Shape(
        "figures", "What sources give for one thing that is counted or measured.",
        [
            .field("subject", .text, "What is counted, in the words of one source."),
            .field("entries", .list(Entry.schema), "By time of publication where it is known."),
        ])
}

/// How much a speaker gets to say.
struct SpeakerForm: AnswerForm {
    var speaker: String
    var words: [Int]

    init(_ share: SpeakerShare) {
        speaker = share.speaker.name
        words = share.words
    }

    static let shape = JSONSchema.Shape(
        "speaker-share", "How much a speaker gets to say.",
        [
            .field("speaker", .text),
            .field("words", .list(.integer), "Words printed in quotation marks, for each source in their order."),
        ])
}
