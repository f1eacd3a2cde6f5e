import NewsAnalysis
import Testing

/// What a figure counts and what became of it, where adjectives and insertions stand between; each beside a twin of
/// which nothing is said.
@Suite("What a figure is of")
struct FigureHeadTests {
    private func differing(_ left: String, _ right: String) -> [String] { LabelledValues.differing(left, right) }

    @Test("a toll stands behind what is put in about some of the dead, and in front of 'who died'")
    func tollsWithInsertions() {
        let some = "At least 28 miners, including nine apprentices, were killed in the pit near Tarn on Monday."
        let more = "At least 31 miners, three of them apprentices, were killed in the pit near Tarn on Monday."
        #expect(differing(some, more) == ["At least 28 | At least 31"])
        let all = "Of the 26 people who died in the pit near Tarn on Monday, nine were apprentices, police said."
        #expect(
            differing(all, "The pit near Tarn fell in on Monday and 28 people were killed, police said.")
                == ["26 | 28"])
        #expect(
            differing(some, "At least 31 miners, three of them apprentices, were at work near Tarn on Monday.").isEmpty)
    }

    @Test(
        "a report that ends behind the comma after a count is read to its end", arguments: ["", " ", " no", " no one,"])
    func endBehindAComma(_ rest: String) {
        let cut = "The fall of rock in the pit near Tarn killed 28 people," + rest
        #expect(differing(cut, "The fall of rock in the pit near Tarn killed 28 people on Monday.").isEmpty)
    }

    @Test("adjectives in front of a noun are not what is counted")
    func adjectivesBeforeTheNoun() {
        #expect(
            differing(
                "The court in Tarn cleared the two most senior officials of the harbour board of bribery on Monday.",
                "The court in Tarn cleared three top officials of the harbour board of bribery on Monday.")
                == ["two | three"])
    }

    @Test("'more than 26,000' is not 'more than 31,000', but 'more than 20' may be thirty")
    func twoLowerBounds() {
        #expect(
            differing(
                "The quake of 2003 killed more than 26,000 people in Karsk.",
                "The quake of 2003 killed more than 31,000 people in Karsk.")
                == ["more than 26,000 | more than 31,000"])
        #expect(
            differing(
                "The quake of 2003 killed more than 20 people in Karsk.",
                "The quake of 2003 killed more than 30 people in Karsk."
            ).isEmpty)
    }

    @Test("the margin of error of one group is not another's, what one firm's economists expect not what another's do")
    func margins() {
        #expect(
            differing(
                "The margin of error is plus or minus 5.7 percentage points.",
                "The margin of sampling error among that group is plus or minus four percentage points."
            ).isEmpty)
        #expect(
            differing(
                "Economists surveyed by Olm Bank had expected 870,000 new jobs in May.",
                "Economists surveyed by the Tarn Courier had expected 845,000 new jobs in May."
            ).isEmpty)
    }

    @Test("an index in early trading is not where it closed")
    func stagesOfTrading() {
        let fall = "The Tarn index dropped 1,800 points in early trading on Monday as oil fell."
        #expect(differing(fall, "The Tarn index closed over 2,000 points lower on Monday as oil fell.").isEmpty)
    }

    @Test("the age of somebody's nephew is not hers, and a car with four driven wheels is no four cars")
    func whatIsCounted() {
        #expect(
            differing(
                "The 8-year-old nephew of Atida Brandt, whom an officer shot in Tarn on Saturday, saw the shooting.",
                "The lawyer spoke of the shooting of Atida Brandt, 28, by an officer in Tarn on Saturday."
            ).isEmpty)
        #expect(
            differing(
                "The men drove a large 4×4 car into the jewellery store in Tarn.",
                "The men drove two cars into the jewellery store in Tarn."
            ).isEmpty)
    }

    @Test("an average is no sum, wins by knockout are not all wins, and a chase not where the car was seen")
    func partsOfRecords() {
        #expect(
            differing(
                "Olm scored 121 points for the Falcons this season.",
                "Olm has averaged 100 points for the Falcons a season."
            ).isEmpty)
        #expect(
            differing(
                "Olm improves to a career record of 58 wins and three defeats.",
                "Olm improves to 58-3 with 51 wins coming by way of knockout."
            ).isEmpty)
        #expect(
            differing(
                "Deputies chased the car of the man for 30 miles on Monday.",
                "A driver saw the car of the man 50 miles north of Tarn on Monday."
            ).isEmpty)
    }

    @Test("the day on which somebody died differs, though much else stands beside it")
    func dayOfDeath() {
        #expect(
            differing(
                "Senator Elia Holt died early Thursday at Olm Hospital due to complications from a long illness, her office said.",
                "Senator Elia Holt of Tarn died early Tuesday due to complications stemming from a long illness, her office said."
            ) == ["Thursday | Tuesday"])
    }

    @Test("an apostrophe left out is no other wording")
    func lostApostrophe() {
        #expect(
            differing(
                "“I cant speak for the first death, but this one was a lack of care,” Olm said.",
                "“I can't speak for the first death, but this one was a lack of care,” Olm said."
            ).isEmpty)
    }
}
