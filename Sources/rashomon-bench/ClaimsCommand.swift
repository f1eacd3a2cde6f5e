import ArgumentParser
import Foundation
import NewsAnalysis
import NewsLanguage
import NewsModel
import NewsText

/// What the screens would say of two articles.
struct ClaimsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claims", abstract: "Prints what the screens say of two articles of one story.",
        discussion: """
            One JSON object: links [{"a_span","b_span","grade","score"}], grades same, partial (likely the same, or \
            alike and not said to be) and related (nothing is claimed); values \
            [{"a_span","b_span","verdict","kind","subject"}], verdicts differs and compatible; facts \
            [{"label","a","b","absent"}] with the spans of the sentences that state each, those that both state \
            first, what each article says of the label, and the article that surely says nothing of it; only, the \
            names and figures that one article has; alone, the sentences that it alone is said to have; lacking, the \
            words that are marked as not in the other. Spans are half-open, in Unicode code points of the files.
            """)

    @Argument(help: "Plain text of the first article; - is standard input.") var left: String
    @Argument(help: "Plain text of the second article.") var right: String
    @Option(help: "Language of both, as a primary subtag of BCP 47; und to guess it from the texts.") var language =
        "und"

    @Flag(help: "Print instead why sentences are linked, and why values that are not equal are not said to differ.")
    var explain = false

    func run() throws {
        if explain {
            let texts = try [left, right].enumerated().map {
                ComparisonText(
                    id: ArticleID(rawValue: Int64($0.offset + 1)), outlet: "",
                    plainText: try BenchInput.text($0.element))
            }
            for reason in ComparisonReasons.reasons(texts[0], texts[1]) { print(Self.line(reason)) }
            return
        }
        print(Claims(try BenchInput.text(left), try BenchInput.text(right), language: language).json.text)
    }
}

extension ClaimsCommand {
    fileprivate static func line(_ reason: LinkReason) -> String {
        let words = reason.shared.prefix(8).map { $0.left == $0.right ? $0.left : "\($0.left)/\($0.right)" }
        let silences = reason.silences.map { "\n   \($0.left) | \($0.right): \($0.reason)" }.joined()
        return
            "\(reason.left) \(reason.right) \(String(format: "%.2f", reason.probability)) \(words.joined(separator: " "))"
            + silences
    }
}

/// The claims about two plain texts, with spans as labelled data has them.
struct Claims {
    let comparison: Comparison
    let matrix: CoverageMatrix
    private let points: (CodePoints, CodePoints)

    init(_ left: String, _ right: String, language: String) {
        let texts = [left, right].enumerated().map {
            var text = ComparisonText(
                id: ArticleID(rawValue: Int64($0.offset + 1)), outlet: ["A", "B"][$0.offset], plainText: $0.element)
            text.language = language == "und" ? LanguageGuess.language(of: $0.element) : language
            return text
        }
        let context = StoryContext(texts: texts)
        comparison = Comparer.compare(texts[0], texts[1], context: context, engine: .alignment)
        matrix = CoverageBuilder.matrix(of: texts, context: context)
        points = (CodePoints(Array(left.utf8)), CodePoints(Array(right.utf8)))
    }

    /// The span of the stored text in the text as it was given.
    private func span(_ span: TextSpan, isLeft: Bool) -> OrderedJSON {
        let points = isLeft ? self.points.0 : self.points.1
        let range = points.range(span.shifted(by: -ComparisonText.plainTextOrigin))
        return .array([.number(range.lowerBound), .number(range.upperBound)])
    }

    private func range(_ span: TextSpan, isLeft: Bool) -> Range<Int> {
        (isLeft ? points.0 : points.1).range(span.shifted(by: -ComparisonText.plainTextOrigin))
    }

    /// Links of sentences whose words are alike, whether or not it is said that they state the same.
    var claimedLinks: [(Range<Int>, Range<Int>)] {
        comparison.links.filter(\.isAlike).map {
            (
                range(comparison.left[$0.left].span, isLeft: true),
                range(comparison.right[$0.right].span, isLeft: false)
            )
        }
    }

    var claimedDifferences: [(Range<Int>, Range<Int>)] {
        comparison.links.flatMap(\.differences).filter { $0.relation == .differs }.map {
            (range($0.left, isLeft: true), range($0.right, isLeft: false))
        }
    }

    /// The sentences of either side that state each fact.
    var claimedFacts: [([Range<Int>], [Range<Int>])] {
        matrix.facts.map { fact in
            (
                fact.statements.filter { $0.article == 0 }.map { range($0.span, isLeft: true) },
                fact.statements.filter { $0.article == 1 }.map { range($0.span, isLeft: false) }
            )
        }
    }

    var json: OrderedJSON {
        .object([
            ("links", .array(comparison.links.map(link))), ("values", .array(comparison.links.flatMap(values))),
            ("facts", .array(matrix.facts.map(fact))),
            ("only", .array(matrix.onlyHere.map { .array($0.map { .string($0) }) })),
            ("alone", .array([alone(isLeft: true), alone(isLeft: false)])),
            (
                "lacking",
                .array([
                    .array(comparison.leftLacking.map { span($0, isLeft: true) }),
                    .array(comparison.rightLacking.map { span($0, isLeft: false) }),
                ])
            ),
        ])
    }

    /// The sentences that one side alone is said to have.
    private func alone(isLeft: Bool) -> OrderedJSON {
        let sentences = isLeft ? comparison.left : comparison.right
        let rows = comparison.rows.filter { $0.kind == (isLeft ? .onlyLeft : .onlyRight) }
        return .array(rows.flatMap { isLeft ? $0.left : $0.right }.map { span(sentences[$0].span, isLeft: isLeft) })
    }

    private func link(_ link: SentenceLink) -> OrderedJSON {
        let grade =
            switch link.grade {
            case .same: "same"
            case .likely: "partial"
            case .related: link.isAlike ? "partial" : "related"
            }
        return .object([
            ("a_span", span(comparison.left[link.left].span, isLeft: true)),
            ("b_span", span(comparison.right[link.right].span, isLeft: false)), ("grade", .string(grade)),
            ("score", .decimal(link.similarity)),
        ])
    }

    private func values(_ link: SentenceLink) -> [OrderedJSON] {
        link.differences.filter { $0.relation != .otherMeasure }.map { difference in
            .object([
                ("a_span", span(difference.left, isLeft: true)), ("b_span", span(difference.right, isLeft: false)),
                ("verdict", .string(difference.relation.rawValue)), ("kind", .string(difference.kind.rawValue)),
                ("subject", .string(difference.subject)), ("a", .string(difference.leftText)),
                ("b", .string(difference.rightText)),
            ])
        }
    }

    private func fact(_ fact: Fact) -> OrderedJSON {
        func spans(_ article: Int) -> OrderedJSON {
            .array(fact.statements.filter { $0.article == article }.map { span($0.span, isLeft: article == 0) })
        }
        let absent = ["a", "b"].enumerated().filter { fact.coverage[$0.offset] == .absent }.map(\.element)
        return .object([
            ("label", .string(fact.label)), ("a", spans(0)), ("b", spans(1)),
            ("absent", .array(absent.map { .string($0) })),
            ("coverage", .array(fact.coverage.map { .string($0.rawValue) })),
            (
                "differences",
                .array(fact.differences.map { .string("\($0.difference.leftText) | \($0.difference.rightText)") })
            ),
        ])
    }
}
