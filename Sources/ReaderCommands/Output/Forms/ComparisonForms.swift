import JSONRPC
import NewsModel
import NewsText
import NewsWording

/// A value on which two texts differ, or agree in other words.
struct DifferenceForm: AnswerForm {
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

    static let shape = JSONSchema.Shape(
        "difference", "Two values of one type for one thing. Nothing says which is right.",
        [
            .field("type", .choice(ValueKind.allCases.map(\.rawValue))),
            .field(
                "relation", .choice(ValueRelation.allCases.map(\.rawValue)),
                """
                They differ; both can be true; they are given in measures that cannot be held against each other; or the \
                later article has the larger count, which is no difference.
                """),
            .field("subject", .text, "What the values are about, in words that both share; may be empty."),
            .field("left", .text, "As written."), .field("right", .text, "As written."),
            .optional("leftArticle", .integer, "Where more than two articles are compared."),
            .optional("rightArticle", .integer),
            .optional("common", .list(.text), "Of lists: what both name."),
            .optional("onlyLeft", .list(.text)), .optional("onlyRight", .list(.text)),
        ])
}

/// Two texts side by side.
struct ComparisonForm: AnswerForm {
    struct Side: AnswerForm {
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

        static let shape = JSONSchema.Shape(
            "side", "One of the two texts.",
            [
                .optional("article", .integer, "Absent for a text that is not in the index."),
                .field("name", .text, "The outlet, or the file."), .field("title", .text),
            ])
    }
    struct Row: AnswerForm {
        var kind: String
        var likely: Bool
        var moved: Bool
        var left: [String]
        var right: [String]
        var differences: [DifferenceForm]

        static let shape = JSONSchema.Shape(
            "row", "Sentences of either side that belong beside each other.",
            [
                .field("kind", .choice(ComparisonRow.Kind.allCases.map(\.rawValue))),
                .field("likely", .flag, "Whether both state the same as far as can be told, and not surely."),
                .field("moved", .flag, "Whether it stands elsewhere on the other side."),
                .field("left", .list(.text), "Sentences; empty where the side has nothing here."),
                .field("right", .list(.text)), .field("differences", .list(DifferenceForm.schema)),
            ])
    }
    var left: Side
    var right: Side
    var engine: String
    var engineReason: String
    var leftCopied: Double
    var rightCopied: Double
    var rows: [Row]
    var uncomparedLanguages: [String]

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
                kind: row.kind.rawValue, likely: comparison.isLikelyOnly(row), moved: row.isMoved,
                left: row.left.map { leftText.text.text(in: comparison.left[$0].span) },
                right: row.right.map { rightText.text.text(in: comparison.right[$0].span) },
                differences: comparison.differences(in: row).map { DifferenceForm($0) })
        }
        uncomparedLanguages = comparison.uncomparedLanguages
    }

    static let shape = JSONSchema.Shape(
        "comparison", "Two texts side by side, sentence by sentence.",
        [
            .field("left", Side.schema), .field("right", Side.schema),
            .field(
                "engine", .choice(ComparisonEngine.allCases.map(\.rawValue)),
                "By meaning, for texts written independently, or word by word, for versions of one text."),
            .field("engineReason", .text),
            .field(
                "leftCopied", .number,
                "Share of the left words in runs of eight and more that the right has too, 0 to 1."),
            .field("rightCopied", .number),
            .field("rows", .list(Row.schema), "In the order of the left; all of both texts is in some row."),
            .field(
                "uncomparedLanguages", .list(.text),
                "Languages of the two in which figures and names are not compared: nothing is said of them."),
        ])
}

/// Three or more sources: which states which fact.
struct MatrixForm: AnswerForm {
    var sources: [String]
    var facts: [FactForm]
    /// For each source the names and values that no other has.
    var onlyHere: [[String]]
    var uncomparedLanguages: [String]

    init(_ matrix: CoverageMatrix, names: [String]) {
        sources = names
        facts = matrix.facts.map { FactForm($0, in: matrix) }
        onlyHere = matrix.articles.map { _ in [] }
        for sole in SoleItems.all(matrix, outlets: names) { onlyHere[sole.place] = sole.items }
        uncomparedLanguages = matrix.uncomparedLanguages
    }

    static let shape = JSONSchema.Shape(
        "matrix", "Which source states which fact.",
        [
            .field("sources", .list(.text), "Their outlets."), .field("facts", .list(FactForm.schema)),
            .field("onlyHere", .list(.list(.text)), "For each source the names and values that no other has."),
            .field(
                "uncomparedLanguages", .list(.text),
                "Languages among the sources in which figures and names are not compared: nothing is said of them."),
        ])
}
