import JSONRPC
import NewsModel
import NewsText

/// The headlines of a story under each other.
struct HeadlinesForm: AnswerForm {
    struct Row: AnswerForm {
        var article: Int64
        var outlet: String
        var published: String?
        var title: String
        var shared: [String]

        static let shape = JSONSchema.Shape(
            "headline-row", "The headline of one source.",
            [
                .field("article", .integer), .field("outlet", .text), .optional("published", .time),
                .field("title", .text), .field("shared", .list(.text), "Words of it that other headlines have too."),
            ])
    }
    var story: Int64
    var headline: String
    var items: [Row]

    init(_ detail: StoryDetail) {
        story = detail.summary.id.rawValue
        headline = detail.summary.headline
        items = detail.headlines.rows.map { row in
            let id = detail.matrix.articles[row.article]
            return Row(
                article: id.rawValue, outlet: detail.sources.outlet(of: id),
                published: detail.sources.first { $0.article.id == id }?.article.published?.iso8601, title: row.title,
                shared: row.shared.map { row.title.text(in: $0) })
        }
    }

    static let shape = JSONSchema.Shape(
        "headlines", "The headlines of a story under each other.",
        [
            .field("story", .integer), .field("headline", .text, "The one that stands for the story in lists."),
            .field("items", .list(Row.schema)),
        ])
}

/// Who gets to speak in a story.
struct SpeakersForm: AnswerForm {
    struct Source: AnswerForm {
        var article: Int64
        var outlet: String

        static let shape = JSONSchema.Shape(
            "speakers-source", "A source of the story.", [.field("article", .integer), .field("outlet", .text)])
    }
    var story: Int64
    var sources: [Source]
    var items: [SpeakerForm]

    init(_ detail: StoryDetail) {
        story = detail.summary.id.rawValue
        sources = detail.matrix.articles.map {
            Source(article: $0.rawValue, outlet: detail.sources.outlet(of: $0))
        }
        items = detail.speakerShares.map(SpeakerForm.init)
    }

    static let shape = JSONSchema.Shape(
        "speakers", "Who gets to speak in a story, and how much in each source.",
        [
            .field("story", .integer), .field("sources", .list(Source.schema)),
            .field("items", .list(SpeakerForm.schema), "Those with the most words first."),
        ])
}

/// Why articles stand together in one story.
struct WhyForm: AnswerForm {
    struct Tie: AnswerForm {
        var article: Int64
        var outlet: String
        var strength: Double
        var terms: [String]
        var apart: Int64?

        static let shape = JSONSchema.Shape(
            "tie", "How one article is tied to the rest of its story.",
            [
                .field("article", .integer), .field("outlet", .text),
                .field("strength", .number, "Mean similarity to the story, 0 to 1."), .field("terms", .list(.text)),
                .optional("apart", .integer, "Seconds to the nearest other article of the story."),
            ])
    }
    struct Rule: AnswerForm {
        var query: String
        var points: Int

        static let shape = JSONSchema.Shape(
            "rule-points", "A rule of the reader's that moves the story in the default order.",
            [.field("query", .text), .field("points", .integer)])
    }
    var story: Int64
    var headline: String
    var terms: [TermForm]
    var ties: [Tie]
    var linked: [LinkedForm]
    var affair: [AffairForm]
    var corrections: [String]
    var rules: [Rule]

    init(_ detail: StoryDetail) {
        story = detail.summary.id.rawValue
        headline = detail.summary.headline
        terms = detail.evidence.terms.map(TermForm.init)
        ties = detail.evidence.ties.map {
            Tie(
                article: $0.article.rawValue, outlet: detail.sources.outlet(of: $0.article), strength: $0.strength,
                terms: $0.terms, apart: $0.apart)
        }
        linked = detail.linked.map(LinkedForm.init)
        affair = detail.affair.map(AffairForm.init)
        corrections = detail.evidence.corrections
        rules = detail.evidence.rules.map { Rule(query: $0.query, points: $0.points) }
    }

    static let shape = JSONSchema.Shape(
        "why", "Why articles stand together in one story.",
        [
            .field("story", .integer), .field("headline", .text),
            .field("terms", .list(TermForm.schema), "What they share and others rarely have."),
            .field("ties", .list(Tie.schema), "The weakest first."),
            .field("linked", .list(LinkedForm.schema), "Stories of other languages that tell of the same."),
            .field("affair", .list(AffairForm.schema), "The stories of its affair, and what each follows and why."),
            .field("corrections", .list(.text), "What the reader merged or split, in words."),
            .field("rules", .list(Rule.schema)),
        ])
}
