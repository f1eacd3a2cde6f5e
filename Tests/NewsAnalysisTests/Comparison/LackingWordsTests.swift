import NewsModel
import NewsText
import Testing

@testable import NewsAnalysis

@Suite("Words that the other text never says")
struct LackingWordsTests {
    private func text(_ id: Int64, _ lines: [String]) -> ComparisonText {
        ComparisonText(id: ArticleID(rawValue: id), outlet: "outlet \(id)", plainText: lines.joined(separator: "\n"))
    }

    private func lacking(_ lines: [String], _ other: [String]) -> [String] {
        let left = text(1, lines)
        let comparison = Comparer.compare(left, text(2, other), engine: .alignment)
        return comparison.leftLacking.map { left.content.text.text(in: $0) }
    }

    @Test("what stands anywhere in the other is not marked, in whatever form")
    func forms() {
        #expect(
            lacking(
                ["He signed the contract without a tender in Lorne."],
                ["A contract was signed.", "Three paragraphs down the mayor of Lorne is named."]) == ["tender"])
        #expect(
            lacking(["Ministers resigned over the café."], ["The minister resigns.", "It was about a cafe."]) == [])
        // A verb and its noun, and irregular forms.
        #expect(
            lacking(["The bank chose to announce it."], ["The bank's announcement came late; it chooses well."]) == [])
    }

    @Test("names and figures are marked")
    func namesAndFigures() {
        #expect(lacking(["Dorcas Wrack paid 312 crowns."], ["She paid 318 crowns."]) == ["Dorcas Wrack", "312"])
    }

    @Test(
        "a figure that is written in another way is the same figure",
        arguments: [
            ("Nine people came to Sarn.", "There were 9 people in Sarn."),
            ("The 4,000 doors of Sarn", "It has 4000 doors, Sarn."),
            ("The bridge at Sarn cost 1.2 million crowns.", "For Sarn 1,200,000 crowns were paid, for the bridge."),
            ("The blast in Sarn left 120 wounded.", "It killed six in Sarn, wounding 120."),
        ])
    func figures(_ left: String, _ right: String) {
        #expect(!lacking([left], [right]).contains { $0.contains(where: \.isNumber) || $0 == "Nine" })
    }

    @Test(
        "of a name that the other knows in a longer or shorter form nothing is marked",
        arguments: [
            ("The minister met Petra Vance in Sarn.", "Vance was met by the minister in Sarn."),
            ("The Federal Bureau of Mines closed the pit.", "The pit was closed by the FBM."),
            ("The minister met President Petra Vance in Sarn.", "Petra Vance was met by the minister in Sarn."),
            ("The minister met Mrs Petra Vance in Sarn.", "Ms Vance was met by the minister in Sarn."),
            ("The FBM closed the pit.", "The pit was closed by the Federal Bureau of Mines."),
        ])
    func names(_ left: String, _ right: String) { #expect(lacking([left], [right]) == []) }

    @Test(
        "a name behind titles that the other has too is marked, and its titles are not",
        arguments: [
            ("Vandurian President Petra Vance left Sarn.", "The president of Vandur, in Sarn, is silent."),
            ("Sarn Mills Chairman Petra Vance left.", "The chairman of Sarn Mills is silent."),
            ("Petra Vance, the chairman, left Sarn.", "The chairman is silent in Sarn."),
        ])
    func namesBehindTitles(_ left: String, _ right: String) {
        #expect(lacking([left], [right]).contains("Petra Vance"))
        #expect(lacking([left], [right + " Vance left, too."]) == [])
    }

    @Test("a sentence of which the other has a likeness or most words is not said to be alone")
    func alone() {
        let fire = "A fire destroyed the paper mill of Orvala on Monday night, officials said."
        let left = text(
            1,
            [
                fire, "The flames were put out by firefighters from three towns only after nine hours.",
                "The swimming pool of Tarnow reopens in April with a lower entrance fee for pensioners.",
            ])
        let right = text(
            2,
            [
                fire, "Firefighters of three towns fought the flames for nine hours until they were out.",
                "The mill's owner has bought land in the south.",
            ])
        let comparison = Comparer.compare(left, right, engine: .alignment)
        let alone = comparison.rows.filter { $0.kind == .onlyLeft }.flatMap(\.left).map {
            left.content.text.text(in: comparison.left[$0].span)
        }
        #expect(alone.count == 1)
        #expect(alone.first?.hasPrefix("The swimming pool") == true)
    }
}
