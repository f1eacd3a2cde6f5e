import JSONRPC
import NewsModel

/// What the program prints as JSON, and the form of each. A kind without a form does not compile, and a test holds the
/// answers of all commands to these forms.
enum AnswerKind: String, CaseIterable {
    case stories, story, headlines, speakers, why, matrix, comparison, reasons, quotes
    case article, versions, search
    case sources, outlets, views, tags, rules
    case rulesTest = "rules-test"
    case enclosures, preview, settings, doctor, change

    /// What is found under the kind's name.
    var body: JSONSchema {
        switch self {
        case .stories: PageForm<StoryForm>.schema
        case .story: StoryDetailForm.schema
        case .headlines: HeadlinesForm.schema
        case .speakers: SpeakersForm.schema
        case .why: WhyForm.schema
        case .matrix: MatrixForm.schema
        case .comparison: ComparisonForm.schema
        case .reasons: .list(.shape(ReasonShapes.reason))
        case .quotes: QuoteBoardForm.schema
        case .article: ArticleForm.schema
        case .versions: VersionsForm.schema
        case .search: PageForm<SearchHitForm>.schema
        case .sources: Self.items(SourceForm.schema)
        case .outlets: OverlapForm.schema
        case .views: Self.items(ViewForm.schema)
        case .tags: Self.items(TagForm.schema)
        case .rules: Self.items(RuleForm.schema)
        case .rulesTest: Self.items(TrialForm.schema)
        case .enclosures: Self.items(EnclosureForm.schema)
        case .preview: Self.items(PreviewForm.schema)
        case .settings: SettingsForm.schema
        case .doctor: ExaminationForm.schema
        case .change: ChangeForm.schema
        }
    }

    /// What it is, and which commands print it.
    var help: String {
        switch self {
        case .stories: "A window of the list of stories: rashomon stories."
        case .story: "A story opened: rashomon story."
        case .headlines: "The headlines of a story's sources: rashomon headlines."
        case .speakers: "Who gets to speak in a story: rashomon speakers."
        case .why: "Why articles stand together in one story: rashomon why."
        case .matrix: "Which source states which fact: rashomon matrix, rashomon compare --all."
        case .comparison: "Two texts side by side: rashomon compare, rashomon versions."
        case .reasons: "Why sentences are linked: rashomon compare --explain."
        case .quotes: "Who is quoted with what: rashomon quotes, rashomon person."
        case .article: "A whole article: rashomon article."
        case .versions: "The versions of an article: rashomon versions."
        case .search: "A window of the articles that a query finds: rashomon search."
        case .sources: "Where articles come from, and how well that works: rashomon sources."
        case .outlets: "Which outlets report with which others: rashomon outlets."
        case .views: "Queries that are kept under names: rashomon views."
        case .tags: "Tags of articles: rashomon tag."
        case .rules: "What is done with articles that arrive: rashomon rules."
        case .rulesTest: "What rules would do: rashomon rules test."
        case .enclosures: "Files that are attached to articles: rashomon enclosures."
        case .preview: "What a source would bring: rashomon sources preview."
        case .settings: "What the program is set to: rashomon config."
        case .doctor: "What an examination of the index found: rashomon doctor."
        case .change: "What a tool of rashomon serve changed."
        }
    }

    /// The schema of the whole answer: version, kind, and the body under the kind's name.
    var schema: JSON {
        JSONSchema.object([
            .field("version", .constant(.integer(Int64(JSONEnvelope.currentVersion)))),
            .field("kind", .constant(.string(rawValue))), .field(rawValue, body),
        ]).document(title: rawValue, help: help)
    }

    private static func items(_ element: JSONSchema) -> JSONSchema { .object([.field("items", .list(element))]) }
}

/// The forms of why sentences are linked.
private enum ReasonShapes {
    static let reason = JSONSchema.Shape(
        "reason", "Why two sentences are linked.",
        [
            .field("left", .integer, "Number of the left sentence, from 0."), .field("right", .integer),
            .field("probability", .number, "That both state the same, 0 to 1."),
            .field("grade", .choice(LinkGrade.allCases.map(\.rawValue))),
            .field("shared", .list(.shape(word)), "The heaviest first."),
            .field("contributions", .list(.shape(contribution))), .field("silences", .list(.shape(silence))),
        ])

    private static let word = JSONSchema.Shape(
        "shared-word", "A word of the left and the one of the right that it is or stands for.",
        [.field("left", .text), .field("right", .text), .field("weight", .number, "Rare words weigh most.")])

    private static let contribution = JSONSchema.Shape(
        "contribution", "What one sort of evidence adds to the log-odds.",
        [.field("name", .text), .field("value", .number)])

    private static let silence = JSONSchema.Shape(
        "silence", "Two values that are not equal and are not said to differ.",
        [.field("left", .text), .field("right", .text), .field("reason", .text, "Why nothing is said.")])
}
