import JSONRPC
import NewsIndex
import NewsModel
import NewsText
import NewsWording

/// A story opened.
struct StoryDetailForm: AnswerForm {
    struct Source: AnswerForm {
        var article: ArticleRowForm
        var onlyHere: [String]
        var copiedFrom: Int64?
        var copiedShare: Double?

        static let shape = JSONSchema.Shape(
            "source", "One article as a side of a story.",
            [
                .field("article", ArticleRowForm.schema),
                .field("onlyHere", .list(.text), "Names and values that no other source of the story has."),
                .optional("copiedFrom", .integer, "The article that shares the most long runs of words with it."),
                .optional("copiedShare", .number, "The share of its own words in those runs, 0 to 1."),
            ])
    }

    struct BriefForm: AnswerForm {
        var article: Int64
        var start: Int
        var text: String

        static let shape = JSONSchema.Shape(
            "brief", "What happened, in a sentence of one source.",
            [
                .field("article", .integer), .field("text", .text),
                .field("start", .integer, "The byte of the article's text at which it begins."),
            ])
    }

    var story: StoryForm
    var inBrief: BriefForm?
    var sources: [Source]
    /// Stories of other languages that tell of the same.
    var linked: [LinkedForm]
    var affair: [AffairForm]
    var facts: [FactForm]
    var terms: [TermForm]
    var quotes: [UtteranceForm]
    var figures: [FiguresForm]
    /// Sources grouped by text, as places in `sources`.
    var independentTexts: [[Int]]
    var headlines: [HeadlineForm]
    var speakers: [SpeakerForm]

    /// Languages whose values and speakers are not compared, by their English names.
    var uncomparedLanguages: [String]

    struct HeadlineForm: AnswerForm {
        var title: String
        var shared: [String]

        static let shape = JSONSchema.Shape(
            "headline", "The headline of a source.",
            [.field("title", .text), .field("shared", .list(.text), "Words of it that other headlines have too.")])
    }

    init(_ detail: StoryDetail) {
        story = StoryForm(detail.summary)
        let digest = StoryDigest(detail)
        inBrief = digest.lead.map {
            BriefForm(article: $0.article.rawValue, start: $0.offset, text: $0.text)
        }
        linked = detail.linked.map(LinkedForm.init)
        affair = detail.affair.map(AffairForm.init)
        sources = detail.sources.map { source in
            Source(
                article: ArticleRowForm(source.article),
                onlyHere: digest.onlyThere.first { $0.article == source.article.id }?.items ?? [],
                copiedFrom: source.copiedFrom?.article.rawValue, copiedShare: source.copiedFrom?.share)
        }
        facts = detail.matrix.facts.map { FactForm($0, in: detail.matrix) }
        terms = detail.evidence.terms.map(TermForm.init)
        quotes = detail.quotes.utterances.map(UtteranceForm.init)
        figures = detail.matrix.series.map { FiguresForm($0, in: detail) }
        independentTexts = detail.matrix.independentTexts
        headlines = detail.headlines.rows.map { row in
            HeadlineForm(title: row.title, shared: row.shared.map { row.title.text(in: $0) })
        }
        speakers = detail.speakerShares.map(SpeakerForm.init)
        uncomparedLanguages = detail.matrix.uncomparedLanguages
    }

    static let shape = JSONSchema.Shape(
        "story-detail", "A story with its sources, on what they differ, what only one has, and who is quoted.",
        [
            .field("story", StoryForm.schema),
            .optional("inBrief", BriefForm.schema, "Missing where what all sources say tells it."),
            .field("sources", .list(Source.schema), "By time."),
            .field("linked", .list(LinkedForm.schema), "Stories of other languages that tell of the same."),
            .field(
                "affair", .list(AffairForm.schema),
                "The stories of the affair that it is a part of, by time, itself among them; empty where it stands alone."
            ),
            .field("facts", .list(FactForm.schema), "What sources state, that of most sources first."),
            .field("terms", .list(TermForm.schema), "What its articles share and others rarely have."),
            .field("quotes", .list(UtteranceForm.schema)),
            .field(
                "figures", .list(FiguresForm.schema), "What is counted or measured and differs, or changed with time."),
            .field(
                "independentTexts", .list(.list(.integer)),
                "Sources grouped by text, as places in sources from 0: those of a group print one text."),
            .field("headlines", .list(HeadlineForm.schema), "One for each of sources."),
            .field("speakers", .list(SpeakerForm.schema), "Who gets to speak, those with the most words first."),
            .field(
                "uncomparedLanguages", .list(.text),
                "Languages among the sources in which figures and names are not compared: nothing is said of them."),
        ])
}
