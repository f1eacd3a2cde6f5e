import NewsAnalysis
import NewsModel
import NewsText
import NewsWording
import Testing

/// What must hold for any two texts.
@Suite("Comparison of any texts")
struct InvariantTests {
    /// A small generator with a fixed seed, so that a failure comes again.
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let words = [
        "the", "storm", "killed", "12", "people", "and", "injured", "4,000", "$3.5", "million", "percent", "%", ",",
        ".", "“", "”",
        "\"", "Velm", "Minister", "Ida", "Renn", "Monday", "March", "4", "2021", "nearly", "four", "years", "more",
        "than", "to",
        "-", "–", "half", "of", "third", "France", "Spain", "(", ")", "é", "中文", "。", "🚢", "👩‍👩‍👧", "**", "#", "a.m.", "6",
        "18:00",
        "between", "U.S.", "’s", "\u{301}", "aged", "year-old", "magnitude", "dozens", "hundreds", "first", "\u{200D}",
        "1980s",
    ]

    private func randomText(_ id: Int64, _ generator: inout Seeded) -> ComparisonText {
        let kinds: [TextBlock.Kind] = [
            .paragraph, .paragraph, .heading(level: 2), .blockQuote, .tableRow, .listItem(depth: 0, ordinal: nil),
        ]
        var blocks: [(kind: TextBlock.Kind, text: String)] = []
        for _ in 0..<Int.random(in: 0...8, using: &generator) {
            let count = Int.random(in: 0...40, using: &generator)
            let text = (0..<count).map { _ in Self.words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
            blocks.append((kinds.randomElement(using: &generator) ?? .paragraph, text))
        }
        return ComparisonText(
            id: ArticleID(rawValue: id), outlet: "o",
            content: ArticleText(title: Bool.random(using: &generator) ? "Storm in Velm" : "", blocks: blocks),
            published: Bool.random(using: &generator) ? Timestamp(seconds: 1_790_000_000) : nil)
    }

    private func check(_ comparison: Comparison, _ left: ComparisonText, _ right: ComparisonText) {
        #expect(comparison.rows.flatMap(\.left) == Array(comparison.left.indices))
        #expect(comparison.rows.flatMap(\.right).sorted() == Array(comparison.right.indices))
        #expect(Set(comparison.rows.flatMap(\.links)) == Set(comparison.links.indices))
        for (text, sentences) in [(left, comparison.left), (right, comparison.right)] {
            let size = text.content.text.utf8.count
            #expect(sentences.allSatisfy { $0.span.start >= 0 && $0.span.end <= size && !$0.span.isEmpty })
            #expect(zip(sentences, sentences.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
        }
        for link in comparison.links {
            #expect(link.similarity >= 0 && link.similarity <= 1)
            for (marks, sentence) in [
                (link.leftMarks, comparison.left[link.left]), (link.rightMarks, comparison.right[link.right]),
            ] {
                #expect(marks.allSatisfy { sentence.span.contains($0.span) && !$0.span.isEmpty })
                #expect(zip(marks, marks.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
            }
            for difference in link.differences {
                #expect(left.content.text.text(in: difference.left) == difference.leftText)
                #expect(right.content.text.text(in: difference.right) == difference.rightText)
            }
        }
    }

    @Test("all of both texts is in the rows once, and spans stay inside, whatever the texts")
    func fuzz() {
        var generator = Seeded(state: 20_261_121)
        for round in 0..<60 {
            let left = randomText(1, &generator)
            let right = round % 5 == 0 ? left : randomText(2, &generator)
            for engine in [ComparisonEngine.alignment, .revision] {
                let comparison = Comparer.compare(left, right, engine: engine)
                check(comparison, left, right)
                _ = ComparisonExport.markdown(comparison, left, right)
                _ = ComparisonExport.html(comparison, left, right)
            }
        }
    }

    @Test("stories of any texts have a matrix of the right shape")
    func fuzzMatrix() {
        var generator = Seeded(state: 7)
        for size in 0..<12 {
            let texts = (0..<size).map { randomText(Int64($0), &generator) }
            let matrix = CoverageBuilder.matrix(of: texts)
            #expect(matrix.articles.count == size && matrix.onlyHere.count == size && matrix.copied.count == size)
            #expect(matrix.copied.allSatisfy { $0.count == size && $0.allSatisfy { $0 >= 0 && $0 <= 1 } })
            for fact in matrix.facts {
                #expect(fact.coverage.count == size)
                #expect(fact.statements.allSatisfy { fact.coverage[$0.article].isStated })
            }
        }
    }

    @Test("the same texts give the same comparison")
    func determinism() {
        let (left, right) = (AlignmentTests.harbour, AlignmentTests.ledger)
        let first = Comparer.compare(left, right)
        for _ in 0..<3 { #expect(Comparer.compare(left, right) == first) }
        let matrix = CoverageBuilder.matrix(of: [left, right])
        #expect(CoverageBuilder.matrix(of: [left, right]) == matrix)
    }

    @Test("empty texts compare to nothing")
    func empty() {
        let nothing = ComparisonText(
            id: ArticleID(rawValue: 1), outlet: "", content: ArticleText(title: "", blocks: []))
        var other = nothing
        other.id = ArticleID(rawValue: 2)
        let comparison = Comparer.compare(nothing, other)
        #expect(comparison.rows.isEmpty && comparison.links.isEmpty)
        #expect(Copying.share(of: nothing.content, in: nothing.content) == 0)
    }
}
