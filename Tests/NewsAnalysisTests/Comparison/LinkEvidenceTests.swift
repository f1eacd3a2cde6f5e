import NewsModel
import NewsText
import Testing

@testable import NewsAnalysis

/// What ties two sentences together, and what does not.
@Suite("Evidence for links")
struct LinkEvidenceTests {
    /// The first article's sentences against the second's, each with what else the article says: by that a word's
    /// weight is told, as in any article.
    private func matrix(_ left: [String], _ right: [String]) -> (Int, Int) -> Float {
        let texts = [left + Self.rest[0], right + Self.rest[1]].enumerated().map {
            ComparisonText(
                id: ArticleID(rawValue: Int64($0.offset)), outlet: "", plainText: $0.element.joined(separator: "\n"))
        }
        let story = StoryContext(texts: texts)
        if story.rank[0] <= story.rank[1] {
            let links = LinkMatrix(story, 0, 1)
            return { links[$0, $1] }
        }
        let links = LinkMatrix(story, 1, 0)
        return { links[$1, $0] }
    }

    private static let rest = [
        [
            "The owner wants to move the machines to Tarnow by the end of March.",
            "Welder Orin Vellmar has worked there for eleven years.",
            "Two members of the council of Orvala walked at the head, behind a band.",
            "The mill has belonged to a fund from the capital since last summer.",
            "Nobody was arrested, and shops stayed open until the evening.",
        ],
        [
            "A fund bought the mill in Orvala a year ago and has cut jobs since.",
            "Orin Vellmar, a welder of 32, carried a sign that his children had painted.",
            "The council will meet with the owner on Friday.",
            "Traffic on the bridge stood still for an hour.",
            "A court has to decide who pays for the clearing of the grounds.",
        ],
    ]

    private static let opening = [
        "Some 400 people marched through Orvala on Monday against the closing of the paper mill.",
        "The police of Orvala counted 400 people in the march against the closing of the mill on Monday.",
    ]

    @Test("names that a pronoun only points back to are not words of its sentence")
    func pronoun() {
        let links = matrix(
            [
                Self.opening[0],
                "Ida Renn, Jon Vance and Lia Holm have signed on for the council, and no doubt will sign on again.",
            ],
            [
                Self.opening[1],
                "Ida Renn, Jon Vance and Lia Holm sit in the council.",
                "He was paid 3 million crowns for running the port and a share of its takings.",
            ])
        #expect(links(1, 2) < SentenceAligner.Threshold.likely)
    }

    @Test("one statement in two wordings by a speaker who is described alike is linked")
    func sameStatement() {
        let links = matrix(
            [
                Self.opening[0],
                "Welder Orin Vellmar said the children of the valley would have to look for work in the capital.",
            ],
            [
                Self.opening[1],
                "\"Our children will have to look for work in the capital,\" said 32-year-old welder Orin Vellmar.",
            ])
        #expect(links(1, 1) >= SentenceAligner.Threshold.likely)
    }

    // MARK: What one side alone says

    private func alone(_ sentence: String, beside other: String) -> Bool {
        let texts = [[Self.opening[0], sentence], [Self.opening[1], other]].enumerated().map {
            ComparisonText(
                id: ArticleID(rawValue: Int64($0.offset)), outlet: "", plainText: $0.element.joined(separator: "\n"))
        }
        let comparison = Comparer.compare(texts[0], texts[1], engine: .alignment)
        return comparison.rows.contains { $0.kind == .onlyLeft && $0.left.contains(1) }
    }

    @Test(
        "a sentence of which the other side has a third in one sentence is not said to be alone",
        arguments: [
            (
                "Other towns may soon follow the example of Orvala, people in the trade believe.",
                "The mayor hopes that the closing is no example which other places copy."
            ),
            (
                "The ministry sent doctors and two helicopters to the valley in the evening.",
                "Help came late: doctors reached the valley on foot."
            ),
        ])
    func paraphrase(_ sentence: String, _ other: String) { #expect(!alone(sentence, beside: other)) }

    @Test("one of which it has nothing is")
    func foreign() {
        #expect(
            alone(
                "Sarnia wants to send convicted burglars home by charter plane.",
                beside: "Snow closed the pass to lorries for two days."))
    }
}
