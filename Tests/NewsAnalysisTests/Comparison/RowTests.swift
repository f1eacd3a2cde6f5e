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
