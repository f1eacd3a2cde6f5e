import NewsModel
import NewsText
import Testing

/// How many things a story's sources dispute.
@Suite struct ThingInDisputeTests {
    private func difference(
        _ left: String, _ right: String, at places: (Int, Int) = (0, 0), _ kind: ValueKind = .number,
        _ relation: ValueRelation = .differs
    ) -> ValueDifference {
        ValueDifference(
            kind: kind, relation: relation, left: TextSpan(places.0, places.0 + left.utf8.count),
            right: TextSpan(places.1, places.1 + right.utf8.count), leftText: left, rightText: right)
    }

    private func matrix(_ differences: [(Int, Int, ValueDifference)]) -> CoverageMatrix {
        let articles = (0..<4).map { ArticleID(Int64($0)) }
        // Each stands in a fact of its own: one thing may be told in several.
        let facts = differences.map { left, right, difference in
            Fact(
                label: "", statements: [], coverage: articles.map { _ in .states },
                differences: [FactDifference(leftArticle: left, rightArticle: right, difference: difference)])
        }
        return CoverageMatrix(articles: articles, facts: facts, onlyHere: [], copied: [])
    }

    private static let noQuotes = QuoteBoard(speakers: [], utterances: [])

    private func disputed(_ differences: [(Int, Int, ValueDifference)]) -> Int {
        matrix(differences).thingsInDispute(besides: Self.noQuotes).count(where: \.isDisputed)
    }

    @Test func figuresThatWentOnAreNotCounted() {
        let grown = difference("14", "37", .number, .later)
        #expect(disputed([(0, 1, grown)]) == 0)
        #expect(matrix([(0, 1, grown)]).thingsInDispute(besides: Self.noQuotes).count == 1)
        #expect(disputed([(0, 1, grown), (1, 2, difference("37", "35", at: (0, 40)))]) == 1)
    }

    @Test func oneThingIsCountedOnceHoweverManyGiveIt() {
        let pairs = [
            (0, 1, difference("17", "19", at: (5, 50))), (0, 2, difference("17", "at least 19", at: (5, 80))),
            (1, 3, difference("19", "21", at: (50, 7))),
        ]
        #expect(disputed(pairs) == 1)
        #expect(disputed(pairs + [(0, 1, difference("$4 million", "$5 million", at: (300, 300), .money))]) == 2)
    }

    private func difference(
        _ left: String, _ right: String, _ kind: ValueKind, _ relation: ValueRelation = .differs
    ) -> ValueDifference { difference(left, right, at: (0, 0), kind, relation) }
}
