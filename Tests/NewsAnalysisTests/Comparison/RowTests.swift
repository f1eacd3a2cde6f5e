import NewsModel
import NewsText
import Testing

@testable import NewsAnalysis

@Suite("Rows of a comparison")
struct RowTests {
    private func text(_ id: Int64, title: String = "", _ lines: [String]) -> ComparisonText {
        ComparisonText(
            id: ArticleID(rawValue: id), outlet: "outlet \(id)",
            content: ArticleText(title: title, blocks: lines.map { (kind: .paragraph, text: $0) }))
    }

    private var climbing: ComparisonText {
        text(
            1, title: "Karsk quake toll climbs to 60",
            [
                "The number of people killed in the earthquake in Karsk rose to 60 on Thursday.",
                "Snow fell on the ruins of the market town.",
            ])
    }

    private var counted: ComparisonText {
        text(
            2, title: "Earthquake in Karsk",
            [
                "The road to Sorn ends at a wall of rock.",
                "By evening the authorities in Karsk had counted 41 people killed in the earthquake.",
            ])
    }

    @Test("a figure that the headline gives too differs once, beside the sentence that gives the other one")
    func headline() throws {
        for (left, right) in [(climbing, counted), (counted, climbing)] {
            let comparison = Comparer.compare(left, right, engine: .alignment)
            #expect(comparison.differingValues.map { Set([$0.leftText, $0.rightText]) } == [["60", "41"]])
            let rows = comparison.rows.filter { $0.kind == .valueDiffers }
            let row = try #require(rows.first)
            #expect(rows.count == 1)
            #expect(!row.left.isEmpty && !row.right.isEmpty)
            #expect(comparison.differences(in: row).count == 1)
            for other in comparison.rows where other != row { #expect(comparison.differences(in: other).isEmpty) }
        }
    }

    @Test("of two figures in one sentence that two of the other side give none is lost")
    func twoFigures() {
        let left = text(
            1,
            [
                "The earthquake in Karsk killed 60 people, the ministry said.",
                "The earthquake in Karsk injured 380 people, the ministry said.",
            ])
        let right = text(
            2, ["The earthquake in Karsk killed 41 people and injured 260 people, the ministry said."])
        let comparison = Comparer.compare(left, right, engine: .alignment)
        let told = comparison.rows.flatMap { comparison.differences(in: $0) }.filter { $0.relation == .differs }
        #expect(Set(told.map(\.leftText)) == ["60", "380"])
        #expect(Set(told.map(\.leftText)) == Set(comparison.differingValues.map(\.leftText)))
        for row in comparison.rows where comparison.differences(in: row).contains(where: { $0.relation == .differs }) {
            #expect(row.kind == .valueDiffers)
        }
    }

    // MARK: What stands beside each other

    /// A comparison of two texts of some sentences with links of a probability.
    private func comparison(_ links: [(left: Int, right: Int, probability: Double)]) -> Comparison {
        func sentences(_ count: Int) -> [ComparedSentence] {
            (0..<count).map { ComparedSentence(span: TextSpan($0 * 10, $0 * 10 + 9), paragraph: $0) }
        }
        let links = links.map { link in
            SentenceLink(
                left: link.left, right: link.right, similarity: link.probability,
                grade: link.probability >= 0.8 ? .same : link.probability >= 0.5 ? .likely : .related,
                kind: link.probability >= 0.5 ? .reworded : .related)
        }
        let (left, right) = (sentences(3), sentences(3))
        return Comparison(
            engine: .alignment, left: left, right: right, links: links,
            rows: RowBuilder.rows(left: left, right: right, links: links))
    }

    @Test("a row is likely only where the pair beside each other is, however sure another row is")
    func doubtOfThePair() throws {
        let comparison = comparison([(0, 0, 0.6), (0, 1, 0.9), (1, 1, 0.95)])
        let row = try #require(comparison.rows.first { $0.left == [0] })
        #expect(row.right == [0] && comparison.isLikelyOnly(row))
        let sure = try #require(comparison.rows.first { $0.left == [1] })
        #expect(sure.right == [1] && !comparison.isLikelyOnly(sure))
        #expect(comparison.elsewhere(row).right == [1])
    }

    @Test("of several sentences beside one those of another sureness have a row of their own, below it")
    func parts() throws {
        let comparison = comparison([(0, 0, 0.6), (0, 1, 0.9), (0, 2, 0.85)])
        #expect(comparison.rows.map(\.left) == [[0], [], [1], [2]])
        #expect(comparison.rows.map(\.right) == [[1, 2], [0], [], []])
        #expect(comparison.rows.map { comparison.isLikelyOnly($0) } == [false, true, false, false])
        #expect(comparison.elsewhere(comparison.rows[1]).left == [0])
        #expect(comparison.elsewhere(comparison.rows[0]).right.isEmpty)
    }

    @Test("a row without another side names that sentence first of which most is said")
    func strongestFirst() throws {
        let comparison = comparison([(0, 0, 0.6), (0, 1, 0.9), (1, 0, 0.7), (1, 1, 0.95)])
        let row = try #require(comparison.rows.first { $0.left == [0] })
        #expect(row.right.isEmpty && !comparison.isLikelyOnly(row))
        #expect(comparison.elsewhere(row).right == [1, 0])
    }

    @Test("what is only related is named beside no claim")
    func relatedElsewhere() throws {
        let comparison = comparison([(0, 0, 0.9), (0, 1, 0.4), (1, 1, 0.95)])
        let row = try #require(comparison.rows.first { $0.left == [0] })
        #expect(row.kind == .reworded && comparison.elsewhere(row).right.isEmpty)
    }

    @Test(
        "a few words between marks on a line of their own are a crosshead",
        arguments: ["'Massive damage'", "“Nothing is left”", "\"A wall of rock\"", "„Alles verloren“"])
    func crosshead(_ line: String) {
        let prepared = PreparedText(
            text(1, ["A truck hit the consulate in Sarn on Monday.", line, "It burned all night."]))
        #expect(prepared.sentences.map(\.isHeading).contains(true))
        #expect(prepared.sentences.first { $0.isHeading }.map { prepared.text($0.span) } == line)
    }

    @Test(
        "a quotation that is a sentence, or longer, is none",
        arguments: ["“We will not leave.”", "“The council of Sarn has lost all of its papers and most of its desks”"])
    func speech(_ line: String) {
        let prepared = PreparedText(
            text(1, ["A truck hit the consulate in Sarn on Monday.", line, "It burned all night."]))
        #expect(!prepared.sentences.contains { $0.isHeading })
    }
}
