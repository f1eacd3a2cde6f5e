import NewsModel
import Testing

@testable import NewsAnalysis

/// Whom the pronoun of a sentence stands for, where one person only can be meant.
@Suite("Persons that pronouns mean")
struct PersonsMeantTests {
    /// The name for the first pronoun of the last of some sentences.
    private func name(_ lines: [String]) -> String? {
        let text = PreparedText(
            ComparisonText(id: ArticleID(rawValue: 1), outlet: "one", plainText: lines.joined(separator: "\n")))
        return text.sentences.last.flatMap { PersonsMeant(text).standIn(in: $0.span)?.name }
    }

    @Test(
        "the only person who is named before is meant",
        arguments: [
            (["Mary Holm of Sarn opened the bill on Monday.", "She thought that the meter was wrong."], "Mary Holm"),
            (
                ["Mary Holm runs the mill.", "She bought it in May.", "Her first loan was paid back in June."],
                "Mary Holm\u{2019}s"
            ),
            (
                ["Peter Lund built the shop.", "\u{201C}We hope to open again,\u{201D} he wrote on Monday."],
                "Peter Lund"
            ),
            (["Peter Lund, the mayor of Sarn, opened the fair.", "In May he had closed the road."], "Peter Lund"),
            (["Mary Holm said her eyes hurt, the Sarn Times-News reports.", "She saw a doctor."], "Mary Holm"),
            (["The police held Damarro Weir for an hour.", "He left the town at noon."], "Damarro Weir"),
            (["Officials met Peter Lund in Sarn.", "He told police that the gun was new."], "Peter Lund"),
        ])
    func named(_ lines: [String], _ name: String) {
        #expect(self.name(lines) == name)
    }

    @Test(
        "nobody is where a second person may be, named or not, or where the sentence names somebody itself",
        arguments: [
            ["Peter Lund met John Tal at the mill.", "He left the town at noon."],
            ["Peter Lund was stopped by the driver of a truck.", "He left the town at noon."],
            ["Peter Lund was followed by Tal for a week.", "He left the town at noon."],
            ["Mary Holm spoke for an hour.", "He left the town at noon."],
            [
                "Peter Lund had admitted the theft.",
                "\u{201C}You sat at their tables,\u{201D} said prosecutor Damarra Weir.",
                "The vineyard that he bought has been sold.",
            ],
            ["Peter Lund built the shop.", "John Tal said he would leave the town."],
            ["Peter Lund built the shop.", "Rain fell.", "Snow fell.", "Hail fell.", "He left the town at noon."],
            ["The mill burned for an hour.", "He left the town at noon."],
            ["Peter Lund and John Tal have signed, but Renn has no deal.", "He is paid well.", "He would like more."],
        ])
    func unknown(_ lines: [String]) {
        #expect(name(lines) == nil)
    }

    private static let lead = [
        "A storm hit the town of Sarn on Monday", "Roofs were torn off and trees fell in Sarn.",
        "Schools in Sarn stay closed until Friday.",
    ]

    private func facts(_ first: [String], _ second: [String]) -> [Fact] {
        CoverageBuilder.matrix(
            of: [first, second].enumerated().map { number, lines in
                ComparisonText(
                    id: ArticleID(rawValue: Int64(number)), outlet: "outlet \(number)",
                    plainText: (Self.lead + lines).joined(separator: "\n"))
            }
        ).facts
    }

    @Test("a fact that is only told with a pronoun is called by the name, in brackets")
    func label() {
        let told = "She suspected that her family had put up the lights in the wrong place."
        let facts = facts(
            ["Mary Holm got a bill of 284 billion crowns.", told],
            ["The bill was sent to Mary Holm, who lives alone.", told])
        #expect(
            facts.map(\.label).contains(
                "[Mary Holm] suspected that her family had put up the lights in the wrong place."))
    }

    @Test("a fact is called by the sentence that the other source bears out, though another could be read alone")
    func borneOut() {
        let told = "\u{201C}The council has said that it is determined to rebuild the bridge"
        let facts = facts(
            [told + " and I welcome that and respect that,\u{201D} Petra Vance said on Channel Nine."],
            [
                "Petra Vance also made an appearance on Channel Nine last Sunday, urging the mill to pay for a new road.",
                told + ",\u{201D} she said on the show.",
            ])
        #expect(facts.contains { $0.label.contains("determined to rebuild") && $0.isShared })
    }

    @Test("without a name for the pronoun nothing is told of it")
    func noLabel() {
        let told = "She suspected that her family had put up the lights in the wrong place."
        let facts = facts(["A bill of 284 billion crowns came.", told], ["The bill was a mistake.", told])
        #expect(!facts.contains { $0.label.contains("suspected") })
    }
}
