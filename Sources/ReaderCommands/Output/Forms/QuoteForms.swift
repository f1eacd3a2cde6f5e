import JSONRPC
import NewsModel
import NewsText

/// Who is quoted with what.
struct QuoteBoardForm: AnswerForm {
    var speakers: [String]
    var utterances: [UtteranceForm]

    init(_ board: QuoteBoard) {
        speakers = board.speakers.map(\.name)
        utterances = board.utterances.map(UtteranceForm.init)
    }

    static let shape = JSONSchema.Shape(
        "quotes", "Who is quoted with what, and where.",
        [.field("speakers", .list(.text), "Their names."), .field("utterances", .list(UtteranceForm.schema))])
}

/// Byte offsets into the article's text, as `article --json` gives it.
struct SpanForm: AnswerForm {
    var start: Int
    var end: Int

    init(_ span: TextSpan) {
        start = span.start
        end = span.end
    }

    static let shape = JSONSchema.Shape(
        "span", "A half-open range of UTF-8 bytes of the article's text.",
        [.field("start", .integer), .field("end", .integer)])
}

/// One quotation in one article.
struct QuoteForm: AnswerForm {
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

    static let shape = JSONSchema.Shape(
        "quote", "One quotation in one article.",
        [
            .field("text", .text, "The words quoted, without their marks."),
            .field("kind", .choice(QuoteKind.allCases.map(\.rawValue))),
            .field("span", SpanForm.schema), .field("unclosed", .flag, "Whether its closing mark is missing."),
            .optional("speaker", .text, "The longest form of the name in the article; absent where nobody was found."),
            .optional("mention", .text, "The words that name the speaker for this quotation."),
            .optional("title", .text, "The speaker's office or role, as written."),
            .optional("rule", .choice(AttributionRule.allCases.map(\.rawValue)), "How the speaker was found."),
            .optional("confidence", .number, "The share of right answers that the rule had on labelled text, 0 to 1."),
        ])
}

/// What somebody said, with the forms in which it is printed.
struct UtteranceForm: AnswerForm {
    struct VariantForm: AnswerForm {
        var article: Int64
        var outlet: String
        var published: String?
        var sentence: String
        var relation: String
        var flags: [String]
        var quote: QuoteForm

        static let shape = JSONSchema.Shape(
            "variant", "The form in which one outlet prints it.",
            [
                .field("article", .integer), .field("outlet", .text), .optional("published", .time),
                .field("sentence", .text, "The sentence that it stands in."),
                .field(
                    "relation", .choice(QuoteRelation.allCases.map(\.rawValue)), "How it stands to the fullest form."),
                .field("flags", .list(.choice(QuoteFlag.allCases.map(\.rawValue)))), .field("quote", QuoteForm.schema),
            ])
    }
    var speaker: String?
    var speakerUnsure: Bool
    var speakerKind: String?
    var titles: [String]
    /// The fullest form first.
    var variants: [VariantForm]

    init(_ utterance: Utterance) {
        speaker = utterance.speaker?.name
        speakerUnsure = utterance.isSpeakerUnsure
        speakerKind = utterance.speaker?.kind.rawValue
        titles = utterance.speaker?.titles ?? []
        variants = utterance.variants.map {
            VariantForm(
                article: $0.article.rawValue, outlet: $0.outlet, published: $0.published?.iso8601,
                sentence: $0.sentence, relation: $0.relation.rawValue, flags: $0.flags.map(\.rawValue),
                quote: QuoteForm($0.quote))
        }
    }

    static let shape = JSONSchema.Shape(
        "utterance", "What somebody said, with the forms in which it is printed.",
        [
            .optional("speaker", .text),
            .field("speakerUnsure", .flag, "The speaker is likely, not certain: shown with a question mark."),
            .optional("speakerKind", .choice(SpeakerKind.allCases.map(\.rawValue))),
            .field("titles", .list(.text), "Of the speaker, the most frequent first."),
            .field("variants", .list(VariantForm.schema), "The fullest form first."),
        ])
}
