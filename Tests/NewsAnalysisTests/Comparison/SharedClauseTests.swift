import NewsAnalysis
import NewsModel
import NewsText
import Testing

/// What can be said that both of two sources say, and which words of their headlines are shared.
@Suite("Shared clauses and headlines")
struct SharedClauseTests {
    private func clauses(_ left: String, _ right: String) -> [String] {
        let lead = ["A storm hit the town of Sarn on Monday", "Roofs were torn off and trees fell in Sarn."]
        return CoverageBuilder.matrix(
            of: [left, right].enumerated().map { number, sentence in
                ComparisonText(
                    id: ArticleID(rawValue: Int64(number)), outlet: "outlet \(number)",
                    plainText: (lead + ["Schools stay closed until Friday.", sentence]).joined(separator: "\n"))
            }
        ).facts.compactMap(\.common?.text)
    }

    @Test("of a shorter and a longer sentence both say the shorter")
    func shorter() {
        let short = "Tal is charged with theft and leaving the scene of an accident in Sarn."
        let long =
            "Tal is charged with theft, arson, perjury, forgery and leaving the scene of an accident in Sarn, police wrote."
        for clauses in [clauses(short, long), clauses(long, short)] {
            #expect(clauses.contains(short))
            #expect(!clauses.contains(long))
        }
    }

    @Test("a sentence of which the other bears out no more than a half is not what both say")
    func half() {
        let left = "The judge gave Tal the longest term on each charge, to be served one after the other in Norholm."
        let right = "Tal will grow old in jail after the judge gave him the longest term on each of 54 charges."
        #expect(!clauses(left, right).contains { $0.contains("longest term") && $0.contains("Norholm") })
    }

    private func text(_ number: Int64, _ lines: String...) -> ComparisonText {
        ComparisonText(
            id: ArticleID(rawValue: number), outlet: "outlet \(number)", plainText: lines.joined(separator: "\n"))
    }

    /// The facts of four texts of one event, of which the last two begin with these sentences.
    private func recognition(_ third: String, _ fourth: String) -> [Fact] {
        CoverageBuilder.matrix(of: [
            text(
                1,
                "In a groundbreaking move, Velmark has become the first country to formally recognize the Dorran government.",
                "Ships wait in the harbour of Sarn."),
            text(
                2,
                "In a historic move, Velmark becomes the first nation to officially recognize the Dorran government.",
                "Wheat is cheaper than last year."),
            text(3, third, "Trains to the coast are late again."),
            text(4, fourth, "The theatre opens in autumn."),
        ]).facts
    }

    /// A short clause that all have beside the fact is not the fact.
    @Test("what all say of a fact is about what the fact is called")
    func subject() {
        let facts = CoverageBuilder.matrix(of: [
            text(
                1, "In a groundbreaking move, Velmark has become the first country to recognize the council of Lenn.",
                "The Velmark Foreign Ministry confirmed the move, stating that it would help trade with Lenn."),
            text(
                2, "Velmark has recognized the council of Lenn, the first country to do so.",
                "The Foreign Ministry of Velmark confirmed the move and spoke of recognition as a step for trade."),
            text(
                3, "Velmark becomes the first country in the world to recognize the council that rules Lenn.",
                "Recognition was confirmed by the Velmark Foreign Ministry; the move would help trade."),
        ]).facts
        let recognition = facts.filter { $0.label.contains("first country") }
        #expect(!recognition.isEmpty)
        #expect(!recognition.contains { $0.common?.text.contains("confirmed the move") == true })
    }

    /// It has one word of the fact's name beside the names: too few, it was thought, to be about the same.
    @Test("the least that all say of an event is told, where two names tell that it is the event")
    func least() {
        let facts = recognition(
            "Velmark made history on Monday by becoming the first country to officially recognize the Dorran-led government of Lenn.",
            "Velmark has officially recognized the Dorran government, becoming the first nation to do so, to the anger of others."
        )
        let common = facts.compactMap(\.common).first {
            $0.text.contains("officially recognized the Dorran government")
        }
        #expect(common?.articles == [0, 1, 2, 3])
    }

    /// It lacks that this was the first country, and bears out the clause whole: the fact is called by that, and all
    /// state it.
    @Test("a source that bears out the clause by which a fact is called states the fact")
    func inPart() {
        let facts = recognition(
            "Velmark has officially recognized the Dorran government, becoming the first nation to do so.",
            "Talks on grain, gas and a railway went on for months before Velmark officially recognized the Dorran government."
        )
        let fact = facts.first { $0.common?.text.contains("officially recognized the Dorran") == true }
        #expect(fact?.common?.articles == [0, 1, 2, 3])
        #expect(fact?.coverage == [.states, .states, .states, .states])
        #expect(fact?.label == fact?.common?.text)
    }

    @Test("forms of a word and of a number are shared between headlines, other words are not")
    func headlines() {
        func shared(_ titles: String..., language: String = "en") -> [[String]] {
            HeadlineTable(titles.map { ($0, language) }).rows.map { row in
                row.shared.map { row.title.text(in: $0) }
            }
        }
        #expect(
            shared("Storm kills 3 in Sarn", "Three killed by a storm in Sarn") == [
                ["Storm", "kills", "3", "in", "Sarn"], ["Three", "killed", "storm", "in", "Sarn"],
            ])
        #expect(shared("Mill sold", "Owner jailed") == [[], []])
    }
}
